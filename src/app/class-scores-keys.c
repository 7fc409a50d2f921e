/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Keys and buttons of the scores. Each is one step that can be taken back. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/class-scores-forms.h"
#include "app/class-scores-private.h"
#include "app/refusal.h"
#include "app/void-form.h"
#include "core/officer.h"

/* The sentence at the cell with the cursor. */
static void
refuse (MusterClassScoresPage *self, const char *sentence)
{
  GtkWidget *grid = GTK_WIDGET (self->grid);
  GtkRoot *root = gtk_widget_get_root (grid);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  muster_refusal_show (grid, focus != NULL && gtk_widget_is_ancestor (focus, grid) ? focus : NULL,
                       sentence);
}

static gboolean
can_change (MusterClassScoresPage *self)
{
  return self->scores != NULL && muster_page_can_change (MUSTER_PAGE (self));
}

/* The test under the cursor. */
static const MusterTest *
find_test (MusterClassScoresPage *self, guint *row)
{
  const MusterTest *test = NULL;
  guint column;

  if (!can_change (self))
    return NULL;
  if (muster_grid_get_cursor_row (self->grid, row) &&
      muster_grid_get_cursor (self->grid, NULL, &column))
    test = muster_class_scores_get_test (self, column);
  if (test == NULL)
    refuse (self, _ ("Go to the column of a test first."));
  return test;
}

/* --- Tests ---------------------------------------------------------------------------------------- */

static void
add_test (MusterClassScoresPage *self)
{
  if (can_change (self))
    muster_class_scores_ask_test (MUSTER_PAGE (self), self->class_id, NULL);
}

static void
change_test (MusterClassScoresPage *self, gboolean is_voided)
{
  guint row;
  const MusterTest *test = find_test (self, &row);

  if (test == NULL)
    return;
  if (is_voided)
    muster_void_form_present (MUSTER_PAGE (self), &muster_test_type, test->id, test->title);
  else
    muster_class_scores_ask_test (MUSTER_PAGE (self), self->class_id, test);
}

/* --- Cells ---------------------------------------------------------------------------------------- */

static void
add_retest (MusterClassScoresPage *self)
{
  guint row, column;
  const MusterTest *test = find_test (self, &row);
  const GPtrArray *attempts;

  if (test == NULL || !muster_grid_get_cursor (self->grid, NULL, &column))
    return;
  attempts = muster_class_scores_get_attempts (self, row, column);
  if (attempts->len == 0)
    refuse (self, _ ("There is no score to be bettered. Type the first one."));
  else if (muster_class_scores_is_unsaved (
               self, test->id,
               ((MusterScoreLine *) g_ptr_array_index (self->scores->lines, row))->officer_id))
    refuse (self, _ ("The score before is not saved. Save or discard it first."));
  else
    muster_class_scores_ask_retest (
        MUSTER_PAGE (self), test, g_ptr_array_index (self->scores->lines, row), attempts->len + 1);
}

/* Reads one cell at a place of the grid, where there is one. */
static gboolean
read_cell (MusterClassScoresPage *self, guint position, guint column, const char *text,
           GArray *scores, GError **error)
{
  MusterScore score;
  gboolean is_other;

  if (position >= g_list_model_get_n_items (G_LIST_MODEL (self->model)) ||
      muster_class_scores_get_test (self, column) == NULL)
    {
      g_set_error_literal (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                           _ ("More was copied than there is room for. Go to the first officer and "
                              "the first test of it."));
      return FALSE;
    }
  if (!muster_class_scores_read (self, muster_table_model_get_row (self->model, position), column,
                                 text, &score, &is_other, error))
    return FALSE;
  if (is_other)
    g_array_append_val (scores, score);
  return TRUE;
}

static void
enter (MusterClassScoresPage *self, const GArray *scores)
{
  g_autofree char *sentence = NULL;

  if (scores->len == 0)
    return;
  muster_class_scores_enter (self, (const MusterScore *) (gconstpointer) scores->data, scores->len);
  sentence = g_strdup_printf (ngettext ("%u score entered", "%u scores entered", scores->len),
                              scores->len);
  muster_page_report (MUSTER_PAGE (self), sentence, TRUE);
}

static void
clear_cells (MusterClassScoresPage *self)
{
  g_autoptr (GArray) scores = g_array_new (FALSE, FALSE, sizeof (MusterScore));
  guint first, last, from, to, row, column;

  if (find_test (self, &row) == NULL ||
      !muster_grid_get_range (self->grid, &first, &last, &from, &to))
    return;
  for (row = first; row <= last; row++)
    for (column = from; column <= to; column++)
      if (muster_class_scores_get_test (self, column) != NULL)
        read_cell (self, row, column, "", scores, NULL);
  if (scores->len > 0)
    muster_class_scores_enter (self, (const MusterScore *) (gconstpointer) scores->data,
                               scores->len);
}

/* --- Pasting -------------------------------------------------------------------------------------- */

static gboolean
read_lines (MusterClassScoresPage *self, char **lines, GArray *scores, GError **error)
{
  guint position, column, i, c;

  if (!muster_grid_get_cursor (self->grid, &position, &column))
    return FALSE;
  for (i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

      for (c = 0; cells[c] != NULL; c++)
        if (!read_cell (self, position + i, column + c, cells[c], scores, error))
          {
            /* Translators: number of a line that was copied, a sentence. */
            g_prefix_error (error, _ ("Line %u: "), i + 1);
            return FALSE;
          }
      /* A line of one empty cell. */
      if (*lines[i] == '\0' && !read_cell (self, position + i, column, "", scores, error))
        return FALSE;
    }
  return TRUE;
}

/* All of it or nothing. */
static void
paste_text (MusterClassScoresPage *self, const char *text)
{
  g_autoptr (GRegex) ends = g_regex_new ("\\r\\n?", 0, 0, NULL);
  g_autofree char *plain = g_regex_replace_literal (ends, text, -1, 0, "\n", 0, NULL);
  g_autoptr (GArray) scores = g_array_new (FALSE, FALSE, sizeof (MusterScore));
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;
  guint row;

  if (plain == NULL || find_test (self, &row) == NULL)
    return;
  /* Spreadsheets end the last line, too. */
  if (g_str_has_suffix (plain, "\n"))
    plain[strlen (plain) - 1] = '\0';
  lines = g_strsplit (plain, "\n", -1);
  if (read_lines (self, lines, scores, &error))
    enter (self, scores);
  else if (error != NULL)
    refuse (self, error->message);
}

static void
clipboard_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MusterClassScoresPage) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text != NULL && *text != '\0')
    paste_text (self, text);
  else
    refuse (self, _ ("No scores were copied. Copy a column of numbers first."));
}

/* --- Keys ----------------------------------------------------------------------------------------- */

static gboolean
press (MusterClassScoresPage *self, guint key)
{
  switch (gdk_keyval_to_lower (key))
    {
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      clear_cells (self);
      return TRUE;
    case GDK_KEY_t:
      add_retest (self);
      return TRUE;
    case GDK_KEY_n:
      add_test (self);
      return TRUE;
    case GDK_KEY_question:
      return gtk_widget_activate_action (GTK_WIDGET (self), "win.show-shortcuts", NULL);
    case GDK_KEY_Escape:
      return gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
    default:
      return FALSE;
    }
}

gboolean
muster_class_scores_key (MusterGrid *grid, guint key, GdkModifierType modifiers, gpointer data)
{
  MusterClassScoresPage *self = data;

  muster_refusal_hide (GTK_WIDGET (grid));
  if (modifiers == GDK_CONTROL_MASK && gdk_keyval_to_lower (key) == GDK_KEY_v)
    {
      if (can_change (self))
        gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL,
                                       clipboard_read, g_object_ref (self));
      return TRUE;
    }
  return (modifiers & ~GDK_SHIFT_MASK) == 0 && press (self, key);
}

void
muster_class_scores_activate (MusterGrid *grid, gpointer data)
{
  MusterClassScoresPage *self = data;
  guint row, column;

  if (muster_grid_get_cursor_row (grid, &row) && muster_grid_get_cursor (grid, NULL, &column) &&
      column < MUSTER_CLASS_SCORES_FIRST_TEST)
    muster_page_open_record (
        MUSTER_PAGE (self), &muster_officer_type,
        ((const MusterScoreLine *) g_ptr_array_index (self->scores->lines, row))->officer_id);
}

/* --- Buttons -------------------------------------------------------------------------------------- */

static void
act (GtkWidget *widget, const char *name, GVariant *parameter G_GNUC_UNUSED)
{
  MusterClassScoresPage *self = MUSTER_CLASS_SCORES_PAGE (widget);

  if (g_str_equal (name, "scores.new-test"))
    add_test (self);
  else if (g_str_equal (name, "scores.retest"))
    add_retest (self);
  else
    change_test (self, g_str_equal (name, "scores.void-test"));
}

void
muster_class_scores_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "scores.new-test", NULL, act);
  gtk_widget_class_install_action (klass, "scores.retest", NULL, act);
  gtk_widget_class_install_action (klass, "scores.change-test", NULL, act);
  gtk_widget_class_install_action (klass, "scores.void-test", NULL, act);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_n, 0, "scores.new-test", NULL);
}
