/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists of what is on file. */

#pragma once

#include "actions/workspace.h"

G_BEGIN_DECLS

/**
 * MusterListing:
 *
 * What can be listed. The words are the command line's.
 */
typedef enum
{
  MUSTER_LISTING_OFFICERS,
  MUSTER_LISTING_CERTIFICATES,
  MUSTER_LISTING_COURSES,
  MUSTER_LISTING_CLASSES,
  MUSTER_LISTING_CREDITS,
  MUSTER_LISTING_HISTORY,
} MusterListing;

extern const MusterWord muster_listing_words[];

/**
 * muster_action_list:
 * @workspace: the document
 * @listing: what to list
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the table, made in one job
 */
MusterTable *muster_action_list (MusterWorkspace *workspace, MusterListing listing, GError **error);

G_END_DECLS
