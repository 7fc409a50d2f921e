/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The paper's font: the one that comes with the program, never one of the machine's. */

#pragma once

#include <pango/pangocairo.h>

#include "core/error.h"

G_BEGIN_DECLS

/**
 * muster_font_create_context:
 * @error: return location; MUSTER_ERROR_INTERNAL where the font that comes with the program is gone
 *
 * Makes a context with a font map of its own, so it may be used on any thread that has it alone.
 * Text is measured in points (72 to the inch), without hinting, as it is printed.
 *
 * Returns: (transfer full) (nullable): a context that knows the paper's font only
 */
PangoContext *
muster_font_create_context (GError **error);

G_END_DECLS
