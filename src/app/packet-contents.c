/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Officers stand in the packet in the order of the list, each under a bookmark with the officer's name. What follows
 * under other bookmarks of that officer, such as the transcript, ends with the name, too. */

#include "config.h"

#include "app/packet-contents.h"
#include "app/packet-row.h"
#include "app/pdf-task.h"

#define READING_KEY "muster-reading"
#define LEADING_KEY "muster-leading"

/* --- Pages ---------------------------------------------------------------------------------------- */

static void
show_pages (GtkListBox *officers, const GArray *bookmarks)
{
  GtkListBoxRow *row;
  guint next = 0;
  int i;

  for (i = 0; (row = gtk_list_box_get_row_at_index (officers, i)) != NULL; i++)
    {
      const char *name = muster_packet_row_get_entry (row)->name;
      guint first = next;
      guint end;

      while (first < bookmarks->len &&
             g_strcmp0 (g_array_index (bookmarks, MusterPdfBookmark, first).title, name) != 0)
        first++;
      muster_packet_row_set_pages (row, 0, 0);
      /* Who is not in the packet has no bookmark; the next officer is looked for from the same place. */
      if (first == bookmarks->len)
        continue;
      end = first + 1;
      while (end < bookmarks->len &&
             (g_array_index (bookmarks, MusterPdfBookmark, end).depth > 0 ||
              g_str_has_suffix (g_array_index (bookmarks, MusterPdfBookmark, end).title, name)))
        end++;
      next = end;
      muster_packet_row_set_pages (
          row, g_array_index (bookmarks, MusterPdfBookmark, first).page + 1,
          end < bookmarks->len ? g_array_index (bookmarks, MusterPdfBookmark, end).page : 0);
    }
}

static void
outlined (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkListBox) officers = data;
  g_autoptr (GArray) bookmarks = muster_pdf_task_finish (result, NULL);

  /* The entries that the rows show are gone with the page. */
  if (gtk_widget_get_root (GTK_WIDGET (officers)) == NULL ||
      g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  /* Without bookmarks the list is as it is; the view says what is wrong with the file. */
  if (bookmarks != NULL)
    show_pages (officers, bookmarks);
}

void
muster_packet_contents_read (GtkListBox *officers, GBytes *pdf)
{
  GCancellable *reading;

  g_return_if_fail (GTK_IS_LIST_BOX (officers));

  reading = g_object_get_data (G_OBJECT (officers), READING_KEY);
  if (reading != NULL)
    g_cancellable_cancel (reading);
  reading = g_cancellable_new ();
  g_object_set_data_full (G_OBJECT (officers), READING_KEY, reading, g_object_unref);
  if (pdf != NULL)
    muster_pdf_task_outline (pdf, reading, outlined, g_object_ref (officers));
}

/* --- Leading -------------------------------------------------------------------------------------- */

typedef struct
{
  MusterPdfView *view;   /* beside the list, and gone with it */
  gboolean is_following; /* the selection follows the pages */
  gboolean is_leading;   /* the pages follow the selection */
} Leading;

static GtkListBoxRow *
find_row (GtkListBox *officers, guint page)
{
  GtkListBoxRow *row;
  int i;

  for (i = 0; (row = gtk_list_box_get_row_at_index (officers, i)) != NULL; i++)
    if (muster_packet_row_has_page (row, page))
      return row;
  return NULL;
}

static void
officer_selected (GtkListBox *officers)
{
  Leading *leading = g_object_get_data (G_OBJECT (officers), LEADING_KEY);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (officers);
  guint page = row != NULL ? muster_packet_row_get_first_page (row) : 0;

  if (leading == NULL || leading->is_following || page == 0)
    return;
  /* The last pages cannot come to the top, and the selection stays all the same. */
  leading->is_leading = page != muster_pdf_view_get_page (leading->view);
  muster_pdf_view_scroll_to (leading->view, page);
}

static void
page_changed (GtkListBox *officers, MusterPdfView *view)
{
  Leading *leading = g_object_get_data (G_OBJECT (officers), LEADING_KEY);
  GtkListBoxRow *row = find_row (officers, muster_pdf_view_get_page (view));

  if (leading == NULL)
    return;
  if (!leading->is_leading && row != NULL)
    {
      leading->is_following = TRUE;
      gtk_list_box_select_row (officers, row);
      leading->is_following = FALSE;
    }
  leading->is_leading = FALSE;
}

static void
officer_activated (GtkListBox *officers G_GNUC_UNUSED, GtkListBoxRow *row)
{
  GtkCheckButton *check = muster_packet_row_get_check (row);

  gtk_check_button_set_active (check, !gtk_check_button_get_active (check));
}

void
muster_packet_contents_lead (GtkListBox *officers, MusterPdfView *view)
{
  Leading *leading;

  g_return_if_fail (GTK_IS_LIST_BOX (officers) && MUSTER_IS_PDF_VIEW (view));

  leading = g_new0 (Leading, 1);
  leading->view = view;
  g_object_set_data_full (G_OBJECT (officers), LEADING_KEY, leading, g_free);
  g_signal_connect (officers, "row-selected", G_CALLBACK (officer_selected), NULL);
  g_signal_connect (officers, "row-activated", G_CALLBACK (officer_activated), NULL);
  g_signal_connect_object (view, "page-changed", G_CALLBACK (page_changed), officers,
                           G_CONNECT_SWAPPED);
}
