/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Items of the agenda that somebody put off. */

#pragma once

#include "core/money.h"
#include "core/record.h"

G_BEGIN_DECLS

/**
 * MusterSnooze:
 * @id: its id
 * @code: what the item is: "certificate"
 * @owner_table: table of the record that the item opens, or none
 * @owner_id: that record's id, or none
 * @pack: the pack, by its id, or none
 * @requirement: what is asked, as the item says it: a requirement, by its id in the pack, or a kind of
 *   certificate; or none
 * @due_on: the item's last day; what is due on another day is another item
 * @until_on: from this day on it is in its place again
 *
 * An item of the agenda that was put off. An agenda is made anew each time, so the item is known by
 * everything that names it.
 */
typedef struct
{
  MusterId id;
  char *code;
  char *owner_table;
  gint64 owner_id;
  char *pack;
  char *requirement;
  MusterDate due_on;
  MusterDate until_on;
} MusterSnooze;

MUSTER_DECLARE_RECORD (MusterSnooze, muster_snooze)

G_END_DECLS
