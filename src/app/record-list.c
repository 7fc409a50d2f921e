/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A list of slots: what is chosen is known by its id, for positions change. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/list-row.h"
#include "app/record-list.h"

#define LIST_KEY "muster-record-list"

struct _MusterRecordList
{
  GtkWidget parent_instance;
  GtkWidget *box;
  GtkBox *tools;
  GtkWidget *search_entry;
  GtkWidget *add_button;
  GtkWidget *menu_button;
  GtkStack *stack;
  GtkListView *view;
  GtkBox *remedies;
  GtkLabel *reason;

  MusterTableModel *model;
  GtkSingleSelection *selection;
  MusterRecordListFuncs funcs;
  gpointer data;
  char *no_match_format;
  MusterId chosen;
  gboolean is_awaited; /* what is chosen is not in the list yet, and shall be scrolled to */
  gboolean is_selecting;
};

enum
{
  CHOSEN,
  FILTERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MusterRecordList, muster_record_list, GTK_TYPE_WIDGET)

/* --- Rows ----------------------------------------------------------------------------------------- */

static void
show_slot (MusterTableSlot *slot, GtkWidget *row)
{
  const MusterRecordList *self = g_object_get_data (G_OBJECT (row), LIST_KEY);
  MusterRecordLine line = { NULL, NULL, MUSTER_LOOK_NONE, NULL, FALSE };

  self->funcs.describe (muster_table_slot_get_rows (slot), muster_table_slot_get_row (slot), &line,
                        self->data);
  muster_list_row_set_lines (row, line.title, line.detail);
  muster_list_row_set_badge (row, line.look, line.badge);
  muster_list_row_set_dim (row, line.is_dim);
  g_free (line.title);
  g_free (line.detail);
  g_free (line.badge);
}

static void
set_up_row (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *list_item, gpointer self)
{
  GtkWidget *row = muster_list_row_new ();

  g_object_set_data (G_OBJECT (row), LIST_KEY, self);
  gtk_list_item_set_child (list_item, row);
}

/* --- What is chosen ------------------------------------------------------------------------------- */

static void
scroll_to (MusterRecordList *self, guint position)
{
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
}

static void
scroll_to_chosen (MusterRecordList *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  if (position != GTK_INVALID_LIST_POSITION)
    scroll_to (self, position);
}

/* Where the list ends before what is seen of it: rows are all of one height. */
static void
go_ahead (MusterRecordList *self, guint n)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));
  double height = gtk_adjustment_get_upper (adjustment);
  double end = height * n / muster_record_list_count_shown (self);

  if (gtk_adjustment_get_value (adjustment) > 0 && gtk_adjustment_get_value (adjustment) >= end)
    scroll_to (self, n > MUSTER_TABLE_LIVE_ROWS ? n - MUSTER_TABLE_LIVE_ROWS : 0);
}

static void
set_chosen (MusterRecordList *self, MusterId id)
{
  if (self->chosen == id)
    return;
  self->chosen = id;
  g_signal_emit (self, signals[CHOSEN], 0, id);
}

/* The selection goes by position, so it is set anew wherever positions changed. */
static void
select_chosen (MusterRecordList *self)
{
  self->is_selecting = TRUE;
  gtk_single_selection_set_selected (self->selection,
                                     muster_table_model_find (self->model, self->chosen));
  self->is_selecting = FALSE;
}

static void
selection_changed (MusterRecordList *self)
{
  MusterTableSlot *slot = gtk_single_selection_get_selected_item (self->selection);

  if (self->is_selecting || slot == NULL)
    return;
  set_chosen (self, muster_rows_get_id (muster_table_slot_get_rows (slot),
                                        muster_table_slot_get_row (slot)));
}

static gboolean
has_row (MusterRecordList *self, MusterId id)
{
  return muster_rows_find (muster_table_model_get_rows (self->model), id, NULL);
}

static void
choose_first (MusterRecordList *self)
{
  const MusterRows *rows = muster_table_model_get_rows (self->model);

  if (muster_record_list_count_shown (self) > 0)
    set_chosen (self, muster_rows_get_id (rows, muster_table_model_get_row (self->model, 0)));
  else if (rows == NULL || muster_rows_get_n (rows) == 0)
    set_chosen (self, MUSTER_ID_NONE);
}

/* --- Searching ------------------------------------------------------------------------------------ */

/* Why nothing is shown; NULL where nothing needs to be said. */
static char *
explain (MusterRecordList *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  g_autofree char *sentence = NULL;
  g_auto (GStrv) parts = NULL;

  if (muster_record_list_count_shown (self) > 0)
    return NULL;
  if (self->funcs.explain != NULL)
    sentence = self->funcs.explain (text, self->data);
  if (sentence != NULL || *text == '\0')
    return g_steal_pointer (&sentence);
  parts = g_strsplit (self->no_match_format, "%s", 2);
  return g_strjoin (text, parts[0], parts[1], NULL);
}

static void
update (MusterRecordList *self)
{
  g_autofree char *reason = explain (self);

  gtk_label_set_text (self->reason, reason != NULL ? reason : "");
  gtk_stack_set_visible_child_name (self->stack, reason != NULL ? "none" : "rows");
  select_chosen (self);
  g_signal_emit (self, signals[FILTERED], 0);
}

static void
search_changed (MusterRecordList *self)
{
  self->is_selecting = TRUE;
  muster_table_model_set_search (self->model,
                                 gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  self->is_selecting = FALSE;
  update (self);
}

static void
search_stopped (MusterRecordList *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* --- What is told from outside -------------------------------------------------------------------- */

void
muster_record_list_set_rows (MusterRecordList *self, MusterRows *rows)
{
  g_return_if_fail (MUSTER_IS_RECORD_LIST (self));

  self->is_selecting = TRUE;
  muster_table_model_set_rows (self->model, rows);
  self->is_selecting = FALSE;
  /* With the old rows gone: what the page knows of them may be gone, too. */
  if (rows == NULL)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
      self->is_awaited = FALSE;
    }
  if (rows == NULL || (!self->is_awaited && !has_row (self, self->chosen)))
    choose_first (self);
  update (self);
  if (self->is_awaited && has_row (self, self->chosen))
    {
      scroll_to_chosen (self);
      self->is_awaited = FALSE;
    }
}

const MusterRows *
muster_record_list_get_rows (MusterRecordList *self)
{
  g_return_val_if_fail (MUSTER_IS_RECORD_LIST (self), NULL);

  return muster_table_model_get_rows (self->model);
}

void
muster_record_list_refresh (MusterRecordList *self)
{
  g_return_if_fail (MUSTER_IS_RECORD_LIST (self));

  self->is_selecting = TRUE;
  muster_table_model_refresh (self->model);
  self->is_selecting = FALSE;
  update (self);
}

void
muster_record_list_choose (MusterRecordList *self, MusterId id)
{
  g_return_if_fail (MUSTER_IS_RECORD_LIST (self));

  self->is_awaited = !has_row (self, id);
  if (muster_table_model_find (self->model, id) == GTK_INVALID_LIST_POSITION)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
      search_changed (self);
    }
  set_chosen (self, id);
  select_chosen (self);
  scroll_to_chosen (self);
}

MusterId
muster_record_list_get_chosen (MusterRecordList *self)
{
  g_return_val_if_fail (MUSTER_IS_RECORD_LIST (self), MUSTER_ID_NONE);

  return self->chosen;
}

void
muster_record_list_move (MusterRecordList *self, int by)
{
  guint position, n;

  g_return_if_fail (MUSTER_IS_RECORD_LIST (self));

  position = gtk_single_selection_get_selected (self->selection);
  n = muster_record_list_count_shown (self);
  if (position == GTK_INVALID_LIST_POSITION)
    position = by > 0 ? 0 : n - 1;
  else if ((by < 0 && position == 0) || (by > 0 && position + 1 >= n))
    return;
  else
    position = (guint) ((int) position + by);
  if (position < n)
    gtk_single_selection_set_selected (self->selection, position);
  scroll_to_chosen (self);
}

void
muster_record_list_search (MusterRecordList *self)
{
  g_return_if_fail (MUSTER_IS_RECORD_LIST (self));

  gtk_widget_grab_focus (self->search_entry);
  gtk_editable_select_region (GTK_EDITABLE (self->search_entry), 0, -1);
}

guint
muster_record_list_count_shown (MusterRecordList *self)
{
  g_return_val_if_fail (MUSTER_IS_RECORD_LIST (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->model));
}

guint
muster_record_list_get_shown (MusterRecordList *self, guint position)
{
  g_return_val_if_fail (MUSTER_IS_RECORD_LIST (self), 0);

  return muster_table_model_get_row (self->model, position);
}

/* --- The type ------------------------------------------------------------------------------------- */

static gboolean
muster_record_list_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MUSTER_RECORD_LIST (widget)->view));
}

static void
muster_record_list_dispose (GObject *object)
{
  MusterRecordList *self = MUSTER_RECORD_LIST (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_pointer (&self->no_match_format, g_free);
  G_OBJECT_CLASS (muster_record_list_parent_class)->dispose (object);
}

static void
muster_record_list_class_init (MusterRecordListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muster_record_list_dispose;
  widget_class->grab_focus = muster_record_list_grab_focus;
  /**
   * MusterRecordList::chosen:
   * @id: which, or MUSTER_ID_NONE
   *
   * Another record is to be shown.
   */
  signals[CHOSEN] = g_signal_new ("chosen", MUSTER_TYPE_RECORD_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  /**
   * MusterRecordList::filtered:
   *
   * What is shown changed.
   */
  signals[FILTERED] = g_signal_new ("filtered", MUSTER_TYPE_RECORD_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/muster/Muster/ui/record-list.ui");
  gtk_widget_class_bind_template_child (widget_class, MusterRecordList, box);
  gtk_widget_class_bind_template_child (widget_class, MusterRecordList, tools);
  gtk_widget_class_bind_template_child (widget_class, MusterRecordList, search_entry);
  gtk_widget_class_bind_template_child (widget_class, MusterRecordList, add_button);
  gtk_widget_class_bind_template_child (widget_class, MusterRecordList, menu_button);
  gtk_widget_class_bind_template_child (widget_class, MusterRecordList, stack);
  gtk_widget_class_bind_template_child (widget_class, MusterRecordList, view);
  gtk_widget_class_bind_template_child (widget_class, MusterRecordList, remedies);
  gtk_widget_class_bind_template_child (widget_class, MusterRecordList, reason);
}

static void
muster_record_list_init (MusterRecordList *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (factory, "setup", G_CALLBACK (set_up_row), self);
  muster_table_slot_bind (factory, show_slot);
  gtk_list_view_set_factory (self->view, factory);
  self->model = muster_table_model_new ();
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->model)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->model, "reordered", G_CALLBACK (go_ahead), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selection_changed),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_entry, "search-changed", G_CALLBACK (search_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_entry, "stop-search", G_CALLBACK (search_stopped), self,
                           G_CONNECT_SWAPPED);
}

static void
set_label (gpointer widget, const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static void
set_words (MusterRecordList *self, const MusterRecordListWords *words)
{
  GtkWidget *button = words->menu != NULL ? self->menu_button : self->add_button;
  /* Translators: what a button does, and its key. */
  g_autofree char *with_key = g_strdup_printf (_ ("%s (Ctrl+N)"), words->add);

  self->no_match_format = g_strdup (words->no_match);
  g_object_set (self->search_entry, "placeholder-text", words->search, NULL);
  set_label (self->search_entry, words->search_label);
  set_label (self->view, words->label);
  gtk_widget_set_visible (self->menu_button, words->menu != NULL);
  gtk_widget_set_visible (self->add_button, words->menu == NULL);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->menu_button), words->menu);
  g_object_set (button, "icon-name", words->add_icon, NULL);
  gtk_widget_set_tooltip_text (button, words->menu != NULL ? words->add : with_key);
  set_label (button, words->add);
}

MusterRecordList *
muster_record_list_new (const MusterRecordListWords *words, int width,
                        const MusterRecordListFuncs *funcs, gpointer data)
{
  MusterRecordList *self;

  g_return_val_if_fail (words != NULL && funcs != NULL && funcs->describe != NULL, NULL);

  self = g_object_new (MUSTER_TYPE_RECORD_LIST, "width-request", width, "hexpand", FALSE, NULL);
  self->funcs = *funcs;
  self->data = data;
  set_words (self, words);
  muster_table_model_set_filter (self->model, funcs->is_wanted, data);
  return self;
}

void
muster_record_list_add_button (MusterRecordList *self, GtkWidget *button)
{
  g_return_if_fail (MUSTER_IS_RECORD_LIST (self) && GTK_IS_WIDGET (button));

  gtk_box_append (self->tools, button);
}

void
muster_record_list_add_remedy (MusterRecordList *self, GtkWidget *button)
{
  g_return_if_fail (MUSTER_IS_RECORD_LIST (self) && GTK_IS_WIDGET (button));

  gtk_box_append (self->remedies, button);
}
