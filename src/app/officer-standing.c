/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The worst of what is asked of an officer. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/officer-standing.h"
#include "core/duration.h"

/* Whether the duty is out of the ordinary, as a list of people shows it. */
static gboolean
is_exception (const MusterDuty *duty)
{
  return !duty->requirement->is_recommended &&
         (muster_duty_status_is_unmet (duty->status) || duty->status == MUSTER_DUTY_STATUS_WAIVED);
}

static gboolean
is_worse (const MusterDuty *duty, const MusterDuty *than)
{
  MusterLook a = muster_look_of_status (duty->status);
  MusterLook b = muster_look_of_status (than->status);

  return a < b || (a == b && muster_date_compare_deadlines (duty->due_on, than->due_on) < 0);
}

const MusterDuty *
muster_standing_find_worst (const MusterCheckOfficer *officer)
{
  const MusterDuty *worst = NULL;
  guint i, j;

  g_return_val_if_fail (officer != NULL, NULL);

  for (i = 0; i < officer->evaluations->len; i++)
    {
      const MusterEvaluation *evaluation = g_ptr_array_index (officer->evaluations, i);

      for (j = 0; j < evaluation->duties->len; j++)
        {
          const MusterDuty *duty = g_ptr_array_index (evaluation->duties, j);

          if (is_exception (duty) && (worst == NULL || is_worse (duty, worst)))
            worst = duty;
        }
    }
  return worst;
}

char *
muster_standing_describe (const MusterCheckOfficer *officer, MusterDate as_of, MusterLook *look)
{
  const MusterDuty *worst = muster_standing_find_worst (officer);
  char hours[MUSTER_DURATION_TEXT_SIZE];

  if (worst == NULL)
    return NULL;
  *look = muster_look_of_status (worst->status);
  /* Of what is short, all of it: several duties may lack the same time. */
  if (*look == MUSTER_LOOK_SHORT && officer->short_by > 0)
    /* Translators: hours that are missing. */
    return g_strdup_printf (_ ("short %s h"), muster_duration_print (officer->short_by, hours));
  return muster_status_describe (worst, as_of);
}

const MusterEvaluation *
muster_standing_find_cycle (const MusterCheckOfficer *officer)
{
  guint i;

  g_return_val_if_fail (officer != NULL, NULL);

  for (i = 0; i < officer->evaluations->len; i++)
    {
      const MusterEvaluation *evaluation = g_ptr_array_index (officer->evaluations, i);

      if (evaluation->certificate != NULL)
        return evaluation;
    }
  return NULL;
}

int
muster_standing_count_days_left (const MusterCheckOfficer *officer, MusterDate as_of)
{
  const MusterEvaluation *cycle = muster_standing_find_cycle (officer);
  int days = cycle != NULL ? (int) (cycle->period.to - as_of) : -1;

  return days <= MUSTER_EXPIRING_DAYS ? days : -1;
}
