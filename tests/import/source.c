/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Short ways to write source files for tests. */

#include <string.h>

#include "source.h"

MusterDate
source_date (const char *iso)
{
  MusterDate date = muster_date_parse_iso (iso);

  g_assert_cmpint (date, !=, MUSTER_DATE_NONE);
  return date;
}

GBytes *
source_bytes (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

GBytes *
source_fixture (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", name, NULL);
  g_autoptr (GError) error = NULL;
  char *content;
  gsize length;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (content, length);
}

static void
add_officer (MusterImportKnown *known, MusterId id, const char *state_id, const char *last)
{
  g_autoptr (MusterOfficer) officer = muster_officer_new ();

  officer->id = id;
  officer->state_id = g_strdup (state_id);
  officer->last_name = g_strdup (last);
  officer->first_name = g_strdup ("Luis");
  muster_import_known_add_officer (known, officer);
}

static const char *
find_subject (const char *text, gpointer data)
{
  return g_ascii_strcasecmp (text, "firearms") == 0 ? "firearms" : NULL;
}

MusterImportKnown *
source_known (void)
{
  MusterImportKnown *known = muster_import_known_new (source_date ("2026-06-30"));

  known->find_subject = find_subject;
  add_officer (known, 1, "14-2041", "Corvane");
  add_officer (known, 2, "14-2117", "Ostrander");
  return known;
}

MusterImportPlan *
source_read (SourceRead read, const char *text)
{
  g_autoptr (MusterImportKnown) known = source_known ();
  g_autoptr (GBytes) bytes = source_bytes (text);
  g_autoptr (GError) error = NULL;
  MusterImportPlan *plan = read (bytes, known, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (plan->n_rows, ==, plan->accepted->len + plan->refused->len);
  return plan;
}

void
source_assert_refused (SourceRead read, GBytes *bytes, const char *pattern)
{
  g_autoptr (MusterImportKnown) known = source_known ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MusterImportPlan) plan = read (bytes, known, &error);

  g_assert_null (plan);
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT);
  if (!g_pattern_match_simple (pattern, error->message))
    g_error ("expected “%s”, got “%s”", pattern, error->message);
}

void
source_assert_row_refused (SourceRead read, const char *text, guint row, const char *column,
                           const char *pattern)
{
  g_autoptr (MusterImportPlan) plan = source_read (read, text);
  guint i;

  for (i = 0; i < plan->refused->len; i++)
    {
      const MusterImportRefusal *refusal = g_ptr_array_index (plan->refused, i);

      if (refusal->row != row)
        continue;
      g_assert_cmpstr (refusal->column, ==, column);
      if (!g_pattern_match_simple (pattern, refusal->reason))
        g_error ("expected “%s”, got “%s”", pattern, refusal->reason);
      return;
    }
  g_error ("row %u was not refused: %s", row, text);
}

gboolean
source_has_note (const MusterImportPlan *plan, const char *pattern)
{
  guint i;

  for (i = 0; i < plan->notes->len; i++)
    if (g_pattern_match_simple (pattern, g_ptr_array_index (plan->notes, i)))
      return TRUE;
  return FALSE;
}
