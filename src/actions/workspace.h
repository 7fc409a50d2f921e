/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The open document as the window and the command line have it: one object, handed down, no global.
 * Actions take it as their first argument. They wait for the document's thread, so the window calls
 * them from a task's thread, never from the main loop.
 *
 * Several threads may call actions on one workspace at the same time: each job has the document for itself,
 * and each change is one job. What an action reads in several jobs may have been changed in between. Only
 * closing waits until nobody calls any more. */

#pragma once

#include <gio/gio.h>

#include "core/agency.h"
#include "core/clock.h"
#include "core/table.h"
#include "rules/pack.h"

G_BEGIN_DECLS

typedef struct _MusterWorkspace MusterWorkspace;

/**
 * MusterWorkspaceMode:
 * @MUSTER_WORKSPACE_WRITE: takes the lock; changes are possible
 * @MUSTER_WORKSPACE_READ: takes no lock and changes nothing
 */
typedef enum
{
  MUSTER_WORKSPACE_WRITE,
  MUSTER_WORKSPACE_READ,
} MusterWorkspaceMode;

/**
 * MusterEnvironment:
 * @clock: the clock
 * @seed: where ids start; 0 is random
 * @operator_name: (nullable): who is at the keyboard; NULL is the operating system's user
 * @without_backups: whether no backups are made by themselves, for files that are thrown away
 *
 * What a workspace takes from outside, so that samples and tests are reproducible.
 */
typedef struct
{
  MusterClock clock;
  guint32 seed;
  const char *operator_name;
  gboolean without_backups;
} MusterEnvironment;

/**
 * muster_workspace_create:
 * @path: where the file shall be; never replaced
 * @agency: the agency; its id does not matter
 * @pack_json: text of the rule pack to adopt
 * @environment: clock, seed and operator
 * @error: return location
 *
 * Makes a new document whose first step is the agency and its rules.
 *
 * Returns: whether the file is there
 */
gboolean
muster_workspace_create (const char *path, const MusterAgency *agency, const char *pack_json,
                         const MusterEnvironment *environment, GError **error);

/**
 * muster_workspace_open:
 * @path: the file
 * @mode: for reading or for writing
 * @environment: clock, seed and operator
 * @error: return location; every MUSTER_ERROR that muster_store_open() has
 *
 * Returns: (transfer full) (nullable): the open document
 */
MusterWorkspace *
muster_workspace_open (const char *path, MusterWorkspaceMode mode,
                       const MusterEnvironment *environment, GError **error);

/**
 * muster_workspace_set_environment:
 * @workspace: the document
 * @environment: the clock, seed and operator from now on; whether it makes backups does not change
 * @error: return location
 *
 * For whoever enters the work of many days in one sitting, as the samples do.
 *
 * Returns: whether it is set
 */
gboolean
muster_workspace_set_environment (MusterWorkspace *workspace, const MusterEnvironment *environment,
                                  GError **error);

/**
 * muster_workspace_close:
 * @workspace: (nullable) (transfer full): an open document
 */
void
muster_workspace_close (MusterWorkspace *workspace);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterWorkspace, muster_workspace_close)

/**
 * muster_workspace_set_cancellable:
 * @workspace: the document
 * @cancellable: (nullable): cancels whatever runs or will run
 *
 * A call that shall be cancelled by itself has a cancellable of its own, pushed on the thread that calls
 * with g_cancellable_push_current() and popped behind the action; it is looked at instead of this one. A
 * call that waits for another's job ends when that has ended. What was saved before is saved.
 */
void
muster_workspace_set_cancellable (MusterWorkspace *workspace, GCancellable *cancellable);

/**
 * muster_workspace_get_today:
 * @workspace: the document
 *
 * Returns: today, by its clock
 */
MusterDate
muster_workspace_get_today (MusterWorkspace *workspace);

/**
 * muster_workspace_load_agency:
 * @workspace: the document
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the agency that owns the document
 */
MusterAgency *
muster_workspace_load_agency (MusterWorkspace *workspace, GError **error);

/**
 * muster_workspace_load_packs:
 * @workspace: the document
 * @error: return location; MUSTER_ERROR_NOT_FOUND where no rules were adopted
 *
 * Of each pack the version that was adopted last: those of the agency's state first, the agency's own
 * last.
 *
 * Returns: (transfer full) (nullable) (element-type MusterPack): the packs, at least one
 */
GPtrArray *
muster_workspace_load_packs (MusterWorkspace *workspace, GError **error);

/**
 * muster_workspace_load_pack:
 * @workspace: the document
 * @error: return location; as for muster_workspace_load_packs()
 *
 * Returns: (transfer full) (nullable): the first of muster_workspace_load_packs(), the state's
 */
MusterPack *
muster_workspace_load_pack (MusterWorkspace *workspace, GError **error);

/**
 * muster_workspace_take_notice:
 * @workspace: the document
 *
 * Returns: (transfer full) (nullable): a sentence about something that went wrong beside the work, such
 *   as the daily backup; each is given once
 */
char *
muster_workspace_take_notice (MusterWorkspace *workspace);

G_END_DECLS
