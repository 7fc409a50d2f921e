/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/renewals-reasons.h"

static void
show_duty (const MusterRenewals *renewals, guint row, const MusterDuty *duty,
           MusterReasonsPanel *panel)
{
  const MusterReasons reasons = { muster_renewals_get_officer (renewals, row),
                                  muster_renewals_find_pack (renewals, row, duty), duty,
                                  renewals->check->as_of, renewals->upcoming };

  muster_reasons_panel_show_duty (panel, &reasons);
}

void
muster_renewals_show_reasons (const MusterRenewals *renewals, guint row, guint column,
                              MusterReasonsPanel *panel)
{
  g_autoptr (GPtrArray) duties = NULL;
  const MusterRenewalColumn *asked;
  const MusterCheckOfficer *judged;

  g_return_if_fail (renewals != NULL && panel != NULL);

  judged = muster_renewals_get_officer (renewals, row);
  if (column >= renewals->columns->len)
    {
      muster_reasons_panel_show_nothing (panel, judged, NULL);
      return;
    }
  asked = g_ptr_array_index (renewals->columns, column);
  duties = muster_renewals_list_duties (renewals, row, column);
  if (duties->len == 0)
    muster_reasons_panel_show_nothing (panel, judged, asked->title);
  else if (asked->kind == MUSTER_RENEWAL_ONE)
    show_duty (renewals, row, g_ptr_array_index (duties, 0), panel);
  else
    muster_reasons_panel_show_duties (panel, judged, asked->title, duties, renewals->check->as_of);
}

void
muster_renewals_show_one (const MusterRenewals *renewals, guint row, guint column, guint index,
                          MusterReasonsPanel *panel)
{
  g_autoptr (GPtrArray) duties = NULL;

  g_return_if_fail (renewals != NULL && panel != NULL);

  duties = muster_renewals_list_duties (renewals, row, column);
  if (index < duties->len)
    show_duty (renewals, row, g_ptr_array_index (duties, index), panel);
}
