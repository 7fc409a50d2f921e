/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A page of the window: what stands beside the sidebar. The window shows its titles and its state, tells it when the
 * file changed, and asks it for what the global keys mean. */

#pragma once

#include <adwaita.h>

#include "app/session.h"
#include "core/record.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_PAGE (muster_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (MusterPage, muster_page, MUSTER, PAGE, AdwBin)

/**
 * MusterPageClass:
 * @load: shows what the file holds now; called when the page is shown first, and whenever it is shown and the file
 *   changed. It keeps selection, scroll and what is half typed
 * @search: moves the focus to the page's search field; NULL where it has none
 * @add_new: begins a new record of the page; NULL where there is none
 * @show_record: shows this record; NULL where the page has none
 * @go_back: leaves an inner page; FALSE where there was none to leave
 * @set_narrow: lays the page out for a narrow window, or for a wide one; NULL where that makes no difference
 * @hold_undo: says why nothing can be undone now, or nothing; NULL where that cannot be
 */
struct _MusterPageClass
{
  AdwBinClass parent_class;

  void (*load) (MusterPage *page);
  void (*search) (MusterPage *page);
  void (*add_new) (MusterPage *page);
  void (*show_record) (MusterPage *page, const MusterRecordType *type, MusterId id);
  gboolean (*go_back) (MusterPage *page);
  void (*set_narrow) (MusterPage *page, gboolean is_narrow);
  const char *(*hold_undo) (MusterPage *page);
};

/**
 * muster_page_set_session:
 * @page: a page
 * @session: (nullable): the open file
 *
 * Gives the page its file. It loads when it is shown.
 */
void
muster_page_set_session (MusterPage *page, MusterSession *session);

/**
 * muster_page_get_session:
 * @page: a page
 *
 * Returns: (transfer none) (nullable): the open file
 */
MusterSession *
muster_page_get_session (MusterPage *page);

/**
 * muster_page_load:
 * @page: a page
 *
 * Loads it where it is shown; otherwise as soon as it is.
 */
void
muster_page_load (MusterPage *page);

/**
 * muster_page_search:
 * @page: a page
 *
 * Returns: whether it has something to search
 */
gboolean
muster_page_search (MusterPage *page);

/**
 * muster_page_add_new:
 * @page: a page
 *
 * Returns: whether it can begin a new record
 */
gboolean
muster_page_add_new (MusterPage *page);

/**
 * muster_page_show_record:
 * @page: a page
 * @type: a record type
 * @id: a record
 *
 * Returns: whether the page shows such records
 */
gboolean
muster_page_show_record (MusterPage *page, const MusterRecordType *type, MusterId id);

/**
 * muster_page_go_back:
 * @page: a page
 *
 * Returns: whether there was an inner page to leave
 */
gboolean
muster_page_go_back (MusterPage *page);

/**
 * muster_page_set_narrow:
 * @page: a page
 * @is_narrow: whether the window is too narrow for panes beside each other
 */
void
muster_page_set_narrow (MusterPage *page, gboolean is_narrow);

/**
 * muster_page_hold_undo:
 * @page: a page
 *
 * Returns: (nullable): why nothing is undone or done again while the page is shown
 */
const char *
muster_page_hold_undo (MusterPage *page);

/**
 * muster_page_set_state:
 * @page: a page
 * @subtitle: (nullable): what stands under the title, such as the day it speaks of
 * @summary: (nullable): the sum of what is shown, for the status line
 *
 * Sets what the window says of the page.
 */
void
muster_page_set_state (MusterPage *page, const char *subtitle, const char *summary);

/**
 * muster_page_set_is_other_day:
 * @page: a page
 * @is_other_day: whether it speaks of another day than today, which its subtitle names
 *
 * Has the window draw the subtitle as a badge, so that nobody takes it for today.
 */
void
muster_page_set_is_other_day (MusterPage *page, gboolean is_other_day);

/**
 * muster_page_set_banner:
 * @page: a page
 * @sentence: (nullable): what is true of all of the page and stands above it; NULL is nothing
 */
void
muster_page_set_banner (MusterPage *page, const char *sentence);

/**
 * muster_page_set_notice:
 * @page: a page
 * @sentence: (nullable): what is true of all of the page and is no warning; NULL is nothing
 * @button: (nullable): label of a button beside it, with a mnemonic
 * @action: (nullable): action of the window that the button activates
 *
 * As muster_page_set_banner(), in the look of information.
 */
void
muster_page_set_notice (MusterPage *page, const char *sentence, const char *button,
                        const char *action);

/**
 * muster_page_set_keys:
 * @page: a page
 * @keys: (nullable): the keys that matter here, for the status line
 */
void
muster_page_set_keys (MusterPage *page, const char *keys);

/**
 * muster_page_set_things_to_do:
 * @page: a page
 * @n: how many; 0 shows no badge
 *
 * Sets the badge of the page in the sidebar: things to do, never totals.
 */
void
muster_page_set_things_to_do (MusterPage *page, guint n);

/**
 * muster_page_get_subtitle:
 * @page: a page
 *
 * Returns: (nullable): what stands under the title
 */
const char *
muster_page_get_subtitle (MusterPage *page);

/**
 * muster_page_is_other_day:
 * @page: a page
 *
 * Returns: whether it speaks of another day than today
 */
gboolean
muster_page_is_other_day (MusterPage *page);

/**
 * muster_page_get_summary:
 * @page: a page
 *
 * Returns: (nullable): the sum of what is shown
 */
const char *
muster_page_get_summary (MusterPage *page);

/**
 * muster_page_get_banner:
 * @page: a page
 *
 * Returns: (nullable): what stands above it
 */
const char *
muster_page_get_banner (MusterPage *page);

/**
 * muster_page_get_notice:
 * @page: a page
 * @button: (out) (transfer none) (nullable): label of its button
 * @action: (out) (transfer none) (nullable): what that activates
 *
 * Returns: whether what stands above it is information rather than a warning
 */
gboolean
muster_page_get_notice (MusterPage *page, const char **button, const char **action);

/**
 * muster_page_get_keys:
 * @page: a page
 *
 * Returns: (nullable): the keys that matter here
 */
const char *
muster_page_get_keys (MusterPage *page);

/**
 * muster_page_get_things_to_do:
 * @page: a page
 *
 * Returns: how many things there are to do on it
 */
guint
muster_page_get_things_to_do (MusterPage *page);

/**
 * muster_page_focus_content:
 * @page: a page
 * @content: what is in it
 *
 * Moves the focus to the first place in @content that takes it. Where there is none yet, the page is asked again to
 * grab the focus when its work is done. For a page's grab_focus.
 *
 * Returns: whether it has the focus
 */
gboolean
muster_page_focus_content (MusterPage *page, GtkWidget *content);

/**
 * muster_page_run:
 * @page: a page
 * @work: what is done; copied
 * @callback: called in the main loop where the page still lives and shows the same file
 *
 * Runs work for the page. Where it fails, the window says why, and @callback is not called. Where the same @callback
 * is asked for again before the first was called, the first is cancelled and forgotten.
 */
void
muster_page_run (MusterPage *page, const MusterSessionWork *work,
                 void (*callback) (MusterPage *page, gpointer result));

/**
 * muster_page_report:
 * @page: a page
 * @sentence: what was done or what failed
 * @can_undo: whether a button takes it back
 *
 * Has the window say it in passing, and in the status line.
 */
void
muster_page_report (MusterPage *page, const char *sentence, gboolean can_undo);

/**
 * muster_page_can_change:
 * @page: a page
 *
 * Whoever begins a change asks before anything is typed. Has the window say why where the file is open read-only.
 *
 * Returns: whether the page has a file, and it can be changed
 */
gboolean
muster_page_can_change (MusterPage *page);

/**
 * muster_page_push:
 * @page: a page
 * @inner: (transfer floating): a page that is opened from it, such as a packet
 * @title: its title
 *
 * Has the window show @inner in place of the page, with the same file, until somebody goes back. Then it is gone.
 */
void
muster_page_push (MusterPage *page, MusterPage *inner, const char *title);

/**
 * muster_page_open_record:
 * @page: a page
 * @type: a record type
 * @id: a record
 *
 * Has the window show the record on the page it belongs to.
 */
void
muster_page_open_record (MusterPage *page, const MusterRecordType *type, MusterId id);

G_END_DECLS
