/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* muster-cli claim enter, edit, confirm, move, void, prove */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "actions/claim-tables.h"
#include "actions/cost-line.h"
#include "actions/edit.h"
#include "actions/void.h"
#include "cli/claim-arguments.h"

#define MAX_DOCUMENT (50 << 20)

typedef struct
{
  MusterClaimArguments common;
  char *date, *category, *description, *amount, *officer, *reason, *proof, *title;
  char **fields;
  gint64 to_claim;
  const char *path; /* borrowed */
  MusterDate on;
  gint64 cents;
  int word;
} Lines;

static MusterStatus
run (int argc, char **argv, const char *usage, const char *summary, const GOptionEntry *entries,
     Lines *lines, gboolean (*read) (gpointer data, char **argv), int n_files)
{
  MusterStatus status;

  lines->common.data = lines;
  status = muster_claim_arguments_run (argc, argv, usage, summary, entries, &lines->common, read,
                                       n_files, MUSTER_WORKSPACE_WRITE);
  g_free (lines->date);
  g_free (lines->category);
  g_free (lines->description);
  g_free (lines->amount);
  g_free (lines->officer);
  g_free (lines->reason);
  g_free (lines->proof);
  g_free (lines->title);
  g_strfreev (lines->fields);
  return status;
}

static MusterStatus
finish (gboolean done)
{
  return done ? MUSTER_STATUS_DONE : MUSTER_STATUS_REFUSED;
}

static const MusterId *
get_ids (const Lines *lines)
{
  return &g_array_index (lines->common.line_ids, MusterId, 0);
}

static gboolean
need_claim (const Lines *lines)
{
  if (lines->common.claim >= 1)
    return TRUE;
  muster_arguments_usage (_ ("Name the claim: --claim N."));
  return FALSE;
}

static gboolean
read_lines (gpointer data, char **argv G_GNUC_UNUSED)
{
  const Lines *lines = data;

  if (lines->common.lines == NULL)
    muster_arguments_usage (_ ("Name the line: --line N."));
  return lines->common.lines != NULL && need_claim (lines);
}

/* --- enter ---------------------------------------------------------------------------------------- */

static MusterStatus
enter (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Lines *lines = data;
  char *const state_ids[] = { lines->officer, NULL };
  g_autoptr (GArray) officers =
      muster_claim_arguments_find_officers (workspace, (char **) state_ids, error);
  g_autoptr (MusterCostLine) line = muster_cost_line_new ();

  if (officers == NULL)
    return MUSTER_STATUS_REFUSED;
  line->claim_id = lines->common.claim_id;
  line->incurred_on = lines->on;
  line->category = (MusterCostCategory) lines->word;
  line->description = g_strdup (lines->description);
  line->amount = lines->cents;
  line->status = MUSTER_COST_LINE_STATUS_READY;
  if (officers->len > 0)
    line->officer_id = g_array_index (officers, MusterId, 0);
  return finish (muster_action_enter_cost (workspace, line, NULL, error));
}

static gboolean
read_category (const char *text, int *category)
{
  g_autofree char *labels = NULL;

  if (text != NULL && muster_word_find (muster_cost_category_words, text, category))
    return TRUE;
  labels = muster_word_list_labels (muster_cost_category_words);
  muster_arguments_usage (_ ("Say which category: --category WORD, one of: %s."), labels);
  return FALSE;
}

static gboolean
read_enter (gpointer data, char **argv G_GNUC_UNUSED)
{
  Lines *lines = data;

  if (lines->date == NULL || lines->description == NULL || lines->amount == NULL)
    {
      muster_arguments_usage (_ ("Say when, what and how much: --date, --description, --amount."));
      return FALSE;
    }
  return need_claim (lines) && read_category (lines->category, &lines->word) &&
         muster_arguments_parse_day (lines->date, &lines->on) &&
         muster_claim_arguments_parse_money (lines->amount, &lines->cents);
}

MusterStatus
muster_claim_verb_enter (int argc, char **argv)
{
  Lines lines = { .common.work = enter };
  const GOptionEntry entries[] = {
    { "date", 0, 0, G_OPTION_ARG_STRING, &lines.date, N_ ("day of the service"), N_ ("DATE") },
    { "category", 0, 0, G_OPTION_ARG_STRING, &lines.category, N_ ("cost head"), N_ ("WORD") },
    { "description", 0, 0, G_OPTION_ARG_STRING, &lines.description, N_ ("what was bought"),
      N_ ("TEXT") },
    { "amount", 0, 0, G_OPTION_ARG_STRING, &lines.amount, N_ ("what it cost"), N_ ("MONEY") },
    { "officer", 0, 0, G_OPTION_ARG_STRING, &lines.officer, N_ ("for whom"), N_ ("STATE-ID") },
    G_OPTION_ENTRY_NULL,
  };

  return run (argc, argv,
              "FILE --award NUMBER --claim N --date DATE --category WORD --description TEXT "
              "--amount MONEY",
              _ ("Enters one cost, with or without a class."), entries, &lines, read_enter, 1);
}

/* --- edit ----------------------------------------------------------------------------------------- */

static gboolean
split_field (const char *text, char ***sides)
{
  *sides = g_strsplit (text, "=", 2);
  if (g_strv_length (*sides) == 2 &&
      muster_edit_find_field (&muster_cost_line_type, (*sides)[0]) != NULL)
    return TRUE;
  muster_arguments_usage (
      _ ("“%s” is no field of a line. Type FIELD=VALUE, such as amount=120.50."), text);
  return FALSE;
}

static MusterStatus
edit (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Lines *lines = data;
  guint i;

  for (i = 0; lines->fields[i] != NULL; i++)
    {
      g_auto (GStrv) sides = NULL;
      MusterEdit change = { &muster_cost_line_type, get_ids (lines)[0], NULL, NULL };

      if (!split_field (lines->fields[i], &sides))
        return MUSTER_STATUS_USAGE;
      change.field = sides[0];
      change.text = sides[1];
      if (!muster_action_edit (workspace, &change, NULL, error))
        return MUSTER_STATUS_REFUSED;
    }
  return MUSTER_STATUS_DONE;
}

static gboolean
read_edit (gpointer data, char **argv)
{
  const Lines *lines = data;
  guint i;

  if (lines->fields == NULL)
    {
      muster_arguments_usage (_ ("Say what to change: --set FIELD=VALUE."));
      return FALSE;
    }
  for (i = 0; lines->fields[i] != NULL; i++)
    {
      g_auto (GStrv) sides = NULL;

      if (!split_field (lines->fields[i], &sides))
        return FALSE;
    }
  return read_lines (data, argv);
}

MusterStatus
muster_claim_verb_edit (int argc, char **argv)
{
  Lines lines = { .common.work = edit };
  const GOptionEntry entries[] = {
    { "set", 0, 0, G_OPTION_ARG_STRING_ARRAY, &lines.fields,
      N_ ("a field and its value; may be given again, and each is a step"), N_ ("FIELD=VALUE") },
    G_OPTION_ENTRY_NULL,
  };

  return run (argc, argv, "FILE --award NUMBER --claim N --line N --set FIELD=VALUE…",
              _ ("Changes fields of a line that was not claimed yet."), entries, &lines, read_edit,
              1);
}

/* --- confirm, move, void -------------------------------------------------------------------------- */

static MusterStatus
confirm (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Lines *lines = data;

  return finish (
      muster_action_confirm_costs (workspace, get_ids (lines), lines->common.line_ids->len, error));
}

MusterStatus
muster_claim_verb_confirm (int argc, char **argv)
{
  Lines lines = { .common.work = confirm };

  return run (argc, argv, "FILE --award NUMBER --claim N --line N…",
              _ ("Confirms proposed lines, so that the claim asks for them."), NULL, &lines,
              read_lines, 1);
}

static MusterStatus
move (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Lines *lines = data;
  g_autoptr (MusterClaim) to =
      muster_action_find_claim (workspace, lines->common.award, lines->to_claim, error);

  return finish (to != NULL &&
                 muster_action_move_costs (workspace, get_ids (lines), lines->common.line_ids->len,
                                           to->id, error));
}

static gboolean
read_move (gpointer data, char **argv)
{
  const Lines *lines = data;

  if (lines->to_claim < 1)
    muster_arguments_usage (_ ("Name the claim that they go to: --to N."));
  return lines->to_claim >= 1 && read_lines (data, argv);
}

MusterStatus
muster_claim_verb_move (int argc, char **argv)
{
  Lines lines = { .common.work = move };
  const GOptionEntry entries[] = {
    { "to", 0, 0, G_OPTION_ARG_INT64, &lines.to_claim, N_ ("the other claim of the award"), "N" },
    G_OPTION_ENTRY_NULL,
  };

  return run (argc, argv, "FILE --award NUMBER --claim N --line N… --to N",
              _ ("Moves lines that were not claimed to another claim."), entries, &lines, read_move,
              1);
}

static MusterStatus
void_lines (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Lines *lines = data;

  return finish (muster_action_void (workspace, &muster_cost_line_type, get_ids (lines)[0],
                                     lines->reason, error));
}

MusterStatus
muster_claim_verb_void (int argc, char **argv)
{
  Lines lines = { .common.work = void_lines };
  const GOptionEntry entries[] = {
    { "reason", 0, 0, G_OPTION_ARG_STRING, &lines.reason, N_ ("why"), N_ ("TEXT") },
    G_OPTION_ENTRY_NULL,
  };

  return run (argc, argv, "FILE --award NUMBER --claim N --line N --reason TEXT",
              _ ("Voids a line that was not claimed. It stays in the history."), entries, &lines,
              read_lines, 1);
}

/* --- prove ---------------------------------------------------------------------------------------- */

static GBytes *
read_document (const char *path, GError **error)
{
  g_autoptr (GMappedFile) mapped = g_mapped_file_new (path, FALSE, NULL);
  g_autofree char *shown = g_filename_display_name (path);

  if (mapped != NULL && g_mapped_file_get_length (mapped) <= MAX_DOCUMENT)
    return g_mapped_file_get_bytes (mapped);
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
               mapped == NULL ? _ ("“%s” cannot be read. Name a PDF or a picture.")
                              : _ ("“%s” is larger than 50 MB. Name a smaller file."),
               shown);
  return NULL;
}

static MusterStatus
prove (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Lines *lines = data;
  g_autofree char *shown = g_filename_display_basename (lines->path);
  g_autoptr (GBytes) bytes = read_document (lines->path, error);
  const MusterProving proving = { .line_ids = get_ids (lines),
                                  .n = lines->common.line_ids->len,
                                  .proof = (MusterProofKind) lines->word,
                                  .title = lines->title != NULL ? lines->title : shown,
                                  .file_name = shown,
                                  .bytes = bytes };

  return finish (bytes != NULL && muster_action_prove_costs (workspace, &proving, error));
}

static gboolean
read_prove (gpointer data, char **argv)
{
  Lines *lines = data;
  g_autofree char *labels = NULL;

  lines->path = argv[2];
  if (lines->proof != NULL &&
      muster_word_find (muster_proof_kind_words, lines->proof, &lines->word))
    return read_lines (data, argv);
  labels = muster_word_list_labels (muster_proof_kind_words);
  muster_arguments_usage (_ ("Say what it proves: --proof WORD, one of: %s."), labels);
  return FALSE;
}

MusterStatus
muster_claim_verb_prove (int argc, char **argv)
{
  Lines lines = { .common.work = prove };
  const GOptionEntry entries[] = {
    { "proof", 0, 0, G_OPTION_ARG_STRING, &lines.proof, N_ ("what it proves: invoice, payment …"),
      N_ ("WORD") },
    { "title", 0, 0, G_OPTION_ARG_STRING, &lines.title, N_ ("what it is; else the file's name"),
      N_ ("TEXT") },
    G_OPTION_ENTRY_NULL,
  };

  return run (argc, argv, "FILE DOCUMENT --award NUMBER --claim N --line N… --proof WORD",
              _ ("Attaches a receipt or another proof to one line or several."), entries, &lines,
              read_prove, 2);
}
