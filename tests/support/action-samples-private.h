/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The samples, in four parts: action-samples.c, action-samples-award.c, action-samples-edit.c, and
 * action-samples-relief.c. */
/* The samples, in parts: action-samples.c, action-samples-claim.c, action-samples-edit.c,
 * and action-samples-relief.c. */

#pragma once

#include "actions/import.h"
#include "core/record.h"
#include "support/action-samples.h"

/** test_sample_find_id: id of the record with that number in the order of ids; none with @error set. */
MusterId
test_sample_find_id (MusterWorkspace *workspace, const MusterRecordType *type, guint index,
                     GError **error);

/** test_sample_prepare_awards: an award that runs, one that is planned, a report and a request of the first. */
void
test_sample_prepare_awards (MusterWorkspace *workspace, guint round);

/** test_sample_import: imports a text of which no row may be refused. */
gboolean
test_sample_import (MusterWorkspace *workspace, MusterImportKind kind, const char *csv,
                    GError **error);

/* One sample each; see TestActionSample. */
gboolean
test_sample_request_waiver (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_decide_waiver (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_enter_award (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_enter_claim (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_submit (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_decide_submission (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_cure (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_classify (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_qualify (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_record_education (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_record_milestone (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_assign (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_endorse (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_adopt_pack (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_verify_pack (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_set_rule (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_import_qualifications (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_import_education (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_import_milestones (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_edit (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_edit_meeting (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_enrol (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_enter_course (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_approve_course (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_write_note (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_snooze (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_reschedule (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_repeat_class (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_start_checklist (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_enter_checklist_item (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_tick_checklist_item (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_enter_test (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_enter_scores (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_amend_award (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_decide_award (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_verify_award (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_close_award (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_set_award_budget (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_enter_award_report (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_send_award_report (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_request_preapproval (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_decide_preapproval (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_propose_costs (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_enter_cost (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_confirm_costs (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_move_costs (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_submit_claim (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_withdraw_claim (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_record_payment (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_claim_again (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_adjust_cost (MusterWorkspace *workspace, guint round, GError **error);

gboolean
test_sample_set_rate (MusterWorkspace *workspace, guint round, GError **error);

/** test_sample_prepare_claims: a draft with a ready and a proposed line, a second draft, a claim of which a part was
 * denied, and one that was only submitted. */
void
test_sample_prepare_claims (MusterWorkspace *workspace);
/** test_sample_prepare_equipment: enters two things, counts both and issues the second. */
void
test_sample_prepare_equipment (MusterWorkspace *workspace, GError **error);

gboolean
test_sample_enter_equipment (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_issue_equipment (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_return_equipment (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_dispose_equipment (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_count_equipment (MusterWorkspace *workspace, guint round, GError **error);
gboolean
test_sample_end_inventory (MusterWorkspace *workspace, guint round, GError **error);
