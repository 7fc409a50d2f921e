/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of a duty's status, and freeing. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/word.h"
#include "rules/duty.h"

const MusterWord muster_duty_status_words[] = {
  { "not-applicable", N_ ("Not applicable") },
  { "waived", N_ ("Waived") },
  { "met", N_ ("Met") },
  { "cured", N_ ("Cured") },
  { "not-decidable", N_ ("Not decidable") },
  { "overdue", N_ ("Overdue") },
  { "extended", N_ ("Extended") },
  { "short", N_ ("Short") },
  { "due", N_ ("Due") },
  { NULL, NULL },
};

void
muster_duty_free (MusterDuty *duty)
{
  if (duty == NULL)
    return;
  g_clear_pointer (&duty->questions, g_ptr_array_unref);
  g_clear_pointer (&duty->reasons, g_ptr_array_unref);
  g_free (duty);
}
