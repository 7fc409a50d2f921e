/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Saves what is typed. What cannot be saved stays as it was typed until a later save takes it along, or until
 * somebody gives it up. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/class-scores-private.h"
#include "app/drafts.h"

#define KEPT_KEY "muster-class-scores" /* of a session: class → Kept */

static void
clear_typed (gpointer data)
{
  g_free ((char *) ((MusterTypedScore *) data)->score.notes);
}

static void
add_typed (GArray *typed, const MusterScore *score, guint batch)
{
  MusterTypedScore added = { *score, batch, FALSE };

  added.score.notes = g_strdup (score->notes);
  g_array_append_val (typed, added);
}

GArray *
muster_class_scores_typed_new (void)
{
  GArray *typed = g_array_new (FALSE, FALSE, sizeof (MusterTypedScore));

  g_array_set_clear_func (typed, clear_typed);
  return typed;
}

static GArray *
copy_typed (const GArray *typed)
{
  GArray *copy = muster_class_scores_typed_new ();
  guint i;

  for (i = 0; i < typed->len; i++)
    {
      const MusterTypedScore *one = &g_array_index (typed, MusterTypedScore, i);

      add_typed (copy, &one->score, one->batch);
    }
  return copy;
}

/* --- Where it is kept ----------------------------------------------------------------------------- */

/* It outlives the page, which is gone when it is left. */
typedef struct
{
  GArray *typed;
  char *problem;
} Kept;

static void
kept_free (gpointer data)
{
  Kept *kept = data;

  g_array_unref (kept->typed);
  g_free (kept->problem);
  g_free (kept);
}

static GHashTable *
get_kept (MusterClassScoresPage *self)
{
  GObject *session = G_OBJECT (muster_page_get_session (MUSTER_PAGE (self)));
  GHashTable *kept = g_object_get_data (session, KEPT_KEY);

  if (kept == NULL)
    {
      kept = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, kept_free);
      g_object_set_data_full (session, KEPT_KEY, kept, (GDestroyNotify) g_hash_table_unref);
    }
  return kept;
}

static void
keep (MusterClassScoresPage *self)
{
  g_autofree char *key = g_strdup_printf ("scores/%" G_GINT64_FORMAT, self->class_id);
  Kept *kept;

  if (muster_page_get_session (MUSTER_PAGE (self)) == NULL)
    return;
  if (self->problem == NULL)
    {
      g_hash_table_remove (get_kept (self), &self->class_id);
      muster_drafts_drop (MUSTER_PAGE (self), key);
      return;
    }
  kept = g_new0 (Kept, 1);
  kept->typed = copy_typed (self->typed);
  kept->problem = g_strdup (self->problem);
  g_hash_table_replace (get_kept (self), g_memdup2 (&self->class_id, sizeof self->class_id), kept);
  muster_drafts_keep (MUSTER_PAGE (self), key, "", self->problem);
}

static void
set_problem (MusterClassScoresPage *self, const char *problem)
{
  char *before = self->problem;

  self->problem = g_strdup (problem);
  g_free (before);
  muster_page_set_banner (MUSTER_PAGE (self), problem);
  keep (self);
}

static void
take_kept (MusterClassScoresPage *self)
{
  const Kept *kept = g_hash_table_lookup (get_kept (self), &self->class_id);

  if (kept == NULL)
    return;
  g_array_unref (self->typed);
  self->typed = copy_typed (kept->typed);
  set_problem (self, kept->problem);
}

/* --- Upon the file -------------------------------------------------------------------------------- */

static guint
find_column (MusterClassScoresPage *self, MusterId test_id)
{
  guint i;

  for (i = 0; i < self->scores->tests->len; i++)
    if (((const MusterTest *) g_ptr_array_index (self->scores->tests, i))->id == test_id)
      return MUSTER_CLASS_SCORES_FIRST_TEST + i;
  return 0;
}

static void
put_attempt (GPtrArray *attempts, const MusterScore *score)
{
  guint at = (guint) score->attempt - 1;
  MusterTestScore *shown;

  if (score->points == MUSTER_NUMBER_NONE)
    {
      if (at + 1 == attempts->len)
        g_ptr_array_remove_index (attempts, at);
      return;
    }
  while (attempts->len <= at)
    {
      shown = muster_test_score_new ();
      shown->attempt = attempts->len + 1;
      g_ptr_array_add (attempts, shown);
    }
  ((MusterTestScore *) g_ptr_array_index (attempts, at))->points = score->points;
}

/* Returns whether its test and its officer are still there. */
static gboolean
apply (MusterClassScoresPage *self, const MusterScore *score)
{
  guint column = find_column (self, score->test_id);
  guint row;

  for (row = 0; column != 0 && row < self->scores->lines->len; row++)
    if (((const MusterScoreLine *) g_ptr_array_index (self->scores->lines, row))->officer_id ==
        score->officer_id)
      {
        put_attempt (muster_class_scores_get_attempts (self, row, column), score);
        return TRUE;
      }
  return FALSE;
}

/* What cannot be shown any more cannot be saved either. */
void
muster_class_scores_take_file (MusterClassScoresPage *self, MusterClassScores *scores)
{
  guint i;

  if (self->scores == NULL)
    take_kept (self);
  muster_class_scores_free (self->scores);
  self->scores = scores;
  for (i = 0; i < self->typed->len;)
    if (apply (self, &g_array_index (self->typed, MusterTypedScore, i).score))
      i++;
    else
      g_array_remove_index (self->typed, i);
  if (self->problem != NULL && self->typed->len == 0)
    set_problem (self, NULL);
}

gboolean
muster_class_scores_is_unsaved (MusterClassScoresPage *self, MusterId test_id, MusterId officer_id)
{
  guint i;

  for (i = 0; self->problem != NULL && i < self->typed->len; i++)
    {
      const MusterScore *score = &g_array_index (self->typed, MusterTypedScore, i).score;

      if (score->test_id == test_id && score->officer_id == officer_id)
        return TRUE;
    }
  return FALSE;
}

void
muster_class_scores_show_unsaved (MusterClassScoresPage *self)
{
  guint n = self->typed->len;
  g_autofree char *label =
      g_strdup_printf (ngettext ("%u score is not saved.", "%u scores are not saved.", n), n);

  gtk_widget_set_visible (self->unsaved, self->problem != NULL);
  gtk_label_set_text (self->unsaved_label, label);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "scores.try-again", self->problem != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "scores.discard", self->problem != NULL);
}

/* --- Saving --------------------------------------------------------------------------------------- */

typedef struct
{
  MusterId class_id;
  GArray *typed;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_array_unref (saving->typed);
  g_free (saving);
}

static gpointer
save_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Saving *saving = data;
  g_autofree MusterScore *scores = g_new (MusterScore, saving->typed->len);
  guint i;

  for (i = 0; i < saving->typed->len; i++)
    scores[i] = g_array_index (saving->typed, MusterTypedScore, i).score;
  return muster_action_enter_scores (workspace, saving->class_id, scores, saving->typed->len, error)
             ? data
             : NULL;
}

/* One save runs at a time, so what is being saved is what was marked so. */
static void
end (MusterClassScoresPage *self, gboolean is_saved)
{
  guint i;

  for (i = self->typed->len; i > 0; i--)
    {
      MusterTypedScore *one = &g_array_index (self->typed, MusterTypedScore, i - 1);

      if (one->is_sent && is_saved)
        g_array_remove_index (self->typed, i - 1);
      else
        one->is_sent = FALSE;
    }
}

static void
start (MusterClassScoresPage *self);

static void
saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MusterClassScoresPage) self = data;
  g_autoptr (GError) error = NULL;
  gboolean is_saved = muster_session_run_finish (MUSTER_SESSION (source), result, &error) != NULL;
  g_autofree char *sentence = NULL;

  self->n_saving--;
  end (self, is_saved);
  if (is_saved && self->typed->len > 0)
    start (self);
  else if (is_saved)
    set_problem (self, NULL);
  else
    {
      /* Translators: why scores could not be saved, a sentence. */
      sentence = g_strdup_printf (_ ("The last score was not saved. %s"), error->message);
      set_problem (self, sentence);
    }
  muster_class_scores_show (self);
  if (self->n_saving == 0)
    muster_page_load (MUSTER_PAGE (self));
}

/* What was typed first; where something could not be saved, all that was typed. */
static void
start (MusterClassScoresPage *self)
{
  Saving *saving = g_new0 (Saving, 1);
  const MusterSessionWork work = { save_work, saving, saving_free, NULL, TRUE };
  guint batch = g_array_index (self->typed, MusterTypedScore, 0).batch;
  guint i;

  saving->class_id = self->class_id;
  saving->typed = muster_class_scores_typed_new ();
  for (i = 0; i < self->typed->len; i++)
    {
      MusterTypedScore *one = &g_array_index (self->typed, MusterTypedScore, i);

      one->is_sent = self->problem != NULL || one->batch == batch;
      if (one->is_sent)
        add_typed (saving->typed, &one->score, one->batch);
    }
  self->n_saving++;
  muster_session_run_async (muster_page_get_session (MUSTER_PAGE (self)), &work, NULL, saved,
                            g_object_ref (self));
}

void
muster_class_scores_enter (MusterClassScoresPage *self, const MusterScore *scores, guint n)
{
  guint i;

  for (i = 0; i < n; i++)
    {
      add_typed (self->typed, &scores[i], self->n_batches);
      apply (self, &scores[i]);
    }
  self->n_batches++;
  if (self->problem != NULL)
    keep (self);
  if (self->n_saving == 0)
    start (self);
  muster_class_scores_show (self);
}

/* --- Commands ------------------------------------------------------------------------------------- */

static void
try_again (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  MusterClassScoresPage *self = MUSTER_CLASS_SCORES_PAGE (widget);

  if (self->problem != NULL && self->n_saving == 0)
    start (self);
}

static void
discard (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  MusterClassScoresPage *self = MUSTER_CLASS_SCORES_PAGE (widget);

  if (self->problem == NULL || self->n_saving > 0)
    return;
  g_array_set_size (self->typed, 0);
  set_problem (self, NULL);
  muster_class_scores_show_unsaved (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  muster_page_load (MUSTER_PAGE (self));
}

void
muster_class_scores_install_saving (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "scores.try-again", NULL, try_again);
  gtk_widget_class_install_action (klass, "scores.discard", NULL, discard);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_s, GDK_CONTROL_MASK, "scores.try-again",
                                       NULL);
}
