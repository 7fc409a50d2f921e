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

static MusterOfficerItem *
create_item (const MusterTable *people, guint row)
{
  MusterOfficerItem *self = g_object_new (MUSTER_TYPE_OFFICER_ITEM, NULL);

  read_row (self, people, row);
  return self;
}

static void
update_item (MusterOfficerItem *self, const MusterTable *people, guint row)
{
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

/* --- All of them ---------------------------------------------------------------------------------- */

static MusterId
get_id (GListModel *model, guint position)
{
  g_autoptr (MusterOfficerItem) item = g_list_model_get_item (model, position);

  return item->id;
}

static gboolean
has_same_people (GListStore *store, const MusterTable *people)
{
  GListModel *model = G_LIST_MODEL (store);
  guint n = muster_table_get_n_rows (people), i;

  if (g_list_model_get_n_items (model) != n)
    return FALSE;
  for (i = 0; i < n; i++)
    if (get_id (model, i) != muster_table_get_number (people, i, MUSTER_PEOPLE_ID))
      return FALSE;
  return TRUE;
}

static void
replace_items (GListStore *store, const MusterTable *people)
{
  g_autoptr (GHashTable) known =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_object_unref);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *model = G_LIST_MODEL (store);
  guint n = g_list_model_get_n_items (model), i;

  for (i = 0; i < n; i++)
    {
      MusterOfficerItem *item = g_list_model_get_item (model, i);

      g_hash_table_insert (known, &item->id, item);
    }
  for (i = 0; i < muster_table_get_n_rows (people); i++)
    {
      MusterId id = muster_table_get_number (people, i, MUSTER_PEOPLE_ID);
      MusterOfficerItem *item = g_hash_table_lookup (known, &id);

      if (item != NULL)
        update_item (g_object_ref (item), people, i);
      g_ptr_array_add (items, item != NULL ? item : create_item (people, i));
    }
  g_list_store_splice (store, 0, n, items->pdata, items->len);
}

void
muster_officer_item_fill_store (GListStore *store, const MusterTable *people)
{
  guint i;

  g_return_if_fail (G_IS_LIST_STORE (store) && people != NULL);

  if (!has_same_people (store, people))
    replace_items (store, people);
  else
    for (i = 0; i < muster_table_get_n_rows (people); i++)
      {
        g_autoptr (MusterOfficerItem) item = g_list_model_get_item (G_LIST_MODEL (store), i);

        update_item (item, people, i);
      }
}

/* --- The type ------------------------------------------------------------------------------------- */

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
