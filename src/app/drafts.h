/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What was typed on a page and refused, and is kept until it is mended or given up. */

#pragma once

#include "app/page.h"

G_BEGIN_DECLS

/**
 * MusterDraft:
 * @text: what was typed
 * @sentence: why it was refused
 */
typedef struct
{
  char *text;
  char *sentence;
} MusterDraft;

/**
 * muster_drafts_share:
 * @page: a page that is gone when it is left
 * @from: the page that it was opened from or is a part of
 *
 * Has the drafts of @page kept with those of @from, so that they outlive it.
 */
void
muster_drafts_share (MusterPage *page, MusterPage *from);

/**
 * muster_drafts_keep:
 * @page: a page, which keeps it as long as it lives
 * @key: which value of which record it is
 * @text: what was typed
 * @sentence: why it was refused
 *
 * Keeps a draft in place of an older one. Where it is the first one of the page, the page's ::state-changed follows.
 */
void
muster_drafts_keep (MusterPage *page, const char *key, const char *text, const char *sentence);

/**
 * muster_drafts_drop:
 * @page: a page
 * @key: which value of which record it is
 *
 * Forgets a draft. Where it was the last one of the page, the page's ::state-changed follows.
 */
void
muster_drafts_drop (MusterPage *page, const char *key);

/**
 * muster_drafts_drop_all:
 * @page: a page
 *
 * Forgets all drafts: the page shows another file.
 */
void
muster_drafts_drop_all (MusterPage *page);

/**
 * muster_drafts_find:
 * @page: a page
 * @key: which value of which record it is
 *
 * Returns: (transfer none) (nullable): the draft
 */
const MusterDraft *
muster_drafts_find (MusterPage *page, const char *key);

/**
 * muster_drafts_has_any:
 * @page: a page
 *
 * Returns: whether anything that was typed on it is not saved
 */
gboolean
muster_drafts_has_any (MusterPage *page);

/**
 * muster_drafts_describe:
 * @page: a page
 *
 * Returns: (transfer full): what was typed on it and why it is not saved, a line each
 */
char *
muster_drafts_describe (MusterPage *page);

G_END_DECLS
