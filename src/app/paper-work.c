/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A paper is written by its action as it is for keeping, so what is looked at is what is saved. */

#include "config.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "app/paper-work.h"
#include "core/error.h"

void
muster_paper_preview_free (gpointer data)
{
  MusterPaperPreview *preview = data;

  g_clear_pointer (&preview->pdf, g_bytes_unref);
  g_ptr_array_unref (preview->notes);
  g_ptr_array_unref (preview->exhibits);
  g_free (preview);
}

/* Where the user's session keeps what nobody else may read; in memory, where the system has it so. */
static char *
make_private_folder (GError **error)
{
  char *folder = g_build_filename (g_get_user_runtime_dir (), "muster-XXXXXX", NULL);

  if (g_mkdtemp_full (folder, 0700) != NULL)
    return folder;
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_OUTPUT,
               _ ("The preview could not be made (%s). Save the paper and open it instead."),
               g_strerror (errno));
  g_free (folder);
  return NULL;
}

static GBytes *
read_first (const MusterPapers *papers, GError **error)
{
  const char *path = g_ptr_array_index (papers->paths, 0);
  g_autoptr (GError) reason = NULL;
  char *content;
  gsize length;

  if (g_file_get_contents (path, &content, &length, &reason))
    return g_bytes_new_take (content, length);
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_OUTPUT,
               _ ("The preview could not be read (%s). Save the paper and open it instead."),
               reason->message);
  return NULL;
}

MusterPaperPreview *
muster_paper_work_preview (MusterWorkspace *workspace, MusterPaperFunc func, gpointer data,
                           GError **error)
{
  g_autofree char *folder = make_private_folder (error);
  g_autoptr (MusterPapers) papers = NULL;
  MusterPaperPreview *preview = NULL;
  GBytes *pdf = NULL;
  guint i;

  if (folder == NULL)
    return NULL;
  papers = func (workspace, data, folder, MUSTER_PAPER_PDF, error);
  if (papers != NULL && papers->paths->len > 0)
    pdf = read_first (papers, error);
  for (i = 0; papers != NULL && i < papers->paths->len; i++)
    g_unlink (g_ptr_array_index (papers->paths, i));
  g_rmdir (folder);
  if (pdf != NULL)
    {
      preview = g_new0 (MusterPaperPreview, 1);
      preview->pdf = pdf;
      preview->notes = g_ptr_array_ref (papers->notes);
      preview->exhibits = g_ptr_array_ref (papers->exhibits);
    }
  return preview;
}

char *
muster_paper_describe_saved (const MusterPapers *papers)
{
  g_autofree char *shown = g_filename_display_name (g_ptr_array_index (papers->paths, 0));

  if (papers->paths->len > 1)
    return g_strdup_printf (ngettext ("Saved %s and %u more file", "Saved %s and %u more files",
                                      papers->paths->len - 1),
                            shown, papers->paths->len - 1);
  return g_strdup_printf (_ ("Saved %s"), shown);
}
