/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What becomes of a packet as it is chosen on its page: it is saved, printed, handed in. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/choose-file.h"
#include "app/packet-page-private.h"
#include "app/packet-row.h"

/* --- What is chosen ------------------------------------------------------------------------------------------ */

static char **
list_ticked (MusterPacketPage *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  GtkListBoxRow *row;
  int i = 0;

  while ((row = muster_packet_row_next (self->officers, &i)) != NULL)
    {
      const MusterRenewalEntry *entry = muster_packet_row_get_entry (row);

      if (gtk_check_button_get_active (muster_packet_row_get_check (row)))
        g_strv_builder_add (ids, entry->state_id);
    }
  return g_strv_builder_end (ids);
}

static GArray *
list_left_out (MusterPacketPage *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (MusterId));
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->left_out);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_array_append_val (ids, *(const MusterId *) id);
  return ids;
}

MusterPacketRequest *
muster_packet_page_make_request (MusterPacketPage *self)
{
  MusterPacketRequest *request = g_new0 (MusterPacketRequest, 1);
  const char *prepared_by = gtk_editable_get_text (self->prepared_by);
  const char *recipient = gtk_editable_get_text (self->recipient);

  request->due_before = self->due_before;
  request->year = self->year;
  request->state_ids = list_ticked (self);
  request->without = list_left_out (self);
  request->prepared_by = *prepared_by != '\0' ? g_strdup (prepared_by) : NULL;
  request->recipient = *recipient != '\0' ? g_strdup (recipient) : NULL;
  request->is_per_officer = gtk_check_button_get_active (self->per_officer);
  if (gtk_check_button_get_active (self->as_pdf))
    request->formats |= MUSTER_PAPER_PDF;
  if (gtk_check_button_get_active (self->as_workbook))
    request->formats |= MUSTER_PAPER_XLSX;
  request->method = (MusterSubmissionMethod) gtk_drop_down_get_selected (self->method);
  return request;
}

/* --- Saving ------------------------------------------------------------------------------------------------ */

static void
saved (MusterPage *page, gpointer result)
{
  MusterPacketPage *self = MUSTER_PACKET_PAGE (page);
  MusterPapers *papers = result;
  g_autofree char *sentence = muster_paper_describe_saved (papers);

  muster_page_report (page, sentence, FALSE);
  g_strfreev (self->saved);
  g_ptr_array_add (papers->paths, NULL);
  self->saved = g_strdupv ((char **) papers->paths->pdata);
  muster_papers_free (papers);
}

static void
folder_chosen (const char *path, gpointer data)
{
  MusterPacketPage *self = data;
  MusterPacketRequest *request = muster_packet_page_make_request (self);
  const MusterSessionWork work = { muster_packet_work_save, request, muster_packet_request_free,
                                   (GDestroyNotify) muster_papers_free, FALSE };

  request->folder = g_strdup (path);
  muster_page_run (MUSTER_PAGE (self), &work, saved);
}

static void
save_as (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  muster_choose_file (GTK_WINDOW (gtk_widget_get_root (widget)), MUSTER_FILE_CHOICE_FOLDER,
                      _ ("Folder for the Packet"), NULL, folder_chosen, g_object_ref (widget),
                      g_object_unref);
}

static void
printed (const GError *error, gpointer page)
{
  muster_page_report (page, error != NULL ? error->message : _ ("The packet is with the printer"),
                      FALSE);
}

static void
print (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  MusterPacketPage *self = MUSTER_PACKET_PAGE (widget);

  if (!muster_pdf_view_print (muster_pdf_pane_get_view (self->pane), _ ("Packet"), NULL, printed,
                              g_object_ref (self), g_object_unref))
    muster_page_report (MUSTER_PAGE (self), _ ("There are no pages to print yet."), FALSE);
}

/* --- Handing it in ------------------------------------------------------------------------------------------- */

static void
submitted (MusterPage *page, gpointer result)
{
  guint n = GPOINTER_TO_UINT (result);
  g_autofree char *sentence =
      g_strdup_printf (ngettext ("Recorded as handed in: the packet of %u officer",
                                 "Recorded as handed in: the packets of %u officers", n),
                       n);

  muster_page_report (page, sentence, TRUE);
}

static void
show_problem (MusterPacketPage *self, const char *sentence)
{
  gtk_label_set_text (self->problem, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), sentence != NULL);
}

static void
record_as_submitted (GtkWidget *widget, const char *name G_GNUC_UNUSED,
                     GVariant *parameter G_GNUC_UNUSED)
{
  MusterPacketPage *self = MUSTER_PACKET_PAGE (widget);
  MusterPacketRequest *request = muster_packet_page_make_request (self);
  const MusterSessionWork work = { muster_packet_work_submit, request, muster_packet_request_free,
                                   NULL, TRUE };
  const char *day = gtk_editable_get_text (self->submitted_on);
  g_autoptr (GError) error = NULL;

  request->files = g_strdupv (self->saved);
  if (*day != '\0')
    muster_date_parse_typed (day, &request->submitted_on, &error);
  show_problem (self, error != NULL ? error->message : NULL);
  if (error != NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->submitted_on));
      muster_packet_request_free (request);
      return;
    }
  muster_page_run (MUSTER_PAGE (self), &work, submitted);
}

/* --- Actions ------------------------------------------------------------------------------------------------- */

void
muster_packet_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "packet.save", NULL, save_as);
  gtk_widget_class_install_action (widget_class, "packet.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "packet.submit", NULL, record_as_submitted);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "packet.print",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK, "packet.save",
                                       NULL);
}
