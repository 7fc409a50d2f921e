/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The verbs of muster-pdf. Each reads its request, writes its payload and report to standard output, and
 * says whether it could. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * muster_verb_inspect:
 * @request: a file
 *
 * Returns: whether the answer is written
 */
gboolean
muster_verb_inspect (GBytes *request);

/**
 * muster_verb_preview:
 * @request: a file
 * @page: which page, from 0
 * @width: how wide, in pixels
 *
 * Returns: whether the answer is written
 */
gboolean
muster_verb_preview (GBytes *request, guint page, guint width);

/**
 * muster_verb_find:
 * @request: a file and a text as protocol.h says
 *
 * Returns: whether the answer is written
 */
gboolean
muster_verb_find (GBytes *request);

/**
 * muster_verb_outline:
 * @request: a file
 *
 * Returns: whether the answer is written
 */
gboolean
muster_verb_outline (GBytes *request);

/**
 * muster_verb_assemble:
 * @request: a job as protocol.h says
 *
 * Returns: whether the answer is written
 */
gboolean
muster_verb_assemble (GBytes *request);

/**
 * muster_answer_write:
 * @payload: (nullable): what was made
 * @report: (transfer floating): what is said about it
 *
 * Returns: whether the answer is written
 */
gboolean
muster_answer_write (GBytes *payload, GVariant *report);

G_END_DECLS
