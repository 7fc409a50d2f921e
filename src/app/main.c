/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* muster: the window. */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <sys/stat.h>

#include "app/application.h"

int
main (int argc, char *argv[])
{
  g_autoptr (MusterApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, MUSTER_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  /* What Muster makes is the agency's business alone. */
  umask (077);
  g_set_application_name ("Muster");
  application = muster_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
