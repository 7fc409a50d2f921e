/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A date in a popover. The row that it stands beside may be gone before the file has answered, so what is put off is
 * copied, and the popover belongs to the page. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/snooze.h"
#include "app/problem.h"
#include "app/today-snooze.h"

struct _MusterTodaySnooze
{
  GtkPopover parent_instance;
  GtkEntry *day;
  GtkLabel *refusal;

  MusterPage *page; /* it holds this */
  MusterAgendaItem *item;
};

G_DEFINE_FINAL_TYPE (MusterTodaySnooze, muster_today_snooze, GTK_TYPE_POPOVER)

typedef struct
{
  MusterAgendaItem *item;
  MusterDate until;
} Snoozing;

static Snoozing *
snoozing_new (const MusterAgendaItem *item, MusterDate until)
{
  Snoozing *snoozing = g_new0 (Snoozing, 1);

  snoozing->item = muster_agenda_item_copy (item);
  snoozing->until = until;
  return snoozing;
}

static void
snoozing_free (gpointer data)
{
  Snoozing *snoozing = data;

  muster_agenda_item_free (snoozing->item);
  g_free (snoozing);
}

static gpointer
snooze_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Snoozing *snoozing = data;

  return GINT_TO_POINTER (muster_action_snooze (workspace, snoozing->item, snoozing->until, error));
}

/* --- Saying what came of it ----------------------------------------------------------------------- */

static void
refuse (MusterTodaySnooze *self, const char *sentence)
{
  muster_problem_set (GTK_WIDGET (self->day), NULL, self->refusal, sentence);
}

static void
snoozed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MusterTodaySnooze) self = data;
  g_autoptr (GError) error = NULL;

  if (muster_session_run_finish (MUSTER_SESSION (source), result, &error) != NULL)
    gtk_popover_popdown (GTK_POPOVER (self));
  else
    refuse (self, error->message);
}

static void
put_back (MusterPage *page, gpointer result G_GNUC_UNUSED)
{
  muster_page_report (page, _ ("It is in its place again."), TRUE);
}

/* --- Asking --------------------------------------------------------------------------------------- */

static void
day_activated (MusterTodaySnooze *self)
{
  MusterSession *session = muster_page_get_session (self->page);
  MusterSessionWork work = { snooze_work, NULL, snoozing_free, NULL, TRUE };
  g_autoptr (GError) error = NULL;
  MusterDate until;

  if (session == NULL)
    return;
  if (!muster_date_parse_typed (gtk_editable_get_text (GTK_EDITABLE (self->day)), &until, &error))
    {
      refuse (self, error->message);
      return;
    }
  work.data = snoozing_new (self->item, until);
  muster_session_run_async (session, &work, NULL, snoozed, g_object_ref (self));
}

static void
day_changed (MusterTodaySnooze *self)
{
  refuse (self, NULL);
}

void
muster_today_snooze_ask (MusterTodaySnooze *self, const MusterAgendaItem *item, GtkWidget *row)
{
  GtkWidget *parent;
  graphene_rect_t bounds;

  g_return_if_fail (MUSTER_IS_TODAY_SNOOZE (self) && item != NULL && GTK_IS_WIDGET (row));

  muster_agenda_item_free (self->item);
  self->item = muster_agenda_item_copy (item);
  gtk_editable_set_text (GTK_EDITABLE (self->day), "");
  refuse (self, NULL);
  parent = gtk_widget_get_parent (GTK_WIDGET (self));
  if (gtk_widget_compute_bounds (row, parent, &bounds))
    {
      const GdkRectangle place = { (int) bounds.origin.x, (int) bounds.origin.y,
                                   (int) bounds.size.width, (int) bounds.size.height };

      gtk_popover_set_pointing_to (GTK_POPOVER (self), &place);
    }
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->day));
}

void
muster_today_snooze_put_back (MusterTodaySnooze *self, const MusterAgendaItem *item)
{
  MusterSessionWork work = { snooze_work, NULL, snoozing_free, NULL, TRUE };

  g_return_if_fail (MUSTER_IS_TODAY_SNOOZE (self) && item != NULL);

  work.data = snoozing_new (item, MUSTER_DATE_NONE);
  muster_page_run (self->page, &work, put_back);
}

/* --- The type ------------------------------------------------------------------------------------- */

static void
muster_today_snooze_finalize (GObject *object)
{
  muster_agenda_item_free (MUSTER_TODAY_SNOOZE (object)->item);
  G_OBJECT_CLASS (muster_today_snooze_parent_class)->finalize (object);
}

static void
muster_today_snooze_class_init (MusterTodaySnoozeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = muster_today_snooze_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/muster/Muster/ui/today-snooze.ui");
  gtk_widget_class_bind_template_child (widget_class, MusterTodaySnooze, day);
  gtk_widget_class_bind_template_child (widget_class, MusterTodaySnooze, refusal);
  gtk_widget_class_bind_template_callback (widget_class, day_activated);
  gtk_widget_class_bind_template_callback (widget_class, day_changed);
}

static void
muster_today_snooze_init (MusterTodaySnooze *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

MusterTodaySnooze *
muster_today_snooze_new (MusterPage *page)
{
  MusterTodaySnooze *self;

  g_return_val_if_fail (MUSTER_IS_PAGE (page), NULL);

  self = g_object_new (MUSTER_TYPE_TODAY_SNOOZE, NULL);
  self->page = page;
  return self;
}
