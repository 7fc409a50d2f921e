/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What changed between two versions of a pack, in sentences. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/duration.h"
#include "rules/overlay-member.h"
#include "rules/overlay.h"

static void
say (GPtrArray *sentences, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
say (GPtrArray *sentences, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (sentences, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

/* --- All that a variant says -------------------------------------------------------------------- */

/* A text of everything but what has a sentence of its own: two variants with one text ask the same. */
static void
print_texts (GString *text, char **list)
{
  guint i;

  for (i = 0; list != NULL && list[i] != NULL; i++)
    g_string_append_printf (text, "%s\x1f", list[i]);
  g_string_append_c (text, '\n');
}

static void
print_numbers (GString *text, const gint64 *numbers, gsize n)
{
  gsize i;

  for (i = 0; i < n; i++)
    g_string_append_printf (text, "%" G_GINT64_FORMAT " ", numbers[i]);
  g_string_append_c (text, '\n');
}

#define PRINT(text, ...)                                                                           \
  print_numbers (text, (const gint64[]){ __VA_ARGS__ },                                            \
                 sizeof ((const gint64[]){ __VA_ARGS__ }) / sizeof (gint64))

static void
print_filter (GString *text, const MusterFilter *filter)
{
  print_texts (text, filter->subjects);
  print_texts (text, filter->courses);
  print_texts (text, filter->deliveries);
  print_texts (text, filter->providers);
  PRINT (text, filter->role, filter->block, filter->score, filter->proof);
  if (filter->except != NULL)
    print_filter (text, filter->except);
}

static void
print_window (GString *text, const MusterWindow *window)
{
  guint i;

  PRINT (text, window->kind, window->years, window->month, window->day, window->first_year,
         window->certificates, window->start.round, window->start.month, window->start.day,
         window->end.round);
  PRINT (text, window->end.month, window->end.day, window->from, window->to, window->months,
         window->days, window->since, window->before, window->every, window->turns, window->turn,
         window->delay, window->cohorts != NULL ? window->cohorts->len : 0);
  for (i = 0; window->cohorts != NULL && i < window->cohorts->len; i++)
    {
      const MusterCohort *cohort = &g_array_index (window->cohorts, MusterCohort, i);

      PRINT (text, cohort->from_initial, cohort->to_initial, cohort->first_year);
    }
}

static void
print_range (GString *text, const MusterDateRange *range)
{
  PRINT (text, range->from, range->to);
}

static void
print_applies (GString *text, const GArray *conditions)
{
  guint i;

  for (i = 0; conditions != NULL && i < conditions->len; i++)
    {
      const MusterCondition *condition = &g_array_index (conditions, MusterCondition, i);

      PRINT (text, condition->employments, condition->certificates);
      print_texts (text, condition->ranks);
      print_texts (text, condition->assignments);
      print_texts (text, condition->agencies);
      print_range (text, &condition->hired);
      print_range (text, &condition->certified);
      print_range (text, &condition->academy);
    }
}

static void
print_members (GString *text, const MusterRequirement *requirement)
{
  guint i;

  for (i = 0; requirement->parts != NULL && i < requirement->parts->len; i++)
    {
      const MusterPart *part = &g_array_index (requirement->parts, MusterPart, i);

      g_string_append_printf (text, "part %s %" G_GINT64_FORMAT "\n", part->title, part->required);
      print_filter (text, &part->filter);
    }
  for (i = 0; requirement->caps != NULL && i < requirement->caps->len; i++)
    {
      const MusterCap *cap = &g_array_index (requirement->caps, MusterCap, i);

      g_string_append_printf (text, "cap %s %" G_GINT64_FORMAT " %d\n", cap->title, cap->most,
                              cap->after_mandates);
      print_filter (text, &cap->filter);
    }
}

static void
print_tables (GString *text, const MusterRequirement *requirement)
{
  guint i;

  for (i = 0; requirement->prorations != NULL && i < requirement->prorations->len; i++)
    {
      const MusterProration *row = &g_array_index (requirement->prorations, MusterProration, i);

      PRINT (text, row->months, row->required);
    }
  for (i = 0; requirement->conversions != NULL && i < requirement->conversions->len; i++)
    {
      const MusterConversion *row = &g_array_index (requirement->conversions, MusterConversion, i);

      PRINT (text, row->units, row->seconds, row->uses);
    }
  for (i = 0; requirement->warn_days != NULL && i < requirement->warn_days->len; i++)
    PRINT (text, g_array_index (requirement->warn_days, int, i));
}

static char *
print_rest (const MusterRequirement *requirement)
{
  GString *text = g_string_new (requirement->consequence);

  PRINT (text, requirement->counts, requirement->is_agency_level, requirement->is_recommended,
         requirement->certificates, requirement->times, requirement->is_per_endorsement,
         requirement->is_per_weapon, requirement->is_running, requirement->valid_months);
  PRINT (text, requirement->surplus, requirement->repeats, requirement->grace_days,
         requirement->report_month, requirement->report_day, requirement->notice_days);
  print_range (text, &requirement->in_force);
  print_texts (text, requirement->names);
  print_texts (text, requirement->mandates);
  print_applies (text, requirement->applies);
  print_window (text, &requirement->window);
  print_filter (text, &requirement->filter);
  print_members (text, requirement);
  print_tables (text, requirement);
  return g_string_free (text, FALSE);
}

/* --- Requirements ------------------------------------------------------------------------------- */

static char *
format_hours (gint64 seconds)
{
  char buffer[MUSTER_DURATION_TEXT_SIZE];

  if (seconds == MUSTER_NUMBER_NONE)
    return g_strdup (_ ("unset"));
  return g_strdup (muster_duration_print (seconds, buffer));
}

/* "Firearms", or "Firearms from 1 Jul 2022" for a change. */
static char *
name_variant (const MusterRequirement *variant)
{
  g_autofree char *date = NULL;

  if (variant->binds_from == MUSTER_DATE_NONE)
    return g_strdup_printf ("“%s”", variant->title);
  date = muster_date_format (variant->binds_from);
  /* Translators: a requirement's title, and from when a change of it binds. */
  return g_strdup_printf (_ ("“%s” from %s"), variant->title, date);
}

static void
compare_variants (GPtrArray *sentences, const MusterRequirement *old, const MusterRequirement *new_)
{
  g_autofree char *name = name_variant (old);
  g_autofree char *old_hours = format_hours (old->required);
  g_autofree char *new_hours = format_hours (new_->required);
  g_autofree char *old_rest = print_rest (old);
  g_autofree char *new_rest = print_rest (new_);

  if (g_strcmp0 (old->title, new_->title) != 0)
    say (sentences, _ ("%s: it is called “%s” now."), name, new_->title);
  if (old->required != new_->required)
    say (sentences, _ ("%s: the hours changed from %s to %s."), name, old_hours, new_hours);
  if (g_strcmp0 (old_rest, new_rest) != 0)
    say (sentences, _ ("%s: what it asks besides the hours changed."), name);
  if (g_strcmp0 (old->citation, new_->citation) != 0 ||
      g_strcmp0 (old->address, new_->address) != 0)
    say (sentences, _ ("%s: the citation changed to “%s”."), name, new_->citation);
}

/* Variants that bind from one date are compared; both chains ascend by it. */
static void
compare_chains (GPtrArray *sentences, const MusterRequirement *old, const MusterRequirement *new_)
{
  while (old != NULL || new_ != NULL)
    if (new_ == NULL || (old != NULL && old->binds_from < new_->binds_from))
      {
        g_autofree char *name = name_variant (old);

        say (sentences, _ ("%s: this change was dropped."), name);
        old = old->next;
      }
    else if (old == NULL || new_->binds_from < old->binds_from)
      {
        g_autofree char *name = name_variant (new_);
        g_autofree char *hours = format_hours (new_->required);

        say (sentences, _ ("%s: this change was added (hours: %s)."), name, hours);
        new_ = new_->next;
      }
    else
      {
        compare_variants (sentences, old, new_);
        old = old->next;
        new_ = new_->next;
      }
}

static void
compare_requirements (GPtrArray *sentences, const MusterPack *old, const MusterPack *new_)
{
  guint i;

  for (i = 0; i < new_->requirements->len; i++)
    {
      const MusterRequirement *requirement = g_ptr_array_index (new_->requirements, i);
      const MusterRequirement *before = muster_pack_find_requirement (old, requirement->id);
      g_autofree char *hours = format_hours (requirement->required);

      if (before != NULL)
        compare_chains (sentences, before, requirement);
      else if (requirement->counts == MUSTER_COUNT_HOURS)
        say (sentences, _ ("The requirement “%s” was added (hours: %s)."), requirement->title,
             hours);
      else
        say (sentences, _ ("The requirement “%s” was added."), requirement->title);
    }
  for (i = 0; i < old->requirements->len; i++)
    {
      const MusterRequirement *requirement = g_ptr_array_index (old->requirements, i);

      if (muster_pack_find_requirement (new_, requirement->id) == NULL)
        say (sentences, _ ("The requirement “%s” was dropped."), requirement->title);
    }
}

/* --- The pack as a whole ------------------------------------------------------------------------ */

static void
compare_subjects (GPtrArray *sentences, const MusterPack *old, const MusterPack *new_)
{
  guint i;

  for (i = 0; i < new_->subjects->len; i++)
    {
      const MusterPackSubject *subject = g_ptr_array_index (new_->subjects, i);
      const MusterPackSubject *before = g_hash_table_lookup (old->by_id, subject->id);

      if (before == NULL)
        say (sentences, _ ("The subject “%s” was added."), subject->title);
      else if (g_strcmp0 (before->title, subject->title) != 0)
        say (sentences, _ ("The subject “%s” is called “%s” now."), before->title, subject->title);
      else if (g_strcmp0 (before->within, subject->within) != 0)
        say (sentences, _ ("The subject “%s” lies within another one now."), subject->title);
    }
  for (i = 0; i < old->subjects->len; i++)
    {
      const MusterPackSubject *subject = g_ptr_array_index (old->subjects, i);

      if (!g_hash_table_contains (new_->by_id, subject->id))
        say (sentences, _ ("The subject “%s” was dropped."), subject->title);
    }
}

static const char *
name_answer (const MusterPackRule *rule, MusterAnswer answer)
{
  return answer == MUSTER_ANSWER_OPEN ? MUSTER_OVERLAY_UNSET
                                      : muster_word_nick (rule->words, (int) answer);
}

static void
compare_rules (GPtrArray *sentences, const MusterPack *old, const MusterPack *new_)
{
  MusterPackRules old_rules = old->rules;
  MusterPackRules new_rules = new_->rules;
  guint i;

  if (old_rules.basis != new_rules.basis)
    say (sentences, _ ("The rule “%s” changed from %s to %s."), "basis",
         muster_word_nick (muster_pack_basis_words, (int) old_rules.basis),
         muster_word_nick (muster_pack_basis_words, (int) new_rules.basis));
  for (i = 0; muster_pack_rules[i].key != NULL; i++)
    {
      const MusterPackRule *rule = &muster_pack_rules[i];
      MusterAnswer before = *muster_pack_rule_answer (rule, &old_rules);
      MusterAnswer after = *muster_pack_rule_answer (rule, &new_rules);

      if (before != after)
        say (sentences, _ ("The rule “%s” changed from %s to %s."), rule->key,
             name_answer (rule, before), name_answer (rule, after));
    }
  if (old_rules.least_share != new_rules.least_share)
    say (sentences, "%s", _ ("The least share of a class that counts changed."));
  if (old_rules.teaching.factor != new_rules.teaching.factor ||
      old_rules.teaching.most != new_rules.teaching.most ||
      old_rules.teaching.is_once_per_topic != new_rules.teaching.is_once_per_topic)
    say (sentences, "%s", _ ("The numbers by which teaching counts changed."));
}

static char *
print_exclusive (const MusterPack *pack)
{
  GString *text = g_string_new (NULL);
  guint i;

  for (i = 0; i < pack->exclusive->len; i++)
    print_texts (text, g_ptr_array_index (pack->exclusive, i));
  return g_string_free (text, FALSE);
}

static char *
print_reasons (const MusterPack *pack)
{
  GString *text = g_string_new (NULL);
  guint i;

  for (i = 0; i < pack->waivers->len; i++)
    {
      const MusterWaiverReason *reason = &g_array_index (pack->waivers, MusterWaiverReason, i);

      g_string_append_printf (text, "%s %s %d\n", reason->id, reason->title,
                              reason->is_partial_year);
    }
  return g_string_free (text, FALSE);
}

static void
compare_lists (GPtrArray *sentences, const MusterPack *old, const MusterPack *new_)
{
  g_autofree char *old_groups = print_exclusive (old);
  g_autofree char *new_groups = print_exclusive (new_);
  g_autofree char *old_reasons = print_reasons (old);
  g_autofree char *new_reasons = print_reasons (new_);

  if (g_strcmp0 (old_groups, new_groups) != 0)
    say (sentences, "%s", _ ("Which requirements may not count the same time changed."));
  if (g_strcmp0 (old_reasons, new_reasons) != 0)
    say (sentences, "%s", _ ("The reasons for which waivers may be asked changed."));
}

GPtrArray *
muster_overlay_compare (const MusterPack *old, const MusterPack *new_)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (old != NULL && new_ != NULL, sentences);

  compare_rules (sentences, old, new_);
  compare_lists (sentences, old, new_);
  compare_subjects (sentences, old, new_);
  compare_requirements (sentences, old, new_);
  return sentences;
}
