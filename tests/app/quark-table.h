/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The one block that GLib loses on purpose. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * test_quark_table_forgive:
 *
 * Tells the leak checker about GLib's first table of quarks. When a program has more than 2,048 of them, as one that
 * shows every page and dialog does, GLib makes a longer table and leaves the old one to threads that may be reading it
 * (quark_new() in glib/gquark.c). Leaks are looked for in everything else. Call it first in main().
 */
void
test_quark_table_forgive (void);

G_END_DECLS
