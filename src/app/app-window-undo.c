/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Undo and redo in the window, which say beforehand what they would take back. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/log.h"
#include "app/app-window-private.h"
#include "app/field-row.h"

/* --- Undoing -------------------------------------------------------------------------------------- */

static gpointer
undo_work (MusterWorkspace *workspace, gpointer data G_GNUC_UNUSED, GError **error)
{
  return muster_action_undo (workspace, error);
}

static gpointer
redo_work (MusterWorkspace *workspace, gpointer data G_GNUC_UNUSED, GError **error)
{
  return muster_action_redo (workspace, error);
}

/* Takes @self. */
static void
say_step (MusterAppWindow *self, GObject *source, GAsyncResult *result, gboolean is_undone)
{
  g_autoptr (MusterAppWindow) window = self;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = muster_session_run_finish (MUSTER_SESSION (source), result, &error);
  g_autofree char *sentence = NULL;

  if (label != NULL && is_undone)
    /* Translators: what was taken back, in the words of the history. */
    sentence = g_strdup_printf (_ ("Undone: %s"), label);
  else if (label != NULL)
    /* Translators: what was done again, in the words of the history. */
    sentence = g_strdup_printf (_ ("Done again: %s"), label);
  muster_app_window_report (window, label != NULL ? sentence : error->message, FALSE);
}

static void
undo_done (GObject *source, GAsyncResult *result, gpointer data)
{
  say_step (data, source, result, TRUE);
}

static void
redo_done (GObject *source, GAsyncResult *result, gpointer data)
{
  say_step (data, source, result, FALSE);
}

static void
undo (GtkWidget *widget, const char *name, GVariant *parameter G_GNUC_UNUSED)
{
  MusterAppWindow *self = MUSTER_APP_WINDOW (widget);
  gboolean is_undo = g_str_equal (name, "win.undo");
  const MusterSessionWork work = { is_undo ? undo_work : redo_work, NULL, NULL, g_free, TRUE };
  const char *held;

  if (self->session == NULL)
    return;
  held = muster_page_hold_undo (muster_app_window_get_current_page (self));
  if (held != NULL)
    muster_app_window_report (self, held, FALSE);
  else
    muster_session_undo_async (self->session, &work, is_undo ? undo_done : redo_done,
                               g_object_ref (self));
}

/* Undo is no accelerator: those come before the focused entry, which has an undo of its own for what is typed but
 * not saved yet. */
gboolean
muster_app_window_undo_key (MusterAppWindow *self, guint key, GdkModifierType modifiers)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  gboolean is_shifted = (modifiers & GDK_SHIFT_MASK) != 0;

  if ((modifiers & gtk_accelerator_get_default_mod_mask () & ~GDK_SHIFT_MASK) != GDK_CONTROL_MASK ||
      gdk_keyval_to_lower (key) != GDK_KEY_z)
    return FALSE;
  if (focus != NULL && GTK_IS_TEXT (focus) &&
      g_object_get_data (G_OBJECT (focus), MUSTER_IS_TYPING) != NULL)
    return FALSE;
  gtk_widget_activate_action (GTK_WIDGET (self), is_shifted ? "win.redo" : "win.undo", NULL);
  return TRUE;
}

/* --- Naming it beforehand ------------------------------------------------------------------------- */

typedef struct
{
  char *undo;
  char *redo;
} Next;

static void
next_free (gpointer data)
{
  Next *next = data;

  g_free (next->undo);
  g_free (next->redo);
  g_free (next);
}

static gpointer
find_next (MusterWorkspace *workspace, gpointer data G_GNUC_UNUSED, GError **error)
{
  Next *next = g_new0 (Next, 1);

  if (muster_action_find_next (workspace, &next->undo, &next->redo, error))
    return next;
  next_free (next);
  return NULL;
}

static void
name_button (GtkWidget *button, const char *name, const char *key)
{
  g_autofree char *tooltip = g_strdup_printf ("%s (%s)", name, key);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
name_buttons (MusterAppWindow *self, const Next *next)
{
  g_autofree char *undo_name = NULL;
  g_autofree char *redo_name = NULL;

  if (next->undo != NULL)
    /* Translators: what would be taken back, in the words of the history. */
    undo_name = g_strdup_printf (_ ("Undo: %s"), next->undo);
  if (next->redo != NULL)
    /* Translators: what would be done again, in the words of the history. */
    redo_name = g_strdup_printf (_ ("Redo: %s"), next->redo);
  name_button (self->undo_button, undo_name != NULL ? undo_name : _ ("Undo"), _ ("Ctrl+Z"));
  name_button (self->redo_button, redo_name != NULL ? redo_name : _ ("Redo"), _ ("Shift+Ctrl+Z"));
}

static void
next_found (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MusterAppWindow) self = data;
  Next *next = muster_session_run_finish (MUSTER_SESSION (source), result, NULL);

  /* What cannot be read has no name; pressing the button says why. */
  if (next == NULL)
    return;
  if (self->session == MUSTER_SESSION (source))
    name_buttons (self, next);
  next_free (next);
}

void
muster_app_window_name_undo (MusterAppWindow *self)
{
  static const MusterSessionWork work = { find_next, NULL, NULL, next_free, FALSE };
  static const Next nothing = { NULL, NULL };

  name_buttons (self, &nothing);
  if (self->session != NULL && !muster_session_is_read_only (self->session))
    muster_session_run_async (self->session, &work, NULL, next_found, g_object_ref (self));
}

void
muster_app_window_install_undo (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.undo", NULL, undo);
  gtk_widget_class_install_action (klass, "win.redo", NULL, undo);
}
