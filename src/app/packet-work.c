/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Making packets, for looking at and for keeping. */

#include "config.h"

#include "actions/renewal-list.h"
#include "actions/submission-record.h"
#include "app/packet-work.h"

void
muster_packet_request_free (gpointer data)
{
  MusterPacketRequest *request = data;

  g_strfreev (request->state_ids);
  g_free (request->prepared_by);
  g_free (request->folder);
  g_free (request->recipient);
  g_strfreev (request->files);
  g_clear_pointer (&request->without, g_array_unref);
  g_free (request);
}

void
muster_packet_listing_free (gpointer data)
{
  MusterPacketListing *listing = data;

  g_ptr_array_unref (listing->entries);
  g_free (listing);
}

gpointer
muster_packet_work_list (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const MusterPacketRequest *request = data;
  g_autoptr (GPtrArray) entries =
      muster_action_list_renewals (workspace, request->due_before, request->year, error);
  g_autoptr (MusterTable) submissions = NULL;
  MusterPacketListing *listing;

  if (entries != NULL)
    submissions = muster_action_list_submission_rows (workspace, error);
  if (submissions == NULL)
    return NULL;
  listing = g_new0 (MusterPacketListing, 1);
  listing->entries = g_steal_pointer (&entries);
  listing->n_waiting = (guint) muster_table_sum (submissions, MUSTER_SUBMISSION_PENDING);
  return listing;
}

static MusterPapers *
make_papers (MusterWorkspace *workspace, const MusterPacketRequest *request, const char *folder,
             MusterPaperFormat formats, gboolean is_per_officer, GError **error)
{
  const MusterRenewalRequest renewal = { .due_before = request->due_before,
                                         .year = request->year,
                                         .state_ids = (const char *const *) request->state_ids,
                                         .is_per_officer = is_per_officer,
                                         .formats = formats,
                                         .folder = folder,
                                         .prepared_by = request->prepared_by,
                                         .without = request->without };

  return muster_action_export_renewal (workspace, &renewal, error);
}

/* --- Looking at it ---------------------------------------------------------------------------------- */

static MusterPapers *
make_for_all (MusterWorkspace *workspace, gpointer request, const char *folder,
              MusterPaperFormat formats, GError **error)
{
  return make_papers (workspace, request, folder, formats, FALSE, error);
}

gpointer
muster_packet_work_preview (MusterWorkspace *workspace, gpointer data, GError **error)
{
  return muster_paper_work_preview (workspace, make_for_all, data, error);
}

/* --- Keeping it ------------------------------------------------------------------------------------- */

gpointer
muster_packet_work_save (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const MusterPacketRequest *request = data;

  return make_papers (workspace, request, request->folder, request->formats,
                      request->is_per_officer, error);
}

gpointer
muster_packet_work_submit (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const MusterPacketRequest *request = data;
  const MusterSubmitRequest submit = { .due_before = request->due_before,
                                       .year = request->year,
                                       .state_ids = (const char *const *) request->state_ids,
                                       .files = (const char *const *) request->files,
                                       .method = request->method,
                                       .submitted_on = request->submitted_on,
                                       .recipient = request->recipient,
                                       .prepared_by = request->prepared_by };
  guint n_officers = 0;

  if (!muster_action_submit_renewal (workspace, &submit, &n_officers, error))
    return NULL;
  return GUINT_TO_POINTER (MAX (n_officers, 1));
}
