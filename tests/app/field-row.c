/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Typing into a field of a record: what is saved, what is refused, and what becomes of it. */

#include "support.h"

#include "actions/people.h"
#include "actions/void.h"
#include "app/field-row.h"
#include "core/officer.h"

static GtkWidget *
find_row (TestApp *app, const char *title)
{
  GtkWidget *row = test_app_find (GTK_WIDGET (app->window), ADW_TYPE_ENTRY_ROW, title);

  g_assert_nonnull (row);
  return row;
}

static GtkWidget *
get_text (GtkWidget *row)
{
  return GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row)));
}

static void
type (GtkWidget *row, const char *text)
{
  gtk_widget_grab_focus (get_text (row));
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
press_enter (TestApp *app, GtkWidget *row)
{
  g_signal_emit_by_name (get_text (row), "activate");
  test_app_settle (app);
}

static gboolean
is_typing (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (get_text (row)), MUSTER_IS_TYPING) != NULL;
}

static gboolean
is_refused (GtkWidget *row)
{
  GtkAccessible *text = GTK_ACCESSIBLE (get_text (row));
  gboolean has_class = gtk_widget_has_css_class (row, "error");

  g_assert_cmpint (has_class, ==,
                   gtk_test_accessible_has_relation (text, GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE));
  g_assert_cmpint (has_class, ==,
                   gtk_test_accessible_has_relation (text, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY));
  g_assert_cmpint (has_class, ==,
                   gtk_test_accessible_has_state (text, GTK_ACCESSIBLE_STATE_INVALID));
  return has_class;
}

static void
assert_text (GtkWidget *row, const char *text)
{
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, text);
}

/* What the key controllers of the text make of Escape. */
static gboolean
press_escape (GtkWidget *row)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (get_text (row));
  gboolean is_taken = FALSE;
  guint i;

  for (i = 0; i < g_list_model_get_n_items (controllers) && !is_taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_Escape, 0, 0, &is_taken);
    }
  return is_taken;
}

static void
open_officers (TestApp *app, gconstpointer state)
{
  test_app_set_up (app, state);
  test_app_open (app);
  g_assert_nonnull (muster_app_window_show_page (app->window, "officers"));
  test_app_settle (app);
}

static void
test_save (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *row = find_row (app, "First name");

  type (row, "Zdenka");
  g_assert_true (is_typing (row));
  press_enter (app, row);
  g_assert_false (is_typing (row));
  g_assert_false (is_refused (row));
  g_assert_true (test_app_shows (GTK_WIDGET (app->window), ", Zdenka"));

  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.undo", NULL);
  test_app_settle (app);
  g_assert_false (test_app_shows (GTK_WIDGET (app->window), ", Zdenka"));
}

static void
test_leave (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *row = find_row (app, "First name");

  type (row, "Zdenka");
  gtk_window_set_focus (GTK_WINDOW (app->window), NULL);
  test_app_settle (app);
  g_assert_true (test_app_shows (GTK_WIDGET (app->window), ", Zdenka"));
}

/* A date is printed as dates are, however it was typed. */
static void
test_canonical (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *row = find_row (app, "Date of hire");

  type (row, "2/3/2010");
  press_enter (app, row);
  assert_text (row, "3 Feb 2010");
}

static void
test_refused (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *row = find_row (app, "Date of hire");
  g_autofree char *before = g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)));

  type (row, "31 Jun 2014");
  press_enter (app, row);
  assert_text (row, "31 Jun 2014");
  g_assert_true (is_refused (row));
  g_assert_true (is_typing (row));
  g_assert_true (test_app_shows (GTK_WIDGET (app->window), "June has 30 days."));

  g_assert_true (press_escape (row));
  assert_text (row, before);
  g_assert_false (is_refused (row));
  g_assert_false (is_typing (row));
  /* There is nothing to restore: Escape means what it means elsewhere. */
  g_assert_false (press_escape (row));
}

static gboolean
is_marked (gpointer row)
{
  return is_refused (row);
}

/* Who stops in the middle is told what is missing, without leaving the field. */
static void
test_while_typing (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *row = find_row (app, "Date of hire");

  type (row, "31 Jun");
  g_assert_false (is_refused (row));
  test_app_wait (is_marked, row, "the sentence");
  type (row, "30 Jun 2014");
  press_enter (app, row);
  g_assert_false (is_refused (row));
  assert_text (row, "30 Jun 2014");
}

/* What only the file can refuse. */
static void
test_refused_by_file (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *row = find_row (app, "State ID");

  type (row, "CT-1019");
  press_enter (app, row);
  assert_text (row, "CT-1019");
  g_assert_true (is_refused (row));
  g_assert_true (test_app_shows (GTK_WIDGET (app->window), "Type another ID"));
}

/* The file cannot be saved: what was typed stays, and the sentence is at the field. */
static void
test_file_replaced (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *row = find_row (app, "First name");

  g_assert_true (g_file_set_contents (app->path, "Another file", -1, NULL));
  type (row, "Zdenka");
  press_enter (app, row);
  assert_text (row, "Zdenka");
  g_assert_true (is_refused (row));
  g_assert_true (is_typing (row));
}

/* What was refused waits for whoever comes back to the record. */
static void
test_draft (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *row = find_row (app, "State ID");
  GtkWidget *list = test_app_find (GTK_WIDGET (app->window), GTK_TYPE_LIST_VIEW, NULL);
  g_autoptr (GtkSelectionModel) selection =
      g_object_ref (gtk_list_view_get_model (GTK_LIST_VIEW (list)));

  type (row, "CT-1019");
  press_enter (app, row);
  gtk_selection_model_select_item (selection, 3, TRUE);
  test_app_settle (app);
  g_assert_false (is_refused (row));
  gtk_selection_model_select_item (selection, 0, TRUE);
  test_app_settle (app);
  assert_text (row, "CT-1019");
  g_assert_true (is_refused (row));
}

static void
assert_spoken (TestApp *app, const char *page, const char *words)
{
  GtkWidget *label = test_app_find (GTK_WIDGET (app->window), GTK_TYPE_LABEL, page);
  GtkWidget *row = gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW);

  g_assert_nonnull (row);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words);
}

/* The sidebar says on which page something waits, on whatever page one is, until it is mended or given up. */
static void
test_dot (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *row = find_row (app, "State ID");

  assert_spoken (app, "Officers", "Officers");
  type (row, "CT-1019");
  press_enter (app, row);
  assert_spoken (app, "Officers", "Officers, something typed is not saved");
  muster_app_window_show_page (app->window, "courses");
  test_app_settle (app);
  assert_spoken (app, "Officers", "Officers, something typed is not saved");
  muster_app_window_show_page (app->window, "officers");
  test_app_settle (app);
  g_assert_true (press_escape (row));
  assert_spoken (app, "Officers", "Officers");
}

static gpointer
void_officer (MusterWorkspace *workspace, gpointer data, GError **error)
{
  g_autoptr (MusterTable) people = muster_action_list_people (workspace, error);
  guint row = 0;

  while (g_strcmp0 (muster_table_get_text (people, row, MUSTER_PEOPLE_NAME), data) != 0)
    row++;
  g_assert_true (muster_action_void (workspace, &muster_officer_type,
                                     muster_table_get_number (people, row, MUSTER_PEOPLE_ID),
                                     "Twice", error));
  return GINT_TO_POINTER (TRUE);
}

static void
voided (GObject *source, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  GError *error = NULL;

  g_assert_nonnull (muster_session_run_finish (MUSTER_SESSION (source), result, &error));
  g_assert_no_error (error);
}

/* Somebody voids the officer while a field is typed in: it cannot be saved, and that is said. */
static void
test_gone (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  const MusterSessionWork work = { void_officer, (gpointer) "Crowfield, Isaiah", NULL, NULL, TRUE };
  GtkWidget *row = find_row (app, "First name");

  type (row, "Zdenka");
  muster_session_run_async (muster_app_window_get_session (app->window), &work, NULL, voided, NULL);
  test_app_settle (app);
  g_assert_true (test_app_shows (GTK_WIDGET (app->window), "This record was voided (Twice)"));
  g_assert_false (is_refused (row));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), !=, "Zdenka");
}

static void
test_word (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *row =
      test_app_find (GTK_WIDGET (app->window), ADW_TYPE_COMBO_ROW, "Kind of employment");

  g_assert_nonnull (row);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==,
                    MUSTER_EMPLOYMENT_TYPE_RECRUIT);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  test_app_settle (app);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 1);
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.undo", NULL);
  test_app_settle (app);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==,
                    MUSTER_EMPLOYMENT_TYPE_RECRUIT);
}

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);

  g_test_add ("/app/field-row/save", TestApp, "CT", open_officers, test_save, test_app_tear_down);
  g_test_add ("/app/field-row/leave", TestApp, "CT", open_officers, test_leave, test_app_tear_down);
  g_test_add ("/app/field-row/canonical", TestApp, "CT", open_officers, test_canonical,
              test_app_tear_down);
  g_test_add ("/app/field-row/refused", TestApp, "CT", open_officers, test_refused,
              test_app_tear_down);
  g_test_add ("/app/field-row/while-typing", TestApp, "CT", open_officers, test_while_typing,
              test_app_tear_down);
  g_test_add ("/app/field-row/refused-by-file", TestApp, "CT", open_officers, test_refused_by_file,
              test_app_tear_down);
  g_test_add ("/app/field-row/file-replaced", TestApp, "CT", open_officers, test_file_replaced,
              test_app_tear_down);
  g_test_add ("/app/field-row/draft", TestApp, "CT", open_officers, test_draft, test_app_tear_down);
  g_test_add ("/app/field-row/dot", TestApp, "CT", open_officers, test_dot, test_app_tear_down);
  g_test_add ("/app/field-row/gone", TestApp, "CT", open_officers, test_gone, test_app_tear_down);
  g_test_add ("/app/field-row/word", TestApp, "CT", open_officers, test_word, test_app_tear_down);

  return g_test_run ();
}
