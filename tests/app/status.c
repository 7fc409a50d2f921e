/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How a status looks, and its words. */

#include <string.h>

#include "app/badge.h"
#include "app/status.h"
#include "core/duration.h"
#include "support.h"

#define TODAY (muster_date_new (2026, 6, 15))

/* A look without its icon or its colour would be a word alone. */
static void
test_looks (void)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());
  g_autoptr (GBytes) style =
      g_resources_lookup_data ("/org/muster/Muster/style.css", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  const char *css = g_bytes_get_data (style, NULL);
  int look;

  gtk_icon_theme_add_resource_path (theme, "/org/muster/Muster/icons");
  for (look = 0; look < MUSTER_N_LOOKS; look++)
    {
      g_autofree char *rule = g_strconcat (".", muster_look_get_css_class (look), " ", NULL);
      g_autofree char *tint = g_strconcat (".tint", rule, NULL);
      g_autofree char *list = g_strconcat (".", muster_look_get_css_class (look), ",", NULL);

      g_assert_true (gtk_icon_theme_has_icon (theme, muster_look_get_icon (look)));
      g_assert_true (g_strstr_len (css, -1, rule) != NULL || g_strstr_len (css, -1, list) != NULL);
      g_assert_true (!muster_look_is_tinted (look) || g_strstr_len (css, -1, tint) != NULL);
    }
}

typedef struct
{
  MusterDutyStatus status;
  MusterCountKind counts;
  gint64 required;
  MusterLook look;
  const char *word;
  const char *earned;
  const char *spoken;
} Case;

static const Case cases[] = {
  { MUSTER_DUTY_STATUS_OVERDUE, MUSTER_COUNT_HOURS, 9, MUSTER_LOOK_OVERDUE, "late 12 d",
    "5.00 of 9", "12 days late" },
  { MUSTER_DUTY_STATUS_SHORT, MUSTER_COUNT_HOURS, 9, MUSTER_LOOK_SHORT, "short 4.00", "5.00 of 9",
    "short 4.00 hours" },
  { MUSTER_DUTY_STATUS_EXTENDED, MUSTER_COUNT_HOURS, 9, MUSTER_LOOK_DUE, "short 4.00", "5.00 of 9",
    "short 4.00 hours, extended to 3 Jun 2026" },
  { MUSTER_DUTY_STATUS_DUE, MUSTER_COUNT_MILESTONES, 1, MUSTER_LOOK_DUE, "due 3 Jun", "0 of 1",
    "due 3 Jun 2026" },
  { MUSTER_DUTY_STATUS_NOT_DECIDABLE, MUSTER_COUNT_HOURS, 0, MUSTER_LOOK_UNKNOWN, "no hours set",
    "5.00", "not decidable: no hours set" },
  { MUSTER_DUTY_STATUS_NOT_DECIDABLE, MUSTER_COUNT_HOURS, 9, MUSTER_LOOK_UNKNOWN, "1 question",
    "5.00 of 9", "not decidable: 1 question" },
  { MUSTER_DUTY_STATUS_WAIVED, MUSTER_COUNT_HOURS, 9, MUSTER_LOOK_WAIVED, "waived", "5.00 of 9",
    "waived" },
  { MUSTER_DUTY_STATUS_MET, MUSTER_COUNT_HOURS, 5, MUSTER_LOOK_MET, "5.00", "5.00 of 5",
    "nothing missing, 5.00 hours" },
  { MUSTER_DUTY_STATUS_CURED, MUSTER_COUNT_MILESTONES, 1, MUSTER_LOOK_MET, "done", "0 of 1",
    "done" },
  { MUSTER_DUTY_STATUS_MET, MUSTER_COUNT_CREDENTIALS, 1, MUSTER_LOOK_MET, "in force", "0 of 1",
    "in force" },
  { MUSTER_DUTY_STATUS_NOT_APPLICABLE, MUSTER_COUNT_HOURS, 9, MUSTER_LOOK_NONE, "n/a", "n/a",
    "not asked" },
};

/* The duty of a case: 5 hours or no occasion on record, the last day twelve days ago. */
static void
fill_duty (const Case *example, MusterDuty *duty, MusterRequirement *requirement)
{
  gint64 unit = example->counts == MUSTER_COUNT_HOURS ? MUSTER_SECONDS_PER_HOUR : 1;

  requirement->counts = example->counts;
  duty->requirement = requirement;
  duty->status = example->status;
  duty->required = example->required > 0 ? example->required * unit : MUSTER_NUMBER_NONE;
  duty->sure = example->counts == MUSTER_COUNT_HOURS ? 5 * unit : 0;
  duty->short_by = 4 * unit;
  duty->due_on = TODAY - 12;
  duty->questions = g_ptr_array_new ();
}

static void
test_words (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *example = &cases[i];
      MusterRequirement requirement = { NULL };
      MusterDuty duty = { NULL };
      g_autofree char *word = NULL;
      g_autofree char *earned = NULL;
      g_autofree char *spoken = NULL;

      fill_duty (example, &duty, &requirement);
      word = muster_status_describe (&duty, TODAY);
      earned = muster_status_describe_earned (&duty);
      spoken = muster_status_speak (&duty, TODAY);
      g_assert_cmpint (muster_look_of_status (duty.status), ==, example->look);
      g_assert_cmpstr (word, ==, example->word);
      g_assert_cmpstr (earned, ==, example->earned);
      g_assert_cmpstr (spoken, ==, example->spoken);
      g_ptr_array_unref (duty.questions);
    }
}

static void
test_undated (void)
{
  const Case example = { MUSTER_DUTY_STATUS_DUE, MUSTER_COUNT_COURSES, 1 };
  MusterRequirement requirement = { NULL };
  MusterDuty duty = { NULL };
  g_autofree char *word = NULL;

  fill_duty (&example, &duty, &requirement);
  duty.due_on = MUSTER_DATE_NONE;
  word = muster_status_describe (&duty, TODAY);
  g_assert_cmpstr (word, ==, "to do");
  g_ptr_array_unref (duty.questions);
}

static void
test_badge (void)
{
  GtkWidget *badge = g_object_ref_sink (muster_badge_new ());

  muster_badge_set (MUSTER_BADGE (badge), MUSTER_LOOK_SHORT, "short 4.00", "short 4.00 hours");
  muster_badge_set (MUSTER_BADGE (badge), MUSTER_LOOK_MET, "9.00", NULL);
  g_assert_true (test_app_shows (badge, "9.00"));
  g_assert_true (gtk_widget_has_css_class (badge, "st-met"));
  g_assert_false (gtk_widget_has_css_class (badge, "st-short"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (badge), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "9.00");
  g_object_unref (badge);
}

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);

  g_test_add_func ("/app/status/looks", test_looks);
  g_test_add_func ("/app/status/words", test_words);
  g_test_add_func ("/app/status/undated", test_undated);
  g_test_add_func ("/app/status/badge", test_badge);

  return g_test_run ();
}
