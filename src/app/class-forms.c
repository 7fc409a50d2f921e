/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Each makes changes that the action takes in one step. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/note.h"
#include "actions/people.h"
#include "actions/reschedule.h"
#include "app/class-forms.h"
#include "app/class-meetings.h"
#include "app/class-words.h"
#include "app/form.h"

#define DAYS_PER_WEEK 7
#define MAX_WEEKS 53

/* --- Changes -------------------------------------------------------------------------------------- */

typedef struct
{
  MusterId class_id;
  GPtrArray *added; /* of MusterMeeting, or NULL */
  GArray *removed;  /* of MusterId, or NULL, as are the next */
  GArray *taught;
  GArray *joining;
  GArray *leaving;
  char *sentence; /* what was done */
} Change;

static Change *
change_new (MusterId class_id)
{
  Change *change = g_new0 (Change, 1);

  change->class_id = class_id;
  return change;
}

static void
change_free (gpointer data)
{
  Change *change = data;

  g_clear_pointer (&change->added, g_ptr_array_unref);
  g_clear_pointer (&change->removed, g_array_unref);
  g_clear_pointer (&change->taught, g_array_unref);
  g_clear_pointer (&change->joining, g_array_unref);
  g_clear_pointer (&change->leaving, g_array_unref);
  g_free (change->sentence);
  g_free (change);
}

static gpointer
change_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Change *change = data;
  const MusterReschedule what = { change->class_id, change->added,   change->removed,
                                  change->taught,   change->joining, change->leaving };

  return muster_action_reschedule (workspace, &what, error) ? g_strdup (change->sentence) : NULL;
}

static void
changed (MusterPage *page, gpointer result)
{
  g_autofree char *sentence = result;

  muster_page_report (page, sentence, TRUE);
}

static void
run_change (MusterPage *page, Change *change)
{
  const MusterSessionWork work = { change_work, change, change_free, g_free, TRUE };

  muster_page_run (page, &work, changed);
}

static void
add_id (GArray **ids, MusterId id)
{
  if (*ids == NULL)
    *ids = g_array_new (FALSE, FALSE, sizeof (MusterId));
  g_array_append_val (*ids, id);
}

/* --- Meetings ------------------------------------------------------------------------------------- */

static gboolean
read_weeks (MusterForm *form, guint *n)
{
  guint64 weeks = 0;

  if (g_ascii_string_to_unsigned (muster_form_get_text (form, "weeks"), 10, 1, MAX_WEEKS, &weeks,
                                  NULL))
    {
      *n = (guint) weeks;
      return TRUE;
    }
  muster_form_refuse (form, "weeks", _ ("Type in how many weeks it is held, 1 to 53."));
  return FALSE;
}

static gboolean
read_meetings (MusterForm *form, GPtrArray *meetings)
{
  g_autoptr (MusterMeeting) typed = muster_form_read_new (form, &muster_meeting_type);
  g_autoptr (GError) error = NULL;
  guint n_weeks, i;

  if (typed == NULL || !read_weeks (form, &n_weeks))
    return FALSE;
  if (!muster_class_read_days (muster_form_get_text (form, "days"), meetings, &error))
    muster_form_refuse (form, "days", error->message);
  else if (meetings->len == 0)
    muster_form_refuse (form, "days", _ ("Type the day of the meeting."));
  else
    {
      for (i = 0; i < meetings->len; i++)
        {
          MusterMeeting *meeting = g_ptr_array_index (meetings, i);

          meeting->starts_at = typed->starts_at;
          meeting->seconds = typed->seconds;
        }
      muster_class_repeat_weekly (meetings, n_weeks);
      return TRUE;
    }
  return FALSE;
}

static void
add_meetings (MusterForm *form, gpointer data)
{
  const MusterId *class_id = data;
  Change *change = change_new (*class_id);
  const MusterSessionWork work = { change_work, change, change_free, g_free, TRUE };

  change->added = g_ptr_array_new_with_free_func (muster_meeting_type.free);
  if (!read_meetings (form, change->added))
    {
      change_free (change);
      return;
    }
  change->sentence = g_strdup_printf (
      ngettext ("%u meeting added", "%u meetings added", change->added->len), change->added->len);
  muster_form_run (form, &work, change->sentence, NULL);
}

void
muster_class_meetings_present (MusterPage *page, const MusterClassFile *file)
{
  const MusterClassFileMeeting *last;
  g_autofree char *day = NULL;
  g_autofree char *start = NULL;
  g_autofree char *hours = NULL;
  MusterForm *form;

  g_return_if_fail (MUSTER_IS_PAGE (page) && file != NULL);

  form = muster_form_new (page, _ ("Add Meetings"), NULL, add_meetings,
                          g_memdup2 (&file->class->id, sizeof (MusterId)), g_free);
  muster_form_set_description (form, _ ("Type one day or several with semicolons between them, or "
                                        "paste them."));
  if (file->meetings->len > 0)
    {
      last = g_ptr_array_index (file->meetings, file->meetings->len - 1);
      day = muster_date_format (last->meeting->held_on + DAYS_PER_WEEK);
      start = muster_edit_print (&muster_meeting_type, last->meeting, "starts_at");
      hours = muster_edit_print (&muster_meeting_type, last->meeting, "seconds");
    }
  muster_form_add_text (form, "days", _ ("Days"), day);
  muster_form_add_field (form, &muster_meeting_type, "starts_at", start);
  muster_form_add_field (form, &muster_meeting_type, "seconds", hours);
  muster_form_add_text (form, "weeks", _ ("Weeks in which it is held"), "1");
  gtk_window_present (GTK_WINDOW (form));
}

void
muster_class_remove_meeting (MusterPage *page, const MusterClassFile *file, MusterId meeting_id)
{
  Change *change;
  guint i;

  g_return_if_fail (MUSTER_IS_PAGE (page) && file != NULL);

  change = change_new (file->class->id);
  add_id (&change->removed, meeting_id);
  for (i = 0; i < file->meetings->len; i++)
    {
      const MusterClassFileMeeting *held = g_ptr_array_index (file->meetings, i);
      g_autofree char *date = muster_date_format (held->meeting->held_on);

      if (held->meeting->id == meeting_id)
        /* Translators: a date. */
        change->sentence = g_strdup_printf (_ ("Removed the meeting on %s"), date);
    }
  run_change (page, change);
}

/* --- Instructors ---------------------------------------------------------------------------------- */

typedef struct
{
  MusterId class_id;
  GArray *meetings; /* of MusterId */
} Teaching;

static void
teaching_free (gpointer data)
{
  Teaching *teaching = data;

  g_array_unref (teaching->meetings);
  g_free (teaching);
}

static void
teach (MusterForm *form, gpointer data)
{
  const Teaching *teaching = data;
  const MusterSuggestion *officer = muster_form_get_found (form, "officer");
  guint chosen = muster_form_get_choice (form, "meetings");
  MusterSessionWork work = { change_work, NULL, change_free, g_free, TRUE };
  Change *change;
  guint i;

  if (officer == NULL)
    {
      muster_form_refuse (form, "officer",
                          _ ("Type a name or a state ID and choose one of the "
                             "list."));
      return;
    }
  change = change_new (teaching->class_id);
  add_id (&change->joining, officer->id);
  for (i = 0; i < teaching->meetings->len; i++)
    if (chosen == 0 || chosen == i + 1)
      add_id (&change->taught, g_array_index (teaching->meetings, MusterId, i));
  /* Translators: an instructor. */
  change->sentence = g_strdup_printf (_ ("%s teaches this class"), officer->label);
  work.data = change;
  muster_form_run (form, &work, change->sentence, NULL);
}

static GPtrArray *
list_people (const MusterTable *people)
{
  GPtrArray *officers = g_ptr_array_new_with_free_func (muster_suggestion_free);
  guint i;

  for (i = 0; i < muster_table_get_n_rows (people); i++)
    g_ptr_array_add (officers, muster_suggestion_new (
                                   muster_table_get_number (people, i, MUSTER_PEOPLE_ID),
                                   muster_table_get_text (people, i, MUSTER_PEOPLE_NAME),
                                   muster_table_get_text (people, i, MUSTER_PEOPLE_STATE_ID)));
  return officers;
}

void
muster_class_teach_present (MusterPage *page, const MusterClassFile *file,
                            const MusterTable *people)
{
  Teaching *teaching;
  g_auto (GStrv) labels = NULL;
  MusterForm *form;
  guint i;

  g_return_if_fail (MUSTER_IS_PAGE (page) && file != NULL && people != NULL);

  teaching = g_new0 (Teaching, 1);
  teaching->class_id = file->class->id;
  teaching->meetings = g_array_new (FALSE, FALSE, sizeof (MusterId));
  labels = g_new0 (char *, file->meetings->len + 2);
  labels[0] = g_strdup (_ ("All meetings"));
  for (i = 0; i < file->meetings->len; i++)
    {
      const MusterMeeting *meeting =
          ((const MusterClassFileMeeting *) g_ptr_array_index (file->meetings, i))->meeting;

      g_array_append_val (teaching->meetings, meeting->id);
      labels[i + 1] = muster_date_format (meeting->held_on);
    }
  form = muster_form_new (page, _ ("Add Instructor"), NULL, teach, teaching, teaching_free);
  muster_form_add_search (form, "officer", _ ("Officer, by name or state ID"),
                          list_people (people));
  muster_form_add_choice (form, "meetings", _ ("Teaches"), (const char *const *) labels);
  gtk_window_present (GTK_WINDOW (form));
}

void
muster_class_remove_instructor (MusterPage *page, const MusterClassFile *file, MusterId officer_id,
                                const char *name)
{
  Change *change;
  guint i;

  g_return_if_fail (MUSTER_IS_PAGE (page) && file != NULL && name != NULL);

  change = change_new (file->class->id);
  add_id (&change->leaving, officer_id);
  for (i = 0; i < file->meetings->len; i++)
    add_id (&change->taught,
            ((const MusterClassFileMeeting *) g_ptr_array_index (file->meetings, i))->meeting->id);
  /* Translators: an instructor. */
  change->sentence = g_strdup_printf (_ ("%s does not teach this class any more"), name);
  run_change (page, change);
}

/* --- Notes ---------------------------------------------------------------------------------------- */

typedef struct
{
  MusterId class_id;
  char *text;
} Writing;

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  g_free (writing->text);
  g_free (writing);
}

static gpointer
write_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Writing *writing = data;

  return muster_action_write_note (workspace, &muster_class_type, writing->class_id, writing->text,
                                   NULL, error)
             ? data
             : NULL;
}

static void
write_note (MusterForm *form, gpointer data)
{
  const MusterClass *class = data;
  Writing *writing = g_new0 (Writing, 1);
  const MusterSessionWork work = { write_work, writing, writing_free, NULL, TRUE };

  writing->class_id = class->id;
  writing->text = g_strdup (muster_form_get_text (form, "text"));
  muster_form_run (form, &work, _ ("The note is with the class"), NULL);
}

void
muster_class_note_present (MusterPage *page, const MusterClass *class)
{
  MusterForm *form;

  g_return_if_fail (MUSTER_IS_PAGE (page) && class != NULL);

  form = muster_form_new (page, _ ("Write a Note"), NULL, write_note, muster_class_copy (class),
                          (GDestroyNotify) muster_class_free);
  muster_form_add_text (form, "text", _ ("Note"), NULL);
  gtk_window_present (GTK_WINDOW (form));
}
