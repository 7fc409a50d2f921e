/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Loads what an agenda needs, has its parts added, and puts them in order. */

#include "config.h"

#include "actions/agenda-private.h"
#include "actions/award-book.h"
#include "core/submission.h"

#define WARNING_DAYS 30 /* what is due so soon is a warning, whatever the tiers */

/* --- Items ---------------------------------------------------------------------------------------- */

gboolean
muster_agenda_is_near (const MusterAgendaMaking *making, MusterDate due_on)
{
  return due_on != MUSTER_DATE_NONE &&
         due_on - making->agenda->as_of <= making->agenda->tiers.days[0];
}

static int
find_tier (const MusterAgendaTiers *tiers, int days)
{
  guint i = tiers->n - 1;

  if (days < 0)
    return MUSTER_AGENDA_LATE;
  while (i > 0 && days > tiers->days[i])
    i--;
  return tiers->days[i];
}

MusterAgendaItem *
muster_agenda_add (MusterAgendaMaking *making, const char *code, MusterDate due_on, char *title,
                   char *detail)
{
  MusterAgendaItem *item = g_new0 (MusterAgendaItem, 1);

  item->code = code;
  item->due_on = due_on;
  item->days = due_on - making->agenda->as_of;
  item->tier = find_tier (&making->agenda->tiers, item->days);
  item->severity = item->days < 0               ? MUSTER_SEVERITY_PROBLEM
                   : item->days <= WARNING_DAYS ? MUSTER_SEVERITY_WARNING
                                                : MUSTER_SEVERITY_NOTE;
  item->title = title;
  item->detail = detail;
  g_ptr_array_add (making->agenda->items, item);
  return item;
}

char *
muster_agenda_name (const MusterOfficer *officer)
{
  return muster_officer_format_name (officer);
}

MusterAgendaItem *
muster_agenda_item_copy (const MusterAgendaItem *item)
{
  MusterAgendaItem *copy;

  g_return_val_if_fail (item != NULL, NULL);

  copy = g_memdup2 (item, sizeof *item);
  copy->title = g_strdup (item->title);
  copy->detail = g_strdup (item->detail);
  copy->requirement = g_strdup (item->requirement);
  copy->pack = g_strdup (item->pack);
  return copy;
}

void
muster_agenda_item_free (gpointer data)
{
  MusterAgendaItem *item = data;

  if (item == NULL)
    return;
  g_free (item->title);
  g_free (item->detail);
  g_free (item->requirement);
  g_free (item->pack);
  g_free (item);
}

static void
free_finding (gpointer data)
{
  MusterAgendaFinding *finding = data;

  muster_finding_free (finding->finding);
  g_ptr_array_unref (finding->names);
  g_free (finding->pack);
  g_free (finding);
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const MusterAgendaItem *x = *(const MusterAgendaItem *const *) a;
  const MusterAgendaItem *y = *(const MusterAgendaItem *const *) b;
  gboolean x_is_snoozed = x->snoozed_until != MUSTER_DATE_NONE;
  gboolean y_is_snoozed = y->snoozed_until != MUSTER_DATE_NONE;
  int order;

  if (x_is_snoozed != y_is_snoozed)
    return x_is_snoozed ? 1 : -1;
  if (x->due_on != y->due_on)
    return x->due_on < y->due_on ? -1 : 1;
  if (x->severity != y->severity)
    return x->severity > y->severity ? -1 : 1;
  order = g_strcmp0 (x->title, y->title);
  return order != 0 ? order : g_strcmp0 (x->detail, y->detail);
}

/* --- Loading -------------------------------------------------------------------------------------- */

static gboolean
load_handed_in (MusterDb *db, MusterAgendaMaking *making, GError **error)
{
  g_autoptr (GPtrArray) officers = muster_db_load_all (db, &muster_submission_officer_type, error);
  guint i;

  for (i = 0; officers != NULL && i < officers->len; i++)
    {
      const MusterSubmissionOfficer *officer = g_ptr_array_index (officers, i);
      g_autoptr (MusterSubmission) submission = NULL;

      if (officer->outcome != MUSTER_SUBMISSION_OUTCOME_PENDING ||
          officer->certificate_id == MUSTER_ID_NONE)
        continue;
      submission = muster_db_load (db, &muster_submission_type, officer->submission_id, error);
      if (submission == NULL)
        return FALSE;
      if (!submission->voided)
        g_hash_table_add (making->handed_in,
                          g_memdup2 (&officer->certificate_id, sizeof officer->certificate_id));
    }
  return officers != NULL;
}

static gboolean
load_job (MusterDb *db, gpointer data, GError **error)
{
  MusterAgendaMaking *making = data;

  making->books = muster_award_book_load_all (db, error);
  if (making->books != NULL)
    making->award_classes = muster_award_book_load_classes (db, making->books, error);
  return making->award_classes != NULL && load_handed_in (db, making, error) &&
         muster_agenda_load_courses (db, making, error) &&
         muster_agenda_load_snoozes (db, making, error) &&
         muster_agenda_load_equipment (db, making, error) &&
         muster_agenda_add_classes (db, making->agenda, error);
}

static gboolean
load (MusterWorkspace *workspace, MusterAgendaMaking *making, GError **error)
{
  making->check = muster_action_share_check (workspace, making->agenda->as_of, error);
  if (making->check != NULL)
    making->upcoming = muster_upcoming_load (workspace, making->agenda->as_of, error);
  return making->upcoming != NULL && muster_workspace_run (workspace, load_job, making, error);
}

MusterAgenda *
muster_action_make_agenda (MusterWorkspace *workspace, MusterDate as_of,
                           const MusterAgendaTiers *tiers, GError **error)
{
  g_autoptr (MusterAgenda) agenda = NULL;
  g_autoptr (GHashTable) handed_in = NULL;
  g_autoptr (GHashTable) ending = NULL;
  MusterAgendaMaking making = { 0 };
  gboolean is_loaded;

  g_return_val_if_fail (workspace != NULL, NULL);
  g_return_val_if_fail (tiers == NULL || tiers->n > 0, NULL);

  handed_in = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  ending = g_hash_table_new (g_int64_hash, g_int64_equal);
  agenda = g_new0 (MusterAgenda, 1);
  agenda->as_of = as_of != MUSTER_DATE_NONE ? as_of : muster_workspace_get_today (workspace);
  agenda->tiers = tiers != NULL ? *tiers : muster_agenda_usual_tiers;
  agenda->items = g_ptr_array_new_with_free_func (muster_agenda_item_free);
  agenda->findings = g_ptr_array_new_with_free_func (free_finding);
  agenda->classes = g_ptr_array_new_with_free_func (muster_agenda_class_free);
  making.agenda = agenda;
  making.handed_in = handed_in;
  making.ending = ending;
  is_loaded = load (workspace, &making, error);
  if (is_loaded)
    {
      agenda->n_officers = making.check->officers->len;
      muster_agenda_add_duties (&making);
      muster_agenda_add_records (&making);
      muster_agenda_add_approvals (&making);
      muster_agenda_add_checklists (&making);
      muster_agenda_add_awards (&making);
      muster_agenda_add_inventory (&making);
      muster_agenda_add_findings (&making);
      muster_agenda_add_cohort (&making);
      muster_agenda_mark_snoozed (&making);
      g_ptr_array_sort (agenda->items, compare_items);
    }
  g_clear_pointer (&making.books, g_ptr_array_unref);
  g_clear_pointer (&making.award_classes, g_ptr_array_unref);
  g_clear_pointer (&making.courses, g_ptr_array_unref);
  g_clear_pointer (&making.approvals, g_ptr_array_unref);
  g_clear_pointer (&making.snoozes, g_ptr_array_unref);
  muster_equipment_book_free (making.equipment);
  muster_upcoming_free (making.upcoming);
  muster_check_unref (making.check);
  return is_loaded ? g_steal_pointer (&agenda) : NULL;
}

void
muster_agenda_free (MusterAgenda *agenda)
{
  if (agenda == NULL)
    return;
  g_ptr_array_unref (agenda->items);
  g_ptr_array_unref (agenda->findings);
  g_ptr_array_unref (agenda->classes);
  muster_agenda_cohort_free (agenda->cohort);
  g_free (agenda);
}
