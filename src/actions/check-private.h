/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of a check share. */

#pragma once

#include "actions/check.h"

G_BEGIN_DECLS

/**
 * muster_check_list_agency_duties:
 * @check: a check whose officers were judged
 *
 * Returns: (transfer full) (element-type MusterCheckAgencyDuty): what the agency owes, in the order of
 *   the packs and their requirements
 */
GPtrArray *
muster_check_list_agency_duties (const MusterCheck *check);

/**
 * muster_check_list_findings:
 * @check: a check whose officers were judged
 *
 * Returns: (transfer full) (element-type MusterFinding): each once, although several packs noticed it
 */
GPtrArray *
muster_check_list_findings (const MusterCheck *check);

G_END_DECLS
