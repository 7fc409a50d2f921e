/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Cells, rows and focus of a grid. */

#include "config.h"

#include "app/grid-private.h"

enum
{
  CURSOR_MOVED,
  ACTIVATE,
  KEY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MusterGrid, muster_grid, GTK_TYPE_WIDGET)

const MusterGridColumn *
muster_grid_get_column (MusterGrid *self, guint column)
{
  return &g_array_index (self->columns, MusterGridColumn, column);
}

/* --- Cells ---------------------------------------------------------------------------------------- */

void
muster_grid_describe (MusterGrid *self, guint row, guint column, MusterGridText *text)
{
  self->funcs.describe (muster_table_model_get_rows (self->model), row, column, text, self->data);
}

/* "Corvane, Firearms, short 4.00 hours" */
static char *
make_label (MusterGrid *self, guint row, guint column, const MusterGridText *text)
{
  const char *words = text->spoken != NULL ? text->spoken : text->text;
  g_auto (MusterGridText) name = { NULL };

  if (column == 0)
    return g_strdup (words != NULL ? words : "");
  muster_grid_describe (self, row, 0, &name);
  return g_strjoin (", ", name.text, muster_grid_get_column (self, column)->name, words, NULL);
}

static void
show_cell (MusterGrid *self, MusterGridCell *cell, MusterTableSlot *slot)
{
  guint column = muster_grid_cell_get_column (cell);
  g_auto (MusterGridText) text = { NULL };
  g_autofree char *label = NULL;

  if (muster_table_slot_get_rows (slot) != muster_table_model_get_rows (self->model))
    return;
  muster_grid_describe (self, muster_table_slot_get_row (slot), column, &text);
  label = make_label (self, muster_table_slot_get_row (slot), column, &text);
  muster_grid_cell_show (cell, &text, label);
  muster_grid_mark_cell (self, cell);
}

static MusterGrid *
find_grid (GtkListItem *item)
{
  GtkWidget *cell = gtk_list_item_get_child (item);

  return g_object_get_data (G_OBJECT (cell), "muster-grid");
}

static void
slot_changed (MusterTableSlot *slot, gpointer data)
{
  GtkListItem *item = data;
  MusterGrid *self = find_grid (item);
  MusterGridCell *cell = MUSTER_GRID_CELL (gtk_list_item_get_child (item));

  /* What is typed belongs to the row that stood here. */
  if (cell == self->edited &&
      muster_rows_get_id (muster_table_slot_get_rows (slot), muster_table_slot_get_row (slot)) !=
          self->cursor_id)
    muster_grid_end_edit (self);
  show_cell (self, cell, slot);
}

/* GTK does not say of every cell that it takes it down. */
static void
forget_cell (gpointer data, GObject *cell)
{
  MusterGrid *self = data;

  g_ptr_array_remove_fast (self->cells, cell);
}

static void
setup_cell (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  MusterGrid *self = data;
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "muster-column"));
  GtkWidget *cell = muster_grid_cell_new (column, muster_grid_get_column (self, column)->is_number);

  g_object_set_data (G_OBJECT (cell), "muster-grid", self);
  gtk_list_item_set_child (item, cell);
  g_ptr_array_add (self->cells, cell);
  g_object_weak_ref (G_OBJECT (cell), forget_cell, self);
}

static void
bind_cell (GtkListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item, gpointer data)
{
  MusterGridCell *cell = MUSTER_GRID_CELL (gtk_list_item_get_child (item));
  MusterTableSlot *slot = gtk_list_item_get_item (item);

  muster_grid_cell_set_item (cell, item);
  g_signal_connect (slot, "changed", G_CALLBACK (slot_changed), item);
  show_cell (data, cell, slot);
}

static void
unbind_cell (GtkListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item, gpointer data)
{
  MusterGrid *self = data;
  MusterGridCell *cell = MUSTER_GRID_CELL (gtk_list_item_get_child (item));

  if (cell == self->edited)
    muster_grid_end_edit (self);
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), slot_changed, item);
  muster_grid_cell_set_item (cell, NULL);
  muster_grid_cell_mark (cell, MUSTER_GRID_MARK_NONE);
}

void
muster_grid_show_again (MusterGrid *self)
{
  guint i;

  g_return_if_fail (MUSTER_IS_GRID (self));

  for (i = 0; i < self->cells->len; i++)
    {
      MusterGridCell *cell = g_ptr_array_index (self->cells, i);
      GtkListItem *item = muster_grid_cell_get_item (cell);

      if (item != NULL)
        show_cell (self, cell, gtk_list_item_get_item (item));
    }
}

GtkListItemFactory *
muster_grid_make_factory (MusterGrid *self, guint column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_object_set_data (G_OBJECT (factory), "muster-column", GUINT_TO_POINTER (column));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cell), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cell), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cell), self);
  return factory;
}

MusterGridCell *
muster_grid_find_cell (MusterGrid *self, guint position, guint column)
{
  guint i;

  for (i = 0; i < self->cells->len; i++)
    {
      MusterGridCell *cell = g_ptr_array_index (self->cells, i);

      if (muster_grid_cell_get_column (cell) == column &&
          muster_grid_cell_get_position (cell) == position)
        return cell;
    }
  return NULL;
}

/* --- Rows ----------------------------------------------------------------------------------------- */

void
muster_grid_setup (MusterGrid *self, MusterTableModel *model, const MusterGridFuncs *funcs,
                   gpointer data)
{
  g_return_if_fail (MUSTER_IS_GRID (self) && self->model == NULL);
  g_return_if_fail (MUSTER_IS_TABLE_MODEL (model) && funcs != NULL && funcs->describe != NULL);

  self->model = g_object_ref (model);
  self->funcs = *funcs;
  self->data = data;
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (model));
  g_signal_connect_object (model, "reordered", G_CALLBACK (muster_grid_go_ahead), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "reloaded", G_CALLBACK (muster_grid_find_cursor_again), self,
                           G_CONNECT_SWAPPED);
}

/* --- Focus ---------------------------------------------------------------------------------------- */

/* Tab enters the cursor's cell and leaves the grid from there; arrows move inside. */
static gboolean
muster_grid_focus (GtkWidget *widget, GtkDirectionType direction)
{
  MusterGrid *self = MUSTER_GRID (widget);
  gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return is_tab && muster_grid_grab_cursor (self);
}

static gboolean
muster_grid_grab_focus (GtkWidget *widget)
{
  return muster_grid_grab_cursor (MUSTER_GRID (widget));
}

static void
focus_moved (GtkRoot *root, GParamSpec *property G_GNUC_UNUSED, gpointer data)
{
  muster_grid_follow_focus (data, gtk_root_get_focus (root));
}

static void
muster_grid_root (GtkWidget *widget)
{
  MusterGrid *self = MUSTER_GRID (widget);

  GTK_WIDGET_CLASS (muster_grid_parent_class)->root (widget);
  self->root = GTK_WIDGET (gtk_widget_get_root (widget));
  self->root_id =
      g_signal_connect (self->root, "notify::focus-widget", G_CALLBACK (focus_moved), self);
}

static void
muster_grid_unroot (GtkWidget *widget)
{
  MusterGrid *self = MUSTER_GRID (widget);

  g_clear_signal_handler (&self->root_id, self->root);
  self->root = NULL;
  GTK_WIDGET_CLASS (muster_grid_parent_class)->unroot (widget);
}

/* --- The type ------------------------------------------------------------------------------------- */

void
muster_grid_emit_cursor_moved (MusterGrid *self)
{
  g_signal_emit (self, signals[CURSOR_MOVED], 0);
}

void
muster_grid_emit_activate (MusterGrid *self)
{
  g_signal_emit (self, signals[ACTIVATE], 0);
}

gboolean
muster_grid_emit_key (MusterGrid *self, guint key, GdkModifierType modifiers)
{
  gboolean is_taken = FALSE;

  g_signal_emit (self, signals[KEY], 0, key, modifiers, &is_taken);
  return is_taken;
}

static void
muster_grid_dispose (GObject *object)
{
  MusterGrid *self = MUSTER_GRID (object);

  muster_grid_end_edit (self);
  if (self->view != NULL)
    {
      g_signal_handlers_disconnect_by_func (gtk_column_view_get_sorter (self->view),
                                            muster_grid_sorter_changed, self);
      gtk_column_view_set_model (self->view, NULL);
    }
  self->view = NULL;
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (muster_grid_parent_class)->dispose (object);
}

static void
muster_grid_finalize (GObject *object)
{
  MusterGrid *self = MUSTER_GRID (object);
  guint i;

  for (i = 0; i < self->cells->len; i++)
    g_object_weak_unref (g_ptr_array_index (self->cells, i), forget_cell, self);
  g_array_unref (self->columns);
  g_ptr_array_unref (self->cells);
  G_OBJECT_CLASS (muster_grid_parent_class)->finalize (object);
}

static void
install_signals (void)
{
  /**
   * MusterGrid::cursor-moved:
   *
   * The cursor is on another cell, or the rows changed.
   */
  signals[CURSOR_MOVED] = g_signal_new ("cursor-moved", MUSTER_TYPE_GRID, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * MusterGrid::activate:
   *
   * The cursor's cell is to be opened, by Enter or a double click.
   */
  signals[ACTIVATE] = g_signal_new ("activate", MUSTER_TYPE_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 0);
  /**
   * MusterGrid::key:
   * @key: a key
   * @modifiers: what is held
   *
   * A key that the grid has no meaning for: letters, digits, Space, Delete, Escape and the like.
   *
   * Returns: whether it was taken
   */
  signals[KEY] = g_signal_new ("key", MUSTER_TYPE_GRID, G_SIGNAL_RUN_LAST, 0,
                               g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 2,
                               G_TYPE_UINT, GDK_TYPE_MODIFIER_TYPE);
}

static void
muster_grid_class_init (MusterGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muster_grid_dispose;
  G_OBJECT_CLASS (klass)->finalize = muster_grid_finalize;
  widget_class->focus = muster_grid_focus;
  widget_class->grab_focus = muster_grid_grab_focus;
  widget_class->root = muster_grid_root;
  widget_class->unroot = muster_grid_unroot;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  install_signals ();
}

static void
muster_grid_init (MusterGrid *self)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self));

  self->columns = g_array_new (FALSE, FALSE, sizeof (MusterGridColumn));
  self->cells = g_ptr_array_new ();
  self->position = self->anchor_position = GTK_INVALID_LIST_POSITION;
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "dense");
  /* The page names the grid. */
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  self, NULL, -1);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->view));
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
  g_signal_connect (gtk_column_view_get_sorter (self->view), "changed",
                    G_CALLBACK (muster_grid_sorter_changed), self);
  g_signal_connect_object (settings, "notify::gtk-xft-dpi", G_CALLBACK (muster_grid_set_widths),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::gtk-font-name", G_CALLBACK (muster_grid_set_widths),
                           self, G_CONNECT_SWAPPED);
  muster_grid_add_keys (self);
}
