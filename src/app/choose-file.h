/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Asking for a file by the desktop's own dialog, which is the portal's where there is one. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MusterFileChoice:
 * @MUSTER_FILE_CHOICE_OPEN: a file of Muster's that is there
 * @MUSTER_FILE_CHOICE_DOCUMENT: a file of any kind that is there
 * @MUSTER_FILE_CHOICE_SAVE: a file that shall be made
 * @MUSTER_FILE_CHOICE_FOLDER: a folder
 */
typedef enum
{
  MUSTER_FILE_CHOICE_OPEN,
  MUSTER_FILE_CHOICE_DOCUMENT,
  MUSTER_FILE_CHOICE_SAVE,
  MUSTER_FILE_CHOICE_FOLDER,
} MusterFileChoice;

/**
 * MusterFileChosenFunc:
 * @path: (type filename): what was chosen
 * @data: the caller's
 *
 * Called only where something was chosen.
 */
typedef void (*MusterFileChosenFunc) (const char *path, gpointer data);

/**
 * muster_choose_file:
 * @parent: the window that asks
 * @choice: what is asked for
 * @title: title of the dialog
 * @name: (nullable): the name that is offered
 * @callback: takes the answer
 * @data: for @callback
 * @free_data: (nullable): frees @data when all is over
 *
 * Asks for a file.
 */
void
muster_choose_file (GtkWindow *parent, MusterFileChoice choice, const char *title, const char *name,
                    MusterFileChosenFunc callback, gpointer data, GDestroyNotify free_data);

/**
 * muster_choose_file_answer:
 * @path: (type filename): the answer to a question to come
 *
 * For tests: the next question is answered with it and no dialog is opened. Several answer one question each, in
 * order.
 */
void
muster_choose_file_answer (const char *path);

G_END_DECLS
