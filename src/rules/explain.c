/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reasons and questions in words. A reason is a clause that follows a credit; a question is a sentence
 * whose answer decides a duty. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/duration.h"
#include "core/word.h"
#include "rules/judge.h"

/* --- Reasons -------------------------------------------------------------------------------------- */

/* A clause for a status under which nothing counts. */
static const char *
explain_status (MusterRosterStatus status)
{
  switch (status)
    {
    case MUSTER_ROSTER_STATUS_REGISTERED:
      return N_ ("registered only, not completed");
    case MUSTER_ROSTER_STATUS_NO_SHOW:
      return N_ ("did not show up");
    case MUSTER_ROSTER_STATUS_EXCUSED:
      return N_ ("excused, so not attended");
    case MUSTER_ROSTER_STATUS_WITHDRAWN:
      return N_ ("withdrawn");
    case MUSTER_ROSTER_STATUS_WAITLISTED:
      return N_ ("on the waiting list only");
    case MUSTER_ROSTER_STATUS_INCOMPLETE:
    case MUSTER_ROSTER_STATUS_ATTENDED:
    case MUSTER_ROSTER_STATUS_COMPLETED:
    case MUSTER_ROSTER_STATUS_PASSED:
    case MUSTER_ROSTER_STATUS_FAILED:
    default:
      return N_ ("incomplete");
    }
}

/* The clauses that need nothing but the word. */
static const char *const clauses[MUSTER_N_WHYS] = {
  [MUSTER_WHY_UNCLASSIFIED] = N_ ("it has no subject yet"),
  [MUSTER_WHY_TEACHING] = N_ ("taught, and no source says whether teaching counts"),
  [MUSTER_WHY_REJECTED] = N_ ("rejected by the state"),
  [MUSTER_WHY_NOT_EMPLOYED] = N_ ("earned while not employed here"),
  [MUSTER_WHY_PARTIAL] = N_ ("a part of the class, and no source says whether a part counts"),
  [MUSTER_WHY_UNENDORSED] = N_ ("no instructor of that day is endorsed for the subject"),
  [MUSTER_WHY_CLASS_END] =
      N_ ("the class runs over the end of the period, and no source says which day counts"),
  [MUSTER_WHY_LATE_REST] =
      N_ ("the rest of a late credit, and no source says whether it counts in the new period"),
  [MUSTER_WHY_NO_SCORE] = N_ ("a score is required and none is recorded"),
  [MUSTER_WHY_NO_PROOF] = N_ ("no document proves it"),
  [MUSTER_WHY_BEFORE] = N_ ("earned before the day from which it is asked"),
  [MUSTER_WHY_SURPLUS_UNSET] = N_ ("beyond the mandate, and no source says where such time goes"),
  [MUSTER_WHY_TAUGHT] = N_ ("taught, and teaching does not count"),
  [MUSTER_WHY_TAUGHT_AGAIN] = N_ ("taught before in this period"),
  [MUSTER_WHY_TAUGHT_MOST] = N_ ("teaching counts only so far"),
  [MUSTER_WHY_STUDY] = N_ ("study counts only so often in a period"),
  [MUSTER_WHY_BOTH_ROLES] = N_ ("attended and taught at once, and only one of the two counts"),
  [MUSTER_WHY_SHARE] = N_ ("too small a part of the class was attended"),
  [MUSTER_WHY_BLOCK] = N_ ("too short a session"),
  [MUSTER_WHY_COURSE] = N_ ("another course"),
  [MUSTER_WHY_DELIVERY] = N_ ("not given in the way that is asked"),
  [MUSTER_WHY_PROVIDER] = N_ ("not from a provider that is asked"),
  [MUSTER_WHY_ROLE] = N_ ("not in the role that is asked"),
  [MUSTER_WHY_SCORE] = N_ ("the score is too low"),
  [MUSTER_WHY_EXCEPTED] = N_ ("of a kind that does not count here"),
  [MUSTER_WHY_REPEATED] = N_ ("the same course counted before in this period"),
  [MUSTER_WHY_SURPLUS] = N_ ("beyond the mandate, where it does not count"),
  [MUSTER_WHY_LATE_USED] = N_ ("used for the period before"),
  [MUSTER_WHY_LATE_NOT_NEEDED] = N_ ("late, and the period does not need it"),
  [MUSTER_WHY_EXCLUSIVE] = N_ ("counted by another requirement that does not share time"),
  [MUSTER_WHY_YEAR_MET] = N_ ("that year has what it asks already"),
};

/* The same where somebody may still say that it counts. */
static const char *const open_clauses[MUSTER_N_WHYS] = {
  [MUSTER_WHY_REJECTED] =
      N_ ("rejected by the state, and no source says whether it counts even so"),
  [MUSTER_WHY_NOT_EMPLOYED] =
      N_ ("earned while not employed here, and no source says whether that counts"),
  [MUSTER_WHY_UNENDORSED] =
      N_ ("no instructor of that day is endorsed for the subject, and no source "
          "says whether it counts even so"),
};

char *
muster_reason_explain (const MusterReason *reason)
{
  g_return_val_if_fail (reason != NULL, NULL);

  switch (reason->why)
    {
    case MUSTER_WHY_NONE:
      return NULL;
    case MUSTER_WHY_STATUS:
      return g_strdup (_ (explain_status (reason->credit->status)));
    case MUSTER_WHY_DUPLICATE:
      {
        const MusterCredit *first = reason->about;

        if (first == NULL || first->course_code == NULL)
          return g_strdup (_ ("suspected to repeat another credit of that day"));
        /* Translators: a course code. */
        return g_strdup_printf (_ ("suspected to repeat %s of that day"), first->course_code);
      }
    case MUSTER_WHY_CAP:
    case MUSTER_WHY_CAP_UNSET:
      {
        const MusterCap *cap = reason->about;
        char hours[MUSTER_DURATION_TEXT_SIZE];

        if (cap == NULL || cap->most == MUSTER_NUMBER_NONE)
          return g_strdup (_ ("limited, and no source gives the limit"));
        /* Translators: hours, and what they limit. */
        return g_strdup_printf (_ ("over the %s hours that count of %s"),
                                muster_duration_print (cap->most, hours), cap->title);
      }
    default:
      if (reason->possible > reason->counted && open_clauses[reason->why] != NULL)
        return g_strdup (_ (open_clauses[reason->why]));
      return g_strdup (clauses[reason->why] != NULL ? _ (clauses[reason->why]) : "");
    }
}

/* --- Questions ------------------------------------------------------------------------------------ */

static const char *const questions[MUSTER_N_WHYS] = {
  [MUSTER_WHY_UNCLASSIFIED] = N_ ("Which subject has the credit without one?"),
  [MUSTER_WHY_DUPLICATE] = N_ ("Is the suspected repeat training of its own?"),
  [MUSTER_WHY_TEACHING] = N_ ("Does teaching count?"),
  [MUSTER_WHY_REJECTED] = N_ ("Does a credit count that the state rejected?"),
  [MUSTER_WHY_NOT_EMPLOYED] = N_ ("Does training count from a time outside this employment?"),
  [MUSTER_WHY_PARTIAL] = N_ ("Does a part of a class count?"),
  [MUSTER_WHY_UNENDORSED] =
      N_ ("Does training count whose instructor is not endorsed for the subject?"),
  [MUSTER_WHY_CLASS_END] = N_ ("Does a class count on each of its days or on its last?"),
  [MUSTER_WHY_LATE_REST] = N_ ("Does the rest of a late credit count in the new period?"),
  [MUSTER_WHY_NO_SCORE] = N_ ("What was the score?"),
  [MUSTER_WHY_NO_PROOF] = N_ ("Which document proves it?"),
  [MUSTER_WHY_BEFORE] = N_ ("Does training from before that day count?"),
  [MUSTER_WHY_CAP_UNSET] = N_ ("How much of it counts? No source gives the limit."),
  [MUSTER_WHY_SURPLUS_UNSET] = N_ ("Where does time beyond a mandate go? No source says."),
};

static char *
ask_about_credits (MusterWhy why, const MusterDuty *duty)
{
  g_autofree char *credits = NULL;
  char hours[MUSTER_DURATION_TEXT_SIZE];
  gint64 time = 0;
  guint n = 0, i;

  for (i = 0; i < duty->reasons->len; i++)
    {
      const MusterReason *reason = &g_array_index (duty->reasons, MusterReason, i);

      if (reason->why != why)
        continue;
      time += MAX (reason->possible - reason->counted, 0);
      n++;
    }
  if (n == 0)
    return g_strdup (_ (questions[why]));
  muster_duration_print (time, hours);
  credits = g_strdup_printf (ngettext ("%u credit, %s hours", "%u credits, %s hours", n), n, hours);
  /* Translators: a question, and the credits that it is about: "1 credit, 4.00 hours". */
  return g_strdup_printf (_ ("%s (%s)"), _ (questions[why]), credits);
}

char *
muster_why_ask (MusterWhy why, const MusterDuty *duty)
{
  g_return_val_if_fail (duty != NULL, NULL);

  switch (why)
    {
    case MUSTER_WHY_HOURS_UNSET:
      return g_strdup_printf (_ ("How many hours does “%s” require? No source gives a number."),
                              duty->requirement->title);
    case MUSTER_WHY_MANDATE_UNSET:
      return g_strdup (_ (
          "How many hours do the mandated subjects require for which no source gives a number?"));
    case MUSTER_WHY_TURN_UNSET:
      return g_strdup_printf (_ ("In which years is “%s” asked? No source says."),
                              duty->requirement->title);
    case MUSTER_WHY_YEAR_UNSET:
      return g_strdup (_ ("Is it asked for each calendar year or for each year of the cycle? No "
                          "source says."));
    case MUSTER_WHY_NOT_COVERED:
      return g_strdup_printf (
          _ ("Was “%s” done? It was due before the first such date in the file."),
          duty->requirement->title);
    case MUSTER_WHY_APPLIES:
      return g_strdup_printf (_ ("Does “%s” apply to the officer? The file does not hold what it "
                                 "depends on."),
                              duty->requirement->title);
    default:
      g_return_val_if_fail (why < MUSTER_N_WHYS && questions[why] != NULL, g_strdup (""));
      return ask_about_credits (why, duty);
    }
}
