/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Checklists: who gets one, when its items are due, what ticking does, and what the agenda and the check say. */

#include "actions/agenda.h"
#include "actions/check.h"
#include "actions/checklist.h"
#include "actions/edit.h"
#include "actions/employ.h"
#include "actions/list.h"
#include "actions/log.h"
#include "actions/qualify.h"
#include "actions/void.h"
#include "support/agency.h"

#define PREPARED 1 /* the item of test_action_prepare() */
#define REFUSED(call, code, words)                                                                 \
  test_agency_assert_refused (call, &error, MUSTER_ERROR_##code, words)

static MusterId
hire (const TestAgency *agency, MusterEmploymentType type, gboolean with_list)
{
  g_autoptr (MusterOfficer) officer = muster_officer_new ();
  g_autoptr (MusterEmployment) employment = muster_employment_new ();
  MusterId id = MUSTER_ID_NONE;
  GError *error = NULL;

  officer->last_name = g_strdup ("Zzyzx");
  employment->employment_type = type;
  employment->hired_on = muster_date_new (2026, 5, 11);
  if (with_list)
    muster_action_hire_with_list (agency->workspace, officer, employment, &id, &error);
  else
    muster_action_hire (agency->workspace, officer, employment, &id, &error);
  g_assert_no_error (error);
  return id;
}

/* The item whose title begins with @title. */
static MusterChecklistItem *
find (const TestAgency *agency, const char *title)
{
  g_autoptr (GPtrArray) items = test_agency_load_all (agency, &muster_checklist_item_type);
  guint i;

  for (i = 0; i < items->len; i++)
    {
      const MusterChecklistItem *item = g_ptr_array_index (items, i);

      if (g_str_has_prefix (item->title, title))
        return muster_checklist_item_copy (item);
    }
  g_error ("No item “%s”", title);
}

static guint
count (const TestAgency *agency)
{
  return test_agency_count (agency, &muster_checklist_item_type) - PREPARED;
}

static void
undo (const TestAgency *agency)
{
  GError *error = NULL;
  char *label = muster_action_undo (agency->workspace, &error);

  g_assert_no_error (error);
  g_assert_nonnull (label);
  g_free (label);
}

/* In one step; what no source gives a number for has no due date. */
static void
test_hire (TestAgency *agency, gconstpointer data)
{
  guint n_steps = test_agency_count_steps (agency);
  g_autoptr (MusterChecklistItem) dated = NULL;
  g_autoptr (MusterChecklistItem) undated = NULL;

  hire (agency, MUSTER_EMPLOYMENT_TYPE_FULL_TIME, TRUE);
  g_assert_cmpuint (test_agency_count_steps (agency), ==, n_steps + 1);
  g_assert_cmpuint (count (agency), ==, 5);
  dated = find (agency, "Register the appointment");
  g_assert_cmpint (dated->due_on, ==, muster_date_new (2026, 5, 21));
  g_assert_cmpint (dated->list, ==, MUSTER_CHECKLIST_KIND_HIRE);
  g_assert_nonnull (dated->citation);
  undated = find (agency, "Swear");
  g_assert_cmpint (undated->due_on, ==, MUSTER_DATE_NONE);
  undo (agency);
  g_assert_cmpuint (count (agency), ==, 0);
  g_assert_cmpuint (test_agency_count (agency, &muster_officer_type), ==, 3);
}

/* Neither imported people nor civilians. */
static void
test_without (TestAgency *agency, gconstpointer data)
{
  MusterId civilian = hire (agency, MUSTER_EMPLOYMENT_TYPE_CIVILIAN, TRUE);
  GError *error = NULL;

  g_assert_cmpuint (count (agency), ==, 0);
  REFUSED (muster_action_start_checklist (agency->workspace, civilian, MUSTER_CHECKLIST_KIND_HIRE,
                                          &error),
           NOT_FOUND, "Add items of your own");
  hire (agency, MUSTER_EMPLOYMENT_TYPE_FULL_TIME, FALSE);
  g_assert_cmpuint (count (agency), ==, 0);
}

static void
test_start (TestAgency *agency, gconstpointer data)
{
  MusterId officer = agency->officers[0];
  g_autofree char *label = NULL;
  GError *error = NULL;

  REFUSED (muster_action_start_checklist (agency->workspace, officer,
                                          MUSTER_CHECKLIST_KIND_DEPARTURE, &error),
           NOT_FOUND, "Add items of your own");
  muster_action_start_checklist (agency->workspace, officer, MUSTER_CHECKLIST_KIND_HIRE, &error);
  g_assert_no_error (error);
  label = test_agency_get_label (agency);
  g_assert_cmpstr (label, ==, "Start the hire checklist of Corvane, Luis");
  g_assert_cmpuint (count (agency), ==, 5);
  REFUSED (muster_action_start_checklist (agency->workspace, officer, MUSTER_CHECKLIST_KIND_HIRE,
                                          &error),
           CONSTRAINT, "runs already");
}

static void
test_departure (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterChecklistItem) item = NULL;
  GError *error = NULL;

  muster_action_separate_with_list (agency->workspace, agency->officers[0],
                                    muster_date_new (2026, 5, 1), "Retired", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (agency), ==, 2);
  item = find (agency, "Register the departure");
  g_assert_cmpint (item->due_on, ==, muster_date_new (2026, 5, 11));
  undo (agency);
  g_assert_cmpuint (count (agency), ==, 0);
}

/* What rules count as a milestone is entered with it, once. */
static void
test_tick (TestAgency *agency, gconstpointer data)
{
  guint n_milestones = test_agency_count (agency, &muster_milestone_type);
  g_autoptr (MusterChecklistItem) item = NULL;
  g_autoptr (MusterChecklistItem) done = NULL;
  g_autoptr (MusterChecklistItem) other = NULL;
  g_autoptr (MusterMilestone) milestone = muster_milestone_new ();
  MusterEdit edit = { &muster_checklist_item_type, MUSTER_ID_NONE, "done_on", "13 May 2026" };
  GError *error = NULL;

  milestone->officer_id = hire (agency, MUSTER_EMPLOYMENT_TYPE_FULL_TIME, TRUE);
  item = find (agency, "Register the appointment");
  REFUSED (muster_action_tick_checklist_item (agency->workspace, item->id,
                                              muster_date_new (2090, 1, 1), MUSTER_ID_NONE, &error),
           INVALID_INPUT, "in the future");
  muster_action_tick_checklist_item (agency->workspace, item->id, muster_date_new (2026, 5, 12),
                                     MUSTER_ID_NONE, &error);
  g_assert_no_error (error);
  done = find (agency, "Register the appointment");
  g_assert_cmpint (done->done_on, ==, muster_date_new (2026, 5, 12));
  g_assert_cmpuint (test_agency_count (agency, &muster_milestone_type), ==, n_milestones + 1);
  muster_action_tick_checklist_item (agency->workspace, item->id, MUSTER_DATE_NONE, MUSTER_ID_NONE,
                                     &error);
  g_assert_no_error (error);
  edit.id = item->id;
  muster_action_edit (agency->workspace, &edit, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (test_agency_count (agency, &muster_milestone_type), ==, n_milestones + 1);
  /* Typed by hand, and written otherwise. */
  milestone->kind = g_strdup ("Academy Registration");
  milestone->happened_on = muster_date_new (2026, 5, 13);
  muster_action_record_milestone (agency->workspace, milestone, &error);
  g_assert_no_error (error);
  other = find (agency, "Register the officer");
  muster_action_tick_checklist_item (agency->workspace, other->id, muster_date_new (2026, 5, 14),
                                     MUSTER_ID_NONE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (test_agency_count (agency, &muster_milestone_type), ==, n_milestones + 2);
  muster_action_void (agency->workspace, &muster_checklist_item_type, item->id, "Twice", &error);
  g_assert_no_error (error);
  REFUSED (muster_action_tick_checklist_item (agency->workspace, item->id, MUSTER_DATE_NONE,
                                              MUSTER_ID_NONE, &error),
           CONSTRAINT, "void");
}

static MusterId
enter (const TestAgency *agency, MusterId officer_id, const char *title, MusterDate due_on)
{
  g_autoptr (MusterChecklistItem) item = muster_checklist_item_new ();
  g_autoptr (MusterChecklistItem) entered = NULL;
  GError *error = NULL;

  item->officer_id = officer_id;
  REFUSED (muster_action_enter_checklist_item (agency->workspace, item, &error), INVALID_INPUT,
           "Type what is to be done.");
  item->title = g_strdup (title);
  item->due_on = due_on;
  muster_action_enter_checklist_item (agency->workspace, item, &error);
  g_assert_no_error (error);
  entered = find (agency, title);
  return entered->id;
}

static guint
count_on_agenda (const TestAgency *agency)
{
  g_autoptr (MusterAgenda) agenda = NULL;
  GError *error = NULL;
  guint i, n = 0;

  agenda = muster_action_make_agenda (agency->workspace, MUSTER_DATE_NONE, NULL, &error);
  g_assert_no_error (error);
  for (i = 0; i < agenda->items->len; i++)
    n += g_str_equal (((const MusterAgendaItem *) agenda->items->pdata[i])->code, "checklist");
  for (i = 0; i < agenda->findings->len; i++)
    g_assert_cmpstr (((const MusterAgendaFinding *) agenda->findings->pdata[i])->finding->code, !=,
                     "checklist-late");
  return n;
}

static guint
count_findings (const TestAgency *agency)
{
  g_autoptr (MusterCheck) check = NULL;
  GError *error = NULL;
  guint i, n = 0;

  check = muster_action_check (agency->workspace, MUSTER_DATE_NONE, NULL, &error);
  g_assert_no_error (error);
  for (i = 0; i < check->findings->len; i++)
    n += g_str_equal (((const MusterFinding *) check->findings->pdata[i])->code, "checklist-late");
  return n;
}

/* What is open and dated is said by its day; the check tells what is late. A duty that counts the milestone speaks for
 * the item. */
static void
test_agenda (TestAgency *agency, gconstpointer data)
{
  MusterId late, soon;
  GError *error = NULL;

  g_assert_cmpuint (count_on_agenda (agency), ==, 0);
  late = enter (agency, agency->officers[0], "Locker", muster_date_new (2026, 5, 1));
  soon = enter (agency, agency->officers[0], "Badge", muster_date_new (2026, 5, 30));
  enter (agency, agency->officers[0], "Photograph", MUSTER_DATE_NONE);
  g_assert_cmpuint (count_on_agenda (agency), ==, 2);
  g_assert_cmpuint (count_findings (agency), ==, 1);
  muster_action_tick_checklist_item (agency->workspace, late, muster_date_new (2026, 5, 12),
                                     MUSTER_ID_NONE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_on_agenda (agency), ==, 1);
  g_assert_cmpuint (count_findings (agency), ==, 0);
  muster_action_void (agency->workspace, &muster_checklist_item_type, soon, "Not here", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_on_agenda (agency), ==, 0);
  hire (agency, MUSTER_EMPLOYMENT_TYPE_FULL_TIME, TRUE);
  g_assert_cmpuint (count_on_agenda (agency), ==, 1);
}

/* Who left is still on the agenda while something dated is to be done. */
static void
test_agenda_of_departed (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterChecklistItem) item = muster_checklist_item_new ();
  GError *error = NULL;

  muster_action_separate (agency->workspace, agency->officers[0], muster_date_new (2026, 5, 1),
                          NULL, &error);
  g_assert_no_error (error);
  item->officer_id = agency->officers[0];
  item->list = MUSTER_CHECKLIST_KIND_DEPARTURE;
  item->title = g_strdup ("Take the badge back");
  item->due_on = muster_date_new (2026, 5, 8);
  muster_action_enter_checklist_item (agency->workspace, item, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_on_agenda (agency), ==, 1);
  g_assert_cmpuint (count_findings (agency), ==, 1);
}

static void
test_list (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterTable) table = NULL;
  g_autofree char *first = NULL;
  GError *error = NULL;

  enter (agency, agency->officers[1], "Badge", muster_date_new (2026, 5, 30));
  enter (agency, agency->officers[0], "Locker", muster_date_new (2026, 5, 1));
  table = muster_action_list (agency->workspace, MUSTER_LISTING_CHECKLISTS, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (muster_table_get_n_rows (table), ==, 2 + PREPARED);
  first = muster_table_format_cell (table, 0, 4);
  g_assert_cmpstr (first, ==, "Locker");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test)                                                                            \
  g_test_add ("/actions/checklist/" name, TestAgency, NULL, test_agency_set_up, test,              \
              test_agency_tear_down)
  ADD ("hire", test_hire);
  ADD ("without", test_without);
  ADD ("start", test_start);
  ADD ("departure", test_departure);
  ADD ("tick", test_tick);
  ADD ("agenda", test_agenda);
  ADD ("agenda-of-departed", test_agenda_of_departed);
  ADD ("list", test_list);

  return g_test_run ();
}
