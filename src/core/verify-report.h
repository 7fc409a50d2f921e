/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What verifying a document found. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MusterVerifyReport:
 * @problems: (element-type utf8): what is wrong, one translated sentence each; empty where all agrees
 * @n_steps: steps in the log
 * @n_rows: rows that were compared
 * @n_documents: documents whose content was hashed
 * @head: hash of the last step
 */
typedef struct
{
  GPtrArray *problems;
  gint64 n_steps;
  gint64 n_rows;
  gint64 n_documents;
  char *head;
} MusterVerifyReport;

/**
 * muster_verify_report_free:
 * @report: (nullable) (transfer full): a report
 */
void
muster_verify_report_free (MusterVerifyReport *report);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterVerifyReport, muster_verify_report_free)

G_END_DECLS
