/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done about the cell that the cursor is in. */

#include "config.h"

#include <glib/gi18n.h>

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

static gboolean
can_change (MusterRenewalsPage *self)
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

  if (!can_change (self) || (duty = choose_duty (self, &row)) == NULL)
    return;
  if (muster_waiver_form_explain (duty) != NULL)
    refuse (self, muster_waiver_form_explain (duty));
  else
    muster_waiver_form_present (MUSTER_PAGE (self), muster_renewals_get_officer (renewals, row),
                                muster_renewals_find_pack (renewals, row, duty), duty);
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
    default:
      return FALSE;
    }
}
