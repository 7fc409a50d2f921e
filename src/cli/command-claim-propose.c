/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* muster-cli claim propose */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "actions/claim-tables.h"
#include "actions/cost-line.h"
#include "cli/claim-arguments.h"

typedef struct
{
  MusterClaimArguments common;
  char *class, *categories, *leaves, *returns, *tuition, *per_diem, *meals;
  char *nightly, *tax, *nightly_cap, *miles, *vehicle, *route;
  char **officers, **provided, **drivers, **backfills;
  int nights, max_nights;
  gboolean tax_exempt, is_shared;
  MusterProposalOptions options;
  MusterLodging lodging;
  GArray *meals_provided; /* of MusterProvidedMeals */
  GArray *posts;          /* of MusterBackfill */
  GPtrArray *texts;       /* what @posts borrows */
} Propose;

/* --- Reading -------------------------------------------------------------------------------------- */

static gboolean
read_categories (Propose *propose)
{
  g_auto (GStrv) words = NULL;
  guint i;

  if (propose->class == NULL || propose->categories == NULL)
    {
      muster_arguments_usage (
          _ ("Name the class and what to propose: --class, --category WORD[,WORD]."));
      return FALSE;
    }
  words = g_strsplit (propose->categories, ",", -1);
  for (i = 0; words[i] != NULL; i++)
    {
      int category;

      if (!muster_word_find (muster_cost_category_words, g_strstrip (words[i]), &category))
        {
          muster_arguments_usage (_ ("“%s” is no category. Type tuition, lodging, meals, mileage "
                                     "or backfill."),
                                  words[i]);
          return FALSE;
        }
      propose->options.categories |= 1u << category;
    }
  return TRUE;
}

static gboolean
read_meal_words (const char *text, MusterMeals *meals)
{
  static const struct
  {
    const char *word;
    MusterMeals meal;
  } known[] = { { "breakfast", MUSTER_MEALS_BREAKFAST },
                { "lunch", MUSTER_MEALS_LUNCH },
                { "dinner", MUSTER_MEALS_DINNER } };
  g_auto (GStrv) words = g_strsplit (text, ",", -1);
  guint i, j, n = 0;

  *meals = MUSTER_MEALS_NONE;
  for (i = 0; words[i] != NULL; i++)
    for (j = 0; j < G_N_ELEMENTS (known); j++)
      if (g_str_equal (g_strstrip (words[i]), known[j].word))
        {
          *meals |= known[j].meal;
          n++;
        }
  return n > 0 && n == g_strv_length (words);
}

static gboolean
read_provided (Propose *propose)
{
  guint i;

  for (i = 0; propose->provided != NULL && propose->provided[i] != NULL; i++)
    {
      g_auto (GStrv) sides = g_strsplit (propose->provided[i], "=", 2);
      MusterProvidedMeals given;

      if (g_strv_length (sides) != 2 || !read_meal_words (sides[1], &given.meals))
        {
          muster_arguments_usage (
              _ ("“%s” names no meals. Type DATE=MEAL[,MEAL] with breakfast, lunch or dinner."),
              propose->provided[i]);
          return FALSE;
        }
      if (!muster_arguments_parse_day (sides[0], &given.date))
        return FALSE;
      g_array_append_val (propose->meals_provided, given);
    }
  return TRUE;
}

static gboolean
read_money (const char *text, gint64 *cents)
{
  return text == NULL || muster_claim_arguments_parse_money (text, cents);
}

static gboolean
read_day (const char *text, MusterDate *date)
{
  return text == NULL || muster_arguments_parse_day (text, date);
}

static gboolean
read_lodging (Propose *propose)
{
  MusterLodging *lodging = &propose->lodging;

  *lodging = (MusterLodging){ propose->nights,    0, 0, MUSTER_NUMBER_NONE, MUSTER_NUMBER_NONE,
                              propose->tax_exempt };
  if (propose->nightly == NULL)
    return TRUE;
  if (propose->max_nights > 0)
    lodging->max_nights = propose->max_nights;
  propose->options.lodging = lodging;
  return read_money (propose->nightly, &lodging->rate) &&
         read_money (propose->tax, &lodging->tax) &&
         read_money (propose->nightly_cap, &lodging->nightly_cap);
}

static gboolean
read_miles (Propose *propose)
{
  GError *error = NULL;

  if (propose->miles == NULL ||
      muster_quantity_parse (propose->miles, &propose->options.miles, &error))
    return TRUE;
  muster_arguments_fail (error);
  return FALSE;
}

static gboolean
read_propose (gpointer data, char **argv G_GNUC_UNUSED)
{
  Propose *propose = data;
  MusterProposalOptions *options = &propose->options;

  options->per_diem = propose->per_diem;
  options->vehicle = propose->vehicle;
  options->route = propose->route;
  options->is_shared = propose->is_shared;
  options->provided = propose->meals_provided;
  options->backfills = propose->posts;
  return read_categories (propose) && read_provided (propose) && read_lodging (propose) &&
         read_miles (propose) && read_money (propose->tuition, &options->tuition) &&
         read_money (propose->meals, &options->meals_total) &&
         read_day (propose->leaves, &options->leaves_on) &&
         read_day (propose->returns, &options->returns_on);
}

/* --- In the file ---------------------------------------------------------------------------------- */

/* “OFFICER:FILLER:HOURS:RATE[:PAY-PERIOD]” */
static gboolean
add_backfill (MusterWorkspace *workspace, Propose *propose, const char *text, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, ":", 5);
  char *people[] = { NULL, NULL, NULL };
  MusterBackfill backfill = { 0 };
  g_autoptr (GArray) ids = NULL;

  if (g_strv_length (parts) < 4)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   _ ("“%s” is no backfill. Type OFFICER:FILLER:HOURS:RATE."), text);
      return FALSE;
    }
  people[0] = parts[0];
  people[1] = parts[1];
  ids = muster_claim_arguments_find_officers (workspace, people, error);
  if (ids == NULL || !muster_quantity_parse (parts[2], &backfill.hours, error) ||
      !muster_rate_parse (parts[3], &backfill.rate, error))
    return FALSE;
  backfill.officer_id = g_array_index (ids, MusterId, 0);
  backfill.filler_id = g_array_index (ids, MusterId, 1);
  if (parts[4] != NULL)
    {
      g_ptr_array_add (propose->texts, g_strdup (parts[4]));
      backfill.pay_period = g_ptr_array_index (propose->texts, propose->texts->len - 1);
    }
  g_array_append_val (propose->posts, backfill);
  return TRUE;
}

static MusterStatus
print_proposed (const MusterProposed *proposed)
{
  g_autofree char *text = NULL;
  guint i;

  for (i = 0; i < proposed->findings->len; i++)
    muster_arguments_warn (
        ((const MusterFinding *) g_ptr_array_index (proposed->findings, i))->message);
  text = g_strdup_printf (_ ("New lines: %u. Estimates that got their amount: %u. On claims "
                             "already: %u.\n"),
                          proposed->n_new, proposed->n_filled, proposed->n_known);
  return muster_arguments_print (text);
}

static MusterStatus
propose_costs (MusterWorkspace *workspace, gpointer data, GError **error)
{
  Propose *propose = data;
  g_autoptr (GArray) officers =
      muster_claim_arguments_find_officers (workspace, propose->officers, error);
  g_autoptr (GArray) drivers = NULL;
  g_autoptr (MusterProposed) proposed = NULL;
  MusterId class_id;
  guint i;

  if (officers != NULL)
    drivers = muster_claim_arguments_find_officers (workspace, propose->drivers, error);
  if (drivers == NULL)
    return MUSTER_STATUS_REFUSED;
  for (i = 0; propose->backfills != NULL && propose->backfills[i] != NULL; i++)
    if (!add_backfill (workspace, propose, propose->backfills[i], error))
      return MUSTER_STATUS_REFUSED;
  class_id = muster_action_find_class (workspace, propose->class, error);
  if (class_id == MUSTER_ID_NONE)
    return MUSTER_STATUS_REFUSED;
  propose->options.officers = &g_array_index (officers, MusterId, 0);
  propose->options.n_officers = officers->len;
  propose->options.drivers = &g_array_index (drivers, MusterId, 0);
  propose->options.n_drivers = drivers->len;
  proposed = muster_action_propose_costs (workspace, propose->common.award_id, class_id,
                                          &propose->options, error);
  return proposed != NULL ? print_proposed (proposed) : MUSTER_STATUS_REFUSED;
}

/* --- The command ---------------------------------------------------------------------------------- */

static void
clear (Propose *propose)
{
  char **texts[] = { &propose->class,   &propose->categories,  &propose->leaves, &propose->returns,
                     &propose->tuition, &propose->per_diem,    &propose->meals,  &propose->nightly,
                     &propose->tax,     &propose->nightly_cap, &propose->miles,  &propose->vehicle,
                     &propose->route };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (*texts[i]);
  g_strfreev (propose->officers);
  g_strfreev (propose->provided);
  g_strfreev (propose->drivers);
  g_strfreev (propose->backfills);
  g_array_unref (propose->meals_provided);
  g_array_unref (propose->posts);
  g_ptr_array_unref (propose->texts);
}

#define TEXT(name, member, words, value)                                                           \
  {                                                                                                \
    name, 0, 0, G_OPTION_ARG_STRING, &propose->member, words, value                                \
  }
#define LIST(name, member, words, value)                                                           \
  {                                                                                                \
    name, 0, 0, G_OPTION_ARG_STRING_ARRAY, &propose->member, words, value                          \
  }

static MusterStatus
run (int argc, char **argv, Propose *propose)
{
  const GOptionEntry entries[] = {
    TEXT ("class", class, N_ ("number or title of the class"), N_ ("TEXT")),
    TEXT ("category", categories, N_ ("tuition, lodging, meals, mileage, backfill"), "WORD[,WORD]"),
    LIST ("officer", officers, N_ ("only this officer; may be given again"), N_ ("STATE-ID")),
    { "one-for-all", 0, 0, G_OPTION_ARG_NONE, &propose->is_shared,
      N_ ("one line for all: one officer × their number"), NULL },
    TEXT ("leaves", leaves, N_ ("day of departure; else the first class day"), N_ ("DATE")),
    TEXT ("returns", returns, N_ ("day of return; else the last class day"), N_ ("DATE")),
    TEXT ("tuition", tuition, N_ ("fee of one officer"), N_ ("MONEY")),
    TEXT ("per-diem", per_diem, N_ ("name of the place's per diem rate"), N_ ("NAME")),
    TEXT ("meals", meals, N_ ("a whole day's meals instead of the rate's"), N_ ("MONEY")),
    LIST ("provided", provided, N_ ("meals that were provided; may be given again"),
          "DATE=MEAL[,MEAL]"),
    { "nights", 0, 0, G_OPTION_ARG_INT, &propose->nights, N_ ("nights of one officer"), "N" },
    TEXT ("nightly", nightly, N_ ("price of a night"), N_ ("MONEY")),
    TEXT ("tax", tax, N_ ("tax on the stay of one officer"), N_ ("MONEY")),
    TEXT ("nightly-cap", nightly_cap, N_ ("most that the award pays a night"), N_ ("MONEY")),
    { "max-nights", 0, 0, G_OPTION_ARG_INT, &propose->max_nights,
      N_ ("most nights that the award pays"), "N" },
    { "tax-exempt", 0, 0, G_OPTION_ARG_NONE, &propose->tax_exempt, N_ ("the award pays no tax"),
      NULL },
    TEXT ("miles", miles, N_ ("miles there and back of each who drives"), N_ ("MILES")),
    TEXT ("vehicle", vehicle, N_ ("name of the mileage rate; else irs-business"), N_ ("NAME")),
    TEXT ("route", route, N_ ("from where to where"), N_ ("TEXT")),
    LIST ("driver", drivers, N_ ("who drives; else everybody"), N_ ("STATE-ID")),
    LIST ("backfill", backfills, N_ ("who filled whose post; may be given again"),
          "OFFICER:FILLER:HOURS:RATE[:PERIOD]"),
    G_OPTION_ENTRY_NULL,
  };

  return muster_claim_arguments_run (
      argc, argv, "FILE --award NUMBER --class TEXT --category WORD[,WORD]",
      _ ("Proposes the costs of a class from its roster, on the award's draft for that class."),
      entries, &propose->common, read_propose, 1, MUSTER_WORKSPACE_WRITE);
}

MusterStatus
muster_claim_verb_propose (int argc, char **argv)
{
  Propose propose = { .common.work = propose_costs };
  MusterStatus status;

  muster_proposal_init_options (&propose.options);
  propose.meals_provided = g_array_new (FALSE, FALSE, sizeof (MusterProvidedMeals));
  propose.posts = g_array_new (FALSE, FALSE, sizeof (MusterBackfill));
  propose.texts = g_ptr_array_new_with_free_func (g_free);
  propose.common.data = &propose;
  status = run (argc, argv, &propose);
  clear (&propose);
  return status;
}
