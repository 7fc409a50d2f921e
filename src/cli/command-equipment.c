/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* muster-cli equipment add, edit, lines; and which verb is which */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/edit.h"
#include "actions/equipment-book.h"
#include "actions/equipment.h"
#include "cli/arguments.h"
#include "cli/equipment.h"

/* --- add, edit ------------------------------------------------------------------------------------ */

/* Options that are named like the field they fill. */
static const struct
{
  const char *option;
  const char *field;
  const char *help;
} field_options[] = {
  { "tag", "tag", N_ ("the number of its label") },
  { "description", "description", N_ ("what it is") },
  { "serial", "serial", N_ ("the maker’s number") },
  { "kind", "kind", N_ ("which sort of thing") },
  { "funding-source", "funding_source", N_ ("who paid, with the FAIN") },
  { "title-holder", "title_holder", N_ ("who holds the title") },
  { "vendor", "vendor", N_ ("who sold it") },
  { "acquired-on", "acquired_on", N_ ("when it was acquired") },
  { "cost", "cost", N_ ("what it cost") },
  { "federal-percent", "federal_percent", N_ ("how much of that was federal money, in percent") },
  { "location", "location", N_ ("where it is") },
  { "use", "use_note", N_ ("what it is used for") },
  { "condition", "condition", N_ ("new, good, fair, poor or broken") },
  { "notes", "notes", N_ ("what else is to be said") },
};

#define N_FIELDS G_N_ELEMENTS (field_options)

typedef struct
{
  char *values[N_FIELDS];
  char *award; /* a number */
  char *line;  /* an id */
  const char *tag;
} FieldOptions;

static void
clear_field_options (FieldOptions *options)
{
  guint i;

  for (i = 0; i < N_FIELDS; i++)
    g_free (options->values[i]);
  g_free (options->award);
  g_free (options->line);
}

static void
fill_entries (FieldOptions *options, GOptionEntry *entries)
{
  guint i;

  for (i = 0; i < N_FIELDS; i++)
    entries[i] = (GOptionEntry){
      field_options[i].option, 0,          0, G_OPTION_ARG_STRING, &options->values[i],
      field_options[i].help,   N_ ("TEXT")
    };
}

static gboolean
find_award (MusterWorkspace *workspace, const char *number, MusterId *award_id, GError **error)
{
  g_autoptr (MusterEquipmentBook) book = muster_action_load_equipment (workspace, error);
  const MusterAward *award;

  if (book == NULL)
    return FALSE;
  award = muster_equipment_book_find_award (book, number);
  if (award == NULL)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND, _ ("There is no award “%s”."),
                 number);
  else
    *award_id = award->id;
  return award != NULL;
}

/* What the line says of it, or an empty record. */
static MusterEquipment *
make_equipment (MusterWorkspace *workspace, const FieldOptions *options, GError **error)
{
  gint64 id;

  if (options->line == NULL)
    return muster_equipment_new ();
  if (g_ascii_string_to_signed (options->line, 10, 1, MUSTER_ID_MAX, &id, error))
    return muster_action_propose_equipment (workspace, id, error);
  return NULL;
}

static MusterStatus
add (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const FieldOptions *options = data;
  g_autoptr (MusterEquipment) equipment = make_equipment (workspace, options, error);
  guint i;

  if (equipment == NULL || (options->award != NULL &&
                            !find_award (workspace, options->award, &equipment->award_id, error)))
    return MUSTER_STATUS_REFUSED;
  for (i = 0; i < N_FIELDS; i++)
    if (options->values[i] != NULL &&
        !muster_edit_read (&muster_equipment_type, field_options[i].field, options->values[i],
                           equipment, error))
      return MUSTER_STATUS_REFUSED;
  return muster_action_enter_equipment (workspace, equipment, NULL, error) ? MUSTER_STATUS_DONE
                                                                           : MUSTER_STATUS_REFUSED;
}

static MusterStatus
parse_add (int argc, char **argv, FieldOptions *options)
{
  GOptionEntry entries[N_FIELDS + 3] = { G_OPTION_ENTRY_NULL };

  fill_entries (options, entries);
  entries[N_FIELDS] = (GOptionEntry){
    "award", 0, 0, G_OPTION_ARG_STRING, &options->award, N_ ("the award that paid"), N_ ("NUMBER")
  };
  entries[N_FIELDS + 1] =
      (GOptionEntry){ "line",
                      0,
                      0,
                      G_OPTION_ARG_STRING,
                      &options->line,
                      N_ ("the line of a claim it was bought by; see “equipment lines”"),
                      "ID" };
  if (!muster_arguments_parse (&argc, &argv, "FILE --tag TEXT --description TEXT",
                               _ ("Enters a piece of equipment."), entries, 1, 1))
    return MUSTER_STATUS_USAGE;
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_WRITE, add, options);
}

static MusterStatus
equipment_add (int argc, char **argv)
{
  FieldOptions options = { { NULL } };
  MusterStatus status = parse_add (argc, argv, &options);

  clear_field_options (&options);
  return status;
}

static MusterStatus
edit (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const FieldOptions *options = data;
  MusterEdit change = { &muster_equipment_type,
                        muster_equipment_load_tag (workspace, options->tag, error), NULL, NULL };
  guint i;

  if (change.id == MUSTER_ID_NONE)
    return MUSTER_STATUS_REFUSED;
  for (i = 0; i < N_FIELDS; i++)
    {
      change.field = field_options[i].field;
      change.text = options->values[i];
      if (change.text != NULL && !muster_action_edit (workspace, &change, NULL, error))
        return MUSTER_STATUS_REFUSED;
    }
  return MUSTER_STATUS_DONE;
}

static MusterStatus
parse_edit (int argc, char **argv, FieldOptions *options)
{
  GOptionEntry entries[N_FIELDS + 1] = { G_OPTION_ENTRY_NULL };

  fill_entries (options, entries);
  if (!muster_arguments_parse (&argc, &argv, "FILE TAG --FIELD TEXT…",
                               _ ("Changes fields of a piece of equipment, each a step."), entries,
                               2, 2))
    return MUSTER_STATUS_USAGE;
  options->tag = argv[2];
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_WRITE, edit, options);
}

static MusterStatus
equipment_edit (int argc, char **argv)
{
  FieldOptions options = { { NULL } };
  MusterStatus status = parse_edit (argc, argv, &options);

  clear_field_options (&options);
  return status;
}

/* --- lines ---------------------------------------------------------------------------------------- */

static MusterStatus
print_lines (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const MusterColumn columns[] = {
    { "line", _ ("Line"), MUSTER_COLUMN_INTEGER },
    { "incurred_on", _ ("Date"), MUSTER_COLUMN_DATE },
    { "description", _ ("Description"), MUSTER_COLUMN_TEXT },
    { "vendor", _ ("Vendor"), MUSTER_COLUMN_TEXT },
    { "amount", _ ("Amount"), MUSTER_COLUMN_MONEY },
  };
  g_autoptr (GPtrArray) lines = muster_action_list_equipment_lines (workspace, error);
  g_autoptr (MusterTable) table = NULL;
  guint i;

  if (lines == NULL)
    return MUSTER_STATUS_REFUSED;
  table = muster_table_new (columns, G_N_ELEMENTS (columns));
  for (i = 0; i < lines->len; i++)
    {
      const MusterCostLine *line = g_ptr_array_index (lines, i);
      guint row = muster_table_add_row (table);

      muster_table_set_number (table, row, 0, line->id);
      muster_table_set_number (table, row, 1, line->incurred_on);
      muster_table_set_text (table, row, 2, line->description);
      muster_table_set_text (table, row, 3, line->vendor);
      if (line->amount != MUSTER_NUMBER_NONE)
        muster_table_set_number (table, row, 4, line->amount);
    }
  return muster_arguments_print_table (table, data);
}

static MusterStatus
equipment_lines (int argc, char **argv)
{
  g_autofree char *format = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("how to print it"), "text|json|csv" },
    G_OPTION_ENTRY_NULL,
  };

  if (!muster_arguments_parse (&argc, &argv, "FILE",
                               _ ("Lists the lines of claims whose equipment is not entered yet."),
                               entries, 1, 1) ||
      !muster_arguments_check_format (format, FALSE))
    return MUSTER_STATUS_USAGE;
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_READ, print_lines, format);
}

/* --- Verbs ---------------------------------------------------------------------------------------- */

MusterStatus
muster_command_equipment (int argc, char **argv)
{
  static const MusterVerb verbs[] = {
    { "add", equipment_add },
    { "edit", equipment_edit },
    { "lines", equipment_lines },
    { "issue", muster_equipment_issue },
    { "return", muster_equipment_return },
    { "count", muster_equipment_count },
    { "close", muster_equipment_close },
    { "dispose", muster_equipment_dispose },
    { "void", muster_equipment_void },
  };

  return muster_arguments_run_verb (
      verbs, G_N_ELEMENTS (verbs),
      _ ("Usage: muster-cli equipment add|edit|lines|issue|return|count|close|dispose|void FILE "
         "…\n\n“muster-cli equipment add --help” and so on show the rest.\n"),
      _ ("Say what to do: “muster-cli equipment add”, edit, lines, issue, return, count, close, "
         "dispose or void."),
      argc, argv);
}
