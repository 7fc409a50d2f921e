/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading the rates that come with Muster, and setting the agency's own. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/environment.h"
#include "actions/rates-shelf.h"
#include "actions/workspace-private.h"
#include "core/data-dir.h"
#include "core/name.h"

/* --- Reading -------------------------------------------------------------------------------------- */

static gboolean
read_file (MusterRates *rates, const char *name, GError **error)
{
  g_autofree char *path = muster_data_dir_find (name);
  g_autofree char *json = NULL;

  if (path == NULL)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                   _ ("“%s” did not come with Muster. Install Muster again."), name);
      return FALSE;
    }
  json = muster_rules_read_file (path, error);
  return json != NULL && muster_rates_read (rates, json, error);
}

static void
add_own (MusterRates *rates, const MusterAgencyRate *own)
{
  MusterRate rate = { .name = own->name,
                      .from = own->starts_on,
                      .until = own->ends_on,
                      .value = own->value,
                      .lodging = own->lodging,
                      .meals = { own->total, own->breakfast, own->lunch, own->dinner,
                                 own->incidentals },
                      .citation = own->citation,
                      .address = own->address };
  int kind;

  if (own->voided || !muster_word_find (muster_rate_kind_words, own->kind, &kind))
    return;
  rate.kind = (MusterRateKind) kind;
  muster_rates_add_own (rates, &rate);
}

static gboolean
load_own_job (MusterDb *db, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) own = muster_db_load_all (db, &muster_agency_rate_type, error);
  guint i;

  for (i = 0; own != NULL && i < own->len; i++)
    add_own (data, own->pdata[i]);
  return own != NULL;
}

MusterRates *
muster_rates_load (MusterWorkspace *workspace, GError **error)
{
  static const char *const files[] = { "rates/us.json", "rates/us-co.json" };
  g_autoptr (MusterRates) rates = muster_rates_new ();
  guint i;

  g_return_val_if_fail (workspace != NULL, NULL);

  for (i = 0; i < G_N_ELEMENTS (files); i++)
    if (!read_file (rates, files[i], error))
      return NULL;
  return muster_workspace_run (workspace, load_own_job, rates, error) ? g_steal_pointer (&rates)
                                                                      : NULL;
}

/* --- Listing -------------------------------------------------------------------------------------- */

enum
{
  RATE_KIND,
  RATE_NAME,
  RATE_FROM,
  RATE_TO,
  RATE_VALUE,
  RATE_LODGING,
  RATE_TOTAL,
  RATE_OWN,
  RATE_ENDED,
  RATE_CITATION,
  RATE_N_COLUMNS,
};

static void
fill_rate (MusterTable *table, const MusterRate *rate, MusterDate today)
{
  guint row = muster_table_add_row (table);
  char text[MUSTER_MONEY_TEXT_SIZE];

  muster_table_set_text (table, row, RATE_KIND, muster_rate_kind_words[rate->kind].nick);
  muster_table_set_text (table, row, RATE_NAME, rate->name);
  muster_table_set_number (table, row, RATE_FROM, rate->from);
  muster_table_set_number (table, row, RATE_TO, rate->until);
  if (rate->value != MUSTER_NUMBER_NONE)
    muster_table_set_text (table, row, RATE_VALUE, muster_rate_print (rate->value, text));
  muster_table_set_number (table, row, RATE_LODGING, rate->lodging);
  muster_table_set_number (table, row, RATE_TOTAL, rate->meals.total);
  muster_table_set_text (table, row, RATE_OWN, rate->is_own ? _ ("yes") : NULL);
  muster_table_set_text (table, row, RATE_ENDED,
                         rate->until != MUSTER_DATE_NONE && rate->until < today ? _ ("yes") : NULL);
  muster_table_set_text (table, row, RATE_CITATION, rate->citation);
}

MusterTable *
muster_action_list_rates (MusterWorkspace *workspace, GError **error)
{
  const MusterColumn columns[RATE_N_COLUMNS] = {
    [RATE_KIND] = { "kind", _ ("Kind"), MUSTER_COLUMN_TEXT },
    [RATE_NAME] = { "name", _ ("Name"), MUSTER_COLUMN_TEXT },
    [RATE_FROM] = { "from", _ ("From"), MUSTER_COLUMN_DATE },
    [RATE_TO] = { "until", _ ("To"), MUSTER_COLUMN_DATE },
    [RATE_VALUE] = { "value", _ ("Rate"), MUSTER_COLUMN_TEXT },
    [RATE_LODGING] = { "lodging", _ ("Lodging"), MUSTER_COLUMN_MONEY },
    [RATE_TOTAL] = { "total", _ ("Meals"), MUSTER_COLUMN_MONEY },
    [RATE_OWN] = { "own", _ ("Own"), MUSTER_COLUMN_TEXT },
    [RATE_ENDED] = { "ended", _ ("Ended"), MUSTER_COLUMN_TEXT },
    [RATE_CITATION] = { "citation", _ ("Citation"), MUSTER_COLUMN_TEXT },
  };
  g_autoptr (MusterRates) rates = NULL;
  MusterTable *table;
  guint i;

  g_return_val_if_fail (workspace != NULL, NULL);

  rates = muster_rates_load (workspace, error);
  if (rates == NULL)
    return NULL;
  table = muster_table_new (columns, RATE_N_COLUMNS);
  for (i = 0; i < rates->list->len; i++)
    fill_rate (table, rates->list->pdata[i], muster_workspace_get_today (workspace));
  return table;
}

/* --- Setting -------------------------------------------------------------------------------------- */

static gboolean
is_amount (gint64 number)
{
  return number != MUSTER_NUMBER_NONE && number > 0 && number <= MUSTER_MONEY_MAX;
}

/* Meals are said wholly or not at all, and make the total. */
static gboolean
check_meals (const MusterAgencyRate *rate)
{
  const gint64 meals[] = { rate->breakfast, rate->lunch, rate->dinner, rate->incidentals };
  gint64 sum = 0;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (meals); i++)
    {
      if (!is_amount (meals[i]))
        return FALSE;
      sum += meals[i];
    }
  return is_amount (rate->total) && sum == rate->total;
}

static const char *
find_fault (const MusterAgencyRate *rate)
{
  int kind;

  if (rate->kind == NULL || !muster_word_find (muster_rate_kind_words, rate->kind, &kind))
    kind = MUSTER_RATE_KIND_TRAVEL_DAY;
  if (rate->name == NULL || rate->citation == NULL)
    return _ ("Type whose rate it is and what it stands on, such as a notice with its date.");
  switch (kind)
    {
    case MUSTER_RATE_KIND_MILEAGE:
    case MUSTER_RATE_KIND_BACKFILL_CAP:
      return is_amount (rate->value) ? NULL : _ ("Type the rate in dollars, such as 0.70.");
    case MUSTER_RATE_KIND_PER_DIEM:
      return is_amount (rate->lodging) && is_amount (rate->total)
                 ? NULL
                 : _ ("Type the lodging of a night and the meals of a day.");
    case MUSTER_RATE_KIND_MEALS:
      return check_meals (rate) ? NULL
                                : _ ("Type breakfast, lunch, dinner and incidentals; they must "
                                     "add up to the day's total.");
    case MUSTER_RATE_KIND_MILEAGE_SHARE:
    case MUSTER_RATE_KIND_TRAVEL_DAY:
    default:
      return _ ("Such a rate cannot be set. Set mileage, per-diem, meals or backfill-cap.");
    }
}

static gboolean
overlaps (const MusterAgencyRate *a, const MusterAgencyRate *b)
{
  return (a->ends_on == MUSTER_DATE_NONE || b->starts_on == MUSTER_DATE_NONE ||
          a->ends_on >= b->starts_on) &&
         (b->ends_on == MUSTER_DATE_NONE || a->starts_on == MUSTER_DATE_NONE ||
          b->ends_on >= a->starts_on);
}

static gboolean
check_alone (MusterDb *db, const MusterAgencyRate *rate, GError **error)
{
  g_autoptr (GPtrArray) others = muster_db_load_all (db, &muster_agency_rate_type, error);
  guint i;

  for (i = 0; others != NULL && i < others->len; i++)
    {
      const MusterAgencyRate *other = others->pdata[i];

      if (other->voided || !g_str_equal (other->kind, rate->kind) ||
          !g_str_equal (other->name, rate->name) || !overlaps (other, rate) ||
          (g_str_equal (rate->kind, "meals") && other->total != rate->total))
        continue;
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                   _ ("Another rate “%s” was set for some of these days. Void it first, or give "
                      "other days."),
                   rate->name);
      return FALSE;
    }
  return others != NULL;
}

static gboolean
set_rate_step (MusterDb *db, gpointer data, GError **error)
{
  const MusterAgencyRate *given = data;
  g_autoptr (MusterAgencyRate) rate = muster_agency_rate_copy (given);

  rate->id = MUSTER_ID_NONE;
  /* Translators: name of a rate, such as irs-business. */
  muster_step_set_label (db, g_strdup_printf (_ ("Set the rate “%s”"), rate->name));
  return check_alone (db, rate, error) &&
         muster_db_insert (db, &muster_agency_rate_type, rate, error);
}

gboolean
muster_action_set_rate (MusterWorkspace *workspace, const MusterAgencyRate *rate, GError **error)
{
  g_autoptr (MusterAgencyRate) squeezed = NULL;
  const char *fault;

  g_return_val_if_fail (workspace != NULL && rate != NULL, FALSE);

  squeezed = muster_agency_rate_copy (rate);
  g_free (squeezed->name);
  squeezed->name = muster_name_squeeze (rate->name);
  g_free (squeezed->citation);
  squeezed->citation = muster_name_squeeze (rate->citation);
  fault = find_fault (squeezed);
  if (fault != NULL)
    {
      g_set_error_literal (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT, fault);
      return FALSE;
    }
  return muster_workspace_check_span (rate->starts_on, rate->ends_on, error) &&
         muster_workspace_run_step (workspace, MUSTER_ACTION_SET_RATE, set_rate_step, squeezed,
                                    error);
}
