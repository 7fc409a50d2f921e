/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows stay while the same things are held, so the focus stays where somebody counts. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/equipment-book.h"
#include "actions/inventory.h"
#include "app/badge.h"
#include "app/form.h"
#include "app/inventory-page.h"
#include "app/officer-parts.h"

#define ID_KEY "muster-id"
#define BADGE_KEY "muster-badge"

struct _MusterInventoryPage
{
  MusterPage parent_instance;
  GtkSearchEntry *tag_entry;
  GtkLabel *refusal;
  GtkListBox *rows;
  GtkWidget *close_button;
  MusterEquipmentBook *book; /* as it was loaded last */
};

G_DEFINE_FINAL_TYPE (MusterInventoryPage, muster_inventory_page, MUSTER_TYPE_PAGE)

/* --- Marking -------------------------------------------------------------------------------------- */

typedef struct
{
  MusterInventoryMark mark;
  char *location;
} Marking;

static void
marking_free (gpointer data)
{
  Marking *marking = data;

  g_free (marking->location);
  g_free (marking);
}

static Marking *
marking_new (MusterId equipment_id, MusterInventoryResult result,
             MusterEquipmentCondition condition, const char *location)
{
  Marking *marking = g_new0 (Marking, 1);

  marking->location = g_strdup (location);
  marking->mark.equipment_id = equipment_id;
  marking->mark.result = result;
  marking->mark.condition = condition;
  marking->mark.location = marking->location;
  return marking;
}

static gpointer
mark_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Marking *marking = data;

  return GINT_TO_POINTER (muster_action_count_equipment (workspace, &marking->mark, 1, error));
}

/* The file has changed, so the page loads by itself. */
static void
marked (MusterPage *page G_GNUC_UNUSED, gpointer result G_GNUC_UNUSED)
{
}

static void
mark (MusterInventoryPage *self, MusterId equipment_id, MusterInventoryResult result,
      MusterEquipmentCondition condition)
{
  const MusterSessionWork work = { mark_work, marking_new (equipment_id, result, condition, NULL),
                                   marking_free, NULL, TRUE };

  muster_page_run (MUSTER_PAGE (self), &work, marked);
}

/* --- Moved ---------------------------------------------------------------------------------------- */

static void
save_moved (MusterForm *form, gpointer data)
{
  const MusterId *id = data;
  const MusterSessionWork work = { mark_work,
                                   marking_new (*id, MUSTER_INVENTORY_RESULT_MOVED,
                                                MUSTER_EQUIPMENT_CONDITION_UNKNOWN,
                                                muster_form_get_text (form, "location")),
                                   marking_free, NULL, TRUE };

  muster_form_run (form, &work, _ ("It is on record where it was found."), NULL);
}

static void
ask_where (MusterInventoryPage *self, MusterId equipment_id)
{
  MusterForm *form = muster_form_new (MUSTER_PAGE (self), _ ("Moved"), _ ("_Save"), save_moved,
                                      g_memdup2 (&equipment_id, sizeof equipment_id), g_free);

  muster_form_add_text (form, "location", _ ("Where it was found"), NULL);
  gtk_window_present (GTK_WINDOW (form));
}

/* --- Keys ----------------------------------------------------------------------------------------- */

static MusterId
get_id (gpointer row)
{
  const MusterId *id = g_object_get_data (G_OBJECT (row), ID_KEY);

  return *id;
}

static GtkListBoxRow *
get_focused_row (MusterInventoryPage *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *row = focus != NULL && !GTK_IS_LIST_BOX_ROW (focus)
                       ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW)
                       : focus;

  return row != NULL && gtk_widget_is_ancestor (row, GTK_WIDGET (self->rows))
             ? GTK_LIST_BOX_ROW (row)
             : NULL;
}

static void
go_on (MusterInventoryPage *self, GtkListBoxRow *row)
{
  GtkListBoxRow *next =
      gtk_list_box_get_row_at_index (self->rows, gtk_list_box_row_get_index (row) + 1);

  if (next != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (next));
}

gboolean
muster_inventory_page_press (MusterInventoryPage *self, guint key, GdkModifierType state)
{
  GtkListBoxRow *row;
  guint lower = gdk_keyval_to_lower (key);
  gboolean is_digit = key > GDK_KEY_0 && key < GDK_KEY_0 + MUSTER_N_EQUIPMENT_CONDITIONS;

  g_return_val_if_fail (MUSTER_IS_INVENTORY_PAGE (self), FALSE);

  row = get_focused_row (self);
  if (row == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 ||
      (lower != GDK_KEY_space && lower != GDK_KEY_x && lower != GDK_KEY_m && !is_digit))
    return FALSE;
  if (!muster_page_can_change (MUSTER_PAGE (self)))
    return TRUE;
  if (lower == GDK_KEY_m)
    ask_where (self, get_id (row));
  else
    {
      mark (self, get_id (row),
            lower == GDK_KEY_x ? MUSTER_INVENTORY_RESULT_MISSING : MUSTER_INVENTORY_RESULT_COUNTED,
            is_digit ? (MusterEquipmentCondition) (key - GDK_KEY_0)
                     : MUSTER_EQUIPMENT_CONDITION_UNKNOWN);
      go_on (self, row);
    }
  return TRUE;
}

static gboolean
key_pressed (GtkEventControllerKey *controller G_GNUC_UNUSED, guint key, guint code G_GNUC_UNUSED,
             GdkModifierType state, gpointer data)
{
  return muster_inventory_page_press (data, key, state);
}

/* --- A scanner ------------------------------------------------------------------------------------ */

static void
refuse (MusterInventoryPage *self, const char *sentence)
{
  gtk_label_set_text (self->refusal, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), sentence != NULL);
}

static void
scanned (MusterInventoryPage *self)
{
  const char *tag = gtk_editable_get_text (GTK_EDITABLE (self->tag_entry));
  const MusterEquipmentEntry *entry =
      self->book != NULL ? muster_equipment_book_find_tag (self->book, tag) : NULL;
  g_autofree char *sentence = NULL;

  if (*tag == '\0' || !muster_page_can_change (MUSTER_PAGE (self)))
    return;
  if (entry == NULL)
    /* Translators: a tag that was typed. */
    sentence = g_strdup_printf (_ ("No equipment has the tag “%s”. It stays in the field."), tag);
  else if (!muster_equipment_is_held (entry->equipment))
    /* Translators: a tag. */
    sentence =
        g_strdup_printf (_ ("%s left the agency and is not counted."), entry->equipment->tag);
  refuse (self, sentence);
  if (sentence != NULL)
    return;
  mark (self, entry->equipment->id, MUSTER_INVENTORY_RESULT_COUNTED,
        MUSTER_EQUIPMENT_CONDITION_UNKNOWN);
  gtk_editable_set_text (GTK_EDITABLE (self->tag_entry), "");
}

/* --- Closing -------------------------------------------------------------------------------------- */

static gpointer
close_work (MusterWorkspace *workspace, gpointer data G_GNUC_UNUSED, GError **error)
{
  return GINT_TO_POINTER (muster_action_end_inventory (workspace, NULL, error));
}

static void
closed (MusterPage *page, gpointer result G_GNUC_UNUSED)
{
  muster_page_report (page, _ ("The inventory is closed."), TRUE);
}

static void
close_inventory (MusterInventoryPage *self)
{
  const MusterSessionWork work = { close_work, NULL, NULL, NULL, TRUE };

  muster_page_run (MUSTER_PAGE (self), &work, closed);
}

/* --- Rows ----------------------------------------------------------------------------------------- */

static GtkWidget *
create_row (const MusterEquipmentEntry *entry)
{
  const MusterEquipment *equipment = entry->equipment;
  g_autofree char *title = g_strdup_printf ("%s · %s", equipment->tag, equipment->description);
  GtkWidget *row = muster_officer_create_row (title, "");
  GtkWidget *badge = muster_badge_new ();

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), badge);
  g_object_set_data_full (G_OBJECT (row), ID_KEY, g_memdup2 (&equipment->id, sizeof equipment->id),
                          g_free);
  g_object_set_data (G_OBJECT (row), BADGE_KEY, badge);
  return row;
}

static void
show_entry (GtkWidget *row, const MusterEquipmentEntry *entry,
            const MusterInventoryRound *inventory)
{
  static const MusterLook looks[] = { MUSTER_LOOK_MET, MUSTER_LOOK_OVERDUE, MUSTER_LOOK_DUE };
  const MusterInventoryCount *count =
      inventory != NULL ? muster_equipment_entry_get_count (entry, inventory) : NULL;
  const MusterEquipmentIssue *issue = muster_equipment_entry_get_issue (entry);
  const MusterEquipment *equipment = entry->equipment;
  GtkWidget *badge = g_object_get_data (G_OBJECT (row), BADGE_KEY);
  g_autofree char *subtitle = g_strdup_printf (
      "%s%s%s%s%s",
      muster_word_label (muster_equipment_condition_words, (int) equipment->condition),
      equipment->location != NULL ? " · " : "",
      equipment->location != NULL ? equipment->location : "", issue != NULL ? " · " : "",
      issue != NULL ? issue->name : "");

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_visible (badge, count != NULL);
  if (count != NULL)
    muster_badge_set (MUSTER_BADGE (badge), looks[count->result],
                      muster_word_label (muster_inventory_result_words, (int) count->result), NULL);
}

static gboolean
is_shown (MusterInventoryPage *self, guint index, const MusterEquipmentEntry *entry)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->rows, (int) index);

  return row != NULL && get_id (row) == entry->equipment->id;
}

static void
show_rows (MusterInventoryPage *self)
{
  const MusterEquipmentBook *book = self->book;
  guint n = 0, n_counted = 0;
  guint i;
  g_autofree char *summary = NULL;

  for (i = 0; i < book->entries->len; i++)
    {
      const MusterEquipmentEntry *entry = g_ptr_array_index (book->entries, i);

      if (!muster_equipment_is_held (entry->equipment))
        continue;
      if (!is_shown (self, n, entry))
        {
          /* What follows is not what it was: from here on the rows are made anew. */
          while (gtk_list_box_get_row_at_index (self->rows, (int) n) != NULL)
            gtk_list_box_remove (self->rows,
                                 GTK_WIDGET (gtk_list_box_get_row_at_index (self->rows, (int) n)));
          gtk_list_box_append (self->rows, create_row (entry));
        }
      show_entry (GTK_WIDGET (gtk_list_box_get_row_at_index (self->rows, (int) n)), entry,
                  book->inventory);
      n_counted += book->inventory != NULL &&
                   muster_equipment_entry_get_count (entry, book->inventory) != NULL;
      n++;
    }
  while (gtk_list_box_get_row_at_index (self->rows, (int) n) != NULL)
    gtk_list_box_remove (self->rows,
                         GTK_WIDGET (gtk_list_box_get_row_at_index (self->rows, (int) n)));
  /* Translators: how many were counted, of how many. */
  summary = g_strdup_printf (_ ("%u of %u counted"), n_counted, n);
  muster_page_set_state (MUSTER_PAGE (self), NULL, summary);
}

/* --- Loading -------------------------------------------------------------------------------------- */

static gpointer
load_work (MusterWorkspace *workspace, gpointer data G_GNUC_UNUSED, GError **error)
{
  return muster_action_load_equipment (workspace, error);
}

static void
loaded (MusterPage *page, gpointer result)
{
  MusterInventoryPage *self = MUSTER_INVENTORY_PAGE (page);

  muster_equipment_book_free (self->book);
  self->book = result;
  show_rows (self);
  gtk_widget_set_sensitive (self->close_button, self->book->inventory != NULL);
}

static void
muster_inventory_page_load (MusterPage *page)
{
  const MusterSessionWork work = { load_work, NULL, NULL,
                                   (GDestroyNotify) muster_equipment_book_free, FALSE };

  muster_page_run (page, &work, loaded);
}

static void
muster_inventory_page_search (MusterPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (MUSTER_INVENTORY_PAGE (page)->tag_entry));
}

/* --- The type ------------------------------------------------------------------------------------- */

static gboolean
muster_inventory_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MUSTER_INVENTORY_PAGE (widget)->tag_entry));
}

static void
muster_inventory_page_finalize (GObject *object)
{
  muster_equipment_book_free (MUSTER_INVENTORY_PAGE (object)->book);
  G_OBJECT_CLASS (muster_inventory_page_parent_class)->finalize (object);
}

static void
muster_inventory_page_class_init (MusterInventoryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MusterPageClass *page_class = MUSTER_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = muster_inventory_page_finalize;
  widget_class->grab_focus = muster_inventory_page_grab_focus;
  page_class->load = muster_inventory_page_load;
  page_class->search = muster_inventory_page_search;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/muster/Muster/ui/inventory-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MusterInventoryPage, tag_entry);
  gtk_widget_class_bind_template_child (widget_class, MusterInventoryPage, refusal);
  gtk_widget_class_bind_template_child (widget_class, MusterInventoryPage, rows);
  gtk_widget_class_bind_template_child (widget_class, MusterInventoryPage, close_button);
  gtk_widget_class_bind_template_callback (widget_class, scanned);
  gtk_widget_class_bind_template_callback (widget_class, close_inventory);
}

static void
muster_inventory_page_init (MusterInventoryPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self->rows), keys);
  muster_page_set_keys (MUSTER_PAGE (self),
                        _ ("Space found · M moved · X missing · 1 to 5 condition · tag and Enter "
                           "counts"));
}
