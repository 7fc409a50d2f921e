/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The life of a requirement: making, copying, freeing, and which of its changes binds. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "rules/pack-private.h"

const MusterWord muster_count_kind_words[] = {
  { "hours", N_ ("Hours") },
  { "courses", N_ ("Courses") },
  { "classes", N_ ("Classes taught") },
  { "qualifications", N_ ("Qualifications") },
  { "credentials", N_ ("Credentials") },
  { "milestones", N_ ("Milestones") },
  { "certificates", N_ ("Certificates") },
  { NULL, NULL },
};

/* --- Parts of a requirement --------------------------------------------------------------------- */

void
muster_window_clear (MusterWindow *window)
{
  g_clear_pointer (&window->cohorts, g_array_unref);
  *window = (MusterWindow){ 0 };
}

void
muster_window_copy (const MusterWindow *window, MusterWindow *copy)
{
  *copy = *window;
  if (window->cohorts != NULL)
    copy->cohorts = g_array_copy (window->cohorts);
}

void
muster_filter_clear (MusterFilter *filter)
{
  g_strfreev (filter->subjects);
  g_free (filter->admits);
  g_strfreev (filter->courses);
  g_strfreev (filter->deliveries);
  g_strfreev (filter->providers);
  if (filter->except != NULL)
    muster_filter_clear (filter->except);
  g_free (filter->except);
  *filter = (MusterFilter){ 0 };
}

void
muster_filter_copy (const MusterFilter *filter, guint n_subjects, MusterFilter *copy)
{
  *copy = *filter;
  copy->subjects = g_strdupv (filter->subjects);
  copy->admits = g_memdup2 (filter->admits, n_subjects);
  copy->courses = g_strdupv (filter->courses);
  copy->deliveries = g_strdupv (filter->deliveries);
  copy->providers = g_strdupv (filter->providers);
  if (filter->except == NULL)
    return;
  copy->except = g_new (MusterFilter, 1);
  muster_filter_copy (filter->except, n_subjects, copy->except);
}

static void
clear_condition (gpointer data)
{
  MusterCondition *condition = data;

  g_strfreev (condition->ranks);
  g_strfreev (condition->assignments);
  g_strfreev (condition->agencies);
}

static void
clear_part (gpointer data)
{
  MusterPart *part = data;

  g_free (part->title);
  muster_filter_clear (&part->filter);
}

static void
clear_cap (gpointer data)
{
  MusterCap *cap = data;

  g_free (cap->title);
  muster_filter_clear (&cap->filter);
}

static GArray *
new_array (gsize size, GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, TRUE, (guint) size);

  g_array_set_clear_func (array, clear);
  return array;
}

GArray *
muster_condition_array_new (void)
{
  return new_array (sizeof (MusterCondition), clear_condition);
}

GArray *
muster_part_array_new (void)
{
  return new_array (sizeof (MusterPart), clear_part);
}

GArray *
muster_cap_array_new (void)
{
  return new_array (sizeof (MusterCap), clear_cap);
}

/* --- Copies ------------------------------------------------------------------------------------- */

static GArray *
copy_plain (GArray *array)
{
  return array != NULL ? g_array_copy (array) : NULL;
}

static GArray *
copy_conditions (const GArray *conditions)
{
  GArray *copies;
  guint i;

  if (conditions == NULL)
    return NULL;
  copies = muster_condition_array_new ();
  for (i = 0; i < conditions->len; i++)
    {
      MusterCondition copy = g_array_index (conditions, MusterCondition, i);

      copy.ranks = g_strdupv (copy.ranks);
      copy.assignments = g_strdupv (copy.assignments);
      copy.agencies = g_strdupv (copy.agencies);
      g_array_append_val (copies, copy);
    }
  return copies;
}

static GArray *
copy_parts (const GArray *parts, guint n_subjects)
{
  GArray *copies;
  guint i;

  if (parts == NULL)
    return NULL;
  copies = muster_part_array_new ();
  for (i = 0; i < parts->len; i++)
    {
      const MusterPart *part = &g_array_index (parts, MusterPart, i);
      MusterPart copy = { g_strdup (part->title), { 0 }, part->required };

      muster_filter_copy (&part->filter, n_subjects, &copy.filter);
      g_array_append_val (copies, copy);
    }
  return copies;
}

static GArray *
copy_caps (const GArray *caps, guint n_subjects)
{
  GArray *copies;
  guint i;

  if (caps == NULL)
    return NULL;
  copies = muster_cap_array_new ();
  for (i = 0; i < caps->len; i++)
    {
      const MusterCap *cap = &g_array_index (caps, MusterCap, i);
      MusterCap copy = { g_strdup (cap->title), { 0 }, cap->most, cap->after_mandates };

      muster_filter_copy (&cap->filter, n_subjects, &copy.filter);
      g_array_append_val (copies, copy);
    }
  return copies;
}

/* --- Requirements ------------------------------------------------------------------------------- */

MusterRequirement *
muster_requirement_new (void)
{
  MusterRequirement *requirement = g_new0 (MusterRequirement, 1);

  requirement->required = MUSTER_NUMBER_NONE;
  requirement->times = 1;
  requirement->surplus = MUSTER_SURPLUS_OPEN;
  return requirement;
}

MusterRequirement *
muster_requirement_copy (const MusterRequirement *requirement, guint n_subjects)
{
  MusterRequirement *copy = g_memdup2 (requirement, sizeof *requirement);

  copy->id = g_strdup (requirement->id);
  copy->title = g_strdup (requirement->title);
  copy->citation = g_strdup (requirement->citation);
  copy->address = g_strdup (requirement->address);
  copy->consequence = g_strdup (requirement->consequence);
  copy->applies = copy_conditions (requirement->applies);
  muster_window_copy (&requirement->window, &copy->window);
  muster_filter_copy (&requirement->filter, n_subjects, &copy->filter);
  copy->names = g_strdupv (requirement->names);
  copy->parts = copy_parts (requirement->parts, n_subjects);
  copy->caps = copy_caps (requirement->caps, n_subjects);
  copy->mandates = g_strdupv (requirement->mandates);
  copy->prorations = copy_plain (requirement->prorations);
  copy->conversions = copy_plain (requirement->conversions);
  copy->warn_days = copy_plain (requirement->warn_days);
  copy->next = NULL;
  return copy;
}

static void
unref_array (GArray *array)
{
  if (array != NULL)
    g_array_unref (array);
}

void
muster_requirement_free (MusterRequirement *requirement)
{
  while (requirement != NULL)
    {
      MusterRequirement *next = requirement->next;

      g_free (requirement->id);
      g_free (requirement->title);
      g_free (requirement->citation);
      g_free (requirement->address);
      g_free (requirement->consequence);
      unref_array (requirement->applies);
      muster_window_clear (&requirement->window);
      muster_filter_clear (&requirement->filter);
      g_strfreev (requirement->names);
      unref_array (requirement->parts);
      unref_array (requirement->caps);
      g_strfreev (requirement->mandates);
      unref_array (requirement->prorations);
      unref_array (requirement->conversions);
      unref_array (requirement->warn_days);
      g_free (requirement);
      requirement = next;
    }
}

MusterRequirement *
muster_requirement_bind (MusterRequirement *requirement, MusterDate date, guint n_subjects)
{
  MusterRequirement *before = requirement;
  MusterRequirement *change;

  if (date == MUSTER_DATE_NONE)
    return requirement;
  while (before->next != NULL && before->next->binds_from <= date)
    before = before->next;
  if (before->binds_from == date)
    return before;
  change = muster_requirement_copy (before, n_subjects);
  change->binds_from = date;
  change->next = before->next;
  before->next = change;
  return change;
}

const MusterRequirement *
muster_requirement_at (const MusterRequirement *requirement, MusterDate basis)
{
  const MusterDateRange *range;

  g_return_val_if_fail (requirement != NULL, NULL);

  while (requirement->next != NULL && requirement->next->binds_from <= basis)
    requirement = requirement->next;
  range = &requirement->in_force;
  if ((range->from != MUSTER_DATE_NONE && basis < range->from) ||
      (range->to != MUSTER_DATE_NONE && basis > range->to))
    return NULL;
  return requirement;
}

/* --- Subjects ----------------------------------------------------------------------------------- */

static gboolean
lies_within (const MusterPack *pack, const MusterPackSubject *subject, char **ids)
{
  while (subject != NULL)
    {
      if (g_strv_contains ((const char *const *) ids, subject->id))
        return TRUE;
      subject = subject->within != NULL ? g_hash_table_lookup (pack->by_id, subject->within) : NULL;
    }
  return FALSE;
}

void
muster_pack_admit (const MusterPack *pack, MusterFilter *filter)
{
  guint i;

  g_clear_pointer (&filter->admits, g_free);
  if (filter->subjects == NULL)
    return;
  filter->admits = g_new (guint8, pack->subjects->len);
  for (i = 0; i < pack->subjects->len; i++)
    filter->admits[i] =
        lies_within (pack, g_ptr_array_index (pack->subjects, i), filter->subjects) ? 1 : 0;
}

void
muster_pack_set_each (const MusterPack *pack, MusterRequirement *requirement, gint64 seconds)
{
  guint i;

  g_return_if_fail (requirement->filter.subjects != NULL);

  g_clear_pointer (&requirement->parts, g_array_unref);
  if (seconds == 0)
    return;
  requirement->parts = muster_part_array_new ();
  for (i = 0; requirement->filter.subjects[i] != NULL; i++)
    {
      const char *const subjects[] = { requirement->filter.subjects[i], NULL };
      MusterPart part = { g_strdup (muster_pack_get_subject_title (pack, subjects[0])),
                          { 0 },
                          seconds };

      part.filter.subjects = g_strdupv ((char **) subjects);
      muster_pack_admit (pack, &part.filter);
      g_array_append_val (requirement->parts, part);
    }
}
