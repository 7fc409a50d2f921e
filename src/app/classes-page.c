/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* All classes; Enter opens one. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/class-record.h"
#include "app/chips.h"
#include "app/class-page.h"
#include "app/class-words.h"
#include "app/classes-page.h"
#include "app/grid.h"
#include "app/new-class.h"
#include "app/search-keys.h"

/* The filters, in order. */
enum
{
  CHIP_TO_COME,
  CHIP_HELD,
  CHIP_ALL,
  N_CHIPS,
};

/* Columns of the list. */
enum
{
  DATE,
  NUMBER,
  COURSE,
  PLACE,
  INSTRUCTORS,
  OFFICERS,
  STATUS,
};

struct _MusterClassesPage
{
  MusterPage parent_instance;
  GtkStack *stack;
  GtkStack *shown;
  MusterChips *chips;
  GtkEditable *search;
  MusterGrid *grid;
  AdwStatusPage *nothing;
  MusterTableModel *model;
  MusterDate today;
  MusterId wanted; /* a class that shall be opened when the list is there */
};

G_DEFINE_FINAL_TYPE (MusterClassesPage, muster_classes_page, MUSTER_TYPE_PAGE)

/* --- Rows ----------------------------------------------------------------------------------------- */

static MusterDate
get_date (const MusterTable *table, guint row, guint column)
{
  gint64 date = muster_table_get_number (table, row, column);

  return date != MUSTER_NUMBER_NONE ? (MusterDate) date : MUSTER_DATE_NONE;
}

static MusterClassStatus
get_status (const MusterRows *rows, guint row, MusterDate today)
{
  const MusterTable *table = muster_rows_get_table (rows);
  int status = MUSTER_CLASS_STATUS_PLANNED;

  muster_word_find (muster_class_status_words,
                    muster_table_get_text (table, row, MUSTER_CLASS_STATUS), &status);
  return muster_class_find_status ((MusterClassStatus) status,
                                   get_date (table, row, MUSTER_CLASS_TO), today);
}

static gboolean
is_of_chip (const MusterRows *rows, guint row, MusterDate today, guint chip)
{
  MusterClassStatus status = get_status (rows, row, today);

  return chip == CHIP_ALL ||
         status == (chip == CHIP_HELD ? MUSTER_CLASS_STATUS_HELD : MUSTER_CLASS_STATUS_PLANNED);
}

static gboolean
is_wanted (const MusterRows *rows, guint row, gpointer data)
{
  const MusterClassesPage *self = data;

  return is_of_chip (rows, row, self->today, muster_chips_get_active (self->chips));
}

static void
describe (const MusterRows *rows, guint row, guint column, MusterGridText *text, gpointer data)
{
  static const guint sources[] = {
    [NUMBER] = MUSTER_CLASS_NUMBER,  [COURSE] = MUSTER_CLASS_TITLE,
    [PLACE] = MUSTER_CLASS_PLACE,    [INSTRUCTORS] = MUSTER_CLASS_INSTRUCTORS,
    [OFFICERS] = MUSTER_CLASS_SEATS,
  };
  const MusterClassesPage *self = data;
  const MusterTable *table = muster_rows_get_table (rows);

  switch (column)
    {
    case DATE:
      text->text = muster_class_describe_days (get_date (table, row, MUSTER_CLASS_FROM),
                                               get_date (table, row, MUSTER_CLASS_TO));
      break;
    case STATUS:
      text->text = g_strdup (
          muster_word_label (muster_class_status_words, (int) get_status (rows, row, self->today)));
      break;
    default:
      text->text = muster_table_format_cell (table, row, sources[column]);
    }
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

static void
show_state (MusterClassesPage *self)
{
  const MusterRows *rows = muster_table_model_get_rows (self->model);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  const char *search = gtk_editable_get_text (self->search);
  g_autofree char *summary = g_strdup_printf (ngettext ("%u class", "%u classes", n), n);
  g_autofree char *date = muster_date_format (self->today);
  /* Translators: today's date. */
  g_autofree char *subtitle = g_strdup_printf (_ ("as of today, %s"), date);
  g_autofree char *escaped = g_markup_escape_text (search, -1);
  g_autofree char *no_match = g_strdup_printf (_ ("No class matches “%s”"), escaped);

  if (rows == NULL)
    return;
  gtk_stack_set_visible_child_name (self->stack, muster_rows_get_n (rows) > 0 ? "list" : "empty");
  gtk_stack_set_visible_child_name (self->shown, n > 0 ? "grid" : "nothing");
  adw_status_page_set_title (self->nothing,
                             *search != '\0' ? no_match : _ ("No class is of this kind"));
  adw_status_page_set_description (self->nothing, muster_chips_get_active (self->chips) != CHIP_ALL
                                                      ? _ ("“All” shows every class.")
                                                      : NULL);
  muster_page_set_state (MUSTER_PAGE (self), subtitle, summary);
}

static void
chip_changed (MusterClassesPage *self)
{
  /* What comes next is first, and so is what was held last. */
  muster_grid_sort (self->grid, DATE, muster_chips_get_active (self->chips) != CHIP_TO_COME);
  muster_table_model_set_filter (self->model, is_wanted, self);
  show_state (self);
}

static void
search_changed (MusterClassesPage *self)
{
  muster_table_model_set_search (self->model, gtk_editable_get_text (self->search));
  show_state (self);
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
  const MusterRows *rows = muster_table_model_get_rows (self->model);
  guint i;

  if (self->wanted == MUSTER_ID_NONE || rows == NULL)
    return;
  for (i = 0; i < muster_rows_get_n (rows); i++)
    if (muster_rows_get_id (rows, i) == self->wanted)
      {
        self->wanted = MUSTER_ID_NONE;
        open_row (self, i);
        return;
      }
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
  GtkWidget *form;

  if (muster_session_is_read_only (session))
    {
      muster_page_report (page, _ ("This file is open read-only: nothing in it can be changed."),
                          FALSE);
      return;
    }
  form = muster_new_class_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))), session);
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
  show_state (self);
  open_wanted (self);
}

static void
muster_classes_page_load (MusterPage *page)
{
  const MusterSessionWork work = { list_classes, NULL, NULL, (GDestroyNotify) muster_rows_unref,
                                   FALSE };

  muster_page_run (page, &work, listed);
}

static void
muster_classes_page_search (MusterPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (MUSTER_CLASSES_PAGE (page)->search));
}

/* --- The type ------------------------------------------------------------------------------------- */

static gboolean
muster_classes_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MUSTER_CLASSES_PAGE (widget)->grid));
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
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/muster/Muster/ui/classes-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MusterClassesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MusterClassesPage, shown);
  gtk_widget_class_bind_template_child (widget_class, MusterClassesPage, chips);
  gtk_widget_class_bind_template_child (widget_class, MusterClassesPage, search);
  gtk_widget_class_bind_template_child (widget_class, MusterClassesPage, grid);
  gtk_widget_class_bind_template_child (widget_class, MusterClassesPage, nothing);
}

static void
setup_grid (MusterClassesPage *self)
{
  const MusterGridFuncs funcs = { describe, NULL, NULL };
  const MusterGridColumn columns[] = {
    { "date", _ ("Date"), NULL, 17, MUSTER_CLASS_FROM, FALSE, FALSE, FALSE },
    { "number", _ ("Class"), NULL, 12, MUSTER_CLASS_NUMBER, FALSE, FALSE, FALSE },
    { "course", _ ("Course"), NULL, 26, MUSTER_CLASS_TITLE, FALSE, FALSE, TRUE },
    { "place", _ ("Place"), NULL, 15, MUSTER_CLASS_PLACE, FALSE, FALSE, FALSE },
    { "instructors", _ ("Instructors"), NULL, 20, MUSTER_CLASS_INSTRUCTORS, FALSE, FALSE, FALSE },
    { "officers", _ ("Officers"), NULL, 8, MUSTER_CLASS_SEATS, FALSE, TRUE, FALSE },
    { "status", _ ("Status"), NULL, 10, -1, FALSE, FALSE, FALSE },
  };

  self->model = muster_table_model_new ();
  muster_grid_setup (self->grid, self->model, &funcs, self);
  muster_grid_set_columns (self->grid, columns, G_N_ELEMENTS (columns));
}

static void
muster_classes_page_init (MusterClassesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  setup_grid (self);
  muster_chips_add (self->chips, _ ("To come"), FALSE);
  muster_chips_add (self->chips, _ ("Held"), FALSE);
  muster_chips_add (self->chips, _ ("All"), FALSE);
  chip_changed (self);
  muster_page_set_keys (MUSTER_PAGE (self), _ ("Enter open · Ctrl+N new class · Ctrl+F search"));
  g_signal_connect_swapped (self->chips, "changed", G_CALLBACK (chip_changed), self);
  muster_search_leads_to (GTK_WIDGET (self->search), GTK_WIDGET (self->grid));
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (search_changed), self);
  g_signal_connect_swapped (self->search, "stop-search", G_CALLBACK (search_stopped), self);
  g_signal_connect_swapped (self->grid, "activate", G_CALLBACK (activated), self);
}
