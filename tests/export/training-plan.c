/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every class, requirement and officer of the plan stands on it once, on however many pages, and a plan without any of
 * them says so. */

#include <string.h>

#include "core/money.h"
#include "export/training-plan.h"
#include "page.h"

typedef struct
{
  Paper *paper;
  GPtrArray *classes;
  GPtrArray *duties;
  GPtrArray *officers;
  GPtrArray *rules;
  MusterTrainingPlan plan;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->paper = paper_new ("us-ct");
  fixture->classes =
      g_ptr_array_new_with_free_func ((GDestroyNotify) muster_training_plan_class_free);
  fixture->duties = g_ptr_array_new_with_free_func (g_free);
  fixture->officers =
      g_ptr_array_new_with_free_func ((GDestroyNotify) muster_training_plan_officer_free);
  fixture->rules = g_ptr_array_new ();
  g_ptr_array_add (fixture->rules, (gpointer) "Rules of a test, version 2026-01-01, a template");
  fixture->plan = (MusterTrainingPlan){ .agency = fixture->paper->agency,
                                        .year = 2026,
                                        .as_of = PAPER_AS_OF,
                                        .prepared_by = "Sgt. R. Farrowell",
                                        .classes = fixture->classes,
                                        .duties = fixture->duties,
                                        .officers = fixture->officers,
                                        .n_judged = 24,
                                        .rules = fixture->rules };
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_unref (fixture->classes);
  g_ptr_array_unref (fixture->duties);
  g_ptr_array_unref (fixture->officers);
  g_ptr_array_unref (fixture->rules);
  paper_free (fixture->paper);
}

static MusterTrainingPlanClass *
add_class (Fixture *fixture, const char *title, MusterDate from, MusterDate to)
{
  MusterTrainingPlanClass *class = g_new0 (MusterTrainingPlanClass, 1);

  class->from = from;
  class->to = to;
  class->title = g_strdup (title);
  class->subjects = g_strdup ("Firearms 4.00; Law and legal updates 2.00");
  class->seconds = 6 * 3600;
  class->n_officers = 12;
  class->capacity = MUSTER_NUMBER_NONE;
  class->is_over = to < PAPER_AS_OF;
  fixture->plan.n_to_come += !class->is_over;
  g_ptr_array_add (fixture->classes, class);
  return class;
}

static void
add_duty (Fixture *fixture, const char *title, gboolean is_later, guint n_short)
{
  MusterTrainingPlanDuty *duty = g_new0 (MusterTrainingPlanDuty, 1);

  *duty = (MusterTrainingPlanDuty){ "us-ct", title, title, is_later, n_short, 1, 2 };
  g_ptr_array_add (fixture->duties, duty);
}

static void
add_officer (Fixture *fixture, const char *last, MusterDate due_on)
{
  MusterTrainingPlanOfficer *officer = g_new0 (MusterTrainingPlanOfficer, 1);

  officer->officer = paper_add_officer (fixture->paper, last, "Luis", 0)->officer;
  officer->due_on = due_on;
  officer->is_later = due_on == MUSTER_DATE_NONE || due_on > muster_date_new (2026, 12, 31);
  officer->needs = g_strdup ("up to 23.00");
  officer->remains = g_strdup ("6.50");
  officer->missing = g_strdup ("Review training in the certification period 6.50; 2 more");
  g_ptr_array_add (fixture->officers, officer);
}

/* The text of the paper, which keeps to the rules of every page. */
static char *
read_paper (Fixture *fixture)
{
  g_autoptr (MusterContent) content = muster_training_plan_make (&fixture->plan);
  g_autoptr (MusterContent) workbook = muster_training_plan_make_workbook (&fixture->plan);
  g_autofree char *path = paper_write_pdf (fixture->paper, content);

  page_assert_clean (path);
  page_assert_words_whole (content, path);
  g_free (paper_write_xlsx (fixture->paper, workbook));
  return paper_read_text (path);
}

static void
test_lines (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  add_class (fixture, "Handgun", muster_date_new (2026, 3, 2), muster_date_new (2026, 3, 4));
  add_class (fixture, "Law", muster_date_new (2026, 9, 2), muster_date_new (2026, 9, 2))->capacity =
      20;
  add_duty (fixture, "Firearms", FALSE, 5);
  add_duty (fixture, "Firearms", TRUE, 7);
  add_officer (fixture, "Corvane", muster_date_new (2026, 6, 30));
  add_officer (fixture, "Tran", MUSTER_DATE_NONE);
  text = read_paper (fixture);
  g_assert_true (g_regex_match_simple ("2 Mar 2026 to 4 Mar 2026 +Handgun", text, 0, 0));
  g_assert_true (g_regex_match_simple ("Law .* 6.00 .*12 of 20\n", text, 0, 0));
  g_assert_cmpint (strstr (text, "Held\n") - text, <, strstr (text, "Still to come\n") - text);
  g_assert_nonnull (strstr (text, "2 classes in 2026, of which 1 still to come."));
  g_assert_true (
      g_regex_match_simple ("Due by 31 Dec 2026.*\\s+Firearms +5 +1 +2 +3\n", text, 0, 0));
  g_assert_true (
      g_regex_match_simple ("Due after 31 Dec 2026.*\\s+Firearms +7 +1 +2 +5\n", text, 0, 0));
  g_assert_true (
      g_regex_match_simple ("Corvane, Luis .*30 Jun 2026 .* up to 23.00 +6.50\n", text, 0, 0));
  g_assert_true (g_regex_match_simple ("Tran, Luis .*no day set", text, 0, 0));
  g_assert_nonnull (strstr (text, "Rules of a test"));
  g_assert_nonnull (strstr (text, "Sgt. R. Farrowell"));
  g_assert_null (strstr (text, "cancelled"));
}

static void
test_many (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;
  guint i;

  for (i = 0; i < 150; i++)
    {
      g_autofree char *title = g_strdup_printf ("Course%03u", i);
      g_autofree char *last = g_strdup_printf ("Officer%03u", i);
      g_autofree char *duty = g_strdup_printf ("Requirement%03u", i);
      MusterTrainingPlanClass *class = add_class (fixture, title, muster_date_new (2026, 1, 5) + i,
                                                  muster_date_new (2026, 1, 5) + i);

      class->location = g_strdup ("Naugatuck Valley Regional Academy");
      class->instructors = g_strdup ("Lindqvist-Okafor, Bartholomew; Bellandro, Marco");
      add_officer (fixture, last, muster_date_new (2026, 6, 30) + 3 * i);
      if (i < 40)
        add_duty (fixture, g_intern_string (duty), i >= 20, i);
    }
  fixture->plan.n_cancelled = 2;
  text = read_paper (fixture);
  for (i = 0; i < 150; i++)
    {
      g_autofree char *title = g_strdup_printf ("Course%03u", i);
      g_autofree char *last = g_strdup_printf ("Officer%03u", i);

      g_assert_cmpuint (paper_count (text, title), ==, 1);
      g_assert_cmpuint (paper_count (text, last), ==, 1);
    }
  g_assert_nonnull (strstr (text, "2 classes that were cancelled are left out."));
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = read_paper (fixture);

  g_assert_nonnull (strstr (text, "No class of 2026 is on file."));
  g_assert_nonnull (strstr (text, "Nobody is short."));
  g_assert_nonnull (strstr (text, "Nobody would stay short."));
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/export/training-plan/lines", test_lines);
  ADD ("/export/training-plan/many", test_many);
  ADD ("/export/training-plan/nothing", test_nothing);

  return g_test_run ();
}
