/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A view of pages in an overlay with its bar. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/pdf-pane.h"

#define ZOOM_STEP 25

struct _MusterPdfPane
{
  GtkWidget parent_instance;
  GtkWidget *overlay;
  MusterPdfView *view;
  GtkLabel *page_label;
  GtkLabel *zoom_label;
};

G_DEFINE_FINAL_TYPE (MusterPdfPane, muster_pdf_pane, GTK_TYPE_WIDGET)

MusterPdfView *
muster_pdf_pane_get_view (MusterPdfPane *self)
{
  g_return_val_if_fail (MUSTER_IS_PDF_PANE (self), NULL);

  return self->view;
}

static void
view_changed (MusterPdfPane *self)
{
  guint n = muster_pdf_view_get_n_pages (self->view);
  g_autofree char *pages = NULL;
  g_autofree char *zoom = g_strdup_printf (_ ("%u %%"), muster_pdf_view_get_zoom (self->view));

  if (n > 0)
    /* Translators: number of the page that is looked at, and how many there are. */
    pages = g_strdup_printf (_ ("%u of %u"), MAX (muster_pdf_view_get_page (self->view), 1), n);
  gtk_label_set_text (self->page_label, pages != NULL ? pages : "");
  gtk_label_set_text (self->zoom_label, zoom);
}

/* --- What its buttons and keys do ----------------------------------------------------------------- */

static void
zoom (GtkWidget *widget, const char *name, GVariant *parameter G_GNUC_UNUSED)
{
  MusterPdfPane *self = MUSTER_PDF_PANE (widget);
  guint now = muster_pdf_view_get_zoom (self->view);

  if (g_str_equal (name, "pdf.zoom-in"))
    muster_pdf_view_set_zoom (self->view, now + ZOOM_STEP);
  else if (g_str_equal (name, "pdf.zoom-out"))
    muster_pdf_view_set_zoom (self->view, now > ZOOM_STEP ? now - ZOOM_STEP : ZOOM_STEP);
  else
    muster_pdf_view_set_zoom (self->view, 100);
}

static gboolean
key_pressed (GtkWidget *page G_GNUC_UNUSED, GVariant *action, gpointer data)
{
  return gtk_widget_activate_action (data, g_variant_get_string (action, NULL), NULL);
}

void
muster_pdf_pane_add_keys (MusterPdfPane *self, GtkWidget *page)
{
  static const struct
  {
    const char *keys;
    const char *action;
  } shortcuts[] = {
    { "<Control>plus|<Control>equal|<Control>KP_Add", "pdf.zoom-in" },
    { "<Control>minus|<Control>KP_Subtract", "pdf.zoom-out" },
    { "<Control>0|<Control>KP_0", "pdf.zoom-usual" },
  };
  GtkEventController *controller;
  guint i;

  g_return_if_fail (MUSTER_IS_PDF_PANE (self) && GTK_IS_WIDGET (page));

  controller = gtk_shortcut_controller_new ();
  for (i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      GtkShortcut *shortcut =
          gtk_shortcut_new (gtk_shortcut_trigger_parse_string (shortcuts[i].keys),
                            gtk_callback_action_new (key_pressed, self, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_string (shortcuts[i].action));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (page, controller);
}

/* --- The type ------------------------------------------------------------------------------------- */

static void
muster_pdf_pane_dispose (GObject *object)
{
  MusterPdfPane *self = MUSTER_PDF_PANE (object);

  g_clear_pointer (&self->overlay, gtk_widget_unparent);
  G_OBJECT_CLASS (muster_pdf_pane_parent_class)->dispose (object);
}

static void
muster_pdf_pane_class_init (MusterPdfPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muster_pdf_pane_dispose;
  g_type_ensure (MUSTER_TYPE_PDF_VIEW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/muster/Muster/ui/pdf-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, MusterPdfPane, overlay);
  gtk_widget_class_bind_template_child (widget_class, MusterPdfPane, view);
  gtk_widget_class_bind_template_child (widget_class, MusterPdfPane, page_label);
  gtk_widget_class_bind_template_child (widget_class, MusterPdfPane, zoom_label);
  gtk_widget_class_bind_template_callback (widget_class, view_changed);
  gtk_widget_class_install_action (widget_class, "pdf.zoom-in", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "pdf.zoom-out", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "pdf.zoom-usual", NULL, zoom);
}

static void
muster_pdf_pane_init (MusterPdfPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
