/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Content: what a paper says, without how it looks. A paper's file builds it; the PDF writer and the
 * XLSX writer draw it and know nothing else. */

#pragma once

#include "core/table.h"

G_BEGIN_DECLS

#define MUSTER_CONTENT_COLUMN_NONE G_MAXUINT

/**
 * MusterBlockKind:
 * @MUSTER_BLOCK_SECTION: a new page, a bookmark, and in a workbook a new sheet
 * @MUSTER_BLOCK_LETTERHEAD: the agency's name (text) and its lines (detail)
 * @MUSTER_BLOCK_HEADING: a heading of level 1 to 3
 * @MUSTER_BLOCK_PARAGRAPH: running text
 * @MUSTER_BLOCK_NOTICE: running text that must not be overlooked
 * @MUSTER_BLOCK_FACTS: labels and values, two pairs side by side
 * @MUSTER_BLOCK_TABLE: a table
 * @MUSTER_BLOCK_SIGNATURES: places to sign
 * @MUSTER_BLOCK_CONTENTS: the sections and attachments with their pages; only on paper
 */
typedef enum
{
  MUSTER_BLOCK_SECTION,
  MUSTER_BLOCK_LETTERHEAD,
  MUSTER_BLOCK_HEADING,
  MUSTER_BLOCK_PARAGRAPH,
  MUSTER_BLOCK_NOTICE,
  MUSTER_BLOCK_FACTS,
  MUSTER_BLOCK_TABLE,
  MUSTER_BLOCK_SIGNATURES,
  MUSTER_BLOCK_CONTENTS,
} MusterBlockKind;

/**
 * MusterContentPair:
 * @label: a fact's label, or the office of who signs
 * @value: (nullable): the fact, or the name of who signs
 */
typedef struct
{
  char *label;
  char *value;
} MusterContentPair;

/**
 * MusterContentColumn:
 * @weight: share of the room that is left when narrow columns have theirs, 0 = by its text
 * @is_summed: whether subtotals and the total add it up
 * @is_strong: whether its cells are bold
 * @is_figure: whether it is text that stands like figures, to the right and in one line: "up to 4.78"
 * @is_whole: whether its texts, such as names, stand in one line unless one is very long
 * @empty: (nullable): what stands for an empty cell: "not set"
 */
typedef struct
{
  double weight;
  gboolean is_summed;
  gboolean is_strong;
  gboolean is_figure;
  gboolean is_whole;
  char *empty;
} MusterContentColumn;

/**
 * MusterContentGroup:
 * @first: number of its first row; the group ends where the next one starts
 * @title: (nullable): heading above its rows
 * @subtotal: (nullable): label of its subtotal row; NULL = none
 */
typedef struct
{
  guint first;
  char *title;
  char *subtotal;
} MusterContentGroup;

/**
 * MusterContentTable:
 * @table: the cells
 * @columns: (array): how each column is drawn, as many as the table has
 * @caption: (nullable): line above it
 * @total: (nullable): label of the total row; NULL = none
 * @nothing: (nullable): what stands in a table without rows
 * @groups: (element-type MusterContentGroup): groups of rows, by their first row; may be empty
 * @notes: (element-type utf8): lines below it
 * @quantity: column whose product with @rate is @product, or MUSTER_CONTENT_COLUMN_NONE
 * @rate: see @quantity
 * @product: see @quantity; a workbook computes it live where the product is the amount
 * @is_form: whether its cells are ruled off, with room to write in them by hand
 */
typedef struct
{
  MusterTable *table;
  MusterContentColumn *columns;
  char *caption;
  char *total;
  char *nothing;
  GPtrArray *groups;
  GPtrArray *notes;
  guint quantity;
  guint rate;
  guint product;
  gboolean is_form;
} MusterContentTable;

/**
 * MusterBlock:
 * @kind: what it is
 * @level: of a heading 1 to 3, of a section 1 or 2 (its place among the bookmarks)
 * @text: (nullable): heading, paragraph, section title, agency name
 * @detail: (nullable): lines of a letterhead; the sheet name of a section
 * @is_landscape: whether a section's pages lie across
 * @pairs: (nullable) (element-type MusterContentPair): facts or signatures
 * @table: (nullable): a table
 */
typedef struct
{
  MusterBlockKind kind;
  guint level;
  char *text;
  char *detail;
  gboolean is_landscape;
  GPtrArray *pairs;
  MusterContentTable *table;
} MusterBlock;

/**
 * MusterAttachment:
 * @label: what is stamped on its pages: "Exhibit 3"
 * @title: what it is
 * @n_pages: how many pages it has
 *
 * A document behind the paper. Whoever finishes the paper has its bytes.
 */
typedef struct
{
  char *label;
  char *title;
  guint n_pages;
} MusterAttachment;

/**
 * MusterContent:
 * @title: title of the document
 * @subject: (nullable): what it is about
 * @author: the agency
 * @language: language of the paper, "en-US"
 * @as_of: the document's date; nothing else dates the file, so that its bytes can be repeated
 * @footers: (element-type utf8): lines at the foot of every page
 * @blocks: (element-type MusterBlock): what it says, in order
 * @attachments: (element-type MusterAttachment): what stands behind it, in order
 */
typedef struct
{
  char *title;
  char *subject;
  char *author;
  char *language;
  MusterDate as_of;
  GPtrArray *footers;
  GPtrArray *blocks;
  GPtrArray *attachments;
} MusterContent;

/**
 * muster_content_new:
 * @title: title of the document
 * @author: (nullable): the agency
 * @as_of: its date
 *
 * Returns: (transfer full): content that says nothing yet
 */
MusterContent *
muster_content_new (const char *title, const char *author, MusterDate as_of);

/**
 * muster_content_free:
 * @content: (nullable) (transfer full): content
 */
void
muster_content_free (MusterContent *content);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterContent, muster_content_free)

/**
 * muster_content_add_footer:
 * @content: content
 * @line: (transfer full): a line for the foot of every page
 */
void
muster_content_add_footer (MusterContent *content, char *line);

/**
 * muster_content_add_section:
 * @content: content
 * @title: its bookmark, and the running head of its further pages
 * @sheet: (nullable): name of its sheet; NULL stays on the sheet before
 * @level: 1, or 2 for a part of the section before
 * @is_landscape: whether its pages lie across
 *
 * Starts a section on a new page.
 */
void
muster_content_add_section (MusterContent *content, const char *title, const char *sheet,
                            guint level, gboolean is_landscape);

/**
 * muster_content_add_letterhead:
 * @content: content
 * @name: (nullable): the agency's name
 * @lines: (nullable): its address, lines separated by newlines
 */
void
muster_content_add_letterhead (MusterContent *content, const char *name, const char *lines);

/**
 * muster_content_add_heading:
 * @content: content
 * @level: 1 to 3
 * @text: the heading
 */
void
muster_content_add_heading (MusterContent *content, guint level, const char *text);

/**
 * muster_content_add_paragraph:
 * @content: content
 * @text: running text; newlines break lines
 */
void
muster_content_add_paragraph (MusterContent *content, const char *text);

/**
 * muster_content_add_notice:
 * @content: content
 * @text: running text that must not be overlooked
 */
void
muster_content_add_notice (MusterContent *content, const char *text);

/**
 * muster_content_add_fact:
 * @content: content
 * @label: what it is
 * @value: (nullable): the fact; an empty one prints as "not on file"
 *
 * Adds to the facts at the end of @content, or begins them.
 */
void
muster_content_add_fact (MusterContent *content, const char *label, const char *value);

/**
 * muster_content_add_signature:
 * @content: content
 * @office: who signs: "Chief executive officer"
 * @name: (nullable): the name, where it is known
 *
 * Adds to the places to sign at the end of @content, or begins them.
 */
void
muster_content_add_signature (MusterContent *content, const char *office, const char *name);

/**
 * muster_content_add_contents:
 * @content: content
 *
 * Adds the list of sections and attachments with the pages on which they begin. A workbook has sheets
 * instead.
 */
void
muster_content_add_contents (MusterContent *content);

/**
 * muster_content_add_attachment:
 * @content: content
 * @label: what is stamped on its pages: "Exhibit 3"
 * @title: what it is
 * @n_pages: how many pages it has
 */
void
muster_content_add_attachment (MusterContent *content, const char *label, const char *title,
                               guint n_pages);

/**
 * muster_content_add_table:
 * @content: content
 * @table: (transfer full): the cells, complete
 * @caption: (nullable): line above it
 *
 * Returns: (transfer none): how it is drawn, to be adjusted with the functions below
 */
MusterContentTable *
muster_content_add_table (MusterContent *content, MusterTable *table, const char *caption);

/**
 * muster_content_table_set_sum:
 * @table: a table
 * @column: a column to add up
 */
void
muster_content_table_set_sum (MusterContentTable *table, guint column);

/**
 * muster_content_table_set_strong:
 * @table: a table
 * @column: a column whose cells shall be bold
 */
void
muster_content_table_set_strong (MusterContentTable *table, guint column);

/**
 * muster_content_table_set_figure:
 * @table: a table
 * @column: a text column
 *
 * Lets the column's texts stand like figures, to the right and in one line.
 */
void
muster_content_table_set_figure (MusterContentTable *table, guint column);

/**
 * muster_content_table_set_whole:
 * @table: a table
 * @column: a text column
 *
 * Keeps the column's texts, such as names, in one line each where there is room.
 */
void
muster_content_table_set_whole (MusterContentTable *table, guint column);

/**
 * muster_content_table_set_empty:
 * @table: a table
 * @column: a column
 * @text: what stands for its empty cells
 */
void
muster_content_table_set_empty (MusterContentTable *table, guint column, const char *text);

/**
 * muster_content_table_set_total:
 * @table: a table
 * @label: label of the total row
 */
void
muster_content_table_set_total (MusterContentTable *table, const char *label);

/**
 * muster_content_table_set_form:
 * @table: a table
 *
 * Rules its cells off and leaves room to write in them by hand.
 */
void
muster_content_table_set_form (MusterContentTable *table);

/**
 * muster_content_table_set_nothing:
 * @table: a table
 * @text: what stands in it where it has no rows
 */
void
muster_content_table_set_nothing (MusterContentTable *table, const char *text);

/**
 * muster_content_table_set_product:
 * @table: a table
 * @quantity: a column of quantities
 * @rate: a column of rates
 * @product: a column of money
 *
 * Says that the third column is the product of the first two.
 */
void
muster_content_table_set_product (MusterContentTable *table, guint quantity, guint rate,
                                  guint product);

/**
 * muster_content_table_add_group:
 * @table: a table
 * @first: number of the group's first row, not below that of the group before
 * @title: (nullable): heading above its rows
 * @subtotal: (nullable): label of its subtotal row
 */
void
muster_content_table_add_group (MusterContentTable *table, guint first, const char *title,
                                const char *subtotal);

/**
 * muster_content_table_add_note:
 * @table: a table
 * @note: a line below it
 */
void
muster_content_table_add_note (MusterContentTable *table, const char *note);

/**
 * muster_content_table_get_group_end:
 * @table: a table
 * @group: a group's number
 *
 * Returns: the number of the row behind the group's last
 */
guint
muster_content_table_get_group_end (const MusterContentTable *table, guint group);

/**
 * muster_content_table_sum:
 * @table: a table
 * @column: a column that is summed
 * @first: a row
 * @end: the row behind the last
 *
 * Returns: the sum of the cells that are not empty
 */
gint64
muster_content_table_sum (const MusterContentTable *table, guint column, guint first, guint end);

/**
 * muster_content_table_is_number:
 * @table: a table
 * @column: a column
 *
 * Returns: whether its cells are figures, which stand at the right of their column
 */
gboolean
muster_content_table_is_number (const MusterContentTable *table, guint column);

/**
 * muster_content_clean:
 * @text: (nullable): any bytes of a record
 * @keep_newlines: whether newlines may stay
 *
 * Returns: (transfer full): valid UTF-8 without control characters: what a writer may draw
 */
char *
muster_content_clean (const char *text, gboolean keep_newlines);

/**
 * muster_content_table_is_figure:
 * @table: a table
 * @column: a column
 *
 * Returns: whether its cells stand to the right, because they are numbers or texts like numbers
 */
gboolean
muster_content_table_is_figure (const MusterContentTable *table, guint column);

G_END_DECLS
