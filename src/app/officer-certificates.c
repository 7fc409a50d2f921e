/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The tab "Certificates": for each its fields, its cycles and what happened to it. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/day-form.h"
#include "app/field-row.h"
#include "app/officer-edit.h"
#include "app/officer-parts.h"

#define STATE_KEY "muster-certificates"

/* --- One certificate ------------------------------------------------------------------------------ */

typedef struct
{
  MusterId id;
  GtkWidget *box;
  MusterFieldRow *number;
  MusterFieldRow *issued_on;
  MusterFieldRow *expires_on;
  GtkWidget *status;
  GtkWidget *cycles;
  GtkWidget *asked; /* in the cycle that is shown */
  GtkWidget *asked_heading;
  GtkWidget *duties;
  GtkWidget *events;
} Card;

typedef struct
{
  MusterPage *page; /* it holds this */
  GtkWidget *column;
  GPtrArray *cards;
} Tab;

static void
tab_free (gpointer data)
{
  Tab *self = data;

  g_ptr_array_unref (self->cards);
  g_free (self);
}

static Card *
create_card (Tab *self, const MusterCertificate *certificate)
{
  Card *card = g_new0 (Card, 1);
  GtkWidget *group = adw_preferences_group_new ();
  const char *kind = muster_word_label (muster_certificate_kind_words, (int) certificate->kind);
  AdwPreferencesGroup *rows = ADW_PREFERENCES_GROUP (group);

  card->id = certificate->id;
  card->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  adw_preferences_group_set_title (rows, kind);
  gtk_widget_add_css_class (group, "compact");
  card->number = muster_field_row_add (rows, self->page, &muster_certificate_type, "number");
  card->issued_on = muster_field_row_add (rows, self->page, &muster_certificate_type, "issued_on");
  card->expires_on =
      muster_field_row_add (rows, self->page, &muster_certificate_type, "expires_on");
  card->status = muster_officer_create_row (_ ("Status"), NULL);
  adw_preferences_group_add (rows, card->status);
  gtk_box_append (GTK_BOX (card->box), group);
  card->cycles = adw_bin_new ();
  gtk_box_append (GTK_BOX (card->box), card->cycles);
  card->asked = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  card->asked_heading = muster_officer_create_heading ("");
  card->duties = muster_officer_duties_new ();
  gtk_box_append (GTK_BOX (card->asked), card->asked_heading);
  gtk_box_append (GTK_BOX (card->asked), card->duties);
  gtk_box_append (GTK_BOX (card->box), card->asked);
  card->events = muster_officer_create_list (_ ("What happened to the certificate"));
  gtk_box_append (GTK_BOX (card->box), card->events);
  gtk_box_append (GTK_BOX (self->column), card->box);
  return card;
}

static void
show_events (Card *card, const MusterOfficerSight *sight)
{
  const MusterOfficerRecord *record = sight->record;
  guint i;

  muster_officer_clear (card->events);
  for (i = 0; i < record->events->len; i++)
    {
      const MusterCertificateEvent *event = g_ptr_array_index (record->events, i);
      const char *what;
      GtkWidget *row;
      g_autofree char *date = NULL;
      g_autofree char *title = NULL;
      g_autofree char *subtitle = NULL;

      if (event->certificate_id != card->id)
        continue;
      what = muster_word_label (muster_certificate_event_kind_words, (int) event->kind);
      date = muster_date_format (event->happened_on);
      title = *date != '\0' ? g_strdup_printf ("%s · %s", what, date) : g_strdup (what);
      if (event->reason != NULL && event->authority != NULL)
        subtitle = g_strdup_printf ("%s · %s", event->authority, event->reason);
      else
        subtitle = g_strdup (event->reason != NULL ? event->reason : event->authority);
      row = muster_officer_create_row (title, subtitle);
      muster_officer_edit_attach (row, sight->page, &muster_certificate_event_type, event);
      gtk_list_box_append (GTK_LIST_BOX (card->events), row);
    }
  gtk_widget_set_visible (card->events, gtk_widget_get_first_child (card->events) != NULL);
}

/* Only below the certificate whose cycle it is. */
static void
show_asked (Card *card, const MusterOfficerSight *sight)
{
  const MusterCycle *cycle = muster_officer_find_cycle (sight);
  gboolean is_mine = cycle != NULL && cycle->certificate_id == card->id;
  g_autofree char *range = NULL;
  g_autofree char *day = NULL;
  g_autofree char *heading = NULL;

  gtk_widget_set_visible (card->asked, is_mine);
  if (!is_mine)
    return;
  range = muster_officer_format_range (cycle->starts_on, cycle->ends_on);
  day = muster_day_describe (sight->as_of, sight->as_of == sight->today);
  /* Translators: first and last day of a certificate's cycle, and the day that is spoken of. */
  heading = g_strdup_printf (_ ("Cycle %s, %s"), range, day);
  gtk_label_set_text (GTK_LABEL (card->asked_heading), heading);
  muster_officer_duties_show (card->duties, sight);
}

static void
show_card (Card *card, const MusterOfficerSight *sight, const MusterCertificate *certificate)
{
  MusterId focused;

  muster_field_row_show (card->number, certificate);
  muster_field_row_show (card->issued_on, certificate);
  muster_field_row_show (card->expires_on, certificate);
  adw_action_row_set_subtitle (
      ADW_ACTION_ROW (card->status),
      muster_word_label (muster_certificate_status_words, (int) certificate->status));
  focused = muster_officer_find_focused_cycle (card->cycles);
  adw_bin_set_child (ADW_BIN (card->cycles),
                     muster_officer_create_cycles (sight, certificate->kind, certificate->id));
  muster_officer_focus_cycle (card->cycles, focused);
  show_asked (card, sight);
  show_events (card, sight);
}

/* --- All of them ---------------------------------------------------------------------------------- */

static gboolean
has_same_cards (Tab *self, const GPtrArray *certificates)
{
  guint i;

  if (certificates->len == 0 || self->cards->len != certificates->len)
    return FALSE;
  for (i = 0; i < certificates->len; i++)
    {
      const Card *card = g_ptr_array_index (self->cards, i);
      const MusterCertificate *certificate = g_ptr_array_index (certificates, i);

      if (card->id != certificate->id)
        return FALSE;
    }
  return TRUE;
}

void
muster_officer_certificates_show (GtkWidget *tab, const MusterOfficerSight *sight)
{
  Tab *self = g_object_get_data (G_OBJECT (tab), STATE_KEY);
  const GPtrArray *certificates;
  guint i;

  g_return_if_fail (self != NULL && sight != NULL);

  certificates = sight->record->certificates;
  /* Cards stay while they are the same ones, and with them what is being typed. */
  if (!has_same_cards (self, certificates))
    {
      g_ptr_array_set_size (self->cards, 0);
      muster_officer_clear (self->column);
      for (i = 0; i < certificates->len; i++)
        g_ptr_array_add (self->cards, create_card (self, g_ptr_array_index (certificates, i)));
    }
  for (i = 0; i < certificates->len; i++)
    show_card (g_ptr_array_index (self->cards, i), sight, g_ptr_array_index (certificates, i));
  if (certificates->len == 0)
    gtk_box_append (
        GTK_BOX (self->column),
        muster_officer_create_hint (_ ("No certificate on record. Add one by the menu Add.")));
}

GtkWidget *
muster_officer_certificates_new (MusterPage *page)
{
  Tab *self = g_new0 (Tab, 1);
  GtkWidget *scroller;

  self->page = page;
  self->column = muster_officer_create_column (&scroller);
  self->cards = g_ptr_array_new_with_free_func (g_free);
  g_object_set_data_full (G_OBJECT (scroller), STATE_KEY, self, tab_free);
  return scroller;
}
