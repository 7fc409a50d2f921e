/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of equipment and one record beside it. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/equipment-book.h"
#include "app/drafts.h"
#include "app/equipment-forms.h"
#include "app/equipment-page.h"
#include "app/equipment-view.h"
#include "app/inventory-page.h"
#include "app/record-list.h"

#define LIST_WIDTH 320
#define WARN_DAYS 90 /* as the agenda looks ahead */

struct _MusterEquipmentPage
{
  MusterPage parent_instance;
  GtkStack *stack;
  GtkBox *panes;
  MusterRecordList *list;
  MusterEquipmentView *view;
  MusterSession *session; /* weak; of which file the list is */
};

G_DEFINE_FINAL_TYPE (MusterEquipmentPage, muster_equipment_page, MUSTER_TYPE_PAGE)

/* --- The list ------------------------------------------------------------------------------------- */

/* What is searched; the list shows what the book says. */
enum
{
  COLUMN_ID,
  COLUMN_TAG,
  COLUMN_DESCRIPTION,
  COLUMN_SERIAL,
  COLUMN_LOCATION,
  COLUMN_HOLDER,
  N_COLUMNS,
};

static const MusterEquipmentEntry *
get_entry (const MusterRows *rows, guint row)
{
  const MusterEquipmentBook *book = muster_rows_get_data (rows);

  return g_ptr_array_index (book->entries, row);
}

/* "RA-0001 · Range · Corvane, Luis A." */
static char *
describe_entry (const MusterEquipmentEntry *entry)
{
  const MusterEquipmentIssue *issue = muster_equipment_entry_get_issue (entry);
  const char *location = entry->equipment->location;

  return g_strdup_printf ("%s%s%s%s%s", entry->equipment->tag, location != NULL ? " · " : "",
                          location != NULL ? location : "", issue != NULL ? " · " : "",
                          issue != NULL ? issue->name : "");
}

static void
describe (const MusterRows *rows, guint row, MusterRecordLine *line, gpointer data G_GNUC_UNUSED)
{
  const MusterEquipmentEntry *entry = get_entry (rows, row);

  line->title = g_strdup (entry->equipment->description);
  line->detail = describe_entry (entry);
  line->badge = muster_equipment_describe_badge (entry, &line->look);
  line->is_dim = !muster_equipment_is_held (entry->equipment);
}

static guint
count_missing (const MusterRows *rows)
{
  guint n = 0;
  guint i;

  for (i = 0; i < muster_rows_get_n (rows); i++)
    n += muster_equipment_entry_is_missing (get_entry (rows, i));
  return n;
}

static void
update_state (MusterEquipmentPage *self)
{
  guint n = muster_record_list_count_shown (self->list);
  g_autofree char *summary =
      g_strdup_printf (ngettext ("%u piece of equipment", "%u pieces of equipment", n), n);

  muster_page_set_state (MUSTER_PAGE (self), NULL, summary);
}

/* --- When it is to be counted --------------------------------------------------------------------- */

static char *
describe_inventory (const MusterEquipmentBook *book)
{
  g_autofree char *last = muster_date_format (book->last_full_on);
  g_autofree char *due = muster_date_format (book->due_on);

  if (book->last_full_on != MUSTER_DATE_NONE && book->due_on != MUSTER_DATE_NONE)
    /* Translators: a date, a date. */
    return g_strdup_printf (_ ("Last full count %s; due by %s."), last, due);
  if (book->due_on != MUSTER_DATE_NONE)
    /* Translators: a date. */
    return g_strdup_printf (_ ("Never fully counted; due by %s."), due);
  if (book->last_full_on != MUSTER_DATE_NONE)
    /* Translators: a date. */
    return g_strdup_printf (_ ("Last full count %s."), last);
  return NULL;
}

static void
update_banner (MusterEquipmentPage *self, const MusterEquipmentBook *book)
{
  MusterPage *page = MUSTER_PAGE (self);
  MusterDate today = muster_session_get_today (muster_page_get_session (page));
  g_autofree char *sentence = describe_inventory (book);

  if (book->due_on != MUSTER_DATE_NONE && book->due_on <= today + WARN_DAYS)
    muster_page_set_banner (page, sentence);
  else
    muster_page_set_notice (page, sentence, NULL, NULL);
}

/* --- Loading -------------------------------------------------------------------------------------- */

static gpointer
record_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const MusterId *id = data;

  return muster_action_load_equipment_record (workspace, *id, error);
}

static void
record_loaded (MusterPage *page, gpointer result)
{
  muster_equipment_view_show (MUSTER_EQUIPMENT_PAGE (page)->view, result);
}

static void
load_record (MusterEquipmentPage *self)
{
  MusterId id = muster_record_list_get_chosen (self->list);
  const MusterSessionWork work = { record_work, g_memdup2 (&id, sizeof id), g_free,
                                   (GDestroyNotify) muster_equipment_record_free, FALSE };

  if (id != MUSTER_ID_NONE && muster_page_get_session (MUSTER_PAGE (self)) != NULL)
    {
      muster_page_run (MUSTER_PAGE (self), &work, record_loaded);
      return;
    }
  g_free (work.data);
  muster_equipment_view_show (self->view, NULL);
}

static MusterTable *
make_table (const MusterEquipmentBook *book)
{
  const MusterColumn columns[N_COLUMNS] = {
    [COLUMN_ID] = { "id", "", MUSTER_COLUMN_INTEGER },
    [COLUMN_TAG] = { "tag", "", MUSTER_COLUMN_TEXT },
    [COLUMN_DESCRIPTION] = { "description", "", MUSTER_COLUMN_TEXT },
    [COLUMN_SERIAL] = { "serial", "", MUSTER_COLUMN_TEXT },
    [COLUMN_LOCATION] = { "location", "", MUSTER_COLUMN_TEXT },
    [COLUMN_HOLDER] = { "holder", "", MUSTER_COLUMN_TEXT },
  };
  MusterTable *table = muster_table_new (columns, N_COLUMNS);
  guint i;

  for (i = 0; i < book->entries->len; i++)
    {
      const MusterEquipmentEntry *entry = g_ptr_array_index (book->entries, i);
      const MusterEquipmentIssue *issue = muster_equipment_entry_get_issue (entry);
      guint row = muster_table_add_row (table);

      muster_table_set_number (table, row, COLUMN_ID, entry->equipment->id);
      muster_table_set_text (table, row, COLUMN_TAG, entry->equipment->tag);
      muster_table_set_text (table, row, COLUMN_DESCRIPTION, entry->equipment->description);
      muster_table_set_text (table, row, COLUMN_SERIAL, entry->equipment->serial);
      muster_table_set_text (table, row, COLUMN_LOCATION, entry->equipment->location);
      muster_table_set_text (table, row, COLUMN_HOLDER, issue != NULL ? issue->name : NULL);
    }
  return table;
}

static void
free_book (gpointer book)
{
  muster_equipment_book_free (book);
}

static gpointer
list_work (MusterWorkspace *workspace, gpointer data G_GNUC_UNUSED, GError **error)
{
  MusterEquipmentBook *book = muster_action_load_equipment (workspace, error);

  return book != NULL ? muster_rows_new (make_table (book), COLUMN_ID, book, free_book) : NULL;
}

static void
listed (MusterPage *page, gpointer result)
{
  MusterEquipmentPage *self = MUSTER_EQUIPMENT_PAGE (page);
  g_autoptr (MusterRows) rows = result;
  MusterId before = muster_record_list_get_chosen (self->list);

  muster_record_list_set_rows (self->list, rows);
  /* Another one is loaded as soon as it is chosen. */
  if (muster_record_list_get_chosen (self->list) == before)
    load_record (self);
  gtk_stack_set_visible_child_name (self->stack, muster_rows_get_n (rows) > 0 ? "list" : "empty");
  update_banner (self, muster_rows_get_data (rows));
  muster_page_set_things_to_do (page, count_missing (rows));
}

static void
muster_equipment_page_load (MusterPage *page)
{
  MusterEquipmentPage *self = MUSTER_EQUIPMENT_PAGE (page);
  const MusterSessionWork work = { list_work, NULL, NULL, (GDestroyNotify) muster_rows_unref,
                                   FALSE };

  if (self->session != muster_page_get_session (page))
    {
      g_set_weak_pointer (&self->session, muster_page_get_session (page));
      muster_drafts_drop_all (page);
      gtk_stack_set_visible_child_name (self->stack, "loading");
      muster_record_list_set_rows (self->list, NULL);
    }
  muster_page_run (page, &work, listed);
}

/* --- What the global keys and the buttons ask for ------------------------------------------------- */

static void
muster_equipment_page_search (MusterPage *page)
{
  muster_record_list_search (MUSTER_EQUIPMENT_PAGE (page)->list);
}

static void
muster_equipment_page_add_new (MusterPage *page)
{
  if (muster_page_can_change (page))
    muster_equipment_new_present (page);
}

static void
muster_equipment_page_show_record (MusterPage *page, const MusterRecordType *type, MusterId id)
{
  if (type == &muster_equipment_type)
    muster_record_list_choose (MUSTER_EQUIPMENT_PAGE (page)->list, id);
}

static void
take (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  if (muster_page_can_change (MUSTER_PAGE (widget)))
    muster_equipment_take_present (MUSTER_PAGE (widget));
}

static void
open_inventory (GtkWidget *widget, const char *name G_GNUC_UNUSED,
                GVariant *parameter G_GNUC_UNUSED)
{
  muster_page_push (MUSTER_PAGE (widget), g_object_new (MUSTER_TYPE_INVENTORY_PAGE, NULL),
                    _ ("Inventory Round"));
}

/* --- The type ------------------------------------------------------------------------------------- */

static gboolean
muster_equipment_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MUSTER_EQUIPMENT_PAGE (widget)->list));
}

static void
muster_equipment_page_dispose (GObject *object)
{
  g_clear_weak_pointer (&MUSTER_EQUIPMENT_PAGE (object)->session);
  G_OBJECT_CLASS (muster_equipment_page_parent_class)->dispose (object);
}

static void
muster_equipment_page_class_init (MusterEquipmentPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MusterPageClass *page_class = MUSTER_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muster_equipment_page_dispose;
  widget_class->grab_focus = muster_equipment_page_grab_focus;
  page_class->load = muster_equipment_page_load;
  page_class->search = muster_equipment_page_search;
  page_class->add_new = muster_equipment_page_add_new;
  page_class->show_record = muster_equipment_page_show_record;
  gtk_widget_class_install_action (widget_class, "equipment-page.take", NULL, take);
  gtk_widget_class_install_action (widget_class, "equipment-page.inventory", NULL, open_inventory);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/muster/Muster/ui/equipment-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MusterEquipmentPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MusterEquipmentPage, panes);
}

static GtkWidget *
create_button (const char *label, const char *tooltip, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_hexpand (button, TRUE);
  return button;
}

/* The list, and what leads from it to claims and to the inventory. */
static GtkWidget *
create_pane (MusterEquipmentPage *self)
{
  GtkWidget *pane = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_box_append (GTK_BOX (buttons),
                  create_button (_ ("_From a Claim…"), _ ("Equipment that a claim asked for"),
                                 "equipment-page.take"));
  gtk_box_append (GTK_BOX (buttons), create_button (_ ("_Inventory Round"), _ ("Count everything"),
                                                    "equipment-page.inventory"));
  gtk_widget_set_hexpand (pane, FALSE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->list), TRUE);
  gtk_box_append (GTK_BOX (pane), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (pane), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (pane), buttons);
  return pane;
}

static void
muster_equipment_page_init (MusterEquipmentPage *self)
{
  static const MusterRecordListFuncs funcs = { describe, NULL, NULL };
  const MusterRecordListWords words = { _ ("Equipment"),
                                        _ ("Tag, description or place"),
                                        _ ("Search equipment by tag, description, serial number, "
                                           "place or officer"),
                                        _ ("Add equipment"),
                                        "list-add-symbolic",
                                        _ ("No equipment matches “%s”."),
                                        NULL };

  gtk_widget_init_template (GTK_WIDGET (self));
  self->list = muster_record_list_new (&words, LIST_WIDTH, &funcs, NULL);
  self->view = muster_equipment_view_new (MUSTER_PAGE (self));
  gtk_widget_set_hexpand (GTK_WIDGET (self->view), TRUE);
  gtk_box_append (self->panes, create_pane (self));
  gtk_box_append (self->panes, gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (self->panes, GTK_WIDGET (self->view));
  muster_page_set_keys (MUSTER_PAGE (self),
                        _ ("Enter saves · Ctrl+N new equipment · Ctrl+F search"));
  g_signal_connect_object (self->list, "chosen", G_CALLBACK (load_record), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "filtered", G_CALLBACK (update_state), self,
                           G_CONNECT_SWAPPED);
}
