/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The command line of bubblewrap. */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "pdf/sandbox.h"

#define INSIDE "/muster-pdf"

char *
muster_pdf_find_program (void)
{
  const char *paths[3];
  guint i;

  paths[0] = g_getenv ("MUSTER_PDF_PROGRAM");
  paths[1] = MUSTER_BUILD_PDF_PROGRAM;
  paths[2] = MUSTER_PDF_PROGRAM;
  for (i = 0; i < G_N_ELEMENTS (paths); i++)
    if (paths[i] != NULL && g_file_test (paths[i], G_FILE_TEST_IS_EXECUTABLE))
      return g_strdup (paths[i]);
  return NULL;
}

static void
add (GPtrArray *words, ...) G_GNUC_NULL_TERMINATED;

static void
add (GPtrArray *words, ...)
{
  const char *word;
  va_list list;

  va_start (list, words);
  while ((word = va_arg (list, const char *)) != NULL)
    g_ptr_array_add (words, g_strdup (word));
  va_end (list);
}

/* /lib is a link into /usr on some systems and a folder on others. */
static void
add_folder (GPtrArray *words, const char *path)
{
  g_autofree char *target = g_file_read_link (path, NULL);

  if (target != NULL)
    add (words, "--symlink", target, path, NULL);
  else
    add (words, "--ro-bind-try", path, path, NULL);
}

GPtrArray *
muster_pdf_sandbox_get (const char *program)
{
  static const char *const folders[] = { "/lib", "/lib64", "/lib32", "/bin" };
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  guint i;

  g_return_val_if_fail (program != NULL, words);

  add (words, "bwrap", "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL",
       "--clearenv", "--setenv", "LC_ALL", "C.UTF-8", NULL);
  add (words, "--ro-bind", "/usr", "/usr", "--ro-bind-try", "/app", "/app", NULL);
  for (i = 0; i < G_N_ELEMENTS (folders); i++)
    add_folder (words, folders[i]);
  add (words, "--ro-bind-try", "/etc/fonts", "/etc/fonts", NULL);
  add (words, "--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache", NULL);
  add (words, "--ro-bind-try", "/var/cache/fontconfig", "/var/cache/fontconfig", NULL);
  add (words, "--dev", "/dev", "--tmpfs", "/tmp", "--ro-bind", program, INSIDE, NULL);
  add (words, "--chdir", "/", "--", INSIDE, NULL);
  return words;
}
