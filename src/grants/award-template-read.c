/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading a template of awards. A term that says less or more than it needs is refused. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/money.h"
#include "grants/award-template-private.h"
#include "json/json-read.h"

#define FORMAT 1
#define MAX_TERMS 100
#define MAX_ASK 50
#define MAX_DAYS 3660
#define LEAP_YEAR 2024 /* has every day that a year may have */
#define DAY_LENGTH 5   /* of "07-01" */

static const char *const head_keys[] = {
  "format", "name", "title", "funder", "terms", "ask", NULL
};
static const char *const term_keys[] = { "term",     "value",   "from", "until",
                                         "citation", "address", NULL };

/* --- Values --------------------------------------------------------------------------------------- */

static gboolean
parse_year_day (const char *text, MusterYearDay *day)
{
  g_autofree char *iso = g_strdup_printf ("%d-%.5s", LEAP_YEAR, text);
  MusterDate date = muster_date_parse_iso (iso);
  int year;

  if (strlen (text) < DAY_LENGTH || date == MUSTER_DATE_NONE)
    return FALSE;
  muster_date_get (date, &year, &day->month, &day->day);
  return TRUE;
}

static gboolean
parse_period (MusterAwardTerm *term)
{
  return strlen (term->text) == 2 * DAY_LENGTH + 1 && term->text[DAY_LENGTH] == '/' &&
         parse_year_day (term->text, &term->first) &&
         parse_year_day (term->text + DAY_LENGTH + 1, &term->last);
}

static gboolean
parse_category (MusterAwardTerm *term)
{
  int category = 0;

  if (!muster_word_find (muster_cost_category_words, term->text, &category))
    return FALSE;
  term->number = category;
  return TRUE;
}

static gboolean
parse_value (MusterAwardTerm *term)
{
  switch (term->kind)
    {
    case MUSTER_AWARD_TERM_PERIOD:
      return parse_period (term);
    case MUSTER_AWARD_TERM_APPLY_BY:
    case MUSTER_AWARD_TERM_CLAIM_BY:
      return strlen (term->text) == DAY_LENGTH && parse_year_day (term->text, &term->first);
    case MUSTER_AWARD_TERM_CLAIM_DAYS:
      return g_ascii_string_to_signed (term->text, 10, 1, MAX_DAYS, &term->number, NULL);
    case MUSTER_AWARD_TERM_NEEDS_PREAPPROVAL:
      return g_str_equal (term->text, "yes");
    case MUSTER_AWARD_TERM_BACKFILL_CAP:
      return muster_rate_parse (term->text, &term->number, NULL) && term->number > 0;
    case MUSTER_AWARD_TERM_EQUIPMENT_THRESHOLD:
      return muster_money_parse (term->text, &term->number, NULL) && term->number > 0;
    case MUSTER_AWARD_TERM_MATCH_OF_TOTAL:
      return muster_quantity_parse (term->text, &term->number, NULL) && term->number > 0 &&
             term->number <= MUSTER_AWARD_TEMPLATE_WHOLE;
    case MUSTER_AWARD_TERM_ONLY:
      return parse_category (term);
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* --- Members -------------------------------------------------------------------------------------- */

static gboolean
copy_text (const MusterJsonPlace *place, const char *key, char **text, GError **error)
{
  *text = g_strdup (muster_json_get_text (place, key, error));
  return *text != NULL;
}

static gboolean
read_span (const MusterJsonPlace *place, MusterAwardTerm *term, GError **error)
{
  if (!muster_json_read_date (place, "from", &term->from, error) ||
      !muster_json_read_date (place, "until", &term->until, error))
    return FALSE;
  return term->until == MUSTER_DATE_NONE || term->from <= term->until ||
         muster_json_refuse (place, "until", _ ("expected a day on or after “from”"), error);
}

static MusterAwardTerm *
read_term (const MusterJsonPlace *place, GError **error)
{
  g_autoptr (MusterAwardTerm) term = g_new0 (MusterAwardTerm, 1);
  int kind = 0;

  term->number = MUSTER_NUMBER_NONE;
  if (muster_json_get_text (place, "term", error) == NULL ||
      !muster_json_read_word (place, "term", muster_award_term_words, &kind, error) ||
      !muster_json_check_keys (place, term_keys, error))
    return NULL;
  term->kind = (MusterAwardTermKind) kind;
  if (!copy_text (place, "value", &term->text, error) || !read_span (place, term, error) ||
      !copy_text (place, "citation", &term->citation, error) ||
      !copy_text (place, "address", &term->address, error))
    return NULL;
  if (!parse_value (term))
    {
      muster_json_refuse (place, "value", _ ("expected a value of this term, see FORMAT.md"),
                          error);
      return NULL;
    }
  return g_steal_pointer (&term);
}

static gboolean
read_terms (const MusterJsonPlace *root, GPtrArray *terms, GError **error)
{
  JsonArray *array = muster_json_get_array (root, "terms", MAX_TERMS, error);
  guint i;

  if (array == NULL)
    return FALSE;
  for (i = 0; i < json_array_get_length (array); i++)
    {
      MusterJsonPlace place;
      MusterAwardTerm *term;

      if (!muster_json_enter_element (root, "terms", array, i, &place, error))
        return FALSE;
      term = read_term (&place, error);
      if (term == NULL)
        return FALSE;
      g_ptr_array_add (terms, term);
    }
  return TRUE;
}

static gboolean
read_head (const MusterJsonPlace *root, MusterAwardTemplate *to, GError **error)
{
  int format = 0;

  if (!muster_json_check_keys (root, head_keys, error) ||
      !muster_json_read_integer (root, "format", FORMAT, FORMAT, &format, error))
    return FALSE;
  if (format != FORMAT)
    return muster_json_refuse (root, "format", _ ("expected 1"), error);
  return copy_text (root, "name", &to->name, error) &&
         copy_text (root, "title", &to->title, error) &&
         muster_json_read_text (root, "funder", &to->funder, error) &&
         muster_json_read_texts (root, "ask", MAX_ASK, &to->ask, error);
}

MusterAwardTemplate *
muster_award_template_read (const char *json, GError **error)
{
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (MusterAwardTemplate) read = NULL;
  MusterJsonPlace root;

  g_return_val_if_fail (json != NULL, NULL);

  node = muster_json_parse (json, error);
  if (node == NULL)
    return NULL;
  root = muster_json_root (node);
  read = g_new0 (MusterAwardTemplate, 1);
  read->terms = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_award_term_free);
  if (!read_head (&root, read, error) || !read_terms (&root, read->terms, error))
    return NULL;
  return g_steal_pointer (&read);
}
