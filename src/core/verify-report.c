/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reports of verifying. */

#include "core/verify-report.h"

void
muster_verify_report_free (MusterVerifyReport *report)
{
  if (report == NULL)
    return;
  g_ptr_array_unref (report->problems);
  g_free (report->head);
  g_free (report);
}
