/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A prepared agency's file that each run of a fault test starts from anew. */

#pragma once

#include <glib.h>

/**
 * TestTemplate:
 * @folder: a fresh folder
 * @path: where the document is put
 * @bytes: the prepared document
 * @n_steps: steps in its log
 */
typedef struct
{
  char *folder;
  char *path;
  GBytes *bytes;
  guint n_steps;
} TestTemplate;

/** test_template_new: makes an agency with officers, a class and a roster. */
TestTemplate *
test_template_new (void);

/** test_template_free: removes it. */
void
test_template_free (TestTemplate *template);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestTemplate, test_template_free)

/** test_template_restore: puts the prepared document at its path, without journal. */
void
test_template_restore (TestTemplate *template);

/** test_template_count_steps: steps in the document's log; -1 where it cannot be opened. */
int
test_template_count_steps (const char *path, guint *n_problems);
