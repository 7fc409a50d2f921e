/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One run of muster-pdf. */

#pragma once

#include <gio/gio.h>

#include "pdf/finding.h"

G_BEGIN_DECLS

/** MUSTER_PDF_SECONDS: how long one file may be looked at. */
#define MUSTER_PDF_SECONDS 10u

/**
 * MusterPdfAnswer:
 * @problem: MUSTER_PDF_PROBLEM_NONE, or how the run ended instead of answering
 * @payload: (nullable): what was made
 * @report: (nullable): what is said about it, checked to be of its type
 */
typedef struct
{
  MusterPdfProblem problem;
  GBytes *payload;
  GVariant *report;
} MusterPdfAnswer;

/**
 * muster_pdf_answer_clear:
 * @answer: an answer whose content is freed
 */
void
muster_pdf_answer_clear (MusterPdfAnswer *answer);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MusterPdfAnswer, muster_pdf_answer_clear)

/**
 * muster_pdf_run:
 * @arguments: (array zero-terminated=1): the verb and its arguments
 * @request: what it reads
 * @report_type: type of its report
 * @seconds: its deadline
 * @answer: (out caller-allocates): what it answered
 * @cancellable: (nullable): stops it
 * @error: return location; MUSTER_ERROR_CANCELLED or MUSTER_ERROR_INTERNAL
 *
 * Runs muster-pdf, under bubblewrap where that works. A run that breaks down or is not done in time is
 * an answer too.
 *
 * Returns: whether there is an answer
 */
gboolean
muster_pdf_run (const char *const *arguments, GBytes *request, const GVariantType *report_type,
                guint seconds, MusterPdfAnswer *answer, GCancellable *cancellable, GError **error);

G_END_DECLS
