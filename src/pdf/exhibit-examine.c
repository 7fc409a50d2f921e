/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Going through what an exhibit draws with, without recursion: files nest as deep as they like. */

#include "pdf/exhibit.h"

#include "pdf/lexer.h"
#include "pdf/object.h"

#define OBJECTS_MAX 1000000u

typedef struct
{
  MusterExhibit *exhibit;
  qpdf_data q;
  GArray *stack;    /* of handles that are still to be looked at */
  GHashTable *seen; /* numbers of objects that were */
  guint n_objects;
  gsize *budget;
} Walk;

static void
push (Walk *walk, qpdf_oh object)
{
  int id;

  switch (qpdf_oh_get_type_code (walk->q, object))
    {
    case ot_array:
    case ot_dictionary:
    case ot_stream:
      id = qpdf_oh_get_object_id (walk->q, object);
      if (id == 0 || g_hash_table_add (walk->seen, GINT_TO_POINTER (id)))
        {
          g_array_append_val (walk->stack, object);
          return;
        }
      break;
    case ot_name:
      if (qpdf_oh_is_name_and_equals (walk->q, object, "/DeviceCMYK") ||
          qpdf_oh_is_name_and_equals (walk->q, object, "/CMYK"))
        walk->exhibit->notes |= MUSTER_PDF_NOTE_CMYK;
      break;
    default:
      break;
    }
  qpdf_oh_release (walk->q, object);
}

static gboolean
is_embedded (Walk *walk, qpdf_oh font)
{
  static const char *const programs[] = { "/FontFile", "/FontFile2", "/FontFile3" };
  qpdf_oh descriptor = qpdf_oh_get_key (walk->q, font, "/FontDescriptor");
  gboolean is_embedded = FALSE;
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (programs); i++)
    is_embedded |= muster_object_has (walk->q, descriptor, programs[i]);
  qpdf_oh_release (walk->q, descriptor);
  return is_embedded;
}

static void
look_at_font (Walk *walk, qpdf_oh font)
{
  qpdf_data q = walk->q;
  gboolean is_part = muster_object_is_name (q, font, "/Subtype", "/CIDFontType0") ||
                     muster_object_is_name (q, font, "/Subtype", "/CIDFontType2");
  gboolean is_whole = muster_object_is_name (q, font, "/Subtype", "/Type0") ||
                      muster_object_is_name (q, font, "/Subtype", "/Type3");

  if (!is_whole && !is_embedded (walk, font))
    walk->exhibit->notes |= MUSTER_PDF_NOTE_FONT;
  if (!is_part && !muster_object_has (q, font, "/ToUnicode"))
    walk->exhibit->notes |= MUSTER_PDF_NOTE_UNICODE;
}

/* A dictionary of resources names things as it likes, so a key says something only beside a type. */
static void
look_at_dictionary (Walk *walk, qpdf_oh dictionary)
{
  qpdf_data q = walk->q;

  if (muster_object_is_name (q, dictionary, "/Type", "/Font"))
    look_at_font (walk, dictionary);
  else if (muster_object_is_name (q, dictionary, "/Type", "/OCG") ||
           muster_object_is_name (q, dictionary, "/Type", "/OCMD") ||
           (muster_object_is_name (q, dictionary, "/Type", "/ExtGState") &&
            (muster_object_has (q, dictionary, "/TR") ||
             muster_object_has (q, dictionary, "/HTP"))))
    walk->exhibit->notes |= MUSTER_PDF_NOTE_UNCHECKED;
}

/* What a stream may carry besides its drawing; the content of "/F" would come from another file. */
static void
strip_stream (Walk *walk, qpdf_oh dictionary)
{
  static const char *const extras[] = {
    "/F",   "/FFilter",    "/FDecodeParms", "/Metadata",     "/PieceInfo",     "/OPI",
    "/Ref", "/Alternates", "/AA",           "/StructParent", "/StructParents", "/OC"
  };
  gsize i;

  if (muster_object_has (walk->q, dictionary, "/OC") ||
      muster_object_has (walk->q, dictionary, "/F"))
    walk->exhibit->notes |= MUSTER_PDF_NOTE_UNCHECKED;
  for (i = 0; i < G_N_ELEMENTS (extras); i++)
    qpdf_oh_remove_key (walk->q, dictionary, extras[i]);
}

static gboolean
is_true (qpdf_data q, qpdf_oh dictionary, const char *key)
{
  qpdf_oh value = qpdf_oh_get_key (q, dictionary, key);
  gboolean result = qpdf_oh_is_bool (q, value) && qpdf_oh_get_bool_value (q, value);

  qpdf_oh_release (q, value);
  return result;
}

static void
look_at_content (Walk *walk, qpdf_oh stream)
{
  g_autoptr (GByteArray) content = muster_object_decode (walk->q, stream, walk->budget);

  if (content == NULL)
    walk->exhibit->notes |= MUSTER_PDF_NOTE_UNCHECKED;
  else
    walk->exhibit->notes |= muster_content_survey ((const char *) content->data, content->len);
}

static void
look_at_image (Walk *walk, qpdf_oh dictionary)
{
  qpdf_data q = walk->q;
  double width = muster_object_get_number (q, dictionary, "/Width", 0, 1);
  double height = muster_object_get_number (q, dictionary, "/Height", 0, 1);

  if (width > MUSTER_PDF_SIDE_MAX || height > MUSTER_PDF_SIDE_MAX ||
      width * height > MUSTER_PDF_AREA_MAX)
    walk->exhibit->problem = MUSTER_PDF_PROBLEM_PIXELS;
  if (muster_object_is_name (q, dictionary, "/Filter", "/JPXDecode") ||
      is_true (q, dictionary, "/Interpolate"))
    walk->exhibit->notes |= MUSTER_PDF_NOTE_UNCHECKED;
}

static void
look_at_stream (Walk *walk, qpdf_oh stream, qpdf_oh dictionary)
{
  qpdf_data q = walk->q;

  strip_stream (walk, dictionary);
  if (!muster_object_is_tame (q, stream))
    {
      walk->exhibit->is_tame = FALSE;
      walk->exhibit->notes |= MUSTER_PDF_NOTE_UNCHECKED;
    }
  if (muster_object_is_name (q, dictionary, "/Subtype", "/Form") ||
      muster_object_has (q, dictionary, "/PatternType"))
    look_at_content (walk, stream);
  else if (muster_object_is_name (q, dictionary, "/Subtype", "/Image"))
    look_at_image (walk, dictionary);
  else if (muster_object_is_name (q, dictionary, "/Subtype", "/PS"))
    walk->exhibit->notes |= MUSTER_PDF_NOTE_UNCHECKED;
}

static void
push_items (Walk *walk, qpdf_oh array)
{
  int n = qpdf_oh_get_array_n_items (walk->q, array);
  int i;

  for (i = 0; i < n && walk->n_objects <= OBJECTS_MAX; i++, walk->n_objects++)
    push (walk, qpdf_oh_get_array_item (walk->q, array, i));
}

static void
push_values (Walk *walk, qpdf_oh dictionary)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  guint i;

  qpdf_oh_begin_dict_key_iter (walk->q, dictionary);
  while (qpdf_oh_dict_more_keys (walk->q))
    g_ptr_array_add (keys, g_strdup (qpdf_oh_dict_next_key (walk->q)));
  for (i = 0; i < keys->len; i++, walk->n_objects++)
    push (walk, qpdf_oh_get_key (walk->q, dictionary, g_ptr_array_index (keys, i)));
}

static void
look_at (Walk *walk, qpdf_oh object)
{
  qpdf_oh dictionary = object;

  if (qpdf_oh_is_array (walk->q, object))
    {
      push_items (walk, object);
      return;
    }
  if (qpdf_oh_is_stream (walk->q, object))
    {
      dictionary = qpdf_oh_get_dict (walk->q, object);
      look_at_stream (walk, object, dictionary);
    }
  else
    look_at_dictionary (walk, dictionary);
  push_values (walk, dictionary);
  if (dictionary != object)
    qpdf_oh_release (walk->q, dictionary);
}

gboolean
muster_exhibit_examine (MusterExhibit *exhibit, gsize *budget)
{
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (qpdf_oh));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  Walk walk = { exhibit, exhibit->document, stack, seen, 0, budget };
  guint i;

  for (i = 0; i < exhibit->pages->len; i++)
    {
      qpdf_oh form = g_array_index (exhibit->pages, MusterExhibitPage, i).form;

      push (&walk, qpdf_oh_new_object (walk.q, form));
    }
  while (stack->len > 0 && walk.n_objects <= OBJECTS_MAX)
    {
      qpdf_oh object = g_array_index (stack, qpdf_oh, stack->len - 1);

      g_array_set_size (stack, stack->len - 1);
      look_at (&walk, object);
      qpdf_oh_release (walk.q, object);
    }
  return walk.n_objects <= OBJECTS_MAX && *budget > 0;
}
