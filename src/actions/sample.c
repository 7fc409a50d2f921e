/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Making a sample from beginning to end. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/adopt.h"
#include "actions/sample-private.h"
#include "core/error.h"

static const MusterSampleDepartment *const departments[] = {
  &muster_sample_connecticut,
  &muster_sample_colorado,
};

static const MusterSampleDepartment *
find_department (const char *state)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (departments); i++)
    if (g_ascii_strcasecmp (departments[i]->state, state) == 0)
      return departments[i];
  return NULL;
}

const char *
muster_sample_find_pack (const char *state)
{
  const MusterSampleDepartment *department;

  g_return_val_if_fail (state != NULL, NULL);

  department = find_department (state);
  return department != NULL ? department->pack : NULL;
}

/* --- The agency and its rules --------------------------------------------------------------------- */

/* A rule of the agency's own, with the order that it stands on. */
static const char own_rules[] =
    "{\"format\": 1, \"id\": \"agency\", \"title\": \"The agency's own rules\", \"state\": null,"
    " \"version\": \"2024-01-01\", \"period\": {\"kind\": \"calendar-year\"}, \"subjects\": [],"
    " \"requirements\": [{\"id\": \"cpr\", \"title\": \"CPR card in force at all times\","
    " \"counts\": \"credentials\", \"names\": [\"CPR\"], \"citation\": {\"text\":"
    " \"General Order 12-4, invented for this sample\"}}]}";

static gboolean
adopt_own_rules (MusterSample *sample, gpointer data G_GNUC_UNUSED, GError **error)
{
  g_autoptr (MusterPackVerification) verification = muster_pack_verification_new ();

  verification->pack = g_strdup ("agency");
  verification->source = g_strdup ("General Order 12-4, invented for this sample");
  verification->verified_by = g_strdup ("Terrence Moss");
  return muster_action_adopt_pack (sample->workspace, own_rules, error) &&
         muster_action_verify_pack (sample->workspace, verification, error);
}

static gboolean
create (const MusterSample *sample, GError **error)
{
  const MusterSampleDepartment *department = sample->department;
  g_autoptr (MusterAgency) agency = muster_agency_new ();
  MusterEnvironment environment = {
    { muster_sample_clock (sample->starts_on) }, sample->options->seed, "Terrence Moss", TRUE
  };

  agency->name = g_strdup (department->agency);
  agency->state = g_strdup (department->state);
  agency->kind = g_strdup (department->kind);
  agency->letterhead = g_strdup (department->letterhead);
  agency->ein = g_strdup ("00-0000117");
  agency->vendor_number = g_strdup ("V-000117");
  agency->remit_to = g_strdup_printf (_ ("%s, Finance Office"), department->agency);
  return muster_workspace_create (sample->path, agency, sample->options->rules, &environment,
                                  error);
}

/* --- Making --------------------------------------------------------------------------------------- */

static gboolean
check_options (const MusterSampleOptions *options, GError **error)
{
  if (find_department (options->state) == NULL)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                 _ ("There is no sample for “%s”. Type CT or CO."), options->state);
  else if (options->officers > MUSTER_SAMPLE_MAX_OFFICERS)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 _ ("A sample has at most %d officers."), MUSTER_SAMPLE_MAX_OFFICERS);
  else if (options->years < 1 || options->years > MUSTER_SAMPLE_MAX_YEARS)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 _ ("A sample has 1 to %d years of history."), MUSTER_SAMPLE_MAX_YEARS);
  else if (muster_date_get_year (options->as_of) < MUSTER_SAMPLE_FIRST_YEAR ||
           muster_date_get_year (options->as_of) > MUSTER_SAMPLE_LAST_YEAR)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 _ ("A sample is made for a day of the years %d to %d."), MUSTER_SAMPLE_FIRST_YEAR,
                 MUSTER_SAMPLE_LAST_YEAR);
  else
    return TRUE;
  return FALSE;
}

static void
set_up (MusterSample *sample, MusterSampleOptions *options, const char *path)
{
  sample->department = find_department (options->state);
  if (options->officers == 0)
    options->officers = sample->department->n_posts;
  sample->options = options;
  sample->path = path;
  sample->as_of = options->as_of;
  /* No two departments have the same people. */
  sample->random = g_rand_new_with_seed (options->seed + g_str_hash (sample->department->pack));
  sample->people = g_ptr_array_new ();
  sample->sessions = g_ptr_array_new_with_free_func (muster_sample_session_free);
  sample->entries = g_ptr_array_new_with_free_func (muster_sample_entry_free);
}

static void
tear_down (MusterSample *sample)
{
  g_clear_pointer (&sample->workspace, muster_workspace_close);
  g_ptr_array_unref (sample->entries);
  g_ptr_array_unref (sample->sessions);
  g_ptr_array_unref (sample->people);
  g_rand_free (sample->random);
}

gboolean
muster_sample_make (const char *path, const MusterSampleOptions *options, GError **error)
{
  MusterSampleOptions copy = *options;
  MusterSample sample = { 0 };
  gboolean done;

  g_return_val_if_fail (path != NULL && options != NULL && options->seed != 0, FALSE);

  if (!check_options (options, error))
    return FALSE;
  set_up (&sample, &copy, path);
  sample.department->set_dates (&sample);
  muster_sample_add_people (&sample);
  muster_sample_plan (&sample, sample.starts_on, adopt_own_rules, NULL, NULL);
  sample.department->plan_people (&sample);
  muster_sample_plan_careers (&sample);
  muster_sample_add_classes (&sample);
  sample.department->plan (&sample);
  muster_sample_plan_grants (&sample);
  muster_sample_plan_equipment (&sample);
  muster_sample_plan_classes (&sample);
  muster_sample_plan_details (&sample);
  muster_sample_plan_scores (&sample);
  done = create (&sample, error) && muster_sample_run (&sample, error);
  tear_down (&sample);
  return done;
}
