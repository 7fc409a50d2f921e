/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is tried: renewals-plan.c judges, shows and saves it, renewals-plan-list.c has the classes. */

#pragma once

#include "app/renewals-page-private.h"

G_BEGIN_DECLS

struct _MusterRenewalsTrial
{
  MusterSession *session; /* whose classes they are; only compared */
  GtkWidget *root;
  GtkBox *list;
  GtkWidget *save;
  GHashTable *seats;    /* class id → GArray of MusterId; of the classes that are ticked */
  GHashTable *outcomes; /* officer id → MusterPlanOutcome; borrows from the rows that are shown */
};

/** muster_renewals_plan_has_seat: whether an officer is one of @officers (element-type MusterId). */
gboolean
muster_renewals_plan_has_seat (const GArray *officers, MusterId id);

/** muster_renewals_plan_try: judges officers (element-type MusterId) anew, and shows what that changes. */
void
muster_renewals_plan_try (MusterRenewalsPage *page, const GArray *officers);

/** muster_renewals_plan_fill_list: lists the planned classes of the rows that are shown. */
void
muster_renewals_plan_fill_list (MusterRenewalsPage *page);

G_END_DECLS
