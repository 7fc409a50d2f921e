/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the reader of rates and their finder share. */

#pragma once

#include "grants/rates.h"

G_BEGIN_DECLS

/**
 * muster_rate_free:
 * @rate: (nullable) (transfer full): a rate
 */
void
muster_rate_free (MusterRate *rate);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterRate, muster_rate_free)

G_END_DECLS
