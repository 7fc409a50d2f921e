/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* All classes; Enter opens one. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/class-record.h"
#include "app/class-page.h"
#include "app/class-repeat.h"
#include "app/class-rows.h"
#include "app/classes-page-private.h"
#include "app/new-class.h"
#include "app/search-keys.h"
#include "core/name.h"

/* The filters, in order. */
enum
{
  CHIP_TO_ENTER,
  CHIP_TO_COME,
  CHIP_HELD,
  CHIP_ALL,
  N_CHIPS,
};

G_DEFINE_FINAL_TYPE (MusterClassesPage, muster_classes_page, MUSTER_TYPE_PAGE)

/* --- Rows ----------------------------------------------------------------------------------------- */

static gboolean
is_of_chip (const MusterRows *rows, guint row, MusterDate today, guint chip)
{
  MusterClassStatus status = muster_class_rows_get_status (rows, row, today);

  if (chip == CHIP_TO_ENTER)
    return muster_table_get_number (muster_rows_get_table (rows), row, MUSTER_CLASS_TO_ENTER) > 0;
  return chip == CHIP_ALL ||
         status == (chip == CHIP_HELD ? MUSTER_CLASS_STATUS_HELD : MUSTER_CLASS_STATUS_PLANNED);
}

static gboolean
is_wanted (const MusterRows *rows, guint row, gpointer data)
{
  const MusterClassesPage *self = data;

  return is_of_chip (rows, row, self->today, muster_chips_get_active (self->chips));
}

/* --- Showing -------------------------------------------------------------------------------------- */

static void
show_counts (MusterClassesPage *self)
{
  const MusterRows *rows = muster_table_model_get_rows (self->model);
  guint n_rows = rows != NULL ? muster_rows_get_n (rows) : 0;
  guint chip, i;

  for (chip = 0; chip < N_CHIPS; chip++)
    {
      guint n = 0;

      for (i = 0; i < n_rows; i++)
        n += is_of_chip (rows, i, self->today, chip);
      muster_chips_set_count (self->chips, chip, n);
    }
}

/* How many match the search, whatever the filter. */
static guint
count_elsewhere (MusterClassesPage *self)
{
  const MusterRows *rows = muster_table_model_get_rows (self->model);
  g_autofree char *folded = muster_name_fold (gtk_editable_get_text (self->search));
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  guint n = 0;
  guint i;

  for (i = 0; rows != NULL && i < muster_rows_get_n (rows); i++)
    n += muster_rows_matches (rows, i, (const char *const *) words);
  return n;
}

static void
show_nothing (MusterClassesPage *self)
{
  const char *search = gtk_editable_get_text (self->search);
  guint n = *search != '\0' ? count_elsewhere (self) : 0;
  g_autofree char *escaped = g_markup_escape_text (search, -1);
  g_autofree char *title = *search == '\0' ? g_strdup (_ ("No class is of this kind"))
                           : n > 0 ? g_strdup_printf (_ ("No class here matches “%s”"), escaped)
                                   : g_strdup_printf (_ ("No class matches “%s”"), escaped);
  g_autofree char *elsewhere =
      g_strdup_printf (ngettext ("%u class elsewhere does.", "%u classes elsewhere do.", n), n);

  adw_status_page_set_title (self->nothing, title);
  adw_status_page_set_description (self->nothing, n > 0             ? elsewhere
                                                  : *search == '\0' ? _ ("“All” shows every class.")
                                                                    : NULL);
  gtk_widget_set_visible (self->elsewhere_button, n > 0);
}

void
muster_classes_page_show (MusterClassesPage *self)
{
  const MusterRows *rows = muster_table_model_get_rows (self->model);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  g_autofree char *summary = muster_classes_page_is_month (self)
                                 ? muster_classes_page_describe_month (self)
                                 : g_strdup_printf (ngettext ("%u class", "%u classes", n), n);
  g_autofree char *date = muster_date_format (self->today);
  /* Translators: today's date. */
  g_autofree char *subtitle = g_strdup_printf (_ ("as of today, %s"), date);

  if (rows == NULL)
    return;
  gtk_stack_set_visible_child_name (self->stack, muster_rows_get_n (rows) > 0 ? "list" : "empty");
  gtk_stack_set_visible_child_name (self->shown, muster_classes_page_is_month (self) ? "month"
                                                 : n > 0                             ? "grid"
                                                                                     : "nothing");
  if (n == 0 && !muster_classes_page_is_month (self))
    show_nothing (self);
  muster_page_set_state (MUSTER_PAGE (self), subtitle, summary);
}

static void
chip_changed (MusterClassesPage *self)
{
  /* What comes next is first, and so is what was held last. */
  muster_grid_sort (self->grid, MUSTER_CLASS_ROWS_DATE,
                    muster_chips_get_active (self->chips) != CHIP_TO_COME);
  muster_table_model_set_filter (self->model, is_wanted, self);
  muster_classes_page_show (self);
}

static void
search_changed (MusterClassesPage *self)
{
  muster_table_model_set_search (self->model, gtk_editable_get_text (self->search));
  muster_classes_page_show (self);
}

/* Where the search finds nothing here but something under another filter. */
static void
show_elsewhere (GtkWidget *widget, const char *name G_GNUC_UNUSED,
                GVariant *parameter G_GNUC_UNUSED)
{
  MusterClassesPage *self = MUSTER_CLASSES_PAGE (widget);

  muster_chips_set_active (self->chips, CHIP_ALL);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static gboolean
search_key_pressed (GtkEventControllerKey *controller G_GNUC_UNUSED, guint key,
                    guint code G_GNUC_UNUSED, GdkModifierType modifiers G_GNUC_UNUSED,
                    gpointer data)
{
  MusterClassesPage *self = data;

  if (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter)
    return GDK_EVENT_PROPAGATE;
  /* A search entry waits before it says what was typed. */
  search_changed (self);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0 || count_elsewhere (self) == 0)
    return GDK_EVENT_PROPAGATE;
  show_elsewhere (GTK_WIDGET (self), NULL, NULL);
  return GDK_EVENT_STOP;
}

static void
search_stopped (MusterClassesPage *self)
{
  gtk_editable_set_text (self->search, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

/* --- Opening -------------------------------------------------------------------------------------- */

static void
open_row (MusterClassesPage *self, guint row)
{
  const MusterRows *rows = muster_table_model_get_rows (self->model);

  muster_page_push (MUSTER_PAGE (self), muster_class_page_new (muster_rows_get_id (rows, row)),
                    muster_table_get_text (muster_rows_get_table (rows), row, MUSTER_CLASS_TITLE));
}

static void
activated (MusterClassesPage *self)
{
  guint row;

  if (muster_grid_get_cursor_row (self->grid, &row))
    open_row (self, row);
}

static void
open_wanted (MusterClassesPage *self)
{
  guint row;

  if (self->wanted == MUSTER_ID_NONE ||
      !muster_rows_find (muster_table_model_get_rows (self->model), self->wanted, &row))
    return;
  self->wanted = MUSTER_ID_NONE;
  open_row (self, row);
}

/* The class under the cursor. */
static void
repeat (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  MusterClassesPage *self = MUSTER_CLASSES_PAGE (widget);
  guint row;

  if (muster_page_can_change (MUSTER_PAGE (self)) && muster_grid_get_cursor_row (self->grid, &row))
    muster_class_repeat_present (
        MUSTER_PAGE (self), muster_rows_get_id (muster_table_model_get_rows (self->model), row));
}

static gboolean
grid_key_pressed (MusterClassesPage *self, guint key, GdkModifierType modifiers)
{
  if (modifiers != 0 || gdk_keyval_to_lower (key) != GDK_KEY_r)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_activate_action (GTK_WIDGET (self), "classes.repeat", NULL);
  return GDK_EVENT_STOP;
}

static void
class_made (GtkWidget *form G_GNUC_UNUSED, MusterId class_id, const char *title, gpointer data)
{
  MusterClassesPage *self = data;
  /* Translators: title of a course. */
  g_autofree char *sentence = g_strdup_printf (_ ("Scheduled “%s”"), title);

  muster_page_report (MUSTER_PAGE (self), sentence, TRUE);
  muster_page_push (MUSTER_PAGE (self), muster_class_page_new (class_id), title);
}

static void
muster_classes_page_add_new (MusterPage *page)
{
  MusterSession *session = muster_page_get_session (page);
  MusterClassesPage *self = MUSTER_CLASSES_PAGE (page);
  MusterDate day;
  GtkWidget *form;

  if (!muster_page_can_change (page))
    return;
  day = muster_classes_page_is_month (self) ? muster_class_month_get_selected (self->month)
                                            : MUSTER_DATE_NONE;
  form = muster_new_class_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))), session);
  if (day != MUSTER_DATE_NONE)
    muster_new_class_set_day (MUSTER_NEW_CLASS (form), day);
  g_signal_connect_object (form, "made", G_CALLBACK (class_made), page, 0);
  gtk_window_present (GTK_WINDOW (form));
}

static void
muster_classes_page_show_record (MusterPage *page, const MusterRecordType *type, MusterId id)
{
  MusterClassesPage *self = MUSTER_CLASSES_PAGE (page);

  if (type != &muster_class_type)
    return;
  self->wanted = id;
  open_wanted (self);
}

/* --- Loading -------------------------------------------------------------------------------------- */

static gpointer
list_classes (MusterWorkspace *workspace, gpointer data G_GNUC_UNUSED, GError **error)
{
  MusterTable *table = muster_action_list_class_rows (workspace, error);

  return table != NULL ? muster_rows_new (table, MUSTER_CLASS_ID, NULL, NULL) : NULL;
}

static void
listed (MusterPage *page, gpointer result)
{
  MusterClassesPage *self = MUSTER_CLASSES_PAGE (page);
  g_autoptr (MusterRows) rows = result;

  self->today = muster_session_get_today (muster_page_get_session (page));
  muster_table_model_set_rows (self->model, rows);
  show_counts (self);
  muster_classes_page_show (self);
  if (self->wants_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  self->wants_focus = FALSE;
  open_wanted (self);
}

static void
muster_classes_page_load (MusterPage *page)
{
  const MusterSessionWork work = { list_classes, NULL, NULL, (GDestroyNotify) muster_rows_unref,
                                   FALSE };

  muster_page_run (page, &work, listed);
  if (muster_classes_page_is_month (MUSTER_CLASSES_PAGE (page)))
    muster_classes_page_load_month (MUSTER_CLASSES_PAGE (page));
}

static void
muster_classes_page_search (MusterPage *page)
{
  gtk_toggle_button_set_active (MUSTER_CLASSES_PAGE (page)->list_button, TRUE);
  MUSTER_CLASSES_PAGE (page)->wants_focus = FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (MUSTER_CLASSES_PAGE (page)->search));
}

/* --- The type ------------------------------------------------------------------------------------- */

static gboolean
muster_classes_page_grab_focus (GtkWidget *widget)
{
  MusterClassesPage *self = MUSTER_CLASSES_PAGE (widget);

  /* Before the list is there, nothing can have the focus. */
  self->wants_focus = muster_table_model_get_rows (self->model) == NULL;
  if (muster_classes_page_is_month (self))
    return gtk_widget_grab_focus (GTK_WIDGET (self->month));
  return gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
muster_classes_page_dispose (GObject *object)
{
  MusterClassesPage *self = MUSTER_CLASSES_PAGE (object);

  if (self->model != NULL)
    muster_table_model_set_filter (self->model, NULL, NULL);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (muster_classes_page_parent_class)->dispose (object);
}

static void
muster_classes_page_class_init (MusterClassesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MusterPageClass *page_class = MUSTER_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muster_classes_page_dispose;
  widget_class->grab_focus = muster_classes_page_grab_focus;
  page_class->load = muster_classes_page_load;
  page_class->search = muster_classes_page_search;
  page_class->add_new = muster_classes_page_add_new;
  page_class->show_record = muster_classes_page_show_record;
  g_type_ensure (MUSTER_TYPE_CHIPS);
  g_type_ensure (MUSTER_TYPE_GRID);
  muster_classes_page_install_month (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/muster/Muster/ui/classes-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MusterClassesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MusterClassesPage, shown);
  gtk_widget_class_bind_template_child (widget_class, MusterClassesPage, chips);
  gtk_widget_class_bind_template_child (widget_class, MusterClassesPage, search);
  gtk_widget_class_bind_template_child (widget_class, MusterClassesPage, grid);
  gtk_widget_class_bind_template_child (widget_class, MusterClassesPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, MusterClassesPage, elsewhere_button);
  gtk_widget_class_bind_template_child (widget_class, MusterClassesPage, list_button);
  gtk_widget_class_bind_template_child (widget_class, MusterClassesPage, month_button);
  gtk_widget_class_bind_template_child (widget_class, MusterClassesPage, month_tools);
  gtk_widget_class_bind_template_child (widget_class, MusterClassesPage, month_title);
  gtk_widget_class_bind_template_child (widget_class, MusterClassesPage, month);
  gtk_widget_class_install_action (widget_class, "classes.show-elsewhere", NULL, show_elsewhere);
  gtk_widget_class_install_action (widget_class, "classes.repeat", NULL, repeat);
}

static void
muster_classes_page_init (MusterClassesPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->model = muster_table_model_new ();
  muster_class_rows_setup (self->grid, self->model, &self->today);
  muster_chips_add (self->chips, _ ("To enter"), TRUE);
  muster_chips_add (self->chips, _ ("To come"), FALSE);
  muster_chips_add (self->chips, _ ("Held"), FALSE);
  muster_chips_add (self->chips, _ ("All"), FALSE);
  muster_chips_set_active (self->chips, CHIP_TO_COME);
  chip_changed (self);
  muster_classes_page_setup_month (self);
  g_signal_connect_swapped (self->chips, "changed", G_CALLBACK (chip_changed), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (search_key_pressed), self);
  gtk_widget_add_controller (gtk_widget_get_parent (GTK_WIDGET (self->search)), keys);
  muster_search_leads_to (GTK_WIDGET (self->search), GTK_WIDGET (self->grid));
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (search_changed), self);
  g_signal_connect_swapped (self->search, "stop-search", G_CALLBACK (search_stopped), self);
  g_signal_connect_swapped (self->grid, "activate", G_CALLBACK (activated), self);
  g_signal_connect_swapped (self->grid, "key", G_CALLBACK (grid_key_pressed), self);
}
