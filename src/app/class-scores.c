/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is typed is shown at once and saved behind it. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/class-scores-private.h"
#include "app/class-words.h"
#include "app/refusal.h"

/* Columns of the rows. */
enum
{
  ROW_ID,
  ROW_NAME,
  ROW_STATE_ID,
  N_ROW_COLUMNS,
};

G_DEFINE_FINAL_TYPE (MusterClassScoresPage, muster_class_scores_page, MUSTER_TYPE_PAGE)

const MusterTest *
muster_class_scores_get_test (MusterClassScoresPage *self, guint column)
{
  guint test = column - MUSTER_CLASS_SCORES_FIRST_TEST;

  return column >= MUSTER_CLASS_SCORES_FIRST_TEST && test < self->scores->tests->len
             ? g_ptr_array_index (self->scores->tests, test)
             : NULL;
}

GPtrArray *
muster_class_scores_get_attempts (MusterClassScoresPage *self, guint row, guint column)
{
  const MusterScoreLine *line = g_ptr_array_index (self->scores->lines, row);

  return g_ptr_array_index (line->attempts, column - MUSTER_CLASS_SCORES_FIRST_TEST);
}

/* --- Showing -------------------------------------------------------------------------------------- */

static MusterRows *
make_rows (MusterClassScoresPage *self)
{
  const MusterColumn columns[N_ROW_COLUMNS] = {
    [ROW_ID] = { "officer_id", "", MUSTER_COLUMN_INTEGER },
    [ROW_NAME] = { "name", "", MUSTER_COLUMN_TEXT },
    [ROW_STATE_ID] = { "state_id", "", MUSTER_COLUMN_TEXT },
  };
  MusterTable *table = muster_table_new (columns, N_ROW_COLUMNS);
  guint i;

  for (i = 0; i < self->scores->lines->len; i++)
    {
      const MusterScoreLine *line = g_ptr_array_index (self->scores->lines, i);
      guint row = muster_table_add_row (table);

      muster_table_set_number (table, row, ROW_ID, line->officer_id);
      muster_table_set_text (table, row, ROW_NAME, line->name);
      muster_table_set_text (table, row, ROW_STATE_ID, line->state_id);
    }
  return muster_rows_new (table, ROW_ID, NULL, NULL);
}

static void
add_test_column (const MusterTest *test, GArray *columns, GPtrArray *texts)
{
  MusterGridColumn column = { NULL, test->title, NULL, 20, -1, TRUE, FALSE, FALSE };
  g_autofree char *day = muster_date_format (test->given_on);
  char points[MUSTER_MONEY_TEXT_SIZE];
  char *id = g_strdup_printf ("test-%" G_GINT64_FORMAT, test->id);
  /* Translators: day of a test, the most points that it has. */
  char *subtitle =
      g_strdup_printf (_ ("%s · of %s"), day, muster_quantity_print (test->points, points));

  column.id = id;
  column.subtitle = subtitle;
  g_ptr_array_add (texts, id);
  g_ptr_array_add (texts, subtitle);
  g_array_append_val (columns, column);
}

static void
show_columns (MusterClassScoresPage *self)
{
  const MusterGridColumn first[] = {
    { "officer", _ ("Officer"), NULL, 15, ROW_NAME, FALSE, FALSE, TRUE },
    { "state-id", _ ("State ID"), NULL, 8, ROW_STATE_ID, FALSE, FALSE, FALSE },
  };
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (MusterGridColumn));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  guint i;

  g_array_append_vals (columns, first, G_N_ELEMENTS (first));
  for (i = 0; i < self->scores->tests->len; i++)
    add_test_column (g_ptr_array_index (self->scores->tests, i), columns, texts);
  muster_grid_set_columns (self->grid, (const MusterGridColumn *) (gconstpointer) columns->data,
                           columns->len);
}

static char *
summarize (MusterClassScoresPage *self)
{
  guint n_lines = self->scores->lines->len;
  guint n_tests = self->scores->tests->len;
  guint n_below = muster_class_scores_count_below (self);
  g_autofree char *officers =
      g_strdup_printf (ngettext ("%u officer", "%u officers", n_lines), n_lines);
  g_autofree char *tests = g_strdup_printf (ngettext ("%u test", "%u tests", n_tests), n_tests);
  g_autofree char *below = g_strdup_printf (
      ngettext ("%u score below the minimum", "%u scores below the minimum", n_below), n_below);

  return g_strdup_printf ("%s · %s · %s", officers, tests, below);
}

static void
show_nothing (MusterClassScoresPage *self)
{
  gboolean has_tests = self->scores->tests->len > 0;

  adw_status_page_set_title (self->nothing,
                             has_tests ? _ ("Nobody is on the roster") : _ ("No tests yet"));
  adw_status_page_set_description (
      self->nothing,
      has_tests ? _ ("Add officers on the tab Attendance; their scores are typed here.")
                : _ ("Press N and type what is tested, when, and how many points it has."));
}

void
muster_class_scores_show (MusterClassScoresPage *self)
{
  g_autoptr (MusterRows) rows = NULL;
  g_autofree char *summary = NULL;
  gboolean is_empty;

  if (self->scores == NULL)
    return;
  is_empty = self->scores->tests->len == 0 || self->scores->lines->len == 0;
  rows = make_rows (self);
  show_columns (self);
  muster_table_model_set_rows (self->model, rows);
  show_nothing (self);
  gtk_stack_set_visible_child_name (self->stack, is_empty ? "nothing" : "grid");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "scores.change-test", !is_empty);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "scores.void-test", !is_empty);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "scores.retest", !is_empty);
  summary = summarize (self);
  muster_page_set_state (MUSTER_PAGE (self), NULL, summary);
  muster_class_scores_show_unsaved (self);
}

/* --- Loading -------------------------------------------------------------------------------------- */

/* Holds nothing where the class was voided or its making was undone: the page around this one is left then. */
static void
loaded_free (gpointer data)
{
  MusterClassScores **loaded = data;

  muster_class_scores_free (*loaded);
  g_free (loaded);
}

static gpointer
load_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  g_autoptr (GError) local = NULL;
  MusterClassScores *scores =
      muster_action_load_scores (workspace, *(const MusterId *) data, &local);

  if (scores != NULL || g_error_matches (local, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT) ||
      g_error_matches (local, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND))
    return g_memdup2 (&scores, sizeof scores);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

static void
loaded (MusterPage *page, gpointer result)
{
  MusterClassScoresPage *self = MUSTER_CLASS_SCORES_PAGE (page);
  MusterClassScores **loaded = result;
  gboolean is_first = self->scores == NULL;

  /* It is older than what was typed since; it comes again when that is saved. */
  if (*loaded != NULL && self->n_saving == 0)
    {
      muster_class_scores_take_file (self, g_steal_pointer (loaded));
      muster_class_scores_show (self);
      if (is_first)
        muster_grid_set_cursor (self->grid, 0, MUSTER_CLASS_SCORES_FIRST_TEST);
    }
  loaded_free (loaded);
}

static void
muster_class_scores_page_load (MusterPage *page)
{
  MusterClassScoresPage *self = MUSTER_CLASS_SCORES_PAGE (page);
  const MusterSessionWork work = { load_work, &self->class_id, NULL, loaded_free, FALSE };

  if (self->n_saving == 0)
    muster_page_run (page, &work, loaded);
}

/* --- The type ------------------------------------------------------------------------------------- */

static gboolean
muster_class_scores_page_grab_focus (GtkWidget *widget)
{
  MusterClassScoresPage *self = MUSTER_CLASS_SCORES_PAGE (widget);

  return gtk_widget_grab_focus (g_str_equal (gtk_stack_get_visible_child_name (self->stack), "grid")
                                    ? GTK_WIDGET (self->grid)
                                    : self->new_button);
}

/* Undo takes back what is saved, which would not be what was typed last. */
static const char *
muster_class_scores_page_hold_undo (MusterPage *page)
{
  return MUSTER_CLASS_SCORES_PAGE (page)->problem != NULL
             ? _ ("Something typed here is not saved. Save or discard it before anything is undone.")
             : NULL;
}

static void
muster_class_scores_page_finalize (GObject *object)
{
  MusterClassScoresPage *self = MUSTER_CLASS_SCORES_PAGE (object);

  g_clear_object (&self->model);
  muster_class_scores_free (self->scores);
  g_array_unref (self->typed);
  g_free (self->problem);
  G_OBJECT_CLASS (muster_class_scores_page_parent_class)->finalize (object);
}

static void
muster_class_scores_page_class_init (MusterClassScoresPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = muster_class_scores_page_finalize;
  widget_class->grab_focus = muster_class_scores_page_grab_focus;
  MUSTER_PAGE_CLASS (klass)->load = muster_class_scores_page_load;
  MUSTER_PAGE_CLASS (klass)->hold_undo = muster_class_scores_page_hold_undo;
  g_type_ensure (MUSTER_TYPE_GRID);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/muster/Muster/ui/class-scores.ui");
  gtk_widget_class_bind_template_child (widget_class, MusterClassScoresPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MusterClassScoresPage, grid);
  gtk_widget_class_bind_template_child (widget_class, MusterClassScoresPage, new_button);
  gtk_widget_class_bind_template_child (widget_class, MusterClassScoresPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, MusterClassScoresPage, unsaved);
  gtk_widget_class_bind_template_child (widget_class, MusterClassScoresPage, unsaved_label);
  muster_class_scores_install_actions (widget_class);
  muster_class_scores_install_saving (widget_class);
}

static void
muster_class_scores_page_init (MusterClassScoresPage *self)
{
  const MusterGridFuncs funcs = { muster_class_scores_describe, muster_class_scores_begin_edit,
                                  muster_class_scores_commit_edit };

  gtk_widget_init_template (GTK_WIDGET (self));
  self->typed = muster_class_scores_typed_new ();
  self->model = muster_table_model_new ();
  muster_grid_setup (self->grid, self->model, &funcs, self);
  g_signal_connect (self->grid, "key", G_CALLBACK (muster_class_scores_key), self);
  g_signal_connect (self->grid, "activate", G_CALLBACK (muster_class_scores_activate), self);
  g_signal_connect_swapped (self->grid, "cursor-moved", G_CALLBACK (muster_refusal_hide),
                            self->grid);
  muster_page_set_keys (MUSTER_PAGE (self), _ ("0–9 score · T retest · N new test · ? all keys"));
}

MusterPage *
muster_class_scores_page_new (MusterId class_id)
{
  MusterClassScoresPage *self = g_object_new (MUSTER_TYPE_CLASS_SCORES_PAGE, NULL);

  self->class_id = class_id;
  return MUSTER_PAGE (self);
}
