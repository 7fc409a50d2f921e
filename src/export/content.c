/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Building content. Every text is cleaned as it comes in, so that no writer meets invalid UTF-8 or a
 * control character; the cells of tables are cleaned by the writers as they draw them. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "export/content.h"

#define LANGUAGE "en-US"

static void
pair_free (gpointer data)
{
  MusterContentPair *pair = data;

  g_free (pair->label);
  g_free (pair->value);
  g_free (pair);
}

static void
group_free (gpointer data)
{
  MusterContentGroup *group = data;

  g_free (group->title);
  g_free (group->subtotal);
  g_free (group);
}

static void
table_free (MusterContentTable *table)
{
  guint i;

  for (i = 0; i < muster_table_get_n_columns (table->table); i++)
    g_free (table->columns[i].empty);
  g_free (table->columns);
  muster_table_unref (table->table);
  g_free (table->caption);
  g_free (table->total);
  g_free (table->nothing);
  g_ptr_array_unref (table->groups);
  g_ptr_array_unref (table->notes);
  g_free (table);
}

static void
block_free (gpointer data)
{
  MusterBlock *block = data;

  g_free (block->text);
  g_free (block->detail);
  g_clear_pointer (&block->pairs, g_ptr_array_unref);
  g_clear_pointer (&block->table, table_free);
  g_free (block);
}

static void
attachment_free (gpointer data)
{
  MusterAttachment *attachment = data;

  g_free (attachment->label);
  g_free (attachment->title);
  g_free (attachment);
}

static char *
clean_or_null (const char *text, gboolean keep_newlines)
{
  return text != NULL ? muster_content_clean (text, keep_newlines) : NULL;
}

static MusterBlock *
add_block (MusterContent *content, MusterBlockKind kind, const char *text)
{
  MusterBlock *block = g_new0 (MusterBlock, 1);

  block->kind = kind;
  block->text = clean_or_null (text, kind != MUSTER_BLOCK_HEADING && kind != MUSTER_BLOCK_SECTION);
  g_ptr_array_add (content->blocks, block);
  return block;
}

static void
add_pair (MusterContent *content, MusterBlockKind kind, const char *label, const char *value)
{
  MusterContentPair *pair = g_new0 (MusterContentPair, 1);
  MusterBlock *block = NULL;

  if (content->blocks->len > 0)
    block = g_ptr_array_index (content->blocks, content->blocks->len - 1);
  if (block == NULL || block->kind != kind)
    {
      block = add_block (content, kind, NULL);
      block->pairs = g_ptr_array_new_with_free_func (pair_free);
    }
  pair->label = muster_content_clean (label, FALSE);
  pair->value = clean_or_null (value, TRUE);
  g_ptr_array_add (block->pairs, pair);
}

MusterContent *
muster_content_new (const char *title, const char *author, MusterDate as_of)
{
  MusterContent *content;

  g_return_val_if_fail (title != NULL, NULL);

  content = g_new0 (MusterContent, 1);
  content->title = muster_content_clean (title, FALSE);
  content->author = muster_content_clean (author, FALSE);
  content->language = g_strdup (LANGUAGE);
  content->as_of = as_of;
  content->footers = g_ptr_array_new_with_free_func (g_free);
  content->blocks = g_ptr_array_new_with_free_func (block_free);
  content->attachments = g_ptr_array_new_with_free_func (attachment_free);
  return content;
}

void
muster_content_free (MusterContent *content)
{
  if (content == NULL)
    return;
  g_free (content->title);
  g_free (content->subject);
  g_free (content->author);
  g_free (content->language);
  g_ptr_array_unref (content->footers);
  g_ptr_array_unref (content->blocks);
  g_ptr_array_unref (content->attachments);
  g_free (content);
}

void
muster_content_add_footer (MusterContent *content, char *line)
{
  g_return_if_fail (content != NULL && line != NULL);

  g_ptr_array_add (content->footers, muster_content_clean (line, FALSE));
  g_free (line);
}

void
muster_content_add_section (MusterContent *content, const char *title, const char *sheet,
                            guint level, gboolean is_landscape)
{
  MusterBlock *block;

  g_return_if_fail (content != NULL && title != NULL && level >= 1 && level <= 2);

  block = add_block (content, MUSTER_BLOCK_SECTION, title);
  block->detail = clean_or_null (sheet, FALSE);
  block->level = level;
  block->is_landscape = is_landscape;
}

void
muster_content_add_letterhead (MusterContent *content, const char *name, const char *lines)
{
  MusterBlock *block;

  g_return_if_fail (content != NULL);

  block = add_block (content, MUSTER_BLOCK_LETTERHEAD, name != NULL ? name : "");
  block->detail = clean_or_null (lines, TRUE);
}

void
muster_content_add_heading (MusterContent *content, guint level, const char *text)
{
  g_return_if_fail (content != NULL && text != NULL && level >= 1 && level <= 3);

  add_block (content, MUSTER_BLOCK_HEADING, text)->level = level;
}

void
muster_content_add_paragraph (MusterContent *content, const char *text)
{
  g_return_if_fail (content != NULL && text != NULL);

  add_block (content, MUSTER_BLOCK_PARAGRAPH, text);
}

void
muster_content_add_contents (MusterContent *content)
{
  g_return_if_fail (content != NULL);

  add_block (content, MUSTER_BLOCK_CONTENTS, NULL);
}

void
muster_content_add_attachment (MusterContent *content, const char *label, const char *title,
                               guint n_pages)
{
  MusterAttachment *attachment;

  g_return_if_fail (content != NULL && label != NULL && title != NULL);

  attachment = g_new0 (MusterAttachment, 1);
  attachment->label = muster_content_clean (label, FALSE);
  attachment->title = muster_content_clean (title, FALSE);
  attachment->n_pages = n_pages;
  g_ptr_array_add (content->attachments, attachment);
}

void
muster_content_add_notice (MusterContent *content, const char *text)
{
  g_return_if_fail (content != NULL && text != NULL);

  add_block (content, MUSTER_BLOCK_NOTICE, text);
}

void
muster_content_add_fact (MusterContent *content, const char *label, const char *value)
{
  g_return_if_fail (content != NULL && label != NULL);

  if (value == NULL || *value == '\0')
    value = _ ("not on file");
  add_pair (content, MUSTER_BLOCK_FACTS, label, value);
}

void
muster_content_add_signature (MusterContent *content, const char *office, const char *name)
{
  g_return_if_fail (content != NULL && office != NULL);

  add_pair (content, MUSTER_BLOCK_SIGNATURES, office, name);
}

MusterContentTable *
muster_content_add_table (MusterContent *content, MusterTable *table, const char *caption)
{
  MusterContentTable *drawn;

  g_return_val_if_fail (content != NULL && table != NULL, NULL);

  drawn = g_new0 (MusterContentTable, 1);
  drawn->table = table;
  drawn->columns = g_new0 (MusterContentColumn, muster_table_get_n_columns (table));
  drawn->caption = clean_or_null (caption, FALSE);
  drawn->groups = g_ptr_array_new_with_free_func (group_free);
  drawn->notes = g_ptr_array_new_with_free_func (g_free);
  drawn->quantity = MUSTER_CONTENT_COLUMN_NONE;
  drawn->rate = MUSTER_CONTENT_COLUMN_NONE;
  drawn->product = MUSTER_CONTENT_COLUMN_NONE;
  add_block (content, MUSTER_BLOCK_TABLE, NULL)->table = drawn;
  return drawn;
}

static gboolean
has_column (const MusterContentTable *table, guint column)
{
  return table != NULL && column < muster_table_get_n_columns (table->table);
}

void
muster_content_table_set_sum (MusterContentTable *table, guint column)
{
  g_return_if_fail (has_column (table, column) && muster_content_table_is_number (table, column));

  table->columns[column].is_summed = TRUE;
}

void
muster_content_table_set_strong (MusterContentTable *table, guint column)
{
  g_return_if_fail (has_column (table, column));

  table->columns[column].is_strong = TRUE;
}

void
muster_content_table_set_figure (MusterContentTable *table, guint column)
{
  g_return_if_fail (has_column (table, column) && !muster_content_table_is_number (table, column));

  table->columns[column].is_figure = TRUE;
}

void
muster_content_table_set_whole (MusterContentTable *table, guint column)
{
  g_return_if_fail (has_column (table, column));

  table->columns[column].is_whole = TRUE;
}

void
muster_content_table_set_empty (MusterContentTable *table, guint column, const char *text)
{
  g_return_if_fail (has_column (table, column) && text != NULL);

  g_free (table->columns[column].empty);
  table->columns[column].empty = muster_content_clean (text, FALSE);
}

void
muster_content_table_set_total (MusterContentTable *table, const char *label)
{
  g_return_if_fail (table != NULL && label != NULL);

  g_free (table->total);
  table->total = muster_content_clean (label, FALSE);
}

void
muster_content_table_set_form (MusterContentTable *table)
{
  g_return_if_fail (table != NULL);

  table->is_form = TRUE;
}

void
muster_content_table_set_nothing (MusterContentTable *table, const char *text)
{
  g_return_if_fail (table != NULL && text != NULL);

  g_free (table->nothing);
  table->nothing = muster_content_clean (text, FALSE);
}

void
muster_content_table_set_product (MusterContentTable *table, guint quantity, guint rate,
                                  guint product)
{
  g_return_if_fail (has_column (table, quantity) && has_column (table, rate) &&
                    has_column (table, product));

  table->quantity = quantity;
  table->rate = rate;
  table->product = product;
}

void
muster_content_table_add_group (MusterContentTable *table, guint first, const char *title,
                                const char *subtotal)
{
  MusterContentGroup *group;

  g_return_if_fail (table != NULL && first <= muster_table_get_n_rows (table->table));

  group = g_new0 (MusterContentGroup, 1);
  group->first = first;
  group->title = clean_or_null (title, FALSE);
  group->subtotal = clean_or_null (subtotal, FALSE);
  g_ptr_array_add (table->groups, group);
}

void
muster_content_table_add_note (MusterContentTable *table, const char *note)
{
  g_return_if_fail (table != NULL && note != NULL);

  g_ptr_array_add (table->notes, muster_content_clean (note, FALSE));
}

guint
muster_content_table_get_group_end (const MusterContentTable *table, guint group)
{
  g_return_val_if_fail (table != NULL && group < table->groups->len, 0);

  if (group + 1 < table->groups->len)
    return ((const MusterContentGroup *) g_ptr_array_index (table->groups, group + 1))->first;
  return muster_table_get_n_rows (table->table);
}

gint64
muster_content_table_sum (const MusterContentTable *table, guint column, guint first, guint end)
{
  gint64 sum = 0;
  guint row;

  g_return_val_if_fail (has_column (table, column), 0);

  for (row = first; row < end; row++)
    if (!muster_table_is_empty (table->table, row, column))
      sum += muster_table_get_number (table->table, row, column);
  return sum;
}

gboolean
muster_content_table_is_number (const MusterContentTable *table, guint column)
{
  g_return_val_if_fail (has_column (table, column), FALSE);

  switch (muster_table_get_column (table->table, column)->kind)
    {
    case MUSTER_COLUMN_INTEGER:
    case MUSTER_COLUMN_DURATION:
    case MUSTER_COLUMN_MONEY:
    case MUSTER_COLUMN_RATE:
    case MUSTER_COLUMN_QUANTITY:
      return TRUE;
    case MUSTER_COLUMN_TEXT:
    case MUSTER_COLUMN_BOOLEAN:
    case MUSTER_COLUMN_DATE:
    case MUSTER_COLUMN_TIME:
    default:
      return FALSE;
    }
}

/* Most texts of a long table need no cleaning; finding that out must cost next to nothing. */
static gboolean
is_plain (const char *text, gboolean keep_newlines)
{
  const char *p;

  for (p = text; *p != '\0'; p++)
    if (!g_ascii_isprint (*p) && !(*p == '\n' && keep_newlines))
      return FALSE;
  return TRUE;
}

char *
muster_content_clean (const char *text, gboolean keep_newlines)
{
  g_autofree char *valid = NULL;
  g_autoptr (GString) clean = NULL;
  const char *p;

  if (text == NULL || is_plain (text, keep_newlines))
    return g_strdup (text != NULL ? text : "");
  valid = g_utf8_make_valid (text, -1);
  clean = g_string_sized_new (strlen (valid));

  for (p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r' && p[1] == '\n')
        continue;
      if (c == '\r' || c == 0x2028 || c == 0x2029)
        c = '\n';
      if (c == '\n' && keep_newlines)
        g_string_append_c (clean, '\n');
      else if (g_unichar_iscntrl (c) || (c & 0xfffe) == 0xfffe)
        g_string_append_c (clean, ' ');
      else
        g_string_append_unichar (clean, c);
    }
  return g_string_free (g_steal_pointer (&clean), FALSE);
}

gboolean
muster_content_table_is_figure (const MusterContentTable *table, guint column)
{
  g_return_val_if_fail (has_column (table, column), FALSE);

  return table->columns[column].is_figure || muster_content_table_is_number (table, column);
}
