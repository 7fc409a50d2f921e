/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* muster-cli rates list, muster-cli rates set */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/rates-shelf.h"
#include "cli/claim-arguments.h"

/* --- list ----------------------------------------------------------------------------------------- */

static MusterStatus
list (MusterWorkspace *workspace, gpointer data, GError **error)
{
  g_autoptr (MusterTable) table = muster_action_list_rates (workspace, error);

  return table != NULL ? muster_arguments_print_table (table, data) : MUSTER_STATUS_REFUSED;
}

static MusterStatus
run_list (int argc, char **argv)
{
  g_autofree char *format = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("how to print it"), "text|json|csv" },
    G_OPTION_ENTRY_NULL,
  };

  if (!muster_arguments_parse (&argc, &argv, "FILE",
                               _ ("Lists the rates that costs are worked out by."), entries, 1,
                               1) ||
      !muster_arguments_check_format (format, FALSE))
    return MUSTER_STATUS_USAGE;
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_READ, list, format);
}

/* --- set ------------------------------------------------------------------------------------------ */

typedef struct
{
  char *from, *until, *value, *lodging, *total, *breakfast, *lunch, *dinner, *incidentals;
  MusterAgencyRate *rate;
} Set;

static MusterStatus
set (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Set *typed = data;

  return muster_action_set_rate (workspace, typed->rate, error) ? MUSTER_STATUS_DONE
                                                                : MUSTER_STATUS_REFUSED;
}

static gboolean
read_rate (const char *text, gint64 *mills)
{
  GError *error = NULL;

  if (text == NULL || muster_rate_parse (text, mills, &error))
    return TRUE;
  muster_arguments_fail (error);
  return FALSE;
}

static gboolean
read_amounts (const Set *typed)
{
  MusterAgencyRate *rate = typed->rate;
  const struct
  {
    const char *text;
    gint64 *cents;
  } amounts[] = {
    { typed->lodging, &rate->lodging },     { typed->total, &rate->total },
    { typed->breakfast, &rate->breakfast }, { typed->lunch, &rate->lunch },
    { typed->dinner, &rate->dinner },       { typed->incidentals, &rate->incidentals }
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (amounts); i++)
    if (amounts[i].text != NULL &&
        !muster_claim_arguments_parse_money (amounts[i].text, amounts[i].cents))
      return FALSE;
  return read_rate (typed->value, &rate->value) &&
         (typed->from == NULL || muster_arguments_parse_day (typed->from, &rate->starts_on)) &&
         (typed->until == NULL || muster_arguments_parse_day (typed->until, &rate->ends_on));
}

#define TEXT(name, member, words, value)                                                           \
  {                                                                                                \
    name, 0, 0, G_OPTION_ARG_STRING, &typed->member, words, value                                  \
  }

static MusterStatus
parse_set (int argc, char **argv, Set *typed)
{
  const GOptionEntry entries[] = {
    TEXT ("kind", rate->kind, N_ ("what it is"), "mileage|per-diem|meals|backfill-cap"),
    TEXT ("name", rate->name, N_ ("whose, or of which place"), N_ ("NAME")),
    TEXT ("citation", rate->citation, N_ ("what it stands on"), N_ ("TEXT")),
    TEXT ("address", rate->address, N_ ("where that can be read"), "URL"),
    TEXT ("from", from, N_ ("first day"), N_ ("DATE")),
    TEXT ("until", until, N_ ("last day"), N_ ("DATE")),
    TEXT ("value", value, N_ ("dollars a mile or an hour"), N_ ("RATE")),
    TEXT ("lodging", lodging, N_ ("dollars a night"), N_ ("MONEY")),
    TEXT ("total", total, N_ ("a whole day's meals"), N_ ("MONEY")),
    TEXT ("breakfast", breakfast, N_ ("of that"), N_ ("MONEY")),
    TEXT ("lunch", lunch, N_ ("of that"), N_ ("MONEY")),
    TEXT ("dinner", dinner, N_ ("of that"), N_ ("MONEY")),
    TEXT ("incidentals", incidentals, N_ ("of that"), N_ ("MONEY")),
    G_OPTION_ENTRY_NULL,
  };

  if (!muster_arguments_parse (&argc, &argv, "FILE --kind WORD --name NAME --citation TEXT",
                               _ ("Sets a rate of the agency's own. On its days it goes before "
                                  "what came with Muster."),
                               entries, 1, 1) ||
      !read_amounts (typed))
    return MUSTER_STATUS_USAGE;
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_WRITE, set, typed);
}

static MusterStatus
run_set (int argc, char **argv)
{
  g_autoptr (MusterAgencyRate) rate = muster_agency_rate_new ();
  Set typed = { .rate = rate };
  MusterStatus status = parse_set (argc, argv, &typed);
  char *texts[] = { typed.from,      typed.until, typed.value,  typed.lodging,    typed.total,
                    typed.breakfast, typed.lunch, typed.dinner, typed.incidentals };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (texts[i]);
  return status;
}

MusterStatus
muster_command_rates (int argc, char **argv)
{
  static const MusterVerb verbs[] = {
    { "list", run_list },
    { "set", run_set },
  };

  return muster_arguments_run_verb (verbs, G_N_ELEMENTS (verbs),
                                    _ ("Usage: muster-cli rates list FILE\n"
                                       "       muster-cli rates set FILE …\n"),
                                    _ ("Say what to do with the rates: list or set."), argc, argv);
}
