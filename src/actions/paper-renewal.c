/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The renewal packet: whose period ends, judged by the adopted rules. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/gather.h"
#include "actions/log.h"
#include "actions/paper-private.h"
#include "actions/paper-trail.h"
#include "actions/rulebook.h"
#include "core/name.h"
#include "export/renewal.h"
#include "rules/evaluate.h"

#define MAX_NAMES 5u /* in one note */

typedef struct
{
  const MusterRenewalRequest *request;
  const MusterRulebookEntry *rules; /* of the agency's state, with the agency's values over them */
  MusterPack *pack;                 /* of those rules */
  MusterDate as_of;
  MusterDate ends_by; /* the last day that a period may end */
  GPtrArray *evaluations;
  GPtrArray *officers; /* of MusterRenewalOfficer, borrowing from facts and evaluations */
  GPtrArray *assumed;  /* of MusterOfficer, borrowed: whose period is assumed */
  GPtrArray *left_out; /* of MusterOfficer, borrowed: who is not employed */
} Renewal;

/* Whether an employment that had begun by the end of the period lasts to the day of judging. */
static gboolean
is_employed (const MusterOfficerFacts *facts, MusterDate period_end, MusterDate as_of)
{
  MusterDate day = MIN (period_end, as_of);
  guint i;

  if (facts->employments->len == 0)
    return TRUE;
  for (i = 0; i < facts->employments->len; i++)
    {
      const MusterEmployment *employment = g_ptr_array_index (facts->employments, i);

      if (employment->employment_type != MUSTER_EMPLOYMENT_TYPE_CIVILIAN &&
          employment->employment_type != MUSTER_EMPLOYMENT_TYPE_OUTSIDE &&
          (employment->hired_on == MUSTER_DATE_NONE || employment->hired_on <= period_end) &&
          (employment->separated_on == MUSTER_DATE_NONE || employment->separated_on >= day))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_dated_certificate (const MusterOfficerFacts *facts)
{
  guint i;

  for (i = 0; i < facts->certificates->len; i++)
    {
      const MusterCertificate *certificate = g_ptr_array_index (facts->certificates, i);

      if (certificate->issued_on != MUSTER_DATE_NONE || certificate->expires_on != MUSTER_DATE_NONE)
        return TRUE;
    }
  return facts->cycles->len > 0;
}

/* Without a certificate nobody knows the cycle. The years that end on the day asked for are the best
 * that can be shown, and the finding says that they are assumed. */
static MusterPeriod
assume_period (Renewal *renewal)
{
  MusterPeriod period;

  period.to = renewal->ends_by;
  period.from = muster_date_add_years (renewal->ends_by + 1,
                                       -MAX (muster_pack_get_window (renewal->pack)->years, 1));
  return period;
}

static MusterFinding *
make_assumed_finding (const MusterPeriod *period, MusterId officer_id)
{
  g_autofree char *from = muster_date_format (period->from);
  g_autofree char *to = muster_date_format (period->to);
  MusterFinding *finding = muster_finding_new (
      "period-assumed", MUSTER_SEVERITY_PROBLEM,
      g_strdup_printf (
          _ ("No certificate with dates is on file, so the period is taken to be %s to "
             "%s. Enter the certificate."),
          from, to));

  finding->officer_id = officer_id;
  return finding;
}

/* Whether the period is one that was asked for: of that year, or due and not renewed yet. */
static gboolean
is_asked (const Renewal *renewal, const MusterOfficerFacts *facts, const MusterPeriod *period)
{
  const MusterRenewalRequest *request = renewal->request;

  if (request->year != 0)
    return muster_date_get_year (period->to) == request->year;
  return request->state_ids != NULL || !muster_evaluate_is_renewed (renewal->pack, facts, period);
}

/* Adds the officer if a period of theirs ends when it was asked for. */
static void
consider (Renewal *renewal, const MusterOfficerFacts *facts)
{
  const MusterCertificate *certificate = NULL;
  MusterRenewalOfficer *entry;
  MusterEvaluation *evaluation;
  MusterPeriod period;
  gboolean is_assumed = FALSE;

  if (!muster_evaluate_find_period (renewal->pack, facts, renewal->ends_by, &period, &certificate))
    {
      if (has_dated_certificate (facts))
        return;
      period = assume_period (renewal);
      is_assumed = TRUE;
    }
  if (!is_asked (renewal, facts, &period))
    return;
  if (renewal->request->state_ids == NULL && !is_employed (facts, period.to, renewal->as_of))
    {
      g_ptr_array_add (renewal->left_out, facts->officer);
      return;
    }
  evaluation = muster_evaluate (renewal->pack, facts, &period, renewal->as_of);
  evaluation->period_is_assumed = is_assumed;
  evaluation->certificate = certificate;
  if (is_assumed)
    {
      g_ptr_array_insert (evaluation->findings, 0,
                          make_assumed_finding (&period, facts->officer->id));
      g_ptr_array_add (renewal->assumed, facts->officer);
    }
  g_ptr_array_add (renewal->evaluations, evaluation);
  entry = g_new0 (MusterRenewalOfficer, 1);
  entry->facts = facts;
  entry->evaluation = evaluation;
  g_ptr_array_add (renewal->officers, entry);
}

static void
judge (Renewal *renewal, const GPtrArray *facts)
{
  const MusterRenewalRequest *request = renewal->request;
  guint i;

  renewal->ends_by =
      request->year != 0 ? muster_date_new (request->year, 12, 31) : request->due_before;
  for (i = 0; i < facts->len; i++)
    consider (renewal, g_ptr_array_index (facts, i));
}

/* --- Notes ---------------------------------------------------------------------------------------- */

/* "Corvane, Luis; Tran, Minh; …": the first few names. */
static char *
list_names (const GPtrArray *officers)
{
  GString *names = g_string_new (NULL);
  guint i;

  for (i = 0; i < MIN (officers->len, MAX_NAMES); i++)
    {
      const MusterOfficer *officer = g_ptr_array_index (officers, i);
      g_autofree char *name =
          muster_name_format (officer->last_name, officer->first_name, officer->middle_name);

      g_string_append_printf (names, "%s%s", i > 0 ? "; " : "", name);
    }
  if (officers->len > MAX_NAMES)
    g_string_append (names, "; …");
  return g_string_free (names, FALSE);
}

static void
note_assumed (MusterPapers *papers, const GPtrArray *officers)
{
  g_autofree char *names = list_names (officers);

  if (officers->len > 0)
    g_ptr_array_add (
        papers->notes,
        g_strdup_printf (ngettext ("The period of %u officer is assumed, since no certificate with "
                                   "dates is on file: %s. Enter the certificate.",
                                   "The periods of %u officers are assumed, since no certificates "
                                   "with dates are on file: %s. Enter the certificates.",
                                   officers->len),
                         officers->len, names));
}

static void
note_left_out (MusterPapers *papers, const GPtrArray *officers)
{
  g_autofree char *names = list_names (officers);

  if (officers->len > 0)
    g_ptr_array_add (
        papers->notes,
        g_strdup_printf (
            ngettext ("%u officer is left out as separated, civilian, from outside or "
                      "not yet hired: %s. Ask for the officer by state ID if that is "
                      "wrong.",
                      "%u officers are left out as separated, civilian, from outside "
                      "or not yet hired: %s. Ask for an officer by state ID if that is "
                      "wrong.",
                      officers->len),
            officers->len, names));
}

/* --- Files ---------------------------------------------------------------------------------------- */

/* The file's name: the end of the period where all share it, else the day that was asked for; and the
 * state ID where it is one officer's. */
static char *
make_name (const Renewal *renewal, const GPtrArray *officers, gboolean is_of_one)
{
  const MusterRenewalOfficer *first = g_ptr_array_index (officers, 0);
  MusterDate end = first->evaluation->period.to;
  char text[MUSTER_DATE_TEXT_SIZE];
  guint i;

  for (i = 1; i < officers->len; i++)
    if (((MusterRenewalOfficer *) g_ptr_array_index (officers, i))->evaluation->period.to != end)
      end = renewal->ends_by;
  muster_date_print (end, text);
  if (is_of_one)
    return g_strdup_printf ("renewal-%s-%s", text,
                            first->facts->officer->state_id != NULL
                                ? first->facts->officer->state_id
                                : first->facts->officer->folded_name);
  return g_strconcat ("renewal-", text, NULL);
}

/* Who compared the rules with what; NULL where nobody did. */
static char *
describe_verification (const MusterPackVerification *verification)
{
  g_autofree char *date = NULL;

  if (verification == NULL)
    return NULL;
  date = muster_date_format (verification->verified_on);
  /* Translators: a document, a person, a date. */
  return g_strdup_printf (_ ("compared with %s by %s on %s"), verification->source,
                          verification->verified_by, date);
}

/* Packet and workbook of @paper's officers. The packet is made in any case: it numbers the exhibits, and
 * the workbook names the same numbers. */
static gboolean
write_packet (MusterWorkspace *workspace, const MusterRenewalRequest *request,
              const MusterRenewal *paper, const char *name, MusterPapers *papers, GError **error)
{
  g_autoptr (MusterContent) packet = muster_renewal_make_packet (paper);
  g_autoptr (MusterContent) workbook = NULL;

  if ((request->formats & MUSTER_PAPER_PDF) &&
      !muster_paper_write_finished (workspace, papers, packet,
                                    muster_exhibits_get_list (paper->exhibits), request->folder,
                                    name, error))
    return FALSE;
  if (!(request->formats & MUSTER_PAPER_XLSX))
    return TRUE;
  workbook = muster_renewal_make_workbook (paper);
  return muster_paper_write (papers, workbook, MUSTER_PAPER_XLSX, request->folder, name, error);
}

/* One packet for all, or one for each officer with exhibits that are counted anew. */
static gboolean
write_packets (MusterWorkspace *workspace, const Renewal *renewal, MusterRenewal *paper,
               const MusterPaperTrail *trail, MusterPapers *papers, GError **error)
{
  const MusterRenewalRequest *request = renewal->request;
  gboolean is_of_one =
      request->is_per_officer ||
      (request->state_ids != NULL && g_strv_length ((char **) request->state_ids) == 1);
  guint n = request->is_per_officer ? renewal->officers->len : 1;
  guint i;

  for (i = 0; i < n; i++)
    {
      g_autoptr (MusterExhibits) exhibits = muster_exhibits_new (trail->documents, trail->links);
      g_autoptr (GPtrArray) one = g_ptr_array_new ();
      g_autofree char *name = NULL;

      if (request->is_per_officer)
        g_ptr_array_add (one, g_ptr_array_index (renewal->officers, i));
      paper->officers = request->is_per_officer ? one : renewal->officers;
      paper->exhibits = exhibits;
      name = make_name (renewal, paper->officers, is_of_one);
      if (!write_packet (workspace, request, paper, name, papers, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_papers (MusterWorkspace *workspace, const Renewal *renewal, MusterPapers *papers,
              GError **error)
{
  g_autoptr (MusterAgency) agency = muster_workspace_load_agency (workspace, error);
  g_autofree char *head = agency != NULL ? muster_action_get_head (workspace, error) : NULL;
  g_autoptr (MusterPaperTrail) trail =
      head != NULL ? muster_paper_trail_load (workspace, error) : NULL;
  g_autofree char *verification = describe_verification (renewal->rules->verification);
  MusterRenewal paper = { .agency = agency,
                          .pack = renewal->pack,
                          .as_of = renewal->as_of,
                          .prepared_by = renewal->request->prepared_by,
                          .verification = verification,
                          .head_hash = head };

  if (trail == NULL)
    return FALSE;
  paper.classes = trail->classes;
  paper.people = trail->people;
  return write_packets (workspace, renewal, &paper, trail, papers, error);
}

static gboolean
set_nobody (const Renewal *renewal, GError **error)
{
  g_autofree char *date = muster_date_format (renewal->ends_by);

  if (renewal->request->year != 0)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                 _ ("No officer's period ends in %d. Choose another year, or enter the "
                    "certificates."),
                 renewal->request->year);
  else
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                 _ ("No officer's period ends by %s. Choose a later day, or enter the "
                    "certificates."),
                 date);
  return FALSE;
}

MusterPapers *
muster_action_export_renewal (MusterWorkspace *workspace, const MusterRenewalRequest *request,
                              GError **error)
{
  g_autoptr (GPtrArray) rulebook = NULL;
  g_autoptr (GPtrArray) facts = NULL;
  g_autoptr (GPtrArray) evaluations =
      g_ptr_array_new_with_free_func ((GDestroyNotify) muster_evaluation_free);
  g_autoptr (GPtrArray) officers = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (MusterPapers) papers = NULL;
  g_autoptr (GPtrArray) assumed = g_ptr_array_new ();
  g_autoptr (GPtrArray) left_out = g_ptr_array_new ();
  Renewal renewal = { request, NULL, NULL, 0, 0, evaluations, officers, assumed, left_out };

  g_return_val_if_fail (workspace != NULL && request != NULL && request->folder != NULL, NULL);

  rulebook = muster_workspace_load_rulebook (workspace, error);
  facts = rulebook != NULL ? muster_gather_facts (workspace, request->state_ids, error) : NULL;
  if (facts == NULL)
    return NULL;
  renewal.rules = g_ptr_array_index (rulebook, 0);
  renewal.pack = renewal.rules->pack;
  renewal.as_of = muster_workspace_get_today (workspace);
  judge (&renewal, facts);
  if (officers->len == 0 && !set_nobody (&renewal, error))
    return NULL;
  papers = muster_paper_begin (request->folder, error);
  if (papers == NULL)
    return NULL;
  note_assumed (papers, assumed);
  note_left_out (papers, left_out);
  return write_papers (workspace, &renewal, papers, error) ? g_steal_pointer (&papers) : NULL;
}
