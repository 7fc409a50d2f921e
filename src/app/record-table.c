/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A GtkColumnView over a table model. The columns appear with the first rows, which know their titles. */

#include "config.h"

#include "app/inscription.h"
#include "app/record-table.h"
#include "app/whole-text.h"

#define STATE_KEY "muster-record-table"
#define COLUMN_KEY "muster-record-column"

typedef struct
{
  GtkColumnView *view;
  MusterTableModel *model;
  const MusterRecordColumn *columns;
  guint n_columns;
  guint lines; /* of a row */
  void (*activated) (MusterId id, gpointer data);
  gpointer data;
} Table;

static void
table_free (gpointer data)
{
  Table *self = data;

  g_object_unref (self->model);
  g_free (self);
}

static gboolean
is_number (const MusterRows *rows, guint column)
{
  MusterColumnKind kind = muster_table_get_column (muster_rows_get_table (rows), column)->kind;

  return kind != MUSTER_COLUMN_TEXT && kind != MUSTER_COLUMN_DATE && kind != MUSTER_COLUMN_TIME;
}

/* --- Cells ---------------------------------------------------------------------------------------- */

/* A moment in the clock of whoever looks; everything else is printed as the table prints it. */
static char *
format_cell (const MusterTable *table, guint row, guint column)
{
  g_autoptr (GDateTime) moment = NULL;
  g_autofree char *date = NULL;
  g_autofree char *time = NULL;

  if (muster_table_get_column (table, column)->kind != MUSTER_COLUMN_TIME ||
      muster_table_is_empty (table, row, column))
    return muster_table_format_cell (table, row, column);
  moment = g_date_time_new_from_unix_local (muster_table_get_number (table, row, column));
  date = muster_date_format (muster_date_new (g_date_time_get_year (moment),
                                              g_date_time_get_month (moment),
                                              g_date_time_get_day_of_month (moment)));
  time = g_date_time_format (moment, "%R");
  return g_strdup_printf ("%s %s", date, time);
}

static void
show_cell (MusterTableSlot *slot, GtkWidget *cell)
{
  const MusterRecordColumn *column = g_object_get_data (G_OBJECT (cell), COLUMN_KEY);
  const MusterTable *table = muster_rows_get_table (muster_table_slot_get_rows (slot));
  guint row = muster_table_slot_get_row (slot);
  g_autofree char *text = format_cell (table, row, column->column);
  gboolean is_missing =
      column->flag >= 0 && muster_table_get_number (table, row, (guint) column->flag) == 0;

  gtk_inscription_set_text (GTK_INSCRIPTION (cell), text);
  muster_inscription_align (GTK_INSCRIPTION (cell),
                            is_number (muster_table_slot_get_rows (slot), column->column));
  if (is_missing)
    gtk_widget_add_css_class (cell, "st-short");
  else
    gtk_widget_remove_css_class (cell, "st-short");
}

static void
set_up_cell (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  const Table *self = data;
  const MusterRecordColumn *column = g_object_get_data (G_OBJECT (factory), COLUMN_KEY);
  GtkWidget *cell = gtk_inscription_new (NULL);

  gtk_inscription_set_min_lines (GTK_INSCRIPTION (cell), self->lines);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (cell), (guint) column->chars);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (cell), (guint) column->chars);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_yalign (GTK_INSCRIPTION (cell), 0);
  gtk_widget_add_css_class (cell, "c");
  gtk_widget_add_css_class (cell, "number");
  if (column->expands)
    muster_whole_text_on_hover (cell, cell);
  g_object_set_data (G_OBJECT (cell), COLUMN_KEY, (gpointer) column);
  gtk_list_item_set_child (list_item, cell);
}

/* --- Columns -------------------------------------------------------------------------------------- */

static void
add_column (Table *self, const MusterRecordColumn *column, const MusterRows *rows)
{
  const MusterColumn *stored =
      muster_table_get_column (muster_rows_get_table (rows), column->column);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) shown = NULL;

  g_object_set_data (G_OBJECT (factory), COLUMN_KEY, (gpointer) column);
  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cell), self);
  muster_table_slot_bind (factory, show_cell);
  shown = gtk_column_view_column_new (stored->title, factory);
  gtk_column_view_column_set_expand (shown, column->expands);
  gtk_column_view_column_set_resizable (shown, TRUE);
  gtk_column_view_append_column (self->view, shown);
}

/* Titles are at the left whatever the cells are. */
static void
align_titles (Table *self, const MusterRows *rows)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  GtkWidget *title = gtk_widget_get_first_child (header);
  guint i;

  for (i = 0; i < self->n_columns && title != NULL; i++)
    {
      GtkWidget *box = gtk_widget_get_first_child (title);
      GtkWidget *label = box != NULL ? gtk_widget_get_first_child (box) : NULL;

      if (GTK_IS_LABEL (label) && is_number (rows, self->columns[i].column))
        {
          gtk_widget_set_hexpand (label, TRUE);
          gtk_label_set_xalign (GTK_LABEL (label), 1);
        }
      title = gtk_widget_get_next_sibling (title);
    }
}

static void
row_activated (GtkColumnView *view G_GNUC_UNUSED, guint position, gpointer data)
{
  Table *self = data;
  guint row = muster_table_model_get_row (self->model, position);

  if (self->activated != NULL)
    self->activated (muster_rows_get_id (muster_table_model_get_rows (self->model), row),
                     self->data);
}

void
muster_record_table_set_rows (GtkWidget *table, MusterRows *rows)
{
  Table *self = g_object_get_data (G_OBJECT (table), STATE_KEY);
  gboolean is_first;
  guint i;

  g_return_if_fail (self != NULL && rows != NULL);

  is_first = g_list_model_get_n_items (gtk_column_view_get_columns (self->view)) == 0;
  for (i = 0; is_first && i < self->n_columns; i++)
    add_column (self, &self->columns[i], rows);
  if (is_first)
    align_titles (self, rows);
  /* A shorter list under the view is slow to show, and another record starts at its top anyway. */
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (table)), 0);
  muster_table_model_set_rows (self->model, rows);
  muster_rows_unref (rows);
}

void
muster_record_table_set_lines (GtkWidget *table, guint lines)
{
  Table *self = g_object_get_data (G_OBJECT (table), STATE_KEY);

  g_return_if_fail (self != NULL && lines > 0);

  self->lines = lines;
}

MusterTableModel *
muster_record_table_get_model (GtkWidget *table)
{
  const Table *self = g_object_get_data (G_OBJECT (table), STATE_KEY);

  g_return_val_if_fail (self != NULL, NULL);

  return self->model;
}

GtkWidget *
muster_record_table_new (const char *label, const MusterRecordColumn *columns, guint n,
                         void (*activated) (MusterId id, gpointer data), gpointer data)
{
  Table *self = g_new0 (Table, 1);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkSingleSelection *selection;

  self->model = muster_table_model_new ();
  self->columns = columns;
  self->n_columns = n;
  self->lines = 1;
  self->activated = activated;
  self->data = data;
  selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->model)));
  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_can_unselect (selection, TRUE);
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (GTK_SELECTION_MODEL (selection)));
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "dense");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect (self->view, "activate", G_CALLBACK (row_activated), self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  gtk_widget_set_vexpand (scroller, TRUE);
  g_object_set_data_full (G_OBJECT (scroller), STATE_KEY, self, table_free);
  return scroller;
}
