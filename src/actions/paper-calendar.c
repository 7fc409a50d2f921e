/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Classes and deadlines as a file for a calendar. Deadlines are the agenda's, so that the calendar says what the
 * window's first page says. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "actions/agenda.h"
#include "actions/class-record.h"
#include "actions/paper-private.h"
#include "export/calendar.h"

static void
add_meetings (GPtrArray *events, const GPtrArray *meetings, MusterDate as_of)
{
  guint i;

  for (i = 0; i < meetings->len; i++)
    {
      const MusterClassDate *meeting = g_ptr_array_index (meetings, i);
      MusterCalendarEvent *event;

      if (meeting->held_on < as_of)
        continue;
      event = g_new0 (MusterCalendarEvent, 1);
      event->uid = g_strdup_printf ("meeting-%" G_GINT64_FORMAT "@muster", meeting->meeting_id);
      event->held_on = meeting->held_on;
      event->starts_at = meeting->starts_at;
      event->seconds = meeting->seconds;
      event->summary = g_strdup (meeting->title);
      /* Translators: the number of a class. */
      event->detail =
          meeting->number != NULL ? g_strdup_printf (_ ("Class %s"), meeting->number) : NULL;
      event->location = g_strdup (meeting->location);
      event->takes_time = TRUE;
      g_ptr_array_add (events, event);
    }
}

/* By all that tells one item of the agenda from another, whatever else is on it. */
static char *
make_uid (const MusterAgendaItem *item)
{
  char due[MUSTER_DATE_TEXT_SIZE];
  g_autofree char *text = g_strdup_printf (
      "%s/%s/%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT "/%s/%s/%s", item->code,
      item->type != NULL ? item->type->name : "", item->record_id, item->officer_id,
      item->pack != NULL ? item->pack : "", item->requirement != NULL ? item->requirement : "",
      muster_date_print (item->due_on, due));
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  return g_strdup_printf ("%s-%.16s@muster", item->code, hash);
}

/* Returns how many were late already, for which a calendar has no day to come. */
static guint
add_deadlines (GPtrArray *events, const MusterAgenda *agenda)
{
  guint n_late = 0, i;

  for (i = 0; i < agenda->items->len; i++)
    {
      const MusterAgendaItem *item = g_ptr_array_index (agenda->items, i);
      MusterCalendarEvent *event;

      if (item->due_on < agenda->as_of)
        {
          n_late++;
          continue;
        }
      event = g_new0 (MusterCalendarEvent, 1);
      event->uid = make_uid (item);
      event->held_on = item->due_on;
      event->starts_at = MUSTER_NUMBER_NONE;
      event->seconds = MUSTER_NUMBER_NONE;
      /* Translators: who or what a deadline is about. */
      event->summary = g_strdup_printf (_ ("Due: %s"), item->title);
      event->detail = g_strdup (item->detail);
      g_ptr_array_add (events, event);
    }
  return n_late;
}

static gboolean
gather (MusterWorkspace *workspace, const MusterCalendarRequest *request, MusterDate as_of,
        GPtrArray *events, MusterPapers *papers, GError **error)
{
  g_autoptr (GPtrArray) meetings = muster_action_list_class_meetings (workspace, error);
  g_autoptr (MusterAgenda) agenda = NULL;
  guint n_late;

  if (meetings == NULL)
    return FALSE;
  add_meetings (events, meetings, as_of);
  if (request->is_for_others)
    return TRUE;
  agenda = muster_action_make_agenda (workspace, as_of, NULL, error);
  if (agenda == NULL)
    return FALSE;
  n_late = add_deadlines (events, agenda);
  if (n_late > 0)
    g_ptr_array_add (papers->notes,
                     g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                   "%u deadline is past, so it is not in the "
                                                   "calendar. The agenda shows it.",
                                                   "%u deadlines are past, so they are not in the "
                                                   "calendar. The agenda shows them.",
                                                   n_late),
                                      n_late));
  return TRUE;
}

MusterPapers *
muster_action_export_calendar (MusterWorkspace *workspace, const MusterCalendarRequest *request,
                               GError **error)
{
  g_autoptr (GPtrArray) events =
      g_ptr_array_new_with_free_func ((GDestroyNotify) muster_calendar_event_free);
  g_autoptr (MusterAgency) agency = NULL;
  g_autoptr (MusterPapers) papers = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;
  char day[MUSTER_DATE_TEXT_SIZE];
  MusterDate as_of;
  char *text;

  g_return_val_if_fail (workspace != NULL && request != NULL && request->folder != NULL, NULL);

  as_of =
      request->as_of != MUSTER_DATE_NONE ? request->as_of : muster_workspace_get_today (workspace);
  agency = muster_workspace_load_agency (workspace, error);
  papers = agency != NULL ? muster_paper_begin (request->folder, error) : NULL;
  if (papers == NULL || !gather (workspace, request, as_of, events, papers, error))
    return NULL;
  if (events->len == 0)
    g_ptr_array_add (papers->notes, g_strdup (_ ("Nothing is planned, so the calendar is empty.")));
  text = muster_calendar_print (agency->name, events, as_of);
  bytes = g_bytes_new_take (text, strlen (text));
  name = g_strdup_printf ("calendar-%s", muster_date_print (as_of, day));
  if (!muster_paper_write_bytes (papers, bytes, request->folder, name, ".ics", error))
    return NULL;
  return g_steal_pointer (&papers);
}
