/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What an import would do: which rows it takes, which it refuses and why. Nothing is written by it. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MusterImportRefusal:
 * @row: the row's number, as a spreadsheet shows it; the header is in the first
 * @column: (nullable): the column that it is about; static, NULL = the whole row
 * @reason: one translated sentence
 */
typedef struct
{
  guint row;
  const char *column;
  char *reason;
} MusterImportRefusal;

/**
 * MusterImportPlan:
 * @accepted: what each accepted row becomes; the element type is the reader's, which says so
 * @refused: (element-type MusterImportRefusal): each refused row once, with its first problem
 * @notes: (element-type utf8): what is worth knowing, translated sentences
 * @n_rows: rows below the header that are not blank: accepted + refused
 */
typedef struct
{
  GPtrArray *accepted;
  GPtrArray *refused;
  GPtrArray *notes;
  guint n_rows;
} MusterImportPlan;

/**
 * muster_import_plan_new:
 * @free_accepted: frees what an accepted row became
 *
 * Returns: (transfer full): an empty plan
 */
MusterImportPlan *
muster_import_plan_new (GDestroyNotify free_accepted);

/**
 * muster_import_plan_free:
 * @plan: (nullable) (transfer full): a plan
 */
void
muster_import_plan_free (MusterImportPlan *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterImportPlan, muster_import_plan_free)

/**
 * muster_import_plan_refuse:
 * @plan: a plan
 * @row: a row's number
 * @column: (nullable): a column's name; static
 * @reason: (transfer full): a sentence
 */
void
muster_import_plan_refuse (MusterImportPlan *plan, guint row, const char *column, char *reason);

/**
 * muster_import_plan_note:
 * @plan: a plan
 * @note: (transfer full): a sentence
 */
void
muster_import_plan_note (MusterImportPlan *plan, char *note);

G_END_DECLS
