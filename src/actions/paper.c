/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writing content in the formats asked for. */

#include "config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "actions/paper-private.h"
#include "export/output.h"
#include "export/xlsx.h"

#define MAX_STEM 120 /* bytes of a file's name before its suffix */

void
muster_papers_free (MusterPapers *papers)
{
  if (papers == NULL)
    return;
  g_ptr_array_unref (papers->paths);
  g_ptr_array_unref (papers->notes);
  g_ptr_array_unref (papers->exhibits);
  g_free (papers);
}

static void
exhibit_free (gpointer data)
{
  MusterPaperExhibit *exhibit = data;

  g_free (exhibit->title);
  g_ptr_array_unref (exhibit->uses);
  g_free (exhibit->problem);
  g_free (exhibit);
}

MusterPapers *
muster_paper_begin (const char *folder, GError **error)
{
  MusterPapers *papers;

  if (folder != NULL && g_mkdir_with_parents (folder, 0700) != 0)
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
  papers->exhibits = g_ptr_array_new_with_free_func (exhibit_free);
  return papers;
}

/* An award's number may hold a slash; a file's name may not, and must not climb out of its folder. Such a
 * character becomes "_" and its code, and so does "_", so that two awards never share a name. */
static char *
escape_name (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  GString *safe = g_string_new (NULL);
  const char *p;

  for (p = valid; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p) || strchr ("/\\:*?\"<>|_", *p) != NULL)
      g_string_append_printf (safe, "_%02X", (guint) *p);
    else
      g_string_append_c (safe, *p);
  return g_string_free (safe, FALSE);
}

/* File systems take 255 bytes. A longer name is cut and told apart by its hash. */
char *
muster_paper_escape_name (const char *name)
{
  g_autofree char *safe = escape_name (name);
  g_autofree char *hash = NULL;
  char *end;

  if (strlen (safe) <= MAX_STEM)
    return g_steal_pointer (&safe);
  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, safe, -1);
  end = safe + MAX_STEM;
  while (((guchar) *end & 0xc0) == 0x80)
    end--;
  *end = '\0';
  return g_strdup_printf ("%s-%.8s", safe, hash);
}

/* @path is the file that was written. */
static void
note_file (MusterPapers *papers, const char *file_name, char *path, gboolean was_there)
{
  if (was_there)
    g_ptr_array_add (papers->notes,
                     g_strdup_printf (_ ("%s was there already and was replaced."), file_name));
  g_ptr_array_add (papers->paths, path);
}

gboolean
muster_paper_write_bytes (MusterPapers *papers, GBytes *bytes, const char *folder, const char *name,
                          const char *suffix, GError **error)
{
  g_autofree char *stem = muster_paper_escape_name (name);
  g_autofree char *file_name = g_strconcat (stem, suffix, NULL);
  g_autofree char *path = g_build_filename (folder, file_name, NULL);
  gboolean was_there = g_file_test (path, G_FILE_TEST_EXISTS);
  g_autoptr (MusterOutput) output = muster_output_begin (path, error);

  if (output == NULL ||
      !muster_output_write (output, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                            error) ||
      !muster_output_commit (output, error))
    return FALSE;
  note_file (papers, file_name, g_steal_pointer (&path), was_there);
  return TRUE;
}

/* --- Files ---------------------------------------------------------------------------------------- */

static const char *
get_suffix (MusterPaperFormat format)
{
  switch (format)
    {
    case MUSTER_PAPER_PDF:
      return ".pdf";
    case MUSTER_PAPER_XLSX:
      return ".xlsx";
    case MUSTER_PAPER_CSV:
    default:
      return ".csv";
    }
}

gboolean
muster_paper_write_workbook (MusterPapers *papers, const MusterContent *content, const char *path,
                             GError **error)
{
  g_autofree char *shown = g_filename_display_basename (path);
  gboolean was_there = g_file_test (path, G_FILE_TEST_EXISTS);

  if (!muster_xlsx_write (content, path, error))
    return FALSE;
  note_file (papers, shown, g_strdup (path), was_there);
  return TRUE;
}

gboolean
muster_paper_write (MusterPapers *papers, const MusterContent *content, MusterPaperFormat format,
                    const char *folder, const char *name, GError **error)
{
  g_autofree char *stem = NULL;
  g_autofree char *file_name = NULL;
  g_autofree char *path = NULL;

  if (format == MUSTER_PAPER_PDF)
    return muster_paper_write_pdf (papers, content, folder, name, error);
  stem = muster_paper_escape_name (name);
  file_name = g_strconcat (stem, get_suffix (format), NULL);
  path = g_build_filename (folder, file_name, NULL);
  return muster_paper_write_workbook (papers, content, path, error);
}

gboolean
muster_paper_write_table (MusterPapers *papers, const MusterTable *table, const char *folder,
                          const char *name, GError **error)
{
  char *csv = muster_table_print_csv (table);
  g_autoptr (GBytes) bytes = g_bytes_new_take (csv, strlen (csv));

  return muster_paper_write_bytes (papers, bytes, folder, name, get_suffix (MUSTER_PAPER_CSV),
                                   error);
}

gboolean
muster_paper_write_all (MusterPapers *papers, MusterPaperFormat formats,
                        const MusterContent *const contents[2], const MusterTable *table,
                        const char *folder, const char *name, GError **error)
{
  return (!(formats & MUSTER_PAPER_PDF) ||
          muster_paper_write (papers, contents[0], MUSTER_PAPER_PDF, folder, name, error)) &&
         (!(formats & MUSTER_PAPER_XLSX) ||
          muster_paper_write (papers, contents[1], MUSTER_PAPER_XLSX, folder, name, error)) &&
         (!(formats & MUSTER_PAPER_CSV) ||
          muster_paper_write_table (papers, table, folder, name, error));
}
