/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Clock, seed and operator as the process was started with them, and the rules that come with Muster. */

#pragma once

#include "actions/workspace.h"

G_BEGIN_DECLS

/* Id of the agency's own rules. */
#define MUSTER_AGENCY_PACK "agency"

/**
 * muster_environment_read:
 *
 * The real clock and user; SOURCE_DATE_EPOCH, seconds since 1970, stops the clock so that files and
 * papers can be made again byte for byte, and MUSTER_OPERATOR, where it is not empty, names who is at the
 * keyboard.
 *
 * Returns: clock, seed and operator
 */
MusterEnvironment
muster_environment_read (void);

/**
 * MusterShippedState:
 * @state: postal code
 * @name: name of the state, to be translated
 * @pack: id of its rule pack
 *
 * A state whose rules come with Muster.
 */
typedef struct
{
  const char *state;
  const char *name;
  const char *pack;
} MusterShippedState;

/**
 * muster_shipped_states:
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the states whose rules come with Muster, by name
 */
const MusterShippedState *
muster_shipped_states (guint *n);

/**
 * muster_rules_read_shipped:
 * @pack: id of a pack: us-ct, us-co, agency
 * @error: return location; MUSTER_ERROR_NOT_FOUND where there is none
 *
 * Returns: (transfer full) (nullable): its text
 */
char *
muster_rules_read_shipped (const char *pack, GError **error);

/**
 * muster_rules_read_file:
 * @path: (type filename): a file
 * @error: return location; MUSTER_ERROR_NOT_FOUND where it cannot be read, MUSTER_ERROR_INVALID_INPUT where
 *   it is no file, or no text, or longer than any rules are
 *
 * Returns: (transfer full) (nullable): its text, in UTF-8
 */
char *
muster_rules_read_file (const char *path, GError **error);

G_END_DECLS
