/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The portal worksheet: what the state does not have yet, to type into its portal and tick off. No source
 * gives the order of a state's screens, so it goes by class: the class first, then its officers, as entry
 * forms of training events do. */

#pragma once

#include "core/agency.h"
#include "export/content.h"

G_BEGIN_DECLS

/**
 * MusterWorksheetLine:
 * @from: first day
 * @to: last day
 * @officer: whose, "Corvane, Luis A."
 * @state_id: (nullable): the state's number
 * @code: (nullable): code of the course
 * @title: (nullable): the course
 * @subject: (nullable): category, with the state's code where it has one
 * @status: how the officer stood
 * @provider: (nullable): who gave it
 * @instructor: (nullable): who taught it
 * @seconds: time in that category
 * @why: (nullable): why the state rejected it, or why it should be looked at first
 *
 * One officer's time in one category of one course.
 */
typedef struct
{
  MusterDate from;
  MusterDate to;
  char *officer;
  char *state_id;
  char *code;
  char *title;
  char *subject;
  char *status;
  char *provider;
  char *instructor;
  gint64 seconds;
  char *why;
} MusterWorksheetLine;

/**
 * muster_worksheet_line_free:
 * @line: (nullable) (transfer full): a line
 */
void
muster_worksheet_line_free (MusterWorksheetLine *line);

/**
 * MusterWorksheetClass:
 * @number: (nullable): class number
 * @code: (nullable): code of the course
 * @title: (nullable): the course
 * @from: first day
 * @to: last day
 * @seconds: its scheduled time
 * @location: (nullable): where
 * @provider: (nullable): who gave it
 * @delivery: (nullable): how
 * @instructors: (nullable): who taught it
 * @proofs: (nullable): titles of the documents attached to it
 * @lines: (element-type MusterWorksheetLine): its officers, by name
 *
 * One class to enter.
 */
typedef struct
{
  char *number;
  char *code;
  char *title;
  MusterDate from;
  MusterDate to;
  gint64 seconds;
  char *location;
  char *provider;
  char *delivery;
  char *instructors;
  char *proofs;
  GPtrArray *lines;
} MusterWorksheetClass;

/**
 * muster_worksheet_class_free:
 * @class: (nullable) (transfer full): a class
 */
void
muster_worksheet_class_free (MusterWorksheetClass *class);

/**
 * MusterWorksheet:
 * @agency: whose training
 * @as_of: the day; later training is left out
 * @since: the first day, or none
 * @prepared_by: (nullable): who prepared it
 * @classes: (element-type MusterWorksheetClass): classes to enter, by date
 * @outside: (element-type MusterWorksheetLine): training without a class to enter, by date
 * @doubtful: (element-type MusterWorksheetLine): what to look at before it is entered
 * @rejected: (element-type MusterWorksheetLine): what the state rejected
 *
 * All of it is borrowed from the caller.
 */
typedef struct
{
  const MusterAgency *agency;
  MusterDate as_of;
  MusterDate since;
  const char *prepared_by;
  const GPtrArray *classes;
  const GPtrArray *outside;
  const GPtrArray *doubtful;
  const GPtrArray *rejected;
} MusterWorksheet;

/**
 * muster_worksheet_make:
 * @worksheet: what to say
 *
 * For paper: a block for each class, then the rest as tables, each line with a box to tick.
 *
 * Returns: (transfer full): the content
 */
MusterContent *
muster_worksheet_make (const MusterWorksheet *worksheet);

/**
 * muster_worksheet_make_workbook:
 * @worksheet: what to say
 *
 * The same for a workbook, one row for each line.
 *
 * Returns: (transfer full): the content
 */
MusterContent *
muster_worksheet_make_workbook (const MusterWorksheet *worksheet);

/**
 * muster_worksheet_list:
 * @worksheet: what to say
 *
 * Returns: (transfer full): a row for each line that is to be entered, with its class
 */
MusterTable *
muster_worksheet_list (const MusterWorksheet *worksheet);

G_END_DECLS
