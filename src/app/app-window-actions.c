/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window does on every page: back, search, the keys of the pages. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/settings.h"
#include "app/sidebar.h"
#include "app/app-window-private.h"
#include "app/go-to.h"
#include "app/handed-in-page.h"
#include "app/packet-page.h"
#include "app/panes.h"
#include "app/places.h"
#include "app/rules-page.h"
#include "app/unclassified-page.h"

#define RAIL_WIDTH 1180 /* a narrower window shows icons alone */
#define USUAL_DPI (96 * 1024)

/* --- Keys before everybody else's ----------------------------------------------------------------- */

/* A GtkPaned has F6 for itself, so it is taken before. */
static gboolean
move_to_pane (MusterAppWindow *self, guint key, GdkModifierType modifiers)
{
  modifiers &= gtk_accelerator_get_default_mod_mask ();
  if (key != GDK_KEY_F6 || (modifiers & ~GDK_SHIFT_MASK) != 0 || self->session == NULL)
    return FALSE;
  muster_panes_move (GTK_WIDGET (self->sidebar),
                     GTK_WIDGET (muster_app_window_get_current_page (self)),
                     (modifiers & GDK_SHIFT_MASK) != 0);
  return TRUE;
}

gboolean
muster_app_window_key_pressed (GtkEventControllerKey *controller G_GNUC_UNUSED, guint key,
                               guint code G_GNUC_UNUSED, GdkModifierType modifiers, gpointer data)
{
  return move_to_pane (data, key, modifiers) || muster_app_window_undo_key (data, key, modifiers)
             ? GDK_EVENT_STOP
             : GDK_EVENT_PROPAGATE;
}

/* --- Actions -------------------------------------------------------------------------------------- */

static void
go_back (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  MusterAppWindow *self = MUSTER_APP_WINDOW (widget);

  if (self->session != NULL && !muster_page_go_back (muster_app_window_get_current_page (self)))
    muster_app_window_pop_page (self);
}

static void
search (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  MusterAppWindow *self = MUSTER_APP_WINDOW (widget);

  if (self->session != NULL && !muster_page_search (muster_app_window_get_current_page (self)))
    muster_app_window_report (self, _ ("There is nothing to search on this page."), FALSE);
}

static void
add_new (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  MusterAppWindow *self = MUSTER_APP_WINDOW (widget);

  if (self->session == NULL)
    gtk_widget_activate_action (widget, "win.new-agency", NULL);
  else if (!muster_page_add_new (muster_app_window_get_current_page (self)))
    muster_app_window_report (self, _ ("Nothing new is made on this page."), FALSE);
}

static void
add_officer (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  MusterPage *page = muster_app_window_show_page (MUSTER_APP_WINDOW (widget), "officers");

  if (page != NULL)
    muster_page_add_new (page);
}

static void
open_renewals (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  MusterAppWindow *self = MUSTER_APP_WINDOW (widget);

  if (self->session != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (muster_app_window_show_page (self, "renewals")));
}

/* The parameter is the last day of the periods whose packet it is. */
static void
prepare_packet (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter)
{
  MusterAppWindow *self = MUSTER_APP_WINDOW (widget);

  if (self->session != NULL)
    muster_page_push (muster_app_window_get_current_page (self),
                      muster_packet_page_new (g_variant_get_int32 (parameter), 0), _ ("Packet"));
}

static void
show_handed_in (GtkWidget *widget, const char *name G_GNUC_UNUSED,
                GVariant *parameter G_GNUC_UNUSED)
{
  MusterAppWindow *self = MUSTER_APP_WINDOW (widget);

  if (self->session != NULL)
    muster_page_push (muster_app_window_get_current_page (self), muster_handed_in_page_new (),
                      _ ("Handed In"));
}

static void
open_rules (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  MusterAppWindow *self = MUSTER_APP_WINDOW (widget);

  if (self->session != NULL && !MUSTER_IS_RULES_PAGE (muster_app_window_get_current_page (self)))
    muster_page_push (muster_app_window_get_current_page (self), muster_rules_page_new (),
                      _ ("Rules"));
}

static void
show_unclassified (GtkWidget *widget, const char *name G_GNUC_UNUSED,
                   GVariant *parameter G_GNUC_UNUSED)
{
  MusterAppWindow *self = MUSTER_APP_WINDOW (widget);

  if (self->session != NULL &&
      !MUSTER_IS_UNCLASSIFIED_PAGE (muster_app_window_get_current_page (self)))
    muster_page_push (muster_app_window_get_current_page (self),
                      muster_unclassified_page_new (NULL), _ ("Unclassified Training"));
}

static void
save (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  muster_app_window_report (MUSTER_APP_WINDOW (widget), _ ("Everything is saved as you go."),
                            FALSE);
}

void
muster_app_window_go_to_row (GtkListBox *sidebar G_GNUC_UNUSED, GtkListBoxRow *row, gpointer data)
{
  muster_app_window_show_page (data, muster_sidebar_get_name (row));
}

static void
show_page (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter)
{
  MusterAppWindow *self = MUSTER_APP_WINDOW (widget);
  const char *page = muster_sidebar_get_nth ((guint) g_variant_get_int32 (parameter));

  if (self->session != NULL && page != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (muster_app_window_show_page (self, page)));
}

static void
place_chosen (MusterAppWindow *self, const MusterPlace *place)
{
  if (place->page != NULL)
    muster_app_window_show_page (self, place->page);
  else
    muster_page_open_record (muster_app_window_get_current_page (self), place->type, place->id);
  gtk_widget_grab_focus (GTK_WIDGET (muster_app_window_get_current_page (self)));
}

static void
go_to (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  MusterAppWindow *self = MUSTER_APP_WINDOW (widget);
  GtkWidget *dialog;

  if (self->session == NULL)
    return;
  dialog = muster_go_to_new (GTK_WINDOW (self), self->session);
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (place_chosen), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* How much larger than usual the text is. */
static double
get_text_scale (GtkWidget *widget)
{
  int dpi;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? (double) dpi / USUAL_DPI : 1;
}

void
muster_app_window_update_rail (MusterAppWindow *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  gboolean is_narrow = width > 0 && width < RAIL_WIDTH * get_text_scale (GTK_WIDGET (self));
  gboolean is_rail = is_narrow != self->is_rail_forced;
  GtkWidget *page;

  self->is_narrow = is_narrow;
  gtk_widget_set_visible (self->sidebar_title, !is_rail);
  gtk_widget_set_visible (self->sidebar_foot, !is_rail);
  gtk_widget_set_visible (GTK_WIDGET (self->keys_label), !is_rail);
  muster_sidebar_set_rail (self->sidebar, is_rail);
  if (is_rail)
    gtk_widget_add_css_class (self->sidebar_pane, "rail");
  else
    gtk_widget_remove_css_class (self->sidebar_pane, "rail");
  for (page = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    muster_page_set_narrow (MUSTER_PAGE (page), is_narrow);
}

static void
toggle_rail (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  MusterAppWindow *self = MUSTER_APP_WINDOW (widget);

  self->is_rail_forced = !self->is_rail_forced;
  muster_app_window_update_rail (self);
}

/* GTK would make the window by itself for every window of the program, while it starts, and hide it. */
static void
show_shortcuts (GtkWidget *widget, const char *name G_GNUC_UNUSED,
                GVariant *parameter G_GNUC_UNUSED)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/org/muster/Muster/ui/help-overlay.ui");
  GtkWindow *shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (shortcuts, GTK_WINDOW (widget));
  gtk_window_present (shortcuts);
}

/* --- Who is at the keyboard ----------------------------------------------------------------------- */

void
muster_app_window_take_operator (GtkEntry *entry, gpointer data)
{
  MusterAppWindow *self = data;

  g_settings_set_string (self->settings, MUSTER_SETTING_OPERATOR,
                         gtk_editable_get_text (GTK_EDITABLE (entry)));
  gtk_popover_popdown (self->operator_popover);
}

void
muster_app_window_follow_operator (MusterAppWindow *self)
{
  g_autofree char *name = g_settings_get_string (self->settings, MUSTER_SETTING_OPERATOR);

  gtk_editable_set_text (GTK_EDITABLE (self->operator_entry), name);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.set-operator", NULL);
}

/* --- Installing ----------------------------------------------------------------------------------- */

static void
add_key (GtkWidgetClass *klass, guint key, GdkModifierType modifiers, const char *action)
{
  gtk_widget_class_add_binding_action (klass, key, modifiers, action, NULL);
}

void
muster_app_window_install_actions (GtkWidgetClass *klass)
{
  guint i;

  muster_app_window_install_undo (klass);
  gtk_widget_class_install_action (klass, "win.back", NULL, go_back);
  gtk_widget_class_install_action (klass, "win.search", NULL, search);
  gtk_widget_class_install_action (klass, "win.add-new", NULL, add_new);
  gtk_widget_class_install_action (klass, "win.add-officer", NULL, add_officer);
  gtk_widget_class_install_action (klass, "win.prepare-packet", "i", prepare_packet);
  gtk_widget_class_install_action (klass, "win.handed-in", NULL, show_handed_in);
  gtk_widget_class_install_action (klass, "win.open-renewals", NULL, open_renewals);
  gtk_widget_class_install_action (klass, "win.open-rules", NULL, open_rules);
  gtk_widget_class_install_action (klass, "win.unclassified", NULL, show_unclassified);
  gtk_widget_class_install_action (klass, "win.go-to", NULL, go_to);
  gtk_widget_class_install_action (klass, "win.save", NULL, save);
  gtk_widget_class_install_action (klass, "win.show-page", "i", show_page);
  gtk_widget_class_install_action (klass, "win.show-shortcuts", NULL, show_shortcuts);
  gtk_widget_class_install_action (klass, "win.toggle-sidebar", NULL, toggle_rail);
  add_key (klass, GDK_KEY_Left, GDK_ALT_MASK, "win.back");
  add_key (klass, GDK_KEY_f, GDK_CONTROL_MASK, "win.search");
  add_key (klass, GDK_KEY_k, GDK_CONTROL_MASK, "win.go-to");
  add_key (klass, GDK_KEY_n, GDK_CONTROL_MASK, "win.add-new");
  add_key (klass, GDK_KEY_s, GDK_CONTROL_MASK, "win.save");
  add_key (klass, GDK_KEY_o, GDK_CONTROL_MASK, "win.open");
  add_key (klass, GDK_KEY_w, GDK_CONTROL_MASK, "window.close");
  add_key (klass, GDK_KEY_F9, 0, "win.toggle-sidebar");
  for (i = 0; i < 10; i++)
    gtk_widget_class_add_binding_action (klass, GDK_KEY_0 + (i + 1) % 10, GDK_CONTROL_MASK,
                                         "win.show-page", "i", (int) i);
}
