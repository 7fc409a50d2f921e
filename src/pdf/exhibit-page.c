/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Making a page a picture: a form XObject keeps whatever the page's content leaves open or leaves
 * behind (graphics states, marked content) to itself. */

#include "pdf/exhibit.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "pdf/object.h"

#define LETTER_SHORT 612.0
#define LETTER_LONG 792.0
#define COORDINATE_MAX 1e6
#define UNIT_MAX 100.0
#define REMARKS_MAX 1000

/* Flags of an annotation. */
#define HIDDEN (1 << 1)
#define NO_VIEW (1 << 5)

/* --- Boxes ---------------------------------------------------------------------------------------- */

/* A box may name any two opposite corners. */
static gboolean
get_box (qpdf_data q, qpdf_oh dictionary, const char *key, double box[4])
{
  qpdf_oh array = qpdf_oh_get_key_if_dict (q, dictionary, key);
  gboolean is_box = qpdf_oh_is_array (q, array) && qpdf_oh_get_array_n_items (q, array) == 4;
  double corners[4] = { 0 };
  int i;

  for (i = 0; is_box && i < 4; i++)
    {
      corners[i] = muster_object_get_number (q, array, NULL, i, NAN);
      is_box = isfinite (corners[i]) && fabs (corners[i]) <= COORDINATE_MAX;
    }
  qpdf_oh_release (q, array);
  box[0] = MIN (corners[0], corners[2]);
  box[1] = MIN (corners[1], corners[3]);
  box[2] = MAX (corners[0], corners[2]);
  box[3] = MAX (corners[1], corners[3]);
  return is_box && box[2] - box[0] >= 1 && box[3] - box[1] >= 1;
}

/* What is seen of a page: its crop box as far as it lies on the page. */
static void
get_visible_box (qpdf_data q, qpdf_oh page, double box[4])
{
  double crop[4];

  if (!get_box (q, page, "/MediaBox", box))
    {
      box[0] = box[1] = 0;
      box[2] = LETTER_SHORT;
      box[3] = LETTER_LONG;
    }
  if (!get_box (q, page, "/CropBox", crop))
    return;
  crop[0] = MAX (crop[0], box[0]);
  crop[1] = MAX (crop[1], box[1]);
  crop[2] = MIN (crop[2], box[2]);
  crop[3] = MIN (crop[3], box[3]);
  if (crop[2] - crop[0] >= 1 && crop[3] - crop[1] >= 1)
    memcpy (box, crop, sizeof crop);
}

/* --- Content -------------------------------------------------------------------------------------- */

/* A single stream is copied as it is packed, unread. */
static qpdf_oh
copy_stream (qpdf_data q, qpdf_oh stream)
{
  qpdf_oh old = qpdf_oh_get_dict (q, stream);
  qpdf_oh filter = qpdf_oh_get_key (q, old, "/Filter");
  qpdf_oh parameters = qpdf_oh_get_key (q, old, "/DecodeParms");
  qpdf_oh copy = qpdf_oh_new_stream (q);
  unsigned char *data = NULL;
  size_t length = 0;

  qpdf_oh_get_stream_data (q, stream, qpdf_dl_none, NULL, &data, &length);
  qpdf_oh_replace_stream_data (q, copy, data != NULL ? data : (const guint8 *) "", length, filter,
                               parameters);
  free (data);
  qpdf_oh_release (q, parameters);
  qpdf_oh_release (q, filter);
  qpdf_oh_release (q, old);
  return copy;
}

/* Several streams are one content that may be cut anywhere, so they have to be unpacked and joined. */
static gboolean
join_streams (qpdf_data q, qpdf_oh streams, gsize *budget, qpdf_oh *joined)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  int n = qpdf_oh_get_array_n_items (q, streams);
  int i;

  for (i = 0; i < n; i++)
    {
      qpdf_oh stream = qpdf_oh_get_array_item (q, streams, i);
      g_autoptr (GByteArray) part = NULL;

      if (qpdf_oh_is_stream (q, stream))
        {
          part = muster_object_decode (q, stream, budget);
          if (part == NULL)
            return FALSE;
          g_byte_array_append (content, part->data, part->len);
          g_byte_array_append (content, (const guint8 *) "\n", 1);
        }
      qpdf_oh_release (q, stream);
    }
  *joined = muster_object_make_packed_stream (q, content->data, content->len);
  return TRUE;
}

static gboolean
get_content (qpdf_data q, qpdf_oh page, gsize *budget, qpdf_oh *form)
{
  qpdf_oh contents = qpdf_oh_get_key (q, page, "/Contents");
  gboolean ok = TRUE;

  if (qpdf_oh_is_stream (q, contents))
    *form = copy_stream (q, contents);
  else if (qpdf_oh_is_array (q, contents) && qpdf_oh_get_array_n_items (q, contents) == 1)
    {
      qpdf_oh only = qpdf_oh_get_array_item (q, contents, 0);

      *form = qpdf_oh_is_stream (q, only) ? copy_stream (q, only)
                                          : muster_object_make_packed_stream (q, "", 0);
      qpdf_oh_release (q, only);
    }
  else if (qpdf_oh_is_array (q, contents))
    ok = join_streams (q, contents, budget, form);
  else
    *form = muster_object_make_packed_stream (q, "", 0);
  qpdf_oh_release (q, contents);
  return ok;
}

static void
make_form (qpdf_data q, qpdf_oh stream, const double box[4], qpdf_oh resources)
{
  qpdf_oh dictionary = qpdf_oh_get_dict (q, stream);

  muster_object_put_parsed (q, dictionary, "/Type", "/XObject");
  muster_object_put_parsed (q, dictionary, "/Subtype", "/Form");
  muster_object_put_numbers (q, dictionary, "/BBox", box, 4);
  muster_object_put (q, dictionary, "/Resources", resources);
  qpdf_oh_release (q, dictionary);
}

gboolean
muster_exhibit_wrap_page (qpdf_data q, qpdf_oh page, gsize *budget, MusterExhibitPage *result)
{
  int rotation = (int) fmod (muster_object_get_number (q, page, "/Rotate", 0, 0), 360);
  qpdf_oh resources;

  get_visible_box (q, page, result->box);
  result->rotation = (rotation / 90 * 90 + 360) % 360;
  result->unit = CLAMP (muster_object_get_number (q, page, "/UserUnit", 0, 1), 1, UNIT_MAX);
  if (!get_content (q, page, budget, &result->form))
    return FALSE;
  resources = qpdf_oh_get_key (q, page, "/Resources");
  if (!qpdf_oh_is_dictionary (q, resources))
    {
      qpdf_oh_release (q, resources);
      resources = qpdf_oh_new_dictionary (q);
    }
  make_form (q, result->form, result->box, resources);
  return TRUE;
}

/* --- Fields and remarks --------------------------------------------------------------------------- */

/* The look of an annotation now: a stream, or one of several by its state. */
static qpdf_oh
get_look (qpdf_data q, qpdf_oh annotation)
{
  qpdf_oh looks = qpdf_oh_get_key_if_dict (q, annotation, "/AP");
  qpdf_oh look = qpdf_oh_get_key_if_dict (q, looks, "/N");

  if (qpdf_oh_is_dictionary (q, look) && !qpdf_oh_is_stream (q, look))
    {
      qpdf_oh state = qpdf_oh_get_key (q, annotation, "/AS");

      if (qpdf_oh_is_name (q, state))
        look = qpdf_oh_get_key (q, look, qpdf_oh_get_name (q, state));
      else
        look = qpdf_oh_new_null (q);
    }
  return look;
}

static void
transform (const double m[6], double x, double y, double *tx, double *ty)
{
  *tx = m[0] * x + m[2] * y + m[4];
  *ty = m[1] * x + m[3] * y + m[5];
}

/* Where the look's box, turned by its own matrix, has to go to fill the annotation's rectangle
 * (ISO 32000-1, 12.5.5, algorithm 8.1). */
static gboolean
get_look_matrix (qpdf_data q, qpdf_oh annotation, qpdf_oh look, double result[6])
{
  qpdf_oh dictionary = qpdf_oh_get_dict (q, look);
  qpdf_oh array = qpdf_oh_get_key (q, dictionary, "/Matrix");
  double matrix[6] = { 1, 0, 0, 1, 0, 0 };
  double bounds[4] = { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };
  double box[4], rect[4];
  int i;

  if (!get_box (q, dictionary, "/BBox", box) || !get_box (q, annotation, "/Rect", rect))
    return FALSE;
  for (i = 0; qpdf_oh_is_array (q, array) && i < 6; i++)
    matrix[i] = muster_object_get_number (q, array, NULL, i, matrix[i]);
  for (i = 0; i < 4; i++)
    {
      double x, y;

      transform (matrix, box[(i & 1) * 2], box[(i & 2) + 1], &x, &y);
      bounds[0] = MIN (bounds[0], x);
      bounds[1] = MIN (bounds[1], y);
      bounds[2] = MAX (bounds[2], x);
      bounds[3] = MAX (bounds[3], y);
    }
  if (bounds[2] - bounds[0] < 0.01 || bounds[3] - bounds[1] < 0.01)
    return FALSE;
  result[0] = (rect[2] - rect[0]) / (bounds[2] - bounds[0]);
  result[1] = result[2] = 0;
  result[3] = (rect[3] - rect[1]) / (bounds[3] - bounds[1]);
  result[4] = rect[0] - bounds[0] * result[0];
  result[5] = rect[1] - bounds[1] * result[3];
  return TRUE;
}

/* Draws one annotation's look, if it has one to draw, and says what is left out. */
static MusterPdfNotes
add_remark (qpdf_data q, qpdf_oh annotation, GString *content, qpdf_oh pictures, int number)
{
  int flags = (int) muster_object_get_number (q, annotation, "/F", 0, 0);
  g_autofree char *name = g_strdup_printf ("/Remark%d", number);
  MusterPdfNotes notes = 0;
  double matrix[6];
  qpdf_oh look, dictionary;

  if (muster_object_has (q, annotation, "/AA") ||
      (muster_object_has (q, annotation, "/A") &&
       !muster_object_is_name (q, annotation, "/Subtype", "/Link")))
    notes |= MUSTER_PDF_NOTE_SCRIPTS;
  if ((flags & (HIDDEN | NO_VIEW)) != 0 ||
      muster_object_is_name (q, annotation, "/Subtype", "/Link") ||
      muster_object_is_name (q, annotation, "/Subtype", "/Popup"))
    return notes;
  look = get_look (q, annotation);
  if (!qpdf_oh_is_stream (q, look))
    return muster_object_has (q, annotation, "/AP") ? notes : notes | MUSTER_PDF_NOTE_UNDRAWN;
  if (!get_look_matrix (q, annotation, look, matrix))
    return notes;
  dictionary = qpdf_oh_get_dict (q, look);
  muster_object_put_parsed (q, dictionary, "/Type", "/XObject");
  muster_object_put_parsed (q, dictionary, "/Subtype", "/Form");
  g_string_append (content, "q ");
  muster_object_append_matrix (content, matrix);
  g_string_append_printf (content, "%s Do Q\n", name);
  qpdf_oh_replace_key (q, pictures, name, look);
  return notes;
}

/* The page and the looks become one picture. */
static void
wrap_again (qpdf_data q, MusterExhibitPage *picture, const GString *content, qpdf_oh pictures)
{
  qpdf_oh resources = qpdf_oh_new_dictionary (q);

  qpdf_oh_replace_key (q, pictures, "/Page", picture->form);
  qpdf_oh_replace_key (q, resources, "/XObject", pictures);
  picture->form = muster_object_make_packed_stream (q, content->str, content->len);
  make_form (q, picture->form, picture->box, resources);
}

MusterPdfNotes
muster_exhibit_add_remarks (qpdf_data q, qpdf_oh page, MusterExhibitPage *picture)
{
  g_autoptr (GString) content = g_string_new ("/Page Do\n");
  qpdf_oh annotations = qpdf_oh_get_key (q, page, "/Annots");
  qpdf_oh pictures = qpdf_oh_new_dictionary (q);
  gsize empty = content->len;
  MusterPdfNotes notes = 0;
  int n = qpdf_oh_is_array (q, annotations) ? qpdf_oh_get_array_n_items (q, annotations) : 0;
  int i;

  if (n > REMARKS_MAX)
    notes |= MUSTER_PDF_NOTE_UNDRAWN;
  for (i = 0; i < MIN (n, REMARKS_MAX); i++)
    {
      qpdf_oh annotation = qpdf_oh_get_array_item (q, annotations, i);

      if (qpdf_oh_is_dictionary (q, annotation))
        notes |= add_remark (q, annotation, content, pictures, i);
      qpdf_oh_release (q, annotation);
    }
  if (content->len > empty)
    wrap_again (q, picture, content, pictures);
  qpdf_oh_release (q, pictures);
  qpdf_oh_release (q, annotations);
  return notes;
}
