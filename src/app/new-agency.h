/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The form that makes a new agency's file. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MUSTER_TYPE_NEW_AGENCY (muster_new_agency_get_type ())
G_DECLARE_FINAL_TYPE (MusterNewAgency, muster_new_agency, MUSTER, NEW_AGENCY, GtkWindow)

/**
 * muster_new_agency_new:
 * @parent: the window it belongs to
 *
 * Returns: (transfer none): the form; it destroys itself
 */
GtkWidget *
muster_new_agency_new (GtkWindow *parent);

G_END_DECLS
