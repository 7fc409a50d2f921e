/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page "Officers". */

#include "config.h"

#include "app/officers-page.h"

struct _MusterOfficersPage
{
  MusterPage parent_instance;
};

G_DEFINE_FINAL_TYPE (MusterOfficersPage, muster_officers_page, MUSTER_TYPE_PAGE)

static void
muster_officers_page_load (MusterPage *page G_GNUC_UNUSED)
{
}

static void
muster_officers_page_class_init (MusterOfficersPageClass *klass)
{
  MUSTER_PAGE_CLASS (klass)->load = muster_officers_page_load;
}

static void
muster_officers_page_init (MusterOfficersPage *self G_GNUC_UNUSED)
{
}
