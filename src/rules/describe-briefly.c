/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* All that a requirement asks in one sentence, for who is about to add it. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/duration.h"
#include "rules/describe.h"

static char *
name_subjects (const MusterPack *pack, const MusterFilter *filter)
{
  GString *text = g_string_new (NULL);
  guint i;

  for (i = 0; filter->subjects != NULL && filter->subjects[i] != NULL; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            muster_pack_get_subject_title (pack, filter->subjects[i]));
  return g_string_free (text, FALSE);
}

static char *
describe_completion (const MusterRequirement *requirement, const char *subjects)
{
  g_autofree char *courses =
      requirement->filter.courses != NULL ? g_strjoinv (", ", requirement->filter.courses) : NULL;

  if (courses == NULL)
    /* Translators: subjects. */
    return g_strdup_printf (_ ("a course completed in %s"), subjects);
  if (*subjects == '\0')
    /* Translators: courses. */
    return g_strdup_printf (_ ("the course %s completed"), courses);
  /* Translators: courses, subjects. */
  return g_strdup_printf (_ ("the course %s completed in %s"), courses, subjects);
}

static char *
describe_amount (const MusterPack *pack, const MusterRequirement *requirement)
{
  g_autofree char *subjects = name_subjects (pack, &requirement->filter);
  g_autofree char *names =
      requirement->names != NULL ? g_strjoinv (", ", requirement->names) : NULL;
  char hours[MUSTER_DURATION_TEXT_SIZE];

  switch (requirement->counts)
    {
    case MUSTER_COUNT_HOURS:
      if (requirement->required == MUSTER_NUMBER_NONE)
        return g_strdup (_ ("hours that no source gives"));
      muster_duration_print (requirement->required, hours);
      /* Translators: hours, subjects. */
      return *subjects != '\0' ? g_strdup_printf (_ ("%s h of %s"), hours, subjects)
                               : g_strdup_printf (_ ("%s h of any training"), hours);
    case MUSTER_COUNT_COURSES:
      return describe_completion (requirement, subjects);
    case MUSTER_COUNT_CREDENTIALS:
      /* Translators: a qualification or card. */
      return g_strdup_printf (_ ("%s in force all the time"), names);
    case MUSTER_COUNT_CLASSES:
    case MUSTER_COUNT_QUALIFICATIONS:
    case MUSTER_COUNT_MILESTONES:
    case MUSTER_COUNT_CERTIFICATES:
    default:
      return muster_requirement_describe_counting (pack, requirement);
    }
}

/* Several calendar years; which ones, nobody would see from their number. */
static char *
describe_block (const MusterWindow *window)
{
  return g_strdup_printf (
      /* Translators: a number of years, the first and the last year of one block. */
      ngettext ("in each block of %d calendar year, such as %d to %d",
                "in each block of %d calendar years, such as %d to %d", (gulong) window->years),
      window->years, window->first_year, window->first_year + window->years - 1);
}

/* What is asked in each of the subjects, where all of them ask the same. */
static void
append_each (GString *text, const MusterRequirement *requirement)
{
  const GArray *parts = requirement->parts;
  gint64 required = parts != NULL && parts->len > 0 ? g_array_index (parts, MusterPart, 0).required
                                                    : MUSTER_NUMBER_NONE;
  char hours[MUSTER_DURATION_TEXT_SIZE];
  guint i;

  for (i = 0; parts != NULL && i < parts->len; i++)
    if (g_array_index (parts, MusterPart, i).required != required)
      return;
  if (required != MUSTER_NUMBER_NONE)
    /* Translators: hours, of those that were named before. */
    g_string_append_printf (text, _ (", at least %s h of each"),
                            muster_duration_print (required, hours));
}

/* The usual windows as they stand inside a sentence; the others as the rules describe them. */
static char *
describe_window (const MusterRequirement *requirement)
{
  const MusterWindow *window = &requirement->window;

  switch (window->kind)
    {
    case MUSTER_PERIOD_LAST_MONTHS:
      return g_strdup_printf (ngettext ("always within the last %d month",
                                        "always within the last %d months",
                                        (gulong) window->months),
                              window->months);
    case MUSTER_PERIOD_ONCE:
      return g_strdup (_ ("once"));
    case MUSTER_PERIOD_RESTARTING:
      return g_strdup_printf (ngettext ("every %d year", "every %d years", (gulong) window->years),
                              window->years);
    case MUSTER_PERIOD_CERTIFICATE_CYCLE:
      return g_strdup_printf (ngettext ("in each certificate cycle of %d year",
                                        "in each certificate cycle of %d years",
                                        (gulong) window->years),
                              window->years);
    case MUSTER_PERIOD_CALENDAR_YEAR:
      if (window->years == 1 && window->month == 1 && window->day == 1)
        return g_strdup (_ ("in each calendar year"));
      if (window->month == 1 && window->day == 1 && window->cohorts == NULL)
        return describe_block (window);
      return muster_requirement_describe_window (requirement);
    case MUSTER_PERIOD_FIXED:
    default:
      return muster_requirement_describe_window (requirement);
    }
}

char *
muster_requirement_describe_briefly (const MusterPack *pack, const MusterRequirement *requirement)
{
  g_autofree char *applies = NULL;
  g_autofree char *amount = NULL;
  g_autofree char *window = NULL;
  g_autofree char *from = NULL;
  GString *text;

  g_return_val_if_fail (pack != NULL && requirement != NULL, NULL);

  applies = muster_requirement_describe_applies (requirement);
  amount = describe_amount (pack, requirement);
  text = g_string_new (NULL);
  /* Translators: officers, what is asked of them. */
  g_string_append_printf (text, _ ("%s: %s"), applies, amount);
  append_each (text, requirement);
  if (requirement->counts != MUSTER_COUNT_CREDENTIALS)
    {
      window = describe_window (requirement);
      g_string_append_printf (text, " %s", window);
    }
  else if (requirement->valid_months > 0)
    g_string_append_printf (text,
                            ngettext (", which holds for %d month", ", which holds for %d months",
                                      (gulong) requirement->valid_months),
                            requirement->valid_months);
  if (requirement->binds_from != MUSTER_DATE_NONE || requirement->in_force.from != MUSTER_DATE_NONE)
    {
      from = muster_date_format (requirement->binds_from != MUSTER_DATE_NONE
                                     ? requirement->binds_from
                                     : requirement->in_force.from);
      /* Translators: a date. */
      g_string_append_printf (text, _ (", from %s"), from);
    }
  if (requirement->is_recommended)
    g_string_append (text, _ (" (recommended)"));
  return g_string_free (text, FALSE);
}
