/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Short ways to write a source file and what is known, for the tests of src/import. */

#pragma once

#include "import/known.h"
#include "import/plan.h"

G_BEGIN_DECLS

/* muster_import_officers_read() and its like. */
typedef MusterImportPlan *(*SourceRead) (GBytes *bytes, const MusterImportKnown *known,
                                         GError **error);

/* "2026-06-30" as a date; aborts on anything else. */
MusterDate
source_date (const char *iso);

/* A text as bytes, without its NUL. */
GBytes *
source_bytes (const char *text);

/* tests/fixtures/@name. */
GBytes *
source_fixture (const char *name);

/* A file on 30 June 2026 with the officers 14-2041 (id 1, Corvane), 14-2117 (id 2, Ostrander) and the
 * subject "firearms". */
MusterImportKnown *
source_known (void);

/* Reads a text; aborts on an error. */
MusterImportPlan *
source_read (SourceRead read, const char *text);

/* Asserts that the file as a whole is refused with a sentence of this pattern. */
void
source_assert_refused (SourceRead read, GBytes *bytes, const char *pattern);

/* Asserts that the row of the text is refused in this column (NULL = the row) with this pattern. */
void
source_assert_row_refused (SourceRead read, const char *text, guint row, const char *column,
                           const char *pattern);

/* Whether one of the plan's notes has this pattern. */
gboolean
source_has_note (const MusterImportPlan *plan, const char *pattern);

G_END_DECLS
