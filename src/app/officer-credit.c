/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The fields of a credit. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/officer-credit.h"
#include "app/record-window.h"

void
muster_officer_credit_present (MusterPage *page, const MusterCredit *credit)
{
  static const char *const fields[] = { "title",       "earned_on", "seconds",
                                        "course_code", "provider",  "instructor",
                                        "delivery",    "score",     NULL };
  const MusterRecordWindow window = { _ ("Training"), &muster_credit_type, fields, credit->title };

  muster_record_window_present (page, &window, credit);
}
