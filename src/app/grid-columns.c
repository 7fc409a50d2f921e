/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Columns of a grid: headings, widths, sorting. */

#include "config.h"

#include "app/grid-private.h"

#define CELL_POINTS 10 /* as in style.css */
#define CELL_MARGIN 18 /* pixels beside the text of a cell */
#define ICON_WIDTH 17  /* of an icon and the gap behind it */
#define TITLE_LINES 2

/* --- Sorting -------------------------------------------------------------------------------------- */

/* GTK 4.8 does not say by which column it sorts. So the sorters sort nothing: they note who was asked first, and
 * what becomes of their answer tells the direction. */
static int
note_column (gconstpointer a, gconstpointer b, gpointer data)
{
  GtkColumnViewColumn *column = data;
  MusterGrid *self = g_object_get_data (G_OBJECT (column), "muster-grid");

  if (self->probed < 0)
    self->probed = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (column), "muster-column"));
  return a < b ? GTK_ORDERING_SMALLER : GTK_ORDERING_LARGER;
}

void
muster_grid_sorter_changed (GtkSorter *sorter, GtkSorterChange change G_GNUC_UNUSED, gpointer data)
{
  MusterGrid *self = data;
  g_autoptr (GObject) one = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr (GObject) other = g_object_new (G_TYPE_OBJECT, NULL);
  GtkOrdering order;

  self->probed = -1;
  order = gtk_sorter_compare (sorter, MIN (one, other), MAX (one, other));
  muster_table_model_set_sort (
      self->model,
      self->probed >= 0 ? muster_grid_get_column (self, (guint) self->probed)->sort_column : -1,
      order == GTK_ORDERING_LARGER);
}

static GtkColumnViewColumn *
get_view_column (MusterGrid *self, guint column)
{
  g_autoptr (GtkColumnViewColumn) found =
      g_list_model_get_item (gtk_column_view_get_columns (self->view), column);

  return found;
}

void
muster_grid_sort (MusterGrid *self, guint column, gboolean descending)
{
  g_return_if_fail (MUSTER_IS_GRID (self) && column < self->columns->len);

  gtk_column_view_sort_by_column (self->view, get_view_column (self, column),
                                  descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

/* --- Columns -------------------------------------------------------------------------------------- */

static int
measure_digit (MusterGrid *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self->view));
  g_autoptr (PangoFontDescription) font =
      pango_font_description_copy (pango_context_get_font_description (context));
  PangoFontMetrics *metrics;
  int width;

  pango_font_description_set_size (font, CELL_POINTS * PANGO_SCALE);
  metrics = pango_context_get_metrics (context, font, NULL);
  width = PANGO_PIXELS_CEIL (pango_font_metrics_get_approximate_digit_width (metrics));
  pango_font_metrics_unref (metrics);
  return width;
}

/* In digits of the present font, so that large text does not cut every cell. */
void
muster_grid_set_widths (MusterGrid *self)
{
  int digit = measure_digit (self);
  guint i;

  for (i = 0; i < self->columns->len; i++)
    {
      const MusterGridColumn *column = muster_grid_get_column (self, i);

      gtk_column_view_column_set_fixed_width (get_view_column (self, i),
                                              (int) column->chars * digit + CELL_MARGIN +
                                                  (column->has_icon ? ICON_WIDTH : 0));
    }
}

/* The words of a heading in so many lines of a column; what is too much is cut. */
static char *
wrap_title (const MusterGridColumn *column)
{
  g_auto (GStrv) words = g_strsplit (column->name, " ", -1);
  guint width = column->chars + (column->has_icon ? 2 : 0);
  g_autoptr (GString) title = g_string_new (NULL);
  guint line = 1;
  guint used = 0;
  guint i;

  for (i = 0; words[i] != NULL; i++)
    {
      guint length = (guint) g_utf8_strlen (words[i], -1);

      if (used > 0 && used + 1 + length > width && line == TITLE_LINES)
        {
          g_string_append (title, "…");
          break;
        }
      if (used > 0 && used + 1 + length > width)
        {
          line++;
          used = 0;
          g_string_append_c (title, '\n');
        }
      g_string_append_printf (title, "%s%s", used > 0 ? " " : "", words[i]);
      used += length + (used > 0);
    }
  if (column->subtitle != NULL)
    g_string_append_printf (title, "\n%s", column->subtitle);
  return g_string_free (g_steal_pointer (&title), FALSE);
}

static void
add_column (MusterGrid *self, guint i)
{
  const MusterGridColumn *column = muster_grid_get_column (self, i);
  g_autofree char *title = wrap_title (column);
  g_autoptr (GtkColumnViewColumn) added = NULL;

  added = gtk_column_view_column_new (title, muster_grid_make_factory (self, i));
  g_object_set_data (G_OBJECT (added), "muster-grid", self);
  g_object_set_data (G_OBJECT (added), "muster-column", GUINT_TO_POINTER (i));
  gtk_column_view_column_set_expand (added, column->expands);
  if (column->sort_column >= 0)
    {
      g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (note_column, added, NULL));

      gtk_column_view_column_set_sorter (added, sorter);
    }
  gtk_column_view_append_column (self->view, added);
}

static GtkWidget *
find_label (GtkWidget *widget)
{
  GtkWidget *child, *found = NULL;

  if (GTK_IS_LABEL (widget))
    return widget;
  for (child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child);
  return found;
}

/* The headings are GTK's own, and can be changed only by looking for them. */
static void
arrange_titles (MusterGrid *self)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  GtkWidget *title = gtk_widget_get_first_child (header);
  guint i;

  for (i = 0; i < self->columns->len && title != NULL;
       i++, title = gtk_widget_get_next_sibling (title))
    {
      GtkWidget *label = find_label (title);

      gtk_widget_set_tooltip_text (title, muster_grid_get_column (self, i)->name);
      if (label == NULL)
        continue;
      gtk_widget_set_hexpand (label, TRUE);
      gtk_label_set_xalign (GTK_LABEL (label), muster_grid_get_column (self, i)->is_number ? 1 : 0);
      gtk_label_set_justify (GTK_LABEL (label), muster_grid_get_column (self, i)->is_number
                                                    ? GTK_JUSTIFY_RIGHT
                                                    : GTK_JUSTIFY_LEFT);
    }
}

/* What is counted under a heading changes while people type, so the columns and the focus in them stay. */
static void
set_subtitles (MusterGrid *self, const MusterGridColumn *columns)
{
  guint i;

  for (i = 0; i < self->columns->len; i++)
    {
      MusterGridColumn *column = &g_array_index (self->columns, MusterGridColumn, i);
      g_autofree char *title = NULL;

      if (g_strcmp0 (column->subtitle, columns[i].subtitle) == 0)
        continue;
      column->subtitle = g_intern_string (columns[i].subtitle);
      title = wrap_title (column);
      gtk_column_view_column_set_title (get_view_column (self, i), title);
    }
}

static gboolean
has_columns (MusterGrid *self, const MusterGridColumn *columns, guint n_columns)
{
  guint i;

  if (n_columns != self->columns->len)
    return FALSE;
  for (i = 0; i < n_columns; i++)
    {
      const MusterGridColumn *column = muster_grid_get_column (self, i);

      if (g_strcmp0 (column->id, columns[i].id) != 0 ||
          g_strcmp0 (column->name, columns[i].name) != 0 ||
          column->sort_column != columns[i].sort_column || column->chars != columns[i].chars)
        return FALSE;
    }
  return TRUE;
}

void
muster_grid_set_columns (MusterGrid *self, const MusterGridColumn *columns, guint n_columns)
{
  guint i;

  g_return_if_fail (MUSTER_IS_GRID (self) && self->model != NULL && columns != NULL);

  if (has_columns (self, columns, n_columns))
    {
      set_subtitles (self, columns);
      return;
    }
  muster_grid_end_edit (self);
  /* GTK 4.8 shows no cells where columns come after rows. */
  gtk_column_view_set_model (self->view, NULL);
  for (i = self->columns->len; i > 0; i--)
    gtk_column_view_remove_column (self->view, get_view_column (self, i - 1));
  g_array_set_size (self->columns, 0);
  g_array_append_vals (self->columns, columns, n_columns);
  for (i = 0; i < n_columns; i++)
    {
      MusterGridColumn *column = &g_array_index (self->columns, MusterGridColumn, i);

      column->id = g_intern_string (column->id);
      column->name = g_intern_string (column->name);
      column->subtitle = g_intern_string (column->subtitle);
      add_column (self, i);
    }
  muster_grid_set_widths (self);
  arrange_titles (self);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  muster_grid_find_cursor_again (self);
}
