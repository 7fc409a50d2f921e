/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the page Renewals shows: everybody judged, the requirements as columns, the periods that end. It is made on the
 * session's thread and not changed any more. */

#pragma once

#include "actions/plan.h"
#include "actions/upcoming.h"
#include "app/rows.h"
#include "app/status.h"
#include "export/matrix.h"

G_BEGIN_DECLS

/**
 * MusterRenewalColumnKind:
 * @MUSTER_RENEWAL_ONE: one requirement
 * @MUSTER_RENEWAL_GROUP: several that count no time in the period, which would make the table too wide
 * @MUSTER_RENEWAL_UNSET: those of which no source says how many hours they ask
 */
typedef enum
{
  MUSTER_RENEWAL_ONE,
  MUSTER_RENEWAL_GROUP,
  MUSTER_RENEWAL_UNSET,
} MusterRenewalColumnKind;

/**
 * MusterRenewalColumn:
 * @kind: what it holds
 * @id: what it is, whatever other columns there are
 * @title: its heading
 * @subtitle: what is asked: "9.00 h"
 * @requirements: (element-type MusterMatrixColumn): the requirements in it
 */
typedef struct
{
  MusterRenewalColumnKind kind;
  char *id;
  char *title;
  char *subtitle;
  GArray *requirements;
} MusterRenewalColumn;

/**
 * MusterRenewalPeriod:
 * @to: its last day; MUSTER_DATE_NONE stands for everybody
 * @is_year: whether it is a calendar year rather than a certificate's cycle
 * @n_officers: whose period ends then
 */
typedef struct
{
  MusterDate to;
  gboolean is_year;
  guint n_officers;
} MusterRenewalPeriod;

/**
 * MusterRenewalMark:
 *
 * What a filter looks for in an officer's row.
 */
typedef enum
{
  MUSTER_RENEWAL_SHORT = 1 << 0,
  MUSTER_RENEWAL_DUE_SOON = 1 << 1,
  MUSTER_RENEWAL_WAIVED = 1 << 2,
  MUSTER_RENEWAL_FINE = 1 << 3,
  MUSTER_RENEWAL_OPEN = 1 << 4,
  MUSTER_RENEWAL_LATE = 1 << 5,
} MusterRenewalMark;

/**
 * MusterRenewals:
 * @problem: (nullable): why nobody could be judged
 * @check: (nullable): everybody, judged
 * @upcoming: (nullable): what is planned
 * @plan: (nullable): the same classes, to try what they would bring
 * @columns: (element-type MusterRenewalColumn): the requirements
 * @periods: (element-type MusterRenewalPeriod): the periods that end, the first one first; everybody at the end
 */
typedef struct
{
  char *problem;
  MusterCheck *check;
  MusterUpcoming *upcoming;
  MusterPlan *plan;
  GPtrArray *columns;
  GArray *periods;
} MusterRenewals;

/* Columns of the rows' table; the ranks of the requirements follow. */
enum
{
  MUSTER_RENEWAL_ROW_ID,
  MUSTER_RENEWAL_ROW_NAME,
  MUSTER_RENEWAL_ROW_STATE_ID,
  MUSTER_RENEWAL_ROW_PERIOD,
  MUSTER_RENEWAL_ROW_MARKS,
  MUSTER_RENEWAL_ROW_SHORT,
  MUSTER_RENEWAL_N_ROW_COLUMNS,
};

/**
 * muster_renewals_load:
 * @workspace: the file
 * @data: the day to judge as of, as a pointer by GINT_TO_POINTER(); MUSTER_DATE_NONE is today
 * @error: return location
 *
 * A #MusterSessionFunc. Where no rules were adopted there are no rows and a problem instead.
 *
 * Returns: (transfer full) (nullable): a MusterRows, a row for each officer of the check and in its order, whose data is
 *   a MusterRenewals
 */
gpointer
muster_renewals_load (MusterWorkspace *workspace, gpointer data, GError **error);

/**
 * muster_renewals_get:
 * @rows: rows that muster_renewals_load() made
 *
 * Returns: what they are about
 */
const MusterRenewals *
muster_renewals_get (const MusterRows *rows);

/**
 * muster_renewals_get_officer:
 * @renewals: renewals
 * @row: a row
 *
 * Returns: the officer, judged
 */
const MusterCheckOfficer *
muster_renewals_get_officer (const MusterRenewals *renewals, guint row);

/**
 * muster_renewals_list_duties:
 * @renewals: renewals
 * @row: a row
 * @column: number of a requirement's column
 *
 * Returns: (transfer full) (element-type MusterDuty): what the column asks of the officer, the worst first; what does not
 *   apply is left out of a column of several
 */
GPtrArray *
muster_renewals_list_duties (const MusterRenewals *renewals, guint row, guint column);

/**
 * muster_renewals_find_pack:
 * @renewals: renewals
 * @row: a row
 * @duty: one of the officer's duties
 *
 * Returns: (nullable): the pack that asks it
 */
const MusterPack *
muster_renewals_find_pack (const MusterRenewals *renewals, guint row, const MusterDuty *duty);

/**
 * muster_renewals_get_look:
 * @column: a requirement's column
 * @duties: what it asks of an officer, as muster_renewals_list_duties()
 *
 * Returns: how the cell looks
 */
MusterLook
muster_renewals_get_look (const MusterRenewalColumn *column, const GPtrArray *duties);

G_END_DECLS
