/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The memo to the chief: who is short, by how much, by when; and a notice for each officer who is. It is
 * internal: it goes to nobody outside the agency. */

#pragma once

#include "core/agency.h"
#include "core/officer.h"
#include "export/content.h"
#include "rules/duty.h"

G_BEGIN_DECLS

/**
 * MusterMemoClass:
 * @held_on: its next meeting
 * @number: (nullable): its number
 * @title: its course
 * @location: (nullable): where
 * @seconds: time of the meetings that are still to come
 * @helps: (nullable): which of the officer's requirements its subjects serve, "Firearms; Law"; NULL where
 *   it serves hours in general
 * @also_on: (nullable): when the same course is planned again, a day a line
 * @is_registered: whether the officer is on its roster
 *
 * A planned class that would bring an officer further.
 */
typedef struct
{
  MusterDate held_on;
  char *number;
  char *title;
  char *location;
  gint64 seconds;
  char *helps;
  char *also_on;
  gboolean is_registered;
} MusterMemoClass;

/**
 * muster_memo_class_free:
 * @class: (nullable) (transfer full): a class
 */
void
muster_memo_class_free (MusterMemoClass *class);

/**
 * MusterMemoShare:
 * @due_on: the last day, or none
 * @short_by: the least further time that meets all of it, in seconds
 * @is_open: whether that is so much at most, because something is not decidable
 * @duties: (element-type MusterDuty): what is unmet, then what is not decidable; what has no last day and
 *   counts no time may stand among them
 *
 * What an officer owes by one day.
 */
typedef struct
{
  MusterDate due_on;
  gint64 short_by;
  gboolean is_open;
  GPtrArray *duties;
} MusterMemoShare;

/**
 * muster_memo_share_free:
 * @share: (nullable) (transfer full): a share
 */
void
muster_memo_share_free (MusterMemoShare *share);

/**
 * muster_memo_share_describe:
 * @share: a share
 *
 * Returns: (transfer full): what is missing, in one line: "Firearms 4.00; Review (not decidable); 2 more"
 */
char *
muster_memo_share_describe (const MusterMemoShare *share);

/**
 * muster_memo_share_format_needs:
 * @share: a share
 *
 * Returns: (transfer full) (nullable): "4.00", "up to 4.00"; NULL where no time is missing
 */
char *
muster_memo_share_format_needs (const MusterMemoShare *share);

/**
 * MusterMemoOfficer:
 * @officer: who; borrowed
 * @short_by: the least further time that meets everything, in seconds
 * @is_open: whether that is so much at most
 * @shares: (element-type MusterMemoShare): what is owed, the earliest day first
 * @classes: (element-type MusterMemoClass): what is planned and would help, each course once:
 *   those with @helps first, each part by date
 *
 * An officer who is short.
 */
typedef struct
{
  const MusterOfficer *officer;
  gint64 short_by;
  gboolean is_open;
  GPtrArray *shares;
  GPtrArray *classes;
} MusterMemoOfficer;

/**
 * muster_memo_officer_free:
 * @officer: (nullable) (transfer full): an officer who is short
 */
void
muster_memo_officer_free (MusterMemoOfficer *officer);

/**
 * MusterMemo:
 * @agency: whose memo it is
 * @as_of: the day it speaks of
 * @prepared_by: (nullable): who wrote it
 * @officers: (element-type MusterMemoOfficer): who is short, the most urgent first
 * @n_judged: how many officers were judged
 * @n_fine: of how many nothing is missing
 * @undecided: (element-type utf8): who is not short, but not in order either: name and why
 * @agency_lacks: (element-type utf8): what the agency as a whole owes, sentences
 * @rules: (element-type utf8): what it was judged by, with who verified it, sentences
 *
 * All of it is borrowed from the caller.
 */
typedef struct
{
  const MusterAgency *agency;
  MusterDate as_of;
  const char *prepared_by;
  const GPtrArray *officers;
  guint n_judged;
  guint n_fine;
  const GPtrArray *undecided;
  const GPtrArray *agency_lacks;
  const GPtrArray *rules;
} MusterMemo;

/**
 * muster_memo_make:
 * @memo: what to say
 *
 * The memo, then a page for each officer who is short.
 *
 * Returns: (transfer full): the content
 */
MusterContent *
muster_memo_make (const MusterMemo *memo);

/**
 * muster_memo_make_workbook:
 * @memo: what to say
 *
 * The same for a workbook: a row for each officer and requirement.
 *
 * Returns: (transfer full): the content
 */
MusterContent *
muster_memo_make_workbook (const MusterMemo *memo);

G_END_DECLS
