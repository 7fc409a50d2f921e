/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The form for what the state answered about some officers of a submission. */

#pragma once

#include "actions/submission-record.h"
#include "app/page.h"

G_BEGIN_DECLS

/**
 * muster_submission_answer_present:
 * @page: the page that asks
 * @submission_id: the submission
 * @state_ids: (array zero-terminated=1): whose packets, one or many
 * @expires_on: the latest of what their certificates expire on now, or MUSTER_DATE_NONE
 *
 * Asks for the answer, and enters it in one step.
 */
void
muster_submission_answer_present (MusterPage *page, MusterId submission_id,
                                  const char *const *state_ids, MusterDate expires_on);

G_END_DECLS
