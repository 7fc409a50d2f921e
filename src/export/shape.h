/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Shaped text: a text broken into lines, each a list of glyphs ready to be shown. The same text is
 * shaped once for a document, since shaping is most of the work of a long transcript. */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * MusterStyle:
 *
 * The type sizes of a paper.
 */
typedef enum
{
  MUSTER_STYLE_AGENCY,
  MUSTER_STYLE_TITLE,
  MUSTER_STYLE_HEADING,
  MUSTER_STYLE_SUBHEADING,
  MUSTER_STYLE_BODY,
  MUSTER_STYLE_LABEL,
  MUSTER_STYLE_HEAD,
  MUSTER_STYLE_CELL,
  MUSTER_STYLE_STRONG_CELL,
  MUSTER_STYLE_SMALL,
  MUSTER_STYLE_FURNITURE,
  MUSTER_N_STYLES,
} MusterStyle;

/**
 * MusterRun:
 * @font: its font
 * @glyphs: its glyphs, from the left end of the line and the base line
 * @n_glyphs: how many
 * @clusters: how its glyphs stand for @text
 * @n_clusters: how many
 * @flags: whether the glyphs run against the text
 * @text: the text it shows
 */
typedef struct
{
  cairo_scaled_font_t *font;
  cairo_glyph_t *glyphs;
  int n_glyphs;
  cairo_text_cluster_t *clusters;
  int n_clusters;
  cairo_text_cluster_flags_t flags;
  char *text;
} MusterRun;

/**
 * MusterLine:
 * @width: how far it reaches, in points
 * @word: width of its longest word, in points
 * @last_word: width of its last word, in points
 * @runs: (element-type MusterRun): its runs from left to right
 */
typedef struct
{
  double width;
  double word;
  double last_word;
  GPtrArray *runs;
} MusterLine;

/**
 * MusterShape:
 * @width: width of its longest line, in points
 * @word: width of its longest word, in points
 * @lines: (element-type MusterLine): its lines, at least one
 */
typedef struct
{
  double width;
  double word;
  GPtrArray *lines;
} MusterShape;

typedef struct _MusterShaper MusterShaper;

/**
 * muster_shaper_new:
 * @context: the context of the paper's font
 *
 * Returns: (transfer full): a shaper without any shapes
 */
MusterShaper *
muster_shaper_new (PangoContext *context);

/**
 * muster_shaper_free:
 * @shaper: (nullable) (transfer full): a shaper; its shapes go with it
 */
void
muster_shaper_free (MusterShaper *shaper);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterShaper, muster_shaper_free)

/**
 * muster_shaper_get:
 * @shaper: a shaper
 * @style: type size
 * @text: valid UTF-8; newlines break lines
 * @width: width in points to break lines at, or a negative number for none
 *
 * Lines break between words, and within a word that is wider than @width. A character that the font
 * lacks is shown as a box and stays what it is for searching and copying.
 *
 * Returns: (transfer none): the shape; lives as long as the shaper
 */
const MusterShape *
muster_shaper_get (MusterShaper *shaper, MusterStyle style, const char *text, double width);

/**
 * muster_shaper_get_boxed:
 * @shaper: a shaper
 *
 * Returns: (transfer none) (element-type utf8): the texts shaped so far that have a box in them; one may be
 *   there for each of its sizes and widths
 */
const GPtrArray *
muster_shaper_get_boxed (const MusterShaper *shaper);

/**
 * muster_style_get_leading:
 * @style: type size
 *
 * Returns: distance of its base lines, in points
 */
double
muster_style_get_leading (MusterStyle style);

/**
 * muster_style_get_ascent:
 * @style: type size
 *
 * Returns: how far its first base line lies below the top of the text, in points
 */
double
muster_style_get_ascent (MusterStyle style);

G_END_DECLS
