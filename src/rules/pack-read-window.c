/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads windows. A key that does not belong to a kind of window is refused there: it would be a
 * condition that nobody checks. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/certificate.h"
#include "rules/pack-read.h"

#define MAX_YEARS 20
#define MAX_MONTHS 240
#define MAX_DAYS 3650
#define MAX_COHORTS 26
#define MAX_TURNS 10
#define MAX_DELAY 5

/* Keys that every kind has. */
#define COMMON_KEYS "kind", "every_year", "turns", "delay"

typedef gboolean (*ReadWindow) (const MusterJsonPlace *place, MusterWindow *window, GError **error);

static const char *const cycle_keys[] = {
  COMMON_KEYS, "years", "certificates", "start", "end", NULL
};
static const char *const calendar_keys[] = { COMMON_KEYS, NULL };
static const char *const fixed_years_keys[] = { COMMON_KEYS,  "years",   "month", "day",
                                                "first_year", "cohorts", NULL };
static const char *const fixed_keys[] = { COMMON_KEYS, "from", "to", NULL };
static const char *const last_keys[] = { COMMON_KEYS, "months", NULL };
static const char *const once_keys[] = {
  COMMON_KEYS, "by", "within", "before", "certificates", NULL
};
static const char *const restarting_keys[] = { COMMON_KEYS, "years",        "by",
                                               "within",    "certificates", NULL };

static const char *const round_keys[] = { "round", "month", "day", NULL };
static const char *const cohort_keys[] = { "from", "to", "first_year", NULL };
static const char *const turns_keys[] = { "every", "turn", NULL };
static const char *const within_keys[] = { "months", "days", "of", NULL };

/* In the order of MusterRound, of MusterEveryKind and of MusterMoment without their first. */
static const MusterWord round_words[] = {
  { "previous", "" },
  { "next", "" },
  { "nearest", "" },
  { NULL, NULL },
};
static const MusterWord every_words[] = {
  { "calendar", "" },
  { "cycle", "" },
  { NULL, NULL },
};
static const MusterWord moment_words[] = {
  { "hired", "" }, { "separated", "" }, { "certified", "" }, { "hired-and-certified", "" },
  { NULL, NULL },
};

/* Reads a word of a vocabulary that lacks the first value of its enum. */
static gboolean
read_word_after_none (const MusterJsonPlace *place, const char *key, const MusterWord *words,
                      int *value, GError **error)
{
  int word = 0;

  if (!muster_json_has (place, key))
    return muster_json_refuse (place, key, _ ("expected a text"), error);
  if (!muster_json_read_word (place, key, words, &word, error))
    return FALSE;
  *value = word + 1;
  return TRUE;
}

/* --- Certificates' cycles ----------------------------------------------------------------------- */

static gboolean
read_rounding (const MusterJsonPlace *place, const char *key, MusterRounding *rounding,
               GError **error)
{
  MusterJsonPlace child;
  int round = 0;

  if (!muster_json_has (place, key))
    return TRUE;
  if (!muster_json_enter (place, key, &child, error) ||
      !muster_json_check_keys (&child, round_keys, error) ||
      !read_word_after_none (&child, "round", round_words, &round, error))
    return FALSE;
  *rounding = (MusterRounding){ (MusterRound) round, 0, 1 };
  if (muster_json_has (&child, "month") &&
      g_strcmp0 (muster_json_node_text (json_object_get_member (child.object, "month")), "birth") ==
          0)
    return muster_json_read_integer (&child, "day", 1, 28, &rounding->day, error);
  if (!muster_json_has (&child, "month"))
    return muster_json_refuse (&child, "month", _ ("expected a month from 1 to 12, or birth"),
                               error);
  return muster_pack_read_day (&child, &rounding->month, &rounding->day, error);
}

static gboolean
read_certificates (const MusterJsonPlace *place, MusterWindow *window, GError **error)
{
  return muster_json_read_bits (place, "certificates", muster_certificate_kind_words,
                                &window->certificates, error);
}

static gboolean
read_years (const MusterJsonPlace *place, MusterWindow *window, GError **error)
{
  if (!muster_json_has (place, "years"))
    return muster_json_refuse (place, "years", _ ("expected a whole number of years, such as 3"),
                               error);
  return muster_json_read_integer (place, "years", 1, MAX_YEARS, &window->years, error);
}

static gboolean
read_cycle (const MusterJsonPlace *place, MusterWindow *window, GError **error)
{
  return read_years (place, window, error) && read_certificates (place, window, error) &&
         read_rounding (place, "start", &window->start, error) &&
         read_rounding (place, "end", &window->end, error);
}

/* --- Fixed years -------------------------------------------------------------------------------- */

static gboolean
read_initial (const MusterJsonPlace *place, const char *key, gunichar *initial, GError **error)
{
  const char *text = muster_json_get_text (place, key, error);

  if (text == NULL)
    return FALSE;
  *initial = g_unichar_toupper (g_utf8_get_char (text));
  if (*g_utf8_next_char (text) != '\0' || !g_unichar_isalpha (*initial))
    return muster_json_refuse (place, key, _ ("expected one letter, such as A"), error);
  return TRUE;
}

static gboolean
read_first_year (const MusterJsonPlace *place, int *year, GError **error)
{
  if (!muster_json_has (place, "first_year"))
    return muster_json_refuse (place, "first_year", _ ("expected a year in which a period starts"),
                               error);
  return muster_json_read_integer (place, "first_year", 1900, 2200, year, error);
}

static gboolean
read_cohort (const MusterJsonPlace *place, GArray *cohorts, GError **error)
{
  MusterCohort cohort;
  guint i;

  if (!muster_json_check_keys (place, cohort_keys, error) ||
      !read_initial (place, "from", &cohort.from_initial, error) ||
      !read_initial (place, "to", &cohort.to_initial, error) ||
      !read_first_year (place, &cohort.first_year, error))
    return FALSE;
  if (cohort.to_initial < cohort.from_initial)
    return muster_json_refuse (place, "to", _ ("expected a letter that is not before from"), error);
  for (i = 0; i < cohorts->len; i++)
    {
      const MusterCohort *other = &g_array_index (cohorts, MusterCohort, i);

      if (cohort.from_initial <= other->to_initial && other->from_initial <= cohort.to_initial)
        return muster_json_refuse (place, "from", _ ("another cohort has this letter"), error);
    }
  g_array_append_val (cohorts, cohort);
  return TRUE;
}

static gboolean
read_cohorts (const MusterJsonPlace *place, MusterWindow *window, GError **error)
{
  JsonArray *array = muster_json_get_array (place, "cohorts", MAX_COHORTS, error);
  guint i;

  if (array == NULL)
    return FALSE;
  if (json_array_get_length (array) == 0)
    return muster_json_refuse (place, "cohorts", _ ("expected at least one element"), error);
  window->cohorts = g_array_new (FALSE, FALSE, sizeof (MusterCohort));
  for (i = 0; i < json_array_get_length (array); i++)
    {
      MusterJsonPlace child;

      if (!muster_json_enter_element (place, "cohorts", array, i, &child, error) ||
          !read_cohort (&child, window->cohorts, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_calendar (const MusterJsonPlace *place, MusterWindow *window, GError **error)
{
  window->years = 1;
  window->month = 1;
  window->day = 1;
  return TRUE;
}

static gboolean
read_fixed_years (const MusterJsonPlace *place, MusterWindow *window, GError **error)
{
  window->month = 1;
  window->day = 1;
  if (!read_years (place, window, error) ||
      !muster_pack_read_day (place, &window->month, &window->day, error))
    return FALSE;
  if (muster_json_has (place, "cohorts"))
    return muster_json_has (place, "first_year")
               ? muster_json_refuse (place, "first_year", _ ("each cohort has its own"), error)
               : read_cohorts (place, window, error);
  if (window->years == 1 && !muster_json_has (place, "first_year"))
    return TRUE;
  return read_first_year (place, &window->first_year, error);
}

static gboolean
read_fixed (const MusterJsonPlace *place, MusterWindow *window, GError **error)
{
  if (!muster_json_read_date (place, "from", &window->from, error) ||
      !muster_json_read_date (place, "to", &window->to, error))
    return FALSE;
  if (window->from == MUSTER_DATE_NONE)
    return muster_json_refuse (place, "from", _ ("expected a date, such as 2026-06-30"), error);
  if (window->to < window->from)
    return muster_json_refuse (place, "to", _ ("expected a date that is not before from"), error);
  return TRUE;
}

/* --- Without fixed ends ------------------------------------------------------------------------- */

static gboolean
read_last (const MusterJsonPlace *place, MusterWindow *window, GError **error)
{
  if (!muster_json_has (place, "months"))
    return muster_json_refuse (place, "months", _ ("expected a whole number of months, such as 24"),
                               error);
  return muster_json_read_integer (place, "months", 1, MAX_MONTHS, &window->months, error);
}

static gboolean
read_within (const MusterJsonPlace *place, MusterWindow *window, GError **error)
{
  MusterJsonPlace child;
  int since = 0;

  if (!muster_json_enter (place, "within", &child, error) ||
      !muster_json_check_keys (&child, within_keys, error) ||
      !muster_json_read_integer (&child, "months", 1, MAX_MONTHS, &window->months, error) ||
      !muster_json_read_integer (&child, "days", 1, MAX_DAYS, &window->days, error) ||
      !read_word_after_none (&child, "of", moment_words, &since, error))
    return FALSE;
  if ((window->months == 0) == (window->days == 0))
    return muster_json_refuse (place, "within", _ ("expected either months or days"), error);
  window->since = (MusterMoment) since;
  return TRUE;
}

/* Either by a date, or within some time of an event, or at any time. */
static gboolean
read_deadline (const MusterJsonPlace *place, MusterWindow *window, GError **error)
{
  if (!read_certificates (place, window, error))
    return FALSE;
  if (muster_json_has (place, "by") && muster_json_has (place, "within"))
    return muster_json_refuse (place, "within", _ ("expected either by or within"), error);
  if (muster_json_has (place, "within"))
    return read_within (place, window, error);
  return muster_json_read_date (place, "by", &window->to, error);
}

static gboolean
read_once (const MusterJsonPlace *place, MusterWindow *window, GError **error)
{
  if (!read_deadline (place, window, error))
    return FALSE;
  if (muster_json_has (place, "before") && window->since == MUSTER_MOMENT_NONE)
    return muster_json_refuse (place, "before", _ ("expected only beside within"), error);
  return muster_pack_read_answer (place, "before", muster_pack_counts_words, &window->before,
                                  error);
}

static gboolean
read_restarting (const MusterJsonPlace *place, MusterWindow *window, GError **error)
{
  if (!read_years (place, window, error) || !read_deadline (place, window, error))
    return FALSE;
  if (window->days != 0)
    return muster_json_refuse (place, "within", _ ("expected months here, not days"), error);
  return TRUE;
}

/* --- All kinds ---------------------------------------------------------------------------------- */

typedef struct
{
  MusterPeriodKind kind;
  const char *const *keys;
  ReadWindow read;
} WindowKind;

/* The words of the format, each with what it becomes: a calendar year is one of fixed years. */
static const MusterWord kind_words[] = {
  { "certificate-cycle", "" }, { "calendar-year", "" }, { "fixed-years", "" }, { "fixed", "" },
  { "last-months", "" },       { "once", "" },          { "restarting", "" },  { NULL, NULL },
};
static const WindowKind kinds[] = {
  { MUSTER_PERIOD_CERTIFICATE_CYCLE, cycle_keys, read_cycle },
  { MUSTER_PERIOD_CALENDAR_YEAR, calendar_keys, read_calendar },
  { MUSTER_PERIOD_CALENDAR_YEAR, fixed_years_keys, read_fixed_years },
  { MUSTER_PERIOD_FIXED, fixed_keys, read_fixed },
  { MUSTER_PERIOD_LAST_MONTHS, last_keys, read_last },
  { MUSTER_PERIOD_ONCE, once_keys, read_once },
  { MUSTER_PERIOD_RESTARTING, restarting_keys, read_restarting },
};

static gboolean
read_every (const MusterJsonPlace *place, MusterWindow *window, GError **error)
{
  int every = MUSTER_EVERY_OPEN;

  if (!muster_json_has (place, "every_year"))
    return TRUE;
  if (!muster_json_is_null (place, "every_year") &&
      !read_word_after_none (place, "every_year", every_words, &every, error))
    return FALSE;
  window->every = (MusterEveryKind) every;
  return TRUE;
}

static gboolean
read_turns (const MusterJsonPlace *place, MusterWindow *window, GError **error)
{
  MusterJsonPlace child;

  if (!muster_json_has (place, "turns"))
    return TRUE;
  if (!muster_json_enter (place, "turns", &child, error) ||
      !muster_json_check_keys (&child, turns_keys, error) ||
      !muster_json_read_integer (&child, "every", 2, MAX_TURNS, &window->turns, error))
    return FALSE;
  if (window->turns == 0)
    return muster_json_refuse (&child, "every", _ ("expected a whole number, such as 2"), error);
  if (!muster_json_has (&child, "turn"))
    return muster_json_refuse (
        &child, "turn", _ ("expected the year divided by every: what is left, or null"), error);
  window->turn = -1;
  return muster_json_is_null (&child, "turn") ||
         muster_json_read_integer (&child, "turn", 0, window->turns - 1, &window->turn, error);
}

gboolean
muster_pack_read_window (const MusterJsonPlace *place, MusterWindow *window, GError **error)
{
  MusterJsonPlace child;
  int kind = -1;

  muster_window_clear (window);
  window->before = MUSTER_ANSWER_OPEN;
  if (!muster_json_enter (place, "period", &child, error) ||
      muster_json_get_text (&child, "kind", error) == NULL ||
      !muster_json_read_word (&child, "kind", kind_words, &kind, error) ||
      !muster_json_check_keys (&child, kinds[kind].keys, error))
    return FALSE;
  window->kind = kinds[kind].kind;
  return kinds[kind].read (&child, window, error) && read_every (&child, window, error) &&
         read_turns (&child, window, error) &&
         muster_json_read_integer (&child, "delay", 0, MAX_DELAY, &window->delay, error);
}
