/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws texture and marks; the paper is of the style sheet. */

#include "config.h"

#include "app/pdf-sheet.h"

#define OUTLINE 2.0f

typedef struct
{
  graphene_rect_t place;
  gboolean is_current;
} Mark;

struct _MusterPdfSheet
{
  GtkWidget parent_instance;
  GtkWidget *problem;
  GdkTexture *texture;
  GArray *marks; /* of Mark */
  float width;
  float height;
};

G_DEFINE_FINAL_TYPE (MusterPdfSheet, muster_pdf_sheet, GTK_TYPE_WIDGET)

/* --- Drawing -------------------------------------------------------------------------------------- */

/* Paper is white in a dark window, too, so the colours of marks are the same in both. */
static void
draw_mark (MusterPdfSheet *self, GtkSnapshot *snapshot, const Mark *mark)
{
  const GdkRGBA usual = { 1, 0.84f, 0, 0.40f };
  const GdkRGBA current = { 1, 0.55f, 0, 0.45f };
  const GdkRGBA edge = { 0.70f, 0.25f, 0, 1 };
  const float widths[4] = { OUTLINE, OUTLINE, OUTLINE, OUTLINE };
  const GdkRGBA edges[4] = { edge, edge, edge, edge };
  float x = (float) gtk_widget_get_width (GTK_WIDGET (self)) / self->width;
  float y = (float) gtk_widget_get_height (GTK_WIDGET (self)) / self->height;
  graphene_rect_t place;
  GskRoundedRect outline;

  graphene_rect_scale (&mark->place, x, y, &place);
  gtk_snapshot_append_color (snapshot, mark->is_current ? &current : &usual, &place);
  if (!mark->is_current)
    return;
  graphene_rect_inset (&place, -OUTLINE, -OUTLINE);
  gsk_rounded_rect_init_from_rect (&outline, &place, OUTLINE);
  gtk_snapshot_append_border (snapshot, &outline, widths, edges);
}

static void
muster_pdf_sheet_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MusterPdfSheet *self = MUSTER_PDF_SHEET (widget);
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                     (float) gtk_widget_get_height (widget));
  guint i;

  if (self->texture != NULL)
    gtk_snapshot_append_texture (snapshot, self->texture, &bounds);
  for (i = 0; i < self->marks->len; i++)
    draw_mark (self, snapshot, &g_array_index (self->marks, Mark, i));
  GTK_WIDGET_CLASS (muster_pdf_sheet_parent_class)->snapshot (widget, snapshot);
}

/* --- What it shows -------------------------------------------------------------------------------- */

void
muster_pdf_sheet_set_texture (MusterPdfSheet *self, GdkTexture *texture)
{
  g_return_if_fail (MUSTER_IS_PDF_SHEET (self));

  if (g_set_object (&self->texture, texture))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

GdkTexture *
muster_pdf_sheet_get_texture (MusterPdfSheet *self)
{
  g_return_val_if_fail (MUSTER_IS_PDF_SHEET (self), NULL);

  return self->texture;
}

void
muster_pdf_sheet_set_problem (MusterPdfSheet *self, const char *sentence)
{
  g_return_if_fail (MUSTER_IS_PDF_SHEET (self));

  gtk_label_set_text (GTK_LABEL (self->problem), sentence != NULL ? sentence : "");
  gtk_widget_set_visible (self->problem, sentence != NULL);
}

void
muster_pdf_sheet_clear_marks (MusterPdfSheet *self)
{
  g_return_if_fail (MUSTER_IS_PDF_SHEET (self));

  if (self->marks->len == 0)
    return;
  g_array_set_size (self->marks, 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
muster_pdf_sheet_add_mark (MusterPdfSheet *self, const graphene_rect_t *place, gboolean is_current)
{
  Mark mark;

  g_return_if_fail (MUSTER_IS_PDF_SHEET (self) && place != NULL);

  mark.place = *place;
  mark.is_current = is_current;
  g_array_append_val (self->marks, mark);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

guint
muster_pdf_sheet_get_n_marks (MusterPdfSheet *self)
{
  g_return_val_if_fail (MUSTER_IS_PDF_SHEET (self), 0);

  return self->marks->len;
}

/* --- The type ------------------------------------------------------------------------------------- */

static void
muster_pdf_sheet_dispose (GObject *object)
{
  MusterPdfSheet *self = MUSTER_PDF_SHEET (object);

  g_clear_pointer (&self->problem, gtk_widget_unparent);
  g_clear_object (&self->texture);
  G_OBJECT_CLASS (muster_pdf_sheet_parent_class)->dispose (object);
}

static void
muster_pdf_sheet_finalize (GObject *object)
{
  g_array_unref (MUSTER_PDF_SHEET (object)->marks);
  G_OBJECT_CLASS (muster_pdf_sheet_parent_class)->finalize (object);
}

static void
muster_pdf_sheet_class_init (MusterPdfSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muster_pdf_sheet_dispose;
  G_OBJECT_CLASS (klass)->finalize = muster_pdf_sheet_finalize;
  widget_class->snapshot = muster_pdf_sheet_snapshot;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
muster_pdf_sheet_init (MusterPdfSheet *self)
{
  self->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  self->problem = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->problem), TRUE);
  gtk_label_set_justify (GTK_LABEL (self->problem), GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (self->problem), 34);
  gtk_widget_set_visible (self->problem, FALSE);
  gtk_widget_add_css_class (self->problem, "paper-problem");
  gtk_widget_set_parent (self->problem, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "paper");
}

GtkWidget *
muster_pdf_sheet_new (double width, double height)
{
  MusterPdfSheet *self = g_object_new (MUSTER_TYPE_PDF_SHEET, NULL);

  self->width = (float) MAX (width, 1);
  self->height = (float) MAX (height, 1);
  return GTK_WIDGET (self);
}
