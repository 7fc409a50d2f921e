/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is wrong with equipment: not counted in time, missing, incompletely recorded, or still with somebody who
 * left. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/check-private.h"

static MusterFinding *
add_finding (GPtrArray *findings, const MusterEquipmentEntry *entry, const char *code,
             char *message)
{
  MusterFinding *finding = muster_finding_new (code, MUSTER_SEVERITY_WARNING, message);

  finding->record_id = entry->equipment->id;
  g_ptr_array_add (findings, finding);
  return finding;
}

static void
find_overdue (const MusterCheck *check, const MusterEquipmentBook *book, GPtrArray *findings)
{
  g_autofree char *due = NULL;
  g_autofree char *last = NULL;
  g_autofree char *source = NULL;
  char *message;

  if (book->due_on == MUSTER_DATE_NONE || book->due_on >= check->as_of)
    return;
  due = muster_date_format (book->due_on);
  last = muster_date_format (book->last_full_on);
  source = muster_equipment_book_cite_due (book);
  if (book->last_full_on != MUSTER_DATE_NONE)
    /* Translators: a date, who asks: 2 CFR 200.313(d), a date. */
    message = g_strdup_printf (
        _ ("The inventory of equipment was due %s (%s); the last one was closed %s."), due, source,
        last);
  else
    /* Translators: a date, who asks: 2 CFR 200.313(d). */
    message = g_strdup_printf (
        _ ("The inventory of equipment was due %s (%s); none was closed yet."), due, source);
  g_ptr_array_add (findings,
                   muster_finding_new ("inventory-overdue", MUSTER_SEVERITY_PROBLEM, message));
}

static void
find_missing (const MusterEquipmentEntry *entry, GPtrArray *findings)
{
  g_autofree char *date = NULL;

  if (!muster_equipment_entry_is_missing (entry))
    return;
  date = muster_date_format (muster_equipment_entry_get_count (entry, NULL)->counted_on);
  add_finding (findings, entry, "equipment-missing",
               /* Translators: a tag, what has it, a date. */
               g_strdup_printf (_ ("%s, %s, was missing on %s. Find it, or enter how it was lost."),
                                entry->equipment->tag, entry->equipment->description, date));
}

/* The regulation is about what federal money paid; what is not known to be free of it is asked about. */
static void
find_incomplete (const MusterEquipmentEntry *entry, GPtrArray *findings)
{
  g_autofree char *missing = NULL;

  if (!muster_equipment_is_held (entry->equipment) || entry->equipment->federal_percent == 0)
    return;
  missing = muster_equipment_list_missing (entry->equipment);
  if (missing != NULL)
    add_finding (findings, entry, "equipment-incomplete",
                 /* Translators: a tag, what has it, what is missing: serial number, cost. */
                 g_strdup_printf (_ ("The record of %s, %s, lacks %s (2 CFR 200.313(d))."),
                                  entry->equipment->tag, entry->equipment->description, missing));
}

/* The last day of somebody who serves no more; an officer of whom no employment is known is taken to serve. */
static MusterDate
find_last_day (const MusterCheck *check, MusterId officer_id)
{
  MusterDate last = MUSTER_DATE_NONE;
  guint i, j;

  for (i = 0; i < check->facts->len; i++)
    {
      const MusterOfficerFacts *facts = g_ptr_array_index (check->facts, i);

      if (facts->officer->id != officer_id)
        continue;
      for (j = 0; j < facts->employments->len; j++)
        {
          const MusterEmployment *employment = g_ptr_array_index (facts->employments, j);

          if (employment->separated_on == MUSTER_DATE_NONE ||
              employment->separated_on >= check->as_of)
            return MUSTER_DATE_NONE;
          last = last == MUSTER_DATE_NONE ? employment->separated_on
                                          : MAX (last, employment->separated_on);
        }
      break;
    }
  return last;
}

static void
find_kept (const MusterCheck *check, const MusterEquipmentEntry *entry, GPtrArray *findings)
{
  const MusterEquipmentIssue *issue = muster_equipment_entry_get_issue (entry);
  g_autofree char *date = NULL;
  MusterDate last;

  if (issue == NULL)
    return;
  last = find_last_day (check, issue->loan->officer_id);
  if (last == MUSTER_DATE_NONE)
    return;
  date = muster_date_format (last);
  add_finding (findings, entry, "equipment-kept",
               /* Translators: an officer, a date, a tag, what has it. */
               g_strdup_printf (_ ("%s left on %s and has %s, %s. Take it back."), issue->name,
                                date, entry->equipment->tag, entry->equipment->description))
      ->officer_id = issue->loan->officer_id;
}

void
muster_check_find_equipment (const MusterCheck *check, const MusterEquipmentBook *book,
                             GPtrArray *findings)
{
  guint i;

  find_overdue (check, book, findings);
  for (i = 0; i < book->entries->len; i++)
    {
      const MusterEquipmentEntry *entry = g_ptr_array_index (book->entries, i);

      find_missing (entry, findings);
      find_incomplete (entry, findings);
      find_kept (check, entry, findings);
    }
}
