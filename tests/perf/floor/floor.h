/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The floors: the least that each measured work must cost, written against SQLite, cairo or libxlsxwriter
 * alone. */

#pragma once

#include "export/content.h"

typedef struct _PerfFloorImport PerfFloorImport;

/** perf_floor_import_new: writes @csv into @folder and prepares an empty table with the credit's columns
 * and indexes. */
PerfFloorImport *
perf_floor_import_new (const char *folder, const char *csv);

/** perf_floor_import_free: frees it; the files stay. */
void
perf_floor_import_free (PerfFloorImport *floor);

/** perf_floor_import_run: one .import by the sqlite3 shell; gives its seconds, the shell's start too. */
double
perf_floor_import_run (PerfFloorImport *floor);

/** perf_floor_update_run: @n commits of one update of one officer in the file at @path, with the pragmas
 * of Muster; gives the seconds of one. */
double
perf_floor_update_run (const char *path, guint n);

/** perf_floor_scan_run: steps over every credit in the file at @path, unordered, reading the columns that
 * the rules look at; gives its seconds. */
double
perf_floor_scan_run (const char *path);

/** perf_floor_glyphs_run: every cell of every table of @content as glyphs on untagged pages, in one type
 * size, not broken, with nothing else on the page; gives its seconds. */
double
perf_floor_glyphs_run (const MusterContent *content, const char *path);

/** perf_floor_cells_run: every cell of @table on one sheet, as the library's tutorial does it; gives its
 * seconds. */
double
perf_floor_cells_run (const MusterTable *table, const char *path);
