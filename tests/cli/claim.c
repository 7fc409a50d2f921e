/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A grant from the roster to the last payment: six officers at a course of four days away, two lunches provided, one
 * post filled, receipts, a claim with its papers, a part payment, a denial asked for again, an adjustment. */

#include <string.h>

#include "actions/award.h"
#include "actions/class.h"
#include "actions/import.h"
#include "actions/roster.h"
#include "cli/command.h"
#include "core/officer.h"
#include "support/agency.h"

#define NOON_21_JUNE_2026 G_GINT64_CONSTANT (1782000000)
#define HOUR 3600
#define N_DAYS 4
#define N_AWAY 6
#define RECEIPT "%PDF-1.4\nA receipt of the sample\n"

#define AWARD "--award", "REG-07"
#define CLAIM AWARD, "--claim", "1"

/* --- What is on file before ----------------------------------------------------------------------- */

static void
enter_award (MusterWorkspace *workspace)
{
  static const MusterCostCategory invoiced[] = { MUSTER_COST_CATEGORY_TUITION,
                                                 MUSTER_COST_CATEGORY_LODGING };
  g_autoptr (MusterAward) award = muster_award_new ();
  g_autoptr (GPtrArray) proofs = g_ptr_array_new_with_free_func (muster_award_proof_type.free);
  GError *error = NULL;
  guint i;

  award->number = g_strdup ("REG-07");
  award->title = g_strdup ("Regional training grant");
  award->starts_on = muster_date_new (2025, 7, 1);
  award->ends_on = muster_date_new (2026, 6, 30);
  award->amount = 1200000;
  award->status = MUSTER_AWARD_STATUS_AWARDED;
  award->match_kind = MUSTER_MATCH_KIND_PERCENT_OF_TOTAL;
  award->match_percent = 2500;
  award->backfill_cap = 50000;
  award->claim_days = 30;
  award->last_day = MUSTER_LAST_DAY_TRAVEL;
  for (i = 0; i < G_N_ELEMENTS (invoiced); i++)
    {
      MusterAwardProof *proof = muster_award_proof_new ();

      proof->category = invoiced[i];
      proof->proof = MUSTER_PROOF_KIND_INVOICE;
      g_ptr_array_add (proofs, proof);
    }
  muster_action_enter_award (workspace, award, proofs, NULL, &error);
  g_assert_no_error (error);
}

static MusterId
schedule (MusterWorkspace *workspace, const char *number, MusterDate monday)
{
  g_autoptr (MusterCourse) course = muster_course_new ();
  g_autoptr (MusterClass) details = muster_class_new ();
  g_autoptr (GPtrArray) subjects = g_ptr_array_new ();
  g_autoptr (GPtrArray) meetings =
      g_ptr_array_new_with_free_func ((GDestroyNotify) muster_meeting_free);
  const MusterClassPlan plan = { course, subjects, details, meetings, NULL, 0, NULL };
  GError *error = NULL;
  MusterId id;
  guint i;

  course->title = g_strdup ("Instructor course");
  course->seconds = N_DAYS * 8 * HOUR;
  details->number = g_strdup (number);
  details->provider = g_strdup ("Front Range Academy");
  for (i = 0; i < N_DAYS; i++)
    {
      MusterMeeting *meeting = muster_meeting_new ();

      meeting->held_on = monday + (MusterDate) i;
      meeting->seconds = 8 * HOUR;
      g_ptr_array_add (meetings, meeting);
    }
  muster_action_schedule_class (workspace, &plan, &id, &error);
  g_assert_no_error (error);
  return id;
}

static void
seat (const TestAgency *agency, MusterId class_id, MusterRosterStatus status, const gint64 *hours)
{
  g_autoptr (GPtrArray) officers = test_agency_load_all (agency, &muster_officer_type);
  MusterRosterLine lines[N_AWAY] = { { 0 } };
  GError *error = NULL;
  guint i;

  for (i = 0; i < N_AWAY; i++)
    lines[i] = (MusterRosterLine){ ((const MusterOfficer *) officers->pdata[i])->id,
                                   status,
                                   MUSTER_ROLE_ATTENDED,
                                   MUSTER_NUMBER_NONE,
                                   hours,
                                   NULL,
                                   NULL };
  muster_action_set_roster (agency->workspace, class_id, lines, N_AWAY, N_DAYS, &error);
  g_assert_no_error (error);
}

/* A course that was held from Monday, 8 June 2026, and one that is planned for Monday, 22 June. */
static TestCommand *
make_agency (void)
{
  static const gint64 full[N_DAYS] = { 8 * HOUR, 8 * HOUR, 8 * HOUR, 8 * HOUR };
  static const gint64 none[N_DAYS] = { 0 };
  const MusterEnvironment environment = { { NOON_21_JUNE_2026 }, 11, "Pat Quill", TRUE };
  TestCommand *command = test_command_new ();
  g_autofree char *path = test_command_path (command, "Agency.muster");
  TestAgency agency = { 0 };
  GError *error = NULL;

  test_command_run (command, 0, "new", "Agency.muster", "--agency",
                    "Spring Falls Police Department", "--state", "CO", NULL);
  test_command_write (command, "officers.csv",
                      "state_id,last_name,first_name,hired_on\n"
                      "P-1,Alder,Ann,2015-01-05\nP-2,Birch,Ben,2015-01-05\n"
                      "P-3,Cedar,Cal,2015-01-05\nP-4,Doe,Dee,2015-01-05\n"
                      "P-5,Elm,Eve,2015-01-05\nP-6,Fir,Fay,2015-01-05\n"
                      "P-7,Gum,Gil,2015-01-05\n",
                      -1);
  test_command_run (command, 0, "import", "officers", "Agency.muster", "officers.csv", NULL);
  test_command_write (command, "receipt.pdf", RECEIPT, -1);
  agency.workspace = muster_workspace_open (path, MUSTER_WORKSPACE_WRITE, &environment, &error);
  g_assert_no_error (error);
  enter_award (agency.workspace);
  seat (&agency, schedule (agency.workspace, "26-AW-1", muster_date_new (2026, 6, 8)),
        MUSTER_ROSTER_STATUS_COMPLETED, full);
  seat (&agency, schedule (agency.workspace, "26-AW-2", muster_date_new (2026, 6, 22)),
        MUSTER_ROSTER_STATUS_REGISTERED, none);
  muster_workspace_close (agency.workspace);
  return command;
}

/* --- Steps of the story --------------------------------------------------------------------------- */

#define CLAIM_RUN(status, verb, ...)                                                               \
  test_command_run (command, status, "claim", verb, "Agency.muster", __VA_ARGS__, NULL)

static void
assert_prints (TestCommand *command, const char *words)
{
  if (strstr (command->output, words) == NULL)
    g_error ("“%s” is not in:\n%s", words, command->output);
}

static void
assert_says (TestCommand *command, const char *words)
{
  if (strstr (command->errors, words) == NULL)
    g_error ("“%s” is not in:\n%s", words, command->errors);
}

static void
propose (TestCommand *command)
{
  CLAIM_RUN (0, "propose", AWARD, "--class", "26-AW-1", "--category",
             "tuition,lodging,meals,mileage,backfill", "--leaves", "2026-06-07", "--provided",
             "2026-06-09=lunch", "--provided", "2026-06-10=lunch", "--tuition", "650.00",
             "--nights", "4", "--nightly", "109.00", "--miles", "120", "--driver", "P-1", "--route",
             "Spring Falls to Greeley and back", "--backfill", "P-2:P-7:10:61.50:PP 12");
}

/* For each of the lines from @first to @last. */
static char **
name_lines (const char *verb, guint first, guint last, const char *const *more)
{
  GPtrArray *words = g_ptr_array_new ();
  const char *const head[] = { "claim", verb, "Agency.muster", CLAIM };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (head); i++)
    g_ptr_array_add (words, g_strdup (head[i]));
  for (i = 0; more != NULL && more[i] != NULL; i++)
    g_ptr_array_add (words, g_strdup (more[i]));
  for (i = first; i <= last; i++)
    {
      g_ptr_array_add (words, g_strdup ("--line"));
      g_ptr_array_add (words, g_strdup_printf ("%u", i));
    }
  g_ptr_array_add (words, NULL);
  return (char **) g_ptr_array_free (words, FALSE);
}

static void
run_lines (TestCommand *command, int status, const char *verb, guint first, guint last,
           const char *const *more)
{
  g_auto (GStrv) words = name_lines (verb, first, last, more);

  test_command_run_words (command, status, words);
}

/* Lunches cost 19.00 each: 51 + 68 + 49 + 49 + 51 = 268.00. No mileage rate of 2026 was found. */
static void
test_proposed (void)
{
  g_autoptr (TestCommand) command = make_agency ();

  propose (command);
  assert_prints (command, "New lines: 20.");
  assert_says (command, "irs-business");
  CLAIM_RUN (0, "lines", CLAIM, "--format", "csv");
  g_assert_cmpuint (test_command_count (command, ",268.00,"), ==, N_AWAY);
  g_assert_cmpuint (test_command_count (command, ",436.00,"), ==, N_AWAY);
  assert_prints (command, "(75 % of 68.00) + 68.00 + 2 × (68.00 − lunch 19.00) + (75 % of 68.00)");
  assert_prints (command, "615.00,500.00");
  assert_prints (command, "0 of 1");
  /* Proposing again adds nothing, and no total counts what is only proposed. */
  CLAIM_RUN (3, "propose", AWARD, "--class", "26-AW-1", "--category", "tuition", "--tuition",
             "650.00");
  assert_says (command, "already");
  CLAIM_RUN (0, "show", CLAIM, "--format", "csv");
  assert_prints (command, "requested,Requested now,0.00");
}

static void
confirm (TestCommand *command)
{
  static const char *const invoice[] = { "receipt.pdf", "--proof", "invoice",
                                         "--title",     "Invoice", NULL };

  propose (command);
  run_lines (command, 3, "confirm", 19, 19, NULL);
  assert_says (command, "no amount");
  CLAIM_RUN (0, "edit", CLAIM, "--line", "19", "--set", "rate=0.70");
  run_lines (command, 0, "confirm", 1, 20, NULL);
  run_lines (command, 0, "prove", 1, 12, invoice);
}

static void
submit (TestCommand *command)
{
  confirm (command);
  CLAIM_RUN (0, "submit", CLAIM, "--method", "email", "--on", "2026-06-20");
  assert_prints (command, "requests 6,531.00");
}

/* Of 3,900.00 + 2,616.00 + 1,608.00 + 84.00 and 500.00 of 615.00 three quarters are the funder's. */
static void
test_submitted (void)
{
  g_autoptr (TestCommand) command = make_agency ();

  confirm (command);
  CLAIM_RUN (0, "lines", CLAIM, "--format", "csv");
  assert_prints (command, "120 × 0.70");
  g_assert_cmpuint (test_command_count (command, "1 of 1"), ==, 2 * N_AWAY);
  CLAIM_RUN (1, "check", CLAIM, "--format", "json");
  g_assert_cmpuint (test_command_count (command, "proof-missing"), ==, 0);
  g_assert_cmpuint (test_command_count (command, "no-payment"), ==, 20);
  CLAIM_RUN (3, "submit", CLAIM, "--method", "email", "--on", "2026-07-20");
  CLAIM_RUN (0, "submit", CLAIM, "--method", "email");
  assert_prints (command, "requests 6,531.00");
  CLAIM_RUN (3, "submit", CLAIM, "--method", "email");
  CLAIM_RUN (3, "edit", CLAIM, "--line", "1", "--set", "amount=1.00");
  assert_says (command, "was claimed");
  CLAIM_RUN (3, "void", CLAIM, "--line", "1", "--reason", "Wrong");
  CLAIM_RUN (0, "show", CLAIM, "--format", "csv");
  assert_prints (command, "outlays,Total outlays to date,8708.00");
  assert_prints (command, "local,Agency's share,2177.00");
  test_command_run (command, 0, "undo", "Agency.muster", NULL);
  CLAIM_RUN (0, "edit", CLAIM, "--line", "1", "--set", "vendor=Front Range Academy");
  test_command_run (command, 0, "verify", "Agency.muster", NULL);
}

static void
test_papers (void)
{
  g_autoptr (TestCommand) command = make_agency ();
  const char *const names[] = { "reimbursement-REG-07-1.pdf", "reimbursement-REG-07-1.xlsx" };
  guint i;

  submit (command);
  test_command_run (command, 0, "export", "reimbursement", "Agency.muster", CLAIM, "--output", ".",
                    NULL);
  for (i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = test_command_path (command, names[i]);

      g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
    }
}

/* 327.00 denied are asked for again; 50.00 less of tuition lower the share by 37.50. */
static void
test_settled (void)
{
  g_autoptr (TestCommand) command = make_agency ();

  submit (command);
  CLAIM_RUN (3, "pay", CLAIM, "--amount", "7000.00");
  assert_says (command, "6,531.00 is still asked for");
  CLAIM_RUN (0, "pay", CLAIM, "--amount", "1000.00", "--on", "2026-06-21", "--reference", "W-1");
  CLAIM_RUN (0, "pay", CLAIM, "--amount", "0", "--denied", "7=327.00:No itemised bill");
  CLAIM_RUN (3, "withdraw", CLAIM, "--reason", "Wrong office");
  CLAIM_RUN (0, "again", CLAIM, "--line", "7");
  CLAIM_RUN (3, "again", CLAIM, "--line", "7");
  CLAIM_RUN (3, "again", CLAIM, "--line", "8");
  CLAIM_RUN (3, "adjust", CLAIM, "--line", "1", "--amount", "-650.01", "--reason", "Refund");
  CLAIM_RUN (0, "adjust", CLAIM, "--line", "1", "--amount", "-50.00", "--reason", "Refund");
  CLAIM_RUN (0, "show", AWARD, "--claim", "2", "--format", "csv");
  assert_prints (command, "outlays,Total outlays to date,8658.00");
  assert_prints (command, "previously,Requested before,6204.00");
  assert_prints (command, "requested,Requested now,289.50");
  CLAIM_RUN (0, "submit", AWARD, "--claim", "2", "--method", "portal");
  assert_prints (command, "requests 289.50");
  CLAIM_RUN (0, "pay", AWARD, "--claim", "2", "--amount", "289.50");
  CLAIM_RUN (0, "lines", AWARD, "--claim", "2", "--format", "csv");
  g_assert_cmpuint (test_command_count (command, ",paid,"), ==, 2 + 1); /* and the heading */
  CLAIM_RUN (0, "pay", CLAIM, "--amount", "5204.00");
  CLAIM_RUN (0, "show", CLAIM, "--format", "csv");
  assert_prints (command, "pending,Pending,0.00");
  CLAIM_RUN (0, "pay", CLAIM, "--amount", "-100.00");
  test_command_run (command, 0, "verify", "Agency.muster", NULL);
}

static void
test_withdrawn (void)
{
  g_autoptr (TestCommand) command = make_agency ();

  submit (command);
  CLAIM_RUN (0, "withdraw", CLAIM, "--reason", "Wrong office");
  CLAIM_RUN (3, "pay", CLAIM, "--amount", "1.00");
  CLAIM_RUN (0, "propose", AWARD, "--class", "26-AW-1", "--category", "tuition", "--tuition",
             "650.00", "--one-for-all");
  CLAIM_RUN (0, "lines", AWARD, "--claim", "2", "--format", "csv");
  assert_prints (command, "(650.00) × 6");
  assert_prints (command, "3900.00");
  CLAIM_RUN (0, "move", CLAIM, "--line", "7", "--to", "2");
  CLAIM_RUN (3, "move", AWARD, "--claim", "2", "--line", "2", "--to", "1");
}

/* No mileage of 2026 comes with Muster; once the agency sets it, 120 × 0.70 = 84.00. */
static void
test_rates (void)
{
  g_autoptr (TestCommand) command = make_agency ();

  test_command_run (command, 0, "rates", "list", "Agency.muster", "--format", "csv", NULL);
  assert_prints (command, "irs-business,2025-01-01,2025-12-31,0.70,,,,yes,");
  test_command_run (command, 3, "rates", "set", "Agency.muster", "--kind", "mileage", "--name",
                    "irs-business", "--citation", "IRS notice", NULL);
  test_command_run (command, 0, "rates", "set", "Agency.muster", "--kind", "mileage", "--name",
                    "irs-business", "--from", "2026-01-01", "--until", "2026-12-31", "--value",
                    "0.70", "--citation", "IRS notice", NULL);
  test_command_run (command, 3, "rates", "set", "Agency.muster", "--kind", "mileage", "--name",
                    "irs-business", "--from", "2026-07-01", "--value", "0.71", "--citation",
                    "IRS notice", NULL);
  assert_says (command, "some of these days");
  test_command_run (command, 3, "rates", "set", "Agency.muster", "--kind", "meals", "--name", "own",
                    "--total", "68.00", "--breakfast", "16.00", "--lunch", "19.00", "--dinner",
                    "28.00", "--incidentals", "6.00", "--citation", "IRS notice", NULL);
  assert_says (command, "add up");
  propose (command);
  g_assert_null (strstr (command->errors, "irs-business"));
  CLAIM_RUN (0, "lines", CLAIM, "--format", "csv");
  assert_prints (command, ",84.00,");
  test_command_run (command, 0, "verify", "Agency.muster", NULL);
}

/* Of a class that is only planned: what it will cost. */
static void
test_estimated (void)
{
  g_autoptr (TestCommand) command = make_agency ();

  CLAIM_RUN (0, "propose", AWARD, "--class", "26-AW-2", "--category", "tuition", "--tuition",
             "650.00");
  CLAIM_RUN (0, "lines", CLAIM, "--format", "csv");
  g_assert_cmpuint (test_command_count (command, ",650.00,,,,,,"), ==, N_AWAY);
  run_lines (command, 3, "confirm", 1, 1, NULL);
  CLAIM_RUN (3, "submit", CLAIM, "--method", "email");
  assert_says (command, "ready");
}

static void
test_refused (void)
{
  g_autoptr (TestCommand) command = make_agency ();

  test_command_write (command, "receipt.txt", "I paid it", -1);
  CLAIM_RUN (2, "propose", AWARD, "--class", "26-AW-1", "--category", "wishes");
  CLAIM_RUN (3, "propose", AWARD, "--class", "26-NO-1", "--category", "tuition");
  CLAIM_RUN (3, "propose", "--award", "NO-1", "--class", "26-AW-1", "--category", "tuition");
  CLAIM_RUN (3, "propose", AWARD, "--class", "26-AW-1", "--category", "tuition", "--officer",
             "P-7");
  assert_says (command, "did not attend");
  CLAIM_RUN (2, "propose", AWARD, "--class", "26-AW-1", "--category", "tuition", "--tuition",
             "1.234,56");
  assert_says (command, "1.234,56");
  CLAIM_RUN (3, "propose", AWARD, "--class", "26-AW-1", "--category", "tuition", "--tuition",
             "-650.00");
  propose (command);
  CLAIM_RUN (3, "enter", CLAIM, "--date", "2026-06-08", "--category", "other", "--description",
             "Parking", "--amount", "-5.00");
  assert_says (command, "not negative");
  CLAIM_RUN (0, "enter", CLAIM, "--date", "2026-06-08", "--category", "other", "--description",
             "Parking", "--amount", "5.00");
  CLAIM_RUN (3, "edit", CLAIM, "--line", "1", "--set", "amount=1.234,56");
  CLAIM_RUN (3, "edit", CLAIM, "--line", "1", "--set", "amount=-1.00");
  CLAIM_RUN (2, "edit", CLAIM, "--line", "1", "--set", "colour=red");
  CLAIM_RUN (3, "edit", CLAIM, "--line", "99", "--set", "amount=1.00");
  CLAIM_RUN (3, "prove", "receipt.txt", CLAIM, "--line", "1", "--proof", "invoice");
  assert_says (command, "no document");
  CLAIM_RUN (2, "pay", CLAIM);
  CLAIM_RUN (3, "pay", CLAIM, "--amount", "1.00");
  test_command_run (command, 2, "claim", "dance", NULL);
  test_command_run (command, 0, "claim", "--help", NULL);
  assert_prints (command, "withdraw");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/claim/proposed", test_proposed);
  g_test_add_func ("/cli/claim/submitted", test_submitted);
  g_test_add_func ("/cli/claim/papers", test_papers);
  g_test_add_func ("/cli/claim/settled", test_settled);
  g_test_add_func ("/cli/claim/withdrawn", test_withdrawn);
  g_test_add_func ("/cli/claim/rates", test_rates);
  g_test_add_func ("/cli/claim/estimated", test_estimated);
  g_test_add_func ("/cli/claim/refused", test_refused);
  return g_test_run ();
}
