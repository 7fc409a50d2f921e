/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whose period is shown: everybody's, or those that end on one day. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/renewals-page-private.h"
#include "app/renewals-words.h"

static const MusterRenewalPeriod *
get_period (MusterRenewalsPage *self, guint i)
{
  return &g_array_index (self->periods, MusterRenewalPeriod, i);
}

/* What is shown, among what is offered. */
static guint
find_shown (MusterRenewalsPage *self)
{
  guint i;

  for (i = 0; i < self->periods->len; i++)
    if (get_period (self, i)->to == self->period)
      return i;
  return self->periods->len;
}

/* A period from which the last officer went is still the one that was chosen: in another one's place its people would
 * be taken for those. What was chosen in another file is nothing to this one. */
static void
keep_shown (MusterRenewalsPage *self)
{
  const MusterRenewalPeriod empty = { self->period, FALSE, 0 };
  MusterSession *session = muster_page_get_session (MUSTER_PAGE (self));
  guint i = 0;

  self->has_period = self->has_period &&
                     (find_shown (self) < self->periods->len || self->period_session == session);
  g_set_weak_pointer (&self->period_session, session);
  if (!self->has_period || find_shown (self) < self->periods->len)
    return;
  while (get_period (self, i)->to != MUSTER_DATE_NONE && get_period (self, i)->to < self->period)
    i++;
  g_array_insert_val (self->periods, i, empty);
}

void
muster_renewals_page_fill_periods (MusterRenewalsPage *self, const GArray *periods)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  guint selected;
  guint i;

  g_return_if_fail (periods != NULL && periods->len > 0);

  g_clear_pointer (&self->periods, g_array_unref);
  self->periods = g_array_copy ((GArray *) periods);
  keep_shown (self);
  for (i = 0; i < self->periods->len; i++)
    gtk_string_list_take (list, muster_renewals_describe_period (get_period (self, i)));
  selected = self->has_period ? find_shown (self) : 0;
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->chooser, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (self->chooser, selected);
  self->is_filling = FALSE;
  self->period = get_period (self, selected)->to;
  self->has_period = TRUE;
}

static void
period_chosen (MusterRenewalsPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->chooser);

  if (self->is_filling || self->periods == NULL || selected >= self->periods->len)
    return;
  self->period = get_period (self, selected)->to;
  muster_renewals_page_filter (self);
}

/* --- Nobody --------------------------------------------------------------------------------------- */

/* The next period that somebody is in; everybody's is the last one. */
static guint
find_next (MusterRenewalsPage *self)
{
  guint i = find_shown (self) + 1;

  while (i < self->periods->len && get_period (self, i)->n_officers == 0)
    i++;
  return MIN (i, self->periods->len - 1);
}

static void
show_next (MusterRenewalsPage *self)
{
  /* The button hides, and the focus was on it. */
  gtk_widget_grab_focus (GTK_WIDGET (self->chooser));
  gtk_drop_down_set_selected (self->chooser, find_next (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static char *
describe_next (MusterRenewalsPage *self)
{
  const MusterRenewalPeriod *next = get_period (self, find_next (self));
  g_autofree char *date = muster_date_format (next->to);

  if (next->to == MUSTER_DATE_NONE)
    return muster_renewals_describe_period (next);
  return g_strdup_printf (
      /* Translators: a date, how many officers renew then. */
      ngettext ("_Next: %s, %u officer", "_Next: %s, %u officers", next->n_officers), date,
      next->n_officers);
}

static char *
describe_nobody (MusterRenewalsPage *self, gboolean has_ended, const char *none)
{
  const char *searched = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  g_autofree char *date = muster_date_format (self->period);

  if (has_ended)
    /* Translators: a date. */
    return g_strdup_printf (_ ("Nobody renews on %s."), date);
  if (*searched != '\0')
    /* Translators: what was searched. */
    return g_strdup_printf (_ ("No officer here matches “%s”."), searched);
  return g_strdup (none);
}

void
muster_renewals_page_say_nobody (MusterRenewalsPage *self, const char *none)
{
  gboolean is_empty = g_list_model_get_n_items (G_LIST_MODEL (self->model)) == 0;
  gboolean has_ended = is_empty && get_period (self, find_shown (self))->n_officers == 0;
  g_autofree char *sentence = describe_nobody (self, has_ended, none);
  g_autofree char *next = has_ended ? describe_next (self) : NULL;

  gtk_label_set_text (self->nobody, sentence);
  gtk_button_set_label (self->next_button, next != NULL ? next : "");
  gtk_widget_set_visible (GTK_WIDGET (self->next_button), has_ended);
  gtk_widget_set_visible (self->nobody_box, is_empty);
}

void
muster_renewals_page_connect_periods (MusterRenewalsPage *self)
{
  g_signal_connect_swapped (self->chooser, "notify::selected", G_CALLBACK (period_chosen), self);
  g_signal_connect_swapped (self->next_button, "clicked", G_CALLBACK (show_next), self);
}
