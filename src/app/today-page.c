/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is due, in the order of urgency; each line leads to where it is done. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/agenda.h"
#include "app/cohort-card.h"
#include "app/sidebar.h"
#include "app/today-page.h"
#include "app/today-row.h"
#include "core/officer.h"

#define ITEM_KEY "muster-item"
#define MAX_FINDINGS 8u /* that are shown; the rest are counted */

struct _MusterTodayPage
{
  MusterPage parent_instance;
  GtkStack *stack;
  AdwStatusPage *nothing;
  GtkWidget *add_officer;
  GtkBox *tiers;
  GtkWidget *cohort_title;
  GtkLabel *cohort_label;
  MusterCohortCard *cohort;
  GtkWidget *classes_group;
  GtkListBox *classes;
  GtkWidget *findings_group;
  GtkListBox *findings;
  GtkLabel *more_findings;
  MusterAgenda *agenda;
};

G_DEFINE_FINAL_TYPE (MusterTodayPage, muster_today_page, MUSTER_TYPE_PAGE)

static void
remove_rows (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

/* --- Things to do --------------------------------------------------------------------------------- */

/* Whether there is a page to go to. */
static gboolean
leads_on (const MusterAgendaItem *item)
{
  return item->officer_id != MUSTER_ID_NONE ||
         (item->type != NULL && muster_sidebar_find_page (item->type) != NULL);
}

static void
item_activated (GtkListBox *list G_GNUC_UNUSED, GtkListBoxRow *row, gpointer data)
{
  const MusterAgendaItem *item = g_object_get_data (G_OBJECT (row), ITEM_KEY);

  if (item->officer_id != MUSTER_ID_NONE)
    muster_page_open_record (data, &muster_officer_type, item->officer_id);
  else if (item->type != NULL)
    muster_page_open_record (data, item->type, item->record_id);
}

static GtkListBox *
add_tier (MusterTodayPage *self, MusterAgendaTier tier)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *title = gtk_label_new (muster_word_label (muster_agenda_tier_words, (int) tier));
  GtkWidget *list = gtk_list_box_new ();

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (title, "dim");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  muster_word_label (muster_agenda_tier_words, (int) tier), -1);
  g_signal_connect (list, "row-activated", G_CALLBACK (item_activated), self);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (self->tiers, box);
  return GTK_LIST_BOX (list);
}

static void
show_items (MusterTodayPage *self)
{
  GtkListBox *lists[MUSTER_N_AGENDA_TIERS] = { NULL };
  GtkWidget *child;
  guint i;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->tiers))) != NULL)
    gtk_box_remove (self->tiers, child);
  for (i = 0; i < self->agenda->items->len; i++)
    {
      MusterAgendaItem *item = g_ptr_array_index (self->agenda->items, i);
      GtkWidget *row = muster_today_row_new_item (item);

      if (lists[item->tier] == NULL)
        lists[item->tier] = add_tier (self, item->tier);
      g_object_set_data (G_OBJECT (row), ITEM_KEY, item);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), leads_on (item));
      gtk_list_box_append (lists[item->tier], row);
    }
}

/* --- Beside them ---------------------------------------------------------------------------------- */

static void
show_cohort (MusterTodayPage *self)
{
  const MusterAgendaCohort *cohort = self->agenda->cohort;
  g_autofree char *date = cohort != NULL ? muster_date_format (cohort->ends_on) : NULL;
  /* Translators: the day on which the periods of the officers below end. */
  g_autofree char *title = cohort != NULL ? g_strdup_printf (_ ("Renews %s"), date) : NULL;

  gtk_label_set_text (self->cohort_label, title != NULL ? title : "");
  gtk_widget_set_visible (self->cohort_title, cohort != NULL);
  muster_cohort_card_set (self->cohort, self->agenda);
}

static void
show_classes (MusterTodayPage *self)
{
  guint i;

  remove_rows (self->classes);
  for (i = 0; i < self->agenda->classes->len; i++)
    gtk_list_box_append (self->classes,
                         muster_today_row_new_class (g_ptr_array_index (self->agenda->classes, i)));
  gtk_widget_set_visible (self->classes_group, self->agenda->classes->len > 0);
}

static void
show_findings (MusterTodayPage *self)
{
  guint n = self->agenda->findings->len;
  guint more = n > MAX_FINDINGS ? n - MAX_FINDINGS : 0;
  g_autofree char *text = g_strdup_printf (ngettext ("and %u more", "and %u more", more), more);
  guint i;

  remove_rows (self->findings);
  for (i = 0; i < n - more; i++)
    {
      GtkWidget *row = muster_today_row_new_finding (g_ptr_array_index (self->agenda->findings, i));

      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
      gtk_list_box_append (self->findings, row);
    }
  gtk_label_set_text (self->more_findings, text);
  gtk_widget_set_visible (GTK_WIDGET (self->more_findings), more > 0);
  gtk_widget_set_visible (self->findings_group, n > 0);
}

/* --- Loading -------------------------------------------------------------------------------------- */

static gpointer
make_agenda (MusterWorkspace *workspace, gpointer data G_GNUC_UNUSED, GError **error)
{
  return muster_action_make_agenda (workspace, MUSTER_DATE_NONE, error);
}

/* "Thursday, 14 May 2026" */
static char *
describe_day (MusterDate date)
{
  int year, month, day;
  g_autoptr (GDateTime) time = NULL;

  muster_date_get (date, &year, &month, &day);
  time = g_date_time_new_utc (year, month, day, 0, 0, 0);
  /* Translators: weekday and date, for strftime. */
  return g_date_time_format (time, _ ("%A, %-d %B %Y"));
}

static void
show_state (MusterTodayPage *self)
{
  guint n = self->agenda->items->len;
  gboolean is_empty = n == 0 && self->agenda->findings->len == 0;
  g_autofree char *subtitle = describe_day (self->agenda->as_of);
  g_autofree char *summary = g_strdup_printf (ngettext ("%u thing to do", "%u things to do", n), n);

  adw_status_page_set_title (self->nothing, self->agenda->n_officers > 0
                                                ? _ ("Nothing is due in the next 90 days.")
                                                : _ ("No officers yet"));
  adw_status_page_set_description (
      self->nothing,
      self->agenda->n_officers > 0 ? NULL : _ ("Add officers, or import them from a spreadsheet."));
  gtk_widget_set_visible (self->add_officer, self->agenda->n_officers == 0);
  gtk_stack_set_visible_child_name (self->stack,
                                    is_empty || self->agenda->n_officers == 0 ? "nothing" : "due");
  muster_page_set_state (MUSTER_PAGE (self), subtitle, n > 0 ? summary : NULL);
  muster_page_set_things_to_do (MUSTER_PAGE (self), n);
}

static void
agenda_made (MusterPage *page, gpointer result)
{
  MusterTodayPage *self = MUSTER_TODAY_PAGE (page);
  MusterAgenda *old = self->agenda;

  self->agenda = result;
  show_items (self);
  show_cohort (self);
  show_classes (self);
  show_findings (self);
  show_state (self);
  muster_agenda_free (old);
}

static void
muster_today_page_load (MusterPage *page)
{
  const MusterSessionWork work = { make_agenda, NULL, NULL, (GDestroyNotify) muster_agenda_free,
                                   FALSE };

  muster_page_run (page, &work, agenda_made);
}

/* --- The type ------------------------------------------------------------------------------------- */

static void
muster_today_page_finalize (GObject *object)
{
  muster_agenda_free (MUSTER_TODAY_PAGE (object)->agenda);
  G_OBJECT_CLASS (muster_today_page_parent_class)->finalize (object);
}

static void
muster_today_page_class_init (MusterTodayPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = muster_today_page_finalize;
  MUSTER_PAGE_CLASS (klass)->load = muster_today_page_load;
  g_type_ensure (MUSTER_TYPE_COHORT_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/muster/Muster/ui/today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MusterTodayPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MusterTodayPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, MusterTodayPage, add_officer);
  gtk_widget_class_bind_template_child (widget_class, MusterTodayPage, tiers);
  gtk_widget_class_bind_template_child (widget_class, MusterTodayPage, cohort_title);
  gtk_widget_class_bind_template_child (widget_class, MusterTodayPage, cohort_label);
  gtk_widget_class_bind_template_child (widget_class, MusterTodayPage, cohort);
  gtk_widget_class_bind_template_child (widget_class, MusterTodayPage, classes_group);
  gtk_widget_class_bind_template_child (widget_class, MusterTodayPage, classes);
  gtk_widget_class_bind_template_child (widget_class, MusterTodayPage, findings_group);
  gtk_widget_class_bind_template_child (widget_class, MusterTodayPage, findings);
  gtk_widget_class_bind_template_child (widget_class, MusterTodayPage, more_findings);
}

static void
muster_today_page_init (MusterTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
