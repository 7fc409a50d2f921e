/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What several papers say alike. */

#pragma once

#include "core/agency.h"
#include "core/officer.h"
#include "export/content.h"

G_BEGIN_DECLS

/**
 * muster_part_begin:
 * @agency: whose paper it is
 * @title: what it is
 * @as_of: the day it speaks of, and the document's date
 *
 * Returns: (transfer full): content with title, date and footer, and no blocks
 */
MusterContent *
muster_part_begin (const MusterAgency *agency, const char *title, MusterDate as_of);

/**
 * muster_part_add_head:
 * @content: content
 * @agency: whose paper it is
 * @title: the section's bookmark and heading
 * @sheet: (nullable): name of its sheet; NULL stays on the sheet before
 * @level: 1, or 2 for a part of the section before
 * @is_landscape: whether its pages lie across
 *
 * Starts a section on a new page, with letterhead and heading.
 */
void
muster_part_add_head (MusterContent *content, const MusterAgency *agency, const char *title,
                      const char *sheet, guint level, gboolean is_landscape);

/**
 * muster_part_format_days:
 * @from: the first day
 * @to: the last day
 *
 * Returns: (transfer full): "1 Jul 2023 to 30 Jun 2026"; one day alone where both are the same
 */
char *
muster_part_format_days (MusterDate from, MusterDate to);

/**
 * muster_part_find_employment:
 * @employments: (element-type MusterEmployment): an officer's employments
 * @day: a day
 *
 * Returns: (nullable): the employment on @day, else the one that began last
 */
const MusterEmployment *
muster_part_find_employment (const GPtrArray *employments, MusterDate day);

/**
 * muster_part_note_odd_time:
 * @drawn: a table
 * @column: a column of time
 *
 * Says below the table what a time with a colon is, where there is one.
 */
void
muster_part_note_odd_time (MusterContentTable *drawn, guint column);

/**
 * muster_part_add_rules:
 * @content: content
 * @rules: (element-type utf8): what was judged by, with who verified it
 *
 * Says below what was judged what it was judged by.
 */
void
muster_part_add_rules (MusterContent *content, const GPtrArray *rules);

G_END_DECLS
