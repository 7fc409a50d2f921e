/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The head of an officer's record and its tabs. Only the tab that is seen is made and filled; the others follow when
 * they are seen. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/badge.h"
#include "app/officer-add.h"
#include "app/officer-parts.h"
#include "app/officer-standing.h"
#include "app/officer-view.h"
#include "app/stack.h"
#include "app/tabs.h"

typedef enum
{
  TAB_OVERVIEW,
  TAB_CERTIFICATES,
  TAB_TRAINING,
  TAB_QUALIFICATIONS,
  TAB_WAIVERS,
  TAB_DOCUMENTS,
  TAB_HISTORY,
  N_TABS,
} Tab;

/* Translators: the parts of an officer's record. */
static const struct
{
  const char *name;
  const char *title;
  GtkWidget *(*create) (MusterPage *page);
  void (*show) (GtkWidget *widget, const MusterOfficerSight *sight);
} tabs[N_TABS] = {
  [TAB_OVERVIEW] = { "overview", N_ ("Overview"), muster_officer_overview_new,
                     muster_officer_overview_show },
  [TAB_CERTIFICATES] = { "certificates", N_ ("Certificates"), muster_officer_certificates_new,
                         muster_officer_certificates_show },
  [TAB_TRAINING] = { "training", N_ ("Training"), muster_officer_training_new,
                     muster_officer_training_show },
  [TAB_QUALIFICATIONS] = { "qualifications", N_ ("Qualifications"),
                           muster_officer_qualifications_new, muster_officer_qualifications_show },
  [TAB_WAIVERS] = { "waivers", N_ ("Waivers"), muster_officer_waivers_new,
                    muster_officer_waivers_show },
  [TAB_DOCUMENTS] = { "documents", N_ ("Documents"), muster_officer_documents_new,
                      muster_officer_documents_show },
  [TAB_HISTORY] = { "history", N_ ("History"), muster_officer_history_new,
                    muster_officer_history_show },
};

struct _MusterOfficerView
{
  GtkWidget parent_instance;
  GtkStack *states;
  GtkLabel *name_label;
  MusterBadge *worst_badge;
  MusterBadge *renewal_badge;
  GtkLabel *fact_label;
  GtkWidget *day_button;
  GtkWidget *today_button;
  GtkWidget *add_button;
  GtkStack *tabs;

  MusterPage *page;       /* it holds this */
  AdwBin *places[N_TABS]; /* empty until the tab is seen */
  gboolean is_stale[N_TABS];
  MusterOfficerRecord *record;
  MusterCheck *check;
};

static guint day_chosen_signal, day_wanted_signal;

G_DEFINE_FINAL_TYPE (MusterOfficerView, muster_officer_view, GTK_TYPE_WIDGET)

static const MusterCheckOfficer *
find_standing (MusterOfficerView *self)
{
  guint i;

  for (i = 0; self->check != NULL && i < self->check->evaluated->len; i++)
    {
      const MusterCheckOfficer *officer = g_ptr_array_index (self->check->evaluated, i);

      if (officer->facts->officer->id == self->record->officer->id)
        return officer;
    }
  return NULL;
}

static MusterOfficerSight
get_sight (MusterOfficerView *self)
{
  MusterSession *session = muster_page_get_session (self->page);
  MusterOfficerSight sight = { self->page,
                               self->record,
                               self->check,
                               find_standing (self),
                               session != NULL ? muster_session_get_today (session)
                                               : MUSTER_DATE_NONE,
                               MUSTER_DATE_NONE };

  sight.as_of = self->check != NULL ? self->check->as_of : sight.today;
  return sight;
}

/* --- The head ------------------------------------------------------------------------------------- */

static void
show_badges (MusterOfficerView *self, const MusterOfficerSight *sight)
{
  MusterLook look = MUSTER_LOOK_NONE;
  g_autofree char *worst = NULL;
  g_autofree char *renewal = NULL;
  int days = -1;

  if (sight->standing != NULL)
    {
      worst = muster_standing_describe (sight->standing, sight->check->as_of, &look);
      days = muster_standing_count_days_left (sight->standing, sight->check->as_of);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->worst_badge), worst != NULL);
  if (worst != NULL)
    muster_badge_set (self->worst_badge, look, worst, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->renewal_badge), days >= 0);
  if (days < 0)
    return;
  if (days == 0)
    renewal = g_strdup (_ ("last day of the cycle"));
  else
    renewal =
        g_strdup_printf (ngettext ("renews in %d day", "renews in %d days", (gulong) days), days);
  muster_badge_set (self->renewal_badge, MUSTER_LOOK_DUE, renewal, NULL);
}

static void
show_head (MusterOfficerView *self, const MusterOfficerSight *sight)
{
  const MusterOfficer *officer = sight->record->officer;
  g_autofree char *name = muster_officer_format_name (officer);
  g_autofree char *facts = muster_officer_format_facts (sight);

  gtk_label_set_text (self->name_label, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name_label), name);
  gtk_label_set_text (self->fact_label, facts);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->fact_label), facts);
  show_badges (self, sight);
}

/* --- Tabs ----------------------------------------------------------------------------------------- */

static void
set_count (MusterOfficerView *self, Tab tab, guint n)
{
  GtkStackPage *page = gtk_stack_get_page (self->tabs, GTK_WIDGET (self->places[tab]));
  g_autofree char *title = NULL;

  if (n > 0)
    /* Translators: title of a tab, and how much is in it: "Training 214". */
    title = g_strdup_printf (_ ("%s %u"), _ (tabs[tab].title), n);
  gtk_stack_page_set_title (page, n > 0 ? title : _ (tabs[tab].title));
}

static GtkWidget *
get_content (MusterOfficerView *self, guint tab)
{
  GtkWidget *content = adw_bin_get_child (self->places[tab]);

  if (content != NULL)
    return content;
  content = tabs[tab].create (self->page);
  adw_bin_set_child (self->places[tab], content);
  muster_stack_hide_others (content);
  return content;
}

static void
show_tab (MusterOfficerView *self)
{
  GtkWidget *seen = gtk_stack_get_visible_child (self->tabs);
  MusterOfficerSight sight;
  guint i;

  if (self->record == NULL)
    return;
  sight = get_sight (self);
  for (i = 0; i < N_TABS; i++)
    if (GTK_WIDGET (self->places[i]) == seen && self->is_stale[i])
      {
        self->is_stale[i] = FALSE;
        tabs[i].show (get_content (self, i), &sight);
      }
}

static void
set_enabled (MusterOfficerView *self, const char *action, gboolean is_enabled)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), action, is_enabled);
}

static gboolean
is_employed (const MusterOfficerSight *sight)
{
  guint i;

  for (i = 0; i < sight->record->employments->len; i++)
    {
      const MusterEmployment *employment = g_ptr_array_index (sight->record->employments, i);

      if (employment->separated_on == MUSTER_DATE_NONE)
        return TRUE;
    }
  return FALSE;
}

static void
update_actions (MusterOfficerView *self, const MusterOfficerSight *sight)
{
  MusterSession *session = muster_page_get_session (sight->page);
  gboolean can_write = session != NULL && !muster_session_is_read_only (session);

  gtk_widget_set_sensitive (self->add_button, can_write);
  set_enabled (self, "officer.add-note", can_write);
  set_enabled (self, "officer.separate", can_write && is_employed (sight));
  set_enabled (self, "officer.rehire", can_write && !is_employed (sight));
  set_enabled (self, "officer.void-employment", can_write && sight->record->employments->len > 0);
}

static void
show_all (MusterOfficerView *self)
{
  MusterOfficerSight sight;
  guint i;

  gtk_stack_set_visible_child_name (self->states, self->record != NULL ? "officer" : "nobody");
  if (self->record == NULL)
    return;
  sight = get_sight (self);
  show_head (self, &sight);
  set_count (self, TAB_TRAINING, self->record->credits->len);
  set_count (self, TAB_WAIVERS, self->record->waivers->len);
  set_count (self, TAB_DOCUMENTS, self->record->documents->len);
  for (i = 0; i < N_TABS; i++)
    self->is_stale[i] = TRUE;
  show_tab (self);
  update_actions (self, &sight);
}

void
muster_officer_view_show_record (MusterOfficerView *self, MusterOfficerRecord *record)
{
  g_return_if_fail (MUSTER_IS_OFFICER_VIEW (self));

  muster_officer_record_free (self->record);
  self->record = record;
  show_all (self);
}

void
muster_officer_view_set_check (MusterOfficerView *self, MusterCheck *check)
{
  g_return_if_fail (MUSTER_IS_OFFICER_VIEW (self));

  muster_check_unref (self->check);
  self->check = check;
  show_all (self);
}

/* --- What is added -------------------------------------------------------------------------------- */

static void
add (GtkWidget *widget, const char *name, GVariant *parameter G_GNUC_UNUSED)
{
  MusterOfficerView *self = MUSTER_OFFICER_VIEW (widget);
  MusterOfficerSight sight;

  if (self->record == NULL)
    return;
  sight = get_sight (self);
  muster_officer_add_present (name, &sight);
}

static void
show_named_tab (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter)
{
  gtk_stack_set_visible_child_name (MUSTER_OFFICER_VIEW (widget)->tabs,
                                    g_variant_get_string (parameter, NULL));
}

void
muster_officer_view_turn_tab (MusterOfficerView *self, int by)
{
  g_return_if_fail (MUSTER_IS_OFFICER_VIEW (self));

  muster_tabs_turn (self->tabs, by);
}

static gboolean
dropped (GtkDropTarget *target G_GNUC_UNUSED, const GValue *value, double x G_GNUC_UNUSED,
         double y G_GNUC_UNUSED, gpointer data)
{
  MusterOfficerView *self = data;
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));
  MusterOfficerSight sight;
  GSList *item;

  if (self->record == NULL)
    return FALSE;
  sight = get_sight (self);
  for (item = files; item != NULL; item = item->next)
    muster_officer_add_file (&sight, item->data);
  return files != NULL;
}

static void
show_transcript (GtkWidget *widget, const char *name G_GNUC_UNUSED,
                 GVariant *parameter G_GNUC_UNUSED)
{
  MusterOfficerSight sight = get_sight (MUSTER_OFFICER_VIEW (widget));

  if (sight.record != NULL)
    muster_officer_show_transcript (&sight);
}

/* --- Another day ---------------------------------------------------------------------------------- */

static void
choose_day (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  g_signal_emit (widget, day_wanted_signal, 0);
}

static void
show_day (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter)
{
  g_signal_emit (widget, day_chosen_signal, 0, g_variant_get_int32 (parameter));
}

static void
return_to_today (GtkWidget *widget, const char *name G_GNUC_UNUSED,
                 GVariant *parameter G_GNUC_UNUSED)
{
  MusterOfficerView *self = MUSTER_OFFICER_VIEW (widget);
  MusterSession *session = muster_page_get_session (self->page);

  if (session == NULL)
    return;
  /* The button hides, and the focus may be on it. */
  if (gtk_widget_has_focus (self->today_button))
    gtk_widget_grab_focus (self->day_button);
  g_signal_emit (self, day_chosen_signal, 0, muster_session_get_today (session));
}

void
muster_officer_view_set_is_other_day (MusterOfficerView *self, gboolean is_other_day)
{
  g_return_if_fail (MUSTER_IS_OFFICER_VIEW (self));

  gtk_widget_set_visible (self->today_button, is_other_day);
}

/* --- The type ------------------------------------------------------------------------------------- */

static void
muster_officer_view_dispose (GObject *object)
{
  MusterOfficerView *self = MUSTER_OFFICER_VIEW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->record, muster_officer_record_free);
  g_clear_pointer (&self->check, muster_check_unref);
  G_OBJECT_CLASS (muster_officer_view_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *klass)
{
  static const char *const additions[] = { "officer.add-training",
                                           "officer.add-qualification",
                                           "officer.add-certificate",
                                           "officer.add-assignment",
                                           "officer.add-education",
                                           "officer.add-milestone",
                                           "officer.add-document",
                                           "officer.add-waiver",
                                           "officer.add-note",
                                           "officer.separate",
                                           "officer.rehire",
                                           "officer.void-employment",
                                           "officer.void" };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (additions); i++)
    gtk_widget_class_install_action (klass, additions[i], NULL, add);
  gtk_widget_class_install_action (klass, "officer.show-tab", "s", show_named_tab);
  gtk_widget_class_install_action (klass, "officer.choose-day", NULL, choose_day);
  gtk_widget_class_install_action (klass, "officer.show-day", "i", show_day);
  gtk_widget_class_install_action (klass, "officer.show-today", NULL, return_to_today);
  gtk_widget_class_install_action (klass, "officer.show-transcript", NULL, show_transcript);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "officer.add-training", NULL);
}

static void
muster_officer_view_class_init (MusterOfficerViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muster_officer_view_dispose;
  g_type_ensure (MUSTER_TYPE_BADGE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/muster/Muster/ui/officer-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MusterOfficerView, states);
  gtk_widget_class_bind_template_child (widget_class, MusterOfficerView, name_label);
  gtk_widget_class_bind_template_child (widget_class, MusterOfficerView, worst_badge);
  gtk_widget_class_bind_template_child (widget_class, MusterOfficerView, renewal_badge);
  gtk_widget_class_bind_template_child (widget_class, MusterOfficerView, fact_label);
  gtk_widget_class_bind_template_child (widget_class, MusterOfficerView, day_button);
  gtk_widget_class_bind_template_child (widget_class, MusterOfficerView, today_button);
  gtk_widget_class_bind_template_child (widget_class, MusterOfficerView, add_button);
  gtk_widget_class_bind_template_child (widget_class, MusterOfficerView, tabs);
  install_actions (widget_class);

  /**
   * MusterOfficerView::day-chosen:
   * @date: a MusterDate
   *
   * The record is to be judged as of that day.
   */
  day_chosen_signal = g_signal_new ("day-chosen", MUSTER_TYPE_OFFICER_VIEW, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  /**
   * MusterOfficerView::day-wanted:
   *
   * Somebody wants to type a day.
   */
  day_wanted_signal = g_signal_new ("day-wanted", MUSTER_TYPE_OFFICER_VIEW, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
muster_officer_view_init (MusterOfficerView *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (drop, "drop", G_CALLBACK (dropped), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

MusterOfficerView *
muster_officer_view_new (MusterPage *page)
{
  MusterOfficerView *self = g_object_new (MUSTER_TYPE_OFFICER_VIEW, NULL);
  guint i;

  g_return_val_if_fail (MUSTER_IS_PAGE (page), NULL);

  self->page = page;
  for (i = 0; i < N_TABS; i++)
    {
      self->places[i] = ADW_BIN (adw_bin_new ());
      gtk_stack_add_titled (self->tabs, GTK_WIDGET (self->places[i]), tabs[i].name,
                            _ (tabs[i].title));
    }
  g_signal_connect_object (self->tabs, "notify::visible-child", G_CALLBACK (show_tab), self,
                           G_CONNECT_SWAPPED);
  return self;
}
