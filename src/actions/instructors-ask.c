/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a snapshot of those who teach answers. Nothing here reads the file. */

#include "actions/instructors.h"

/* --- How somebody stands -------------------------------------------------------------------------- */

static gboolean
is_lacking (const MusterTeachingYear *year, MusterDate until)
{
  return year->period.to <= until && year->sure < year->required;
}

static guint
get_kind_bit (const MusterTeachingYear *year)
{
  return 1u << year->every;
}

#define EITHER_KIND ((1u << MUSTER_EVERY_CALENDAR_YEAR) | (1u << MUSTER_EVERY_CYCLE_YEAR))

static gboolean
is_same_area (const MusterTeachingYear *a, const MusterTeachingYear *b)
{
  return a->requirement == b->requirement && g_strcmp0 (a->subject, b->subject) == 0;
}

/* Years of one area; whether its classes are missing whatever is decided. */
static gboolean
is_surely_lacking (const GArray *years)
{
  guint kinds = 0, i;

  for (i = 0; i < years->len; i++)
    {
      const MusterTeachingYear *year = &g_array_index (years, MusterTeachingYear, i);

      if (year->possible >= year->required)
        continue;
      if (!year->is_either)
        return TRUE;
      kinds |= get_kind_bit (year);
    }
  return kinds == EITHER_KIND;
}

/* The years of the area of @years[@first] that end by @until without their classes. */
static GArray *
list_lacking (const GArray *years, guint first, MusterDate until)
{
  const MusterTeachingYear *area = &g_array_index (years, MusterTeachingYear, first);
  GArray *lacking = g_array_new (FALSE, FALSE, sizeof (MusterTeachingYear));
  guint i;

  for (i = first; i < years->len; i++)
    {
      const MusterTeachingYear *year = &g_array_index (years, MusterTeachingYear, i);

      if (is_same_area (area, year) && is_lacking (year, until))
        g_array_append_val (lacking, *year);
    }
  return lacking;
}

static gboolean
starts_area (const GArray *years, guint index)
{
  return index == 0 || !is_same_area (&g_array_index (years, MusterTeachingYear, index - 1),
                                      &g_array_index (years, MusterTeachingYear, index));
}

static gboolean
lacks_something (const MusterInstructor *instructor, MusterDate today)
{
  guint i;

  for (i = 0; i < instructor->years->len; i++)
    {
      g_autoptr (GArray) lacking = NULL;

      if (!starts_area (instructor->years, i))
        continue;
      lacking = list_lacking (instructor->years, i, today - 1);
      if (is_surely_lacking (lacking))
        return TRUE;
    }
  return FALSE;
}

MusterInstructorStanding
muster_instructors_judge (const MusterInstructors *snapshot, const MusterInstructor *instructor,
                          MusterDate *ends_on)
{
  const MusterCertificate *certificate;

  g_return_val_if_fail (snapshot != NULL && instructor != NULL, MUSTER_INSTRUCTOR_FINE);

  certificate = muster_agency_facts_find_instructor (
      instructor->facts->agency, instructor->facts->officer->id, NULL, snapshot->today);
  if (ends_on != NULL)
    *ends_on = certificate != NULL ? certificate->expires_on : MUSTER_DATE_NONE;
  if (instructor->certificates->len == 0)
    return MUSTER_INSTRUCTOR_UNCERTIFIED;
  if (certificate == NULL)
    return MUSTER_INSTRUCTOR_ENDED;
  if (lacks_something (instructor, snapshot->today))
    return MUSTER_INSTRUCTOR_LACKING;
  if (certificate->expires_on != MUSTER_DATE_NONE &&
      certificate->expires_on - snapshot->today <= MUSTER_INSTRUCTOR_WARN_DAYS)
    return MUSTER_INSTRUCTOR_ENDING;
  return MUSTER_INSTRUCTOR_FINE;
}

/* --- Who may teach -------------------------------------------------------------------------------- */

static gboolean
covers (const MusterInstructorArea *area, const MusterCertificate *certificate, const char *subject,
        MusterDate date)
{
  const MusterEndorsement *endorsement = area->endorsement;

  return area->certificate->id == certificate->id &&
         g_strcmp0 (endorsement->subject, subject) == 0 && endorsement->starts_on <= date &&
         (endorsement->ends_on == MUSTER_DATE_NONE || endorsement->ends_on >= date);
}

static const MusterInstructorArea *
find_area (const MusterInstructor *instructor, const char *subject, MusterDate date)
{
  const MusterCertificate *certificate = muster_agency_facts_find_instructor (
      instructor->facts->agency, instructor->facts->officer->id, subject, date);
  const MusterInstructorArea *found = NULL;
  guint i;

  for (i = 0; certificate != NULL && i < instructor->areas->len; i++)
    {
      const MusterInstructorArea *area = g_ptr_array_index (instructor->areas, i);

      if (covers (area, certificate, subject, date) &&
          (found == NULL || area->endorsement->kind == MUSTER_ENDORSEMENT_KIND_FULL))
        found = area;
    }
  return found;
}

GArray *
muster_instructors_list_for (const MusterInstructors *snapshot, const char *subject,
                             MusterDate date)
{
  GArray *choices;
  guint i;

  g_return_val_if_fail (snapshot != NULL && subject != NULL, NULL);

  choices = g_array_new (FALSE, FALSE, sizeof (MusterInstructorChoice));
  for (i = 0; i < snapshot->instructors->len; i++)
    {
      const MusterInstructor *instructor = g_ptr_array_index (snapshot->instructors, i);
      MusterInstructorChoice choice = { instructor, find_area (instructor, subject, date) };

      if (choice.area != NULL)
        g_array_append_val (choices, choice);
    }
  return choices;
}

/* --- What lapses ---------------------------------------------------------------------------------- */

const MusterRequirement *
muster_instructors_find_rule (const MusterInstructors *snapshot)
{
  const MusterRequirement *requirement = NULL;
  guint i;

  g_return_val_if_fail (snapshot != NULL, NULL);

  for (i = 0; requirement == NULL && i < snapshot->rulebook->len; i++)
    {
      const MusterRulebookEntry *entry = g_ptr_array_index (snapshot->rulebook, i);

      requirement = muster_teaching_find_requirement (entry->pack, NULL, snapshot->today);
    }
  return requirement;
}

static void
free_gap (gpointer data)
{
  MusterInstructorGap *gap = data;

  g_array_unref (gap->years);
  g_free (gap);
}

static void
add_gaps (const MusterInstructors *snapshot, const MusterInstructor *instructor,
          const GArray *years, MusterDate until, GPtrArray *gaps)
{
  guint i;

  for (i = 0; i < years->len; i++)
    {
      const MusterTeachingYear *year = &g_array_index (years, MusterTeachingYear, i);
      g_autoptr (GArray) lacking = NULL;
      MusterInstructorGap *gap;

      if (!starts_area (years, i))
        continue;
      lacking = list_lacking (years, i, until);
      if (lacking->len == 0)
        continue;
      gap = g_new0 (MusterInstructorGap, 1);
      gap->instructor = instructor;
      gap->requirement = year->requirement;
      gap->title = muster_instructors_find_subject (snapshot, year->subject, NULL);
      gap->is_sure = is_surely_lacking (lacking);
      gap->years = g_steal_pointer (&lacking);
      g_ptr_array_add (gaps, gap);
    }
}

GPtrArray *
muster_instructors_list_gaps (const MusterInstructors *snapshot, MusterDate until)
{
  GPtrArray *gaps;
  guint i, j;

  g_return_val_if_fail (snapshot != NULL && until >= snapshot->today, NULL);

  gaps = g_ptr_array_new_with_free_func (free_gap);
  for (i = 0; i < snapshot->instructors->len; i++)
    {
      const MusterInstructor *instructor = g_ptr_array_index (snapshot->instructors, i);

      for (j = 0; j < snapshot->rulebook->len; j++)
        {
          const MusterRulebookEntry *entry = g_ptr_array_index (snapshot->rulebook, j);
          g_autoptr (GArray) years =
              muster_teaching_list_years (entry->pack, instructor->facts, snapshot->today, until);

          add_gaps (snapshot, instructor, years, until, gaps);
        }
    }
  return gaps;
}
