/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Kinds of awards with their cited terms, as data (data/awards/FORMAT.md). Pure: whoever asks has read the files. */

#pragma once

#include "core/award.h"

G_BEGIN_DECLS

/**
 * MusterAwardTermKind:
 * @MUSTER_AWARD_TERM_PERIOD: first and last day of each year's award
 * @MUSTER_AWARD_TERM_APPLY_BY: last day of the application
 * @MUSTER_AWARD_TERM_CLAIM_DAYS: days after the class in which a claim is due
 * @MUSTER_AWARD_TERM_CLAIM_BY: last day of any claim
 * @MUSTER_AWARD_TERM_NEEDS_PREAPPROVAL: costs must be approved before the class
 * @MUSTER_AWARD_TERM_BACKFILL_CAP: most mills for an hour of backfill
 * @MUSTER_AWARD_TERM_EQUIPMENT_THRESHOLD: cents from which one thing is equipment
 * @MUSTER_AWARD_TERM_MATCH_OF_TOTAL: hundredths of a percent of all costs that the agency bears
 * @MUSTER_AWARD_TERM_ONLY: the one category that is paid for
 */
typedef enum
{
  MUSTER_AWARD_TERM_PERIOD,
  MUSTER_AWARD_TERM_APPLY_BY,
  MUSTER_AWARD_TERM_CLAIM_DAYS,
  MUSTER_AWARD_TERM_CLAIM_BY,
  MUSTER_AWARD_TERM_NEEDS_PREAPPROVAL,
  MUSTER_AWARD_TERM_BACKFILL_CAP,
  MUSTER_AWARD_TERM_EQUIPMENT_THRESHOLD,
  MUSTER_AWARD_TERM_MATCH_OF_TOTAL,
  MUSTER_AWARD_TERM_ONLY,
} MusterAwardTermKind;

extern const MusterWord muster_award_term_words[];

/**
 * MusterYearDay:
 * @month: 1 to 12
 * @day: of the month
 *
 * A day of every year.
 */
typedef struct
{
  int month;
  int day;
} MusterYearDay;

/**
 * MusterAwardTerm:
 * @kind: which
 * @text: its value as it is written: "30", "07-01/06-30"
 * @number: the value where it is a number, in the unit of @kind; the category of MUSTER_AWARD_TERM_ONLY
 * @first: of days the first, or the only one
 * @last: of a period the last day
 * @from: first day on which an award may start for it to hold, or MUSTER_DATE_NONE
 * @until: last such day, or MUSTER_DATE_NONE
 * @citation: what it stands on
 * @address: where that can be read
 */
typedef struct
{
  MusterAwardTermKind kind;
  char *text;
  gint64 number;
  MusterYearDay first;
  MusterYearDay last;
  MusterDate from;
  MusterDate until;
  char *citation;
  char *address;
} MusterAwardTerm;

/**
 * MusterAwardTemplate:
 * @name: its name, that of the file: “us-co-regional”
 * @title: what it is
 * @funder: (nullable): who pays
 * @terms: (element-type MusterAwardTerm): what is known
 * @ask: (nullable): what to look for in the award letter
 */
typedef struct
{
  char *name;
  char *title;
  char *funder;
  GPtrArray *terms;
  char **ask;
} MusterAwardTemplate;

/**
 * muster_award_template_read:
 * @json: a file of data/awards
 * @error: return location; MUSTER_ERROR_INVALID_INPUT, naming the place that is wrong
 *
 * Returns: (transfer full) (nullable): the template
 */
MusterAwardTemplate *
muster_award_template_read (const char *json, GError **error);

/**
 * muster_award_template_free:
 * @from: (nullable) (transfer full): a template
 */
void
muster_award_template_free (MusterAwardTemplate *from);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterAwardTemplate, muster_award_template_free)

/**
 * muster_award_template_holds:
 * @term: a term
 * @starts_on: when an award starts
 *
 * Returns: whether the term is one of such an award
 */
gboolean
muster_award_template_holds (const MusterAwardTerm *term, MusterDate starts_on);

/**
 * muster_award_template_apply:
 * @from: a template
 * @day: today
 * @award: an award; receives the template's terms. A period that it states stays
 * @budget: (element-type MusterAwardBudget): receives what is not paid for
 *
 * Without a period of its own the award gets the yearly one that runs on @day, else the next; where it is still to be
 * applied for, the one after the application's last day.
 */
void
muster_award_template_apply (const MusterAwardTemplate *from, MusterDate day, MusterAward *award,
                             GPtrArray *budget);

/**
 * muster_award_template_is_unverified:
 * @award: an award
 *
 * Returns: whether its terms come from a template and nobody held them against the award letter
 */
gboolean
muster_award_template_is_unverified (const MusterAward *award);

G_END_DECLS
