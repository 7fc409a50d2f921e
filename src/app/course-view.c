/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The fields stay from course to course; what stands below them is built anew for each. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/attach.h"
#include "app/badge.h"
#include "app/class-words.h"
#include "app/course-forms.h"
#include "app/course-subjects.h"
#include "app/course-view.h"
#include "app/field-row.h"
#include "app/officer-parts.h"
#include "app/record-window.h"
#include "app/void-form.h"

#define WARN_DAYS 90 /* as the agenda looks ahead */

static const char *const fields[] = { "title", "code", "seconds", "provider", "delivery" };

struct _MusterCourseView
{
  GtkWidget parent_instance;
  GtkStack *states;
  GtkLabel *title_label;
  MusterBadge *badge;
  GtkLabel *fact_label;
  GtkWidget *add_button;
  AdwBin *body;

  MusterPage *page; /* it holds this */
  MusterFieldRow *rows[G_N_ELEMENTS (fields)];
  AdwBin *parts;
  MusterCourseSight *sight;
  const MusterCourseRecord *record; /* of it */
};

G_DEFINE_FINAL_TYPE (MusterCourseView, muster_course_view, GTK_TYPE_WIDGET)

void
muster_course_sight_free (MusterCourseSight *sight)
{
  if (sight == NULL)
    return;
  muster_course_record_free (sight->record);
  g_clear_pointer (&sight->rulebook, g_ptr_array_unref);
  g_free (sight);
}

static MusterDate
get_today (MusterCourseView *self)
{
  MusterSession *session = muster_page_get_session (self->page);

  return session != NULL ? muster_session_get_today (session) : MUSTER_DATE_NONE;
}

char *
muster_course_describe_approval (gboolean is_approved, MusterDate until, MusterDate today,
                                 MusterLook *look)
{
  g_autofree char *date = NULL;

  g_return_val_if_fail (look != NULL, NULL);

  *look = MUSTER_LOOK_NONE;
  if (!is_approved || until == MUSTER_DATE_NONE || until > today + WARN_DAYS)
    return NULL;
  if (until < today)
    {
      *look = MUSTER_LOOK_OVERDUE;
      /* Translators: the approval of a course. */
      return g_strdup (_ ("approval ended"));
    }
  *look = MUSTER_LOOK_DUE;
  date = muster_date_format_near (until, today);
  /* Translators: last day of the approval of a course. */
  return g_strdup_printf (_ ("approval ends %s"), date);
}

/* --- Parts ---------------------------------------------------------------------------------------- */

static GtkWidget *
create_subjects (MusterCourseView *self)
{
  if (self->record->subjects->len > 0)
    return muster_course_subjects_new (self->page, self->record, self->sight->rulebook);
  return muster_officer_create_hint (_ ("Not divided: its time is unclassified. Add a subject by "
                                        "the menu Add."));
}

static GtkWidget *
create_approvals (MusterCourseView *self)
{
  const GPtrArray *approvals = self->record->approvals;
  MusterDate today = get_today (self);
  GtkWidget *list;
  guint i;

  if (approvals->len == 0)
    return muster_officer_create_hint (_ ("No approval on record."));
  list = muster_officer_create_list (_ ("Approvals"));
  for (i = 0; i < approvals->len; i++)
    {
      const MusterCourseApproval *approval = g_ptr_array_index (approvals, i);
      g_autofree char *range =
          muster_officer_format_range (approval->approved_on, approval->expires_on);
      g_autofree char *subtitle = approval->number != NULL
                                      ? g_strdup_printf ("%s · %s", approval->number, range)
                                      : g_strdup (range);
      GtkWidget *row = muster_officer_create_row (approval->authority, subtitle);
      MusterLook look;
      g_autofree char *words =
          muster_course_describe_approval (TRUE, approval->expires_on, today, &look);
      GtkWidget *badge = muster_badge_new ();

      gtk_widget_set_visible (badge, words != NULL);
      if (words != NULL)
        muster_badge_set (MUSTER_BADGE (badge), look, words, NULL);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), badge);
      muster_officer_open_by (row, "course.open-approval", approval->id);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  return list;
}

static GtkWidget *
create_documents (MusterCourseView *self)
{
  const GPtrArray *documents = self->record->documents;
  GtkWidget *list;
  guint i;

  if (documents->len == 0)
    return muster_officer_create_hint (_ ("No lesson plan on record. Drop a file here."));
  list = muster_officer_create_list (_ ("Lesson plans"));
  for (i = 0; i < documents->len; i++)
    {
      const MusterDocument *document =
          ((const MusterRecordDocument *) g_ptr_array_index (documents, i))->document;
      g_autofree char *date = muster_date_format (document->added_on);

      gtk_list_box_append (GTK_LIST_BOX (list), muster_officer_create_row (document->title, date));
    }
  return list;
}

static GtkWidget *
create_classes (MusterCourseView *self)
{
  const GPtrArray *classes = self->record->classes;
  MusterDate today = get_today (self);
  GtkWidget *list;
  guint i;

  if (classes->len == 0)
    return muster_officer_create_hint (_ ("No class of this course yet."));
  list = muster_officer_create_list (_ ("Classes"));
  for (i = 0; i < classes->len; i++)
    {
      const MusterCourseClass *held = g_ptr_array_index (classes, i);
      g_autofree char *days = muster_class_describe_days (held->from, held->to);
      const char *status =
          muster_word_label (muster_class_status_words,
                             (int) muster_class_find_status (held->class->status, held->to, today));
      g_autofree char *subtitle =
          g_strdup_printf ("%s%s%s%s%s", status, held->class->number != NULL ? " · " : "",
                           held->class->number != NULL ? held->class->number : "",
                           held->class->location != NULL ? " · " : "",
                           held->class->location != NULL ? held->class->location : "");
      GtkWidget *row =
          muster_officer_create_row (*days != '\0' ? days : held->class->title, subtitle);

      muster_officer_open_by (row, "course.open-class", held->class->id);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  return list;
}

static GtkWidget *
create_parts (MusterCourseView *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16);

  muster_officer_add_part (column, _ ("Subjects"), create_subjects (self));
  muster_officer_add_part (column, _ ("Approvals"), create_approvals (self));
  muster_officer_add_part (column, _ ("Lesson plans"), create_documents (self));
  muster_officer_add_part (column, _ ("Classes"), create_classes (self));
  return column;
}

/* --- Showing -------------------------------------------------------------------------------------- */

static const MusterCourseApproval *
find_longest (const MusterCourseRecord *record)
{
  const MusterCourseApproval *longest = NULL;
  guint i;

  for (i = 0; i < record->approvals->len; i++)
    {
      const MusterCourseApproval *approval = g_ptr_array_index (record->approvals, i);

      if (longest == NULL ||
          muster_date_compare_deadlines (approval->expires_on, longest->expires_on) > 0)
        longest = approval;
    }
  return longest;
}

static void
show_head (MusterCourseView *self)
{
  const MusterCourse *course = self->record->course;
  const MusterCourseApproval *longest = find_longest (self->record);
  guint n = self->record->classes->len;
  g_autofree char *classes = g_strdup_printf (ngettext ("%u class", "%u classes", n), n);
  g_autofree char *facts = g_strdup_printf ("%s%s%s", course->code != NULL ? course->code : "",
                                            course->code != NULL ? " · " : "", classes);
  MusterLook look;
  g_autofree char *badge = muster_course_describe_approval (
      longest != NULL, longest != NULL ? longest->expires_on : MUSTER_DATE_NONE, get_today (self),
      &look);

  gtk_label_set_text (self->title_label, course->title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title_label), course->title);
  gtk_label_set_text (self->fact_label, facts);
  gtk_widget_set_visible (GTK_WIDGET (self->badge), badge != NULL);
  if (badge != NULL)
    muster_badge_set (self->badge, look, badge, NULL);
}

void
muster_course_view_show (MusterCourseView *self, MusterCourseSight *sight)
{
  MusterSession *session;
  guint i;

  g_return_if_fail (MUSTER_IS_COURSE_VIEW (self));

  session = muster_page_get_session (self->page);
  /* What is typed there speaks of the course that was shown. */
  adw_bin_set_child (self->parts, NULL);
  muster_course_sight_free (self->sight);
  self->sight = sight;
  self->record = sight != NULL ? sight->record : NULL;
  gtk_stack_set_visible_child_name (self->states, sight != NULL ? "course" : "nothing");
  if (sight == NULL)
    return;
  show_head (self);
  gtk_widget_set_sensitive (self->add_button,
                            session != NULL && !muster_session_is_read_only (session));
  for (i = 0; i < G_N_ELEMENTS (fields); i++)
    muster_field_row_show (self->rows[i], sight->record->course);
  adw_bin_set_child (self->parts, create_parts (self));
}

/* --- What is opened and added --------------------------------------------------------------------- */

static void
add (GtkWidget *widget, const char *name, GVariant *parameter G_GNUC_UNUSED)
{
  MusterCourseView *self = MUSTER_COURSE_VIEW (widget);
  const MusterCourse *course;

  if (self->record == NULL)
    return;
  course = self->record->course;
  if (g_str_equal (name, "course.add-subject"))
    muster_course_subjects_add_present (self->page, self->record, self->sight->rulebook);
  else if (g_str_equal (name, "course.add-approval"))
    muster_course_approve_present (self->page, course);
  else if (g_str_equal (name, "course.add-lesson-plan"))
    muster_attach_choose (self->page, &muster_course_type, course->id,
                          MUSTER_PROOF_KIND_LESSON_PLAN, _ ("Add a Lesson Plan"));
  else
    muster_void_form_present (self->page, &muster_course_type, course->id, course->title);
}

static void
open_class (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *id)
{
  muster_page_open_record (MUSTER_COURSE_VIEW (widget)->page, &muster_class_type,
                           g_variant_get_int64 (id));
}

static void
open_approval (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *id)
{
  static const char *const shown[] = { "authority", "number", "approved_on", "expires_on", NULL };
  MusterCourseView *self = MUSTER_COURSE_VIEW (widget);
  guint i;

  for (i = 0; self->record != NULL && i < self->record->approvals->len; i++)
    {
      const MusterCourseApproval *approval = g_ptr_array_index (self->record->approvals, i);
      const MusterRecordWindow window = { _ ("Approval"), &muster_course_approval_type, shown,
                                          approval->authority };

      if (approval->id == g_variant_get_int64 (id))
        muster_record_window_present (self->page, &window, approval);
    }
}

static gboolean
dropped (GtkDropTarget *target G_GNUC_UNUSED, const GValue *value, double x G_GNUC_UNUSED,
         double y G_GNUC_UNUSED, gpointer data)
{
  MusterCourseView *self = data;
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));
  GSList *item;

  if (self->record == NULL)
    return FALSE;
  for (item = files; item != NULL; item = item->next)
    muster_attach_file (self->page, &muster_course_type, self->record->course->id,
                        MUSTER_PROOF_KIND_LESSON_PLAN, item->data);
  return files != NULL;
}

/* --- The type ------------------------------------------------------------------------------------- */

static void
muster_course_view_dispose (GObject *object)
{
  MusterCourseView *self = MUSTER_COURSE_VIEW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->record = NULL;
  g_clear_pointer (&self->sight, muster_course_sight_free);
  G_OBJECT_CLASS (muster_course_view_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *klass)
{
  static const char *const additions[] = { "course.add-subject", "course.add-approval",
                                           "course.add-lesson-plan", "course.void" };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (additions); i++)
    gtk_widget_class_install_action (klass, additions[i], NULL, add);
  gtk_widget_class_install_action (klass, "course.open-class", "x", open_class);
  gtk_widget_class_install_action (klass, "course.open-approval", "x", open_approval);
}

static void
muster_course_view_class_init (MusterCourseViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muster_course_view_dispose;
  g_type_ensure (MUSTER_TYPE_BADGE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/muster/Muster/ui/course-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MusterCourseView, states);
  gtk_widget_class_bind_template_child (widget_class, MusterCourseView, title_label);
  gtk_widget_class_bind_template_child (widget_class, MusterCourseView, badge);
  gtk_widget_class_bind_template_child (widget_class, MusterCourseView, fact_label);
  gtk_widget_class_bind_template_child (widget_class, MusterCourseView, add_button);
  gtk_widget_class_bind_template_child (widget_class, MusterCourseView, body);
  install_actions (widget_class);
}

static void
muster_course_view_init (MusterCourseView *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (drop, "drop", G_CALLBACK (dropped), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

MusterCourseView *
muster_course_view_new (MusterPage *page)
{
  MusterCourseView *self = g_object_new (MUSTER_TYPE_COURSE_VIEW, NULL);
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *scroller, *column;
  guint i;

  g_return_val_if_fail (MUSTER_IS_PAGE (page), NULL);

  self->page = page;
  column = muster_officer_create_column (&scroller);
  gtk_widget_add_css_class (group, "compact");
  for (i = 0; i < G_N_ELEMENTS (fields); i++)
    self->rows[i] =
        muster_field_row_add (ADW_PREFERENCES_GROUP (group), page, &muster_course_type, fields[i]);
  self->parts = ADW_BIN (adw_bin_new ());
  gtk_box_append (GTK_BOX (column), group);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->parts));
  adw_bin_set_child (self->body, scroller);
  return self;
}
