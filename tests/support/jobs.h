/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What tests of the store ask of an open document again and again, each as one job. */

#pragma once

#include "core/table.h"
#include "store/list.h"
#include "store/store.h"

/** test_job_list: a list; aborts where it cannot be made. */
MusterTable *
test_job_list (MusterStore *store, MusterListing kind);

/** test_job_count: rows of a list. */
guint
test_job_count (MusterStore *store, MusterListing kind);

/** test_job_problems: (element-type utf8): what verify finds; NULL with @error set. */
GPtrArray *
test_job_problems (MusterStore *store, GError **error);

/** test_job_undo: undoes; gives the label, or NULL with @error set. */
char *
test_job_undo (MusterStore *store, GError **error);

/** test_job_redo: redoes; gives the label, or NULL with @error set. */
char *
test_job_redo (MusterStore *store, GError **error);

/** test_job_back_up: makes a backup at @path or, for NULL, in the backup folder; gives where it is. */
char *
test_job_back_up (MusterStore *store, const char *path, GError **error);

/** test_job_take_notice: what went wrong beside the work. */
char *
test_job_take_notice (MusterStore *store);

/** test_job_add_officer: a step that adds the officer with this state ID; gives its success. */
gboolean
test_job_add_officer (MusterStore *store, const char *state_id, GError **error);
