/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The packet's frame, its last page, and the words that all its parts use. It never says that anybody
 * complies: it says what is on record and what is missing. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/duration.h"
#include "export/renewal-parts.h"

#define TRIENNIAL 3

/* --- Words ------------------------------------------------------------------------------------ */

char *
muster_renewal_format_name (const MusterRenewalOfficer *officer)
{
  const MusterOfficer *record = officer->facts->officer;

  return muster_officer_format_name (record);
}

char *
muster_renewal_format_period (const MusterPeriod *period)
{
  g_autofree char *from = muster_date_format (period->from);
  g_autofree char *to = muster_date_format (period->to);

  /* Translators: the first and the last day of a period. */
  return g_strdup_printf (_ ("%s to %s"), from, to);
}

char *
muster_renewal_describe_period (const MusterRenewalOfficer *officer)
{
  g_autofree char *period = muster_renewal_format_period (&officer->evaluation->period);

  if (!officer->evaluation->period_is_assumed)
    return g_steal_pointer (&period);
  /* Translators: a period that no certificate gives. */
  return g_strdup_printf (_ ("%s (assumed)"), period);
}

const MusterCertificate *
muster_renewal_find_certificate (const MusterRenewalOfficer *officer)
{
  const GPtrArray *certificates = officer->facts->certificates;
  const MusterCertificate *found = NULL;
  guint i;

  if (officer->evaluation->certificate != NULL)
    return officer->evaluation->certificate;
  for (i = 0; i < certificates->len; i++)
    {
      const MusterCertificate *certificate = g_ptr_array_index (certificates, i);

      if (certificate->kind == MUSTER_CERTIFICATE_KIND_INSTRUCTOR ||
          certificate->kind == MUSTER_CERTIFICATE_KIND_FTO)
        continue;
      if (found == NULL || certificate->issued_on > found->issued_on)
        found = certificate;
    }
  return found;
}

char *
muster_renewal_format_certificate (const MusterRenewalOfficer *officer)
{
  const MusterCertificate *certificate = muster_renewal_find_certificate (officer);
  const char *kind;

  if (certificate == NULL)
    return NULL;
  kind = muster_word_label (muster_certificate_kind_words, certificate->kind);
  if (certificate->number == NULL)
    return g_strdup (kind);
  return g_strdup_printf ("%s %s", kind, certificate->number);
}

const MusterEmployment *
muster_renewal_find_employment (const MusterRenewalOfficer *officer)
{
  const GPtrArray *employments = officer->facts->employments;
  const MusterEmployment *found = NULL;
  guint i;

  for (i = 0; i < employments->len; i++)
    {
      const MusterEmployment *employment = g_ptr_array_index (employments, i);
      gboolean is_over = employment->separated_on != MUSTER_DATE_NONE &&
                         employment->separated_on < officer->evaluation->as_of;

      if (found == NULL || (employment->hired_on <= officer->evaluation->as_of && !is_over))
        found = employment;
      else if (found->separated_on != MUSTER_DATE_NONE &&
               found->separated_on < officer->evaluation->as_of &&
               employment->hired_on > found->hired_on)
        found = employment;
    }
  return found;
}

const MusterDuty *
muster_renewal_find_total (const MusterRenewalOfficer *officer)
{
  const GPtrArray *duties = officer->evaluation->duties;
  guint i;

  for (i = 0; i < duties->len; i++)
    {
      const MusterDuty *duty = g_ptr_array_index (duties, i);

      if (duty->requirement->counts == MUSTER_COUNT_HOURS &&
          duty->requirement->filter.subjects == NULL)
        return duty;
    }
  return NULL;
}

/* What is surely missing: requirements that count time, or the others. */
static guint
count_missing (const MusterRenewalOfficer *officer, gboolean of_time)
{
  const GPtrArray *duties = officer->evaluation->duties;
  guint n = 0;
  guint i;

  for (i = 0; i < duties->len; i++)
    {
      const MusterDuty *duty = g_ptr_array_index (duties, i);

      if (muster_duty_status_is_unmet (duty->status) && !duty->requirement->is_recommended &&
          (duty->requirement->counts == MUSTER_COUNT_HOURS) == of_time)
        n++;
    }
  return n;
}

static guint
count_open (const MusterRenewalOfficer *officer)
{
  const GPtrArray *duties = officer->evaluation->duties;
  guint n = 0;
  guint i;

  for (i = 0; i < duties->len; i++)
    {
      const MusterDuty *duty = g_ptr_array_index (duties, i);

      /* Where no source says how many hours are asked, the same is open about everybody: the table of
       * requirements shows it, and it is no news about one officer. */
      if (duty->status == MUSTER_DUTY_STATUS_NOT_DECIDABLE &&
          duty->required != MUSTER_NUMBER_NONE && !duty->requirement->is_recommended)
        n++;
    }
  return n;
}

static char *
describe_short (const MusterRenewalOfficer *officer)
{
  char hours[MUSTER_DURATION_TEXT_SIZE];

  muster_duration_print (officer->evaluation->short_by, hours);
  if (muster_renewal_is_open (officer))
    return g_strdup_printf (_ ("short by up to %s hours"), hours);
  return g_strdup_printf (_ ("short by %s hours"), hours);
}

char *
muster_renewal_describe_result (const MusterRenewalOfficer *officer)
{
  guint n_missing = count_missing (officer, FALSE);
  guint n_open = count_open (officer);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (count_missing (officer, TRUE) > 0)
    g_ptr_array_add (parts, describe_short (officer));
  if (n_missing > 0)
    g_ptr_array_add (parts, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u requirement open",
                                                          "%u requirements open", n_missing),
                                             n_missing));
  if (n_open > 0)
    g_ptr_array_add (parts,
                     g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u requirement not decidable",
                                                   "%u requirements not decidable", n_open),
                                      n_open));
  if (parts->len == 0)
    return g_strdup (officer->evaluation->duties->len > 0 ? _ ("nothing missing")
                                                          : _ ("nothing was judged"));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv ("; ", (char **) parts->pdata);
}

gboolean
muster_renewal_is_unmet (const MusterRenewalOfficer *officer)
{
  return count_missing (officer, TRUE) > 0 || count_missing (officer, FALSE) > 0;
}

gboolean
muster_renewal_is_open (const MusterRenewalOfficer *officer)
{
  return count_open (officer) > 0;
}

char *
muster_renewal_format_short (gint64 short_by, gboolean is_open)
{
  char hours[MUSTER_DURATION_TEXT_SIZE];

  if (short_by <= 0)
    return NULL;
  muster_duration_print (short_by, hours);
  /* Translators: hours; so many are missing at most. */
  return is_open ? g_strdup_printf (_ ("up to %s"), hours) : g_strdup (hours);
}

/* The least time that every part asks alike; none where they differ or there are none. */
static gint64
find_each (const MusterRequirement *requirement)
{
  gint64 each = MUSTER_NUMBER_NONE;
  guint i;

  for (i = 0; requirement->parts != NULL && i < requirement->parts->len; i++)
    {
      const MusterPart *part = &g_array_index (requirement->parts, MusterPart, i);

      if (i > 0 && part->required != each)
        return MUSTER_NUMBER_NONE;
      each = part->required;
    }
  return each;
}

char *
muster_renewal_describe_requirement (const MusterRequirement *requirement)
{
  gint64 each = find_each (requirement);
  char hours[MUSTER_DURATION_TEXT_SIZE];

  if (requirement->is_recommended)
    /* Translators: what is recommended and not asked for. */
    return g_strdup_printf (_ ("%s (recommended)"), requirement->title);
  if (each == MUSTER_NUMBER_NONE)
    return g_strdup (requirement->title);
  /* Translators: a requirement, and the least hours in each of its subjects. */
  return g_strdup_printf (_ ("%s (at least %s in each subject)"), requirement->title,
                          muster_duration_print (each, hours));
}

gboolean
muster_renewal_has_possible (const MusterRenewalOfficer *officer)
{
  const GPtrArray *duties = officer->evaluation->duties;
  guint i;

  for (i = 0; i < duties->len; i++)
    {
      const MusterDuty *duty = g_ptr_array_index (duties, i);

      if (duty->possible != duty->sure)
        return TRUE;
    }
  return FALSE;
}

/* --- Parts that packet and workbook share ------------------------------------------------------ */

MusterContent *
muster_renewal_create_content (const MusterRenewal *renewal)
{
  const char *title = muster_renewal_get_title (renewal->pack);
  MusterContent *content = muster_content_new (title, renewal->agency->name, renewal->as_of);
  g_autofree char *as_of = muster_date_format (renewal->as_of);

  content->subject = g_strdup (muster_pack_get_title (renewal->pack));
  /* Translators: the title of a rule pack and its version, a date. */
  muster_content_add_footer (
      content, g_strdup_printf (_ ("%s, version %s · %s"), muster_pack_get_title (renewal->pack),
                                muster_pack_get_version (renewal->pack),
                                renewal->verification != NULL ? _ ("verified by the agency")
                                                              : _ ("a template that nobody at the "
                                                                   "agency has verified")));
  muster_content_add_footer (
      content, g_strdup_printf (_ ("As of %s · %s"), as_of,
                                renewal->agency->name != NULL ? renewal->agency->name : ""));
  return content;
}

void
muster_renewal_add_basis (MusterContent *content, const MusterRenewal *renewal)
{
  g_autofree char *text = NULL;

  if (renewal->verification != NULL)
    {
      text = g_strdup_printf (_ ("Hours are counted under “%s”, version %s. Verified: %s."),
                              muster_pack_get_title (renewal->pack),
                              muster_pack_get_version (renewal->pack), renewal->verification);
      muster_content_add_paragraph (content, text);
      return;
    }
  text = g_strdup_printf (
      _ ("Hours are counted under “%s”, version %s. This is a template that "
         "nobody at the agency has verified against the state’s own documents."),
      muster_pack_get_title (renewal->pack), muster_pack_get_version (renewal->pack));
  muster_content_add_notice (content, text);
}

/* --- The last page ----------------------------------------------------------------------------- */

static guint
count_credits (const MusterRenewal *renewal, gint64 *seconds)
{
  guint n = 0;
  guint i, j;

  *seconds = 0;
  for (i = 0; i < renewal->officers->len; i++)
    {
      const MusterRenewalOfficer *officer = g_ptr_array_index (renewal->officers, i);

      for (j = 0; j < officer->facts->credits->len; j++)
        *seconds +=
            ((const MusterCredit *) g_ptr_array_index (officer->facts->credits, j))->seconds;
      n += officer->facts->credits->len;
    }
  return n;
}

static void
add_record (MusterContent *content, const MusterRenewal *renewal)
{
  char hours[MUSTER_DURATION_TEXT_SIZE];
  g_autofree char *as_of = muster_date_format (renewal->as_of);
  g_autofree char *n_officers = g_strdup_printf ("%u", renewal->officers->len);
  g_autofree char *n_credits = NULL;
  gint64 seconds;

  n_credits = g_strdup_printf ("%u", count_credits (renewal, &seconds));
  muster_content_add_section (content, _ ("What this paper stands on"), NULL, 1, FALSE);
  muster_content_add_heading (content, 1, _ ("What this paper stands on"));
  muster_content_add_fact (content, _ ("Paper"), muster_renewal_get_title (renewal->pack));
  muster_content_add_fact (content, _ ("As of"), as_of);
  muster_content_add_fact (content, _ ("Requirements"), muster_pack_get_title (renewal->pack));
  muster_content_add_fact (content, _ ("Version"), muster_pack_get_version (renewal->pack));
  muster_content_add_fact (content, _ ("Verified"),
                           renewal->verification != NULL ? renewal->verification
                                                         : _ ("by nobody at the agency"));
  muster_content_add_fact (content, _ ("Prepared by"), renewal->prepared_by);
  muster_content_add_fact (content, _ ("Officers"), n_officers);
  muster_content_add_fact (content, _ ("Credits on record"), n_credits);
  muster_content_add_fact (content, _ ("Hours on record"), muster_duration_print (seconds, hours));
  muster_renewal_add_basis (content, renewal);
  if (renewal->head_hash != NULL)
    {
      muster_content_add_heading (content, 2, _ ("State of the agency’s file"));
      muster_content_add_paragraph (content,
                                    _ ("Every change of the file is logged, and each entry carries "
                                       "the hash of the one before. The last entry when this paper "
                                       "was made has the hash"));
      muster_content_add_paragraph (content, renewal->head_hash);
    }
}

const char *
muster_renewal_get_title (const MusterPack *pack)
{
  if (muster_pack_get_window (pack)->kind == MUSTER_PERIOD_CALENDAR_YEAR)
    return _ ("Annual in-service record");
  if (muster_pack_get_window (pack)->years == TRIENNIAL)
    return _ ("Triennial renewal packet");
  return _ ("Renewal packet");
}

MusterContent *
muster_renewal_make_packet (const MusterRenewal *renewal)
{
  g_autoptr (MusterRenewalSources) sources = NULL;
  MusterContent *content;
  guint i;

  g_return_val_if_fail (renewal != NULL && renewal->agency != NULL && renewal->pack != NULL &&
                            renewal->officers != NULL,
                        NULL);

  sources = muster_renewal_sources_new (renewal);
  content = muster_renewal_create_content (renewal);
  muster_renewal_add_letter (content, renewal);
  muster_content_add_section (content, _ ("Contents"), NULL, 1, FALSE);
  muster_content_add_heading (content, 1, _ ("Contents"));
  muster_content_add_contents (content);
  for (i = 0; i < renewal->officers->len; i++)
    {
      const MusterRenewalOfficer *officer = g_ptr_array_index (renewal->officers, i);

      muster_renewal_add_officer (content, renewal, sources, officer);
      muster_renewal_add_transcript (content, renewal, officer);
      muster_renewal_add_qualifications (content, renewal, officer);
    }
  muster_renewal_add_sources (content, sources, NULL);
  muster_renewal_add_exhibits (content, renewal);
  add_record (content, renewal);
  return content;
}
