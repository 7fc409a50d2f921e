/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tabs of an officer's record share. Each tab is a file: it makes its widget once, and shows one officer
 * after another in it. */

#pragma once

#include "actions/check.h"
#include "actions/officer-record.h"
#include "app/page.h"

G_BEGIN_DECLS

/**
 * MusterOfficerSight:
 * @page: the page
 * @record: whom to show
 * @check: (nullable): how everybody stands; NULL until that is known
 * @standing: (nullable): how this officer stands; NULL where nobody judged
 * @today: the file's today
 * @as_of: the day that @check is as of; today where there is none
 *
 * What a tab shows; borrowed, and gone after the call but for what the tab copied.
 */
typedef struct
{
  MusterPage *page;
  const MusterOfficerRecord *record;
  const MusterCheck *check;
  const MusterCheckOfficer *standing;
  MusterDate today;
  MusterDate as_of;
} MusterOfficerSight;

/**
 * muster_officer_find_subject:
 * @sight: what is shown
 * @subject: (nullable): a subject by its id
 *
 * Returns: its title by the first rules that know it; @subject where none does, "" for NULL
 */
const char *
muster_officer_find_subject (const MusterOfficerSight *sight, const char *subject);

/**
 * muster_officer_format_facts:
 * @sight: what is shown
 *
 * Returns: (transfer full): the line below the name: "Sergeant · state ID 14-0417 · badge 117 · certificate good to
 *   30 Jun 2026"
 */
char *
muster_officer_format_facts (const MusterOfficerSight *sight);

/**
 * muster_officer_format_range:
 * @from: first day, or none
 * @to: last day, or none
 *
 * Returns: (transfer full): "6 Jul 2014 to now"
 */
char *
muster_officer_format_range (MusterDate from, MusterDate to);

/**
 * muster_officer_create_list:
 * @label: its accessible name
 *
 * Returns: (transfer floating): a boxed GtkListBox without selection
 */
GtkWidget *
muster_officer_create_list (const char *label);

/**
 * muster_officer_create_row:
 * @title: first line
 * @subtitle: (nullable): second line
 *
 * Returns: (transfer floating): an AdwActionRow whose texts are no markup
 */
GtkWidget *
muster_officer_create_row (const char *title, const char *subtitle);

/**
 * muster_officer_create_heading:
 * @title: what stands below
 *
 * Returns: (transfer floating): a heading
 */
GtkWidget *
muster_officer_create_heading (const char *title);

/**
 * muster_officer_create_hint:
 * @sentence: what there is to say
 *
 * Returns: (transfer floating): a dim sentence in place of what is not there
 */
GtkWidget *
muster_officer_create_hint (const char *sentence);

/**
 * muster_officer_clear:
 * @container: a GtkBox or GtkListBox
 *
 * Takes everything out of it.
 */
void
muster_officer_clear (GtkWidget *container);

/**
 * muster_officer_create_column:
 * @scroller: (out): a GtkScrolledWindow around it
 *
 * Returns: (transfer none): a vertical GtkBox with the margins of a record
 */
GtkWidget *
muster_officer_create_column (GtkWidget **scroller);

/**
 * muster_officer_add_part:
 * @column: a vertical GtkBox
 * @title: what stands in the part
 * @content: (transfer floating): what it is
 *
 * Adds a heading with what it is about.
 *
 * Returns: (transfer none): the part, a vertical GtkBox
 */
GtkWidget *
muster_officer_add_part (GtkWidget *column, const char *title, GtkWidget *content);

/**
 * muster_officer_open_by:
 * @row: what muster_officer_create_row() gave
 * @action: a widget's action that takes an id
 * @id: what the row is about
 *
 * Has the row open what it is about.
 */
void
muster_officer_open_by (GtkWidget *row, const char *action, MusterId id);

/* --- The tabs ------------------------------------------------------------------------------------- */

/**
 * muster_officer_overview_new:
 * @page: the page that it stands on
 *
 * Returns: (transfer floating): an empty tab for identity, employment, documents, and how the officer stands
 */
GtkWidget *
muster_officer_overview_new (MusterPage *page);

/**
 * muster_officer_overview_show:
 * @tab: what muster_officer_overview_new() gave
 * @sight: whom to show
 *
 * Shows an officer in it.
 */
void
muster_officer_overview_show (GtkWidget *tab, const MusterOfficerSight *sight);

/**
 * muster_officer_duties_new:
 *
 * Returns: (transfer floating): an empty tab for what the current cycle asks, each with its reasons
 */
GtkWidget *
muster_officer_duties_new (void);

/**
 * muster_officer_duties_show:
 * @tab: what muster_officer_duties_new() gave
 * @sight: whom to show
 *
 * Shows an officer in it.
 */
void
muster_officer_duties_show (GtkWidget *tab, const MusterOfficerSight *sight);

/**
 * muster_officer_certificates_new:
 * @page: the page that it stands on
 *
 * Returns: (transfer floating): an empty tab for a card for each certificate
 */
GtkWidget *
muster_officer_certificates_new (MusterPage *page);

/**
 * muster_officer_certificates_show:
 * @tab: what muster_officer_certificates_new() gave
 * @sight: whom to show
 *
 * Shows an officer in it.
 */
void
muster_officer_certificates_show (GtkWidget *tab, const MusterOfficerSight *sight);

/**
 * muster_officer_training_new:
 * @page: the page that it stands on
 *
 * Returns: (transfer floating): an empty tab for every credit, and what it counts for or why it does not
 */
GtkWidget *
muster_officer_training_new (MusterPage *page);

/**
 * muster_officer_training_show:
 * @tab: what muster_officer_training_new() gave
 * @sight: whom to show
 *
 * Shows an officer in it.
 */
void
muster_officer_training_show (GtkWidget *tab, const MusterOfficerSight *sight);

/**
 * muster_officer_qualifications_new:
 * @page: the page that it stands on
 *
 * Returns: (transfer floating): an empty tab for qualifications and education
 */
GtkWidget *
muster_officer_qualifications_new (MusterPage *page);

/**
 * muster_officer_qualifications_show:
 * @tab: what muster_officer_qualifications_new() gave
 * @sight: whom to show
 *
 * Shows an officer in it.
 */
void
muster_officer_qualifications_show (GtkWidget *tab, const MusterOfficerSight *sight);

/**
 * muster_officer_waivers_new:
 * @page: the page that it stands on
 *
 * Returns: (transfer floating): an empty tab for waivers and cures
 */
GtkWidget *
muster_officer_waivers_new (MusterPage *page);

/**
 * muster_officer_waivers_show:
 * @tab: what muster_officer_waivers_new() gave
 * @sight: whom to show
 *
 * Shows an officer in it.
 */
void
muster_officer_waivers_show (GtkWidget *tab, const MusterOfficerSight *sight);

/**
 * muster_officer_documents_new:
 * @page: the page that it stands on
 *
 * Returns: (transfer floating): an empty tab for documents, and what each proves
 */
GtkWidget *
muster_officer_documents_new (MusterPage *page);

/**
 * muster_officer_documents_show:
 * @tab: what muster_officer_documents_new() gave
 * @sight: whom to show
 *
 * Shows an officer in it.
 */
void
muster_officer_documents_show (GtkWidget *tab, const MusterOfficerSight *sight);

/**
 * muster_officer_history_new:
 * @page: the page that it stands on
 *
 * Returns: (transfer floating): an empty tab for who changed what when; read when it is seen first
 */
GtkWidget *
muster_officer_history_new (MusterPage *page);

/**
 * muster_officer_history_show:
 * @tab: what muster_officer_history_new() gave
 * @sight: whom to show
 *
 * Shows an officer in it.
 */
void
muster_officer_history_show (GtkWidget *tab, const MusterOfficerSight *sight);

/**
 * muster_officer_create_cycles:
 * @sight: whom to show
 * @kind: a kind of certificate
 * @certificate_id: one of that kind, or none for all of them
 *
 * Each is a button that has the record judged as of muster_officer_get_cycle_day().
 *
 * Returns: (transfer floating) (nullable): the cycles side by side, the newest at the end; NULL where there is none
 */
GtkWidget *
muster_officer_create_cycles (const MusterOfficerSight *sight, MusterCertificateKind kind,
                              MusterId certificate_id);

/**
 * muster_officer_find_cycle:
 * @sight: whom to show
 *
 * Returns: (nullable): the recorded cycle that holds the day as of which @sight is judged; of several the one of the
 *   certificate that it is judged by
 */
const MusterCycle *
muster_officer_find_cycle (const MusterOfficerSight *sight);

/**
 * muster_officer_get_cycle_day:
 * @cycle: a cycle
 * @today: the file's today
 *
 * Returns: the day as of which the cycle is shown: today while it runs, its last day when it is over, its first before
 */
MusterDate
muster_officer_get_cycle_day (const MusterCycle *cycle, MusterDate today);

/**
 * muster_officer_find_focused_cycle:
 * @container: a widget with what muster_officer_create_cycles() gave somewhere in it
 *
 * Returns: id of the cycle that has the focus, or none
 */
MusterId
muster_officer_find_focused_cycle (GtkWidget *container);

/**
 * muster_officer_focus_cycle:
 * @container: a widget with what muster_officer_create_cycles() gave somewhere in it
 * @cycle_id: a cycle, or none
 *
 * Gives the focus to the cycle, where it had it before all were created again.
 *
 * Returns: whether it is there
 */
gboolean
muster_officer_focus_cycle (GtkWidget *container, MusterId cycle_id);

/**
 * muster_officer_create_documents:
 * @sight: whom to show
 * @most: how many at most
 *
 * Returns: (transfer floating): a list of the officer's documents, or a sentence where there are none
 */
GtkWidget *
muster_officer_create_documents (const MusterOfficerSight *sight, guint most);

/**
 * muster_officer_explain_credit:
 * @sight: whom to show
 * @credit: a credit of the officer's
 * @counts: (out): whether some of it surely counts
 *
 * Returns: (transfer full): titles of the requirements that it counts for; where it counts for none, why not; ""
 *   where nobody judged
 */
char *
muster_officer_explain_credit (const MusterOfficerSight *sight, const MusterCredit *credit,
                               gboolean *counts);

G_END_DECLS
