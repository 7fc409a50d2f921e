/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row for each term: what it says at the end, what it stands on below. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/award-terms.h"
#include "app/field-row.h"
#include "app/officer-parts.h"

#define COLUMN_KEY "muster-award-terms"
#define MOST_VALUE_CHARS 40 /* longer values wrap */
#define LEAST_VALUE_CHARS 12

static GtkWidget *
create_value (const char *value)
{
  GtkWidget *label = gtk_label_new (value != NULL ? value : _ ("not set"));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), LEAST_VALUE_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MOST_VALUE_CHARS);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
  gtk_widget_add_css_class (label, value != NULL ? "tnum" : "dim");
  return label;
}

static GtkWidget *
create_row (const MusterAwardFact *fact)
{
  g_autofree char *title = muster_field_row_begin_title (fact->title);
  GtkWidget *row = muster_officer_create_row (title, fact->citation);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_set_tooltip_text (row, fact->address);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_value (fact->value));
  return row;
}

/* Nothing where no term has the heading. */
static void
add_part (GtkWidget *column, const GPtrArray *facts, MusterAwardHeading heading)
{
  const char *title = muster_word_label (muster_award_heading_words, (int) heading);
  GtkWidget *list = NULL;
  guint i;

  for (i = 0; i < facts->len; i++)
    {
      const MusterAwardFact *fact = g_ptr_array_index (facts, i);

      if (fact->heading != heading)
        continue;
      if (list == NULL)
        {
          list = muster_officer_create_list (title);
          muster_officer_add_part (column, title, list);
        }
      gtk_list_box_append (GTK_LIST_BOX (list), create_row (fact));
    }
}

void
muster_award_terms_show (GtkWidget *tab, const MusterAwardRecord *record)
{
  GtkWidget *column = g_object_get_data (G_OBJECT (tab), COLUMN_KEY);
  g_autoptr (GPtrArray) facts = NULL;
  int heading;

  g_return_if_fail (column != NULL && record != NULL);

  facts = muster_award_record_list_terms (record);
  muster_officer_clear (column);
  for (heading = 0; muster_award_heading_words[heading].nick != NULL; heading++)
    add_part (column, facts, (MusterAwardHeading) heading);
}

GtkWidget *
muster_award_terms_new (void)
{
  GtkWidget *scroller;
  GtkWidget *column = muster_officer_create_column (&scroller);

  g_object_set_data (G_OBJECT (scroller), COLUMN_KEY, column);
  return scroller;
}
