/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which of an officer's duties a waiver is about. The check is held, so that what is borrowed from it stays. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/form.h"
#include "app/officer-waiver.h"
#include "app/waiver-form.h"

typedef struct
{
  const MusterPack *pack;
  const MusterDuty *duty;
} Offer;

typedef struct
{
  MusterPage *page; /* it holds whatever asks */
  MusterCheck *check;
  const MusterCheckOfficer *judged;
  GArray *offers;
} Offers;

static Offers *
offers_new (const MusterOfficerSight *sight)
{
  Offers *offers = g_new0 (Offers, 1);
  guint i, j;

  offers->page = sight->page;
  offers->offers = g_array_new (FALSE, FALSE, sizeof (Offer));
  if (sight->check == NULL || sight->standing == NULL)
    return offers;
  offers->check = muster_check_ref ((MusterCheck *) sight->check);
  offers->judged = sight->standing;
  for (i = 0; i < sight->standing->evaluations->len; i++)
    {
      const MusterEvaluation *evaluation = g_ptr_array_index (sight->standing->evaluations, i);

      for (j = 0; j < evaluation->duties->len; j++)
        {
          const Offer offer = { evaluation->pack, g_ptr_array_index (evaluation->duties, j) };

          if (muster_waiver_form_explain (offer.duty) == NULL)
            g_array_append_val (offers->offers, offer);
        }
    }
  return offers;
}

static void
offers_free (gpointer data)
{
  Offers *offers = data;

  muster_check_unref (offers->check);
  g_array_unref (offers->offers);
  g_free (offers);
}

/* --- Adding --------------------------------------------------------------------------------------- */

static void
chosen (MusterForm *form, gpointer data)
{
  const Offers *offers = data;
  const Offer offer =
      g_array_index (offers->offers, Offer, muster_form_get_choice (form, "requirement"));

  muster_waiver_form_present (offers->page, offers->judged, offer.pack, offer.duty);
  gtk_window_destroy (GTK_WINDOW (form));
}

/* Several packs may ask the same. */
static char *
name_offer (const Offer *offer)
{
  g_autofree char *until = muster_date_format (offer->duty->period.to);

  /* Translators: a requirement, and the last day of its period. */
  return g_strdup_printf (_ ("%s, to %s"), offer->duty->requirement->title, until);
}

void
muster_officer_waiver_present (const MusterOfficerSight *sight)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  Offers *offers;
  MusterForm *form;
  guint i;

  g_return_if_fail (sight != NULL);

  offers = offers_new (sight);
  if (offers->offers->len == 0)
    {
      offers_free (offers);
      muster_page_report (sight->page, _ ("Nothing is asked of the officer that can be waived."),
                          FALSE);
      return;
    }
  for (i = 0; i < offers->offers->len; i++)
    g_ptr_array_add (labels, name_offer (&g_array_index (offers->offers, Offer, i)));
  g_ptr_array_add (labels, NULL);
  form =
      muster_form_new (sight->page, _ ("Add Waiver"), _ ("_Continue"), chosen, offers, offers_free);
  muster_form_add_choice (form, "requirement", _ ("Requirement"),
                          (const char *const *) labels->pdata);
  gtk_window_present (GTK_WINDOW (form));
}

/* --- Deciding ------------------------------------------------------------------------------------- */

static gboolean
is_about (const MusterWaiver *waiver, const Offer *offer)
{
  return g_strcmp0 (waiver->pack, muster_pack_get_id (offer->pack)) == 0 &&
         g_strcmp0 (waiver->requirement, offer->duty->requirement->id) == 0 &&
         waiver->starts_on <= offer->duty->period.from && waiver->ends_on >= offer->duty->period.to;
}

static void
row_activated (AdwActionRow *row G_GNUC_UNUSED, gpointer data)
{
  const Offers *offers = data;
  const Offer *offer = &g_array_index (offers->offers, Offer, 0);

  muster_waiver_form_present (offers->page, offers->judged, offer->pack, offer->duty);
}

static void
free_closure (gpointer data, GClosure *closure G_GNUC_UNUSED)
{
  offers_free (data);
}

void
muster_officer_waiver_attach (GtkWidget *row, const MusterOfficerSight *sight,
                              const MusterWaiver *waiver)
{
  Offers *offers;

  g_return_if_fail (ADW_IS_ACTION_ROW (row) && sight != NULL && waiver != NULL);

  if (waiver->status >= MUSTER_WAIVER_STATUS_APPROVED)
    return;
  offers = offers_new (sight);
  while (offers->offers->len > 0 && !is_about (waiver, &g_array_index (offers->offers, Offer, 0)))
    g_array_remove_index (offers->offers, 0);
  if (offers->offers->len == 0)
    {
      offers_free (offers);
      return;
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_data (row, "activated", G_CALLBACK (row_activated), offers, free_closure, 0);
}
