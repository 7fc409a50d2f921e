/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What all importers share: walking the rows of a file and reading cells as texts, dates, numbers and
 * words. A cell that cannot be read refuses its row, in the plan, with one sentence. */

#pragma once

#include "core/money.h"
#include "core/word.h"
#include "import/heading.h"
#include "import/known.h"
#include "import/plan.h"

G_BEGIN_DECLS

typedef struct _MusterImportReader MusterImportReader;

/**
 * MusterImportSynonym:
 * @text: what files write; compared as muster_word_matches() does
 * @value: the value of the enum that it means
 */
typedef struct
{
  const char *text;
  int value;
} MusterImportSynonym;

/**
 * muster_import_reader_new:
 * @bytes: what the file holds
 * @columns: (array length=n_columns): the columns that are read; static
 * @n_columns: how many
 * @known: what is on file; must outlive the reader
 * @free_accepted: frees what an accepted row became
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where the file as a whole cannot be read
 *
 * Decodes the file, finds its columns and the form of its dates, which is that of its first date.
 *
 * Returns: (transfer full) (nullable): a reader before the first row
 */
MusterImportReader *
muster_import_reader_new (GBytes *bytes, const MusterImportColumn *columns, guint n_columns,
                          const MusterImportKnown *known, GDestroyNotify free_accepted,
                          GError **error);

/**
 * muster_import_reader_free:
 * @reader: (nullable) (transfer full): a reader
 */
void
muster_import_reader_free (MusterImportReader *reader);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterImportReader, muster_import_reader_free)

/**
 * muster_import_reader_next:
 * @reader: a reader
 *
 * Goes to the next row that has the shape of the header; others are refused.
 *
 * Returns: FALSE behind the last row
 */
gboolean
muster_import_reader_next (MusterImportReader *reader);

/**
 * muster_import_reader_get_row:
 * @reader: a reader in a row
 *
 * Returns: the row's number
 */
guint
muster_import_reader_get_row (const MusterImportReader *reader);

/**
 * muster_import_reader_get_known:
 * @reader: a reader
 *
 * Returns: what is on file
 */
const MusterImportKnown *
muster_import_reader_get_known (const MusterImportReader *reader);

/**
 * muster_import_reader_refuse:
 * @reader: a reader in a row
 * @column: a column, or -1 for the whole row
 * @reason: (transfer full): a sentence
 *
 * Returns: FALSE, always
 */
gboolean
muster_import_reader_refuse (MusterImportReader *reader, int column, char *reason);

/**
 * muster_import_reader_note:
 * @reader: a reader
 * @note: (transfer full): a sentence
 */
void
muster_import_reader_note (MusterImportReader *reader, char *note);

/**
 * muster_import_reader_accept:
 * @reader: a reader in a row
 * @accepted: (transfer full): what the row became
 */
void
muster_import_reader_accept (MusterImportReader *reader, gpointer accepted);

/**
 * muster_import_reader_finish:
 * @reader: a reader behind the last row
 *
 * Returns: (transfer full): the plan
 */
MusterImportPlan *
muster_import_reader_finish (MusterImportReader *reader);

/**
 * muster_import_read_text:
 * @reader: a reader in a row
 * @column: a column
 * @text: (out): the cell without outer and doubled spaces; NULL where it is empty
 *
 * All of these refuse the row where the cell cannot be read, and where it is empty but required.
 *
 * Returns: whether the cell could be read
 */
gboolean
muster_import_read_text (MusterImportReader *reader, guint column, char **text);

/**
 * muster_import_read_list:
 * @reader: a reader in a row
 * @column: a column whose cells hold several texts, separated by semicolons
 * @texts: (element-type utf8): receives each text once; blanks are passed over
 *
 * Returns: whether the cell could be read
 */
gboolean
muster_import_read_list (MusterImportReader *reader, guint column, GPtrArray *texts);

/**
 * muster_import_read_date:
 * @reader: a reader in a row
 * @column: a column
 * @is_past: whether a date after today is refused
 * @date: (out): the date, or MUSTER_DATE_NONE
 *
 * Dates before 1950, 1 January 1950 itself (“no date” in some exports) and dates after 2100 are
 * refused.
 *
 * Returns: whether the cell could be read
 */
gboolean
muster_import_read_date (MusterImportReader *reader, guint column, gboolean is_past,
                         MusterDate *date);

/**
 * muster_import_read_word:
 * @reader: a reader in a row
 * @column: a column
 * @words: the vocabulary
 * @synonyms: (nullable): other texts for its words, ended by a NULL text
 * @value: (inout): the value; an empty cell leaves it as it is
 *
 * Returns: whether the cell could be read
 */
gboolean
muster_import_read_word (MusterImportReader *reader, guint column, const MusterWord *words,
                         const MusterImportSynonym *synonyms, int *value);

/**
 * MusterImportParse:
 *
 * muster_money_parse() and its like.
 */
typedef gboolean (*MusterImportParse) (const char *text, gint64 *number, GError **error);

/**
 * muster_import_read_number:
 * @reader: a reader in a row
 * @column: a column
 * @parse: reads the text
 * @number: (out): the number, or MUSTER_NUMBER_NONE where the cell is empty
 *
 * A number below 0 is refused.
 *
 * Returns: whether the cell could be read
 */
gboolean
muster_import_read_number (MusterImportReader *reader, guint column, MusterImportParse parse,
                           gint64 *number);

/**
 * muster_import_read_officer:
 * @reader: a reader in a row
 * @column: a column of state IDs
 * @officer_id: (out): the officer on file, or MUSTER_ID_NONE where the cell is empty
 *
 * Returns: whether the cell names an officer on file
 */
gboolean
muster_import_read_officer (MusterImportReader *reader, guint column, MusterId *officer_id);

G_END_DECLS
