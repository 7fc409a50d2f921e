/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What an agency may set of a requirement, and the values as a person types them. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/duration.h"
#include "rules/overlay-member.h"

#define MAX_HOURS 10000
#define MAX_TIMES 1000
#define MAX_DAYS 366

/* Never: no date is both on or after the 2nd and before it. */
static const MusterDateRange never = { 2, 1 };

static const MusterWord boolean_words[] = {
  { "false", "" },
  { "true", "" },
  { NULL, NULL },
};

/* --- Values as a person types them -------------------------------------------------------------- */

gboolean
muster_overlay_refuse (const char *text, const char *expected, GError **error)
{
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT, "“%s”: %s",
               text != NULL ? text : "", expected);
  return FALSE;
}

static gboolean
parse_hours (const char *text, gint64 *value, GError **error)
{
  *value = MUSTER_NUMBER_NONE;
  if (muster_word_matches (MUSTER_OVERLAY_UNSET, text))
    return TRUE;
  if (text != NULL && muster_duration_parse (text, value, NULL) &&
      *value <= MAX_HOURS * (gint64) MUSTER_SECONDS_PER_HOUR)
    return TRUE;
  return muster_overlay_refuse (text, _ ("type hours up to 10000, such as 9 or 9.5, or unset."),
                                error);
}

static gboolean
parse_whole (const char *text, gint64 min, gint64 max, gint64 *value, GError **error)
{
  g_autofree char *expected = NULL;
  guint64 number;

  if (text != NULL &&
      g_ascii_string_to_unsigned (text, 10, (guint64) min, (guint64) max, &number, NULL))
    {
      *value = (gint64) number;
      return TRUE;
    }
  expected = g_strdup_printf (_ ("type a whole number from %d to %d."), (int) min, (int) max);
  return muster_overlay_refuse (text, expected, error);
}

static gboolean
parse_times (const char *text, gint64 *value, GError **error)
{
  return parse_whole (text, 1, MAX_TIMES, value, error);
}

static gboolean
parse_days (const char *text, gint64 *value, GError **error)
{
  return parse_whole (text, 0, MAX_DAYS, value, error);
}

gboolean
muster_overlay_parse_word (const char *text, const MusterWord *words, const char *unset,
                           int unset_value, gint64 *value, GError **error)
{
  g_autofree char *known = NULL;
  g_autofree char *list = NULL;
  g_autofree char *expected = NULL;
  int word = unset_value;

  if (muster_word_find (words, text, &word) || (unset != NULL && muster_word_matches (unset, text)))
    {
      *value = word;
      return TRUE;
    }
  known = muster_word_list (words);
  list = unset != NULL ? g_strconcat (known, ", ", unset, NULL) : g_strdup (known);
  /* Translators: a list of fixed words. */
  expected = g_strdup_printf (_ ("type one of %s."), list);
  return muster_overlay_refuse (text, expected, error);
}

static gboolean
parse_surplus (const char *text, gint64 *value, GError **error)
{
  return muster_overlay_parse_word (text, muster_pack_surplus_words, MUSTER_OVERLAY_UNSET,
                                    MUSTER_SURPLUS_OPEN, value, error);
}

static gboolean
parse_boolean (const char *text, gint64 *value, GError **error)
{
  return muster_overlay_parse_word (text, boolean_words, NULL, 0, value, error);
}

/* --- Members of requirements -------------------------------------------------------------------- */

static gint64
number_or_none (gint64 number, gint64 none)
{
  return number != none ? number : MUSTER_NUMBER_NONE;
}

static gboolean
fits_all (const MusterRequirement *requirement)
{
  return TRUE;
}

static gboolean
fits_hours (const MusterRequirement *requirement)
{
  return requirement->counts == MUSTER_COUNT_HOURS;
}

static gint64
get_hours (const MusterRequirement *requirement)
{
  return requirement->required;
}

static void
set_hours (const MusterPack *pack, MusterRequirement *requirement, gint64 value)
{
  requirement->required = value;
}

/* Parts of different sizes are not what "each" makes, so it cannot stand for them. */
static gboolean
fits_each (const MusterRequirement *requirement)
{
  guint i;

  if (!fits_hours (requirement) || requirement->filter.subjects == NULL)
    return FALSE;
  for (i = 1; requirement->parts != NULL && i < requirement->parts->len; i++)
    if (g_array_index (requirement->parts, MusterPart, i).required !=
        g_array_index (requirement->parts, MusterPart, 0).required)
      return FALSE;
  return TRUE;
}

static gint64
get_each (const MusterRequirement *requirement)
{
  return requirement->parts != NULL ? g_array_index (requirement->parts, MusterPart, 0).required
                                    : MUSTER_NUMBER_NONE;
}

static gboolean
fits_times (const MusterRequirement *requirement)
{
  return requirement->is_agency_level || requirement->counts == MUSTER_COUNT_CLASSES ||
         requirement->counts == MUSTER_COUNT_QUALIFICATIONS;
}

static gint64
get_times (const MusterRequirement *requirement)
{
  return number_or_none (requirement->times, 1);
}

static void
set_times (const MusterPack *pack, MusterRequirement *requirement, gint64 value)
{
  requirement->times = (int) value;
}

static gint64
get_grace (const MusterRequirement *requirement)
{
  return number_or_none (requirement->grace_days, 0);
}

static void
set_grace (const MusterPack *pack, MusterRequirement *requirement, gint64 value)
{
  requirement->grace_days = (int) value;
}

static gint64
get_notice (const MusterRequirement *requirement)
{
  return number_or_none (requirement->notice_days, 0);
}

static void
set_notice (const MusterPack *pack, MusterRequirement *requirement, gint64 value)
{
  requirement->notice_days = (int) value;
}

static gint64
get_surplus (const MusterRequirement *requirement)
{
  return number_or_none (requirement->surplus, MUSTER_SURPLUS_OPEN);
}

static void
set_surplus (const MusterPack *pack, MusterRequirement *requirement, gint64 value)
{
  requirement->surplus = (MusterSurplus) value;
}

static gint64
get_off (const MusterRequirement *requirement)
{
  return MUSTER_NUMBER_NONE;
}

/* Switched on again, it is in force as the pack has it: that of the first variant may be off by now. */
static void
set_off (const MusterPack *pack, MusterRequirement *requirement, gint64 value)
{
  const MusterRequirement *own = muster_pack_find_requirement (pack, requirement->id);

  requirement->in_force = value != 0 ? never : own->in_force;
}

static const MusterOverlayMember members[] = {
  { "hours", parse_hours, fits_hours, get_hours, set_hours },
  { "each", parse_hours, fits_each, get_each, muster_pack_set_each },
  { "times", parse_times, fits_times, get_times, set_times },
  { "grace_days", parse_days, fits_all, get_grace, set_grace },
  { "notice_days", parse_days, fits_all, get_notice, set_notice },
  { "surplus", parse_surplus, fits_hours, get_surplus, set_surplus },
  { "off", parse_boolean, fits_all, get_off, set_off },
};

const MusterOverlayMember *
muster_overlay_find_member (const char *key)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (members); i++)
    if (g_strcmp0 (members[i].key, key) == 0)
      return &members[i];
  return NULL;
}
