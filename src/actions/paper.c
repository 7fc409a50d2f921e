/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writing content in the formats asked for. */

#include "config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "actions/paper-private.h"
#include "export/pdf.h"
#include "export/xlsx.h"

void
muster_papers_free (MusterPapers *papers)
{
  if (papers == NULL)
    return;
  g_ptr_array_unref (papers->paths);
  g_ptr_array_unref (papers->notes);
  g_free (papers);
}

MusterPapers *
muster_paper_begin (const char *folder, GError **error)
{
  MusterPapers *papers;

  g_return_val_if_fail (folder != NULL, NULL);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_autofree char *shown = g_filename_display_name (folder);

      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_OUTPUT,
                   _ ("The folder “%s” could not be made (%s). Choose another place."), shown,
                   g_strerror (errno));
      return NULL;
    }
  papers = g_new0 (MusterPapers, 1);
  papers->paths = g_ptr_array_new_with_free_func (g_free);
  papers->notes = g_ptr_array_new_with_free_func (g_free);
  return papers;
}

/* An award's number may hold a slash; a file's name may not, and must not climb out of its folder. */
static char *
make_file_name (const char *name, const char *suffix)
{
  g_autofree char *safe = g_utf8_make_valid (name, -1);
  char *p;

  for (p = safe; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p) || strchr ("/\\:*?\"<>|", *p) != NULL)
      *p = '-';
  return g_strconcat (safe, suffix, NULL);
}

gboolean
muster_paper_write (MusterPapers *papers, const MusterContent *content, MusterPaperFormat format,
                    const char *folder, const char *name, GError **error)
{
  g_autofree char *file_name
      = make_file_name (name, format == MUSTER_PAPER_PDF ? ".pdf" : ".xlsx");
  g_autofree char *path = g_build_filename (folder, file_name, NULL);
  gboolean written = format == MUSTER_PAPER_PDF ? muster_pdf_write (content, path, error)
                                                : muster_xlsx_write (content, path, error);

  if (written)
    g_ptr_array_add (papers->paths, g_steal_pointer (&path));
  return written;
}
