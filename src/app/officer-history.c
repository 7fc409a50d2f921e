/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The tab "History": who changed what of the record, when, from what to what. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/log.h"
#include "app/form.h"
#include "app/officer-parts.h"
#include "app/record-table.h"

#define TABLE_KEY "muster-history"

static const MusterRecordColumn shown[] = {
  { MUSTER_RECORD_HISTORY_TIME, 14, FALSE, -1 }, { MUSTER_RECORD_HISTORY_OPERATOR, 9, FALSE, -1 },
  { MUSTER_RECORD_HISTORY_LABEL, 20, TRUE, -1 }, { MUSTER_RECORD_HISTORY_FIELD, 9, FALSE, -1 },
  { MUSTER_RECORD_HISTORY_OLD, 8, TRUE, -1 },    { MUSTER_RECORD_HISTORY_NEW, 8, TRUE, -1 },
};

/* --- Undo this ------------------------------------------------------------------------------------ */

static gpointer
undo_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  return muster_action_undo_one (workspace, *(const MusterId *) data, error);
}

static void
undo_this (MusterForm *form, gpointer data)
{
  const MusterSessionWork work = { undo_work, g_memdup2 (data, sizeof (MusterId)), g_free, g_free,
                                   TRUE };

  muster_form_run (form, &work, _ ("The step is undone. Undo brings it back."), NULL);
}

static char *
describe (const MusterRows *rows, MusterId step)
{
  const MusterTable *table = muster_rows_get_table (rows);
  guint row = 0;
  g_autofree char *time = NULL;

  muster_rows_find (rows, step, &row);
  time = muster_table_format_cell (table, row, MUSTER_RECORD_HISTORY_TIME);
  /* Translators: what a step did, when, who. */
  return g_strdup_printf (_ ("%s\n%s, %s"),
                          muster_table_get_text (table, row, MUSTER_RECORD_HISTORY_LABEL), time,
                          muster_table_get_text (table, row, MUSTER_RECORD_HISTORY_OPERATOR));
}

/* Whether it still can be undone is known when it is tried: the form says why not. */
static void
step_activated (MusterId step, gpointer data)
{
  MusterPage *page = data;
  GtkWidget *table = g_object_get_data (G_OBJECT (page), TABLE_KEY);
  g_autofree char *text =
      describe (muster_table_model_get_rows (muster_record_table_get_model (table)), step);
  MusterForm *form = muster_form_new (page, _ ("Undo This"), _ ("_Undo This"), undo_this,
                                      g_memdup2 (&step, sizeof step), g_free);

  muster_form_set_description (form, text);
  gtk_window_present (GTK_WINDOW (form));
}

/* --- The list ------------------------------------------------------------------------------------- */

static gpointer
history_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const MusterId *id = data;
  MusterTable *table = muster_action_load_record_history (workspace, *id, error);

  return table != NULL ? muster_rows_new (table, MUSTER_RECORD_HISTORY_STEP, NULL, NULL) : NULL;
}

static void
free_rows (gpointer rows)
{
  muster_rows_unref (rows);
}

static void
history_loaded (MusterPage *page, gpointer result)
{
  muster_record_table_set_rows (g_object_get_data (G_OBJECT (page), TABLE_KEY), result);
}

void
muster_officer_history_show (GtkWidget *tab G_GNUC_UNUSED, const MusterOfficerSight *sight)
{
  MusterSessionWork work = { history_work, NULL, g_free, free_rows, FALSE };

  g_return_if_fail (sight != NULL);

  work.data = g_memdup2 (&sight->record->officer->id, sizeof (MusterId));
  muster_page_run (sight->page, &work, history_loaded);
}

GtkWidget *
muster_officer_history_new (MusterPage *page)
{
  GtkWidget *table = muster_record_table_new (_ ("What was changed"), shown, G_N_ELEMENTS (shown),
                                              step_activated, page);

  /* The page is told what was read, so it has to know where that goes. */
  g_object_set_data (G_OBJECT (page), TABLE_KEY, table);
  return table;
}
