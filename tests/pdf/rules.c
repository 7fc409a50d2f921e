/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Holding a finished packet to the rules. */

#include "rules.h"

#include <string.h>

#include "pdf/lexer.h"

void
pdf_rules_assert_value (qpdf_data q, qpdf_oh dictionary, const char *key, const char *expected)
{
  qpdf_oh value = qpdf_oh_get_key (q, dictionary, key);

  g_assert_cmpstr (qpdf_oh_unparse_resolved (q, value), ==, expected);
}

/* --- The structure -------------------------------------------------------------------------------- */

static void
check_figure (qpdf_data q, qpdf_oh element)
{
  qpdf_oh layout = qpdf_oh_get_key (q, element, "/A");
  qpdf_oh alt = qpdf_oh_get_key (q, element, "/Alt");

  g_assert_true (qpdf_oh_has_key (q, layout, "/BBox"));
  g_assert_true (qpdf_oh_is_string (q, alt));
  g_assert_cmpstr (qpdf_oh_get_utf8_value (q, alt), !=, "");
  g_assert_true (qpdf_oh_has_key (q, element, "/Pg"));
}

/* Rules for each element of the structure; gives how many there are of a kind. */
static guint
check_elements (qpdf_data q, qpdf_oh element, const char *kind)
{
  qpdf_oh children = qpdf_oh_get_key (q, element, "/K");
  qpdf_oh type = qpdf_oh_get_key (q, element, "/S");
  guint n = qpdf_oh_is_name_and_equals (q, type, kind) ? 1 : 0;
  int i;

  g_assert_false (qpdf_oh_is_name_and_equals (q, type, "/Private"));
  if (qpdf_oh_is_name_and_equals (q, type, "/TH"))
    pdf_rules_assert_value (q, element, "/A", "<< /O /Table /Scope /Column >>");
  if (qpdf_oh_is_name_and_equals (q, type, "/Figure"))
    check_figure (q, element);
  if (qpdf_oh_is_dictionary (q, children))
    n += check_elements (q, children, kind);
  for (i = 0; qpdf_oh_is_array (q, children) && i < qpdf_oh_get_array_n_items (q, children); i++)
    {
      qpdf_oh child = qpdf_oh_get_array_item (q, children, i);

      if (qpdf_oh_is_dictionary (q, child))
        n += check_elements (q, child, kind);
    }
  return n;
}

/* --- Pages ---------------------------------------------------------------------------------------- */

static gboolean
is_any (const MusterLexer *lexer, const char *const *operators)
{
  for (; *operators != NULL; operators++)
    if (muster_lexer_is (lexer, *operators))
      return TRUE;
  return FALSE;
}

/* All that a page draws lies in a mark: an artifact, or an element of the tree. */
static void
check_marks (const char *content, gsize length)
{
  static const char *const begins[] = { "BDC", "BMC", NULL };
  static const char *const draws[] = { "Tj", "TJ", "'", "\"", "Do", "BI", "S",  "s", "f",
                                       "F",  "f*", "B", "B*", "b",  "b*", "sh", NULL };
  MusterTokenKind kind;
  MusterLexer lexer;
  guint depth = 0;

  muster_lexer_init (&lexer, content, length);
  while ((kind = muster_lexer_next (&lexer)) != MUSTER_TOKEN_END)
    {
      if (kind != MUSTER_TOKEN_OPERATOR)
        continue;
      if (is_any (&lexer, begins))
        depth++;
      else if (muster_lexer_is (&lexer, "EMC"))
        g_assert_cmpuint (depth--, >, 0);
      else if (is_any (&lexer, draws))
        g_assert_cmpuint (depth, >, 0);
    }
  g_assert_cmpuint (depth, ==, 0);
}

static void
check_page (qpdf_data q, qpdf_oh page, GHashTable *parents)
{
  g_autofree char *content = NULL;
  unsigned char *data;
  size_t length;

  pdf_rules_assert_value (q, page, "/Tabs", "/S");
  /* The number under which the tree finds the page's marks; no two pages share one. */
  g_assert_true (qpdf_oh_has_key (q, page, "/StructParents"));
  g_assert_true (g_hash_table_add (parents, GINT_TO_POINTER (qpdf_oh_get_int_value_as_int (
                                                q, qpdf_oh_get_key (q, page, "/StructParents")))));
  g_assert_false (qpdf_oh_has_key (q, page, "/AA"));
  g_assert_false (qpdf_oh_has_key (q, page, "/Annots"));
  g_assert_cmpint (qpdf_oh_get_page_content_data (q, page, &data, &length), ==, QPDF_SUCCESS);
  content = g_strndup ((const char *) data, length);
  free (data);
  g_assert_nonnull (strstr (content, "/Artifact <</Type /Pagination>> BDC"));
  g_assert_null (strstr (content, "/Private << /MCID"));
  check_marks (content, length);
}

/* --- The file ------------------------------------------------------------------------------------- */

static char *
get_xmp (qpdf_data q, qpdf_oh root)
{
  qpdf_oh metadata = qpdf_oh_get_key (q, root, "/Metadata");
  unsigned char *data;
  size_t length;
  char *xmp;

  g_assert_false (qpdf_oh_has_key (q, qpdf_oh_get_dict (q, metadata), "/Filter"));
  qpdf_oh_get_stream_data (q, metadata, qpdf_dl_none, NULL, &data, &length);
  xmp = g_strndup ((const char *) data, length);
  free (data);
  return xmp;
}

static void
check_metadata (qpdf_data q, qpdf_oh root, const PdfRules *rules)
{
  g_autofree char *xmp = get_xmp (q, root);
  g_autofree char *made =
      g_strdup_printf ("<xmp:CreateDate>%sT00:00:00Z</xmp:CreateDate>", rules->date);
  g_auto (GStrv) parts = g_strsplit (rules->date, "-", 3);
  g_autofree char *date = g_strdup_printf ("D:%s%s%s000000Z", parts[0], parts[1], parts[2]);
  g_autofree char *title = g_markup_escape_text (rules->title, -1);

  g_assert_nonnull (strstr (xmp, title));
  g_assert_nonnull (strstr (xmp, made));
  g_assert_cmpint (strstr (xmp, "<pdfuaid:part>1<") != NULL, ==, rules->conforms);
  g_assert_cmpint (strstr (xmp, "<pdfaid:part>2<") != NULL, ==, rules->conforms);
  g_assert_cmpint (strstr (xmp, "<pdfaid:conformance>A<") != NULL, ==, rules->conforms);
  g_assert_cmpstr (qpdf_get_info_key (q, "/CreationDate"), ==, date);
  g_assert_cmpstr (qpdf_get_info_key (q, "/Title"), ==, rules->title);
  g_assert_cmpstr (qpdf_get_info_key (q, "/Author"), ==, rules->author);
}

static void
check_catalogue (qpdf_data q, qpdf_oh root)
{
  pdf_rules_assert_value (q, root, "/Lang", "(en-US)");
  pdf_rules_assert_value (q, root, "/MarkInfo", "<< /Marked true >>");
  pdf_rules_assert_value (q, root, "/PageMode", "/UseOutlines");
  pdf_rules_assert_value (q, root, "/ViewerPreferences", "<< /DisplayDocTitle true >>");
  g_assert_true (qpdf_oh_has_key (q, root, "/OutputIntents"));
  g_assert_false (qpdf_oh_has_key (q, root, "/AcroForm"));
  g_assert_false (qpdf_oh_has_key (q, root, "/OpenAction"));
  g_assert_false (qpdf_oh_has_key (q, root, "/Names"));
}

void
pdf_rules_check (GBytes *packet, const PdfRules *rules)
{
  g_autoptr (GHashTable) parents = g_hash_table_new (NULL, NULL);
  qpdf_data q = qpdf_init ();
  qpdf_oh root;
  guint i;

  g_assert_cmpint (qpdf_read_memory (q, "packet", g_bytes_get_data (packet, NULL),
                                     g_bytes_get_size (packet), NULL),
                   ==, QPDF_SUCCESS);
  g_assert_cmpstr (qpdf_get_pdf_version (q), ==, "1.7");
  g_assert_cmpint (qpdf_get_num_pages (q), ==, rules->n_pages);
  g_assert_true (qpdf_oh_has_key (q, qpdf_get_trailer (q), "/ID"));
  root = qpdf_get_root (q);
  check_catalogue (q, root);
  check_metadata (q, root, rules);
  g_assert_cmpuint (check_elements (q, qpdf_oh_get_key (q, root, "/StructTreeRoot"), "/Figure"), ==,
                    rules->n_figures);
  for (i = 0; i < rules->n_pages; i++)
    check_page (q, qpdf_get_page_n (q, i), parents);
  qpdf_cleanup (&q);
}
