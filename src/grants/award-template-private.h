/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the reader of templates and their use share. */

#pragma once

#include "grants/award-template.h"

#define MUSTER_AWARD_TEMPLATE_WHOLE 10000 /* 100 %, in hundredths of a percent */

G_BEGIN_DECLS

/**
 * muster_award_term_free:
 * @term: (nullable) (transfer full): a term
 */
void
muster_award_term_free (MusterAwardTerm *term);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterAwardTerm, muster_award_term_free)

G_END_DECLS
