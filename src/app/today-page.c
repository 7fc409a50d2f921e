/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page "Today". */

#include "config.h"

#include "app/today-page.h"

struct _MusterTodayPage
{
  MusterPage parent_instance;
};

G_DEFINE_FINAL_TYPE (MusterTodayPage, muster_today_page, MUSTER_TYPE_PAGE)

static void
muster_today_page_load (MusterPage *page G_GNUC_UNUSED)
{
}

static void
muster_today_page_class_init (MusterTodayPageClass *klass)
{
  MUSTER_PAGE_CLASS (klass)->load = muster_today_page_load;
}

static void
muster_today_page_init (MusterTodayPage *self G_GNUC_UNUSED)
{
}
