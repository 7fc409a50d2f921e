/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the page share: class-scores.c loads and shows, class-scores-cells.c has its cells,
 * class-scores-keys.c the commands, class-scores-typed.c saves what is typed and keeps what cannot be saved. */

#pragma once

#include "actions/score.h"
#include "app/class-scores.h"
#include "app/grid.h"

G_BEGIN_DECLS

/* Columns before the tests. */
enum
{
  MUSTER_CLASS_SCORES_OFFICER,
  MUSTER_CLASS_SCORES_STATE_ID,
  MUSTER_CLASS_SCORES_FIRST_TEST,
};

/**
 * MusterTypedScore:
 * @score: what was typed
 * @batch: number of the command that it was typed in, which is one step of its own
 * @is_sent: whether it is being saved
 *
 * A score that is ahead of the file.
 */
typedef struct
{
  MusterScore score;
  guint batch;
  gboolean is_sent;
} MusterTypedScore;

struct _MusterClassScoresPage
{
  MusterPage parent_instance;
  GtkWidget *new_button;
  GtkStack *stack;
  MusterGrid *grid;
  AdwStatusPage *nothing;
  GtkWidget *unsaved;
  GtkLabel *unsaved_label;

  MusterTableModel *model;
  MusterId class_id;
  MusterClassScores *scores; /* as the file has it, and what was typed upon it */
  GArray *typed;             /* of MusterTypedScore, the oldest first */
  guint n_batches;           /* that were typed */
  char *problem;             /* why some of it is not saved; NULL where it is, or may be yet */
  guint n_saving;
};

/** muster_class_scores_get_test: (transfer none) (nullable): the test whose column it is. */
const MusterTest *
muster_class_scores_get_test (MusterClassScoresPage *page, guint column);

/** muster_class_scores_get_attempts: (transfer none): the MusterTestScore of a row in a test's column. */
GPtrArray *
muster_class_scores_get_attempts (MusterClassScoresPage *page, guint row, guint column);

/** muster_class_scores_show: shows the scores as they are in memory. */
void
muster_class_scores_show (MusterClassScoresPage *page);

/** muster_class_scores_describe: describes a cell; see MusterGridFuncs. */
void
muster_class_scores_describe (const MusterRows *rows, guint row, guint column, MusterGridText *text,
                              gpointer page);

/** muster_class_scores_begin_edit: says what a field starts with; see MusterGridFuncs. */
char *
muster_class_scores_begin_edit (const MusterRows *rows, guint row, guint column, gpointer page);

/** muster_class_scores_commit_edit: takes what was typed; see MusterGridFuncs. */
gboolean
muster_class_scores_commit_edit (const MusterRows *rows, guint row, guint column, const char *text,
                                 gpointer page, GError **error);

/**
 * muster_class_scores_read:
 * @page: a page with scores
 * @row: a row
 * @column: a test's column
 * @text: what was typed or pasted: points, or nothing, which takes the last attempt out
 * @score: (out): what is to be entered; not to be used where it is what stands there already
 * @is_other: (out): whether it is something else than what stands there
 * @error: return location; MUSTER_ERROR_INVALID_INPUT with what can be typed
 *
 * Reads the points of the last attempt.
 *
 * Returns: whether the test has so many
 */
gboolean
muster_class_scores_read (MusterClassScoresPage *page, guint row, guint column, const char *text,
                          MusterScore *score, gboolean *is_other, GError **error);

/** muster_class_scores_count_below: how many cells are below the minimum, whichever attempt counts. */
guint
muster_class_scores_count_below (MusterClassScoresPage *page);

/**
 * muster_class_scores_enter:
 * @page: a page with scores
 * @scores: (array length=n): what was typed
 * @n: how many
 *
 * Shows them and has them saved as one step, together with what could not be saved before.
 */
void
muster_class_scores_enter (MusterClassScoresPage *page, const MusterScore *scores, guint n);

/** muster_class_scores_typed_new: (transfer full) (element-type MusterTypedScore): nothing that was typed yet. */
GArray *
muster_class_scores_typed_new (void);

/** muster_class_scores_is_unsaved: whether a cell holds something that could not be saved. */
gboolean
muster_class_scores_is_unsaved (MusterClassScoresPage *page, MusterId test_id, MusterId officer_id);

/**
 * muster_class_scores_take_file:
 * @page: a page
 * @scores: (transfer full): the scores as the file has them now
 *
 * Takes them; what was typed and is not saved is kept upon them.
 */
void
muster_class_scores_take_file (MusterClassScoresPage *page, MusterClassScores *scores);

/** muster_class_scores_show_unsaved: shows how much could not be saved, and what can be done about it. */
void
muster_class_scores_show_unsaved (MusterClassScoresPage *page);

/** muster_class_scores_install_saving: installs what can be done about what could not be saved. */
void
muster_class_scores_install_saving (GtkWidgetClass *klass);

/** muster_class_scores_key: answers MusterGrid::key. */
gboolean
muster_class_scores_key (MusterGrid *grid, guint key, GdkModifierType modifiers, gpointer page);

/** muster_class_scores_activate: answers MusterGrid::activate. */
void
muster_class_scores_activate (MusterGrid *grid, gpointer page);

/** muster_class_scores_install_actions: installs the commands. */
void
muster_class_scores_install_actions (GtkWidgetClass *klass);

G_END_DECLS
