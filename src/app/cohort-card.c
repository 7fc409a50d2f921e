/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The bars are drawn; what they say is said in words above them, and in a tooltip for each. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/cohort-card.h"
#include "app/status.h"
#include "core/duration.h"

#define BARS_HEIGHT 84
#define WIDEST_BAR 10.0
#define BAR_SHARE 0.55 /* of the room that a bar has */

struct _MusterCohortCard
{
  GtkWidget parent_instance;
  GtkWidget *box;
  GtkLabel *fine;
  GtkLabel *to_go;
  GtkWidget *area;
  GtkLabel *caption;
  const MusterAgenda *agenda;
};

G_DEFINE_FINAL_TYPE (MusterCohortCard, muster_cohort_card, GTK_TYPE_WIDGET)

static MusterLook
get_look (const MusterAgendaBar *bar)
{
  return bar->has_nothing_missing ? MUSTER_LOOK_MET : muster_look_of_status (bar->status);
}

static void
draw_bar (GtkWidget *area, cairo_t *cr, const MusterAgendaBar *bar, double x, double width,
          int height)
{
  GtkStyleContext *context = gtk_widget_get_style_context (area);
  double share = bar->required > 0 ? (double) bar->counted / (double) bar->required : 1;
  GdkRGBA color, pale;

  gtk_style_context_save (context);
  gtk_style_context_get_color (context, &pale);
  gtk_style_context_add_class (context, muster_look_get_css_class (get_look (bar)));
  gtk_style_context_get_color (context, &color);
  gtk_style_context_restore (context);
  pale.alpha = 0.1f;
  gdk_cairo_set_source_rgba (cr, &pale);
  cairo_rectangle (cr, x, 0, width, height);
  cairo_fill (cr);
  gdk_cairo_set_source_rgba (cr, &color);
  share = CLAMP (share, 0, 1);
  cairo_rectangle (cr, x, height * (1 - share), width, height * share);
  cairo_fill (cr);
}

/* From the side where lines begin. */
static guint
find_bar (MusterCohortCard *self, double x, int width)
{
  const GPtrArray *bars = self->agenda->cohort->bars;
  guint i = (guint) MIN (MAX (x, 0) * bars->len / MAX (width, 1), bars->len - 1);

  return gtk_widget_get_direction (self->area) == GTK_TEXT_DIR_RTL ? bars->len - 1 - i : i;
}

static void
draw (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  MusterCohortCard *self = data;
  const GPtrArray *bars;
  double room, bar_width;
  guint i;

  if (self->agenda == NULL)
    return;
  bars = self->agenda->cohort->bars;
  room = (double) width / MAX (bars->len, 1);
  bar_width = MIN (room * BAR_SHARE, WIDEST_BAR);
  for (i = 0; i < bars->len; i++)
    {
      double x = i * room + (room - bar_width) / 2;

      draw_bar (GTK_WIDGET (area), cr, bars->pdata[find_bar (self, (i + 0.5) * room, width)], x,
                bar_width, height);
    }
}

static gboolean
query_tooltip (GtkWidget *area, int x, int y G_GNUC_UNUSED, gboolean by_keyboard G_GNUC_UNUSED,
               GtkTooltip *tooltip, gpointer data)
{
  MusterCohortCard *self = data;
  const MusterAgendaBar *bar;
  char counted[MUSTER_DURATION_TEXT_SIZE], required[MUSTER_DURATION_TEXT_SIZE];
  g_autofree char *text = NULL;

  if (self->agenda == NULL || self->agenda->cohort->bars->len == 0)
    return FALSE;
  bar = self->agenda->cohort->bars->pdata[find_bar (self, x, gtk_widget_get_width (area))];
  muster_duration_print (bar->counted, counted);
  muster_duration_print (bar->required, required);
  /* Translators: an officer, hours counted, hours asked for. */
  text = g_strdup_printf (_ ("%s: %s of %s h counted"), bar->name, counted, required);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

void
muster_cohort_card_set (MusterCohortCard *self, const MusterAgenda *agenda)
{
  const MusterAgendaCohort *cohort;
  char hours[MUSTER_DURATION_TEXT_SIZE];
  g_autofree char *fine = NULL;
  g_autofree char *to_go = NULL;
  g_autofree char *caption = NULL;

  g_return_if_fail (MUSTER_IS_COHORT_CARD (self));

  self->agenda = agenda != NULL && agenda->cohort != NULL ? agenda : NULL;
  gtk_widget_set_visible (GTK_WIDGET (self), self->agenda != NULL);
  if (self->agenda == NULL)
    return;
  cohort = agenda->cohort;
  fine = g_strdup_printf (ngettext ("%u of %u with nothing missing",
                                    "%u of %u with nothing missing", cohort->bars->len),
                          cohort->n_fine, cohort->bars->len);
  muster_duration_print (cohort->short_by, hours);
  to_go = g_strdup_printf (_ ("%s h to go"), hours);
  muster_duration_print (cohort->required, hours);
  caption =
      g_strdup_printf (_ ("Hours toward %s, one bar for each officer, shortest first"), hours);
  gtk_label_set_text (self->fine, fine);
  gtk_label_set_text (self->to_go, to_go);
  gtk_widget_set_visible (GTK_WIDGET (self->to_go), cohort->short_by > 0);
  gtk_label_set_text (self->caption, caption);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->area), GTK_ACCESSIBLE_PROPERTY_LABEL, fine,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, caption, -1);
  gtk_widget_queue_draw (self->area);
}

static void
muster_cohort_card_dispose (GObject *object)
{
  MusterCohortCard *self = MUSTER_COHORT_CARD (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (muster_cohort_card_parent_class)->dispose (object);
}

static void
muster_cohort_card_class_init (MusterCohortCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muster_cohort_card_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/muster/Muster/ui/cohort-card.ui");
  gtk_widget_class_bind_template_child (widget_class, MusterCohortCard, box);
  gtk_widget_class_bind_template_child (widget_class, MusterCohortCard, fine);
  gtk_widget_class_bind_template_child (widget_class, MusterCohortCard, to_go);
  gtk_widget_class_bind_template_child (widget_class, MusterCohortCard, area);
  gtk_widget_class_bind_template_child (widget_class, MusterCohortCard, caption);
}

static void
muster_cohort_card_init (MusterCohortCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (self->area), BARS_HEIGHT);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->area), draw, self, NULL);
  gtk_widget_set_has_tooltip (self->area, TRUE);
  g_signal_connect (self->area, "query-tooltip", G_CALLBACK (query_tooltip), self);
}
