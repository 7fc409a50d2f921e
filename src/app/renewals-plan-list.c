/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The planned classes, each to be ticked, and who is in them. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/reasons-list.h"
#include "app/renewals-plan-private.h"
#include "core/duration.h"

#define CLASS_KEY "muster-class"
#define PEOPLE_KEY "muster-people"
#define INDENT 24 /* under the words of a check button */

/* --- Who is in which class ------------------------------------------------------------------------ */

static const MusterId *
get_class (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), CLASS_KEY);
}

static void
update_row (MusterRenewalsPage *self, GtkWidget *row)
{
  const GArray *officers = g_hash_table_lookup (self->trial->seats, get_class (row));
  GtkWidget *people = g_object_get_data (G_OBJECT (row), PEOPLE_KEY);
  GtkLabel *label = GTK_LABEL (gtk_widget_get_first_child (people));
  g_autofree char *count = NULL;

  gtk_widget_set_visible (people, officers != NULL);
  if (officers != NULL)
    count = g_strdup_printf (ngettext ("%u officer", "%u officers", officers->len), officers->len);
  gtk_label_set_text (label, count != NULL ? count : "");
  gtk_widget_set_sensitive (self->trial->save, g_hash_table_size (self->trial->seats) > 0);
}

/* Of those who are shown, everybody whom the class would bring further. */
static GArray *
list_helped (MusterRenewalsPage *self, MusterId class_id)
{
  const MusterRenewals *renewals = muster_renewals_page_get_renewals (self);
  GArray *officers = g_array_new (FALSE, FALSE, sizeof (MusterId));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  guint i;

  for (i = 0; i < n; i++)
    {
      const MusterCheckOfficer *judged =
          muster_renewals_get_officer (renewals, muster_table_model_get_row (self->model, i));

      if (muster_upcoming_helps (renewals->upcoming, judged, class_id))
        g_array_append_val (officers, judged->facts->officer->id);
    }
  return officers;
}

static void
class_toggled (GtkCheckButton *check, gpointer data)
{
  MusterRenewalsPage *self = data;
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (check));
  const MusterId *class_id = get_class (row);
  g_autoptr (GArray) officers = NULL;

  if (gtk_check_button_get_active (check))
    {
      officers = list_helped (self, *class_id);
      g_hash_table_insert (self->trial->seats, g_memdup2 (class_id, sizeof *class_id),
                           g_array_ref (officers));
    }
  else
    {
      officers = g_array_ref (g_hash_table_lookup (self->trial->seats, class_id));
      g_hash_table_remove (self->trial->seats, class_id);
    }
  muster_renewals_plan_try (self, officers);
  update_row (self, row);
}

static void
add_rows (GtkWidget *row, MusterRenewalsPage *self, gboolean is_added)
{
  GArray *officers = g_hash_table_lookup (self->trial->seats, get_class (row));
  g_autoptr (GArray) chosen = muster_renewals_page_list_chosen (self);
  guint i, j;

  for (i = 0; i < chosen->len; i++)
    {
      MusterId id = g_array_index (chosen, MusterId, i);

      if (is_added && !muster_renewals_plan_has_seat (officers, id))
        g_array_append_val (officers, id);
      for (j = officers->len; !is_added && j > 0; j--)
        if (g_array_index (officers, MusterId, j - 1) == id)
          g_array_remove_index (officers, j - 1);
    }
  muster_renewals_plan_try (self, chosen);
  update_row (self, row);
}

static void
add_clicked (GtkButton *button, gpointer data)
{
  add_rows (gtk_widget_get_parent (gtk_widget_get_parent (GTK_WIDGET (button))), data, TRUE);
}

static void
remove_clicked (GtkButton *button, gpointer data)
{
  add_rows (gtk_widget_get_parent (gtk_widget_get_parent (GTK_WIDGET (button))), data, FALSE);
}

/* --- The list ------------------------------------------------------------------------------------- */

/* Takes @name. */
static void
add_button (GtkBox *people, const char *label, char *name, GCallback clicked, gpointer data)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (button, "clicked", clicked, data);
  gtk_box_append (people, button);
  g_free (name);
}

static GtkWidget *
create_people (MusterRenewalsPage *self, const char *title)
{
  GtkWidget *people = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *count = gtk_label_new (NULL);

  gtk_widget_set_margin_start (people, INDENT);
  gtk_widget_add_css_class (count, "caption");
  gtk_label_set_xalign (GTK_LABEL (count), 0);
  gtk_widget_set_hexpand (count, TRUE);
  gtk_box_append (GTK_BOX (people), count);
  add_button (GTK_BOX (people), _ ("Add"),
              /* Translators: title of a class and its day. */
              g_strdup_printf (_ ("Add the selected rows to %s"), title), G_CALLBACK (add_clicked),
              self);
  add_button (GTK_BOX (people), _ ("Remove"),
              /* Translators: title of a class and its day. */
              g_strdup_printf (_ ("Remove the selected rows from %s"), title),
              G_CALLBACK (remove_clicked), self);
  return people;
}

static GtkWidget *
create_row (MusterRenewalsPage *self, const MusterPlanClass *class)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const char *title = class->title != NULL ? class->title : _ ("Untitled");
  g_autofree char *date = muster_date_format (class->held_on);
  char hours[MUSTER_DURATION_TEXT_SIZE];
  g_autofree char *amount =
      /* Translators: hours. */
      g_strdup_printf (_ ("%s h"), muster_duration_print (class->seconds, hours));
  g_autofree char *caption = muster_reasons_join (date, amount, class->location);
  g_autofree char *name = muster_reasons_join (title, date, NULL);
  GtkWidget *people = create_people (self, name);
  GtkWidget *details = muster_reasons_create_text (caption, "caption");

  gtk_widget_add_css_class (details, "dim");
  gtk_box_append (GTK_BOX (texts), muster_reasons_create_text (title, NULL));
  gtk_box_append (GTK_BOX (texts), details);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), texts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (row), check);
  gtk_box_append (GTK_BOX (row), people);
  gtk_widget_add_css_class (row, "reason");
  g_object_set_data_full (G_OBJECT (row), CLASS_KEY,
                          g_memdup2 (&class->class_id, sizeof class->class_id), g_free);
  g_object_set_data (G_OBJECT (row), PEOPLE_KEY, people);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               g_hash_table_contains (self->trial->seats, &class->class_id));
  g_signal_connect (check, "toggled", G_CALLBACK (class_toggled), self);
  return row;
}

void
muster_renewals_plan_fill_list (MusterRenewalsPage *self)
{
  const GArray *classes = muster_plan_list_classes (muster_renewals_page_get_renewals (self)->plan);
  guint i;

  muster_reasons_list_clear (self->trial->list);
  gtk_widget_set_visible (GTK_WIDGET (self->trial->list), TRUE);
  for (i = 0; i < classes->len; i++)
    {
      GtkWidget *row = create_row (self, &g_array_index (classes, MusterPlanClass, i));

      gtk_box_append (self->trial->list, row);
      update_row (self, row);
    }
  if (classes->len == 0)
    gtk_box_append (self->trial->list,
                    muster_reasons_create_text (
                        _ ("No class is planned. Schedule one on the page Classes."), "dim"));
}
