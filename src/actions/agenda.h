/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is to be done, by when: the first page of the window. */

#pragma once

#include "actions/agenda-tiers.h"
#include "actions/workspace.h"
#include "core/finding.h"
#include "core/record.h"
#include "rules/duty.h"

G_BEGIN_DECLS

#define MUSTER_AGENDA_LATE (-1) /* the tier of what was due before the as-of day */

/**
 * MusterAgendaItem:
 * @code: fixed word of what it is: "hours", "duty", "agency-duty", "notice", "certificate",
 *   "qualification", "endorsement", "waiver", "extension", "approval", "checklist", "inventory", and the codes of
 *   MusterAwardDeadline; static
 * @due_on: the last day
 * @days: from the as-of day to it; below 0 where it is late
 * @tier: the days of its tier, the fewest that reach to @due_on; or %MUSTER_AGENDA_LATE
 * @severity: how bad
 * @title: who, or what: "Corvane, Luis A.", "5 officers are short by 31.50 h together"
 * @detail: why, with the date
 * @type: (nullable): type of the record to open
 * @record_id: that record, or none
 * @officer_id: whom it is about, or none where they are several
 * @n_officers: how many officers it is about
 * @requirement: (nullable): the requirement, by its id in the pack; without a pack, the kind of certificate that
 *   several officers renew
 * @pack: (nullable): the pack, by its id
 * @snoozed_until: the day until which somebody put it off, after the as-of day; or MUSTER_DATE_NONE
 *
 * One thing to do. Several officers who owe the same on the same day are one.
 */
typedef struct
{
  const char *code;
  MusterDate due_on;
  int days;
  int tier;
  MusterSeverity severity;
  char *title;
  char *detail;
  const MusterRecordType *type;
  MusterId record_id;
  MusterId officer_id;
  guint n_officers;
  char *requirement;
  char *pack;
  MusterDate snoozed_until;
} MusterAgendaItem;

/**
 * muster_agenda_item_copy:
 * @item: a thing to do
 *
 * Returns: (transfer full): a copy that outlives its agenda
 */
MusterAgendaItem *
muster_agenda_item_copy (const MusterAgendaItem *item);

/** muster_agenda_item_free: frees such a copy; a GDestroyNotify. */
void
muster_agenda_item_free (gpointer data);

/**
 * MusterAgendaFinding:
 * @finding: what is wrong; of several that say the same, the first
 * @n_officers: how many officers it is about; 0 where it is about none
 * @names: (element-type utf8): their names, in the order in which it was found of them; that of the finding's officer
 *   first
 * @pack: (nullable): the pack that it is about, by its id
 *
 * Something to resolve that has no day.
 */
typedef struct
{
  MusterFinding *finding;
  guint n_officers;
  GPtrArray *names;
  char *pack;
} MusterAgendaFinding;

/**
 * MusterAgendaClass:
 * @class_id: the class
 * @title: its course
 * @number: (nullable): its number
 * @location: (nullable): where
 * @held_on: the day
 * @starts_at: seconds after midnight, or MUSTER_NUMBER_NONE
 * @seconds: how long, in seconds
 * @n_officers: how many seats are taken
 *
 * A meeting of the next seven days.
 */
typedef struct
{
  MusterId class_id;
  char *title;
  char *number;
  char *location;
  MusterDate held_on;
  gint64 starts_at;
  gint64 seconds;
  guint n_officers;
} MusterAgendaClass;

/**
 * MusterAgendaBar:
 * @officer_id: who
 * @name: "Corvane, Luis A."
 * @counted: time that surely counts toward @required, in seconds
 * @required: what is asked, in seconds; 0 where it is waived or nothing is asked
 * @short_by: what is missing of everything that is due by the end of the period, in seconds
 * @status: where the duty stands
 * @has_nothing_missing: whether everything that is due by then is met, and nothing undecided
 *
 * One officer of a cohort.
 */
typedef struct
{
  MusterId officer_id;
  char *name;
  gint64 counted;
  gint64 required;
  gint64 short_by;
  MusterDutyStatus status;
  gboolean has_nothing_missing;
} MusterAgendaBar;

/**
 * MusterAgendaCohort:
 * @ends_on: the last day of their period
 * @required: what the rules ask of most of them, in seconds
 * @short_by: the sum of what they lack, in seconds
 * @n_fine: how many have nothing missing
 * @pack: the pack, by its id
 * @requirement: the requirement that the bars show, by its id
 * @bars: (element-type MusterAgendaBar): the officers, who has counted least first
 *
 * Those whose period ends next under the state's rules.
 */
typedef struct
{
  MusterDate ends_on;
  gint64 required;
  gint64 short_by;
  guint n_fine;
  char *pack;
  char *requirement;
  GPtrArray *bars;
} MusterAgendaCohort;

/**
 * MusterAgenda:
 * @as_of: the day it speaks of
 * @tiers: what it was made with
 * @items: (element-type MusterAgendaItem): what is due, the earliest first; then what was put off, likewise
 * @findings: (element-type MusterAgendaFinding): what is to be resolved, the worst first
 * @classes: (element-type MusterAgendaClass): meetings of the next seven days, in order
 * @cohort: (nullable): who renews next; NULL where no period runs
 * @n_officers: how many officers were judged
 */
typedef struct
{
  MusterDate as_of;
  MusterAgendaTiers tiers;
  GPtrArray *items;
  GPtrArray *findings;
  GPtrArray *classes;
  MusterAgendaCohort *cohort;
  guint n_officers;
} MusterAgenda;

/**
 * muster_action_make_agenda:
 * @workspace: the document
 * @as_of: the day; MUSTER_DATE_NONE is today
 * @tiers: (nullable): when to warn; what is due later than the first says is not on the agenda. NULL is
 *   muster_agenda_usual_tiers
 * @error: return location; MUSTER_ERROR_NOT_FOUND where no rules were adopted
 *
 * Everybody is judged once; the order of everything is the same each time.
 *
 * Returns: (transfer full) (nullable): the agenda
 */
MusterAgenda *
muster_action_make_agenda (MusterWorkspace *workspace, MusterDate as_of,
                           const MusterAgendaTiers *tiers, GError **error);

/**
 * muster_agenda_free:
 * @agenda: (nullable) (transfer full): an agenda
 */
void
muster_agenda_free (MusterAgenda *agenda);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterAgenda, muster_agenda_free)

G_END_DECLS
