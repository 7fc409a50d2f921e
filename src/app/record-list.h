/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The pane at the left of a page with records: search, and a row for each. Exactly one is chosen wherever there is
 * one to choose. */

#pragma once

#include <gtk/gtk.h>

#include "app/rows.h"
#include "app/status.h"

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
 * MusterRecordDescribe:
 * @rows: the records
 * @row: one of them
 * @line: (out caller-allocates): receives what is shown of it; empty before
 *
 * Says what the list shows.
 */
typedef void (*MusterRecordDescribe) (const MusterRows *rows, guint row, MusterRecordLine *line);

#define MUSTER_TYPE_RECORD_LIST (muster_record_list_get_type ())
G_DECLARE_FINAL_TYPE (MusterRecordList, muster_record_list, MUSTER, RECORD_LIST, GtkWidget)

/**
 * MusterRecordListWords:
 * @label: accessible name of the list
 * @search: what the search field asks for
 * @search_label: accessible name of the search field
 * @add: tooltip and accessible name of the button that adds
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
  const char *no_match;
  GMenuModel *menu;
} MusterRecordListWords;

/**
 * muster_record_list_new:
 * @words: its words
 * @width: its width in pixels
 * @describe: says what it shows
 *
 * Returns: (transfer floating): a list without records
 */
MusterRecordList *
muster_record_list_new (const MusterRecordListWords *words, int width,
                        MusterRecordDescribe describe);

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

G_END_DECLS
