/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The pass over the tree of a paper that cairo drew. The paper is our own, so recursion is safe. */

#include "pdf/structure.h"

#include <stdlib.h>

#include "pdf/lexer.h"
#include "pdf/object.h"

#define FURNITURE "/Private"

/* Elements that may have others below them that are to be changed. The rest, most of a paper, is text. */
static const char *const branches[] = { "/Document", "/Part",  "/Sect",  "/Div", "/Table",
                                        "/THead",    "/TBody", "/TFoot", "/TR",  NULL };

static gboolean
improve (qpdf_data q, qpdf_oh element, GHashTable *furniture);

/* The children of an element: one, or an array, from which the furniture goes. */
static void
improve_children (qpdf_data q, qpdf_oh element, GHashTable *furniture)
{
  qpdf_oh children = qpdf_oh_get_key (q, element, "/K");
  gboolean is_array = qpdf_oh_is_array (q, children);
  qpdf_oh kept = qpdf_oh_new_array (q);
  int n = is_array ? qpdf_oh_get_array_n_items (q, children) : 0;
  gboolean has_furniture = FALSE;
  int i;

  if (!is_array)
    improve (q, children, furniture);
  for (i = 0; i < n; i++)
    {
      qpdf_oh child = qpdf_oh_get_array_item (q, children, i);

      if (improve (q, child, furniture))
        qpdf_oh_append_item (q, kept, child);
      else
        has_furniture = TRUE;
      qpdf_oh_release (q, child);
    }
  if (has_furniture)
    qpdf_oh_replace_key (q, element, "/K", kept);
  qpdf_oh_release (q, kept);
  qpdf_oh_release (q, children);
}

/* Gives whether the element stays. */
static gboolean
improve (qpdf_data q, qpdf_oh element, GHashTable *furniture)
{
  qpdf_oh type = qpdf_oh_get_key_if_dict (q, element, "/S");
  const char *name = qpdf_oh_is_name (q, type) ? qpdf_oh_get_name (q, type) : "";
  gboolean is_furniture = g_str_equal (name, FURNITURE);

  if (is_furniture)
    g_hash_table_add (furniture, GINT_TO_POINTER (qpdf_oh_get_object_id (q, element)));
  else if (g_str_equal (name, "/TH"))
    muster_object_put_parsed (q, element, "/A", "<</O /Table /Scope /Column>>");
  else if (g_strv_contains (branches, name))
    improve_children (q, element, furniture);
  qpdf_oh_release (q, type);
  return !is_furniture;
}

/* The way from a page's marks to its elements must not lead to an element that is gone. */
static void
forget_furniture (qpdf_data q, qpdf_oh elements, GHashTable *furniture)
{
  int n = qpdf_oh_is_array (q, elements) ? qpdf_oh_get_array_n_items (q, elements) : 0;
  int i;

  for (i = 0; i < n; i++)
    {
      qpdf_oh element = qpdf_oh_get_array_item (q, elements, i);
      int id = qpdf_oh_get_object_id (q, element);

      if (g_hash_table_contains (furniture, GINT_TO_POINTER (id)))
        {
          qpdf_oh nothing = qpdf_oh_new_null (q);

          qpdf_oh_set_array_item (q, elements, i, nothing);
          qpdf_oh_release (q, nothing);
        }
      qpdf_oh_release (q, element);
    }
}

static gboolean
open_parents (MusterStructure *structure, qpdf_oh root, GHashTable *furniture)
{
  qpdf_data q = structure->q;
  qpdf_oh tree = qpdf_oh_get_key (q, root, "/ParentTree");
  int n, i;

  structure->parents = qpdf_oh_get_key_if_dict (q, tree, "/Nums");
  if (!qpdf_oh_is_array (q, structure->parents))
    return FALSE;
  n = qpdf_oh_get_array_n_items (q, structure->parents);
  for (i = 0; i + 1 < n; i += 2)
    {
      qpdf_oh elements = qpdf_oh_get_array_item (q, structure->parents, i + 1);
      int key = (int) muster_object_get_number (q, structure->parents, NULL, i, 0);

      structure->next_key = MAX (structure->next_key, key + 1);
      forget_furniture (q, elements, furniture);
      qpdf_oh_release (q, elements);
    }
  qpdf_oh_release (q, tree);
  return TRUE;
}

gboolean
muster_structure_open (MusterStructure *structure, qpdf_data q)
{
  g_autoptr (GHashTable) furniture = g_hash_table_new (NULL, NULL);
  qpdf_oh catalogue = qpdf_get_root (q);
  qpdf_oh root = qpdf_oh_get_key (q, catalogue, "/StructTreeRoot");
  qpdf_oh children = qpdf_oh_get_key_if_dict (q, root, "/K");

  structure->q = q;
  structure->next_key = 0;
  structure->document =
      qpdf_oh_is_array (q, children) ? qpdf_oh_get_array_item (q, children, 0) : children;
  return muster_object_is_name (q, structure->document, "/S", "/Document") &&
         improve (q, structure->document, furniture) && open_parents (structure, root, furniture);
}

gboolean
muster_structure_mark_artifacts (qpdf_data q, qpdf_oh page, const char *added)
{
  g_autoptr (GString) marked = NULL;
  unsigned char *content = NULL;
  size_t length = 0;
  qpdf_oh stream;

  if (qpdf_oh_get_page_content_data (q, page, &content, &length) != QPDF_SUCCESS || content == NULL)
    return FALSE;
  marked = muster_content_mark_artifacts ((const char *) content, length, FURNITURE);
  free (content);
  g_string_prepend (marked, "q\n");
  g_string_append_printf (marked, "\nQ\n%s", added != NULL ? added : "");
  stream = muster_object_make_packed_stream (q, marked->str, marked->len);
  muster_object_put (q, page, "/Contents", stream);
  return TRUE;
}

void
muster_structure_add_figure (MusterStructure *structure, qpdf_oh page, const double box[4],
                             const char *description)
{
  qpdf_data q = structure->q;
  qpdf_oh figure = qpdf_oh_new_dictionary (q);
  qpdf_oh layout = qpdf_oh_parse (q, "<</O /Layout /Placement /Block>>");
  qpdf_oh children = qpdf_oh_get_key (q, structure->document, "/K");
  qpdf_oh elements, key, element;

  muster_object_put_parsed (q, figure, "/Type", "/StructElem");
  muster_object_put_parsed (q, figure, "/S", "/Figure");
  muster_object_put_parsed (q, figure, "/K", "0");
  muster_object_put_text (q, figure, "/Alt", description);
  muster_object_put_numbers (q, layout, "/BBox", box, 4);
  muster_object_put (q, figure, "/A", layout);
  qpdf_oh_replace_key (q, figure, "/P", structure->document);
  qpdf_oh_replace_key (q, figure, "/Pg", page);
  element = qpdf_make_indirect_object (q, figure);
  if (qpdf_oh_is_array (q, children))
    qpdf_oh_append_item (q, children, element);
  else
    {
      qpdf_oh array = qpdf_oh_wrap_in_array (q, children);

      qpdf_oh_append_item (q, array, element);
      muster_object_put (q, structure->document, "/K", array);
    }
  elements = qpdf_oh_wrap_in_array (q, element);
  key = qpdf_oh_new_integer (q, structure->next_key);
  qpdf_oh_append_item (q, structure->parents, key);
  qpdf_oh_append_item (q, structure->parents, elements);
  muster_object_put (q, page, "/StructParents", key);
  structure->next_key++;
  qpdf_oh_release (q, elements);
  qpdf_oh_release (q, element);
  qpdf_oh_release (q, children);
  qpdf_oh_release (q, figure);
}

void
muster_structure_close (MusterStructure *structure)
{
  qpdf_data q = structure->q;
  qpdf_oh catalogue = qpdf_get_root (q);
  qpdf_oh root = qpdf_oh_get_key (q, catalogue, "/StructTreeRoot");

  muster_object_put (q, root, "/ParentTreeNextKey", qpdf_oh_new_integer (q, structure->next_key));
  qpdf_oh_release (q, root);
  qpdf_oh_release (q, catalogue);
}
