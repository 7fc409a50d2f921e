/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Two tests of a class that was held, with their scores, and a meeting of it that was made up. Points and minimum are
 * made up. */

#include "actions/class-record.h"
#include "actions/sample-private.h"
#include "actions/score.h"

#define OVER_FOR 14       /* days since the last meeting of the class that is chosen */
#define POINTS 5000       /* of the written test, in hundredths */
#define MINIMUM 7000      /* of its points, in hundredths of a percent */
#define FIRST_SCORE 4800  /* of the first officer; each next one has two points less */
#define SCORES_APART 200  /* in hundredths */
#define BELOW 3100        /* of the last officer, who is below the minimum */
#define FAILED_FIRST 3200 /* of the last but one, who takes it again */
#define RETEST 4100       /* of the same */
#define DAYS_TO_RETEST 4  /* after the class */
#define DAYS_TO_MAKE_UP 7 /* after the class */
#define MISSED 3600       /* seconds of the first meeting */

/* The last class with a roster that has been over for a while. */
static const MusterSampleSession *
find_session (const MusterSample *sample)
{
  const MusterSampleSession *found = NULL;
  MusterDate last = MUSTER_DATE_NONE;
  guint i;

  for (i = 0; i < sample->sessions->len; i++)
    {
      const MusterSampleSession *session = g_ptr_array_index (sample->sessions, i);
      MusterDate ends = g_array_index (session->dates, MusterDate, session->dates->len - 1);

      if (session->class_id != MUSTER_ID_NONE && session->seats->len >= 4 &&
          ends <= sample->as_of - OVER_FOR && (found == NULL || ends > last))
        {
          found = session;
          last = ends;
        }
    }
  return found;
}

static MusterId
add_test (MusterSample *sample, const MusterSampleSession *session, const char *title,
          MusterDate given_on, gint64 minimum, GError **error)
{
  g_autoptr (MusterTest) test = muster_test_new ();
  MusterId id = MUSTER_ID_NONE;

  test->class_id = session->class_id;
  test->title = g_strdup (title);
  test->given_on = given_on;
  test->points = POINTS;
  test->minimum = minimum;
  return muster_action_enter_test (sample->workspace, test, &id, error) ? id : MUSTER_ID_NONE;
}

static gint64
get_points (guint line, guint n)
{
  if (line + 1 == n)
    return BELOW;
  return line + 2 == n ? FAILED_FIRST : FIRST_SCORE - (gint64) (line % 6) * SCORES_APART;
}

static gboolean
enter_scores (MusterSample *sample, const MusterSampleSession *session, MusterId test_id,
              MusterDate given_on, GError **error)
{
  g_autoptr (MusterClassScores) scores =
      muster_action_load_scores (sample->workspace, session->class_id, error);
  g_autoptr (GArray) entered = g_array_new (FALSE, FALSE, sizeof (MusterScore));
  guint i;

  if (scores == NULL)
    return FALSE;
  for (i = 0; i < scores->lines->len; i++)
    {
      const MusterScoreLine *line = g_ptr_array_index (scores->lines, i);
      MusterScore score = {
        test_id, line->officer_id, 1, MUSTER_DATE_NONE, get_points (i, scores->lines->len), NULL
      };

      g_array_append_val (entered, score);
      if (score.points != FAILED_FIRST)
        continue;
      score.attempt = 2;
      score.taken_on = given_on + DAYS_TO_RETEST;
      score.points = RETEST;
      g_array_append_val (entered, score);
    }
  return muster_action_enter_scores (sample->workspace, session->class_id,
                                     (const MusterScore *) (gconstpointer) entered->data,
                                     entered->len, error);
}

/* The last who completed it left an hour early and came back a week later. */
static gboolean
make_up (MusterSample *sample, const MusterSampleSession *session, MusterDate ends, GError **error)
{
  g_autoptr (MusterClassRecord) record =
      muster_action_load_class (sample->workspace, session->class_id, error);
  guint i;

  if (record == NULL)
    return FALSE;
  for (i = record->lines->len; i > 0; i--)
    {
      MusterClassLine *line = g_ptr_array_index (record->lines, i - 1);

      if (line->status != MUSTER_ROSTER_STATUS_COMPLETED || line->seconds[0] <= MISSED)
        continue;
      line->seconds[0] -= MISSED;
      line->made_up_seconds[0] = MISSED;
      line->made_up_on[0] = ends + DAYS_TO_MAKE_UP;
      return muster_class_record_save_roster (sample->workspace, record, error);
    }
  return TRUE;
}

static gboolean
enter_tests (MusterSample *sample, gpointer data G_GNUC_UNUSED, GError **error)
{
  const MusterSampleSession *session = find_session (sample);
  MusterDate ends;
  MusterId written;

  if (session == NULL)
    return TRUE;
  ends = g_array_index (session->dates, MusterDate, session->dates->len - 1);
  written = add_test (sample, session, "Written test", ends, MINIMUM, error);
  return written != MUSTER_ID_NONE &&
         add_test (sample, session, "Practical test", ends, MUSTER_NUMBER_NONE, error) !=
             MUSTER_ID_NONE &&
         enter_scores (sample, session, written, ends, error) &&
         make_up (sample, session, ends, error);
}

void
muster_sample_plan_scores (MusterSample *sample)
{
  if (g_str_equal (sample->department->state, "CT"))
    muster_sample_plan (sample, sample->as_of, enter_tests, NULL, NULL);
}
