/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The pane at the left of a page with records: search, and a row for each. Exactly one is chosen wherever there is
 * one to choose. */

#pragma once

#include <gtk/gtk.h>

#include "app/status.h"
#include "app/table-model.h"

G_BEGIN_DECLS

/**
 * MusterRecordLine:
 * @title: (transfer full): first line
 * @detail: (nullable) (transfer full): second line
 * @look: how the badge looks
 * @badge: (nullable) (transfer full): what the badge says; NULL where nothing is out of the ordinary
 * @is_dim: whether the record is of no account any more
 *
 * What the list shows of a record.
 */
typedef struct
{
  char *title;
  char *detail;
  MusterLook look;
  char *badge;
  gboolean is_dim;
} MusterRecordLine;

/**
 * MusterRecordListFuncs:
 * @describe: says what the list shows of a record; the line is empty before
 * @is_wanted: (nullable): which records are shown besides what is searched for; NULL is all of them
 * @explain: (nullable): says why nothing is shown, of what was searched for; NULL, too, where nothing needs to be said
 *   but that the search was in vain
 *
 * What a page knows of its records.
 */
typedef struct
{
  void (*describe) (const MusterRows *rows, guint row, MusterRecordLine *line, gpointer data);
  MusterTableFilter is_wanted;
  char *(*explain) (const char *searched, gpointer data);
} MusterRecordListFuncs;

#define MUSTER_TYPE_RECORD_LIST (muster_record_list_get_type ())
G_DECLARE_FINAL_TYPE (MusterRecordList, muster_record_list, MUSTER, RECORD_LIST, GtkWidget)

/**
 * MusterRecordListWords:
 * @label: accessible name of the list
 * @search: what the search field asks for
 * @search_label: accessible name of the search field
 * @add: tooltip and accessible name of the button that adds
 * @add_icon: its icon
 * @no_match: (not nullable): a format with one %s for what was searched in vain
 * @menu: (nullable): what the button offers; NULL where it begins a new record itself
 *
 * The words of a list; borrowed.
 */
typedef struct
{
  const char *label;
  const char *search;
  const char *search_label;
  const char *add;
  const char *add_icon;
  const char *no_match;
  GMenuModel *menu;
} MusterRecordListWords;

/**
 * muster_record_list_new:
 * @words: its words
 * @width: its width in pixels
 * @funcs: what the page knows of its records; copied
 * @data: for @funcs
 *
 * Returns: (transfer floating): a list without records
 */
MusterRecordList *
muster_record_list_new (const MusterRecordListWords *words, int width,
                        const MusterRecordListFuncs *funcs, gpointer data);

/**
 * muster_record_list_add_button:
 * @list: a list
 * @button: a button for what is shown
 *
 * Adds a button after the one that adds records.
 */
void
muster_record_list_add_button (MusterRecordList *list, GtkWidget *button);

/**
 * muster_record_list_add_remedy:
 * @list: a list
 * @button: a button; whoever gives it shows it where it helps, before ::filtered ends
 *
 * Adds a button below the sentence that says why nothing is shown.
 */
void
muster_record_list_add_remedy (MusterRecordList *list, GtkWidget *button);

/**
 * muster_record_list_set_rows:
 * @list: a list
 * @rows: (nullable): what it shows from now on; NULL forgets search and choice, too
 *
 * What is chosen stays, where it is still there; otherwise the first is.
 */
void
muster_record_list_set_rows (MusterRecordList *list, MusterRows *rows);

/**
 * muster_record_list_get_rows:
 * @list: a list
 *
 * Returns: (transfer none) (nullable): what it shows
 */
const MusterRows *
muster_record_list_get_rows (MusterRecordList *list);

/**
 * muster_record_list_refresh:
 * @list: a list
 *
 * Asks anew what is wanted and what it shows: not the records have changed, but what is known or asked of them.
 */
void
muster_record_list_refresh (MusterRecordList *list);

/**
 * muster_record_list_choose:
 * @list: a list
 * @id: a record; one that is not there yet is chosen as soon as it is
 *
 * Chooses a record. Where the search hides it, that is taken off.
 */
void
muster_record_list_choose (MusterRecordList *list, MusterId id);

/**
 * muster_record_list_get_chosen:
 * @list: a list
 *
 * Returns: what is chosen, or MUSTER_ID_NONE; ::chosen says when it is another
 */
MusterId
muster_record_list_get_chosen (MusterRecordList *list);

/**
 * muster_record_list_move:
 * @list: a list
 * @by: 1 for the next record, -1 for the previous one
 *
 * Chooses the neighbour of what is chosen.
 */
void
muster_record_list_move (MusterRecordList *list, int by);

/**
 * muster_record_list_search:
 * @list: a list
 *
 * Moves the focus to the search field.
 */
void
muster_record_list_search (MusterRecordList *list);

/**
 * muster_record_list_count_shown:
 * @list: a list
 *
 * Returns: how many records it shows; ::filtered says when they are others
 */
guint
muster_record_list_count_shown (MusterRecordList *list);

/**
 * muster_record_list_get_shown:
 * @list: a list
 * @position: a position that it shows
 *
 * Returns: the row that is shown there
 */
guint
muster_record_list_get_shown (MusterRecordList *list, guint position);

G_END_DECLS
