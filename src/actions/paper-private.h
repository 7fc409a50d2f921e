/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the papers share: writing one content in the formats asked for. */

#pragma once

#include "actions/paper.h"
#include "export/content.h"
#include "export/exhibit.h"
#include "store/db.h"

G_BEGIN_DECLS

/**
 * muster_paper_begin:
 * @folder: (nullable): where to; made where it is missing
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

/**
 * muster_paper_write_workbook:
 * @papers: where the path is noted, and that a file was replaced
 * @content: what to write
 * @path: the file
 * @error: return location; MUSTER_ERROR_OUTPUT
 *
 * Returns: whether the file is there
 */
gboolean
muster_paper_write_workbook (MusterPapers *papers, const MusterContent *content, const char *path,
                             GError **error);

/**
 * muster_paper_write_bytes:
 * @papers: where the path is noted, and that a file was replaced
 * @bytes: the whole file
 * @folder: where to
 * @name: as muster_paper_write()
 * @suffix: ".pdf"
 * @error: return location; MUSTER_ERROR_OUTPUT
 *
 * Returns: whether the file is there
 */
gboolean
muster_paper_write_bytes (MusterPapers *papers, GBytes *bytes, const char *folder, const char *name,
                          const char *suffix, GError **error);

/**
 * muster_paper_write_pdf:
 * @papers: where the path is noted
 * @content: what to write
 * @folder: where to
 * @name: as muster_paper_write()
 * @error: return location; MUSTER_ERROR_OUTPUT, MUSTER_ERROR_INTERNAL
 *
 * Writes a PDF that is accessible and fit for an archive, with nothing behind it.
 *
 * Returns: whether the file is there
 */
gboolean
muster_paper_write_pdf (MusterPapers *papers, const MusterContent *content, const char *folder,
                        const char *name, GError **error);

/**
 * muster_paper_write_finished:
 * @workspace: the document file
 * @papers: where the path is noted, and what is to be known about exhibits
 * @content: what to write
 * @exhibits: (element-type MusterExhibit): what stands behind it, by number
 * @folder: where to
 * @name: as muster_paper_write()
 * @error: return location; MUSTER_ERROR_OUTPUT, MUSTER_ERROR_INTERNAL
 *
 * Writes a PDF that is accessible, fit for an archive, and has its exhibits behind it, each page stamped. An
 * exhibit that cannot be read has a page that says why in its place.
 *
 * Returns: whether the file is there
 */
gboolean
muster_paper_write_finished (MusterWorkspace *workspace, MusterPapers *papers,
                             MusterContent *content, const GPtrArray *exhibits, const char *folder,
                             const char *name, GError **error);

/**
 * muster_paper_write_table:
 * @papers: where the path is noted, and that a file was replaced
 * @table: what to write as CSV
 * @folder: where to
 * @name: as for muster_paper_write()
 * @error: return location; MUSTER_ERROR_OUTPUT
 *
 * Returns: whether the file is there
 */
gboolean
muster_paper_write_table (MusterPapers *papers, const MusterTable *table, const char *folder,
                          const char *name, GError **error);

/**
 * muster_paper_write_all:
 * @papers: as for muster_paper_write()
 * @formats: which files
 * @contents: (array length=2): what a PDF says, what a workbook says
 * @table: (nullable): what a CSV says
 * @folder: where to
 * @name: as for muster_paper_write()
 * @error: return location; MUSTER_ERROR_OUTPUT
 *
 * Writes a paper in each of the formats.
 *
 * Returns: whether the files are there
 */
gboolean
muster_paper_write_all (MusterPapers *papers, MusterPaperFormat formats,
                        const MusterContent *const contents[2], const MusterTable *table,
                        const char *folder, const char *name, GError **error);

/**
 * muster_paper_escape_name:
 * @name: any text
 *
 * Returns: (transfer full): a file's name without suffix: what no file name may hold is written as its
 *   code, and a long one is cut and gets a hash
 */
char *
muster_paper_escape_name (const char *name);

/**
 * muster_paper_list_classes:
 * @db: the document
 * @error: return location
 *
 * Returns: (transfer full) (nullable): class id → MusterClass, owned, of those that are not voided; keys
 *   are gint64 *
 */
GHashTable *
muster_paper_list_classes (MusterDb *db, GError **error);

/**
 * muster_paper_list_instructors:
 * @db: the document
 * @error: return location
 *
 * Returns: (transfer full) (nullable): meeting id → who taught it, a char * such as
 *   "Corvane, Luis A.; Tran, Minh", owned; keys are gint64 *
 */
GHashTable *
muster_paper_list_instructors (MusterDb *db, GError **error);

/**
 * muster_paper_list_reasons:
 * @db: the document
 * @error: return location
 *
 * Returns: (transfer full) (nullable): credit id → why the state rejected it, a char *, owned; keys are
 *   gint64 *
 */
GHashTable *
muster_paper_list_reasons (MusterDb *db, GError **error);

G_END_DECLS
