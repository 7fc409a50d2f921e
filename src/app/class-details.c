/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The fields stay; what stands below them is built anew. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/class-details.h"
#include "app/class-forms.h"
#include "app/class-meetings.h"
#include "app/class-teaching.h"
#include "app/class-words.h"
#include "app/field-row.h"
#include "app/officer-parts.h"
#include "app/record-window.h"
#include "core/name.h"
#include "core/officer.h"

static const char *const fields[] = { "status",   "number",   "location",
                                      "provider", "delivery", "capacity" };

struct _MusterClassDetails
{
  AdwBin parent_instance;
  MusterPage *page; /* it holds this */
  MusterFieldRow *rows[G_N_ELEMENTS (fields)];
  AdwBin *course;
  AdwBin *parts;
  const MusterClassFile *file;
  const MusterInstructors *instructors;
};

G_DEFINE_FINAL_TYPE (MusterClassDetails, muster_class_details, ADW_TYPE_BIN)

static gboolean
can_write (MusterClassDetails *self)
{
  MusterSession *session = muster_page_get_session (self->page);

  return session != NULL && !muster_session_is_read_only (session);
}

/* A button at the end of a row that takes it away. */
static void
add_remover (MusterClassDetails *self, GtkWidget *row, const char *action, MusterId id,
             const char *label)
{
  GtkWidget *button;

  if (!can_write (self))
    return;
  button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", (gint64) id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

/* --- Meetings ------------------------------------------------------------------------------------- */

static GtkWidget *
create_meeting (MusterClassDetails *self, const MusterClassFileMeeting *held)
{
  g_autofree char *day = muster_class_describe_long_day (held->meeting->held_on);
  g_autofree char *time = muster_class_describe_time (held->meeting);
  g_autofree char *entered =
      held->n_entered > 0 ? g_strdup_printf (ngettext ("%u officer entered", "%u officers entered",
                                                       held->n_entered),
                                             held->n_entered)
                          : g_strdup (_ ("nothing entered"));
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", time, entered);
  /* Translators: a day. */
  g_autofree char *label = g_strdup_printf (_ ("Remove the meeting on %s"), day);
  GtkWidget *row = muster_officer_create_row (day, subtitle);

  if (held->n_entered == 0 && self->file->meetings->len > 1)
    add_remover (self, row, "class.remove-meeting", held->meeting->id, label);
  muster_officer_open_by (row, "class.open-meeting", held->meeting->id);
  return row;
}

static GtkWidget *
create_meetings (MusterClassDetails *self)
{
  GtkWidget *list = muster_officer_create_list (_ ("Meetings"));
  guint i;

  for (i = 0; i < self->file->meetings->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list),
                         create_meeting (self, g_ptr_array_index (self->file->meetings, i)));
  return list;
}

/* --- Instructors ---------------------------------------------------------------------------------- */

static GtkWidget *
create_instructor (MusterClassDetails *self, MusterId officer_id)
{
  GtkWidget *row = muster_class_create_instructor (self->instructors, officer_id);
  /* Translators: an instructor. */
  g_autofree char *label = g_strdup_printf (
      _ ("Take %s off this class"), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));

  muster_class_show_teaching (row, self->file, self->instructors, officer_id, 0);
  add_remover (self, row, "class.remove-instructor", officer_id, label);
  muster_officer_open_by (row, "class.open-officer", officer_id);
  return row;
}

static GtkWidget *
create_instructors (MusterClassDetails *self)
{
  g_autoptr (GArray) ids = muster_class_list_instructors (self->file);
  GtkWidget *list;
  guint i;

  if (ids->len == 0)
    return muster_officer_create_hint (_ ("Nobody teaches yet. Add an instructor by the menu "
                                          "Change."));
  if (self->instructors == NULL)
    return muster_officer_create_hint ("…");
  list = muster_officer_create_list (_ ("Instructors"));
  for (i = 0; i < ids->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list),
                         create_instructor (self, g_array_index (ids, MusterId, i)));
  return list;
}

/* --- Notes ---------------------------------------------------------------------------------------- */

static GtkWidget *
create_notes (MusterClassDetails *self)
{
  GtkWidget *list;
  guint i;

  if (self->file->notes->len == 0)
    return muster_officer_create_hint (_ ("No note. Notes stay here; no paper prints them."));
  list = muster_officer_create_list (_ ("Notes"));
  for (i = 0; i < self->file->notes->len; i++)
    {
      const MusterNote *note = g_ptr_array_index (self->file->notes, i);
      g_autofree char *date = muster_date_format (note->written_on);
      g_autofree char *subtitle =
          note->author != NULL ? g_strdup_printf ("%s · %s", date, note->author) : g_strdup (date);
      GtkWidget *row = muster_officer_create_row (note->text, subtitle);

      muster_officer_open_by (row, "class.open-note", note->id);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  return list;
}

/* --- Showing -------------------------------------------------------------------------------------- */

static GtkWidget *
create_course (const MusterClassFile *file)
{
  GtkWidget *list = muster_officer_create_list (_ ("Course"));
  GtkWidget *row = muster_officer_create_row (file->course->title, file->course->code);

  muster_officer_open_by (row, "class.open-course", file->course->id);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return list;
}

void
muster_class_details_show (MusterClassDetails *self, const MusterClassFile *file,
                           const MusterInstructors *instructors)
{
  GtkWidget *column;
  guint i;

  g_return_if_fail (MUSTER_IS_CLASS_DETAILS (self) && file != NULL);

  self->file = file;
  self->instructors = instructors;
  for (i = 0; i < G_N_ELEMENTS (fields); i++)
    muster_field_row_show (self->rows[i], file->class);
  adw_bin_set_child (self->course, create_course (file));
  column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16);
  muster_officer_add_part (column, _ ("Meetings"), create_meetings (self));
  muster_officer_add_part (column, _ ("Instructors"), create_instructors (self));
  muster_officer_add_part (column, _ ("Notes"), create_notes (self));
  adw_bin_set_child (self->parts, column);
}

/* --- What is opened and taken away ---------------------------------------------------------------- */

static void
open_meeting (MusterClassDetails *self, MusterId id)
{
  static const char *const shown[] = { "held_on", "starts_at", "seconds", NULL };
  const MusterRecordWindow window = { _ ("Meeting"), &muster_meeting_type, shown, NULL };
  guint i;

  for (i = 0; i < self->file->meetings->len; i++)
    {
      const MusterClassFileMeeting *held = g_ptr_array_index (self->file->meetings, i);

      if (held->meeting->id == id)
        muster_record_window_present (self->page, &window, held->meeting);
    }
}

static void
open_note (MusterClassDetails *self, MusterId id)
{
  static const char *const shown[] = { "text", NULL };
  guint i;

  for (i = 0; i < self->file->notes->len; i++)
    {
      const MusterNote *note = g_ptr_array_index (self->file->notes, i);
      const MusterRecordWindow window = { _ ("Note"), &muster_note_type, shown, note->text };

      if (note->id == id)
        muster_record_window_present (self->page, &window, note);
    }
}

static void
open_record (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MusterClassDetails *self = MUSTER_CLASS_DETAILS (widget);
  MusterId id = g_variant_get_int64 (parameter);

  if (self->file == NULL)
    return;
  if (g_str_equal (name, "class.open-course"))
    muster_page_open_record (self->page, &muster_course_type, id);
  else if (g_str_equal (name, "class.open-officer"))
    muster_page_open_record (self->page, &muster_officer_type, id);
  else if (g_str_equal (name, "class.open-meeting"))
    open_meeting (self, id);
  else
    open_note (self, id);
}

static void
remove_record (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MusterClassDetails *self = MUSTER_CLASS_DETAILS (widget);
  MusterId id = g_variant_get_int64 (parameter);
  const MusterInstructor *instructor;

  if (self->file == NULL)
    return;
  if (g_str_equal (name, "class.remove-meeting"))
    {
      muster_class_remove_meeting (self->page, self->file, id);
      return;
    }
  instructor = self->instructors != NULL ? muster_instructors_find (self->instructors, id) : NULL;
  muster_class_remove_instructor (self->page, self->file, id,
                                  instructor != NULL ? instructor->name : "");
}

/* --- The type ------------------------------------------------------------------------------------- */

static void
muster_class_details_class_init (MusterClassDetailsClass *klass)
{
  static const char *const opened[] = { "class.open-course", "class.open-officer",
                                        "class.open-meeting", "class.open-note" };
  static const char *const removed[] = { "class.remove-meeting", "class.remove-instructor" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (opened); i++)
    gtk_widget_class_install_action (widget_class, opened[i], "x", open_record);
  for (i = 0; i < G_N_ELEMENTS (removed); i++)
    gtk_widget_class_install_action (widget_class, removed[i], "x", remove_record);
}

static void
muster_class_details_init (MusterClassDetails *self G_GNUC_UNUSED)
{
}

MusterClassDetails *
muster_class_details_new (MusterPage *page)
{
  MusterClassDetails *self;
  GtkWidget *group, *scroller, *column;
  guint i;

  g_return_val_if_fail (MUSTER_IS_PAGE (page), NULL);

  self = g_object_new (MUSTER_TYPE_CLASS_DETAILS, NULL);
  self->page = page;
  group = adw_preferences_group_new ();
  gtk_widget_add_css_class (group, "compact");
  for (i = 0; i < G_N_ELEMENTS (fields); i++)
    self->rows[i] =
        muster_field_row_add (ADW_PREFERENCES_GROUP (group), page, &muster_class_type, fields[i]);
  self->course = ADW_BIN (adw_bin_new ());
  self->parts = ADW_BIN (adw_bin_new ());
  column = muster_officer_create_column (&scroller);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->course));
  gtk_box_append (GTK_BOX (column), group);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->parts));
  adw_bin_set_child (ADW_BIN (self), scroller);
  return self;
}
