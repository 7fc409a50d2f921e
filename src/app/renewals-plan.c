/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* "If these classes run": planned classes are ticked, officers put into them, and the table shows what that would bring.
 * Nothing is saved until somebody asks for it. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/enrol.h"
#include "app/reasons-list.h"
#include "app/renewals-cells.h"
#include "app/renewals-plan-private.h"
#include "app/training-plan-form.h"
#include "core/duration.h"

#define MARGIN 12

GtkWidget *
muster_renewals_page_get_side (MusterRenewalsPage *self)
{
  return self->trial != NULL ? self->trial->root : GTK_WIDGET (self->panel);
}

/* --- What it would bring -------------------------------------------------------------------------- */

static const MusterCheckOfficer *
find_officer (const MusterRenewals *renewals, MusterId id)
{
  guint i;

  for (i = 0; i < renewals->check->officers->len; i++)
    {
      const MusterCheckOfficer *judged = muster_renewals_get_officer (renewals, i);

      if (judged->facts->officer->id == id)
        return judged;
    }
  return NULL;
}

gboolean
muster_renewals_plan_has_seat (const GArray *officers, MusterId id)
{
  guint i;

  for (i = 0; i < officers->len; i++)
    if (g_array_index (officers, MusterId, i) == id)
      return TRUE;
  return FALSE;
}

/* Judges the officer with every class that holds a seat for the officer. */
static void
try_officer (MusterRenewalsPage *self, MusterId id)
{
  MusterRenewalsTrial *trial = self->trial;
  const MusterRenewals *renewals = muster_renewals_page_get_renewals (self);
  const MusterCheckOfficer *judged = find_officer (renewals, id);
  g_autoptr (GArray) classes = g_array_new (FALSE, FALSE, sizeof (MusterId));
  GHashTableIter iter;
  gpointer class_id, officers;

  g_hash_table_iter_init (&iter, trial->seats);
  while (g_hash_table_iter_next (&iter, &class_id, &officers))
    if (muster_renewals_plan_has_seat (officers, id))
      g_array_append_val (classes, *(const MusterId *) class_id);
  if (judged == NULL || classes->len == 0)
    g_hash_table_remove (trial->outcomes, &id);
  else
    g_hash_table_insert (trial->outcomes, g_memdup2 (&id, sizeof id),
                         muster_plan_judge (renewals->plan, renewals->check, judged,
                                            &g_array_index (classes, MusterId, 0), classes->len));
}

void
muster_renewals_plan_try (MusterRenewalsPage *self, const GArray *officers)
{
  guint i;

  for (i = 0; i < officers->len; i++)
    try_officer (self, g_array_index (officers, MusterId, i));
  muster_grid_show_again (self->grid);
}

/* "4.00 → 1.50", "4.00 → met" */
static void
describe_change (const MusterDuty *before, const MusterDuty *after, MusterDate as_of,
                 MusterGridText *text)
{
  gboolean is_time = before->requirement->counts == MUSTER_COUNT_HOURS;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  char hours[MUSTER_DURATION_TEXT_SIZE];
  MusterLook look = muster_look_of_status (after->status);

  from = is_time ? g_strdup (muster_duration_print (before->short_by, hours))
                 : muster_status_describe (before, as_of);
  if (!muster_duty_status_is_unmet (after->status))
    to = look == MUSTER_LOOK_MET ? g_strdup (_ ("met")) : muster_status_describe (after, as_of);
  else
    to = is_time ? g_strdup (muster_duration_print (after->short_by, hours))
                 : muster_status_describe (after, as_of);
  muster_grid_text_clear (text);
  *text = (MusterGridText){ 0 };
  /* Translators: how it stands, and how it would stand. */
  text->text = g_strdup_printf (_ ("%s → %s"), from, to);
  /* Translators: the same for the ear. */
  text->spoken = g_strdup_printf (_ ("%s, would be %s, not saved"), from, to);
  /* Two times leave no room for an icon. */
  text->icon = muster_duty_status_is_unmet (after->status) ? NULL : muster_look_get_icon (look);
  text->css_class = muster_look_get_css_class (look);
  text->is_planned = TRUE;
}

static void
describe_sum (const MusterCheckOfficer *judged, const MusterPlanOutcome *outcome,
              MusterGridText *text)
{
  char before[MUSTER_DURATION_TEXT_SIZE], after[MUSTER_DURATION_TEXT_SIZE];

  if (outcome->judged->short_by == judged->short_by)
    return;
  muster_duration_print (judged->short_by, before);
  muster_duration_print (outcome->judged->short_by, after);
  g_free (text->text);
  g_clear_pointer (&text->spoken, g_free);
  text->text = g_strdup (after);
  text->spoken = g_strdup_printf (_ ("%s, would be %s, not saved"), before, after);
  text->is_planned = TRUE;
}

void
muster_renewals_page_describe_plan (MusterRenewalsPage *self, const MusterRows *rows, guint row,
                                    guint column, MusterGridText *text)
{
  const MusterRenewals *renewals = muster_renewals_get (rows);
  const MusterCheckOfficer *judged;
  const MusterPlanOutcome *outcome;
  const MusterDuty *before, *after;
  g_autoptr (GPtrArray) duties = NULL;

  if (self->trial == NULL || column < MUSTER_RENEWALS_FIRST_REQUIREMENT)
    return;
  judged = muster_renewals_get_officer (renewals, row);
  outcome = g_hash_table_lookup (self->trial->outcomes, &judged->facts->officer->id);
  if (outcome == NULL)
    return;
  column -= MUSTER_RENEWALS_FIRST_REQUIREMENT;
  if (column >= renewals->columns->len)
    {
      describe_sum (judged, outcome, text);
      return;
    }
  duties = muster_renewals_list_duties (renewals, row, column);
  before = duties->len > 0 ? g_ptr_array_index (duties, 0) : NULL;
  after = before != NULL ? muster_plan_find_same (outcome, before) : NULL;
  if (after != NULL && muster_duty_status_is_unmet (before->status) &&
      (after->short_by < before->short_by || !muster_duty_status_is_unmet (after->status)))
    describe_change (before, after, renewals->check->as_of, text);
}

/* --- Saving --------------------------------------------------------------------------------------- */

static gpointer
save_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  GHashTableIter iter;
  gpointer class_id, value;
  guint n_added = 0;

  g_hash_table_iter_init (&iter, data);
  while (g_hash_table_iter_next (&iter, &class_id, &value))
    {
      const GArray *officers = value;
      guint n = 0;

      if (officers->len > 0 && !muster_action_enrol (workspace, *(const MusterId *) class_id,
                                                     &g_array_index (officers, MusterId, 0),
                                                     officers->len, &n, NULL, error))
        return NULL;
      n_added += n;
    }
  return GUINT_TO_POINTER (n_added + 1);
}

static void
saved (MusterPage *page, gpointer result)
{
  guint n = GPOINTER_TO_UINT (result) - 1;
  g_autofree char *sentence =
      g_strdup_printf (ngettext ("%u name added to rosters.", "%u names added to rosters.", n), n);

  muster_renewals_page_end_plan (MUSTER_RENEWALS_PAGE (page));
  muster_page_report (page, sentence, n > 0);
}

static void
save_clicked (MusterRenewalsPage *self)
{
  MusterSessionWork work = { save_work, NULL, (GDestroyNotify) g_hash_table_unref, NULL, TRUE };

  if (!muster_renewals_page_can_change (self))
    return;
  /* Nothing is ticked while it is saved. */
  gtk_widget_set_sensitive (self->trial->root, FALSE);
  work.data = g_hash_table_ref (self->trial->seats);
  muster_page_run (MUSTER_PAGE (self), &work, saved);
}

/* --- On paper ------------------------------------------------------------------------------------- */

void
muster_renewals_page_save_plan (GtkWidget *widget, const char *name G_GNUC_UNUSED,
                                GVariant *parameter G_GNUC_UNUSED)
{
  muster_training_plan_form_present (MUSTER_PAGE (widget), MUSTER_RENEWALS_PAGE (widget)->as_of);
}

/* --- Beginning and ending ------------------------------------------------------------------------- */

static GtkWidget *
create_footer (MusterRenewalsPage *self)
{
  GtkWidget *footer = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *leave = gtk_button_new_with_mnemonic (_ ("Lea_ve Plan"));

  self->trial->save = gtk_button_new_with_mnemonic (_ ("_Save Rosters"));
  gtk_widget_set_halign (footer, GTK_ALIGN_END);
  gtk_widget_set_margin_top (footer, MARGIN / 2);
  gtk_widget_set_margin_bottom (footer, MARGIN - 3);
  gtk_widget_set_margin_end (footer, MARGIN);
  gtk_widget_set_sensitive (self->trial->save, FALSE);
  g_signal_connect_swapped (leave, "clicked", G_CALLBACK (muster_renewals_page_end_plan), self);
  g_signal_connect_swapped (self->trial->save, "clicked", G_CALLBACK (save_clicked), self);
  gtk_box_append (GTK_BOX (footer), leave);
  gtk_box_append (GTK_BOX (footer), self->trial->save);
  return footer;
}

static GtkWidget *
create_title (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, MARGIN / 2);
  GtkWidget *title = muster_reasons_create_text (_ ("If these classes run"), "panel-title");
  GtkWidget *paper = gtk_button_new_with_mnemonic (_ ("As Pape_r…"));

  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_set_valign (paper, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (paper, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (paper), "renewals.training-plan");
  gtk_widget_set_tooltip_text (paper, _ ("The year’s training plan, for printing and signing"));
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), paper);
  return box;
}

static void
build (MusterRenewalsPage *self)
{
  MusterRenewalsTrial *trial = self->trial;
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, MARGIN);

  trial->root = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  trial->list = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_set_margin_top (content, MARGIN - 3);
  gtk_widget_set_margin_start (content, MARGIN);
  gtk_widget_set_margin_end (content, MARGIN);
  gtk_box_append (GTK_BOX (content), create_title ());
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (trial->list));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), content);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (trial->root), scroller);
  gtk_box_append (GTK_BOX (trial->root), create_footer (self));
}

/* What takes the panel's place is as large. */
static void
replace_side (MusterRenewalsPage *self, GtkWidget *before, GtkWidget *after)
{
  int width, height;

  gtk_widget_get_size_request (before, &width, &height);
  gtk_widget_set_size_request (after, width, height);
  gtk_paned_set_end_child (self->paned, after);
}

void
muster_renewals_page_begin_plan (MusterRenewalsPage *self)
{
  if (self->trial != NULL || muster_renewals_page_get_renewals (self) == NULL)
    return;
  self->trial = g_new0 (MusterRenewalsTrial, 1);
  self->trial->session = muster_page_get_session (MUSTER_PAGE (self));
  self->trial->seats =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);
  self->trial->outcomes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                 (GDestroyNotify) muster_plan_outcome_free);
  build (self);
  muster_renewals_plan_fill_list (self);
  replace_side (self, GTK_WIDGET (self->panel), self->trial->root);
  gtk_widget_set_sensitive (GTK_WIDGET (self->plan_button), FALSE);
  muster_renewals_page_say (self);
  gtk_widget_child_focus (self->trial->root, GTK_DIR_TAB_FORWARD);
}

void
muster_renewals_page_free_trial (MusterRenewalsTrial *trial)
{
  if (trial == NULL)
    return;
  g_hash_table_unref (trial->outcomes);
  g_hash_table_unref (trial->seats);
  g_object_unref (trial->root);
  g_free (trial);
}

void
muster_renewals_page_end_plan (MusterRenewalsPage *self)
{
  MusterRenewalsTrial *trial = g_steal_pointer (&self->trial);

  if (trial == NULL)
    return;
  replace_side (self, trial->root, GTK_WIDGET (self->panel));
  gtk_widget_set_sensitive (GTK_WIDGET (self->plan_button), TRUE);
  muster_grid_show_again (self->grid);
  muster_renewals_page_say (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  muster_renewals_page_free_trial (trial);
}

void
muster_renewals_page_set_plan_rows (MusterRenewalsPage *self, gboolean is_set)
{
  GHashTableIter iter;
  gpointer officers;

  /* Another file has other classes. */
  if (self->trial != NULL && self->trial->session != muster_page_get_session (MUSTER_PAGE (self)))
    muster_renewals_page_end_plan (self);
  if (self->trial == NULL)
    return;
  g_hash_table_remove_all (self->trial->outcomes);
  if (!is_set)
    return;
  muster_renewals_plan_fill_list (self);
  g_hash_table_iter_init (&iter, self->trial->seats);
  while (g_hash_table_iter_next (&iter, NULL, &officers))
    muster_renewals_plan_try (self, officers);
}
