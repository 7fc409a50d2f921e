/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* muster-cli equipment issue, return, count, close, dispose, void */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/equipment-book.h"
#include "actions/equipment.h"
#include "actions/inventory.h"
#include "actions/void.h"
#include "cli/arguments.h"
#include "cli/equipment.h"
#include "rules/facts.h"

/* --- What the verbs share ------------------------------------------------------------------------- */

/* The id of the thing with that tag; MUSTER_ID_NONE with @error set where there is none. */
static MusterId
find_tag (const MusterEquipmentBook *book, const char *tag, GError **error)
{
  const MusterEquipmentEntry *entry = muster_equipment_book_find_tag (book, tag);

  if (entry != NULL)
    return entry->equipment->id;
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND, _ ("No equipment has the tag “%s”."),
               tag);
  return MUSTER_ID_NONE;
}

MusterId
muster_equipment_load_tag (MusterWorkspace *workspace, const char *tag, GError **error)
{
  g_autoptr (MusterEquipmentBook) book = muster_action_load_equipment (workspace, error);

  return book != NULL ? find_tag (book, tag, error) : MUSTER_ID_NONE;
}

/* Nothing was typed: no date, which the action refuses with a sentence of its own. */
static gboolean
read_day (const char *text, MusterDate *date)
{
  *date = MUSTER_DATE_NONE;
  return text == NULL || muster_arguments_parse_day (text, date);
}

static gboolean
read_word (const MusterWord *words, const char *text, int *value)
{
  g_autofree char *known = NULL;

  if (text == NULL || muster_word_find_typed (words, text, value))
    return TRUE;
  known = muster_word_list (words);
  /* Translators: what was typed, what can be typed. */
  muster_arguments_usage (_ ("“%s” is not known here. Type one of: %s."), text, known);
  return FALSE;
}

static gboolean
read_money (const char *text, gint64 *cents)
{
  GError *error = NULL;

  *cents = MUSTER_NUMBER_NONE;
  if (text == NULL || muster_money_parse (text, cents, &error))
    return TRUE;
  muster_arguments_usage ("%s", error->message);
  g_error_free (error);
  return FALSE;
}

/* --- issue, return -------------------------------------------------------------------------------- */

typedef struct
{
  const char *tag;
  const char *state_id;
  const char *note;
  MusterDate on;
  int condition;
} Handing;

static MusterStatus
issue (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Handing *job = data;
  g_autoptr (MusterEquipmentLoan) loan = muster_equipment_loan_new ();
  g_autoptr (GPtrArray) found = NULL;

  loan->equipment_id = muster_equipment_load_tag (workspace, job->tag, error);
  if (loan->equipment_id != MUSTER_ID_NONE)
    found = muster_arguments_find_officer (workspace, job->state_id, error);
  if (found == NULL)
    return MUSTER_STATUS_REFUSED;
  loan->officer_id = ((const MusterOfficerFacts *) g_ptr_array_index (found, 0))->officer->id;
  loan->issued_on = job->on;
  loan->condition_out = (MusterEquipmentCondition) job->condition;
  loan->notes = g_strdup (job->note);
  return muster_action_issue_equipment (workspace, loan, error) ? MUSTER_STATUS_DONE
                                                                : MUSTER_STATUS_REFUSED;
}

static MusterStatus
take_back (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Handing *job = data;
  const MusterEquipmentReturn back = { muster_equipment_load_tag (workspace, job->tag, error),
                                       job->on, (MusterEquipmentCondition) job->condition,
                                       job->note };

  return back.equipment_id != MUSTER_ID_NONE &&
                 muster_action_return_equipment (workspace, &back, error)
             ? MUSTER_STATUS_DONE
             : MUSTER_STATUS_REFUSED;
}

#define HANDING_OPTIONS(on, condition, note)                                                        \
  { "on", 0, 0, G_OPTION_ARG_STRING, &(on), N_ ("when"), N_ ("DATE") }, { "condition",              \
                                                                          0,                        \
                                                                          0,                        \
                                                                          G_OPTION_ARG_STRING,      \
                                                                          &(condition),             \
                                                                          N_ ("in what condition"), \
                                                                          N_ ("WORD") },            \
  {                                                                                                 \
    "note", 0, 0, G_OPTION_ARG_STRING, &(note), N_ ("what else is to be said"), N_ ("TEXT")         \
  }

MusterStatus
muster_equipment_issue (int argc, char **argv)
{
  g_autofree char *officer = NULL;
  g_autofree char *on = NULL;
  g_autofree char *condition = NULL;
  g_autofree char *note = NULL;
  const GOptionEntry entries[] = {
    { "officer", 0, 0, G_OPTION_ARG_STRING, &officer, N_ ("to whom"), N_ ("STATE-ID") },
    HANDING_OPTIONS (on, condition, note),
    G_OPTION_ENTRY_NULL,
  };
  Handing job = { NULL };

  if (!muster_arguments_parse (&argc, &argv, "FILE TAG --officer STATE-ID --on DATE",
                               _ ("Issues a piece of equipment to an officer."), entries, 2, 2))
    return MUSTER_STATUS_USAGE;
  if (officer == NULL)
    return muster_arguments_usage (_ ("Say to whom it is issued: --officer STATE-ID."));
  if (!read_day (on, &job.on) ||
      !read_word (muster_equipment_condition_words, condition, &job.condition))
    return MUSTER_STATUS_USAGE;
  job.tag = argv[2];
  job.state_id = officer;
  job.note = note;
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_WRITE, issue, &job);
}

MusterStatus
muster_equipment_return (int argc, char **argv)
{
  g_autofree char *on = NULL;
  g_autofree char *condition = NULL;
  g_autofree char *note = NULL;
  const GOptionEntry entries[] = {
    HANDING_OPTIONS (on, condition, note),
    G_OPTION_ENTRY_NULL,
  };
  Handing job = { NULL };

  if (!muster_arguments_parse (&argc, &argv, "FILE TAG --on DATE",
                               _ ("Takes a piece of equipment back."), entries, 2, 2) ||
      !read_day (on, &job.on) ||
      !read_word (muster_equipment_condition_words, condition, &job.condition))
    return MUSTER_STATUS_USAGE;
  job.tag = argv[2];
  job.note = note;
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_WRITE, take_back, &job);
}

/* --- count, close --------------------------------------------------------------------------------- */

typedef struct
{
  char **tags;
  MusterInventoryMark mark; /* what is the same of all */
} Counting;

static MusterStatus
count (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Counting *job = data;
  g_autoptr (MusterEquipmentBook) book = muster_action_load_equipment (workspace, error);
  guint n = g_strv_length (job->tags);
  g_autofree MusterInventoryMark *marks = g_new (MusterInventoryMark, n);
  guint i;

  for (i = 0; book != NULL && i < n; i++)
    {
      marks[i] = job->mark;
      marks[i].equipment_id = find_tag (book, job->tags[i], error);
      if (marks[i].equipment_id == MUSTER_ID_NONE)
        return MUSTER_STATUS_REFUSED;
    }
  return book != NULL && muster_action_count_equipment (workspace, marks, n, error)
             ? MUSTER_STATUS_DONE
             : MUSTER_STATUS_REFUSED;
}

MusterStatus
muster_equipment_count (int argc, char **argv)
{
  g_autofree char *moved_to = NULL;
  g_autofree char *condition = NULL;
  g_autofree char *note = NULL;
  gboolean missing = FALSE;
  const GOptionEntry entries[] = {
    { "missing", 0, 0, G_OPTION_ARG_NONE, &missing, N_ ("it was not found"), NULL },
    { "moved-to", 0, 0, G_OPTION_ARG_STRING, &moved_to, N_ ("it was found elsewhere"),
      N_ ("PLACE") },
    { "condition", 0, 0, G_OPTION_ARG_STRING, &condition, N_ ("in what condition"), N_ ("WORD") },
    { "note", 0, 0, G_OPTION_ARG_STRING, &note, N_ ("what else is to be said"), N_ ("TEXT") },
    G_OPTION_ENTRY_NULL,
  };
  Counting job = { NULL };
  int value = 0;

  if (!muster_arguments_parse (&argc, &argv, "FILE TAG…",
                               _ ("Enters what an inventory found, as one step. The first count "
                                  "begins the inventory."),
                               entries, 2, G_MAXINT) ||
      !read_word (muster_equipment_condition_words, condition, &value))
    return MUSTER_STATUS_USAGE;
  if (missing && moved_to != NULL)
    return muster_arguments_usage (
        _ ("It is missing or it was moved. Leave out --missing or --moved-to."));
  job.tags = argv + 2;
  job.mark.result = missing            ? MUSTER_INVENTORY_RESULT_MISSING
                    : moved_to != NULL ? MUSTER_INVENTORY_RESULT_MOVED
                                       : MUSTER_INVENTORY_RESULT_COUNTED;
  job.mark.location = moved_to;
  job.mark.condition = (MusterEquipmentCondition) value;
  job.mark.note = note;
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_WRITE, count, &job);
}

static MusterStatus
close_inventory (MusterWorkspace *workspace, gpointer data, GError **error)
{
  return muster_action_end_inventory (workspace, data, error) ? MUSTER_STATUS_DONE
                                                              : MUSTER_STATUS_REFUSED;
}

MusterStatus
muster_equipment_close (int argc, char **argv)
{
  g_autofree char *note = NULL;
  const GOptionEntry entries[] = {
    { "note", 0, 0, G_OPTION_ARG_STRING, &note, N_ ("what is to be said of it"), N_ ("TEXT") },
    G_OPTION_ENTRY_NULL,
  };

  if (!muster_arguments_parse (&argc, &argv, "FILE",
                               _ ("Closes the inventory that runs, once everything was counted."),
                               entries, 1, 1))
    return MUSTER_STATUS_USAGE;
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_WRITE, close_inventory, note);
}

/* --- dispose, void -------------------------------------------------------------------------------- */

typedef struct
{
  const char *tag;
  MusterEquipmentDisposal disposal;
} Disposing;

static MusterStatus
dispose (MusterWorkspace *workspace, gpointer data, GError **error)
{
  Disposing *job = data;

  job->disposal.equipment_id = muster_equipment_load_tag (workspace, job->tag, error);
  return job->disposal.equipment_id != MUSTER_ID_NONE &&
                 muster_action_dispose_equipment (workspace, &job->disposal, error)
             ? MUSTER_STATUS_DONE
             : MUSTER_STATUS_REFUSED;
}

MusterStatus
muster_equipment_dispose (int argc, char **argv)
{
  g_autofree char *how = NULL;
  g_autofree char *on = NULL;
  g_autofree char *proceeds = NULL;
  g_autofree char *share = NULL;
  const GOptionEntry entries[] = {
    { "how", 0, 0, G_OPTION_ARG_STRING, &how,
      N_ ("how it left: sold, traded-in, transferred, scrapped, lost, stolen; held takes it back"),
      N_ ("WORD") },
    { "on", 0, 0, G_OPTION_ARG_STRING, &on, N_ ("when"), N_ ("DATE") },
    { "proceeds", 0, 0, G_OPTION_ARG_STRING, &proceeds, N_ ("what was paid for it"),
      N_ ("AMOUNT") },
    { "funder-share", 0, 0, G_OPTION_ARG_STRING, &share, N_ ("how much of that is the funder’s"),
      N_ ("AMOUNT") },
    G_OPTION_ENTRY_NULL,
  };
  Disposing job = { NULL };
  int value = MUSTER_DISPOSAL_HELD;

  if (!muster_arguments_parse (&argc, &argv, "FILE TAG --how WORD --on DATE",
                               _ ("Enters how a piece of equipment left the agency."), entries, 2,
                               2))
    return MUSTER_STATUS_USAGE;
  if (how == NULL)
    return muster_arguments_usage (_ ("Say how it left the agency: --how WORD."));
  if (!read_word (muster_disposal_words, how, &value) ||
      !read_day (on, &job.disposal.disposed_on) || !read_money (proceeds, &job.disposal.proceeds) ||
      !read_money (share, &job.disposal.funder_share))
    return MUSTER_STATUS_USAGE;
  job.tag = argv[2];
  job.disposal.disposal = (MusterDisposal) value;
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_WRITE, dispose, &job);
}

typedef struct
{
  const char *tag;
  const char *reason;
} Voiding;

static MusterStatus
void_tag (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Voiding *job = data;
  MusterId id = muster_equipment_load_tag (workspace, job->tag, error);

  return id != MUSTER_ID_NONE &&
                 muster_action_void (workspace, &muster_equipment_type, id, job->reason, error)
             ? MUSTER_STATUS_DONE
             : MUSTER_STATUS_REFUSED;
}

MusterStatus
muster_equipment_void (int argc, char **argv)
{
  g_autofree char *reason = NULL;
  const GOptionEntry entries[] = {
    { "reason", 0, 0, G_OPTION_ARG_STRING, &reason, N_ ("why"), N_ ("TEXT") },
    G_OPTION_ENTRY_NULL,
  };
  Voiding job = { NULL };

  if (!muster_arguments_parse (&argc, &argv, "FILE TAG --reason TEXT",
                               _ ("Voids a piece of equipment that was entered by mistake."),
                               entries, 2, 2))
    return MUSTER_STATUS_USAGE;
  if (reason == NULL)
    return muster_arguments_usage (_ ("Say why it is voided: --reason TEXT."));
  job.tag = argv[2];
  job.reason = reason;
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_WRITE, void_tag, &job);
}
