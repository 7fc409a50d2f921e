/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Files seen from outside the program under test: their bytes, a folder's names, edits by raw SQLite, and
 * other processes. Never read a document here that this process has open: closing it would drop its
 * locks. */

#pragma once

#include <gio/gio.h>

/** test_file_digest: SHA-256 of a file's bytes; "missing" where there is none. */
char *
test_file_digest (const char *path);

/** test_file_copy: copies a file, mode 0600; what is at @to is replaced as by rename. */
void
test_file_copy (const char *from, const char *to);

/** test_file_write: makes a file of these bytes; -1 for text. */
void
test_file_write (const char *path, const char *bytes, gssize length);

/** test_file_exec: runs @sql with raw SQLite on a closed file; aborts where that fails. */
void
test_file_exec (const char *path, const char *sql);

/** test_file_get_text: first cell that @sql gives, through raw SQLite, read-only; NULL for none. */
char *
test_file_get_text (const char *path, const char *sql);

/** test_folder_list: the names in a folder, hidden ones too, sorted, one space between. */
char *
test_folder_list (const char *folder);

/** test_folder_count: how many names a folder holds; 0 where it is missing. */
guint
test_folder_count (const char *folder);

/**
 * test_child_start:
 * @as_user: whether to run it without the rights of root, which ignores write protection
 * @argv: program and arguments
 *
 * Returns: a child whose input and output are pipes
 */
GSubprocess *
test_child_start (gboolean as_user, const char *const *argv);

/** test_child_run: starts a child and waits: gives what it printed, and its exit status. */
char *
test_child_run (gboolean as_user, const char *const *argv, int *status);
