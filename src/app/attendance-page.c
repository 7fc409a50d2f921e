/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is typed is shown at once and saved behind it: nobody waits, and nothing is lost. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/attendance-page-private.h"
#include "app/class-words.h"
#include "app/refusal.h"
#include "core/duration.h"

/* Columns of the rows, which are sorted and searched by them. */
enum
{
  ROW_ID,
  ROW_NAME,
  ROW_STATE_ID,
  ROW_ROLE,
  ROW_HOURS,
  ROW_SCORE,
  N_ROW_COLUMNS,
};

G_DEFINE_FINAL_TYPE (MusterAttendancePage, muster_attendance_page, MUSTER_TYPE_PAGE)

MusterClassLine *
muster_attendance_page_get_line (MusterAttendancePage *self, guint row)
{
  return g_ptr_array_index (self->record->lines, row);
}

MusterClassLine *
muster_attendance_page_find_line (MusterAttendancePage *self, MusterId officer_id)
{
  return self->record != NULL ? muster_attendance_find_line (self->record, officer_id) : NULL;
}

/* --- Showing -------------------------------------------------------------------------------------- */

static MusterRows *
make_rows (MusterAttendancePage *self)
{
  const MusterColumn columns[N_ROW_COLUMNS] = {
    [ROW_ID] = { "officer_id", "", MUSTER_COLUMN_INTEGER },
    [ROW_NAME] = { "name", "", MUSTER_COLUMN_TEXT },
    [ROW_STATE_ID] = { "state_id", "", MUSTER_COLUMN_TEXT },
    [ROW_ROLE] = { "role", "", MUSTER_COLUMN_INTEGER },
    [ROW_HOURS] = { "seconds", "", MUSTER_COLUMN_DURATION },
    [ROW_SCORE] = { "score", "", MUSTER_COLUMN_QUANTITY },
  };
  MusterTable *table = muster_table_new (columns, N_ROW_COLUMNS);
  guint i;

  for (i = 0; i < self->record->lines->len; i++)
    {
      const MusterClassLine *line = muster_attendance_page_get_line (self, i);
      guint row = muster_table_add_row (table);

      muster_table_set_number (table, row, ROW_ID, line->officer_id);
      muster_table_set_text (table, row, ROW_NAME, line->name);
      muster_table_set_text (table, row, ROW_STATE_ID, line->state_id);
      muster_table_set_number (table, row, ROW_ROLE, line->role);
      muster_table_set_number (table, row, ROW_HOURS,
                               muster_attendance_get_total (self->record, line));
      muster_table_set_number (table, row, ROW_SCORE, line->score);
    }
  return muster_rows_new (table, ROW_ID, NULL, NULL);
}

/* Where something was made up, the cells say more. */
static guint
get_width (MusterAttendancePage *self, guint meeting)
{
  guint i;

  for (i = 0; i < self->record->lines->len; i++)
    if (muster_attendance_get_made_up (muster_attendance_page_get_line (self, i), meeting) > 0)
      return 20;
  return 11;
}

static void
add_meeting_column (MusterAttendancePage *self, GArray *columns, GPtrArray *texts, guint meeting)
{
  const MusterClassMeeting *held = g_ptr_array_index (self->record->meetings, meeting);
  MusterGridColumn column = { NULL, NULL, NULL, get_width (self, meeting), -1, TRUE, FALSE, FALSE };
  char hours[MUSTER_DURATION_TEXT_SIZE];
  char *id = g_strdup_printf ("meeting-%" G_GINT64_FORMAT, held->meeting->id);
  char *name = muster_class_describe_day (held->meeting->held_on);
  /* Translators: how many of how many were at a meeting, and its hours. */
  char *subtitle =
      g_strdup_printf (_ ("%u of %u · %s h"), muster_attendance_count (self->record, meeting),
                       muster_attendance_count_seats (self->record),
                       muster_duration_print (held->meeting->seconds, hours));

  column.id = id;
  column.name = name;
  column.subtitle = subtitle;
  g_ptr_array_add (texts, id);
  g_ptr_array_add (texts, name);
  g_ptr_array_add (texts, subtitle);
  g_array_append_val (columns, column);
}

static void
show_columns (MusterAttendancePage *self)
{
  const MusterGridColumn first[] = {
    { "officer", _ ("Officer"), NULL, 15, ROW_NAME, FALSE, FALSE, TRUE },
    { "state-id", _ ("State ID"), NULL, 8, ROW_STATE_ID, FALSE, FALSE, FALSE },
    { "role", _ ("Role"), NULL, 9, ROW_ROLE, FALSE, FALSE, FALSE },
  };
  const MusterGridColumn last[] = {
    { "hours", _ ("Hours"), NULL, 6, ROW_HOURS, FALSE, TRUE, FALSE },
    { "score", _ ("Score"), NULL, 6, ROW_SCORE, FALSE, TRUE, FALSE },
    { "result", _ ("Result"), NULL, 10, -1, TRUE, FALSE, FALSE },
  };
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (MusterGridColumn));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  guint i;

  g_array_append_vals (columns, first, G_N_ELEMENTS (first));
  for (i = 0; i < self->n_shown; i++)
    add_meeting_column (self, columns, texts, self->first_shown + i);
  g_array_append_vals (columns, last, G_N_ELEMENTS (last));
  muster_grid_set_columns (self->grid, (const MusterGridColumn *) (gconstpointer) columns->data,
                           columns->len);
}

static void
add_part (GString *text, const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

/* What can be done about an empty roster. */
static void
show_nobody (MusterAttendancePage *self)
{
  MusterDate before = self->record->rostered_on;
  MusterSession *session = muster_page_get_session (MUSTER_PAGE (self));
  g_autofree char *date = muster_date_format (before);
  /* Translators: a date. */
  g_autofree char *description = g_strdup_printf (
      _ ("Type a name above, paste state IDs, or take the roster of the class of %s."), date);
  gboolean can_take = before != MUSTER_DATE_NONE && !muster_session_is_read_only (session);

  adw_status_page_set_description (
      self->nobody, can_take ? description : _ ("Type a name above, or paste state IDs."));
  gtk_widget_set_visible (self->take_button, can_take);
}

static void
show_state (MusterAttendancePage *self)
{
  const MusterClassRecord *record = self->record;
  const MusterClassMeeting *first = g_ptr_array_index (record->meetings, 0);
  const MusterClassMeeting *last = g_ptr_array_index (record->meetings, record->meetings->len - 1);
  g_autofree char *days =
      muster_class_describe_days (first->meeting->held_on, last->meeting->held_on);
  g_autofree char *summary = muster_attendance_summarize (record);
  g_autoptr (GString) subtitle = g_string_new (NULL);

  add_part (subtitle, record->class->number);
  add_part (subtitle, days);
  add_part (subtitle, record->class->location);
  add_part (subtitle, first->instructors);
  if (record->lines->len == 0)
    show_nobody (self);
  gtk_stack_set_visible_child_name (self->stack, record->lines->len > 0 ? "grid" : "nobody");
  muster_page_set_state (MUSTER_PAGE (self), subtitle->str, summary);
}

/* Meetings come and go while the class is shown. */
static void
show_pager (MusterAttendancePage *self)
{
  guint n = self->record->meetings->len;
  g_autofree char *label = NULL;

  muster_attendance_find_page (self->record, self->first_shown, &self->first_shown, &self->n_shown);
  gtk_widget_set_visible (self->pager, self->n_shown < n);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "attendance.earlier", self->first_shown > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "attendance.later",
                                 self->first_shown + self->n_shown < n);
  /* Translators: numbers of the first and last meeting that are shown, how many there are. */
  label = g_strdup_printf (_ ("Meetings %u–%u of %u"), self->first_shown + 1,
                           self->first_shown + self->n_shown, n);
  gtk_label_set_text (self->pager_label, label);
}

void
muster_attendance_page_turn (MusterAttendancePage *self, int by)
{
  if (self->record == NULL)
    return;
  if (by < 0 && self->first_shown > 0)
    self->first_shown--;
  else if (by > 0 && self->first_shown + self->n_shown < self->record->meetings->len)
    self->first_shown += self->n_shown;
  else
    return;
  muster_attendance_page_show (self);
  muster_grid_set_cursor (self->grid, 0, MUSTER_ATTENDANCE_FIRST_MEETING);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

void
muster_attendance_page_show (MusterAttendancePage *self)
{
  g_autoptr (MusterRows) rows = NULL;

  muster_attendance_order (self->record);
  rows = make_rows (self);
  show_pager (self);
  show_columns (self);
  muster_table_model_set_rows (self->model, rows);
  show_state (self);
  muster_attendance_page_show_unsaved (self);
}

gboolean
muster_attendance_page_can_change (MusterAttendancePage *self)
{
  MusterSession *session = muster_page_get_session (MUSTER_PAGE (self));

  if (self->record == NULL || session == NULL)
    return FALSE;
  if (!muster_session_is_read_only (session))
    return TRUE;
  muster_refusal_show (GTK_WIDGET (self->grid), NULL,
                       _ ("This file is open read-only: nothing in it can be changed."));
  return FALSE;
}

/* --- Loading -------------------------------------------------------------------------------------- */

/* Holds nothing where the class was voided or its making was undone: the page around this one is left then. */
static void
loaded_free (gpointer data)
{
  MusterClassRecord **loaded = data;

  muster_class_record_free (*loaded);
  g_free (loaded);
}

static gpointer
load_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  g_autoptr (GError) local = NULL;
  MusterClassRecord *record =
      muster_action_load_class (workspace, *(const MusterId *) data, &local);

  if (record != NULL || g_error_matches (local, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT) ||
      g_error_matches (local, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND))
    return g_memdup2 (&record, sizeof record);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

/* The first meeting where somebody who has a seat is not entered yet. */
static guint
find_start (MusterAttendancePage *self)
{
  guint meeting, i;

  for (meeting = 0; meeting < self->record->meetings->len; meeting++)
    for (i = 0; i < self->record->lines->len; i++)
      {
        const MusterClassLine *line = muster_attendance_page_get_line (self, i);

        if (muster_roster_status_has_seat (line->status) &&
            line->seconds[meeting] == MUSTER_NUMBER_NONE)
          return meeting;
      }
  return 0;
}

static void
loaded (MusterPage *page, gpointer result)
{
  MusterAttendancePage *self = MUSTER_ATTENDANCE_PAGE (page);
  MusterClassRecord **loaded = result;
  gboolean is_first = self->record == NULL;
  guint start;

  /* It is older than what was typed since; it comes again when that is saved. */
  if (*loaded == NULL || self->n_saving > 0)
    {
      loaded_free (loaded);
      return;
    }
  muster_attendance_page_take_file (self, g_steal_pointer (loaded));
  loaded_free (loaded);
  start = is_first ? find_start (self) : 0;
  if (is_first)
    self->first_shown = start;
  muster_attendance_page_show (self);
  if (!is_first)
    return;
  muster_grid_set_cursor (self->grid, 0,
                          MUSTER_ATTENDANCE_FIRST_MEETING + start - self->first_shown);
  gtk_widget_grab_focus (self->record->lines->len > 0 ? GTK_WIDGET (self->grid)
                                                      : GTK_WIDGET (self->add));
}

static void
muster_attendance_page_load (MusterPage *page)
{
  MusterAttendancePage *self = MUSTER_ATTENDANCE_PAGE (page);
  const MusterSessionWork work = { load_work, &self->class_id, NULL, loaded_free, FALSE };

  if (self->n_saving > 0)
    return;
  muster_page_run (page, &work, loaded);
}

/* --- The type ------------------------------------------------------------------------------------- */

static gboolean
muster_attendance_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MUSTER_ATTENDANCE_PAGE (widget)->grid));
}

static void
muster_attendance_page_search (MusterPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (MUSTER_ATTENDANCE_PAGE (page)->add));
}

/* Undo takes back what is saved, which would not be what was typed last. */
static const char *
muster_attendance_page_hold_undo (MusterPage *page)
{
  return muster_attendance_page_has_unsaved (MUSTER_ATTENDANCE_PAGE (page))
             ? _ ("Something typed here is not saved. Save or discard it before anything is undone.")
             : NULL;
}

static void
muster_attendance_page_finalize (GObject *object)
{
  MusterAttendancePage *self = MUSTER_ATTENDANCE_PAGE (object);

  g_clear_object (&self->model);
  g_clear_object (&self->saving);
  muster_class_record_free (self->base);
  muster_class_record_free (self->record);
  g_free (self->problem);
  G_OBJECT_CLASS (muster_attendance_page_parent_class)->finalize (object);
}

static void
muster_attendance_page_class_init (MusterAttendancePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = muster_attendance_page_finalize;
  widget_class->grab_focus = muster_attendance_page_grab_focus;
  MUSTER_PAGE_CLASS (klass)->load = muster_attendance_page_load;
  MUSTER_PAGE_CLASS (klass)->search = muster_attendance_page_search;
  MUSTER_PAGE_CLASS (klass)->hold_undo = muster_attendance_page_hold_undo;
  g_type_ensure (MUSTER_TYPE_GRID);
  g_type_ensure (MUSTER_TYPE_OFFICER_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/muster/Muster/ui/attendance-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MusterAttendancePage, stack);
  gtk_widget_class_bind_template_child (widget_class, MusterAttendancePage, grid);
  gtk_widget_class_bind_template_child (widget_class, MusterAttendancePage, add);
  gtk_widget_class_bind_template_child (widget_class, MusterAttendancePage, pager);
  gtk_widget_class_bind_template_child (widget_class, MusterAttendancePage, pager_label);
  gtk_widget_class_bind_template_child (widget_class, MusterAttendancePage, nobody);
  gtk_widget_class_bind_template_child (widget_class, MusterAttendancePage, take_button);
  gtk_widget_class_bind_template_child (widget_class, MusterAttendancePage, unsaved);
  gtk_widget_class_bind_template_child (widget_class, MusterAttendancePage, unsaved_label);
  gtk_widget_class_install_action (widget_class, "attendance.take-roster", NULL,
                                   muster_attendance_page_take_roster);
  muster_attendance_page_install_actions (widget_class);
  muster_attendance_page_install_saving (widget_class);
}

static void
muster_attendance_page_init (MusterAttendancePage *self)
{
  const MusterGridFuncs funcs = { muster_attendance_page_describe,
                                  muster_attendance_page_begin_edit,
                                  muster_attendance_page_commit_edit };

  gtk_widget_init_template (GTK_WIDGET (self));
  self->saving = g_cancellable_new ();
  self->model = muster_table_model_new ();
  muster_grid_setup (self->grid, self->model, &funcs, self);
  g_signal_connect (self->grid, "key", G_CALLBACK (muster_attendance_page_key), self);
  g_signal_connect (self->grid, "activate", G_CALLBACK (muster_attendance_page_activate), self);
  g_signal_connect_swapped (self->grid, "cursor-moved", G_CALLBACK (muster_refusal_hide),
                            self->grid);
  g_signal_connect (self->add, "chosen", G_CALLBACK (muster_attendance_page_add), self);
  muster_page_set_keys (
      MUSTER_PAGE (self),
      _ ("Space present · 0–9 hours · A absent · E excused · L late · M made up · P everybody · ? all keys"));
}

MusterPage *
muster_attendance_page_new (MusterId class_id)
{
  MusterAttendancePage *self = g_object_new (MUSTER_TYPE_ATTENDANCE_PAGE, NULL);

  self->class_id = class_id;
  return MUSTER_PAGE (self);
}

void
muster_attendance_page_set_people (MusterAttendancePage *self, MusterTable *people)
{
  g_return_if_fail (MUSTER_IS_ATTENDANCE_PAGE (self) && people != NULL);

  muster_officer_entry_set_people (self->add, people);
}
