/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Three panes: who, the pages, and what to do with them. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/packet-contents.h"
#include "app/packet-page-private.h"
#include "app/packet-row.h"
#include "app/packet-tree.h"

#define PREVIEW_DELAY 600 /* milliseconds after the last tick */

G_DEFINE_FINAL_TYPE (MusterPacketPage, muster_packet_page, MUSTER_TYPE_PAGE)

/* --- Who ------------------------------------------------------------------------------------------- */

static void
update_state (MusterPacketPage *self)
{
  guint n = muster_packet_row_count_ticked (self->officers);
  guint n_entries = self->listing != NULL ? self->listing->entries->len : 0;
  gboolean can_save = n > 0 && (gtk_check_button_get_active (self->as_pdf) ||
                                gtk_check_button_get_active (self->as_workbook));
  MusterSession *session = muster_page_get_session (MUSTER_PAGE (self));
  g_autofree char *summary =
      g_strdup_printf (ngettext ("%u of %u officer is in the packet",
                                 "%u of %u officers are in the packet", n_entries),
                       n, n_entries);
  g_autofree char *date = muster_date_format (self->due_before);
  g_autofree char *subtitle = self->year > 0
                                  ? g_strdup_printf (_ ("Periods that end in %d"), self->year)
                                  : g_strdup_printf (_ ("Periods that end by %s"), date);

  gtk_stack_set_visible_child_name (self->pages,
                                    n > 0 || self->listing == NULL ? "pages" : "empty");
  gtk_widget_set_sensitive (self->save, can_save);
  gtk_widget_set_sensitive (self->submit,
                            n > 0 && session != NULL && !muster_session_is_read_only (session));
  self->is_setting = TRUE;
  gtk_check_button_set_active (self->everybody, n > 0);
  gtk_check_button_set_inconsistent (self->everybody, n > 0 && n < n_entries);
  self->is_setting = FALSE;
  muster_page_set_state (MUSTER_PAGE (self), subtitle, summary);
}

/* --- The pages ----------------------------------------------------------------------------------------- */

static void
set_notes (MusterPacketPage *self, const GPtrArray *notes)
{
  g_autofree char *label = NULL;

  muster_packet_notes_show (self->notes, self->nothing_found, notes);
  /* Translators: how many things to look at before a packet goes out. */
  label = notes != NULL && notes->len > 0 ? g_strdup_printf (_ ("Check %u"), notes->len)
                                          : g_strdup (_ ("Check"));
  gtk_button_set_label (GTK_BUTTON (self->check_button), label);
}

static void
previewed (MusterPage *page, gpointer result)
{
  MusterPacketPage *self = MUSTER_PACKET_PAGE (page);
  MusterPaperPreview *preview = result;

  set_notes (self, preview->notes);
  muster_pdf_view_show (muster_pdf_pane_get_view (self->pane), preview->pdf);
  muster_packet_tree_set_exhibits (self->officers, preview->exhibits);
  muster_packet_contents_read (self->officers, preview->pdf);
  muster_paper_preview_free (preview);
}

static gboolean
make_preview (gpointer data)
{
  MusterPacketPage *self = data;
  const MusterSessionWork work = { muster_packet_work_preview,
                                   muster_packet_page_make_request (self),
                                   muster_packet_request_free, muster_paper_preview_free, FALSE };

  self->preview_id = 0;
  muster_page_run (MUSTER_PAGE (self), &work, previewed);
  return G_SOURCE_REMOVE;
}

static void
queue_preview (MusterPacketPage *self, guint delay)
{
  g_clear_handle_id (&self->preview_id, g_source_remove);
  if (muster_packet_row_count_ticked (self->officers) > 0)
    {
      self->preview_id = g_timeout_add (delay, make_preview, self);
      return;
    }
  muster_pdf_view_show (muster_pdf_pane_get_view (self->pane), NULL);
  muster_packet_contents_read (self->officers, NULL);
  set_notes (self, NULL);
}

static void
officer_toggled (MusterPacketPage *self)
{
  if (self->is_setting)
    return;
  g_clear_pointer (&self->saved, g_strfreev);
  update_state (self);
  queue_preview (self, PREVIEW_DELAY);
}

static void
left_out_changed (gpointer data)
{
  officer_toggled (data);
}

static void
everybody_toggled (MusterPacketPage *self)
{
  gboolean is_active = gtk_check_button_get_active (self->everybody);
  GtkListBoxRow *row;
  int i = 0;

  if (self->is_setting)
    return;
  g_clear_pointer (&self->saved, g_strfreev);
  self->is_setting = TRUE;
  while ((row = muster_packet_row_next (self->officers, &i)) != NULL)
    gtk_check_button_set_active (muster_packet_row_get_check (row), is_active);
  self->is_setting = FALSE;
  update_state (self);
  queue_preview (self, PREVIEW_DELAY);
}

/* --- Loading --------------------------------------------------------------------------------------------- */

static GtkListBoxRow *
create_row (MusterPacketPage *self, const MusterRenewalEntry *entry, gboolean is_ticked)
{
  GtkListBoxRow *row = muster_packet_row_new (entry);

  gtk_check_button_set_active (muster_packet_row_get_check (row), is_ticked);
  g_signal_connect_swapped (muster_packet_row_get_check (row), "toggled",
                            G_CALLBACK (officer_toggled), self);
  return row;
}

/* Who was taken out of the packet stays out of it when the file changes. */
static GHashTable *
find_unticked (MusterPacketPage *self)
{
  GHashTable *unticked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GtkListBoxRow *row;
  int i = 0;

  while ((row = muster_packet_row_next (self->officers, &i)) != NULL)
    {
      const MusterRenewalEntry *entry = muster_packet_row_get_entry (row);

      if (!gtk_check_button_get_active (muster_packet_row_get_check (row)))
        g_hash_table_add (unticked, g_strdup (entry->state_id));
    }
  return unticked;
}

static void
say_waiting (MusterPacketPage *self)
{
  guint n = self->listing->n_waiting;
  g_autofree char *sentence = g_strdup_printf (
      ngettext ("The packet of %u officer was handed in and waits for an answer.",
                "The packets of %u officers were handed in and wait for an answer.", n),
      n);

  muster_page_set_notice (MUSTER_PAGE (self), n > 0 ? sentence : NULL, _ ("_Handed In"),
                          "win.handed-in");
}

static void
listed (MusterPage *page, gpointer result)
{
  MusterPacketPage *self = MUSTER_PACKET_PAGE (page);
  MusterPacketListing *listing = result;
  g_autoptr (GHashTable) unticked = find_unticked (self);
  GtkWidget *row;
  guint i;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->officers))) != NULL)
    gtk_list_box_remove (self->officers, row);
  g_clear_pointer (&self->listing, muster_packet_listing_free);
  self->listing = listing;
  for (i = 0; i < listing->entries->len; i++)
    {
      MusterRenewalEntry *entry = g_ptr_array_index (listing->entries, i);

      gboolean is_in = self->chosen != NULL
                           ? g_hash_table_contains (self->chosen, &entry->officer_id)
                           : !g_hash_table_contains (unticked, entry->state_id);

      muster_packet_tree_add (self->officers, create_row (self, entry, is_in));
    }
  g_clear_pointer (&self->chosen, g_hash_table_unref);
  say_waiting (self);
  update_state (self);
  queue_preview (self, 0);
}

static void
muster_packet_page_load (MusterPage *page)
{
  const MusterSessionWork work = { muster_packet_work_list,
                                   muster_packet_page_make_request (MUSTER_PACKET_PAGE (page)),
                                   muster_packet_request_free, muster_packet_listing_free, FALSE };

  muster_page_run (page, &work, listed);
}

static void
muster_packet_page_search (MusterPage *page)
{
  muster_pdf_pane_search (MUSTER_PACKET_PAGE (page)->pane);
}

/* --- Its panes -------------------------------------------------------------------------------------------- */

static void
check_toggled (MusterPacketPage *self)
{
  gtk_stack_set_visible_child_name (
      self->left, gtk_toggle_button_get_active (self->check_button) ? "check" : "contents");
}

/* Where it is narrow, contents and check share the left pane. */
static void
muster_packet_page_set_narrow (MusterPage *page, gboolean is_narrow)
{
  MusterPacketPage *self = MUSTER_PACKET_PAGE (page);
  AdwBin *from = is_narrow ? self->check_beside : self->check_below;
  AdwBin *to = is_narrow ? self->check_below : self->check_beside;

  if (adw_bin_get_child (from) != NULL)
    {
      g_object_ref (self->check);
      adw_bin_set_child (from, NULL);
      adw_bin_set_child (to, self->check);
      g_object_unref (self->check);
    }
  gtk_widget_set_visible (self->views, is_narrow);
  gtk_widget_set_visible (self->separator, !is_narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->check_beside), !is_narrow);
  if (is_narrow)
    check_toggled (self);
  else
    gtk_stack_set_visible_child_name (self->left, "contents");
}

/* --- The type ------------------------------------------------------------------------------------------------ */

static void
muster_packet_page_dispose (GObject *object)
{
  g_clear_handle_id (&MUSTER_PACKET_PAGE (object)->preview_id, g_source_remove);
  G_OBJECT_CLASS (muster_packet_page_parent_class)->dispose (object);
}

static void
muster_packet_page_finalize (GObject *object)
{
  MusterPacketPage *self = MUSTER_PACKET_PAGE (object);

  g_clear_pointer (&self->listing, muster_packet_listing_free);
  g_strfreev (self->saved);
  g_hash_table_unref (self->left_out);
  g_clear_pointer (&self->chosen, g_hash_table_unref);
  G_OBJECT_CLASS (muster_packet_page_parent_class)->finalize (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, MusterPacketPage, name)

static void
bind_children (GtkWidgetClass *widget_class)
{
  BIND (views);
  BIND (check_button);
  BIND (left);
  BIND (check_below);
  BIND (check_beside);
  BIND (separator);
  BIND (check);
  BIND (everybody);
  BIND (officers);
  BIND (pages);
  BIND (pane);
  BIND (notes);
  BIND (nothing_found);
  BIND (as_pdf);
  BIND (per_officer);
  BIND (as_workbook);
  BIND (prepared_by);
  BIND (method);
  BIND (recipient);
  BIND (submitted_on);
  BIND (problem);
  BIND (save);
  BIND (submit);
}

static void
muster_packet_page_class_init (MusterPacketPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muster_packet_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = muster_packet_page_finalize;
  MUSTER_PAGE_CLASS (klass)->load = muster_packet_page_load;
  MUSTER_PAGE_CLASS (klass)->search = muster_packet_page_search;
  MUSTER_PAGE_CLASS (klass)->set_narrow = muster_packet_page_set_narrow;
  g_type_ensure (MUSTER_TYPE_PDF_PANE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/muster/Muster/ui/packet-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, everybody_toggled);
  gtk_widget_class_bind_template_callback (widget_class, update_state);
  gtk_widget_class_bind_template_callback (widget_class, check_toggled);
  muster_packet_page_install_actions (widget_class);
}

static void
muster_packet_page_init (MusterPacketPage *self)
{
  g_autoptr (GtkStringList) methods = gtk_string_list_new (NULL);
  int i;

  gtk_widget_init_template (GTK_WIDGET (self));
  for (i = 0; muster_submission_method_words[i].nick != NULL; i++)
    gtk_string_list_append (methods, muster_word_label (muster_submission_method_words, i));
  gtk_drop_down_set_model (self->method, G_LIST_MODEL (methods));
  muster_pdf_pane_add_keys (self->pane, GTK_WIDGET (self));
  self->left_out = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  muster_packet_tree_set_up (self->officers, self->left_out, left_out_changed, self);
  muster_packet_contents_lead (self->officers, muster_pdf_pane_get_view (self->pane));
  muster_page_set_keys (
      MUSTER_PAGE (self),
      _ ("Space tick · → exhibits · Ctrl+F in text · Ctrl+P print · Ctrl+E save"));
}

MusterPage *
muster_packet_page_new (MusterDate due_before, int year)
{
  MusterPacketPage *self = g_object_new (MUSTER_TYPE_PACKET_PAGE, NULL);

  self->due_before = due_before;
  self->year = year;
  return MUSTER_PAGE (self);
}

void
muster_packet_page_choose (MusterPacketPage *self, const GArray *officers)
{
  guint i;

  g_return_if_fail (MUSTER_IS_PACKET_PAGE (self) && self->chosen == NULL && officers != NULL);

  self->chosen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (i = 0; i < officers->len; i++)
    g_hash_table_add (self->chosen,
                      g_memdup2 (&g_array_index (officers, MusterId, i), sizeof (MusterId)));
}
