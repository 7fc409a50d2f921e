/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The credits of a roster: divided among subjects, posted, found again, taken back. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/attend-private.h"
#include "actions/roster-private.h"
#include "core/credit.h"
#include "core/share.h"
#include "core/waiver.h"

/* --- Time at a meeting ---------------------------------------------------------------------------- */

gint64
muster_roster_get_arrival (const MusterRosterLine *line, guint meeting)
{
  return line->arrived_at != NULL ? line->arrived_at[meeting] : MUSTER_NUMBER_NONE;
}

gint64
muster_roster_get_leaving (const MusterRosterLine *line, guint meeting)
{
  return line->left_at != NULL ? line->left_at[meeting] : MUSTER_NUMBER_NONE;
}

gboolean
muster_roster_has_times (const MusterRosterLine *line, guint meeting)
{
  return muster_roster_get_arrival (line, meeting) != MUSTER_NUMBER_NONE ||
         muster_roster_get_leaving (line, meeting) != MUSTER_NUMBER_NONE;
}

gboolean
muster_roster_is_excused (const MusterRosterLine *line, guint meeting)
{
  return line->excused != NULL && line->excused[meeting];
}

/* How long the officer was at the meeting; MUSTER_NUMBER_NONE where that is not known. */
gint64
muster_roster_get_seconds (const MusterRosterJob *job, const MusterRosterLine *line, guint meeting)
{
  if (!muster_roster_has_times (line, meeting))
    return muster_roster_is_excused (line, meeting) ? MAX (line->seconds[meeting], 0)
                                                    : line->seconds[meeting];
  return muster_attend_count (
      g_ptr_array_index (job->meetings, meeting), g_ptr_array_index (job->segments, meeting),
      muster_roster_get_arrival (line, meeting), muster_roster_get_leaving (line, meeting));
}

gint64
muster_roster_get_made_up (const MusterRosterLine *line, guint meeting)
{
  gint64 seconds =
      line->made_up_seconds != NULL ? line->made_up_seconds[meeting] : MUSTER_NUMBER_NONE;

  return seconds != MUSTER_NUMBER_NONE ? seconds : 0;
}

/* --- Posted before -------------------------------------------------------------------------------- */

/* What the class posted before, so that what is posted again keeps its id and its standing at the state. What was made
 * up is apart from what was earned at the meeting, and is found again where its day is mended. */
static char *
make_key (MusterId officer_id, MusterId meeting_id, gboolean is_made_up, const char *subject)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT "/%d/%s", officer_id, meeting_id,
                          is_made_up, subject != NULL ? subject : "");
}

static gboolean
was_made_up (const MusterRosterJob *job, const MusterCredit *credit)
{
  guint i;

  for (i = 0; i < job->meetings->len; i++)
    {
      const MusterMeeting *meeting = g_ptr_array_index (job->meetings, i);

      if (meeting->id == credit->meeting_id)
        return credit->earned_on != meeting->held_on;
    }
  return FALSE;
}

/* Whether the class teaches @subject by its division or by a segment. */
static gboolean
teaches (const MusterRosterJob *job, const char *subject)
{
  guint i, m;

  for (i = 0; i < job->subjects->len; i++)
    if (g_strcmp0 (((MusterClassSubject *) g_ptr_array_index (job->subjects, i))->subject,
                   subject) == 0)
      return TRUE;
  for (m = 0; m < job->segments->len; m++)
    {
      const GPtrArray *segments = g_ptr_array_index (job->segments, m);

      for (i = 0; i < segments->len; i++)
        if (g_strcmp0 (((MusterSegment *) g_ptr_array_index (segments, i))->subject, subject) == 0)
          return TRUE;
    }
  return FALSE;
}

/* A credit whose subject the class does not teach was unclassified and has been classified since; so was
 * the second one of a subject in a meeting. It is found again as what the class posts. */
static void
note_posted (MusterRosterJob *job, MusterCredit *credit)
{
  gboolean is_made_up = was_made_up (job, credit);
  g_autofree char *key =
      make_key (credit->officer_id, credit->meeting_id, is_made_up, credit->subject);

  if (!teaches (job, credit->subject) || g_hash_table_contains (job->posted, key))
    {
      g_free (key);
      key = make_key (credit->officer_id, credit->meeting_id, is_made_up, NULL);
    }
  g_hash_table_insert (job->posted, g_steal_pointer (&key), credit);
}

gboolean
muster_roster_load_posted (MusterDb *db, MusterRosterJob *job, GError **error)
{
  guint i;

  job->credits =
      muster_db_load_children (db, &muster_credit_type, "class_id", job->class_id, error);
  if (job->credits == NULL)
    return FALSE;
  job->posted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (i = 0; i < job->credits->len; i++)
    note_posted (job, g_ptr_array_index (job->credits, i));
  return TRUE;
}

/* Whether something else rests on the credit: the state has heard of it, or it makes up for a period. */
static gboolean
is_relied_on (MusterDb *db, const MusterCredit *credit, gboolean *relied_on, GError **error)
{
  g_autoptr (GPtrArray) cures =
      muster_db_load_children (db, &muster_cure_type, "credit_id", credit->id, error);

  if (cures == NULL)
    return FALSE;
  *relied_on = credit->standing != MUSTER_STANDING_NOT_SENT || cures->len > 0;
  return TRUE;
}

/* Takes back what was posted and is not any more. What something rests on is voided, so that it can be
 * explained; the rest goes. */
gboolean
muster_roster_take_back (MusterDb *db, MusterRosterJob *job, GError **error)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, job->posted);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      MusterCredit *credit = value;
      gboolean relied_on = FALSE;

      if (credit->voided)
        continue;
      if (!is_relied_on (db, credit, &relied_on, error))
        return FALSE;
      if (!relied_on)
        {
          if (!muster_db_delete (db, &muster_credit_type, credit->id, error))
            return FALSE;
          continue;
        }
      credit->voided = TRUE;
      muster_record_set_text (&credit->void_reason, _ ("No longer on the roster"));
      if (!muster_db_update (db, &muster_credit_type, credit, error))
        return FALSE;
    }
  return TRUE;
}

/* --- Dividing ------------------------------------------------------------------------------------- */

static void
add_share (GArray *shares, const MusterMeeting *meeting, const char *subject, MusterDate earned_on,
           gint64 seconds)
{
  const MusterRosterShare share = { meeting, subject, earned_on, seconds };

  if (seconds > 0)
    g_array_append_val (shares, share);
}

/* What was made up of a meeting with segments is shared among what was missed of each. */
static void
divide_made_up (const MusterRosterLine *line, guint meeting, const MusterMeeting *held,
                const GPtrArray *segments, const GArray *attended, GArray *shares)
{
  g_autoptr (GArray) whole = muster_attend_cut (segments, MUSTER_NUMBER_NONE, MUSTER_NUMBER_NONE);
  g_autofree gint64 *missed = g_new (gint64, whole->len);
  g_autofree gint64 *made_up = g_new (gint64, whole->len);
  guint i;

  for (i = 0; i < whole->len; i++)
    missed[i] = MAX (g_array_index (whole, MusterAttendPart, i).seconds -
                         g_array_index (attended, MusterAttendPart, i).seconds,
                     0);
  muster_share_time (muster_roster_get_made_up (line, meeting), missed, whole->len, made_up);
  for (i = 0; i < whole->len; i++)
    add_share (shares, held, g_array_index (whole, MusterAttendPart, i).subject,
               line->made_up_on[meeting], made_up[i]);
}

/* Of a meeting with segments. */
static void
divide_segments (const MusterRosterJob *job, const MusterRosterLine *line, guint meeting,
                 GArray *shares)
{
  const MusterMeeting *held = g_ptr_array_index (job->meetings, meeting);
  const GPtrArray *segments = g_ptr_array_index (job->segments, meeting);
  g_autoptr (GArray) parts =
      muster_roster_has_times (line, meeting)
          ? muster_attend_cut (segments, muster_roster_get_arrival (line, meeting),
                               muster_roster_get_leaving (line, meeting))
          : muster_attend_share (segments, line->seconds[meeting]);
  guint i;

  for (i = 0; i < parts->len; i++)
    {
      const MusterAttendPart *part = &g_array_index (parts, MusterAttendPart, i);

      add_share (shares, held, part->subject, held->held_on, part->seconds);
    }
  if (muster_roster_get_made_up (line, meeting) > 0)
    divide_made_up (line, meeting, held, segments, parts, shares);
}

/* How the time of meetings without segments is divided so far. */
typedef struct
{
  gint64 time;
  gint64 *before; /* for each subject */
  gint64 *until;
} Running;

/* Divides all the time up to here and takes the growth. Dividing each time by itself would round again each time, and
 * a class attended in full would not add up to its division. */
static void
divide_growth (const MusterRosterJob *job, Running *running, const MusterMeeting *held,
               MusterDate earned_on, gint64 seconds, GArray *shares)
{
  guint s;

  running->time += seconds;
  muster_share_time (running->time, job->weights, job->subjects->len, running->until);
  for (s = 0; s < job->subjects->len; s++)
    {
      const MusterClassSubject *subject = g_ptr_array_index (job->subjects, s);

      add_share (shares, held, subject->subject, earned_on, running->until[s] - running->before[s]);
      running->before[s] = MAX (running->before[s], running->until[s]);
    }
}

GArray *
muster_roster_divide (const MusterRosterJob *job, const MusterRosterLine *line)
{
  GArray *shares = g_array_new (FALSE, FALSE, sizeof (MusterRosterShare));
  g_autofree gint64 *before = g_new0 (gint64, job->subjects->len);
  g_autofree gint64 *until = g_new0 (gint64, job->subjects->len);
  Running running = { 0, before, until };
  guint i;

  for (i = 0; i < job->meetings->len; i++)
    {
      const MusterMeeting *held = g_ptr_array_index (job->meetings, i);
      gint64 seconds = muster_roster_get_seconds (job, line, i);
      gint64 made_up = muster_roster_get_made_up (line, i);

      if (seconds == MUSTER_NUMBER_NONE || seconds + made_up == 0)
        continue;
      if (((GPtrArray *) g_ptr_array_index (job->segments, i))->len > 0)
        {
          divide_segments (job, line, i, shares);
          continue;
        }
      divide_growth (job, &running, held, held->held_on, seconds, shares);
      if (made_up > 0)
        divide_growth (job, &running, held, line->made_up_on[i], made_up, shares);
    }
  return shares;
}

/* --- Posting -------------------------------------------------------------------------------------- */

void
muster_roster_fill_credit (const MusterRosterJob *job, const MusterRosterLine *line,
                           const MusterRosterShare *share, MusterCredit *credit)
{
  credit->officer_id = line->officer_id;
  credit->course_id = job->course->id;
  credit->class_id = job->class_id;
  credit->meeting_id = share->meeting->id;
  credit->earned_on = share->earned_on;
  credit->seconds = share->seconds;
  muster_record_set_text (&credit->course_code, job->course->code);
  muster_record_set_text (&credit->title, job->class->title);
  credit->status = line->status;
  credit->role = line->role;
  credit->score = line->score;
  muster_record_set_text (&credit->provider, job->class->provider);
  muster_record_set_text (&credit->delivery, job->class->delivery);
  credit->voided = FALSE;
  muster_record_set_text (&credit->void_reason, NULL);
}

static gboolean
post_credit (MusterDb *db, MusterRosterJob *job, const MusterRosterLine *line,
             const MusterRosterShare *share, GError **error)
{
  g_autofree char *key = make_key (line->officer_id, share->meeting->id,
                                   share->earned_on != share->meeting->held_on, share->subject);
  MusterCredit *before = g_hash_table_lookup (job->posted, key);
  g_autoptr (MusterCredit) credit =
      before != NULL ? muster_credit_copy (before) : muster_credit_new ();

  muster_roster_fill_credit (job, line, share, credit);
  if (share->subject != NULL || before == NULL)
    muster_record_set_text (&credit->subject, share->subject);
  if (before == NULL)
    return muster_db_insert (db, &muster_credit_type, credit, error);
  g_hash_table_remove (job->posted, key);
  return muster_db_update (db, &muster_credit_type, credit, error);
}

gboolean
muster_roster_post_credits (MusterDb *db, MusterRosterJob *job, const MusterRosterLine *line,
                            GError **error)
{
  g_autoptr (GArray) shares = muster_roster_divide (job, line);
  guint i;

  for (i = 0; i < shares->len; i++)
    if (!post_credit (db, job, line, &g_array_index (shares, MusterRosterShare, i), error))
      return FALSE;
  return TRUE;
}
