/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The form that schedules a class. */

#pragma once

#include <adwaita.h>

#include "app/session.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_NEW_CLASS (muster_new_class_get_type ())
G_DECLARE_FINAL_TYPE (MusterNewClass, muster_new_class, MUSTER, NEW_CLASS, GtkWindow)

/**
 * muster_new_class_new:
 * @parent: the window that it is about
 * @session: the file
 *
 * Returns: (transfer none): the form; ::made gives the id of the class, and its title
 */
GtkWidget *
muster_new_class_new (GtkWindow *parent, MusterSession *session);

/**
 * muster_new_class_set_day:
 * @form: a form
 * @date: the day that stands in it already
 */
void
muster_new_class_set_day (MusterNewClass *form, MusterDate date);

G_END_DECLS
