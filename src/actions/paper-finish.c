/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From content to the finished PDF: the exhibits are looked at first, for the contents name their pages;
 * then the paper is drawn, and muster-pdf puts the exhibits behind it. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "actions/paper-exhibits-private.h"
#include "actions/paper-private.h"
#include "actions/paper-trail.h"
#include "export/output.h"
#include "export/pdf.h"
#include "pdf/client.h"

#define MAX_TEXTS 5u /* in one note */
#define MAX_SHOWN 40 /* characters of each */

/* What one exhibit is called on its pages and among the bookmarks. */
typedef struct
{
  char *label;
  char *bookmark;
} Name;

static void
name_free (gpointer data)
{
  Name *name = data;

  g_free (name->label);
  g_free (name->bookmark);
  g_free (name);
}

static GPtrArray *
make_names (const GPtrArray *exhibits)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (name_free);
  guint i;

  for (i = 0; i < exhibits->len; i++)
    {
      const MusterExhibit *exhibit = g_ptr_array_index (exhibits, i);
      Name *name = g_new0 (Name, 1);

      /* Translators: the number of an exhibit, as it is stamped on its pages. */
      name->label = g_strdup_printf (_ ("Exhibit %u"), exhibit->number);
      name->bookmark = g_strdup_printf ("%s · %s", name->label, exhibit->document->title);
      g_ptr_array_add (names, name);
    }
  return names;
}

static GPtrArray *
load_exhibits (MusterWorkspace *workspace, const GPtrArray *exhibits, GError **error)
{
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();
  guint i;

  for (i = 0; i < exhibits->len; i++)
    g_ptr_array_add (wanted,
                     ((const MusterExhibit *) g_ptr_array_index (exhibits, i))->document->sha256);
  return muster_paper_load_content (workspace, wanted, error);
}

/* An exhibit that cannot be used has one page, which says so. */
static gboolean
add_attachments (MusterContent *content, const GPtrArray *exhibits, const GPtrArray *files,
                 const GPtrArray *names, GError **error)
{
  guint i;

  for (i = 0; i < exhibits->len; i++)
    {
      const MusterExhibit *exhibit = g_ptr_array_index (exhibits, i);
      const Name *name = g_ptr_array_index (names, i);
      g_autoptr (MusterPdfInfo) info =
          muster_pdf_inspect (g_ptr_array_index (files, i), NULL, error);

      if (info == NULL)
        return FALSE;
      muster_content_add_attachment (content, name->label, exhibit->document->title,
                                     info->problem == MUSTER_PDF_PROBLEM_NONE ? info->pages->len
                                                                              : 1);
    }
  return TRUE;
}

/* --- Characters that the font lacks --------------------------------------------------------------- */

static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  const char *x = *(const char *const *) a;
  const char *y = *(const char *const *) b;
  gsize x_length = strlen (x), y_length = strlen (y);

  if (x_length != y_length)
    return x_length < y_length ? -1 : 1;
  return strcmp (x, y);
}

/* A text may be known in itself and within others: a name, "Transcript:" and that name. */
static gboolean
holds_any (const char *text, const GPtrArray *parts)
{
  guint i;

  for (i = 0; i < parts->len; i++)
    if (strstr (text, g_ptr_array_index (parts, i)) != NULL)
      return TRUE;
  return FALSE;
}

static char *
shorten (const char *text)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= MAX_SHOWN)
    return g_strdup (text);
  start = g_utf8_substring (text, 0, MAX_SHOWN);
  return g_strconcat (start, "…", NULL);
}

/* The sheet or the name would be handed in with boxes in it, and whoever reads the PDF on a screen first
 * may not notice. */
static void
note_boxed (MusterPapers *papers, GPtrArray *texts)
{
  g_autoptr (GPtrArray) shortest = g_ptr_array_new ();
  g_autoptr (GString) list = g_string_new (NULL);
  guint i;

  g_ptr_array_sort (texts, compare_lengths);
  for (i = 0; i < texts->len && shortest->len <= MAX_TEXTS; i++)
    if (!holds_any (g_ptr_array_index (texts, i), shortest))
      g_ptr_array_add (shortest, g_ptr_array_index (texts, i));
  for (i = 0; i < MIN (shortest->len, MAX_TEXTS); i++)
    {
      g_autofree char *shown = shorten (g_ptr_array_index (shortest, i));

      g_string_append_printf (list, "%s“%s”", i > 0 ? ", " : "", shown);
    }
  if (shortest->len > MAX_TEXTS)
    g_string_append (list, ", …");
  if (shortest->len > 0)
    g_ptr_array_add (
        papers->notes,
        g_strdup_printf (
            _ ("The PDF shows boxes for characters that its font lacks, in %s. Enter a "
               "spelling in Latin, Greek or Cyrillic letters."),
            list->str));
}

/* --- The whole ------------------------------------------------------------------------------------ */

static MusterPdfPacket *
assemble (const MusterContent *content, const GPtrArray *exhibits, const GPtrArray *files,
          const GPtrArray *names, GPtrArray *boxed, GError **error)
{
  g_autofree MusterPdfExhibit *behind = g_new0 (MusterPdfExhibit, exhibits->len + 1);
  g_autoptr (GPtrArray) owners = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) paper = muster_pdf_draw_paper (content, boxed, error);
  MusterPdfJob job = { .paper = paper,
                       .title = content->title,
                       .author = content->author,
                       .language = content->language,
                       .date = content->as_of,
                       .exhibits = behind,
                       .n_exhibits = exhibits->len,
                       .conforms = TRUE };
  guint i;

  if (paper == NULL)
    return NULL;
  job.page_stamp = _ ("Page %u of %u");
  for (i = 0; i < exhibits->len; i++)
    {
      const MusterExhibit *exhibit = g_ptr_array_index (exhibits, i);
      const Name *name = g_ptr_array_index (names, i);

      behind[i].content = g_ptr_array_index (files, i);
      behind[i].label = name->label;
      behind[i].description = exhibit->document->title;
      if (exhibit->uses->len > 0)
        {
          g_ptr_array_add (owners, muster_paper_join_names (exhibit->uses));
          behind[i].owner = g_ptr_array_index (owners, owners->len - 1);
        }
      behind[i].bookmark = name->bookmark;
      behind[i].parent = _ ("Exhibits");
    }
  return muster_pdf_assemble (&job, NULL, error);
}

static void
take_notes (MusterPapers *papers, const GPtrArray *sentences)
{
  guint i;

  for (i = 0; i < sentences->len; i++)
    g_ptr_array_add (papers->notes, g_strdup (g_ptr_array_index (sentences, i)));
}

/* The same scan attached twice is two exhibits, for rows name both; whoever attached it may want one. */
static void
note_repeats (MusterPapers *papers, const GPtrArray *exhibits, const GPtrArray *names)
{
  g_autoptr (GHashTable) first = g_hash_table_new (g_str_hash, g_str_equal);
  guint i;

  for (i = 0; i < exhibits->len; i++)
    {
      const MusterDocument *document =
          ((const MusterExhibit *) g_ptr_array_index (exhibits, i))->document;
      const MusterExhibit *other = g_hash_table_lookup (first, document->sha256);

      if (other == NULL)
        g_hash_table_insert (first, document->sha256, g_ptr_array_index (exhibits, i));
      else
        /* Translators: two exhibits, each with its number and what it is. */
        g_ptr_array_add (
            papers->notes,
            g_strdup_printf (_ ("%s (%s) is the same file as %s (%s)."),
                             ((const Name *) g_ptr_array_index (names, i))->label, document->title,
                             ((const Name *) g_ptr_array_index (names, other->number - 1))->label,
                             other->document->title));
    }
}

/* Where each exhibit of the packet stands. */
static void
take_places (MusterPapers *papers, const MusterPdfPacket *packet)
{
  guint i;

  for (i = 0; i < papers->exhibits->len; i++)
    {
      MusterPaperExhibit *exhibit = g_ptr_array_index (papers->exhibits, i);
      const MusterPdfPlace *place;

      if (exhibit->number == 0 || exhibit->number > packet->places->len)
        continue;
      place = &g_array_index (packet->places, MusterPdfPlace, exhibit->number - 1);
      exhibit->first_page = place->first_page;
      exhibit->problem = muster_pdf_problem_describe (place->problem);
    }
}

static gboolean
finish (MusterPapers *papers, const MusterContent *content, const GPtrArray *exhibits,
        const GPtrArray *files, const GPtrArray *names, const char *folder, const char *name,
        GError **error)
{
  g_autoptr (GPtrArray) boxed = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (MusterPdfPacket) packet = assemble (content, exhibits, files, names, boxed, error);

  if (packet == NULL ||
      !muster_paper_write_bytes (papers, packet->bytes, folder, name, ".pdf", error))
    return FALSE;
  note_boxed (papers, boxed);
  note_repeats (papers, exhibits, names);
  take_notes (papers, packet->reasons);
  take_notes (papers, packet->remarks);
  take_places (papers, packet);
  return TRUE;
}

gboolean
muster_paper_write_pdf (MusterPapers *papers, const MusterContent *content, const char *folder,
                        const char *name, GError **error)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  g_return_val_if_fail (papers != NULL && content != NULL, FALSE);
  g_return_val_if_fail (folder != NULL && name != NULL, FALSE);

  return finish (papers, content, none, none, none, folder, name, error);
}

gboolean
muster_paper_write_finished (MusterWorkspace *workspace, MusterPapers *papers,
                             MusterContent *content, const GPtrArray *exhibits, const char *folder,
                             const char *name, GError **error)
{
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GPtrArray) files = NULL;

  g_return_val_if_fail (workspace != NULL && papers != NULL && content != NULL, FALSE);
  g_return_val_if_fail (exhibits != NULL && folder != NULL && name != NULL, FALSE);

  names = make_names (exhibits);
  files = load_exhibits (workspace, exhibits, error);
  return files != NULL && add_attachments (content, exhibits, files, names, error) &&
         finish (papers, content, exhibits, files, names, folder, name, error);
}
