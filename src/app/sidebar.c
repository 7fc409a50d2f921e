/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The one list of pages; the rows follow from it. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/classes-page.h"
#include "app/courses-page.h"
#include "app/equipment-page.h"
#include "app/grants-page.h"
#include "app/instructors-page.h"
#include "app/officers-page.h"
#include "app/renewals-page.h"
#include "app/sidebar.h"
#include "app/today-page.h"
#include "core/award.h"
#include "core/class.h"
#include "core/course.h"
#include "core/equipment.h"
#include "core/officer.h"

#define NAME_KEY "muster-page"
#define LABEL_KEY "muster-label"
#define COUNT_KEY "muster-count"
#define DOT_KEY "muster-dot"
#define SPACING 9
#define RAIL_SPACING 2

static const MusterSidebarEntry entries[] = {
  { "today", N_ ("Today"), "alarm-symbolic", muster_today_page_get_type, FALSE },
  { "officers", N_ ("Officers"), "system-users-symbolic", muster_officers_page_get_type, TRUE },
  { "renewals", N_ ("Renewals"), "view-grid-symbolic", muster_renewals_page_get_type, FALSE },
  { "classes", N_ ("Classes"), "x-office-calendar-symbolic", muster_classes_page_get_type, TRUE },
  { "courses", N_ ("Courses"), "accessories-dictionary-symbolic", muster_courses_page_get_type,
    FALSE },
  { "instructors", N_ ("Instructors"), "application-certificate-symbolic",
    muster_instructors_page_get_type, FALSE },
  { "grants", N_ ("Grants"), "accessories-calculator-symbolic", muster_grants_page_get_type, TRUE },
  { "equipment", N_ ("Equipment"), "package-x-generic-symbolic", muster_equipment_page_get_type,
    FALSE },
};

const MusterSidebarEntry *
muster_sidebar_get_entries (guint *n)
{
  g_return_val_if_fail (n != NULL, NULL);

  *n = G_N_ELEMENTS (entries);
  return entries;
}

const char *
muster_sidebar_get_nth (guint index)
{
  return index < G_N_ELEMENTS (entries) ? entries[index].name : NULL;
}

const char *
muster_sidebar_get_title (const char *name)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (entries); i++)
    if (g_strcmp0 (entries[i].name, name) == 0)
      return _ (entries[i].title);
  return "";
}

const char *
muster_sidebar_find_page (const MusterRecordType *type)
{
  if (type == &muster_class_type)
    return "classes";
  if (type == &muster_course_type)
    return "courses";
  if (type == &muster_award_type)
    return "grants";
  if (type == &muster_equipment_type)
    return "equipment";
  return type == &muster_officer_type ? "officers" : NULL;
}

static GtkWidget *
create_row (const MusterSidebarEntry *entry)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *icon = gtk_image_new_from_icon_name (entry->icon);
  GtkWidget *label = gtk_label_new (_ (entry->title));
  GtkWidget *count = gtk_label_new (NULL);
  GtkWidget *dot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (count, "count");
  gtk_widget_add_css_class (count, "tnum");
  gtk_widget_set_visible (count, FALSE);
  gtk_widget_set_valign (count, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (count, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (dot, "draft-dot");
  gtk_widget_set_visible (dot, FALSE);
  gtk_widget_set_valign (dot, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (dot, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), dot);
  gtk_box_append (GTK_BOX (box), count);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (entry->title), -1);
  if (entry->starts_group)
    gtk_widget_add_css_class (row, "gap");
  g_object_set_data (G_OBJECT (row), NAME_KEY, (gpointer) entry->name);
  g_object_set_data (G_OBJECT (row), LABEL_KEY, label);
  g_object_set_data (G_OBJECT (row), COUNT_KEY, count);
  g_object_set_data (G_OBJECT (row), DOT_KEY, dot);
  return row;
}

void
muster_sidebar_fill (GtkListBox *sidebar)
{
  guint i;

  g_return_if_fail (GTK_IS_LIST_BOX (sidebar));

  for (i = 0; i < G_N_ELEMENTS (entries); i++)
    gtk_list_box_append (sidebar, create_row (&entries[i]));
}

const char *
muster_sidebar_get_name (GtkListBoxRow *row)
{
  g_return_val_if_fail (GTK_IS_LIST_BOX_ROW (row), NULL);

  return g_object_get_data (G_OBJECT (row), NAME_KEY);
}

static GtkListBoxRow *
find_row (GtkListBox *sidebar, const char *name)
{
  GtkListBoxRow *row;
  int i;

  for (i = 0; (row = gtk_list_box_get_row_at_index (sidebar, i)) != NULL; i++)
    if (g_strcmp0 (muster_sidebar_get_name (row), name) == 0)
      return row;
  return NULL;
}

void
muster_sidebar_select (GtkListBox *sidebar, const char *name)
{
  GtkListBoxRow *row;

  g_return_if_fail (GTK_IS_LIST_BOX (sidebar));

  row = find_row (sidebar, name);
  if (row != NULL && row != gtk_list_box_get_selected_row (sidebar))
    gtk_list_box_select_row (sidebar, row);
}

static gboolean
has_dot (GtkListBoxRow *row)
{
  return gtk_widget_get_visible (g_object_get_data (G_OBJECT (row), DOT_KEY));
}

/* What the number and the dot say, for the ear. */
static void
name_row (GtkListBoxRow *row, guint n)
{
  const char *title = muster_sidebar_get_title (muster_sidebar_get_name (row));
  /* Translators: accessible name of a page: its title, and how many things are to be done there. */
  g_autofree char *counted =
      g_strdup_printf (ngettext ("%s, %u thing to do", "%s, %u things to do", n), title, n);
  const char *spoken = n > 0 ? counted : title;
  /* Translators: accessible name of a page on which something was typed and refused. */
  g_autofree char *drafted = g_strdup_printf (_ ("%s, something typed is not saved"), spoken);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  has_dot (row) ? drafted : spoken, -1);
}

/* A rail has no words beside the icons; a dot explains itself either way. */
static void
update_tooltip (GtkListBoxRow *row)
{
  const char *title = muster_sidebar_get_title (muster_sidebar_get_name (row));
  gboolean is_rail = !gtk_widget_get_visible (g_object_get_data (G_OBJECT (row), LABEL_KEY));
  /* Translators: tooltip of a page on which something was typed and refused: its title. */
  g_autofree char *drafted = g_strdup_printf (_ ("%s: something typed is not saved"), title);
  const char *tooltip = has_dot (row) ? drafted : is_rail ? title : NULL;

  /* GTK asks the display where the pointer is whenever one is set, and waits for the answer. */
  if (g_strcmp0 (tooltip, gtk_widget_get_tooltip_text (GTK_WIDGET (row))) != 0)
    gtk_widget_set_tooltip_text (GTK_WIDGET (row), tooltip);
}

void
muster_sidebar_set_state (GtkListBox *sidebar, const char *name, guint n, gboolean has_drafts)
{
  g_autofree char *text = g_strdup_printf ("%u", n);
  GtkListBoxRow *row;
  GtkLabel *count;

  g_return_if_fail (GTK_IS_LIST_BOX (sidebar));

  row = find_row (sidebar, name);
  if (row == NULL)
    return;
  count = g_object_get_data (G_OBJECT (row), COUNT_KEY);
  gtk_label_set_text (count, text);
  gtk_widget_set_visible (GTK_WIDGET (count), n > 0);
  gtk_widget_set_visible (g_object_get_data (G_OBJECT (row), DOT_KEY), has_drafts);
  name_row (row, n);
  update_tooltip (row);
}

void
muster_sidebar_set_rail (GtkListBox *sidebar, gboolean is_rail)
{
  GtkListBoxRow *row;
  int i;

  g_return_if_fail (GTK_IS_LIST_BOX (sidebar));

  for (i = 0; (row = gtk_list_box_get_row_at_index (sidebar, i)) != NULL; i++)
    {
      GtkBox *box = GTK_BOX (gtk_list_box_row_get_child (row));

      gtk_widget_set_visible (g_object_get_data (G_OBJECT (row), LABEL_KEY), !is_rail);
      /* Beside the icon the number would widen the rail. */
      gtk_orientable_set_orientation (GTK_ORIENTABLE (box), is_rail ? GTK_ORIENTATION_VERTICAL
                                                                    : GTK_ORIENTATION_HORIZONTAL);
      gtk_box_set_spacing (box, is_rail ? RAIL_SPACING : SPACING);
      update_tooltip (row);
    }
}
