/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The agency's own values over a pack. Each is laid over a copy as a change that binds from its date,
 * and over the changes after it: what the agency decided holds until it decides again. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "rules/overlay.h"
#include "rules/overlay-member.h"

/* The variant that binds on @date, be it in force or not. */
static const MusterRequirement *
find_variant (const MusterRequirement *requirement, MusterDate date)
{
  while (requirement->next != NULL && requirement->next->binds_from <= date)
    requirement = requirement->next;
  return requirement;
}

static gboolean
check_requirement (const MusterRequirement *requirement, const MusterPackSetting *setting,
                   gint64 *value, GError **error)
{
  const MusterOverlayMember *member = muster_overlay_find_member (setting->member);

  if (member == NULL || !member->fits (find_variant (requirement, setting->binds_from)))
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   /* Translators: a requirement's title, and a fixed word such as hours. */
                   _ ("“%s” has no “%s” that could be set; hours, each, times, grace_days, "
                      "notice_days, surplus and off can be, where the requirement has them."),
                   requirement->title, setting->member != NULL ? setting->member : "");
      return FALSE;
    }
  return member->parse (setting->value, value, error);
}

/* --- Rules of the pack -------------------------------------------------------------------------- */

static const MusterPackRule *
find_rule (const char *key)
{
  guint i;

  for (i = 0; muster_pack_rules[i].key != NULL; i++)
    if (g_strcmp0 (muster_pack_rules[i].key, key) == 0)
      return &muster_pack_rules[i];
  return NULL;
}

static gboolean
check_rule (const MusterPackSetting *setting, gint64 *value, GError **error)
{
  const MusterPackRule *rule = find_rule (setting->member);

  if (setting->binds_from != MUSTER_DATE_NONE)
    return muster_overlay_refuse (
        setting->member, _ ("a rule of the whole pack binds always; leave the date out."), error);
  if (g_strcmp0 (setting->member, "basis") == 0)
    return muster_overlay_parse_word (setting->value, muster_pack_basis_words, NULL, 0, value,
                                      error);
  if (rule == NULL)
    return muster_overlay_refuse (setting->member, _ ("the pack has no rule of this name."), error);
  return muster_overlay_parse_word (setting->value, rule->words, MUSTER_OVERLAY_UNSET,
                                    MUSTER_ANSWER_OPEN, value, error);
}

/* What the pack says itself: the open answer says nothing. */
static gint64
get_rule (const MusterPack *pack, const MusterPackSetting *setting)
{
  const MusterPackRule *rule = find_rule (setting->member);
  MusterPackRules rules = pack->rules;
  MusterAnswer answer = rule != NULL ? *muster_pack_rule_answer (rule, &rules) : MUSTER_ANSWER_OPEN;

  return answer != MUSTER_ANSWER_OPEN ? (gint64) answer : MUSTER_NUMBER_NONE;
}

static void
set_rule (MusterPack *pack, const MusterPackSetting *setting, gint64 value)
{
  const MusterPackRule *rule = find_rule (setting->member);
  MusterAnswer *answer;

  if (rule == NULL)
    {
      pack->rules.basis = (MusterBasis) value;
      return;
    }
  answer = muster_pack_rule_answer (rule, &pack->rules);
  *answer = (MusterAnswer) value;
  if (answer == &pack->rules.partial_counts)
    pack->rules.least_share = 0;
}

/* --- Laying over -------------------------------------------------------------------------------- */

gboolean
muster_overlay_check (const MusterPack *pack, const MusterPackSetting *setting, GError **error)
{
  const MusterRequirement *requirement;
  gint64 value;

  g_return_val_if_fail (pack != NULL && setting != NULL, FALSE);

  if (setting->requirement == NULL)
    return check_rule (setting, &value, error);
  requirement = muster_pack_find_requirement (pack, setting->requirement);
  if (requirement == NULL)
    return muster_overlay_refuse (setting->requirement, _ ("the pack has no such requirement."),
                                  error);
  return check_requirement (requirement, setting, &value, error);
}

/* An empty text is stored as none. */
static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static void
report (GPtrArray *findings, const MusterPackSetting *setting, const char *code, char *message)
{
  MusterFinding *finding = muster_finding_new (code, MUSTER_SEVERITY_WARNING, message);

  finding->record_id = setting->id;
  if (findings != NULL)
    g_ptr_array_add (findings, finding);
  else
    muster_finding_free (finding);
}

/* Compares with the pack's own variants from the day on which the value binds. */
static gboolean
is_overriding (const MusterPack *pack, const MusterPackSetting *setting, gint64 value)
{
  const MusterRequirement *variant;
  const MusterOverlayMember *member;

  if (setting->requirement == NULL)
    return !(get_rule (pack, setting) == MUSTER_NUMBER_NONE || get_rule (pack, setting) == value);
  member = muster_overlay_find_member (setting->member);
  variant =
      find_variant (muster_pack_find_requirement (pack, setting->requirement), setting->binds_from);
  for (; variant != NULL; variant = variant->next)
    if (member->get (variant) != MUSTER_NUMBER_NONE && member->get (variant) != value)
      return TRUE;
  return FALSE;
}

/* A number set by the agency stands on the agency's source. Anything else that it sets leaves the number
 * on the pack's, and is named beside it. */
static void
cite (MusterRequirement *variant, const MusterPackSetting *setting)
{
  if (setting->citation == NULL)
    return;
  if (!g_str_equal (setting->member, "hours") && !g_str_equal (setting->member, "each") &&
      !g_str_equal (setting->member, "times"))
    {
      const char *stop = g_str_has_suffix (variant->citation, ".") ? "" : ".";
      /* Translators: a citation and its full stop; what the agency set, its value, and what that stands on. */
      char *both = g_strdup_printf (_ ("%s%s The agency: %s = %s, %s."), variant->citation, stop,
                                    setting->member, setting->value, setting->citation);

      g_free (variant->citation);
      variant->citation = both;
      return;
    }
  g_free (variant->citation);
  g_free (variant->address);
  variant->citation = g_strdup (setting->citation);
  variant->address = g_strdup (setting->address);
}

static void
lay_over (const MusterPack *own, MusterPack *pack, const MusterPackSetting *setting, gint64 value)
{
  const MusterOverlayMember *member = muster_overlay_find_member (setting->member);
  MusterRequirement *variant =
      (MusterRequirement *) muster_pack_find_requirement (pack, setting->requirement);

  variant = muster_requirement_bind (variant, setting->binds_from, pack->subjects->len);
  for (; variant != NULL; variant = variant->next)
    if (member->fits (variant))
      {
        member->set (own, variant, value);
        cite (variant, setting);
      }
}

static void
apply (const MusterPack *own, MusterPack *pack, const MusterPackSetting *setting,
       GPtrArray *findings)
{
  const MusterRequirement *requirement = muster_pack_find_requirement (own, setting->requirement);
  g_autoptr (GError) error = NULL;
  gint64 value;

  if (setting->requirement != NULL && requirement == NULL)
    report (findings, setting, "setting-orphaned",
            g_strdup_printf (
                _ ("The agency set “%s” to %s for the requirement “%s”, which the pack no "
                   "longer has."),
                or_empty (setting->member), or_empty (setting->value), setting->requirement));
  else if (requirement != NULL ? !check_requirement (requirement, setting, &value, &error)
                               : !check_rule (setting, &value, &error))
    report (findings, setting, "setting-invalid",
            g_strdup_printf (_ ("A value of the agency is not used: %s"), error->message));
  else
    {
      if (is_overriding (own, setting, value))
        report (findings, setting, "setting-overrides",
                g_strdup_printf (
                    _ ("The pack has a value of its own for “%s” of “%s”; the agency's, %s, "
                       "is used."),
                    setting->member, requirement != NULL ? requirement->title : own->title,
                    setting->value));
      if (requirement != NULL)
        lay_over (own, pack, setting, value);
      else
        set_rule (pack, setting, value);
    }
}

/* --- Which settings hold ------------------------------------------------------------------------ */

static gint
compare_binding (gconstpointer a, gconstpointer b)
{
  const MusterPackSetting *x = *(const MusterPackSetting *const *) a;
  const MusterPackSetting *y = *(const MusterPackSetting *const *) b;

  return (x->binds_from > y->binds_from) - (x->binds_from < y->binds_from);
}

static gboolean
sets_same (const MusterPackSetting *a, const MusterPackSetting *b)
{
  return a->binds_from == b->binds_from && g_strcmp0 (a->requirement, b->requirement) == 0 &&
         g_strcmp0 (a->member, b->member) == 0;
}

/* In the order in which they bind, each without those that a later decision for the same day replaced.
 * Those that bind later are laid over later, whenever they were decided. */
static GPtrArray *
list_holding (const MusterPack *pack, const GPtrArray *settings)
{
  GPtrArray *holding = g_ptr_array_new ();
  guint i, j;

  for (i = 0; i < settings->len; i++)
    {
      MusterPackSetting *setting = g_ptr_array_index (settings, i);

      if (setting->voided || g_strcmp0 (setting->pack, pack->id) != 0)
        continue;
      for (j = 0; j < holding->len; j++)
        if (sets_same (g_ptr_array_index (holding, j), setting))
          g_ptr_array_remove_index (holding, j--);
      g_ptr_array_add (holding, setting);
    }
  g_ptr_array_sort (holding, compare_binding);
  return holding;
}

MusterPack *
muster_overlay_apply (MusterPack *pack, const GPtrArray *settings, GPtrArray *findings)
{
  g_autoptr (GPtrArray) holding = NULL;
  MusterPack *copy;
  guint i;

  g_return_val_if_fail (pack != NULL && settings != NULL, NULL);

  holding = list_holding (pack, settings);
  copy = muster_pack_copy (pack);
  for (i = 0; i < holding->len; i++)
    apply (pack, copy, g_ptr_array_index (holding, i), findings);
  return copy;
}
