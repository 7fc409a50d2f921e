/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A packet after it was handed in: frozen, with what the state answered about each officer. */

#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_SUBMISSION_PAGE (muster_submission_page_get_type ())
G_DECLARE_FINAL_TYPE (MusterSubmissionPage, muster_submission_page, MUSTER, SUBMISSION_PAGE,
                      MusterPage)

/**
 * muster_submission_page_new:
 * @submission_id: which submission
 *
 * Returns: (transfer floating): the page, for muster_page_push()
 */
MusterPage *
muster_submission_page_new (MusterId submission_id);

G_END_DECLS
