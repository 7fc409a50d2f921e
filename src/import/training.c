/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads training histories. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/duration.h"
#include "import/reader.h"
#include "import/training.h"

#define LONG_CREDIT (24 * MUSTER_SECONDS_PER_HOUR)
#define MAX_LONG_NOTES 20 /* one by one; a whole state's export has thousands */
#define STATUS_INSTRUCTED (-1)
#define SCORE_WORD G_MAXINT64 /* a word that stands for "no score"; a number below 0 is refused */

enum
{
  STATE_ID,
  DATE,
  COURSE_CODE,
  TITLE,
  SUBJECT,
  HOURS,
  STATUS,
  SCORE,
  PROVIDER,
  INSTRUCTOR,
  DELIVERY,
  ROLE,
};

static const MusterImportColumn columns[] = {
  [STATE_ID] = { "state_id", TRUE, FALSE },        [DATE] = { "date", TRUE, TRUE },
  [COURSE_CODE] = { "course_code", FALSE, FALSE }, [TITLE] = { "title", TRUE, FALSE },
  [SUBJECT] = { "subject", FALSE, FALSE },         [HOURS] = { "hours", TRUE, FALSE },
  [STATUS] = { "status", FALSE, FALSE },           [SCORE] = { "score", FALSE, FALSE },
  [PROVIDER] = { "provider", FALSE, FALSE },       [INSTRUCTOR] = { "instructor", FALSE, FALSE },
  [DELIVERY] = { "delivery", FALSE, FALSE },       [ROLE] = { "role", FALSE, FALSE },
};

static const MusterImportSynonym status_synonyms[] = {
  { "pass", MUSTER_ROSTER_STATUS_PASSED },
  { "p", MUSTER_ROSTER_STATUS_PASSED },
  { "complete", MUSTER_ROSTER_STATUS_COMPLETED },
  { "done", MUSTER_ROSTER_STATUS_COMPLETED },
  { "credit", MUSTER_ROSTER_STATUS_COMPLETED },
  { "fail", MUSTER_ROSTER_STATUS_FAILED },
  { "f", MUSTER_ROSTER_STATUS_FAILED },
  { "not passed", MUSTER_ROSTER_STATUS_FAILED },
  { "not completed", MUSTER_ROSTER_STATUS_INCOMPLETE },
  { "in progress", MUSTER_ROSTER_STATUS_INCOMPLETE },
  { "noshow", MUSTER_ROSTER_STATUS_NO_SHOW },
  { "absent", MUSTER_ROSTER_STATUS_NO_SHOW },
  { "enrolled", MUSTER_ROSTER_STATUS_REGISTERED },
  { "scheduled", MUSTER_ROSTER_STATUS_REGISTERED },
  { "withdrew", MUSTER_ROSTER_STATUS_WITHDRAWN },
  { "dropped", MUSTER_ROSTER_STATUS_WITHDRAWN },
  { "instructed", STATUS_INSTRUCTED },
  { "instructor", STATUS_INSTRUCTED },
  { "taught", STATUS_INSTRUCTED },
  { NULL, 0 },
};

static const MusterImportSynonym role_synonyms[] = {
  { "student", MUSTER_ROLE_ATTENDED },     { "attendee", MUSTER_ROLE_ATTENDED },
  { "participant", MUSTER_ROLE_ATTENDED }, { "instructor", MUSTER_ROLE_INSTRUCTED },
  { "taught", MUSTER_ROLE_INSTRUCTED },    { NULL, 0 },
};

/* What is counted over the whole file, and subjects that were asked for before. */
typedef struct
{
  MusterId officer_id; /* whose all rows are; none where each row says it */
  GHashTable *subjects;
  guint n_unclassified;
  guint n_long;
} Tally;

static void
free_row (gpointer data)
{
  MusterImportTraining *row = data;

  muster_credit_free (row->credit);
  g_free (row);
}

/* One file has few subjects and many rows, so each text is resolved once. */
static const char *
find_subject (Tally *tally, const MusterImportKnown *known, const char *text)
{
  gpointer subject = NULL;

  if (text == NULL || known->find_subject == NULL)
    return NULL;
  if (!g_hash_table_lookup_extended (tally->subjects, text, NULL, &subject))
    {
      subject = (gpointer) known->find_subject (text, known->find_subject_data);
      g_hash_table_insert (tally->subjects, g_strdup (text), subject);
    }
  return subject;
}

/* "0.0" and words stand for "no score" in state exports; what "0.0" is depends on the status. */
static gboolean
parse_score (const char *text, gint64 *score, GError **error)
{
  static const char *const none[] = { "-", "n/a", "na", "none", "pass", "p", "passed", NULL };
  g_autofree char *lower = g_ascii_strdown (text, -1);
  gsize length = strlen (lower);

  *score = MUSTER_NUMBER_NONE;
  if (g_strv_contains (none, lower))
    {
      *score = SCORE_WORD;
      return TRUE;
    }
  if (length > 1 && lower[length - 1] == '%')
    lower[length - 1] = '\0';
  return muster_quantity_parse (lower, score, error);
}

static gboolean
read_status (MusterImportReader *reader, MusterCredit *credit)
{
  int status = MUSTER_ROSTER_STATUS_COMPLETED;
  int role = MUSTER_ROLE_ATTENDED;

  if (!muster_import_read_word (reader, STATUS, muster_roster_status_words, status_synonyms,
                                &status))
    return FALSE;
  if (status == STATUS_INSTRUCTED)
    {
      status = MUSTER_ROSTER_STATUS_COMPLETED;
      role = MUSTER_ROLE_INSTRUCTED;
    }
  if (!muster_import_read_word (reader, ROLE, muster_role_words, role_synonyms, &role))
    return FALSE;
  credit->status = (MusterRosterStatus) status;
  credit->role = (MusterRole) role;
  return TRUE;
}

static gboolean
read_credit (MusterImportReader *reader, MusterCredit *credit, char **subject)
{
  if (!muster_import_read_officer (reader, STATE_ID, &credit->officer_id) ||
      !muster_import_read_date (reader, DATE, TRUE, &credit->earned_on) ||
      !muster_import_read_text (reader, COURSE_CODE, &credit->course_code) ||
      !muster_import_read_text (reader, TITLE, &credit->title) ||
      !muster_import_read_text (reader, SUBJECT, subject) ||
      !muster_import_read_number (reader, HOURS, muster_duration_parse, &credit->seconds) ||
      !read_status (reader, credit) ||
      !muster_import_read_number (reader, SCORE, parse_score, &credit->score) ||
      !muster_import_read_text (reader, PROVIDER, &credit->provider) ||
      !muster_import_read_text (reader, INSTRUCTOR, &credit->instructor) ||
      !muster_import_read_text (reader, DELIVERY, &credit->delivery))
    return FALSE;
  /* Who failed may well have scored nothing. */
  if (credit->score == SCORE_WORD ||
      (credit->score == 0 && credit->status != MUSTER_ROSTER_STATUS_FAILED))
    credit->score = MUSTER_NUMBER_NONE;
  return TRUE;
}

static void
note_long_credit (MusterImportReader *reader, Tally *tally, const MusterCredit *credit)
{
  char hours[MUSTER_DURATION_TEXT_SIZE];

  if (credit->seconds <= LONG_CREDIT || ++tally->n_long > MAX_LONG_NOTES)
    return;
  muster_duration_print (credit->seconds, hours);
  muster_import_reader_note (
      reader,
      g_strdup_printf (_ ("Row %u books %s hours on one date; it is kept, and may be a whole "
                          "course."),
                       muster_import_reader_get_row (reader), hours));
}

/* What a row has to be where all are one officer's. */
static gboolean
check_own (MusterImportReader *reader, const Tally *tally, MusterCredit *credit)
{
  if (tally->officer_id == MUSTER_ID_NONE)
    return TRUE;
  if (credit->officer_id != MUSTER_ID_NONE && credit->officer_id != tally->officer_id)
    return muster_import_reader_refuse (reader, STATE_ID,
                                        g_strdup (_ ("This row is another officer’s.")));
  if (credit->seconds > LONG_CREDIT)
    return muster_import_reader_refuse (
        reader, HOURS, g_strdup (_ ("This is longer than a day. Record each day by itself.")));
  credit->officer_id = tally->officer_id;
  return TRUE;
}

static void
read_row (MusterImportReader *reader, Tally *tally)
{
  const MusterImportKnown *known = muster_import_reader_get_known (reader);
  g_autoptr (MusterCredit) credit = muster_credit_new ();
  g_autofree char *subject = NULL;
  MusterImportTraining *row;

  if (!read_credit (reader, credit, &subject) || !check_own (reader, tally, credit))
    return;
  credit->subject = g_strdup (find_subject (tally, known, subject));
  credit->source_row = muster_import_reader_get_row (reader);
  if (muster_import_key_set_contains (known->credits, muster_import_credit_key (credit)))
    {
      muster_import_reader_refuse (reader, -1, g_strdup (_ ("This credit is already on file.")));
      return;
    }
  tally->n_unclassified += credit->subject == NULL ? 1 : 0;
  note_long_credit (reader, tally, credit);
  row = g_new0 (MusterImportTraining, 1);
  row->row = muster_import_reader_get_row (reader);
  row->credit = g_steal_pointer (&credit);
  muster_import_reader_accept (reader, row);
}

static void
note_tally (MusterImportReader *reader, const Tally *tally)
{
  if (tally->n_long > MAX_LONG_NOTES)
    muster_import_reader_note (
        reader,
        g_strdup_printf (ngettext ("%u further row books more than 24 hours on one date; it is "
                                   "kept.",
                                   "%u further rows book more than 24 hours on one date; they "
                                   "are kept.",
                                   tally->n_long - MAX_LONG_NOTES),
                         tally->n_long - MAX_LONG_NOTES));
  if (tally->n_unclassified > 0)
    muster_import_reader_note (
        reader,
        g_strdup_printf (ngettext ("%u row has no subject that the rules know; it is unclassified.",
                                   "%u rows have no subject that the rules know; they are "
                                   "unclassified.",
                                   tally->n_unclassified),
                         tally->n_unclassified));
}

static MusterImportPlan *
read_rows (GBytes *bytes, const MusterImportColumn *read_columns, MusterId officer_id,
           const MusterImportKnown *known, GError **error)
{
  g_autoptr (MusterImportReader) reader = muster_import_reader_new (
      bytes, read_columns, G_N_ELEMENTS (columns), known, free_row, error);
  g_autoptr (GHashTable) subjects = NULL;
  Tally tally = { officer_id, NULL, 0, 0 };

  if (reader == NULL)
    return NULL;
  subjects = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  tally.subjects = subjects;
  while (muster_import_reader_next (reader))
    read_row (reader, &tally);
  note_tally (reader, &tally);
  return muster_import_reader_finish (reader);
}

MusterImportPlan *
muster_import_training_read (GBytes *bytes, const MusterImportKnown *known, GError **error)
{
  g_return_val_if_fail (bytes != NULL && known != NULL, NULL);

  return read_rows (bytes, columns, MUSTER_ID_NONE, known, error);
}

MusterImportPlan *
muster_import_training_read_of (GBytes *bytes, MusterId officer_id, const MusterImportKnown *known,
                                GError **error)
{
  MusterImportColumn own[G_N_ELEMENTS (columns)];

  g_return_val_if_fail (bytes != NULL && officer_id != MUSTER_ID_NONE && known != NULL, NULL);

  memcpy (own, columns, sizeof columns);
  own[STATE_ID].is_required = FALSE;
  return read_rows (bytes, own, officer_id, known, error);
}
