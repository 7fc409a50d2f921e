/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Officers stand in the packet in the order of the list, each under a bookmark with the officer's name. What follows
 * under other bookmarks of that officer, such as the transcript, ends with the name, too. */

#include "config.h"

#include <string.h>

#include "app/packet-contents.h"
#include "app/packet-part.h"
#include "app/packet-row.h"
#include "app/packet-tree.h"
#include "app/pdf-task.h"

#define READING_KEY "muster-reading"
#define LEADING_KEY "muster-leading"

/* --- Pages ---------------------------------------------------------------------------------------- */

/* "Transcript", not "Transcript: Corvane, Luis A.": the name stands above it. */
static void
add_section (GtkListBoxRow *row, const MusterPdfBookmark *bookmark)
{
  const char *name = muster_packet_row_get_entry (row)->name;
  MusterPacketSection section = { g_strdup (bookmark->title), bookmark->page + 1 };
  char *end = g_str_has_suffix (section.title, name)
                  ? section.title + strlen (section.title) - strlen (name)
                  : NULL;

  if (end > section.title && g_str_has_suffix (section.title, name))
    {
      *end = '\0';
      g_strchomp (section.title);
      if (g_str_has_suffix (section.title, ":"))
        section.title[strlen (section.title) - 1] = '\0';
    }
  g_array_append_val (muster_packet_row_list_sections (row), section);
}

/* Gives the place behind the officer's bookmarks. */
static guint
show_officer (GtkListBoxRow *row, const GArray *bookmarks, guint next)
{
  const char *name = muster_packet_row_get_entry (row)->name;
  guint first = next;
  guint end;

  g_array_set_size (muster_packet_row_list_sections (row), 0);
  muster_packet_row_set_pages (row, 0, 0);
  while (first < bookmarks->len &&
         g_strcmp0 (g_array_index (bookmarks, MusterPdfBookmark, first).title, name) != 0)
    first++;
  /* Who is not in the packet has no bookmark; the next officer is looked for from the same place. */
  if (first == bookmarks->len)
    return next;
  for (end = first + 1; end < bookmarks->len; end++)
    {
      const MusterPdfBookmark *bookmark = &g_array_index (bookmarks, MusterPdfBookmark, end);

      if (bookmark->depth == 0 && !g_str_has_suffix (bookmark->title, name))
        break;
      add_section (row, bookmark);
    }
  muster_packet_row_set_pages (
      row, g_array_index (bookmarks, MusterPdfBookmark, first).page + 1,
      end < bookmarks->len ? g_array_index (bookmarks, MusterPdfBookmark, end).page : 0);
  return end;
}

static void
show_pages (GtkListBox *officers, const GArray *bookmarks)
{
  GtkListBoxRow *row;
  guint next = 0;
  int i = 0;

  while ((row = muster_packet_row_next (officers, &i)) != NULL)
    next = show_officer (row, bookmarks, next);
  muster_packet_tree_show (officers);
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

/* The part that begins on the page, where it is shown, or the officer whose page it is. */
static GtkListBoxRow *
find_row (GtkListBox *officers, guint page)
{
  GtkListBoxRow *row, *found = NULL;
  int i;

  for (i = 0; (row = gtk_list_box_get_row_at_index (officers, i)) != NULL; i++)
    {
      if (muster_packet_part_is_one (row) ? muster_packet_part_get_page (row) == page
                                          : muster_packet_row_has_page (row, page))
        found = row;
      else if (found != NULL && !muster_packet_part_is_one (row))
        break;
    }
  return found;
}

static guint
get_first_page (GtkListBoxRow *row)
{
  return muster_packet_part_is_one (row) ? muster_packet_part_get_page (row)
                                         : muster_packet_row_get_first_page (row);
}

static void
row_selected (GtkListBox *officers)
{
  Leading *leading = g_object_get_data (G_OBJECT (officers), LEADING_KEY);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (officers);
  guint page = row != NULL ? get_first_page (row) : 0;

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
row_activated (GtkListBox *officers G_GNUC_UNUSED, GtkListBoxRow *row)
{
  GtkCheckButton *check = muster_packet_part_is_one (row) ? muster_packet_part_get_check (row)
                                                          : muster_packet_row_get_check (row);

  if (check != NULL)
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
  g_signal_connect (officers, "row-selected", G_CALLBACK (row_selected), NULL);
  g_signal_connect (officers, "row-activated", G_CALLBACK (row_activated), NULL);
  g_signal_connect_object (view, "page-changed", G_CALLBACK (page_changed), officers,
                           G_CONNECT_SWAPPED);
}
