/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done about the cell that the cursor is in. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/cure-form.h"
#include "app/enrol-form.h"
#include "app/packet-page.h"
#include "app/reasons-list.h"
#include "app/records-paper.h"
#include "app/refusal.h"
#include "app/renewals-page-private.h"
#include "app/waiver-form.h"

static void
refuse (MusterRenewalsPage *self, const char *sentence)
{
  GtkWidget *grid = GTK_WIDGET (self->grid);
  GtkRoot *root = gtk_widget_get_root (grid);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  muster_refusal_show (grid, focus != NULL && gtk_widget_is_ancestor (focus, grid) ? focus : NULL,
                       sentence);
}

gboolean
muster_renewals_page_can_change (MusterRenewalsPage *self)
{
  MusterSession *session = muster_page_get_session (MUSTER_PAGE (self));

  if (session != NULL && muster_session_is_read_only (session))
    refuse (self, _ ("This file is open read-only: nothing in it can be changed."));
  return session != NULL && !muster_session_is_read_only (session);
}

/* The duty that a command is about; without one, the page says how to choose it. */
static const MusterDuty *
choose_duty (MusterRenewalsPage *self, guint *row)
{
  const MusterDuty *duty = muster_renewals_page_find_duty (self, row);

  if (duty == NULL)
    refuse (self, _ ("Move to a requirement. Where a column has several, press Enter and open the "
                     "one that is meant."));
  return duty;
}

/* --- Waivers -------------------------------------------------------------------------------------- */

void
muster_renewals_page_add_waiver (MusterRenewalsPage *self)
{
  const MusterRenewals *renewals = muster_renewals_page_get_renewals (self);
  const MusterDuty *duty;
  guint row;

  if (!muster_renewals_page_can_change (self) || (duty = choose_duty (self, &row)) == NULL)
    return;
  if (muster_waiver_form_explain (duty) != NULL)
    refuse (self, muster_waiver_form_explain (duty));
  else
    muster_waiver_form_present (MUSTER_PAGE (self), muster_renewals_get_officer (renewals, row),
                                muster_renewals_find_pack (renewals, row, duty), duty);
}

/* --- Cures ---------------------------------------------------------------------------------------- */

void
muster_renewals_page_add_cure (MusterRenewalsPage *self)
{
  const MusterRenewals *renewals = muster_renewals_page_get_renewals (self);
  g_autofree char *why = NULL;
  const MusterCheckOfficer *judged;
  const MusterPack *pack;
  const MusterDuty *duty;
  guint row;

  if (!muster_renewals_page_can_change (self) || (duty = choose_duty (self, &row)) == NULL)
    return;
  judged = muster_renewals_get_officer (renewals, row);
  pack = muster_renewals_find_pack (renewals, row, duty);
  why = muster_cure_form_explain (
      judged, pack, duty, muster_session_get_today (muster_page_get_session (MUSTER_PAGE (self))));
  if (why != NULL)
    refuse (self, why);
  else
    muster_cure_form_present (MUSTER_PAGE (self), judged, pack, duty);
}

/* --- Classes -------------------------------------------------------------------------------------- */

/* Those of the selected rows, or of the cursor's. */
GArray *
muster_renewals_page_list_chosen (MusterRenewalsPage *self)
{
  const MusterRenewals *renewals = muster_renewals_page_get_renewals (self);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (MusterId));
  guint first, last, from, to, i;

  if (!muster_grid_get_range (self->grid, &first, &last, &from, &to))
    return ids;
  for (i = first; i <= last; i++)
    {
      guint row = muster_table_model_get_row (self->model, i);

      g_array_append_val (ids, muster_renewals_get_officer (renewals, row)->facts->officer->id);
    }
  return ids;
}

/* The classes that would bring the cell's duty further. */
static GArray *
list_classes (MusterRenewalsPage *self, const MusterDuty *duty, guint row)
{
  const MusterRenewals *renewals = muster_renewals_page_get_renewals (self);

  return muster_upcoming_list_for (renewals->upcoming, muster_renewals_get_officer (renewals, row),
                                   muster_renewals_find_pack (renewals, row, duty), duty);
}

void
muster_renewals_page_add_to_class (MusterRenewalsPage *self, MusterId class_id)
{
  g_autoptr (GArray) officers = muster_renewals_page_list_chosen (self);
  g_autoptr (GArray) classes = NULL;
  const MusterDuty *duty;
  guint row, i;

  if (!muster_renewals_page_can_change (self) || (duty = choose_duty (self, &row)) == NULL)
    return;
  classes = list_classes (self, duty, row);
  for (i = 0; i < classes->len; i++)
    if (g_array_index (classes, MusterUpcomingClass, i).class_id == class_id)
      muster_enrol_run (MUSTER_PAGE (self), &g_array_index (classes, MusterUpcomingClass, i),
                        officers);
}

/* Why no class can be chosen for the duty; NULL where one can. */
static const char *
explain_none (const MusterDuty *duty, const GArray *classes)
{
  if (!muster_duty_status_is_unmet (duty->status))
    return _ ("Nothing is missing here that a class could bring.");
  if (!muster_reasons_can_be_closed (duty))
    return _ ("No class brings this. Press Enter to see what is asked.");
  if (classes->len == 0)
    return _ ("No class is planned that would close this. Schedule one on the page Classes.");
  return NULL;
}

static void
choose_class (MusterRenewalsPage *self)
{
  g_autoptr (GArray) officers = muster_renewals_page_list_chosen (self);
  g_autoptr (GArray) classes = NULL;
  const MusterDuty *duty;
  guint row;

  if (!muster_renewals_page_can_change (self) || (duty = choose_duty (self, &row)) == NULL)
    return;
  classes = list_classes (self, duty, row);
  if (explain_none (duty, classes) != NULL)
    refuse (self, explain_none (duty, classes));
  else if (classes->len == 1)
    muster_enrol_run (MUSTER_PAGE (self), &g_array_index (classes, MusterUpcomingClass, 0),
                      officers);
  else
    muster_enrol_form_present (MUSTER_PAGE (self), classes, officers);
}

/* --- Packets -------------------------------------------------------------------------------------- */

static void
prepare_packet (MusterRenewalsPage *self)
{
  g_autoptr (GArray) officers = muster_renewals_page_list_chosen (self);
  MusterPage *packet;

  if (officers->len == 0)
    return;
  if (self->period == MUSTER_DATE_NONE)
    {
      refuse (self, _ ("A packet is for one period. Choose the period above, then press G."));
      return;
    }
  packet = muster_packet_page_new (self->period, 0);
  muster_packet_page_choose (MUSTER_PACKET_PAGE (packet), officers);
  muster_page_push (MUSTER_PAGE (self), packet, _ ("Packet"));
}

/* --- Keys ----------------------------------------------------------------------------------------- */

gboolean
muster_renewals_page_press (MusterRenewalsPage *self, guint key)
{
  switch (gdk_keyval_to_lower (key))
    {
    case GDK_KEY_w:
      muster_renewals_page_add_waiver (self);
      return TRUE;
    case GDK_KEY_c:
      muster_renewals_page_add_cure (self);
      return TRUE;
    case GDK_KEY_a:
      choose_class (self);
      return TRUE;
    case GDK_KEY_g:
      prepare_packet (self);
      return TRUE;
    default:
      return FALSE;
    }
}

/* --- Actions -------------------------------------------------------------------------------------- */

static void
cure (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  muster_renewals_page_add_cure (MUSTER_RENEWALS_PAGE (widget));
}

static void
waive (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  muster_renewals_page_add_waiver (MUSTER_RENEWALS_PAGE (widget));
}

/* The parameter is a nick of muster_records_paper_words. */
static void
show_paper (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter)
{
  int paper;

  if (muster_page_get_session (MUSTER_PAGE (widget)) != NULL &&
      muster_word_find (muster_records_paper_words, g_variant_get_string (parameter, NULL), &paper))
    muster_records_paper_push (MUSTER_PAGE (widget), (MusterRecordsPaper) paper,
                               MUSTER_RENEWALS_PAGE (widget)->as_of, NULL);
}

void
muster_renewals_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "renewals.cure", NULL, cure);
  gtk_widget_class_install_action (widget_class, "renewals.waive", NULL, waive);
  gtk_widget_class_install_action (widget_class, "renewals.show-paper", "s", show_paper);
  gtk_widget_class_install_action (widget_class, "renewals.training-plan", NULL,
                                   muster_renewals_page_save_plan);
}
