/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/award-book.h"
#include "actions/award-private.h"
#include "actions/award-record.h"
#include "actions/class-private.h"

typedef struct
{
  MusterId award_id; /* or none: all */
  MusterDate as_of;
  GPtrArray *records;
} Loading;

void
muster_award_record_free (MusterAwardRecord *record)
{
  if (record == NULL)
    return;
  muster_award_free (record->entered);
  muster_award_book_free (record->book);
  g_clear_pointer (&record->classes, g_ptr_array_unref);
  muster_balance_free (record->balance);
  g_clear_pointer (&record->deadlines, g_ptr_array_unref);
  g_free (record);
}

/* Takes @book. */
static gboolean
add_record (MusterDb *db, Loading *loading, MusterAwardBook *book, GPtrArray *classes,
            GError **error)
{
  MusterAwardRecord *record = g_new0 (MusterAwardRecord, 1);

  record->book = book;
  record->as_of = loading->as_of;
  record->classes = g_ptr_array_ref (classes);
  record->balance = muster_balance_new (book);
  record->deadlines = muster_award_deadlines_new (book, classes, loading->as_of);
  g_ptr_array_add (loading->records, record);
  record->entered = muster_db_load (db, &muster_award_type, book->award->id, error);
  return record->entered != NULL;
}

static gboolean
load_job (MusterDb *db, gpointer data, GError **error)
{
  Loading *loading = data;
  g_autoptr (GPtrArray) books = muster_award_book_load_all (db, error);
  g_autoptr (GPtrArray) classes = NULL;

  if (books != NULL)
    classes = muster_award_book_load_classes (db, books, error);
  if (classes == NULL)
    return FALSE;
  while (books->len > 0)
    {
      MusterAwardBook *book = g_ptr_array_steal_index (books, 0);

      if (loading->award_id != MUSTER_ID_NONE && book->award->id != loading->award_id)
        muster_award_book_free (book);
      else if (!add_record (db, loading, book, classes, error))
        return FALSE;
    }
  return TRUE;
}

static GPtrArray *
load (MusterWorkspace *workspace, MusterId award_id, GError **error)
{
  g_autoptr (GPtrArray) records =
      g_ptr_array_new_with_free_func ((GDestroyNotify) muster_award_record_free);
  Loading loading = { award_id, muster_workspace_get_today (workspace), records };

  return muster_workspace_run (workspace, load_job, &loading, error) ? g_steal_pointer (&records)
                                                                     : NULL;
}

GPtrArray *
muster_action_load_awards (MusterWorkspace *workspace, GError **error)
{
  g_return_val_if_fail (workspace != NULL, NULL);

  return load (workspace, MUSTER_ID_NONE, error);
}

MusterAwardRecord *
muster_action_load_award (MusterWorkspace *workspace, MusterId award_id, GError **error)
{
  g_autoptr (GPtrArray) records = NULL;

  g_return_val_if_fail (workspace != NULL && award_id != MUSTER_ID_NONE, NULL);

  records = load (workspace, award_id, error);
  if (records != NULL && records->len > 0)
    return g_ptr_array_steal_index (records, 0);
  if (records != NULL)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                 _ ("The award is not on file any more."));
  return NULL;
}

/* --- Finding -------------------------------------------------------------------------------------- */

typedef struct
{
  const char *number;
  MusterId id;
} Finding;

static gboolean
find_award_job (MusterDb *db, gpointer data, GError **error)
{
  Finding *finding = data;

  if (!muster_award_find (db, finding->number, &finding->id, error))
    return FALSE;
  if (finding->id == MUSTER_ID_NONE)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                 _ ("No award has the number %s. “muster-cli list awards” shows the numbers."),
                 finding->number);
  return finding->id != MUSTER_ID_NONE;
}

MusterId
muster_action_find_award (MusterWorkspace *workspace, const char *number, GError **error)
{
  Finding finding = { number, MUSTER_ID_NONE };

  g_return_val_if_fail (workspace != NULL && number != NULL, MUSTER_ID_NONE);

  muster_workspace_run (workspace, find_award_job, &finding, error);
  return finding.id;
}

/* --- Listing -------------------------------------------------------------------------------------- */

static void
fill_row (MusterTable *table, const MusterAwardRecord *record)
{
  const MusterAward *award = record->book->award;
  const MusterBalance *balance = record->balance;
  const MusterAwardDeadline *next;
  guint row = muster_table_add_row (table);

  muster_table_set_number (table, row, MUSTER_AWARD_COLUMN_ID, award->id);
  muster_table_set_text (table, row, MUSTER_AWARD_COLUMN_TITLE, award->title);
  muster_table_set_text (table, row, MUSTER_AWARD_COLUMN_NUMBER, award->number);
  muster_table_set_text (table, row, MUSTER_AWARD_COLUMN_STATUS,
                         muster_word_label (muster_award_status_words, (int) award->status));
  muster_table_set_number (table, row, MUSTER_AWARD_COLUMN_FROM, award->starts_on);
  muster_table_set_number (table, row, MUSTER_AWARD_COLUMN_TO, award->ends_on);
  muster_table_set_number (table, row, MUSTER_AWARD_COLUMN_AWARDED, balance->awarded);
  muster_table_set_number (table, row, MUSTER_AWARD_COLUMN_PREAPPROVED, balance->preapproved);
  muster_table_set_number (table, row, MUSTER_AWARD_COLUMN_SPENT, balance->spent);
  muster_table_set_number (table, row, MUSTER_AWARD_COLUMN_CLAIMED, balance->claimed);
  muster_table_set_number (table, row, MUSTER_AWARD_COLUMN_PAID, balance->paid);
  muster_table_set_number (table, row, MUSTER_AWARD_COLUMN_LEFT, balance->left);
  next = record->deadlines->len > 0 ? g_ptr_array_index (record->deadlines, 0) : NULL;
  muster_table_set_text (table, row, MUSTER_AWARD_COLUMN_NEXT, next != NULL ? next->text : NULL);
  muster_table_set_number (table, row, MUSTER_AWARD_COLUMN_ON_TIME,
                           next == NULL || next->due_on >= record->as_of);
}

MusterTable *
muster_award_records_list (const GPtrArray *records)
{
  const MusterColumn columns[MUSTER_AWARD_N_COLUMNS] = {
    [MUSTER_AWARD_COLUMN_ID] = { "id", _ ("Id"), MUSTER_COLUMN_INTEGER },
    [MUSTER_AWARD_COLUMN_TITLE] = { "title", _ ("Title"), MUSTER_COLUMN_TEXT },
    [MUSTER_AWARD_COLUMN_NUMBER] = { "award", _ ("Award"), MUSTER_COLUMN_TEXT },
    [MUSTER_AWARD_COLUMN_STATUS] = { "status", _ ("Status"), MUSTER_COLUMN_TEXT },
    [MUSTER_AWARD_COLUMN_FROM] = { "starts_on", _ ("From"), MUSTER_COLUMN_DATE },
    [MUSTER_AWARD_COLUMN_TO] = { "ends_on", _ ("To"), MUSTER_COLUMN_DATE },
    [MUSTER_AWARD_COLUMN_AWARDED] = { "amount", _ ("Awarded"), MUSTER_COLUMN_MONEY },
    [MUSTER_AWARD_COLUMN_PREAPPROVED] = { "preapproved", _ ("Pre-approved"), MUSTER_COLUMN_MONEY },
    [MUSTER_AWARD_COLUMN_SPENT] = { "spent", _ ("Spent"), MUSTER_COLUMN_MONEY },
    [MUSTER_AWARD_COLUMN_CLAIMED] = { "claimed", _ ("Claimed"), MUSTER_COLUMN_MONEY },
    [MUSTER_AWARD_COLUMN_PAID] = { "paid", _ ("Received"), MUSTER_COLUMN_MONEY },
    [MUSTER_AWARD_COLUMN_LEFT] = { "left", _ ("Left"), MUSTER_COLUMN_MONEY },
    [MUSTER_AWARD_COLUMN_NEXT] = { "next", _ ("Next"), MUSTER_COLUMN_TEXT },
    [MUSTER_AWARD_COLUMN_ON_TIME] = { "on_time", _ ("On time"), MUSTER_COLUMN_BOOLEAN },
  };
  MusterTable *table;
  guint i;

  g_return_val_if_fail (records != NULL, NULL);

  table = muster_table_new (columns, MUSTER_AWARD_N_COLUMNS);
  for (i = 0; i < records->len; i++)
    fill_row (table, g_ptr_array_index (records, i));
  return table;
}

guint
muster_award_records_count_due (const GPtrArray *records, int days)
{
  guint n = 0, i, j;

  g_return_val_if_fail (records != NULL, 0);

  for (i = 0; i < records->len; i++)
    {
      const MusterAwardRecord *record = g_ptr_array_index (records, i);

      for (j = 0; j < record->deadlines->len; j++)
        {
          const MusterAwardDeadline *deadline = g_ptr_array_index (record->deadlines, j);

          n += deadline->due_on - record->as_of <= days;
        }
    }
  return n;
}
