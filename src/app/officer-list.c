/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Items stay while they are on the books, so that a reload keeps selection and scroll. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/officer-item.h"
#include "app/officer-list.h"
#include "app/officer-row.h"
#include "core/name.h"

struct _MusterOfficerList
{
  GtkWidget parent_instance;
  GtkWidget *box;
  GtkSearchEntry *search_entry;
  GtkMenuButton *filter_button;
  GtkCheckButton *sworn;
  GtkCheckButton *reserve;
  GtkCheckButton *recruit;
  GtkCheckButton *civilian;
  GtkCheckButton *short_only;
  GtkCheckButton *expiring_only;
  GtkCheckButton *separated;
  GtkStack *stack;
  GtkListView *view;
  GtkLabel *nobody_label;
  GtkWidget *add_button;
  GtkWidget *show_button;

  MusterCheck *check;
  GListStore *items;
  GtkCustomFilter *filter;
  GtkFilterListModel *shown;
  GtkSingleSelection *selection;
  MusterId chosen;
  gboolean is_awaited; /* who is chosen is not in the list yet, and shall be scrolled to */
  char *folded;        /* what is searched for */
};

enum
{
  CHOSEN,
  FILTERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MusterOfficerList, muster_officer_list, GTK_TYPE_WIDGET)

static MusterOfficerItem *
peek_item (GListModel *model, guint position)
{
  g_autoptr (MusterOfficerItem) item = g_list_model_get_item (model, position);

  /* The store holds it. */
  return item;
}

/* --- Who is shown --------------------------------------------------------------------------------- */

static gboolean
is_ticked (GtkCheckButton *button)
{
  return gtk_check_button_get_active (button);
}

static gboolean
is_of_kind (MusterOfficerList *self, MusterPersonKind kind)
{
  if (!is_ticked (self->sworn) && !is_ticked (self->reserve) && !is_ticked (self->recruit) &&
      !is_ticked (self->civilian))
    return TRUE;
  return (kind == MUSTER_PERSON_SWORN && is_ticked (self->sworn)) ||
         (kind == MUSTER_PERSON_RESERVE && is_ticked (self->reserve)) ||
         (kind == MUSTER_PERSON_RECRUIT && is_ticked (self->recruit)) ||
         (kind == MUSTER_PERSON_CIVILIAN && is_ticked (self->civilian));
}

static gboolean
is_shown (gpointer object, gpointer data)
{
  MusterOfficerList *self = data;
  const MusterOfficerItem *item = object;

  return (item->is_employed || is_ticked (self->separated)) && is_of_kind (self, item->kind) &&
         (item->is_short || !is_ticked (self->short_only)) &&
         (item->is_expiring || !is_ticked (self->expiring_only)) &&
         (self->folded == NULL || strstr (item->folded, self->folded) != NULL);
}

static gboolean
is_filtered (MusterOfficerList *self)
{
  GtkCheckButton *const buttons[] = { self->sworn,    self->reserve,    self->recruit,
                                      self->civilian, self->short_only, self->expiring_only };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (buttons); i++)
    if (is_ticked (buttons[i]))
      return TRUE;
  return FALSE;
}

static guint
count_separated (MusterOfficerList *self)
{
  guint n = 0, i;

  for (i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    n += !peek_item (G_LIST_MODEL (self->items), i)->is_employed;
  return n;
}

static void
show_nobody (MusterOfficerList *self)
{
  gboolean is_empty = g_list_model_get_n_items (G_LIST_MODEL (self->items)) == 0;
  gboolean hides_separated = count_separated (self) > 0 && !is_ticked (self->separated);
  g_autofree char *sentence = NULL;

  if (is_empty)
    sentence = g_strdup (_ ("No officers yet."));
  else if (self->folded == NULL)
    sentence = g_strdup (_ ("Nobody is like this."));
  else if (hides_separated)
    /* Translators: what was searched for. */
    sentence = g_strdup_printf (_ ("No officer matches “%s”. Separated officers are hidden."),
                                gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  else
    /* Translators: what was searched for. */
    sentence = g_strdup_printf (_ ("No officer matches “%s”."),
                                gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  gtk_label_set_text (self->nobody_label, sentence);
  gtk_widget_set_visible (self->add_button, is_empty);
  gtk_widget_set_visible (self->show_button, !is_empty && hides_separated);
}

/* The selection goes by position, so it is set anew wherever positions changed. */
static void
select_chosen (MusterOfficerList *self)
{
  GListModel *shown = G_LIST_MODEL (self->shown);
  guint i;

  for (i = 0; i < g_list_model_get_n_items (shown); i++)
    if (peek_item (shown, i)->id == self->chosen)
      {
        gtk_single_selection_set_selected (self->selection, i);
        return;
      }
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
}

static void
update (MusterOfficerList *self)
{
  gboolean has_somebody = g_list_model_get_n_items (G_LIST_MODEL (self->shown)) > 0;

  select_chosen (self);
  if (!has_somebody)
    show_nobody (self);
  gtk_stack_set_visible_child_name (self->stack, has_somebody ? "people" : "nobody");
  if (is_filtered (self))
    gtk_widget_add_css_class (GTK_WIDGET (self->filter_button), "accent");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->filter_button), "accent");
  g_signal_emit (self, signals[FILTERED], 0);
}

static void
refilter (MusterOfficerList *self)
{
  g_autofree char *folded =
      muster_name_fold (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));

  g_free (self->folded);
  self->folded = *folded != '\0' ? g_steal_pointer (&folded) : NULL;
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  update (self);
}

static void
show_separated (MusterOfficerList *self)
{
  gtk_check_button_set_active (self->separated, TRUE);
}

/* --- What is told from outside -------------------------------------------------------------------- */

static MusterOfficerItem *
find_item (MusterOfficerList *self, MusterId id)
{
  guint i;

  for (i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      MusterOfficerItem *item = peek_item (G_LIST_MODEL (self->items), i);

      if (item->id == id)
        return item;
    }
  return NULL;
}

static void
scroll_to_chosen (MusterOfficerList *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
}

/* Whoever comes first: the people or what was found of them. */
static void
judge_items (MusterOfficerList *self)
{
  g_autoptr (GHashTable) judged = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint i;

  if (self->check == NULL)
    return;
  for (i = 0; i < self->check->evaluated->len; i++)
    {
      MusterCheckOfficer *officer = g_ptr_array_index (self->check->evaluated, i);

      g_hash_table_insert (judged, &officer->facts->officer->id, officer);
    }
  for (i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      MusterOfficerItem *item = peek_item (G_LIST_MODEL (self->items), i);

      muster_officer_item_judge (item, g_hash_table_lookup (judged, &item->id), self->check->as_of);
    }
}

void
muster_officer_list_set_people (MusterOfficerList *self, const MusterTable *people)
{
  g_return_if_fail (MUSTER_IS_OFFICER_LIST (self) && people != NULL);

  muster_officer_item_fill_store (self->items, people);
  judge_items (self);
  if (find_item (self, self->chosen) == NULL)
    self->chosen = MUSTER_ID_NONE;
  refilter (self);
  if (self->chosen == MUSTER_ID_NONE && g_list_model_get_n_items (G_LIST_MODEL (self->shown)) > 0)
    gtk_single_selection_set_selected (self->selection, 0);
  if (self->is_awaited)
    scroll_to_chosen (self);
  self->is_awaited = FALSE;
}

void
muster_officer_list_set_check (MusterOfficerList *self, MusterCheck *check)
{
  g_return_if_fail (MUSTER_IS_OFFICER_LIST (self) && check != NULL);

  muster_check_ref (check);
  muster_check_unref (self->check);
  self->check = check;
  judge_items (self);
  refilter (self);
}

void
muster_officer_list_clear (MusterOfficerList *self)
{
  g_return_if_fail (MUSTER_IS_OFFICER_LIST (self));

  self->chosen = MUSTER_ID_NONE;
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  g_list_store_remove_all (self->items);
  g_clear_pointer (&self->check, muster_check_unref);
}

/* Takes off whatever hides @item. */
static void
uncover (MusterOfficerList *self, const MusterOfficerItem *item)
{
  GtkCheckButton *const buttons[] = { self->sworn,    self->reserve,    self->recruit,
                                      self->civilian, self->short_only, self->expiring_only };
  guint i;

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  for (i = 0; i < G_N_ELEMENTS (buttons); i++)
    gtk_check_button_set_active (buttons[i], FALSE);
  if (!item->is_employed)
    gtk_check_button_set_active (self->separated, TRUE);
  refilter (self);
}

void
muster_officer_list_choose (MusterOfficerList *self, MusterId id)
{
  MusterOfficerItem *item;

  g_return_if_fail (MUSTER_IS_OFFICER_LIST (self));

  self->chosen = id;
  item = find_item (self, id);
  self->is_awaited = item == NULL;
  if (item != NULL && !is_shown (item, self))
    uncover (self, item);
  select_chosen (self);
  scroll_to_chosen (self);
  g_signal_emit (self, signals[CHOSEN], 0, id);
}

void
muster_officer_list_move (MusterOfficerList *self, int by)
{
  guint position, n;

  g_return_if_fail (MUSTER_IS_OFFICER_LIST (self));

  position = gtk_single_selection_get_selected (self->selection);
  n = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
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
muster_officer_list_search (MusterOfficerList *self)
{
  g_return_if_fail (MUSTER_IS_OFFICER_LIST (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  gtk_editable_select_region (GTK_EDITABLE (self->search_entry), 0, -1);
}

char *
muster_officer_list_describe_people (MusterOfficerList *self)
{
  guint n_separated, n;
  g_autofree char *people = NULL;

  g_return_val_if_fail (MUSTER_IS_OFFICER_LIST (self), NULL);

  n_separated = count_separated (self);
  n = g_list_model_get_n_items (G_LIST_MODEL (self->items)) - n_separated;
  people = g_strdup_printf (ngettext ("%u on the books", "%u on the books", n), n);
  if (n_separated == 0)
    return g_steal_pointer (&people);
  if (is_ticked (self->separated))
    /* Translators: "46 on the books", and how many left. */
    return g_strdup_printf (ngettext ("%s · %u separated", "%s · %u separated", n_separated),
                            people, n_separated);
  /* Translators: "46 on the books", and how many left. */
  return g_strdup_printf (
      ngettext ("%s · %u separated is hidden", "%s · %u separated are hidden", n_separated), people,
      n_separated);
}

char *
muster_officer_list_describe_shown (MusterOfficerList *self)
{
  guint n, n_short = 0, i;

  g_return_val_if_fail (MUSTER_IS_OFFICER_LIST (self), NULL);

  n = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  for (i = 0; i < n; i++)
    n_short += peek_item (G_LIST_MODEL (self->shown), i)->is_short;
  /* Translators: how many officers the list shows, and how many of them lack something. */
  return g_strdup_printf (
      ngettext ("%u officer shown · %u short", "%u officers shown · %u short", n), n, n_short);
}

/* --- The type ------------------------------------------------------------------------------------- */

static void
selection_changed (MusterOfficerList *self)
{
  const MusterOfficerItem *item = gtk_single_selection_get_selected_item (self->selection);

  if (item == NULL || item->id == self->chosen)
    return;
  self->chosen = item->id;
  g_signal_emit (self, signals[CHOSEN], 0, item->id);
}

static void
muster_officer_list_dispose (GObject *object)
{
  MusterOfficerList *self = MUSTER_OFFICER_LIST (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->items);
  g_clear_pointer (&self->folded, g_free);
  g_clear_pointer (&self->check, muster_check_unref);
  G_OBJECT_CLASS (muster_officer_list_parent_class)->dispose (object);
}

static void
muster_officer_list_class_init (MusterOfficerListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muster_officer_list_dispose;
  /**
   * MusterOfficerList::chosen:
   * @id: who
   *
   * Another officer is to be shown.
   */
  signals[CHOSEN] = g_signal_new ("chosen", MUSTER_TYPE_OFFICER_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  /**
   * MusterOfficerList::filtered:
   *
   * Who is shown changed.
   */
  signals[FILTERED] = g_signal_new ("filtered", MUSTER_TYPE_OFFICER_LIST, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/muster/Muster/ui/officer-list.ui");
  gtk_widget_class_bind_template_child (widget_class, MusterOfficerList, box);
  gtk_widget_class_bind_template_child (widget_class, MusterOfficerList, search_entry);
  gtk_widget_class_bind_template_child (widget_class, MusterOfficerList, filter_button);
  gtk_widget_class_bind_template_child (widget_class, MusterOfficerList, sworn);
  gtk_widget_class_bind_template_child (widget_class, MusterOfficerList, reserve);
  gtk_widget_class_bind_template_child (widget_class, MusterOfficerList, recruit);
  gtk_widget_class_bind_template_child (widget_class, MusterOfficerList, civilian);
  gtk_widget_class_bind_template_child (widget_class, MusterOfficerList, short_only);
  gtk_widget_class_bind_template_child (widget_class, MusterOfficerList, expiring_only);
  gtk_widget_class_bind_template_child (widget_class, MusterOfficerList, separated);
  gtk_widget_class_bind_template_child (widget_class, MusterOfficerList, stack);
  gtk_widget_class_bind_template_child (widget_class, MusterOfficerList, view);
  gtk_widget_class_bind_template_child (widget_class, MusterOfficerList, nobody_label);
  gtk_widget_class_bind_template_child (widget_class, MusterOfficerList, add_button);
  gtk_widget_class_bind_template_child (widget_class, MusterOfficerList, show_button);
}

static void
create_models (MusterOfficerList *self)
{
  g_autoptr (GtkListItemFactory) factory = muster_officer_row_create_factory ();

  gtk_list_view_set_factory (self->view, factory);
  self->items = g_list_store_new (MUSTER_TYPE_OFFICER_ITEM);
  self->filter = gtk_custom_filter_new (is_shown, self, NULL);
  self->shown = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->items)),
                                           GTK_FILTER (self->filter));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (self->shown));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selection_changed),
                           self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}

static void
muster_officer_list_init (MusterOfficerList *self)
{
  GtkCheckButton **buttons[] = { &self->sworn,    &self->reserve,    &self->recruit,
                                 &self->civilian, &self->short_only, &self->expiring_only,
                                 &self->separated };
  guint i;

  gtk_widget_init_template (GTK_WIDGET (self));
  create_models (self);
  for (i = 0; i < G_N_ELEMENTS (buttons); i++)
    g_signal_connect_object (*buttons[i], "toggled", G_CALLBACK (refilter), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_entry, "search-changed", G_CALLBACK (refilter), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->show_button, "clicked", G_CALLBACK (show_separated), self,
                           G_CONNECT_SWAPPED);
}
