/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* GTK keeps two hundred rows alive, so a row is made of as little as possible: two inscriptions, which cost a quarter of
 * labels, and a badge where there is something to say. */

#include "config.h"

#include "app/badge.h"
#include "app/inscription.h"
#include "app/list-row.h"
#include "app/whole-text.h"

#define ROW_KEY "muster-list-row"
#define SPACING 6
#define LINE_CHARS 8

typedef struct
{
  GtkInscription *title;
  GtkInscription *detail;
  MusterBadge *badge; /* NULL until there is a word for it */
  char *word;         /* of the badge, or NULL */
} Row;

static void
row_free (gpointer data)
{
  Row *row = data;

  g_free (row->word);
  g_free (row);
}

static Row *
get_row (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), ROW_KEY);
}

static void
set_text (GtkInscription *line, const char *text)
{
  gtk_inscription_set_text (line, text);
  muster_inscription_align (line, FALSE);
}

static void
direction_changed (GtkWidget *line)
{
  muster_inscription_align (GTK_INSCRIPTION (line), FALSE);
}

static GtkInscription *
create_line (GtkWidget *box, const char *css_class)
{
  GtkWidget *line = muster_inscription_new_line ();

  /* The pane says how wide it is, not the longest name. */
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (line), LINE_CHARS);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (line), LINE_CHARS);
  gtk_widget_add_css_class (line, css_class);
  g_signal_connect (line, "direction-changed", G_CALLBACK (direction_changed), NULL);
  gtk_box_append (GTK_BOX (box), line);
  return GTK_INSCRIPTION (line);
}

GtkWidget *
muster_list_row_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  Row *row = g_new0 (Row, 1);

  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (box), lines);
  row->title = create_line (lines, "person");
  muster_whole_text_on_hover (GTK_WIDGET (row->title), GTK_WIDGET (row->title));
  row->detail = create_line (lines, "caption");
  gtk_widget_add_css_class (GTK_WIDGET (row->detail), "dim");
  g_object_set_data_full (G_OBJECT (box), ROW_KEY, row, row_free);
  return box;
}

/* GTK 4.8 has no name for a row of a list: it is given to the widget around what the list made of its item. */
static void
speak (GtkWidget *widget, const Row *row)
{
  GtkWidget *around = gtk_widget_get_parent (widget);
  const char *detail = gtk_inscription_get_text (row->detail);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autofree char *spoken = NULL;

  if (around == NULL)
    return;
  g_ptr_array_add (parts, (gpointer) gtk_inscription_get_text (row->title));
  if (detail != NULL && *detail != '\0')
    g_ptr_array_add (parts, (gpointer) detail);
  if (row->word != NULL)
    g_ptr_array_add (parts, row->word);
  g_ptr_array_add (parts, NULL);
  spoken = g_strjoinv (", ", (char **) parts->pdata);
  gtk_accessible_update_property (GTK_ACCESSIBLE (around), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
}

void
muster_list_row_set_lines (GtkWidget *widget, const char *title, const char *detail)
{
  const Row *row = get_row (widget);

  g_return_if_fail (row != NULL && title != NULL);

  set_text (row->title, title);
  set_text (row->detail, detail != NULL ? detail : "");
  speak (widget, row);
}

void
muster_list_row_set_badge (GtkWidget *widget, MusterLook look, const char *word)
{
  Row *row = get_row (widget);

  g_return_if_fail (row != NULL);

  g_free (row->word);
  row->word = g_strdup (word);
  speak (widget, row);
  if (word != NULL && row->badge == NULL)
    {
      row->badge = MUSTER_BADGE (muster_badge_new ());
      gtk_box_append (GTK_BOX (widget), GTK_WIDGET (row->badge));
    }
  if (row->badge != NULL)
    gtk_widget_set_visible (GTK_WIDGET (row->badge), word != NULL);
  if (word != NULL)
    muster_badge_set (row->badge, look, word, NULL);
}

void
muster_list_row_set_dim (GtkWidget *widget, gboolean is_dim)
{
  g_return_if_fail (get_row (widget) != NULL);

  if (is_dim)
    gtk_widget_add_css_class (widget, "dim");
  else
    gtk_widget_remove_css_class (widget, "dim");
}

GtkListBoxRow *
muster_list_move (GtkListBox *list, int difference)
{
  GtkListBoxRow *row, *next;
  int index;

  g_return_val_if_fail (GTK_IS_LIST_BOX (list), NULL);

  row = gtk_list_box_get_selected_row (list);
  index = row != NULL ? gtk_list_box_row_get_index (row) + difference : 0;
  next = gtk_list_box_get_row_at_index (list, MAX (index, 0));
  if (next == NULL)
    return row;
  gtk_list_box_select_row (list, next);
  return next;
}
