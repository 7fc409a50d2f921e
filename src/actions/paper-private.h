/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the papers share: writing one content in the formats asked for. */

#pragma once

#include "actions/paper.h"
#include "export/content.h"

G_BEGIN_DECLS

/**
 * muster_paper_begin:
 * @folder: where to; made where it is missing
 * @error: return location; MUSTER_ERROR_OUTPUT
 *
 * Returns: (transfer full) (nullable): papers without files yet
 */
MusterPapers *
muster_paper_begin (const char *folder, GError **error);

/**
 * muster_paper_write:
 * @papers: where the paths are noted, and that a file was replaced
 * @content: what to write
 * @format: one format
 * @folder: where to
 * @name: the file's name without its suffix; what no file name may hold is written as its code, and a
 *   long name is cut and gets a hash, so that different names stay different
 * @error: return location; MUSTER_ERROR_OUTPUT
 *
 * Returns: whether the file is there
 */
gboolean
muster_paper_write (MusterPapers *papers, const MusterContent *content, MusterPaperFormat format,
                    const char *folder, const char *name, GError **error);

G_END_DECLS
