/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Entering equipment, by itself or from a line of a claim. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/equipment-private.h"
#include "actions/equipment.h"
#include "core/name.h"

#define WHOLE 10000 /* hundredths of a percent */
#define HUNDREDTHS 100

/* --- What must be true of a thing ----------------------------------------------------------------- */

/* Scanners and people differ in case, so two tags that differ only in it are one. */
static gboolean
check_tag (MusterDb *db, const MusterEquipment *equipment, GError **error)
{
  g_autoptr (MusterEquipmentBook) book = muster_equipment_book_load (db, error);
  guint i;

  for (i = 0; book != NULL && i < book->entries->len; i++)
    {
      const MusterEquipmentEntry *entry = g_ptr_array_index (book->entries, i);
      g_autofree char *tag = muster_name_fold (equipment->tag);
      g_autofree char *taken = muster_name_fold (entry->equipment->tag);

      if (entry->equipment->id == equipment->id || !g_str_equal (tag, taken))
        continue;
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                   /* Translators: a tag, what has it. */
                   _ ("Tag %s is taken by %s."), entry->equipment->tag,
                   entry->equipment->description);
      return FALSE;
    }
  return book != NULL;
}

gboolean
muster_equipment_check (MusterDb *db, const MusterEquipment *equipment, GError **error)
{
  if (equipment->federal_percent != MUSTER_NUMBER_NONE &&
      (equipment->federal_percent < 0 || equipment->federal_percent > WHOLE))
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 _ ("Federal money pays from 0 to 100 percent. Type a number such as 75 or 0."));
  else if (equipment->cost != MUSTER_NUMBER_NONE && equipment->cost < 0)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 _ ("The cost is below zero. Type what was paid."));
  else if (equipment->disposed_on != MUSTER_DATE_NONE &&
           equipment->acquired_on != MUSTER_DATE_NONE &&
           equipment->disposed_on < equipment->acquired_on)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 _ ("It would have left before it was acquired. Correct one of the dates."));
  else
    return check_tag (db, equipment, error);
  return FALSE;
}

gboolean
muster_equipment_require_date (MusterWorkspace *workspace, MusterDate date, GError **error)
{
  if (date != MUSTER_DATE_NONE)
    return muster_workspace_check_past (workspace, date, error);
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
               _ ("There is no date. Type the day on which it happened."));
  return FALSE;
}

/* --- Lines of claims ------------------------------------------------------------------------------ */

/* How many things a line bought: as many as its quantity says, where that is whole. */
static gint64
count_things (const MusterCostLine *line)
{
  return line->quantity != MUSTER_NUMBER_NONE && line->quantity >= HUNDREDTHS &&
                 line->quantity % HUNDREDTHS == 0
             ? line->quantity / HUNDREDTHS
             : 1;
}

/* What takes costs back, or asks for them again, bought nothing. */
static gboolean
has_bought (const MusterCostLine *line)
{
  return line->category == MUSTER_COST_CATEGORY_EQUIPMENT && line->corrects_id == MUSTER_ID_NONE &&
         (line->amount == MUSTER_NUMBER_NONE || line->amount >= 0);
}

static gboolean
count_entered (MusterDb *db, MusterId line_id, gint64 *n, GError **error)
{
  g_autoptr (GPtrArray) entered =
      muster_db_load_children (db, &muster_equipment_type, "cost_line_id", line_id, error);
  guint i;

  *n = 0;
  for (i = 0; entered != NULL && i < entered->len; i++)
    *n += !((const MusterEquipment *) g_ptr_array_index (entered, i))->voided;
  return entered != NULL;
}

/* The line and its claim; which of its things is the next. */
static gboolean
load_line (MusterDb *db, MusterId line_id, MusterCostLine **line, MusterClaim **claim,
           gint64 *n_entered, GError **error)
{
  *claim = NULL;
  *line = muster_workspace_load_live (db, &muster_cost_line_type, line_id, error);
  if (*line != NULL)
    *claim = muster_workspace_load_live (db, &muster_claim_type, (*line)->claim_id, error);
  if (*claim == NULL || !count_entered (db, line_id, n_entered, error))
    return FALSE;
  if (!has_bought (*line))
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                 _ ("“%s” bought no equipment by its claim. Choose another line."),
                 (*line)->description);
  else if (*n_entered >= count_things (*line))
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                 _ ("All equipment of the line “%s” is entered already."), (*line)->description);
  else
    return TRUE;
  return FALSE;
}

static MusterDate
find_acquired (const MusterCostLine *line)
{
  return line->invoiced_on != MUSTER_DATE_NONE ? line->invoiced_on : line->incurred_on;
}

typedef struct
{
  MusterId line_id;
  MusterEquipment *equipment;
} Proposing;

static gboolean
propose_job (MusterDb *db, gpointer data, GError **error)
{
  const Proposing *proposing = data;
  MusterEquipment *equipment = proposing->equipment;
  g_autoptr (MusterCostLine) line = NULL;
  g_autoptr (MusterClaim) claim = NULL;
  g_autoptr (MusterAward) award = NULL;
  gint64 n_entered, n;

  if (!load_line (db, proposing->line_id, &line, &claim, &n_entered, error))
    return FALSE;
  award = muster_workspace_load_live (db, &muster_award_type, claim->award_id, error);
  if (award == NULL)
    return FALSE;
  n = count_things (line);
  equipment->cost_line_id = line->id;
  equipment->award_id = award->id;
  equipment->acquired_on = find_acquired (line);
  equipment->description = g_strdup (line->description);
  equipment->vendor = g_strdup (line->vendor);
  if (line->amount != MUSTER_NUMBER_NONE)
    equipment->cost = line->amount * (n_entered + 1) / n - line->amount * n_entered / n;
  if (award->funder != NULL)
    equipment->funding_source = g_strdup_printf ("%s, %s", award->funder, award->number);
  else
    equipment->funding_source = g_strdup (award->number);
  return TRUE;
}

MusterEquipment *
muster_action_propose_equipment (MusterWorkspace *workspace, MusterId cost_line_id, GError **error)
{
  g_autoptr (MusterEquipment) equipment = NULL;
  Proposing proposing;

  g_return_val_if_fail (workspace != NULL, NULL);

  equipment = muster_equipment_new ();
  proposing = (Proposing){ cost_line_id, equipment };
  if (!muster_workspace_run (workspace, propose_job, &proposing, error))
    return NULL;
  return g_steal_pointer (&equipment);
}

static gboolean
list_lines_job (MusterDb *db, gpointer data, GError **error)
{
  GPtrArray *open = data;
  g_autoptr (GPtrArray) lines = muster_db_load_all (db, &muster_cost_line_type, error);
  guint i;

  for (i = 0; lines != NULL && i < lines->len; i++)
    {
      const MusterCostLine *line = g_ptr_array_index (lines, i);
      gint64 n_entered;

      if (line->voided || !has_bought (line))
        continue;
      if (!count_entered (db, line->id, &n_entered, error))
        return FALSE;
      if (n_entered < count_things (line))
        g_ptr_array_add (open, muster_cost_line_copy (line));
    }
  return lines != NULL;
}

GPtrArray *
muster_action_list_equipment_lines (MusterWorkspace *workspace, GError **error)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new_with_free_func (muster_cost_line_type.free);

  g_return_val_if_fail (workspace != NULL, NULL);

  if (!muster_workspace_run (workspace, list_lines_job, open, error))
    return NULL;
  return g_steal_pointer (&open);
}

/* --- Entering ------------------------------------------------------------------------------------- */

static gboolean
check_sources (MusterDb *db, MusterEquipment *equipment, GError **error)
{
  g_autoptr (MusterCostLine) line = NULL;
  g_autoptr (MusterClaim) claim = NULL;
  g_autoptr (MusterAward) award = NULL;
  gint64 n_entered;

  if (equipment->cost_line_id != MUSTER_ID_NONE)
    {
      if (!load_line (db, equipment->cost_line_id, &line, &claim, &n_entered, error))
        return FALSE;
      equipment->award_id = claim->award_id;
    }
  if (equipment->award_id == MUSTER_ID_NONE)
    return TRUE;
  award = muster_workspace_load_live (db, &muster_award_type, equipment->award_id, error);
  return award != NULL;
}

static gboolean
enter_step (MusterDb *db, gpointer data, GError **error)
{
  MusterEquipment *equipment = data;

  if (!check_sources (db, equipment, error) || !muster_equipment_check (db, equipment, error))
    return FALSE;
  muster_step_set_label (
      db,
      /* Translators: a tag, what has it. */
      g_strdup_printf (_ ("Enter equipment %s, %s"), equipment->tag, equipment->description));
  return muster_db_insert (db, &muster_equipment_type, equipment, error);
}

gboolean
muster_action_enter_equipment (MusterWorkspace *workspace, const MusterEquipment *equipment,
                               MusterId *equipment_id, GError **error)
{
  g_autoptr (MusterEquipment) copy = NULL;

  g_return_val_if_fail (workspace != NULL && equipment != NULL, FALSE);

  copy = muster_equipment_copy (equipment);
  copy->id = MUSTER_ID_NONE;
  copy->disposal = MUSTER_DISPOSAL_HELD;
  copy->disposed_on = MUSTER_DATE_NONE;
  copy->proceeds = MUSTER_NUMBER_NONE;
  copy->funder_share = MUSTER_NUMBER_NONE;
  if (!muster_workspace_require_text (
          &copy->tag, _ ("The equipment has no tag. Type the number of its label."), error) ||
      !muster_workspace_require_text (
          &copy->description, _ ("The equipment has no description. Type what it is."), error) ||
      !muster_workspace_check_past (workspace, copy->acquired_on, error) ||
      !muster_workspace_run_step (workspace, MUSTER_ACTION_ENTER_EQUIPMENT, enter_step, copy,
                                  error))
    return FALSE;
  if (equipment_id != NULL)
    *equipment_id = copy->id;
  return TRUE;
}
