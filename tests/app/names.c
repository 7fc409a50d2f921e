/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whoever hears the window and does not see it finds every control of every page and dialog by a name: it has one, it
 * is the only one of that name, and the name says more than of which class it is. And every picture that a software
 * centre is told of is of a page or dialog that is there. */

#include "tour.h"

#include <string.h>

/* What is shown at a stop: the name of a control, and the control. */
typedef struct
{
  const char *stop;
  GHashTable *controls;
  guint n_wrong;
} Stop;

static gboolean
is_inside (GtkWidget *widget, GType type)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return parent != NULL && gtk_widget_get_ancestor (parent, type) != NULL;
}

/* What GTK makes inside of a control is part of that control. */
static gboolean
is_control (GtkWidget *widget)
{
  if (is_inside (widget, GTK_TYPE_MENU_BUTTON) || is_inside (widget, GTK_TYPE_DROP_DOWN) ||
      is_inside (widget, ADW_TYPE_ENTRY_ROW) || is_inside (widget, ADW_TYPE_COMBO_ROW) ||
      is_inside (widget, GTK_TYPE_WINDOW_CONTROLS))
    return FALSE;
  return GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) ||
         GTK_IS_SWITCH (widget) || GTK_IS_ENTRY (widget) || GTK_IS_SEARCH_ENTRY (widget) ||
         GTK_IS_DROP_DOWN (widget) || ADW_IS_ENTRY_ROW (widget) || ADW_IS_COMBO_ROW (widget) ||
         GTK_IS_COLUMN_VIEW (widget) || G_OBJECT_TYPE (widget) == GTK_TYPE_LIST_VIEW;
}

/* NULL is no name; "" is the name of a label that stands beside it. */
static char *
get_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);
  const char *label = NULL;

  if (gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL))
    return gtk_test_accessible_check_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, "");
  if (gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    return g_strdup ("");
  if (ADW_IS_PREFERENCES_ROW (widget))
    label = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));
  else if (GTK_IS_BUTTON (widget))
    label = gtk_button_get_label (GTK_BUTTON (widget));
  else if (GTK_IS_CHECK_BUTTON (widget))
    label = gtk_check_button_get_label (GTK_CHECK_BUTTON (widget));
  return label != NULL && *label != '\0' ? g_strdelimit (g_strdup (label), "_", ' ') : NULL;
}

static const char *
get_placeholder (GtkWidget *widget)
{
  if (GTK_IS_ENTRY (widget))
    return gtk_entry_get_placeholder_text (GTK_ENTRY (widget));
  return NULL;
}

static void
refuse (Stop *stop, GtkWidget *widget, const char *name, const char *why)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  g_test_message ("%s: a %s in a %s %s: %s", stop->stop, G_OBJECT_TYPE_NAME (widget),
                  G_OBJECT_TYPE_NAME (parent), why, name != NULL ? name : "");
  stop->n_wrong++;
}

static void
check_control (Stop *stop, GtkWidget *widget)
{
  g_autofree char *name = get_name (widget);
  const char *placeholder = get_placeholder (widget);

  if (name == NULL)
    refuse (stop, widget, NULL, "has no name");
  else if (strstr (name, "Gtk") != NULL || strstr (name, "Adw") != NULL)
    refuse (stop, widget, name, "is called after its class");
  else if (placeholder != NULL && *placeholder != '\0' && strstr (name, placeholder) != NULL)
    refuse (stop, widget, name, "is called after what stands in it while it is empty");
  else if (*name != '\0' && !g_hash_table_add (stop->controls, g_steal_pointer (&name)))
    refuse (stop, widget, get_name (widget), "is not the only one of its name");
}

static void
walk (Stop *stop, GtkWidget *widget)
{
  GtkWidget *child;

  if (!gtk_widget_get_mapped (widget) || GTK_IS_POPOVER (widget))
    return;
  if (is_control (widget))
    check_control (stop, widget);
  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    walk (stop, child);
}

typedef struct
{
  GHashTable *stops;
  guint n_wrong;
} Names;

static void
look (GtkWidget *root, const char *name, gpointer data)
{
  g_autoptr (GHashTable) controls = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Stop stop = { name, controls, 0 };
  Names *names = data;

  g_hash_table_add (names->stops, g_strdup (name));
  /* GTK's own. */
  if (GTK_IS_SHORTCUTS_WINDOW (root))
    return;
  walk (&stop, root);
  names->n_wrong += stop.n_wrong;
}

static void
check_pictures (GHashTable *stops)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "..", "data", "org.muster.Muster.metainfo.xml.in", NULL);
  g_autoptr (GRegex) pattern = g_regex_new ("<image>@screenshots@/(.*)\\.png</image>", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *text = NULL;
  guint n = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  for (g_regex_match (pattern, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL), n++)
    {
      g_autofree char *stop = g_match_info_fetch (match, 1);

      if (!g_hash_table_contains (stops, stop))
        g_error ("the metainfo shows “%s”, which no stop of the tour is called", stop);
    }
  g_assert_cmpuint (n, >, 0);
}

static void
test_names (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GHashTable) stops = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Names names = { stops, 0 };

  test_tour (app, look, &names);
  g_assert_cmpuint (names.n_wrong, ==, 0);
  check_pictures (stops);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GApplication) application = NULL;

  test_app_init (&argc, &argv);
  application = test_tour_start (FALSE);
  g_test_add ("/app/names", TestApp, "CT", test_app_set_up, test_names, test_app_tear_down);
  return g_test_run ();
}
