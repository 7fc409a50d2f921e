/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The worksheet has each line once, with a box, in the part where it belongs. */

#include <string.h>

#include "export/worksheet.h"
#include "page.h"

typedef struct
{
  Paper *paper;
  GPtrArray *parts[4]; /* classes, then lines */
  MusterWorksheet worksheet;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  guint i;

  fixture->paper = paper_new ("us-co");
  fixture->parts[0] = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_worksheet_class_free);
  for (i = 1; i < G_N_ELEMENTS (fixture->parts); i++)
    fixture->parts[i] =
        g_ptr_array_new_with_free_func ((GDestroyNotify) muster_worksheet_line_free);
  fixture->worksheet =
      (MusterWorksheet){ fixture->paper->agency, PAPER_AS_OF,       MUSTER_DATE_NONE,
                         "Sgt. R. Farrowell",    fixture->parts[0], fixture->parts[1],
                         fixture->parts[2],      fixture->parts[3] };
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (fixture->parts); i++)
    g_ptr_array_unref (fixture->parts[i]);
  paper_free (fixture->paper);
}

static MusterWorksheetLine *
make_line (const char *officer, gint64 seconds)
{
  MusterWorksheetLine *line = g_new0 (MusterWorksheetLine, 1);

  line->from = line->to = muster_date_new (2026, 3, 2);
  line->officer = g_strdup (officer);
  line->state_id = g_strdup ("0000-1234");
  line->title = g_strdup ("Webinar");
  line->subject = g_strdup ("Firearms");
  line->status = g_strdup ("Completed");
  line->seconds = seconds;
  return line;
}

static void
add_class (Fixture *fixture, guint n)
{
  MusterWorksheetClass *class = g_new0 (MusterWorksheetClass, 1);
  guint i;

  class->number = g_strdup ("26-DRV-170");
  class->title = g_strdup ("Driving: skid pad");
  class->from = class->to = muster_date_new (2026, 3, 1);
  class->seconds = 14400;
  class->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_worksheet_line_free);
  for (i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person%03u, Ann", i);

      g_ptr_array_add (class->lines, make_line (name, 14400));
    }
  g_ptr_array_add (fixture->parts[0], class);
}

static char *
read_paper (Fixture *fixture)
{
  g_autoptr (MusterContent) content = muster_worksheet_make (&fixture->worksheet);
  g_autoptr (MusterContent) workbook = muster_worksheet_make_workbook (&fixture->worksheet);
  g_autofree char *path = paper_write_pdf (fixture->paper, content);

  g_free (paper_write_xlsx (fixture->paper, workbook));
  page_assert_clean (path);
  return paper_read_text (path);
}

static void
test_parts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MusterTable) table = NULL;
  g_autofree char *text = NULL;
  MusterWorksheetLine *rejected = make_line ("Rejected, Al", 3600);

  add_class (fixture, 30);
  g_ptr_array_add (fixture->parts[1], make_line ("Outside, Bo", 5400));
  g_ptr_array_add (fixture->parts[2], make_line ("Doubtful, Cy", 3600));
  rejected->why = g_strdup ("wrong category");
  g_ptr_array_add (fixture->parts[3], rejected);
  text = read_paper (fixture);
  g_assert_cmpuint (paper_count (text, "□"), ==, 33);
  g_assert_true (g_regex_match_simple ("Total of this class +120.00", text, 0, 0));
  g_assert_nonnull (strstr (text, "1 (120.00 hours)"));
  g_assert_cmpuint (paper_count (text, "Person029"), ==, 1);
  g_assert_nonnull (strstr (text, "wrong category"));
  g_assert_cmpint (strstr (text, "Outside, Bo") - text, <, strstr (text, "Doubtful") - text);
  /* Only what is to be entered is in the list. */
  table = muster_worksheet_list (&fixture->worksheet);
  g_assert_cmpuint (muster_table_get_n_rows (table), ==, 31);
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = read_paper (fixture);

  g_assert_nonnull (strstr (text, "There is nothing to enter."));
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/export/worksheet/parts", test_parts);
  ADD ("/export/worksheet/nothing", test_nothing);

  return g_test_run ();
}
