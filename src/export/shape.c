/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Pango breaks, orders and shapes; the glyphs are then copied out of its layouts, because showing them
 * directly is twice as fast as drawing a layout, cached or not. */

#include "export/shape.h"

#include <math.h>
#include <pango/pangofc-font.h>
#include <string.h>

#define FAMILY "Liberation Sans"
#define WIDTH_STEPS 16.0 /* widths are kept in sixteenths of a point */
#define NO_WIDTH (-1)

typedef struct
{
  double size;
  double leading;
  gboolean is_bold;
  gboolean is_table; /* no kerning: figures must stand below each other */
} StyleMetrics;

static const StyleMetrics style_metrics[MUSTER_N_STYLES] = {
  [MUSTER_STYLE_AGENCY] = { 16.0, 20.0, TRUE, FALSE },
  [MUSTER_STYLE_TITLE] = { 15.0, 20.0, TRUE, FALSE },
  [MUSTER_STYLE_HEADING] = { 11.0, 15.0, TRUE, FALSE },
  [MUSTER_STYLE_SUBHEADING] = { 9.5, 13.0, TRUE, FALSE },
  [MUSTER_STYLE_BODY] = { 9.5, 13.0, FALSE, FALSE },
  [MUSTER_STYLE_LABEL] = { 8.5, 13.0, FALSE, FALSE },
  [MUSTER_STYLE_HEAD] = { 8.5, 10.5, TRUE, TRUE },
  [MUSTER_STYLE_CELL] = { 8.75, 11.25, FALSE, TRUE },
  [MUSTER_STYLE_STRONG_CELL] = { 8.75, 11.25, TRUE, TRUE },
  [MUSTER_STYLE_SMALL] = { 8.0, 10.5, FALSE, FALSE },
  [MUSTER_STYLE_FURNITURE] = { 7.5, 9.5, FALSE, FALSE },
};

typedef struct
{
  char *text;
  int style;
  int width;
} Key;

struct _MusterShaper
{
  PangoLayout *layouts[MUSTER_N_STYLES];
  GHashTable *shapes; /* Key → MusterShape */
  GPtrArray *boxed;   /* of texts with characters that the font lacks */
};

static guint
key_hash (gconstpointer data)
{
  const Key *key = data;

  return g_str_hash (key->text) * 31 + (guint) key->style * 7919 + (guint) key->width;
}

static gboolean
key_equal (gconstpointer a, gconstpointer b)
{
  const Key *left = a, *right = b;

  return left->style == right->style && left->width == right->width &&
         strcmp (left->text, right->text) == 0;
}

static void
key_free (gpointer data)
{
  Key *key = data;

  g_free (key->text);
  g_free (key);
}

static void
run_free (gpointer data)
{
  MusterRun *run = data;

  cairo_scaled_font_destroy (run->font);
  g_free (run->glyphs);
  g_free (run->clusters);
  g_free (run->text);
  g_free (run);
}

static void
line_free (gpointer data)
{
  MusterLine *line = data;

  g_ptr_array_unref (line->runs);
  g_free (line);
}

static void
shape_free (gpointer data)
{
  MusterShape *shape = data;

  g_ptr_array_unref (shape->lines);
  g_free (shape);
}

static PangoLayout *
create_layout (PangoContext *context, const StyleMetrics *metrics)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *description = pango_font_description_new ();
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_font_description_set_family_static (description, FAMILY);
  pango_font_description_set_absolute_size (description, metrics->size * PANGO_SCALE);
  pango_font_description_set_weight (description,
                                     metrics->is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  /* Ligatures would be extracted as one odd character. */
  pango_attr_list_insert (attributes,
                          pango_attr_font_features_new (metrics->is_table ? "liga=0, clig=0, kern=0"
                                                                          : "liga=0, clig=0"));
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  return layout;
}

/* Which glyph to show. Pango empties the space that a line breaks at; it is shown nevertheless, or the
 * words on both sides would be extracted as one. */
static PangoGlyph
get_glyph (const PangoGlyphItem *item, int i, const char *text)
{
  PangoGlyph glyph = item->glyphs->glyphs[i].glyph;
  int offset = item->item->offset + item->glyphs->log_clusters[i];

  if (glyph == PANGO_GLYPH_EMPTY && text[offset] == ' ')
    return pango_fc_font_get_glyph (PANGO_FC_FONT (item->item->analysis.font), ' ');
  if (glyph != PANGO_GLYPH_EMPTY && (glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0)
    return 0; /* the font's own box */
  return glyph;
}

static void
append_glyph (MusterRun *run, const PangoGlyphItem *item, int i, const char *text, double x)
{
  const PangoGlyphInfo *info = &item->glyphs->glyphs[i];
  PangoGlyph index = get_glyph (item, i, text);
  cairo_glyph_t *glyph;

  if (index == PANGO_GLYPH_EMPTY)
    return;
  glyph = &run->glyphs[run->n_glyphs++];
  glyph->index = index;
  glyph->x = x + (double) info->geometry.x_offset / PANGO_SCALE;
  glyph->y = (double) info->geometry.y_offset / PANGO_SCALE;
}

static double
measure_glyphs (const PangoGlyphItem *item, int first, int end)
{
  int width = 0;
  int i;

  for (i = first; i < end; i++)
    width += item->glyphs->glyphs[i].geometry.width;
  return (double) width / PANGO_SCALE;
}

/* A word may go on in the next run. */
static void
measure_cluster (MusterLine *line, char first_byte, double width)
{
  line->last_word = first_byte == ' ' ? 0 : line->last_word + width;
  line->word = MAX (line->word, line->last_word);
}

/* Clusters come in the order of the text, glyphs from left to right. What shows nothing belongs to the
 * cluster before it, since text without glyphs would break the structure of the page. */
static void
copy_clusters (MusterLine *line, MusterRun *run, PangoGlyphItem *item, const char *text)
{
  PangoGlyphItemIter iter;
  int n_lost_bytes = 0;
  gboolean have;

  for (have = pango_glyph_item_iter_init_start (&iter, item, text); have;
       have = pango_glyph_item_iter_next_cluster (&iter))
    {
      int first = MIN (iter.start_glyph, iter.end_glyph + 1);
      int end = MAX (iter.end_glyph, iter.start_glyph + 1);
      cairo_text_cluster_t cluster = { iter.end_index - iter.start_index, 0 };
      int i;

      measure_cluster (line, text[iter.start_index], measure_glyphs (item, first, end));
      for (i = first; i < end; i++)
        cluster.num_glyphs += get_glyph (item, i, text) != PANGO_GLYPH_EMPTY ? 1 : 0;
      cluster.num_bytes += n_lost_bytes;
      n_lost_bytes = 0;
      if (cluster.num_glyphs > 0)
        run->clusters[run->n_clusters++] = cluster;
      else if (run->n_clusters > 0)
        run->clusters[run->n_clusters - 1].num_bytes += cluster.num_bytes;
      else
        n_lost_bytes = cluster.num_bytes;
    }
}

static double
copy_run (MusterLine *line, PangoGlyphItem *item, const char *text, double x)
{
  PangoFont *font = item->item->analysis.font;
  MusterRun *run;
  int i;

  if (font == NULL)
    return x;
  run = g_new0 (MusterRun, 1);
  run->font =
      cairo_scaled_font_reference (pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font)));
  run->glyphs = g_new0 (cairo_glyph_t, MAX (item->glyphs->num_glyphs, 1));
  run->clusters = g_new0 (cairo_text_cluster_t, MAX (item->item->num_chars, 1));
  run->text = g_strndup (text + item->item->offset, (gsize) item->item->length);
  run->flags = (item->item->analysis.level & 1) != 0 ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : 0;
  for (i = 0; i < item->glyphs->num_glyphs; i++)
    {
      append_glyph (run, item, i, text, x);
      x += (double) item->glyphs->glyphs[i].geometry.width / PANGO_SCALE;
    }
  copy_clusters (line, run, item, text);
  if (run->n_glyphs > 0)
    g_ptr_array_add (line->runs, run);
  else
    run_free (run);
  return x;
}

static MusterShape *
create_shape (PangoLayout *layout, const char *text, double width)
{
  MusterShape *shape = g_new0 (MusterShape, 1);
  GSList *lines, *runs;

  shape->lines = g_ptr_array_new_with_free_func (line_free);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, width < 0 ? -1 : (int) ceil (width * PANGO_SCALE));
  for (lines = pango_layout_get_lines_readonly (layout); lines != NULL; lines = lines->next)
    {
      MusterLine *line = g_new0 (MusterLine, 1);

      line->runs = g_ptr_array_new_with_free_func (run_free);
      for (runs = ((PangoLayoutLine *) lines->data)->runs; runs != NULL; runs = runs->next)
        line->width = copy_run (line, runs->data, text, line->width);
      shape->width = MAX (shape->width, line->width);
      shape->word = MAX (shape->word, line->word);
      g_ptr_array_add (shape->lines, line);
    }
  return shape;
}

static void
note_boxed (MusterShaper *shaper, PangoLayout *layout, const char *text)
{
  if (pango_layout_get_unknown_glyphs_count (layout) > 0)
    g_ptr_array_add (shaper->boxed, g_strdup (text));
}

static const MusterShape *
find_or_create (MusterShaper *shaper, MusterStyle style, const char *text, int width)
{
  const Key wanted = { (char *) text, (int) style, width };
  MusterShape *shape = g_hash_table_lookup (shaper->shapes, &wanted);
  Key *key;

  if (shape != NULL)
    return shape;
  shape = create_shape (shaper->layouts[style], text, width == NO_WIDTH ? -1 : width / WIDTH_STEPS);
  note_boxed (shaper, shaper->layouts[style], text);
  key = g_new0 (Key, 1);
  key->text = g_strdup (text);
  key->style = (int) style;
  key->width = width;
  g_hash_table_insert (shaper->shapes, key, shape);
  return shape;
}

MusterShaper *
muster_shaper_new (PangoContext *context)
{
  MusterShaper *shaper;
  guint i;

  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);

  shaper = g_new0 (MusterShaper, 1);
  for (i = 0; i < MUSTER_N_STYLES; i++)
    shaper->layouts[i] = create_layout (context, &style_metrics[i]);
  shaper->shapes = g_hash_table_new_full (key_hash, key_equal, key_free, shape_free);
  shaper->boxed = g_ptr_array_new_with_free_func (g_free);
  return shaper;
}

void
muster_shaper_free (MusterShaper *shaper)
{
  guint i;

  if (shaper == NULL)
    return;
  for (i = 0; i < MUSTER_N_STYLES; i++)
    g_object_unref (shaper->layouts[i]);
  g_hash_table_unref (shaper->shapes);
  g_ptr_array_unref (shaper->boxed);
  g_free (shaper);
}

const MusterShape *
muster_shaper_get (MusterShaper *shaper, MusterStyle style, const char *text, double width)
{
  const MusterShape *shape;

  g_return_val_if_fail (shaper != NULL && style < MUSTER_N_STYLES && text != NULL, NULL);

  shape = find_or_create (shaper, style, text, NO_WIDTH);
  if (width < 0 || shape->width <= width)
    return shape;
  return find_or_create (shaper, style, text, MAX ((int) floor (width * WIDTH_STEPS), 1));
}

const GPtrArray *
muster_shaper_get_boxed (const MusterShaper *shaper)
{
  g_return_val_if_fail (shaper != NULL, NULL);

  return shaper->boxed;
}

double
muster_style_get_leading (MusterStyle style)
{
  g_return_val_if_fail (style < MUSTER_N_STYLES, 0);

  return style_metrics[style].leading;
}

double
muster_style_get_ascent (MusterStyle style)
{
  const StyleMetrics *metrics;

  g_return_val_if_fail (style < MUSTER_N_STYLES, 0);

  /* The font's capitals with their accents reach 0.9 of its size above the line and 0.21 below. */
  metrics = &style_metrics[style];
  return (metrics->leading + 0.69 * metrics->size) / 2;
}
