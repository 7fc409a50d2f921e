/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How samples are made. First everything is planned: people, sessions of classes, who sat in them, cards
 * and letters, each with the day on which somebody entered it. Then the days are gone through in order, and
 * each entry is made by the action that a person would use, with the clock at that day. */

#pragma once

#include "actions/sample.h"
#include "actions/workspace.h"
#include "core/certificate.h"
#include "core/class.h"
#include "core/course.h"
#include "core/credit.h"
#include "core/officer.h"
#include "core/qualification.h"
#include "core/waiver.h"
#include "rules/period.h"

G_BEGIN_DECLS

/* For which days there are samples: the first is after the last rule that the packs know. */
#define MUSTER_SAMPLE_FIRST_YEAR 2025
#define MUSTER_SAMPLE_LAST_YEAR 2060
#define MUSTER_SAMPLE_HOUR G_GINT64_CONSTANT (3600)

typedef struct _MusterSample MusterSample;
typedef struct _MusterSamplePerson MusterSamplePerson;

/**
 * MusterSamplePost:
 * @rank: rank or title
 * @type: how the officer serves
 * @cohort: Connecticut: 0 renews next, 1 a year later, 2 two years later
 * @teaches: (nullable): subjects that the officer is endorsed for, separated by commas
 * @assignment: (nullable): what the officer is assigned to
 *
 * One place in a department.
 */
typedef struct
{
  const char *rank;
  MusterEmploymentType type;
  guint cohort;
  const char *teaches;
  const char *assignment;
} MusterSamplePost;

/**
 * MusterSampleAudience:
 *
 * Who is sent to a class.
 */
typedef enum
{
  MUSTER_SAMPLE_AUDIENCE_ALL,
  MUSTER_SAMPLE_AUDIENCE_SUPERVISORS,
  MUSTER_SAMPLE_AUDIENCE_THIRD, /* another third of them in each year */
} MusterSampleAudience;

/**
 * MusterSampleTopic:
 * @code: code of the course
 * @title: its title
 * @subject: its subject in the pack
 * @hours: its time
 * @month: month of its first session
 * @day: day of its first session
 * @sessions: in how many sessions it is held at least
 * @audience: who is sent
 * @place: where
 * @provider: (nullable): who gives it; NULL is the agency itself
 * @delivery: how
 *
 * A course that comes back every year.
 */
typedef struct
{
  const char *code;
  const char *title;
  const char *subject;
  guint hours;
  int month, day;
  guint sessions;
  MusterSampleAudience audience;
  const char *place;
  const char *provider;
  const char *delivery;
} MusterSampleTopic;

/**
 * MusterSampleSession:
 * @topic: what is taught
 * @dates: (element-type MusterDate): days of its meetings
 * @number: class number
 * @instructors: (element-type MusterSamplePerson): officers who teach it; borrowed
 * @seats: (element-type MusterSampleSeat): who sits in it; owned
 * @is_doubtful: whether its time is an open question
 * @class_id: the class, once it is scheduled
 *
 * One running of a course.
 */
typedef struct
{
  const MusterSampleTopic *topic;
  GArray *dates;
  char *number;
  GPtrArray *instructors;
  GPtrArray *seats;
  gboolean is_doubtful;
  MusterId class_id;
} MusterSampleSession;

/**
 * MusterSampleSeat:
 * @session: where
 * @person: who
 * @status: how the officer stands
 * @role: attended or instructed
 * @is_taken: FALSE where somebody was not sent after all
 *
 * A line of a roster.
 */
typedef struct
{
  MusterSampleSession *session;
  MusterSamplePerson *person;
  MusterRosterStatus status;
  MusterRole role;
  gboolean is_taken;
} MusterSampleSeat;

/**
 * MusterSamplePerson:
 * @index: number in the department, from 0; the first are the highest
 * @post: place in the department
 * @officer: the officer; owned
 * @hired_on: first day
 * @left_on: last day, or none
 * @away_from: first day of a leave, or none
 * @away_to: last day of it
 * @gap_from: first day between two employments, or none
 * @gap_to: last day of it
 * @certified_on: day of the first certificate, or none
 * @expires_on: (Connecticut) end of the cycle that runs on the day of the sample
 * @lapsed_subject: (nullable): what the officer taught after the endorsement had lapsed
 * @lapsed_on: last day of that endorsement
 * @seats: (element-type MusterSampleSeat): of classes; borrowed
 * @outside: (element-type MusterCredit): of training elsewhere; owned by the plan
 */
struct _MusterSamplePerson
{
  guint index;
  const MusterSamplePost *post;
  MusterOfficer *officer;
  MusterDate hired_on, left_on;
  MusterDate away_from, away_to;
  MusterDate gap_from, gap_to;
  MusterDate certified_on, expires_on;
  const char *lapsed_subject;
  MusterDate lapsed_on;
  GPtrArray *seats;
  GPtrArray *outside;
};

/**
 * MusterSampleDepartment:
 * @state: postal code
 * @pack: id of its rules
 * @agency: name of the agency
 * @kind: what it is
 * @letterhead: lines under the name
 * @place: town or county
 * @posts: the department that the sample is written for
 * @n_posts: how many
 * @more: what further officers are, in turn
 * @n_more: how many
 * @topics: what is taught every year
 * @n_topics: how many
 * @elsewhere: what officers go to one by one; its subjects count without question
 * @n_elsewhere: how many
 * @state_id: what the state's numbers begin with
 * @authority: who approves courses
 * @first_month: month in which its training year begins
 * @set_dates: sets when history and daily work begin
 * @plan_people: changes people before classes are planned
 * @plan: plans everything beside people and yearly classes
 */
typedef struct
{
  const char *state, *pack, *agency, *kind, *letterhead, *place;
  const MusterSamplePost *posts;
  guint n_posts;
  const MusterSamplePost *more;
  guint n_more;
  const MusterSampleTopic *topics;
  guint n_topics;
  const MusterSampleTopic *elsewhere;
  guint n_elsewhere;
  const char *state_id;
  const char *authority;
  int first_month;
  void (*set_dates) (MusterSample *sample);
  void (*plan_people) (MusterSample *sample);
  void (*plan) (MusterSample *sample);
} MusterSampleDepartment;

/**
 * MusterSample:
 * @department: which department
 * @options: what was asked for
 * @path: the file
 * @as_of: the day that the sample is made for
 * @starts_on: first day of daily work in the file
 * @history_from: first day of what is imported
 * @random: where choices come from
 * @people: (element-type MusterSamplePerson)
 * @sessions: (element-type MusterSampleSession)
 * @entries: what is entered when
 * @workspace: the open document
 * @today: day of its clock
 */
struct _MusterSample
{
  const MusterSampleDepartment *department;
  const MusterSampleOptions *options;
  const char *path;
  MusterDate as_of, starts_on, history_from;
  GRand *random;
  GPtrArray *people;
  GPtrArray *sessions;
  GPtrArray *entries;
  MusterWorkspace *workspace;
  MusterDate today;
};

extern const MusterSampleDepartment muster_sample_connecticut;
extern const MusterSampleDepartment muster_sample_colorado;

/* --- Names (sample-names.c) ----------------------------------------------------------------------- */

/** muster_sample_name: gives officer number @index a name; @order is a permutation of the names. */
void
muster_sample_name (MusterOfficer *officer, const guint *order, guint index);

/** muster_sample_count_names: how many names there are. */
guint
muster_sample_count_names (void);

/* --- People (sample-people.c) --------------------------------------------------------------------- */

/** muster_sample_add_people: makes the people of the department, hired before the file begins. */
void
muster_sample_add_people (MusterSample *sample);

/** muster_sample_get: person number @index, or NULL in a smaller department. */
MusterSamplePerson *
muster_sample_get (const MusterSample *sample, guint index);

/** muster_sample_is_there: whether somebody can be sent to a class on @date. */
gboolean
muster_sample_is_there (const MusterSamplePerson *person, MusterDate date);

/** muster_sample_plan_careers: plans that people are hired, assigned, separated and rehired. */
void
muster_sample_plan_careers (MusterSample *sample);

/** muster_sample_plan_instructors: plans instructor certificates and endorsements that run from
 * @issued_on to @expires_on. */
void
muster_sample_plan_instructors (MusterSample *sample, MusterDate issued_on, MusterDate expires_on);

/** muster_sample_teaches: whether a post is endorsed for a subject. */
gboolean
muster_sample_teaches (const MusterSamplePost *post, const char *subject);

/* --- Calendar (sample-calendar.c) ----------------------------------------------------------------- */

/** muster_sample_session_free: frees a session and its seats. */
void
muster_sample_session_free (gpointer session);

/** muster_sample_add_classes: fills every training year with the department's topics. */
void
muster_sample_add_classes (MusterSample *sample);

/** muster_sample_add_session: adds an empty session of a topic, with @n meetings on days in a row. */
MusterSampleSession *
muster_sample_add_session (MusterSample *sample, const MusterSampleTopic *topic, MusterDate date,
                           guint n);

/** muster_sample_seat: sends somebody to a session. */
MusterSampleSeat *
muster_sample_seat (MusterSampleSession *session, MusterSamplePerson *person);

/** muster_sample_count: time that surely counts by the sample's day, in seconds; @subject NULL = all. */
gint64
muster_sample_count (const MusterSample *sample, const MusterSamplePerson *person,
                     const char *subject, MusterDate from, MusterDate to);

/** muster_sample_trim: takes somebody out of classes until no more than @target seconds are left in
 * @subject (NULL = all but those that @keep names), the latest first. */
void
muster_sample_trim (const MusterSample *sample, MusterSamplePerson *person, const char *subject,
                    const char *keep, MusterDate from, MusterDate to, gint64 target);

/* --- Classes (sample-classes.c) ------------------------------------------------------------------- */

/** muster_sample_plan_shooting: plans a handgun qualification for everybody who was at the range. */
void
muster_sample_plan_shooting (MusterSample *sample);

/** muster_sample_plan_classes: plans the import of older sessions, and that the others are scheduled and
 * their rosters set. */
void
muster_sample_plan_classes (MusterSample *sample);

/**
 * muster_sample_find_course:
 * @sample: the sample
 * @topic: what is taught
 * @course_id: (out): the course with its code, or none where there is none on file yet
 * @error: return location
 *
 * In sample-classes.c.
 *
 * Returns: whether it could be looked for
 */
gboolean
muster_sample_find_course (MusterSample *sample, const MusterSampleTopic *topic,
                           MusterId *course_id, GError **error);

/* --- Details (sample-details.c) ------------------------------------------------------------------- */

/** muster_sample_plan_details: plans what is seen to on the sample's day: approvals of courses, seats, a note;
 * comes after the classes. */
void
muster_sample_plan_details (MusterSample *sample);

/* --- Scores (sample-scores.c) --------------------------------------------------------------------- */

/** muster_sample_plan_scores: plans two tests of a class in Connecticut, with scores, and a meeting that was made up;
 * comes last, so that whatever was there before keeps its ids. */
void
muster_sample_plan_scores (MusterSample *sample);

/* --- Entries (sample-entries.c) ------------------------------------------------------------------- */

/**
 * MusterSampleFunc:
 * @sample: the sample, with the clock at the entry's day
 * @data: what to enter
 * @error: return location
 *
 * Returns: whether it is entered
 */
typedef gboolean (*MusterSampleFunc) (MusterSample *sample, gpointer data, GError **error);

/** muster_sample_plan_grants: plans an award with its claims and their receipts, and adds the courses away that
 * they pay for; muster_sample_plan_classes() comes after it. */
void
muster_sample_plan_grants (MusterSample *sample);

/** muster_sample_plan_equipment: plans what the award bought, which muster_sample_plan_grants() plans. */
void
muster_sample_plan_equipment (MusterSample *sample);

/** muster_sample_attach_sheet: attaches the scanned sign-in sheet of a session that was held, where it is not
 * missing. */
gboolean
muster_sample_attach_sheet (MusterSample *sample, const MusterSampleSession *session,
                            GError **error);

/** muster_sample_clock: the clock on @date, in office hours: seconds since 1970. */
gint64
muster_sample_clock (MusterDate date);

/** muster_sample_entry_free: frees an entry. */
void
muster_sample_entry_free (gpointer entry);

/** muster_sample_plan: plans that @func is called on @date, or on the first day where that is earlier;
 * entries of one day keep their order. What is later than the sample's day is dropped. */
void
muster_sample_plan (MusterSample *sample, MusterDate date, MusterSampleFunc func, gpointer data,
                    GDestroyNotify free);

/** muster_sample_plan_record: plans that @record (taken) of @person is entered: a certificate, credit,
 * qualification, milestone, assignment or waiver. */
void
muster_sample_plan_record (MusterSample *sample, MusterDate date, MusterSamplePerson *person,
                           const MusterRecordType *type, gpointer record);

/** muster_sample_plan_credit: plans a credit from elsewhere, entered some days later; borrowed. */
MusterCredit *
muster_sample_plan_credit (MusterSample *sample, MusterSamplePerson *person, MusterDate date,
                           const char *title, const char *subject, gint64 seconds,
                           const char *provider);

/** muster_sample_plan_milestone: plans a milestone, entered on its day. */
void
muster_sample_plan_milestone (MusterSample *sample, MusterSamplePerson *person, const char *kind,
                              MusterDate date, const char *authority);

/** muster_sample_plan_qualification: plans a qualification or a card, entered on its day; @score in
 * hundredths or MUSTER_NUMBER_NONE. */
void
muster_sample_plan_qualification (MusterSample *sample, MusterSamplePerson *person,
                                  const char *kind, MusterDate date, MusterDate expires_on,
                                  gint64 score);

/** muster_sample_plan_certificate: plans a card, entered on @date. */
void
muster_sample_plan_certificate (MusterSample *sample, MusterSamplePerson *person, MusterDate date,
                                MusterCertificateKind kind, MusterDate issued_on,
                                MusterDate expires_on, MusterCertificateStatus status);

/** muster_sample_plan_cards: plans CPR and first aid cards of two years for everybody; those of person number
 * @lapsed run out. */
void
muster_sample_plan_cards (MusterSample *sample, guint lapsed);

/** muster_sample_plan_waiver: plans that a waiver of what @requirement asks in a period is entered, decided
 * where @authority is given; @seconds, or MUSTER_NUMBER_NONE for an extension to @extended_to. */
void
muster_sample_plan_waiver (MusterSample *sample, MusterSamplePerson *person, MusterDate date,
                           const char *requirement, const MusterPeriod *period, gint64 seconds,
                           MusterDate extended_to, const char *reason, const char *authority);

/** muster_sample_plan_hire_checklist: plans the checklist of @person, who may be NULL: @done are the beginnings of the
 * titles of what is ticked, ended by NULL; an item of the agency's own is open. */
void
muster_sample_plan_hire_checklist (MusterSample *sample, MusterSamplePerson *person,
                                   const char *const *done);

/** muster_sample_plan_departure_checklist: plans that of @person, who left, or may be NULL; @done is how the title of
 * what is ticked begins. */
void
muster_sample_plan_departure_checklist (MusterSample *sample, MusterSamplePerson *person,
                                        const char *done);

/** muster_sample_fill: plans training elsewhere until somebody has @target seconds in @subject, or in all
 * where it is NULL, from @from to @to. */
void
muster_sample_fill (MusterSample *sample, MusterSamplePerson *person, const char *subject,
                    MusterDate from, MusterDate to, gint64 target);

/** muster_sample_run: enters everything, in the order of the days. */
gboolean
muster_sample_run (MusterSample *sample, GError **error);

/* --- Imports (sample-import.c) -------------------------------------------------------------------- */

/** muster_sample_append_row: appends a row of cells, ended by NULL, to a CSV text. */
void
muster_sample_append_row (GString *csv, ...) G_GNUC_NULL_TERMINATED;

/** muster_sample_import: imports a CSV text under the name of a source; every row has to be taken. */
gboolean
muster_sample_import (MusterSample *sample, int kind, const GString *csv, const char *source_name,
                      GError **error);

/** muster_sample_import_people: imports who was hired before the file begins, and learns their ids. */
gboolean
muster_sample_import_people (MusterSample *sample, gpointer data, GError **error);

/** muster_sample_import_records: imports many certificates, qualifications or milestones of people;
 * the arrays are of one length. */
gboolean
muster_sample_import_records (MusterSample *sample, const MusterRecordType *type, GPtrArray *people,
                              GPtrArray *records, GError **error);

/** muster_sample_import_sessions: imports what was taught before the file begins. */
gboolean
muster_sample_import_sessions (MusterSample *sample, gpointer data, GError **error);

G_END_DECLS
