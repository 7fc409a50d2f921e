/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sentences about instructors. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/instructor-words.h"
#include "app/officer-parts.h"

char *
muster_instructor_describe_standing (const MusterInstructors *snapshot,
                                     const MusterInstructor *instructor, MusterLook *look)
{
  MusterDate ends_on;
  g_autofree char *date = NULL;

  g_return_val_if_fail (snapshot != NULL && instructor != NULL && look != NULL, NULL);

  *look = MUSTER_LOOK_NONE;
  switch (muster_instructors_judge (snapshot, instructor, &ends_on))
    {
    case MUSTER_INSTRUCTOR_UNCERTIFIED:
      *look = MUSTER_LOOK_UNKNOWN;
      /* Translators: somebody teaches, but no instructor certificate is on file. */
      return g_strdup (_ ("no certificate"));
    case MUSTER_INSTRUCTOR_ENDED:
      /* Translators: an instructor certificate that is not in force any more. */
      return g_strdup (_ ("ended"));
    case MUSTER_INSTRUCTOR_LACKING:
      *look = MUSTER_LOOK_SHORT;
      /* Translators: the instructor taught too few classes in a year. */
      return g_strdup (_ ("class missing"));
    case MUSTER_INSTRUCTOR_ENDING:
      *look = MUSTER_LOOK_DUE;
      date = muster_date_format_near (ends_on, snapshot->today);
      /* Translators: last day of a certificate. */
      return g_strdup_printf (_ ("ends %s"), date);
    case MUSTER_INSTRUCTOR_FINE:
    default:
      return NULL;
    }
}

static gboolean
runs (const MusterInstructorArea *area, MusterDate today)
{
  return area->endorsement->starts_on <= today &&
         (area->endorsement->ends_on == MUSTER_DATE_NONE || area->endorsement->ends_on >= today);
}

char *
muster_instructor_describe_areas (const MusterInstructors *snapshot,
                                  const MusterInstructor *instructor)
{
  g_autoptr (GString) areas = g_string_new (NULL);
  guint i;

  g_return_val_if_fail (snapshot != NULL && instructor != NULL, NULL);

  for (i = 0; i < instructor->areas->len; i++)
    {
      const MusterInstructorArea *area = g_ptr_array_index (instructor->areas, i);

      if (runs (area, snapshot->today))
        g_string_append_printf (areas, "%s%s", areas->len > 0 ? ", " : "",
                                area->code != NULL ? area->code : area->title);
    }
  return g_strdup (areas->len > 0 ? areas->str : _ ("no endorsement"));
}

char *
muster_instructor_format_area (const MusterInstructorArea *area)
{
  g_return_val_if_fail (area != NULL, NULL);

  return area->code != NULL ? g_strdup_printf ("%s %s", area->code, area->title)
                            : g_strdup (area->title);
}

static char *
describe_rule (const MusterInstructorArea *area)
{
  int n;

  if (area->requirement == NULL)
    /* Translators: of an area that an instructor teaches. */
    return g_strdup (_ ("no rule asks for classes"));
  n = area->requirement->times;
  if (area->requirement->window.every == MUSTER_EVERY_NONE)
    return g_strdup_printf (
        ngettext ("%d class in each period", "%d classes in each period", (gulong) n), n);
  return g_strdup_printf (ngettext ("%d class each year", "%d classes each year", (gulong) n), n);
}

char *
muster_instructor_describe_area (const MusterInstructorArea *area)
{
  g_autofree char *range = NULL;
  g_autofree char *rule = NULL;

  g_return_val_if_fail (area != NULL, NULL);

  range = muster_officer_format_range (area->endorsement->starts_on, area->endorsement->ends_on);
  rule = describe_rule (area);
  return g_strdup_printf (
      "%s · %s%s%s",
      muster_word_label (muster_endorsement_kind_words, (int) area->endorsement->kind), range,
      *range != '\0' ? " · " : "", rule);
}

/* --- Answers -------------------------------------------------------------------------------------- */

char *
muster_instructor_describe_choices (const char *title, MusterDate date, guint n)
{
  g_autofree char *day = muster_date_format (date);

  if (n == 0)
    /* Translators: title of a subject, a date. */
    return g_strdup_printf (_ ("Nobody may teach %s on %s."), title, day);
  /* Translators: how many, title of a subject, a date. */
  return g_strdup_printf (
      ngettext ("%u instructor may teach %s on %s.", "%u instructors may teach %s on %s.", n), n,
      title, day);
}

char *
muster_instructor_describe_choice (const MusterInstructorChoice *choice)
{
  const char *kind;
  g_autofree char *until = NULL;
  MusterDate last;

  g_return_val_if_fail (choice != NULL, NULL);

  kind = muster_word_label (muster_endorsement_kind_words, (int) choice->area->endorsement->kind);
  last = choice->area->endorsement->ends_on;
  if (last == MUSTER_DATE_NONE ||
      muster_date_compare_deadlines (choice->area->certificate->expires_on, last) < 0)
    last = choice->area->certificate->expires_on;
  if (last == MUSTER_DATE_NONE)
    return g_strdup (kind);
  until = muster_date_format (last);
  /* Translators: kind of endorsement, its last day. */
  return g_strdup_printf (_ ("%s, until %s"), kind, until);
}

char *
muster_instructor_describe_gaps (const MusterInstructors *snapshot, const GPtrArray *gaps,
                                 MusterDate until)
{
  g_autofree char *day = muster_date_format (until);
  g_autofree char *sure = NULL;
  g_autofree char *open = NULL;
  guint n_sure = 0, n_open, i;

  g_return_val_if_fail (snapshot != NULL && gaps != NULL, NULL);

  if (muster_instructors_find_rule (snapshot) == NULL)
    return g_strdup (
        _ ("The adopted rules ask nobody to teach: no rule says that anything lapses."));
  if (gaps->len == 0)
    /* Translators: a date. */
    return g_strdup_printf (_ ("Nothing lapses by %s."), day);
  for (i = 0; i < gaps->len; i++)
    n_sure += ((const MusterInstructorGap *) g_ptr_array_index (gaps, i))->is_sure;
  n_open = gaps->len - n_sure;
  if (n_sure > 0)
    /* Translators: how many areas of instructors, a date. */
    sure =
        g_strdup_printf (ngettext ("%u area lacks a class that the rules ask for by %s.",
                                   "%u areas lack a class that the rules ask for by %s.", n_sure),
                         n_sure, day);
  if (n_open > 0)
    /* Translators: how many areas of instructors, a date. */
    open = g_strdup_printf (
        ngettext ("Of %u area it is not decidable by %s: no source says which year is meant.",
                  "Of %u areas it is not decidable by %s: no source says which year is meant.",
                  n_open),
        n_open, day);
  return g_strdup_printf ("%s%s%s", sure != NULL ? sure : "",
                          sure != NULL && open != NULL ? " " : "", open != NULL ? open : "");
}

static char *
describe_year (const MusterTeachingYear *year)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (year->every == MUSTER_EVERY_CALENDAR_YEAR)
    /* Translators: a year in which nothing was taught. */
    return g_strdup_printf (_ ("none in %d"), muster_date_get_year (year->period.from));
  from = muster_date_format (year->period.from);
  to = muster_date_format (year->period.to);
  /* Translators: first and last day of a year in which nothing was taught. */
  return g_strdup_printf (_ ("none from %s to %s"), from, to);
}

char *
muster_instructor_describe_gap (const MusterInstructorGap *gap)
{
  g_autoptr (GString) words = g_string_new (NULL);
  guint i;

  g_return_val_if_fail (gap != NULL, NULL);

  for (i = 0; i < gap->years->len; i++)
    {
      g_autofree char *year = describe_year (&g_array_index (gap->years, MusterTeachingYear, i));

      g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", year);
    }
  if (!gap->is_sure)
    /* Translators: stands behind years in which nothing was taught. */
    g_string_append (words, _ (" (not decidable)"));
  return g_strdup (words->str);
}
