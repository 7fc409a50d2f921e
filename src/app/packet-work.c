/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Making packets, for looking at and for keeping. */

#include "config.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "actions/renewal-list.h"
#include "actions/submission-record.h"
#include "app/packet-work.h"
#include "core/error.h"

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

void
muster_packet_preview_free (gpointer data)
{
  MusterPacketPreview *preview = data;

  g_clear_pointer (&preview->pdf, g_bytes_unref);
  g_ptr_array_unref (preview->notes);
  g_ptr_array_unref (preview->exhibits);
  g_free (preview);
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

/* Where the user's session keeps what nobody else may read; in memory, where the system has it so. */
static char *
make_private_folder (GError **error)
{
  char *folder = g_build_filename (g_get_user_runtime_dir (), "muster-XXXXXX", NULL);

  if (g_mkdtemp_full (folder, 0700) != NULL)
    return folder;
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_OUTPUT,
               _ ("The preview could not be made (%s). Save the packet and open it instead."),
               g_strerror (errno));
  g_free (folder);
  return NULL;
}

static GBytes *
read_first (const MusterPapers *papers, GError **error)
{
  const char *path = g_ptr_array_index (papers->paths, 0);
  g_autoptr (GError) reason = NULL;
  char *content;
  gsize length;

  if (g_file_get_contents (path, &content, &length, &reason))
    return g_bytes_new_take (content, length);
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_OUTPUT,
               _ ("The preview could not be read (%s). Save the packet and open it instead."),
               reason->message);
  return NULL;
}

gpointer
muster_packet_work_preview (MusterWorkspace *workspace, gpointer data, GError **error)
{
  g_autofree char *folder = make_private_folder (error);
  g_autoptr (MusterPapers) papers = NULL;
  MusterPacketPreview *preview = NULL;
  GBytes *pdf = NULL;
  guint i;

  if (folder == NULL)
    return NULL;
  papers = make_papers (workspace, data, folder, MUSTER_PAPER_PDF, FALSE, error);
  if (papers != NULL && papers->paths->len > 0)
    pdf = read_first (papers, error);
  for (i = 0; papers != NULL && i < papers->paths->len; i++)
    g_unlink (g_ptr_array_index (papers->paths, i));
  g_rmdir (folder);
  if (pdf != NULL)
    {
      preview = g_new0 (MusterPacketPreview, 1);
      preview->pdf = pdf;
      preview->notes = g_ptr_array_ref (papers->notes);
      preview->exhibits = g_ptr_array_ref (papers->exhibits);
    }
  return preview;
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
