/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Undo and redo. Undoing a step applies the inverse of its changeset and logs that as a step of its own;
 * redoing undoes the undoing. So the log only ever grows, and what stands follows from it. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "store/changeset.h"
#include "store/step-private.h"
#include "store/step.h"

static MusterStep *
load_step (MusterDb *db, gint64 seq, GError **error)
{
  g_autoptr (MusterStatement) statement = muster_statement_prepare (
      db, "SELECT " MUSTER_STEP_COLUMNS " FROM step WHERE seq = :seq", error);
  GError *local_error = NULL;

  if (statement == NULL)
    return NULL;
  muster_statement_bind_number (statement, ":seq", seq);
  if (muster_statement_next (statement, &local_error))
    return muster_step_read (statement, error);
  if (local_error != NULL)
    g_propagate_error (error, local_error);
  else
    muster_db_set_error (db, SQLITE_CORRUPT, error);
  return NULL;
}

/* Walks back from the head to the step to invert next: for undo the last "do" or "redo" that was not
 * undone, for redo the last "undo" that was not redone. Every "undo" on the way hides one step before
 * it. Gives 0 where there is none; @baseline tells whether a baseline stands in the way. */
static gboolean
find_candidate (MusterDb *db, gboolean for_redo, gint64 *candidate, char **baseline, GError **error)
{
  g_autoptr (MusterStatement) statement =
      muster_statement_prepare (db, "SELECT seq, kind, label FROM step ORDER BY seq DESC", error);
  GError *local_error = NULL;
  guint hidden = 0;

  *candidate = 0;
  *baseline = NULL;
  if (statement == NULL)
    return FALSE;
  while (*candidate == 0 && muster_statement_next (statement, &local_error))
    {
      const char *kind = muster_statement_get_text (statement, "kind");
      const char *label = muster_statement_get_text (statement, "label");
      gint64 seq = muster_statement_get_number (statement, "seq");
      gboolean undoes = g_str_equal (kind, MUSTER_STEP_KIND_UNDO);

      if (g_str_equal (kind, MUSTER_STEP_KIND_BASELINE))
        {
          *baseline = g_strdup (label);
          break;
        }
      /* Redo ends at the first command of the user: what was undone before it is gone for good. */
      if (for_redo && g_str_equal (kind, MUSTER_STEP_KIND_DO))
        break;
      if (undoes != for_redo)
        hidden++;
      else if (hidden > 0)
        hidden--;
      else
        *candidate = seq;
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }
  return TRUE;
}

static gboolean
set_nothing_left (MusterDb *db, gboolean for_redo, const char *baseline, GError **error)
{
  if (for_redo)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                 _ ("There is nothing to redo in “%s”."), db->display_name);
  else if (baseline != NULL)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                 _ ("There is nothing to undo in “%s” since “%s”, which cannot be undone."),
                 db->display_name, baseline);
  else
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                 _ ("There is nothing to undo in “%s”."), db->display_name);
  return FALSE;
}

/* @step is the one to invert next, or NULL where there is none; @in_the_way tells what cannot be undone. */
static gboolean
load_next (MusterDb *db, gboolean for_redo, MusterStep **step, char **in_the_way, GError **error)
{
  gint64 seq;

  *step = NULL;
  if (!find_candidate (db, for_redo, &seq, in_the_way, error))
    return FALSE;
  /* The first step of all makes the agency; without it there is no document. */
  if (seq <= 1)
    return TRUE;
  *step = load_step (db, seq, error);
  if (*step == NULL)
    return FALSE;
  if ((*step)->changeset == NULL)
    {
      g_free (*in_the_way);
      *in_the_way = g_strdup ((*step)->label);
      g_clear_pointer (step, muster_step_free);
    }
  return TRUE;
}

static gboolean
invert_step (MusterDb *db, gboolean for_redo, char **label, GError **error)
{
  g_autoptr (MusterStep) step = NULL;
  g_autoptr (GBytes) inverse = NULL;
  g_autofree char *in_the_way = NULL;

  if (!load_next (db, for_redo, &step, &in_the_way, error))
    return FALSE;
  if (step == NULL)
    return set_nothing_left (db, for_redo, in_the_way, error);
  inverse = muster_changeset_invert (db, step->changeset, error);
  if (inverse == NULL || !muster_changeset_apply (db, inverse, error))
    return FALSE;
  *label = g_strdup (step->label);
  return muster_step_append (db, for_redo ? MUSTER_STEP_KIND_REDO : MUSTER_STEP_KIND_UNDO,
                             step->action, step->label, step->seq, inverse, error);
}

static gboolean
run_inversion (MusterDb *db, gboolean for_redo, char **label, GError **error)
{
  g_autofree char *inverted = NULL;
  gboolean done;

  g_return_val_if_fail (db != NULL && label != NULL, FALSE);

  *label = NULL;
  if (!muster_step_begin (db, error))
    return FALSE;
  done = invert_step (db, for_redo, &inverted, error);
  if (!muster_step_end (db, done, error))
    return FALSE;
  *label = g_steal_pointer (&inverted);
  return TRUE;
}

gboolean
muster_step_undo (MusterDb *db, char **label, GError **error)
{
  return run_inversion (db, FALSE, label, error);
}

gboolean
muster_step_redo (MusterDb *db, char **label, GError **error)
{
  return run_inversion (db, TRUE, label, error);
}

gboolean
muster_step_find_next (MusterDb *db, char **undo, char **redo, GError **error)
{
  g_autoptr (MusterStep) undone = NULL;
  g_autoptr (MusterStep) redone = NULL;
  g_autofree char *before_undo = NULL;
  g_autofree char *before_redo = NULL;

  g_return_val_if_fail (db != NULL && undo != NULL && redo != NULL, FALSE);

  if (!load_next (db, FALSE, &undone, &before_undo, error) ||
      !load_next (db, TRUE, &redone, &before_redo, error))
    return FALSE;
  *undo = g_strdup (undone != NULL ? undone->label : NULL);
  *redo = g_strdup (redone != NULL ? redone->label : NULL);
  return TRUE;
}

/* --- One step of many ----------------------------------------------------------------------------- */

typedef struct
{
  gint64 seq;
  gint64 last;         /* of the log */
  MusterStep *step;    /* the one with that number */
  GHashTable *rows;    /* that it changed */
  char *baseline;      /* label of the last one after it */
  gint64 made_at;      /* when the same was changed last, after it */
  char *operator_name; /* by whom; NULL where nothing was */
} OneStep;

static void
one_step_clear (OneStep *one)
{
  muster_step_free (one->step);
  g_clear_pointer (&one->rows, g_hash_table_unref);
  g_free (one->baseline);
  g_free (one->operator_name);
}

static gboolean
shares_row (GHashTable *rows, GHashTable *others)
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, others);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    if (g_hash_table_contains (rows, row))
      return TRUE;
  return FALSE;
}

typedef struct
{
  MusterDb *db;
  OneStep *one;
} Look;

/* Looks for who changed the same again. */
static gboolean
look_at_later (const MusterStep *step, gpointer data, GError **error)
{
  Look *look = data;
  OneStep *one = look->one;
  g_autoptr (GHashTable) rows = NULL;

  if (step->seq <= one->seq || step->changeset == NULL)
    return TRUE;
  rows = muster_changeset_list_rows (look->db, step->changeset, error);
  if (rows == NULL)
    return FALSE;
  if (!shares_row (one->rows, rows))
    return TRUE;
  one->made_at = step->made_at;
  g_free (one->operator_name);
  one->operator_name = g_strdup (step->operator_name);
  return TRUE;
}

/* Says why the step does not come off; @error holds the conflict, and is replaced. */
static gboolean
explain_conflict (MusterDb *db, OneStep *one, GError **error)
{
  Look look = { db, one };
  g_autofree char *date = NULL;

  g_clear_error (error);
  one->rows = muster_changeset_list_rows (db, one->step->changeset, error);
  if (one->rows == NULL || !muster_step_for_each (db, look_at_later, &look, error))
    return FALSE;
  date = muster_date_format (muster_clock_get_date (&db->clock, one->made_at));
  if (one->operator_name != NULL)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                 /* Translators: what a step did, a date, a person. */
                 _ ("What “%s” changed was changed again on %s by %s. Undo that first."),
                 one->step->label, date, one->operator_name);
  else
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                 /* Translators: what a step did. */
                 _ ("What was entered later needs what “%s” made. Undo or void that first."),
                 one->step->label);
  return FALSE;
}

static gboolean
load_one (MusterDb *db, OneStep *one, GError **error)
{
  g_autoptr (MusterStatement) statement = muster_statement_prepare (
      db,
      "SELECT max(seq) AS last, (SELECT label FROM step WHERE kind = '" MUSTER_STEP_KIND_BASELINE
      "' AND seq >= :seq ORDER BY seq DESC LIMIT 1) AS baseline FROM step",
      error);
  GError *local_error = NULL;

  if (statement == NULL)
    return FALSE;
  muster_statement_bind_number (statement, ":seq", one->seq);
  if (muster_statement_next (statement, &local_error))
    {
      one->last = muster_statement_get_number (statement, "last");
      one->baseline = g_strdup (muster_statement_get_text (statement, "baseline"));
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }
  if (one->seq > one->last)
    return set_nothing_left (db, FALSE, NULL, error);
  one->step = load_step (db, one->seq, error);
  if (one->step == NULL)
    return FALSE;
  /* The first step of all makes the agency; without it there is no document. */
  if (one->baseline == NULL && one->seq > 1 && one->step->changeset != NULL)
    return TRUE;
  return set_nothing_left (db, FALSE, one->baseline != NULL ? one->baseline : one->step->label,
                           error);
}

static gboolean
invert_one (MusterDb *db, OneStep *one, GError **error)
{
  g_autoptr (GBytes) inverse = NULL;
  g_autofree char *label = NULL;
  GError *local_error = NULL;

  if (!load_one (db, one, error))
    return FALSE;
  inverse = muster_changeset_invert (db, one->step->changeset, error);
  if (inverse == NULL)
    return FALSE;
  /* Translators: what a step did that is taken back. */
  label = g_strdup_printf (_ ("Undo “%s”"), one->step->label);
  if (muster_changeset_apply (db, inverse, &local_error))
    return muster_step_append (db, MUSTER_STEP_KIND_DO, one->step->action, label, one->seq, inverse,
                               error);
  if (g_error_matches (local_error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT))
    explain_conflict (db, one, &local_error);
  g_propagate_error (error, local_error);
  return FALSE;
}

gboolean
muster_step_undo_one (MusterDb *db, gint64 seq, char **label, GError **error)
{
  OneStep one = { .seq = seq };
  gboolean done;

  g_return_val_if_fail (db != NULL && label != NULL, FALSE);

  *label = NULL;
  if (!muster_step_begin (db, error))
    return FALSE;
  done = muster_step_end (db, invert_one (db, &one, error), error);
  if (done)
    *label = g_strdup (one.step->label);
  one_step_clear (&one);
  return done;
}
