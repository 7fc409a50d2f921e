/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Assembling a packet. The paper is the document that everything is put into. Every exhibit is opened
 * before the paper is touched: where one cannot be used, nothing is made and the report says which, and
 * the client asks again with a sheet in its place. */

#include <stdio.h>
#include <string.h>

#include "pdf/archive.h"
#include "pdf/exhibit.h"
#include "pdf/object.h"
#include "pdf/protocol.h"
#include "pdf/stamp.h"
#include "pdf/structure.h"
#include "pdf/verb.h"

#define PAPER_MARGIN 54.0
#define PAPER_STAMP_BASE 32.0
#define VERSION "1.7"

/* One exhibit as it was asked for. */
typedef struct
{
  GVariant *content;
  const char *label;
  const char *description;
  const char *bookmark;
  const char *parent;
  const char *instead;
  MusterExhibit *exhibit; /* NULL = the sheet instead */
  guint first_page;       /* from 0 */
  guint n_pages;
  guint sheet; /* number of the sheet among the stamps */
} Part;

typedef struct
{
  GVariant *request;
  GVariantDict *options;
  GBytes *paper;
  GBytes *font;
  MusterArchive archive;
  const char *page_stamp;
  GArray *parts; /* of Part */
  qpdf_data q;
  MusterStructure structure;
  MusterStamps *stamps;
  guint n_paper_pages;
  guint n_pages;
} Packet;

/* --- The request ---------------------------------------------------------------------------------- */

static const char *
get_option (Packet *packet, const char *name)
{
  const char *text = "";

  g_variant_dict_lookup (packet->options, name, "&s", &text);
  return text;
}

static GBytes *
get_bytes (GVariant *request, gsize index)
{
  g_autoptr (GVariant) child = g_variant_get_child_value (request, index);

  return g_variant_get_data_as_bytes (child);
}

static void
read_parts (Packet *packet)
{
  g_autoptr (GVariant) list = g_variant_get_child_value (packet->request, 4);
  gsize n = g_variant_n_children (list);
  gsize i;

  packet->parts = g_array_new (FALSE, TRUE, sizeof (Part));
  for (i = 0; i < n; i++)
    {
      g_autoptr (GVariant) child = g_variant_get_child_value (list, i);
      Part part = { 0 };

      g_variant_get (child, "(@ay&s&s&s&s&s)", &part.content, &part.label, &part.description,
                     &part.bookmark, &part.parent, &part.instead);
      g_array_append_val (packet->parts, part);
    }
}

static void
packet_init (Packet *packet, GBytes *bytes)
{
  g_autoptr (GVariant) options = NULL;

  memset (packet, 0, sizeof *packet);
  packet->request =
      g_variant_ref_sink (g_variant_new_from_bytes (MUSTER_PDF_REQUEST_TYPE, bytes, TRUE));
  packet->paper = get_bytes (packet->request, 0);
  packet->font = get_bytes (packet->request, 1);
  packet->archive.profile = get_bytes (packet->request, 2);
  options = g_variant_get_child_value (packet->request, 3);
  packet->options = g_variant_dict_new (options);
  packet->archive.title = get_option (packet, MUSTER_PDF_OPTION_TITLE);
  packet->archive.author = get_option (packet, MUSTER_PDF_OPTION_AUTHOR);
  packet->archive.language = get_option (packet, MUSTER_PDF_OPTION_LANGUAGE);
  packet->archive.date = get_option (packet, MUSTER_PDF_OPTION_DATE);
  packet->page_stamp = get_option (packet, MUSTER_PDF_OPTION_PAGE_STAMP);
  g_variant_dict_lookup (packet->options, MUSTER_PDF_OPTION_CONFORMS, "b",
                         &packet->archive.conforms);
  read_parts (packet);
}

static void
packet_clear (Packet *packet)
{
  guint i;

  /* The paper draws on the exhibits and the stamps until it is gone. */
  if (packet->q != NULL)
    qpdf_cleanup (&packet->q);
  for (i = 0; i < packet->parts->len; i++)
    {
      Part *part = &g_array_index (packet->parts, Part, i);

      muster_exhibit_free (part->exhibit);
      g_variant_unref (part->content);
    }
  g_array_unref (packet->parts);
  muster_stamps_free (packet->stamps);
  g_variant_dict_unref (packet->options);
  g_bytes_unref (packet->paper);
  g_bytes_unref (packet->font);
  g_bytes_unref (packet->archive.profile);
  g_variant_unref (packet->request);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Packet, packet_clear)

/* --- Opening -------------------------------------------------------------------------------------- */

static gboolean
open_paper (Packet *packet)
{
  gsize size;
  const char *data = g_bytes_get_data (packet->paper, &size);
  int n;

  packet->q = qpdf_init ();
  qpdf_silence_errors (packet->q);
  if ((qpdf_read_memory (packet->q, "paper", data, size, NULL) & QPDF_ERRORS) != 0 ||
      (qpdf_push_inherited_attributes_to_page (packet->q) & QPDF_ERRORS) != 0)
    return FALSE;
  n = qpdf_get_num_pages (packet->q);
  packet->n_paper_pages = (guint) MAX (n, 0);
  return n > 0;
}

/* Gives whether all can be used; counts the pages. */
static gboolean
open_parts (Packet *packet)
{
  gboolean is_usable = TRUE;
  guint i;

  packet->n_pages = packet->n_paper_pages;
  for (i = 0; i < packet->parts->len; i++)
    {
      Part *part = &g_array_index (packet->parts, Part, i);

      part->first_page = packet->n_pages;
      part->n_pages = 1;
      if (*part->instead == '\0')
        {
          part->exhibit = muster_exhibit_open (g_variant_get_data (part->content),
                                               g_variant_get_size (part->content));
          part->n_pages = part->exhibit->pages->len;
          is_usable = is_usable && part->exhibit->problem == MUSTER_PDF_PROBLEM_NONE;
          if ((part->exhibit->notes & MUSTER_PDF_NOTES_BARRING) != 0)
            packet->archive.conforms = FALSE;
        }
      packet->n_pages += part->n_pages;
    }
  return is_usable;
}

/* --- Stamps --------------------------------------------------------------------------------------- */

static void
draw_stamp (Packet *packet, const char *label, guint number)
{
  g_autofree char *place = muster_stamp_print (packet->page_stamp, number + 1, packet->n_pages);
  g_autofree char *text = label != NULL ? g_strdup_printf ("%s · %s", label, place) : NULL;

  muster_stamps_add (packet->stamps, text != NULL ? text : place, label != NULL);
}

static gboolean
draw_stamps (Packet *packet)
{
  guint n_drawn = packet->n_pages;
  guint i, k;

  packet->stamps = muster_stamps_new (packet->font);
  if (packet->stamps == NULL)
    return FALSE;
  for (i = 0; i < packet->n_paper_pages; i++)
    draw_stamp (packet, NULL, i);
  for (i = 0; i < packet->parts->len; i++)
    for (k = 0; k < g_array_index (packet->parts, Part, i).n_pages; k++)
      draw_stamp (packet, g_array_index (packet->parts, Part, i).label,
                  g_array_index (packet->parts, Part, i).first_page + k);
  for (i = 0; i < packet->parts->len; i++)
    {
      Part *part = &g_array_index (packet->parts, Part, i);

      if (part->exhibit == NULL)
        {
          muster_stamps_add_sheet (packet->stamps, part->label, part->instead);
          part->sheet = n_drawn++;
        }
    }
  return muster_stamps_finish (packet->stamps);
}

/* Content that draws a stamp, as page furniture. */
static char *
print_stamp (const double matrix[6])
{
  g_autoptr (GString) content = g_string_new ("/Artifact <</Type /Pagination>> BDC\nq ");

  muster_object_append_matrix (content, matrix);
  g_string_append (content, "/MusterStamp Do Q\nEMC\n");
  return g_string_free (g_steal_pointer (&content), FALSE);
}

/* --- Pages ---------------------------------------------------------------------------------------- */

static void
put_picture (qpdf_data q, qpdf_oh page, const char *name, qpdf_oh picture)
{
  qpdf_oh resources = qpdf_oh_get_key (q, page, "/Resources");
  qpdf_oh pictures = qpdf_oh_get_key_if_dict (q, resources, "/XObject");

  if (!qpdf_oh_is_dictionary (q, pictures))
    {
      pictures = qpdf_oh_new_dictionary (q);
      qpdf_oh_replace_key (q, resources, "/XObject", pictures);
    }
  qpdf_oh_replace_key (q, pictures, name, picture);
  qpdf_oh_release (q, pictures);
  qpdf_oh_release (q, resources);
}

static gboolean
finish_paper_page (Packet *packet, guint number)
{
  qpdf_data q = packet->q;
  qpdf_oh page = qpdf_get_page_n (q, number);
  qpdf_oh box = qpdf_oh_get_key (q, page, "/MediaBox");
  double matrix[6] = { 1, 0, 0, 1, 0, PAPER_STAMP_BASE };
  g_autofree char *content = NULL;
  MusterExhibitPage stamp;

  if (!muster_stamps_copy (packet->stamps, number, q, &stamp))
    return FALSE;
  matrix[4] = muster_object_get_number (q, box, NULL, 2, 0) - PAPER_MARGIN - stamp.box[2];
  content = print_stamp (matrix);
  if (!muster_structure_mark_artifacts (q, page, content))
    return FALSE;
  put_picture (q, page, "/MusterStamp", stamp.form);
  muster_archive_finish_page (q, page);
  qpdf_oh_release (q, stamp.form);
  qpdf_oh_release (q, box);
  qpdf_oh_release (q, page);
  return TRUE;
}

/* A page that shows @picture, whose handle is the packet's own, and gives the page. */
static gboolean
add_page (Packet *packet, const MusterExhibitPage *picture, guint number, const Part *part,
          qpdf_oh *page)
{
  qpdf_data q = packet->q;
  g_autoptr (GString) content = g_string_new ("/Figure <</MCID 0>> BDC\n/Exhibit Do\nEMC\n");
  g_autofree char *stamp_content = NULL;
  MusterExhibitPage stamp;
  double matrix[6];
  qpdf_oh fields;

  if (!muster_stamps_copy (packet->stamps, number, q, &stamp))
    return FALSE;
  muster_stamp_get_corner (picture, &stamp, matrix);
  stamp_content = print_stamp (matrix);
  g_string_append (content, stamp_content);
  fields = qpdf_oh_parse (q, "<</Type /Page /Resources <<>>>>");
  *page = qpdf_make_indirect_object (q, fields);
  muster_object_put_numbers (q, *page, "/MediaBox", picture->box, 4);
  if (picture->rotation != 0)
    muster_object_put (q, *page, "/Rotate", qpdf_oh_new_integer (q, picture->rotation));
  if (picture->unit > 1)
    muster_object_put (q, *page, "/UserUnit", qpdf_oh_new_real_from_double (q, picture->unit, 4));
  muster_object_put (q, *page, "/Contents",
                     muster_object_make_packed_stream (q, content->str, content->len));
  put_picture (q, *page, "/Exhibit", picture->form);
  put_picture (q, *page, "/MusterStamp", stamp.form);
  muster_structure_add_figure (&packet->structure, *page, picture->box,
                               *part->instead != '\0' ? part->instead : part->description);
  muster_archive_finish_page (q, *page);
  qpdf_oh_release (q, stamp.form);
  qpdf_oh_release (q, fields);
  return qpdf_add_page (q, q, *page, QPDF_FALSE) == QPDF_SUCCESS;
}

static gboolean
add_part (Packet *packet, Part *part)
{
  guint i;

  for (i = 0; i < part->n_pages; i++)
    {
      MusterExhibitPage picture;
      qpdf_oh page;

      if (part->exhibit == NULL)
        {
          if (!muster_stamps_copy (packet->stamps, part->sheet, packet->q, &picture))
            return FALSE;
        }
      else
        {
          picture = g_array_index (part->exhibit->pages, MusterExhibitPage, i);
          picture.form =
              qpdf_oh_copy_foreign_object (packet->q, part->exhibit->document, picture.form);
        }
      if (!add_page (packet, &picture, part->first_page + i, part, &page))
        return FALSE;
      if (i == 0)
        muster_archive_add_bookmark (packet->q, part->bookmark, part->parent, page);
      qpdf_oh_release (packet->q, picture.form);
      qpdf_oh_release (packet->q, page);
    }
  return TRUE;
}

static gboolean
make_pages (Packet *packet)
{
  guint i;

  if (!muster_structure_open (&packet->structure, packet->q) || !draw_stamps (packet))
    return FALSE;
  for (i = 0; i < packet->n_paper_pages; i++)
    if (!finish_paper_page (packet, i))
      return FALSE;
  for (i = 0; i < packet->parts->len; i++)
    if (!add_part (packet, &g_array_index (packet->parts, Part, i)))
      return FALSE;
  muster_structure_close (&packet->structure);
  muster_archive_describe (&packet->archive, packet->q);
  return TRUE;
}

/* --- Writing -------------------------------------------------------------------------------------- */

/* qpdf packs what is not packed, and for that unpacks what has several filters. Where that could go off
 * like a bomb, every stream stays as it is; the file is larger then. */
static gboolean
write_packet (Packet *packet)
{
  qpdf_data q = packet->q;
  gboolean is_tame = TRUE;
  guint i;

  for (i = 0; i < packet->parts->len; i++)
    {
      const Part *part = &g_array_index (packet->parts, Part, i);

      is_tame = is_tame && (part->exhibit == NULL || part->exhibit->is_tame);
    }
  if ((qpdf_init_write (q, NULL) & QPDF_ERRORS) != 0)
    return FALSE;
  qpdf_set_stream_data_mode (q, is_tame ? qpdf_s_compress : qpdf_s_preserve);
  if (is_tame)
    qpdf_set_decode_level (q, qpdf_dl_none);
  qpdf_set_object_stream_mode (q, qpdf_o_generate);
  qpdf_set_deterministic_ID (q, QPDF_TRUE);
  qpdf_set_newline_before_endstream (q, QPDF_TRUE);
  qpdf_force_pdf_version (q, VERSION);
  return (qpdf_write (q) & QPDF_ERRORS) == 0 && fflush (stdout) == 0;
}

static GVariant *
make_report (Packet *packet)
{
  GVariantBuilder places;
  guint i;

  g_variant_builder_init (&places, G_VARIANT_TYPE ("a(uuuu)"));
  for (i = 0; i < packet->parts->len; i++)
    {
      const Part *part = &g_array_index (packet->parts, Part, i);
      const MusterExhibit *exhibit = part->exhibit;

      g_variant_builder_add (&places, "(uuuu)", exhibit != NULL ? (guint) exhibit->problem : 0,
                             exhibit != NULL ? (guint) exhibit->notes : 0, part->first_page + 1,
                             part->n_pages);
    }
  return g_variant_new ("(ua(uuuu))", packet->n_pages, &places);
}

gboolean
muster_verb_assemble (GBytes *request)
{
  g_auto (Packet) packet;

  packet_init (&packet, request);
  if (!open_paper (&packet))
    return FALSE;
  if (open_parts (&packet) && (!make_pages (&packet) || !write_packet (&packet)))
    return FALSE;
  return muster_answer_write (NULL, make_report (&packet));
}
