/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The steps that issue a thing, take it back, and dispose of it. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/equipment-private.h"
#include "actions/equipment.h"
#include "core/name.h"

/* --- What all share ------------------------------------------------------------------------------- */

/* The entry of a thing that is not voided. */
static const MusterEquipmentEntry *
find_entry (MusterDb *db, const MusterEquipmentBook *book, MusterId equipment_id, GError **error)
{
  const MusterEquipmentEntry *entry = muster_equipment_book_find (book, equipment_id);

  /* Says why there is none. */
  if (entry == NULL)
    muster_equipment_free (
        muster_workspace_load_live (db, &muster_equipment_type, equipment_id, error));
  return entry;
}

static gboolean
refuse_issued (const MusterEquipmentEntry *entry, GError **error)
{
  const MusterEquipmentIssue *issue = muster_equipment_entry_get_issue (entry);
  g_autofree char *date = NULL;

  if (issue == NULL)
    return TRUE;
  date = muster_date_format (issue->loan->issued_on);
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
               /* Translators: a tag, an officer, a date. */
               _ ("%s is issued to %s since %s. Take it back first."), entry->equipment->tag,
               issue->name, date);
  return FALSE;
}

/* --- Issuing -------------------------------------------------------------------------------------- */

static gboolean
check_issue (const MusterEquipmentEntry *entry, const MusterEquipmentLoan *loan, GError **error)
{
  g_autofree char *date = NULL;
  guint i;

  if (!muster_equipment_is_held (entry->equipment))
    {
      date = muster_date_format (entry->equipment->disposed_on);
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                   /* Translators: a tag, a date. */
                   _ ("%s left the agency on %s and cannot be issued."), entry->equipment->tag,
                   date);
      return FALSE;
    }
  for (i = 0; i < entry->issues->len; i++)
    {
      const MusterEquipmentIssue *issue = g_ptr_array_index (entry->issues, i);

      if (issue->loan->returned_on <= loan->issued_on)
        continue;
      date = muster_date_format (issue->loan->returned_on);
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   /* Translators: an officer, a date. */
                   _ ("%s had it until %s. Type that day or a later one."), issue->name, date);
      return FALSE;
    }
  return TRUE;
}

static gboolean
issue_step (MusterDb *db, gpointer data, GError **error)
{
  MusterEquipmentLoan *loan = data;
  g_autoptr (MusterEquipmentBook) book = muster_equipment_book_load (db, error);
  g_autofree char *name = NULL;
  const MusterEquipmentEntry *entry;

  if (book == NULL)
    return FALSE;
  entry = find_entry (db, book, loan->equipment_id, error);
  if (entry != NULL)
    name = muster_workspace_officer_name (db, loan->officer_id, error);
  if (name == NULL || !refuse_issued (entry, error) || !check_issue (entry, loan, error))
    return FALSE;
  if (loan->condition_out == MUSTER_EQUIPMENT_CONDITION_UNKNOWN)
    loan->condition_out = entry->equipment->condition;
  /* Translators: a tag, an officer. */
  muster_step_set_label (db, g_strdup_printf (_ ("Issue %s to %s"), entry->equipment->tag, name));
  return muster_db_insert (db, &muster_equipment_loan_type, loan, error);
}

gboolean
muster_action_issue_equipment (MusterWorkspace *workspace, const MusterEquipmentLoan *loan,
                               GError **error)
{
  g_autoptr (MusterEquipmentLoan) copy = NULL;

  g_return_val_if_fail (workspace != NULL && loan != NULL, FALSE);

  copy = muster_equipment_loan_copy (loan);
  copy->id = MUSTER_ID_NONE;
  copy->returned_on = MUSTER_DATE_NONE;
  copy->condition_in = MUSTER_EQUIPMENT_CONDITION_UNKNOWN;
  return muster_equipment_require_date (workspace, copy->issued_on, error) &&
         muster_workspace_run_step (workspace, MUSTER_ACTION_ISSUE_EQUIPMENT, issue_step, copy,
                                    error);
}

/* --- Taking back ---------------------------------------------------------------------------------- */

static gboolean
set_condition (MusterDb *db, MusterId equipment_id, MusterEquipmentCondition condition,
               GError **error)
{
  g_autoptr (MusterEquipment) equipment = NULL;

  if (condition == MUSTER_EQUIPMENT_CONDITION_UNKNOWN)
    return TRUE;
  equipment = muster_db_load (db, &muster_equipment_type, equipment_id, error);
  if (equipment == NULL)
    return FALSE;
  equipment->condition = condition;
  return muster_db_update (db, &muster_equipment_type, equipment, error);
}

static const MusterEquipmentIssue *
find_issue (const MusterEquipmentEntry *entry, const MusterEquipmentReturn *back, GError **error)
{
  const MusterEquipmentIssue *issue = muster_equipment_entry_get_issue (entry);
  g_autofree char *date = NULL;

  if (issue == NULL)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT, _ ("Nobody has %s."),
                   entry->equipment->tag);
      return NULL;
    }
  if (back->returned_on >= issue->loan->issued_on)
    return issue;
  date = muster_date_format (issue->loan->issued_on);
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
               _ ("It was issued on %s. Type that day or a later one."), date);
  return NULL;
}

static gboolean
return_step (MusterDb *db, gpointer data, GError **error)
{
  const MusterEquipmentReturn *back = data;
  g_autoptr (MusterEquipmentBook) book = muster_equipment_book_load (db, error);
  g_autoptr (MusterEquipmentLoan) loan = NULL;
  g_autofree char *note = muster_name_squeeze (back->note);
  const MusterEquipmentEntry *entry;
  const MusterEquipmentIssue *issue;

  if (book == NULL)
    return FALSE;
  entry = find_entry (db, book, back->equipment_id, error);
  issue = entry != NULL ? find_issue (entry, back, error) : NULL;
  if (issue == NULL)
    return FALSE;
  loan = muster_equipment_loan_copy (issue->loan);
  loan->returned_on = back->returned_on;
  loan->condition_in = back->condition;
  if (note != NULL)
    muster_record_set_text (&loan->notes, note);
  muster_step_set_label (
      db,
      /* Translators: a tag, an officer. */
      g_strdup_printf (_ ("Take %s back from %s"), entry->equipment->tag, issue->name));
  return muster_db_update (db, &muster_equipment_loan_type, loan, error) &&
         set_condition (db, back->equipment_id, back->condition, error);
}

gboolean
muster_action_return_equipment (MusterWorkspace *workspace, const MusterEquipmentReturn *back,
                                GError **error)
{
  g_return_val_if_fail (workspace != NULL && back != NULL, FALSE);

  return muster_equipment_require_date (workspace, back->returned_on, error) &&
         muster_workspace_run_step (workspace, MUSTER_ACTION_RETURN_EQUIPMENT, return_step,
                                    (gpointer) back, error);
}

/* --- Disposing ------------------------------------------------------------------------------------ */

static gboolean
check_money (const MusterEquipmentDisposal *disposal, GError **error)
{
  gint64 proceeds = disposal->proceeds;
  gint64 share = disposal->funder_share;

  if (disposal->disposal == MUSTER_DISPOSAL_SOLD && proceeds == MUSTER_NUMBER_NONE)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 _ ("It was sold. Type for how much, 0.00 where nothing was paid."));
  else if (proceeds != MUSTER_NUMBER_NONE && proceeds < 0)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 _ ("The proceeds are below zero. Type what was paid for it."));
  else if (proceeds != MUSTER_NUMBER_NONE && proceeds > 0 && share == MUSTER_NUMBER_NONE)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 _ ("Sold for more than 0.00: enter the funder’s share too."));
  else if (share != MUSTER_NUMBER_NONE &&
           (share < 0 || share > (proceeds != MUSTER_NUMBER_NONE ? proceeds : 0)))
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 _ ("The funder’s share is a part of the proceeds. Type 0.00 up to them."));
  else
    return TRUE;
  return FALSE;
}

static char *
label_disposal (const MusterEquipmentDisposal *disposal, const char *tag)
{
  if (disposal->disposal == MUSTER_DISPOSAL_HELD)
    /* Translators: a tag. */
    return g_strdup_printf (_ ("Take the disposal of %s back"), tag);
  /* Translators: a tag, how it left: Sold. */
  return g_strdup_printf (_ ("Dispose of %s: %s"), tag,
                          muster_word_label (muster_disposal_words, (int) disposal->disposal));
}

static gboolean
dispose_step (MusterDb *db, gpointer data, GError **error)
{
  const MusterEquipmentDisposal *disposal = data;
  g_autoptr (MusterEquipmentBook) book = muster_equipment_book_load (db, error);
  g_autoptr (MusterEquipment) equipment = NULL;
  const MusterEquipmentEntry *entry;

  if (book == NULL)
    return FALSE;
  entry = find_entry (db, book, disposal->equipment_id, error);
  if (entry == NULL || !refuse_issued (entry, error))
    return FALSE;
  equipment = muster_equipment_copy (entry->equipment);
  equipment->disposal = disposal->disposal;
  equipment->disposed_on = disposal->disposed_on;
  equipment->proceeds = disposal->proceeds;
  equipment->funder_share = disposal->funder_share;
  muster_step_set_label (db, label_disposal (disposal, equipment->tag));
  return muster_equipment_check (db, equipment, error) &&
         muster_db_update (db, &muster_equipment_type, equipment, error);
}

gboolean
muster_action_dispose_equipment (MusterWorkspace *workspace,
                                 const MusterEquipmentDisposal *disposal, GError **error)
{
  MusterEquipmentDisposal copy;

  g_return_val_if_fail (workspace != NULL && disposal != NULL, FALSE);

  copy = *disposal;
  if (copy.disposal == MUSTER_DISPOSAL_HELD)
    {
      copy.disposed_on = MUSTER_DATE_NONE;
      copy.proceeds = copy.funder_share = MUSTER_NUMBER_NONE;
    }
  else if (!muster_equipment_require_date (workspace, copy.disposed_on, error) ||
           !check_money (&copy, error))
    return FALSE;
  return muster_workspace_run_step (workspace, MUSTER_ACTION_DISPOSE_EQUIPMENT, dispose_step, &copy,
                                    error);
}
