/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the pages of every paper have to keep to. */

#pragma once

#include "paper.h"

G_BEGIN_DECLS

/* Every word of every head and cell, as often as it stands in the tables, is a whole word on the paper. */
void
page_assert_words_whole (const MusterContent *content, const char *pdf);

/* No word on any page leaves the margins or overlaps another. */
void
page_assert_clean (const char *pdf);

/* How many pages it has. */
guint
page_count (const char *pdf);

G_END_DECLS
