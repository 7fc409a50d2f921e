/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Making an agenda, in parts: agenda-duties.c tells what the rules ask, agenda-records.c what ends by itself,
 * agenda-approvals.c approvals of courses, agenda-checklist.c what hiring and leaving ask for, agenda-equipment.c the
 * next inventory, agenda-findings.c what has no day, agenda-week.c classes and the cohort; agenda.c puts them together. */

#pragma once

#include "actions/agenda.h"
#include "actions/check.h"
#include "actions/equipment-book.h"
#include "actions/paper-memo-private.h"
#include "actions/upcoming.h"
#include "actions/workspace-private.h"

G_BEGIN_DECLS

/**
 * MusterAgendaMaking:
 * @check: everybody, judged
 * @upcoming: planned classes
 * @books: (element-type MusterAwardBook): all awards
 * @award_classes: (element-type MusterAwardClass): classes that they name
 * @courses: (element-type MusterCourse): all courses
 * @approvals: (element-type MusterCourseApproval): all that are not voided
 * @snoozes: (element-type MusterSnooze): those that run
 * @equipment: all equipment
 * @handed_in: ids of certificates whose renewal was handed in and is neither returned nor withdrawn; keys are
 *   gint64 *, owned
 * @ending: ids of certificates that are on the agenda because they end; keys are gint64 *, borrowed from
 *   @check
 * @agenda: what is made
 *
 * What an agenda is made of.
 */
typedef struct
{
  MusterCheck *check;
  MusterUpcoming *upcoming;
  GPtrArray *books;
  GPtrArray *award_classes;
  GPtrArray *courses;
  GPtrArray *approvals;
  GPtrArray *snoozes;
  MusterEquipmentBook *equipment;
  GHashTable *handed_in;
  GHashTable *ending;
  MusterAgenda *agenda;
} MusterAgendaMaking;

/**
 * muster_agenda_is_near:
 * @making: an agenda
 * @due_on: a last day, or none
 *
 * Returns: whether it is late or due as soon as the agenda looks ahead
 */
gboolean
muster_agenda_is_near (const MusterAgendaMaking *making, MusterDate due_on);

/**
 * muster_agenda_add:
 * @making: an agenda
 * @code: what it is
 * @due_on: its last day, which is near
 * @title: (transfer full): who or what
 * @detail: (transfer full): why
 *
 * What is late is a problem, what is due within 30 days a warning.
 *
 * Returns: the new item; owned by the agenda
 */
MusterAgendaItem *
muster_agenda_add (MusterAgendaMaking *making, const char *code, MusterDate due_on, char *title,
                   char *detail);

/**
 * muster_agenda_name:
 * @officer: an officer
 *
 * Returns: (transfer full): "Corvane, Luis A."
 */
char *
muster_agenda_name (const MusterOfficer *officer);

/** muster_agenda_add_duties: adds what the rules ask. */
void
muster_agenda_add_duties (MusterAgendaMaking *making);

/** muster_agenda_add_records: adds certificates, qualifications, endorsements, waivers and claims. */
void
muster_agenda_add_records (MusterAgendaMaking *making);

/** muster_agenda_load_courses: loads the courses and their approvals. */
gboolean
muster_agenda_load_courses (MusterDb *db, MusterAgendaMaking *making, GError **error);

/** muster_agenda_add_approvals: adds approvals of courses that expire. */
void
muster_agenda_add_approvals (MusterAgendaMaking *making);

/** muster_agenda_add_checklists: adds what is to be done when officers are hired or leave. */
void
muster_agenda_add_checklists (MusterAgendaMaking *making);

/** muster_agenda_load_snoozes: loads what was put off. */
gboolean
muster_agenda_load_snoozes (MusterDb *db, MusterAgendaMaking *making, GError **error);

/** muster_agenda_mark_snoozed: says of each item until when it was put off. */
void
muster_agenda_mark_snoozed (MusterAgendaMaking *making);

/** muster_agenda_load_equipment: loads the equipment. */
gboolean
muster_agenda_load_equipment (MusterDb *db, MusterAgendaMaking *making, GError **error);

/** muster_agenda_add_inventory: adds the next physical inventory. */
void
muster_agenda_add_inventory (MusterAgendaMaking *making);

/** muster_agenda_add_awards: adds the deadlines of awards. */
void
muster_agenda_add_awards (MusterAgendaMaking *making);

/** muster_agenda_add_findings: adds what is to be resolved. */
void
muster_agenda_add_findings (MusterAgendaMaking *making);

/** muster_agenda_add_classes: adds the meetings of the next seven days. */
gboolean
muster_agenda_add_classes (MusterDb *db, MusterAgenda *agenda, GError **error);

/** muster_agenda_add_cohort: adds who renews next. */
void
muster_agenda_add_cohort (MusterAgendaMaking *making);

/** muster_agenda_cohort_free: frees a cohort. */
void
muster_agenda_cohort_free (MusterAgendaCohort *cohort);

/** muster_agenda_class_free: frees a class of the agenda. */
void
muster_agenda_class_free (gpointer data);

G_END_DECLS
