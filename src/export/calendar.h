/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands on a day, as an iCalendar file (RFC 5545), which any calendar takes in. Pure. */

#pragma once

#include "core/date.h"
#include "core/money.h"

G_BEGIN_DECLS

/**
 * MusterCalendarEvent:
 * @uid: what it is known by; the same each time, so that a calendar that takes the file in again changes the event
 *   instead of adding another
 * @held_on: the day
 * @starts_at: when it begins, in seconds after midnight, in whatever time the reader's clock shows; MUSTER_NUMBER_NONE
 *   is the whole day
 * @seconds: how long it takes; without a length it is a whole day, too
 * @summary: what it is, in a line
 * @detail: (nullable): what more there is to say
 * @location: (nullable): where
 * @takes_time: whether who keeps the calendar is busy meanwhile
 */
typedef struct
{
  char *uid;
  MusterDate held_on;
  gint64 starts_at;
  gint64 seconds;
  char *summary;
  char *detail;
  char *location;
  gboolean takes_time;
} MusterCalendarEvent;

/** muster_calendar_event_free: frees an event; NULL is allowed. */
void
muster_calendar_event_free (MusterCalendarEvent *event);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterCalendarEvent, muster_calendar_event_free)

/**
 * muster_calendar_print:
 * @name: what the calendar is called
 * @events: (element-type MusterCalendarEvent): what stands in it
 * @as_of: the day that it speaks of
 *
 * Returns: (transfer full): the file's text, the same bytes each time
 */
char *
muster_calendar_print (const char *name, const GPtrArray *events, MusterDate as_of);

G_END_DECLS
