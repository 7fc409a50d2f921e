/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Import plans. */

#include "import/plan.h"

static void
free_refusal (gpointer data)
{
  MusterImportRefusal *refusal = data;

  g_free (refusal->reason);
  g_free (refusal);
}

MusterImportPlan *
muster_import_plan_new (GDestroyNotify free_accepted)
{
  MusterImportPlan *plan = g_new0 (MusterImportPlan, 1);

  plan->accepted = g_ptr_array_new_with_free_func (free_accepted);
  plan->refused = g_ptr_array_new_with_free_func (free_refusal);
  plan->notes = g_ptr_array_new_with_free_func (g_free);
  return plan;
}

void
muster_import_plan_free (MusterImportPlan *plan)
{
  if (plan == NULL)
    return;
  g_ptr_array_unref (plan->accepted);
  g_ptr_array_unref (plan->refused);
  g_ptr_array_unref (plan->notes);
  g_free (plan);
}

void
muster_import_plan_refuse (MusterImportPlan *plan, guint row, const char *column, char *reason)
{
  MusterImportRefusal *refusal;

  g_return_if_fail (plan != NULL && reason != NULL);

  refusal = g_new0 (MusterImportRefusal, 1);
  refusal->row = row;
  refusal->column = column;
  refusal->reason = reason;
  g_ptr_array_add (plan->refused, refusal);
}

void
muster_import_plan_note (MusterImportPlan *plan, char *note)
{
  g_return_if_fail (plan != NULL && note != NULL);

  g_ptr_array_add (plan->notes, note);
}
