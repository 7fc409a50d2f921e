/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Keys and buttons of the attendance grid. Each is one step that can be taken back. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/people.h"
#include "app/attendance-page-private.h"
#include "app/class-words.h"
#include "app/refusal.h"
#include "core/officer.h"

/* The sentence at the cell with the cursor. */
static void
refuse (MusterAttendancePage *self, const char *sentence)
{
  GtkWidget *grid = GTK_WIDGET (self->grid);
  GtkRoot *root = gtk_widget_get_root (grid);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  muster_refusal_show (grid, focus != NULL && gtk_widget_is_ancestor (focus, grid) ? focus : NULL,
                       sentence);
}

static char *
describe_day (MusterAttendancePage *self, guint meeting)
{
  const MusterClassMeeting *held = g_ptr_array_index (self->record->meetings, meeting);

  return muster_class_describe_day (held->meeting->held_on);
}

/* --- A whole column ------------------------------------------------------------------------------- */

static gboolean
find_column (MusterAttendancePage *self, guint *meeting)
{
  guint column;

  if (!muster_attendance_page_can_change (self))
    return FALSE;
  if (muster_grid_get_cursor (self->grid, NULL, &column) &&
      muster_attendance_page_find_meeting (self, column, meeting))
    return TRUE;
  refuse (self, _ ("Go to the column of a meeting first."));
  return FALSE;
}

static void
fill (MusterAttendancePage *self, gboolean everybody)
{
  g_autofree char *sentence = NULL;
  g_autofree char *day = NULL;
  guint meeting, n;

  if (!find_column (self, &meeting))
    return;
  n = muster_attendance_fill (self->record, meeting, everybody);
  day = describe_day (self, meeting);
  if (n == 0)
    {
      refuse (self, everybody ? _ ("Everybody is marked present already.")
                              : _ ("Nobody is left to be entered. Shift+P marks everybody present, "
                                   "whatever was entered."));
      return;
    }
  /* Translators: number of officers, day of the meeting. */
  sentence = g_strdup_printf (
      ngettext ("%u officer marked present on %s", "%u officers marked present on %s", n), n, day);
  muster_attendance_page_save (self, NULL, sentence);
}

static void
copy_column (MusterAttendancePage *self)
{
  g_autofree char *sentence = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  guint meeting, n;

  if (!find_column (self, &meeting))
    return;
  if (meeting == 0)
    {
      refuse (self, _ ("There is no meeting before this one to copy."));
      return;
    }
  n = muster_attendance_copy_previous (self->record, meeting);
  if (n == 0)
    {
      refuse (self, _ ("Nothing is entered at the meeting before that is not entered here."));
      return;
    }
  from = describe_day (self, meeting - 1);
  to = describe_day (self, meeting);
  /* Translators: number of officers, day of a meeting, day of a later one. */
  sentence = g_strdup_printf (
      ngettext ("%u entry copied from %s to %s", "%u entries copied from %s to %s", n), n, from,
      to);
  muster_attendance_page_save (self, NULL, sentence);
}

static void
clear_column (MusterAttendancePage *self)
{
  g_autofree char *sentence = NULL;
  g_autofree char *day = NULL;
  guint meeting, n;

  if (!find_column (self, &meeting))
    return;
  n = muster_attendance_clear (self->record, meeting);
  if (n == 0)
    return;
  day = describe_day (self, meeting);
  sentence = g_strdup_printf (
      ngettext ("%u entry taken out on %s", "%u entries taken out on %s", n), n, day);
  muster_attendance_page_save (self, NULL, sentence);
}

/* --- The cells of the range ----------------------------------------------------------------------- */

static gboolean
change_cell (MusterAttendancePage *self, MusterClassLine *line, guint meeting, guint key,
             GError **error)
{
  if (line->status == MUSTER_ROSTER_STATUS_WAITLISTED)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                   /* Translators: an officer. */
                   _ ("%s waits for a seat. Press W to admit."), line->name);
      return FALSE;
    }
  switch (key)
    {
    case GDK_KEY_space:
      return muster_attendance_set (self->record, line, meeting,
                                    muster_attendance_get_length (self->record, meeting));
    case GDK_KEY_a:
      return muster_attendance_set (self->record, line, meeting, 0);
    case GDK_KEY_e:
      return muster_attendance_excuse (self->record, line, meeting);
    default:
      return muster_attendance_set (self->record, line, meeting, MUSTER_NUMBER_NONE);
    }
}

static void
change_cells (MusterAttendancePage *self, guint key)
{
  guint first, last, from, to, row, column, meeting;
  guint n = 0;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (!find_column (self, &meeting) ||
      !muster_grid_get_range (self->grid, &first, &last, &from, &to))
    return;
  for (row = first; row <= last && error == NULL; row++)
    for (column = from; column <= to && error == NULL; column++)
      if (muster_attendance_page_find_meeting (self, column, &meeting))
        n += change_cell (
            self,
            muster_attendance_page_get_line (self, muster_table_model_get_row (self->model, row)),
            meeting, key, &error);
  if (n > 1)
    sentence = g_strdup_printf (ngettext ("%u entry changed", "%u entries changed", n), n);
  if (n > 0)
    muster_attendance_page_save (self, NULL, sentence);
  if (error != NULL)
    refuse (self, error->message);
}

static void
clear_score (MusterAttendancePage *self, MusterClassLine *line)
{
  if (line->score == MUSTER_NUMBER_NONE)
    return;
  line->score = MUSTER_NUMBER_NONE;
  muster_attendance_page_save (self, NULL, NULL);
}

static void
clear_cells (MusterAttendancePage *self)
{
  guint row, column, meeting;

  if (!muster_grid_get_cursor_row (self->grid, &row) ||
      !muster_grid_get_cursor (self->grid, NULL, &column))
    return;
  if (muster_attendance_page_find_meeting (self, column, &meeting))
    change_cells (self, GDK_KEY_Delete);
  else if (muster_attendance_page_is_score (self, column) &&
           muster_attendance_page_can_change (self))
    clear_score (self, muster_attendance_page_get_line (self, row));
}

/* What follows in the field: how many minutes late, or on which day it was made up. */
static void
begin_edit (MusterAttendancePage *self, const char *start)
{
  guint meeting;

  if (find_column (self, &meeting) && !muster_grid_edit (self->grid, start))
    refuse (self, _ ("Who waits for a seat has no time here. Press W to admit."));
}

/* --- The line ------------------------------------------------------------------------------------- */

static void
toggle_role (MusterAttendancePage *self)
{
  MusterClassLine *line;
  guint row;

  if (!muster_attendance_page_can_change (self) || !muster_grid_get_cursor_row (self->grid, &row))
    return;
  line = muster_attendance_page_get_line (self, row);
  line->role = line->role == MUSTER_ROLE_ATTENDED ? MUSTER_ROLE_INSTRUCTED : MUSTER_ROLE_ATTENDED;
  muster_attendance_page_save (self, NULL, NULL);
}

static void
admit (MusterAttendancePage *self)
{
  g_autofree char *sentence = NULL;
  MusterClassLine *line;
  guint row, n;

  if (!muster_attendance_page_can_change (self) || !muster_grid_get_cursor_row (self->grid, &row))
    return;
  line = muster_attendance_page_get_line (self, row);
  if (line->status != MUSTER_ROSTER_STATUS_WAITLISTED)
    {
      /* Translators: an officer. */
      sentence = g_strdup_printf (_ ("%s has a seat already."), line->name);
      refuse (self, sentence);
      return;
    }
  n = muster_attendance_admit (self->record, line);
  if (self->record->class->capacity != MUSTER_NUMBER_NONE && n > self->record->class->capacity)
    /* Translators: an officer, numbers of officers and of seats. */
    sentence = g_strdup_printf (_ ("%s admitted: %u officers on %d seats"), line->name, n,
                                (int) self->record->class->capacity);
  else
    /* Translators: an officer. */
    sentence = g_strdup_printf (_ ("%s admitted from the waiting list"), line->name);
  muster_attendance_page_save (self, NULL, sentence);
}

static void
remove_line (MusterAttendancePage *self)
{
  g_autofree char *sentence = NULL;
  guint row;

  if (!muster_attendance_page_can_change (self) || !muster_grid_get_cursor_row (self->grid, &row))
    return;
  /* Translators: an officer. */
  sentence = g_strdup_printf (_ ("%s taken off the roster"),
                              muster_attendance_page_get_line (self, row)->name);
  g_ptr_array_remove_index (self->record->lines, row);
  muster_attendance_page_save (self, NULL, sentence);
}

static gboolean
add_officer (MusterAttendancePage *self, MusterId officer_id)
{
  MusterClassLine *line = muster_attendance_page_find_line (self, officer_id);
  const MusterTable *people;
  guint row;

  if (line != NULL && line->status != MUSTER_ROSTER_STATUS_WITHDRAWN)
    return FALSE;
  people = muster_officer_entry_find (self->add, officer_id, &row);
  if (line == NULL && people != NULL)
    line = muster_class_record_add_line (
        self->record, officer_id, muster_table_get_text (people, row, MUSTER_PEOPLE_NAME),
        muster_table_get_text (people, row, MUSTER_PEOPLE_STATE_ID));
  if (line != NULL)
    muster_attendance_take_seat (self->record, line);
  return line != NULL;
}

/* Where the sign-in sheet says whom somebody serves. */
static gboolean
is_outside (MusterAttendancePage *self, MusterId officer_id)
{
  guint row;
  const MusterTable *people = muster_officer_entry_find (self->add, officer_id, &row);

  return people != NULL &&
         g_strcmp0 (muster_table_get_text (people, row, MUSTER_PEOPLE_KIND),
                    muster_word_nick (muster_person_kind_words, MUSTER_PERSON_OUTSIDE)) == 0;
}

static void
ask_organisation (MusterAttendancePage *self)
{
  guint row;

  if (muster_attendance_page_can_change (self) && muster_grid_get_cursor_row (self->grid, &row))
    muster_attendance_page_ask_organisation (
        self, muster_attendance_page_get_line (self, row)->officer_id);
}

void
muster_attendance_page_add (MusterOfficerEntry *entry, gpointer ids, gpointer data)
{
  MusterAttendancePage *self = data;
  const GArray *chosen = ids;
  g_autoptr (GArray) added = g_array_new (FALSE, FALSE, sizeof (MusterId));
  g_autofree char *sentence = NULL;
  const MusterClassLine *line;
  guint i;

  if (!muster_attendance_page_can_change (self))
    return;
  for (i = 0; i < chosen->len; i++)
    {
      MusterId id = g_array_index (chosen, MusterId, i);

      if (add_officer (self, id))
        g_array_append_val (added, id);
    }
  if (added->len == 0)
    {
      muster_officer_entry_refuse (entry, _ ("Already on this roster."));
      return;
    }
  line = muster_attendance_page_find_line (self, g_array_index (added, MusterId, 0));
  if (added->len == 1)
    sentence = g_strdup_printf (line->status == MUSTER_ROSTER_STATUS_WAITLISTED
                                    /* Translators: an officer. */
                                    ? _ ("%s put on the waiting list")
                                    /* Translators: an officer. */
                                    : _ ("%s added to the roster"),
                                line->name);
  else
    sentence = g_strdup_printf (
        ngettext ("%u officer added to the roster", "%u officers added to the roster", added->len),
        added->len);
  muster_attendance_page_save (self, added, sentence);
  if (added->len == 1 && is_outside (self, g_array_index (added, MusterId, 0)))
    muster_attendance_page_ask_organisation (self, g_array_index (added, MusterId, 0));
}

/* --- Keys ----------------------------------------------------------------------------------------- */

static void
paste (MusterAttendancePage *self)
{
  GtkWidget *focus;

  gtk_widget_grab_focus (GTK_WIDGET (self->add));
  focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  gtk_widget_activate_action (focus, "clipboard.paste", NULL);
}

static gboolean
press_special (MusterAttendancePage *self, guint key, GdkModifierType modifiers)
{
  switch (key)
    {
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      if ((modifiers & GDK_SHIFT_MASK) != 0)
        remove_line (self);
      else
        clear_cells (self);
      return TRUE;
    case GDK_KEY_Insert:
    case GDK_KEY_KP_Insert:
      return gtk_widget_grab_focus (GTK_WIDGET (self->add));
    case GDK_KEY_question:
      return gtk_widget_activate_action (GTK_WIDGET (self), "win.show-shortcuts", NULL);
    case GDK_KEY_Escape:
      return gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
    default:
      return FALSE;
    }
}

static gboolean
press_letter (MusterAttendancePage *self, guint key, GdkModifierType modifiers)
{
  switch (gdk_keyval_to_lower (key))
    {
    case GDK_KEY_space:
    case GDK_KEY_a:
    case GDK_KEY_e:
      change_cells (self, gdk_keyval_to_lower (key));
      return TRUE;
    case GDK_KEY_p:
      fill (self, (modifiers & GDK_SHIFT_MASK) != 0);
      return TRUE;
    case GDK_KEY_c:
      copy_column (self);
      return TRUE;
    case GDK_KEY_r:
      toggle_role (self);
      return TRUE;
    case GDK_KEY_l:
      begin_edit (self, "L ");
      return TRUE;
    case GDK_KEY_m:
      begin_edit (self, "M ");
      return TRUE;
    case GDK_KEY_w:
      admit (self);
      return TRUE;
    case GDK_KEY_o:
      ask_organisation (self);
      return TRUE;
    default:
      return FALSE;
    }
}

gboolean
muster_attendance_page_key (MusterGrid *grid, guint key, GdkModifierType modifiers, gpointer data)
{
  MusterAttendancePage *self = data;

  muster_refusal_hide (GTK_WIDGET (grid));
  if (modifiers == GDK_CONTROL_MASK && gdk_keyval_to_lower (key) == GDK_KEY_v)
    {
      paste (self);
      return TRUE;
    }
  if (modifiers == GDK_ALT_MASK && (key == GDK_KEY_Page_Up || key == GDK_KEY_Page_Down))
    {
      muster_attendance_page_turn (self, key == GDK_KEY_Page_Down ? 1 : -1);
      return TRUE;
    }
  if ((modifiers & ~GDK_SHIFT_MASK) != 0)
    return FALSE;
  return press_special (self, key, modifiers) || press_letter (self, key, modifiers);
}

void
muster_attendance_page_activate (MusterGrid *grid, gpointer data)
{
  MusterAttendancePage *self = data;
  guint row, column;

  if (!muster_grid_get_cursor_row (grid, &row) || !muster_grid_get_cursor (grid, NULL, &column))
    return;
  if (column == MUSTER_ATTENDANCE_ROLE)
    toggle_role (self);
  else if (column < MUSTER_ATTENDANCE_ROLE)
    muster_page_open_record (MUSTER_PAGE (self), &muster_officer_type,
                             muster_attendance_page_get_line (self, row)->officer_id);
}

/* --- Buttons -------------------------------------------------------------------------------------- */

static void
act (GtkWidget *widget, const char *name, GVariant *parameter G_GNUC_UNUSED)
{
  MusterAttendancePage *self = MUSTER_ATTENDANCE_PAGE (widget);

  if (g_str_equal (name, "attendance.fill"))
    fill (self, FALSE);
  else if (g_str_equal (name, "attendance.copy"))
    copy_column (self);
  else
    clear_column (self);
  /* The keys go on from here. */
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
ask (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  ask_organisation (MUSTER_ATTENDANCE_PAGE (widget));
}

static void
turn (GtkWidget *widget, const char *name, GVariant *parameter G_GNUC_UNUSED)
{
  muster_attendance_page_turn (MUSTER_ATTENDANCE_PAGE (widget),
                               g_str_equal (name, "attendance.later") ? 1 : -1);
}

void
muster_attendance_page_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "attendance.fill", NULL, act);
  gtk_widget_class_install_action (klass, "attendance.copy", NULL, act);
  gtk_widget_class_install_action (klass, "attendance.clear", NULL, act);
  gtk_widget_class_install_action (klass, "attendance.organisation", NULL, ask);
  gtk_widget_class_install_action (klass, "attendance.earlier", NULL, turn);
  gtk_widget_class_install_action (klass, "attendance.later", NULL, turn);
}
