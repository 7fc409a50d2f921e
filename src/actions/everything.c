/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything is written into a folder beside the target, which gets the target's name at the end. All of
 * it is one job, so the files agree with each other. */

#include "config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "actions/everything.h"
#include "actions/paper-private.h"
#include "actions/workspace-private.h"
#include "core/adopted-pack.h"
#include "core/document.h"
#include "core/durable.h"
#include "export/output.h"
#include "store/content.h"
#include "store/list.h"
#include "store/schema.h"

#define ROWS_AT_ONCE 5000u /* of a table, so that a long one takes little memory */
#define MAX_SUFFIX 10u     /* of a document's file name: ".jpeg" */

/* --- Files ---------------------------------------------------------------------------------------- */

static gboolean
set_failed (const char *folder, const char *reason, GError **error)
{
  g_autofree char *shown = g_filename_display_name (folder);

  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_OUTPUT,
               _ ("The folder “%s” could not be made (%s). Choose another place."), shown, reason);
  return FALSE;
}

static gboolean
make_folder (const char *folder, const char *name, GError **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return g_mkdir (path, 0700) == 0 || set_failed (path, g_strerror (errno), error);
}

static gboolean
write_file (const char *folder, const char *name, const void *data, gsize length, GError **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (MusterOutput) output = muster_output_begin (path, error);

  return output != NULL && muster_output_write (output, data, length, error) &&
         muster_output_commit (output, error);
}

/* Removes what was written; folders are two deep. */
static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

/* --- Records -------------------------------------------------------------------------------------- */

typedef struct
{
  const MusterRecordType *type;
  MusterOutput *output;
  MusterTable *table;
  gboolean has_heads;
  GError *error;
} TableWriter;

static MusterColumnKind
get_column_kind (MusterFieldKind kind)
{
  switch (kind)
    {
    case MUSTER_FIELD_ID:
    case MUSTER_FIELD_REF:
    case MUSTER_FIELD_NUMBER:
      return MUSTER_COLUMN_INTEGER;
    case MUSTER_FIELD_DATE:
      return MUSTER_COLUMN_DATE;
    case MUSTER_FIELD_BOOLEAN:
      return MUSTER_COLUMN_BOOLEAN;
    case MUSTER_FIELD_TEXT:
    case MUSTER_FIELD_WORD:
    default:
      return MUSTER_COLUMN_TEXT;
    }
}

static MusterTable *
create_table (const MusterRecordType *type)
{
  g_autofree MusterColumn *columns = g_new0 (MusterColumn, type->n_fields);
  guint i;

  for (i = 0; i < type->n_fields; i++)
    columns[i] = (MusterColumn){ type->fields[i].name, type->fields[i].name,
                                 get_column_kind (type->fields[i].kind) };
  return muster_table_new (columns, type->n_fields);
}

static void
set_cell (MusterTable *table, guint row, guint column, const MusterField *field,
          gconstpointer record)
{
  const char *member = (const char *) record + field->offset;

  switch (field->kind)
    {
    case MUSTER_FIELD_ID:
    case MUSTER_FIELD_REF:
      if (*(const MusterId *) (gconstpointer) member != MUSTER_ID_NONE)
        muster_table_set_number (table, row, column, *(const MusterId *) (gconstpointer) member);
      break;
    case MUSTER_FIELD_NUMBER:
      muster_table_set_number (table, row, column, *(const gint64 *) (gconstpointer) member);
      break;
    case MUSTER_FIELD_DATE:
      muster_table_set_number (table, row, column, *(const MusterDate *) (gconstpointer) member);
      break;
    case MUSTER_FIELD_BOOLEAN:
      muster_table_set_number (table, row, column, *(const gboolean *) (gconstpointer) member);
      break;
    case MUSTER_FIELD_WORD:
      muster_table_set_text (
          table, row, column,
          muster_word_nick (field->words, *(const int *) (gconstpointer) member));
      break;
    case MUSTER_FIELD_TEXT:
    default:
      muster_table_set_text (table, row, column, *(const char *const *) (gconstpointer) member);
      break;
    }
}

/* Writes the rows that are collected; the heads only once. */
static gboolean
flush (TableWriter *writer, GError **error)
{
  g_autofree char *csv = muster_table_print_csv (writer->table);
  const char *text = writer->has_heads ? strstr (csv, "\r\n") + 2 : csv;

  writer->has_heads = TRUE;
  g_clear_pointer (&writer->table, muster_table_unref);
  writer->table = create_table (writer->type);
  return muster_output_write (writer->output, text, strlen (text), error);
}

static gboolean
write_record (gpointer record, gpointer data)
{
  TableWriter *writer = data;
  guint row;
  guint i;

  if (writer->error != NULL)
    return FALSE;
  row = muster_table_add_row (writer->table);
  for (i = 0; i < writer->type->n_fields; i++)
    set_cell (writer->table, row, i, &writer->type->fields[i], record);
  if (row + 1 >= ROWS_AT_ONCE)
    flush (writer, &writer->error);
  return FALSE;
}

static gboolean
write_records (MusterDb *db, const MusterRecordType *type, const char *folder, GError **error)
{
  g_autofree char *name = g_strconcat (type->name, ".csv", NULL);
  g_autofree char *path = g_build_filename (folder, "records", name, NULL);
  g_autoptr (MusterOutput) output = muster_output_begin (path, error);
  TableWriter writer = { type, output, NULL, FALSE, NULL };
  gboolean is_written;

  if (output == NULL)
    return FALSE;
  writer.table = create_table (type);
  is_written = muster_db_for_each (db, type, write_record, &writer, error);
  if (writer.error != NULL)
    {
      g_clear_error (error);
      g_propagate_error (error, writer.error);
      is_written = FALSE;
    }
  is_written = is_written && flush (&writer, error) && muster_output_commit (output, error);
  muster_table_unref (writer.table);
  return is_written;
}

static gboolean
write_tables (MusterDb *db, const char *folder, GError **error)
{
  const char *const *tables = muster_schema_logged_tables (MUSTER_SCHEMA_VERSION);
  const MusterRecordType *const *types = muster_record_types ();
  g_autoptr (MusterTable) history = NULL;
  g_autofree char *csv = NULL;
  guint i;

  if (!make_folder (folder, "records", error))
    return FALSE;
  for (i = 0; types[i] != NULL; i++)
    if (g_strv_contains (tables, types[i]->name) && !write_records (db, types[i], folder, error))
      return FALSE;
  history = muster_list_make (db, MUSTER_LISTING_HISTORY, error);
  if (history == NULL)
    return FALSE;
  csv = muster_table_print_csv (history);
  return write_file (folder, "history.csv", csv, strlen (csv), error);
}

/* --- Documents ------------------------------------------------------------------------------------ */

/* The suffix tells programs what a file is, so it is kept, where it looks like one. */
static const char *
find_suffix (const char *file_name)
{
  const char *dot = strrchr (file_name, '.');
  const char *p;

  if (dot == NULL || dot == file_name || strlen (dot) > MAX_SUFFIX)
    return "";
  for (p = dot + 1; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p))
      return "";
  return dot;
}

/* "0007-range roster.pdf": the number keeps names apart, and makes each a plain name anywhere. */
static char *
make_document_name (const MusterDocument *document, guint number)
{
  const char *file_name = document->file_name != NULL ? document->file_name : "document";
  const char *suffix = find_suffix (file_name);
  g_autofree char *stem = g_strndup (file_name, strlen (file_name) - strlen (suffix));
  g_autofree char *safe = muster_paper_escape_name (stem);

  return g_strdup_printf ("%04u-%s%s", number, safe, suffix);
}

/* Content that is gone or damaged is said in the index; it must not keep the rest in the file. */
static gboolean
write_document (MusterDb *db, const MusterDocument *document, guint number, MusterTable *index,
                const char *folder, GError **error)
{
  g_autofree char *name = make_document_name (document, number);
  g_autoptr (GError) reason = NULL;
  g_autoptr (GBytes) bytes = muster_content_load (db, document->sha256, &reason);
  guint row = muster_table_add_row (index);

  muster_table_set_number (index, row, 0, document->id);
  muster_table_set_text (index, row, 2, document->title);
  muster_table_set_text (index, row, 3, document->file_name);
  muster_table_set_text (index, row, 4, document->sha256);
  muster_table_set_number (index, row, 5, document->size);
  muster_table_set_number (index, row, 6, document->voided);
  if (bytes == NULL)
    {
      muster_table_set_text (index, row, 7, reason->message);
      return muster_db_check_cancelled (db, error);
    }
  muster_table_set_text (index, row, 1, name);
  return write_file (folder, name, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                     error) &&
         muster_db_check_cancelled (db, error);
}

static gboolean
write_documents (MusterDb *db, const char *folder, GError **error)
{
  static const MusterColumn columns[] = {
    { "document_id", "", MUSTER_COLUMN_INTEGER }, { "file", "", MUSTER_COLUMN_TEXT },
    { "title", "", MUSTER_COLUMN_TEXT },          { "original_name", "", MUSTER_COLUMN_TEXT },
    { "sha256", "", MUSTER_COLUMN_TEXT },         { "size", "", MUSTER_COLUMN_INTEGER },
    { "voided", "", MUSTER_COLUMN_BOOLEAN },      { "problem", "", MUSTER_COLUMN_TEXT },
  };
  g_autoptr (GPtrArray) documents = muster_db_load_all (db, &muster_document_type, error);
  g_autoptr (MusterTable) index = muster_table_new (columns, G_N_ELEMENTS (columns));
  g_autofree char *path = g_build_filename (folder, "documents", NULL);
  g_autofree char *csv = NULL;
  guint i;

  if (documents == NULL || !make_folder (folder, "documents", error))
    return FALSE;
  for (i = 0; i < documents->len; i++)
    if (!write_document (db, g_ptr_array_index (documents, i), i + 1, index, path, error))
      return FALSE;
  csv = muster_table_print_csv (index);
  return write_file (path, "index.csv", csv, strlen (csv), error);
}

/* --- Packs and README ----------------------------------------------------------------------------- */

static gboolean
write_packs (MusterDb *db, const char *folder, GError **error)
{
  g_autoptr (GPtrArray) packs = muster_db_load_all (db, &muster_adopted_pack_type, error);
  g_autofree char *path = g_build_filename (folder, "packs", NULL);
  guint i;

  if (packs == NULL || !make_folder (folder, "packs", error))
    return FALSE;
  for (i = 0; i < packs->len; i++)
    {
      const MusterAdoptedPack *pack = g_ptr_array_index (packs, i);
      /* A version that was adopted again is there twice. */
      g_autofree char *stem = g_strdup_printf ("%02u-%s-%s", i + 1, pack->pack, pack->version);
      g_autofree char *safe = muster_paper_escape_name (stem);
      g_autofree char *name = g_strconcat (safe, ".json", NULL);

      if (!write_file (path, name, pack->text, strlen (pack->text), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_readme (MusterDb *db, const char *folder, GError **error)
{
  g_autoptr (MusterAgency) agency = muster_db_load (db, &muster_agency_type, 1, error);
  g_autofree char *text = NULL;

  if (agency == NULL)
    return FALSE;
  text = g_strdup_printf (
      _ ("All that the Muster file of %s held when this was written.\n"
         "\n"
         "records/    a CSV file for each kind of record, in UTF-8, one record a line. The first\n"
         "            line names the columns. “id” is the record’s own number; a column that ends\n"
         "            in “_id” has the id of a record in the file of that name: the officer_id of\n"
         "            credit.csv is an id of officer.csv.\n"
         "documents/  the documents; documents/index.csv says which file is which, and\n"
         "            records/document_link.csv to what each is attached.\n"
         "packs/      the rules that the agency was judged by, as JSON.\n"
         "history.csv the log: every change, who made it, and when.\n"
         "\n"
         "Dates are year-month-day. “seconds” is training time in seconds: 3600 are an hour.\n"
         "starts_at, arrived_at and left_at are seconds after midnight. Amounts of money are\n"
         "cents, rates are thousandths of a dollar, quantities and scores are hundredths.\n"
         "\n"
         "Records that were voided are here, too: their column “voided” is 1, and “void_reason”\n"
         "says why. They count nowhere.\n"
         "\n"
         "A text that a spreadsheet would take for a formula has an apostrophe before it, so that\n"
         "it stays a text.\n"),
      agency->name != NULL ? agency->name : "");
  return write_file (folder, "README.txt", text, strlen (text), error);
}

static gboolean
write_job (MusterDb *db, gpointer data, GError **error)
{
  const char *folder = data;

  return write_tables (db, folder, error) && write_documents (db, folder, error) &&
         write_packs (db, folder, error) && write_readme (db, folder, error);
}

/* --- The folder ----------------------------------------------------------------------------------- */

/* Whether nothing is there that could be lost. */
static gboolean
check_free (const char *folder, GError **error)
{
  g_autofree char *shown = g_filename_display_name (folder);
  g_autoptr (GDir) dir = NULL;

  if (!g_file_test (folder, G_FILE_TEST_EXISTS))
    return TRUE;
  dir = g_dir_open (folder, 0, NULL);
  if (dir != NULL && g_dir_read_name (dir) == NULL)
    return TRUE;
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_OUTPUT,
               _ ("“%s” is there and is not an empty folder. Choose a new folder; nothing is ever "
                  "overwritten."),
               shown);
  return FALSE;
}

/* An empty folder gives way to a full one in one step. */
static gboolean
give_name (const char *temporary, const char *folder, GError **error)
{
  int errnum;

  if (g_rename (temporary, folder) != 0)
    return set_failed (folder, g_strerror (errno), error);
  errnum = muster_durable_sync_folder (folder);
  if (errnum != 0)
    g_debug ("%s: the folder was not synced: %s", folder, g_strerror (errnum));
  return TRUE;
}

gboolean
muster_action_export_everything (MusterWorkspace *workspace, const char *folder, GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *parent = NULL;
  g_autofree char *temporary = NULL;

  g_return_val_if_fail (workspace != NULL && folder != NULL, FALSE);

  path = g_canonicalize_filename (folder, NULL);
  parent = g_path_get_dirname (path);
  temporary = g_build_filename (parent, ".muster-everything-XXXXXX", NULL);
  if (!check_free (path, error))
    return FALSE;
  if (g_mkdir_with_parents (parent, 0700) != 0 || g_mkdtemp (temporary) == NULL)
    return set_failed (path, g_strerror (errno), error);
  if (muster_workspace_run (workspace, write_job, temporary, error) &&
      give_name (temporary, path, error))
    return TRUE;
  remove_folder (temporary);
  return FALSE;
}
