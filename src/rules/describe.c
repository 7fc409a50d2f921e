/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Requirements in words. What is not said here would be a rule that nobody can verify, so every member of a requirement
 * that narrows something has its line. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/certificate.h"
#include "core/duration.h"
#include "core/officer.h"
#include "core/roster.h"
#include "rules/describe.h"
#include "rules/pack-private.h"

/* Takes @line. */
static void
add_line (GString *text, char *line)
{
  if (line != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
  g_free (line);
}

static char *
join (char **texts)
{
  return g_strjoinv (", ", texts);
}

/* "Basic, Reserve" of the bits that are set. */
static char *
join_bits (const MusterWord *words, guint bits)
{
  GString *text = g_string_new (NULL);
  guint i;

  for (i = 0; words[i].nick != NULL; i++)
    if ((bits & 1u << i) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "",
                              muster_word_label (words, (int) i));
  return g_string_free (text, FALSE);
}

/* --- Whom it concerns --------------------------------------------------------------------------- */

static void
add_clause (GString *text, const char *what, char *list)
{
  g_autofree char *owned = list;

  g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "; " : "", what, owned);
}

static void
add_range (GString *text, const char *what, const MusterDateRange *range)
{
  g_autofree char *from = muster_date_format (range->from);
  g_autofree char *to = muster_date_format (range->to);
  g_autofree char *days = NULL;

  if (range->from == MUSTER_DATE_NONE && range->to == MUSTER_DATE_NONE)
    return;
  if (range->to == MUSTER_DATE_NONE)
    /* Translators: a date. */
    days = g_strdup_printf (_ ("since %s"), from);
  else if (range->from == MUSTER_DATE_NONE)
    /* Translators: a date, that day included. */
    days = g_strdup_printf (_ ("up to %s"), to);
  else
    /* Translators: two dates. */
    days = g_strdup_printf (_ ("from %s to %s"), from, to);
  g_string_append_printf (text, "%s%s %s", text->len > 0 ? "; " : "", what, days);
}

static char *
describe_condition (const MusterCondition *condition)
{
  GString *text = g_string_new (NULL);

  if (condition->employments != 0)
    add_clause (text, _ ("employed as"),
                join_bits (muster_employment_type_words, condition->employments));
  if (condition->certificates != 0)
    add_clause (text, _ ("with a certificate of the kind"),
                join_bits (muster_certificate_kind_words, condition->certificates));
  if (condition->ranks != NULL)
    add_clause (text, _ ("of the rank"), join (condition->ranks));
  if (condition->assignments != NULL)
    add_clause (text, _ ("assigned as"), join (condition->assignments));
  if (condition->agencies != NULL)
    add_clause (text, _ ("at an agency of the kind"), join (condition->agencies));
  add_range (text, _ ("hired"), &condition->hired);
  add_range (text, _ ("certified"), &condition->certified);
  add_range (text, _ ("in an academy that began"), &condition->academy);
  return g_string_free (text, FALSE);
}

char *
muster_requirement_describe_applies (const MusterRequirement *requirement)
{
  GString *text = g_string_new (NULL);
  guint i;

  g_return_val_if_fail (requirement != NULL, g_string_free (text, FALSE));

  if (requirement->is_agency_level)
    add_line (text, g_strdup_printf (ngettext ("The agency needs %d officer who meets it.",
                                               "The agency needs %d officers who meet it.",
                                               (gulong) requirement->times),
                                     requirement->times));
  if (requirement->applies == NULL)
    add_line (text, g_strdup (_ ("Every sworn officer")));
  for (i = 0; requirement->applies != NULL && i < requirement->applies->len; i++)
    {
      g_autofree char *condition =
          describe_condition (&g_array_index (requirement->applies, MusterCondition, i));

      /* Translators: conditions on an officer. */
      add_line (text,
                g_strdup_printf (i == 0 ? _ ("Officers %s") : _ ("or officers %s"), condition));
    }
  return g_string_free (text, FALSE);
}

/* --- Over which time ---------------------------------------------------------------------------- */

static const char *
name_moment (MusterMoment moment)
{
  switch (moment)
    {
    case MUSTER_MOMENT_HIRED:
      return _ ("the day of hire");
    case MUSTER_MOMENT_SEPARATED:
      return _ ("the day of separation");
    case MUSTER_MOMENT_CERTIFIED:
      return _ ("the day of certification");
    case MUSTER_MOMENT_HIRED_AND_CERTIFIED:
      return _ ("the later of hire and certification");
    case MUSTER_MOMENT_NONE:
    default:
      return _ ("a day that no source gives");
    }
}

/* " by 30 Jun 2026", " within 6 months of the day of hire", or nothing. */
static char *
describe_deadline (const MusterWindow *window)
{
  g_autofree char *by = muster_date_format (window->to);

  if (window->to != MUSTER_DATE_NONE)
    /* Translators: a date. */
    return g_strdup_printf (_ (" by %s"), by);
  if (window->months > 0)
    return g_strdup_printf (
        /* Translators: a number of months, an event. */
        ngettext (" within %d month of %s", " within %d months of %s", (gulong) window->months),
        window->months, name_moment (window->since));
  if (window->days > 0)
    return g_strdup_printf (
        /* Translators: a number of days, an event. */
        ngettext (" within %d day of %s", " within %d days of %s", (gulong) window->days),
        window->days, name_moment (window->since));
  return g_strdup ("");
}

static char *
describe_years (const MusterWindow *window)
{
  if (window->years == 1 && window->month == 1 && window->day == 1)
    return g_strdup (_ ("In each calendar year"));
  return g_strdup_printf (
      /* Translators: a number of years; the day and the month of its first day as numbers. */
      ngettext ("In each period of %d year that begins on day %d of month %d",
                "In each period of %d years that begins on day %d of month %d",
                (gulong) window->years),
      window->years, window->day, window->month);
}

static char *
describe_kind (const MusterWindow *window)
{
  g_autofree char *deadline = describe_deadline (window);
  g_autofree char *from = muster_date_format (window->from);
  g_autofree char *to = muster_date_format (window->to);

  switch (window->kind)
    {
    case MUSTER_PERIOD_CERTIFICATE_CYCLE:
      return g_strdup_printf (ngettext ("In each certificate cycle of %d year",
                                        "In each certificate cycle of %d years",
                                        (gulong) window->years),
                              window->years);
    case MUSTER_PERIOD_FIXED:
      /* Translators: two dates. */
      return g_strdup_printf (_ ("From %s to %s"), from, to);
    case MUSTER_PERIOD_LAST_MONTHS:
      return g_strdup_printf (ngettext ("Always within the last %d month",
                                        "Always within the last %d months",
                                        (gulong) window->months),
                              window->months);
    case MUSTER_PERIOD_ONCE:
      /* Translators: a deadline, or nothing. */
      return g_strdup_printf (_ ("Once%s"), deadline);
    case MUSTER_PERIOD_RESTARTING:
      return g_strdup_printf (
          /* Translators: a number of years; for the first time: a deadline, or nothing. */
          ngettext ("Every %d year from the day it was last complete; first%s",
                    "Every %d years from the day it was last complete; first%s",
                    (gulong) window->years),
          window->years, *deadline != '\0' ? deadline : _ (" at any time"));
    case MUSTER_PERIOD_CALENDAR_YEAR:
    default:
      return describe_years (window);
    }
}

char *
muster_requirement_describe_window (const MusterRequirement *requirement)
{
  static const char *const every[] = {
    [MUSTER_EVERY_CALENDAR_YEAR] = N_ ("For each calendar year in it"),
    [MUSTER_EVERY_CYCLE_YEAR] = N_ ("For each year counted from its first day"),
    [MUSTER_EVERY_OPEN] = N_ ("For each year in it; no source says from which day"),
  };
  GString *text = g_string_new (NULL);
  const MusterWindow *window;

  g_return_val_if_fail (requirement != NULL, g_string_free (text, FALSE));

  window = &requirement->window;
  add_line (text, describe_kind (window));
  if (window->every != MUSTER_EVERY_NONE)
    add_line (text, g_strdup (_ (every[window->every])));
  if (window->turns > 1)
    add_line (text, g_strdup_printf (_ ("Only in one of %d such periods"), window->turns));
  if (window->delay > 0)
    add_line (text,
              g_strdup_printf (ngettext ("Not before %d whole period after the first certificate",
                                         "Not before %d whole periods after the first certificate",
                                         (gulong) window->delay),
                               window->delay));
  return g_string_free (text, FALSE);
}

/* --- What counts -------------------------------------------------------------------------------- */

static char *
name_subjects (const MusterPack *pack, char **subjects)
{
  GString *text = g_string_new (NULL);
  guint i;

  for (i = 0; subjects[i] != NULL; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            muster_pack_get_subject_title (pack, subjects[i]));
  return g_string_free (text, FALSE);
}

/* "Firearms; given as: online"; empty where it admits everything. */
static char *
describe_filter (const MusterPack *pack, const MusterFilter *filter)
{
  GString *text = g_string_new (NULL);
  char block[MUSTER_DURATION_TEXT_SIZE];
  char score[MUSTER_MONEY_TEXT_SIZE];

  if (filter->subjects != NULL)
    add_clause (text, _ ("in"), name_subjects (pack, filter->subjects));
  if (filter->courses != NULL)
    add_clause (text, _ ("by the course"), join (filter->courses));
  if (filter->deliveries != NULL)
    add_clause (text, _ ("given as"), join (filter->deliveries));
  if (filter->providers != NULL)
    add_clause (text, _ ("given by"), join (filter->providers));
  if (filter->role != 0)
    add_clause (text, _ ("in the role"), join_bits (muster_role_words, filter->role));
  if (filter->block > 0)
    add_clause (text, _ ("hours in one piece, at least"),
                g_strdup (muster_duration_print (filter->block, block)));
  if (filter->score > 0)
    add_clause (text, _ ("score, at least"),
                g_strdup (muster_quantity_print (filter->score, score)));
  if (filter->proof)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", _ ("proved by a document"));
  if (filter->except != NULL)
    add_clause (text, _ ("but not"), describe_filter (pack, filter->except));
  return g_string_free (text, FALSE);
}

static void
add_parts (GString *text, const MusterPack *pack, const MusterRequirement *requirement)
{
  char hours[MUSTER_DURATION_TEXT_SIZE];
  guint i;

  for (i = 0; requirement->parts != NULL && i < requirement->parts->len; i++)
    {
      const MusterPart *part = &g_array_index (requirement->parts, MusterPart, i);
      gboolean is_set = part->required != MUSTER_NUMBER_NONE;

      add_line (text,
                is_set
                    /* Translators: hours, a subject or another part of a requirement. */
                    ? g_strdup_printf (_ ("Of it at least %s h: %s"),
                                       muster_duration_print (part->required, hours), part->title)
                    : g_strdup_printf (_ ("Of it, and no source says how much: %s"), part->title));
    }
  for (i = 0; requirement->caps != NULL && i < requirement->caps->len; i++)
    {
      const MusterCap *cap = &g_array_index (requirement->caps, MusterCap, i);

      /* Translators: hours, a subject or another kind of training. */
      add_line (text, g_strdup_printf (cap->after_mandates ? _ ("At most %s h besides mandates: %s")
                                                           : _ ("At most %s h: %s"),
                                       cap->most != MUSTER_NUMBER_NONE
                                           ? muster_duration_print (cap->most, hours)
                                           : "?",
                                       cap->title));
    }
}

static void
add_mandates (GString *text, const MusterPack *pack, const MusterRequirement *requirement)
{
  g_autoptr (GString) titles = g_string_new (NULL);
  guint i;

  for (i = 0; requirement->mandates != NULL && requirement->mandates[i] != NULL; i++)
    {
      const MusterRequirement *mandate =
          muster_pack_find_requirement (pack, requirement->mandates[i]);

      g_string_append_printf (titles, "%s%s", i > 0 ? ", " : "",
                              mandate != NULL ? mandate->title : requirement->mandates[i]);
    }
  if (titles->len > 0)
    /* Translators: titles of requirements. */
    add_line (text, g_strdup_printf (_ ("Mandates outside its limits: %s"), titles->str));
}

static void
add_days (GString *text, const MusterRequirement *requirement)
{
  if (requirement->repeats > 0)
    add_line (text, g_strdup_printf (ngettext ("One course counts %d time in a period",
                                               "One course counts %d times in a period",
                                               (gulong) requirement->repeats),
                                     requirement->repeats));
  if (requirement->valid_months > 0)
    add_line (text, g_strdup_printf (ngettext ("Holds for %d month", "Holds for %d months",
                                               (gulong) requirement->valid_months),
                                     requirement->valid_months));
  if (requirement->grace_days > 0)
    add_line (text, g_strdup_printf (ngettext ("Can be met until %d day after the last day",
                                               "Can be met until %d days after the last day",
                                               (gulong) requirement->grace_days),
                                     requirement->grace_days));
  if (requirement->notice_days > 0)
    add_line (text,
              g_strdup_printf (ngettext ("Something must be filed %d day before the last day",
                                         "Something must be filed %d days before the last day",
                                         (gulong) requirement->notice_days),
                               requirement->notice_days));
}

char *
muster_requirement_describe_counting (const MusterPack *pack, const MusterRequirement *requirement)
{
  GString *text = g_string_new (NULL);
  g_autofree char *filter = NULL;

  g_return_val_if_fail (pack != NULL && requirement != NULL, g_string_free (text, FALSE));

  filter = describe_filter (pack, &requirement->filter);
  add_line (text,
            g_strdup (muster_word_label (muster_count_kind_words, (int) requirement->counts)));
  if (requirement->names != NULL)
    add_line (text, join (requirement->names));
  if (requirement->certificates != 0)
    add_line (text, join_bits (muster_certificate_kind_words, requirement->certificates));
  if (*filter != '\0')
    add_line (text, g_strdup (filter));
  else if (requirement->counts == MUSTER_COUNT_HOURS)
    add_line (text, g_strdup (_ ("All training counts.")));
  add_parts (text, pack, requirement);
  add_mandates (text, pack, requirement);
  add_days (text, requirement);
  return g_string_free (text, FALSE);
}

/* --- How the pack counts ------------------------------------------------------------------------ */

/* In the order of muster_pack_rules. */
static const char *const questions[] = {
  N_ ("When does a class of several days count?"),
  N_ ("Does time count where a part of a class was missed?"),
  N_ ("Does time count that an instructor without endorsement taught?"),
  N_ ("Does time count from between two employments?"),
  N_ ("Does the rest of late training count in the new period?"),
  N_ ("Does time count that the state rejected?"),
  N_ ("Does time count that the officer taught?"),
};

GArray *
muster_pack_list_answers (const MusterPack *pack)
{
  GArray *answers = g_array_new (FALSE, FALSE, sizeof (MusterPackAnswer));
  MusterPackAnswer answer = { "basis", NULL, NULL };
  MusterPackRules rules;
  guint i;

  g_return_val_if_fail (pack != NULL, answers);

  rules = *muster_pack_get_rules (pack);
  answer.question = _ ("Which day decides which version of a rule binds?");
  answer.answer = muster_word_nick (muster_pack_basis_words, (int) rules.basis);
  g_array_append_val (answers, answer);
  for (i = 0; muster_pack_rules[i].key != NULL; i++)
    {
      const MusterPackRule *rule = &muster_pack_rules[i];
      MusterAnswer given = *muster_pack_rule_answer (rule, &rules);

      answer.key = rule->key;
      answer.question = _ (questions[i]);
      answer.answer =
          given != MUSTER_ANSWER_OPEN ? muster_word_nick (rule->words, (int) given) : NULL;
      g_array_append_val (answers, answer);
    }
  return answers;
}
