/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Random packs. They are written as people write them, so that the reader is tried too. */

#include "config.h"

#include "random-case.h"

typedef struct
{
  GRand *rand;
  GString *text;
  RandomKind kind;
} Writer;

gboolean
random_chance (GRand *rand, int percent)
{
  return g_rand_int_range (rand, 0, 100) < percent;
}

const char *
random_pick (GRand *rand, const char *const *words)
{
  return words[g_rand_int_range (rand, 0, (gint32) g_strv_length ((char **) words))];
}

/* "'key': value, " with one of @words, which are JSON. */
static void
add_word (Writer *writer, const char *key, const char *const *words)
{
  g_string_append_printf (writer->text, "'%s': %s, ", key, random_pick (writer->rand, words));
}

static void
add_hours (Writer *writer, const char *key, int most, int unset)
{
  int hours = g_rand_int_range (writer->rand, 1, most + 1);

  if (writer->kind == RANDOM_FURTHER)
    hours = (hours + 1) / 2 * 2;
  if (random_chance (writer->rand, unset))
    g_string_append_printf (writer->text, "'%s': null, ", key);
  else if (writer->kind == RANDOM_MIXED && random_chance (writer->rand, 15))
    g_string_append_printf (writer->text, "'%s': %d.5, ", key, hours);
  else
    g_string_append_printf (writer->text, "'%s': %d, ", key, hours);
}

/* --- Rules ----------------------------------------------------------------------------------------- */

static void
add_rules (Writer *writer)
{
  static const char *const answers[] = { "'counts'", "'refused'", "'counts'", "null", NULL };
  static const char *const days[] = { "'meeting'", "'class-end'", "null", NULL };
  static const char *const bases[] = { "'period-end'", "'period-end'", "'period-start'",
                                       "'completion'", NULL };
  static const char *const partial[] = {
    "'counts'", "'refused'", "null", "{'least_percent': 90}", "{'least_percent': 50}", NULL
  };
  static const char *const teaching[] = { "'counts'",
                                          "'refused'",
                                          "null",
                                          "{'factor': 0.5}",
                                          "{'factor': 1}",
                                          "{'most_hours': 3}",
                                          "{'once_per_topic': true}",
                                          "{'factor': 1, 'most_hours': 4, 'once_per_topic': true}",
                                          NULL };
  static const char *const whole[] = { "'counts'", "'refused'", "null", NULL };

  g_string_append (writer->text, "'rules': {");
  if (writer->kind == RANDOM_MIXED)
    add_word (writer, "basis", bases);
  add_word (writer, "counts_on", days);
  add_word (writer, "partial_attendance", partial);
  add_word (writer, "unendorsed_instructor", answers);
  add_word (writer, "outside_employment", answers);
  add_word (writer, "late_rest", whole);
  add_word (writer, "rejected", answers);
  add_word (writer, "teaching", writer->kind == RANDOM_MIXED ? teaching : whole);
  g_string_truncate (writer->text, writer->text->len - 2);
  g_string_append (writer->text, "}, ");
}

/* --- Filters --------------------------------------------------------------------------------------- */

static void
add_filter (Writer *writer, int chance)
{
  static const char *const deliveries[] = { "['online']", "['classroom', 'online']", NULL };
  static const char *const providers[] = { "['State Police']", "['academy']", NULL };
  static const char *const roles[] = { "'attended'", "'instructed'", NULL };
  static const char *const excepted[] = { "{'delivery': ['online']}", "{'subjects': ['a1']}",
                                          "{'providers': ['Academy'], 'role': 'attended'}", NULL };
  static const char *const courses[] = { "['K1', 'K2']", "['Range day']", NULL };

  if (writer->kind == RANDOM_FURTHER || !random_chance (writer->rand, chance))
    return;
  if (random_chance (writer->rand, 25))
    add_word (writer, "delivery", deliveries);
  if (random_chance (writer->rand, 20))
    add_word (writer, "providers", providers);
  if (random_chance (writer->rand, 20))
    add_word (writer, "role", roles);
  if (random_chance (writer->rand, 20))
    g_string_append (writer->text, "'block_hours': 2, ");
  if (random_chance (writer->rand, 20))
    g_string_append (writer->text, "'score': 80, ");
  if (random_chance (writer->rand, 20))
    g_string_append (writer->text, "'proof': true, ");
  if (random_chance (writer->rand, 25))
    add_word (writer, "except", excepted);
  if (random_chance (writer->rand, 10))
    add_word (writer, "courses", courses);
}

static const char *const subject_lists[] = { "['a']",       "['a1']",     "['b']",
                                             "['c']",       "['a', 'b']", "['b', 'c']",
                                             "['a1', 'c']", "['d']",      NULL };

/* --- Periods --------------------------------------------------------------------------------------- */

static const char *const own_periods[] = {
  "{'kind': 'last-months', 'months': 12}",
  "{'kind': 'last-months', 'months': 7}",
  "{'kind': 'once', 'by': '2025-06-30'}",
  "{'kind': 'once'}",
  "{'kind': 'once', 'within': {'months': 6, 'of': 'hired'}, 'before': null}",
  "{'kind': 'once', 'within': {'months': 6, 'of': 'hired'}, 'before': 'counts'}",
  "{'kind': 'once', 'within': {'months': 18, 'of': 'hired'}, 'before': 'refused'}",
  "{'kind': 'fixed', 'from': '2024-03-15', 'to': '2026-03-14'}",
  "{'kind': 'fixed', 'from': '2024-03-15', 'to': '2026-03-14', 'every_year': 'calendar'}",
  "{'kind': 'fixed', 'from': '2024-02-29', 'to': '2026-05-14', 'every_year': 'cycle'}",
  "{'kind': 'fixed', 'from': '2024-03-15', 'to': '2026-03-14', 'every_year': null}",
  "{'kind': 'certificate-cycle', 'years': 3}",
  "{'kind': 'certificate-cycle', 'years': 2, 'every_year': 'calendar'}",
  "{'kind': 'certificate-cycle', 'years': 3, 'every_year': null}",
  "{'kind': 'fixed-years', 'years': 2, 'month': 7, 'first_year': 2023}",
  "{'kind': 'restarting', 'years': 2, 'by': '2025-06-30'}",
  "{'kind': 'restarting', 'years': 1, 'by': '2024-12-31'}",
  NULL,
};

static const char *const pack_periods[] = {
  "{'kind': 'calendar-year'}",
  "{'kind': 'calendar-year'}",
  "{'kind': 'fixed-years', 'years': 1, 'month': 7}",
  "{'kind': 'certificate-cycle', 'years': 1}",
  "{'kind': 'certificate-cycle', 'years': 3}",
  NULL,
};

/* --- Requirements ---------------------------------------------------------------------------------- */

static void
start_requirement (Writer *writer, const char *id)
{
  g_string_append_printf (writer->text, "{'id': '%s', 'title': 'Requirement %s', ", id, id);
}

static void
end_requirement (Writer *writer)
{
  g_string_append (writer->text, "'citation': {'text': 'random'}}, ");
}

static void
add_applies (Writer *writer, int chance)
{
  static const char *const conditions[] = {
    "{'ranks': ['Sergeant']}",
    "{'employment': ['full-time']}",
    "[{'employment': ['reserve']}, {'ranks': ['Chief', 'Sergeant']}]",
    "{'employment': ['full-time', 'recruit'], 'ranks': ['Sergeant']}",
    NULL,
  };

  if (writer->kind != RANDOM_FURTHER && random_chance (writer->rand, chance))
    add_word (writer, "applies", conditions);
}

static void
add_caps (Writer *writer)
{
  int n = g_rand_int_range (writer->rand, 1, 4);
  int i;

  g_string_append (writer->text, "'caps': [");
  for (i = 0; i < n; i++)
    {
      g_string_append_printf (writer->text, "%s{'title': 'Cap %d', ", i > 0 ? ", " : "", i);
      if (writer->kind == RANDOM_FURTHER || random_chance (writer->rand, 70))
        add_word (writer, "subjects", subject_lists);
      else
        g_string_append (writer->text, "'delivery': ['online'], ");
      if (random_chance (writer->rand, 50))
        g_string_append (writer->text, "'after_mandates': true, ");
      add_hours (writer, "hours", 6, writer->kind == RANDOM_MIXED ? 8 : 0);
      g_string_truncate (writer->text, writer->text->len - 2);
      g_string_append_c (writer->text, '}');
    }
  g_string_append (writer->text, "], ");
}

static void
add_total (Writer *writer, gboolean has_mandates)
{
  gboolean mixed = writer->kind == RANDOM_MIXED;

  start_requirement (writer, "t");
  add_hours (writer, "hours", writer->kind == RANDOM_FURTHER ? 8 : 14, mixed ? 8 : 0);
  if (writer->kind != RANDOM_LATE && random_chance (writer->rand, 50))
    add_caps (writer);
  if (has_mandates && random_chance (writer->rand, 60))
    g_string_append (writer->text, random_chance (writer->rand, 50) ? "'mandates': ['m1', 'm2'], "
                                                                    : "'mandates': ['m2'], ");
  if (mixed && random_chance (writer->rand, 20))
    g_string_append (writer->text, "'repeats': 1, ");
  if (mixed)
    add_filter (writer, 15);
  if (mixed)
    add_applies (writer, 10);
  if (mixed && random_chance (writer->rand, 20))
    g_string_append (writer->text, "'in_force': {'from': '2024-05-01'}, ");
  if (mixed && random_chance (writer->rand, 25))
    {
      g_string_append (writer->text, "'changes': [{'from': '2025-07-01', ");
      add_hours (writer, "hours", 10, 0);
      g_string_truncate (writer->text, writer->text->len - 2);
      g_string_append (writer->text, "}], ");
    }
  end_requirement (writer);
}

/* A minimum in some subjects; perhaps a mandate of the total. */
static void
add_minimum (Writer *writer, const char *id)
{
  static const char *const surplus[] = { "null", "'area'", "'total'", "'lost'", NULL };

  start_requirement (writer, id);
  add_hours (writer, "hours", 5, writer->kind == RANDOM_MIXED ? 10 : 0);
  add_word (writer, "subjects", subject_lists);
  add_word (writer, "surplus", surplus);
  if (writer->kind == RANDOM_MIXED)
    {
      add_filter (writer, 30);
      add_applies (writer, 15);
      if (random_chance (writer->rand, 10))
        g_string_append (writer->text, "'level': 'recommended', ");
      if (random_chance (writer->rand, 30))
        add_word (writer, "period", own_periods);
      if (random_chance (writer->rand, 15))
        g_string_append (writer->text, "'repeats': 2, ");
    }
  end_requirement (writer);
}

static void
add_group (Writer *writer)
{
  static const char *const lists[] = { "['a', 'b']", "['b', 'c', 'd']", "['a1', 'c']", NULL };

  start_requirement (writer, "g");
  add_hours (writer, "hours", 8, 0);
  if (random_chance (writer->rand, 50))
    {
      add_word (writer, "subjects", lists);
      add_hours (writer, "each", 3, 0);
    }
  else
    {
      g_string_append (writer->text,
                       "'subjects': ['a', 'b', 'c'], 'parts': [{'subjects': ['a1'], ");
      add_hours (writer, "hours", 3, writer->kind == RANDOM_MIXED ? 8 : 0);
      g_string_append (writer->text, "'title': 'First'}, {'subjects': ['c'], ");
      add_filter (writer, 25);
      add_hours (writer, "hours", 3, 0);
      g_string_append (writer->text, "'title': 'Second'}], ");
    }
  if (writer->kind == RANDOM_MIXED && random_chance (writer->rand, 25))
    add_word (writer, "period", own_periods);
  add_applies (writer, 10);
  end_requirement (writer);
}

/* --- Kinds of packs -------------------------------------------------------------------------------- */

static void
add_mixed (Writer *writer)
{
  gboolean has_mandates = random_chance (writer->rand, 70);

  add_total (writer, has_mandates);
  if (has_mandates)
    {
      add_minimum (writer, "m1");
      add_minimum (writer, "m2");
    }
  if (random_chance (writer->rand, 45))
    add_group (writer);
}

static void
add_exclusive (Writer *writer)
{
  static const char *const ids[] = { "x", "y", "z" };
  int n = random_chance (writer->rand, 60) ? 2 : 3;
  int i;

  for (i = 0; i < n; i++)
    {
      start_requirement (writer, ids[i]);
      add_hours (writer, "hours", 5, 12);
      if (random_chance (writer->rand, 75))
        add_word (writer, "subjects", subject_lists);
      add_filter (writer, 25);
      add_applies (writer, 15);
      if (random_chance (writer->rand, 15))
        g_string_append (writer->text, "'period': {'kind': 'last-months', 'months': 12}, ");
      end_requirement (writer);
    }
  g_string_append (writer->text,
                   n == 2 ? "], 'exclusive': [['x', 'y']]}" : "], 'exclusive': [['z', 'x', 'y']]}");
}

static void
add_late (Writer *writer)
{
  static const char *const subjects[] = { "'a'", "'b'", "'c'", NULL };
  guint i;

  add_total (writer, FALSE);
  for (i = 0; subjects[i] != NULL; i++)
    if (random_chance (writer->rand, 50))
      {
        g_autofree char *id = g_strdup_printf ("m%u", i);

        start_requirement (writer, id);
        add_hours (writer, "hours", 4, 0);
        g_string_append_printf (writer->text, "'subjects': [%s], ", subjects[i]);
        end_requirement (writer);
      }
}

char *
random_pack_write (RandomKind kind, GRand *rand)
{
  Writer writer = { rand, g_string_new (NULL), kind };

  g_string_append (writer.text, "{'format': 1, 'id': 'test', 'title': 'Random', 'state': 'CO', "
                                "'version': '2026-01-01', 'period': ");
  g_string_append (writer.text,
                   kind == RANDOM_LATE ? pack_periods[0] : random_pick (rand, pack_periods));
  g_string_append (writer.text, ", ");
  add_rules (&writer);
  g_string_append (writer.text,
                   "'subjects': [{'id': 'a', 'title': 'A'}, {'id': 'a1', 'title': 'A one', "
                   "'within': 'a'}, {'id': 'b', 'title': 'B'}, {'id': 'c', 'title': 'C'}, "
                   "{'id': 'd', 'title': 'D'}], 'requirements': [");
  if (kind == RANDOM_EXCLUSIVE)
    add_exclusive (&writer);
  else if (kind == RANDOM_LATE)
    add_late (&writer);
  else
    add_mixed (&writer);
  if (kind != RANDOM_EXCLUSIVE)
    g_string_append (writer.text, "]}");
  while (strstr (writer.text->str, "}, ]") != NULL)
    {
      gssize place = strstr (writer.text->str, "}, ]") - writer.text->str;

      g_string_erase (writer.text, place + 1, 2);
    }
  return g_string_free (writer.text, FALSE);
}
