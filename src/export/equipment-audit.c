/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What was bought first, with its exhibits; where it is and who has it second; what left the agency last. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/claim.h"
#include "export/equipment-audit.h"
#include "export/part.h"

static const MusterEquipmentAuditItem *
get_item (const MusterEquipmentAudit *audit, guint index)
{
  return g_ptr_array_index (audit->items, index);
}

/* --- What was bought ------------------------------------------------------------------------------ */

enum
{
  BOUGHT_TAG,
  BOUGHT_DESCRIPTION,
  BOUGHT_SERIAL,
  BOUGHT_FUNDING,
  BOUGHT_TITLE_HOLDER,
  BOUGHT_ACQUIRED,
  BOUGHT_COST,
  BOUGHT_FEDERAL,
  BOUGHT_EXHIBIT,
  BOUGHT_N_COLUMNS,
};

/* Numbers of the exhibits of a thing and of the line of a claim that bought it. */
static char *
cite (const MusterEquipmentAudit *audit, const MusterEquipment *equipment)
{
  g_autoptr (GArray) cited = g_array_new (FALSE, FALSE, sizeof (guint));

  muster_exhibits_cite (audit->exhibits, &muster_equipment_type, equipment->id, equipment->tag,
                        cited);
  if (equipment->cost_line_id != MUSTER_ID_NONE)
    muster_exhibits_cite (audit->exhibits, &muster_cost_line_type, equipment->cost_line_id,
                          equipment->tag, cited);
  return muster_exhibits_format (cited);
}

static void
add_bought (MusterContent *content, const MusterEquipmentAudit *audit)
{
  const MusterColumn columns[BOUGHT_N_COLUMNS] = {
    [BOUGHT_TAG] = { "tag", _ ("Tag"), MUSTER_COLUMN_TEXT },
    [BOUGHT_DESCRIPTION] = { "description", _ ("Description"), MUSTER_COLUMN_TEXT },
    [BOUGHT_SERIAL] = { "serial", _ ("Serial number"), MUSTER_COLUMN_TEXT },
    [BOUGHT_FUNDING] = { "funding_source", _ ("Source of funding"), MUSTER_COLUMN_TEXT },
    [BOUGHT_TITLE_HOLDER] = { "title_holder", _ ("Title holder"), MUSTER_COLUMN_TEXT },
    [BOUGHT_ACQUIRED] = { "acquired_on", _ ("Acquired"), MUSTER_COLUMN_DATE },
    [BOUGHT_COST] = { "cost", _ ("Cost"), MUSTER_COLUMN_MONEY },
    [BOUGHT_FEDERAL] = { "federal_percent", _ ("Federal %"), MUSTER_COLUMN_QUANTITY },
    [BOUGHT_EXHIBIT] = { "exhibit", _ ("Exhibit"), MUSTER_COLUMN_TEXT },
  };
  MusterTable *table = muster_table_new (columns, BOUGHT_N_COLUMNS);
  MusterContentTable *drawn;
  guint i;

  for (i = 0; i < audit->items->len; i++)
    {
      const MusterEquipment *equipment = get_item (audit, i)->equipment;
      g_autofree char *exhibit = cite (audit, equipment);
      guint row = muster_table_add_row (table);

      muster_table_set_text (table, row, BOUGHT_TAG, equipment->tag);
      muster_table_set_text (table, row, BOUGHT_DESCRIPTION, equipment->description);
      muster_table_set_text (table, row, BOUGHT_SERIAL, equipment->serial);
      muster_table_set_text (table, row, BOUGHT_FUNDING, equipment->funding_source);
      muster_table_set_text (table, row, BOUGHT_TITLE_HOLDER, equipment->title_holder);
      muster_table_set_number (table, row, BOUGHT_ACQUIRED, equipment->acquired_on);
      muster_table_set_number (table, row, BOUGHT_COST, equipment->cost);
      muster_table_set_number (table, row, BOUGHT_FEDERAL, equipment->federal_percent);
      muster_table_set_text (table, row, BOUGHT_EXHIBIT, exhibit);
    }
  drawn = muster_content_add_table (content, table, _ ("Property records"));
  for (i = BOUGHT_SERIAL; i < BOUGHT_EXHIBIT; i++)
    muster_content_table_set_empty (drawn, i, _ ("not on file"));
  muster_content_table_set_empty (drawn, BOUGHT_EXHIBIT, _ ("none"));
  muster_content_table_set_sum (drawn, BOUGHT_COST);
  muster_content_table_set_total (drawn, _ ("Total"));
  muster_content_table_set_nothing (drawn, _ ("Nothing is on file."));
}

/* --- Where it is ---------------------------------------------------------------------------------- */

enum
{
  HELD_TAG,
  HELD_LOCATION,
  HELD_USE,
  HELD_CONDITION,
  HELD_HOLDER,
  HELD_COUNTED,
  HELD_RESULT,
  HELD_N_COLUMNS,
};

static void
fill_held (MusterTable *table, const MusterEquipmentAuditItem *item)
{
  const MusterEquipment *equipment = item->equipment;
  guint row = muster_table_add_row (table);

  muster_table_set_text (table, row, HELD_TAG, equipment->tag);
  muster_table_set_text (table, row, HELD_LOCATION, equipment->location);
  muster_table_set_text (table, row, HELD_USE, equipment->use_note);
  if (equipment->condition != MUSTER_EQUIPMENT_CONDITION_UNKNOWN)
    muster_table_set_text (
        table, row, HELD_CONDITION,
        muster_word_label (muster_equipment_condition_words, (int) equipment->condition));
  muster_table_set_text (table, row, HELD_HOLDER, item->holder);
  if (item->count == NULL)
    return;
  muster_table_set_number (table, row, HELD_COUNTED, item->count->counted_on);
  muster_table_set_text (
      table, row, HELD_RESULT,
      muster_word_label (muster_inventory_result_words, (int) item->count->result));
}

static void
add_held (MusterContent *content, const MusterEquipmentAudit *audit)
{
  const MusterColumn columns[HELD_N_COLUMNS] = {
    [HELD_TAG] = { "tag", _ ("Tag"), MUSTER_COLUMN_TEXT },
    [HELD_LOCATION] = { "location", _ ("Location"), MUSTER_COLUMN_TEXT },
    [HELD_USE] = { "use", _ ("Use"), MUSTER_COLUMN_TEXT },
    [HELD_CONDITION] = { "condition", _ ("Condition"), MUSTER_COLUMN_TEXT },
    [HELD_HOLDER] = { "issued_to", _ ("Issued to"), MUSTER_COLUMN_TEXT },
    [HELD_COUNTED] = { "counted_on", _ ("Last counted"), MUSTER_COLUMN_DATE },
    [HELD_RESULT] = { "result", _ ("Found"), MUSTER_COLUMN_TEXT },
  };
  MusterTable *table = muster_table_new (columns, HELD_N_COLUMNS);
  MusterContentTable *drawn;
  guint i;

  for (i = 0; i < audit->items->len; i++)
    if (muster_equipment_is_held (get_item (audit, i)->equipment))
      fill_held (table, get_item (audit, i));
  drawn = muster_content_add_table (content, table, _ ("Location, use and condition"));
  muster_content_table_set_empty (drawn, HELD_LOCATION, _ ("not on file"));
  muster_content_table_set_empty (drawn, HELD_USE, _ ("not on file"));
  muster_content_table_set_empty (drawn, HELD_CONDITION, _ ("not on file"));
  muster_content_table_set_empty (drawn, HELD_COUNTED, _ ("never"));
  muster_content_table_set_nothing (drawn, _ ("Nothing is held any more."));
}

/* --- What left ------------------------------------------------------------------------------------ */

enum
{
  LEFT_TAG,
  LEFT_HOW,
  LEFT_ON,
  LEFT_PROCEEDS,
  LEFT_SHARE,
  LEFT_N_COLUMNS,
};

static void
add_left (MusterContent *content, const MusterEquipmentAudit *audit)
{
  const MusterColumn columns[LEFT_N_COLUMNS] = {
    [LEFT_TAG] = { "tag", _ ("Tag"), MUSTER_COLUMN_TEXT },
    [LEFT_HOW] = { "disposal", _ ("Disposal"), MUSTER_COLUMN_TEXT },
    [LEFT_ON] = { "disposed_on", _ ("Disposed of"), MUSTER_COLUMN_DATE },
    [LEFT_PROCEEDS] = { "proceeds", _ ("Proceeds"), MUSTER_COLUMN_MONEY },
    [LEFT_SHARE] = { "funder_share", _ ("Funder’s share"), MUSTER_COLUMN_MONEY },
  };
  MusterTable *table = muster_table_new (columns, LEFT_N_COLUMNS);
  MusterContentTable *drawn;
  guint i;

  for (i = 0; i < audit->items->len; i++)
    {
      const MusterEquipment *equipment = get_item (audit, i)->equipment;
      guint row;

      if (muster_equipment_is_held (equipment))
        continue;
      row = muster_table_add_row (table);
      muster_table_set_text (table, row, LEFT_TAG, equipment->tag);
      muster_table_set_text (table, row, LEFT_HOW,
                             muster_word_label (muster_disposal_words, (int) equipment->disposal));
      muster_table_set_number (table, row, LEFT_ON, equipment->disposed_on);
      muster_table_set_number (table, row, LEFT_PROCEEDS, equipment->proceeds);
      muster_table_set_number (table, row, LEFT_SHARE, equipment->funder_share);
    }
  drawn = muster_content_add_table (content, table, _ ("Disposal"));
  muster_content_table_set_nothing (drawn, _ ("Nothing was disposed of."));
}

/* --- The paper ------------------------------------------------------------------------------------ */

static void
add_facts (MusterContent *content, const MusterEquipmentAudit *audit)
{
  g_autofree char *as_of = muster_date_format (audit->as_of);
  g_autofree char *last = muster_date_format (audit->last_full_on);

  if (audit->award != NULL)
    {
      muster_content_add_fact (content, _ ("Award"), audit->award->number);
      muster_content_add_fact (content, _ ("Title"), audit->award->title);
      if (audit->award->funder != NULL)
        muster_content_add_fact (content, _ ("Funder"), audit->award->funder);
    }
  muster_content_add_fact (content, _ ("As of"), as_of);
  muster_content_add_fact (content, _ ("Last full count"), *last != '\0' ? last : _ ("never"));
  muster_content_add_fact (content, _ ("Fields"), "2 CFR 200.313(d)");
}

MusterContent *
muster_equipment_audit_make (const MusterEquipmentAudit *audit)
{
  MusterContent *content;
  const char *title;

  g_return_val_if_fail (audit != NULL && audit->agency != NULL && audit->items != NULL, NULL);

  title = audit->award != NULL ? _ ("Equipment of an award") : _ ("Inventory list of equipment");
  content = muster_part_begin (audit->agency, title, audit->as_of);
  muster_part_add_head (content, audit->agency, title, _ ("Equipment"), 1, TRUE);
  add_facts (content, audit);
  add_bought (content, audit);
  add_held (content, audit);
  add_left (content, audit);
  return content;
}
