/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the page share: attendance-page.c loads and shows a class, attendance-unsaved.c saves it and
 * keeps what cannot be saved, attendance-cells.c has its cells, attendance-keys.c the commands, attendance-roster.c who is on the roster. */

#pragma once

#include "app/attendance-page.h"
#include "app/attendance.h"
#include "app/grid.h"
#include "app/officer-entry.h"

G_BEGIN_DECLS

/* Columns before the meetings; hours, score and result come after them. */
enum
{
  MUSTER_ATTENDANCE_OFFICER,
  MUSTER_ATTENDANCE_STATE_ID,
  MUSTER_ATTENDANCE_ROLE,
  MUSTER_ATTENDANCE_FIRST_MEETING,
};

struct _MusterAttendancePage
{
  MusterPage parent_instance;
  GtkStack *stack;
  MusterGrid *grid;
  MusterOfficerEntry *add;
  GtkWidget *pager;
  GtkLabel *pager_label;
  AdwStatusPage *nobody;
  GtkWidget *take_button;
  GtkWidget *unsaved;
  GtkLabel *unsaved_label;

  MusterTableModel *model;
  MusterId class_id;
  MusterClassRecord *base;   /* as the file had it when it was last loaded or saved */
  MusterClassRecord *record; /* as it is typed, which may be ahead of the file */
  char *problem;             /* why what is typed is not saved; NULL where it is, or may be yet */
  GCancellable *saving;      /* of everything that is being saved */
  guint n_saving;
  guint first_shown; /* meeting, by number */
  guint n_shown;     /* so many meetings have a column */
};

/**
 * muster_attendance_page_get_line:
 * @page: a page with a class
 * @row: a row of the grid
 *
 * Returns: the line of the roster
 */
MusterClassLine *
muster_attendance_page_get_line (MusterAttendancePage *page, guint row);

/**
 * muster_attendance_page_find_line:
 * @page: a page with a class
 * @officer_id: an officer
 *
 * Returns: (nullable): the officer's line, also where the officer withdrew
 */
MusterClassLine *
muster_attendance_page_find_line (MusterAttendancePage *page, MusterId officer_id);

/**
 * muster_attendance_page_ask_organisation:
 * @page: a page with a class
 * @officer_id: somebody on the roster
 *
 * Asks whom the officer serves, with what is on file as suggestions, and has it saved.
 */
void
muster_attendance_page_ask_organisation (MusterAttendancePage *page, MusterId officer_id);

/** muster_attendance_page_take_roster: registers those of the class before; an action of the page. */
void
muster_attendance_page_take_roster (GtkWidget *page, const char *name, GVariant *parameter);

/**
 * muster_attendance_page_find_meeting:
 * @page: a page with a class
 * @column: a column of the grid
 * @meeting: (out): the meeting whose column it is
 *
 * Returns: whether it is a meeting's column
 */
gboolean
muster_attendance_page_find_meeting (MusterAttendancePage *page, guint column, guint *meeting);

/**
 * muster_attendance_page_is_score:
 * @page: a page with a class
 * @column: a column of the grid
 *
 * Returns: whether scores stand in it
 */
gboolean
muster_attendance_page_is_score (MusterAttendancePage *page, guint column);

/** muster_attendance_page_describe: describes a cell; see MusterGridFuncs. */
void
muster_attendance_page_describe (const MusterRows *rows, guint row, guint column,
                                 MusterGridText *text, gpointer page);

/** muster_attendance_page_begin_edit: says what a field starts with; see MusterGridFuncs. */
char *
muster_attendance_page_begin_edit (const MusterRows *rows, guint row, guint column, gpointer page);

/** muster_attendance_page_commit_edit: takes what was typed; see MusterGridFuncs. */
gboolean
muster_attendance_page_commit_edit (const MusterRows *rows, guint row, guint column,
                                    const char *text, gpointer page, GError **error);

/**
 * muster_attendance_page_show:
 * @page: a page with a class
 *
 * Shows the class as it is in memory.
 */
void
muster_attendance_page_show (MusterAttendancePage *page);

/**
 * muster_attendance_page_turn:
 * @page: a page
 * @by: 1 for the meetings that follow, -1 for those before
 *
 * Shows other meetings of a class that has too many for one page.
 */
void
muster_attendance_page_turn (MusterAttendancePage *page, int by);

/**
 * muster_attendance_page_save:
 * @page: a page whose roster was changed
 * @added: (nullable) (element-type MusterId): officers who were added, where that is all that was changed
 * @sentence: (nullable): what was done, to be said in passing
 *
 * Shows what was changed and has it saved, as one step, after what was changed before, and together with what could not
 * be saved before.
 */
void
muster_attendance_page_save (MusterAttendancePage *page, const GArray *added, const char *sentence);

/**
 * muster_attendance_page_take_file:
 * @page: a page
 * @file: (transfer full): the class as the file has it now
 *
 * Takes it; what was typed and could not be saved is kept upon it.
 */
void
muster_attendance_page_take_file (MusterAttendancePage *page, MusterClassRecord *file);

/**
 * muster_attendance_page_has_unsaved:
 * @page: a page
 *
 * Returns: whether something that was typed could not be saved
 */
gboolean
muster_attendance_page_has_unsaved (MusterAttendancePage *page);

/**
 * muster_attendance_page_show_unsaved:
 * @page: a page with a class
 *
 * Shows how much could not be saved, and what can be done about it.
 */
void
muster_attendance_page_show_unsaved (MusterAttendancePage *page);

/**
 * muster_attendance_page_install_saving:
 * @klass: class of the page
 *
 * Installs what can be done about what could not be saved.
 */
void
muster_attendance_page_install_saving (GtkWidgetClass *klass);

/**
 * muster_attendance_page_can_change:
 * @page: a page
 *
 * Returns: whether the roster can be changed; where the file is read-only, the page says so
 */
gboolean
muster_attendance_page_can_change (MusterAttendancePage *page);

/**
 * muster_attendance_page_key:
 *
 * Answers MusterGrid::key.
 */
gboolean
muster_attendance_page_key (MusterGrid *grid, guint key, GdkModifierType modifiers, gpointer page);

/**
 * muster_attendance_page_activate:
 *
 * Answers MusterGrid::activate.
 */
void
muster_attendance_page_activate (MusterGrid *grid, gpointer page);

/**
 * muster_attendance_page_add:
 *
 * Answers MusterOfficerEntry::chosen.
 */
void
muster_attendance_page_add (MusterOfficerEntry *entry, gpointer ids, gpointer page);

/**
 * muster_attendance_page_install_actions:
 * @klass: class of the page
 *
 * Installs the commands for a whole column.
 */
void
muster_attendance_page_install_actions (GtkWidgetClass *klass);

G_END_DECLS
