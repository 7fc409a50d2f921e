/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Dated, cited rates, as data (data/rates/FORMAT.md). Pure: whoever asks has read the files. */

#pragma once

#include "core/word.h"
#include "grants/travel.h"

G_BEGIN_DECLS

/**
 * MusterRateKind:
 * @MUSTER_RATE_KIND_MILEAGE: mills per mile
 * @MUSTER_RATE_KIND_MILEAGE_SHARE: percent of another mileage rate, to the nearest cent
 * @MUSTER_RATE_KIND_PER_DIEM: lodging and meals of a place
 * @MUSTER_RATE_KIND_MEALS: how the meals of a day divide
 * @MUSTER_RATE_KIND_TRAVEL_DAY: percent of a day's meals on a travel day
 * @MUSTER_RATE_KIND_BACKFILL_CAP: most mills per hour
 */
typedef enum
{
  MUSTER_RATE_KIND_MILEAGE,
  MUSTER_RATE_KIND_MILEAGE_SHARE,
  MUSTER_RATE_KIND_PER_DIEM,
  MUSTER_RATE_KIND_MEALS,
  MUSTER_RATE_KIND_TRAVEL_DAY,
  MUSTER_RATE_KIND_BACKFILL_CAP,
} MusterRateKind;

extern const MusterWord muster_rate_kind_words[];

/**
 * MusterRate:
 * @kind: what it is
 * @name: whose: “irs-business”
 * @of: (nullable): name of the rate that it is a share of
 * @from: first day, or MUSTER_DATE_NONE
 * @until: last day, or MUSTER_DATE_NONE
 * @value: mills; of a percentage thousandths of a percent; or MUSTER_NUMBER_NONE
 * @lodging: cents a night, or MUSTER_NUMBER_NONE
 * @meals: of a table of meals; of a per diem its total alone
 * @citation: what it stands on
 * @address: where that can be read
 * @is_own: whether the agency set it; on its days it goes before what came with Muster
 */
typedef struct
{
  MusterRateKind kind;
  char *name;
  char *of;
  MusterDate from;
  MusterDate until;
  gint64 value;
  gint64 lodging;
  MusterMealTable meals;
  char *citation;
  char *address;
  gboolean is_own;
} MusterRate;

/**
 * MusterRates:
 * @list: (element-type MusterRate): all of them
 */
typedef struct
{
  GPtrArray *list;
} MusterRates;

/**
 * muster_rates_new:
 *
 * Returns: (transfer full): no rates
 */
MusterRates *
muster_rates_new (void);

/**
 * muster_rates_free:
 * @rates: (nullable) (transfer full): rates
 */
void
muster_rates_free (MusterRates *rates);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterRates, muster_rates_free)

/**
 * muster_rates_read:
 * @rates: receives what the file holds; nothing of a file that is refused
 * @json: a file of rates
 * @error: return location; MUSTER_ERROR_INVALID_INPUT, naming the place that is wrong
 *
 * Returns: whether it was read
 */
gboolean
muster_rates_read (MusterRates *rates, const char *json, GError **error);

/**
 * muster_rates_add_own:
 * @rates: rates
 * @rate: what the agency set; copied
 *
 * Adds a rate that goes before what came with Muster.
 */
void
muster_rates_add_own (MusterRates *rates, const MusterRate *rate);

/**
 * muster_rates_find:
 * @rates: rates
 * @kind: what is looked for
 * @name: whose
 * @date: on which day
 *
 * Returns: (nullable): the one rate in force that day, the agency's own before any other; NULL where there
 *   is none, or more than one and so a choice
 */
const MusterRate *
muster_rates_find (const MusterRates *rates, MusterRateKind kind, const char *name,
                   MusterDate date);

/**
 * muster_rates_mileage:
 * @rates: rates
 * @name: whose: “irs-business”, “co-four-wheel”
 * @date: day of the trip
 * @mills: (out): mills per mile
 * @error: return location; MUSTER_ERROR_NOT_FOUND with a sentence that asks for the rate
 *
 * Returns: whether a rate is known
 */
gboolean
muster_rates_mileage (const MusterRates *rates, const char *name, MusterDate date, gint64 *mills,
                      GError **error);

/**
 * muster_rates_list_meals:
 * @rates: rates
 * @total: cents of a whole day
 * @date: the day
 *
 * Returns: (transfer container) (element-type MusterRate): the meal tables of that total that may apply;
 *   several where their dates are not known
 */
GPtrArray *
muster_rates_list_meals (const MusterRates *rates, gint64 total, MusterDate date);

G_END_DECLS
