/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Parts are rows of the same list, made when an officer is opened: most of a packet's officers never are. An exhibit that
 * proves training of several officers stands below each of them. */

#include "config.h"

#include "app/packet-part.h"
#include "app/packet-row.h"
#include "app/packet-tree.h"

#define TREE_KEY "muster-tree"

typedef struct
{
  GtkListBox *officers;
  GHashTable *left_out;
  GPtrArray *exhibits; /* of MusterPaperExhibit */
  MusterPacketTreeChanged changed;
  gpointer data;
  gboolean is_setting; /* ticks are set by the program */
} Tree;

static void
tree_free (gpointer data)
{
  Tree *tree = data;

  g_hash_table_unref (tree->left_out);
  g_clear_pointer (&tree->exhibits, g_ptr_array_unref);
  g_free (tree);
}

static Tree *
get_tree (GtkListBox *officers)
{
  return g_object_get_data (G_OBJECT (officers), TREE_KEY);
}

static gboolean
is_of (const MusterPaperExhibit *exhibit, const char *name)
{
  return g_ptr_array_find_with_equal_func (exhibit->uses, name, g_str_equal, NULL);
}

/* --- Parts ---------------------------------------------------------------------------------------- */

static void
check_toggled (GtkCheckButton *check, gpointer data)
{
  Tree *tree = data;
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (check), GTK_TYPE_LIST_BOX_ROW);
  MusterId id = muster_packet_part_get_document (GTK_LIST_BOX_ROW (row));

  if (tree->is_setting)
    return;
  if (gtk_check_button_get_active (check))
    g_hash_table_remove (tree->left_out, &id);
  else
    g_hash_table_add (tree->left_out, g_memdup2 (&id, sizeof id));
  muster_packet_tree_show (tree->officers);
  tree->changed (tree->data);
}

/* The row at @index, which shows this part: it is there already or put there. */
static GtkListBoxRow *
ensure_part (Tree *tree, int index, MusterId document_id, const char *title, const char *name)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (tree->officers, index);

  if (row != NULL && muster_packet_part_is_one (row) &&
      muster_packet_part_is_same (row, document_id, title))
    return row;
  row = muster_packet_part_new (document_id, title, name);
  if (muster_packet_part_get_check (row) != NULL)
    g_signal_connect (muster_packet_part_get_check (row), "toggled", G_CALLBACK (check_toggled),
                      tree);
  gtk_list_box_insert (tree->officers, GTK_WIDGET (row), index);
  return row;
}

static void
remove_parts (Tree *tree, int index)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (tree->officers, index)) != NULL &&
         muster_packet_part_is_one (row))
    gtk_list_box_remove (tree->officers, GTK_WIDGET (row));
}

static int
show_sections (Tree *tree, GtkListBoxRow *row, int index)
{
  const GArray *sections = muster_packet_row_list_sections (row);
  const char *name = muster_packet_row_get_entry (row)->name;
  guint i;

  for (i = 0; i < sections->len; i++)
    {
      const MusterPacketSection *section = &g_array_index (sections, MusterPacketSection, i);

      muster_packet_part_set_state (
          ensure_part (tree, index++, MUSTER_ID_NONE, section->title, name), 0, section->page,
          NULL);
    }
  return index;
}

static int
show_exhibits (Tree *tree, GtkListBoxRow *row, int index)
{
  const char *name = muster_packet_row_get_entry (row)->name;
  guint i;

  for (i = 0; tree->exhibits != NULL && i < tree->exhibits->len; i++)
    {
      const MusterPaperExhibit *exhibit = g_ptr_array_index (tree->exhibits, i);
      gboolean is_out = g_hash_table_contains (tree->left_out, &exhibit->document_id);
      GtkListBoxRow *part;

      if (!is_of (exhibit, name))
        continue;
      part = ensure_part (tree, index++, exhibit->document_id, exhibit->title, name);
      muster_packet_part_set_state (part, is_out ? 0 : exhibit->number,
                                    is_out ? 0 : exhibit->first_page,
                                    is_out ? NULL : exhibit->problem);
      tree->is_setting = TRUE;
      gtk_check_button_set_active (muster_packet_part_get_check (part), !is_out);
      tree->is_setting = FALSE;
    }
  return index;
}

/* --- Officers ------------------------------------------------------------------------------------- */

static void
say_trouble (const Tree *tree, GtkListBoxRow *row)
{
  const char *name = muster_packet_row_get_entry (row)->name;
  gboolean has_trouble = FALSE;
  gboolean is_part_out = FALSE;
  guint i;

  for (i = 0; tree->exhibits != NULL && i < tree->exhibits->len; i++)
    {
      const MusterPaperExhibit *exhibit = g_ptr_array_index (tree->exhibits, i);
      gboolean is_out = g_hash_table_contains (tree->left_out, &exhibit->document_id);

      if (!is_of (exhibit, name))
        continue;
      has_trouble |= exhibit->problem != NULL && !is_out;
      is_part_out |= is_out;
    }
  muster_packet_row_set_trouble (row, has_trouble, is_part_out);
}

static void
show_row (Tree *tree, GtkListBoxRow *row)
{
  gboolean is_open = gtk_toggle_button_get_active (muster_packet_row_get_expander (row));
  int index = gtk_list_box_row_get_index (row) + 1;

  gtk_button_set_icon_name (GTK_BUTTON (muster_packet_row_get_expander (row)),
                            is_open ? "pan-down-symbolic" : "pan-end-symbolic");
  say_trouble (tree, row);
  if (is_open)
    index = show_exhibits (tree, row, show_sections (tree, row, index));
  remove_parts (tree, index);
}

static void
expander_toggled (GtkToggleButton *expander, gpointer data)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (expander), GTK_TYPE_LIST_BOX_ROW);

  show_row (data, GTK_LIST_BOX_ROW (row));
}

void
muster_packet_tree_add (GtkListBox *officers, GtkListBoxRow *row)
{
  g_return_if_fail (GTK_IS_LIST_BOX (officers) && GTK_IS_LIST_BOX_ROW (row));

  gtk_list_box_append (officers, GTK_WIDGET (row));
  g_signal_connect (muster_packet_row_get_expander (row), "toggled", G_CALLBACK (expander_toggled),
                    get_tree (officers));
}

void
muster_packet_tree_show (GtkListBox *officers)
{
  GtkListBoxRow *row;
  int i = 0;

  g_return_if_fail (GTK_IS_LIST_BOX (officers));

  while ((row = muster_packet_row_next (officers, &i)) != NULL)
    show_row (get_tree (officers), row);
}

void
muster_packet_tree_set_exhibits (GtkListBox *officers, GPtrArray *exhibits)
{
  Tree *tree;

  g_return_if_fail (GTK_IS_LIST_BOX (officers));

  tree = get_tree (officers);
  g_clear_pointer (&tree->exhibits, g_ptr_array_unref);
  tree->exhibits = exhibits != NULL ? g_ptr_array_ref (exhibits) : NULL;
  muster_packet_tree_show (officers);
}

/* --- Keys ----------------------------------------------------------------------------------------- */

static GtkListBoxRow *
find_focus (GtkListBox *officers)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (officers));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (officers)))
    return NULL;
  if (!GTK_IS_LIST_BOX_ROW (focus))
    focus = gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW);
  return focus != NULL ? GTK_LIST_BOX_ROW (focus) : NULL;
}

/* From a part to its officer. */
static void
go_up (GtkListBox *officers, GtkListBoxRow *part)
{
  int i = gtk_list_box_row_get_index (part);
  GtkListBoxRow *row = part;

  while (i > 0 && muster_packet_part_is_one (row))
    row = gtk_list_box_get_row_at_index (officers, --i);
  gtk_list_box_select_row (officers, row);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

static gboolean
key_pressed (GtkEventController *controller, guint key, guint code G_GNUC_UNUSED,
             GdkModifierType modifiers, gpointer data)
{
  GtkWidget *list = gtk_event_controller_get_widget (controller);
  gboolean is_rtl = gtk_widget_get_direction (list) == GTK_TEXT_DIR_RTL;
  GtkListBoxRow *row;
  gboolean opens;

  if ((key != GDK_KEY_Left && key != GDK_KEY_Right) ||
      (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0 ||
      (row = find_focus (GTK_LIST_BOX (list))) == NULL)
    return FALSE;
  opens = (key == GDK_KEY_Right) != is_rtl;
  if (!muster_packet_part_is_one (row))
    gtk_toggle_button_set_active (muster_packet_row_get_expander (row), opens);
  else if (!opens)
    go_up (GTK_LIST_BOX (list), row);
  return TRUE;
}

void
muster_packet_tree_set_up (GtkListBox *officers, GHashTable *left_out,
                           MusterPacketTreeChanged changed, gpointer data)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  Tree *tree = g_new0 (Tree, 1);

  g_return_if_fail (GTK_IS_LIST_BOX (officers) && left_out != NULL && changed != NULL);

  tree->officers = officers;
  tree->left_out = g_hash_table_ref (left_out);
  tree->changed = changed;
  tree->data = data;
  g_object_set_data_full (G_OBJECT (officers), TREE_KEY, tree, tree_free);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), NULL);
  gtk_widget_add_controller (GTK_WIDGET (officers), keys);
}
