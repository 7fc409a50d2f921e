/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Hiring and separating. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/checklist-private.h"
#include "actions/employ-private.h"
#include "actions/employ.h"
#include "core/name.h"

/* --- Hiring --------------------------------------------------------------------------------------- */

typedef struct
{
  const MusterOfficer *officer;
  const MusterEmployment *employment;
  gboolean with_list; /* starts the state's checklist */
  MusterId officer_id;
} Hire;

gboolean
muster_employ_check_span (const MusterEmployment *employment, GError **error)
{
  g_autofree char *separated = NULL;
  g_autofree char *hired = NULL;

  if (employment->separated_on == MUSTER_DATE_NONE ||
      employment->separated_on >= employment->hired_on)
    return TRUE;
  separated = muster_date_format (employment->separated_on);
  hired = muster_date_format (employment->hired_on);
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
               _ ("Separated on %s, before being hired on %s."), separated, hired);
  return FALSE;
}

static gboolean
check_hire (const MusterOfficer *officer, const MusterEmployment *employment, GError **error)
{
  g_autofree char *last_name = muster_name_squeeze (officer->last_name);

  if (officer->id == MUSTER_ID_NONE && last_name == NULL)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   _ ("The officer has no last name. Type it."));
      return FALSE;
    }
  return muster_employ_check_span (employment, error);
}

gboolean
muster_employ_check_state_id (MusterDb *db, const MusterOfficer *officer, GError **error)
{
  g_autoptr (GPtrArray) others = NULL;
  guint i;

  if (officer->state_id == NULL)
    return TRUE;
  others = muster_db_find_by_text (db, &muster_officer_type, "state_id", officer->state_id, error);
  if (others == NULL)
    return FALSE;
  for (i = 0; i < others->len; i++)
    {
      const MusterOfficer *other = g_ptr_array_index (others, i);
      g_autofree char *name = NULL;

      if (other->voided || other->id == officer->id)
        continue;
      name = muster_officer_format_name (other);
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                   _ ("%s is %s. Type another ID, or open that record."), officer->state_id, name);
      return FALSE;
    }
  return TRUE;
}

static gboolean
insert_employment (MusterDb *db, const MusterEmployment *employment, MusterId officer_id,
                   GError **error)
{
  g_autoptr (MusterEmployment) copy = muster_employment_copy (employment);

  copy->id = MUSTER_ID_NONE;
  copy->officer_id = officer_id;
  return muster_db_insert (db, &muster_employment_type, copy, error);
}

static gboolean
start_list (MusterDb *db, const Hire *hire, GError **error)
{
  g_autoptr (MusterEmployment) copy = muster_employment_copy (hire->employment);
  guint n;

  copy->officer_id = hire->officer_id;
  return !hire->with_list ||
         muster_checklist_start (db, copy, MUSTER_CHECKLIST_KIND_HIRE, &n, error);
}

void
muster_employ_fold_name (MusterOfficer *officer)
{
  g_autofree char *name =
      g_strjoin (" ", officer->last_name, officer->first_name != NULL ? officer->first_name : "",
                 officer->middle_name != NULL ? officer->middle_name : "", NULL);

  g_free (officer->folded_name);
  officer->folded_name = muster_name_fold (name);
}

gboolean
muster_employ_insert (MusterDb *db, const MusterOfficer *officer,
                      const MusterEmployment *employment, MusterId *officer_id, GError **error)
{
  g_autoptr (MusterOfficer) copy = muster_officer_copy (officer);

  copy->id = MUSTER_ID_NONE;
  muster_employ_fold_name (copy);
  if (!muster_db_insert (db, &muster_officer_type, copy, error))
    return FALSE;
  *officer_id = copy->id;
  return insert_employment (db, employment, copy->id, error);
}

static gboolean
hire_step (MusterDb *db, gpointer data, GError **error)
{
  Hire *hire = data;
  g_autofree char *name = NULL;

  if (hire->officer->id != MUSTER_ID_NONE)
    {
      name = muster_workspace_officer_name (db, hire->officer->id, error);
      if (name == NULL)
        return FALSE;
      muster_step_set_label (db, g_strdup_printf (_ ("Rehire %s"), name));
      hire->officer_id = hire->officer->id;
      return insert_employment (db, hire->employment, hire->officer_id, error) &&
             start_list (db, hire, error);
    }
  name = muster_officer_format_name (hire->officer);
  muster_step_set_label (db, g_strdup_printf (_ ("Hire %s"), name));
  return muster_employ_check_state_id (db, hire->officer, error) &&
         muster_employ_insert (db, hire->officer, hire->employment, &hire->officer_id, error) &&
         start_list (db, hire, error);
}

static gboolean
run_hire (MusterWorkspace *workspace, Hire *hire, MusterId *officer_id, GError **error)
{
  if (!check_hire (hire->officer, hire->employment, error) ||
      !muster_workspace_run_step (workspace, MUSTER_ACTION_HIRE, hire_step, hire, error))
    return FALSE;
  if (officer_id != NULL)
    *officer_id = hire->officer_id;
  return TRUE;
}

gboolean
muster_action_hire (MusterWorkspace *workspace, const MusterOfficer *officer,
                    const MusterEmployment *employment, MusterId *officer_id, GError **error)
{
  Hire hire = { officer, employment, FALSE, MUSTER_ID_NONE };

  g_return_val_if_fail (workspace != NULL && officer != NULL && employment != NULL, FALSE);

  return run_hire (workspace, &hire, officer_id, error);
}

gboolean
muster_action_hire_with_list (MusterWorkspace *workspace, const MusterOfficer *officer,
                              const MusterEmployment *employment, MusterId *officer_id,
                              GError **error)
{
  Hire hire = { officer, employment, TRUE, MUSTER_ID_NONE };

  g_return_val_if_fail (workspace != NULL && officer != NULL && employment != NULL, FALSE);

  return run_hire (workspace, &hire, officer_id, error);
}

/* --- Separating ----------------------------------------------------------------------------------- */

typedef struct
{
  MusterId officer_id;
  MusterDate separated_on;
  const char *reason;
  gboolean with_list; /* starts the state's checklist */
} Separation;

static gboolean
take_live (gpointer record, gpointer data)
{
  if (((const MusterEmployment *) record)->voided)
    return FALSE;
  g_ptr_array_add (data, record);
  return TRUE;
}

GPtrArray *
muster_employ_load (MusterDb *db, MusterId officer_id, GError **error)
{
  g_autoptr (GPtrArray) employments = g_ptr_array_new_with_free_func (muster_employment_type.free);

  return muster_db_for_each_child (db, &muster_employment_type, "officer_id", officer_id, take_live,
                                   employments, error)
             ? g_steal_pointer (&employments)
             : NULL;
}

MusterEmployment *
muster_employ_find_current (const GPtrArray *employments)
{
  MusterEmployment *current = NULL;
  guint i;

  for (i = 0; i < employments->len; i++)
    {
      MusterEmployment *employment = g_ptr_array_index (employments, i);

      if (employment->separated_on == MUSTER_DATE_NONE &&
          (current == NULL || employment->hired_on >= current->hired_on))
        current = employment;
    }
  return current;
}

static gboolean
separate_step (MusterDb *db, gpointer data, GError **error)
{
  Separation *separation = data;
  g_autofree char *name = muster_workspace_officer_name (db, separation->officer_id, error);
  g_autoptr (GPtrArray) employments = NULL;
  MusterEmployment *current;
  guint n;

  if (name == NULL)
    return FALSE;
  employments = muster_employ_load (db, separation->officer_id, error);
  if (employments == NULL)
    return FALSE;
  current = muster_employ_find_current (employments);
  if (current == NULL)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                   _ ("%s is not employed now, so there is nothing to end."), name);
      return FALSE;
    }
  current->separated_on = separation->separated_on;
  if (!muster_employ_check_span (current, error))
    return FALSE;
  muster_record_set_text (&current->separation_reason, separation->reason);
  muster_step_set_label (db, g_strdup_printf (_ ("Separate %s"), name));
  return muster_db_update (db, &muster_employment_type, current, error) &&
         (!separation->with_list ||
          muster_checklist_start (db, current, MUSTER_CHECKLIST_KIND_DEPARTURE, &n, error));
}

gboolean
muster_action_separate (MusterWorkspace *workspace, MusterId officer_id, MusterDate separated_on,
                        const char *reason, GError **error)
{
  Separation separation = { officer_id, separated_on, reason, FALSE };

  g_return_val_if_fail (workspace != NULL && separated_on > MUSTER_DATE_NONE, FALSE);

  return muster_workspace_run_step (workspace, MUSTER_ACTION_SEPARATE, separate_step, &separation,
                                    error);
}

gboolean
muster_action_separate_with_list (MusterWorkspace *workspace, MusterId officer_id,
                                  MusterDate separated_on, const char *reason, GError **error)
{
  Separation separation = { officer_id, separated_on, reason, TRUE };

  g_return_val_if_fail (workspace != NULL && separated_on > MUSTER_DATE_NONE, FALSE);

  return muster_workspace_run_step (workspace, MUSTER_ACTION_SEPARATE, separate_step, &separation,
                                    error);
}
