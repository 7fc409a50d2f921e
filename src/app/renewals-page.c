/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page "Renewals": who renews when, and what each of them is short of. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/chips.h"
#include "app/reasons-panel.h"
#include "app/renewals-cells.h"
#include "app/renewals-page.h"
#include "app/renewals-reasons.h"
#include "app/renewals-words.h"
#include "core/officer.h"

#define PANEL_HEIGHT 220 /* at least, where it lies below */
#define PANEL_WIDTH 304

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

struct _MusterRenewalsPage
{
  MusterPage parent_instance;
  GtkStack *stack;
  AdwStatusPage *empty;
  GtkDropDown *chooser;
  MusterChips *chips;
  GtkWidget *packet_button;
  GtkToggleButton *earned_button;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkPaned *paned;
  MusterGrid *grid;
  GtkLabel *nobody;
  MusterReasonsPanel *panel;

  MusterTableModel *model;
  MusterDate period; /* last day of those who are shown; none is everybody */
  gboolean has_period;
  gboolean is_narrow;
  gboolean wants_focus; /* as soon as there is something to focus */
  gboolean is_filling;  /* the chooser, so that it says nothing about the user */
  int positions[2];     /* of the pane, beside and below; 0 where it was never moved */
};

G_DEFINE_FINAL_TYPE (MusterRenewalsPage, muster_renewals_page, MUSTER_TYPE_PAGE)

static const MusterRenewals *
get_renewals (MusterRenewalsPage *self)
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

/* --- The panel ------------------------------------------------------------------------------------ */

/* The column of requirements that the cursor is in; a name and a sum are about the first one. */
static guint
get_column (MusterRenewalsPage *self)
{
  guint column = 0;

  muster_grid_get_cursor (self->grid, NULL, &column);
  if (column < MUSTER_RENEWALS_FIRST_REQUIREMENT ||
      column - MUSTER_RENEWALS_FIRST_REQUIREMENT >= get_renewals (self)->columns->len)
    return 0;
  return column - MUSTER_RENEWALS_FIRST_REQUIREMENT;
}

static void
update_panel (MusterRenewalsPage *self)
{
  guint row;

  if (get_renewals (self) != NULL && muster_grid_get_cursor_row (self->grid, &row))
    muster_renewals_show_reasons (get_renewals (self), row, get_column (self), self->panel);
  else
    muster_reasons_panel_show_nothing (self->panel, NULL, NULL);
}

static void
cursor_moved (MusterRenewalsPage *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->panel)))
    update_panel (self);
}

static void
duty_chosen (MusterRenewalsPage *self, guint index)
{
  guint row;

  if (muster_grid_get_cursor_row (self->grid, &row))
    muster_renewals_show_one (get_renewals (self), row, get_column (self), index, self->panel);
}

static void
set_panel_open (MusterRenewalsPage *self, gboolean is_open)
{
  gtk_widget_set_visible (GTK_WIDGET (self->panel), is_open);
  if (is_open)
    update_panel (self);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
close_panel (MusterRenewalsPage *self)
{
  set_panel_open (self, FALSE);
}

/* Enter opens the panel, then goes into it. */
static void
cell_activated (MusterRenewalsPage *self)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self->panel)))
    set_panel_open (self, TRUE);
  else
    gtk_widget_child_focus (GTK_WIDGET (self->panel), GTK_DIR_TAB_FORWARD);
}

static gboolean
cell_key (MusterRenewalsPage *self, guint key, GdkModifierType modifiers)
{
  if (key != GDK_KEY_Escape || modifiers != 0 || !gtk_widget_get_visible (GTK_WIDGET (self->panel)))
    return GDK_EVENT_PROPAGATE;
  close_panel (self);
  return GDK_EVENT_STOP;
}

static gboolean
panel_key (GtkEventControllerKey *controller G_GNUC_UNUSED, guint key, guint code G_GNUC_UNUSED,
           GdkModifierType modifiers, gpointer data)
{
  if (key != GDK_KEY_Escape || (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  close_panel (data);
  return GDK_EVENT_STOP;
}

static void
open_record (MusterRenewalsPage *self)
{
  guint row;

  if (muster_grid_get_cursor_row (self->grid, &row))
    muster_page_open_record (
        MUSTER_PAGE (self), &muster_officer_type,
        muster_renewals_get_officer (get_renewals (self), row)->facts->officer->id);
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
update_nobody (MusterRenewalsPage *self)
{
  gboolean is_empty = g_list_model_get_n_items (G_LIST_MODEL (self->model)) == 0;
  const char *searched = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  /* Translators: what was searched. */
  g_autofree char *none =
      *searched != '\0' ? g_strdup_printf (_ ("No officer here matches “%s”."), searched) : NULL;

  gtk_label_set_text (self->nobody,
                      none != NULL ? none : _ (chips[muster_chips_get_active (self->chips)].none));
  gtk_widget_set_visible (GTK_WIDGET (self->nobody), is_empty);
}

/* --- What is said --------------------------------------------------------------------------------- */

static void
say (MusterRenewalsPage *self)
{
  const MusterRenewals *renewals = get_renewals (self);
  g_autofree char *date = muster_date_format (renewals->check->as_of);
  /* Translators: the day that the page speaks of, which is today. */
  g_autofree char *subtitle = g_strdup_printf (_ ("as of today, %s"), date);
  g_autofree char *summary =
      muster_renewals_summarize (muster_table_model_get_rows (self->model), self->period);
  g_autofree char *banner = muster_renewals_describe_unverified (renewals);

  muster_page_set_banner (MUSTER_PAGE (self), banner);
  muster_page_set_keys (MUSTER_PAGE (self), _ ("Enter reasons · Alt+↑↓ sort · Ctrl+F search"));
  muster_page_set_state (MUSTER_PAGE (self), subtitle, summary);
}

static void
apply_filter (MusterRenewalsPage *self)
{
  muster_table_model_set_filter (self->model, is_wanted, self);
  update_chips (self);
  update_nobody (self);
  gtk_widget_set_visible (self->packet_button, self->period != MUSTER_DATE_NONE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->packet_button), "i", self->period);
  say (self);
}

/* --- The chooser ---------------------------------------------------------------------------------- */

static void
fill_chooser (MusterRenewalsPage *self, const MusterRenewals *renewals)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  guint selected = 0;
  guint i;

  for (i = 0; i < renewals->periods->len; i++)
    {
      const MusterRenewalPeriod *period =
          &g_array_index (renewals->periods, MusterRenewalPeriod, i);

      gtk_string_list_take (list, muster_renewals_describe_period (period));
      if (self->has_period && period->to == self->period)
        selected = i;
    }
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->chooser, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (self->chooser, selected);
  self->is_filling = FALSE;
  self->period = g_array_index (renewals->periods, MusterRenewalPeriod, selected).to;
  self->has_period = TRUE;
}

static void
period_chosen (MusterRenewalsPage *self)
{
  const MusterRenewals *renewals = get_renewals (self);
  guint selected = gtk_drop_down_get_selected (self->chooser);

  if (self->is_filling || renewals == NULL || selected >= renewals->periods->len)
    return;
  self->period = g_array_index (renewals->periods, MusterRenewalPeriod, selected).to;
  apply_filter (self);
}

/* --- Loading -------------------------------------------------------------------------------------- */

static void
show_empty (MusterRenewalsPage *self, const char *title, const char *description)
{
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
      if (renewals->problem != NULL)
        show_empty (self, _ ("No rules chosen"), _ ("Adopt rules to see who is short."));
      else
        show_empty (self, _ ("No officers yet"), _ ("Add officers, or import them."));
      muster_page_set_things_to_do (page, 0);
      return;
    }
  fill_chooser (self, renewals);
  muster_table_model_set_rows (self->model, rows);
  set_columns (self, renewals);
  apply_filter (self);
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
  const MusterSessionWork work = { muster_renewals_load, NULL, NULL,
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
  if (get_renewals (self) != NULL)
    apply_filter (self);
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
  update_nobody (self);
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

/* Beside the table where there is room, else below it. Each has its own place of the handle. */
static void
muster_renewals_page_set_narrow (MusterPage *page, gboolean is_narrow)
{
  MusterRenewalsPage *self = MUSTER_RENEWALS_PAGE (page);
  gboolean was_set;

  g_object_get (self->paned, "position-set", &was_set, NULL);
  if (was_set)
    self->positions[self->is_narrow] = gtk_paned_get_position (self->paned);
  self->is_narrow = is_narrow;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->paned), is_narrow
                                                                    ? GTK_ORIENTATION_VERTICAL
                                                                    : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_size_request (GTK_WIDGET (self->panel), is_narrow ? -1 : PANEL_WIDTH,
                               is_narrow ? PANEL_HEIGHT : -1);
  muster_reasons_panel_set_below (self->panel, is_narrow);
  g_object_set (self->paned, "position", self->positions[is_narrow], "position-set",
                self->positions[is_narrow] > 0, NULL);
}

static gboolean
muster_renewals_page_grab_focus (GtkWidget *widget)
{
  MusterRenewalsPage *self = MUSTER_RENEWALS_PAGE (widget);

  self->wants_focus = get_renewals (self) == NULL;
  return gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

/* --- The type ------------------------------------------------------------------------------------- */

static void
muster_renewals_page_dispose (GObject *object)
{
  MusterRenewalsPage *self = MUSTER_RENEWALS_PAGE (object);

  g_clear_object (&self->model);
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
  BIND (chooser);
  BIND (chips);
  BIND (packet_button);
  BIND (earned_button);
  BIND (search_bar);
  BIND (search_entry);
  BIND (paned);
  BIND (grid);
  BIND (nobody);
  BIND (panel);
}

static void
connect_parts (MusterRenewalsPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (self->grid, "cursor-moved", G_CALLBACK (cursor_moved), self);
  g_signal_connect_swapped (self->grid, "activate", G_CALLBACK (cell_activated), self);
  g_signal_connect_object (self->grid, "key", G_CALLBACK (cell_key), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->panel, "close", G_CALLBACK (close_panel), self);
  g_signal_connect_swapped (self->panel, "open-record", G_CALLBACK (open_record), self);
  g_signal_connect_swapped (self->panel, "duty-chosen", G_CALLBACK (duty_chosen), self);
  g_signal_connect_swapped (self->chips, "changed", G_CALLBACK (chip_changed), self);
  g_signal_connect_swapped (self->chooser, "notify::selected", G_CALLBACK (period_chosen), self);
  g_signal_connect_swapped (self->earned_button, "toggled", G_CALLBACK (words_toggled), self);
  g_signal_connect_swapped (self->search_entry, "search-changed", G_CALLBACK (search_changed),
                            self);
  g_signal_connect_swapped (self->search_entry, "stop-search", G_CALLBACK (search_stopped), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (panel_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self->panel), keys);
}

static void
muster_renewals_page_init (MusterRenewalsPage *self)
{
  const MusterGridFuncs funcs = { describe, NULL, NULL };

  gtk_widget_init_template (GTK_WIDGET (self));
  self->model = muster_table_model_new ();
  muster_grid_setup (self->grid, self->model, &funcs, self);
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  add_chips (self);
  connect_parts (self);
}
