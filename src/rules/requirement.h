/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One requirement: a combination of who it applies to × in which window × which credits × how they are
 * counted × what relieves × which dates. No member serves one state alone. */

#pragma once

#include "core/date.h"
#include "core/money.h"
#include "core/word.h"

G_BEGIN_DECLS

/**
 * MusterAnswer:
 *
 * The answer to a question of fact. Open: nobody has said yet, so both answers are tried.
 */
typedef enum
{
  MUSTER_ANSWER_NO,
  MUSTER_ANSWER_YES,
  MUSTER_ANSWER_OPEN,
} MusterAnswer;

/* --- Windows ------------------------------------------------------------------------------------ */

/**
 * MusterPeriodKind:
 * @MUSTER_PERIOD_CERTIFICATE_CYCLE: a certificate's cycle of so many years
 * @MUSTER_PERIOD_CALENDAR_YEAR: so many years from a fixed day of the year, by default one year from
 *   1 January; a fiscal year or a biennium is one too
 * @MUSTER_PERIOD_FIXED: from one date to another
 * @MUSTER_PERIOD_LAST_MONTHS: the last so many months, up to the day of judgement
 * @MUSTER_PERIOD_ONCE: once, perhaps by a date or within some time of an event
 * @MUSTER_PERIOD_RESTARTING: every so many years, counted from the day on which it was last complete
 */
typedef enum
{
  MUSTER_PERIOD_CERTIFICATE_CYCLE,
  MUSTER_PERIOD_CALENDAR_YEAR,
  MUSTER_PERIOD_FIXED,
  MUSTER_PERIOD_LAST_MONTHS,
  MUSTER_PERIOD_ONCE,
  MUSTER_PERIOD_RESTARTING,
} MusterPeriodKind;

/**
 * MusterRound:
 *
 * Where a computed end of a certificate's cycle moves: to the fixed day before, after, or the nearest
 * one (January to June back to 1 January, July to December on to the next).
 */
typedef enum
{
  MUSTER_ROUND_NONE,
  MUSTER_ROUND_PREVIOUS,
  MUSTER_ROUND_NEXT,
  MUSTER_ROUND_NEAREST,
} MusterRound;

/**
 * MusterRounding:
 * @round: which way
 * @month: the fixed day's month; 0 = the officer's month of birth
 * @day: the fixed day
 */
typedef struct
{
  MusterRound round;
  int month;
  int day;
} MusterRounding;

/**
 * MusterEveryKind:
 * @MUSTER_EVERY_NONE: the requirement is for the whole window
 * @MUSTER_EVERY_CALENDAR_YEAR: for each calendar year that the window touches
 * @MUSTER_EVERY_CYCLE_YEAR: for each year counted from the window's first day
 * @MUSTER_EVERY_OPEN: for each year, but no source says which of the two
 */
typedef enum
{
  MUSTER_EVERY_NONE,
  MUSTER_EVERY_CALENDAR_YEAR,
  MUSTER_EVERY_CYCLE_YEAR,
  MUSTER_EVERY_OPEN,
} MusterEveryKind;

/**
 * MusterMoment:
 *
 * An event that a window counts from. Open: no source says which.
 */
typedef enum
{
  MUSTER_MOMENT_NONE,
  MUSTER_MOMENT_HIRED,
  MUSTER_MOMENT_SEPARATED,
  MUSTER_MOMENT_CERTIFIED,
  MUSTER_MOMENT_HIRED_AND_CERTIFIED, /* the later of the two */
} MusterMoment;

/**
 * MusterCohort:
 * @from_initial: first initial of the last name, upper case
 * @to_initial: last initial, inclusive
 * @first_year: year in which a period of this cohort starts
 */
typedef struct
{
  gunichar from_initial;
  gunichar to_initial;
  int first_year;
} MusterCohort;

/**
 * MusterWindow:
 * @kind: what kind
 * @years: length in years; of a RESTARTING one, how long a completion lasts
 * @month: CALENDAR_YEAR: month of the first day
 * @day: CALENDAR_YEAR: the first day
 * @first_year: CALENDAR_YEAR of several years: a year in which one starts
 * @cohorts: (element-type MusterCohort) (nullable): first years by initial of the last name
 * @certificates: bits 1 << MusterCertificateKind of the certificates whose cycles they are, or which
 *   count as "certified"; 0 = all but instructors' and FTOs'
 * @start: CERTIFICATE_CYCLE: where its start moves
 * @end: CERTIFICATE_CYCLE: where its end moves
 * @from: FIXED: first day
 * @to: FIXED: last day; ONCE and RESTARTING: the last day on which it had to be done first, or none
 * @months: LAST_MONTHS: how many; ONCE and RESTARTING: within so many months of @since, or 0
 * @days: ONCE: within so many days of @since, or 0
 * @since: ONCE and RESTARTING: what @months and @days count from
 * @before: ONCE with @since: whether training before that day counts
 * @every: whether the requirement is for each year inside the window
 * @turns: it is asked only in every @turns-th period; 0 or 1 = in all
 * @turn: in which: year of the period's first day modulo @turns; -1 = no source says
 * @delay: how many whole periods must begin after the first certificate; 0 = none: 1 asks from the
 *   first period that starts after it
 */
typedef struct
{
  MusterPeriodKind kind;
  int years;
  int month;
  int day;
  int first_year;
  GArray *cohorts;
  guint certificates;
  MusterRounding start;
  MusterRounding end;
  MusterDate from;
  MusterDate to;
  int months;
  int days;
  MusterMoment since;
  MusterAnswer before;
  MusterEveryKind every;
  int turns;
  int turn;
  int delay;
} MusterWindow;

/* --- Whom and what ------------------------------------------------------------------------------ */

/**
 * MusterDateRange:
 * @from: first day, or MUSTER_DATE_NONE for any
 * @to: last day, or MUSTER_DATE_NONE for any
 */
typedef struct
{
  MusterDate from;
  MusterDate to;
} MusterDateRange;

/**
 * MusterCondition:
 * @employments: bits 1 << MusterEmploymentType; 0 = any
 * @certificates: bits 1 << MusterCertificateKind held at the end of the window; 0 = any
 * @ranks: (nullable): ranks, as matching keys
 * @assignments: (nullable): assignments during the window, as matching keys
 * @agencies: (nullable): kinds of agency, as matching keys
 * @hired: when hired first, or any
 * @certified: when certified first, or any
 * @academy: when the basic academy began, or any
 *
 * One set of conditions; all that are given must hold. A fact that the file does not hold leaves it
 * open.
 */
typedef struct
{
  guint employments;
  guint certificates;
  char **ranks;
  char **assignments;
  char **agencies;
  MusterDateRange hired;
  MusterDateRange certified;
  MusterDateRange academy;
} MusterCondition;

typedef struct _MusterFilter MusterFilter;

/**
 * MusterFilter:
 * @subjects: (nullable): ids of the subjects that it admits, with all that lie within them; NULL = all
 * @admits: (nullable): one byte for each subject of the pack, in pack order: whether it is admitted;
 *   NULL where @subjects is
 * @courses: (nullable): course codes or titles, as matching keys
 * @deliveries: (nullable): how it was given, as matching keys
 * @providers: (nullable): who gave it, as matching keys
 * @role: 1 << MusterRole bits; 0 = both
 * @block: least time of one credit, in seconds; 0 = any
 * @score: least score in hundredths; 0 = none is required
 * @proof: whether a document must prove it
 * @except: (nullable): what it does not admit, even so
 *
 * Which credits a requirement, a part or a cap is about.
 */
struct _MusterFilter
{
  char **subjects;
  guint8 *admits;
  char **courses;
  char **deliveries;
  char **providers;
  guint role;
  gint64 block;
  gint64 score;
  gboolean proof;
  MusterFilter *except;
};

/**
 * MusterPart:
 * @title: what it is, for people
 * @filter: which credits
 * @required: least time in seconds; MUSTER_NUMBER_NONE = unset
 *
 * A member of a group with a minimum of its own.
 */
typedef struct
{
  char *title;
  MusterFilter filter;
  gint64 required;
} MusterPart;

/**
 * MusterCap:
 * @title: what is limited, for people
 * @filter: which credits
 * @most: most time that counts, in seconds; MUSTER_NUMBER_NONE = unset
 * @after_mandates: whether time that fills a mandate of the requirement is outside the cap
 */
typedef struct
{
  char *title;
  MusterFilter filter;
  gint64 most;
  gboolean after_mandates;
} MusterCap;

/**
 * MusterCountKind:
 * @MUSTER_COUNT_HOURS: time
 * @MUSTER_COUNT_COURSES: courses that were completed, without regard to their time
 * @MUSTER_COUNT_CLASSES: classes that were taught
 * @MUSTER_COUNT_QUALIFICATIONS: qualifications that were passed in the window
 * @MUSTER_COUNT_CREDENTIALS: a qualification or card in force at all times
 * @MUSTER_COUNT_MILESTONES: a milestone
 * @MUSTER_COUNT_CERTIFICATES: a certificate that was issued
 */
typedef enum
{
  MUSTER_COUNT_HOURS,
  MUSTER_COUNT_COURSES,
  MUSTER_COUNT_CLASSES,
  MUSTER_COUNT_QUALIFICATIONS,
  MUSTER_COUNT_CREDENTIALS,
  MUSTER_COUNT_MILESTONES,
  MUSTER_COUNT_CERTIFICATES,
} MusterCountKind;

extern const MusterWord muster_count_kind_words[];

/**
 * MusterSurplus:
 *
 * Where time in a mandate's subjects beyond the mandate goes within a total with caps: under the cap of
 * its area, to the total outside every cap, nowhere, or no source says.
 */
typedef enum
{
  MUSTER_SURPLUS_AREA,
  MUSTER_SURPLUS_TOTAL,
  MUSTER_SURPLUS_LOST,
  MUSTER_SURPLUS_OPEN,
} MusterSurplus;

/**
 * MusterProration:
 * @months: employed at least so many whole months of the window
 * @required: then so much is required, in seconds
 */
typedef struct
{
  int months;
  gint64 required;
} MusterProration;

/**
 * MusterConversion:
 * @units: so many credit hours of study, in hundredths
 * @seconds: count as so much time
 * @uses: at most so often in a window; 0 = any number
 */
typedef struct
{
  gint64 units;
  gint64 seconds;
  int uses;
} MusterConversion;

/* --- Requirements ------------------------------------------------------------------------------- */

typedef struct _MusterRequirement MusterRequirement;

/**
 * MusterRequirement:
 * @id: its id, unique in the pack
 * @title: what it asks, for people
 * @citation: what it stands on
 * @address: (nullable): address of that source
 * @consequence: (nullable): what follows where it is not met
 * @counts: what it counts
 * @is_agency_level: whether the agency must have @times officers who meet it, not each officer
 * @is_recommended: whether nothing follows where it is not met
 * @applies: (element-type MusterCondition) (nullable): it applies where one of them holds; NULL = to
 *   every sworn officer
 * @window: its window
 * @filter: which credits it admits
 * @names: (nullable): QUALIFICATIONS, CREDENTIALS, MILESTONES: which kinds, as matching keys; any of
 *   them will do
 * @certificates: CERTIFICATES: bits 1 << MusterCertificateKind; any of them will do
 * @required: HOURS: time in seconds, or MUSTER_NUMBER_NONE where no source gives it (unset)
 * @times: how many: classes, qualifications, officers; at least 1
 * @is_per_endorsement: CLASSES: for each subject that the certificate is endorsed for
 * @is_per_weapon: QUALIFICATIONS: for each weapon that the officer ever qualified with
 * @is_running: QUALIFICATIONS: @times passes running, without a failure between them
 * @valid_months: how long a qualification holds where its record says nothing; 0 = for ever
 * @parts: (element-type MusterPart) (nullable): members with a minimum each
 * @caps: (element-type MusterCap) (nullable): what counts only so far
 * @mandates: (nullable): ids of requirements whose minimum lies outside the caps
 * @surplus: as a mandate: where its time beyond the minimum goes
 * @repeats: how often one course counts in a window; 0 = always
 * @prorations: (element-type MusterProration) (nullable): by whole months employed, ascending
 * @conversions: (element-type MusterConversion) (nullable): what study counts as time
 * @grace_days: so many days after the last day it can still be met; 0 = none
 * @report_month: report is due on this day after the window's end; 0 = none
 * @report_day: the same
 * @notice_days: something must be filed so many days before the last day; 0 = nothing
 * @warn_days: (element-type int) (nullable): days before the last day on which it is due for a warning
 * @in_force: it is asked only of periods whose date of basis lies here
 * @binds_from: a change binds from this date of basis on; MUSTER_DATE_NONE for the requirement itself
 * @next: (nullable): the next change, complete in itself; owned
 */
struct _MusterRequirement
{
  char *id;
  char *title;
  char *citation;
  char *address;
  char *consequence;
  MusterCountKind counts;
  gboolean is_agency_level;
  gboolean is_recommended;
  GArray *applies;
  MusterWindow window;
  MusterFilter filter;
  char **names;
  guint certificates;
  gint64 required;
  int times;
  gboolean is_per_endorsement;
  gboolean is_per_weapon;
  gboolean is_running;
  int valid_months;
  GArray *parts;
  GArray *caps;
  char **mandates;
  MusterSurplus surplus;
  int repeats;
  GArray *prorations;
  GArray *conversions;
  int grace_days;
  int report_month;
  int report_day;
  int notice_days;
  GArray *warn_days;
  MusterDateRange in_force;
  MusterDate binds_from;
  MusterRequirement *next;
};

/**
 * muster_requirement_at:
 * @requirement: a requirement as it was first
 * @basis: a date of basis
 *
 * Returns: (nullable): the requirement with the changes that bind on @basis; NULL where it is not in
 *   force then
 */
const MusterRequirement *
muster_requirement_at (const MusterRequirement *requirement, MusterDate basis);

G_END_DECLS
