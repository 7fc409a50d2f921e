/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Calls of the actions that the window makes at a field. */

#include "actions/edit.h"
#include "actions/enrol.h"
#include "core/class.h"
#include "core/officer.h"
#include "support/action-samples-private.h"

gboolean
test_sample_edit (MusterWorkspace *workspace, guint round, GError **error)
{
  g_autofree char *text = g_strdup_printf ("tran%u@example.org", round);
  const MusterEdit edit = { &muster_officer_type,
                            test_sample_find_id (workspace, &muster_officer_type, 2, error),
                            "email", text };

  return edit.id != MUSTER_ID_NONE && muster_action_edit (workspace, &edit, NULL, error);
}

/* What the class posted moves with its meeting. Another day in each round: the same one again is no step. */
gboolean
test_sample_edit_meeting (MusterWorkspace *workspace, guint round, GError **error)
{
  g_autofree char *text =
      muster_date_format (muster_date_new (2024, 1, 1) + (MusterDate) (round % 700));
  const MusterEdit edit = { &muster_meeting_type,
                            test_sample_find_id (workspace, &muster_meeting_type, 0, error),
                            "held_on", text };

  return edit.id != MUSTER_ID_NONE && muster_action_edit (workspace, &edit, NULL, error);
}

/* The third officer is not on the roster that was prepared. Who is on it already makes no step, so that is no
 * success here. */
gboolean
test_sample_enrol (MusterWorkspace *workspace, guint round, GError **error)
{
  MusterId class_id = test_sample_find_id (workspace, &muster_class_type, 0, error);
  MusterId officer = MUSTER_ID_NONE;
  guint n_added = 0;

  if (class_id != MUSTER_ID_NONE)
    officer = test_sample_find_id (workspace, &muster_officer_type, 2, error);
  return officer != MUSTER_ID_NONE &&
         muster_action_enrol (workspace, class_id, &officer, 1, &n_added, NULL, error) &&
         n_added > 0;
}
