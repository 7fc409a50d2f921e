/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page "Renewals": who renews when, and what each of them is short of. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/renewals-cells.h"
#include "app/renewals-page-private.h"
#include "app/renewals-words.h"

typedef struct
{
  const char *title;
  const char *none; /* said where nobody is shown */
  guint marks;      /* any of them will do; 0 shows all */
  gboolean is_rare; /* whether it hides where there is nobody */
} Chip;

static const Chip chips[] = {
  { N_ ("All"), N_ ("Nobody"), 0, FALSE },
  { N_ ("Short"), N_ ("Nobody here is short."), MUSTER_RENEWAL_SHORT, FALSE },
  { N_ ("Due soon"), N_ ("Nothing here is due soon."), MUSTER_RENEWAL_DUE_SOON, FALSE },
  { N_ ("Not decidable"), N_ ("Everything here is decided."), MUSTER_RENEWAL_OPEN, TRUE },
  { N_ ("Waived"), N_ ("Nothing here is waived."), MUSTER_RENEWAL_WAIVED, FALSE },
  { N_ ("Nothing missing"), N_ ("Everybody here is short of something."), MUSTER_RENEWAL_FINE,
    FALSE },
};

G_DEFINE_FINAL_TYPE (MusterRenewalsPage, muster_renewals_page, MUSTER_TYPE_PAGE)

const MusterRenewals *
muster_renewals_page_get_renewals (MusterRenewalsPage *self)
{
  const MusterRows *rows = muster_table_model_get_rows (self->model);

  return rows != NULL ? muster_renewals_get (rows) : NULL;
}

/* --- Cells ---------------------------------------------------------------------------------------- */

static void
describe (const MusterRows *rows, guint row, guint column, MusterGridText *text, gpointer data)
{
  MusterRenewalsPage *self = data;

  muster_renewals_describe_cell (rows, row, column,
                                 gtk_toggle_button_get_active (self->earned_button), text);
  muster_renewals_page_describe_plan (self, rows, row, column, text);
}

static void
set_columns (MusterRenewalsPage *self, const MusterRenewals *renewals)
{
  gboolean is_first = !muster_grid_get_cursor (self->grid, NULL, NULL);

  muster_renewals_set_columns (renewals, self->grid);
  if (!is_first)
    return;
  muster_grid_sort (self->grid, MUSTER_RENEWALS_FIRST_REQUIREMENT + renewals->columns->len, TRUE);
  muster_grid_set_cursor (self->grid, 0, MUSTER_RENEWALS_FIRST_REQUIREMENT);
}

/* --- Who is shown --------------------------------------------------------------------------------- */

static gboolean
is_wanted (const MusterRows *rows, guint row, gpointer data)
{
  MusterRenewalsPage *self = data;

  return muster_renewals_is_wanted (rows, row, self->period,
                                    chips[muster_chips_get_active (self->chips)].marks);
}

static void
update_chips (MusterRenewalsPage *self)
{
  const MusterRows *rows = muster_table_model_get_rows (self->model);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (chips); i++)
    muster_chips_set_count (self->chips, i,
                            muster_renewals_count (rows, self->period, chips[i].marks));
}

static void
say_nobody (MusterRenewalsPage *self)
{
  muster_renewals_page_say_nobody (self, _ (chips[muster_chips_get_active (self->chips)].none));
}

/* --- What is said --------------------------------------------------------------------------------- */

void
muster_renewals_page_say (MusterRenewalsPage *self)
{
  const MusterRenewals *renewals = muster_renewals_page_get_renewals (self);
  g_autofree char *subtitle = muster_renewals_page_describe_date (self);
  g_autofree char *summary =
      muster_renewals_summarize (muster_table_model_get_rows (self->model), self->period);
  g_autofree char *banner = self->trial != NULL ? g_strdup (_ ("Plan: nothing is saved."))
                                                : muster_renewals_describe_unverified (renewals);

  muster_page_set_banner (MUSTER_PAGE (self), banner);
  muster_page_set_keys (MUSTER_PAGE (self),
                        _ ("Enter reasons · W waiver · C cure · A class · G packet · Alt+↑↓ sort"));
  muster_page_set_state (MUSTER_PAGE (self), subtitle, summary);
}

void
muster_renewals_page_filter (MusterRenewalsPage *self)
{
  muster_table_model_set_filter (self->model, is_wanted, self);
  update_chips (self);
  say_nobody (self);
  gtk_widget_set_visible (self->packet_button, self->period != MUSTER_DATE_NONE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->packet_button), "i", self->period);
  muster_renewals_page_say (self);
}

/* --- Loading -------------------------------------------------------------------------------------- */

static void
show_empty (MusterRenewalsPage *self, const char *title, const char *description,
            gboolean lacks_rules)
{
  gtk_widget_set_visible (self->choose_rules, lacks_rules);
  adw_status_page_set_title (self->empty, title);
  adw_status_page_set_description (self->empty, description);
  gtk_stack_set_visible_child_name (self->stack, "empty");
  muster_page_set_banner (MUSTER_PAGE (self), NULL);
  muster_page_set_state (MUSTER_PAGE (self), NULL, NULL);
}

static void
loaded (MusterPage *page, gpointer result)
{
  MusterRenewalsPage *self = MUSTER_RENEWALS_PAGE (page);
  g_autoptr (MusterRows) rows = result;
  const MusterRenewals *renewals = muster_renewals_get (rows);

  if (renewals->problem != NULL || muster_rows_get_n (rows) == 0)
    {
      if (muster_renewals_page_leave_date (self))
        return;
      if (renewals->problem != NULL)
        show_empty (self, _ ("No rules chosen"), _ ("Adopt a rule pack to see who is short."),
                    TRUE);
      else
        show_empty (self, _ ("No officers yet"), _ ("Add officers, or import them."), FALSE);
      muster_page_set_things_to_do (page, 0);
      return;
    }
  muster_renewals_page_fill_periods (self, renewals->periods);
  muster_renewals_page_set_plan_rows (self, FALSE);
  muster_table_model_set_rows (self->model, rows);
  muster_renewals_page_set_plan_rows (self, TRUE);
  set_columns (self, renewals);
  muster_renewals_page_filter (self);
  if (self->as_of == MUSTER_DATE_NONE)
    muster_page_set_things_to_do (
        page, muster_renewals_count (rows, MUSTER_DATE_NONE,
                                     MUSTER_RENEWAL_DUE_SOON | MUSTER_RENEWAL_LATE));
  gtk_stack_set_visible_child_name (self->stack, "table");
  if (self->wants_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  self->wants_focus = FALSE;
}

static void
muster_renewals_page_load (MusterPage *page)
{
  const MusterSessionWork work = { muster_renewals_load,
                                   GINT_TO_POINTER (MUSTER_RENEWALS_PAGE (page)->as_of), NULL,
                                   (GDestroyNotify) muster_rows_unref, FALSE };

  muster_page_run (page, &work, loaded);
}

/* --- Parts of the page ---------------------------------------------------------------------------- */

static void
add_chips (MusterRenewalsPage *self)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (chips); i++)
    muster_chips_add (self->chips, _ (chips[i].title), chips[i].is_rare);
}

static void
chip_changed (MusterRenewalsPage *self)
{
  if (muster_renewals_page_get_renewals (self) != NULL)
    muster_renewals_page_filter (self);
}

/* The same rows in other words. */
static void
words_toggled (MusterRenewalsPage *self)
{
  muster_grid_show_again (self->grid);
}

static void
search_changed (MusterRenewalsPage *self)
{
  muster_table_model_set_search (self->model,
                                 gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  if (muster_renewals_page_get_renewals (self) != NULL)
    say_nobody (self);
}

static void
search_stopped (MusterRenewalsPage *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
muster_renewals_page_search (MusterPage *page)
{
  MusterRenewalsPage *self = MUSTER_RENEWALS_PAGE (page);

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static gboolean
muster_renewals_page_grab_focus (GtkWidget *widget)
{
  MusterRenewalsPage *self = MUSTER_RENEWALS_PAGE (widget);

  self->wants_focus = muster_renewals_page_get_renewals (self) == NULL;
  return gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

/* --- The type ------------------------------------------------------------------------------------- */

static void
muster_renewals_page_dispose (GObject *object)
{
  MusterRenewalsPage *self = MUSTER_RENEWALS_PAGE (object);

  g_clear_pointer (&self->trial, muster_renewals_page_free_trial);
  g_clear_object (&self->model);
  g_clear_pointer (&self->periods, g_array_unref);
  g_clear_weak_pointer (&self->period_session);
  G_OBJECT_CLASS (muster_renewals_page_parent_class)->dispose (object);
}

static void
muster_renewals_page_class_init (MusterRenewalsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muster_renewals_page_dispose;
  widget_class->grab_focus = muster_renewals_page_grab_focus;
  MUSTER_PAGE_CLASS (klass)->load = muster_renewals_page_load;
  MUSTER_PAGE_CLASS (klass)->search = muster_renewals_page_search;
  MUSTER_PAGE_CLASS (klass)->set_narrow = muster_renewals_page_set_narrow;
  g_type_ensure (MUSTER_TYPE_CHIPS);
  g_type_ensure (MUSTER_TYPE_GRID);
  g_type_ensure (MUSTER_TYPE_REASONS_PANEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/muster/Muster/ui/renewals-page.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, MusterRenewalsPage, child)
  BIND (stack);
  BIND (empty);
  BIND (choose_rules);
  BIND (chooser);
  BIND (chips);
  BIND (date_button);
  BIND (today_button);
  BIND (plan_button);
  BIND (packet_button);
  BIND (earned_button);
  BIND (search_bar);
  BIND (search_entry);
  BIND (paned);
  BIND (grid);
  BIND (nobody_box);
  BIND (nobody);
  BIND (next_button);
  BIND (panel);
  muster_renewals_page_install_actions (widget_class);
}

static void
connect_parts (MusterRenewalsPage *self)
{
  g_signal_connect_swapped (self->plan_button, "clicked",
                            G_CALLBACK (muster_renewals_page_begin_plan), self);
  g_signal_connect_swapped (self->chips, "changed", G_CALLBACK (chip_changed), self);
  g_signal_connect_swapped (self->earned_button, "toggled", G_CALLBACK (words_toggled), self);
  g_signal_connect_swapped (self->search_entry, "search-changed", G_CALLBACK (search_changed),
                            self);
  g_signal_connect_swapped (self->search_entry, "stop-search", G_CALLBACK (search_stopped), self);
}

static void
muster_renewals_page_init (MusterRenewalsPage *self)
{
  const MusterGridFuncs funcs = { describe, NULL, NULL };

  gtk_widget_init_template (GTK_WIDGET (self));
  self->model = muster_table_model_new ();
  self->duty_index = G_MAXUINT;
  muster_grid_setup (self->grid, self->model, &funcs, self);
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  add_chips (self);
  connect_parts (self);
  muster_renewals_page_connect_panel (self);
  muster_renewals_page_connect_date (self);
  muster_renewals_page_connect_periods (self);
}
