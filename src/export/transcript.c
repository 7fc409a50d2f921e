/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/duration.h"
#include "export/part.h"
#include "export/transcript.h"

/* Who it is about stands before the rest where several officers share a table. */
enum
{
  OFFICER,
  STATE_ID,
  N_PERSON,
};

enum
{
  DATE,
  CLASS,
  TITLE,
  SUBJECT,
  PROVIDER,
  INSTRUCTOR,
  STATUS,
  HOURS,
  STANDING,
  N_COLUMNS,
};

/* --- Credits -------------------------------------------------------------------------------------- */

static int
compare_credits (gconstpointer a, gconstpointer b)
{
  const MusterCredit *left = *(const MusterCredit *const *) a;
  const MusterCredit *right = *(const MusterCredit *const *) b;
  int order;

  if (left->earned_on != right->earned_on)
    return left->earned_on < right->earned_on ? -1 : 1;
  if (left->class_id != right->class_id)
    return left->class_id < right->class_id ? -1 : 1;
  order = g_strcmp0 (left->course_code, right->course_code);
  if (order == 0)
    order = (left->source_row > right->source_row) - (left->source_row < right->source_row);
  return order != 0 ? order : (left->id > right->id) - (left->id < right->id);
}

/* The officer's training up to the day of the paper, by date. */
static GPtrArray *
list_credits (const MusterTranscript *transcript, const MusterOfficerFacts *facts)
{
  GPtrArray *credits = g_ptr_array_sized_new (facts->credits->len);
  guint i;

  for (i = 0; i < facts->credits->len; i++)
    {
      const MusterCredit *credit = g_ptr_array_index (facts->credits, i);

      if (credit->earned_on == MUSTER_DATE_NONE || credit->earned_on <= transcript->as_of)
        g_ptr_array_add (credits, (gpointer) credit);
    }
  g_ptr_array_sort (credits, compare_credits);
  return credits;
}

/* Whether the officer did what the course asks, as far as the roster says. */
static gboolean
is_complete (const MusterCredit *credit)
{
  return credit->role == MUSTER_ROLE_INSTRUCTED ||
         credit->status == MUSTER_ROSTER_STATUS_ATTENDED ||
         credit->status == MUSTER_ROSTER_STATUS_COMPLETED ||
         credit->status == MUSTER_ROSTER_STATUS_PASSED;
}

static const char *
describe_status (const MusterCredit *credit)
{
  if (credit->role == MUSTER_ROLE_INSTRUCTED)
    return muster_word_label (muster_role_words, (int) credit->role);
  return muster_word_label (muster_roster_status_words, (int) credit->status);
}

/* Training from a roster has its teachers at the meeting, training from outside in a text. */
static const char *
find_instructor (const MusterTranscript *transcript, const MusterCredit *credit)
{
  const char *names = g_hash_table_lookup (transcript->instructors, &credit->meeting_id);

  return credit->instructor != NULL ? credit->instructor : names;
}

/* A class is told from others by its number; training from outside has only the course's code. */
static const char *
find_class (const MusterTranscript *transcript, const MusterCredit *credit)
{
  const char *number = g_hash_table_lookup (transcript->classes, &credit->class_id);

  return number != NULL ? number : credit->course_code;
}

static char *
describe_standing (const MusterTranscript *transcript, const MusterCredit *credit)
{
  const char *standing = muster_word_label (muster_standing_words, (int) credit->standing);
  const char *reason = g_hash_table_lookup (transcript->reasons, &credit->id);

  if (credit->standing != MUSTER_STANDING_REJECTED || reason == NULL)
    return g_strdup (standing);
  /* Translators: that the state rejected training, and why. */
  return g_strdup_printf (_ ("%s: %s"), standing, reason);
}

static guint
fill_row (MusterTable *table, const MusterTranscript *transcript, const MusterCredit *credit,
          guint before)
{
  g_autofree char *standing = describe_standing (transcript, credit);
  guint row = muster_table_add_row (table);

  muster_table_set_number (table, row, before + DATE, credit->earned_on);
  muster_table_set_text (table, row, before + CLASS, find_class (transcript, credit));
  muster_table_set_text (table, row, before + TITLE, credit->title);
  muster_table_set_text (table, row, before + SUBJECT,
                         muster_pack_get_subject_title (transcript->pack, credit->subject));
  muster_table_set_text (table, row, before + PROVIDER, credit->provider);
  muster_table_set_text (table, row, before + INSTRUCTOR, find_instructor (transcript, credit));
  muster_table_set_text (table, row, before + STATUS, describe_status (credit));
  muster_table_set_number (table, row, before + HOURS, credit->seconds);
  muster_table_set_text (table, row, before + STANDING, standing);
  return row;
}

static void
set_person (MusterTable *table, guint row, const MusterOfficer *officer)
{
  g_autofree char *name = muster_officer_format_name (officer);

  muster_table_set_text (table, row, OFFICER, name);
  muster_table_set_text (table, row, STATE_ID, officer->state_id);
}

/* A table of training, without the columns of @before = N_PERSON that say who. */
static MusterTable *
create_training (guint before)
{
  const MusterColumn columns[N_PERSON + N_COLUMNS] = {
    [OFFICER] = { "officer", _ ("Officer"), MUSTER_COLUMN_TEXT },
    [STATE_ID] = { "state_id", _ ("State ID"), MUSTER_COLUMN_TEXT },
    [N_PERSON + DATE] = { "date", _ ("Date"), MUSTER_COLUMN_DATE },
    [N_PERSON + CLASS] = { "class", _ ("Class or code"), MUSTER_COLUMN_TEXT },
    [N_PERSON + TITLE] = { "title", _ ("Course"), MUSTER_COLUMN_TEXT },
    [N_PERSON + SUBJECT] = { "subject", _ ("Subject"), MUSTER_COLUMN_TEXT },
    [N_PERSON + PROVIDER] = { "provider", _ ("Provider"), MUSTER_COLUMN_TEXT },
    [N_PERSON + INSTRUCTOR] = { "instructor", _ ("Instructor"), MUSTER_COLUMN_TEXT },
    [N_PERSON + STATUS] = { "status", _ ("Status"), MUSTER_COLUMN_TEXT },
    [N_PERSON + HOURS] = { "seconds", _ ("Hours"), MUSTER_COLUMN_DURATION },
    [N_PERSON + STANDING] = { "standing", _ ("At the state"), MUSTER_COLUMN_TEXT },
  };

  return muster_table_new (columns + N_PERSON - before, before + N_COLUMNS);
}

/* The same of certificates. */
static MusterTable *
create_certificates (guint before)
{
  const MusterColumn columns[] = {
    { "officer", _ ("Officer"), MUSTER_COLUMN_TEXT },
    { "state_id", _ ("State ID"), MUSTER_COLUMN_TEXT },
    { "certificate", _ ("Certificate"), MUSTER_COLUMN_TEXT },
    { "number", _ ("Number"), MUSTER_COLUMN_TEXT },
    { "status", _ ("Status"), MUSTER_COLUMN_TEXT },
    { "issued_on", _ ("Issued"), MUSTER_COLUMN_DATE },
    { "expires_on", _ ("Expires"), MUSTER_COLUMN_DATE },
  };

  return muster_table_new (columns + N_PERSON - before, G_N_ELEMENTS (columns) - N_PERSON + before);
}

/* --- One officer ---------------------------------------------------------------------------------- */

static void
add_person (MusterContent *content, const MusterTranscript *transcript,
            const MusterOfficerFacts *facts, const GPtrArray *credits)
{
  const MusterEmployment *employment =
      muster_part_find_employment (facts->employments, transcript->as_of);
  char hours[MUSTER_DURATION_TEXT_SIZE];
  gint64 seconds = 0;
  guint i;

  for (i = 0; i < credits->len; i++)
    seconds += ((const MusterCredit *) g_ptr_array_index (credits, i))->seconds;
  muster_content_add_fact (content, _ ("State ID"), facts->officer->state_id);
  muster_content_add_fact (content, _ ("Rank"), employment != NULL ? employment->rank : NULL);
  if (employment != NULL)
    {
      g_autofree char *hired = muster_date_format (employment->hired_on);
      g_autofree char *separated = muster_date_format (employment->separated_on);

      muster_content_add_fact (
          content, _ ("Employment"),
          muster_word_label (muster_employment_type_words, (int) employment->employment_type));
      muster_content_add_fact (content, _ ("Appointed"), hired);
      if (employment->separated_on != MUSTER_DATE_NONE)
        muster_content_add_fact (content, _ ("Separated"), separated);
    }
  muster_content_add_fact (content, _ ("Hours on record"), muster_duration_print (seconds, hours));
}

static void
fill_certificate (MusterTable *table, guint before, const MusterCertificate *certificate)
{
  guint row = muster_table_get_n_rows (table) - 1;

  muster_table_set_text (table, row, before,
                         muster_word_label (muster_certificate_kind_words, certificate->kind));
  muster_table_set_text (table, row, before + 1, certificate->number);
  muster_table_set_text (table, row, before + 2,
                         muster_word_label (muster_certificate_status_words, certificate->status));
  muster_table_set_number (table, row, before + 3, certificate->issued_on);
  muster_table_set_number (table, row, before + 4, certificate->expires_on);
}

static void
add_certificates (MusterContent *content, const MusterOfficerFacts *facts)
{
  MusterTable *table = create_certificates (0);
  MusterContentTable *drawn;
  guint i;

  for (i = 0; i < facts->certificates->len; i++)
    {
      muster_table_add_row (table);
      fill_certificate (table, 0, g_ptr_array_index (facts->certificates, i));
    }
  muster_content_add_heading (content, 2, _ ("Certificates"));
  drawn = muster_content_add_table (content, table, NULL);
  muster_content_table_set_nothing (drawn, _ ("No certificate is on file."));
  muster_content_table_set_empty (drawn, 1, _ ("not on file"));
  muster_content_table_set_empty (drawn, 4, "–");
}

/* Qualifications earn no hours, so they stand by themselves. */
static void
add_qualifications (MusterContent *content, const MusterTranscript *transcript,
                    const MusterOfficerFacts *facts)
{
  const MusterColumn columns[] = {
    { "qualified_on", _ ("Date"), MUSTER_COLUMN_DATE },
    { "kind", _ ("Qualification"), MUSTER_COLUMN_TEXT },
    { "weapon", _ ("Weapon"), MUSTER_COLUMN_TEXT },
    { "course_of_fire", _ ("Standard"), MUSTER_COLUMN_TEXT },
    { "result", _ ("Result"), MUSTER_COLUMN_TEXT },
    { "score", _ ("Score"), MUSTER_COLUMN_QUANTITY },
    { "expires_on", _ ("Expires"), MUSTER_COLUMN_DATE },
  };
  g_autoptr (MusterTable) table = muster_table_new (columns, G_N_ELEMENTS (columns));
  guint i, j;

  for (i = 0; i < facts->qualifications->len; i++)
    {
      const MusterQualification *record = g_ptr_array_index (facts->qualifications, i);
      guint row;

      if (record->qualified_on > transcript->as_of)
        continue;
      row = muster_table_add_row (table);
      muster_table_set_number (table, row, 0, record->qualified_on);
      muster_table_set_text (table, row, 1, record->kind);
      muster_table_set_text (table, row, 2, record->weapon);
      muster_table_set_text (table, row, 3, record->course_of_fire);
      muster_table_set_text (table, row, 4,
                             muster_word_label (muster_qualification_result_words, record->result));
      muster_table_set_number (table, row, 5, record->score);
      muster_table_set_number (table, row, 6, record->expires_on);
    }
  if (muster_table_get_n_rows (table) > 0)
    {
      MusterContentTable *drawn;

      muster_content_add_heading (content, 2, _ ("Qualifications"));
      drawn = muster_content_add_table (content, g_steal_pointer (&table), NULL);
      for (j = 2; j < G_N_ELEMENTS (columns); j++)
        muster_content_table_set_empty (drawn, j, "–");
    }
}

static int
get_year (const MusterCredit *credit)
{
  return credit->earned_on != MUSTER_DATE_NONE ? muster_date_get_year (credit->earned_on) : 0;
}

/* One group for each year, with its sum. */
static void
group_years (MusterContentTable *drawn, const GPtrArray *credits)
{
  int last = -1;
  guint i;

  for (i = 0; i < credits->len; i++)
    {
      int year = get_year (g_ptr_array_index (credits, i));
      g_autofree char *title =
          year != 0 ? g_strdup_printf ("%d", year) : g_strdup (_ ("Without a date"));
      /* Translators: a year. */
      g_autofree char *subtotal =
          year != 0 ? g_strdup_printf (_ ("Hours in %d"), year) : g_strdup (title);

      if (year != last)
        muster_content_table_add_group (drawn, i, title, subtotal);
      last = year;
    }
}

/* Time of a course that was not completed is on record, so it is in the sums; nobody shall think that it
 * was completed. */
static void
note_incomplete (MusterContentTable *drawn, const GPtrArray *credits)
{
  char hours[MUSTER_DURATION_TEXT_SIZE];
  g_autofree char *note = NULL;
  gint64 seconds = 0;
  guint i;

  for (i = 0; i < credits->len; i++)
    {
      const MusterCredit *credit = g_ptr_array_index (credits, i);

      if (!is_complete (credit))
        seconds += credit->seconds;
    }
  if (seconds == 0)
    return;
  note =
      g_strdup_printf (_ ("The sums hold %s hours of training that was not completed; its status "
                          "says so."),
                       muster_duration_print (seconds, hours));
  muster_content_table_add_note (drawn, note);
}

static void
add_training (MusterContent *content, const MusterTranscript *transcript, const GPtrArray *credits)
{
  MusterTable *table = create_training (0);
  MusterContentTable *drawn;
  guint i;

  for (i = 0; i < credits->len; i++)
    fill_row (table, transcript, g_ptr_array_index (credits, i), 0);
  muster_content_add_heading (content, 2, _ ("Training"));
  drawn = muster_content_add_table (content, table, NULL);
  muster_content_table_set_sum (drawn, HOURS);
  muster_content_table_set_empty (drawn, DATE, "–");
  muster_content_table_set_empty (drawn, CLASS, "–");
  muster_content_table_set_empty (drawn, PROVIDER, "–");
  muster_content_table_set_empty (drawn, INSTRUCTOR, "–");
  muster_content_table_set_nothing (drawn, _ ("No training is on record."));
  group_years (drawn, credits);
  muster_content_table_set_total (drawn, _ ("All training on record"));
  note_incomplete (drawn, credits);
  muster_part_note_odd_time (drawn, HOURS);
}

static void
add_officer (MusterContent *content, const MusterTranscript *transcript,
             const MusterOfficerFacts *facts)
{
  g_autoptr (GPtrArray) credits = list_credits (transcript, facts);
  g_autofree char *name = muster_officer_format_name (facts->officer);
  g_autofree char *title = g_strdup_printf (_ ("Training transcript: %s"), name);
  g_autofree char *as_of = muster_date_format (transcript->as_of);
  g_autofree char *statement = NULL;

  muster_part_add_head (content, transcript->agency, title, NULL, 1, TRUE);
  add_person (content, transcript, facts, credits);
  statement = g_strdup_printf (_ ("This is all training that is on record for this officer on %s. "
                                  "It says what is on record, not what meets a requirement."),
                               as_of);
  muster_content_add_paragraph (content, statement);
  add_certificates (content, facts);
  add_training (content, transcript, credits);
  add_qualifications (content, transcript, facts);
  muster_content_add_signature (content, _ ("Custodian of records"), NULL);
  muster_content_add_signature (content, _ ("Prepared by"), transcript->prepared_by);
}

MusterContent *
muster_transcript_make (const MusterTranscript *transcript)
{
  MusterContent *content;
  guint i;

  g_return_val_if_fail (transcript != NULL && transcript->officers != NULL, NULL);

  content = muster_part_begin (transcript->agency, _ ("Training transcript"), transcript->as_of);
  for (i = 0; i < transcript->officers->len; i++)
    add_officer (content, transcript, g_ptr_array_index (transcript->officers, i));
  return content;
}

/* --- All officers --------------------------------------------------------------------------------- */

MusterTable *
muster_transcript_list (const MusterTranscript *transcript)
{
  MusterTable *table;
  guint i, j;

  g_return_val_if_fail (transcript != NULL && transcript->officers != NULL, NULL);

  table = create_training (N_PERSON);
  for (i = 0; i < transcript->officers->len; i++)
    {
      const MusterOfficerFacts *facts = g_ptr_array_index (transcript->officers, i);
      g_autoptr (GPtrArray) credits = list_credits (transcript, facts);

      for (j = 0; j < credits->len; j++)
        set_person (table, fill_row (table, transcript, g_ptr_array_index (credits, j), N_PERSON),
                    facts->officer);
    }
  return table;
}

static MusterTable *
list_certificates (const MusterTranscript *transcript)
{
  MusterTable *table = create_certificates (N_PERSON);
  guint i, j;

  for (i = 0; i < transcript->officers->len; i++)
    {
      const MusterOfficerFacts *facts = g_ptr_array_index (transcript->officers, i);

      for (j = 0; j < facts->certificates->len; j++)
        {
          set_person (table, muster_table_add_row (table), facts->officer);
          fill_certificate (table, N_PERSON, g_ptr_array_index (facts->certificates, j));
        }
    }
  return table;
}

MusterContent *
muster_transcript_make_workbook (const MusterTranscript *transcript)
{
  MusterContent *content;
  MusterContentTable *drawn;

  g_return_val_if_fail (transcript != NULL && transcript->officers != NULL, NULL);

  content = muster_part_begin (transcript->agency, _ ("Training transcript"), transcript->as_of);
  muster_content_add_section (content, _ ("Training"), _ ("Training"), 1, TRUE);
  drawn = muster_content_add_table (content, muster_transcript_list (transcript), NULL);
  muster_content_table_set_sum (drawn, N_PERSON + HOURS);
  muster_content_table_set_nothing (drawn, _ ("No training is on record."));
  muster_content_table_set_total (drawn, _ ("All training on record"));
  muster_content_add_section (content, _ ("Certificates"), _ ("Certificates"), 1, TRUE);
  drawn = muster_content_add_table (content, list_certificates (transcript), NULL);
  muster_content_table_set_nothing (drawn, _ ("No certificate is on file."));
  return content;
}
