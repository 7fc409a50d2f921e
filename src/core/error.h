/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The one error domain. A code is there only where a caller reacts differently to it; the message is
 * one translated sentence that says what happened to which thing and, where it helps, what to do. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MusterError:
 * @MUSTER_ERROR_NOT_OUR_FILE: the file is not a Muster file
 * @MUSTER_ERROR_TOO_NEW: the file was made by a newer Muster; it opens read-only
 * @MUSTER_ERROR_DAMAGED: the file's content contradicts itself
 * @MUSTER_ERROR_LOCKED: another program has the file
 * @MUSTER_ERROR_CHANGED: the file was replaced, moved or edited behind our back
 * @MUSTER_ERROR_READ_ONLY: the file or its folder cannot be written
 * @MUSTER_ERROR_CONSTRAINT: the change contradicts what is on file
 * @MUSTER_ERROR_INVALID_INPUT: what was typed or read cannot be used
 * @MUSTER_ERROR_NOT_FOUND: the thing that was named is not there
 * @MUSTER_ERROR_OUTPUT: a file could not be written (disk full, no permission)
 * @MUSTER_ERROR_CANCELLED: the user cancelled
 * @MUSTER_ERROR_INTERNAL: a fault of the program
 */
typedef enum
{
  MUSTER_ERROR_NOT_OUR_FILE,
  MUSTER_ERROR_TOO_NEW,
  MUSTER_ERROR_DAMAGED,
  MUSTER_ERROR_LOCKED,
  MUSTER_ERROR_CHANGED,
  MUSTER_ERROR_READ_ONLY,
  MUSTER_ERROR_CONSTRAINT,
  MUSTER_ERROR_INVALID_INPUT,
  MUSTER_ERROR_NOT_FOUND,
  MUSTER_ERROR_OUTPUT,
  MUSTER_ERROR_CANCELLED,
  MUSTER_ERROR_INTERNAL,
} MusterError;

#define MUSTER_ERROR (muster_error_quark ())

/**
 * muster_error_quark:
 *
 * Returns: the domain of every error that Muster reports
 */
GQuark
muster_error_quark (void);

G_END_DECLS
