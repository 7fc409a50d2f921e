/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window asks of whichever page is shown: each kind of page answers for itself, or has no answer. */

#include "config.h"

#include "app/page.h"

gboolean
muster_page_search (MusterPage *page)
{
  g_return_val_if_fail (MUSTER_IS_PAGE (page), FALSE);

  if (MUSTER_PAGE_GET_CLASS (page)->search == NULL)
    return FALSE;
  MUSTER_PAGE_GET_CLASS (page)->search (page);
  return TRUE;
}

gboolean
muster_page_add_new (MusterPage *page)
{
  g_return_val_if_fail (MUSTER_IS_PAGE (page), FALSE);

  if (MUSTER_PAGE_GET_CLASS (page)->add_new == NULL)
    return FALSE;
  MUSTER_PAGE_GET_CLASS (page)->add_new (page);
  return TRUE;
}

gboolean
muster_page_show_record (MusterPage *page, const MusterRecordType *type, MusterId id)
{
  g_return_val_if_fail (MUSTER_IS_PAGE (page) && type != NULL, FALSE);

  if (MUSTER_PAGE_GET_CLASS (page)->show_record == NULL)
    return FALSE;
  MUSTER_PAGE_GET_CLASS (page)->show_record (page, type, id);
  return TRUE;
}

gboolean
muster_page_go_back (MusterPage *page)
{
  g_return_val_if_fail (MUSTER_IS_PAGE (page), FALSE);

  return MUSTER_PAGE_GET_CLASS (page)->go_back != NULL &&
         MUSTER_PAGE_GET_CLASS (page)->go_back (page);
}

const char *
muster_page_hold_undo (MusterPage *page)
{
  g_return_val_if_fail (MUSTER_IS_PAGE (page), NULL);

  return MUSTER_PAGE_GET_CLASS (page)->hold_undo != NULL
             ? MUSTER_PAGE_GET_CLASS (page)->hold_undo (page)
             : NULL;
}
