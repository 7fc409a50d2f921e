/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Papers as the window has them: made on other threads, to be looked at and to be kept. */

#pragma once

#include "actions/paper.h"
#include "app/session.h"

G_BEGIN_DECLS

/**
 * MusterPaperFunc:
 * @workspace: the file
 * @data: what is on the paper
 * @folder: (type filename): where to
 * @formats: which files
 * @error: return location
 *
 * Makes a paper, on another thread: its action, asked for with what @data says.
 *
 * Returns: (transfer full) (nullable): the files
 */
typedef MusterPapers *(*MusterPaperFunc) (MusterWorkspace *workspace, gpointer data,
                                          const char *folder, MusterPaperFormat formats,
                                          GError **error);

/**
 * MusterPaperPreview:
 * @pdf: the paper as it would be saved
 * @notes: (element-type utf8): what is worth knowing before it goes out, sentences
 * @exhibits: (element-type MusterPaperExhibit): what stands behind it, or is left out, in its order
 */
typedef struct
{
  GBytes *pdf;
  GPtrArray *notes;
  GPtrArray *exhibits;
} MusterPaperPreview;

/** muster_paper_preview_free: frees a preview; a GDestroyNotify. */
void
muster_paper_preview_free (gpointer preview);

/**
 * muster_paper_work_preview:
 * @workspace: the file
 * @func: makes the paper
 * @data: for @func
 * @error: return location; as for @func, and MUSTER_ERROR_OUTPUT
 *
 * Makes the paper in memory of the session, and leaves no file behind.
 *
 * Returns: (transfer full) (nullable): what it looks like
 */
MusterPaperPreview *
muster_paper_work_preview (MusterWorkspace *workspace, MusterPaperFunc func, gpointer data,
                           GError **error);

/**
 * muster_paper_describe_saved:
 * @papers: files that were made, one at least
 *
 * Returns: (transfer full): that they were, a sentence
 */
char *
muster_paper_describe_saved (const MusterPapers *papers);

G_END_DECLS
