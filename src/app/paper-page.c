/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Two panes: the pages, and what was found and shall be made. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/choose-file.h"
#include "app/packet-row.h"
#include "app/paper-page.h"
#include "app/pdf-pane.h"

/* What is on the paper; shared with the threads that make it. */
typedef struct
{
  MusterPaperFunc func;
  gpointer data;
  GDestroyNotify free_data;
} Paper;

struct _MusterPaperPage
{
  MusterPage parent_instance;
  MusterPdfPane *pane;
  GtkListBox *notes;
  GtkWidget *nothing_found;
  GtkCheckButton *as_pdf;
  GtkCheckButton *as_workbook;

  Paper *paper;
  char *title;
};

G_DEFINE_FINAL_TYPE (MusterPaperPage, muster_paper_page, MUSTER_TYPE_PAGE)

static void
paper_clear (gpointer data)
{
  Paper *paper = data;

  if (paper->free_data != NULL)
    paper->free_data (paper->data);
}

static void
paper_unref (gpointer paper)
{
  g_atomic_rc_box_release_full (paper, paper_clear);
}

/* --- Looking at it -------------------------------------------------------------------------------- */

static gpointer
preview_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Paper *paper = data;

  return muster_paper_work_preview (workspace, paper->func, paper->data, error);
}

static void
previewed (MusterPage *page, gpointer result)
{
  MusterPaperPage *self = MUSTER_PAPER_PAGE (page);
  MusterPaperPreview *preview = result;

  muster_packet_notes_show (self->notes, self->nothing_found, preview->notes);
  muster_pdf_view_show (muster_pdf_pane_get_view (self->pane), preview->pdf);
  muster_paper_preview_free (preview);
}

static void
muster_paper_page_load (MusterPage *page)
{
  const MusterSessionWork work = { preview_work,
                                   g_atomic_rc_box_acquire (MUSTER_PAPER_PAGE (page)->paper),
                                   paper_unref, muster_paper_preview_free, FALSE };

  muster_page_run (page, &work, previewed);
}

static void
muster_paper_page_search (MusterPage *page)
{
  muster_pdf_pane_search (MUSTER_PAPER_PAGE (page)->pane);
}

/* --- Saving --------------------------------------------------------------------------------------- */

typedef struct
{
  Paper *paper;
  char *folder;
  MusterPaperFormat formats;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  paper_unref (saving->paper);
  g_free (saving->folder);
  g_free (saving);
}

static gpointer
save_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Saving *saving = data;

  return saving->paper->func (workspace, saving->paper->data, saving->folder, saving->formats,
                              error);
}

static void
saved (MusterPage *page, gpointer result)
{
  g_autoptr (MusterPapers) papers = result;
  g_autofree char *sentence = muster_paper_describe_saved (papers);

  muster_page_report (page, sentence, FALSE);
}

static void
folder_chosen (const char *path, gpointer data)
{
  MusterPaperPage *self = data;
  Saving *saving = g_new0 (Saving, 1);
  const MusterSessionWork work = { save_work, saving, saving_free,
                                   (GDestroyNotify) muster_papers_free, FALSE };

  saving->paper = g_atomic_rc_box_acquire (self->paper);
  saving->folder = g_strdup (path);
  if (gtk_check_button_get_active (self->as_pdf))
    saving->formats |= MUSTER_PAPER_PDF;
  if (gtk_check_button_get_active (self->as_workbook))
    saving->formats |= MUSTER_PAPER_XLSX;
  muster_page_run (MUSTER_PAGE (self), &work, saved);
}

static void
save_as (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  muster_choose_file (GTK_WINDOW (gtk_widget_get_root (widget)), MUSTER_FILE_CHOICE_FOLDER,
                      _ ("Folder for the Paper"), NULL, folder_chosen, g_object_ref (widget),
                      g_object_unref);
}

static void
update_save (MusterPaperPage *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.save",
                                 gtk_check_button_get_active (self->as_pdf) ||
                                     gtk_check_button_get_active (self->as_workbook));
}

/* --- Printing ------------------------------------------------------------------------------------- */

static void
printed (const GError *error, gpointer page)
{
  muster_page_report (page, error != NULL ? error->message : _ ("The paper is with the printer"),
                      FALSE);
}

static void
print (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  MusterPaperPage *self = MUSTER_PAPER_PAGE (widget);

  if (!muster_pdf_view_print (muster_pdf_pane_get_view (self->pane), self->title, NULL, printed,
                              g_object_ref (self), g_object_unref))
    muster_page_report (MUSTER_PAGE (self), _ ("There are no pages to print yet."), FALSE);
}

/* --- The type ------------------------------------------------------------------------------------- */

static void
muster_paper_page_finalize (GObject *object)
{
  MusterPaperPage *self = MUSTER_PAPER_PAGE (object);

  paper_unref (self->paper);
  g_free (self->title);
  G_OBJECT_CLASS (muster_paper_page_parent_class)->finalize (object);
}

static void
muster_paper_page_class_init (MusterPaperPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = muster_paper_page_finalize;
  MUSTER_PAGE_CLASS (klass)->load = muster_paper_page_load;
  MUSTER_PAGE_CLASS (klass)->search = muster_paper_page_search;
  g_type_ensure (MUSTER_TYPE_PDF_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/muster/Muster/ui/paper-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MusterPaperPage, pane);
  gtk_widget_class_bind_template_child (widget_class, MusterPaperPage, notes);
  gtk_widget_class_bind_template_child (widget_class, MusterPaperPage, nothing_found);
  gtk_widget_class_bind_template_child (widget_class, MusterPaperPage, as_pdf);
  gtk_widget_class_bind_template_child (widget_class, MusterPaperPage, as_workbook);
  gtk_widget_class_bind_template_callback (widget_class, update_save);
  gtk_widget_class_install_action (widget_class, "paper.save", NULL, save_as);
  gtk_widget_class_install_action (widget_class, "paper.print", NULL, print);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "paper.print",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK, "paper.save",
                                       NULL);
}

static void
muster_paper_page_init (MusterPaperPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  muster_pdf_pane_add_keys (self->pane, GTK_WIDGET (self));
  muster_page_set_keys (MUSTER_PAGE (self),
                        _ ("Page Up, Page Down · Ctrl+F in text · Ctrl+P print · Ctrl+E save"));
}

void
muster_paper_page_push (MusterPage *from, const char *title, MusterPaperFunc func, gpointer data,
                        GDestroyNotify free_data)
{
  MusterPaperPage *self;

  g_return_if_fail (MUSTER_IS_PAGE (from) && title != NULL && func != NULL);

  self = g_object_new (MUSTER_TYPE_PAPER_PAGE, NULL);
  self->title = g_strdup (title);
  self->paper = g_atomic_rc_box_new0 (Paper);
  self->paper->func = func;
  self->paper->data = data;
  self->paper->free_data = free_data;
  muster_page_push (from, MUSTER_PAGE (self), title);
}
