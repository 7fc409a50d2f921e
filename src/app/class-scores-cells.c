/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the cells of the scores say, and what is typed into them. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/class-scores-private.h"
#include "app/refusal.h"
#include "app/status.h"

/* How the attempts stand against the minimum. */
typedef enum
{
  OPEN, /* no attempt, or no minimum */
  BELOW,
  PASSED,
  DISPUTED, /* it depends on which attempt counts, which nobody says */
} Standing;

static Standing
get_standing (const MusterTest *test, const GPtrArray *attempts)
{
  gint64 least = muster_test_get_least (test);
  guint n_below = 0;
  guint i;

  if (attempts->len == 0 || least == MUSTER_NUMBER_NONE)
    return OPEN;
  for (i = 0; i < attempts->len; i++)
    n_below += ((const MusterTestScore *) g_ptr_array_index (attempts, i))->points < least;
  if (n_below == attempts->len)
    return BELOW;
  return n_below == 0 ? PASSED : DISPUTED;
}

/* --- Words ---------------------------------------------------------------------------------------- */

static char *
list_points (const GPtrArray *attempts)
{
  g_autoptr (GString) list = g_string_new (NULL);
  char points[MUSTER_MONEY_TEXT_SIZE];
  guint i;

  for (i = 0; i < attempts->len; i++)
    g_string_append_printf (
        list, "%s%s", i > 0 ? ", " : "",
        muster_quantity_print (((const MusterTestScore *) g_ptr_array_index (attempts, i))->points,
                               points));
  return g_strdup (list->str);
}

static char *
add_needed (const char *points, const MusterTest *test)
{
  char least[MUSTER_MONEY_TEXT_SIZE];

  muster_quantity_print (muster_test_get_least (test), least);
  /* Translators: points of one attempt or several, the least points that pass. */
  return g_strdup_printf (_ ("%s, needs %s"), points, least);
}

static char *
add_retests (const char *points, guint n)
{
  if (n == 0)
    return g_strdup (points);
  /* Translators: points, number of the retest. */
  return g_strdup_printf (_ ("%s · retest %u"), points, n);
}

static void
set_look (MusterGridText *text, MusterLook look)
{
  text->icon = muster_look_get_icon (look);
  text->css_class = muster_look_get_css_class (look);
}

static void
describe_test (const MusterTest *test, const GPtrArray *attempts, MusterGridText *text)
{
  Standing standing = get_standing (test, attempts);
  g_autofree char *points = list_points (attempts);
  g_autofree char *needed = NULL;

  if (attempts->len == 0)
    {
      text->spoken = g_strdup (_ ("not entered"));
      return;
    }
  needed =
      standing == BELOW || standing == DISPUTED ? add_needed (points, test) : g_strdup (points);
  text->text = add_retests (standing == BELOW ? needed : points, attempts->len - 1);
  text->spoken = add_retests (needed, attempts->len - 1);
  if (standing == BELOW)
    set_look (text, MUSTER_LOOK_SHORT);
  else if (standing == DISPUTED)
    set_look (text, MUSTER_LOOK_UNKNOWN);
  else if (standing == PASSED)
    set_look (text, MUSTER_LOOK_MET);
  text->is_tinted = standing == BELOW;
}

static void
mark_unsaved (MusterGridText *text)
{
  g_autofree char *spoken = g_steal_pointer (&text->spoken);

  text->is_unsaved = TRUE;
  /* Translators: what stands in a cell, which could not be saved. */
  text->spoken = g_strdup_printf (_ ("%s, not saved"), spoken);
}

void
muster_class_scores_describe (const MusterRows *rows G_GNUC_UNUSED, guint row, guint column,
                              MusterGridText *text, gpointer data)
{
  MusterClassScoresPage *self = data;
  const MusterScoreLine *line = g_ptr_array_index (self->scores->lines, row);
  const MusterTest *test = muster_class_scores_get_test (self, column);

  if (column == MUSTER_CLASS_SCORES_OFFICER)
    text->text = g_strdup (line->name);
  else if (column == MUSTER_CLASS_SCORES_STATE_ID)
    {
      text->text = g_strdup (line->state_id);
      text->css_class = "dim";
    }
  else if (test != NULL)
    {
      describe_test (test, muster_class_scores_get_attempts (self, row, column), text);
      if (muster_class_scores_is_unsaved (self, test->id, line->officer_id))
        mark_unsaved (text);
    }
}

guint
muster_class_scores_count_below (MusterClassScoresPage *self)
{
  guint n = 0;
  guint row, t;

  for (row = 0; row < self->scores->lines->len; row++)
    for (t = 0; t < self->scores->tests->len; t++)
      n += get_standing (g_ptr_array_index (self->scores->tests, t),
                         muster_class_scores_get_attempts (
                             self, row, MUSTER_CLASS_SCORES_FIRST_TEST + t)) == BELOW;
  return n;
}

/* --- Typing --------------------------------------------------------------------------------------- */

char *
muster_class_scores_begin_edit (const MusterRows *rows G_GNUC_UNUSED, guint row, guint column,
                                gpointer data)
{
  MusterClassScoresPage *self = data;
  const GPtrArray *attempts;
  const MusterTestScore *last;
  char points[MUSTER_MONEY_TEXT_SIZE];

  muster_refusal_hide (GTK_WIDGET (self->grid));
  if (muster_session_is_read_only (muster_page_get_session (MUSTER_PAGE (self))) ||
      muster_class_scores_get_test (self, column) == NULL)
    return NULL;
  attempts = muster_class_scores_get_attempts (self, row, column);
  if (attempts->len == 0)
    return g_strdup ("");
  last = g_ptr_array_index (attempts, attempts->len - 1);
  return g_strdup (muster_quantity_print (last->points, points));
}

gboolean
muster_class_scores_read (MusterClassScoresPage *self, guint row, guint column, const char *text,
                          MusterScore *score, gboolean *is_other, GError **error)
{
  const MusterTest *test = muster_class_scores_get_test (self, column);
  const GPtrArray *attempts = muster_class_scores_get_attempts (self, row, column);
  const MusterTestScore *last =
      attempts->len > 0 ? g_ptr_array_index (attempts, attempts->len - 1) : NULL;
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  gint64 points = MUSTER_NUMBER_NONE;

  /* What is no number is refused like one that is too great: with what can be typed. */
  if (*stripped != '\0' && !muster_quantity_parse (stripped, &points, NULL))
    points = -1;
  if (*stripped != '\0' && !muster_test_check_points (test, points, error))
    return FALSE;
  *is_other = points != (last != NULL ? last->points : MUSTER_NUMBER_NONE);
  *score = (MusterScore){
    test->id,
    ((const MusterScoreLine *) g_ptr_array_index (self->scores->lines, row))->officer_id,
    MAX (attempts->len, 1),
    MUSTER_DATE_NONE,
    points,
    NULL
  };
  return TRUE;
}

gboolean
muster_class_scores_commit_edit (const MusterRows *rows G_GNUC_UNUSED, guint row, guint column,
                                 const char *text, gpointer data, GError **error)
{
  MusterClassScoresPage *self = data;
  MusterScore score;
  gboolean is_other;

  if (!muster_class_scores_read (self, row, column, text, &score, &is_other, error))
    return FALSE;
  if (is_other)
    muster_class_scores_enter (self, &score, 1);
  return TRUE;
}
