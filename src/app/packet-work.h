/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the packet page has done on other threads. */

#pragma once

#include "actions/submit.h"
#include "app/paper-work.h"

G_BEGIN_DECLS

/**
 * MusterPacketRequest:
 * @due_before: periods that end by this day, or MUSTER_DATE_NONE
 * @year: periods that end in this year, or 0
 * @state_ids: whose
 * @prepared_by: (nullable): who signs as having prepared it
 * @folder: (nullable) (type filename): where to; not needed for a preview
 * @formats: which files
 * @is_per_officer: whether each officer gets files of their own
 * @method: how it is handed in
 * @recipient: (nullable): to whom
 * @submitted_on: when
 * @files: (nullable): the files that are handed in, as they were saved
 * @without: (nullable) (element-type MusterId): documents that shall not stand behind it
 *
 * A packet as it is chosen on the page.
 */
typedef struct
{
  MusterDate due_before;
  int year;
  char **state_ids;
  char *prepared_by;
  char *folder;
  MusterPaperFormat formats;
  gboolean is_per_officer;
  MusterSubmissionMethod method;
  char *recipient;
  MusterDate submitted_on;
  char **files;
  GArray *without;
} MusterPacketRequest;

/**
 * MusterPacketListing:
 * @entries: (element-type MusterRenewalEntry): who could be in the packet
 * @n_waiting: how many officers' packets were handed in, this one's or others', and wait for an answer
 */
typedef struct
{
  GPtrArray *entries;
  guint n_waiting;
} MusterPacketListing;

/** muster_packet_request_free: frees a request; a GDestroyNotify. */
void
muster_packet_request_free (gpointer request);

/** muster_packet_listing_free: frees a listing; a GDestroyNotify. */
void
muster_packet_listing_free (gpointer listing);

/**
 * muster_packet_work_list:
 *
 * A MusterSessionFunc. Returns: a MusterPacketListing
 */
gpointer
muster_packet_work_list (MusterWorkspace *workspace, gpointer request, GError **error);

/**
 * muster_packet_work_preview:
 *
 * A MusterSessionFunc. Makes the packet in memory of the session, and leaves no file behind.
 *
 * Returns: a MusterPaperPreview
 */
gpointer
muster_packet_work_preview (MusterWorkspace *workspace, gpointer request, GError **error);

/**
 * muster_packet_work_save:
 *
 * A MusterSessionFunc. Returns: MusterPapers, the files in the request's folder
 */
gpointer
muster_packet_work_save (MusterWorkspace *workspace, gpointer request, GError **error);

/**
 * muster_packet_work_submit:
 *
 * A MusterSessionFunc. Records that the packet was handed in.
 *
 * Returns: the number of officers as a pointer
 */
gpointer
muster_packet_work_submit (MusterWorkspace *workspace, gpointer request, GError **error);

G_END_DECLS
