/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Items of the agenda that are put off: at the end until their day, then in their place again. */

#include "actions/snooze.h"

#include "actions/approve.h"
#include "actions/log.h"
#include "actions/officer-record.h"
#include "core/certificate.h"
#include "core/snooze.h"
#include "support/agency.h"

#define TODAY (muster_date_new (2026, 5, 14))
#define UNTIL (muster_date_new (2026, 6, 1))
#define REFUSED(call, words)                                                                       \
  test_agency_assert_refused (call, &error, MUSTER_ERROR_INVALID_INPUT, words)

static MusterAgenda *
make (const TestAgency *agency, MusterDate as_of)
{
  GError *error = NULL;
  MusterAgenda *agenda = muster_action_make_agenda (agency->workspace, as_of, NULL, &error);

  g_assert_no_error (error);
  return agenda;
}

/* Of the instructor's certificate that ends on 30 Jun 2026. */
static guint
find (const MusterAgenda *agenda)
{
  guint i;

  for (i = 0; i < agenda->items->len; i++)
    if (g_str_equal (((MusterAgendaItem *) agenda->items->pdata[i])->code, "certificate"))
      return i;
  g_assert_not_reached ();
}

static MusterAgendaItem *
get (const MusterAgenda *agenda)
{
  return g_ptr_array_index (agenda->items, find (agenda));
}

static void
snooze (const TestAgency *agency, MusterDate until)
{
  g_autoptr (MusterAgenda) agenda = make (agency, TODAY);
  GError *error = NULL;

  muster_action_snooze (agency->workspace, get (agenda), until, &error);
  g_assert_no_error (error);
}

static void
assert_snoozed (const TestAgency *agency, MusterDate as_of, MusterDate expected)
{
  g_autoptr (MusterAgenda) agenda = make (agency, as_of);

  g_assert_cmpint (get (agenda)->snoozed_until, ==, expected);
}

/* Something that is due after the certificate. */
static void
add_later_item (const TestAgency *agency)
{
  g_autoptr (GPtrArray) courses = test_agency_load_all (agency, &muster_course_type);
  g_autoptr (MusterCourseApproval) approval = muster_course_approval_new ();
  GError *error = NULL;

  approval->course_id = muster_record_get_id (&muster_course_type, g_ptr_array_index (courses, 0));
  approval->authority = g_strdup ("State board");
  approval->approved_on = muster_date_new (2023, 8, 1);
  approval->expires_on = muster_date_new (2026, 7, 31);
  muster_action_approve_course (agency->workspace, approval, NULL, &error);
  g_assert_no_error (error);
}

static void
test_order (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterAgenda) before = NULL;
  g_autoptr (MusterAgenda) after = NULL;
  g_autoptr (MusterAgenda) later = NULL;
  g_autofree char *label = NULL;
  guint place;

  add_later_item (agency);
  before = make (agency, TODAY);
  place = find (before);
  g_assert_cmpuint (place + 1, <, before->items->len);
  g_assert_cmpint (get (before)->snoozed_until, ==, MUSTER_DATE_NONE);
  snooze (agency, UNTIL);
  label = test_agency_get_label (agency);
  g_assert_cmpstr (label, ==, "Snooze “Corvane, Luis” until 1 Jun 2026");
  after = make (agency, UNTIL - 1);
  g_assert_cmpuint (find (after), ==, after->items->len - 1);
  g_assert_cmpint (get (after)->snoozed_until, ==, UNTIL);
  later = make (agency, UNTIL);
  g_assert_cmpuint (find (later), ==, place);
  g_assert_cmpint (get (later)->snoozed_until, ==, MUSTER_DATE_NONE);
  g_assert_cmpint (get (later)->tier, ==, 30);
}

/* Put off again it is the same row; put back it has its place, and undone it is put off again. */
static void
test_again (TestAgency *agency, gconstpointer data)
{
  g_autofree char *label = NULL;
  g_autofree char *undone = NULL;
  g_autoptr (MusterTable) history = NULL;
  guint n_steps = test_agency_count_steps (agency);
  GError *error = NULL;

  snooze (agency, UNTIL);
  snooze (agency, UNTIL);
  g_assert_cmpuint (test_agency_count_steps (agency), ==, n_steps + 1);
  snooze (agency, UNTIL + 7);
  assert_snoozed (agency, TODAY, UNTIL + 7);
  g_assert_cmpuint (test_agency_count (agency, &muster_snooze_type), ==, 1);
  snooze (agency, MUSTER_DATE_NONE);
  label = test_agency_get_label (agency);
  g_assert_cmpstr (label, ==, "Put “Corvane, Luis” back on the agenda");
  assert_snoozed (agency, TODAY, MUSTER_DATE_NONE);
  undone = muster_action_undo (agency->workspace, &error);
  g_assert_cmpstr (undone, ==, label);
  assert_snoozed (agency, TODAY, UNTIL + 7);
  /* It belongs to the officer whose certificate ends. */
  history = muster_action_load_record_history (agency->workspace, agency->officers[0], &error);
  g_assert_cmpstr (muster_table_get_text (history, 0, MUSTER_RECORD_HISTORY_LABEL), ==, label);
}

/* One item of many is put off, not those that are due on the same day. */
static void
test_alone (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterAgenda) agenda = make (agency, TODAY);
  g_autoptr (MusterAgenda) after = NULL;
  guint n_wanted = 0, n_snoozed = 0, i;
  GError *error = NULL;

  for (i = 0; i < agenda->items->len; i += 2)
    {
      const MusterAgendaItem *item = g_ptr_array_index (agenda->items, i);

      if (item->due_on <= TODAY + 1)
        continue;
      muster_action_snooze (agency->workspace, item, item->due_on - 1, &error);
      g_assert_no_error (error);
      n_wanted++;
    }
  g_assert_cmpuint (n_wanted, >, 2);
  after = make (agency, TODAY);
  g_assert_cmpuint (after->items->len, ==, agenda->items->len);
  for (i = 0; i < after->items->len; i++)
    {
      const MusterAgendaItem *item = g_ptr_array_index (after->items, i);

      n_snoozed += item->snoozed_until != MUSTER_DATE_NONE;
      g_assert_cmpint (item->snoozed_until != MUSTER_DATE_NONE, ==,
                       i >= after->items->len - n_wanted);
    }
  g_assert_cmpuint (n_snoozed, ==, n_wanted);
}

static void
test_refused (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterAgenda) agenda = make (agency, TODAY);
  MusterAgendaItem *item = get (agenda);
  GError *error = NULL;

  REFUSED (muster_action_snooze (agency->workspace, item, item->due_on, &error),
           "Snooze to a day before the due date, 30 Jun 2026.");
  REFUSED (muster_action_snooze (agency->workspace, item, TODAY, &error),
           "Snooze to a day after today and before the due date, 30 Jun 2026.");
  item->due_on = TODAY - 1;
  REFUSED (muster_action_snooze (agency->workspace, item, UNTIL, &error),
           "What is due on 13 May 2026 cannot be snoozed any more.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, set_up, test)                                                                    \
  g_test_add ("/actions/snooze/" name, TestAgency, NULL, set_up, test, test_agency_tear_down)
  ADD ("order", test_agency_set_up, test_order);
  ADD ("again", test_agency_set_up, test_again);
  ADD ("alone", test_agency_set_up_sample, test_alone);
  ADD ("refused", test_agency_set_up, test_refused);

  return g_test_run ();
}
