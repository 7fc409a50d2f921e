/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A dialog that goes anywhere by name: type, choose with the arrows, Enter. */

#pragma once

#include <gtk/gtk.h>

#include "app/session.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_GO_TO (muster_go_to_get_type ())
G_DECLARE_FINAL_TYPE (MusterGoTo, muster_go_to, MUSTER, GO_TO, GtkWindow)

/**
 * muster_go_to_new:
 * @parent: the window that goes there
 * @session: the open file
 *
 * Emits MusterGoTo::chosen with a MusterPlace, which lives as long as the handler runs, and is gone then.
 *
 * Returns: (transfer none): the dialog; gtk_window_present() shows it
 */
GtkWidget *
muster_go_to_new (GtkWindow *parent, MusterSession *session);

/**
 * muster_go_to_press:
 * @go_to: the dialog
 * @key: a key
 *
 * Does what the key does while the text has the focus.
 *
 * Returns: whether it was taken
 */
gboolean
muster_go_to_press (MusterGoTo *go_to, guint key);

G_END_DECLS
