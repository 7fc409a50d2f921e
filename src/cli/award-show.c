/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* muster-cli award show, deadlines, templates */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/award-record.h"
#include "actions/award-template.h"
#include "cli/award-options.h"

typedef struct
{
  const char *number;
  const char *format;
  int part; /* or -1: all */
} Showing;

/* --- One award ------------------------------------------------------------------------------------ */

static void
append_amount (GString *text, const char *label, gint64 amount)
{
  char buffer[MUSTER_MONEY_TEXT_SIZE];

  g_string_append_printf (text, "%s: %s\n", label,
                          amount != MUSTER_NUMBER_NONE ? muster_money_format (amount, buffer)
                                                       : _ ("not said"));
}

static void
append_balance (GString *text, const MusterAwardRecord *record)
{
  const MusterBalance *balance = record->balance;

  g_string_append_printf (text, "%s: %s\n\n", record->book->award->number,
                          record->book->award->title);
  append_amount (text, _ ("Awarded"), balance->awarded);
  append_amount (text, _ ("Pre-approved"), balance->preapproved);
  append_amount (text, _ ("Spent"), balance->spent);
  append_amount (text, _ ("Claimed"), balance->claimed);
  append_amount (text, _ ("Received"), balance->paid);
  append_amount (text, _ ("Denied"), balance->denied);
  append_amount (text, _ ("Pending"), balance->pending);
  append_amount (text, _ ("Left"), balance->left);
}

static MusterStatus
print_all (const MusterAwardRecord *record)
{
  g_autoptr (GString) text = g_string_new (NULL);
  int part;

  append_balance (text, record);
  for (part = 0; muster_award_part_words[part].nick != NULL; part++)
    {
      g_autoptr (MusterTable) table = muster_award_record_list (record, (MusterAwardPart) part);
      g_autofree char *printed = NULL;

      if (muster_table_get_n_rows (table) == 0)
        continue;
      printed = muster_table_print_text (table);
      g_string_append_printf (text, "\n%s\n%s", muster_word_label (muster_award_part_words, part),
                              printed);
    }
  return muster_arguments_print (text->str);
}

/* Each part is a list of the same name. */
static MusterStatus
print_json (const MusterAwardRecord *record)
{
  g_autoptr (GString) text = g_string_new ("{\n");
  int part;

  for (part = 0; muster_award_part_words[part].nick != NULL; part++)
    {
      g_autoptr (MusterTable) table = muster_award_record_list (record, (MusterAwardPart) part);
      g_autofree char *printed = g_strchomp (muster_table_print_json (table));

      g_string_append_printf (text, "%s\"%s\": %s", part > 0 ? ",\n" : "",
                              muster_award_part_words[part].nick, printed);
    }
  g_string_append (text, "\n}\n");
  return muster_arguments_print (text->str);
}

static MusterStatus
show (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Showing *showing = data;
  MusterId id = muster_action_find_award (workspace, showing->number, error);
  g_autoptr (MusterAwardRecord) record =
      id != MUSTER_ID_NONE ? muster_action_load_award (workspace, id, error) : NULL;
  g_autoptr (MusterTable) table = NULL;

  if (record == NULL)
    return MUSTER_STATUS_REFUSED;
  if (showing->part < 0)
    return g_strcmp0 (showing->format, "json") == 0 ? print_json (record) : print_all (record);
  table = muster_award_record_list (record, (MusterAwardPart) showing->part);
  return muster_arguments_print_table (table, showing->format);
}

MusterStatus
muster_award_show (int argc, char **argv)
{
  g_auto (MusterAwardOptions) typed = { NULL };
  const GOptionEntry entries[] = {
    { "part", 0, 0, G_OPTION_ARG_STRING, &typed.part, N_ ("only this of it"),
      "terms|budget|amendments|preapprovals|costs|claims|payments|reports|deadlines" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &typed.format, N_ ("how to print it"), "text|json|csv" },
    G_OPTION_ENTRY_NULL,
  };
  Showing showing = { .part = -1 };

  if (!muster_arguments_parse (&argc, &argv, "FILE NUMBER",
                               _ ("Shows an award: its balance, its terms with their sources, and "
                                  "everything about it."),
                               entries, 2, 2) ||
      !muster_arguments_check_format (typed.format, FALSE))
    return MUSTER_STATUS_USAGE;
  if (typed.part != NULL && !muster_word_find (muster_award_part_words, typed.part, &showing.part))
    return muster_arguments_usage (
        _ ("“%s” is no part of an award. “muster-cli award show --help” lists them."), typed.part);
  if (typed.part == NULL && g_strcmp0 (typed.format, "csv") == 0)
    return muster_arguments_usage (_ ("Only one part goes to CSV. Add --part PART."));
  showing.number = argv[2];
  showing.format = typed.format;
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_READ, show, &showing);
}

/* --- All of them ---------------------------------------------------------------------------------- */

static MusterStatus
list_deadlines (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Showing *showing = data;
  g_autoptr (GPtrArray) records = muster_action_load_awards (workspace, error);
  g_autoptr (MusterTable) table =
      records != NULL ? muster_award_records_list_deadlines (records) : NULL;

  return table != NULL ? muster_arguments_print_table (table, showing->format)
                       : MUSTER_STATUS_REFUSED;
}

MusterStatus
muster_award_deadlines (int argc, char **argv)
{
  g_auto (MusterAwardOptions) typed = { NULL };
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &typed.format, N_ ("how to print it"), "text|json|csv" },
    G_OPTION_ENTRY_NULL,
  };
  Showing showing = { 0 };

  if (!muster_arguments_parse (&argc, &argv, "FILE",
                               _ ("Lists what the awards want done, by when."), entries, 1, 1) ||
      !muster_arguments_check_format (typed.format, FALSE))
    return MUSTER_STATUS_USAGE;
  showing.format = typed.format;
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_READ, list_deadlines, &showing);
}

/* --- Templates ------------------------------------------------------------------------------------ */

static void
add_template (MusterTable *table, const MusterAwardTemplate *from)
{
  guint i;

  for (i = 0; i < from->terms->len; i++)
    {
      const MusterAwardTerm *term = g_ptr_array_index (from->terms, i);
      guint row = muster_table_add_row (table);

      muster_table_set_text (table, row, 0, from->name);
      muster_table_set_text (table, row, 1,
                             muster_word_label (muster_award_term_words, (int) term->kind));
      muster_table_set_text (table, row, 2, term->text);
      muster_table_set_text (table, row, 3, term->citation);
      muster_table_set_text (table, row, 4, term->address);
    }
  for (i = 0; from->ask != NULL && from->ask[i] != NULL; i++)
    {
      guint row = muster_table_add_row (table);

      muster_table_set_text (table, row, 0, from->name);
      muster_table_set_text (table, row, 1, _ ("To ask"));
      muster_table_set_text (table, row, 3, from->ask[i]);
    }
}

MusterStatus
muster_award_templates (int argc, char **argv)
{
  g_auto (MusterAwardOptions) typed = { NULL };
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &typed.format, N_ ("how to print it"), "text|json|csv" },
    G_OPTION_ENTRY_NULL,
  };
  const MusterColumn columns[] = {
    { "template", _ ("Template"), MUSTER_COLUMN_TEXT },
    { "term", _ ("Term"), MUSTER_COLUMN_TEXT },
    { "value", _ ("Value"), MUSTER_COLUMN_TEXT },
    { "source", _ ("Source"), MUSTER_COLUMN_TEXT },
    { "address", _ ("Address"), MUSTER_COLUMN_TEXT },
  };
  g_autoptr (GPtrArray) templates = NULL;
  g_autoptr (MusterTable) table = NULL;
  GError *error = NULL;
  guint i;

  if (!muster_arguments_parse (&argc, &argv, "",
                               _ ("Lists the templates of awards: their terms with their sources, "
                                  "and what to ask the funder."),
                               entries, 0, 0) ||
      !muster_arguments_check_format (typed.format, FALSE))
    return MUSTER_STATUS_USAGE;
  templates = muster_award_templates_list (&error);
  if (templates == NULL)
    return muster_arguments_fail (error);
  table = muster_table_new (columns, G_N_ELEMENTS (columns));
  for (i = 0; i < templates->len; i++)
    add_template (table, g_ptr_array_index (templates, i));
  return muster_arguments_print_table (table, typed.format);
}
