/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/duration.h"
#include "core/time-of-day.h"
#include "export/part.h"
#include "export/roster-sheet.h"

#define WALK_INS 4u       /* blank lines for who was not expected */
#define LEAST_WALK_INS 2u /* of them, where that keeps the sheet to one page */
#define LINES_OF_A_PAGE 14u

enum
{
  NUMBER,
  NAME,
  STATE_ID,
  AGENCY,
  ROLE,
  STATUS,
  HOURS,
  SCORE,
  MADE_UP, /* in the list alone: the paper tells the days below the roster */
  N_COLUMNS,
};

enum
{
  SIGN_NUMBER,
  SIGN_NAME,
  SIGN_STATE_ID,
  SIGN_AGENCY,
  SIGN_SIGNATURE,
  SIGN_IN,
  SIGN_OUT,
  N_SIGN,
};

/* No-break spaces in empty cells keep a column as wide as a hand needs. */
#define HAND_NAME "                                    "
#define HAND_AGENCY "                        "
#define HAND_SIGNATURE "                                                "

void
muster_roster_meeting_free (MusterRosterMeeting *meeting)
{
  if (meeting == NULL)
    return;
  muster_meeting_free (meeting->meeting);
  g_free (meeting->instructors);
  g_free (meeting);
}

void
muster_roster_person_free (MusterRosterPerson *person)
{
  if (person == NULL)
    return;
  g_free (person->name);
  g_free (person->state_id);
  g_free (person->agency);
  g_clear_pointer (&person->made_up, g_array_unref);
  g_free (person);
}

/* --- Times ---------------------------------------------------------------------------------------- */

/* When a meeting is, as far as the file says. */
static char *
format_times (const MusterMeeting *meeting)
{
  char from[MUSTER_TIME_OF_DAY_TEXT_SIZE];
  char to[MUSTER_TIME_OF_DAY_TEXT_SIZE];

  if (meeting->starts_at == MUSTER_NUMBER_NONE)
    return NULL;
  /* Translators: two times of a day. */
  return g_strdup_printf (
      _ ("%s to %s"), muster_time_of_day_print (meeting->starts_at, from),
      muster_time_of_day_print (meeting->starts_at + MAX (meeting->seconds, 0), to));
}

static gint64
sum_meetings (const MusterRosterSheet *sheet)
{
  gint64 seconds = 0;
  guint i;

  for (i = 0; i < sheet->meetings->len; i++)
    {
      const MusterRosterMeeting *entry = g_ptr_array_index (sheet->meetings, i);

      seconds += MAX (entry->meeting->seconds, 0);
    }
  return seconds;
}

static char *
format_dates (const MusterRosterSheet *sheet)
{
  const MusterRosterMeeting *first, *last;

  if (sheet->meetings->len == 0)
    return NULL;
  first = g_ptr_array_index (sheet->meetings, 0);
  last = g_ptr_array_index (sheet->meetings, sheet->meetings->len - 1);
  return muster_part_format_days (first->meeting->held_on, last->meeting->held_on);
}

/* --- The class ------------------------------------------------------------------------------------ */

static void
add_class (MusterContent *content, const MusterRosterSheet *sheet)
{
  const MusterClass *class = sheet->class;
  g_autofree char *dates = format_dates (sheet);
  char hours[MUSTER_DURATION_TEXT_SIZE];

  muster_content_add_fact (content, _ ("Course"), class->title);
  muster_content_add_fact (content, _ ("Course code"), sheet->course_code);
  muster_content_add_fact (content, _ ("Class number"), class->number);
  muster_content_add_fact (content, _ ("Dates"), dates);
  muster_content_add_fact (content, _ ("Place"), class->location);
  muster_content_add_fact (content, _ ("Provider"), class->provider);
  muster_content_add_fact (content, _ ("Delivery"), class->delivery);
  muster_content_add_fact (content, _ ("Hours"),
                           muster_duration_print (sum_meetings (sheet), hours));
  muster_content_add_fact (content, _ ("Subjects"), sheet->subjects);
  if (class->status == MUSTER_CLASS_STATUS_CANCELLED)
    muster_content_add_notice (content, _ ("This class was cancelled."));
}

static void
add_meetings (MusterContent *content, const MusterRosterSheet *sheet)
{
  const MusterColumn columns[] = {
    { "date", _ ("Date"), MUSTER_COLUMN_DATE },
    { "time", _ ("Time"), MUSTER_COLUMN_TEXT },
    { "seconds", _ ("Hours"), MUSTER_COLUMN_DURATION },
    { "instructors", _ ("Instructors"), MUSTER_COLUMN_TEXT },
  };
  MusterTable *table = muster_table_new (columns, G_N_ELEMENTS (columns));
  MusterContentTable *drawn;
  guint i;

  for (i = 0; i < sheet->meetings->len; i++)
    {
      const MusterRosterMeeting *entry = g_ptr_array_index (sheet->meetings, i);
      g_autofree char *times = format_times (entry->meeting);
      guint row = muster_table_add_row (table);

      muster_table_set_number (table, row, 0, entry->meeting->held_on);
      muster_table_set_text (table, row, 1, times);
      muster_table_set_number (table, row, 2, entry->meeting->seconds);
      muster_table_set_text (table, row, 3, entry->instructors);
    }
  muster_content_add_heading (content, 2, _ ("Meetings"));
  drawn = muster_content_add_table (content, table, NULL);
  muster_content_table_set_empty (drawn, 1, _ ("not on file"));
  muster_content_table_set_empty (drawn, 3, _ ("not on file"));
  muster_content_table_set_nothing (drawn, _ ("No meeting is planned."));
}

/* --- The roster ----------------------------------------------------------------------------------- */

static gint64
sum_made_up (const MusterRosterPerson *person)
{
  gint64 seconds = 0;
  guint i;

  for (i = 0; person->made_up != NULL && i < person->made_up->len; i++)
    seconds += g_array_index (person->made_up, MusterRosterMadeUp, i).seconds;
  return seconds > 0 ? seconds : MUSTER_NUMBER_NONE;
}

static MusterTable *
make_list (const MusterRosterSheet *sheet, guint n_columns)
{
  const MusterColumn columns[N_COLUMNS] = {
    [NUMBER] = { "number", _ ("No."), MUSTER_COLUMN_INTEGER },
    [NAME] = { "officer", _ ("Officer"), MUSTER_COLUMN_TEXT },
    [STATE_ID] = { "state_id", _ ("State ID"), MUSTER_COLUMN_TEXT },
    [AGENCY] = { "agency", _ ("Agency"), MUSTER_COLUMN_TEXT },
    [ROLE] = { "role", _ ("Role"), MUSTER_COLUMN_TEXT },
    [STATUS] = { "status", _ ("Status"), MUSTER_COLUMN_TEXT },
    [HOURS] = { "seconds", _ ("Hours"), MUSTER_COLUMN_DURATION },
    [SCORE] = { "score", _ ("Score"), MUSTER_COLUMN_QUANTITY },
    [MADE_UP] = { "made_up_seconds", _ ("Made up"), MUSTER_COLUMN_DURATION },
  };
  MusterTable *table;
  guint i;

  table = muster_table_new (columns, n_columns);
  for (i = 0; i < sheet->people->len; i++)
    {
      const MusterRosterPerson *person = g_ptr_array_index (sheet->people, i);
      guint row = muster_table_add_row (table);

      muster_table_set_number (table, row, NUMBER, row + 1);
      muster_table_set_text (table, row, NAME, person->name);
      muster_table_set_text (table, row, STATE_ID, person->state_id);
      muster_table_set_text (table, row, AGENCY, person->agency);
      muster_table_set_text (table, row, ROLE,
                             muster_word_label (muster_role_words, (int) person->role));
      muster_table_set_text (table, row, STATUS,
                             muster_word_label (muster_roster_status_words, (int) person->status));
      muster_table_set_number (table, row, HOURS, person->seconds);
      muster_table_set_number (table, row, SCORE, person->score);
      if (n_columns > MADE_UP)
        muster_table_set_number (table, row, MADE_UP, sum_made_up (person));
    }
  return table;
}

MusterTable *
muster_roster_sheet_list (const MusterRosterSheet *sheet)
{
  g_return_val_if_fail (sheet != NULL && sheet->people != NULL, NULL);

  return make_list (sheet, N_COLUMNS);
}

static void
note_made_up (MusterContentTable *drawn, const MusterRosterPerson *person)
{
  guint i;

  for (i = 0; person->made_up != NULL && i < person->made_up->len; i++)
    {
      const MusterRosterMadeUp *made_up = &g_array_index (person->made_up, MusterRosterMadeUp, i);
      g_autofree char *held_on = muster_date_format (made_up->held_on);
      g_autofree char *made_up_on = muster_date_format (made_up->made_up_on);
      char hours[MUSTER_DURATION_TEXT_SIZE];
      /* Translators: officer, hours, day of a meeting, day on which it was made up. */
      g_autofree char *note =
          g_strdup_printf (_ ("%s: %s h of %s made up on %s."), person->name,
                           muster_duration_print (made_up->seconds, hours), held_on, made_up_on);

      muster_content_table_add_note (drawn, note);
    }
}

static void
add_roster (MusterContent *content, const MusterRosterSheet *sheet)
{
  MusterContentTable *drawn;
  guint i;

  muster_content_add_heading (content, 2, _ ("Roster"));
  drawn = muster_content_add_table (content, make_list (sheet, MADE_UP), NULL);
  muster_content_table_set_whole (drawn, NAME);
  muster_content_table_set_empty (drawn, STATE_ID, _ ("not on file"));
  muster_content_table_set_empty (drawn, AGENCY, "–");
  muster_content_table_set_empty (drawn, HOURS, "–");
  muster_content_table_set_empty (drawn, SCORE, "–");
  muster_content_table_set_sum (drawn, HOURS);
  muster_content_table_set_nothing (drawn, _ ("Nobody is on the roster yet."));
  if (sheet->people->len > 0)
    muster_content_table_set_total (drawn, _ ("All hours"));
  muster_part_note_odd_time (drawn, HOURS);
  for (i = 0; i < sheet->people->len; i++)
    note_made_up (drawn, g_ptr_array_index (sheet->people, i));
}

/* --- Signing in ----------------------------------------------------------------------------------- */

static void
add_lines (MusterTable *table, const MusterRosterSheet *sheet)
{
  guint n = sheet->people->len + LEAST_WALK_INS <= LINES_OF_A_PAGE ? LINES_OF_A_PAGE
                                                                   : sheet->people->len + WALK_INS;
  guint i;

  for (i = 0; i < n; i++)
    {
      guint row = muster_table_add_row (table);

      muster_table_set_number (table, row, SIGN_NUMBER, row + 1);
      if (i < sheet->people->len)
        {
          const MusterRosterPerson *person = g_ptr_array_index (sheet->people, i);

          muster_table_set_text (table, row, SIGN_NAME, person->name);
          muster_table_set_text (table, row, SIGN_STATE_ID, person->state_id);
          muster_table_set_text (table, row, SIGN_AGENCY, person->agency);
        }
    }
}

static void
add_sign_in (MusterContent *content, const MusterRosterSheet *sheet,
             const MusterRosterMeeting *entry)
{
  const MusterColumn columns[N_SIGN] = {
    [SIGN_NUMBER] = { "number", _ ("No."), MUSTER_COLUMN_INTEGER },
    [SIGN_NAME] = { "officer", _ ("Name, printed"), MUSTER_COLUMN_TEXT },
    [SIGN_STATE_ID] = { "state_id", _ ("State ID"), MUSTER_COLUMN_TEXT },
    [SIGN_AGENCY] = { "agency", _ ("Agency"), MUSTER_COLUMN_TEXT },
    [SIGN_SIGNATURE] = { "signature", _ ("Signature"), MUSTER_COLUMN_TEXT },
    [SIGN_IN] = { "time_in", _ ("Time in"), MUSTER_COLUMN_TEXT },
    [SIGN_OUT] = { "time_out", _ ("Time out"), MUSTER_COLUMN_TEXT },
  };
  MusterTable *table = muster_table_new (columns, N_SIGN);
  g_autofree char *date = muster_date_format (entry->meeting->held_on);
  g_autofree char *title = g_strdup_printf (_ ("Sign-in sheet, %s"), date);
  g_autofree char *times = format_times (entry->meeting);
  char hours[MUSTER_DURATION_TEXT_SIZE];
  MusterContentTable *drawn;

  add_lines (table, sheet);
  muster_part_add_head (content, sheet->agency, title, title, 2, FALSE);
  muster_content_add_fact (content, _ ("Course"), sheet->class->title);
  muster_content_add_fact (content, _ ("Class number"), sheet->class->number);
  muster_content_add_fact (content, _ ("Time"), times);
  muster_content_add_fact (content, _ ("Hours"),
                           muster_duration_print (entry->meeting->seconds, hours));
  muster_content_add_fact (content, _ ("Place"), sheet->class->location);
  muster_content_add_fact (content, _ ("Instructors"), entry->instructors);
  drawn = muster_content_add_table (content, table, NULL);
  muster_content_table_set_form (drawn);
  muster_content_table_set_whole (drawn, SIGN_NAME);
  muster_content_table_set_empty (drawn, SIGN_NAME, HAND_NAME);
  muster_content_table_set_empty (drawn, SIGN_AGENCY, HAND_AGENCY);
  muster_content_table_set_empty (drawn, SIGN_SIGNATURE, HAND_SIGNATURE);
  muster_content_table_add_note (
      drawn, _ ("Sign for yourself alone. Whoever is not listed signs on a blank line, with the "
                "state ID. Cross out what is wrong so that it can still be read."));
  muster_content_add_signature (content, _ ("Instructor"), NULL);
  muster_content_add_signature (content, _ ("Instructor"), NULL);
}

MusterContent *
muster_roster_sheet_make (const MusterRosterSheet *sheet)
{
  const char *title = _ ("Class roster");
  MusterContent *content;
  guint i;

  g_return_val_if_fail (sheet != NULL && sheet->class != NULL && sheet->meetings != NULL &&
                            sheet->people != NULL,
                        NULL);

  content = muster_part_begin (sheet->agency, title, sheet->as_of);
  content->subject = g_strdup (sheet->class->title);
  muster_part_add_head (content, sheet->agency, title, _ ("Roster"), 1, FALSE);
  add_class (content, sheet);
  add_meetings (content, sheet);
  add_roster (content, sheet);
  muster_content_add_signature (content, _ ("Instructor"), NULL);
  muster_content_add_signature (content, _ ("Training officer"), NULL);
  for (i = 0; i < sheet->meetings->len; i++)
    add_sign_in (content, sheet, g_ptr_array_index (sheet->meetings, i));
  return content;
}
