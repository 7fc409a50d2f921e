/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The renewal packet: papers of those whose period ends. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/log.h"
#include "actions/paper-exhibits-private.h"
#include "actions/paper-private.h"
#include "actions/paper-trail.h"
#include "actions/renewal-choice.h"

/* --- Notes ---------------------------------------------------------------------------------------- */

static char *
list_names (const GPtrArray *officers)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint i;

  for (i = 0; i < officers->len; i++)
    {
      const MusterOfficer *officer = g_ptr_array_index (officers, i);

      g_ptr_array_add (names, muster_officer_format_name (officer));
    }
  return muster_paper_list_names (names);
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

/* Of those in the packet: how many are short, or may be. */
static void
note_unmet (MusterPapers *papers, const GPtrArray *officers)
{
  guint n = 0;
  guint i;

  for (i = 0; i < officers->len; i++)
    {
      const MusterRenewalOfficer *officer = g_ptr_array_index (officers, i);

      n += muster_renewal_is_unmet (officer) || muster_renewal_is_open (officer);
    }
  if (n > 0)
    g_ptr_array_add (
        papers->notes,
        g_strdup_printf (ngettext ("%u officer in the packet is not ready to renew; the paper says "
                                   "what is missing.",
                                   "%u officers in the packet are not ready to renew; the paper "
                                   "says what is missing.",
                                   n),
                         n));
}

/* --- Files ---------------------------------------------------------------------------------------- */

/* The file's name: the end of the period where all share it, else the day that was asked for; and the
 * state ID where it is one officer's. */
static char *
make_name (const MusterRenewalChoice *choice, const GPtrArray *officers, gboolean is_of_one)
{
  const MusterRenewalOfficer *first = g_ptr_array_index (officers, 0);
  MusterDate end = first->evaluation->period.to;
  char text[MUSTER_DATE_TEXT_SIZE];
  guint i;

  for (i = 1; i < officers->len; i++)
    if (((MusterRenewalOfficer *) g_ptr_array_index (officers, i))->evaluation->period.to != end)
      end = choice->ends_by;
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

  muster_paper_take_exhibits (papers, paper);
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
write_packets (MusterWorkspace *workspace, const MusterRenewalRequest *request,
               const MusterRenewalChoice *choice, const GArray *without, MusterRenewal *paper,
               const MusterPaperTrail *trail, MusterPapers *papers, GError **error)
{
  gboolean is_of_one =
      request->is_per_officer ||
      (request->state_ids != NULL && g_strv_length ((char **) request->state_ids) == 1);
  guint n = request->is_per_officer ? choice->officers->len : 1;
  guint i, j;

  for (i = 0; i < n; i++)
    {
      g_autoptr (MusterExhibits) exhibits = muster_exhibits_new (trail->documents, trail->links);
      g_autoptr (GPtrArray) one = g_ptr_array_new ();
      g_autofree char *name = NULL;

      for (j = 0; j < without->len; j++)
        muster_exhibits_leave_out (exhibits, g_array_index (without, MusterId, j));
      if (request->is_per_officer)
        g_ptr_array_add (one, g_ptr_array_index (choice->officers, i));
      paper->officers = request->is_per_officer ? one : choice->officers;
      paper->exhibits = exhibits;
      name = make_name (choice, paper->officers, is_of_one);
      if (!write_packet (workspace, request, paper, name, papers, error))
        return FALSE;
      muster_paper_note_left_out (papers, paper, trail);
    }
  return TRUE;
}

/* What is refused is refused before there is a folder. */
static MusterPapers *
write_papers (MusterWorkspace *workspace, const MusterRenewalRequest *request,
              const MusterRenewalChoice *choice, GError **error)
{
  g_autoptr (MusterAgency) agency = muster_workspace_load_agency (workspace, error);
  g_autofree char *head = agency != NULL ? muster_action_get_head (workspace, error) : NULL;
  g_autoptr (MusterPaperTrail) trail =
      head != NULL ? muster_paper_trail_load (workspace, error) : NULL;
  g_autofree char *verification = describe_verification (choice->rules->verification);
  g_autoptr (GArray) without = NULL;
  g_autoptr (MusterPapers) papers = NULL;
  MusterRenewal paper = { .agency = agency,
                          .pack = choice->pack,
                          .as_of = choice->as_of,
                          .officers = choice->officers,
                          .prepared_by = request->prepared_by,
                          .verification = verification,
                          .head_hash = head };

  if (trail == NULL)
    return NULL;
  paper.classes = trail->classes;
  paper.people = trail->people;
  without = muster_paper_list_left_out (request, &paper, trail, error);
  papers = without != NULL ? muster_paper_begin (request->folder, error) : NULL;
  if (papers == NULL)
    return NULL;
  note_assumed (papers, choice->assumed);
  note_left_out (papers, choice->left_out);
  note_unmet (papers, choice->officers);
  if (!write_packets (workspace, request, choice, without, &paper, trail, papers, error))
    return NULL;
  return g_steal_pointer (&papers);
}

MusterPapers *
muster_action_export_renewal (MusterWorkspace *workspace, const MusterRenewalRequest *request,
                              GError **error)
{
  g_autoptr (MusterRenewalChoice) choice = NULL;

  g_return_val_if_fail (workspace != NULL && request != NULL && request->folder != NULL, NULL);

  choice = muster_renewal_choose (workspace, request->due_before, request->year, request->state_ids,
                                  error);
  return choice != NULL ? write_papers (workspace, request, choice, error) : NULL;
}
