/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One claim as tables. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "actions/award-record.h"
#include "actions/claim-gather.h"
#include "actions/claim-tables.h"
#include "actions/workspace-private.h"
#include "core/class.h"
#include "core/officer.h"
#include "grants/claim-sum.h"
#include "grants/claim-total.h"
#include "grants/proof-list.h"
#include "grants/standing.h"

/* --- Finding -------------------------------------------------------------------------------------- */

typedef struct
{
  MusterId award_id;
  const char *award;
  gint64 number;
  MusterClaim *claim;
} Find;

static gboolean
find_claim_job (MusterDb *db, gpointer data, GError **error)
{
  Find *find = data;
  g_autoptr (GPtrArray) claims =
      muster_db_load_children (db, &muster_claim_type, "award_id", find->award_id, error);
  guint i;

  for (i = 0; claims != NULL && i < claims->len; i++)
    {
      const MusterClaim *claim = claims->pdata[i];

      if (!claim->voided && claim->number == find->number && find->claim == NULL)
        find->claim = muster_claim_copy (claim);
    }
  if (claims != NULL && find->claim == NULL)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                 _ ("Award %s has no claim %" PRId64 "."), find->award, find->number);
  return find->claim != NULL;
}

MusterClaim *
muster_action_find_claim (MusterWorkspace *workspace, const char *award, gint64 number,
                          GError **error)
{
  Find find = { MUSTER_ID_NONE, award, number, NULL };

  g_return_val_if_fail (workspace != NULL && award != NULL, NULL);

  find.award_id = muster_action_find_award (workspace, award, error);
  if (find.award_id != MUSTER_ID_NONE)
    muster_workspace_run (workspace, find_claim_job, &find, error);
  return find.claim;
}

typedef struct
{
  const char *name;
  MusterId id;
  guint n;
} FindClass;

/* The number goes before the title. */
static gboolean
find_class_job (MusterDb *db, gpointer data, GError **error)
{
  static const char *const fields[] = { "number", "title" };
  FindClass *find = data;
  guint i, j;

  for (i = 0; i < G_N_ELEMENTS (fields) && find->n == 0; i++)
    {
      g_autoptr (GPtrArray) classes =
          muster_db_find_by_text (db, &muster_class_type, fields[i], find->name, error);

      if (classes == NULL)
        return FALSE;
      for (j = 0; j < classes->len; j++)
        if (!((const MusterClass *) classes->pdata[j])->voided)
          {
            find->id = ((const MusterClass *) classes->pdata[j])->id;
            find->n++;
          }
    }
  return TRUE;
}

MusterId
muster_action_find_class (MusterWorkspace *workspace, const char *name, GError **error)
{
  FindClass find = { name, MUSTER_ID_NONE, 0 };

  g_return_val_if_fail (workspace != NULL && name != NULL, MUSTER_ID_NONE);

  if (!muster_workspace_run (workspace, find_class_job, &find, error))
    return MUSTER_ID_NONE;
  if (find.n == 1)
    return find.id;
  if (find.n == 0)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                 _ ("No class has the number or title “%s”."), name);
  else
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                 _ ("Several classes are called “%s”. Name one by its number."), name);
  return MUSTER_ID_NONE;
}

/* The claim's lines in the order of its sheet. */
static MusterClaimSum *
sum_lines (const MusterClaimGathering *gathering)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  guint i;

  for (i = 0; i < gathering->book->lines->len; i++)
    if (((const MusterCostLine *) gathering->book->lines->pdata[i])->claim_id ==
        gathering->claim->id)
      g_ptr_array_add (lines, gathering->book->lines->pdata[i]);
  return muster_claim_sum_new (lines);
}

MusterId
muster_action_find_cost_line (MusterWorkspace *workspace, const char *award, gint64 claim,
                              gint64 line, GError **error)
{
  g_autoptr (MusterClaimGathering) gathering = NULL;
  g_autoptr (MusterClaimSum) sum = NULL;

  g_return_val_if_fail (workspace != NULL && award != NULL, MUSTER_ID_NONE);

  gathering = muster_claim_gather (workspace, award, claim, error);
  if (gathering == NULL)
    return MUSTER_ID_NONE;
  sum = sum_lines (gathering);
  if (line >= 1 && line <= sum->lines->len)
    return ((const MusterCostLine *) sum->lines->pdata[line - 1])->id;
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
               _ ("Claim %" PRId64 " of award %s has no line %" PRId64 "."), claim, award, line);
  return MUSTER_ID_NONE;
}

/* --- Lines ---------------------------------------------------------------------------------------- */

enum
{
  LINE_NUMBER,
  LINE_CATEGORY,
  LINE_FROM,
  LINE_TO,
  LINE_DESCRIPTION,
  LINE_OFFICER,
  LINE_FILLER,
  LINE_STATE,
  LINE_ARITHMETIC,
  LINE_ESTIMATED,
  LINE_APPROVED,
  LINE_AMOUNT,
  LINE_ALLOWED,
  LINE_CLAIMED,
  LINE_LOCAL,
  LINE_REASON,
  LINE_PAID,
  LINE_DENIED,
  LINE_PROOFS,
  LINE_N_COLUMNS,
};

static const MusterClaimShare *
find_share (const MusterClaimTotal *total, MusterId line_id)
{
  guint i;

  for (i = 0; i < total->shares->len; i++)
    if (((const MusterClaimShare *) total->shares->pdata[i])->line->id == line_id)
      return total->shares->pdata[i];
  return NULL;
}

static char *
format_officer (const MusterClaimGathering *gathering, MusterId id)
{
  const MusterOfficer *officer =
      id != MUSTER_ID_NONE ? g_hash_table_lookup (gathering->trail->people, &id) : NULL;

  return officer != NULL ? muster_officer_format_name (officer) : NULL;
}

static void
fill_what (MusterTable *table, guint row, const MusterClaimGathering *gathering,
           const MusterCostLine *line)
{
  g_autofree char *officer = format_officer (gathering, line->officer_id);
  g_autofree char *filler = format_officer (gathering, line->backfill_officer_id);
  MusterStanding standing = muster_standing_of_line (gathering->book, line);

  muster_table_set_number (table, row, LINE_NUMBER, row + 1);
  muster_table_set_text (table, row, LINE_CATEGORY,
                         muster_cost_category_words[line->category].nick);
  muster_table_set_number (table, row, LINE_FROM, line->incurred_on);
  muster_table_set_number (table, row, LINE_TO, line->until_on);
  muster_table_set_text (table, row, LINE_DESCRIPTION, line->description);
  muster_table_set_text (table, row, LINE_OFFICER, officer);
  muster_table_set_text (table, row, LINE_FILLER, filler);
  muster_table_set_text (table, row, LINE_STATE, muster_line_state_words[standing.state].nick);
  muster_table_set_text (table, row, LINE_ARITHMETIC, line->arithmetic);
  muster_table_set_number (table, row, LINE_PAID, standing.paid);
  muster_table_set_number (table, row, LINE_DENIED, standing.denied);
}

/* Why less is allowed, and why less is claimed. */
static char *
join_reasons (const MusterCostLine *line, const char *claimed)
{
  if (line->allowed_reason != NULL && claimed != NULL)
    return g_strconcat (line->allowed_reason, " ", claimed, NULL);
  return g_strdup (line->allowed_reason != NULL ? line->allowed_reason : claimed);
}

static void
fill_money (MusterTable *table, guint row, const MusterClaimTotal *total,
            const MusterCostLine *line)
{
  const MusterClaimShare *share = find_share (total, line->id);
  g_autofree char *reason = join_reasons (line, share != NULL ? share->reason : NULL);

  muster_table_set_number (table, row, LINE_ESTIMATED, line->estimated);
  muster_table_set_number (table, row, LINE_APPROVED, line->approved);
  muster_table_set_number (table, row, LINE_AMOUNT, line->amount);
  muster_table_set_number (table, row, LINE_ALLOWED,
                           share != NULL ? share->allowed : line->allowed);
  muster_table_set_number (table, row, LINE_CLAIMED,
                           share != NULL ? share->claimed : MUSTER_NUMBER_NONE);
  muster_table_set_number (table, row, LINE_LOCAL,
                           share != NULL ? share->local : MUSTER_NUMBER_NONE);
  muster_table_set_text (table, row, LINE_REASON, reason);
}

/* “1 of 2” */
static void
fill_proofs (MusterTable *table, guint row, const MusterClaimGathering *gathering,
             const MusterCostLine *line)
{
  g_autoptr (GArray) items = muster_proof_list_of_line (gathering->book, line, gathering->links);
  g_autofree char *text = NULL;
  guint n = 0, i;

  for (i = 0; i < items->len; i++)
    n += g_array_index (items, MusterProofItem, i).is_on_file ? 1 : 0;
  if (items->len == 0)
    return;
  /* Translators: proofs that are on file, proofs that the award asks for. */
  text = g_strdup_printf (_ ("%u of %u"), n, items->len);
  muster_table_set_text (table, row, LINE_PROOFS, text);
}

MusterTable *
muster_action_list_cost_lines (MusterWorkspace *workspace, const char *award, gint64 claim,
                               GError **error)
{
  const MusterColumn columns[LINE_N_COLUMNS] = {
    [LINE_NUMBER] = { "line", _ ("Line"), MUSTER_COLUMN_INTEGER },
    [LINE_CATEGORY] = { "category", _ ("Category"), MUSTER_COLUMN_TEXT },
    [LINE_FROM] = { "from", _ ("From"), MUSTER_COLUMN_DATE },
    [LINE_TO] = { "to", _ ("To"), MUSTER_COLUMN_DATE },
    [LINE_DESCRIPTION] = { "description", _ ("Description"), MUSTER_COLUMN_TEXT },
    [LINE_OFFICER] = { "officer", _ ("Officer"), MUSTER_COLUMN_TEXT },
    [LINE_FILLER] = { "filled_by", _ ("Filled by"), MUSTER_COLUMN_TEXT },
    [LINE_STATE] = { "state", _ ("Standing"), MUSTER_COLUMN_TEXT },
    [LINE_ARITHMETIC] = { "arithmetic", _ ("Arithmetic"), MUSTER_COLUMN_TEXT },
    [LINE_ESTIMATED] = { "estimated", _ ("Estimated"), MUSTER_COLUMN_MONEY },
    [LINE_APPROVED] = { "approved", _ ("Approved"), MUSTER_COLUMN_MONEY },
    [LINE_AMOUNT] = { "amount", _ ("Amount"), MUSTER_COLUMN_MONEY },
    [LINE_ALLOWED] = { "allowed", _ ("Allowed"), MUSTER_COLUMN_MONEY },
    [LINE_CLAIMED] = { "claimed", _ ("Claimed"), MUSTER_COLUMN_MONEY },
    [LINE_LOCAL] = { "local", _ ("Local share"), MUSTER_COLUMN_MONEY },
    [LINE_REASON] = { "reason", _ ("Reason"), MUSTER_COLUMN_TEXT },
    [LINE_PAID] = { "paid", _ ("Received"), MUSTER_COLUMN_MONEY },
    [LINE_DENIED] = { "denied", _ ("Denied"), MUSTER_COLUMN_MONEY },
    [LINE_PROOFS] = { "proofs", _ ("Proofs"), MUSTER_COLUMN_TEXT },
  };
  g_autoptr (MusterClaimGathering) gathering = NULL;
  g_autoptr (MusterClaimSum) sum = NULL;
  g_autoptr (MusterClaimTotal) total = NULL;
  MusterTable *table;
  guint i;

  g_return_val_if_fail (workspace != NULL && award != NULL, NULL);

  gathering = muster_claim_gather (workspace, award, claim, error);
  if (gathering == NULL)
    return NULL;
  sum = sum_lines (gathering);
  total = muster_claim_total_new (gathering->book, gathering->claim);
  table = muster_table_new (columns, LINE_N_COLUMNS);
  for (i = 0; i < sum->lines->len; i++)
    {
      const MusterCostLine *line = sum->lines->pdata[i];
      guint row = muster_table_add_row (table);

      fill_what (table, row, gathering, line);
      fill_money (table, row, total, line);
      fill_proofs (table, row, gathering, line);
    }
  return table;
}

/* --- The request ---------------------------------------------------------------------------------- */

static void
add_sum (MusterTable *table, const char *id, const char *words, gint64 amount)
{
  guint row = muster_table_add_row (table);

  muster_table_set_text (table, row, 0, id);
  muster_table_set_text (table, row, 1, words);
  muster_table_set_number (table, row, 2, amount);
}

MusterTable *
muster_action_sum_claim (MusterWorkspace *workspace, const char *award, gint64 claim,
                         GError **error)
{
  const MusterColumn columns[] = { { "item", _ ("Item"), MUSTER_COLUMN_TEXT },
                                   { "words", _ ("What"), MUSTER_COLUMN_TEXT },
                                   { "amount", _ ("Amount"), MUSTER_COLUMN_MONEY } };
  g_autoptr (MusterClaimGathering) gathering = NULL;
  g_autoptr (MusterClaimTotal) total = NULL;
  MusterStanding standing;
  MusterTable *table;

  g_return_val_if_fail (workspace != NULL && award != NULL, NULL);

  gathering = muster_claim_gather (workspace, award, claim, error);
  if (gathering == NULL)
    return NULL;
  total = muster_claim_total_new (gathering->book, gathering->claim);
  standing = muster_standing_of_claim (gathering->book, gathering->claim);
  table = muster_table_new (columns, G_N_ELEMENTS (columns));
  add_sum (table, "outlays", _ ("Total outlays to date"), total->outlays);
  add_sum (table, "program-income", _ ("Program income"), total->program_income);
  add_sum (table, "net", _ ("Net outlays"), total->net);
  add_sum (table, "local", _ ("Agency's share"), total->local);
  add_sum (table, "share", _ ("Funder's share"), total->share);
  add_sum (table, "previously", _ ("Requested before"), total->previously);
  add_sum (table, "requested", _ ("Requested now"), total->requested);
  add_sum (table, "balance", _ ("Left of the award"), total->balance);
  add_sum (table, "paid", _ ("Received"), standing.paid);
  add_sum (table, "denied", _ ("Denied"), standing.denied);
  add_sum (table, "pending", _ ("Pending"), standing.pending);
  return table;
}

/* --- Checking ------------------------------------------------------------------------------------- */

GPtrArray *
muster_action_check_claim (MusterWorkspace *workspace, const char *award, gint64 claim,
                           GError **error)
{
  g_autoptr (MusterClaimGathering) gathering = NULL;

  g_return_val_if_fail (workspace != NULL && award != NULL, NULL);

  gathering = muster_claim_gather (workspace, award, claim, error);
  return gathering != NULL
             ? muster_claim_gathering_check (gathering, muster_workspace_get_today (workspace))
             : NULL;
}
