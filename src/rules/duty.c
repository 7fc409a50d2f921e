/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Duties: their words and their memory. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/word.h"
#include "rules/duty.h"

const MusterWord muster_duty_status_words[] = {
  { "not-applicable", N_ ("Not applicable") },
  { "waived", N_ ("Waived") },
  { "met", N_ ("Met") },
  { "cured", N_ ("Met late") },
  { "not-decidable", N_ ("Not decidable") },
  { "overdue", N_ ("Overdue") },
  { "extended", N_ ("Extended") },
  { "short", N_ ("Short") },
  { "due", N_ ("Due") },
  { NULL, NULL },
};

gboolean
muster_duty_status_is_unmet (MusterDutyStatus status)
{
  return status == MUSTER_DUTY_STATUS_OVERDUE || status == MUSTER_DUTY_STATUS_EXTENDED ||
         status == MUSTER_DUTY_STATUS_SHORT || status == MUSTER_DUTY_STATUS_DUE;
}

void
muster_duty_free (MusterDuty *duty)
{
  if (duty == NULL)
    return;
  g_ptr_array_unref (duty->questions);
  g_array_unref (duty->reasons);
  g_ptr_array_unref (duty->evidence);
  g_clear_pointer (&duty->lacks, g_array_unref);
  g_clear_pointer (&duty->rooms, g_array_unref);
  g_free (duty);
}
