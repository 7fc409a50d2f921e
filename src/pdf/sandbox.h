/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where muster-pdf lies, and what shuts it in. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * muster_pdf_find_program:
 *
 * Looks where the environment variable MUSTER_PDF_PROGRAM says (for tests), in the build tree, then
 * where it is installed.
 *
 * Returns: (transfer full) (nullable): the program's path
 */
char *
muster_pdf_find_program (void);

/**
 * muster_pdf_sandbox_get:
 * @program: the program's path
 *
 * Returns: (transfer full) (element-type utf8): the command that runs the program without network and
 *   with nothing to read but the system's libraries and fonts; the verb follows it
 */
GPtrArray *
muster_pdf_sandbox_get (const char *program);

G_END_DECLS
