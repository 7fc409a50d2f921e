/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What an award wants done, by when: the one list of it for Today, the award's page and the command line. Pure. */

#pragma once

#include "grants/book.h"

G_BEGIN_DECLS

/**
 * MusterAwardClass:
 * @id: a class that an award's records name
 * @title: its title
 * @first: its first day
 */
typedef struct
{
  MusterId id;
  char *title;
  MusterDate first;
} MusterAwardClass;

/**
 * muster_award_class_free:
 * @class: (nullable) (transfer full): a class
 */
void
muster_award_class_free (MusterAwardClass *class);

/**
 * MusterAwardDeadline:
 * @code: fixed word of what it is: "application", "preapproval", "claim", "last-claim", "report", "award-end"; static
 * @due_on: the last day
 * @text: translated: what is to be done, with the date
 * @type: type of the record that it is about
 * @record_id: that record
 */
typedef struct
{
  const char *code;
  MusterDate due_on;
  char *text;
  const MusterRecordType *type;
  MusterId record_id;
} MusterAwardDeadline;

/**
 * muster_award_deadlines_new:
 * @book: an award's book
 * @classes: (element-type MusterAwardClass): the classes that its records name and that were not cancelled
 * @as_of: today, for the words
 *
 * An application is due while it is planned, a claim as long as it is a draft, reports also after the award was
 * closed, and everything else while it runs. Approval is to be asked for
 * where a claim that was not submitted is for a class whose costs must be approved beforehand: so many days before
 * it as the award says, else before its first day; a request that was sent must be answered before that day. An
 * award that ended is on the list until it is closed.
 *
 * Returns: (transfer full) (element-type MusterAwardDeadline): all of them, the earliest first
 */
GPtrArray *
muster_award_deadlines_new (const MusterAwardBook *book, const GPtrArray *classes,
                            MusterDate as_of);

G_END_DECLS
