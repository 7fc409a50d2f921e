/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Approvals of courses: entered, corrected, voided, and on the agenda when they expire. */

#include "actions/approve.h"

#include "actions/agenda.h"
#include "actions/edit.h"
#include "actions/void.h"
#include "support/agency.h"

#define COUNCIL "Police Officer Standards and Training Council"
#define REFUSED(call, code, words)                                                                 \
  test_agency_assert_refused (call, &error, MUSTER_ERROR_##code, words)

typedef struct
{
  TestAgency agency;
  MusterCourseApproval *approval;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) courses = NULL;

  test_agency_set_up (&fixture->agency, NULL);
  courses = test_agency_load_all (&fixture->agency, &muster_course_type);
  fixture->approval = muster_course_approval_new ();
  fixture->approval->course_id = ((MusterCourse *) g_ptr_array_index (courses, 0))->id;
  fixture->approval->authority = g_strdup (COUNCIL);
  fixture->approval->number = g_strdup (" A-118 ");
  fixture->approval->approved_on = muster_date_new (2023, 7, 1);
  fixture->approval->expires_on = muster_date_new (2026, 6, 30);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  muster_course_approval_free (fixture->approval);
  test_agency_tear_down (&fixture->agency, NULL);
}

static gboolean
approve (const Fixture *fixture, MusterId *id, GError **error)
{
  return muster_action_approve_course (fixture->agency.workspace, fixture->approval, id, error);
}

static gboolean
edit (const Fixture *fixture, MusterId id, const char *field, const char *text, GError **error)
{
  const MusterEdit change = { &muster_course_approval_type, id, field, text };

  return muster_action_edit (fixture->agency.workspace, &change, NULL, error);
}

/* Number of items about approvals on a day; @detail and @tier are of the last one. */
static guint
count_items (const Fixture *fixture, MusterDate as_of, char **detail, int *tier)
{
  GError *error = NULL;
  g_autoptr (MusterAgenda) agenda =
      muster_action_make_agenda (fixture->agency.workspace, as_of, NULL, &error);
  guint n = 0;
  guint i;

  g_assert_no_error (error);
  for (i = 0; i < agenda->items->len; i++)
    {
      const MusterAgendaItem *item = g_ptr_array_index (agenda->items, i);

      if (!g_str_equal (item->code, "approval"))
        continue;
      n++;
      g_free (*detail);
      *detail = g_strdup (item->detail);
      *tier = item->tier;
      g_assert_cmpstr (item->title, ==, "Firearms review");
      g_assert_true (item->type == &muster_course_type);
      g_assert_cmpint (item->record_id, ==, fixture->approval->course_id);
    }
  return n;
}

static void
test_add (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) approvals = NULL;
  g_autofree char *label = NULL;
  g_autofree char *voided = NULL;
  const MusterCourseApproval *saved;
  MusterId id;
  GError *error = NULL;

  approve (fixture, &id, &error);
  g_assert_no_error (error);
  label = test_agency_get_label (&fixture->agency);
  g_assert_cmpstr (label, ==, "Enter the approval of “Firearms review” by " COUNCIL);
  approvals = test_agency_load_all (&fixture->agency, &muster_course_approval_type);
  g_assert_cmpuint (approvals->len, ==, 1);
  saved = g_ptr_array_index (approvals, 0);
  g_assert_cmpint (saved->id, ==, id);
  g_assert_cmpstr (saved->number, ==, "A-118");
  muster_action_void (fixture->agency.workspace, &muster_course_approval_type, id, "Twice", &error);
  g_assert_no_error (error);
  voided = test_agency_get_label (&fixture->agency);
  g_assert_cmpstr (voided, ==, "Void “A-118”: Twice");
}

static void
test_edit (Fixture *fixture, gconstpointer data)
{
  g_autofree char *label = NULL;
  MusterId id;
  GError *error = NULL;

  approve (fixture, &id, &error);
  edit (fixture, id, "expires_on", "30 Jun 2027", &error);
  g_assert_no_error (error);
  label = test_agency_get_label (&fixture->agency);
  g_assert_cmpstr (label, ==, "Change the last day of the approval of Firearms review");
  REFUSED (edit (fixture, id, "expires_on", "1 Jul 2023", &error), INVALID_INPUT,
           "The approval expires on 1 Jul 2023, but was given on 1 Jul 2023.");
  REFUSED (edit (fixture, id, "approved_on", "15 May 2026", &error), INVALID_INPUT, "15 May 2026");
  REFUSED (edit (fixture, id, "authority", "", &error), INVALID_INPUT,
           "The approval has no authority.");
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  MusterId course = fixture->approval->course_id;
  GError *error = NULL;

  fixture->approval->expires_on = fixture->approval->approved_on - 1;
  REFUSED (approve (fixture, NULL, &error), INVALID_INPUT,
           "The approval expires on 30 Jun 2023, but was given on 1 Jul 2023.");
  fixture->approval->expires_on = MUSTER_DATE_NONE;
  fixture->approval->approved_on = muster_date_new (2026, 5, 15);
  REFUSED (approve (fixture, NULL, &error), INVALID_INPUT, "15 May 2026");
  fixture->approval->approved_on = MUSTER_DATE_NONE;
  REFUSED (approve (fixture, NULL, &error), INVALID_INPUT, "The approval has no date.");
  fixture->approval->approved_on = muster_date_new (2026, 5, 14);
  muster_record_set_text (&fixture->approval->authority, " ");
  REFUSED (approve (fixture, NULL, &error), INVALID_INPUT, "The approval has no authority.");
  muster_record_set_text (&fixture->approval->authority, COUNCIL);
  fixture->approval->course_id = 12345;
  REFUSED (approve (fixture, NULL, &error), NOT_FOUND, "no longer");
  fixture->approval->course_id = course;
  muster_action_void (fixture->agency.workspace, &muster_course_type, course, "Twice", &error);
  g_assert_no_error (error);
  REFUSED (approve (fixture, NULL, &error), CONSTRAINT, "This record was voided (Twice)");
}

/* Until a new one is on record, by the same authority, for longer. */
static void
test_agenda (Fixture *fixture, gconstpointer data)
{
  g_autofree char *detail = NULL;
  int tier;
  GError *error = NULL;

  approve (fixture, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_items (fixture, muster_date_new (2026, 4, 1), &detail, &tier), ==, 1);
  g_assert_cmpint (tier, ==, 90);
  g_assert_cmpuint (count_items (fixture, muster_date_new (2026, 6, 23), &detail, &tier), ==, 1);
  g_assert_cmpint (tier, ==, 7);
  g_assert_cmpstr (detail, ==,
                   "The approval by " COUNCIL " ends 30 Jun 2026; no new one is on record");
  g_assert_cmpuint (count_items (fixture, muster_date_new (2026, 7, 1), &detail, &tier), ==, 1);
  g_assert_cmpint (tier, ==, MUSTER_AGENDA_LATE);
  g_assert_cmpstr (detail, ==,
                   "The approval by " COUNCIL " ended 30 Jun 2026; no new one is on record");
  g_assert_cmpuint (count_items (fixture, muster_date_new (2026, 3, 31), &detail, &tier), ==, 0);

  muster_record_set_text (&fixture->approval->authority, "Another board");
  fixture->approval->expires_on = MUSTER_DATE_NONE;
  approve (fixture, NULL, &error);
  g_assert_cmpuint (count_items (fixture, muster_date_new (2026, 5, 14), &detail, &tier), ==, 1);
  muster_record_set_text (&fixture->approval->authority, COUNCIL);
  approve (fixture, NULL, &error);
  g_assert_cmpuint (count_items (fixture, muster_date_new (2026, 5, 14), &detail, &tier), ==, 0);
  g_assert_no_error (error);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test)                                                                            \
  g_test_add ("/actions/approve/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("add", test_add);
  ADD ("edit", test_edit);
  ADD ("refused", test_refused);
  ADD ("agenda", test_agenda);

  return g_test_run ();
}
