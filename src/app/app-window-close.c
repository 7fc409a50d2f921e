/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Closing the window or its file loses nothing that was typed: what can be saved is saved first, and what cannot is
 * said before it is given up. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/app-window-private.h"
#include "app/drafts.h"
#include "app/field-row.h"
#include "app/settings.h"

#define GO "go"
#define GIVE_UP "give-up"

typedef void (*Leave) (MusterAppWindow *self);

typedef struct
{
  MusterAppWindow *window;
  Leave leave;
  char *page; /* name of the first one with something unsaved */
} Leaving;

static void
leaving_free (gpointer data)
{
  Leaving *leaving = data;

  g_object_unref (leaving->window);
  g_free (leaving->page);
  g_free (leaving);
}

static void
closure_free (gpointer data, GClosure *closure G_GNUC_UNUSED)
{
  leaving_free (data);
}

static Leaving *
leaving_new (MusterAppWindow *self, Leave leave, const char *page)
{
  Leaving *leaving = g_new0 (Leaving, 1);

  leaving->window = g_object_ref (self);
  leaving->leave = leave;
  leaving->page = g_strdup (page);
  return leaving;
}

/* --- What cannot be saved ------------------------------------------------------------------------- */

/* @body takes what was typed on all pages; inner ones keep theirs with the page they were opened from. */
static const char *
find_unsaved (MusterAppWindow *self, GString *body)
{
  const char *first = NULL;
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const char *name = gtk_stack_page_get_name (gtk_stack_get_page (self->pages, child));
      g_autofree char *lines = NULL;

      if (name == NULL || !muster_drafts_has_any (MUSTER_PAGE (child)))
        continue;
      lines = muster_drafts_describe (MUSTER_PAGE (child));
      if (body->len > 0)
        g_string_append_c (body, '\n');
      g_string_append (body, lines);
      if (first == NULL)
        first = name;
    }
  return first;
}

static void
answered (AdwMessageDialog *dialog G_GNUC_UNUSED, const char *response, gpointer data)
{
  const Leaving *leaving = data;

  if (g_str_equal (response, GIVE_UP))
    leaving->leave (leaving->window);
  else
    muster_app_window_show_page (leaving->window, leaving->page);
}

/* Whether nothing stands in the way. */
static gboolean
ask_about_unsaved (MusterAppWindow *self, Leave leave)
{
  g_autoptr (GString) body = g_string_new (NULL);
  const char *page = find_unsaved (self, body);
  GtkWidget *dialog;

  if (page == NULL)
    return TRUE;
  dialog = adw_message_dialog_new (GTK_WINDOW (self), _ ("Not everything that was typed is saved"),
                                   body->str);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), GO, _ ("_Go There"), GIVE_UP,
                                    _ ("_Close Without It"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), GIVE_UP,
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), GO);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), GO);
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered), leaving_new (self, leave, page),
                         closure_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  return FALSE;
}

/* --- What is being saved -------------------------------------------------------------------------- */

/* Takes @data. */
static gboolean
saving_ended (gpointer data)
{
  Leaving *leaving = data;
  MusterAppWindow *self = leaving->window;

  if (self->session != NULL && ask_about_unsaved (self, leaving->leave))
    leaving->leave (self);
  leaving_free (leaving);
  return G_SOURCE_REMOVE;
}

static void
busy_changed (MusterSession *session, gpointer data)
{
  const Leaving *leaving = data;

  if (muster_session_is_busy (session))
    return;
  /* The field hears after us what became of its text. */
  g_idle_add_full (G_PRIORITY_LOW, saving_ended,
                   leaving_new (leaving->window, leaving->leave, NULL), NULL);
  g_signal_handlers_disconnect_by_func (session, busy_changed, data);
}

static gboolean
is_busy (MusterAppWindow *self)
{
  return self->session != NULL && muster_session_is_busy (self->session);
}

/* What is typed is saved where the focus leaves it; whether that went well is known a moment later. Work that only
 * reads is not waited for. */
static gboolean
is_saving (MusterAppWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  gboolean may_save =
      !is_busy (self) ||
      (focus != NULL && g_object_get_data (G_OBJECT (focus), MUSTER_IS_TYPING) != NULL);

  if (focus != NULL)
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
  return may_save && is_busy (self);
}

/* Whether it can be left at once; otherwise @leave is called later, or never. */
static gboolean
can_leave (MusterAppWindow *self, Leave leave)
{
  if (is_saving (self))
    {
      g_signal_connect_data (self->session, "busy-changed", G_CALLBACK (busy_changed),
                             leaving_new (self, leave, NULL), closure_free, 0);
      return FALSE;
    }
  return ask_about_unsaved (self, leave);
}

void
muster_app_window_leave_file (MusterAppWindow *self, Leave leave)
{
  g_return_if_fail (MUSTER_IS_APP_WINDOW (self) && leave != NULL);

  if (can_leave (self, leave))
    leave (self);
}

/* --- The window ----------------------------------------------------------------------------------- */

static void
close_for_good (MusterAppWindow *self)
{
  self->is_given_up = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static void
remember_size (MusterAppWindow *self)
{
  gboolean is_maximized = gtk_window_is_maximized (GTK_WINDOW (self));

  g_settings_set_boolean (self->settings, MUSTER_SETTING_MAXIMIZED, is_maximized);
  if (is_maximized)
    return;
  g_settings_set_int (self->settings, MUSTER_SETTING_WIDTH,
                      MAX (gtk_widget_get_width (GTK_WIDGET (self)), 1000));
  g_settings_set_int (self->settings, MUSTER_SETTING_HEIGHT,
                      MAX (gtk_widget_get_height (GTK_WIDGET (self)), 640));
}

gboolean
muster_app_window_hold_close (MusterAppWindow *self)
{
  g_return_val_if_fail (MUSTER_IS_APP_WINDOW (self), FALSE);

  if (!self->is_given_up && !can_leave (self, close_for_good))
    return TRUE;
  remember_size (self);
  return FALSE;
}
