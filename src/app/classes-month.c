/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Classes by month instead of in a list. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/class-record.h"
#include "app/class-page.h"
#include "app/class-words.h"
#include "app/classes-page-private.h"

gboolean
muster_classes_page_is_month (MusterClassesPage *self)
{
  return gtk_toggle_button_get_active (self->month_button);
}

char *
muster_classes_page_describe_month (MusterClassesPage *self)
{
  g_autofree char *month =
      muster_class_describe_month (muster_class_month_get_selected (self->month));
  guint n = muster_class_month_count (self->month);

  gtk_label_set_text (self->month_title, month);
  /* Translators: how many classes, a month. */
  return g_strdup_printf (ngettext ("%u class in %s", "%u classes in %s", n), n, month);
}

static gpointer
list_dates (MusterWorkspace *workspace, gpointer data G_GNUC_UNUSED, GError **error)
{
  return muster_action_list_class_dates (workspace, error);
}

static void
dates_listed (MusterPage *page, gpointer result)
{
  MusterClassesPage *self = MUSTER_CLASSES_PAGE (page);
  g_autoptr (GPtrArray) dates = result;

  muster_class_month_set_classes (self->month, dates,
                                  muster_session_get_today (muster_page_get_session (page)));
  if (self->wants_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self->month));
  self->wants_focus = FALSE;
}

void
muster_classes_page_load_month (MusterClassesPage *self)
{
  const MusterSessionWork work = { list_dates, NULL, NULL, (GDestroyNotify) g_ptr_array_unref,
                                   FALSE };

  muster_page_run (MUSTER_PAGE (self), &work, dates_listed);
}

/* What the list filters and finds is no matter of a month. */
static void
view_changed (MusterClassesPage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->chips), !muster_classes_page_is_month (self));
  gtk_widget_set_visible (GTK_WIDGET (self->search), !muster_classes_page_is_month (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "classes.repeat",
                                 !muster_classes_page_is_month (self));
  gtk_widget_set_visible (self->month_tools, muster_classes_page_is_month (self));
  muster_page_set_keys (MUSTER_PAGE (self),
                        muster_classes_page_is_month (self)
                            ? _ ("Enter open · N new class · T today · Alt+PageUp month before")
                            : _ ("Enter open · R repeat · Ctrl+N new class · Ctrl+F search"));
  if (muster_classes_page_is_month (self) && muster_page_get_session (MUSTER_PAGE (self)) != NULL)
    muster_classes_page_load_month (self);
  muster_classes_page_show (self);
}

static void
show_month (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter)
{
  MusterClassesPage *self = MUSTER_CLASSES_PAGE (widget);

  gtk_toggle_button_set_active (
      g_variant_get_boolean (parameter) ? self->month_button : self->list_button, TRUE);
}

static void
turn_month (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter)
{
  MusterClassesPage *self = MUSTER_CLASSES_PAGE (widget);

  if (muster_classes_page_is_month (self))
    muster_class_month_turn (self->month, g_variant_get_int32 (parameter));
}

static void
show_today (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  MusterClassesPage *self = MUSTER_CLASSES_PAGE (widget);

  muster_class_month_select (self->month, self->today);
  gtk_widget_grab_focus (GTK_WIDGET (self->month));
}

static void
open_class (MusterClassesPage *self, MusterId class_id, const char *title)
{
  muster_page_push (MUSTER_PAGE (self), muster_class_page_new (class_id), title);
}

void
muster_classes_page_setup_month (MusterClassesPage *self)
{
  g_signal_connect_swapped (self->month_button, "toggled", G_CALLBACK (view_changed), self);
  g_signal_connect_swapped (self->month, "turned", G_CALLBACK (muster_classes_page_show), self);
  g_signal_connect_swapped (self->month, "open", G_CALLBACK (open_class), self);
  g_signal_connect_swapped (self->month, "add", G_CALLBACK (muster_page_add_new), self);
  view_changed (self);
}

void
muster_classes_page_install_month (GtkWidgetClass *klass)
{
  static const struct
  {
    guint key;
    int by;
  } keys[] = { { GDK_KEY_Page_Up, -1 },
               { GDK_KEY_KP_Page_Up, -1 },
               { GDK_KEY_Page_Down, 1 },
               { GDK_KEY_KP_Page_Down, 1 } };
  guint i;

  g_type_ensure (MUSTER_TYPE_CLASS_MONTH);
  gtk_widget_class_install_action (klass, "classes.show-month", "b", show_month);
  gtk_widget_class_install_action (klass, "classes.turn-month", "i", turn_month);
  gtk_widget_class_install_action (klass, "classes.show-today", NULL, show_today);
  for (i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (klass, keys[i].key, GDK_ALT_MASK, "classes.turn-month",
                                         "i", keys[i].by);
}
