/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Paper as it comes back from the scanner: for sample agencies, whose scans must be of nobody. */

#pragma once

#include "export/content.h"

G_BEGIN_DECLS

/**
 * muster_scan_make:
 * @content: what stands on the paper; what is beyond its first page is left out
 * @error: return location; MUSTER_ERROR_INTERNAL where the font is missing or it could not be drawn
 *
 * The paper lies a little askew, as on a scanner. The same content gives the same bytes.
 *
 * Returns: (transfer full) (nullable): a PNG image
 */
GBytes *
muster_scan_make (const MusterContent *content, GError **error);

G_END_DECLS
