/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Entering, confirming, moving and proving cost lines. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "actions/claim-private.h"
#include "actions/cost-line.h"
#include "actions/document-private.h"
#include "core/name.h"

static gboolean
refuse (const char *description, const char *sentence, GError **error)
{
  /* Translators: what a cost is for, a sentence about it. */
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT, _ ("“%s”: %s"), description, sentence);
  return FALSE;
}

/* --- Entering ------------------------------------------------------------------------------------- */

typedef struct
{
  const MusterCostLine *line;
  MusterId id;
} Enter;

static gboolean
enter_step (MusterDb *db, gpointer data, GError **error)
{
  Enter *enter = data;
  g_autoptr (MusterClaim) claim = muster_claim_load_draft (db, enter->line->claim_id, error);
  g_autofree char *name = claim != NULL ? muster_claim_format_name (db, claim, error) : NULL;
  g_autoptr (MusterCostLine) line = muster_cost_line_copy (enter->line);

  if (name == NULL)
    return FALSE;
  line->id = MUSTER_ID_NONE;
  g_free (line->description);
  line->description = muster_name_squeeze (enter->line->description);
  /* Translators: what was bought, claim 2 of award REG-07. */
  muster_step_set_label (db, g_strdup_printf (_ ("Enter “%s” on %s"), line->description, name));
  if (!muster_db_insert (db, &muster_cost_line_type, line, error))
    return FALSE;
  enter->id = line->id;
  return TRUE;
}

gboolean
muster_action_enter_cost (MusterWorkspace *workspace, const MusterCostLine *line, MusterId *line_id,
                          GError **error)
{
  Enter enter = { line, MUSTER_ID_NONE };

  g_return_val_if_fail (workspace != NULL && line != NULL, FALSE);

  if (!muster_cost_line_check (line, error) ||
      !muster_workspace_run_step (workspace, MUSTER_ACTION_ENTER_COST, enter_step, &enter, error))
    return FALSE;
  if (line_id != NULL)
    *line_id = enter.id;
  return TRUE;
}

/* --- Confirming ----------------------------------------------------------------------------------- */

typedef struct
{
  const MusterId *ids;
  guint n;
  MusterId claim_id;
} Lines;

static gboolean
confirm_line (MusterDb *db, MusterId id, GError **error)
{
  g_autoptr (MusterCostLine) line = muster_cost_line_load_free (db, id, error);
  g_autoptr (MusterClaim) claim =
      line != NULL ? muster_claim_load_draft (db, line->claim_id, error) : NULL;

  if (claim == NULL)
    return FALSE;
  if (line->status != MUSTER_COST_LINE_STATUS_PROPOSED)
    return refuse (line->description, _ ("It is confirmed already."), error);
  if (line->amount == MUSTER_NUMBER_NONE)
    return refuse (line->description, _ ("It has no amount. Type what it cost first."), error);
  line->status = MUSTER_COST_LINE_STATUS_READY;
  return muster_cost_line_check (line, error) &&
         muster_db_update (db, &muster_cost_line_type, line, error);
}

static gboolean
confirm_step (MusterDb *db, gpointer data, GError **error)
{
  const Lines *lines = data;
  guint i;

  muster_step_set_label (
      db, g_strdup_printf (ngettext ("Confirm %u cost", "Confirm %u costs", lines->n), lines->n));
  for (i = 0; i < lines->n; i++)
    if (!confirm_line (db, lines->ids[i], error))
      return FALSE;
  return TRUE;
}

gboolean
muster_action_confirm_costs (MusterWorkspace *workspace, const MusterId *line_ids, guint n,
                             GError **error)
{
  Lines lines = { line_ids, n, MUSTER_ID_NONE };

  g_return_val_if_fail (workspace != NULL && line_ids != NULL && n > 0, FALSE);

  return muster_workspace_run_step (workspace, MUSTER_ACTION_CONFIRM_COSTS, confirm_step, &lines,
                                    error);
}

/* --- Moving --------------------------------------------------------------------------------------- */

static gboolean
move_line (MusterDb *db, MusterId id, const MusterClaim *to, GError **error)
{
  g_autoptr (MusterCostLine) line = muster_cost_line_load_free (db, id, error);

  if (line == NULL)
    return FALSE;
  if (line->claim_id == to->id)
    return refuse (line->description, _ ("It is on that claim already."), error);
  if (line->corrects_id != MUSTER_ID_NONE)
    return refuse (line->description,
                   _ ("It corrects another line. Void it and correct that line anew."), error);
  line->claim_id = to->id;
  /* What a withdrawn claim asked for was asked for nowhere. */
  line->claimed = MUSTER_NUMBER_NONE;
  muster_record_set_text (&line->claimed_reason, NULL);
  return muster_db_update (db, &muster_cost_line_type, line, error);
}

static gboolean
move_step (MusterDb *db, gpointer data, GError **error)
{
  const Lines *lines = data;
  g_autoptr (MusterClaim) claim = muster_claim_load_draft (db, lines->claim_id, error);
  g_autofree char *name = claim != NULL ? muster_claim_format_name (db, claim, error) : NULL;
  guint i;

  if (name == NULL)
    return FALSE;
  muster_step_set_label (
      db, g_strdup_printf (ngettext (
                               /* Translators: how many, claim 2 of award X. */
                               "Move %u cost to %s", "Move %u costs to %s", lines->n),
                           lines->n, name));
  for (i = 0; i < lines->n; i++)
    if (!move_line (db, lines->ids[i], claim, error))
      return FALSE;
  return TRUE;
}

gboolean
muster_action_move_costs (MusterWorkspace *workspace, const MusterId *line_ids, guint n,
                          MusterId claim_id, GError **error)
{
  Lines lines = { line_ids, n, claim_id };

  g_return_val_if_fail (workspace != NULL && line_ids != NULL && n > 0, FALSE);

  return muster_workspace_run_step (workspace, MUSTER_ACTION_MOVE_COSTS, move_step, &lines, error);
}

/* --- Proving -------------------------------------------------------------------------------------- */

/* What can be put behind the sheet; whether it is whole is found when that is made. */
static gboolean
check_document (GBytes *bytes, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (length >= 8 && (memcmp (data, "\x89PNG", 4) == 0 || memcmp (data, "\xff\xd8\xff", 3) == 0))
    return TRUE;
  if (data != NULL && g_strstr_len (data, (gssize) MIN (length, 1024), "%PDF-") != NULL)
    return TRUE;
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
               _ ("The file is no document. Choose a PDF or a picture of the receipt."));
  return FALSE;
}

static gboolean
check_new (MusterDb *db, const MusterCostLine *line, const MusterProving *proving, GError **error)
{
  g_autoptr (GPtrArray) links = muster_db_load_links (db, &muster_cost_line_type, line->id, error);
  guint i;

  for (i = 0; links != NULL && i < links->len; i++)
    {
      const MusterDocumentLink *link = links->pdata[i];

      if (link->document_id == proving->document_id && link->proof == proving->proof)
        return refuse (line->description, _ ("The document proves that of it already."), error);
    }
  return links != NULL;
}

static gboolean
prove_step (MusterDb *db, gpointer data, GError **error)
{
  const MusterProving *proving = data;
  g_autoptr (MusterDocument) document = NULL;
  MusterId id = proving->document_id;
  guint i;

  if (id == MUSTER_ID_NONE &&
      !muster_document_insert (db, proving->title, proving->file_name, proving->bytes, &id, error))
    return FALSE;
  document = muster_workspace_load_live (db, &muster_document_type, id, error);
  if (document == NULL)
    return FALSE;
  muster_step_set_label (
      db, g_strdup_printf (
              /* Translators: title of a document, how many. */
              ngettext ("Attach “%s” to %u cost", "Attach “%s” to %u costs", proving->n),
              document->title, proving->n));
  for (i = 0; i < proving->n; i++)
    {
      g_autoptr (MusterCostLine) line =
          muster_workspace_load_live (db, &muster_cost_line_type, proving->line_ids[i], error);

      if (line == NULL || !check_new (db, line, proving, error) ||
          !muster_document_link (db, id, &muster_cost_line_type, line->id, proving->proof, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
muster_action_prove_costs (MusterWorkspace *workspace, const MusterProving *proving, GError **error)
{
  g_return_val_if_fail (workspace != NULL && proving != NULL && proving->n > 0, FALSE);
  g_return_val_if_fail (proving->document_id != MUSTER_ID_NONE || proving->bytes != NULL, FALSE);

  return (proving->document_id != MUSTER_ID_NONE || check_document (proving->bytes, error)) &&
         muster_workspace_run_step (workspace, MUSTER_ACTION_ATTACH_DOCUMENT, prove_step,
                                    (gpointer) proving, error);
}
