/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The report of what training cost: by cost head, officer, class, award, region and fiscal year. */

#pragma once

#include "core/agency.h"
#include "export/content.h"
#include "grants/spending.h"

G_BEGIN_DECLS

/**
 * MusterSpendingReport:
 * @agency: whose report it is
 * @as_of: its date
 * @books: (element-type MusterAwardBook): the awards
 * @scope: which costs
 * @get_name: gives the name of an officer or class, transfer full; NULL where it is not on file
 * @data: for @get_name
 */
typedef struct
{
  const MusterAgency *agency;
  MusterDate as_of;
  const GPtrArray *books;
  MusterSpendingScope scope;
  char *(*get_name) (MusterSpendingBy by, MusterId id, gpointer data);
  gpointer data;
} MusterSpendingReport;

/**
 * muster_spending_report_make:
 * @report: what to report
 *
 * Every way of adding up comes to the same total.
 *
 * Returns: (transfer full): the content of the paper
 */
MusterContent *
muster_spending_report_make (const MusterSpendingReport *report);

/**
 * muster_spending_report_make_workbook:
 * @report: what to report
 *
 * Returns: (transfer full): the content of the workbook: a sheet for each way of adding up
 */
MusterContent *
muster_spending_report_make_workbook (const MusterSpendingReport *report);

G_END_DECLS
