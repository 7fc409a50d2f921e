/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The training calendar of a sample: which sessions are held, and who sits in them. */

#include "actions/sample-private.h"

#define SESSION_SIZE 16 /* of a small department; a large one fills a hall */
#define HALL_SIZE 120
#define LARGE_DEPARTMENT 300
#define SATURDAY 5 /* days after Monday */

void
muster_sample_session_free (gpointer data)
{
  MusterSampleSession *session = data;

  g_array_unref (session->dates);
  g_free (session->number);
  g_ptr_array_unref (session->instructors);
  g_ptr_array_unref (session->seats);
  g_free (session);
}

/* --- Sessions ------------------------------------------------------------------------------------- */

/* A day from Monday to Friday, on or after @date. Day 1 of the calendar was a Monday. */
static MusterDate
find_weekday (MusterDate date)
{
  int weekday = (date - 1) % 7;

  return weekday >= SATURDAY ? date + 7 - weekday : date;
}

MusterSampleSession *
muster_sample_add_session (MusterSample *sample, const MusterSampleTopic *topic, MusterDate date,
                           guint n)
{
  MusterSampleSession *session = g_new0 (MusterSampleSession, 1);
  guint i;

  session->topic = topic;
  session->dates = g_array_new (FALSE, FALSE, sizeof (MusterDate));
  for (i = 0; i < n; i++)
    {
      MusterDate day = date + (MusterDate) i;

      g_array_append_val (session->dates, day);
    }
  session->number = g_strdup_printf ("%02d-%s-%u", muster_date_get_year (date) % 100, topic->code,
                                     sample->sessions->len + 1);
  session->instructors = g_ptr_array_new ();
  session->seats = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (sample->sessions, session);
  return session;
}

MusterSampleSeat *
muster_sample_seat (MusterSampleSession *session, MusterSamplePerson *person)
{
  MusterSampleSeat *seat = g_new0 (MusterSampleSeat, 1);

  seat->session = session;
  seat->person = person;
  seat->status = MUSTER_ROSTER_STATUS_COMPLETED;
  seat->role = MUSTER_ROLE_ATTENDED;
  seat->is_taken = TRUE;
  g_ptr_array_add (session->seats, seat);
  g_ptr_array_add (person->seats, seat);
  return seat;
}

static MusterDate
get_first_day (const MusterSampleSession *session)
{
  return g_array_index (session->dates, MusterDate, 0);
}

static MusterDate
get_last_day (const MusterSampleSession *session)
{
  return g_array_index (session->dates, MusterDate, session->dates->len - 1);
}

/* --- Who is sent ---------------------------------------------------------------------------------- */

static gboolean
is_supervisor (const MusterSamplePost *post)
{
  static const char *const ranks[] = { "Chief",   "Sheriff",    "Undersheriff",
                                       "Captain", "Lieutenant", "Sergeant",
                                       NULL };

  return g_strv_contains (ranks, post->rank);
}

static gboolean
is_sent (const MusterSamplePerson *person, const MusterSampleTopic *topic, MusterDate date)
{
  /* Recruits are at the academy, civilians have no certificate to keep. */
  if (!muster_sample_is_there (person, date) || person->certified_on == MUSTER_DATE_NONE)
    return FALSE;
  switch (topic->audience)
    {
    case MUSTER_SAMPLE_AUDIENCE_SUPERVISORS:
      return is_supervisor (person->post);
    case MUSTER_SAMPLE_AUDIENCE_THIRD:
      return (person->index + (guint) muster_date_get_year (date)) % 3 == 0;
    case MUSTER_SAMPLE_AUDIENCE_ALL:
    default:
      return TRUE;
    }
}

/* Now and then somebody does not come. */
static MusterRosterStatus
choose_status (MusterSample *sample)
{
  switch (g_rand_int_range (sample->random, 0, 60))
    {
    case 0:
      return MUSTER_ROSTER_STATUS_NO_SHOW;
    case 1:
    case 2:
      return MUSTER_ROSTER_STATUS_EXCUSED;
    case 3:
      return MUSTER_ROSTER_STATUS_WITHDRAWN;
    default:
      return MUSTER_ROSTER_STATUS_COMPLETED;
    }
}

/* The agency's own instructors take turns, so that each sits in a session that another teaches. */
static void
add_instructors (MusterSample *sample, GPtrArray *sessions)
{
  const MusterSampleTopic *topic = ((MusterSampleSession *) sessions->pdata[0])->topic;
  guint n = 0, i;

  if (topic->provider != NULL)
    return;
  for (i = 0; i < MIN (sample->people->len, sample->department->n_posts); i++)
    {
      MusterSamplePerson *person = g_ptr_array_index (sample->people, i);
      MusterSampleSession *session;

      if (n == sessions->len)
        return;
      if (!muster_sample_teaches (person->post, topic->subject))
        continue;
      session = sessions->pdata[n++];
      if (muster_sample_is_there (person, get_first_day (session)))
        g_ptr_array_add (session->instructors, person);
    }
}

static gboolean
is_instructor (const MusterSampleSession *session, const MusterSamplePerson *person)
{
  return g_ptr_array_find (session->instructors, person, NULL);
}

static void
fill_sessions (MusterSample *sample, GPtrArray *sessions)
{
  guint turn = 0, i;

  for (i = 0; i < sample->people->len; i++)
    {
      MusterSamplePerson *person = g_ptr_array_index (sample->people, i);
      MusterSampleSession *session = sessions->pdata[turn % sessions->len];

      if (is_instructor (session, person) && sessions->len > 1)
        session = sessions->pdata[(turn + 1) % sessions->len];
      if (is_instructor (session, person) ||
          !is_sent (person, session->topic, get_first_day (session)))
        continue;
      muster_sample_seat (session, person)->status = choose_status (sample);
      turn++;
    }
}

/* Who teaches is on the roster, too, as who taught. */
static void
seat_instructors (GPtrArray *sessions)
{
  guint i, j;

  for (i = 0; i < sessions->len; i++)
    {
      MusterSampleSession *session = g_ptr_array_index (sessions, i);

      for (j = 0; j < session->instructors->len; j++)
        muster_sample_seat (session, g_ptr_array_index (session->instructors, j))->role =
            MUSTER_ROLE_INSTRUCTED;
    }
}

static guint
count_sessions (const MusterSample *sample, const MusterSampleTopic *topic)
{
  guint n = sample->people->len;
  guint size = n > LARGE_DEPARTMENT ? HALL_SIZE : SESSION_SIZE;

  if (topic->audience != MUSTER_SAMPLE_AUDIENCE_ALL)
    n /= 3;
  return MAX ((n + size - 1) / size, MIN (topic->sessions, MAX (n, 1)));
}

/* The sessions of one topic in one training year, which begins in @year. */
static void
add_topic (MusterSample *sample, const MusterSampleTopic *topic, int year)
{
  g_autoptr (GPtrArray) sessions = g_ptr_array_new ();
  guint n = count_sessions (sample, topic);
  /* In a department of thousands sessions run side by side. */
  guint side_by_side = n / 40 + 1;
  MusterDate date;
  guint i;

  if (topic->month < sample->department->first_month)
    year++;
  date = muster_date_new (year, topic->month, topic->day) + g_rand_int_range (sample->random, 0, 4);
  for (i = 0; i < n; i++)
    {
      date = find_weekday (date);
      g_ptr_array_add (sessions, muster_sample_add_session (sample, topic, date, 1));
      if ((i + 1) % side_by_side == 0)
        date += n > 6 ? 1 : 6;
    }
  add_instructors (sample, sessions);
  fill_sessions (sample, sessions);
  seat_instructors (sessions);
}

void
muster_sample_add_classes (MusterSample *sample)
{
  int year = muster_date_get_year (sample->history_from);
  int last = muster_date_get_year (sample->as_of) + 1;
  guint i;

  for (; year <= last; year++)
    for (i = 0; i < sample->department->n_topics; i++)
      add_topic (sample, &sample->department->topics[i], year);
}

/* --- Counting ------------------------------------------------------------------------------------- */

static gboolean
seat_counts (const MusterSample *sample, const MusterSampleSeat *seat, const char *subject,
             MusterDate from, MusterDate to)
{
  MusterDate date = get_first_day (seat->session);

  return seat->is_taken && seat->role == MUSTER_ROLE_ATTENDED &&
         seat->status == MUSTER_ROSTER_STATUS_COMPLETED && !seat->session->is_doubtful &&
         date >= from && date <= to && get_last_day (seat->session) <= sample->as_of &&
         (subject == NULL || g_str_equal (seat->session->topic->subject, subject));
}

gint64
muster_sample_count (const MusterSample *sample, const MusterSamplePerson *person,
                     const char *subject, MusterDate from, MusterDate to)
{
  gint64 seconds = 0;
  guint i;

  for (i = 0; i < person->seats->len; i++)
    {
      const MusterSampleSeat *seat = g_ptr_array_index (person->seats, i);

      if (seat_counts (sample, seat, subject, from, to))
        seconds += seat->session->topic->hours * MUSTER_SAMPLE_HOUR;
    }
  for (i = 0; i < person->outside->len; i++)
    {
      const MusterCredit *credit = g_ptr_array_index (person->outside, i);

      if (credit->earned_on >= from && credit->earned_on <= MIN (to, sample->as_of) &&
          credit->subject != NULL && (subject == NULL || g_str_equal (credit->subject, subject)))
        seconds += credit->seconds;
    }
  return seconds;
}

void
muster_sample_trim (const MusterSample *sample, MusterSamplePerson *person, const char *subject,
                    const char *keep, MusterDate from, MusterDate to, gint64 target)
{
  g_auto (GStrv) kept = g_strsplit (keep, ",", -1);

  while (muster_sample_count (sample, person, subject, from, to) > target)
    {
      MusterSampleSeat *latest = NULL;
      guint i;

      for (i = 0; i < person->seats->len; i++)
        {
          MusterSampleSeat *seat = g_ptr_array_index (person->seats, i);

          if (seat_counts (sample, seat, subject, from, to) &&
              !g_strv_contains ((const char *const *) kept, seat->session->topic->subject) &&
              (latest == NULL || get_first_day (seat->session) > get_first_day (latest->session)))
            latest = seat;
        }
      if (latest == NULL)
        return;
      latest->is_taken = FALSE;
    }
}
