/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Fields changed in place: what is taken, what is refused in which words, and what changes with it. */

#include "actions/edit-private.h"

#include "actions/log.h"
#include "actions/void.h"
#include "core/agency.h"
#include "core/certificate.h"
#include "core/class.h"
#include "core/course.h"
#include "core/credit.h"
#include "core/officer.h"
#include "core/qualification.h"
#include "support/agency.h"

#define REFUSED(call, code, words)                                                                 \
  test_agency_assert_refused (call, &error, MUSTER_ERROR_##code, words)

/* Id of the record with that number in the order of ids. */
static MusterId
find (const TestAgency *agency, const MusterRecordType *type, guint index)
{
  g_autoptr (GPtrArray) records = test_agency_load_all (agency, type);

  g_assert_cmpuint (index, <, records->len);
  return muster_record_get_id (type, g_ptr_array_index (records, index));
}

static gboolean
try_edit (const TestAgency *agency, const MusterRecordType *type, guint index, const char *field,
          const char *text, GError **error)
{
  const MusterEdit edit = { type, find (agency, type, index), field, text };

  return muster_action_edit (agency->workspace, &edit, NULL, error);
}

/* Changes it, and gives what changed with it. */
static char *
edit (const TestAgency *agency, const MusterRecordType *type, guint index, const char *field,
      const char *text)
{
  const MusterEdit change = { type, find (agency, type, index), field, text };
  GError *error = NULL;
  char *also = NULL;

  muster_action_edit (agency->workspace, &change, &also, &error);
  g_assert_no_error (error);
  return also;
}

static void
assert_shown (const TestAgency *agency, const MusterRecordType *type, guint index,
              const char *field, const char *expected)
{
  g_autoptr (GPtrArray) records = test_agency_load_all (agency, type);
  g_autofree char *shown = muster_edit_print (type, g_ptr_array_index (records, index), field);

  g_assert_cmpstr (shown, ==, expected);
}

/* --- All fields ----------------------------------------------------------------------------------- */

static void
test_fields_exist (void)
{
  guint n, i;
  const MusterEditField *fields = muster_edit_list_fields (&n);

  for (i = 0; i < n; i++)
    {
      const MusterField *stored = muster_record_find_field (fields[i].type, fields[i].name);

      g_assert_nonnull (stored);
      g_assert_true (muster_edit_find_field (fields[i].type, fields[i].name) == &fields[i]);
      g_assert_cmpstr (muster_edit_get_title (&fields[i]), !=, "");
      switch (fields[i].kind)
        {
        case MUSTER_EDIT_TEXT:
        case MUSTER_EDIT_LINES:
          g_assert_cmpint (stored->kind, ==, MUSTER_FIELD_TEXT);
          break;
        case MUSTER_EDIT_DATE:
          g_assert_cmpint (stored->kind, ==, MUSTER_FIELD_DATE);
          break;
        case MUSTER_EDIT_WORD:
          g_assert_cmpint (stored->kind, ==, MUSTER_FIELD_WORD);
          break;
        case MUSTER_EDIT_DURATION:
        case MUSTER_EDIT_TIME_OF_DAY:
        case MUSTER_EDIT_QUANTITY:
        case MUSTER_EDIT_MONTH:
        case MUSTER_EDIT_SEATS:
        case MUSTER_EDIT_MONEY:
        case MUSTER_EDIT_RATE:
        default:
          g_assert_cmpint (stored->kind, ==, MUSTER_FIELD_NUMBER);
          break;
        }
    }
  g_assert_null (muster_edit_find_field (&muster_officer_type, "folded_name"));
  g_assert_null (muster_edit_find_field (&muster_officer_type, "voided"));
}

/* Whatever a file holds, what is printed of it can be typed and says the same. */
static void
test_round_trip (TestAgency *agency, gconstpointer data)
{
  guint n, i, j, n_values = 0;
  const MusterEditField *fields = muster_edit_list_fields (&n);

  for (i = 0; i < n; i++)
    {
      const MusterRecordType *type = fields[i].type;
      g_autoptr (GPtrArray) records = test_agency_load_all (agency, type);

      for (j = 0; j < records->len; j++)
        {
          gpointer record = g_ptr_array_index (records, j);
          g_autofree char *shown = muster_edit_print (type, record, fields[i].name);
          gpointer again = muster_record_copy (type, record);
          GError *error = NULL;

          n_values += *shown != '\0';
          muster_edit_parse (&fields[i], shown, again, &error);
          g_assert_no_error (error);
          if (!muster_record_equal (type, record, again))
            g_error ("“%s” of %s is not the same again", shown, fields[i].name);
          muster_record_free (type, again);
        }
    }
  g_assert_cmpuint (n_values, >, 5000);
}

/* Typing what is there again makes no step, field by field of one record of each type. */
static void
test_same_again (TestAgency *agency, gconstpointer data)
{
  guint before = test_agency_count_steps (agency);
  guint n, i;
  const MusterEditField *fields = muster_edit_list_fields (&n);

  for (i = 0; i < n; i++)
    {
      const MusterRecordType *type = fields[i].type;
      g_autoptr (GPtrArray) records = test_agency_load_all (agency, type);
      g_autofree char *shown = NULL;
      g_autofree char *spaced = NULL;
      const MusterField *stored = muster_record_find_field (type, "voided");
      GError *error = NULL;

      if (records->len == 0 ||
          (stored != NULL && G_STRUCT_MEMBER (gboolean, records->pdata[0], stored->offset)))
        continue;
      shown = muster_edit_print (type, records->pdata[0], fields[i].name);
      spaced = g_strdup_printf (" %s ", shown);
      try_edit (agency, type, 0, fields[i].name, shown, &error);
      g_assert_no_error (error);
      try_edit (agency, type, 0, fields[i].name, spaced, &error);
      g_assert_no_error (error);
    }
  g_assert_cmpuint (test_agency_count_steps (agency), ==, before);
}

static void
test_check (void)
{
  GError *error = NULL;

  g_assert_true (muster_edit_check (&muster_officer_type, "email", "", &error));
  g_assert_true (muster_edit_check (&muster_employment_type, "hired_on", "6/30/2014", &error));
  g_assert_true (muster_edit_check (&muster_course_type, "seconds", "45 min", &error));
  g_assert_true (muster_edit_check (&muster_meeting_type, "starts_at", "4 pm", &error));
  g_assert_true (muster_edit_check (&muster_employment_type, "employment_type", "full-time", NULL));
  g_assert_true (
      muster_edit_check (&muster_employment_type, "employment_type", "OUTSIDE STUDENT", NULL));
  REFUSED (muster_edit_check (&muster_officer_type, "last_name", "  ", &error), INVALID_INPUT,
           "The officer has no last name. Type it.");
  REFUSED (muster_edit_check (&muster_employment_type, "hired_on", "31 Jun 2014", &error),
           INVALID_INPUT, "June has 30 days. Type a date such as 30 Jun 2014 or 6/30/2014.");
  REFUSED (muster_edit_check (&muster_employment_type, "employment_type", "volunteer", &error),
           INVALID_INPUT, "“volunteer” is not known here. Type one of: Full-time, Part-time,");
  REFUSED (muster_edit_check (&muster_employment_type, "employment_type", NULL, &error),
           INVALID_INPUT, "Type one of: Full-time,");
  REFUSED (muster_edit_check (&muster_officer_type, "birth_month", "13", &error), INVALID_INPUT,
           "“13” is not a month. Type its number, 1 to 12.");
  g_assert_true (muster_edit_check (&muster_class_type, "capacity", "999", &error));
  g_assert_true (muster_edit_check (&muster_class_type, "capacity", "", &error));
  REFUSED (muster_edit_check (&muster_class_type, "capacity", "0", &error), INVALID_INPUT,
           "“0” is no number of seats. Type a whole number, 1 to 999,");
  REFUSED (muster_edit_check (&muster_class_type, "capacity", "12.5", &error), INVALID_INPUT,
           "no number of seats");
  REFUSED (muster_edit_check (&muster_qualification_type, "score", "ninety", &error), INVALID_INPUT,
           "ninety");
}

/* A record is read field by field before it is on file. */
static void
test_read (void)
{
  g_autoptr (MusterEmployment) employment = muster_employment_new ();
  GError *error = NULL;

  g_assert_true (
      muster_edit_read (&muster_employment_type, "rank", " Patrol  officer ", employment, &error));
  g_assert_true (
      muster_edit_read (&muster_employment_type, "hired_on", "6/30/2014", employment, &error));
  g_assert_cmpstr (employment->rank, ==, "Patrol officer");
  g_assert_cmpint (employment->hired_on, ==, muster_date_new (2014, 6, 30));
  REFUSED (
      muster_edit_read (&muster_employment_type, "hired_on", "31 Jun 2014", employment, &error),
      INVALID_INPUT, "June has 30 days.");
}

/* --- Officers ------------------------------------------------------------------------------------- */

static void
test_officer (TestAgency *agency, gconstpointer data)
{
  g_autofree char *label = NULL;
  g_autofree char *undone = NULL;
  g_autoptr (GPtrArray) officers = NULL;
  GError *error = NULL;

  edit (agency, &muster_officer_type, 0, "middle_name", " Andrés ");
  label = test_agency_get_label (agency);
  g_assert_cmpstr (label, ==, "Change the middle name of Corvane, Luis");
  officers = test_agency_load_all (agency, &muster_officer_type);
  g_assert_cmpstr (((MusterOfficer *) officers->pdata[0])->folded_name, ==, "corvane luis andres");
  undone = muster_action_undo (agency->workspace, &error);
  g_assert_cmpstr (undone, ==, label);
  assert_shown (agency, &muster_officer_type, 0, "middle_name", "");

  REFUSED (try_edit (agency, &muster_officer_type, 1, "state_id", "14-0001", &error), CONSTRAINT,
           "14-0001 is Corvane, Luis. Type another ID, or open that record.");
  edit (agency, &muster_officer_type, 1, "badge_number", " 117 ");
  assert_shown (agency, &muster_officer_type, 1, "badge_number", "117");
  edit (agency, &muster_officer_type, 1, "telephone", "860 555 0142");
  assert_shown (agency, &muster_officer_type, 1, "telephone", "860 555 0142");
  edit (agency, &muster_officer_type, 1, "state_id", "14-2237");
  edit (agency, &muster_officer_type, 1, "state_id", "");
  assert_shown (agency, &muster_officer_type, 1, "state_id", "");
}

static void
test_employment (TestAgency *agency, gconstpointer data)
{
  GError *error = NULL;

  edit (agency, &muster_employment_type, 0, "employment_type", "Part-time");
  assert_shown (agency, &muster_employment_type, 0, "employment_type", "Part-time");
  edit (agency, &muster_employment_type, 0, "hired_on", "7/6/2019");
  assert_shown (agency, &muster_employment_type, 0, "hired_on", "6 Jul 2019");
  REFUSED (try_edit (agency, &muster_employment_type, 0, "separated_on", "3 Mar 2019", &error),
           INVALID_INPUT, "Separated on 3 Mar 2019, before being hired on 6 Jul 2019.");
  edit (agency, &muster_employment_type, 0, "separated_on", "2021-03-03");
  REFUSED (try_edit (agency, &muster_employment_type, 0, "hired_on", "4 Mar 2021", &error),
           INVALID_INPUT, "Separated on 3 Mar 2021, before being hired on 4 Mar 2021.");
}

static void
test_voided (TestAgency *agency, gconstpointer data)
{
  GError *error = NULL;

  g_assert_true (muster_action_void (agency->workspace, &muster_officer_type, agency->officers[0],
                                     "Entered twice", NULL));
  REFUSED (try_edit (agency, &muster_officer_type, 0, "email", "x@example.org", &error), CONSTRAINT,
           "This record was voided (Entered twice)");
  REFUSED (try_edit (agency, &muster_employment_type, 0, "rank", "Sergeant", &error), CONSTRAINT,
           "This record was voided (Entered twice)");
  /* The ID of a voided officer is free. */
  edit (agency, &muster_officer_type, 1, "state_id", "14-0001");
}

/* --- Certificates --------------------------------------------------------------------------------- */

static void
test_certificate (TestAgency *agency, gconstpointer data)
{
  g_autofree char *also = NULL;
  g_autoptr (GPtrArray) cycles = NULL;
  g_autoptr (GPtrArray) events = NULL;
  const MusterCycle *cycle;
  GError *error = NULL;

  also = edit (agency, &muster_certificate_type, 0, "expires_on", "30 Jun 2027");
  g_assert_cmpstr (also, ==, "The cycle that ends with the certificate was moved with it.");
  cycles = test_agency_load_all (agency, &muster_cycle_type);
  cycle = g_ptr_array_index (cycles, 0);
  g_assert_cmpint (cycle->ends_on, ==, muster_date_new (2027, 6, 30));
  g_assert_cmpint (cycle->starts_on, ==, muster_date_new (2024, 7, 1));

  g_assert_null (edit (agency, &muster_certificate_type, 0, "number", "I-12"));
  edit (agency, &muster_certificate_type, 0, "issued_on", "3 Mar 2024");
  events = test_agency_load_all (agency, &muster_certificate_event_type);
  g_assert_cmpint (((MusterCertificateEvent *) events->pdata[0])->happened_on, ==,
                   muster_date_new (2024, 3, 3));
  REFUSED (try_edit (agency, &muster_certificate_type, 0, "expires_on", "1 Mar 2024", &error),
           INVALID_INPUT, "expires on 1 Mar 2024, before it was issued on 3 Mar 2024");
}

/* --- Courses and classes -------------------------------------------------------------------------- */

static void
test_course (TestAgency *agency, gconstpointer data)
{
  g_autoptr (GPtrArray) courses = test_agency_load_all (agency, &muster_course_type);
  const MusterCourse *first = g_ptr_array_index (courses, 0);
  g_autofree char *sentence =
      g_strdup_printf ("Code %s is taken by %s.", first->code, first->title);
  GError *error = NULL;

  edit (agency, &muster_course_type, 0, "seconds", "7:30");
  assert_shown (agency, &muster_course_type, 0, "seconds", "7.50");
  edit (agency, &muster_course_type, 0, "objectives", "Malfunctions\n Low light ");
  assert_shown (agency, &muster_course_type, 0, "objectives", "Malfunctions\nLow light");
  REFUSED (try_edit (agency, &muster_course_type, 1, "code", first->code, &error), CONSTRAINT,
           sentence);
}

static void
count_on (const TestAgency *agency, MusterDate day, guint *n, guint *n_all)
{
  g_autoptr (GPtrArray) credits = test_agency_load_all (agency, &muster_credit_type);
  guint i;

  for (i = 0, *n = 0; i < credits->len; i++)
    *n += ((MusterCredit *) credits->pdata[i])->earned_on == day;
  *n_all = credits->len;
}

static void
test_meeting (TestAgency *agency, gconstpointer data)
{
  g_autofree char *also = NULL;
  g_autofree char *expected = NULL;
  guint n, n_moved, n_all;
  GError *error = NULL;

  count_on (agency, muster_date_new (2026, 4, 14), &n, &n_all);
  g_assert_cmpuint (n, >, 1);
  also = edit (agency, &muster_meeting_type, 0, "held_on", "4/13/2026");
  expected = g_strdup_printf ("%u credits of the class were changed with it.", n);
  g_assert_cmpstr (also, ==, expected);
  count_on (agency, muster_date_new (2026, 4, 13), &n_moved, &n_all);
  g_assert_cmpuint (n_moved, ==, n);
  REFUSED (try_edit (agency, &muster_meeting_type, 0, "seconds", "5", &error), CONSTRAINT,
           "Attendance was entered for this meeting.");
  REFUSED (try_edit (agency, &muster_meeting_type, 0, "seconds", "25", &error), INVALID_INPUT,
           "up to 24 hours");
  REFUSED (try_edit (agency, &muster_meeting_type, 0, "held_on", "", &error), INVALID_INPUT,
           "The meeting has no date. Type its day.");
}

static void
test_class (TestAgency *agency, gconstpointer data)
{
  g_autofree char *also = NULL;
  g_autoptr (GPtrArray) credits = NULL;
  guint i;
  GError *error = NULL;

  g_assert_null (edit (agency, &muster_class_type, 0, "location", "Range"));
  g_assert_null (edit (agency, &muster_class_type, 0, "capacity", "24"));
  assert_shown (agency, &muster_class_type, 0, "capacity", "24");
  also = edit (agency, &muster_class_type, 0, "provider", "State academy");
  g_assert_true (g_str_has_suffix (also, "credits of the class were changed with it."));
  credits = test_agency_load_all (agency, &muster_credit_type);
  for (i = 0; i < credits->len; i++)
    g_assert_cmpstr (((MusterCredit *) credits->pdata[i])->provider, ==, "State academy");
  REFUSED (try_edit (agency, &muster_class_type, 0, "status", "Cancelled", &error), CONSTRAINT,
           "The class was held:");
  REFUSED (try_edit (agency, &muster_credit_type, 0, "title", "Other", &error), CONSTRAINT,
           "A class posted this credit.");
}

/* --- The agency ----------------------------------------------------------------------------------- */

static void
test_agency (TestAgency *agency, gconstpointer data)
{
  g_autofree char *label = NULL;
  GError *error = NULL;

  edit (agency, &muster_agency_type, 0, "letterhead", " 1 Main Street \n\n Spring Falls \n");
  assert_shown (agency, &muster_agency_type, 0, "letterhead", "1 Main Street\n\nSpring Falls");
  label = test_agency_get_label (agency);
  g_assert_cmpstr (label, ==, "Change the letterhead of Spring Falls Police Department");
  REFUSED (try_edit (agency, &muster_agency_type, 0, "name", " ", &error), INVALID_INPUT,
           "The agency has no name.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, set_up, test)                                                                    \
  g_test_add ("/actions/edit/" name, TestAgency, NULL, set_up, test, test_agency_tear_down)
  g_test_add_func ("/actions/edit/fields-exist", test_fields_exist);
  g_test_add_func ("/actions/edit/check", test_check);
  g_test_add_func ("/actions/edit/read", test_read);
  ADD ("round-trip", test_agency_set_up_sample, test_round_trip);
  ADD ("same-again", test_agency_set_up, test_same_again);
  ADD ("officer", test_agency_set_up, test_officer);
  ADD ("employment", test_agency_set_up, test_employment);
  ADD ("voided", test_agency_set_up, test_voided);
  ADD ("certificate", test_agency_set_up, test_certificate);
  ADD ("course", test_agency_set_up_sample, test_course);
  ADD ("meeting", test_agency_set_up, test_meeting);
  ADD ("class", test_agency_set_up, test_class);
  ADD ("agency", test_agency_set_up, test_agency);

  return g_test_run ();
}
