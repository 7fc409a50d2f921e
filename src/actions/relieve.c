/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Waivers: requested, sent, decided. Cures are in cure.c. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/relieve.h"
#include "actions/rules-private.h"
#include "actions/workspace-private.h"
#include "core/name.h"

static gboolean
is_decided (MusterWaiverStatus status)
{
  return status == MUSTER_WAIVER_STATUS_APPROVED || status == MUSTER_WAIVER_STATUS_REFUSED;
}

/* --- Checking ------------------------------------------------------------------------------------- */

static gboolean
check_decision (MusterWaiverStatus status, const char *authority, MusterDate decided_on,
                GError **error)
{
  g_autofree char *who = muster_name_squeeze (authority);

  if (!is_decided (status) || (who != NULL && decided_on != MUSTER_DATE_NONE))
    return TRUE;
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
               who == NULL ? _ ("Name the authority that decided the waiver.")
                           : _ ("Type the date on which the waiver was decided."));
  return FALSE;
}

/* Where it is not known when a waiver was asked for, nothing contradicts its decision. */
static gboolean
check_order (const MusterWaiver *waiver, GError **error)
{
  g_autofree char *requested = NULL;
  g_autofree char *decided = NULL;

  if (!is_decided (waiver->status) || waiver->decided_on >= waiver->requested_on)
    return TRUE;
  requested = muster_date_format (waiver->requested_on);
  decided = muster_date_format (waiver->decided_on);
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
               /* Translators: two dates. */
               _ ("Requested on %s, after it was decided on %s. Type the day it was asked for."),
               requested, decided);
  return FALSE;
}

static gboolean
check_relief (const MusterWaiver *waiver, GError **error)
{
  if (waiver->kind == MUSTER_WAIVER_KIND_REDUCTION &&
      (waiver->required_seconds == MUSTER_NUMBER_NONE || waiver->required_seconds < 0))
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 _ ("Type the hours that the waiver still requires."));
  else if (waiver->kind == MUSTER_WAIVER_KIND_EXTENSION && waiver->extended_to <= waiver->ends_on)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 _ ("The new deadline must be later than the end of the period."));
  else
    return TRUE;
  return FALSE;
}

static gboolean
check_waiver (const MusterWaiver *waiver, const GPtrArray *packs, GError **error)
{
  const MusterPack *pack = muster_rules_find_pack (packs, waiver->pack, error);
  const MusterRequirement *requirement = NULL;
  g_autofree char *reason = muster_name_squeeze (waiver->reason);

  if (pack != NULL && waiver->requirement != NULL)
    requirement = muster_rules_find_requirement (pack, waiver->requirement, error);
  if (pack == NULL || (waiver->requirement != NULL && requirement == NULL))
    return FALSE;
  if (requirement != NULL && requirement->counts != MUSTER_COUNT_HOURS &&
      waiver->required_seconds != MUSTER_NUMBER_NONE)
    g_set_error (
        error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
        _ ("“%s” counts no hours, so none can be waived. Excuse it, or extend it to a day."),
        requirement->title);
  else if (reason == NULL)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 _ ("Give the reason for the waiver: it stays with the record."));
  else if (waiver->starts_on == MUSTER_DATE_NONE || waiver->ends_on < waiver->starts_on)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 _ ("Type the first and the last day of the period that the waiver is for."));
  else
    return check_relief (waiver, error) &&
           check_decision (waiver->status, waiver->authority, waiver->decided_on, error) &&
           check_order (waiver, error);
  return FALSE;
}

/* --- Requesting ----------------------------------------------------------------------------------- */

typedef struct
{
  const GPtrArray *waivers;
  const GPtrArray *packs;
} Request;

static gboolean
asks_the_same (const MusterWaiver *a, const MusterWaiver *b)
{
  return a->kind == b->kind && g_strcmp0 (a->pack, b->pack) == 0 &&
         g_strcmp0 (a->requirement, b->requirement) == 0 && a->starts_on == b->starts_on &&
         a->ends_on == b->ends_on && a->required_seconds == b->required_seconds &&
         a->extended_to == b->extended_to;
}

/* Has @waiver take up its request that is on file; FALSE with @error set where that leaves nothing to enter. */
static gboolean
take_up_request (MusterDb *db, MusterWaiver *waiver, GError **error)
{
  g_autoptr (GPtrArray) others =
      muster_db_load_children (db, &muster_waiver_type, "officer_id", waiver->officer_id, error);
  guint i;

  waiver->id = MUSTER_ID_NONE;
  for (i = 0; others != NULL && i < others->len; i++)
    {
      const MusterWaiver *other = g_ptr_array_index (others, i);

      if (other->voided || other->status == MUSTER_WAIVER_STATUS_REFUSED ||
          !asks_the_same (other, waiver))
        continue;
      if (is_decided (other->status) || !is_decided (waiver->status))
        {
          g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                       is_decided (other->status) ? _ ("This waiver was approved already.")
                                                  : _ ("This waiver was requested already."));
          return FALSE;
        }
      waiver->id = other->id;
      if (waiver->requested_on == MUSTER_DATE_NONE)
        waiver->requested_on = other->requested_on;
    }
  return others != NULL;
}

static gboolean
save_waiver (MusterDb *db, const MusterWaiver *waiver, GError **error)
{
  g_autoptr (MusterWaiver) copy = muster_waiver_copy (waiver);

  copy->voided = FALSE;
  if (copy->kind != MUSTER_WAIVER_KIND_EXTENSION)
    copy->extended_to = MUSTER_DATE_NONE;
  if (copy->kind == MUSTER_WAIVER_KIND_EXCUSE || copy->kind == MUSTER_WAIVER_KIND_EXTENSION)
    copy->required_seconds = MUSTER_NUMBER_NONE;
  if (!take_up_request (db, copy, error))
    return FALSE;
  return copy->id == MUSTER_ID_NONE ? muster_db_insert (db, &muster_waiver_type, copy, error)
                                    : muster_db_update (db, &muster_waiver_type, copy, error);
}

/* Titles of what the waivers are for: "Firearms, Legal". */
static char *
describe_requirements (const Request *request)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint i;

  for (i = 0; i < request->waivers->len; i++)
    {
      const MusterWaiver *waiver = g_ptr_array_index (request->waivers, i);
      const MusterPack *pack = muster_rules_find_pack (request->packs, waiver->pack, NULL);

      g_string_append_printf (
          text, "%s%s", i > 0 ? ", " : "",
          waiver->requirement != NULL
              ? muster_rules_find_requirement (pack, waiver->requirement, NULL)->title
              : muster_pack_get_title (pack));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
make_request_label (const Request *request, const char *name)
{
  const MusterWaiver *first = g_ptr_array_index (request->waivers, 0);
  g_autofree char *what = describe_requirements (request);

  switch (first->status)
    {
    case MUSTER_WAIVER_STATUS_APPROVED:
      /* Translators: officer, what is waived. */
      return g_strdup_printf (_ ("Enter the approved waiver for %s: %s"), name, what);
    case MUSTER_WAIVER_STATUS_REFUSED:
      return g_strdup_printf (_ ("Enter the refused waiver for %s: %s"), name, what);
    case MUSTER_WAIVER_STATUS_REQUESTED:
    case MUSTER_WAIVER_STATUS_SENT:
    default:
      return g_strdup_printf (_ ("Request a waiver for %s: %s"), name, what);
    }
}

static gboolean
request_step (MusterDb *db, gpointer data, GError **error)
{
  Request *request = data;
  const MusterWaiver *first = g_ptr_array_index (request->waivers, 0);
  g_autofree char *name = muster_workspace_officer_name (db, first->officer_id, error);
  guint i;

  if (name == NULL)
    return FALSE;
  for (i = 0; i < request->waivers->len; i++)
    if (!save_waiver (db, g_ptr_array_index (request->waivers, i), error))
      return FALSE;
  muster_step_set_label (db, make_request_label (request, name));
  return TRUE;
}

gboolean
muster_action_request_waiver (MusterWorkspace *workspace, const GPtrArray *waivers, GError **error)
{
  g_autoptr (GPtrArray) packs = NULL;
  Request request;
  guint i;

  g_return_val_if_fail (workspace != NULL && waivers != NULL && waivers->len > 0, FALSE);

  packs = muster_workspace_load_packs (workspace, error);
  if (packs == NULL)
    return FALSE;
  for (i = 0; i < waivers->len; i++)
    if (!check_waiver (g_ptr_array_index (waivers, i), packs, error) ||
        !muster_workspace_check_past (
            workspace, ((const MusterWaiver *) g_ptr_array_index (waivers, i))->requested_on,
            error))
      return FALSE;
  request.waivers = waivers;
  request.packs = packs;
  return muster_workspace_run_step (workspace, MUSTER_ACTION_REQUEST_WAIVER, request_step, &request,
                                    error);
}

/* --- Deciding ------------------------------------------------------------------------------------- */

typedef struct
{
  const MusterId *ids;
  guint n;
  const MusterWaiverDecision *decision;
} Deciding;

static gboolean
decide_waiver (MusterDb *db, MusterId id, const MusterWaiverDecision *decision,
               MusterId *officer_id, GError **error)
{
  g_autoptr (MusterWaiver) waiver = muster_workspace_load_live (db, &muster_waiver_type, id, error);

  if (waiver == NULL)
    return FALSE;
  if (is_decided (waiver->status) || waiver->status == decision->status)
    {
      g_set_error (
          error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
          /* Translators: requested, sent, approved, refused. */
          _ ("This waiver stands as “%s” already. Void it and enter it anew to change that."),
          muster_word_label (muster_waiver_status_words, waiver->status));
      return FALSE;
    }
  *officer_id = waiver->officer_id;
  waiver->status = decision->status;
  if (is_decided (decision->status))
    {
      g_autofree char *authority = muster_name_squeeze (decision->authority);

      muster_record_set_text (&waiver->authority, authority);
      waiver->decided_on = decision->decided_on;
    }
  if (decision->document_id != MUSTER_ID_NONE)
    waiver->document_id = decision->document_id;
  return muster_db_update (db, &muster_waiver_type, waiver, error);
}

static gboolean
decide_step (MusterDb *db, gpointer data, GError **error)
{
  Deciding *deciding = data;
  MusterId officer_id = MUSTER_ID_NONE;
  g_autofree char *name = NULL;
  guint i;

  for (i = 0; i < deciding->n; i++)
    if (!decide_waiver (db, deciding->ids[i], deciding->decision, &officer_id, error))
      return FALSE;
  name = muster_workspace_officer_name (db, officer_id, error);
  if (name == NULL)
    return FALSE;
  muster_step_set_label (
      db, g_strdup_printf (
              g_dngettext (GETTEXT_PACKAGE,
                           /* Translators: officer, how many; sent, approved, refused. */
                           "%u waiver for %s: %s", "%u waivers for %s: %s", deciding->n),
              deciding->n, name,
              muster_word_label (muster_waiver_status_words, (int) deciding->decision->status)));
  return TRUE;
}

gboolean
muster_action_decide_waiver (MusterWorkspace *workspace, const MusterId *waiver_ids, guint n,
                             const MusterWaiverDecision *decision, GError **error)
{
  Deciding deciding = { waiver_ids, n, decision };

  g_return_val_if_fail (workspace != NULL && waiver_ids != NULL && n > 0, FALSE);
  g_return_val_if_fail (decision->status != MUSTER_WAIVER_STATUS_REQUESTED, FALSE);

  return check_decision (decision->status, decision->authority, decision->decided_on, error) &&
         muster_workspace_run_step (workspace, MUSTER_ACTION_DECIDE_WAIVER, decide_step, &deciding,
                                    error);
}
