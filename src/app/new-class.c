/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Course, days, hours and place; the course comes from the catalogue or is added to it. */

#include "config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "actions/class.h"
#include "actions/course-list.h"
#include "app/class-meetings.h"
#include "app/new-class.h"
#include "app/suggest.h"
#include "core/duration.h"
#include "core/name.h"
#include "core/time-of-day.h"

#define MAX_SUGGESTIONS 8u

struct _MusterNewClass
{
  GtkWindow parent_instance;
  GtkWidget *course;
  GtkWidget *number;
  GtkWidget *days;
  GtkWidget *start;
  GtkWidget *hours;
  GtkWidget *place;
  GtkLabel *note;
  GtkLabel *problem;
  GtkWidget *create;
  MusterSession *session;
  GPtrArray *courses; /* of MusterCourse */
};

enum
{
  MADE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MusterNewClass, muster_new_class, GTK_TYPE_WINDOW)

/* What was typed, without outer spaces; NULL for nothing. */
static char *
get_text (GtkWidget *row)
{
  return muster_name_squeeze (gtk_editable_get_text (GTK_EDITABLE (row)));
}

static void
show_problem (MusterNewClass *self, const char *sentence)
{
  gtk_label_set_text (self->problem, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), sentence != NULL);
}

/* --- The course ----------------------------------------------------------------------------------- */

static const MusterCourse *
find_course (MusterNewClass *self)
{
  g_autofree char *key = muster_name_make_key (gtk_editable_get_text (GTK_EDITABLE (self->course)));
  guint i;

  for (i = 0; self->courses != NULL && i < self->courses->len; i++)
    {
      const MusterCourse *course = g_ptr_array_index (self->courses, i);
      g_autofree char *title = muster_name_make_key (course->title);

      if (strcmp (title, key) == 0)
        return course;
    }
  return NULL;
}

static GPtrArray *
suggest (const char *text, gpointer data)
{
  MusterNewClass *self = data;
  GPtrArray *found = g_ptr_array_new_with_free_func (muster_suggestion_free);
  g_autofree char *folded = muster_name_fold (text);
  guint i;

  g_strstrip (folded);
  for (i = 0; self->courses != NULL && i < self->courses->len && found->len < MAX_SUGGESTIONS; i++)
    {
      const MusterCourse *course = g_ptr_array_index (self->courses, i);
      g_autofree char *both = g_strjoin (" ", course->title, course->code, NULL);
      g_autofree char *title = muster_name_fold (both);

      if (strstr (title, folded) != NULL)
        g_ptr_array_add (found, muster_suggestion_new (course->id, course->title, course->code));
    }
  return found;
}

static void
course_chosen (const MusterSuggestion *suggestion, gpointer data)
{
  MusterNewClass *self = data;

  gtk_editable_set_text (GTK_EDITABLE (self->course), suggestion->label);
  gtk_editable_set_position (GTK_EDITABLE (self->course), -1);
  gtk_widget_grab_focus (self->days);
}

static void
update (MusterNewClass *self)
{
  const MusterCourse *course = find_course (self);
  g_autofree char *typed = get_text (self->course);
  g_autofree char *days = get_text (self->days);
  g_autofree char *note = NULL;
  char hours[MUSTER_DURATION_TEXT_SIZE];

  if (course != NULL)
    /* Translators: hours of a course. */
    note = g_strdup_printf (_ ("From the catalogue: %s h in all"),
                            muster_duration_print (course->seconds, hours));
  else if (typed != NULL)
    note = g_strdup (_ ("A new course, which is added to the catalogue"));
  gtk_label_set_text (self->note, note != NULL ? note : "");
  gtk_widget_set_sensitive (self->create, typed != NULL && days != NULL);
  show_problem (self, NULL);
}

static gpointer
list_courses (MusterWorkspace *workspace, gpointer data G_GNUC_UNUSED, GError **error)
{
  return muster_action_list_courses (workspace, error);
}

static void
courses_listed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MusterNewClass) self = data;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->courses, g_ptr_array_unref);
  self->courses = muster_session_run_finish (MUSTER_SESSION (source), result, &error);
  if (self->create == NULL) /* It was closed meanwhile. */
    return;
  if (error != NULL)
    show_problem (self, error->message);
  else
    update (self);
}

/* --- Reading the form ----------------------------------------------------------------------------- */

typedef struct
{
  MusterCourse *course;
  MusterClass *details;
  GPtrArray *meetings; /* of MusterMeeting */
} Planning;

static void
planning_free (gpointer data)
{
  Planning *planning = data;

  muster_course_free (planning->course);
  muster_class_free (planning->details);
  g_ptr_array_unref (planning->meetings);
  g_free (planning);
}

static gboolean
read_hours (MusterNewClass *self, Planning *planning, GError **error)
{
  g_autofree char *typed = get_text (self->hours);
  gint64 seconds = 0;
  guint i;

  if (!muster_duration_parse (typed != NULL ? typed : "", &seconds, error))
    return FALSE;
  for (i = 0; i < planning->meetings->len; i++)
    ((MusterMeeting *) g_ptr_array_index (planning->meetings, i))->seconds = seconds;
  if (planning->course->id == MUSTER_ID_NONE)
    planning->course->seconds = seconds * planning->meetings->len;
  return TRUE;
}

static gboolean
read_start (MusterNewClass *self, Planning *planning, GError **error)
{
  g_autofree char *typed = get_text (self->start);
  gint64 starts_at = MUSTER_NUMBER_NONE;
  guint i;

  if (typed != NULL && !muster_time_of_day_parse (typed, &starts_at, error))
    return FALSE;
  for (i = 0; i < planning->meetings->len; i++)
    ((MusterMeeting *) g_ptr_array_index (planning->meetings, i))->starts_at = starts_at;
  return TRUE;
}

/* @wrong receives the field that cannot be read. */
static Planning *
read_form (MusterNewClass *self, GtkWidget **wrong, GError **error)
{
  const MusterCourse *course = find_course (self);
  Planning *planning = g_new0 (Planning, 1);

  planning->course = course != NULL ? muster_course_copy (course) : muster_course_new ();
  if (course == NULL)
    planning->course->title = get_text (self->course);
  planning->details = muster_class_new ();
  planning->details->number = get_text (self->number);
  planning->details->location = get_text (self->place);
  planning->meetings = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_meeting_free);
  *wrong = self->days;
  if (muster_class_read_days (gtk_editable_get_text (GTK_EDITABLE (self->days)), planning->meetings,
                              error))
    {
      *wrong = self->start;
      if (read_start (self, planning, error))
        {
          *wrong = self->hours;
          if (read_hours (self, planning, error))
            return planning;
        }
    }
  planning_free (planning);
  return NULL;
}

/* --- Making it ------------------------------------------------------------------------------------ */

static gpointer
schedule (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Planning *planning = data;
  const MusterClassPlan plan = {
    planning->course, NULL, planning->details, planning->meetings, NULL, 0, NULL
  };
  MusterId class_id;

  return muster_action_schedule_class (workspace, &plan, &class_id, error)
             ? g_memdup2 (&class_id, sizeof class_id)
             : NULL;
}

static void
scheduled (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MusterNewClass) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree MusterId *class_id =
      muster_session_run_finish (MUSTER_SESSION (source), result, &error);
  g_autofree char *title = NULL;

  if (self->create == NULL) /* It was closed meanwhile. */
    return;
  if (class_id == NULL)
    {
      show_problem (self, error->message);
      gtk_widget_set_sensitive (self->create, TRUE);
      return;
    }
  title = get_text (self->course);
  g_signal_emit (self, signals[MADE], 0, *class_id, title);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
create_class (GtkWidget *widget, const char *action G_GNUC_UNUSED,
              GVariant *parameter G_GNUC_UNUSED)
{
  MusterNewClass *self = MUSTER_NEW_CLASS (widget);
  MusterSessionWork work = { schedule, NULL, planning_free, g_free, TRUE };
  g_autoptr (GError) error = NULL;
  GtkWidget *wrong;

  if (!gtk_widget_get_sensitive (self->create))
    return;
  show_problem (self, NULL);
  work.data = read_form (self, &wrong, &error);
  if (work.data == NULL)
    {
      show_problem (self, error->message);
      gtk_widget_grab_focus (wrong);
      return;
    }
  gtk_widget_set_sensitive (self->create, FALSE);
  muster_session_run_async (self->session, &work, NULL, scheduled, g_object_ref (self));
}

/* --- The type ------------------------------------------------------------------------------------- */

static void
muster_new_class_dispose (GObject *object)
{
  MusterNewClass *self = MUSTER_NEW_CLASS (object);

  self->create = NULL;
  g_clear_object (&self->session);
  g_clear_pointer (&self->courses, g_ptr_array_unref);
  G_OBJECT_CLASS (muster_new_class_parent_class)->dispose (object);
}

static void
muster_new_class_class_init (MusterNewClassClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muster_new_class_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/muster/Muster/ui/new-class.ui");
  gtk_widget_class_bind_template_child (widget_class, MusterNewClass, course);
  gtk_widget_class_bind_template_child (widget_class, MusterNewClass, number);
  gtk_widget_class_bind_template_child (widget_class, MusterNewClass, days);
  gtk_widget_class_bind_template_child (widget_class, MusterNewClass, start);
  gtk_widget_class_bind_template_child (widget_class, MusterNewClass, hours);
  gtk_widget_class_bind_template_child (widget_class, MusterNewClass, place);
  gtk_widget_class_bind_template_child (widget_class, MusterNewClass, note);
  gtk_widget_class_bind_template_child (widget_class, MusterNewClass, problem);
  gtk_widget_class_bind_template_child (widget_class, MusterNewClass, create);
  gtk_widget_class_install_action (widget_class, "class.create", NULL, create_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "class.create", NULL);
  /**
   * MusterNewClass::made:
   * @class_id: the class
   * @title: its title
   *
   * The class was scheduled.
   */
  signals[MADE] = g_signal_new ("made", MUSTER_TYPE_NEW_CLASS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_STRING);
}

static void
muster_new_class_init (MusterNewClass *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->course, "changed", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->days, "changed", G_CALLBACK (update), self);
  muster_suggest_attach (self->course, suggest, course_chosen, self);
  update (self);
}

GtkWidget *
muster_new_class_new (GtkWindow *parent, MusterSession *session)
{
  const MusterSessionWork work = { list_courses, NULL, NULL, (GDestroyNotify) g_ptr_array_unref,
                                   FALSE };
  MusterNewClass *self = g_object_new (MUSTER_TYPE_NEW_CLASS, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  muster_session_run_async (session, &work, NULL, courses_listed, g_object_ref (self));
  return GTK_WIDGET (self);
}

void
muster_new_class_set_day (MusterNewClass *self, MusterDate date)
{
  g_autofree char *day = NULL;

  g_return_if_fail (MUSTER_IS_NEW_CLASS (self));

  day = muster_date_format (date);
  gtk_editable_set_text (GTK_EDITABLE (self->days), day);
}
