/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the page share: packet-page.c shows who and how it looks, packet-keep.c saves it and hands it in. */

#pragma once

#include "app/packet-page.h"
#include "app/packet-work.h"
#include "app/pdf-pane.h"

G_BEGIN_DECLS

struct _MusterPacketPage
{
  MusterPage parent_instance;
  GtkWidget *views; /* what of the left pane is shown, where it is narrow */
  GtkToggleButton *check_button;
  GtkStack *left;
  AdwBin *check_below;
  AdwBin *check_beside;
  GtkWidget *separator;
  GtkWidget *check;
  GtkCheckButton *everybody;
  GtkListBox *officers;
  GtkStack *pages;
  MusterPdfPane *pane;
  GtkListBox *notes;
  GtkWidget *nothing_found;
  GtkCheckButton *as_pdf;
  GtkCheckButton *per_officer;
  GtkCheckButton *as_workbook;
  GtkEditable *prepared_by;
  GtkDropDown *method;
  GtkEditable *recipient;
  GtkEditable *submitted_on;
  GtkLabel *problem;
  GtkWidget *save;
  GtkWidget *submit;

  MusterDate due_before;
  int year;
  MusterPacketListing *listing;
  GHashTable *chosen;   /* ids of who is in it when it is shown first; NULL is everybody */
  GHashTable *left_out; /* ids of documents that shall not stand behind it */
  char **saved;         /* the files of this very choice, once they are saved */
  guint preview_id;
  gboolean is_setting; /* ticks are set by the program */
};

/**
 * muster_packet_page_make_request:
 * @page: a page
 *
 * Returns: (transfer full): the packet as it is chosen
 */
MusterPacketRequest *
muster_packet_page_make_request (MusterPacketPage *page);

/**
 * muster_packet_page_install_actions:
 * @widget_class: the page's class
 *
 * Lets it be saved, printed and handed in.
 */
void
muster_packet_page_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
