/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An agency's document in a folder of its own, open, with what test_action_prepare() makes. */

#pragma once

#include "actions/workspace.h"
#include "core/record.h"

/**
 * TestAgency:
 * @folder: its folder
 * @workspace: the open document
 * @officers: ids of its three officers
 */
typedef struct
{
  char *folder;
  MusterWorkspace *workspace;
  MusterId officers[3];
} TestAgency;

/** test_agency_set_up: makes it; for g_test_add(). */
void
test_agency_set_up (TestAgency *agency, gconstpointer data);

/** test_agency_tear_down: verifies the document, closes it and removes the folder; for g_test_add(). */
void
test_agency_tear_down (TestAgency *agency, gconstpointer data);

/** test_agency_set_up_sample: opens a sample instead, of a department of its size with two years of work before
 * 14 May 2026; @data is its state, NULL is Connecticut. */
void
test_agency_set_up_sample (TestAgency *agency, gconstpointer data);

/** test_agency_count_steps: how many steps the log has. */
guint
test_agency_count_steps (const TestAgency *agency);

/** test_agency_get_label: label of the last step. */
char *
test_agency_get_label (const TestAgency *agency);

/** test_agency_load_all: every record of a type, by id. */
GPtrArray *
test_agency_load_all (const TestAgency *agency, const MusterRecordType *type);

/** test_agency_count: how many records of a type are not voided. */
guint
test_agency_count (const TestAgency *agency, const MusterRecordType *type);

/** test_agency_assert_refused: an action failed with this code and a sentence that holds @words; clears
 * @error. */
void
test_agency_assert_refused (gboolean done, GError **error, int code, const char *words);
