/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The frame of the window: sidebar, header bar, status line, and the keys that work everywhere. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/drafts.h"
#include "app/list-stop.h"
#include "app/settings.h"
#include "app/sidebar.h"
#include "app/stack.h"
#include "app/app-window-private.h"

#define BUSY_DELAY 500 /* milliseconds after which work is shown to be under way */
#define BUSY_PULSE 80
#define TOAST_SECONDS 5
#define TITLE_KEY "muster-title" /* of an inner page */
#define FROM_KEY "muster-from"   /* the page that it was opened from */

G_DEFINE_FINAL_TYPE (MusterAppWindow, muster_app_window, ADW_TYPE_APPLICATION_WINDOW)

/* --- What is said ----------------------------------------------------------------------------- */

static void
toast_dismissed (AdwToast *toast, gpointer data)
{
  MusterAppWindow *self = data;

  if (self->toast == toast)
    self->toast = NULL;
}

void
muster_app_window_report (MusterAppWindow *self, const char *sentence, gboolean can_undo)
{
  g_autofree char *escaped = NULL;
  AdwToast *toast;

  g_return_if_fail (MUSTER_IS_APP_WINDOW (self) && sentence != NULL);

  /* Toasts wait for each other; what was said before is old now. */
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  escaped = g_markup_escape_text (sentence, -1);
  toast = adw_toast_new (escaped);
  adw_toast_set_timeout (toast, TOAST_SECONDS);
  if (can_undo)
    {
      adw_toast_set_button_label (toast, _ ("_Undo"));
      adw_toast_set_action_name (toast, "win.undo");
    }
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (toast_dismissed), self, 0);
  self->toast = toast;
  gtk_label_set_text (self->summary_label, sentence);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
page_report (MusterPage *page G_GNUC_UNUSED, const char *sentence, gboolean can_undo, gpointer data)
{
  muster_app_window_report (data, sentence, can_undo);
}

/* --- Pages ------------------------------------------------------------------------------------ */

MusterPage *
muster_app_window_get_current_page (MusterAppWindow *self)
{
  return MUSTER_PAGE (gtk_stack_get_visible_child (self->pages));
}

static void
update_page (MusterAppWindow *self)
{
  MusterPage *page = muster_app_window_get_current_page (self);
  const char *name = gtk_stack_get_visible_child_name (self->pages);
  const char *subtitle, *summary, *title, *keys;

  if (page == NULL || self->session == NULL)
    return;
  title = g_object_get_data (G_OBJECT (page), TITLE_KEY);
  subtitle = muster_page_get_subtitle (page);
  summary = muster_page_get_summary (page);
  keys = muster_page_get_keys (page);
  adw_window_title_set_title (self->window_title,
                              title != NULL ? title : muster_sidebar_get_title (name));
  gtk_widget_set_visible (self->back_button, title != NULL);
  adw_window_title_set_subtitle (self->window_title, subtitle != NULL ? subtitle : "");
  if (muster_page_is_other_day (page))
    gtk_widget_add_css_class (GTK_WIDGET (self->window_title), "other-day");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->window_title), "other-day");
  gtk_label_set_text (self->summary_label, summary != NULL ? summary : "");
  gtk_label_set_text (self->keys_label, keys != NULL ? keys : "");
  muster_app_window_update_file (self);
}

static void
page_state_changed (MusterPage *page, gpointer data)
{
  MusterAppWindow *self = data;
  const char *name;

  /* Its work may end after it was left. */
  if (gtk_widget_get_parent (GTK_WIDGET (page)) != GTK_WIDGET (self->pages))
    return;
  name = gtk_stack_page_get_name (gtk_stack_get_page (self->pages, GTK_WIDGET (page)));
  if (name != NULL)
    muster_sidebar_set_state (self->sidebar, name, muster_page_get_things_to_do (page),
                              muster_drafts_has_any (page));
  if (page == muster_app_window_get_current_page (self))
    update_page (self);
}

static void
page_open_record (MusterPage *from G_GNUC_UNUSED, gpointer type, gint64 id, gpointer data)
{
  MusterAppWindow *self = data;
  const char *name = muster_sidebar_find_page (type);
  MusterPage *page = name != NULL ? muster_app_window_show_page (self, name) : NULL;

  if (page != NULL)
    muster_page_show_record (page, type, id);
}

static void
page_push (MusterPage *from, MusterPage *inner, const char *title, gpointer data);

static void
connect_page (MusterAppWindow *self, GtkWidget *page)
{
  g_signal_connect_object (page, "state-changed", G_CALLBACK (page_state_changed), self, 0);
  g_signal_connect_object (page, "report", G_CALLBACK (page_report), self, 0);
  g_signal_connect_object (page, "open-record", G_CALLBACK (page_open_record), self, 0);
  g_signal_connect_object (page, "push", G_CALLBACK (page_push), self, 0);
  muster_stack_hide_others (page);
}

static GtkWidget *
add_page (MusterAppWindow *self, const MusterSidebarEntry *entry)
{
  GtkWidget *page = g_object_new (entry->get_type (), NULL);

  gtk_stack_add_named (self->pages, page, entry->name);
  connect_page (self, page);
  muster_page_set_narrow (MUSTER_PAGE (page), self->is_narrow);
  muster_page_set_session (MUSTER_PAGE (page), self->session);
  return page;
}

/* A page is made when it is first shown, so a window does not wait for all of them. */
static GtkWidget *
get_page (MusterAppWindow *self, const char *name)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, name);
  guint n, i;
  const MusterSidebarEntry *entries = muster_sidebar_get_entries (&n);

  for (i = 0; page == NULL && i < n; i++)
    if (g_str_equal (entries[i].name, name))
      page = add_page (self, &entries[i]);
  return page;
}

/* Inner pages have no name in the stack and are not in the sidebar. */
static void
page_push (MusterPage *from, MusterPage *inner, const char *title, gpointer data)
{
  MusterAppWindow *self = data;

  g_object_set_data_full (G_OBJECT (inner), TITLE_KEY, g_strdup (title), g_free);
  g_object_set_data (G_OBJECT (inner), FROM_KEY, from);
  muster_drafts_share (inner, from);
  gtk_stack_add_child (self->pages, GTK_WIDGET (inner));
  connect_page (self, GTK_WIDGET (inner));
  muster_page_set_session (inner, self->session);
  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (inner));
  update_page (self);
}

gboolean
muster_app_window_pop_page (MusterAppWindow *self)
{
  MusterPage *inner = muster_app_window_get_current_page (self);
  MusterPage *from = inner != NULL ? g_object_get_data (G_OBJECT (inner), FROM_KEY) : NULL;

  if (from == NULL)
    return FALSE;
  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (from));
  gtk_stack_remove (self->pages, GTK_WIDGET (inner));
  update_page (self);
  return TRUE;
}

MusterPage *
muster_app_window_show_page (MusterAppWindow *self, const char *name)
{
  GtkWidget *page;

  g_return_val_if_fail (MUSTER_IS_APP_WINDOW (self) && name != NULL, NULL);

  page = get_page (self, name);
  if (page == NULL)
    return NULL;
  while (muster_app_window_pop_page (self))
    ;
  gtk_stack_set_visible_child (self->pages, page);
  muster_sidebar_select (self->sidebar, name);
  self->shown_row = gtk_list_box_get_selected_row (self->sidebar);
  g_settings_set_string (self->settings, MUSTER_SETTING_PAGE, name);
  update_page (self);
  return MUSTER_PAGE (page);
}

static void
sidebar_row_selected (GtkListBox *sidebar G_GNUC_UNUSED, GtkListBoxRow *row, gpointer data)
{
  MusterAppWindow *self = data;

  /* The focus selects, too, and where it comes back to the row of an inner page, that stays. */
  if (row != NULL && row != self->shown_row)
    muster_app_window_show_page (self, muster_sidebar_get_name (row));
}

/* --- The file --------------------------------------------------------------------------------- */

static gboolean
pulse (gpointer data)
{
  MusterAppWindow *self = data;

  gtk_widget_set_visible (GTK_WIDGET (self->busy_bar), TRUE);
  gtk_progress_bar_pulse (self->busy_bar);
  return G_SOURCE_CONTINUE;
}

static gboolean
begin_pulse (gpointer data)
{
  MusterAppWindow *self = data;

  self->busy_id = g_timeout_add (BUSY_PULSE, pulse, self);
  return G_SOURCE_REMOVE;
}

static void
busy_changed (MusterSession *session, gpointer data)
{
  MusterAppWindow *self = data;

  g_clear_handle_id (&self->busy_id, g_source_remove);
  if (muster_session_is_busy (session))
    self->busy_id = g_timeout_add (BUSY_DELAY, begin_pulse, self);
  else
    gtk_widget_set_visible (GTK_WIDGET (self->busy_bar), FALSE);
}

static void
set_enabled (MusterAppWindow *self, const char *action, gboolean is_enabled)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), action, is_enabled);
}

/* One at a time: what is true of the file goes before what is true of the page. */
static void
update_banner (MusterAppWindow *self)
{
  MusterPage *page = muster_app_window_get_current_page (self);
  const char *of_page = muster_page_get_banner (page);
  const char *button, *action;

  if (!muster_session_is_read_only (self->session))
    {
      if (of_page != NULL && muster_page_get_notice (page, &button, &action))
        muster_banner_show (self->banner, of_page, FALSE, button, action);
      else if (of_page != NULL)
        muster_banner_show (self->banner, of_page, TRUE, NULL, NULL);
      else
        muster_banner_hide (self->banner);
    }
  else if (self->held_by != NULL)
    muster_banner_show (self->banner, self->held_by, TRUE, _ ("_Try Again"), "win.reopen");
  else
    muster_banner_show (self->banner,
                        _ ("This file is open read-only: nothing in it can be changed."), TRUE,
                        NULL, NULL);
}

void
muster_app_window_update_file (MusterAppWindow *self)
{
  gboolean is_open = self->session != NULL;
  gboolean can_write = is_open && !muster_session_is_read_only (self->session);

  set_enabled (self, "win.undo", can_write);
  set_enabled (self, "win.redo", can_write);
  set_enabled (self, "win.back-up", can_write);
  set_enabled (self, "win.verify", is_open);
  set_enabled (self, "win.close-file", is_open);
  set_enabled (self, "win.open-rules", is_open);
  if (!is_open)
    return;
  gtk_label_set_text (self->agency_label, muster_session_get_agency (self->session));
  gtk_label_set_text (self->saved_label, can_write ? _ ("Saved as you go") : _ ("Read-only"));
  update_banner (self);
}

/* The page that was shown when a file was last closed, or the first. */
static void
show_last_page (MusterAppWindow *self)
{
  g_autofree char *name = g_settings_get_string (self->settings, MUSTER_SETTING_PAGE);

  if (muster_app_window_get_current_page (self) == NULL &&
      muster_app_window_show_page (self, name) == NULL)
    muster_app_window_show_page (self, muster_sidebar_get_nth (0));
}

void
muster_app_window_set_session (MusterAppWindow *self, MusterSession *session)
{
  g_autofree char *title = NULL;
  GtkWidget *child;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  while (muster_app_window_pop_page (self))
    ;
  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      muster_drafts_drop_all (MUSTER_PAGE (child));
      muster_page_set_session (MUSTER_PAGE (child), session);
    }
  if (session != NULL)
    {
      g_signal_connect (session, "busy-changed", G_CALLBACK (busy_changed), self);
      g_signal_connect_swapped (session, "changed", G_CALLBACK (muster_app_window_update_file),
                                self);
      g_signal_connect_swapped (session, "changed", G_CALLBACK (muster_app_window_name_undo), self);
      /* Translators: title of the window: the agency. */
      title = g_strdup_printf (_ ("%s – Muster"), muster_session_get_agency (session));
      show_last_page (self);
    }
  gtk_window_set_title (GTK_WINDOW (self), title != NULL ? title : "Muster");
  gtk_stack_set_visible_child_name (self->files, session != NULL ? "file" : "start");
  muster_app_window_update_file (self);
  muster_app_window_name_undo (self);
  update_page (self);
}

MusterSession *
muster_app_window_get_session (MusterAppWindow *self)
{
  g_return_val_if_fail (MUSTER_IS_APP_WINDOW (self), NULL);

  return self->session;
}

/* --- Size ------------------------------------------------------------------------------------- */

static void
surface_layout (GdkSurface *surface G_GNUC_UNUSED, int width G_GNUC_UNUSED,
                int height G_GNUC_UNUSED, gpointer data)
{
  muster_app_window_update_rail (data);
}

static void
muster_app_window_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (muster_app_window_parent_class)->realize (widget);
  /* notify::default-width says nothing when the window is maximized. */
  g_signal_connect_object (gtk_native_get_surface (GTK_NATIVE (widget)), "layout",
                           G_CALLBACK (surface_layout), widget, G_CONNECT_AFTER);
}

/* --- The type ------------------------------------------------------------------------------------- */

static gboolean
close_request (GtkWindow *window)
{
  return muster_app_window_hold_close (MUSTER_APP_WINDOW (window)) ||
         GTK_WINDOW_CLASS (muster_app_window_parent_class)->close_request (window);
}

static void
muster_app_window_dispose (GObject *object)
{
  MusterAppWindow *self = MUSTER_APP_WINDOW (object);

  g_clear_handle_id (&self->busy_id, g_source_remove);
  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->held_by, g_free);
  g_clear_pointer (&self->wanted, g_free);
  G_OBJECT_CLASS (muster_app_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MusterAppWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, MusterAppWindow, files);
  gtk_widget_class_bind_template_child (widget_class, MusterAppWindow, start_page);
  gtk_widget_class_bind_template_child (widget_class, MusterAppWindow, sidebar_pane);
  gtk_widget_class_bind_template_child (widget_class, MusterAppWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, MusterAppWindow, sidebar_title);
  gtk_widget_class_bind_template_child (widget_class, MusterAppWindow, sidebar_foot);
  gtk_widget_class_bind_template_child (widget_class, MusterAppWindow, agency_label);
  gtk_widget_class_bind_template_child (widget_class, MusterAppWindow, saved_label);
  gtk_widget_class_bind_template_child (widget_class, MusterAppWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, MusterAppWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, MusterAppWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, MusterAppWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, MusterAppWindow, operator_entry);
  gtk_widget_class_bind_template_child (widget_class, MusterAppWindow, operator_popover);
  gtk_widget_class_bind_template_child (widget_class, MusterAppWindow, busy_bar);
  gtk_widget_class_bind_template_child (widget_class, MusterAppWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, MusterAppWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, MusterAppWindow, summary_label);
  gtk_widget_class_bind_template_child (widget_class, MusterAppWindow, keys_label);
}

static void
muster_app_window_class_init (MusterAppWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muster_app_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = close_request;
  widget_class->realize = muster_app_window_realize;
  g_type_ensure (MUSTER_TYPE_START_PAGE);
  g_type_ensure (MUSTER_TYPE_BANNER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/muster/Muster/ui/app-window.ui");
  bind_children (widget_class);
  muster_app_window_install_actions (widget_class);
  muster_app_window_install_file_actions (widget_class);
}

static void
muster_app_window_init (MusterAppWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  muster_stack_hide_others (GTK_WIDGET (self));
  muster_sidebar_fill (self->sidebar);
  g_signal_connect (self->sidebar, "row-selected", G_CALLBACK (sidebar_row_selected), self);
  g_signal_connect (self->sidebar, "row-activated", G_CALLBACK (muster_app_window_go_to_row), self);
  g_signal_connect (self->operator_entry, "activate", G_CALLBACK (muster_app_window_take_operator),
                    self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (muster_app_window_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  muster_list_stop_watch (GTK_WINDOW (self));
}

MusterAppWindow *
muster_app_window_new (GtkApplication *application, GSettings *settings)
{
  MusterAppWindow *self = g_object_new (MUSTER_TYPE_APP_WINDOW, "application", application, NULL);
  g_autoptr (GVariant) recent = NULL;
  g_autofree const char **paths = NULL;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self->settings = g_object_ref (settings);
  g_signal_connect_object (settings, "changed::" MUSTER_SETTING_OPERATOR,
                           G_CALLBACK (muster_app_window_follow_operator), self, G_CONNECT_SWAPPED);
  muster_app_window_follow_operator (self);
  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (settings, MUSTER_SETTING_WIDTH),
                               g_settings_get_int (settings, MUSTER_SETTING_HEIGHT));
  if (g_settings_get_boolean (settings, MUSTER_SETTING_MAXIMIZED))
    gtk_window_maximize (GTK_WINDOW (self));
  recent = g_settings_get_value (settings, MUSTER_SETTING_RECENT);
  paths = g_variant_get_bytestring_array (recent, NULL);
  muster_start_page_set_recent (self->start_page, paths);
  muster_app_window_set_session (self, NULL);
  return self;
}
