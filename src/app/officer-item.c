/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the list of officers; it stays the same object while what it shows changes. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/officer-item.h"
#include "app/officer-standing.h"
#include "core/name.h"

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MusterOfficerItem, muster_officer_item, G_TYPE_OBJECT)

static char *
format_detail (const char *rank, MusterPersonKind kind, const char *state_id)
{
  const char *what = rank != NULL ? rank : muster_word_label (muster_person_kind_words, (int) kind);

  if (state_id == NULL)
    return g_strdup (what);
  /* Translators: rank and state ID: "Sergeant · 11-0842". */
  return g_strdup_printf (_ ("%s · %s"), what, state_id);
}

static void
read_row (MusterOfficerItem *self, const MusterTable *people, guint row)
{
  const char *state_id = muster_table_get_text (people, row, MUSTER_PEOPLE_STATE_ID);
  const char *kind = muster_table_get_text (people, row, MUSTER_PEOPLE_KIND);
  g_autofree char *folded_id = muster_name_fold (state_id);
  int value = MUSTER_PERSON_UNKNOWN;

  muster_word_find (muster_person_kind_words, kind, &value);
  g_free (self->name);
  g_free (self->detail);
  g_free (self->folded);
  self->id = muster_table_get_number (people, row, MUSTER_PEOPLE_ID);
  self->kind = (MusterPersonKind) value;
  self->is_employed = muster_table_get_number (people, row, MUSTER_PEOPLE_IS_EMPLOYED) == 1;
  self->name = g_strdup (muster_table_get_text (people, row, MUSTER_PEOPLE_NAME));
  self->detail =
      format_detail (muster_table_get_text (people, row, MUSTER_PEOPLE_RANK), self->kind, state_id);
  self->folded = g_strconcat (muster_table_get_text (people, row, MUSTER_PEOPLE_FOLDED_NAME), " ",
                              folded_id, NULL);
}

MusterOfficerItem *
muster_officer_item_new (const MusterTable *people, guint row)
{
  MusterOfficerItem *self;

  g_return_val_if_fail (people != NULL, NULL);

  self = g_object_new (MUSTER_TYPE_OFFICER_ITEM, NULL);
  read_row (self, people, row);
  return self;
}

void
muster_officer_item_update (MusterOfficerItem *self, const MusterTable *people, guint row)
{
  g_return_if_fail (MUSTER_IS_OFFICER_ITEM (self) && people != NULL);

  read_row (self, people, row);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
muster_officer_item_judge (MusterOfficerItem *self, const MusterCheckOfficer *officer,
                           MusterDate as_of)
{
  g_return_if_fail (MUSTER_IS_OFFICER_ITEM (self));

  g_clear_pointer (&self->badge, g_free);
  if (officer != NULL)
    self->badge = muster_standing_describe (officer, as_of, &self->look);
  self->is_short = officer != NULL && officer->result == MUSTER_CHECK_SHORT;
  self->is_expiring = officer != NULL && muster_standing_count_days_left (officer, as_of) >= 0;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
muster_officer_item_finalize (GObject *object)
{
  MusterOfficerItem *self = MUSTER_OFFICER_ITEM (object);

  g_free (self->name);
  g_free (self->detail);
  g_free (self->folded);
  g_free (self->badge);
  G_OBJECT_CLASS (muster_officer_item_parent_class)->finalize (object);
}

static void
muster_officer_item_class_init (MusterOfficerItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = muster_officer_item_finalize;

  /**
   * MusterOfficerItem::changed:
   *
   * What the row shows changed.
   */
  signals[CHANGED] = g_signal_new ("changed", MUSTER_TYPE_OFFICER_ITEM, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
muster_officer_item_init (MusterOfficerItem *self G_GNUC_UNUSED)
{
}
