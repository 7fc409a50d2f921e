/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The floors: the least that each measured work must cost, written against SQLite alone. */

#pragma once

#include <glib.h>

typedef struct _PerfFloorImport PerfFloorImport;

/** perf_floor_import_new: writes @csv into @folder and prepares an empty table with the credit's columns
 * and indexes. */
PerfFloorImport *perf_floor_import_new (const char *folder, const char *csv);

/** perf_floor_import_free: frees it; the files stay. */
void perf_floor_import_free (PerfFloorImport *floor);

/** perf_floor_import_run: one .import by the sqlite3 shell; gives its seconds, the shell's start too. */
double perf_floor_import_run (PerfFloorImport *floor);

/** perf_floor_update_run: @n commits of one update of one officer in the file at @path, with the pragmas
 * of Muster; gives the seconds of one. */
double perf_floor_update_run (const char *path, guint n);

/** perf_floor_scan_run: steps over every credit in the file at @path, unordered, reading the columns that
 * the rules look at; gives its seconds. */
double perf_floor_scan_run (const char *path);
