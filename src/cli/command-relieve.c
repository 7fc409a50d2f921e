/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* muster-cli waive, muster-cli cure */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/gather.h"
#include "actions/relieve.h"
#include "cli/arguments.h"
#include "core/duration.h"

/* The id of the rules that were named; without a name those of the state. NULL with @error set. */
static char *
find_pack_id (MusterWorkspace *workspace, const char *name, GError **error)
{
  g_autoptr (MusterPack) pack = NULL;

  if (name != NULL)
    return g_strdup (name);
  pack = muster_workspace_load_pack (workspace, error);
  return pack != NULL ? g_strdup (muster_pack_get_id (pack)) : NULL;
}

/* --- Waivers -------------------------------------------------------------------------------------- */

typedef struct
{
  const char *state_id;
  const char *pack;
  char **requirements;
  MusterWaiver *common; /* what all of them share */
} Waive;

static GPtrArray *
make_waivers (const Waive *job, MusterId officer_id, const char *pack)
{
  GPtrArray *waivers = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_waiver_free);
  guint i;

  for (i = 0; job->requirements[i] != NULL; i++)
    {
      MusterWaiver *waiver = muster_waiver_copy (job->common);

      waiver->officer_id = officer_id;
      muster_record_set_text (&waiver->pack, pack);
      muster_record_set_text (&waiver->requirement, g_strstrip (job->requirements[i]));
      g_ptr_array_add (waivers, waiver);
    }
  return waivers;
}

static MusterStatus
waive (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Waive *job = data;
  g_autoptr (GPtrArray) found = muster_arguments_find_officer (workspace, job->state_id, error);
  g_autofree char *pack = found != NULL ? find_pack_id (workspace, job->pack, error) : NULL;
  g_autoptr (GPtrArray) waivers = NULL;
  const MusterOfficerFacts *facts;

  if (pack == NULL)
    return MUSTER_STATUS_REFUSED;
  facts = g_ptr_array_index (found, 0);
  if (job->common->requested_on == MUSTER_DATE_NONE &&
      job->common->status != MUSTER_WAIVER_STATUS_APPROVED)
    job->common->requested_on = muster_workspace_get_today (workspace);
  waivers = make_waivers (job, facts->officer->id, pack);
  if (!muster_action_request_waiver (workspace, waivers, error))
    return MUSTER_STATUS_REFUSED;
  return muster_arguments_print (
      job->common->status == MUSTER_WAIVER_STATUS_APPROVED
          ? _ ("The waiver is entered as approved.\n")
          : _ ("The waiver is entered as requested. Until it is approved it changes nothing.\n"));
}

/* What was typed on the command line of waive. */
typedef struct
{
  char *officer, *requirement, *pack, *period, *hours, *until, *reason, *authority, *decided,
      *requested;
  gboolean excuse, request;
} WaiveOptions;

static void
clear_waive_options (WaiveOptions *options)
{
  g_free (options->officer);
  g_free (options->requirement);
  g_free (options->pack);
  g_free (options->period);
  g_free (options->hours);
  g_free (options->until);
  g_free (options->reason);
  g_free (options->authority);
  g_free (options->decided);
  g_free (options->requested);
}

static gboolean
read_relief (const WaiveOptions *options, MusterWaiver *waiver)
{
  if ((options->hours != NULL) + (options->until != NULL) + options->excuse != 1)
    {
      muster_arguments_usage (
          _ ("Say what is asked with one of --hours H, --excuse, --until DATE."));
      return FALSE;
    }
  if (options->hours != NULL)
    {
      waiver->kind = MUSTER_WAIVER_KIND_REDUCTION;
      return muster_arguments_parse_hours (options->hours, &waiver->required_seconds);
    }
  waiver->kind = options->excuse ? MUSTER_WAIVER_KIND_EXCUSE : MUSTER_WAIVER_KIND_EXTENSION;
  return options->until == NULL ||
         muster_arguments_parse_day (options->until, &waiver->extended_to);
}

static gboolean
read_decision (const WaiveOptions *options, MusterWaiver *waiver)
{
  if ((options->authority == NULL) != (options->decided == NULL))
    muster_arguments_usage (
        _ ("An approved waiver needs both --authority TEXT and --decided DATE."));
  else if (options->authority != NULL && options->request)
    muster_arguments_usage (
        _ ("With --request nothing is decided. Leave out --request or --authority."));
  else if (options->authority == NULL)
    return TRUE;
  else
    {
      waiver->status = MUSTER_WAIVER_STATUS_APPROVED;
      waiver->authority = g_strdup (options->authority);
      return muster_arguments_parse_day (options->decided, &waiver->decided_on);
    }
  return FALSE;
}

static gboolean
read_waiver (const WaiveOptions *options, MusterWaiver *waiver)
{
  MusterPeriod period;

  if (options->officer == NULL || options->requirement == NULL || *options->requirement == '\0' ||
      options->period == NULL || options->reason == NULL)
    {
      muster_arguments_usage (_ ("Name the officer, the requirement, the period and the reason: "
                                 "--officer, --requirement, --period, --reason."));
      return FALSE;
    }
  if (!muster_arguments_parse_period (options->period, &period) || !read_relief (options, waiver) ||
      !read_decision (options, waiver))
    return FALSE;
  waiver->starts_on = period.from;
  waiver->ends_on = period.to;
  waiver->reason = g_strdup (options->reason);
  return options->requested == NULL ||
         muster_arguments_parse_day (options->requested, &waiver->requested_on);
}

static MusterStatus
parse_waive (int argc, char **argv, WaiveOptions *typed)
{
  const GOptionEntry entries[] = {
    { "officer", 0, 0, G_OPTION_ARG_STRING, &typed->officer, N_ ("whose"), N_ ("STATE-ID") },
    { "requirement", 0, 0, G_OPTION_ARG_STRING, &typed->requirement, N_ ("what of the rules"),
      "ID[,ID]" },
    { "pack", 0, 0, G_OPTION_ARG_STRING, &typed->pack, N_ ("which rules; else the state's"), "ID" },
    { "period", 0, 0, G_OPTION_ARG_STRING, &typed->period, N_ ("for which period"),
      N_ ("FROM..TO|YEAR") },
    { "hours", 0, 0, G_OPTION_ARG_STRING, &typed->hours, N_ ("hours that are still required"),
      "H" },
    { "excuse", 0, 0, G_OPTION_ARG_NONE, &typed->excuse, N_ ("nothing is required"), NULL },
    { "until", 0, 0, G_OPTION_ARG_STRING, &typed->until, N_ ("the new deadline"), N_ ("DATE") },
    { "reason", 0, 0, G_OPTION_ARG_STRING, &typed->reason, N_ ("why"), N_ ("TEXT") },
    { "authority", 0, 0, G_OPTION_ARG_STRING, &typed->authority, N_ ("who approved it"),
      N_ ("TEXT") },
    { "decided", 0, 0, G_OPTION_ARG_STRING, &typed->decided, N_ ("when it was approved"),
      N_ ("DATE") },
    { "requested-on", 0, 0, G_OPTION_ARG_STRING, &typed->requested,
      N_ ("when it was asked for; else today, where nothing is decided"), N_ ("DATE") },
    { "request", 0, 0, G_OPTION_ARG_NONE, &typed->request, N_ ("only ask; changes nothing"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (MusterWaiver) common = muster_waiver_new ();
  g_auto (GStrv) requirements = NULL;
  Waive job = { NULL, NULL, NULL, common };

  if (!muster_arguments_parse (
          &argc, &argv,
          "FILE --officer STATE-ID --requirement ID[,ID] --period FROM..TO|YEAR "
          "(--hours H | --excuse | --until DATE) --reason TEXT",
          _ ("Asks for a waiver, or enters one that was approved. One that is "
             "only requested changes nothing."),
          entries, 1, 1) ||
      !read_waiver (typed, common))
    return MUSTER_STATUS_USAGE;
  requirements = g_strsplit (typed->requirement, ",", -1);
  job.state_id = typed->officer;
  job.pack = typed->pack;
  job.requirements = requirements;
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_WRITE, waive, &job);
}

MusterStatus
muster_command_waive (int argc, char **argv)
{
  WaiveOptions typed = { NULL };
  MusterStatus status = parse_waive (argc, argv, &typed);

  clear_waive_options (&typed);
  return status;
}

/* --- Cures ---------------------------------------------------------------------------------------- */

typedef struct
{
  const char *state_id;
  const char *pack;
  MusterId credit_id; /* or none: the credit of @earned_on */
  MusterDate earned_on;
  MusterCure *cure;
} Cure;

static void
set_no_credit (const Cure *job, const GString *several, GError **error)
{
  g_autofree char *date = muster_date_format (job->earned_on);

  if (job->credit_id != MUSTER_ID_NONE)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                 _ ("The officer has no training with the number %" G_GINT64_FORMAT "."),
                 job->credit_id);
  else if (several->len == 0)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                 _ ("The officer has no training on %s."), date);
  else
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                 /* Translators: date, a list such as 123 (Firearms, 2.00 h). */
                 _ ("The officer has several on %s: %s. Give --credit the number of one."), date,
                 several->str);
}

/* The credit that was named; MUSTER_ID_NONE with @error set where it is none or one of several. */
static MusterId
find_credit (const Cure *job, const MusterOfficerFacts *facts, GError **error)
{
  g_autoptr (GString) several = g_string_new (NULL);
  MusterId found = MUSTER_ID_NONE;
  guint i, n = 0;

  for (i = 0; i < facts->credits->len; i++)
    {
      const MusterCredit *credit = g_ptr_array_index (facts->credits, i);
      char hours[MUSTER_DURATION_TEXT_SIZE];

      if (job->credit_id != MUSTER_ID_NONE ? credit->id != job->credit_id
                                           : credit->earned_on != job->earned_on)
        continue;
      found = credit->id;
      n++;
      g_string_append_printf (several, "%s%" G_GINT64_FORMAT " (%s, %s h)", n > 1 ? ", " : "",
                              credit->id, credit->title,
                              muster_duration_print (credit->seconds, hours));
    }
  if (n == 1)
    return found;
  set_no_credit (job, several, error);
  return MUSTER_ID_NONE;
}

static MusterStatus
cure (MusterWorkspace *workspace, gpointer data, GError **error)
{
  Cure *job = data;
  g_autoptr (GPtrArray) found = muster_arguments_find_officer (workspace, job->state_id, error);
  const MusterOfficerFacts *facts;

  if (found == NULL)
    return MUSTER_STATUS_REFUSED;
  facts = g_ptr_array_index (found, 0);
  job->cure->officer_id = facts->officer->id;
  job->cure->credit_id = find_credit (job, facts, error);
  if (job->cure->credit_id == MUSTER_ID_NONE)
    return MUSTER_STATUS_REFUSED;
  job->cure->pack = find_pack_id (workspace, job->pack, error);
  return job->cure->pack != NULL && muster_action_cure (workspace, job->cure, error)
             ? MUSTER_STATUS_DONE
             : MUSTER_STATUS_REFUSED;
}

static gboolean
read_credit (const char *text, Cure *job)
{
  MusterDateOrder order;

  if (muster_date_guess_order (text, &order))
    return muster_arguments_parse_day (text, &job->earned_on);
  if (g_ascii_string_to_signed (text, 10, 1, MUSTER_ID_MAX, &job->credit_id, NULL))
    return TRUE;
  muster_arguments_usage (_ ("“%s” is neither the number of a credit nor a date."), text);
  return FALSE;
}

MusterStatus
muster_command_cure (int argc, char **argv)
{
  g_autofree char *officer = NULL;
  g_autofree char *credit = NULL;
  g_autofree char *period_text = NULL;
  g_autofree char *pack = NULL;
  g_autofree char *hours = NULL;
  g_autofree char *reason = NULL;
  g_autofree char *authority = NULL;
  const GOptionEntry entries[] = {
    { "officer", 0, 0, G_OPTION_ARG_STRING, &officer, N_ ("whose"), N_ ("STATE-ID") },
    { "credit", 0, 0, G_OPTION_ARG_STRING, &credit, N_ ("the late training, by number or date"),
      N_ ("ID|DATE") },
    { "period", 0, 0, G_OPTION_ARG_STRING, &period_text, N_ ("the period that closed short"),
      N_ ("FROM..TO|YEAR") },
    { "pack", 0, 0, G_OPTION_ARG_STRING, &pack, N_ ("under which rules; else the state's"), "ID" },
    { "hours", 0, 0, G_OPTION_ARG_STRING, &hours, N_ ("how much of it; else what the period lacks"),
      "H" },
    { "reason", 0, 0, G_OPTION_ARG_STRING, &reason, N_ ("why"), N_ ("TEXT") },
    { "authority", 0, 0, G_OPTION_ARG_STRING, &authority, N_ ("who allowed it"), N_ ("TEXT") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (MusterCure) record = muster_cure_new ();
  Cure job = { NULL, NULL, MUSTER_ID_NONE, MUSTER_DATE_NONE, record };
  MusterPeriod period;

  if (!muster_arguments_parse (
          &argc, &argv, "FILE --officer STATE-ID --credit ID|DATE --period FROM..TO|YEAR",
          _ ("Lets late training make up for a period that closed short."), entries, 1, 1))
    return MUSTER_STATUS_USAGE;
  if (officer == NULL || credit == NULL || period_text == NULL)
    return muster_arguments_usage (
        _ ("Name the officer, the training and the period: --officer, --credit, --period."));
  if (!read_credit (credit, &job) || !muster_arguments_parse_period (period_text, &period) ||
      (hours != NULL && !muster_arguments_parse_hours (hours, &record->seconds)))
    return MUSTER_STATUS_USAGE;
  record->starts_on = period.from;
  record->ends_on = period.to;
  record->reason = g_steal_pointer (&reason);
  record->authority = g_steal_pointer (&authority);
  job.state_id = officer;
  job.pack = pack;
  return muster_arguments_with_file (argv[1], MUSTER_WORKSPACE_WRITE, cure, &job);
}
