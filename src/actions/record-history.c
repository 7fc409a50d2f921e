/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The history of one officer's record, in words. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "actions/edit.h"
#include "actions/officer-record.h"
#include "actions/workspace-private.h"
#include "core/duration.h"
#include "store/history.h"

/* Titles as MusterRecordHistoryColumn has them. */
static const MusterColumn columns[MUSTER_N_RECORD_HISTORY_COLUMNS] = {
  { "step", N_ ("Step"), MUSTER_COLUMN_INTEGER },  { "time", N_ ("Time"), MUSTER_COLUMN_TIME },
  { "operator", N_ ("Who"), MUSTER_COLUMN_TEXT },  { "kind", N_ ("Kind"), MUSTER_COLUMN_TEXT },
  { "label", N_ ("What"), MUSTER_COLUMN_TEXT },    { "table", N_ ("Record"), MUSTER_COLUMN_TEXT },
  { "id", N_ ("Number"), MUSTER_COLUMN_INTEGER },  { "field", N_ ("Field"), MUSTER_COLUMN_TEXT },
  { "old", N_ ("Old value"), MUSTER_COLUMN_TEXT }, { "new", N_ ("New value"), MUSTER_COLUMN_TEXT },
};

/* --- Words ---------------------------------------------------------------------------------------- */

/* Fields that nobody may change by themselves have no title of their own. */
static char *
make_title (const MusterHistoryEntry *entry)
{
  const MusterEditField *field = muster_edit_find_field (entry->type, entry->field->name);

  if (field != NULL)
    return g_strdup (muster_edit_get_title (field));
  return g_strdelimit (g_strdup (entry->field->name), "_", ' ');
}

/* Puts a value of the file into an empty record, so that it is printed as the record's. */
static void
set_value (const MusterField *field, const char *value, gpointer record)
{
  gpointer member = G_STRUCT_MEMBER_P (record, field->offset);
  int word = -1;

  switch (field->kind)
    {
    case MUSTER_FIELD_TEXT:
      muster_record_set_text (member, value);
      break;
    case MUSTER_FIELD_DATE:
      *(MusterDate *) member = muster_date_parse_iso (value);
      break;
    case MUSTER_FIELD_WORD:
      muster_word_find (field->words, value, &word);
      *(int *) member = word;
      break;
    case MUSTER_FIELD_BOOLEAN:
      *(gboolean *) member = g_str_equal (value, "1");
      break;
    case MUSTER_FIELD_ID:
    case MUSTER_FIELD_REF:
    case MUSTER_FIELD_NUMBER:
    default:
      *(gint64 *) member = g_ascii_strtoll (value, NULL, 10);
      break;
    }
}

/* A number whose unit is not known here has no text rather than a wrong one. */
static char *
print_number (const MusterField *field, gint64 number)
{
  char duration[MUSTER_DURATION_TEXT_SIZE];

  if (!g_str_has_suffix (field->name, "seconds"))
    return NULL;
  return g_strdup (muster_duration_print (number, duration));
}

static char *
print_value (const MusterHistoryEntry *entry, gconstpointer record)
{
  const MusterField *field = entry->field;

  if (muster_edit_find_field (entry->type, field->name) != NULL)
    return muster_edit_print (entry->type, record, field->name);
  switch (field->kind)
    {
    case MUSTER_FIELD_TEXT:
      return g_strdup (G_STRUCT_MEMBER (char *, record, field->offset));
    case MUSTER_FIELD_DATE:
      return muster_date_format (G_STRUCT_MEMBER (MusterDate, record, field->offset));
    case MUSTER_FIELD_WORD:
      return g_strdup (
          muster_word_label (field->words, G_STRUCT_MEMBER (int, record, field->offset)));
    case MUSTER_FIELD_BOOLEAN:
      return g_strdup (G_STRUCT_MEMBER (gboolean, record, field->offset) ? _ ("yes") : _ ("no"));
    case MUSTER_FIELD_NUMBER:
      return print_number (field, G_STRUCT_MEMBER (gint64, record, field->offset));
    case MUSTER_FIELD_ID:
    case MUSTER_FIELD_REF:
    default:
      return NULL;
    }
}

static void
set_printed (MusterTable *table, guint row, guint column, const MusterHistoryEntry *entry,
             const char *value)
{
  gpointer record;
  g_autofree char *text = NULL;

  if (value == NULL)
    return;
  record = muster_record_new (entry->type);
  set_value (entry->field, value, record);
  text = print_value (entry, record);
  muster_record_free (entry->type, record);
  muster_table_set_text (table, row, column, text);
}

/* --- The table ------------------------------------------------------------------------------------ */

static void
add_row (MusterTable *table, const MusterHistoryEntry *entry)
{
  guint row = muster_table_add_row (table);
  g_autofree char *title = NULL;

  muster_table_set_number (table, row, MUSTER_RECORD_HISTORY_STEP, entry->step);
  muster_table_set_number (table, row, MUSTER_RECORD_HISTORY_TIME, entry->made_at);
  muster_table_set_text (table, row, MUSTER_RECORD_HISTORY_OPERATOR, entry->operator_name);
  muster_table_set_text (table, row, MUSTER_RECORD_HISTORY_KIND, entry->kind);
  muster_table_set_text (table, row, MUSTER_RECORD_HISTORY_LABEL, entry->label);
  if (entry->type == NULL)
    return;
  title = make_title (entry);
  muster_table_set_text (table, row, MUSTER_RECORD_HISTORY_TABLE, entry->type->name);
  muster_table_set_number (table, row, MUSTER_RECORD_HISTORY_ID, entry->id);
  muster_table_set_text (table, row, MUSTER_RECORD_HISTORY_FIELD, title);
  set_printed (table, row, MUSTER_RECORD_HISTORY_OLD, entry, entry->before);
  set_printed (table, row, MUSTER_RECORD_HISTORY_NEW, entry, entry->after);
}

/* The newest step first; its fields stay in their order. */
static MusterTable *
make_table (const GPtrArray *entries)
{
  MusterColumn translated[MUSTER_N_RECORD_HISTORY_COLUMNS];
  MusterTable *table;
  guint end, start, i;

  for (i = 0; i < MUSTER_N_RECORD_HISTORY_COLUMNS; i++)
    {
      translated[i] = columns[i];
      translated[i].title = g_dgettext (GETTEXT_PACKAGE, columns[i].title);
    }
  table = muster_table_new (translated, MUSTER_N_RECORD_HISTORY_COLUMNS);
  for (end = entries->len; end > 0; end = start)
    {
      gint64 step = ((const MusterHistoryEntry *) g_ptr_array_index (entries, end - 1))->step;

      for (start = end - 1;
           start > 0 &&
           ((const MusterHistoryEntry *) g_ptr_array_index (entries, start - 1))->step == step;)
        start--;
      for (i = start; i < end; i++)
        add_row (table, g_ptr_array_index (entries, i));
    }
  return table;
}

typedef struct
{
  MusterId officer_id;
  GPtrArray *entries;
} LoadHistory;

static gboolean
load_history_job (MusterDb *db, gpointer data, GError **error)
{
  LoadHistory *load = data;

  load->entries = muster_history_list (db, &muster_officer_type, load->officer_id, error);
  return load->entries != NULL;
}

MusterTable *
muster_action_load_record_history (MusterWorkspace *workspace, MusterId officer_id, GError **error)
{
  LoadHistory load = { officer_id, NULL };
  MusterTable *table;

  g_return_val_if_fail (workspace != NULL, NULL);

  if (!muster_workspace_run (workspace, load_history_job, &load, error))
    return NULL;
  table = make_table (load.entries);
  g_ptr_array_unref (load.entries);
  return table;
}
