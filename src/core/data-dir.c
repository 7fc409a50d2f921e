/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding the files that come with the program. The build tree comes before the installed folder, so
 * that an uninstalled program never reads the data of an older installed one. */

#include "config.h"

#include "core/data-dir.h"

char *
muster_data_dir_find (const char *relative_path)
{
  const char *folders[3];
  guint i;

  g_return_val_if_fail (relative_path != NULL, NULL);

  folders[0] = g_getenv ("MUSTER_DATADIR");
  folders[1] = MUSTER_BUILD_DATADIR;
  folders[2] = MUSTER_DATADIR;
  for (i = 0; i < G_N_ELEMENTS (folders); i++)
    if (folders[i] != NULL && *folders[i] != '\0')
      {
        g_autofree char *path = g_build_filename (folders[i], relative_path, NULL);

        if (g_file_test (path, G_FILE_TEST_EXISTS))
          return g_steal_pointer (&path);
      }
  return NULL;
}
