/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How a paper gets onto the disk: written beside its target, synced, renamed. On any failure the old
 * file stands. Every writer goes through here. */

#pragma once

#include "core/error.h"

G_BEGIN_DECLS

typedef struct _MusterOutput MusterOutput;

/**
 * muster_output_begin:
 * @path: where the file shall be
 * @error: return location; MUSTER_ERROR_OUTPUT with a sentence that says what to do
 *
 * Makes an empty file (mode 0600) in the folder of @path and removes what a killed run left there.
 *
 * Returns: (transfer full) (nullable): the output
 */
MusterOutput *
muster_output_begin (const char *path, GError **error);

/**
 * muster_output_get_path:
 * @output: an output
 *
 * Returns: the path of the temporary file, for a library that opens it by itself
 */
const char *
muster_output_get_path (const MusterOutput *output);

/**
 * muster_output_write:
 * @output: an output
 * @data: bytes
 * @length: how many
 * @error: return location; MUSTER_ERROR_OUTPUT
 *
 * Returns: whether all bytes were written
 */
gboolean
muster_output_write (MusterOutput *output, const void *data, gsize length, GError **error);

/**
 * muster_output_fail:
 * @output: an output
 * @errnum: the errno of a failure that a library met, or 0 where it does not say
 * @error: return location; MUSTER_ERROR_OUTPUT
 *
 * Returns: FALSE
 */
gboolean
muster_output_fail (const MusterOutput *output, int errnum, GError **error);

/**
 * muster_output_commit:
 * @output: an output whose content is complete
 * @error: return location; MUSTER_ERROR_OUTPUT
 *
 * Syncs the file, puts it in the place of the target, and syncs the folder.
 *
 * Returns: whether the target is now the new file; where it is not, the old one stands
 */
gboolean
muster_output_commit (MusterOutput *output, GError **error);

/**
 * muster_output_free:
 * @output: (nullable) (transfer full): an output; its temporary file goes unless it was committed
 */
void
muster_output_free (MusterOutput *output);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterOutput, muster_output_free)

G_END_DECLS
