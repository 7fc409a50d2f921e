/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Labels that wrap: reasons are never cut short. */

#include "config.h"

#include "app/packet-row.h"

#define LEAST_CHARS 12
#define OFFICER_CHARS 24
#define NOTE_CHARS 34

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

GtkWidget *
muster_packet_row_new (const MusterRenewalEntry *entry)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *result = create_label (entry->result, OFFICER_CHARS);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", entry->name, entry->result);

  gtk_widget_add_css_class (result, "caption");
  gtk_widget_add_css_class (result, entry->is_unmet  ? "st-short"
                                    : entry->is_open ? "st-unknown"
                                                     : "st-met");
  gtk_box_append (GTK_BOX (box), create_label (entry->name, OFFICER_CHARS));
  gtk_box_append (GTK_BOX (box), result);
  gtk_widget_set_margin_start (box, 6);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  return check;
}
