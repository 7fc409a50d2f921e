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

/* Adds the officer's parts to @by_id, which holds what the pack asks of the agency so far. */
static void
add_parts (GHashTable *by_id, const MusterPack *pack, const MusterEvaluation *evaluation,
           MusterOfficer *officer)
{
  guint i;

  for (i = 0; i < evaluation->agency_duties->len; i++)
    {
      const MusterDuty *part = g_ptr_array_index (evaluation->agency_duties, i);
      MusterCheckAgencyDuty *duty = g_hash_table_lookup (by_id, part->requirement->id);

      if (duty == NULL)
        {
          duty = new_agency_duty (pack, part);
          g_hash_table_insert (by_id, part->requirement->id, duty);
        }
      add_part (duty, part, officer);
    }
}

/* What the pack at @place of the rulebook asks of the agency, in the order of the pack. */
static void
sum_parts (const MusterCheck *check, guint place, GPtrArray *duties)
{
  const MusterRulebookEntry *entry = g_ptr_array_index (check->rulebook, place);
  const GPtrArray *requirements = muster_pack_get_requirements (entry->pack);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  guint i;

  for (i = 0; i < check->evaluated->len; i++)
    {
      const MusterCheckOfficer *officer = g_ptr_array_index (check->evaluated, i);

      add_parts (by_id, entry->pack, g_ptr_array_index (officer->evaluations, place),
                 officer->facts->officer);
    }
  for (i = 0; i < requirements->len; i++)
    {
      const MusterRequirement *requirement = g_ptr_array_index (requirements, i);
      MusterCheckAgencyDuty *duty = g_hash_table_lookup (by_id, requirement->id);

      if (duty == NULL)
        continue;
      decide (duty, check->as_of);
      g_ptr_array_add (duties, duty);
    }
}

GPtrArray *
muster_check_list_agency_duties (const MusterCheck *check)
{
  GPtrArray *duties = g_ptr_array_new_with_free_func (free_agency_duty);
  guint i;

  for (i = 0; i < check->rulebook->len; i++)
    sum_parts (check, i, duties);
  return duties;
}
