/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Checklists of states: what ships stands on a source, item by item, and what is written badly is refused at its place.
 * The table was written from the sources, not from the files. */

#include <string.h>

#include "core/data-dir.h"
#include "core/error.h"
#include "rules/checklist.h"

#define HIRE MUSTER_CHECKLIST_KIND_HIRE
#define DEPARTURE MUSTER_CHECKLIST_KIND_DEPARTURE
#define NO_DAYS MUSTER_CHECKLIST_NO_DAYS

typedef struct
{
  const char *file;
  MusterChecklistKind list;
  int days;
  const char *milestone;
  const char *source; /* words of its citation */
} Expected;

static const Expected expected[] = {
  { "us-ct", HIRE, 10, "academy-registration", "7-294d(a)(6)" },
  { "us-ct", HIRE, 10, "appointment-registered", "7-294e-1(d)" },
  { "us-ct", HIRE, 10, NULL, "7-294e-16" },
  { "us-ct", HIRE, NO_DAYS, NULL, "GN 03-4" },
  { "us-ct", HIRE, NO_DAYS, NULL, "7-291c" },
  { "us-ct", DEPARTURE, 10, "departure-registered", "7-294e-1(d)" },
  { "us-ct", DEPARTURE, NO_DAYS, NULL, "7-291c" },
  { "us-co", HIRE, NO_DAYS, NULL, "Form 6 for every appointment" },
  { "us-co", HIRE, NO_DAYS, NULL, "matches the request" },
  { "us-co", HIRE, NO_DAYS, NULL, "24-31-305" },
  { "us-co", DEPARTURE, NO_DAYS, NULL, "separations" },
};

static GPtrArray *
read_shipped (const char *file)
{
  g_autofree char *name = g_strdup_printf ("checklists/%s.json", file);
  g_autofree char *path = muster_data_dir_find (name);
  g_autofree char *json = NULL;
  GError *error = NULL;
  GPtrArray *tasks;

  g_assert_nonnull (path);
  g_file_get_contents (path, &json, NULL, &error);
  g_assert_no_error (error);
  tasks = muster_checklist_read (json, &error);
  g_assert_no_error (error);
  return tasks;
}

static void
test_shipped (void)
{
  g_autoptr (GPtrArray) connecticut = read_shipped ("us-ct");
  g_autoptr (GPtrArray) colorado = read_shipped ("us-co");
  guint i;

  g_assert_cmpuint (connecticut->len + colorado->len, ==, G_N_ELEMENTS (expected));
  for (i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const MusterChecklistTask *task = i < connecticut->len
                                            ? g_ptr_array_index (connecticut, i)
                                            : g_ptr_array_index (colorado, i - connecticut->len);

      g_assert_cmpstr (expected[i].file, ==, i < connecticut->len ? "us-ct" : "us-co");
      g_assert_cmpint (task->list, ==, expected[i].list);
      g_assert_cmpint (task->days, ==, expected[i].days);
      g_assert_cmpstr (task->milestone, ==, expected[i].milestone);
      g_assert_nonnull (strstr (task->citation, expected[i].source));
      g_assert_true (g_str_has_prefix (task->address, "http"));
    }
}

static void
assert_refused (const char *item, const char *words)
{
  g_autofree char *json = g_strdup_printf (
      "{ \"format\": 1, \"id\": \"x\", \"title\": \"x\", \"items\": [ %s ] }", item);
  g_autoptr (GError) error = NULL;

  g_assert_null (muster_checklist_read (json, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT);
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_refused (void)
{
#define SOURCE "\"citation\": \"c\", \"address\": \"http://a\""
  g_autoptr (GError) error = NULL;

  assert_refused ("{ \"list\": \"hire\", " SOURCE " }", "items[0].title");
  assert_refused ("{ \"title\": \"x\", " SOURCE " }", "items[0].list");
  assert_refused ("{ \"list\": \"lunch\", \"title\": \"x\", " SOURCE " }", "departure");
  assert_refused ("{ \"list\": \"hire\", \"title\": \"x\" }", "items[0].citation");
  assert_refused ("{ \"list\": \"hire\", \"title\": \"x\", \"days\": -1, " SOURCE " }",
                  "items[0].days");
  assert_refused ("{ \"list\": \"hire\", \"title\": \"x\", \"dayz\": 1, " SOURCE " }", "dayz");
  g_assert_null (muster_checklist_read (
      "{ \"format\": 2, \"id\": \"x\", \"title\": \"x\", \"items\": [] }", &error));
  g_assert_nonnull (strstr (error->message, "format"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/checklist/shipped", test_shipped);
  g_test_add_func ("/rules/checklist/refused", test_refused);

  return g_test_run ();
}
