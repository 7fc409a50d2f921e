/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Why: each duty of an officer with its questions and what became of every credit. */

#include "config.h"

#include <glib/gi18n.h>

#include "cli/check-private.h"

enum
{
  DATE,
  COUNTED,
  REFUSED,
  TITLE,
  WHY,
  N_COLUMNS,
};

static void
add_reason (MusterTable *table, const MusterReason *reason)
{
  g_autofree char *why = muster_reason_explain (reason);
  guint row = muster_table_add_row (table);

  muster_table_set_number (table, row, DATE, reason->credit->earned_on);
  muster_table_set_number (table, row, COUNTED, reason->counted);
  muster_table_set_number (table, row, REFUSED, reason->refused);
  muster_table_set_text (table, row, TITLE, reason->credit->title);
  muster_table_set_text (table, row, WHY, why);
}

static void
add_evidence (MusterTable *table, const MusterEvidence *evidence)
{
  guint row = muster_table_add_row (table);

  muster_table_set_number (table, row, DATE, evidence->date);
  muster_table_set_text (table, row, TITLE, evidence->title);
  muster_table_set_text (table, row, WHY, evidence->counts ? _ ("counts") : evidence->why);
}

static void
append_considered (GString *text, const MusterDuty *duty)
{
  const MusterColumn columns[N_COLUMNS] = {
    [DATE] = { "date", _ ("Date"), MUSTER_COLUMN_DATE },
    [COUNTED] = { "counted", _ ("Counted"), MUSTER_COLUMN_DURATION },
    [REFUSED] = { "refused", _ ("Refused"), MUSTER_COLUMN_DURATION },
    [TITLE] = { "title", _ ("Title"), MUSTER_COLUMN_TEXT },
    [WHY] = { "why", _ ("Why"), MUSTER_COLUMN_TEXT },
  };
  g_autoptr (MusterTable) table = muster_table_new (columns, N_COLUMNS);
  g_autofree char *rows = NULL;
  guint i;

  for (i = 0; i < duty->reasons->len; i++)
    add_reason (table, &g_array_index (duty->reasons, MusterReason, i));
  for (i = 0; i < duty->evidence->len; i++)
    add_evidence (table, g_ptr_array_index (duty->evidence, i));
  if (muster_table_get_n_rows (table) == 0)
    return;
  rows = muster_table_print_text (table);
  g_string_append (text, rows);
}

static void
append_duty (GString *text, const MusterDuty *duty)
{
  const MusterRequirement *requirement = duty->requirement;
  g_autofree char *sure = muster_check_format_amount (requirement, duty->sure);
  g_autofree char *required = muster_check_format_amount (requirement, duty->required);
  g_autofree char *due = muster_date_format (duty->due_on);
  guint i;

  g_string_append_printf (
      text,
      requirement->is_recommended
          /* Translators: requirement, status, what is counted, what is required. */
          ? _ ("\n%s (recommended): %s, %s of %s")
          : _ ("\n%s: %s, %s of %s"),
      requirement->title, muster_word_label (muster_duty_status_words, (int) duty->status), sure,
      required);
  if (*due != '\0')
    /* Translators: a date. */
    g_string_append_printf (text, _ (", by %s"), due);
  g_string_append_printf (text, "\n  %s\n", requirement->citation);
  for (i = 0; i < duty->questions->len; i++)
    g_string_append_printf (text, "  %s\n", (char *) g_ptr_array_index (duty->questions, i));
  append_considered (text, duty);
}

void
muster_check_append_reasons (GString *text, const MusterCheck *check)
{
  guint i, j, k;

  for (i = 0; i < check->officers->len; i++)
    {
      const MusterCheckOfficer *officer = g_ptr_array_index (check->officers, i);
      const MusterOfficer *who = officer->facts->officer;
      g_autofree char *name = muster_officer_format_name (who);

      g_string_append_printf (text, "\n%s (%s)\n", name, who->state_id);
      for (j = 0; j < officer->evaluations->len; j++)
        {
          const MusterEvaluation *evaluation = g_ptr_array_index (officer->evaluations, j);

          for (k = 0; k < evaluation->duties->len; k++)
            append_duty (text, g_ptr_array_index (evaluation->duties, k));
        }
    }
}
