/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the cells of the attendance grid say, and what is typed into them. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/attendance-page-private.h"
#include "app/refusal.h"
#include "core/duration.h"

/* Columns after the meetings. */
enum
{
  HOURS,
  SCORE,
  RESULT,
};

gboolean
muster_attendance_page_find_meeting (MusterAttendancePage *self, guint column, guint *meeting)
{
  guint shown = column - MUSTER_ATTENDANCE_FIRST_MEETING;

  *meeting = self->first_shown + shown;
  return column >= MUSTER_ATTENDANCE_FIRST_MEETING && shown < self->n_shown;
}

gboolean
muster_attendance_page_is_score (MusterAttendancePage *self, guint column)
{
  return column == MUSTER_ATTENDANCE_FIRST_MEETING + self->n_shown + SCORE;
}

static void
describe_rest (MusterAttendancePage *self, const MusterClassLine *line, guint column,
               MusterGridText *text)
{
  char hours[MUSTER_DURATION_TEXT_SIZE];

  switch (column)
    {
    case HOURS:
      text->text = g_strdup (
          muster_duration_print (muster_attendance_get_total (self->record, line), hours));
      text->is_bold = TRUE;
      break;
    case SCORE:
      text->text = muster_attendance_format_score (line->score);
      break;
    default:
      muster_attendance_describe_result (self->record, line, text);
    }
}

static gboolean
is_unsaved (MusterAttendancePage *self, const MusterClassLine *line, guint column)
{
  guint meeting;

  if (!muster_attendance_page_has_unsaved (self))
    return FALSE;
  return muster_attendance_page_find_meeting (self, column, &meeting)
             ? muster_attendance_is_unsaved (self->base, line, meeting)
             : muster_attendance_page_is_score (self, column) &&
                   muster_attendance_is_score_unsaved (self->base, line);
}

static void
mark_unsaved (MusterGridText *text)
{
  g_autofree char *spoken = g_steal_pointer (&text->spoken);
  const char *words = spoken != NULL ? spoken : text->text;

  text->is_unsaved = TRUE;
  /* Translators: what stands in a cell, which could not be saved. */
  text->spoken = words != NULL && *words != '\0' ? g_strdup_printf (_ ("%s, not saved"), words)
                                                 : g_strdup (_ ("empty, not saved"));
}

void
muster_attendance_page_describe (const MusterRows *rows G_GNUC_UNUSED, guint row, guint column,
                                 MusterGridText *text, gpointer data)
{
  MusterAttendancePage *self = data;
  const MusterClassLine *line = muster_attendance_page_get_line (self, row);
  guint meeting;

  if (muster_attendance_page_find_meeting (self, column, &meeting))
    muster_attendance_describe (self->record, line, meeting, text);
  else if (column == MUSTER_ATTENDANCE_OFFICER)
    text->text = muster_attendance_describe_name (line);
  else if (column == MUSTER_ATTENDANCE_STATE_ID)
    {
      text->text = g_strdup (line->state_id);
      text->css_class = "dim";
    }
  else if (column == MUSTER_ATTENDANCE_ROLE)
    text->text = g_utf8_strdown (muster_word_label (muster_role_words, (int) line->role), -1);
  else
    describe_rest (self, line, column - MUSTER_ATTENDANCE_FIRST_MEETING - self->n_shown, text);
  if (line->status == MUSTER_ROSTER_STATUS_WAITLISTED)
    text->css_class = "dim";
  if (is_unsaved (self, line, column))
    mark_unsaved (text);
}

char *
muster_attendance_page_begin_edit (const MusterRows *rows G_GNUC_UNUSED, guint row, guint column,
                                   gpointer data)
{
  MusterAttendancePage *self = data;
  const MusterClassLine *line = muster_attendance_page_get_line (self, row);
  char hours[MUSTER_DURATION_TEXT_SIZE];
  guint meeting;

  muster_refusal_hide (GTK_WIDGET (self->grid));
  if (muster_session_is_read_only (muster_page_get_session (MUSTER_PAGE (self))) ||
      line->status == MUSTER_ROSTER_STATUS_WAITLISTED)
    return NULL;
  if (muster_attendance_page_find_meeting (self, column, &meeting))
    return g_strdup (line->seconds[meeting] != MUSTER_NUMBER_NONE
                         ? muster_duration_print (line->seconds[meeting], hours)
                         : "");
  return column - MUSTER_ATTENDANCE_FIRST_MEETING - self->n_shown == SCORE
             ? muster_attendance_format_score (line->score)
             : NULL;
}

static gboolean
commit_score (MusterAttendancePage *self, MusterClassLine *line, const char *text, GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  gint64 score = MUSTER_NUMBER_NONE;

  if (*stripped != '\0' && !muster_quantity_parse (stripped, &score, error))
    return FALSE;
  if (score == line->score)
    return TRUE;
  line->score = score;
  muster_attendance_page_save (self, NULL, NULL);
  return TRUE;
}

/* What follows an M. */
static gboolean
commit_made_up (MusterAttendancePage *self, MusterClassLine *line, guint meeting, const char *text,
                GError **error)
{
  MusterDate today = muster_session_get_today (muster_page_get_session (MUSTER_PAGE (self)));
  gint64 seconds;
  MusterDate day;

  if (!muster_attendance_parse_made_up (self->record, line, meeting, text, today, &seconds, &day,
                                        error))
    return FALSE;
  if (muster_attendance_make_up (self->record, line, meeting, seconds, day))
    muster_attendance_page_save (self, NULL, NULL);
  return TRUE;
}

gboolean
muster_attendance_page_commit_edit (const MusterRows *rows G_GNUC_UNUSED, guint row, guint column,
                                    const char *text, gpointer data, GError **error)
{
  MusterAttendancePage *self = data;
  MusterClassLine *line = muster_attendance_page_get_line (self, row);
  guint meeting;
  gint64 seconds;
  gboolean is_late;

  if (!muster_attendance_page_find_meeting (self, column, &meeting))
    return commit_score (self, line, text, error);
  if (g_ascii_tolower (*text) == 'm')
    return commit_made_up (self, line, meeting, text + 1, error);
  if (!muster_attendance_parse (self->record, meeting, text, &seconds, &is_late, error))
    return FALSE;
  if (is_late ? muster_attendance_set_late (self->record, line, meeting, seconds)
              : muster_attendance_set (self->record, line, meeting, seconds))
    muster_attendance_page_save (self, NULL, NULL);
  return TRUE;
}
