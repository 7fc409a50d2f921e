/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages of the window, and their rows in the sidebar. */

#pragma once

#include <gtk/gtk.h>

#include "core/record.h"

G_BEGIN_DECLS

/**
 * MusterSidebarEntry:
 * @name: its name, fixed
 * @title: its title, to be translated
 * @icon: name of its icon
 * @get_type: type of its page
 * @starts_group: whether a gap stands before it
 *
 * A page.
 */
typedef struct
{
  const char *name;
  const char *title;
  const char *icon;
  GType (*get_type) (void);
  gboolean starts_group;
} MusterSidebarEntry;

/**
 * muster_sidebar_get_entries:
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the pages, in order
 */
const MusterSidebarEntry *
muster_sidebar_get_entries (guint *n);

/**
 * muster_sidebar_get_nth:
 * @index: a number, from 0
 *
 * Returns: (nullable): name of the page
 */
const char *
muster_sidebar_get_nth (guint index);

/**
 * muster_sidebar_get_title:
 * @name: name of a page
 *
 * Returns: its title, translated
 */
const char *
muster_sidebar_get_title (const char *name);

/**
 * muster_sidebar_find_page:
 * @type: a record type
 *
 * Returns: (nullable): name of the page that shows such records
 */
const char *
muster_sidebar_find_page (const MusterRecordType *type);

/**
 * muster_sidebar_fill:
 * @sidebar: an empty list
 *
 * Adds a row for each page.
 */
void
muster_sidebar_fill (GtkListBox *sidebar);

/**
 * muster_sidebar_get_name:
 * @row: a row of the sidebar
 *
 * Returns: name of its page
 */
const char *
muster_sidebar_get_name (GtkListBoxRow *row);

/**
 * muster_sidebar_select:
 * @sidebar: the sidebar
 * @name: name of a page
 *
 * Selects its row.
 */
void
muster_sidebar_select (GtkListBox *sidebar, const char *name);

/**
 * muster_sidebar_set_state:
 * @sidebar: the sidebar
 * @name: name of a page
 * @n: things to do there; 0 shows no number
 * @has_drafts: whether something typed there is not saved, which a dot shows
 *
 * Sets the badge and the dot of its row.
 */
void
muster_sidebar_set_state (GtkListBox *sidebar, const char *name, guint n, gboolean has_drafts);

/**
 * muster_sidebar_set_rail:
 * @sidebar: the sidebar
 * @is_rail: whether icons alone are shown
 *
 * Shows the words, or has them as tooltips.
 */
void
muster_sidebar_set_rail (GtkListBox *sidebar, gboolean is_rail);

G_END_DECLS
