/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the window share: window.c has its frame, window-file.c opens and closes files. */

#pragma once

#include "app/banner.h"
#include "app/start-page.h"
#include "app/app-window.h"

G_BEGIN_DECLS

struct _MusterAppWindow
{
  AdwApplicationWindow parent_instance;
  AdwToastOverlay *toasts;
  GtkStack *files;
  MusterStartPage *start_page;
  GtkWidget *sidebar_pane;
  GtkListBox *sidebar;
  GtkListBoxRow *shown_row; /* of the page that is shown, or that an inner page was opened from */
  GtkWidget *sidebar_title;
  GtkWidget *sidebar_foot;
  GtkLabel *agency_label;
  GtkLabel *saved_label;
  AdwWindowTitle *window_title;
  GtkWidget *back_button;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkEntry *operator_entry;
  GtkPopover *operator_popover;
  GtkProgressBar *busy_bar;
  MusterBanner *banner;
  GtkStack *pages;
  GtkLabel *summary_label;
  GtkLabel *keys_label;

  GSettings *settings;
  MusterSession *session;
  AdwToast *toast;       /* the one that is shown */
  char *held_by;         /* who has the file, where it was opened read-only because of that */
  char *wanted;          /* the file that is to be opened */
  GCancellable *opening; /* of that file */
  guint busy_id;         /* timer that shows the busy bar */
  gboolean is_given_up;  /* what could not be saved: the window closes without asking */
  gboolean is_narrow;
  gboolean is_rail_forced;
};

/**
 * muster_app_window_install_file_actions:
 * @klass: the class of the window
 *
 * Adds what opens, makes, closes and keeps files.
 */
void
muster_app_window_install_file_actions (GtkWidgetClass *klass);

/**
 * muster_app_window_install_actions:
 * @klass: the class of the window
 *
 * Adds what works on every page.
 */
void
muster_app_window_install_actions (GtkWidgetClass *klass);

/**
 * muster_app_window_install_undo:
 * @klass: the class of the window
 *
 * Adds undo and redo.
 */
void
muster_app_window_install_undo (GtkWidgetClass *klass);

/**
 * muster_app_window_name_undo:
 * @window: a window
 *
 * Has the buttons for undo and redo say what they would take back: to be called whenever the file has changed.
 */
void
muster_app_window_name_undo (MusterAppWindow *window);

/**
 * muster_app_window_hold_close:
 * @window: a window that is asked to close
 *
 * Has what is being typed saved. Where that takes a moment, the window closes after it; where something that was typed
 * cannot be saved, that is said and asked first. Otherwise the size of the window is remembered.
 *
 * Returns: whether the window stays for now
 */
gboolean
muster_app_window_hold_close (MusterAppWindow *window);

/**
 * muster_app_window_leave_file:
 * @window: a window with an open file
 * @leave: what gives the file up; called now or when the user has said so, or never
 *
 * As muster_app_window_hold_close(), for a file that is closed or opened anew.
 */
void
muster_app_window_leave_file (MusterAppWindow *window, void (*leave) (MusterAppWindow *window));

/**
 * muster_app_window_undo_key:
 * @window: a window
 * @key: a key that was pressed
 * @modifiers: what was held
 *
 * Takes undo and redo, but not from who is typing.
 *
 * Returns: whether the key was one of them
 */
gboolean
muster_app_window_undo_key (MusterAppWindow *window, guint key, GdkModifierType modifiers);

/**
 * muster_app_window_key_pressed:
 * @controller: the window's controller, in the capture phase
 * @key: the key
 * @code: not used
 * @modifiers: what was held
 * @data: the window
 *
 * Takes undo and redo, but not from who is typing, and F6, which goes from pane to pane.
 *
 * Returns: whether the key was taken
 */
gboolean
muster_app_window_key_pressed (GtkEventControllerKey *controller, guint key, guint code,
                               GdkModifierType modifiers, gpointer data);

/**
 * muster_app_window_update_rail:
 * @window: a window
 *
 * Shows the sidebar with words or, where the window is narrow, with icons alone.
 */
void
muster_app_window_update_rail (MusterAppWindow *window);

/**
 * muster_app_window_set_session:
 * @window: a window
 * @session: (nullable): the file that is shown from now on
 *
 * Gives all pages the file, or shows the start page.
 */
void
muster_app_window_set_session (MusterAppWindow *window, MusterSession *session);

/**
 * muster_app_window_get_current_page:
 * @window: a window
 *
 * Returns: (transfer none): the page that is shown
 */
MusterPage *
muster_app_window_get_current_page (MusterAppWindow *window);

/**
 * muster_app_window_pop_page:
 * @window: a window
 *
 * Leaves an inner page.
 *
 * Returns: whether one was shown
 */
gboolean
muster_app_window_pop_page (MusterAppWindow *window);

/**
 * muster_app_window_update_file:
 * @window: a window
 *
 * Shows again what is said about the file: its agency, its banner, what can be done with it.
 */
void
muster_app_window_update_file (MusterAppWindow *window);

/**
 * muster_app_window_go_to_row:
 * @sidebar: the sidebar
 * @row: one of its rows
 * @data: the window
 *
 * Shows the page of the row, and leaves inner pages; a handler of "row-activated".
 */
void
muster_app_window_go_to_row (GtkListBox *sidebar, GtkListBoxRow *row, gpointer data);

/**
 * muster_app_window_take_operator:
 * @entry: where the name was typed
 * @data: the window
 *
 * Sets who is at the keyboard from now on; a handler of "activate".
 */
void
muster_app_window_take_operator (GtkEntry *entry, gpointer data);

/**
 * muster_app_window_follow_operator:
 * @self: the window
 *
 * Shows the name that is set, and has the open file record it with what is changed from now on.
 */
void
muster_app_window_follow_operator (MusterAppWindow *self);

G_END_DECLS
