/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One real call of every action of the catalogue, for the tests that have to try them all: undo and redo,
 * faults at every operation, random kills. A test asserts that no action is missing. */

#pragma once

#include "actions/action.h"
#include "actions/workspace.h"
#include "core/clock.h"

/**
 * TestActionSample:
 * @action: which action it is
 * @run: calls it once on a document that test_action_prepare() made; @round makes its input distinct
 */
typedef struct
{
  MusterAction action;
  gboolean (*run) (MusterWorkspace *workspace, guint round, GError **error);
} TestActionSample;

/** test_action_samples: every sample; @n receives how many. */
const TestActionSample *
test_action_samples (guint *n);

/** test_action_environment: a fixed clock and seed, and no backups. */
MusterEnvironment
test_action_environment (void);

/** test_action_create: makes a Connecticut agency's document at @path; aborts where that fails. */
void
test_action_create (const char *path);

/** test_action_prepare: adds what the samples work on: three officers, a course, a class, a
 * roster, an instructor certificate, a waiver that was asked for, two pieces of equipment of which the second is
 * issued, and an inventory that counted both. */
void
test_action_prepare (MusterWorkspace *workspace);

/** test_action_open: opens for writing; aborts where that fails. */
MusterWorkspace *
test_action_open (const char *path);

/** test_action_digest: SHA-256 over every row of every logged table. */
char *
test_action_digest (MusterWorkspace *workspace);

/** test_action_verify: how many problems verify finds; each is shown as a test message. */
guint
test_action_verify (MusterWorkspace *workspace);
