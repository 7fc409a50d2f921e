/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Synthetic agencies of any size, made through the actions, so that their files hold what years of real
 * work leave behind. Nobody in them exists; places, numbers and documents are invented. */

#pragma once

#include <gio/gio.h>

#include "core/date.h"

G_BEGIN_DECLS

/**
 * MUSTER_SAMPLE_MAX_OFFICERS:
 *
 * The most officers that a sample has.
 */
#define MUSTER_SAMPLE_MAX_OFFICERS 50000

/**
 * MUSTER_SAMPLE_MAX_YEARS:
 *
 * The most years of history that a sample has.
 */
#define MUSTER_SAMPLE_MAX_YEARS 20

/**
 * MusterSampleOptions:
 * @state: postal code of a state: CT, CO
 * @officers: how many people, or 0 for as many as the state's department is written for
 * @years: years of daily work in the file, at least 1; what came before is imported
 * @seed: what names and choices start from, not 0
 * @as_of: the day that the sample is made for: nothing in it was entered later
 * @rules: text of the state's rule pack
 */
typedef struct
{
  const char *state;
  guint officers;
  guint years;
  guint32 seed;
  MusterDate as_of;
  const char *rules;
} MusterSampleOptions;

/**
 * muster_sample_find_pack:
 * @state: what was typed as a state
 *
 * Returns: (nullable): id of the rule pack of a state that there is a sample for
 */
const char *
muster_sample_find_pack (const char *state);

/**
 * muster_sample_make:
 * @path: where the file shall be; never replaced
 * @options: what to make
 * @error: return location; MUSTER_ERROR_NOT_FOUND where the state has no sample,
 *   MUSTER_ERROR_INVALID_INPUT where it is too large or too old
 *
 * Makes the file of a synthetic agency. The same options give the same content, whatever the day. What was
 * made stays where it fails on the way.
 *
 * Returns: whether the file is there, complete
 */
gboolean
muster_sample_make (const char *path, const MusterSampleOptions *options, GError **error);

G_END_DECLS
