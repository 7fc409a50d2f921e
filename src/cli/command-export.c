/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* muster-cli export */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/environment.h"
#include "cli/arguments.h"
#include "cli/export.h"

static const struct
{
  const char *word;
  MusterPaperFormat format;
} formats_by_word[] = {
  { "pdf", MUSTER_PAPER_PDF },
  { "xlsx", MUSTER_PAPER_XLSX },
  { "csv", MUSTER_PAPER_CSV },
};

static MusterPaperFormat
find_format (const char *word)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (formats_by_word); i++)
    if (g_str_equal (word, formats_by_word[i].word))
      return formats_by_word[i].format;
  return 0;
}

gboolean
muster_export_parse_formats (const char *text, MusterPaperFormat allowed,
                             MusterPaperFormat *formats)
{
  g_auto (GStrv) words = g_strsplit (text != NULL ? text : "pdf,xlsx", ",", -1);
  gboolean is_known = TRUE;
  guint i;

  *formats = 0;
  for (i = 0; words[i] != NULL; i++)
    {
      MusterPaperFormat format = find_format (g_strstrip (words[i])) & allowed;

      *formats |= format;
      is_known = is_known && format != 0;
    }
  if (is_known && *formats != 0)
    return TRUE;
  muster_arguments_usage (allowed & MUSTER_PAPER_CSV
                              ? _ ("There is no format “%s”. Type pdf, xlsx, csv or several, such "
                                   "as pdf,xlsx.")
                              : _ ("There is no format “%s”. Type pdf, xlsx or pdf,xlsx."),
                          text);
  return FALSE;
}

gboolean
muster_export_check_folder (const char *folder)
{
  if (folder != NULL && *folder != '\0')
    return TRUE;
  muster_arguments_usage (_ ("Say where the files shall go: --output DIR."));
  return FALSE;
}

gboolean
muster_export_check_year (int year)
{
  if (year >= 1950 && year <= 2099)
    return TRUE;
  muster_arguments_usage (_ ("%d is not a year of training. Type one such as 2026."), year);
  return FALSE;
}

MusterStatus
muster_export_report (const MusterPapers *papers)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint i;

  if (papers == NULL)
    return MUSTER_STATUS_REFUSED;
  for (i = 0; i < papers->notes->len; i++)
    muster_arguments_warn (g_ptr_array_index (papers->notes, i));
  for (i = 0; i < papers->paths->len; i++)
    g_string_append_printf (text, "%s\n", (char *) g_ptr_array_index (papers->paths, i));
  return muster_arguments_print (text->str);
}

/* --- export renewal ------------------------------------------------------------------------------- */

static MusterStatus
make_renewal (MusterWorkspace *workspace, gpointer data, GError **error)
{
  g_autoptr (MusterPapers) papers = muster_action_export_renewal (workspace, data, error);

  return muster_export_report (papers);
}

/* Numbers of exhibits as they were typed; NULL where one is none, which is reported. */
static GArray *
parse_numbers (char **texts)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  guint i;

  for (i = 0; texts != NULL && texts[i] != NULL; i++)
    {
      guint64 number;
      guint small;

      if (!g_ascii_string_to_unsigned (texts[i], 10, 1, G_MAXUINT, &number, NULL))
        {
          muster_arguments_usage (_ ("“%s” is not the number of an exhibit. Type one such as 3."),
                                  texts[i]);
          return NULL;
        }
      small = (guint) number;
      g_array_append_val (numbers, small);
    }
  return g_steal_pointer (&numbers);
}

static MusterStatus
export_renewal (int argc, char **argv)
{
  g_autofree char *due_before = NULL;
  g_autofree char *formats = NULL;
  g_autofree char *folder = NULL;
  g_auto (GStrv) officers = NULL;
  g_auto (GStrv) without = NULL;
  g_autoptr (GArray) numbers = NULL;
  gboolean is_per_officer = FALSE;
  int year = 0;
  const GOptionEntry entries[] = {
    { "due-before", 0, 0, G_OPTION_ARG_STRING, &due_before, N_ ("periods that end by this day"),
      N_ ("DATE") },
    { "period", 0, 0, G_OPTION_ARG_INT, &year, N_ ("periods that end in this year"), N_ ("YEAR") },
    { "officer", 0, 0, G_OPTION_ARG_STRING_ARRAY, &officers,
      N_ ("only this officer; may be given again"), N_ ("STATE-ID") },
    { "per-officer", 0, 0, G_OPTION_ARG_NONE, &is_per_officer, N_ ("files for each officer"),
      NULL },
    { "without-exhibit", 0, 0, G_OPTION_ARG_STRING_ARRAY, &without,
      N_ ("leave out an exhibit, by its number in the whole packet; may be given again"), "N" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &formats, N_ ("which files"), "pdf,xlsx" },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &folder, N_ ("folder for the files"), N_ ("DIR") },
    G_OPTION_ENTRY_NULL,
  };
  MusterRenewalRequest request = { 0 };

  if (!muster_arguments_parse (&argc, &argv,
                               "FILE (--due-before DATE | --period YEAR) --output DIR",
                               _ ("Makes the renewal packet as PDF and XLSX."), entries, 1, 1))
    return MUSTER_STATUS_USAGE;
  if (!muster_export_check_folder (folder))
    return MUSTER_STATUS_USAGE;
  if ((due_before == NULL) == (year == 0))
    return muster_arguments_usage (_ ("Give either --due-before DATE or --period YEAR."));
  if (due_before != NULL && !muster_arguments_parse_day (due_before, &request.due_before))
    return MUSTER_STATUS_USAGE;
  if (year != 0 && !muster_export_check_year (year))
    return MUSTER_STATUS_USAGE;
  if (!muster_export_parse_formats (formats, MUSTER_PAPER_PDF | MUSTER_PAPER_XLSX,
                                    &request.formats))
    return MUSTER_STATUS_USAGE;
  if (without != NULL && is_per_officer)
    return muster_arguments_usage (
        _ ("Where each officer gets files, exhibits have several numbers. "
           "Give either --without-exhibit N or --per-officer."));
  numbers = parse_numbers (without);
  if (numbers == NULL)
    return MUSTER_STATUS_USAGE;
  request.without_numbers = numbers;
  request.year = year;
  request.is_per_officer = is_per_officer;
  request.state_ids = (const char *const *) officers;
  request.folder = folder;
  request.prepared_by = muster_environment_read ().operator_name;
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_READ, make_renewal, &request);
}

/* --- export reimbursement ------------------------------------------------------------------------- */

static MusterStatus
make_reimbursement (MusterWorkspace *workspace, gpointer data, GError **error)
{
  g_autoptr (MusterPapers) papers = muster_action_export_reimbursement (workspace, data, error);

  return muster_export_report (papers);
}

static MusterStatus
export_reimbursement (int argc, char **argv)
{
  g_autofree char *award = NULL;
  g_autofree char *formats = NULL;
  g_autofree char *folder = NULL;
  int claim = 0;
  const GOptionEntry entries[] = {
    { "award", 0, 0, G_OPTION_ARG_STRING, &award, N_ ("the award"), N_ ("NUMBER") },
    { "claim", 0, 0, G_OPTION_ARG_INT, &claim, N_ ("its claim"), "N" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &formats, N_ ("which files"), "pdf,xlsx" },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &folder, N_ ("folder for the files"), N_ ("DIR") },
    G_OPTION_ENTRY_NULL,
  };
  MusterReimbursementRequest request = { 0 };

  if (!muster_arguments_parse (&argc, &argv, "FILE --award NUMBER --claim N --output DIR",
                               _ ("Makes the reimbursement sheet as PDF and XLSX."), entries, 1, 1))
    return MUSTER_STATUS_USAGE;
  if (!muster_export_check_folder (folder))
    return MUSTER_STATUS_USAGE;
  if (award == NULL || claim < 1)
    return muster_arguments_usage (_ ("Name the award and its claim: --award NUMBER --claim N."));
  if (!muster_export_parse_formats (formats, MUSTER_PAPER_PDF | MUSTER_PAPER_XLSX,
                                    &request.formats))
    return MUSTER_STATUS_USAGE;
  request.award = award;
  request.claim = claim;
  request.folder = folder;
  request.prepared_by = muster_environment_read ().operator_name;
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_READ, make_reimbursement, &request);
}

/* --- export equipment ----------------------------------------------------------------------------- */

static MusterStatus
make_equipment (MusterWorkspace *workspace, gpointer data, GError **error)
{
  g_autoptr (MusterPapers) papers = muster_action_export_equipment (workspace, data, error);

  return muster_export_report (papers);
}

static MusterStatus
export_equipment (int argc, char **argv)
{
  g_autofree char *award = NULL;
  g_autofree char *formats = NULL;
  g_autofree char *folder = NULL;
  const GOptionEntry entries[] = {
    { "award", 0, 0, G_OPTION_ARG_STRING, &award, N_ ("only what that award paid for"),
      N_ ("NUMBER") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &formats, N_ ("which files"), "pdf,xlsx" },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &folder, N_ ("folder for the files"), N_ ("DIR") },
    G_OPTION_ENTRY_NULL,
  };
  MusterEquipmentRequest request = { 0 };

  if (!muster_arguments_parse (&argc, &argv, "FILE --output DIR",
                               _ ("Makes the property records of equipment, with photos and proofs "
                                  "of purchase."),
                               entries, 1, 1) ||
      !muster_export_check_folder (folder) ||
      !muster_export_parse_formats (formats, MUSTER_PAPER_PDF | MUSTER_PAPER_XLSX,
                                    &request.formats))
    return MUSTER_STATUS_USAGE;
  request.award = award;
  request.folder = folder;
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_READ, make_equipment, &request);
}

/* --- All papers ----------------------------------------------------------------------------------- */

static const struct
{
  const char *name;
  MusterCommandFunc run;
  const char *summary;
} papers[] = {
  { "renewal", export_renewal, N_ ("the renewal packet, or the annual in-service record") },
  { "reimbursement", export_reimbursement, N_ ("the reimbursement sheet of a claim") },
  { "equipment", export_equipment, N_ ("property records of equipment, as an auditor asks") },
  { "transcript", muster_export_transcript, N_ ("an officer’s whole training record") },
  { "roster", muster_export_roster, N_ ("roster and sign-in sheets of a class") },
  { "memo", muster_export_memo, N_ ("who is short, for the chief, and a notice for each") },
  { "matrix", muster_export_matrix, N_ ("officers by requirements") },
  { "plan", muster_export_plan, N_ ("the training plan of a year, and what it would bring") },
  { "spending", muster_export_spending, N_ ("what training cost, by officer, class and more") },
  { "calendar", muster_export_calendar, N_ ("classes and deadlines, for any calendar") },
  { "worksheet", muster_export_worksheet, N_ ("what to type into the state’s portal") },
  { "everything", muster_export_everything,
    N_ ("all that the file holds, to read without Muster") },
};

static MusterStatus
print_help (void)
{
  g_autoptr (GString) help = g_string_new (_ ("Usage: muster-cli export PAPER FILE …\n\n"));
  guint i;

  for (i = 0; i < G_N_ELEMENTS (papers); i++)
    g_string_append_printf (help, "  %-14s %s\n", papers[i].name, _ (papers[i].summary));
  g_string_append (help, _ ("\n“muster-cli export PAPER --help” shows what a paper takes.\n"));
  return muster_arguments_print (help->str);
}

MusterStatus
muster_command_export (int argc, char **argv)
{
  guint i;

  for (i = 0; argc >= 2 && i < G_N_ELEMENTS (papers); i++)
    if (g_str_equal (argv[1], papers[i].name))
      return papers[i].run (argc - 1, argv + 1);
  if (argc >= 2 && (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h")))
    return print_help ();
  return muster_arguments_usage (_ ("Say which paper, such as “muster-cli export renewal”. "
                                    "“muster-cli export --help” lists them."));
}
