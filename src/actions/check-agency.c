/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the agency as a whole owes: the officers' parts in it, summed. */

#include "actions/check-private.h"

static void
free_agency_duty (gpointer data)
{
  MusterCheckAgencyDuty *duty = data;

  g_ptr_array_unref (duty->holders);
  g_free (duty);
}

static MusterCheckAgencyDuty *
new_agency_duty (const MusterPack *pack, const MusterDuty *part)
{
  MusterCheckAgencyDuty *duty = g_new0 (MusterCheckAgencyDuty, 1);

  duty->pack = pack;
  duty->requirement = part->requirement;
  duty->period = part->period;
  duty->due_on = part->due_on;
  duty->status = MUSTER_DUTY_STATUS_NOT_APPLICABLE;
  duty->required = MAX (part->requirement->times, 1);
  duty->holders = g_ptr_array_new ();
  return duty;
}

static void
add_part (MusterCheckAgencyDuty *duty, const MusterDuty *part, MusterOfficer *officer)
{
  if (part->status == MUSTER_DUTY_STATUS_NOT_APPLICABLE)
    return;
  duty->status = MUSTER_DUTY_STATUS_DUE;
  if (part->status == MUSTER_DUTY_STATUS_NOT_DECIDABLE)
    duty->possible++;
  if (part->status != MUSTER_DUTY_STATUS_MET && part->status != MUSTER_DUTY_STATUS_CURED)
    return;
  duty->sure++;
  duty->possible++;
  g_ptr_array_add (duty->holders, officer);
}

/* Nobody to whom it applies: it does not apply to the agency either. */
static void
decide (MusterCheckAgencyDuty *duty, MusterDate as_of)
{
  if (duty->status == MUSTER_DUTY_STATUS_NOT_APPLICABLE)
    return;
  if (duty->sure >= duty->required)
    duty->status = MUSTER_DUTY_STATUS_MET;
  else if (duty->possible >= duty->required)
    duty->status = MUSTER_DUTY_STATUS_NOT_DECIDABLE;
  else if (duty->due_on != MUSTER_DATE_NONE && duty->due_on < as_of)
    duty->status = MUSTER_DUTY_STATUS_OVERDUE;
}

/* The officer's part in what @requirement asks of the agency; NULL where there is none. */
static const MusterDuty *
find_part (const MusterEvaluation *evaluation, const MusterRequirement *requirement)
{
  guint i;

  for (i = 0; i < evaluation->agency_duties->len; i++)
    {
      const MusterDuty *part = g_ptr_array_index (evaluation->agency_duties, i);

      if (g_str_equal (part->requirement->id, requirement->id))
        return part;
    }
  return NULL;
}

/* NULL where nobody has a part in it. */
static MusterCheckAgencyDuty *
sum_parts (const MusterCheck *check, guint place, const MusterRequirement *requirement)
{
  const MusterRulebookEntry *entry = g_ptr_array_index (check->rulebook, place);
  MusterCheckAgencyDuty *duty = NULL;
  guint i;

  for (i = 0; i < check->evaluated->len; i++)
    {
      const MusterCheckOfficer *officer = g_ptr_array_index (check->evaluated, i);
      const MusterDuty *part =
          find_part (g_ptr_array_index (officer->evaluations, place), requirement);

      if (part == NULL)
        continue;
      if (duty == NULL)
        duty = new_agency_duty (entry->pack, part);
      add_part (duty, part, officer->facts->officer);
    }
  if (duty != NULL)
    decide (duty, check->as_of);
  return duty;
}

GPtrArray *
muster_check_list_agency_duties (const MusterCheck *check)
{
  GPtrArray *duties = g_ptr_array_new_with_free_func (free_agency_duty);
  guint i, j;

  for (i = 0; i < check->rulebook->len; i++)
    {
      const MusterRulebookEntry *entry = g_ptr_array_index (check->rulebook, i);
      const GPtrArray *requirements = muster_pack_get_requirements (entry->pack);

      for (j = 0; j < requirements->len; j++)
        {
          MusterCheckAgencyDuty *duty = sum_parts (check, i, g_ptr_array_index (requirements, j));

          if (duty != NULL)
            g_ptr_array_add (duties, duty);
        }
    }
  return duties;
}
