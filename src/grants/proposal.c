/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* For whom costs are proposed, and the lines of each category but meals. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "grants/proposal-private.h"

#define HUNDREDTHS 100
#define MILLS_PER_CENT 10

void
muster_proposal_init_options (MusterProposalOptions *options)
{
  g_return_if_fail (options != NULL);

  *options = (MusterProposalOptions){ .leaves_on = MUSTER_DATE_NONE,
                                      .returns_on = MUSTER_DATE_NONE,
                                      .tuition = MUSTER_NUMBER_NONE,
                                      .meals_total = MUSTER_NUMBER_NONE,
                                      .miles = MUSTER_NUMBER_NONE };
}

void
muster_proposal_free (MusterProposal *proposal)
{
  if (proposal == NULL)
    return;
  g_ptr_array_unref (proposal->lines);
  g_ptr_array_unref (proposal->findings);
  g_free (proposal);
}

static gboolean
refuse (const char *sentence, GError **error)
{
  g_set_error_literal (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT, sentence);
  return FALSE;
}

/* --- Lines ---------------------------------------------------------------------------------------- */

void
muster_proposal_note (MusterProposing *proposing, const char *code, char *message)
{
  g_ptr_array_add (proposing->proposal->findings,
                   muster_finding_new (code, MUSTER_SEVERITY_PROBLEM, message));
}

static gboolean
is_unallowable (const MusterProposing *proposing, MusterCostCategory category)
{
  const GPtrArray *budget = proposing->given->book->budget;
  guint i;

  for (i = 0; i < budget->len; i++)
    {
      const MusterAwardBudget *row = budget->pdata[i];

      if (row->category == category && row->unallowable)
        return TRUE;
    }
  return FALSE;
}

/* What an estimate allows is decided when the cost is known; why it will be less is said at once. */
static void
set_amounts (const MusterProposing *proposing, const MusterCost *cost, gint64 n,
             MusterCostLine *line)
{
  gboolean is_refused = is_unallowable (proposing, line->category);
  gint64 allowed = is_refused ? 0 : cost->allowed * n;

  if (proposing->given->options->is_estimate)
    line->estimated = cost->amount * n;
  else
    line->amount = cost->amount * n;
  if (allowed == cost->amount * n)
    return;
  if (!proposing->given->options->is_estimate)
    line->allowed = allowed;
  line->allowed_reason =
      g_strdup (is_refused ? _ ("The award does not pay for this category.") : cost->reason);
}

static void
set_product (const MusterProposedLine *proposed, gint64 n, MusterCostLine *line)
{
  if (n == 1)
    {
      line->arithmetic = g_strdup (proposed->cost->arithmetic);
      line->quantity = proposed->quantity;
      line->rate = proposed->rate;
      return;
    }
  line->arithmetic = g_strdup_printf ("(%s) × %" G_GINT64_FORMAT, proposed->cost->arithmetic, n);
  line->quantity = n * HUNDREDTHS;
  line->rate = proposed->cost->amount * MILLS_PER_CENT;
}

static char *
describe (const MusterProposing *proposing, MusterCostCategory category)
{
  const char *title = proposing->given->class->title;
  const char *head = muster_word_label (muster_cost_category_words, (int) category);

  /* Translators: a cost head such as Lodging, the title of a class. */
  return title != NULL ? g_strdup_printf (_ ("%s, %s"), head, title) : g_strdup (head);
}

static MusterCostLine *
add_line (MusterProposing *proposing, const MusterProposedLine *proposed, MusterId officer_id,
          gint64 n, GError **error)
{
  const MusterCost *cost = proposed->cost;
  MusterCostLine *line;

  if (cost != NULL && (cost->amount > MUSTER_MONEY_MAX / n))
    {
      refuse (_ ("No claim has such an amount; check what was typed."), error);
      return NULL;
    }
  line = muster_cost_line_new ();
  line->status = MUSTER_COST_LINE_STATUS_PROPOSED;
  line->category = proposed->category;
  line->incurred_on = proposed->from;
  line->until_on = proposed->until != proposed->from ? proposed->until : MUSTER_DATE_NONE;
  line->class_id = proposing->given->class->id;
  line->officer_id = officer_id;
  line->project_code = g_strdup (proposing->given->book->award->project_code);
  line->description = describe (proposing, proposed->category);
  if (cost != NULL)
    {
      set_amounts (proposing, cost, n, line);
      set_product (proposed, n, line);
    }
  else if (n == 1)
    line->quantity = proposed->quantity; /* the rate is typed in later */
  g_ptr_array_add (proposing->proposal->lines, line);
  return line;
}

MusterCostLine *
muster_proposal_add (MusterProposing *proposing, const MusterProposedLine *proposed,
                     MusterId officer_id, GError **error)
{
  return add_line (proposing, proposed, officer_id, 1, error);
}

gboolean
muster_proposal_add_each (MusterProposing *proposing, const MusterProposedLine *proposed,
                          const GArray *officers, GError **error)
{
  guint i;

  if (proposing->given->options->is_shared)
    return add_line (proposing, proposed, MUSTER_ID_NONE, officers->len, error) != NULL;
  for (i = 0; i < officers->len; i++)
    if (!muster_proposal_add (proposing, proposed, g_array_index (officers, MusterId, i), error))
      return FALSE;
  return TRUE;
}

/* --- Whom and when -------------------------------------------------------------------------------- */

static gboolean
is_there (const MusterProposing *proposing, MusterId officer_id, gboolean also_instructing)
{
  const GPtrArray *roster = proposing->given->roster;
  guint i;

  for (i = 0; i < roster->len; i++)
    {
      const MusterRosterEntry *entry = roster->pdata[i];

      if (entry->officer_id == officer_id && muster_roster_status_takes_part (entry->status) &&
          (also_instructing || entry->role == MUSTER_ROLE_ATTENDED))
        return TRUE;
    }
  return FALSE;
}

static gboolean
take_named (const MusterProposing *proposing, const MusterId *ids, guint n, GArray *to,
            GError **error)
{
  guint i;

  for (i = 0; i < n; i++)
    {
      if (!is_there (proposing, ids[i], FALSE))
        return refuse (_ ("One of the officers did not attend the class. Take them from its "
                          "roster."),
                       error);
      g_array_append_val (to, ids[i]);
    }
  return TRUE;
}

static gboolean
find_officers (MusterProposing *proposing, GError **error)
{
  const MusterProposalOptions *options = proposing->given->options;
  const GPtrArray *roster = proposing->given->roster;
  guint i;

  if (options->n_officers > 0)
    return take_named (proposing, options->officers, options->n_officers, proposing->officers,
                       error);
  for (i = 0; i < roster->len; i++)
    {
      const MusterRosterEntry *entry = roster->pdata[i];

      if (is_there (proposing, entry->officer_id, FALSE) && entry->role == MUSTER_ROLE_ATTENDED)
        g_array_append_val (proposing->officers, entry->officer_id);
    }
  return proposing->officers->len > 0 ||
         refuse (_ ("Nobody on the roster attends the class. Fill its roster first."), error);
}

static gboolean
find_days (MusterProposing *proposing, GError **error)
{
  const MusterProposalOptions *options = proposing->given->options;
  const GPtrArray *meetings = proposing->given->meetings;
  guint i;

  proposing->first = proposing->last = MUSTER_DATE_NONE;
  for (i = 0; i < meetings->len; i++)
    {
      MusterDate date = ((const MusterMeeting *) meetings->pdata[i])->held_on;

      if (date == MUSTER_DATE_NONE)
        continue;
      if (muster_date_compare_deadlines (date, proposing->first) < 0)
        proposing->first = date;
      proposing->last = MAX (proposing->last, date);
    }
  if (proposing->last == MUSTER_DATE_NONE)
    return refuse (_ ("The class has no day. Schedule its meetings first."), error);
  proposing->leaves_on =
      options->leaves_on != MUSTER_DATE_NONE ? options->leaves_on : proposing->first;
  proposing->returns_on =
      options->returns_on != MUSTER_DATE_NONE ? options->returns_on : proposing->last;
  return (proposing->leaves_on <= proposing->first && proposing->returns_on >= proposing->last) ||
         refuse (_ ("The trip does not hold all days of the class; check when it starts and ends."),
                 error);
}

/* --- Categories ----------------------------------------------------------------------------------- */

static void
set_vendor (MusterProposing *proposing, guint first, const char *vendor)
{
  guint i;

  for (i = first; i < proposing->proposal->lines->len; i++)
    muster_record_set_text (&((MusterCostLine *) proposing->proposal->lines->pdata[i])->vendor,
                            vendor);
}

static gboolean
add_tuition (MusterProposing *proposing, GError **error)
{
  gint64 tuition = proposing->given->options->tuition;
  MusterProposedLine line = {
    MUSTER_COST_CATEGORY_TUITION, proposing->first,  proposing->last, NULL,
    MUSTER_NUMBER_NONE,           MUSTER_NUMBER_NONE
  };
  char text[MUSTER_MONEY_TEXT_SIZE];
  const MusterCost cost = { tuition, tuition, muster_money_format (tuition, text), NULL };
  guint before = proposing->proposal->lines->len;

  if (tuition != MUSTER_NUMBER_NONE && (tuition < 0 || tuition > MUSTER_MONEY_MAX))
    return refuse (_ ("A fee is neither negative nor that high; check the tuition."), error);
  if (tuition != MUSTER_NUMBER_NONE)
    line.cost = &cost;
  if (!muster_proposal_add_each (proposing, &line, proposing->officers, error))
    return FALSE;
  set_vendor (proposing, before, proposing->given->class->provider);
  return TRUE;
}

static gboolean
add_lodging (MusterProposing *proposing, GError **error)
{
  const MusterLodging *lodging = proposing->given->options->lodging;
  g_autoptr (MusterCost) cost = NULL;
  MusterProposedLine line = { MUSTER_COST_CATEGORY_LODGING, proposing->leaves_on,
                              proposing->returns_on,        NULL,
                              MUSTER_NUMBER_NONE,           MUSTER_NUMBER_NONE };

  if (lodging != NULL)
    {
      cost = muster_cost_of_lodging (lodging, error);
      if (cost == NULL)
        return FALSE;
      line.cost = cost;
      /* With a tax the amount is no product. */
      if (lodging->tax == 0)
        {
          line.quantity = lodging->nights * HUNDREDTHS;
          line.rate = lodging->rate * MILLS_PER_CENT;
        }
    }
  return muster_proposal_add_each (proposing, &line, proposing->officers, error);
}

/* One way of a drive, or both on one day's rate. */
static gboolean
add_drive (MusterProposing *proposing, const GArray *drivers, MusterDate from, MusterDate until,
           gint64 miles, GError **error)
{
  const MusterProposalOptions *options = proposing->given->options;
  const char *vehicle = options->vehicle != NULL ? options->vehicle : "irs-business";
  g_autoptr (GError) missing = NULL;
  g_autoptr (MusterCost) cost = NULL;
  MusterProposedLine line = {
    MUSTER_COST_CATEGORY_MILEAGE, from, until, NULL, miles, MUSTER_NUMBER_NONE
  };
  guint i = proposing->proposal->lines->len;

  if (!muster_rates_mileage (proposing->given->rates, vehicle, from, &line.rate, &missing))
    muster_proposal_note (proposing, "no-rate", g_strdup (missing->message));
  else if (miles != MUSTER_NUMBER_NONE)
    {
      cost = muster_cost_of_mileage (miles, line.rate, error);
      if (cost == NULL)
        return FALSE;
      line.cost = cost;
    }
  if (!muster_proposal_add_each (proposing, &line, drivers, error))
    return FALSE;
  for (; i < proposing->proposal->lines->len; i++)
    muster_record_set_text (&((MusterCostLine *) proposing->proposal->lines->pdata[i])->route,
                            options->route);
  return TRUE;
}

static gboolean
add_mileage (MusterProposing *proposing, GError **error)
{
  const MusterProposalOptions *options = proposing->given->options;
  const char *vehicle = options->vehicle != NULL ? options->vehicle : "irs-business";
  const MusterRates *rates = proposing->given->rates;
  MusterDate there = proposing->leaves_on, back = proposing->returns_on;
  g_autoptr (GArray) drivers = g_array_new (FALSE, FALSE, sizeof (MusterId));
  gint64 there_rate = MUSTER_NUMBER_NONE, back_rate = MUSTER_NUMBER_NONE;
  gint64 half = options->miles;

  if (!take_named (proposing, options->drivers, options->n_drivers, drivers, error))
    return FALSE;
  if (drivers->len == 0)
    g_array_append_vals (drivers, proposing->officers->data, proposing->officers->len);
  muster_rates_mileage (rates, vehicle, there, &there_rate, NULL);
  muster_rates_mileage (rates, vehicle, back, &back_rate, NULL);
  if (there_rate == back_rate)
    return add_drive (proposing, drivers, there, back, options->miles, error);
  if (options->miles != MUSTER_NUMBER_NONE)
    half = options->miles / 2;
  return add_drive (proposing, drivers, there, there, half, error) &&
         add_drive (proposing, drivers, back, back,
                    half != MUSTER_NUMBER_NONE ? options->miles - half : half, error);
}

static gboolean
add_backfill (MusterProposing *proposing, const MusterBackfill *backfill, GError **error)
{
  gint64 cap = proposing->given->book->award->backfill_cap;
  g_autoptr (MusterCost) cost = NULL;
  MusterProposedLine proposed = { MUSTER_COST_CATEGORY_BACKFILL,
                                  proposing->leaves_on,
                                  proposing->returns_on,
                                  NULL,
                                  backfill->hours,
                                  backfill->rate };
  MusterCostLine *line;

  if (!is_there (proposing, backfill->officer_id, TRUE))
    return refuse (_ ("An officer whose post was filled did not attend the class. Take them from "
                      "its roster."),
                   error);
  if (backfill->filler_id == backfill->officer_id)
    return refuse (_ ("Nobody fills their own post; name the officer who filled it."), error);
  cost = muster_cost_of_backfill (backfill->hours, backfill->rate, cap, error);
  if (cost == NULL)
    return FALSE;
  proposed.cost = cost;
  line = muster_proposal_add (proposing, &proposed, backfill->officer_id, error);
  if (line == NULL)
    return FALSE;
  line->backfill_officer_id = backfill->filler_id;
  line->pay_period = g_strdup (backfill->pay_period);
  return TRUE;
}

static gboolean
add_backfills (MusterProposing *proposing, GError **error)
{
  const GArray *backfills = proposing->given->options->backfills;
  guint i;

  for (i = 0; backfills != NULL && i < backfills->len; i++)
    if (!add_backfill (proposing, &g_array_index (backfills, MusterBackfill, i), error))
      return FALSE;
  return TRUE;
}

/* --- All ------------------------------------------------------------------------------------------ */

static gboolean
add_all (MusterProposing *proposing, GError **error)
{
  static const struct
  {
    MusterCostCategory category;
    gboolean (*add) (MusterProposing *proposing, GError **error);
  } parts[] = {
    { MUSTER_COST_CATEGORY_TUITION, add_tuition },
    { MUSTER_COST_CATEGORY_LODGING, add_lodging },
    { MUSTER_COST_CATEGORY_MEALS, muster_proposal_add_meals },
    { MUSTER_COST_CATEGORY_MILEAGE, add_mileage },
    { MUSTER_COST_CATEGORY_BACKFILL, add_backfills },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (parts); i++)
    if ((proposing->given->options->categories & (1u << parts[i].category)) &&
        !parts[i].add (proposing, error))
      return FALSE;
  return proposing->proposal->lines->len > 0 ||
         refuse (_ ("Nothing is proposed. Choose categories that a class has costs of."), error);
}

MusterProposal *
muster_proposal_new (const MusterProposalCase *given, GError **error)
{
  g_autoptr (MusterProposal) proposal = NULL;
  g_autoptr (GArray) officers = g_array_new (FALSE, FALSE, sizeof (MusterId));
  MusterProposing proposing = { .given = given, .officers = officers };

  g_return_val_if_fail (given != NULL && given->options != NULL && given->rates != NULL, NULL);
  g_return_val_if_fail (given->book != NULL && given->class != NULL, NULL);

  proposal = g_new0 (MusterProposal, 1);
  proposal->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_cost_line_free);
  proposal->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_finding_free);
  proposing.proposal = proposal;
  if (given->class->status == MUSTER_CLASS_STATUS_CANCELLED)
    {
      refuse (_ ("The class was cancelled. What it cost even so is entered line by line."), error);
      return NULL;
    }
  if (!find_days (&proposing, error) || !find_officers (&proposing, error) ||
      !add_all (&proposing, error))
    return NULL;
  return g_steal_pointer (&proposal);
}
