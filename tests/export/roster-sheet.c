/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A roster lists everybody once; every meeting has a sheet with everybody and room for more. */

#include <string.h>

#include "export/roster-sheet.h"
#include "page.h"

typedef struct
{
  Paper *paper;
  MusterClass *class;
  GPtrArray *meetings;
  GPtrArray *people;
  MusterRosterSheet sheet;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->paper = paper_new ("us-ct");
  fixture->class = muster_class_new ();
  fixture->class->number = g_strdup ("26-DT-1");
  fixture->class->title = g_strdup ("Defensive tactics refresher");
  fixture->class->location = g_strdup ("Gymnasium");
  fixture->meetings = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_roster_meeting_free);
  fixture->people = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_roster_person_free);
  fixture->sheet =
      (MusterRosterSheet){ fixture->paper->agency, fixture->class,  "DT",       "Defensive tactics",
                           fixture->meetings,      fixture->people, PAPER_AS_OF };
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_unref (fixture->meetings);
  g_ptr_array_unref (fixture->people);
  muster_class_free (fixture->class);
  paper_free (fixture->paper);
}

static void
add_meeting (Fixture *fixture, MusterDate date, gint64 starts_at)
{
  MusterRosterMeeting *entry = g_new0 (MusterRosterMeeting, 1);

  entry->meeting = muster_meeting_new ();
  entry->meeting->held_on = date;
  entry->meeting->starts_at = starts_at;
  entry->meeting->seconds = 14400;
  entry->instructors = g_strdup ("Quillmere, Anya");
  g_ptr_array_add (fixture->meetings, entry);
}

static void
add_people (Fixture *fixture, guint n)
{
  guint i;

  for (i = 0; i < n; i++)
    {
      MusterRosterPerson *person = g_new0 (MusterRosterPerson, 1);

      person->name = g_strdup_printf ("Person%03u, Ann", i);
      person->state_id = g_strdup_printf ("14-%04u", i);
      person->agency = g_strdup ("Harrow Mills Police Department");
      person->status = MUSTER_ROSTER_STATUS_COMPLETED;
      person->seconds = 14400;
      person->score = MUSTER_NUMBER_NONE;
      g_ptr_array_add (fixture->people, person);
    }
}

static char *
write_paper (Fixture *fixture)
{
  g_autoptr (MusterContent) content = muster_roster_sheet_make (&fixture->sheet);
  char *path = paper_write_pdf (fixture->paper, content);

  g_free (paper_write_xlsx (fixture->paper, content));
  page_assert_clean (path);
  page_assert_words_whole (content, path);
  return path;
}

static void
test_everybody (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  add_meeting (fixture, muster_date_new (2026, 3, 2), 8 * 3600);
  add_meeting (fixture, muster_date_new (2026, 3, 4), MUSTER_NUMBER_NONE);
  add_people (fixture, 40);
  path = write_paper (fixture);
  text = paper_read_text (path);
  g_assert_cmpuint (paper_count (text, "Person000"), ==, 3);
  g_assert_cmpuint (paper_count (text, "Person039"), ==, 3);
  g_assert_nonnull (strstr (text, "2 Mar 2026 to 4 Mar 2026"));
  g_assert_nonnull (strstr (text, "08:00 to 12:00"));
  g_assert_true (g_regex_match_simple ("All hours +160.00", text, 0, 0));
  /* Four blank lines on each sheet. */
  g_assert_cmpuint (paper_count (text, " 44\n"), ==, 2);
  g_assert_null (strstr (text, " 45\n"));
}

/* What was made up counts among the hours, and the paper tells when it was. */
static void
test_made_up (Fixture *fixture, gconstpointer data)
{
  const MusterRosterMadeUp made_up = { muster_date_new (2026, 3, 2), muster_date_new (2026, 3, 9),
                                       5400 };
  MusterRosterPerson *person;
  g_autoptr (MusterTable) list = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  add_meeting (fixture, muster_date_new (2026, 3, 2), 8 * 3600);
  add_people (fixture, 3);
  person = g_ptr_array_index (fixture->people, 1);
  person->made_up = g_array_new (FALSE, FALSE, sizeof made_up);
  g_array_append_val (person->made_up, made_up);
  path = write_paper (fixture);
  text = paper_read_text (path);
  g_assert_nonnull (strstr (text, "Person001, Ann: 1.50 h of 2 Mar 2026 made up on 9 Mar 2026."));
  list = muster_roster_sheet_list (&fixture->sheet);
  g_assert_cmpint (muster_table_get_number (list, 0, 8), ==, MUSTER_NUMBER_NONE);
  g_assert_cmpint (muster_table_get_number (list, 1, 8), ==, 5400);
}

/* A usual class signs in on one page. */
static void
test_one_page (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;

  add_meeting (fixture, muster_date_new (2026, 3, 2), 8 * 3600);
  add_people (fixture, 12);
  path = write_paper (fixture);
  g_assert_cmpuint (page_count (path), ==, 2);
}

static void
test_nobody (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  add_meeting (fixture, muster_date_new (2026, 3, 2), 8 * 3600);
  path = write_paper (fixture);
  text = paper_read_text (path);
  g_assert_nonnull (strstr (text, "Nobody is on the roster yet."));
  g_assert_nonnull (strstr (text, "14\n"));
}

static void
test_no_meeting (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  add_people (fixture, 2);
  path = write_paper (fixture);
  text = paper_read_text (path);
  g_assert_nonnull (strstr (text, "No meeting is planned."));
  g_assert_null (strstr (text, "Sign-in"));
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/export/roster-sheet/everybody", test_everybody);
  ADD ("/export/roster-sheet/made-up", test_made_up);
  ADD ("/export/roster-sheet/one-page", test_one_page);
  ADD ("/export/roster-sheet/nobody", test_nobody);
  ADD ("/export/roster-sheet/no-meeting", test_no_meeting);

  return g_test_run ();
}
