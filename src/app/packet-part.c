/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "app/packet-part.h"
#include "app/status.h"

#define LEAST_CHARS 10
#define MOST_CHARS 18
#define INDENT 24
#define PART_KEY "muster-part"

typedef struct
{
  MusterId document_id;
  char *title;
  GtkCheckButton *check; /* NULL for a section */
  GtkWidget *icon;
  GtkLabel *label;
  GtkLabel *problem;
  GtkLabel *pages;
  guint page;
} Part;

static void
part_free (gpointer data)
{
  Part *part = data;

  g_free (part->title);
  g_free (part);
}

static Part *
get_part (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), PART_KEY);
}

static GtkLabel *
create_label (const char *text, const char *css_class)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (text));

  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (label, 0);
  gtk_label_set_width_chars (label, LEAST_CHARS);
  gtk_label_set_max_width_chars (label, MOST_CHARS);
  gtk_widget_add_css_class (GTK_WIDGET (label), "caption");
  if (css_class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (label), css_class);
  return label;
}

static GtkWidget *
create_texts (Part *part)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  part->label = create_label (part->title, NULL);
  part->problem = create_label (NULL, muster_look_get_css_class (MUSTER_LOOK_OVERDUE));
  gtk_widget_set_visible (GTK_WIDGET (part->problem), FALSE);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (part->label));
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (part->problem));
  return texts;
}

static void
add_check (Part *part, GtkBox *box, const char *name)
{
  g_autofree char *spoken = g_strdup_printf (
      /* Translators: title of a document, an officer; whether it is in the packet. */
      _ ("%s, %s, in the packet"), part->title, name);

  part->check = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_widget_set_valign (GTK_WIDGET (part->check), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (part->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
  gtk_box_append (box, GTK_WIDGET (part->check));
}

GtkListBoxRow *
muster_packet_part_new (MusterId document_id, const char *title, const char *name)
{
  GtkWidget *widget = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  Part *part = g_new0 (Part, 1);

  g_return_val_if_fail (name != NULL, NULL);

  part->document_id = document_id;
  part->title = g_strdup (title != NULL ? title : _ ("Untitled"));
  part->icon = gtk_image_new_from_icon_name (muster_look_get_icon (MUSTER_LOOK_OVERDUE));
  part->pages = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (part->pages), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (part->pages), "dim");
  gtk_widget_add_css_class (GTK_WIDGET (part->pages), "tnum");
  gtk_widget_set_margin_end (GTK_WIDGET (part->pages), 6);
  gtk_widget_set_valign (GTK_WIDGET (part->pages), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (part->icon, muster_look_get_css_class (MUSTER_LOOK_OVERDUE));
  gtk_widget_set_valign (part->icon, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (part->icon, FALSE);
  gtk_widget_set_margin_start (box, INDENT);
  if (document_id != MUSTER_ID_NONE)
    add_check (part, GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), part->icon);
  gtk_box_append (GTK_BOX (box), create_texts (part));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (part->pages));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (widget), box);
  g_object_set_data_full (G_OBJECT (widget), PART_KEY, part, part_free);
  return GTK_LIST_BOX_ROW (widget);
}

gboolean
muster_packet_part_is_one (GtkListBoxRow *row)
{
  return get_part (row) != NULL;
}

gboolean
muster_packet_part_is_same (GtkListBoxRow *row, MusterId document_id, const char *title)
{
  const Part *part = get_part (row);

  return part->document_id == document_id &&
         g_strcmp0 (part->title, title != NULL ? title : _ ("Untitled")) == 0;
}

void
muster_packet_part_set_state (GtkListBoxRow *row, guint number, guint page, const char *problem)
{
  Part *part = get_part (row);
  g_autofree char *text = page > 0 ? g_strdup_printf ("%u", page) : NULL;
  /* Translators: what is wrong with a document, and what to do about it, in sentences. */
  g_autofree char *advice =
      problem != NULL ? g_strdup_printf (_ ("%s Or leave it out."), problem) : NULL;
  /* Translators: the number of an exhibit, what it is. */
  g_autofree char *title =
      number > 0 ? g_strdup_printf (_ ("%u · %s"), number, part->title) : g_strdup (part->title);

  part->page = page;
  gtk_label_set_text (part->label, title);
  gtk_label_set_text (part->pages, text != NULL ? text : "");
  gtk_label_set_text (part->problem, advice != NULL ? advice : "");
  gtk_widget_set_visible (GTK_WIDGET (part->problem), problem != NULL);
  gtk_widget_set_visible (part->icon, problem != NULL);
}

MusterId
muster_packet_part_get_document (GtkListBoxRow *row)
{
  return get_part (row)->document_id;
}

GtkCheckButton *
muster_packet_part_get_check (GtkListBoxRow *row)
{
  return get_part (row)->check;
}

guint
muster_packet_part_get_page (GtkListBoxRow *row)
{
  return get_part (row)->page;
}
