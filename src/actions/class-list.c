/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every class, for the pages that list them. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/class-record.h"
#include "actions/paper-private.h"
#include "actions/workspace-private.h"
#include "core/name.h"

/* Titles as MusterClassColumn has them. */
static const MusterColumn columns[MUSTER_N_CLASS_COLUMNS] = {
  { "id", N_ ("Number"), MUSTER_COLUMN_INTEGER },
  { "starts_on", N_ ("From"), MUSTER_COLUMN_DATE },
  { "ends_on", N_ ("To"), MUSTER_COLUMN_DATE },
  { "number", N_ ("Class"), MUSTER_COLUMN_TEXT },
  { "title", N_ ("Course"), MUSTER_COLUMN_TEXT },
  { "location", N_ ("Place"), MUSTER_COLUMN_TEXT },
  { "instructors", N_ ("Instructors"), MUSTER_COLUMN_TEXT },
  { "seats", N_ ("Officers"), MUSTER_COLUMN_INTEGER },
  { "status", N_ ("Status"), MUSTER_COLUMN_TEXT },
  { "capacity", N_ ("Seats"), MUSTER_COLUMN_INTEGER },
  { "waiting", N_ ("Waiting"), MUSTER_COLUMN_INTEGER },
  { "to_enter", N_ ("To enter"), MUSTER_COLUMN_INTEGER },
};

/* What is gathered of one class. */
typedef struct
{
  MusterClass *class;
  MusterDate from;
  MusterDate to;
  guint n_seats;
  guint n_waiting;
  guint n_present;        /* who take part, those who teach as well */
  GArray *over;           /* of MusterId: meetings that are over */
  GPtrArray *instructors; /* of char *: each once */
} Entry;

typedef struct
{
  GHashTable *entries;     /* class id → Entry */
  GHashTable *instructors; /* meeting id → names */
  GHashTable *seats;       /* id of a roster entry that takes part */
  GHashTable *entered; /* meeting id → for how many of them something was entered, a guint * */
  MusterDate today;
} Gathering;

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  muster_class_free (entry->class);
  g_ptr_array_unref (entry->instructors);
  g_array_unref (entry->over);
  g_free (entry);
}

/* --- Gathering ------------------------------------------------------------------------------------ */

static gboolean
take_class (gpointer record, gpointer data)
{
  MusterClass *class = record;
  const Gathering *gathering = data;
  Entry *entry;

  if (class->voided)
    return FALSE;
  entry = g_new0 (Entry, 1);
  entry->class = class;
  entry->instructors = g_ptr_array_new_with_free_func (g_free);
  entry->over = g_array_new (FALSE, FALSE, sizeof (MusterId));
  g_hash_table_insert (gathering->entries, &class->id, entry);
  return TRUE;
}

static void
add_instructors (Entry *entry, const char *names)
{
  g_auto (GStrv) each = g_strsplit (names, "; ", -1);
  guint i;

  for (i = 0; each[i] != NULL; i++)
    if (!g_ptr_array_find_with_equal_func (entry->instructors, each[i], g_str_equal, NULL))
      g_ptr_array_add (entry->instructors, g_strdup (each[i]));
}

static gboolean
note_meeting (gpointer record, gpointer data)
{
  const MusterMeeting *meeting = record;
  const Gathering *gathering = data;
  Entry *entry = g_hash_table_lookup (gathering->entries, &meeting->class_id);
  const char *names = g_hash_table_lookup (gathering->instructors, &meeting->id);

  if (entry == NULL)
    return FALSE;
  if (entry->from == MUSTER_DATE_NONE || meeting->held_on < entry->from)
    entry->from = meeting->held_on;
  entry->to = MAX (entry->to, meeting->held_on);
  if (meeting->held_on < gathering->today)
    g_array_append_val (entry->over, meeting->id);
  if (names != NULL)
    add_instructors (entry, names);
  return FALSE;
}

static gboolean
note_seat (gpointer record, gpointer data)
{
  const MusterRosterEntry *seat = record;
  const Gathering *gathering = data;
  Entry *entry = g_hash_table_lookup (gathering->entries, &seat->class_id);

  if (entry != NULL)
    {
      entry->n_seats += muster_roster_entry_takes_seat (seat);
      entry->n_waiting += seat->status == MUSTER_ROSTER_STATUS_WAITLISTED;
    }
  /* Who was excused from the class is not expected at its meetings. */
  if (entry == NULL || !muster_roster_status_has_seat (seat->status) ||
      seat->status == MUSTER_ROSTER_STATUS_EXCUSED)
    return FALSE;
  entry->n_present++;
  g_hash_table_add (gathering->seats, g_memdup2 (&seat->id, sizeof seat->id));
  return FALSE;
}

static gboolean
note_attendance (gpointer record, gpointer data)
{
  const MusterAttendance *attendance = record;
  const Gathering *gathering = data;
  guint *n;

  if (!g_hash_table_contains (gathering->seats, &attendance->roster_entry_id))
    return FALSE;
  n = g_hash_table_lookup (gathering->entered, &attendance->meeting_id);
  if (n == NULL)
    {
      n = g_new0 (guint, 1);
      g_hash_table_insert (gathering->entered,
                           g_memdup2 (&attendance->meeting_id, sizeof attendance->meeting_id), n);
    }
  (*n)++;
  return FALSE;
}

static gboolean
gather_job (MusterDb *db, gpointer data, GError **error)
{
  Gathering *gathering = data;

  gathering->today = muster_clock_today (muster_db_get_clock (db));

  gathering->instructors = muster_paper_list_instructors (db, error);
  return gathering->instructors != NULL &&
         muster_db_for_each (db, &muster_class_type, take_class, gathering, error) &&
         muster_db_for_each (db, &muster_meeting_type, note_meeting, gathering, error) &&
         muster_db_for_each (db, &muster_roster_entry_type, note_seat, gathering, error) &&
         muster_db_for_each (db, &muster_attendance_type, note_attendance, gathering, error);
}

/* --- The table ------------------------------------------------------------------------------------ */

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *x = a;
  const Entry *y = b;

  if (x->from != y->from)
    return x->from < y->from ? -1 : 1;
  return (x->class->id > y->class->id) - (x->class->id < y->class->id);
}

static guint
count_to_enter (const Gathering *gathering, const Entry *entry)
{
  guint n = 0;
  guint i;

  if (entry->class->status == MUSTER_CLASS_STATUS_CANCELLED || entry->n_present == 0)
    return 0;
  for (i = 0; i < entry->over->len; i++)
    {
      const guint *entered =
          g_hash_table_lookup (gathering->entered, &g_array_index (entry->over, MusterId, i));

      n += entered == NULL || *entered < entry->n_present;
    }
  return n;
}

static void
add_row (MusterTable *table, const Gathering *gathering, const Entry *entry)
{
  guint row = muster_table_add_row (table);
  g_autofree char *instructors = NULL;

  g_ptr_array_add (entry->instructors, NULL);
  instructors = g_strjoinv ("; ", (char **) entry->instructors->pdata);
  muster_table_set_number (table, row, MUSTER_CLASS_ID, entry->class->id);
  muster_table_set_number (table, row, MUSTER_CLASS_FROM, entry->from);
  muster_table_set_number (table, row, MUSTER_CLASS_TO, entry->to);
  muster_table_set_text (table, row, MUSTER_CLASS_NUMBER, entry->class->number);
  muster_table_set_text (table, row, MUSTER_CLASS_TITLE, entry->class->title);
  muster_table_set_text (table, row, MUSTER_CLASS_PLACE, entry->class->location);
  muster_table_set_text (table, row, MUSTER_CLASS_INSTRUCTORS,
                         *instructors != '\0' ? instructors : NULL);
  muster_table_set_number (table, row, MUSTER_CLASS_SEATS, entry->n_seats);
  muster_table_set_text (table, row, MUSTER_CLASS_STATUS,
                         muster_word_nick (muster_class_status_words, (int) entry->class->status));
  muster_table_set_number (table, row, MUSTER_CLASS_CAPACITY, entry->class->capacity);
  muster_table_set_number (table, row, MUSTER_CLASS_WAITING, entry->n_waiting);
  muster_table_set_number (table, row, MUSTER_CLASS_TO_ENTER, count_to_enter (gathering, entry));
}

static MusterTable *
make_table (const Gathering *gathering)
{
  g_autoptr (GList) entries = g_hash_table_get_values (gathering->entries);
  MusterColumn translated[MUSTER_N_CLASS_COLUMNS];
  MusterTable *table;
  GList *link;
  guint i;

  for (i = 0; i < MUSTER_N_CLASS_COLUMNS; i++)
    {
      translated[i] = columns[i];
      translated[i].title = g_dgettext (GETTEXT_PACKAGE, columns[i].title);
    }
  table = muster_table_new (translated, MUSTER_N_CLASS_COLUMNS);
  entries = g_list_sort (entries, compare_entries);
  for (link = entries; link != NULL; link = link->next)
    add_row (table, gathering, link->data);
  return table;
}

MusterTable *
muster_action_list_class_rows (MusterWorkspace *workspace, GError **error)
{
  Gathering gathering = { 0 };
  MusterTable *table = NULL;

  g_return_val_if_fail (workspace != NULL, NULL);

  gathering.entries = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, free_entry);
  gathering.seats = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gathering.entered = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  if (muster_workspace_run (workspace, gather_job, &gathering, error))
    table = make_table (&gathering);
  g_clear_pointer (&gathering.instructors, g_hash_table_unref);
  g_hash_table_unref (gathering.entered);
  g_hash_table_unref (gathering.seats);
  g_hash_table_unref (gathering.entries);
  return table;
}
