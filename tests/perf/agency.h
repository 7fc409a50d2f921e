/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Agencies of any size, for measuring and for journeys: made by the importer from CSV that is made up here. */

#pragma once

#include "actions/workspace.h"

/** perf_agency_make_officers: CSV of @n officers, state IDs from 100000 on. */
char *
perf_agency_make_officers (guint n);

/** perf_agency_make_training: CSV of @n credits dealt out to @n_officers officers. */
char *
perf_agency_make_training (guint n, guint n_officers);

/** perf_agency_create: makes a Colorado agency's file at @path with @n_officers officers. */
void
perf_agency_create (const char *path, guint n_officers);

/** perf_agency_open: opens a file without backups; aborts where that fails. */
MusterWorkspace *
perf_agency_open (const char *path);

/** perf_agency_import: imports @csv as @kind, a MusterImportKind; aborts where a row is refused. */
void
perf_agency_import (MusterWorkspace *workspace, int kind, const char *csv);
