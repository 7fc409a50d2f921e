/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Cutting and dividing the time of a meeting. */

#include "actions/attend-private.h"

#include "core/share.h"

/* Seconds that [@from, @from + @length] and the time of attendance have in common. */
static gint64
overlap (gint64 from, gint64 length, gint64 arrived_at, gint64 left_at)
{
  gint64 to = from + length;

  if (arrived_at != MUSTER_NUMBER_NONE)
    from = MAX (from, arrived_at);
  if (left_at != MUSTER_NUMBER_NONE)
    to = MIN (to, left_at);
  return MAX (to - from, 0);
}

gint64
muster_attend_count (const MusterMeeting *meeting, const GPtrArray *segments, gint64 arrived_at,
                     gint64 left_at)
{
  gint64 total = 0;
  guint i;

  g_return_val_if_fail (meeting != NULL && segments != NULL, MUSTER_NUMBER_NONE);

  if (segments->len == 0)
    return meeting->starts_at != MUSTER_NUMBER_NONE
               ? overlap (meeting->starts_at, meeting->seconds, arrived_at, left_at)
               : MUSTER_NUMBER_NONE;
  for (i = 0; i < segments->len; i++)
    {
      const MusterSegment *segment = g_ptr_array_index (segments, i);

      total += overlap (segment->starts_at, segment->seconds, arrived_at, left_at);
    }
  return total;
}

static void
add_part (GArray *parts, const char *subject, gint64 seconds)
{
  MusterAttendPart part = { subject, seconds };
  guint i;

  for (i = 0; i < parts->len; i++)
    {
      MusterAttendPart *known = &g_array_index (parts, MusterAttendPart, i);

      if (g_strcmp0 (known->subject, subject) == 0)
        {
          known->seconds += seconds;
          return;
        }
    }
  g_array_append_val (parts, part);
}

GArray *
muster_attend_cut (const GPtrArray *segments, gint64 arrived_at, gint64 left_at)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (MusterAttendPart));
  guint i;

  g_return_val_if_fail (segments != NULL, parts);

  for (i = 0; i < segments->len; i++)
    {
      const MusterSegment *segment = g_ptr_array_index (segments, i);

      add_part (parts, segment->subject,
                overlap (segment->starts_at, segment->seconds, arrived_at, left_at));
    }
  return parts;
}

GArray *
muster_attend_share (const GPtrArray *segments, gint64 seconds)
{
  GArray *parts = muster_attend_cut (segments, MUSTER_NUMBER_NONE, MUSTER_NUMBER_NONE);
  g_autofree gint64 *weights = g_new (gint64, parts->len);
  g_autofree gint64 *shares = g_new (gint64, parts->len);
  guint i;

  for (i = 0; i < parts->len; i++)
    weights[i] = g_array_index (parts, MusterAttendPart, i).seconds;
  muster_share_time (seconds, weights, parts->len, shares);
  for (i = 0; i < parts->len; i++)
    g_array_index (parts, MusterAttendPart, i).seconds = shares[i];
  return parts;
}
