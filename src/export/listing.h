/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A list of what is on file, as a workbook of one sheet. */

#pragma once

#include "core/agency.h"
#include "export/content.h"

G_BEGIN_DECLS

/**
 * muster_listing_make_workbook:
 * @agency: whose records they are
 * @title: what is listed: "Awards"
 * @as_of: the day of the list
 * @table: the list
 *
 * Returns: (transfer full): the content
 */
MusterContent *
muster_listing_make_workbook (const MusterAgency *agency, const char *title, MusterDate as_of,
                              MusterTable *table);

G_END_DECLS
