/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands in a transcript's row beside the credit itself: its class, who taught it with which
 * certificate, and what proves it. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/class.h"
#include "export/renewal-parts.h"

static const MusterClass *
find_class (const MusterRenewal *renewal, const MusterCredit *credit)
{
  if (renewal->classes == NULL || credit->class_id == MUSTER_ID_NONE)
    return NULL;
  return g_hash_table_lookup (renewal->classes, &credit->class_id);
}

char *
muster_renewal_format_class (const MusterRenewal *renewal, const MusterCredit *credit)
{
  const MusterClass *class_ = find_class (renewal, credit);

  return g_strdup (class_ != NULL && class_->number != NULL ? class_->number : credit->course_code);
}

char *
muster_renewal_format_place (const MusterRenewal *renewal, const MusterCredit *credit)
{
  const MusterClass *class_ = find_class (renewal, credit);
  const char *provider = credit->provider;

  if (provider == NULL && class_ != NULL)
    provider = class_->provider;
  if (class_ == NULL || class_->location == NULL || g_strcmp0 (class_->location, provider) == 0)
    return g_strdup (provider);
  if (provider == NULL)
    return g_strdup (class_->location);
  /* Translators: who gave a course, and where. */
  return g_strdup_printf (_ ("%s, %s"), provider, class_->location);
}

/* "Vale, Teodora (I-204)": with the certificate of that day. */
static char *
describe_instructor (const MusterRenewal *renewal, const MusterAgencyFacts *agency, MusterId id,
                     const MusterCredit *credit)
{
  const MusterOfficer *person = g_hash_table_lookup (renewal->people, &id);
  const MusterCertificate *endorsed =
      muster_agency_facts_find_instructor (agency, id, credit->subject, credit->earned_on);
  const MusterCertificate *held =
      muster_agency_facts_find_instructor (agency, id, NULL, credit->earned_on);
  g_autofree char *name = NULL;

  if (person == NULL)
    return NULL;
  name = muster_officer_format_name (person);
  if (held == NULL)
    /* Translators: who taught a class. */
    return g_strdup_printf (_ ("%s (no instructor certificate on that date)"), name);
  if (endorsed == NULL)
    /* Translators: who taught a class, and a certificate's number. */
    return g_strdup_printf (_ ("%s (%s, not endorsed for the subject)"), name,
                            held->number != NULL ? held->number : _ ("certificate"));
  return g_strdup_printf ("%s (%s)", name,
                          endorsed->number != NULL ? endorsed->number : _ ("certificate"));
}

char *
muster_renewal_format_instructors (const MusterRenewal *renewal,
                                   const MusterRenewalOfficer *officer, const MusterCredit *credit)
{
  const MusterAgencyFacts *agency = officer->facts->agency;
  const GArray *instructors = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  guint i;

  if (agency != NULL && renewal->people != NULL && credit->meeting_id != MUSTER_ID_NONE)
    instructors = g_hash_table_lookup (agency->meetings, &credit->meeting_id);
  for (i = 0; instructors != NULL && i < instructors->len; i++)
    {
      g_autofree char *one =
          describe_instructor (renewal, agency, g_array_index (instructors, MusterId, i), credit);

      if (one != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", one);
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE)
                       : g_strdup (credit->instructor);
}

char *
muster_renewal_cite_credit (const MusterRenewal *renewal, const MusterRenewalOfficer *officer,
                            const MusterCredit *credit)
{
  g_autoptr (GArray) cited = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *name = NULL;

  if (renewal->exhibits == NULL)
    return NULL;
  name = muster_renewal_format_name (officer);
  muster_exhibits_cite (renewal->exhibits, &muster_credit_type, credit->id, name, cited);
  if (credit->class_id != MUSTER_ID_NONE)
    muster_exhibits_cite (renewal->exhibits, &muster_class_type, credit->class_id, name, cited);
  return muster_exhibits_format (cited);
}
