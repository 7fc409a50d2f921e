/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A value of the agency over the rules: what it is, from when, and what it stands on. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/adopt.h"
#include "actions/void.h"
#include "app/form.h"
#include "app/rules-forms.h"
#include "core/name.h"
#include "rules/overlay.h"

/* What can be set of a requirement; the sample tells which requirements have it. */
static const struct
{
  const char *key;
  const char *sample;
  const char *label;
} members[] = {
  { "hours", "1", N_ ("Hours, or unset") },
  { "times", "1", N_ ("How many") },
  { "each", "1", N_ ("Hours in each subject, or unset") },
  { "grace_days", "1", N_ ("Days of grace after the last day") },
  { "notice_days", "1", N_ ("Days of notice before the last day") },
  { "surplus", "unset", N_ ("Where surplus goes: area, total, lost or unset") },
  { "off", "true", N_ ("Switched off: true or false") },
};

typedef struct
{
  MusterPack *pack; /* as it was adopted: values are checked against it */
  MusterPackSetting *setting;
  GArray *members; /* of guint: what the choice offers */
} Setting;

static void
setting_free (gpointer data)
{
  Setting *asked = data;

  muster_pack_unref (asked->pack);
  muster_pack_setting_free (asked->setting);
  g_array_unref (asked->members);
  g_free (asked);
}

static gpointer
set_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  return muster_action_set_rule (workspace, data, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static void
free_setting (gpointer data)
{
  muster_pack_setting_free (data);
}

/* --- Saving --------------------------------------------------------------------------------------- */

static gboolean
read_form (MusterForm *form, const Setting *asked, MusterPackSetting *setting)
{
  g_autoptr (GError) wrong_value = NULL;
  g_autoptr (GError) wrong_day = NULL;
  const char *day;

  if (setting->requirement != NULL)
    {
      guint chosen = muster_form_get_choice (form, "member");

      muster_record_set_text (&setting->member,
                              members[g_array_index (asked->members, guint, chosen)].key);
      day = muster_form_get_text (form, "from");
      setting->binds_from = MUSTER_DATE_NONE;
      if (*day != '\0')
        muster_date_parse_typed (day, &setting->binds_from, &wrong_day);
    }
  muster_record_set_text (&setting->value, muster_form_get_text (form, "value"));
  setting->citation = muster_name_squeeze (muster_form_get_text (form, "citation"));
  setting->address = muster_name_squeeze (muster_form_get_text (form, "address"));
  if (setting->citation == NULL)
    muster_form_refuse (form, "citation",
                        _ ("Name what the value stands on: an order, a letter, a statute."));
  if (wrong_day != NULL)
    muster_form_refuse (form, "from", wrong_day->message);
  if (!muster_overlay_check (asked->pack, setting, &wrong_value))
    muster_form_refuse (form, "value", wrong_value->message);
  return wrong_value == NULL && wrong_day == NULL && setting->citation != NULL;
}

static void
save (MusterForm *form, gpointer data)
{
  const Setting *asked = data;
  MusterPackSetting *setting = muster_pack_setting_copy (asked->setting);
  const MusterSessionWork work = { set_work, setting, free_setting, NULL, TRUE };

  if (read_form (form, asked, setting))
    muster_form_run (form, &work, _ ("The value is set, and officers are judged by it."), NULL);
  else
    muster_pack_setting_free (setting);
}

/* --- Asking --------------------------------------------------------------------------------------- */

MusterPackSetting *
muster_rules_make_setting (const MusterRulesVersion *version, const MusterRuleLine *line,
                           const char *value)
{
  MusterPackSetting *setting = muster_pack_setting_new ();

  setting->pack = g_strdup (muster_pack_get_id (version->pack));
  setting->member = g_strdup (line->member);
  setting->value = g_strdup (value);
  if (line->requirement == NULL)
    return setting;
  setting->requirement = g_strdup (line->key);
  setting->binds_from = line->requirement->binds_from;
  return setting;
}

/* What the row shows comes first. */
static void
add_members (MusterForm *form, Setting *asked)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  g_autoptr (MusterPackSetting) tried = muster_pack_setting_copy (asked->setting);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (members); i++)
    {
      int place = g_strcmp0 (members[i].key, asked->setting->member) == 0 ? 0 : -1;

      muster_record_set_text (&tried->member, members[i].key);
      muster_record_set_text (&tried->value, members[i].sample);
      if (!muster_overlay_check (asked->pack, tried, NULL))
        continue;
      if (place == 0)
        g_array_prepend_val (asked->members, i);
      else
        g_array_append_val (asked->members, i);
      g_ptr_array_insert (labels, place, (gpointer) _ (members[i].label));
    }
  g_ptr_array_add (labels, NULL);
  muster_form_add_choice (form, "member", _ ("What is set"), (const char *const *) labels->pdata);
}

void
muster_rules_present_set (MusterPage *page, const MusterRulesVersion *version,
                          const MusterRuleLine *line, const char *value)
{
  g_autofree char *from = NULL;
  const char *title;
  MusterForm *form;
  Setting *asked;

  g_return_if_fail (MUSTER_IS_PAGE (page) && version != NULL && line != NULL);

  title = line->requirement != NULL ? line->requirement->title : line->question;
  asked = g_new0 (Setting, 1);
  asked->pack = muster_pack_ref (version->pack);
  asked->setting = muster_rules_make_setting (version, line, value);
  asked->members = g_array_new (FALSE, FALSE, sizeof (guint));
  from = muster_date_format (asked->setting->binds_from);
  form = muster_form_new (page, title, _ ("_Set"), save, asked, setting_free);
  if (line->requirement != NULL)
    add_members (form, asked);
  muster_form_add_text (form, "value", _ ("Value"), value);
  if (line->requirement != NULL)
    muster_form_add_text (form, "from", _ ("From when; empty is always"), from);
  muster_form_add_text (form, "citation", _ ("What it stands on, such as an order with its date"),
                        NULL);
  muster_form_add_text (form, "address", _ ("Address where that can be read"), NULL);
  gtk_window_present (GTK_WINDOW (form));
}

/* --- Resetting ------------------------------------------------------------------------------------ */

typedef struct
{
  MusterId id;
  char *reason;
} Reset;

static void
reset_free (gpointer data)
{
  Reset *reset = data;

  g_free (reset->reason);
  g_free (reset);
}

static gpointer
reset_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Reset *reset = data;

  if (!muster_action_void (workspace, &muster_pack_setting_type, reset->id, reset->reason, error))
    return NULL;
  return GINT_TO_POINTER (TRUE);
}

static void
save_reset (MusterForm *form, gpointer data)
{
  const Reset *asked = data;
  const char *reason = muster_form_get_text (form, "reason");
  MusterSessionWork work = { reset_work, NULL, reset_free, NULL, TRUE };
  Reset *reset;

  if (*reason == '\0')
    {
      muster_form_refuse (form, "reason",
                          _ ("Type why the agency's value does not hold any more."));
      return;
    }
  reset = g_new0 (Reset, 1);
  reset->id = asked->id;
  reset->reason = g_strdup (reason);
  work.data = reset;
  muster_form_run (form, &work, _ ("What the rules say themselves holds again."), NULL);
}

void
muster_rules_present_reset (MusterPage *page, const MusterPackSetting *setting)
{
  MusterForm *form;
  Reset *asked;

  g_return_if_fail (MUSTER_IS_PAGE (page) && setting != NULL);

  asked = g_new0 (Reset, 1);
  asked->id = setting->id;
  form = muster_form_new (page, _ ("Reset a Value"), _ ("_Reset"), save_reset, asked, reset_free);
  muster_form_add_text (form, "reason", _ ("Why it does not hold any more"), NULL);
  gtk_window_present (GTK_WINDOW (form));
}
