/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads cost lines. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "import/costs.h"
#include "import/reader.h"

#define MAX_CLAIM 100000

enum
{
  AWARD,
  CLAIM,
  DATE,
  CATEGORY,
  DESCRIPTION,
  STATE_ID,
  VENDOR,
  QUANTITY,
  RATE,
  AMOUNT,
};

static const MusterImportColumn columns[] = {
  [AWARD] = { "award", TRUE, FALSE },
  [CLAIM] = { "claim", TRUE, FALSE },
  [DATE] = { "date", TRUE, TRUE },
  [CATEGORY] = { "category", TRUE, FALSE },
  [DESCRIPTION] = { "description", TRUE, FALSE },
  [STATE_ID] = { "state_id", FALSE, FALSE },
  [VENDOR] = { "vendor", FALSE, FALSE },
  [QUANTITY] = { "quantity", FALSE, FALSE },
  [RATE] = { "rate", FALSE, FALSE },
  [AMOUNT] = { "amount", TRUE, FALSE },
};

static const MusterImportSynonym category_synonyms[] = {
  { "registration", MUSTER_COST_CATEGORY_TUITION },
  { "course fee", MUSTER_COST_CATEGORY_TUITION },
  { "tuition and fees", MUSTER_COST_CATEGORY_TUITION },
  { "hotel", MUSTER_COST_CATEGORY_LODGING },
  { "per diem", MUSTER_COST_CATEGORY_MEALS },
  { "M&IE", MUSTER_COST_CATEGORY_MEALS },
  { "meal", MUSTER_COST_CATEGORY_MEALS },
  { "mileage reimbursement", MUSTER_COST_CATEGORY_MILEAGE },
  { "miles", MUSTER_COST_CATEGORY_MILEAGE },
  { "airfare", MUSTER_COST_CATEGORY_TRANSPORT },
  { "transportation", MUSTER_COST_CATEGORY_TRANSPORT },
  { "travel", MUSTER_COST_CATEGORY_TRANSPORT },
  { "overtime", MUSTER_COST_CATEGORY_BACKFILL },
  { "backfill overtime", MUSTER_COST_CATEGORY_BACKFILL },
  { "instructor fee", MUSTER_COST_CATEGORY_INSTRUCTOR },
  { "materials", MUSTER_COST_CATEGORY_SUPPLIES },
  { NULL, 0 },
};

static void
free_row (gpointer data)
{
  MusterImportCost *row = data;

  g_free (row->award);
  muster_cost_line_free (row->line);
  g_free (row);
}

static gboolean
parse_claim (const char *text, gint64 *number, GError **error)
{
  guint64 value;

  if (!g_ascii_string_to_unsigned (text, 10, 1, MAX_CLAIM, &value, NULL))
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   _ ("“%s” is no number of a claim; type 1, 2, 3 and so on."), text);
      return FALSE;
    }
  *number = (gint64) value;
  return TRUE;
}

static gboolean
read_line (MusterImportReader *reader, MusterCostLine *line)
{
  int category = MUSTER_COST_CATEGORY_OTHER;

  if (!muster_import_read_date (reader, DATE, TRUE, &line->incurred_on) ||
      !muster_import_read_word (reader, CATEGORY, muster_cost_category_words, category_synonyms,
                                &category) ||
      !muster_import_read_text (reader, DESCRIPTION, &line->description) ||
      !muster_import_read_officer (reader, STATE_ID, &line->officer_id) ||
      !muster_import_read_text (reader, VENDOR, &line->vendor) ||
      !muster_import_read_number (reader, QUANTITY, muster_quantity_parse, &line->quantity) ||
      !muster_import_read_number (reader, RATE, muster_rate_parse, &line->rate) ||
      !muster_import_read_number (reader, AMOUNT, muster_money_parse, &line->amount))
    return FALSE;
  line->category = (MusterCostCategory) category;
  line->status = MUSTER_COST_LINE_STATUS_READY; /* it was spent, not planned */
  line->source_row = muster_import_reader_get_row (reader);
  return TRUE;
}

static void
read_row (MusterImportReader *reader)
{
  const MusterImportKnown *known = muster_import_reader_get_known (reader);
  g_autoptr (MusterCostLine) line = muster_cost_line_new ();
  g_autofree char *award = NULL;
  gint64 claim;
  MusterImportCost *row;

  if (!muster_import_read_text (reader, AWARD, &award) ||
      !muster_import_read_number (reader, CLAIM, parse_claim, &claim) || !read_line (reader, line))
    return;
  if (muster_import_key_set_contains (known->costs, muster_import_cost_key (award, claim, line)))
    {
      muster_import_reader_refuse (reader, -1, g_strdup (_ ("This cost line is already on file.")));
      return;
    }
  row = g_new0 (MusterImportCost, 1);
  row->row = muster_import_reader_get_row (reader);
  row->award = g_steal_pointer (&award);
  row->claim = claim;
  row->line = g_steal_pointer (&line);
  muster_import_reader_accept (reader, row);
}

MusterImportPlan *
muster_import_costs_read (GBytes *bytes, const MusterImportKnown *known, GError **error)
{
  g_autoptr (MusterImportReader) reader = NULL;

  g_return_val_if_fail (bytes != NULL && known != NULL, NULL);

  reader =
      muster_import_reader_new (bytes, columns, G_N_ELEMENTS (columns), known, free_row, error);
  if (reader == NULL)
    return NULL;
  while (muster_import_reader_next (reader))
    read_row (reader);
  return muster_import_reader_finish (reader);
}
