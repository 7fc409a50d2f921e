/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How much work a page is to draw. A picture may draw another ten times, that one a third ten times, and
 * so on: three kilobytes then keep a viewer busy for years. Nobody should get a packet with such a page. */

#include "pdf/exhibit.h"

#include "pdf/lexer.h"
#include "pdf/object.h"

#define DEPTH_MAX 24u
#define WEIGHT_MAX 100000.0

typedef struct
{
  qpdf_data q;
  GHashTable *known; /* number of a picture's object to its weight */
  gsize *budget;
} Scales;

static double
weigh (Scales *scales, qpdf_oh picture, guint depth);

static guint
count_drawings (const GByteArray *content)
{
  MusterLexer lexer;
  MusterTokenKind kind;
  guint n = 0;

  muster_lexer_init (&lexer, (const char *) content->data, content->len);
  while ((kind = muster_lexer_next (&lexer)) != MUSTER_TOKEN_END)
    n += kind == MUSTER_TOKEN_OPERATOR && muster_lexer_is (&lexer, "Do") ? 1 : 0;
  return n;
}

/* The heaviest picture among a picture's resources. */
static double
weigh_heaviest (Scales *scales, qpdf_oh dictionary, guint depth)
{
  qpdf_data q = scales->q;
  qpdf_oh resources = qpdf_oh_get_key (q, dictionary, "/Resources");
  qpdf_oh pictures = qpdf_oh_get_key_if_dict (q, resources, "/XObject");
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  double heaviest = 0;
  guint i;

  if (qpdf_oh_is_dictionary (q, pictures))
    {
      qpdf_oh_begin_dict_key_iter (q, pictures);
      while (qpdf_oh_dict_more_keys (q))
        g_ptr_array_add (keys, g_strdup (qpdf_oh_dict_next_key (q)));
    }
  for (i = 0; i < keys->len && heaviest <= WEIGHT_MAX; i++)
    {
      qpdf_oh picture = qpdf_oh_get_key (q, pictures, g_ptr_array_index (keys, i));

      if (qpdf_oh_is_stream (q, picture))
        heaviest = MAX (heaviest, weigh (scales, picture, depth + 1));
      qpdf_oh_release (q, picture);
    }
  qpdf_oh_release (q, pictures);
  qpdf_oh_release (q, resources);
  return heaviest;
}

/* Every drawing is taken to be of the heaviest: dearer than it is, never cheaper. */
static double
weigh_form (Scales *scales, qpdf_oh form, qpdf_oh dictionary, guint depth)
{
  double heaviest = weigh_heaviest (scales, dictionary, depth);
  g_autoptr (GByteArray) content = NULL;

  if (heaviest <= 1 || heaviest > WEIGHT_MAX)
    return MAX (heaviest, 1);
  content = muster_object_decode (scales->q, form, scales->budget);
  return content != NULL ? 1 + count_drawings (content) * heaviest : 1;
}

static double
weigh (Scales *scales, qpdf_oh picture, guint depth)
{
  qpdf_data q = scales->q;
  int id = qpdf_oh_get_object_id (q, picture);
  double *known = g_hash_table_lookup (scales->known, GINT_TO_POINTER (id));
  qpdf_oh dictionary;
  double weight;

  if (known != NULL)
    return *known;
  if (depth > DEPTH_MAX)
    return WEIGHT_MAX * 2;
  /* Until it is known, a picture that draws itself is endless. */
  weight = WEIGHT_MAX * 2;
  g_hash_table_insert (scales->known, GINT_TO_POINTER (id), g_memdup2 (&weight, sizeof weight));
  dictionary = qpdf_oh_get_dict (q, picture);
  /* A form of no pictures weighs more than an image, so that forms of forms are looked into. */
  weight = muster_object_is_name (q, dictionary, "/Subtype", "/Form")
               ? 1 + weigh_form (scales, picture, dictionary, depth)
               : 1;
  g_hash_table_insert (scales->known, GINT_TO_POINTER (id), g_memdup2 (&weight, sizeof weight));
  qpdf_oh_release (q, dictionary);
  return weight;
}

gboolean
muster_exhibit_is_light (const MusterExhibit *exhibit, gsize *budget)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  Scales scales = { exhibit->document, known, budget };
  double weight = 0;
  guint i;

  for (i = 0; i < exhibit->pages->len && weight <= WEIGHT_MAX; i++)
    weight =
        MAX (weight, weigh (&scales, g_array_index (exhibit->pages, MusterExhibitPage, i).form, 0));
  return weight <= WEIGHT_MAX && *budget > 0;
}
