/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Catalogue, document information and XMP say the same, as PDF/A wants it. */

#include "config.h"

#include "pdf/archive.h"

#include <string.h>

#include "pdf/object.h"

#define PRODUCER "Muster " MUSTER_VERSION
#define PRINTED (1 << 2)

/* What PDF/A must be told of the property that PDF/UA brings. */
#define CONFORMANCE                                                                                \
  " <rdf:Description rdf:about=\"\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">"           \
  "<pdfuaid:part>1</pdfuaid:part></rdf:Description>\n"                                             \
  " <rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">"             \
  "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>\n"     \
  " <rdf:Description rdf:about=\"\""                                                               \
  " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""                                \
  " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""                                      \
  " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"                               \
  "  <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"                        \
  "   <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\n"                       \
  "   <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"       \
  "   <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"                                            \
  "   <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"                         \
  "    <pdfaProperty:name>part</pdfaProperty:name>\n"                                              \
  "    <pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"                                 \
  "    <pdfaProperty:category>internal</pdfaProperty:category>\n"                                  \
  "    <pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>\n"                   \
  "   </rdf:li></rdf:Seq></pdfaSchema:property>\n"                                                 \
  "  </rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>\n"

static char *
print_date (const char *date)
{
  g_auto (GStrv) parts = g_strsplit (date, "-", 3);

  if (g_strv_length (parts) != 3)
    return NULL;
  return g_strdup_printf ("D:%s%s%s000000Z", parts[0], parts[1], parts[2]);
}

static void
append_property (GString *xmp, const char *before, const char *text, const char *after)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  if (*text != '\0')
    g_string_append_printf (xmp, "  %s%s%s\n", before, escaped, after);
}

static char *
make_xmp (const MusterArchive *archive)
{
  GString *xmp =
      g_string_new ("<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                    " <rdf:Description rdf:about=\"\""
                    " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                    " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
                    " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n");
  const char *time = *archive->date != '\0' ? "T00:00:00Z" : "";
  g_autofree char *created = g_strconcat (archive->date, time, NULL);

  append_property (xmp, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", archive->title,
                   "</rdf:li></rdf:Alt></dc:title>");
  append_property (xmp, "<dc:creator><rdf:Seq><rdf:li>", archive->author,
                   "</rdf:li></rdf:Seq></dc:creator>");
  append_property (xmp, "<dc:language><rdf:Bag><rdf:li>", archive->language,
                   "</rdf:li></rdf:Bag></dc:language>");
  append_property (xmp, "<xmp:CreateDate>", created, "</xmp:CreateDate>");
  append_property (xmp, "<xmp:ModifyDate>", created, "</xmp:ModifyDate>");
  append_property (xmp, "<xmp:CreatorTool>", PRODUCER, "</xmp:CreatorTool>");
  append_property (xmp, "<pdf:Producer>", PRODUCER, "</pdf:Producer>");
  g_string_append (xmp, " </rdf:Description>\n");
  if (archive->conforms)
    g_string_append (xmp, CONFORMANCE);
  g_string_append (xmp, "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n");
  return g_string_free (xmp, FALSE);
}

static void
put_information (const MusterArchive *archive, qpdf_data q)
{
  g_autofree char *date = print_date (archive->date);
  qpdf_oh information = qpdf_oh_new_dictionary (q);
  qpdf_oh trailer = qpdf_get_trailer (q);

  muster_object_put_text (q, information, "/Title", archive->title);
  if (*archive->author != '\0')
    muster_object_put_text (q, information, "/Author", archive->author);
  muster_object_put_text (q, information, "/Creator", PRODUCER);
  muster_object_put_text (q, information, "/Producer", PRODUCER);
  if (date != NULL)
    {
      muster_object_put_text (q, information, "/CreationDate", date);
      muster_object_put_text (q, information, "/ModDate", date);
    }
  muster_object_put (q, trailer, "/Info", qpdf_make_indirect_object (q, information));
  qpdf_oh_release (q, information);
  qpdf_oh_release (q, trailer);
}

static void
put_colours (const MusterArchive *archive, qpdf_data q, qpdf_oh catalogue)
{
  gsize size;
  const void *data = g_bytes_get_data (archive->profile, &size);
  qpdf_oh profile = muster_object_make_packed_stream (q, data, size);
  qpdf_oh dictionary = qpdf_oh_get_dict (q, profile);
  qpdf_oh intent = qpdf_oh_parse (q, "<</Type /OutputIntent /S /GTS_PDFA1"
                                     " /OutputConditionIdentifier (sRGB IEC61966-2.1)"
                                     " /Info (sRGB IEC61966-2.1)>>");

  muster_object_put_parsed (q, dictionary, "/N", "3");
  muster_object_put (q, intent, "/DestOutputProfile", profile);
  muster_object_put (q, catalogue, "/OutputIntents", qpdf_oh_wrap_in_array (q, intent));
  qpdf_oh_release (q, intent);
  qpdf_oh_release (q, dictionary);
}

void
muster_archive_describe (const MusterArchive *archive, qpdf_data q)
{
  qpdf_oh catalogue = qpdf_get_root (q);
  g_autofree char *xmp = make_xmp (archive);
  qpdf_oh metadata = muster_object_make_stream (q, xmp, strlen (xmp), NULL, NULL);
  qpdf_oh dictionary = qpdf_oh_get_dict (q, metadata);

  muster_object_put_parsed (q, dictionary, "/Type", "/Metadata");
  muster_object_put_parsed (q, dictionary, "/Subtype", "/XML");
  muster_object_put (q, catalogue, "/Metadata", metadata);
  muster_object_put_text (q, catalogue, "/Lang", archive->language);
  muster_object_put_parsed (q, catalogue, "/ViewerPreferences", "<</DisplayDocTitle true>>");
  muster_object_put_parsed (q, catalogue, "/MarkInfo", "<</Marked true>>");
  if (muster_object_has (q, catalogue, "/Outlines"))
    muster_object_put_parsed (q, catalogue, "/PageMode", "/UseOutlines");
  put_information (archive, q);
  put_colours (archive, q, catalogue);
  qpdf_oh_release (q, dictionary);
  qpdf_oh_release (q, catalogue);
}

void
muster_archive_finish_page (qpdf_data q, qpdf_oh page)
{
  qpdf_oh annotations = qpdf_oh_get_key (q, page, "/Annots");
  int n = qpdf_oh_is_array (q, annotations) ? qpdf_oh_get_array_n_items (q, annotations) : 0;
  int i;

  for (i = 0; i < n; i++)
    {
      qpdf_oh annotation = qpdf_oh_get_array_item (q, annotations, i);

      muster_object_put (q, annotation, "/F", qpdf_oh_new_integer (q, PRINTED));
      if (!muster_object_has (q, annotation, "/Contents"))
        muster_object_put_text (q, annotation, "/Contents", "Link");
      qpdf_oh_release (q, annotation);
    }
  qpdf_oh_release (q, annotations);
  muster_object_put_parsed (q, page, "/Tabs", "/S");
}

/* --- Bookmarks ------------------------------------------------------------------------------------ */

static qpdf_oh
get_outlines (qpdf_data q)
{
  qpdf_oh catalogue = qpdf_get_root (q);
  qpdf_oh outlines = qpdf_oh_get_key (q, catalogue, "/Outlines");

  if (!qpdf_oh_is_dictionary (q, outlines))
    {
      outlines = qpdf_make_indirect_object (q, qpdf_oh_parse (q, "<</Type /Outlines>>"));
      qpdf_oh_replace_key (q, catalogue, "/Outlines", outlines);
    }
  qpdf_oh_release (q, catalogue);
  return outlines;
}

/* The bookmark of that title under @parent, at any depth; null where there is none. */
static qpdf_oh
find_bookmark (qpdf_data q, qpdf_oh parent, const char *title)
{
  qpdf_oh item = qpdf_oh_get_key (q, parent, "/First");

  while (qpdf_oh_is_dictionary (q, item))
    {
      qpdf_oh text = qpdf_oh_get_key (q, item, "/Title");
      gboolean is_it =
          qpdf_oh_is_string (q, text) && g_str_equal (qpdf_oh_get_utf8_value (q, text), title);
      qpdf_oh next, below;

      qpdf_oh_release (q, text);
      if (is_it)
        return item;
      below = find_bookmark (q, item, title);
      if (qpdf_oh_is_dictionary (q, below))
        return below;
      next = qpdf_oh_get_key (q, item, "/Next");
      qpdf_oh_release (q, below);
      qpdf_oh_release (q, item);
      item = next;
    }
  return item;
}

void
muster_archive_add_bookmark (qpdf_data q, const char *title, const char *parent, qpdf_oh page)
{
  qpdf_oh outlines = get_outlines (q);
  qpdf_oh above = *parent != '\0' ? find_bookmark (q, outlines, parent) : qpdf_oh_new_null (q);
  gboolean is_below = qpdf_oh_is_dictionary (q, above);
  qpdf_oh holder = is_below ? above : outlines;
  qpdf_oh last = qpdf_oh_get_key (q, holder, "/Last");
  qpdf_oh fields = qpdf_oh_new_dictionary (q);
  qpdf_oh target = qpdf_oh_wrap_in_array (q, page);
  int count = (int) muster_object_get_number (q, holder, "/Count", 0, 0);
  qpdf_oh item, fit = qpdf_oh_new_name (q, "/Fit");

  qpdf_oh_append_item (q, target, fit);
  muster_object_put_text (q, fields, "/Title", title);
  muster_object_put (q, fields, "/Dest", target);
  qpdf_oh_replace_key (q, fields, "/Parent", holder);
  item = qpdf_make_indirect_object (q, fields);
  if (qpdf_oh_is_dictionary (q, last))
    {
      qpdf_oh_replace_key (q, item, "/Prev", last);
      qpdf_oh_replace_key (q, last, "/Next", item);
    }
  else
    qpdf_oh_replace_key (q, holder, "/First", item);
  qpdf_oh_replace_key (q, holder, "/Last", item);
  /* A bookmark is closed, which its negative count says; the whole list is open. */
  count = is_below ? -(ABS (count) + 1) : count + 1;
  muster_object_put (q, holder, "/Count", qpdf_oh_new_integer (q, count));
  qpdf_oh_release (q, fit);
  qpdf_oh_release (q, item);
  qpdf_oh_release (q, fields);
  qpdf_oh_release (q, last);
  qpdf_oh_release (q, above);
  qpdf_oh_release (q, outlines);
}
