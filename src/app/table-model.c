/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Order and filter of rows, and the slots that are alive. */

#include "config.h"

#include "app/table-model.h"
#include "core/name.h"

struct _MusterTableSlot
{
  GObject parent_instance;
  MusterTableModel *model; /* not owned; NULL where the model is gone */
  guint position;
  MusterRows *rows;
  guint row;
};

struct _MusterTableModel
{
  GObject parent_instance;
  MusterRows *rows;
  int sort_column;
  gboolean is_descending;
  char **words;
  MusterTableFilter filter;
  gpointer filter_data;
  guint32 *sorted; /* all rows in order */
  guint32 *shown;  /* those that are shown, in order */
  guint n_shown;
  GHashTable *slots; /* position → MusterTableSlot that somebody holds; not owned */
};

enum
{
  CHANGED,
  REORDERED,
  RELOADED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE (MusterTableSlot, muster_table_slot, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE_WITH_CODE (MusterTableModel, muster_table_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* --- Slots ---------------------------------------------------------------------------------------- */

const MusterRows *
muster_table_slot_get_rows (MusterTableSlot *self)
{
  g_return_val_if_fail (MUSTER_IS_TABLE_SLOT (self), NULL);

  return self->rows;
}

guint
muster_table_slot_get_row (MusterTableSlot *self)
{
  g_return_val_if_fail (MUSTER_IS_TABLE_SLOT (self), 0);

  return self->row;
}

static void
bind_item (GtkListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item, gpointer data)
{
  MusterTableSlot *slot = gtk_list_item_get_item (item);
  GtkWidget *widget = gtk_list_item_get_child (item);
  const MusterTableSlotShow show = data;

  show (slot, widget);
  g_signal_connect (slot, "changed", G_CALLBACK (show), widget);
}

static void
unbind_item (GtkListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item, gpointer show)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), show,
                                        gtk_list_item_get_child (item));
}

void
muster_table_slot_bind (GtkListItemFactory *factory, MusterTableSlotShow show)
{
  g_return_if_fail (GTK_IS_SIGNAL_LIST_ITEM_FACTORY (factory) && show != NULL);

  g_signal_connect (factory, "bind", G_CALLBACK (bind_item), show);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_item), show);
}

static void
muster_table_slot_finalize (GObject *object)
{
  MusterTableSlot *self = MUSTER_TABLE_SLOT (object);

  /* A slot behind the end may have a successor already. */
  if (self->model != NULL &&
      g_hash_table_lookup (self->model->slots, GUINT_TO_POINTER (self->position)) == self)
    g_hash_table_remove (self->model->slots, GUINT_TO_POINTER (self->position));
  muster_rows_unref (self->rows);
  G_OBJECT_CLASS (muster_table_slot_parent_class)->finalize (object);
}

static void
muster_table_slot_class_init (MusterTableSlotClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = muster_table_slot_finalize;

  /**
   * MusterTableSlot::changed:
   *
   * It holds another row, or the row has changed.
   */
  signals[CHANGED] = g_signal_new ("changed", MUSTER_TYPE_TABLE_SLOT, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
muster_table_slot_init (MusterTableSlot *self G_GNUC_UNUSED)
{
}

static gboolean
load_slot (MusterTableModel *model, MusterTableSlot *slot)
{
  guint row = model->shown[slot->position];

  if (slot->rows == model->rows && slot->row == row)
    return FALSE;
  if (slot->rows != model->rows)
    {
      muster_rows_unref (slot->rows);
      slot->rows = muster_rows_ref (model->rows);
    }
  slot->row = row;
  return TRUE;
}

/* --- The list ------------------------------------------------------------------------------------- */

static GType
get_item_type (GListModel *list G_GNUC_UNUSED)
{
  return MUSTER_TYPE_TABLE_SLOT;
}

static guint
get_n_items (GListModel *list)
{
  return MUSTER_TABLE_MODEL (list)->n_shown;
}

static gpointer
get_item (GListModel *list, guint position)
{
  MusterTableModel *self = MUSTER_TABLE_MODEL (list);
  MusterTableSlot *slot;

  if (position >= self->n_shown)
    return NULL;
  slot = g_hash_table_lookup (self->slots, GUINT_TO_POINTER (position));
  if (slot != NULL)
    return g_object_ref (slot);
  slot = g_object_new (MUSTER_TYPE_TABLE_SLOT, NULL);
  slot->model = self;
  slot->position = position;
  load_slot (self, slot);
  g_hash_table_insert (self->slots, GUINT_TO_POINTER (position), slot);
  return slot;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* --- Order and filter ----------------------------------------------------------------------------- */

static void
sort (MusterTableModel *self)
{
  g_clear_pointer (&self->sorted, g_free);
  if (self->rows != NULL)
    self->sorted = muster_rows_sort (self->rows, self->sort_column, self->is_descending);
}

static gboolean
is_shown (MusterTableModel *self, guint row)
{
  return (self->filter == NULL || self->filter (self->rows, row, self->filter_data)) &&
         (self->words == NULL ||
          muster_rows_matches (self->rows, row, (const char *const *) self->words));
}

/* Loads what the slots that are alive stand for now; those behind the end are left as they are and forgotten. @tells_all:
 * those that hold the same row as before tell, too. */
static void
reload_slots (MusterTableModel *self, gboolean tells_all)
{
  g_autoptr (GPtrArray) live = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer slot;
  guint i;

  g_hash_table_iter_init (&iter, self->slots);
  while (g_hash_table_iter_next (&iter, NULL, &slot))
    if (((MusterTableSlot *) slot)->position >= self->n_shown)
      {
        ((MusterTableSlot *) slot)->model = NULL;
        g_hash_table_iter_remove (&iter);
      }
    else
      g_ptr_array_add (live, g_object_ref (slot));
  for (i = 0; i < live->len; i++)
    if (load_slot (self, g_ptr_array_index (live, i)) || tells_all)
      g_signal_emit (g_ptr_array_index (live, i), signals[CHANGED], 0);
}

/* Fills the end that the list still has with whatever row there is. */
static guint32 *
list_shown (MusterTableModel *self, guint *n_shown)
{
  guint n_rows = self->rows != NULL ? muster_rows_get_n (self->rows) : 0;
  guint32 *shown = g_new (guint32, MAX (MAX (n_rows, self->n_shown), 1));
  guint n = 0, i;

  for (i = 0; i < n_rows; i++)
    if (is_shown (self, self->sorted[i]))
      shown[n++] = self->sorted[i];
  for (i = n; i < self->n_shown; i++)
    shown[i] = n > 0 ? shown[0] : 0;
  *n_shown = n;
  return shown;
}

static void
filter (MusterTableModel *self, gboolean tells_all)
{
  guint before = self->n_shown;
  guint kept;
  guint32 *shown = list_shown (self, &kept);

  g_free (self->shown);
  self->shown = shown;
  if (MIN (kept, before) > 0)
    g_signal_emit (self, signals[REORDERED], 0, MIN (kept, before));
  self->n_shown = kept;
  reload_slots (self, tells_all);
  /* Only the tail: to name all of a long list would have GTK ask for every row of it. */
  if (kept != before)
    g_list_model_items_changed (G_LIST_MODEL (self), MIN (before, kept),
                                before - MIN (before, kept), kept - MIN (before, kept));
  g_signal_emit (self, signals[RELOADED], 0);
}

void
muster_table_model_set_rows (MusterTableModel *self, MusterRows *rows)
{
  MusterRows *before;

  g_return_if_fail (MUSTER_IS_TABLE_MODEL (self));

  before = self->rows;
  self->rows = rows != NULL ? muster_rows_ref (rows) : NULL;
  sort (self);
  filter (self, FALSE);
  muster_rows_unref (before);
}

const MusterRows *
muster_table_model_get_rows (MusterTableModel *self)
{
  g_return_val_if_fail (MUSTER_IS_TABLE_MODEL (self), NULL);

  return self->rows;
}

void
muster_table_model_set_sort (MusterTableModel *self, int column, gboolean descending)
{
  g_return_if_fail (MUSTER_IS_TABLE_MODEL (self));

  if (column == self->sort_column && descending == self->is_descending)
    return;
  self->sort_column = column;
  self->is_descending = descending;
  sort (self);
  filter (self, FALSE);
}

void
muster_table_model_set_search (MusterTableModel *self, const char *text)
{
  g_autofree char *folded = NULL;

  g_return_if_fail (MUSTER_IS_TABLE_MODEL (self));

  g_clear_pointer (&self->words, g_strfreev);
  folded = muster_name_fold (text);
  g_strstrip (folded);
  if (*folded != '\0')
    self->words = g_strsplit (folded, " ", -1);
  filter (self, FALSE);
}

void
muster_table_model_set_filter (MusterTableModel *self, MusterTableFilter is_wanted, gpointer data)
{
  g_return_if_fail (MUSTER_IS_TABLE_MODEL (self));

  self->filter = is_wanted;
  self->filter_data = data;
  filter (self, FALSE);
}

void
muster_table_model_refresh (MusterTableModel *self)
{
  g_return_if_fail (MUSTER_IS_TABLE_MODEL (self));

  filter (self, TRUE);
}

/* --- Positions ------------------------------------------------------------------------------------ */

guint
muster_table_model_get_row (MusterTableModel *self, guint position)
{
  g_return_val_if_fail (MUSTER_IS_TABLE_MODEL (self) && position < self->n_shown, 0);

  return self->shown[position];
}

guint
muster_table_model_find (MusterTableModel *self, MusterId id)
{
  guint i;

  g_return_val_if_fail (MUSTER_IS_TABLE_MODEL (self), GTK_INVALID_LIST_POSITION);

  for (i = 0; i < self->n_shown; i++)
    if (muster_rows_get_id (self->rows, self->shown[i]) == id)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

GArray *
muster_table_model_list_selected (MusterTableModel *self, GtkSelectionModel *selection)
{
  g_autoptr (GtkBitset) selected = NULL;
  GArray *ids;
  GtkBitsetIter iter;
  guint position;
  gboolean has_more;

  g_return_val_if_fail (MUSTER_IS_TABLE_MODEL (self) && GTK_IS_SELECTION_MODEL (selection), NULL);

  ids = g_array_new (FALSE, FALSE, sizeof (MusterId));
  selected = gtk_selection_model_get_selection (selection);
  for (has_more = gtk_bitset_iter_init_first (&iter, selected, &position); has_more;
       has_more = gtk_bitset_iter_next (&iter, &position))
    {
      MusterId id = muster_rows_get_id (self->rows, self->shown[position]);

      g_array_append_val (ids, id);
    }
  return ids;
}

void
muster_table_model_select (MusterTableModel *self, GtkSelectionModel *selection, const GArray *ids)
{
  g_autoptr (GtkBitset) selected = NULL;
  g_autoptr (GtkBitset) all = NULL;
  guint i;

  g_return_if_fail (MUSTER_IS_TABLE_MODEL (self) && GTK_IS_SELECTION_MODEL (selection));
  g_return_if_fail (ids != NULL);

  selected = gtk_bitset_new_empty ();
  all = gtk_bitset_new_range (0, self->n_shown);
  for (i = 0; i < ids->len; i++)
    {
      guint position = muster_table_model_find (self, g_array_index (ids, MusterId, i));

      if (position != GTK_INVALID_LIST_POSITION)
        gtk_bitset_add (selected, position);
    }
  gtk_selection_model_set_selection (selection, selected, all);
}

/* --- The type ------------------------------------------------------------------------------------- */

MusterTableModel *
muster_table_model_new (void)
{
  return g_object_new (MUSTER_TYPE_TABLE_MODEL, NULL);
}

static void
muster_table_model_finalize (GObject *object)
{
  MusterTableModel *self = MUSTER_TABLE_MODEL (object);
  GHashTableIter iter;
  gpointer slot;

  g_hash_table_iter_init (&iter, self->slots);
  while (g_hash_table_iter_next (&iter, NULL, &slot))
    ((MusterTableSlot *) slot)->model = NULL;
  g_hash_table_unref (self->slots);
  g_strfreev (self->words);
  g_free (self->sorted);
  g_free (self->shown);
  muster_rows_unref (self->rows);
  G_OBJECT_CLASS (muster_table_model_parent_class)->finalize (object);
}

static void
muster_table_model_class_init (MusterTableModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = muster_table_model_finalize;

  /**
   * MusterTableModel::reordered:
   * @n: how many positions stay
   *
   * Rows, order or filter changed, but the end of the list is where it was and slots hold what they held. Before
   * more happens a view may go where it will stand, among the first @n positions: GTK 4.8 throws rows away that it
   * has behind a new end and makes as many anew, which takes longer than all the rest; and who goes there later has
   * drawn what nobody sees.
   */
  signals[REORDERED] = g_signal_new ("reordered", MUSTER_TYPE_TABLE_MODEL, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  /**
   * MusterTableModel::reloaded:
   *
   * Rows, order or filter changed, so that a position may hold another row. Comes after #GListModel::items-changed.
   */
  signals[RELOADED] = g_signal_new ("reloaded", MUSTER_TYPE_TABLE_MODEL, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
}

static void
muster_table_model_init (MusterTableModel *self)
{
  self->sort_column = -1;
  self->slots = g_hash_table_new (NULL, NULL);
}
