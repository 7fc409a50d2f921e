/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One officer's summary in the packet: who it is, hours by requirement, relief, what is open, what was
 * found. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/duration.h"
#include "export/renewal-parts.h"

enum
{
  DUTY_REQUIREMENT,
  DUTY_REQUIRED,
  DUTY_COUNTED,
  DUTY_POSSIBLE,
  DUTY_SHORT,
  DUTY_STATUS,
  DUTY_SOURCE,
  DUTY_N_COLUMNS,
};

static void
add_person (MusterContent *content, const MusterRenewalOfficer *officer)
{
  const MusterEmployment *employment = muster_renewal_find_employment (officer);
  g_autofree char *service = NULL;
  g_autofree char *hired = NULL;

  if (employment != NULL)
    {
      hired = muster_date_format (employment->hired_on);
      service =
          g_strdup (muster_word_label (muster_employment_type_words, employment->employment_type));
    }
  muster_content_add_fact (content, _ ("State ID"), officer->facts->officer->state_id);
  muster_content_add_fact (content, _ ("Rank"), employment != NULL ? employment->rank : NULL);
  muster_content_add_fact (content, _ ("Employment"), service);
  muster_content_add_fact (content, _ ("Appointed"), hired);
  if (employment != NULL && employment->separated_on != MUSTER_DATE_NONE)
    {
      g_autofree char *separated = muster_date_format (employment->separated_on);

      muster_content_add_fact (content, _ ("Separated"), separated);
    }
}

static void
add_certificate (MusterContent *content, const MusterRenewalOfficer *officer)
{
  const MusterCertificate *certificate = muster_renewal_find_certificate (officer);
  g_autofree char *what = muster_renewal_format_certificate (officer);
  g_autofree char *period = muster_renewal_describe_period (officer);
  g_autofree char *result = muster_renewal_describe_result (officer);

  muster_content_add_fact (content, _ ("Certificate"), what);
  if (certificate != NULL)
    {
      g_autofree char *issued = muster_date_format (certificate->issued_on);
      g_autofree char *expires = muster_date_format (certificate->expires_on);

      muster_content_add_fact (
          content, _ ("Certificate status"),
          muster_word_label (muster_certificate_status_words, certificate->status));
      muster_content_add_fact (content, _ ("Issued"), issued);
      muster_content_add_fact (content, _ ("Expires"), expires);
    }
  muster_content_add_fact (content, _ ("Period"), period);
  muster_content_add_fact (content, _ ("Result"), result);
}

/* --- Requirements ------------------------------------------------------------------------------ */

typedef enum
{
  HOURS_SET,   /* so many hours are asked for */
  HOURS_UNSET, /* hours are asked for, and no source says how many */
  NO_HOURS,    /* a qualification, a certificate, a report */
} DutyKind;

static DutyKind
get_kind (const MusterDuty *duty)
{
  if (duty->requirement->counts != MUSTER_COUNT_HOURS)
    return NO_HOURS;
  return duty->required != MUSTER_NUMBER_NONE ? HOURS_SET : HOURS_UNSET;
}

static void
fill_duty_row (MusterTable *table, const MusterRenewalSources *sources, const MusterDuty *duty)
{
  g_autofree char *title = muster_renewal_describe_requirement (duty->requirement);
  g_autofree char *source = muster_renewal_sources_format (sources, duty->requirement);
  g_autofree char *short_by = muster_renewal_format_short (
      duty->short_by, duty->status == MUSTER_DUTY_STATUS_NOT_DECIDABLE);
  guint row = muster_table_add_row (table);

  muster_table_set_text (table, row, DUTY_REQUIREMENT, title);
  muster_table_set_number (table, row, DUTY_REQUIRED, duty->required);
  muster_table_set_number (table, row, DUTY_COUNTED, duty->sure);
  muster_table_set_number (table, row, DUTY_POSSIBLE,
                           duty->possible != duty->sure ? duty->possible : MUSTER_NUMBER_NONE);
  muster_table_set_text (table, row, DUTY_SHORT, short_by);
  muster_table_set_text (table, row, DUTY_STATUS,
                         muster_word_label (muster_duty_status_words, (int) duty->status));
  muster_table_set_text (table, row, DUTY_SOURCE, source);
}

static void
add_duties (MusterContent *content, const MusterRenewalSources *sources,
            const MusterRenewalOfficer *officer)
{
  const MusterColumn columns[DUTY_N_COLUMNS] = {
    [DUTY_REQUIREMENT] = { "requirement", _ ("Requirement"), MUSTER_COLUMN_TEXT },
    [DUTY_REQUIRED] = { "required", _ ("Required"), MUSTER_COLUMN_DURATION },
    [DUTY_COUNTED] = { "counted", _ ("Counted"), MUSTER_COLUMN_DURATION },
    [DUTY_POSSIBLE] = { "possible", _ ("Possible"), MUSTER_COLUMN_DURATION },
    [DUTY_SHORT] = { "short_by", _ ("Short by"), MUSTER_COLUMN_TEXT },
    [DUTY_STATUS] = { "status", _ ("Result"), MUSTER_COLUMN_TEXT },
    [DUTY_SOURCE] = { "source", _ ("Source"), MUSTER_COLUMN_TEXT },
  };
  const GPtrArray *duties = officer->evaluation->duties;
  MusterTable *table = muster_table_new (columns, DUTY_N_COLUMNS);
  MusterContentTable *drawn;
  guint i;

  for (i = 0; i < duties->len; i++)
    if (get_kind (g_ptr_array_index (duties, i)) == HOURS_SET)
      fill_duty_row (table, sources, g_ptr_array_index (duties, i));
  muster_content_add_heading (content, 2, _ ("Hours by requirement"));
  drawn = muster_content_add_table (content, table, NULL);
  muster_content_table_set_empty (drawn, DUTY_POSSIBLE, "–");
  muster_content_table_set_figure (drawn, DUTY_SHORT);
  muster_content_table_set_empty (drawn, DUTY_SHORT, "–");
  muster_content_table_set_figure (drawn, DUTY_SOURCE);
  muster_content_table_set_empty (drawn, DUTY_SOURCE, "–");
  muster_content_table_set_strong (drawn, DUTY_STATUS);
  muster_content_table_set_nothing (drawn, _ ("No number of hours is asked for."));
  if (muster_renewal_has_possible (officer))
    muster_content_table_add_note (
        drawn, _ ("“Counted” holds every open question against the officer, “Possible” for the "
                  "officer."));
}

/* A table of three columns; the middle one is @middle. Freed where nothing of @kind was judged. */
static MusterTable *
make_short_table (const MusterRenewalSources *sources, const MusterRenewalOfficer *officer,
                  DutyKind kind, const MusterColumn *middle)
{
  const MusterColumn columns[] = {
    { "requirement", _ ("Requirement"), MUSTER_COLUMN_TEXT },
    *middle,
    { "source", _ ("Source"), MUSTER_COLUMN_TEXT },
  };
  const GPtrArray *duties = officer->evaluation->duties;
  MusterTable *table = muster_table_new (columns, G_N_ELEMENTS (columns));
  guint i;

  for (i = 0; i < duties->len; i++)
    {
      const MusterDuty *duty = g_ptr_array_index (duties, i);
      g_autofree char *title = muster_renewal_describe_requirement (duty->requirement);
      g_autofree char *source = muster_renewal_sources_format (sources, duty->requirement);
      guint row;

      if (get_kind (duty) != kind || (kind == HOURS_UNSET && duty->sure == 0))
        continue;
      row = muster_table_add_row (table);
      muster_table_set_text (table, row, 0, title);
      if (kind == HOURS_UNSET)
        muster_table_set_number (table, row, 1, duty->sure);
      else
        muster_table_set_text (table, row, 1,
                               muster_word_label (muster_duty_status_words, (int) duty->status));
      muster_table_set_text (table, row, 2, source);
    }
  if (muster_table_get_n_rows (table) == 0)
    g_clear_pointer (&table, muster_table_unref);
  return table;
}

/* Subjects for which no source gives hours and the officer has none: a line is enough. */
static void
add_empty_subjects (MusterContent *content, const MusterRenewalOfficer *officer)
{
  const GPtrArray *duties = officer->evaluation->duties;
  g_autoptr (GString) titles = g_string_new (NULL);
  g_autofree char *text = NULL;
  guint i;

  for (i = 0; i < duties->len; i++)
    {
      const MusterDuty *duty = g_ptr_array_index (duties, i);

      if (get_kind (duty) == HOURS_UNSET && duty->sure == 0)
        g_string_append_printf (titles, "%s%s", titles->len > 0 ? "; " : "",
                                duty->requirement->title);
    }
  if (titles->len == 0)
    return;
  /* Translators: titles of requirements. */
  text = g_strdup_printf (
      _ ("Nothing on record, and no source says how many hours are asked for: %s."), titles->str);
  muster_content_add_paragraph (content, text);
}

/* Hours that nobody numbers, and what has no hours. */
static void
add_other_duties (MusterContent *content, const MusterRenewalSources *sources,
                  const MusterRenewalOfficer *officer)
{
  const MusterColumn recorded = { "recorded", _ ("Hours on record"), MUSTER_COLUMN_DURATION };
  const MusterColumn result = { "status", _ ("Result"), MUSTER_COLUMN_TEXT };
  MusterTable *unset = make_short_table (sources, officer, HOURS_UNSET, &recorded);
  MusterTable *other = make_short_table (sources, officer, NO_HOURS, &result);
  MusterContentTable *drawn;

  if (unset != NULL)
    {
      muster_content_add_heading (content, 2, _ ("Subjects for which no source gives hours"));
      drawn = muster_content_add_table (content, unset, NULL);
      muster_content_table_set_figure (drawn, 2);
      muster_content_table_set_empty (drawn, 2, "–");
    }
  add_empty_subjects (content, officer);
  if (other != NULL)
    {
      muster_content_add_heading (content, 2, _ ("Other requirements"));
      drawn = muster_content_add_table (content, other, NULL);
      muster_content_table_set_strong (drawn, 1);
      muster_content_table_set_figure (drawn, 2);
      muster_content_table_set_empty (drawn, 2, "–");
    }
}

/* --- Relief ------------------------------------------------------------------------------------ */

/* What an approved waiver changes; never why, which may be medical (design §7). */
static char *
describe_relief (const MusterWaiver *waiver)
{
  char hours[MUSTER_DURATION_TEXT_SIZE];

  if (waiver->extended_to != MUSTER_DATE_NONE)
    {
      g_autofree char *date = muster_date_format (waiver->extended_to);

      /* Translators: a kind of waiver, a date. */
      return g_strdup_printf (
          _ ("%s to %s"), muster_word_label (muster_waiver_kind_words, (int) waiver->kind), date);
    }
  if (waiver->required_seconds != MUSTER_NUMBER_NONE)
    /* Translators: a kind of waiver, hours. */
    return g_strdup_printf (_ ("%s to %s hours"),
                            muster_word_label (muster_waiver_kind_words, (int) waiver->kind),
                            muster_duration_print (waiver->required_seconds, hours));
  return g_strdup (muster_word_label (muster_waiver_kind_words, (int) waiver->kind));
}

static gboolean
is_for_period (const MusterRenewal *renewal, const MusterEvaluation *evaluation,
               const MusterWaiver *waiver)
{
  return waiver->status == MUSTER_WAIVER_STATUS_APPROVED &&
         g_strcmp0 (waiver->pack, muster_pack_get_id (renewal->pack)) == 0 &&
         waiver->starts_on <= evaluation->period.to && waiver->ends_on >= evaluation->period.from;
}

/* When it was asked for is not known of every waiver. */
static char *
describe_approval (const MusterWaiver *waiver)
{
  g_autofree char *requested = muster_date_format (waiver->requested_on);
  g_autofree char *decided = muster_date_format (waiver->decided_on);
  const char *authority = waiver->authority != NULL ? waiver->authority : _ ("nobody named");

  if (waiver->requested_on == MUSTER_DATE_NONE)
    /* Translators: a date, an authority. */
    return g_strdup_printf (_ ("approved on %s by %s"), decided, authority);
  /* Translators: two dates, an authority. */
  return g_strdup_printf (_ ("requested on %s, approved on %s by %s"), requested, decided,
                          authority);
}

static void
fill_relief_row (MusterTable *table, const MusterRenewal *renewal, const MusterWaiver *waiver)
{
  const MusterRequirement *requirement =
      waiver->requirement != NULL
          ? muster_pack_find_requirement (renewal->pack, waiver->requirement)
          : NULL;
  const MusterPeriod period = { waiver->starts_on, waiver->ends_on };
  g_autofree char *what = describe_relief (waiver);
  g_autofree char *when = muster_renewal_format_period (&period);
  g_autofree char *approval = describe_approval (waiver);
  guint row = muster_table_add_row (table);

  muster_table_set_text (table, row, 0,
                         requirement != NULL ? requirement->title : _ ("All requirements"));
  muster_table_set_text (table, row, 1, what);
  muster_table_set_text (table, row, 2, when);
  muster_table_set_text (table, row, 3, approval);
}

static void
add_relief (MusterContent *content, const MusterRenewal *renewal,
            const MusterRenewalOfficer *officer)
{
  const MusterColumn columns[] = {
    { "requirement", _ ("Requirement"), MUSTER_COLUMN_TEXT },
    { "relief", _ ("Relief"), MUSTER_COLUMN_TEXT },
    { "period", _ ("Period"), MUSTER_COLUMN_TEXT },
    { "approval", _ ("Approval"), MUSTER_COLUMN_TEXT },
  };
  const GPtrArray *waivers = officer->facts->waivers;
  g_autoptr (MusterTable) table = muster_table_new (columns, G_N_ELEMENTS (columns));
  guint i;

  for (i = 0; i < waivers->len; i++)
    if (is_for_period (renewal, officer->evaluation, g_ptr_array_index (waivers, i)))
      fill_relief_row (table, renewal, g_ptr_array_index (waivers, i));
  if (muster_table_get_n_rows (table) == 0)
    return;
  muster_content_add_heading (content, 2, _ ("Waivers and extensions"));
  muster_content_add_table (content, g_steal_pointer (&table), NULL);
}

/* --- What is open ------------------------------------------------------------------------------ */

/* What is open decides a duty; a question that several duties share stands once for each. That no source
 * gives hours is no question about one officer. */
static void
add_questions (MusterContent *content, const MusterRenewalOfficer *officer)
{
  const MusterColumn columns[] = {
    { "requirement", _ ("Requirement"), MUSTER_COLUMN_TEXT },
    { "question", _ ("What is open"), MUSTER_COLUMN_TEXT },
  };
  const GPtrArray *duties = officer->evaluation->duties;
  g_autoptr (MusterTable) table = muster_table_new (columns, G_N_ELEMENTS (columns));
  guint i, j;

  for (i = 0; i < duties->len; i++)
    {
      const MusterDuty *duty = g_ptr_array_index (duties, i);

      if (get_kind (duty) == HOURS_UNSET || duty->requirement->is_recommended)
        continue;
      for (j = 0; j < duty->questions->len; j++)
        {
          guint row = muster_table_add_row (table);

          muster_table_set_text (table, row, 0, j == 0 ? duty->requirement->title : NULL);
          muster_table_set_text (table, row, 1, g_ptr_array_index (duty->questions, j));
        }
    }
  if (muster_table_get_n_rows (table) == 0)
    return;
  muster_content_add_heading (content, 2, _ ("What is open"));
  muster_content_add_table (content, g_steal_pointer (&table), NULL);
}

static void
add_findings (MusterContent *content, const MusterRenewalOfficer *officer)
{
  const MusterColumn columns[] = { { "finding", _ ("Finding"), MUSTER_COLUMN_TEXT } };
  const GPtrArray *findings = officer->evaluation->findings;
  g_autoptr (MusterTable) table = muster_table_new (columns, G_N_ELEMENTS (columns));
  guint i;

  for (i = 0; i < findings->len; i++)
    {
      const MusterFinding *finding = g_ptr_array_index (findings, i);

      if (!finding->is_internal)
        muster_table_set_text (table, muster_table_add_row (table), 0, finding->message);
    }
  if (muster_table_get_n_rows (table) == 0)
    return;
  muster_content_add_heading (content, 2, _ ("What was found"));
  muster_content_add_table (content, g_steal_pointer (&table), NULL);
}

void
muster_renewal_add_officer (MusterContent *content, const MusterRenewal *renewal,
                            const MusterRenewalSources *sources,
                            const MusterRenewalOfficer *officer)
{
  g_autofree char *name = muster_renewal_format_name (officer);
  g_autofree char *period = muster_renewal_format_period (&officer->evaluation->period);
  /* Translators: what the paper is called, and a period such as "1 Jul 2023 to 30 Jun 2026". */
  g_autofree char *subtitle =
      g_strdup_printf (_ ("%s, %s"), muster_renewal_get_title (renewal->pack), period);

  muster_content_add_section (content, name, NULL, 1, FALSE);
  muster_content_add_letterhead (content, renewal->agency->name, renewal->agency->letterhead);
  muster_content_add_heading (content, 1, name);
  muster_content_add_paragraph (content, subtitle);
  add_person (content, officer);
  add_certificate (content, officer);
  if (officer->evaluation->period_is_assumed)
    muster_content_add_notice (content, _ ("No certificate on file gives this officer’s period. It "
                                           "was taken to end where the packet does."));
  add_duties (content, sources, officer);
  add_other_duties (content, sources, officer);
  add_relief (content, renewal, officer);
  add_questions (content, officer);
  add_findings (content, officer);
  muster_content_add_signature (content, _ ("Officer"), name);
  muster_content_add_signature (content, _ ("Training officer"), renewal->prepared_by);
}
