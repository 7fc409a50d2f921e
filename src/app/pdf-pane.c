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
  GtkRevealer *search_bar;
  GtkEditable *search_entry;
  GtkLabel *match_label;
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

/* --- Searching ------------------------------------------------------------------------------------ */

static void
matches_changed (MusterPdfPane *self)
{
  g_autofree char *text = NULL;
  guint n;
  guint match = muster_pdf_view_get_match (self->view, &n);

  if (muster_pdf_view_is_searching (self->view))
    text = g_strdup (_ ("Looking…"));
  else if (match > 0)
    /* Translators: number of the place that is looked at, and how many there are. */
    text = g_strdup_printf (_ ("%u of %u"), match, n);
  else if (*gtk_editable_get_text (self->search_entry) != '\0')
    text = g_strdup (_ ("Not found"));
  gtk_label_set_text (self->match_label, text != NULL ? text : "");
}

static void
search_changed (MusterPdfPane *self)
{
  muster_pdf_view_search (self->view, gtk_editable_get_text (self->search_entry));
}

static void
search_next (MusterPdfPane *self)
{
  muster_pdf_view_search_on (self->view, FALSE);
}

static void
search_previous (MusterPdfPane *self)
{
  muster_pdf_view_search_on (self->view, TRUE);
}

static void
search_stopped (MusterPdfPane *self)
{
  gtk_editable_set_text (self->search_entry, "");
  gtk_revealer_set_reveal_child (self->search_bar, FALSE);
  muster_pdf_view_search (self->view, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

void
muster_pdf_pane_search (MusterPdfPane *self)
{
  g_return_if_fail (MUSTER_IS_PDF_PANE (self));

  gtk_revealer_set_reveal_child (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
search (GtkWidget *widget, const char *name, GVariant *parameter G_GNUC_UNUSED)
{
  MusterPdfPane *self = MUSTER_PDF_PANE (widget);

  if (g_str_equal (name, "pdf.search-next"))
    search_next (self);
  else if (g_str_equal (name, "pdf.search-previous"))
    search_previous (self);
  else if (gtk_revealer_get_reveal_child (self->search_bar))
    search_stopped (self);
  else
    muster_pdf_pane_search (self);
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
    muster_pdf_view_fit_width (self->view);
}

static void
turn (GtkWidget *widget, const char *name, GVariant *parameter G_GNUC_UNUSED)
{
  MusterPdfPane *self = MUSTER_PDF_PANE (widget);
  guint page = MAX (muster_pdf_view_get_page (self->view), 1);

  if (g_str_equal (name, "pdf.next-page"))
    muster_pdf_view_scroll_to (self->view, page + 1);
  else if (g_str_equal (name, "pdf.previous-page"))
    muster_pdf_view_scroll_to (self->view, page - 1);
  else
    muster_pdf_view_scroll_by (self->view, g_str_equal (name, "pdf.page-down"));
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
    { "<Control>0|<Control>KP_0", "pdf.zoom-fit" },
    { "Page_Down|KP_Page_Down", "pdf.page-down" },
    { "Page_Up|KP_Page_Up", "pdf.page-up" },
    { "F3|<Control>g", "pdf.search-next" },
    { "<Shift>F3|<Control><Shift>g", "pdf.search-previous" },
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
  gtk_widget_class_bind_template_child (widget_class, MusterPdfPane, search_bar);
  gtk_widget_class_bind_template_child (widget_class, MusterPdfPane, search_entry);
  gtk_widget_class_bind_template_child (widget_class, MusterPdfPane, match_label);
  gtk_widget_class_bind_template_callback (widget_class, view_changed);
  gtk_widget_class_bind_template_callback (widget_class, matches_changed);
  gtk_widget_class_bind_template_callback (widget_class, search_changed);
  gtk_widget_class_bind_template_callback (widget_class, search_next);
  gtk_widget_class_bind_template_callback (widget_class, search_previous);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped);
  gtk_widget_class_install_action (widget_class, "pdf.zoom-in", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "pdf.zoom-out", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "pdf.zoom-fit", NULL, zoom);
  gtk_widget_class_install_action (widget_class, "pdf.next-page", NULL, turn);
  gtk_widget_class_install_action (widget_class, "pdf.previous-page", NULL, turn);
  gtk_widget_class_install_action (widget_class, "pdf.page-down", NULL, turn);
  gtk_widget_class_install_action (widget_class, "pdf.page-up", NULL, turn);
  gtk_widget_class_install_action (widget_class, "pdf.search", NULL, search);
  gtk_widget_class_install_action (widget_class, "pdf.search-next", NULL, search);
  gtk_widget_class_install_action (widget_class, "pdf.search-previous", NULL, search);
}

static void
muster_pdf_pane_init (MusterPdfPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
