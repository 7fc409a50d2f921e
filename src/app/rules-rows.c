/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of rules. Two versions are compared by pairing the rows that are about the same requirement from the same day. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/rules-rows.h"
#include "app/status.h"
#include "core/duration.h"
#include "rules/describe.h"

/* What belongs to the rows. The lines point into the packs. */
typedef struct
{
  GArray *lines; /* of MusterRuleLine */
  MusterPack *pack;
  MusterPack *old; /* or NULL */
} Sheet;

static void
clear_line (gpointer data)
{
  g_free (((MusterRuleLine *) data)->value);
}

static void
sheet_free (gpointer data)
{
  Sheet *sheet = data;

  g_array_unref (sheet->lines);
  muster_pack_unref (sheet->pack);
  g_clear_pointer (&sheet->old, muster_pack_unref);
  g_free (sheet);
}

const MusterRuleLine *
muster_rules_rows_get_line (const MusterRows *rows, guint row)
{
  const Sheet *sheet;

  g_return_val_if_fail (rows != NULL, NULL);

  sheet = muster_rows_get_data (rows);
  return &g_array_index (sheet->lines, MusterRuleLine, row);
}

/* --- Lines ---------------------------------------------------------------------------------------- */

static const char *
name_unit (const MusterRequirement *requirement)
{
  static const char *const units[] = {
    [MUSTER_COUNT_HOURS] = N_ ("hours"),
    [MUSTER_COUNT_COURSES] = N_ ("a course"),
    [MUSTER_COUNT_CLASSES] = N_ ("classes"),
    [MUSTER_COUNT_QUALIFICATIONS] = N_ ("passes"),
    [MUSTER_COUNT_CREDENTIALS] = N_ ("in force"),
    [MUSTER_COUNT_MILESTONES] = N_ ("once done"),
    [MUSTER_COUNT_CERTIFICATES] = N_ ("once issued"),
  };

  return requirement->is_agency_level ? _ ("officers") : _ (units[requirement->counts]);
}

/* The agency switches a requirement off by days that never come. */
static gboolean
is_off (const MusterRequirement *requirement)
{
  return requirement->in_force.to != MUSTER_DATE_NONE &&
         requirement->in_force.from > requirement->in_force.to;
}

static MusterRuleLine
make_line (const MusterRequirement *requirement)
{
  char hours[MUSTER_DURATION_TEXT_SIZE];
  MusterRuleLine line = { .requirement = requirement,
                          .key = requirement->id,
                          .unit = name_unit (requirement),
                          .from = requirement->binds_from };

  if (is_off (requirement))
    {
      line.member = "off";
      line.unit = _ ("switched off");
      return line;
    }
  if (line.from == MUSTER_DATE_NONE)
    line.from = requirement->in_force.from;
  if (requirement->is_agency_level || requirement->counts == MUSTER_COUNT_CLASSES ||
      requirement->counts == MUSTER_COUNT_QUALIFICATIONS)
    {
      line.member = "times";
      line.value = g_strdup_printf ("%d", requirement->times);
    }
  else if (requirement->counts == MUSTER_COUNT_HOURS)
    {
      line.member = "hours";
      if (requirement->required != MUSTER_NUMBER_NONE)
        line.value = g_strdup (muster_duration_print (requirement->required, hours));
      else
        line.unit = _ ("no source gives this number");
    }
  return line;
}

static GArray *
list_lines (const MusterPack *pack)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (MusterRuleLine));
  const GPtrArray *requirements = muster_pack_get_requirements (pack);
  g_autoptr (GArray) answers = muster_pack_list_answers (pack);
  guint i;

  g_array_set_clear_func (lines, clear_line);
  for (i = 0; i < requirements->len; i++)
    {
      const MusterRequirement *variant = g_ptr_array_index (requirements, i);

      for (; variant != NULL; variant = variant->next)
        {
          MusterRuleLine line = make_line (variant);

          g_array_append_val (lines, line);
        }
    }
  for (i = 0; i < answers->len; i++)
    {
      const MusterPackAnswer *answer = &g_array_index (answers, MusterPackAnswer, i);
      MusterRuleLine line = { .key = answer->key,
                              .member = answer->key,
                              .question = answer->question,
                              .value = g_strdup (answer->answer),
                              .unit = answer->answer != NULL ? "" : _ ("no source answers this"),
                              .from = MUSTER_DATE_NONE };

      g_array_append_val (lines, line);
    }
  return lines;
}

/* --- The table ------------------------------------------------------------------------------------ */

static MusterTable *
create_table (const char *last_title)
{
  const MusterColumn columns[MUSTER_N_RULE_COLUMNS] = {
    [MUSTER_RULE_TITLE] = { "title", _ ("Requirement"), MUSTER_COLUMN_TEXT },
    [MUSTER_RULE_VALUE] = { "value", _ ("Value"), MUSTER_COLUMN_TEXT },
    [MUSTER_RULE_UNIT] = { "unit", _ ("Unit"), MUSTER_COLUMN_TEXT },
    [MUSTER_RULE_FROM] = { "from", _ ("From"), MUSTER_COLUMN_DATE },
    [MUSTER_RULE_CITATION] = { "citation", _ ("Citation"), MUSTER_COLUMN_TEXT },
    [MUSTER_RULE_VERIFIED] = { "verified", last_title, MUSTER_COLUMN_TEXT },
    [MUSTER_RULE_ID] = { "id", "", MUSTER_COLUMN_INTEGER },
  };

  return muster_table_new (columns, MUSTER_N_RULE_COLUMNS);
}

/* The same for the same requirement from the same day, whatever version it is read from. */
static gint64
make_id (const MusterRuleLine *line)
{
  MusterDate from = line->requirement != NULL ? line->requirement->binds_from : MUSTER_DATE_NONE;

  return ((gint64) g_str_hash (line->key) << 20) + (line->requirement != NULL ? 2 : 1) +
         (from != MUSTER_DATE_NONE ? (gint64) from + 2 : 0);
}

static const char *
get_title (const MusterRuleLine *line)
{
  return line->requirement != NULL ? line->requirement->title : line->question;
}

static guint
add_row (MusterTable *table, const MusterRuleLine *line)
{
  guint row = muster_table_add_row (table);

  muster_table_set_text (table, row, MUSTER_RULE_TITLE, get_title (line));
  muster_table_set_text (table, row, MUSTER_RULE_VALUE, line->value);
  muster_table_set_text (table, row, MUSTER_RULE_UNIT, line->unit);
  if (line->from != MUSTER_DATE_NONE)
    muster_table_set_number (table, row, MUSTER_RULE_FROM, line->from);
  if (line->requirement != NULL)
    muster_table_set_text (table, row, MUSTER_RULE_CITATION, line->requirement->citation);
  muster_table_set_number (table, row, MUSTER_RULE_ID, make_id (line));
  return row;
}

/* --- One version ---------------------------------------------------------------------------------- */

static char *
describe_verified (const MusterRulesShelf *shelf, const MusterRulesVersion *version,
                   const MusterRuleLine *line)
{
  const MusterPackSetting *setting =
      line->member == NULL || version->judging == NULL
          ? NULL
          : muster_rules_shelf_find_setting (
                shelf, muster_pack_get_id (version->pack),
                line->requirement != NULL ? line->key : NULL, line->member,
                line->requirement != NULL ? line->requirement->binds_from : MUSTER_DATE_NONE);
  g_autofree char *date = NULL;

  if (setting != NULL)
    {
      date = muster_date_format (setting->set_on);
      /* Translators: the agency set the value; a date. */
      return g_strdup_printf (_ ("agency, %s"), date);
    }
  if (version->verification == NULL)
    return g_strdup (_ ("not verified"));
  date = muster_date_format (version->verification->verified_on);
  /* Translators: who compared the rules with their source; a date. */
  return g_strdup_printf (_ ("%s, %s"), version->verification->verified_by, date);
}

MusterRows *
muster_rules_rows_new (const MusterRulesShelf *shelf, const MusterRulesVersion *version)
{
  MusterTable *table;
  Sheet *sheet;
  guint i;

  g_return_val_if_fail (shelf != NULL && version != NULL, NULL);

  table = create_table (_ ("Verified"));
  sheet = g_new0 (Sheet, 1);
  sheet->pack = muster_pack_ref (version->judging != NULL ? version->judging : version->pack);
  sheet->lines = list_lines (sheet->pack);
  for (i = 0; i < sheet->lines->len; i++)
    {
      const MusterRuleLine *line = &g_array_index (sheet->lines, MusterRuleLine, i);
      g_autofree char *verified = describe_verified (shelf, version, line);

      muster_table_set_text (table, add_row (table, line), MUSTER_RULE_VERIFIED, verified);
    }
  return muster_rows_new (table, MUSTER_RULE_ID, sheet, sheet_free);
}

/* --- Two versions --------------------------------------------------------------------------------- */

static const MusterRuleLine *
find_same (const GArray *lines, const MusterRuleLine *line)
{
  guint i;

  for (i = 0; i < lines->len; i++)
    {
      const MusterRuleLine *other = &g_array_index (lines, MusterRuleLine, i);

      if (make_id (other) == make_id (line) && g_str_equal (other->key, line->key))
        return other;
    }
  return NULL;
}

static void
mark (MusterTable *table, guint row, MusterRuleLine *line, guint column, const char *now,
      const char *before)
{
  g_autofree char *both = NULL;

  if (g_strcmp0 (now, before) == 0)
    return;
  line->changed |= 1u << column;
  /* Translators: what it is now, what it was. */
  both = g_strdup_printf (_ ("%s ← %s"), now != NULL ? now : _ ("unset"),
                          before != NULL ? before : _ ("unset"));
  muster_table_set_text (table, row, column, both);
}

static char *
describe_rest (const MusterPack *pack, const MusterRequirement *requirement)
{
  g_autofree char *applies = muster_requirement_describe_applies (requirement);
  g_autofree char *window = muster_requirement_describe_window (requirement);
  g_autofree char *counting = muster_requirement_describe_counting (pack, requirement);

  return g_strjoin ("\n", applies, window, counting, NULL);
}

static void
mark_rest (MusterTable *table, guint row, MusterRuleLine *line, const Sheet *sheet,
           const MusterRuleLine *before)
{
  g_autofree char *now = describe_rest (sheet->pack, line->requirement);
  g_autofree char *then = describe_rest (sheet->old, before->requirement);

  if (g_str_equal (now, then))
    return;
  line->changed |= 1u << MUSTER_RULE_VERIFIED;
  muster_table_set_text (table, row, MUSTER_RULE_VERIFIED, _ ("changed"));
}

static void
add_pair (MusterTable *table, const Sheet *sheet, MusterRuleLine *line,
          const MusterRuleLine *before)
{
  guint row = add_row (table, line);

  if (before == NULL)
    {
      line->changed |= 1u << MUSTER_RULE_VERIFIED;
      muster_table_set_text (table, row, MUSTER_RULE_VERIFIED, _ ("added"));
      return;
    }
  mark (table, row, line, MUSTER_RULE_TITLE, get_title (line), get_title (before));
  mark (table, row, line, MUSTER_RULE_VALUE, line->value, before->value);
  if (line->requirement == NULL)
    return;
  mark (table, row, line, MUSTER_RULE_CITATION, line->requirement->citation,
        before->requirement->citation);
  mark_rest (table, row, line, sheet, before);
}

MusterRows *
muster_rules_rows_compare (const MusterRulesVersion *old, const MusterRulesVersion *new_)
{
  g_autoptr (GArray) before = NULL;
  MusterTable *table;
  Sheet *sheet;
  guint i, n;

  g_return_val_if_fail (new_ != NULL, NULL);

  table = create_table (_ ("Besides"));
  sheet = g_new0 (Sheet, 1);
  sheet->pack = muster_pack_ref (new_->pack);
  sheet->old = old != NULL ? muster_pack_ref (old->pack) : NULL;
  sheet->lines = list_lines (new_->pack);
  before =
      old != NULL ? list_lines (old->pack) : g_array_new (FALSE, FALSE, sizeof (MusterRuleLine));
  n = sheet->lines->len;
  for (i = 0; i < n; i++)
    {
      MusterRuleLine *line = &g_array_index (sheet->lines, MusterRuleLine, i);

      add_pair (table, sheet, line, find_same (before, line));
    }
  for (i = 0; i < before->len; i++)
    {
      MusterRuleLine dropped = g_array_index (before, MusterRuleLine, i);

      if (find_same (sheet->lines, &dropped) != NULL)
        continue;
      dropped.value = g_strdup (dropped.value);
      dropped.changed = 1u << MUSTER_RULE_VERIFIED;
      muster_table_set_text (table, add_row (table, &dropped), MUSTER_RULE_VERIFIED, _ ("dropped"));
      g_array_append_val (sheet->lines, dropped);
    }
  return muster_rows_new (table, MUSTER_RULE_ID, sheet, sheet_free);
}

/* --- Cells ---------------------------------------------------------------------------------------- */

void
muster_rules_rows_describe (const MusterRows *rows, guint row, guint column, MusterGridText *text,
                            gpointer data G_GNUC_UNUSED)
{
  const MusterRuleLine *line = muster_rules_rows_get_line (rows, row);
  const MusterTable *table = muster_rows_get_table (rows);
  gboolean is_unset = line->member != NULL && line->value == NULL;

  text->text = muster_table_format_cell (table, row, column);
  if ((line->changed & 1u << column) != 0)
    {
      text->css_class = muster_look_get_css_class (MUSTER_LOOK_DUE);
      text->is_tinted = TRUE;
    }
  else if (is_unset && column == MUSTER_RULE_VALUE)
    text->spoken = g_strdup (line->unit);
  else if (is_unset && column == MUSTER_RULE_UNIT)
    {
      text->css_class = muster_look_get_css_class (MUSTER_LOOK_UNKNOWN);
      text->icon = muster_look_get_icon (MUSTER_LOOK_UNKNOWN);
    }
}
