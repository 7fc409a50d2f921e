/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents for tests: real files in a folder of their own, removed at the end. */

#pragma once

#include "core/officer.h"
#include "store/step.h"
#include "store/store.h"

/**
 * TestDocument:
 * @folder: a fresh folder
 * @path: the document in it
 * @clock: stands at 2026-05-14 12:00 UTC
 */
typedef struct
{
  char *folder;
  char *path;
  MusterClock clock;
} TestDocument;

/** test_document_new: makes a folder with an agency's document in it. */
TestDocument *
test_document_new (void);

/** test_document_free: removes the folder and all that is in it. */
void
test_document_free (TestDocument *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestDocument, test_document_free)

/** test_document_open: opens it for writing, without backups; aborts where that fails. */
MusterStore *
test_document_open (TestDocument *document);

/** test_document_digest: SHA-256 over every row of every logged table; the same for the same content. */
char *
test_document_digest (MusterStore *store);

/** test_digest_content: the same within a job: adds every row of every logged table to @checksum. */
gboolean
test_digest_content (MusterDb *db, GChecksum *checksum, GError **error);

/** test_document_run: runs @func as a step labelled @action; gives its success. */
gboolean
test_document_run (MusterStore *store, const char *action, MusterStepFunc func, gpointer data,
                   GError **error);

/** test_document_add_officer: a step that adds one officer; @data is the state ID. */
gboolean
test_document_add_officer (MusterDb *db, gpointer data, GError **error);

/** test_document_verify: asserts that verify finds nothing. */
void
test_document_verify (MusterStore *store);

/** test_remove_tree: removes a folder and all that is in it. */
void
test_remove_tree (const char *folder);
