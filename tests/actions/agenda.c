/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is to be done by when: held against the check of the same day, and against what was entered. */

#include "actions/agenda.h"

#include <string.h>

#include "actions/award.h"
#include "actions/check.h"
#include "actions/class.h"
#include "actions/edit.h"
#include "actions/qualify.h"
#include "core/certificate.h"
#include "core/claim.h"
#include "core/class.h"
#include "core/qualification.h"
#include "support/agency.h"

#define HOUR 3600
#define TODAY (muster_date_new (2026, 5, 14))

static MusterAgenda *
make (const TestAgency *agency, MusterDate as_of)
{
  GError *error = NULL;
  MusterAgenda *agenda = muster_action_make_agenda (agency->workspace, as_of, NULL, &error);

  g_assert_no_error (error);
  return agenda;
}

static const MusterAgendaItem *
find (const MusterAgenda *agenda, const char *code, const char *words)
{
  guint i;

  for (i = 0; i < agenda->items->len; i++)
    {
      const MusterAgendaItem *item = g_ptr_array_index (agenda->items, i);

      if (g_str_equal (item->code, code) && strstr (item->detail, words) != NULL)
        return item;
    }
  return NULL;
}

static const MusterAgendaFinding *
find_finding (const MusterAgenda *agenda, const char *code)
{
  guint i;

  for (i = 0; i < agenda->findings->len; i++)
    {
      const MusterAgendaFinding *finding = g_ptr_array_index (agenda->findings, i);

      if (g_str_equal (finding->finding->code, code))
        return finding;
    }
  return NULL;
}

/* --- The sample ----------------------------------------------------------------------------------- */

/* The fewest of the tiers' days that are enough, looked for from the other end. */
static int
find_tier (const MusterAgendaTiers *tiers, int days)
{
  int tier = MUSTER_AGENDA_LATE;
  guint i;

  for (i = 0; i < tiers->n && days >= 0 && days <= tiers->days[i]; i++)
    tier = tiers->days[i];
  g_assert_true (days < 0 || i > 0);
  return tier;
}

static void
assert_in_order (const MusterAgenda *agenda)
{
  guint i;

  for (i = 0; i < agenda->items->len; i++)
    {
      const MusterAgendaItem *item = g_ptr_array_index (agenda->items, i);

      g_test_message ("%s|%d|%d|%s|%s|%u", item->code, item->tier, item->days, item->title,
                      item->detail, item->n_officers);
      g_assert_cmpint (item->days, ==, item->due_on - agenda->as_of);
      g_assert_cmpint (item->tier, ==, find_tier (&agenda->tiers, item->days));
      g_assert_cmpstr (item->title, !=, "");
      g_assert_cmpstr (item->detail, !=, "");
      g_assert_cmpint (item->type != NULL, ==, item->record_id != MUSTER_ID_NONE);
      if (i > 0)
        g_assert_cmpint (item->due_on, >=,
                         ((MusterAgendaItem *) agenda->items->pdata[i - 1])->due_on);
    }
}

static gboolean
owes_by (const MusterCheckOfficer *judged, MusterDate day)
{
  guint i, j;

  for (i = 0; i < judged->evaluations->len; i++)
    {
      const MusterEvaluation *evaluation = g_ptr_array_index (judged->evaluations, i);

      for (j = 0; j < evaluation->duties->len; j++)
        {
          const MusterDuty *duty = g_ptr_array_index (evaluation->duties, j);

          if (!duty->requirement->is_recommended && duty->due_on == day &&
              muster_duty_status_is_unmet (duty->status))
            return TRUE;
        }
    }
  return FALSE;
}

/* Hours of a day are the sum of what those officers lack by that day, and nobody is forgotten. */
static void
assert_hours (const MusterAgenda *agenda, const MusterCheck *check)
{
  guint i, j;

  for (i = 0; i < agenda->items->len; i++)
    {
      const MusterAgendaItem *item = g_ptr_array_index (agenda->items, i);
      g_autofree char *sum = NULL;
      gint64 seconds = 0;
      guint n = 0;

      if (!g_str_equal (item->code, "hours"))
        continue;
      for (j = 0; j < check->officers->len; j++)
        {
          const MusterCheckOfficer *judged = g_ptr_array_index (check->officers, j);
          gint64 lacks = owes_by (judged, item->due_on)
                             ? muster_evaluate_further_time_due (judged->evaluations, item->due_on)
                             : 0;

          seconds += lacks;
          n += lacks > 0;
        }
      g_assert_cmpuint (item->n_officers, ==, n);
      sum = muster_table_format_number (MUSTER_COLUMN_DURATION, seconds);
      g_assert_nonnull (strstr (n > 1 ? item->title : item->detail, sum));
    }
}

static void
assert_cohort (const MusterAgenda *agenda, const MusterCheck *check)
{
  const MusterAgendaCohort *cohort = agenda->cohort;
  gint64 short_by = 0;
  guint n_fine = 0, i;

  g_assert_nonnull (cohort);
  g_test_message ("cohort %d: %u bars, %u fine", cohort->ends_on - agenda->as_of, cohort->bars->len,
                  cohort->n_fine);
  g_assert_cmpint (cohort->ends_on, >=, agenda->as_of);
  g_assert_cmpint (cohort->required, >, 0);
  for (i = 0; i < cohort->bars->len; i++)
    {
      const MusterAgendaBar *bar = g_ptr_array_index (cohort->bars, i);

      g_assert_nonnull (muster_check_find_officer (check, bar->officer_id));
      short_by += bar->short_by;
      n_fine += bar->has_nothing_missing;
      if (bar->has_nothing_missing)
        g_assert_cmpint (bar->short_by, ==, 0);
      if (i > 0)
        g_assert_cmpint (bar->counted, >=,
                         ((MusterAgendaBar *) cohort->bars->pdata[i - 1])->counted);
    }
  g_assert_cmpint (cohort->short_by, ==, short_by);
  g_assert_cmpuint (cohort->n_fine, ==, n_fine);
  for (i = 0; i < check->officers->len; i++)
    {
      const MusterCheckOfficer *judged = g_ptr_array_index (check->officers, i);
      const MusterEvaluation *state = g_ptr_array_index (judged->evaluations, 0);

      if (!judged->is_unjudged)
        g_assert_true (state->period.to < agenda->as_of || state->period.to >= cohort->ends_on);
    }
}

/* Other tiers put the same things into other groups; only how far it looks ahead makes them more or fewer. */
static void
test_tiers (TestAgency *agency, gconstpointer data G_GNUC_UNUSED)
{
  static const MusterAgendaTiers others[] = { { { 45, 10 }, 2 }, { { 200 }, 1 } };
  g_autoptr (MusterAgenda) usual = make (agency, TODAY);
  guint i, j, n;

  for (i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (MusterAgenda) other =
          muster_action_make_agenda (agency->workspace, TODAY, &others[i], NULL);
      int both = MIN (90, others[i].days[0]);

      assert_in_order (other);
      g_assert_cmpint (other->tiers.days[0], ==, others[i].days[0]);
      for (j = 0, n = 0; j < other->items->len; j++)
        n += ((MusterAgendaItem *) other->items->pdata[j])->days <= both;
      for (j = 0; j < usual->items->len; j++)
        n -= ((MusterAgendaItem *) usual->items->pdata[j])->days <= both;
      g_assert_cmpuint (n, ==, 0);
      g_assert_cmpint (other->items->len > usual->items->len, ==, others[i].days[0] > 90);
    }
}

static void
test_sample (TestAgency *agency, gconstpointer data)
{
  static const int days_on[] = { 0, 30, 47, 60, 200 };
  guint i, j;

  for (i = 0; i < G_N_ELEMENTS (days_on); i++)
    {
      g_autoptr (MusterAgenda) agenda = make (agency, TODAY + days_on[i]);
      g_autoptr (MusterCheck) check =
          muster_action_check (agency->workspace, TODAY + days_on[i], NULL, NULL);

      g_test_message ("--- day %d", days_on[i]);
      assert_in_order (agenda);
      assert_hours (agenda, check);
      assert_cohort (agenda, check);
      g_assert_cmpuint (agenda->n_officers, ==, check->officers->len);
      for (j = 0; j < agenda->findings->len; j++)
        {
          const MusterAgendaFinding *finding = g_ptr_array_index (agenda->findings, j);

          g_test_message ("finding %s|%u|%s", finding->finding->code, finding->n_officers,
                          finding->finding->message);
        }
      for (j = 0; j < agenda->classes->len; j++)
        {
          const MusterAgendaClass *class = g_ptr_array_index (agenda->classes, j);

          g_assert_cmpint (class->held_on, >=, agenda->as_of);
          g_assert_cmpint (class->held_on, <, agenda->as_of + 7);
        }
    }
}

/* --- What was entered ----------------------------------------------------------------------------- */

static void
qualify (const TestAgency *agency, const char *kind, MusterDate day, MusterDate expires_on)
{
  g_autoptr (MusterQualification) qualification = muster_qualification_new ();
  GError *error = NULL;

  qualification->officer_id = agency->officers[0];
  qualification->kind = g_strdup (kind);
  qualification->qualified_on = day;
  qualification->expires_on = expires_on;
  muster_action_qualify (agency->workspace, qualification, &error);
  g_assert_no_error (error);
}

static void
test_qualifications (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterAgenda) agenda = NULL;
  const MusterAgendaItem *item;

  qualify (agency, "CPR", TODAY - 900, TODAY - 170);
  qualify (agency, "CPR", TODAY - 160, TODAY + 12);
  qualify (agency, "first aid", TODAY - 160, TODAY + 12);
  qualify (agency, "baton", TODAY - 400, TODAY - 1);
  qualify (agency, "taser", TODAY - 30, TODAY + 91);
  agenda = make (agency, MUSTER_DATE_NONE);
  g_assert_cmpint (agenda->as_of, ==, TODAY);
  item = find (agenda, "qualification", "“CPR; first aid” ends 26 May 2026");
  g_assert_nonnull (item);
  g_assert_cmpstr (item->title, ==, "Corvane, Luis");
  g_assert_cmpint (item->tier, ==, 30);
  g_assert_true (item->type == &muster_qualification_type);
  g_assert_cmpint (item->officer_id, ==, agency->officers[0]);
  item = find (agenda, "qualification", "“baton” lapsed 13 May 2026");
  g_assert_nonnull (item);
  g_assert_cmpint (item->tier, ==, MUSTER_AGENDA_LATE);
  g_assert_cmpint (item->severity, ==, MUSTER_SEVERITY_PROBLEM);
  g_assert_null (find (agenda, "qualification", "taser"));
  g_assert_null (find (agenda, "qualification", "lapsed 25 Nov 2025"));
}

/* The certificate that was prepared ends 30 Jun 2026. */
static void
test_certificate (TestAgency *agency, gconstpointer data)
{
  g_autoptr (GPtrArray) certificates = test_agency_load_all (agency, &muster_certificate_type);
  const MusterCertificate *certificate = g_ptr_array_index (certificates, 0);
  const MusterEdit renewed = { &muster_certificate_type, certificate->id, "expires_on",
                               "30 Jun 2029" };
  g_autoptr (MusterAgenda) agenda = make (agency, TODAY);
  g_autoptr (MusterAgenda) late = make (agency, muster_date_new (2026, 7, 1));
  g_autoptr (MusterAgenda) after = NULL;
  const MusterAgendaItem *item =
      find (agenda, "certificate", "“Instructor” ends 30 Jun 2026; no renewal was handed in yet");
  GError *error = NULL;

  g_assert_nonnull (item);
  g_assert_cmpint (item->tier, ==, 60);
  g_assert_cmpint (item->record_id, ==, certificate->id);
  g_assert_nonnull (find (late, "certificate", "ended 30 Jun 2026; no renewal is on record"));
  muster_action_edit (agency->workspace, &renewed, NULL, &error);
  g_assert_no_error (error);
  after = make (agency, TODAY);
  g_assert_null (find (after, "certificate", "Instructor"));
}

/* The waiver that was asked for in preparing is not decided. */
static void
test_waiver (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterAgenda) agenda = make (agency, TODAY);
  const MusterAgendaItem *item = find (agenda, "waiver", "was asked for and not decided");

  g_assert_nonnull (item);
  g_assert_cmpstr (item->title, ==, "Corvane, Luis");
  g_assert_cmpstr (item->pack, ==, "us-ct");
  g_assert_nonnull (item->requirement);
}

static void
enter_claim (const TestAgency *agency, gint64 number, gboolean is_late)
{
  g_autoptr (MusterAward) award = muster_award_new ();
  g_autoptr (MusterClaim) claim = muster_claim_new ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  GError *error = NULL;

  award->number = g_strdup_printf ("G-%" G_GINT64_FORMAT, number);
  award->title = g_strdup_printf ("Grant %" G_GINT64_FORMAT, number);
  award->starts_on = muster_date_new (2025, 7, 1);
  award->ends_on = muster_date_new (2026, 6, 30);
  award->status = MUSTER_AWARD_STATUS_AWARDED;
  award->claim_days = 30;
  award->forfeits = TRUE;
  muster_action_enter_award (agency->workspace, award, none, &claim->award_id, &error);
  g_assert_no_error (error);
  claim->number = number;
  claim->class_ended_on = TODAY - (is_late ? 31 : 25);
  muster_action_enter_claim (agency->workspace, claim, none, &error);
  g_assert_no_error (error);
}

static void
test_claims (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterAgenda) agenda = NULL;
  const MusterAgendaItem *item;

  enter_claim (agency, 1, TRUE);
  enter_claim (agency, 2, FALSE);
  agenda = make (agency, TODAY);
  item = find (agenda, "claim", "Claim 1 of G-1 was due 13 May 2026: what comes late is forfeited");
  g_assert_nonnull (item);
  g_assert_cmpstr (item->title, ==, "Grant 1");
  item = find (agenda, "claim", "Claim 2 of G-2 is due 19 May 2026");
  g_assert_nonnull (item);
  g_assert_cmpint (item->tier, ==, 7);
  g_assert_true (item->type == &muster_claim_type);
}

/* Meetings of seven days from today on, whether or not somebody is on the roster. */
static void
test_week (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterCourse) course = muster_course_new ();
  g_autoptr (MusterClass) details = muster_class_new ();
  g_autoptr (GPtrArray) meetings =
      g_ptr_array_new_with_free_func ((GDestroyNotify) muster_meeting_free);
  g_autoptr (MusterAgenda) agenda = NULL;
  const MusterClassPlan plan = { course, NULL, details, meetings, NULL, 0, NULL };
  const MusterAgendaClass *class;
  guint i;
  GError *error = NULL;

  course->title = g_strdup ("Legal update");
  course->seconds = 12 * HOUR;
  details->location = g_strdup ("Training room");
  for (i = 0; i < 4; i++)
    {
      static const int days[] = { -1, 6, 0, 7 };
      MusterMeeting *meeting = muster_meeting_new ();

      meeting->held_on = TODAY + days[i];
      meeting->starts_at = 18 * HOUR;
      meeting->seconds = 3 * HOUR;
      g_ptr_array_add (meetings, meeting);
    }
  muster_action_schedule_class (agency->workspace, &plan, NULL, &error);
  g_assert_no_error (error);
  agenda = make (agency, TODAY);
  g_assert_cmpuint (agenda->classes->len, ==, 2);
  class = g_ptr_array_index (agenda->classes, 0);
  g_assert_cmpint (class->held_on, ==, TODAY);
  g_assert_cmpstr (class->title, ==, "Legal update");
  g_assert_cmpstr (class->location, ==, "Training room");
  g_assert_cmpint (class->starts_at, ==, 18 * HOUR);
  g_assert_cmpint (class->seconds, ==, 3 * HOUR);
  g_assert_cmpuint (class->n_officers, ==, 0);
}

static void
test_findings (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterAgenda) agenda = make (agency, TODAY);
  const MusterAgendaFinding *unverified = find_finding (agenda, "pack-unverified");
  const MusterAgendaFinding *unclassified = find_finding (agenda, "unclassified");
  guint n_named = 0;
  guint i;

  g_assert_nonnull (unverified);
  g_assert_cmpstr (unverified->pack, ==, "us-ct");
  /* A part of the class has no subject, and two officers were there. */
  g_assert_nonnull (unclassified);
  g_assert_cmpuint (unclassified->n_officers, ==, 2);
  /* What is said of several officers names each of them. */
  for (i = 0; i < agenda->findings->len; i++)
    {
      const MusterAgendaFinding *finding = g_ptr_array_index (agenda->findings, i);

      if (finding->finding->officer_id != MUSTER_ID_NONE)
        g_assert_cmpuint (finding->names->len, ==, finding->n_officers);
      n_named += finding->names->len;
    }
  g_assert_cmpuint (n_named, >, 1);
  /* Nobody here notes where credits stand with the state. */
  g_assert_null (find_finding (agenda, "not-credited"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, set_up, test)                                                                    \
  g_test_add ("/actions/agenda/" name, TestAgency, NULL, set_up, test, test_agency_tear_down)
  ADD ("sample", test_agency_set_up_sample, test_sample);
  ADD ("tiers", test_agency_set_up_sample, test_tiers);
  ADD ("qualifications", test_agency_set_up, test_qualifications);
  ADD ("certificate", test_agency_set_up, test_certificate);
  ADD ("waiver", test_agency_set_up, test_waiver);
  ADD ("claims", test_agency_set_up, test_claims);
  ADD ("week", test_agency_set_up, test_week);
  ADD ("findings", test_agency_set_up, test_findings);

  return g_test_run ();
}
