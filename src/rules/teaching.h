/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What an instructor has to teach to keep the subjects of a certificate: requirements that count classes for
 * each endorsement, taken apart by subject and year. The duty of the evaluation is their sum. */

#pragma once

#include "rules/facts.h"
#include "rules/pack.h"
#include "rules/period.h"

G_BEGIN_DECLS

/**
 * MusterTeachingYear:
 * @requirement: the requirement as it binds; borrowed from the pack
 * @certificate: (nullable): the certificate whose cycle it is in; borrowed from the facts
 * @subject: the subject; borrowed from the facts
 * @every: which kind of year; %MUSTER_EVERY_NONE where it is all of the window
 * @is_either: whether no source says which kind of year is meant, so that years of the other kind stand beside it
 * @period: first and last day
 * @required: so many classes
 * @sure: so many surely count, at most @required
 * @possible: so many count where every open question is decided for the officer
 *
 * One subject in one year that has begun.
 */
typedef struct
{
  const MusterRequirement *requirement;
  const MusterCertificate *certificate;
  const char *subject;
  MusterEveryKind every;
  gboolean is_either;
  MusterPeriod period;
  gint64 required;
  gint64 sure;
  gint64 possible;
} MusterTeachingYear;

/**
 * muster_teaching_find_requirement:
 * @pack: a pack
 * @subject: (nullable): a subject; NULL = any
 * @date: a day
 *
 * Returns: (nullable): the requirement in force on @date that asks for classes in the subject from those who are
 *   endorsed for it
 */
const MusterRequirement *
muster_teaching_find_requirement (const MusterPack *pack, const char *subject, MusterDate date);

/**
 * muster_teaching_list_years:
 * @pack: a pack
 * @facts: one officer's facts; must outlive what is listed
 * @today: the windows that run on this day are looked at
 * @until: (not before @today): years that have begun by this day are listed
 *
 * Nothing is asked of a subject before its endorsement starts or after it ends, nor after the window.
 *
 * Returns: (transfer full) (element-type MusterTeachingYear): by requirement, subject, kind of year and first day
 */
GArray *
muster_teaching_list_years (MusterPack *pack, const MusterOfficerFacts *facts, MusterDate today,
                            MusterDate until);

/**
 * MusterTeachingTime:
 * @subject: (nullable): the subject; borrowed from the facts
 * @year: a calendar year
 * @seconds: time taught, in seconds
 */
typedef struct
{
  const char *subject;
  int year;
  gint64 seconds;
} MusterTeachingTime;

/**
 * muster_teaching_list_times:
 * @facts: one officer's facts; must outlive what is listed
 * @as_of: credits dated later are not considered
 *
 * Credits of those who taught, as far as their status counts at all (semantics C5).
 *
 * Returns: (transfer full) (element-type MusterTeachingTime): time taught in each subject and calendar year where
 *   there was some, in any order
 */
GArray *
muster_teaching_list_times (const MusterOfficerFacts *facts, MusterDate as_of);

G_END_DECLS
