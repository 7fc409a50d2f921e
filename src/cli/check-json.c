/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A check for scripts. What stands here is promised by the manual page: members are added, never changed. */

#include "config.h"

#include <json-glib/json-glib.h>

#include "cli/check.h"

static const MusterWord severity_words[] = {
  { "note", NULL },
  { "warning", NULL },
  { "problem", NULL },
  { NULL, NULL },
};

const char *
muster_check_get_unit (const MusterRequirement *requirement)
{
  if (requirement->counts == MUSTER_COUNT_HOURS)
    return "seconds";
  return muster_word_nick (muster_count_kind_words, (int) requirement->counts);
}

/* --- Members -------------------------------------------------------------------------------------- */

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
add_number (JsonBuilder *builder, const char *name, gint64 number)
{
  json_builder_set_member_name (builder, name);
  if (number != MUSTER_NUMBER_NONE)
    json_builder_add_int_value (builder, number);
  else
    json_builder_add_null_value (builder);
}

static void
add_bool (JsonBuilder *builder, const char *name, gboolean value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}

static void
add_date (JsonBuilder *builder, const char *name, MusterDate date)
{
  char text[MUSTER_DATE_TEXT_SIZE];

  add_text (builder, name, date != MUSTER_DATE_NONE ? muster_date_print (date, text) : NULL);
}

static void
add_name (JsonBuilder *builder, const MusterOfficer *officer)
{
  g_autofree char *name = muster_officer_format_name (officer);

  add_text (builder, "state_id", officer->state_id);
  add_text (builder, "name", name);
}

static void
begin_list (JsonBuilder *builder, const char *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
}

/* --- Rules ---------------------------------------------------------------------------------------- */

static void
add_pack (JsonBuilder *builder, const MusterRulebookEntry *entry)
{
  json_builder_begin_object (builder);
  add_text (builder, "id", muster_pack_get_id (entry->pack));
  add_text (builder, "version", muster_pack_get_version (entry->pack));
  json_builder_set_member_name (builder, "verified");
  if (entry->verification != NULL)
    {
      json_builder_begin_object (builder);
      add_text (builder, "source", entry->verification->source);
      add_text (builder, "by", entry->verification->verified_by);
      add_date (builder, "on", entry->verification->verified_on);
      json_builder_end_object (builder);
    }
  else
    json_builder_add_null_value (builder);
  json_builder_end_object (builder);
}

/* --- Reasons -------------------------------------------------------------------------------------- */

static void
add_considered (JsonBuilder *builder, MusterId id, MusterDate date, const char *title,
                gint64 seconds, const char *reason)
{
  json_builder_begin_object (builder);
  add_number (builder, "credit", id);
  add_date (builder, "date", date);
  add_text (builder, "title", title);
  add_number (builder, "seconds", seconds);
  add_text (builder, "reason", reason);
  json_builder_end_object (builder);
}

static void
add_counted (JsonBuilder *builder, const MusterDuty *duty)
{
  guint i;

  begin_list (builder, "counted");
  for (i = 0; i < duty->reasons->len; i++)
    {
      const MusterReason *reason = &g_array_index (duty->reasons, MusterReason, i);

      if (reason->counted > 0 || reason->why == MUSTER_WHY_NONE)
        add_considered (builder, reason->credit->id, reason->credit->earned_on,
                        reason->credit->title, reason->counted, NULL);
    }
  for (i = 0; i < duty->evidence->len; i++)
    {
      const MusterEvidence *evidence = g_ptr_array_index (duty->evidence, i);

      if (evidence->counts)
        add_considered (builder, evidence->record_id, evidence->date, evidence->title,
                        MUSTER_NUMBER_NONE, NULL);
    }
  json_builder_end_array (builder);
}

static void
add_refused (JsonBuilder *builder, const MusterDuty *duty)
{
  guint i;

  begin_list (builder, "refused");
  for (i = 0; i < duty->reasons->len; i++)
    {
      const MusterReason *reason = &g_array_index (duty->reasons, MusterReason, i);
      g_autofree char *why = muster_reason_explain (reason);

      if (reason->refused > 0 || reason->why != MUSTER_WHY_NONE)
        add_considered (builder, reason->credit->id, reason->credit->earned_on,
                        reason->credit->title, reason->refused, why);
    }
  for (i = 0; i < duty->evidence->len; i++)
    {
      const MusterEvidence *evidence = g_ptr_array_index (duty->evidence, i);

      if (!evidence->counts)
        add_considered (builder, evidence->record_id, evidence->date, evidence->title,
                        MUSTER_NUMBER_NONE, evidence->why);
    }
  json_builder_end_array (builder);
}

/* --- Duties --------------------------------------------------------------------------------------- */

/* What an officer's duty and the agency's have in common. */
static void
add_head (JsonBuilder *builder, const MusterPack *pack, const MusterRequirement *requirement,
          const MusterPeriod *period, MusterDate due_on, MusterDutyStatus status)
{
  add_text (builder, "pack", muster_pack_get_id (pack));
  add_text (builder, "requirement", requirement->id);
  add_text (builder, "title", requirement->title);
  add_text (builder, "citation", requirement->citation);
  add_date (builder, "from", period->from);
  add_date (builder, "to", period->to);
  add_date (builder, "due", due_on);
  add_text (builder, "status", muster_word_nick (muster_duty_status_words, (int) status));
}

static void
add_amounts (JsonBuilder *builder, const MusterDuty *duty)
{
  const gboolean is_time = duty->requirement->counts == MUSTER_COUNT_HOURS;
  const struct
  {
    const char *seconds, *occasions;
    gint64 amount;
  } amounts[] = {
    { "required_seconds", "required", duty->required },
    { "sure_seconds", "sure", duty->sure },
    { "possible_seconds", "possible", duty->possible },
    { "short_seconds", "short", duty->short_by },
  };
  guint i;

  add_text (builder, "unit", muster_check_get_unit (duty->requirement));
  for (i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      add_number (builder, amounts[i].seconds, is_time ? amounts[i].amount : MUSTER_NUMBER_NONE);
      add_number (builder, amounts[i].occasions, is_time ? MUSTER_NUMBER_NONE : amounts[i].amount);
    }
}

static void
add_duty (JsonBuilder *builder, const MusterPack *pack, const MusterDuty *duty)
{
  guint i;

  json_builder_begin_object (builder);
  add_head (builder, pack, duty->requirement, &duty->period, duty->due_on, duty->status);
  add_amounts (builder, duty);
  add_date (builder, "completed_on", duty->completed_on);
  add_date (builder, "report", duty->report_on);
  add_date (builder, "notice", duty->notice_on);
  add_bool (builder, "closed", duty->is_closed);
  add_bool (builder, "recommended", duty->requirement->is_recommended);
  add_text (builder, "consequence", duty->requirement->consequence);
  begin_list (builder, "open_questions");
  for (i = 0; i < duty->questions->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (duty->questions, i));
  json_builder_end_array (builder);
  add_counted (builder, duty);
  add_refused (builder, duty);
  json_builder_end_object (builder);
}

static void
add_agency_duty (JsonBuilder *builder, const MusterCheckAgencyDuty *duty)
{
  guint i;

  json_builder_begin_object (builder);
  add_head (builder, duty->pack, duty->requirement, &duty->period, duty->due_on, duty->status);
  add_text (builder, "unit", "officers");
  add_number (builder, "required", duty->required);
  add_number (builder, "sure", duty->sure);
  add_number (builder, "possible", duty->possible);
  add_number (builder, "short", MAX (duty->required - duty->sure, 0));
  add_bool (builder, "recommended", duty->requirement->is_recommended);
  add_text (builder, "consequence", duty->requirement->consequence);
  begin_list (builder, "officers");
  for (i = 0; i < duty->holders->len; i++)
    {
      json_builder_begin_object (builder);
      add_name (builder, g_ptr_array_index (duty->holders, i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_officer (JsonBuilder *builder, const MusterCheckOfficer *officer)
{
  guint i, j;

  json_builder_begin_object (builder);
  add_name (builder, officer->facts->officer);
  add_number (builder, "short_seconds", officer->short_by);
  begin_list (builder, "duties");
  for (i = 0; i < officer->evaluations->len; i++)
    {
      const MusterEvaluation *evaluation = g_ptr_array_index (officer->evaluations, i);

      for (j = 0; j < evaluation->duties->len; j++)
        add_duty (builder, evaluation->pack, g_ptr_array_index (evaluation->duties, j));
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/* --- Findings ------------------------------------------------------------------------------------- */

static void
add_finding (JsonBuilder *builder, const MusterCheck *check, const MusterFinding *finding)
{
  const MusterOfficer *officer = muster_check_find_officer (check, finding->officer_id);

  json_builder_begin_object (builder);
  add_text (builder, "code", finding->code);
  add_text (builder, "severity", muster_word_nick (severity_words, (int) finding->severity));
  add_text (builder, "officer", officer != NULL ? officer->state_id : NULL);
  add_text (builder, "message", finding->message);
  json_builder_end_object (builder);
}

/* --- The check ------------------------------------------------------------------------------------ */

static JsonNode *
build (const MusterCheck *check)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  guint i;

  json_builder_begin_object (builder);
  add_date (builder, "as_of", check->as_of);
  begin_list (builder, "packs");
  for (i = 0; i < check->rulebook->len; i++)
    add_pack (builder, g_ptr_array_index (check->rulebook, i));
  json_builder_end_array (builder);
  begin_list (builder, "officers");
  for (i = 0; i < check->officers->len; i++)
    add_officer (builder, g_ptr_array_index (check->officers, i));
  json_builder_end_array (builder);
  begin_list (builder, "agency");
  for (i = 0; i < check->agency_duties->len; i++)
    add_agency_duty (builder, g_ptr_array_index (check->agency_duties, i));
  json_builder_end_array (builder);
  begin_list (builder, "findings");
  for (i = 0; i < check->findings->len; i++)
    add_finding (builder, check, g_ptr_array_index (check->findings, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

char *
muster_check_print_json (const MusterCheck *check)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (check != NULL, NULL);

  root = build (check);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  return g_strconcat (text, "\n", NULL);
}
