/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The tab "Certificates": for each its fields, its cycles and what happened to it. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/field-row.h"
#include "app/officer-edit.h"
#include "app/officer-parts.h"
#include "app/officer-standing.h"

#define STATE_KEY "muster-certificates"
#define CYCLES_SHOWN 6u /* the newest */

/* --- Cycles --------------------------------------------------------------------------------------- */

static const MusterCertificate *
find_certificate (const MusterOfficerRecord *record, MusterId id)
{
  guint i;

  for (i = 0; i < record->certificates->len; i++)
    {
      const MusterCertificate *certificate = g_ptr_array_index (record->certificates, i);

      if (certificate->id == id)
        return certificate;
    }
  return NULL;
}

static int
compare_cycles (gconstpointer a, gconstpointer b)
{
  const MusterCycle *x = *(const MusterCycle *const *) a;
  const MusterCycle *y = *(const MusterCycle *const *) b;

  return y->starts_on - x->starts_on;
}

/* Of one certificate or of all of the kind, the newest first: a state may give a new card for every cycle. */
static GPtrArray *
list_cycles (const MusterOfficerRecord *record, MusterCertificateKind kind, MusterId certificate_id)
{
  GPtrArray *cycles = g_ptr_array_new ();
  guint i;

  for (i = 0; i < record->cycles->len; i++)
    {
      MusterCycle *cycle = g_ptr_array_index (record->cycles, i);
      const MusterCertificate *certificate = find_certificate (record, cycle->certificate_id);

      if (certificate != NULL && certificate->kind == kind &&
          (certificate_id == MUSTER_ID_NONE || certificate->id == certificate_id))
        g_ptr_array_add (cycles, cycle);
    }
  g_ptr_array_sort (cycles, compare_cycles);
  return cycles;
}

static char *
describe_cycle (const MusterOfficerSight *sight, MusterCertificateKind kind,
                const MusterCycle *cycle, MusterLook *look)
{
  g_autoptr (GPtrArray) all = list_cycles (sight->record, kind, MUSTER_ID_NONE);
  char *standing = NULL;

  *look = MUSTER_LOOK_MET;
  if (g_ptr_array_index (all, 0) != cycle)
    /* Translators: a cycle of a certificate that another one followed. */
    return g_strdup (_ ("renewed"));
  if (cycle->ends_on < sight->today)
    {
      *look = MUSTER_LOOK_NONE;
      /* Translators: a cycle of a certificate that none followed. */
      return g_strdup (_ ("ended"));
    }
  if (sight->standing != NULL)
    standing = muster_standing_describe (sight->standing, sight->check->as_of, look);
  /* Translators: the cycle of a certificate that runs now. */
  return standing != NULL ? standing : g_strdup (_ ("running"));
}

static GtkWidget *
create_cycle (const MusterOfficerSight *sight, MusterCertificateKind kind, const MusterCycle *cycle)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  MusterLook look;
  g_autofree char *words = describe_cycle (sight, kind, cycle, &look);
  /* Translators: first year and last two figures of the last year of a cycle: 2023–26. */
  g_autofree char *years = g_strdup_printf (_ ("%d–%02d"), muster_date_get_year (cycle->starts_on),
                                            muster_date_get_year (cycle->ends_on) % 100);
  g_autofree char *range = muster_officer_format_range (cycle->starts_on, cycle->ends_on);
  GtkWidget *label = gtk_label_new (years);

  gtk_widget_add_css_class (label, "tint");
  gtk_widget_add_css_class (label, "tnum");
  gtk_widget_add_css_class (label, muster_look_get_css_class (look));
  gtk_widget_set_tooltip_text (box, range);
  gtk_box_append (GTK_BOX (box), label);
  label = gtk_label_new (words);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim");
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

GtkWidget *
muster_officer_create_cycles (const MusterOfficerSight *sight, MusterCertificateKind kind,
                              MusterId certificate_id)
{
  g_autoptr (GPtrArray) cycles = NULL;
  GtkWidget *card, *strip;
  guint i;

  g_return_val_if_fail (sight != NULL, NULL);

  cycles = list_cycles (sight->record, kind, certificate_id);
  if (cycles->len == 0)
    return NULL;
  strip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  gtk_box_set_homogeneous (GTK_BOX (strip), TRUE);
  for (i = 0; i < MIN (cycles->len, CYCLES_SHOWN); i++)
    gtk_box_prepend (GTK_BOX (strip), create_cycle (sight, kind, g_ptr_array_index (cycles, i)));
  card = adw_bin_new ();
  adw_bin_set_child (ADW_BIN (card), strip);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "cycles");
  return card;
}

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

static void
show_card (Card *card, const MusterOfficerSight *sight, const MusterCertificate *certificate)
{
  muster_field_row_show (card->number, certificate);
  muster_field_row_show (card->issued_on, certificate);
  muster_field_row_show (card->expires_on, certificate);
  adw_action_row_set_subtitle (
      ADW_ACTION_ROW (card->status),
      muster_word_label (muster_certificate_status_words, (int) certificate->status));
  adw_bin_set_child (ADW_BIN (card->cycles),
                     muster_officer_create_cycles (sight, certificate->kind, certificate->id));
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
