/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One form each. The page may load again while one is open, so nothing is borrowed. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/qualify.h"
#include "app/form.h"
#include "app/officer-career.h"
#include "core/name.h"

enum
{
  WHAT_ASSIGNMENT,
  WHAT_RANK,
};

typedef struct
{
  MusterId officer_id;
  char *name;
  GArray *running;  /* ids of assignments, as the choice has them behind "none" */
  GPtrArray *kinds; /* of milestones, as the choice has them */
} Career;

static Career *
career_new (const MusterOfficerSight *sight)
{
  const MusterOfficer *officer = sight->record->officer;
  Career *career = g_new0 (Career, 1);

  career->officer_id = officer->id;
  career->name = muster_officer_format_name (officer);
  career->running = g_array_new (FALSE, FALSE, sizeof (MusterId));
  career->kinds = g_ptr_array_new_with_free_func (g_free);
  return career;
}

static void
career_free (gpointer data)
{
  Career *career = data;

  g_free (career->name);
  g_array_unref (career->running);
  g_ptr_array_unref (career->kinds);
  g_free (career);
}

/* --- Ranks and assignments ------------------------------------------------------------------------ */

typedef struct
{
  MusterAssignment *assignment;
  MusterAssignmentEffects effects;
} Assigning;

static void
assigning_free (gpointer data)
{
  Assigning *assigning = data;

  muster_assignment_free (assigning->assignment);
  g_free (assigning);
}

static gpointer
assign_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Assigning *assigning = data;

  return GINT_TO_POINTER (
      muster_action_assign (workspace, assigning->assignment, &assigning->effects, error));
}

static void
assign (MusterForm *form, gpointer data)
{
  const Career *career = data;
  MusterAssignment *assignment = muster_form_read_new (form, &muster_assignment_type);
  guint ended = career->running->len > 0 ? muster_form_get_choice (form, "ended") : 0;
  MusterSessionWork work = { assign_work, NULL, assigning_free, NULL, TRUE };
  Assigning *assigning;
  g_autofree char *sentence = NULL;

  if (assignment == NULL)
    return;
  assignment->officer_id = career->officer_id;
  if (assignment->ends_on != MUSTER_DATE_NONE && assignment->ends_on < assignment->starts_on)
    {
      muster_form_refuse (form, "ends_on", _ ("Type a last day that is not before the first."));
      muster_assignment_free (assignment);
      return;
    }
  assigning = g_new0 (Assigning, 1);
  assigning->assignment = assignment;
  assigning->effects.is_rank = muster_form_get_choice (form, "what") == WHAT_RANK;
  if (ended > 0)
    assigning->effects.ended = g_array_index (career->running, MusterId, ended - 1);
  work.data = assigning;
  /* Translators: a rank or an assignment, name of an officer. */
  sentence = g_strdup_printf (_ ("“%s” added to %s."), assignment->title, career->name);
  muster_form_run (form, &work, sentence, NULL);
}

static void
add_running (MusterForm *form, Career *career, const MusterOfficerRecord *record)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  guint i;

  g_ptr_array_add (labels, g_strdup (_ ("Nothing")));
  for (i = 0; i < record->assignments->len; i++)
    {
      const MusterAssignment *assignment = g_ptr_array_index (record->assignments, i);

      if (assignment->ends_on != MUSTER_DATE_NONE)
        continue;
      g_array_append_val (career->running, assignment->id);
      g_ptr_array_add (labels, g_strdup (assignment->title));
    }
  g_ptr_array_add (labels, NULL);
  if (career->running->len > 0)
    muster_form_add_choice (form, "ended", _ ("Ends on the day before"),
                            (const char *const *) labels->pdata);
}

void
muster_officer_assignment_present (const MusterOfficerSight *sight)
{
  const char *what[] = { [WHAT_ASSIGNMENT] = _ ("Assignment"), [WHAT_RANK] = _ ("Rank"), NULL };
  g_autofree char *today = NULL;
  Career *career;
  MusterForm *form;

  g_return_if_fail (sight != NULL);

  career = career_new (sight);
  today = muster_date_format (sight->today);
  form = muster_form_new (sight->page, _ ("Add Rank or Assignment"), NULL, assign, career,
                          career_free);
  muster_form_add_choice (form, "what", _ ("What it is"), what);
  muster_form_add_field (form, &muster_assignment_type, "title", NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (muster_form_get_row (form, "title")),
                                 _ ("Rank or assignment"));
  muster_form_add_field (form, &muster_assignment_type, "starts_on", today);
  muster_form_add_field (form, &muster_assignment_type, "ends_on", NULL);
  add_running (form, career, sight->record);
  muster_form_place_refusal (form, MUSTER_ERROR_INVALID_INPUT, "starts_on");
  muster_form_place_refusal (form, MUSTER_ERROR_NOT_FOUND, "ends_on");
  gtk_window_present (GTK_WINDOW (form));
}

/* --- Education ------------------------------------------------------------------------------------ */

static gpointer
education_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  return GINT_TO_POINTER (muster_action_record_education (workspace, data, error));
}

static void
add_education (MusterForm *form, gpointer data)
{
  const Career *career = data;
  MusterEducation *education = muster_form_read_new (form, &muster_education_type);
  MusterSessionWork work = { education_work, education, (GDestroyNotify) muster_education_free,
                             NULL, TRUE };
  g_autofree char *sentence = NULL;

  if (education == NULL)
    return;
  education->officer_id = career->officer_id;
  /* Translators: a school, name of an officer. */
  sentence = g_strdup_printf (_ ("Education at %s added to %s."), education->school, career->name);
  muster_form_run (form, &work, sentence, NULL);
}

void
muster_officer_education_present (const MusterOfficerSight *sight)
{
  static const char *const fields[] = { "school", "degree", "major", "awarded_on", "hours" };
  MusterForm *form;
  guint i;

  g_return_if_fail (sight != NULL);

  form = muster_form_new (sight->page, _ ("Add Education"), NULL, add_education, career_new (sight),
                          career_free);
  for (i = 0; i < G_N_ELEMENTS (fields); i++)
    muster_form_add_field (form, &muster_education_type, fields[i], NULL);
  muster_form_place_refusal (form, MUSTER_ERROR_INVALID_INPUT, "awarded_on");
  gtk_window_present (GTK_WINDOW (form));
}

/* --- Milestones ----------------------------------------------------------------------------------- */

static gpointer
milestone_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  return GINT_TO_POINTER (muster_action_record_milestone (workspace, data, error));
}

static void
add_milestone (MusterForm *form, gpointer data)
{
  const Career *career = data;
  MusterMilestone *milestone = muster_form_read_new (form, &muster_milestone_type);
  MusterSessionWork work = { milestone_work, milestone, (GDestroyNotify) muster_milestone_free,
                             NULL, TRUE };
  g_autofree char *date = NULL;
  g_autofree char *sentence = NULL;

  if (milestone == NULL)
    return;
  milestone->officer_id = career->officer_id;
  milestone->kind =
      g_strdup (g_ptr_array_index (career->kinds, muster_form_get_choice (form, "kind")));
  date = muster_date_format (milestone->happened_on);
  /* Translators: a date, name of an officer. */
  sentence = g_strdup_printf (_ ("The milestone of %s added to %s."), date, career->name);
  muster_form_run (form, &work, sentence, NULL);
}

/* Rules know kinds as matching keys; a requirement whose id is the same word says how people write it. */
static char *
write_kind (const MusterRequirement *requirement, const char *kind)
{
  g_autofree char *key = muster_name_make_key (requirement->id);

  return g_strdup (g_str_equal (key, kind) ? requirement->id : kind);
}

/* By the titles of the requirements that count them: a kind is a word for rules, not for people. */
static void
list_kinds (Career *career, const MusterPack *pack, GPtrArray *labels)
{
  const GPtrArray *requirements = muster_pack_get_requirements (pack);
  guint i, j;

  for (i = 0; i < requirements->len; i++)
    {
      const MusterRequirement *requirement = g_ptr_array_index (requirements, i);

      if (requirement->counts != MUSTER_COUNT_MILESTONES || requirement->names == NULL)
        continue;
      for (j = 0; requirement->names[j] != NULL; j++)
        {
          g_autofree char *kind = write_kind (requirement, requirement->names[j]);

          if (g_ptr_array_find_with_equal_func (career->kinds, kind, g_str_equal, NULL))
            continue;
          g_ptr_array_add (labels, requirement->names[1] == NULL
                                       ? g_strdup (requirement->title)
                                       : g_strdup_printf ("%s (%s)", requirement->title, kind));
          g_ptr_array_add (career->kinds, g_steal_pointer (&kind));
        }
    }
}

const char *
muster_officer_name_milestone (const MusterOfficerSight *sight, const char *kind)
{
  g_autofree char *key = muster_name_make_key (kind);
  guint i, j;

  g_return_val_if_fail (sight != NULL && kind != NULL, NULL);

  for (i = 0; sight->check != NULL && i < sight->check->rulebook->len; i++)
    {
      const MusterRulebookEntry *entry = g_ptr_array_index (sight->check->rulebook, i);
      const GPtrArray *requirements = muster_pack_get_requirements (entry->pack);

      for (j = 0; j < requirements->len; j++)
        {
          const MusterRequirement *requirement = g_ptr_array_index (requirements, j);

          if (requirement->counts == MUSTER_COUNT_MILESTONES && requirement->names != NULL &&
              g_strv_contains ((const char *const *) requirement->names, key))
            return requirement->title;
        }
    }
  return kind;
}

void
muster_officer_milestone_present (const MusterOfficerSight *sight)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *today = NULL;
  Career *career;
  MusterForm *form;
  guint i;

  g_return_if_fail (sight != NULL);

  career = career_new (sight);
  for (i = 0; sight->check != NULL && i < sight->check->rulebook->len; i++)
    list_kinds (career, ((MusterRulebookEntry *) sight->check->rulebook->pdata[i])->pack, labels);
  if (labels->len == 0)
    {
      career_free (career);
      muster_page_report (sight->page, _ ("The rules speak of no milestone."), FALSE);
      return;
    }
  g_ptr_array_add (labels, NULL);
  today = muster_date_format (sight->today);
  form =
      muster_form_new (sight->page, _ ("Add Milestone"), NULL, add_milestone, career, career_free);
  muster_form_add_choice (form, "kind", _ ("Milestone"), (const char *const *) labels->pdata);
  muster_form_add_field (form, &muster_milestone_type, "happened_on", today);
  muster_form_add_field (form, &muster_milestone_type, "authority", NULL);
  muster_form_place_refusal (form, MUSTER_ERROR_INVALID_INPUT, "happened_on");
  gtk_window_present (GTK_WINDOW (form));
}
