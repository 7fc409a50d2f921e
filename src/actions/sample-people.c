/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The people of a sample, and what happens to them besides training. */

#include "actions/certify.h"
#include "actions/employ.h"
#include "actions/qualify.h"
#include "actions/sample-private.h"

/* --- Making --------------------------------------------------------------------------------------- */

static const MusterSamplePost *
find_post (const MusterSampleDepartment *department, guint index)
{
  if (index < department->n_posts)
    return &department->posts[index];
  return &department->more[(index - department->n_posts) % department->n_more];
}

/* An address of ASCII letters alone, with the number that keeps people of one name apart. */
static char *
make_email (const MusterOfficer *officer, guint index)
{
  g_autofree char *first = g_str_to_ascii (officer->first_name, "C");
  g_autofree char *last = g_str_to_ascii (officer->last_name, "C");
  g_autoptr (GString) email = g_string_new (NULL);
  const char *parts[] = { first, ".", last };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const char *c;

      for (c = parts[i]; *c != '\0'; c++)
        if (g_ascii_isalpha (*c) || i == 1)
          g_string_append_c (email, g_ascii_tolower (*c));
    }
  if (index >= muster_sample_count_names ())
    g_string_append_printf (email, "%u", index);
  g_string_append (email, "@example.org");
  return g_string_free (g_steal_pointer (&email), FALSE);
}

static void
free_person (gpointer data)
{
  MusterSamplePerson *person = data;

  muster_officer_free (person->officer);
  g_ptr_array_unref (person->seats);
  g_ptr_array_unref (person->outside);
  g_free (person);
}

static MusterSamplePerson *
make_person (MusterSample *sample, guint index, const guint *order)
{
  const MusterSampleDepartment *department = sample->department;
  MusterSamplePerson *person = g_new0 (MusterSamplePerson, 1);
  /* The highest have served longest. */
  int years = 3 + g_rand_int_range (sample->random, 0, 8) + (index < 8 ? 16 - (int) index : 0);

  person->index = index;
  person->post = find_post (department, index);
  person->officer = muster_officer_new ();
  person->officer->state_id = g_strdup_printf ("%s%04u", department->state_id, 1001 + index);
  muster_sample_name (person->officer, order, index);
  person->officer->email = make_email (person->officer, index);
  person->officer->badge_number = g_strdup_printf ("%u", 101 + index);
  person->hired_on = muster_date_add_years (sample->history_from, -years) -
                     g_rand_int_range (sample->random, 30, 300);
  person->seats = g_ptr_array_new ();
  person->outside = g_ptr_array_new ();
  return person;
}

void
muster_sample_add_people (MusterSample *sample)
{
  guint n = muster_sample_count_names ();
  g_autofree guint *order = g_new (guint, n);
  guint i;

  for (i = 0; i < n; i++)
    order[i] = i;
  for (i = n - 1; i > 0; i--)
    {
      guint j = (guint) g_rand_int_range (sample->random, 0, (gint32) i + 1);
      guint swapped = order[i];

      order[i] = order[j];
      order[j] = swapped;
    }
  g_ptr_array_set_free_func (sample->people, free_person);
  for (i = 0; i < sample->options->officers; i++)
    g_ptr_array_add (sample->people, make_person (sample, i, order));
}

MusterSamplePerson *
muster_sample_get (const MusterSample *sample, guint index)
{
  return index < sample->people->len ? g_ptr_array_index (sample->people, index) : NULL;
}

gboolean
muster_sample_is_there (const MusterSamplePerson *person, MusterDate date)
{
  gboolean is_away =
      person->away_from != MUSTER_DATE_NONE && date >= person->away_from && date <= person->away_to;
  gboolean is_gone =
      person->gap_from != MUSTER_DATE_NONE && date >= person->gap_from && date <= person->gap_to;

  return date >= person->hired_on && !is_away && !is_gone &&
         (person->left_on == MUSTER_DATE_NONE || date <= person->left_on);
}

/* --- Careers -------------------------------------------------------------------------------------- */

static gboolean
hire (MusterSample *sample, gpointer data, GError **error)
{
  MusterSamplePerson *person = data;
  g_autoptr (MusterEmployment) employment = muster_employment_new ();

  employment->employment_type = person->post->type;
  employment->rank = g_strdup (person->post->rank);
  employment->hired_on =
      person->officer->id != MUSTER_ID_NONE ? person->gap_to + 1 : person->hired_on;
  return muster_action_hire (sample->workspace, person->officer, employment, &person->officer->id,
                             error);
}

static gboolean
separate (MusterSample *sample, gpointer data, GError **error)
{
  MusterSamplePerson *person = data;
  gboolean comes_back = person->gap_from != MUSTER_DATE_NONE;

  return muster_action_separate (sample->workspace, person->officer->id,
                                 comes_back ? person->gap_from - 1 : person->left_on,
                                 comes_back ? "Resigned" : "Retired", error);
}

static void
plan_assignment (MusterSample *sample, MusterSamplePerson *person)
{
  MusterAssignment *assignment = muster_assignment_new ();

  assignment->title = g_strdup (person->post->assignment);
  assignment->starts_on = MAX (person->hired_on, sample->starts_on) + 14;
  muster_sample_plan_record (sample, assignment->starts_on, person, &muster_assignment_type,
                             assignment);
}

void
muster_sample_plan_careers (MusterSample *sample)
{
  guint i;

  muster_sample_plan (sample, sample->starts_on, muster_sample_import_people, NULL, NULL);
  for (i = 0; i < sample->people->len; i++)
    {
      MusterSamplePerson *person = g_ptr_array_index (sample->people, i);

      if (person->hired_on >= sample->starts_on)
        muster_sample_plan (sample, person->hired_on, hire, person, NULL);
      if (person->post->assignment != NULL)
        plan_assignment (sample, person);
      if (person->left_on != MUSTER_DATE_NONE)
        muster_sample_plan (sample, person->left_on, separate, person, NULL);
      if (person->gap_from == MUSTER_DATE_NONE)
        continue;
      muster_sample_plan (sample, person->gap_from - 1, separate, person, NULL);
      muster_sample_plan (sample, person->gap_to + 1, hire, person, NULL);
    }
}

/* --- Instructors ---------------------------------------------------------------------------------- */

gboolean
muster_sample_teaches (const MusterSamplePost *post, const char *subject)
{
  g_auto (GStrv) subjects = NULL;

  if (post->teaches == NULL)
    return FALSE;
  subjects = g_strsplit (post->teaches, ",", -1);
  return g_strv_contains ((const char *const *) subjects, subject);
}

typedef struct
{
  MusterSamplePerson *person;
  MusterDate issued_on, expires_on;
} Instructor;

static gboolean
certify_instructor (MusterSample *sample, gpointer data, GError **error)
{
  const Instructor *instructor = data;
  MusterSamplePerson *person = instructor->person;
  g_auto (GStrv) subjects = g_strsplit (person->post->teaches, ",", -1);
  g_autoptr (MusterCertificate) certificate = muster_certificate_new ();
  MusterId certificate_id;
  guint i;

  certificate->officer_id = person->officer->id;
  certificate->kind = MUSTER_CERTIFICATE_KIND_INSTRUCTOR;
  certificate->number = g_strdup_printf ("I-%d-%03u", muster_date_get_year (instructor->issued_on),
                                         person->index + 101);
  certificate->issued_on = instructor->issued_on;
  certificate->expires_on = instructor->expires_on;
  if (!muster_action_certify (sample->workspace, certificate, &certificate_id, error))
    return FALSE;
  for (i = 0; subjects[i] != NULL; i++)
    {
      g_autoptr (MusterEndorsement) endorsement = muster_endorsement_new ();

      endorsement->certificate_id = certificate_id;
      endorsement->subject = g_strdup (subjects[i]);
      endorsement->starts_on = instructor->issued_on;
      endorsement->ends_on = instructor->expires_on;
      /* One was not renewed with the others. */
      if (g_strcmp0 (subjects[i], person->lapsed_subject) == 0)
        endorsement->ends_on = MIN (endorsement->ends_on, person->lapsed_on);
      if (endorsement->ends_on > endorsement->starts_on &&
          !muster_action_endorse (sample->workspace, endorsement, error))
        return FALSE;
    }
  return TRUE;
}

void
muster_sample_plan_instructors (MusterSample *sample, MusterDate issued_on, MusterDate expires_on)
{
  guint i;

  for (i = 0; i < MIN (sample->people->len, sample->department->n_posts); i++)
    {
      MusterSamplePerson *person = g_ptr_array_index (sample->people, i);
      Instructor instructor = { person, issued_on, expires_on };

      if (person->post->teaches != NULL)
        muster_sample_plan (sample, issued_on, certify_instructor,
                            g_memdup2 (&instructor, sizeof instructor), g_free);
    }
}
