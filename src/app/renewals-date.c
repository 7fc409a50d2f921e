/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The day that the page speaks of: today, or another one that somebody asks about. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/day-form.h"
#include "app/renewals-page-private.h"

char *
muster_renewals_page_describe_date (MusterRenewalsPage *self)
{
  return muster_day_describe (muster_renewals_page_get_renewals (self)->check->as_of,
                              self->as_of == MUSTER_DATE_NONE);
}

static void
set_date (MusterRenewalsPage *self, MusterDate as_of)
{
  self->as_of = as_of;
  /* Whose period ended then is another cohort. */
  self->has_period = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->today_button), as_of != MUSTER_DATE_NONE);
  muster_page_set_is_other_day (MUSTER_PAGE (self), as_of != MUSTER_DATE_NONE);
  muster_page_load (MUSTER_PAGE (self));
}

gboolean
muster_renewals_page_leave_date (MusterRenewalsPage *self)
{
  g_autofree char *date = muster_date_format (self->as_of);
  g_autofree char *sentence = NULL;

  if (self->as_of == MUSTER_DATE_NONE)
    return FALSE;
  /* Translators: a date. */
  sentence = g_strdup_printf (_ ("Nobody served on %s. This is today."), date);
  muster_page_report (MUSTER_PAGE (self), sentence, FALSE);
  set_date (self, MUSTER_DATE_NONE);
  return TRUE;
}

static void
return_to_today (MusterRenewalsPage *self)
{
  /* The button hides, and the focus was on it. */
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  set_date (self, MUSTER_DATE_NONE);
}

static void
day_chosen (MusterPage *page, MusterDate as_of)
{
  set_date (MUSTER_RENEWALS_PAGE (page), as_of);
}

static void
choose_date (MusterRenewalsPage *self)
{
  const MusterRenewals *renewals = muster_renewals_page_get_renewals (self);

  muster_day_form_present (MUSTER_PAGE (self),
                           renewals != NULL ? renewals->check->as_of : MUSTER_DATE_NONE,
                           _ ("Everybody is judged as of that day, by what is on record now. "
                              "Nothing is changed."),
                           day_chosen);
}

void
muster_renewals_page_connect_date (MusterRenewalsPage *self)
{
  g_signal_connect_swapped (self->date_button, "clicked", G_CALLBACK (choose_date), self);
  g_signal_connect_swapped (self->today_button, "clicked", G_CALLBACK (return_to_today), self);
}
