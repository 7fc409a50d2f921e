/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Labels that wrap: reasons are never cut short. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/packet-row.h"
#include "app/status.h"

#define LEAST_CHARS 12
#define OFFICER_CHARS 20
#define NOTE_CHARS 34
#define ROW_KEY "muster-row"

typedef struct
{
  const MusterRenewalEntry *entry;
  GtkCheckButton *check;
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

GtkWidget *
muster_packet_note_new (const char *sentence)
{
  return create_label (sentence, NOTE_CHARS);
}

GtkListBoxRow *
muster_packet_row_new (const MusterRenewalEntry *entry)
{
  GtkWidget *widget = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *names = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *result = create_label (entry->result, OFFICER_CHARS);
  Row *row = g_new0 (Row, 1);
  MusterLook look = entry->is_unmet  ? MUSTER_LOOK_SHORT
                    : entry->is_open ? MUSTER_LOOK_UNKNOWN
                                     : MUSTER_LOOK_MET;
  g_autofree char *spoken = g_strdup_printf ("%s, %s", entry->name, entry->result);

  row->entry = entry;
  row->check = GTK_CHECK_BUTTON (gtk_check_button_new ());
  row->pages = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (result, "caption");
  gtk_widget_add_css_class (result, muster_look_get_css_class (look));
  gtk_widget_add_css_class (GTK_WIDGET (row->pages), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (row->pages), "dim");
  gtk_widget_add_css_class (GTK_WIDGET (row->pages), "tnum");
  gtk_widget_set_margin_end (GTK_WIDGET (row->pages), 6);
  gtk_widget_set_hexpand (names, TRUE);
  gtk_box_append (GTK_BOX (names), create_label (entry->name, OFFICER_CHARS));
  gtk_box_append (GTK_BOX (names), result);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (row->check));
  gtk_box_append (GTK_BOX (box), names);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (row->pages));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (widget), box);
  g_object_set_data_full (G_OBJECT (widget), ROW_KEY, row, g_free);
  return GTK_LIST_BOX_ROW (widget);
}

static Row *
get_row (GtkListBoxRow *widget)
{
  return g_object_get_data (G_OBJECT (widget), ROW_KEY);
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
  int i;

  for (i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    n += gtk_check_button_get_active (muster_packet_row_get_check (row)) ? 1 : 0;
  return n;
}
