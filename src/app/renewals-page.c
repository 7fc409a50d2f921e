/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page "Renewals". */

#include "config.h"

#include "app/renewals-page.h"

struct _MusterRenewalsPage
{
  MusterPage parent_instance;
};

G_DEFINE_FINAL_TYPE (MusterRenewalsPage, muster_renewals_page, MUSTER_TYPE_PAGE)

static void
muster_renewals_page_load (MusterPage *page G_GNUC_UNUSED)
{
}

static void
muster_renewals_page_class_init (MusterRenewalsPageClass *klass)
{
  MUSTER_PAGE_CLASS (klass)->load = muster_renewals_page_load;
}

static void
muster_renewals_page_init (MusterRenewalsPage *self G_GNUC_UNUSED)
{
}
