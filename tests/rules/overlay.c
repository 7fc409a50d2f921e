/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The agency's values over a pack: they bind from their day, survive a newer version of the pack, and every
 * conflict is said. */

#include "config.h"

#include "pack-text.h"
#include "rules/overlay.h"

#define HOUR PACK_TEXT_HOUR

typedef struct
{
  MusterPack *own;
  MusterPack *pack; /* with the values laid over it */
  GPtrArray *settings;
  GPtrArray *findings;
} Fixture;

static void
free_setting (gpointer data)
{
  muster_pack_setting_free (data);
}

static void
free_finding (gpointer data)
{
  muster_finding_free (data);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->own = pack_text_parse (", 'rules': { 'late_rest': 'refused' }", PACK_TEXT_ALL);
  fixture->settings = g_ptr_array_new_with_free_func (free_setting);
  fixture->findings = g_ptr_array_new_with_free_func (free_finding);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  muster_pack_unref (fixture->own);
  muster_pack_unref (fixture->pack);
  g_ptr_array_unref (fixture->settings);
  g_ptr_array_unref (fixture->findings);
}

static MusterPackSetting *
set (Fixture *fixture, const char *requirement, const char *member, const char *value,
     const char *binds_from)
{
  MusterPackSetting *setting = muster_pack_setting_new ();

  setting->id = (MusterId) fixture->settings->len + 1;
  setting->pack = g_strdup ("x");
  setting->requirement = g_strdup (requirement);
  setting->member = g_strdup (member);
  setting->value = g_strdup (value);
  if (binds_from != NULL)
    setting->binds_from = pack_text_date (binds_from);
  g_ptr_array_add (fixture->settings, setting);
  return setting;
}

static void
apply (Fixture *fixture)
{
  g_clear_pointer (&fixture->pack, muster_pack_unref);
  g_ptr_array_set_size (fixture->findings, 0);
  fixture->pack = muster_overlay_apply (fixture->own, fixture->settings, fixture->findings);
}

static const MusterRequirement *
at (const MusterPack *pack, const char *id, const char *date)
{
  return muster_requirement_at (muster_pack_find_requirement (pack, id), pack_text_date (date));
}

static void
assert_finding (const Fixture *fixture, guint i, const char *code, MusterId setting)
{
  const MusterFinding *finding;

  g_assert_cmpuint (i, <, fixture->findings->len);
  finding = g_ptr_array_index (fixture->findings, i);
  g_assert_cmpstr (finding->code, ==, code);
  g_assert_cmpint (finding->record_id, ==, setting);
}

/* --- Laying over -------------------------------------------------------------------------------- */

/* A number that no source gives is set without a conflict; the pack itself stays as it was. */
static void
test_unset_number (Fixture *fixture, gconstpointer data)
{
  MusterPackSetting *setting = set (fixture, "force", "hours", "4.5", NULL);

  setting->citation = g_strdup ("Chief's order 12");
  apply (fixture);
  g_assert_cmpint (at (fixture->pack, "force", "2026-01-01")->required, ==, 9 * HOUR / 2);
  g_assert_cmpstr (at (fixture->pack, "force", "2026-01-01")->citation, ==, "Chief's order 12");
  g_assert_null (at (fixture->pack, "force", "2026-01-01")->address);
  g_assert_cmpmem (at (fixture->pack, "force", "2026-01-01")->filter.admits, 4, "\1\1\1\1", 4);
  g_assert_cmpint (at (fixture->own, "force", "2026-01-01")->required, ==, MUSTER_NUMBER_NONE);
  g_assert_cmpstr (at (fixture->own, "force", "2026-01-01")->citation, ==, "t");
  g_assert_cmpuint (fixture->findings->len, ==, 0);
  g_assert_cmpstr (muster_pack_find_subject (fixture->pack, "Area A"), ==, "a");
  g_assert_cmpstr (at (fixture->pack, "total", "2026-01-01")->mandates[0], ==, "force");
}

/* From its day on, and over the changes that come after it. */
static void
test_from_a_day (Fixture *fixture, gconstpointer data)
{
  set (fixture, "firearms", "hours", "12", "2001-01-01");
  apply (fixture);
  g_assert_cmpint (at (fixture->pack, "firearms", "2000-12-31")->required, ==, 8 * HOUR);
  g_assert_cmpint (at (fixture->pack, "firearms", "2001-01-01")->required, ==, 12 * HOUR);
  g_assert_cmpint (at (fixture->pack, "firearms", "2003-10-01")->required, ==, 12 * HOUR);
  g_assert_cmpuint (fixture->findings->len, ==, 1);
  assert_finding (fixture, 0, "setting-overrides", 1);
}

/* What binds later holds later, whenever it was decided; of one day the last decision holds. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  set (fixture, "force", "hours", "6", "2028-01-01");
  set (fixture, "force", "hours", "3", NULL);
  set (fixture, "force", "hours", "rubbish", "2026-01-01");
  set (fixture, "force", "hours", "4", "2026-01-01");
  apply (fixture);
  g_assert_cmpint (at (fixture->pack, "force", "2025-12-31")->required, ==, 3 * HOUR);
  g_assert_cmpint (at (fixture->pack, "force", "2026-01-01")->required, ==, 4 * HOUR);
  g_assert_cmpint (at (fixture->pack, "force", "2028-01-01")->required, ==, 6 * HOUR);
  g_assert_cmpuint (fixture->findings->len, ==, 0);
}

static void
test_passed_over (Fixture *fixture, gconstpointer data)
{
  set (fixture, "force", "hours", "3", NULL)->voided = TRUE;
  g_free (set (fixture, "force", "hours", "4", NULL)->pack);
  ((MusterPackSetting *) g_ptr_array_index (fixture->settings, 1))->pack = g_strdup ("agency");
  apply (fixture);
  g_assert_cmpint (at (fixture->pack, "force", "2026-01-01")->required, ==, MUSTER_NUMBER_NONE);
  g_assert_cmpuint (fixture->findings->len, ==, 0);
}

static void
test_members (Fixture *fixture, gconstpointer data)
{
  const MusterRequirement *force;

  set (fixture, "force", "each", "1:30", NULL);
  set (fixture, "force", "grace_days", "90", NULL);
  set (fixture, "force", "notice_days", "60", NULL);
  set (fixture, "force", "surplus", "lost", NULL);
  set (fixture, "taught", "times", "2", NULL);
  apply (fixture);
  g_assert_cmpuint (fixture->findings->len, ==, 0);
  force = at (fixture->pack, "force", "2026-01-01");
  g_assert_cmpuint (force->parts->len, ==, 2);
  g_assert_cmpint (g_array_index (force->parts, MusterPart, 1).required, ==, 3 * HOUR / 2);
  g_assert_cmpint (force->grace_days, ==, 90);
  g_assert_cmpint (force->notice_days, ==, 60);
  g_assert_cmpint (force->surplus, ==, MUSTER_SURPLUS_LOST);
  g_assert_cmpint (at (fixture->pack, "taught", "2026-01-01")->times, ==, 2);
}

/* What the agency sets beside a number is named behind the pack's source, as a sentence of its own. */
static void
test_named_beside (Fixture *fixture, gconstpointer data)
{
  set (fixture, "force", "surplus", "lost", NULL)->citation = g_strdup ("Bulletin 3");
  apply (fixture);
  g_assert_cmpstr (at (fixture->pack, "force", "2026-01-01")->citation, ==,
                   "t. The agency: surplus = lost, Bulletin 3.");
}

/* Switched off from one day, on again from another. */
static void
test_off (Fixture *fixture, gconstpointer data)
{
  set (fixture, "total", "off", "true", "2026-01-01");
  set (fixture, "total", "off", "false", "2028-01-01");
  set (fixture, "firearms", "off", "true", NULL);
  apply (fixture);
  g_assert_nonnull (at (fixture->pack, "total", "2025-12-31"));
  g_assert_null (at (fixture->pack, "total", "2026-01-01"));
  g_assert_null (at (fixture->pack, "total", "2027-12-31"));
  g_assert_nonnull (at (fixture->pack, "total", "2028-01-01"));
  g_assert_null (at (fixture->pack, "firearms", "1990-01-01"));
  g_assert_null (at (fixture->pack, "firearms", "2026-01-01"));
  g_assert_cmpuint (fixture->findings->len, ==, 0);
}

static void
test_pack_rules (Fixture *fixture, gconstpointer data)
{
  const MusterPackRules *rules;

  set (fixture, NULL, "counts_on", "class-end", NULL);
  set (fixture, NULL, "partial_attendance", "counts", NULL);
  set (fixture, NULL, "late_rest", "unset", NULL);
  set (fixture, NULL, "teaching", "refused", NULL);
  set (fixture, NULL, "basis", "period-start", NULL);
  apply (fixture);
  rules = muster_pack_get_rules (fixture->pack);
  g_assert_cmpint (rules->counts_on_class_end, ==, MUSTER_ANSWER_YES);
  g_assert_cmpint (rules->partial_counts, ==, MUSTER_ANSWER_YES);
  g_assert_cmpint (rules->late_rest_counts, ==, MUSTER_ANSWER_OPEN);
  g_assert_cmpint (rules->teaching.counts, ==, MUSTER_ANSWER_NO);
  g_assert_cmpint (rules->rejected_counts, ==, MUSTER_ANSWER_OPEN);
  g_assert_cmpint (rules->basis, ==, MUSTER_BASIS_PERIOD_START);
  /* The pack itself answers this one. */
  g_assert_cmpuint (fixture->findings->len, ==, 1);
  assert_finding (fixture, 0, "setting-overrides", 3);
}

/* --- Newer versions ----------------------------------------------------------------------------- */

/* The same values over a pack that dropped a requirement, gives a number itself and has other parts. */
static void
test_newer_pack (Fixture *fixture, gconstpointer data)
{
  set (fixture, "force", "hours", "4", NULL);
  set (fixture, "firearms", "notice_days", "30", NULL);
  set (fixture, "total", "hours", "60", NULL);
  set (fixture, "taught", "times", "2", NULL);
  apply (fixture);
  g_assert_cmpuint (fixture->findings->len, ==, 0);

  muster_pack_unref (fixture->own);
  fixture->own = pack_text_parse (
      "", PACK_TEXT_TOTAL
      ", { 'id': 'force', 'title': 'Use of force', 'hours': 6, 'subjects': [ 'b' ], " PACK_TEXT_CITED
      " }, { 'id': 'taught', 'title': 'Taught', 'hours': 2, " PACK_TEXT_CITED " }");
  apply (fixture);
  g_assert_cmpint (at (fixture->pack, "force", "2026-01-01")->required, ==, 4 * HOUR);
  g_assert_cmpstr (at (fixture->pack, "force", "2026-01-01")->filter.subjects[0], ==, "b");
  g_assert_cmpuint (fixture->findings->len, ==, 3);
  assert_finding (fixture, 0, "setting-overrides", 1);
  assert_finding (fixture, 1, "setting-orphaned", 2);
  assert_finding (fixture, 2, "setting-invalid", 4);
}

/* --- Checks ------------------------------------------------------------------------------------- */

typedef struct
{
  const char *requirement, *member, *value, *binds_from, *message; /* NULL message = accepted */
} Case;

static const Case cases[] = {
  { "force", "hours", "9", NULL, NULL },
  { "force", "hours", "unset", "2026-01-01", NULL },
  { "force", "off", "true", "2026-01-01", NULL },
  { NULL, "rejected", "counts", NULL, NULL },
  { "gone", "hours", "9", NULL, "“gone”: the pack has no such requirement." },
  { "force", "hours", "nine", NULL, "“nine”: type hours up to 10000*" },
  { "force", "hours", "-1", NULL, "“-1”: type hours*" },
  { "force", "hours", "10001", NULL, "“10001”: type hours*" },
  { "force", "hours", NULL, NULL, "“”: type hours*" },
  { "force", "times", "2", NULL, "“Use of force” has no “times” that could be set;*" },
  { "force", "title", "X", NULL, "“Use of force” has no “title” that could be set;*" },
  { "total", "each", "1", NULL, "“Total” has no “each” that could be set;*" },
  { "taught", "hours", "1", NULL, "“Taught” has no “hours” that could be set;*" },
  { "taught", "times", "0", NULL, "“0”: type a whole number from 1 to 1000." },
  { "force", "grace_days", "367", NULL, "“367”: type a whole number from 0 to 366." },
  { "force", "surplus", "spent", NULL, "“spent”: type one of area, total, lost, unset." },
  { "force", "off", "maybe", NULL, "“maybe”: type one of false, true." },
  { NULL, "rejected", "maybe", NULL, "“maybe”: type one of refused, counts, unset." },
  { NULL, "basis", "unset", NULL, "“unset”: type one of period-end, period-start, completion." },
  { NULL, "hours", "9", NULL, "“hours”: the pack has no rule of this name." },
  { NULL, "rejected", "counts", "2026-01-01",
    "“rejected”: a rule of the whole pack binds always*" },
};

static void
test_checks (Fixture *fixture, gconstpointer data)
{
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *row = &cases[i];
      g_autoptr (GError) error = NULL;
      MusterPackSetting *setting =
          set (fixture, row->requirement, row->member, row->value, row->binds_from);

      g_assert_cmpint (muster_overlay_check (fixture->own, setting, &error), ==,
                       row->message == NULL);
      if (row->message == NULL)
        g_assert_no_error (error);
      else
        {
          g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT);
          if (!g_pattern_match_simple (row->message, error->message))
            g_error ("expected “%s”, got “%s”", row->message, error->message);
        }
    }
}

/* Parts of different sizes are not what "each" makes. */
static void
test_unequal_parts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MusterPack) bundle = pack_text_shipped ("us-co");
  MusterPackSetting *setting = set (fixture, "bundle", "each", "2", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (muster_overlay_check (bundle, setting, &error));
  g_free (setting->requirement);
  setting->requirement = g_strdup ("perishable");
  g_assert_true (muster_overlay_check (bundle, setting, NULL));
}

#define ADD(path, test) g_test_add ("/rules/overlay/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("unset-number", test_unset_number);
  ADD ("from-a-day", test_from_a_day);
  ADD ("order", test_order);
  ADD ("passed-over", test_passed_over);
  ADD ("members", test_members);
  ADD ("named-beside", test_named_beside);
  ADD ("off", test_off);
  ADD ("pack-rules", test_pack_rules);
  ADD ("newer-pack", test_newer_pack);
  ADD ("checks", test_checks);
  ADD ("unequal-parts", test_unequal_parts);
  return g_test_run ();
}
