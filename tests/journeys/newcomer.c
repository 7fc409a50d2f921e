/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A newcomer who cannot see the window goes from an empty screen to a packet: an agency, three officers, a course, a
 * class and who was there, who is short, the PDF. */

#include "../support/document.h"
#include "listener.h"

#define NOON_15_JUNE_2026 "1781524800"

static const char agency[] = "Harbor Police";
static const char *const officers[] = { "Marlow, Ann", "Okafor, Ben", "Pruitt, Cal" };

static void
make_agency (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "harbor.muster", NULL);

  listener_wait_window (1, "Muster");
  listener_press ("New Agency…");
  listener_wait_window (2, "New Agency");
  listener_fill ("Name of the agency", agency);
  listener_choose ("State", "Connecticut");
  listener_press ("File");
  listener_wait_window (3, "Where the File Shall Be");
  listener_answer_file (path);
  listener_wait_window (2, "New Agency");
  listener_wait ("harbor.muster");
  listener_press ("Create");
  listener_wait_window (1, agency);
}

/* @whole_name is the last and the first name. */
static void
add_officer (const char *button, const char *whole_name, const char *state_id)
{
  g_auto (GStrv) names = g_strsplit (whole_name, ", ", -1);

  listener_press (button);
  listener_wait_window (2, "Add Officer");
  listener_fill ("Last name", names[0]);
  listener_fill ("First name", names[1]);
  listener_fill ("State ID", state_id);
  listener_fill ("Date of hire", "6 Jul 2020");
  listener_press ("Add");
  listener_wait_window (1, agency);
  listener_wait (whole_name);
}

static void
add_certificate (const char *whole_name)
{
  g_autofree char *sentence = g_strdup_printf ("Certificate added to %s", whole_name);

  listener_press ("Add");
  listener_press ("Certificate…");
  listener_wait_window (2, "Add Certificate");
  listener_fill ("Date of issue", "1 Jul 2023");
  listener_fill ("Date of expiry", "30 Jun 2026");
  listener_press ("Add");
  listener_wait_window (1, agency);
  listener_wait (sentence);
}

static void
add_officers (void)
{
  static const char *const state_ids[] = { "14-0001", "14-0002", "14-0003" };
  guint i;

  listener_show_page ("Officers");
  for (i = 0; i < G_N_ELEMENTS (officers); i++)
    {
      add_officer (i == 0 ? "Add Officer" : "Add an officer", officers[i], state_ids[i]);
      add_certificate (officers[i]);
    }
  /* A row of the list says both of its lines. */
  listener_wait ("Marlow, Ann, Sworn · 14-0001, ");
}

static void
add_course (void)
{
  listener_show_page ("Courses");
  listener_press ("New Course…");
  listener_wait_window (2, "New Course");
  listener_fill ("Title", "Use of force");
  listener_fill ("Hours", "4");
  listener_press ("Add");
  listener_wait_window (1, agency);
  listener_wait ("is in the catalogue");
}

static void
hold_class (void)
{
  guint i;

  listener_show_page ("Classes");
  listener_press ("New Class…");
  listener_wait_window (2, "New Class");
  listener_fill ("Course", "Use of force");
  listener_fill ("Days, such as 10 Jun 2026; 17 Jun 2026", "10 Jun 2026; 12 Jun 2026");
  listener_fill ("Hours on each day", "2");
  listener_press ("Create");
  listener_wait_window (1, agency);
  listener_wait ("Nobody is on the roster");
  for (i = 0; i < G_N_ELEMENTS (officers); i++)
    {
      listener_fill ("Add officers", officers[i]);
      listener_key ("Return");
      listener_wait (officers[i]);
    }
  listener_press ("Everybody Present");
  listener_wait ("6.00 h");
}

static void
check_pdf (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *content = NULL;

      if (!g_str_has_suffix (name, ".pdf"))
        continue;
      g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
      g_assert_true (g_str_has_prefix (content, "%PDF-"));
      n++;
    }
  g_assert_cmpuint (n, ==, 1);
}

static void
export_packet (const char *folder)
{
  g_autofree char *saved = g_strconcat ("Saved ", folder, NULL);

  listener_show_page ("Renewals");
  listener_wait ("Pruitt, Cal, Review training in the certification period, short 60.00 hours");
  listener_wait ("3 short by 180.00 h together");
  listener_press ("Prepare Packet…");
  listener_press ("Save As…");
  listener_wait_window (2, "Folder for the Packet");
  listener_answer_file (folder);
  listener_wait_window (1, agency);
  listener_wait (saved);
  check_pdf (folder);
}

static void
test_newcomer (void)
{
  g_autofree char *folder = g_dir_make_tmp ("muster-test-XXXXXX", NULL);

  listener_start (folder);
  make_agency (folder);
  add_officers ();
  add_course ();
  hold_class ();
  export_packet (folder);
  listener_end ();
  test_remove_tree (folder);
}

int
main (int argc, char *argv[])
{
  g_setenv ("SOURCE_DATE_EPOCH", NOON_15_JUNE_2026, TRUE);
  g_test_init (&argc, &argv, NULL);
  /* libatspi warns of what GTK 4.8 does not offer. */
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);

  g_test_add_func ("/journeys/newcomer", test_newcomer);

  return g_test_run ();
}
