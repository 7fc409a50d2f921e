/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Content of documents: kept once, by its SHA-256, and only ever inserted. */

#pragma once

#include "store/db.h"

G_BEGIN_DECLS

/** MUSTER_CONTENT_MAX: the largest document that is kept, in bytes. */
#define MUSTER_CONTENT_MAX (50 * 1024 * 1024)

/**
 * muster_content_insert:
 * @db: the document, in a step
 * @bytes: the content, at most MUSTER_CONTENT_MAX
 * @sha256: (out) (transfer full): its name
 * @error: return location
 *
 * Keeps @bytes unless they are kept already.
 *
 * Returns: whether they are kept
 */
gboolean
muster_content_insert (MusterDb *db, GBytes *bytes, char **sha256, GError **error);

/**
 * muster_content_load:
 * @db: the document
 * @sha256: the content's name
 * @error: return location; MUSTER_ERROR_NOT_FOUND, or MUSTER_ERROR_DAMAGED where the bytes are no
 *   longer those that were kept
 *
 * Returns: (transfer full) (nullable): the content
 */
GBytes *
muster_content_load (MusterDb *db, const char *sha256, GError **error);

/**
 * muster_content_sweep:
 * @db: the document
 * @n_removed: (out): how many contents were removed
 * @error: return location
 *
 * Removes content that neither a document nor a step of the log names: what a step that was rolled back
 * or purged left behind. It is no step, since it changes no record.
 *
 * Returns: whether it ran
 */
gboolean
muster_content_sweep (MusterDb *db, guint *n_removed, GError **error);

G_END_DECLS
