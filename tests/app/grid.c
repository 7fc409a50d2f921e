/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The cursor of a table: moving, ranges, copying, sorting, editing. */

#include "app/grid.h"
#include "core/error.h"
#include "support.h"

#define N_ROWS 300u

enum
{
  ID,
  NAME,
  HOURS,
  N_COLUMNS,
};

typedef struct
{
  GtkWidget *window;
  MusterGrid *grid;
  MusterTableModel *model;
  gint64 hours[N_ROWS];
  guint n_activated;
  guint last_key;
} Fixture;

/* --- The page ------------------------------------------------------------------------------------- */

static void
describe (const MusterRows *rows, guint row, guint column, MusterGridText *text,
          gpointer data G_GNUC_UNUSED)
{
  text->text = muster_table_format_cell (muster_rows_get_table (rows), row, column + 1);
  if (column == 0)
    return;
  text->icon = "muster-met-symbolic";
  text->css_class = "st-met";
  text->spoken = g_strdup_printf ("%s hours", text->text);
}

static char *
begin_edit (const MusterRows *rows, guint row, guint column, gpointer data G_GNUC_UNUSED)
{
  return column == 0 ? NULL
                     : muster_table_format_cell (muster_rows_get_table (rows), row, column + 1);
}

static void
load (Fixture *fixture)
{
  const MusterColumn columns[N_COLUMNS] = {
    [ID] = { "id", "Id", MUSTER_COLUMN_INTEGER },
    [NAME] = { "name", "Name", MUSTER_COLUMN_TEXT },
    [HOURS] = { "hours", "Hours", MUSTER_COLUMN_INTEGER },
  };
  MusterTable *table = muster_table_new (columns, N_COLUMNS);
  g_autoptr (MusterRows) rows = NULL;
  guint i;

  for (i = 0; i < N_ROWS; i++)
    {
      g_autofree char *name = g_strdup_printf ("Name %03u", i);
      guint row = muster_table_add_row (table);

      muster_table_set_number (table, row, ID, i + 1);
      muster_table_set_text (table, row, NAME, name);
      muster_table_set_number (table, row, HOURS, fixture->hours[i]);
    }
  rows = muster_rows_new (table, ID, NULL, NULL);
  muster_table_model_set_rows (fixture->model, rows);
}

static gboolean
commit_edit (const MusterRows *rows, guint row, guint column G_GNUC_UNUSED, const char *text,
             gpointer data, GError **error)
{
  Fixture *fixture = data;
  gint64 hours = g_ascii_strtoll (text, NULL, 10);

  if (hours > 8)
    {
      g_set_error_literal (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT, "Type 0 to 8.");
      return FALSE;
    }
  fixture->hours[muster_rows_get_id (rows, row) - 1] = hours;
  load (fixture);
  return TRUE;
}

static void
activated (MusterGrid *grid G_GNUC_UNUSED, gpointer data)
{
  ((Fixture *) data)->n_activated++;
}

static gboolean
key (MusterGrid *grid G_GNUC_UNUSED, guint keyval, GdkModifierType modifiers G_GNUC_UNUSED,
     gpointer data)
{
  ((Fixture *) data)->last_key = keyval;
  return keyval == GDK_KEY_p;
}

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const MusterGridColumn columns[] = {
    { "name", "Name", NULL, 12, NAME, FALSE, FALSE, TRUE },
    { "hours", "Hours of review training in the year", "8 h", 12, HOURS, TRUE, FALSE, FALSE },
  };
  const MusterGridFuncs funcs = { describe, begin_edit, commit_edit };
  guint i;

  for (i = 0; i < N_ROWS; i++)
    fixture->hours[i] = i % 7;
  fixture->model = muster_table_model_new ();
  fixture->grid = g_object_new (MUSTER_TYPE_GRID, NULL);
  muster_grid_setup (fixture->grid, fixture->model, &funcs, fixture);
  muster_grid_set_columns (fixture->grid, columns, G_N_ELEMENTS (columns));
  load (fixture);
  g_signal_connect (fixture->grid, "activate", G_CALLBACK (activated), fixture);
  g_signal_connect (fixture->grid, "key", G_CALLBACK (key), fixture);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 500, 400);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->grid));
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->grid));
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->model);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
press (Fixture *fixture, guint keyval, GdkModifierType modifiers)
{
  muster_grid_press (fixture->grid, keyval, modifiers);
}

/* The cursor is there, and so is the focus, on a cell that is called @label. */
static void
assert_cursor (Fixture *fixture, guint position, guint column, const char *label)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  guint at, in;

  g_assert_true (muster_grid_get_cursor (fixture->grid, &at, &in));
  g_assert_cmpuint (at, ==, position);
  g_assert_cmpuint (in, ==, column);
  g_assert_true (MUSTER_IS_GRID_CELL (focus));
  g_assert_cmpuint (muster_grid_cell_get_position (MUSTER_GRID_CELL (focus)), ==, position);
  g_assert_cmpuint (muster_grid_cell_get_column (MUSTER_GRID_CELL (focus)), ==, column);
  g_assert_true (gtk_widget_has_css_class (focus, "cursor"));
  if (label != NULL)
    gtk_test_accessible_assert_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                         label);
}

/* --- Tests ---------------------------------------------------------------------------------------- */

static void
test_move (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  assert_cursor (fixture, 0, 0, "Name 000");
  press (fixture, GDK_KEY_Down, 0);
  press (fixture, GDK_KEY_Right, 0);
  assert_cursor (fixture, 1, 1, "Name 001, Hours of review training in the year, 1 hours");
  press (fixture, GDK_KEY_Right, 0);
  press (fixture, GDK_KEY_End, 0);
  assert_cursor (fixture, N_ROWS - 1, 1, NULL);
  press (fixture, GDK_KEY_Down, 0);
  press (fixture, GDK_KEY_Left, GDK_CONTROL_MASK);
  assert_cursor (fixture, N_ROWS - 1, 0, "Name 299");
  press (fixture, GDK_KEY_Home, 0);
  press (fixture, GDK_KEY_Up, 0);
  press (fixture, GDK_KEY_Left, 0);
  assert_cursor (fixture, 0, 0, NULL);
  press (fixture, GDK_KEY_Page_Down, 0);
  press (fixture, GDK_KEY_Page_Up, 0);
  assert_cursor (fixture, 0, 0, NULL);
  press (fixture, GDK_KEY_Down, GDK_CONTROL_MASK);
  assert_cursor (fixture, N_ROWS - 1, 0, NULL);
}

static void
test_copy (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *one = muster_grid_copy (fixture->grid, FALSE);
  g_autofree char *range = NULL;
  g_autofree char *headed = NULL;
  g_autofree char *all = NULL;

  g_assert_cmpstr (one, ==, "Name 000");
  press (fixture, GDK_KEY_Down, GDK_SHIFT_MASK);
  press (fixture, GDK_KEY_Right, GDK_SHIFT_MASK);
  range = muster_grid_copy (fixture->grid, FALSE);
  g_assert_cmpstr (range, ==, "Name 000\t0\nName 001\t1\n");
  headed = muster_grid_copy (fixture->grid, TRUE);
  g_assert_true (g_str_has_prefix (headed, "Name\tHours of review training in the year\nName 000"));
  /* Escape gives up the range and keeps the cursor; only the next one is the page's. */
  press (fixture, GDK_KEY_Escape, 0);
  assert_cursor (fixture, 1, 1, NULL);
  g_assert_cmpuint (fixture->last_key, ==, 0);
  press (fixture, GDK_KEY_Escape, 0);
  g_assert_cmpuint (fixture->last_key, ==, GDK_KEY_Escape);
  all = muster_grid_copy (fixture->grid, TRUE);
  g_assert_nonnull (g_strrstr (all, "\nName 299\t5\n"));
}

/* The cursor stays on its row. */
static void
test_sort (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  press (fixture, GDK_KEY_Down, 0);
  muster_grid_sort (fixture->grid, 1, TRUE);
  g_assert_cmpuint (muster_table_model_get_row (fixture->model, 0), ==, 6);
  g_assert_cmpuint (muster_table_model_find (fixture->model, 2), >, 200);
  assert_cursor (fixture, muster_table_model_find (fixture->model, 2), 0, "Name 001");
  press (fixture, GDK_KEY_Down, GDK_ALT_MASK);
  assert_cursor (fixture, N_ROWS - 2, 0, "Name 001");
  press (fixture, GDK_KEY_Up, GDK_ALT_MASK);
  assert_cursor (fixture, 1, 0, "Name 001");
}

static void
test_filter (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  press (fixture, GDK_KEY_End, 0);
  muster_table_model_set_search (fixture->model, "name 29");
  assert_cursor (fixture, 12, 0, "Name 299");
  muster_table_model_set_search (fixture->model, "nobody");
  g_assert_false (muster_grid_get_cursor (fixture->grid, NULL, NULL));
  press (fixture, GDK_KEY_Down, 0);
  muster_table_model_set_search (fixture->model, NULL);
  g_assert_true (muster_grid_get_cursor (fixture->grid, NULL, NULL));
}

/* Keys go to the page first, then start editing where the cell can be edited. */
static void
test_keys (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  press (fixture, GDK_KEY_Return, 0);
  g_assert_cmpuint (fixture->n_activated, ==, 1);
  press (fixture, GDK_KEY_5, 0);
  g_assert_cmpuint (fixture->last_key, ==, GDK_KEY_5);
  g_assert_false (muster_grid_is_editing (fixture->grid));
  press (fixture, GDK_KEY_Right, 0);
  press (fixture, GDK_KEY_p, 0);
  g_assert_false (muster_grid_is_editing (fixture->grid));
  g_assert_true (muster_grid_press (fixture->grid, GDK_KEY_space, 0));
  g_assert_false (muster_grid_is_editing (fixture->grid));
  press (fixture, GDK_KEY_5, 0);
  g_assert_true (muster_grid_is_editing (fixture->grid));
}

static GtkWidget *
get_editor (Fixture *fixture)
{
  return test_app_find (GTK_WIDGET (fixture->grid), GTK_TYPE_TEXT, NULL);
}

static void
test_edit (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  press (fixture, GDK_KEY_Right, 0);
  press (fixture, GDK_KEY_5, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_editor (fixture))), ==, "5");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == get_editor (fixture));
  press (fixture, GDK_KEY_Return, 0);
  g_assert_false (muster_grid_is_editing (fixture->grid));
  g_assert_cmpint (fixture->hours[0], ==, 5);
  assert_cursor (fixture, 1, 1, NULL);
  press (fixture, GDK_KEY_F2, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_editor (fixture))), ==, "1");
  gtk_editable_set_text (GTK_EDITABLE (get_editor (fixture)), "3");
  press (fixture, GDK_KEY_Escape, 0);
  g_assert_cmpint (fixture->hours[1], ==, 1);
  assert_cursor (fixture, 1, 1, NULL);
  g_assert_null (get_editor (fixture));
}

static void
test_refuse (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  press (fixture, GDK_KEY_Right, 0);
  press (fixture, GDK_KEY_9, 0);
  press (fixture, GDK_KEY_Return, 0);
  g_assert_true (muster_grid_is_editing (fixture->grid));
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->grid), "Type 0 to 8."));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_editor (fixture))), ==, "9");
  gtk_editable_set_text (GTK_EDITABLE (get_editor (fixture)), "8");
  g_assert_false (test_app_shows (GTK_WIDGET (fixture->grid), "Type 0 to 8."));
  press (fixture, GDK_KEY_Tab, 0);
  g_assert_false (muster_grid_is_editing (fixture->grid));
  g_assert_cmpint (fixture->hours[0], ==, 8);
}

/* What is typed is not carried to the row that takes its place. */
static void
test_edit_and_sort (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  press (fixture, GDK_KEY_Right, 0);
  press (fixture, GDK_KEY_5, 0);
  muster_grid_sort (fixture->grid, 1, TRUE);
  g_assert_false (muster_grid_is_editing (fixture->grid));
  g_assert_cmpint (fixture->hours[0], ==, 0);
}

/* Tab leaves the grid and comes back to the cursor. */
static void
test_tab (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_object_ref (fixture->grid);
  press (fixture, GDK_KEY_Down, 0);
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (fixture->grid), GTK_DIR_TAB_FORWARD));
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (fixture->grid), GTK_DIR_TAB_FORWARD));
  assert_cursor (fixture, 1, 0, NULL);
  g_object_unref (fixture->grid);
}

/* A heading takes two lines; its last line is the subtitle. */
static void
test_headings (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->grid), "Hours of\nreview…\n8 h") ||
                 test_app_shows (GTK_WIDGET (fixture->grid), "Hours of\nreview training…\n8 h"));
}

/* A heading that counts something leaves the focus where it is. */
static void
test_subtitle (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const MusterGridColumn columns[] = {
    { "name", "Name", NULL, 12, NAME, FALSE, FALSE, TRUE },
    { "hours", "Hours of review training in the year", "12 h", 12, HOURS, TRUE, FALSE, FALSE },
  };
  GtkWidget *focus;

  press (fixture, GDK_KEY_Down, 0);
  press (fixture, GDK_KEY_Right, 0);
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  muster_grid_set_columns (fixture->grid, columns, G_N_ELEMENTS (columns));
  g_assert_true (test_app_shows (GTK_WIDGET (fixture->grid), "\n12 h"));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == focus);
  assert_cursor (fixture, 1, 1, NULL);
}

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);

  ADD ("/app/grid/move", test_move);
  ADD ("/app/grid/copy", test_copy);
  ADD ("/app/grid/sort", test_sort);
  ADD ("/app/grid/filter", test_filter);
  ADD ("/app/grid/keys", test_keys);
  ADD ("/app/grid/edit", test_edit);
  ADD ("/app/grid/refuse", test_refuse);
  ADD ("/app/grid/edit-and-sort", test_edit_and_sort);
  ADD ("/app/grid/tab", test_tab);
  ADD ("/app/grid/headings", test_headings);
  ADD ("/app/grid/subtitle", test_subtitle);

  return g_test_run ();
}
