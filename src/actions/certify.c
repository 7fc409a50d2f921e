/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Entering a certificate with its first event and cycle. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/certify-private.h"
#include "actions/certify.h"
#include "rules/period.h"

typedef struct
{
  const MusterCertificate *certificate;
  int cycle_years;
  MusterId certificate_id;
} Certify;

int
muster_certify_get_cycle_years (const MusterPack *pack)
{
  if (pack == NULL || muster_pack_get_window (pack)->kind != MUSTER_PERIOD_CERTIFICATE_CYCLE)
    return 0;
  return muster_pack_get_window (pack)->years;
}

gboolean
muster_certify_check_span (const MusterCertificate *certificate, GError **error)
{
  g_autofree char *expires = NULL;
  g_autofree char *issued = NULL;

  if (certificate->expires_on == MUSTER_DATE_NONE ||
      certificate->expires_on >= certificate->issued_on)
    return TRUE;
  expires = muster_date_format (certificate->expires_on);
  issued = muster_date_format (certificate->issued_on);
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
               _ ("The certificate expires on %s, before it was issued on %s."), expires, issued);
  return FALSE;
}

static gboolean
insert_issue (MusterDb *db, const MusterCertificate *certificate, GError **error)
{
  g_autoptr (MusterCertificateEvent) event = muster_certificate_event_new ();

  if (certificate->issued_on == MUSTER_DATE_NONE)
    return TRUE;
  event->certificate_id = certificate->id;
  event->kind = MUSTER_CERTIFICATE_EVENT_KIND_ISSUED;
  event->happened_on = certificate->issued_on;
  return muster_db_insert (db, &muster_certificate_event_type, event, error);
}

/* Only a recorded expiry makes a recorded cycle; a computed end stays the rules' business. */
static gboolean
insert_cycle (MusterDb *db, const MusterCertificate *certificate, int years, GError **error)
{
  g_autoptr (MusterCycle) cycle = muster_cycle_new ();
  MusterPeriod period;

  if (years == 0 || certificate->expires_on == MUSTER_DATE_NONE ||
      !muster_period_of_certificate (certificate, years, &period))
    return TRUE;
  cycle->certificate_id = certificate->id;
  cycle->starts_on = period.from;
  cycle->ends_on = period.to;
  return muster_db_insert (db, &muster_cycle_type, cycle, error);
}

gboolean
muster_certify_insert (MusterDb *db, const MusterCertificate *certificate, int cycle_years,
                       MusterId *certificate_id, GError **error)
{
  g_autoptr (MusterCertificate) copy = muster_certificate_copy (certificate);

  copy->id = MUSTER_ID_NONE;
  if (!muster_db_insert (db, &muster_certificate_type, copy, error))
    return FALSE;
  *certificate_id = copy->id;
  return insert_issue (db, copy, error) && insert_cycle (db, copy, cycle_years, error);
}

static gboolean
certify_step (MusterDb *db, gpointer data, GError **error)
{
  Certify *certify = data;
  g_autofree char *name =
      muster_workspace_officer_name (db, certify->certificate->officer_id, error);

  if (name == NULL)
    return FALSE;
  muster_step_set_label (db,
                         /* Translators: kind of certificate, officer. */
                         g_strdup_printf (_ ("Enter the certificate “%s” of %s"),
                                          muster_word_label (muster_certificate_kind_words,
                                                             certify->certificate->kind),
                                          name));
  return muster_certify_insert (db, certify->certificate, certify->cycle_years,
                                &certify->certificate_id, error);
}

gboolean
muster_action_certify (MusterWorkspace *workspace, const MusterCertificate *certificate,
                       MusterId *certificate_id, GError **error)
{
  g_autoptr (MusterPack) pack = NULL;
  Certify certify = { certificate, 0, MUSTER_ID_NONE };

  g_return_val_if_fail (workspace != NULL && certificate != NULL, FALSE);

  if (!muster_certify_check_span (certificate, error))
    return FALSE;
  pack = muster_workspace_load_pack (workspace, error);
  if (pack == NULL)
    return FALSE;
  certify.cycle_years = muster_certify_get_cycle_years (pack);
  if (!muster_workspace_run_step (workspace, MUSTER_ACTION_CERTIFY, certify_step, &certify, error))
    return FALSE;
  if (certificate_id != NULL)
    *certificate_id = certify.certificate_id;
  return TRUE;
}
