/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Labels that wrap: reasons are never cut short. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/packet-row.h"
#include "app/status.h"

#define LEAST_CHARS 12
#define OFFICER_CHARS 18
#define NOTE_CHARS 34
#define ICON_SIZE 12
#define ROW_KEY "muster-row"

typedef struct
{
  const MusterRenewalEntry *entry;
  GtkCheckButton *check;
  GtkToggleButton *expander;
  GtkImage *icon;
  MusterLook look;
  GArray *sections; /* of MusterPacketSection */
  GtkLabel *pages;
  guint first; /* page, from 1; 0 is none */
  guint last;  /* 0 is the last of the packet */
} Row;

static GtkWidget *
create_label (const char *text, int max_chars)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), LEAST_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), max_chars);
  return label;
}

void
muster_packet_notes_show (GtkListBox *list, GtkWidget *nothing_found, const GPtrArray *notes)
{
  GtkWidget *row;
  guint i;

  g_return_if_fail (GTK_IS_LIST_BOX (list) && GTK_IS_WIDGET (nothing_found));

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
  for (i = 0; notes != NULL && i < notes->len; i++)
    gtk_list_box_append (list, create_label (g_ptr_array_index (notes, i), NOTE_CHARS));
  gtk_widget_set_visible (GTK_WIDGET (list), notes != NULL && notes->len > 0);
  gtk_widget_set_visible (nothing_found, notes != NULL && notes->len == 0);
}

static void
row_free (gpointer data)
{
  Row *row = data;

  g_array_unref (row->sections);
  g_free (row);
}

static void
clear_section (gpointer data)
{
  g_free (((MusterPacketSection *) data)->title);
}

static GtkWidget *
create_expander (const MusterRenewalEntry *entry)
{
  GtkWidget *expander = gtk_toggle_button_new ();
  /* Translators: an officer. */
  g_autofree char *spoken = g_strdup_printf (_ ("What the packet holds of %s"), entry->name);

  gtk_button_set_icon_name (GTK_BUTTON (expander), "pan-end-symbolic");
  gtk_widget_add_css_class (expander, "flat");
  gtk_widget_add_css_class (expander, "expander");
  gtk_widget_set_valign (expander, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (expander, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  return expander;
}

static GtkWidget *
create_result (Row *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *result = create_label (row->entry->result, OFFICER_CHARS);

  row->icon = GTK_IMAGE (gtk_image_new_from_icon_name (muster_look_get_icon (row->look)));
  gtk_image_set_pixel_size (row->icon, ICON_SIZE);
  gtk_widget_add_css_class (result, "caption");
  gtk_widget_add_css_class (result, muster_look_get_css_class (row->look));
  gtk_widget_add_css_class (GTK_WIDGET (row->icon), muster_look_get_css_class (row->look));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (row->icon));
  gtk_box_append (GTK_BOX (box), result);
  return box;
}

static GtkLabel *
create_pages (void)
{
  GtkWidget *pages = gtk_label_new (NULL);

  gtk_widget_add_css_class (pages, "caption");
  gtk_widget_add_css_class (pages, "dim");
  gtk_widget_add_css_class (pages, "tnum");
  gtk_widget_set_margin_end (pages, 6);
  return GTK_LABEL (pages);
}

GtkListBoxRow *
muster_packet_row_new (const MusterRenewalEntry *entry)
{
  GtkWidget *widget = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *names = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  Row *row = g_new0 (Row, 1);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", entry->name, entry->result);

  row->entry = entry;
  row->look = entry->is_unmet  ? MUSTER_LOOK_SHORT
              : entry->is_open ? MUSTER_LOOK_UNKNOWN
                               : MUSTER_LOOK_MET;
  row->sections = g_array_new (FALSE, FALSE, sizeof (MusterPacketSection));
  g_array_set_clear_func (row->sections, clear_section);
  row->check = GTK_CHECK_BUTTON (gtk_check_button_new ());
  row->expander = GTK_TOGGLE_BUTTON (create_expander (entry));
  row->pages = create_pages ();
  gtk_widget_set_hexpand (names, TRUE);
  gtk_box_append (GTK_BOX (names), create_label (entry->name, OFFICER_CHARS));
  gtk_box_append (GTK_BOX (names), create_result (row));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (row->expander));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (row->check));
  gtk_box_append (GTK_BOX (box), names);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (row->pages));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (widget), box);
  g_object_set_data_full (G_OBJECT (widget), ROW_KEY, row, row_free);
  return GTK_LIST_BOX_ROW (widget);
}

static Row *
get_row (GtkListBoxRow *widget)
{
  return g_object_get_data (G_OBJECT (widget), ROW_KEY);
}

GtkListBoxRow *
muster_packet_row_next (GtkListBox *list, int *index)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, (*index)++)) != NULL)
    if (get_row (row) != NULL)
      return row;
  return NULL;
}

GtkToggleButton *
muster_packet_row_get_expander (GtkListBoxRow *row)
{
  return get_row (row)->expander;
}

GArray *
muster_packet_row_list_sections (GtkListBoxRow *row)
{
  return get_row (row)->sections;
}

void
muster_packet_row_set_trouble (GtkListBoxRow *widget, gboolean has_trouble, gboolean is_part_out)
{
  Row *row = get_row (widget);
  MusterLook look = has_trouble ? MUSTER_LOOK_OVERDUE : row->look;
  const char *const classes[] = { muster_look_get_css_class (look), NULL };

  gtk_image_set_from_icon_name (row->icon, muster_look_get_icon (look));
  gtk_widget_set_css_classes (GTK_WIDGET (row->icon), (const char **) classes);
  gtk_widget_set_tooltip_text (GTK_WIDGET (row->icon),
                               has_trouble ? _ ("An exhibit cannot be read.") : NULL);
  gtk_check_button_set_inconsistent (row->check,
                                     is_part_out && gtk_check_button_get_active (row->check));
}

const MusterRenewalEntry *
muster_packet_row_get_entry (GtkListBoxRow *row)
{
  return get_row (row)->entry;
}

GtkCheckButton *
muster_packet_row_get_check (GtkListBoxRow *row)
{
  return get_row (row)->check;
}

void
muster_packet_row_set_pages (GtkListBoxRow *widget, guint first, guint last)
{
  Row *row = get_row (widget);
  g_autofree char *text = NULL;

  row->first = first;
  row->last = last;
  if (first > 0 && last > first)
    /* Translators: first and last page. */
    text = g_strdup_printf (_ ("%u–%u"), first, last);
  else if (first > 0)
    text = g_strdup_printf ("%u", first);
  gtk_label_set_text (row->pages, text != NULL ? text : "");
}

guint
muster_packet_row_get_first_page (GtkListBoxRow *row)
{
  return get_row (row)->first;
}

gboolean
muster_packet_row_has_page (GtkListBoxRow *widget, guint page)
{
  const Row *row = get_row (widget);

  return row->first > 0 && page >= row->first && (row->last == 0 || page <= row->last);
}

guint
muster_packet_row_count_ticked (GtkListBox *list)
{
  GtkListBoxRow *row;
  guint n = 0;
  int i = 0;

  while ((row = muster_packet_row_next (list, &i)) != NULL)
    n += gtk_check_button_get_active (muster_packet_row_get_check (row)) ? 1 : 0;
  return n;
}
