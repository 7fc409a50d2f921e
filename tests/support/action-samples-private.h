/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The samples, in three parts: action-samples.c, action-samples-edit.c, and action-samples-relief.c. */

#pragma once

#include "actions/import.h"
#include "core/record.h"
#include "support/action-samples.h"

/** test_sample_find_id: id of the record with that number in the order of ids; none with @error set. */
MusterId
test_sample_find_id (MusterWorkspace *workspace, const MusterRecordType *type, guint index,
                     GError **error);

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
