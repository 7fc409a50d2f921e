/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is due, in the order of urgency; each line leads to where it is done. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/agenda.h"
#include "app/cohort-card.h"
#include "app/list-stop.h"
#include "app/settings.h"
#include "app/sidebar.h"
#include "app/today-page.h"
#include "app/today-row.h"
#include "app/today-snooze.h"
#include "core/class.h"
#include "core/officer.h"

#define ITEM_KEY "muster-item"
#define SNOOZED G_MAXINT /* what was put off is behind the tiers */
#define MAX_FINDINGS 8u  /* that are shown; the rest are counted */

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
  MusterTodaySnooze *snooze;
  GSettings *settings;
  MusterAgenda *agenda;
  int asked; /* the row of which the popover asks, counted over all lists; -1 after that */
  gboolean wants_focus; /* as soon as there is a row that can have it */
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

static GtkListBoxRow *
get_end_row (GtkWidget *list, gboolean is_last)
{
  return GTK_LIST_BOX_ROW (is_last ? gtk_widget_get_last_child (list)
                                   : gtk_widget_get_first_child (list));
}

/* The arrows go from tier to tier. */
static gboolean
arrow_at_end (GtkWidget *list, GtkDirectionType direction, gpointer data G_GNUC_UNUSED)
{
  GtkWidget *tier = gtk_widget_get_parent (list);
  GtkWidget *next;

  if (direction != GTK_DIR_UP && direction != GTK_DIR_DOWN)
    return FALSE;
  next = direction == GTK_DIR_UP ? gtk_widget_get_prev_sibling (tier)
                                 : gtk_widget_get_next_sibling (tier);
  if (next == NULL)
    return FALSE;
  return gtk_widget_grab_focus (
      GTK_WIDGET (get_end_row (gtk_widget_get_last_child (next), direction == GTK_DIR_UP)));
}

static char *
describe_tier (int tier)
{
  if (tier == SNOOZED)
    return g_strdup (_ ("Snoozed"));
  if (tier == MUSTER_AGENDA_LATE)
    return g_strdup (_ ("Late"));
  return g_strdup_printf (ngettext ("Within %d day", "Within %d days", (gulong) tier), tier);
}

static GtkListBox *
add_list (MusterTodayPage *self, int tier)
{
  g_autofree char *label = describe_tier (tier);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *title = gtk_label_new (label);
  GtkWidget *list = gtk_list_box_new ();

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (title, "dim");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect (list, "row-activated", G_CALLBACK (item_activated), self);
  g_signal_connect (list, "keynav-failed", G_CALLBACK (arrow_at_end), NULL);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (self->tiers, box);
  return GTK_LIST_BOX (list);
}

/* The row that has the focus, counted over all lists; -1 where none has. */
static int
find_focused (MusterTodayPage *self)
{
  GtkWidget *tier, *row;
  int n = 0;

  for (tier = gtk_widget_get_first_child (GTK_WIDGET (self->tiers)); tier != NULL;
       tier = gtk_widget_get_next_sibling (tier))
    for (row = gtk_widget_get_first_child (gtk_widget_get_last_child (tier)); row != NULL;
         row = gtk_widget_get_next_sibling (row), n++)
      if (gtk_widget_is_focus (row))
        return n;
  return -1;
}

/* The last one where there are fewer. */
static gboolean
focus_nth (MusterTodayPage *self, int n)
{
  GtkWidget *found = NULL;
  GtkWidget *tier, *row;

  for (tier = gtk_widget_get_first_child (GTK_WIDGET (self->tiers)); tier != NULL && n >= 0;
       tier = gtk_widget_get_next_sibling (tier))
    for (row = gtk_widget_get_first_child (gtk_widget_get_last_child (tier)); row != NULL && n >= 0;
         row = gtk_widget_get_next_sibling (row), n--)
      found = row;
  return found != NULL && gtk_widget_grab_focus (found);
}

static void
show_items (MusterTodayPage *self)
{
  GtkListBox *list = NULL;
  int focused = find_focused (self);
  GtkWidget *child;
  int last = 0;
  guint i;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->tiers))) != NULL)
    gtk_box_remove (self->tiers, child);
  for (i = 0; i < self->agenda->items->len; i++)
    {
      MusterAgendaItem *item = g_ptr_array_index (self->agenda->items, i);
      int tier = item->snoozed_until != MUSTER_DATE_NONE ? SNOOZED : item->tier;
      GtkWidget *row = muster_today_row_new_item (item);

      /* Items are in the order of their days, so each tier comes once. */
      if (list == NULL || tier != last)
        list = add_list (self, tier);
      last = tier;
      g_object_set_data (G_OBJECT (row), ITEM_KEY, item);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), leads_on (item));
      gtk_list_box_append (list, row);
    }
  if (focused < 0)
    focused = self->asked;
  self->asked = -1;
  if (focused < 0 && self->wants_focus)
    focused = 0;
  if (focused >= 0)
    self->wants_focus = !focus_nth (self, focused);
}

/* S puts the row off, or puts it back. */
static void
snooze (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  MusterTodayPage *self = MUSTER_TODAY_PAGE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;
  const MusterAgendaItem *item = row != NULL ? g_object_get_data (G_OBJECT (row), ITEM_KEY) : NULL;

  if (item == NULL || muster_session_is_read_only (muster_page_get_session (MUSTER_PAGE (self))))
    return;
  if (item->snoozed_until != MUSTER_DATE_NONE)
    muster_today_snooze_put_back (self->snooze, item);
  else
    {
      self->asked = find_focused (self);
      muster_today_snooze_ask (self->snooze, item, row);
    }
}

static void
snooze_closed (MusterTodayPage *self)
{
  focus_nth (self, self->asked);
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
class_activated (MusterTodayPage *self, GtkListBoxRow *row)
{
  const MusterAgendaClass *meeting =
      g_ptr_array_index (self->agenda->classes, gtk_list_box_row_get_index (row));

  muster_page_open_record (MUSTER_PAGE (self), &muster_class_type, meeting->class_id);
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

static gboolean
is_unclassified (const MusterAgendaFinding *finding)
{
  return g_str_equal (finding->finding->code, "unclassified");
}

/* What is about nobody and about no rules leads nowhere. */
static gboolean
leads_somewhere (const MusterAgendaFinding *finding)
{
  return is_unclassified (finding) || finding->finding->officer_id != MUSTER_ID_NONE ||
         finding->pack != NULL;
}

/* Of several officers, who are named in the row, the first one. */
static void
finding_activated (MusterTodayPage *self, GtkListBoxRow *row)
{
  const MusterAgendaFinding *finding =
      g_ptr_array_index (self->agenda->findings, gtk_list_box_row_get_index (row));

  if (is_unclassified (finding))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.unclassified", NULL);
  else if (finding->finding->officer_id != MUSTER_ID_NONE)
    muster_page_open_record (MUSTER_PAGE (self), &muster_officer_type,
                             finding->finding->officer_id);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-rules", NULL);
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
      const MusterAgendaFinding *finding = g_ptr_array_index (self->agenda->findings, i);
      GtkWidget *row = muster_today_row_new_finding (finding);

      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), leads_somewhere (finding));
      gtk_list_box_append (self->findings, row);
    }
  gtk_label_set_text (self->more_findings, text);
  gtk_widget_set_visible (GTK_WIDGET (self->more_findings), more > 0);
  gtk_widget_set_visible (self->findings_group, n > 0);
}

/* --- Loading -------------------------------------------------------------------------------------- */

static gpointer
make_agenda (MusterWorkspace *workspace, gpointer data, GError **error)
{
  return muster_action_make_agenda (workspace, MUSTER_DATE_NONE, data, error);
}

/* What was put off is nothing to do today. */
static guint
count_things (const MusterAgenda *agenda)
{
  guint i, n = 0;

  for (i = 0; i < agenda->items->len; i++)
    {
      const MusterAgendaItem *item = g_ptr_array_index (agenda->items, i);

      n += item->snoozed_until == MUSTER_DATE_NONE;
    }
  return n;
}

static void
show_state (MusterTodayPage *self)
{
  guint n = count_things (self->agenda);
  int horizon = self->agenda->tiers.days[0];
  gboolean is_empty = self->agenda->items->len == 0 && self->agenda->findings->len == 0;
  g_autofree char *subtitle = muster_date_format_full (self->agenda->as_of);
  g_autofree char *summary = g_strdup_printf (ngettext ("%u thing to do", "%u things to do", n), n);
  g_autofree char *nothing =
      g_strdup_printf (ngettext ("Nothing is due in the next %d day.",
                                 "Nothing is due in the next %d days.", (gulong) horizon),
                       horizon);

  adw_status_page_set_title (self->nothing,
                             self->agenda->n_officers > 0 ? nothing : _ ("No officers yet"));
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
  const MusterAgendaTiers tiers = muster_settings_get_warnings (MUSTER_TODAY_PAGE (page)->settings);
  const MusterSessionWork work = { make_agenda, g_memdup2 (&tiers, sizeof tiers), g_free,
                                   (GDestroyNotify) muster_agenda_free, FALSE };

  muster_page_run (page, &work, agenda_made);
}

/* --- The type ------------------------------------------------------------------------------------- */

static gboolean
muster_today_page_grab_focus (GtkWidget *widget)
{
  MusterTodayPage *self = MUSTER_TODAY_PAGE (widget);

  self->wants_focus = !focus_nth (self, 0);
  return !self->wants_focus;
}

static void
muster_today_page_dispose (GObject *object)
{
  MusterTodayPage *self = MUSTER_TODAY_PAGE (object);

  if (self->snooze != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->snooze));
  self->snooze = NULL;
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (muster_today_page_parent_class)->dispose (object);
}

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

  G_OBJECT_CLASS (klass)->dispose = muster_today_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = muster_today_page_finalize;
  widget_class->grab_focus = muster_today_page_grab_focus;
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
  gtk_widget_class_bind_template_callback (widget_class, class_activated);
  gtk_widget_class_bind_template_callback (widget_class, finding_activated);
  gtk_widget_class_install_action (widget_class, "today.snooze", NULL, snooze);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, 0, "today.snooze", NULL);
}

static void
muster_today_page_init (MusterTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->asked = -1;
  muster_list_stop_join (GTK_WIDGET (self->tiers));
  self->settings = muster_settings_new ();
  g_signal_connect_object (self->settings, "changed::" MUSTER_SETTING_WARNINGS,
                           G_CALLBACK (muster_page_load), self, G_CONNECT_SWAPPED);
  self->snooze = muster_today_snooze_new (MUSTER_PAGE (self));
  gtk_widget_set_parent (GTK_WIDGET (self->snooze), GTK_WIDGET (self));
  g_signal_connect_swapped (self->snooze, "closed", G_CALLBACK (snooze_closed), self);
  muster_page_set_keys (MUSTER_PAGE (self), _ ("Enter opens · S snoozes to a date, or puts back"));
}
