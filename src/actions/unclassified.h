/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The queue of training that waits for a subject, grouped by title as it was typed: whoever knows what one credit of
 * a title was about mostly knows it of all. */

#pragma once

#include "actions/workspace.h"
#include "core/credit.h"

G_BEGIN_DECLS

/**
 * MusterUnclassifiedCredit:
 * @id: the credit
 * @officer_id: whose
 * @officer: "Corvane, Luis A."
 * @state_id: (nullable): the officer's state ID
 * @earned_on: when
 * @seconds: its time in seconds, or MUSTER_NUMBER_NONE
 * @subject: (nullable): what stands as its subject and no adopted rules know
 * @provider: (nullable): who gave it
 *
 * A credit that counts nowhere until it is classified.
 */
typedef struct
{
  MusterId id;
  MusterId officer_id;
  char *officer;
  char *state_id;
  MusterDate earned_on;
  gint64 seconds;
  char *subject;
  char *provider;
} MusterUnclassifiedCredit;

/**
 * MusterUnclassifiedGroup:
 * @title: the title, as it was typed
 * @credits: (element-type MusterUnclassifiedCredit): its credits without a subject, the oldest first
 * @n_officers: how many officers have them
 * @seconds: their time in seconds
 * @first_on: the first day
 * @last_on: the last day
 * @before: (nullable): title of the subject that most credits of this title have; NULL where none has one
 * @n_before: how many have it
 * @n_classified: how many have any subject
 *
 * Training of one title.
 */
typedef struct
{
  char *title;
  GPtrArray *credits;
  guint n_officers;
  gint64 seconds;
  MusterDate first_on;
  MusterDate last_on;
  char *before;
  guint n_before;
  guint n_classified;
} MusterUnclassifiedGroup;

/**
 * muster_action_list_unclassified:
 * @workspace: the document
 * @error: return location; as for muster_workspace_load_packs()
 *
 * Credits have no subject, or one that no adopted rules know.
 *
 * Returns: (transfer full) (nullable) (element-type MusterUnclassifiedGroup): the titles, those with the most credits
 *   first; empty where every credit has a subject
 */
GPtrArray *
muster_action_list_unclassified (MusterWorkspace *workspace, GError **error);

G_END_DECLS
