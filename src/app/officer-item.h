/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Somebody on the books, as a row of the list shows it. */

#pragma once

#include <gio/gio.h>

#include "actions/check.h"
#include "actions/people.h"
#include "app/status.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_OFFICER_ITEM (muster_officer_item_get_type ())
G_DECLARE_FINAL_TYPE (MusterOfficerItem, muster_officer_item, MUSTER, OFFICER_ITEM, GObject)

/**
 * MusterOfficerItem:
 * @id: whose
 * @name: "Corvane, Luis A."
 * @detail: rank and state ID
 * @folded: name and state ID, folded for searching
 * @kind: what the officer is
 * @is_employed: whether the officer serves today
 * @look: how the badge looks; only where @badge is given
 * @badge: (nullable): words of the badge; NULL where there is nothing out of the ordinary
 * @is_short: whether something is surely missing
 * @is_expiring: whether the certificate's cycle ends soon
 */
struct _MusterOfficerItem
{
  GObject parent_instance;
  MusterId id;
  char *name;
  char *detail;
  char *folded;
  MusterPersonKind kind;
  gboolean is_employed;
  MusterLook look;
  char *badge;
  gboolean is_short;
  gboolean is_expiring;
};

/**
 * muster_officer_item_fill_store:
 * @store: a list of items
 * @people: what muster_action_list_people() gave
 *
 * Makes the list show them. Whoever was in it stays the same item, which says so with ::changed; where they are the
 * same people in the same order, the list does not change at all.
 */
void
muster_officer_item_fill_store (GListStore *store, const MusterTable *people);

/**
 * muster_officer_item_judge:
 * @item: an item
 * @officer: (nullable): how the officer stands; NULL where nobody judged
 * @as_of: the day of that
 *
 * Sets the badge, and says so with ::changed.
 */
void
muster_officer_item_judge (MusterOfficerItem *item, const MusterCheckOfficer *officer,
                           MusterDate as_of);

G_END_DECLS
