/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Each change saves the whole division, as one step. Unclassified time is what the subjects leave of the course, so it
 * is not typed. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/course.h"
#include "app/course-subjects.h"
#include "app/field-row.h"
#include "app/form.h"
#include "app/officer-parts.h"
#include "app/problem.h"
#include "app/subject-choices.h"
#include "core/duration.h"

#define ROW_KEY "muster-row"

/* --- Saving --------------------------------------------------------------------------------------- */

typedef struct
{
  MusterCourse *course;
  GPtrArray *subjects; /* of MusterCourseSubject */
} Division;

static void
division_free (gpointer data)
{
  Division *division = data;

  muster_course_free (division->course);
  g_ptr_array_unref (division->subjects);
  g_free (division);
}

/* The division on file, without what follows from it. */
static Division *
division_new (const MusterCourseRecord *record)
{
  Division *division = g_new0 (Division, 1);
  guint i;

  division->course = muster_course_copy (record->course);
  division->subjects = g_ptr_array_new_with_free_func (muster_course_subject_type.free);
  for (i = 0; i < record->subjects->len; i++)
    {
      const MusterCourseSubject *subject = g_ptr_array_index (record->subjects, i);

      if (subject->subject != NULL || record->course->seconds == MUSTER_NUMBER_NONE)
        g_ptr_array_add (division->subjects, muster_course_subject_copy (subject));
    }
  return division;
}

static gpointer
save_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Division *division = data;

  return muster_action_enter_course (workspace, division->course, division->subjects, NULL, error)
             ? GINT_TO_POINTER (TRUE)
             : NULL;
}

/* --- One row -------------------------------------------------------------------------------------- */

typedef struct
{
  MusterPage *page;
  const MusterCourseRecord *record; /* the caller's */
  MusterId id;                      /* of the part of the course */
  GtkWidget *widget;
  GtkWidget *text;
  GtkLabel *caption;
  char *shown;
} Row;

static void
row_free (gpointer data)
{
  Row *row = data;

  g_free (row->shown);
  g_free (row);
}

static void
saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) widget = data;
  Row *row = g_object_get_data (G_OBJECT (widget), ROW_KEY);
  g_autoptr (GError) error = NULL;

  if (muster_session_run_finish (MUSTER_SESSION (source), result, &error) == NULL)
    {
      muster_problem_set (row->widget, row->text, row->caption, error->message);
      return;
    }
  /* The page loads again, and leaving the field is no change any more. */
  g_free (row->shown);
  row->shown = g_strdup (gtk_editable_get_text (GTK_EDITABLE (row->widget)));
}

static void
save (const Row *row, Division *division)
{
  const MusterSessionWork work = { save_work, division, division_free, NULL, TRUE };
  MusterSession *session = muster_page_get_session (row->page);

  if (session == NULL)
    {
      division_free (division);
      return;
    }
  muster_session_run_async (session, &work, NULL, saved, g_object_ref (row->widget));
}

static guint
find_part (const Division *division, MusterId id)
{
  guint i;

  for (i = 0; i < division->subjects->len; i++)
    if (((const MusterCourseSubject *) g_ptr_array_index (division->subjects, i))->id == id)
      return i;
  return G_MAXUINT;
}

static void
commit (Row *row)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (row->widget));
  g_autoptr (GError) error = NULL;
  Division *division;
  gint64 seconds;
  guint part;

  if (g_str_equal (typed, row->shown))
    {
      muster_problem_set (row->widget, row->text, row->caption, NULL);
      return;
    }
  if (!muster_duration_parse (typed, &seconds, &error))
    {
      muster_problem_set (row->widget, row->text, row->caption, error->message);
      return;
    }
  muster_problem_set (row->widget, row->text, row->caption, NULL);
  division = division_new (row->record);
  part = find_part (division, row->id);
  if (part < division->subjects->len)
    ((MusterCourseSubject *) g_ptr_array_index (division->subjects, part))->seconds = seconds;
  save (row, division);
}

static void
take_out (GtkButton *button G_GNUC_UNUSED, gpointer data)
{
  const Row *row = data;
  Division *division = division_new (row->record);
  guint part = find_part (division, row->id);

  if (part < division->subjects->len)
    g_ptr_array_remove_index (division->subjects, part);
  save (row, division);
}

/* Undo is the field's own while something is typed and not saved. */
static void
note_typing (Row *row)
{
  gboolean is_typing =
      g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (row->widget)), row->shown) != 0;

  g_object_set_data (G_OBJECT (row->text), MUSTER_IS_TYPING, GINT_TO_POINTER (is_typing));
}

static GtkWidget *
create_button (Row *row, const char *title)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  /* Translators: title of a subject. */
  g_autofree char *label = g_strdup_printf (_ ("Take %s out of the course"), title);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect (button, "clicked", G_CALLBACK (take_out), row);
  return button;
}

static void
add_row (AdwPreferencesGroup *group, MusterPage *page, const MusterCourseRecord *record,
         const GPtrArray *rulebook, const MusterCourseSubject *subject)
{
  Row *row = g_new0 (Row, 1);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  const char *title = subject->subject != NULL
                          ? muster_rulebook_get_subject_title (rulebook, subject->subject)
                          : _ ("Unclassified");
  char buffer[MUSTER_DURATION_TEXT_SIZE];
  /* Translators: title of a subject; the row holds its hours. */
  g_autofree char *label = g_strdup_printf (_ ("%s, hours"), title);

  row->page = page;
  row->record = record;
  row->id = subject->id;
  row->widget = adw_entry_row_new ();
  row->text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row->widget)));
  row->caption = muster_problem_create_caption ();
  row->shown = g_strdup (muster_duration_print (subject->seconds, buffer));
  g_object_set_data_full (G_OBJECT (row->widget), ROW_KEY, row, row_free);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row->widget), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row->widget), label);
  gtk_editable_set_text (GTK_EDITABLE (row->widget), row->shown);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row->widget), create_button (row, title));
  g_signal_connect_swapped (row->widget, "changed", G_CALLBACK (note_typing), row);
  g_signal_connect_swapped (row->widget, "entry-activated", G_CALLBACK (commit), row);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (commit), row);
  gtk_widget_add_controller (row->widget, focus);
  adw_preferences_group_add (group, row->widget);
  adw_preferences_group_add (group, GTK_WIDGET (row->caption));
}

/* --- All of them ---------------------------------------------------------------------------------- */

/* Where the hours of the course were changed without its subjects. */
static char *
describe_sum (const MusterCourseRecord *record)
{
  char added[MUSTER_DURATION_TEXT_SIZE], whole[MUSTER_DURATION_TEXT_SIZE];
  gint64 sum = 0;
  guint i;

  for (i = 0; i < record->subjects->len; i++)
    sum += ((const MusterCourseSubject *) g_ptr_array_index (record->subjects, i))->seconds;
  if (record->subjects->len == 0 || record->course->seconds == MUSTER_NUMBER_NONE ||
      sum == record->course->seconds)
    return NULL;
  /* Translators: hours, hours. */
  return g_strdup_printf (_ ("Subjects add up to %s h, the course is %s h."),
                          muster_duration_print (sum, added),
                          muster_duration_print (record->course->seconds, whole));
}

static void
add_unclassified (AdwPreferencesGroup *group, const MusterCourseSubject *subject)
{
  char buffer[MUSTER_DURATION_TEXT_SIZE];
  /* Translators: hours. */
  g_autofree char *hours = g_strdup_printf (_ ("%s h that no subject takes"),
                                            muster_duration_print (subject->seconds, buffer));

  adw_preferences_group_add (group, muster_officer_create_row (_ ("Unclassified"), hours));
}

GtkWidget *
muster_course_subjects_new (MusterPage *page, const MusterCourseRecord *record,
                            const GPtrArray *rulebook)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *sum = NULL;
  GtkWidget *label;
  guint i;

  g_return_val_if_fail (MUSTER_IS_PAGE (page) && record != NULL && rulebook != NULL, NULL);

  gtk_widget_add_css_class (group, "compact");
  for (i = 0; i < record->subjects->len; i++)
    {
      const MusterCourseSubject *subject = g_ptr_array_index (record->subjects, i);

      if (subject->subject == NULL && record->course->seconds != MUSTER_NUMBER_NONE)
        add_unclassified (ADW_PREFERENCES_GROUP (group), subject);
      else
        add_row (ADW_PREFERENCES_GROUP (group), page, record, rulebook, subject);
    }
  sum = describe_sum (record);
  if (sum == NULL)
    return group;
  label = muster_officer_create_hint (sum);
  gtk_label_set_max_width_chars (GTK_LABEL (label), -1);
  gtk_widget_add_css_class (label, "st-short");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), label);
  return group;
}

/* --- Adding --------------------------------------------------------------------------------------- */

static void
add_subject (MusterForm *form, gpointer data)
{
  const Division *asked = data;
  const MusterSuggestion *found = muster_form_get_found (form, "subject");
  g_autoptr (GError) error = NULL;
  g_autoptr (MusterCourseSubject) subject = muster_course_subject_new ();
  MusterSessionWork work = { save_work, NULL, division_free, NULL, TRUE };
  Division *division;
  guint i;

  if (found == NULL)
    {
      muster_form_refuse (form, "subject", _ ("Type a subject and choose one of the list."));
      return;
    }
  if (!muster_duration_parse (muster_form_get_text (form, "hours"), &subject->seconds, &error))
    {
      muster_form_refuse (form, "hours", error->message);
      return;
    }
  subject->subject = g_strdup (found->detail);
  division = g_new0 (Division, 1);
  division->course = muster_course_copy (asked->course);
  division->subjects = g_ptr_array_new_with_free_func (muster_course_subject_type.free);
  for (i = 0; i < asked->subjects->len; i++)
    g_ptr_array_add (division->subjects,
                     muster_course_subject_copy (g_ptr_array_index (asked->subjects, i)));
  g_ptr_array_add (division->subjects, g_steal_pointer (&subject));
  work.data = division;
  muster_form_run (form, &work, _ ("Subject added to the course."), NULL);
}

void
muster_course_subjects_add_present (MusterPage *page, const MusterCourseRecord *record,
                                    const GPtrArray *rulebook)
{
  MusterForm *form;

  g_return_if_fail (MUSTER_IS_PAGE (page) && record != NULL && rulebook != NULL);

  form = muster_form_new (page, _ ("Add Subject"), NULL, add_subject, division_new (record),
                          division_free);
  muster_form_add_search (form, "subject", _ ("Subject, by title"),
                          muster_subject_choices_new (rulebook));
  muster_form_add_text (form, "hours", _ ("Hours"), NULL);
  gtk_window_present (GTK_WINDOW (form));
}
