/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A check in the three forms in which it is printed. */

#pragma once

#include "actions/check.h"

G_BEGIN_DECLS

/**
 * muster_check_get_unit:
 * @requirement: a requirement
 *
 * Returns: the fixed word of what it is counted in: "seconds", or occasions such as "qualifications"
 */
const char *
muster_check_get_unit (const MusterRequirement *requirement);

/**
 * muster_check_print_json:
 * @check: a check
 *
 * The form for scripts; the manual page describes it.
 *
 * Returns: (transfer full): the JSON, ended by a newline
 */
char *
muster_check_print_json (const MusterCheck *check);

/**
 * muster_check_print_csv:
 * @check: a check
 *
 * Returns: (transfer full): a row for each duty; those of the agency last, without an officer
 */
char *
muster_check_print_csv (const MusterCheck *check);

/**
 * muster_check_print_text:
 * @check: a check
 * @with_reasons: whether every credit that was considered is listed with what became of it
 *
 * The form for people.
 *
 * Returns: (transfer full): the text
 */
char *
muster_check_print_text (const MusterCheck *check, gboolean with_reasons);

G_END_DECLS
