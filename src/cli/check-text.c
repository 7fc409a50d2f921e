/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A check for people: what one would print for the chief. */

#include "config.h"

#include <glib/gi18n.h>

#include "cli/check-private.h"

#define MAX_NAMES 30u /* of those who are in order */

static char *
format_name (const MusterOfficer *officer)
{
  return muster_officer_format_name (officer);
}

char *
muster_check_format_amount (const MusterRequirement *requirement, gint64 amount)
{
  char hours[MUSTER_DURATION_TEXT_SIZE];

  if (amount == MUSTER_NUMBER_NONE)
    return g_strdup (_ ("unset"));
  if (requirement->counts == MUSTER_COUNT_HOURS)
    return g_strdup (muster_duration_print (amount, hours));
  return g_strdup_printf ("%" G_GINT64_FORMAT, amount);
}

/* --- Heading -------------------------------------------------------------------------------------- */

static void
append_heading (GString *text, const MusterCheck *check)
{
  g_autofree char *date = muster_date_format (check->as_of);
  guint i;

  /* Translators: name of the agency, a date. */
  g_string_append_printf (text, _ ("%s: training as of %s\n"), check->agency->name, date);
  for (i = 0; i < check->rulebook->len; i++)
    {
      const MusterRulebookEntry *entry = g_ptr_array_index (check->rulebook, i);
      const char *title = muster_pack_get_title (entry->pack);
      const char *version = muster_pack_get_version (entry->pack);

      if (entry->verification == NULL)
        /* Translators: title of rules, their version. */
        g_string_append_printf (text, _ ("Rules: %s, version %s (a template, not verified)\n"),
                                title, version);
      else
        /* Translators: title of rules, their version, the document that they were compared with. */
        g_string_append_printf (text, _ ("Rules: %s, version %s, verified with %s\n"), title,
                                version, entry->verification->source);
    }
}

static void
append_table (GString *text, const char *title, const MusterTable *table)
{
  g_autofree char *rows = NULL;

  if (muster_table_get_n_rows (table) == 0)
    return;
  rows = muster_table_print_text (table);
  g_string_append_printf (text, "\n%s\n%s", title, rows);
}

/* --- Officers ------------------------------------------------------------------------------------- */

enum
{
  SHORT_OFFICER,
  SHORT_STATE_ID,
  SHORT_FURTHER,
  SHORT_DUE,
  SHORT_STATUS,
  SHORT_BY,
  SHORT_COUNTED,
  SHORT_REQUIRED,
  SHORT_REQUIREMENT,
  N_SHORT,
};

/* What it asks, and which of its parts are missing, for a sum that is reached hides them. */
static char *
describe_requirement (const MusterDuty *duty)
{
  const GArray *parts = duty->requirement->parts;
  g_autoptr (GString) lacks = g_string_new (NULL);
  g_autofree char *text = NULL;
  guint i;

  for (i = 0; parts != NULL && i < MIN (parts->len, duty->lacks->len); i++)
    {
      const MusterPart *part = &g_array_index (parts, MusterPart, i);
      gint64 lack = g_array_index (duty->lacks, gint64, i);
      g_autofree char *amount = muster_check_format_amount (duty->requirement, lack);

      if (lack > 0 && part->required != MUSTER_NUMBER_NONE)
        g_string_append_printf (lacks, "%s%s %s", lacks->len > 0 ? ", " : "", amount, part->title);
    }
  if (lacks->len == 0)
    text = g_strdup (duty->requirement->title);
  else
    /* Translators: a requirement, and hours with what they are of: "1.00 Driving, 2.00 Firearms". */
    text = g_strdup_printf (_ ("%s (lacks %s)"), duty->requirement->title, lacks->str);
  if (duty->status != MUSTER_DUTY_STATUS_OVERDUE || duty->requirement->consequence == NULL)
    return g_steal_pointer (&text);
  /* Translators: a requirement that is overdue, and what follows from that, a sentence. */
  return g_strdup_printf (_ ("%s. %s"), text, duty->requirement->consequence);
}

/* Name and least further time stand once, before the officer's first duty. */
static void
add_short_duty (MusterTable *table, const MusterCheckOfficer *officer, const MusterDuty *duty,
                gboolean is_first)
{
  /* What is beyond a part that is full does not help the others. */
  gint64 helps = MIN (duty->sure, duty->required - duty->short_by);
  g_autofree char *counted = muster_check_format_amount (duty->requirement, MAX (helps, 0));
  g_autofree char *required = muster_check_format_amount (duty->requirement, duty->required);
  g_autofree char *short_by = muster_check_format_amount (duty->requirement, duty->short_by);
  g_autofree char *requirement = describe_requirement (duty);
  guint row = muster_table_add_row (table);

  if (is_first)
    {
      g_autofree char *name = format_name (officer->facts->officer);

      muster_table_set_text (table, row, SHORT_OFFICER, name);
      muster_table_set_text (table, row, SHORT_STATE_ID, officer->facts->officer->state_id);
      if (officer->short_by > 0)
        muster_table_set_number (table, row, SHORT_FURTHER, officer->short_by);
    }
  muster_table_set_number (table, row, SHORT_DUE, duty->due_on);
  muster_table_set_text (table, row, SHORT_STATUS,
                         muster_word_label (muster_duty_status_words, (int) duty->status));
  muster_table_set_text (table, row, SHORT_BY, short_by);
  muster_table_set_text (table, row, SHORT_COUNTED, counted);
  muster_table_set_text (table, row, SHORT_REQUIRED, required);
  muster_table_set_text (table, row, SHORT_REQUIREMENT, requirement);
}

/* What is due first comes first; what has no last day comes last. */
static int
compare_duties (gconstpointer a, gconstpointer b)
{
  const MusterDuty *x = *(const MusterDuty *const *) a;
  const MusterDuty *y = *(const MusterDuty *const *) b;

  return muster_date_compare_deadlines (x->due_on, y->due_on);
}

static void
add_short_officer (MusterTable *table, const MusterCheckOfficer *officer)
{
  g_autoptr (GPtrArray) unmet = g_ptr_array_new ();
  guint i, j;

  for (i = 0; i < officer->evaluations->len; i++)
    {
      const MusterEvaluation *evaluation = g_ptr_array_index (officer->evaluations, i);

      for (j = 0; j < evaluation->duties->len; j++)
        {
          MusterDuty *duty = g_ptr_array_index (evaluation->duties, j);

          if (muster_duty_status_is_unmet (duty->status) && !duty->requirement->is_recommended)
            g_ptr_array_add (unmet, duty);
        }
    }
  g_ptr_array_sort (unmet, compare_duties);
  for (i = 0; i < unmet->len; i++)
    add_short_duty (table, officer, g_ptr_array_index (unmet, i), i == 0);
}

/* Those who are short and whose first last day lies from @from to before @to; none counts as the far
 * future. */
static void
append_short (GString *text, const MusterCheck *check, const char *title, MusterDate from,
              MusterDate to)
{
  const MusterColumn columns[N_SHORT] = {
    [SHORT_OFFICER] = { "officer", _ ("Officer"), MUSTER_COLUMN_TEXT },
    [SHORT_STATE_ID] = { "state_id", _ ("State ID"), MUSTER_COLUMN_TEXT },
    [SHORT_FURTHER] = { "further", _ ("Still needs"), MUSTER_COLUMN_DURATION },
    [SHORT_DUE] = { "due", _ ("By"), MUSTER_COLUMN_DATE },
    [SHORT_STATUS] = { "status", _ ("Status"), MUSTER_COLUMN_TEXT },
    [SHORT_BY] = { "short_by", _ ("Short by"), MUSTER_COLUMN_TEXT },
    [SHORT_COUNTED] = { "counted", _ ("Has"), MUSTER_COLUMN_TEXT },
    [SHORT_REQUIRED] = { "required", _ ("Required"), MUSTER_COLUMN_TEXT },
    [SHORT_REQUIREMENT] = { "requirement", _ ("Requirement"), MUSTER_COLUMN_TEXT },
  };
  g_autoptr (MusterTable) table = muster_table_new (columns, N_SHORT);
  guint i;

  for (i = 0; i < check->officers->len; i++)
    {
      const MusterCheckOfficer *officer = g_ptr_array_index (check->officers, i);
      MusterDate due = officer->due_on != MUSTER_DATE_NONE ? officer->due_on : G_MAXINT32 - 1;

      if (officer->result == MUSTER_CHECK_SHORT && due >= from && due < to)
        add_short_officer (table, officer);
    }
  append_table (text, title, table);
}

enum
{
  OPEN_OFFICER,
  OPEN_STATE_ID,
  OPEN_QUESTIONS,
  OPEN_DUE,
  OPEN_REQUIREMENT,
  N_OPEN,
};

static guint
add_open_row (MusterTable *table, const MusterCheckOfficer *officer)
{
  g_autofree char *name = format_name (officer->facts->officer);
  guint row = muster_table_add_row (table);

  muster_table_set_text (table, row, OPEN_OFFICER, name);
  muster_table_set_text (table, row, OPEN_STATE_ID, officer->facts->officer->state_id);
  return row;
}

static void
add_open_officer (MusterTable *table, const MusterCheckOfficer *officer)
{
  guint row;
  guint i, j;

  if (officer->is_unjudged)
    {
      row = add_open_row (table, officer);
      muster_table_set_text (table, row, OPEN_REQUIREMENT,
                             _ ("Whatever is asked for a period: no certificate gives one"));
    }
  for (i = 0; i < officer->evaluations->len; i++)
    {
      const MusterEvaluation *evaluation = g_ptr_array_index (officer->evaluations, i);

      for (j = 0; j < evaluation->duties->len; j++)
        {
          const MusterDuty *duty = g_ptr_array_index (evaluation->duties, j);

          if (duty->status != MUSTER_DUTY_STATUS_NOT_DECIDABLE ||
              duty->required == MUSTER_NUMBER_NONE || duty->requirement->is_recommended)
            continue;
          row = add_open_row (table, officer);
          muster_table_set_number (table, row, OPEN_QUESTIONS, duty->questions->len);
          muster_table_set_number (table, row, OPEN_DUE, duty->due_on);
          muster_table_set_text (table, row, OPEN_REQUIREMENT, duty->requirement->title);
        }
    }
}

static void
append_open (GString *text, const MusterCheck *check)
{
  const MusterColumn columns[N_OPEN] = {
    [OPEN_OFFICER] = { "officer", _ ("Officer"), MUSTER_COLUMN_TEXT },
    [OPEN_STATE_ID] = { "state_id", _ ("State ID"), MUSTER_COLUMN_TEXT },
    [OPEN_QUESTIONS] = { "questions", _ ("Questions"), MUSTER_COLUMN_INTEGER },
    [OPEN_DUE] = { "due", _ ("By"), MUSTER_COLUMN_DATE },
    [OPEN_REQUIREMENT] = { "requirement", _ ("Requirement"), MUSTER_COLUMN_TEXT },
  };
  g_autoptr (MusterTable) table = muster_table_new (columns, N_OPEN);
  guint i;

  for (i = 0; i < check->officers->len; i++)
    add_open_officer (table, g_ptr_array_index (check->officers, i));
  append_table (text, _ ("Not decidable: “--officer STATE-ID” shows the questions"), table);
}

/* The same for everybody, so it stands once: what is asked without anybody saying how much. */
static void
append_unset (GString *text, const MusterCheck *check)
{
  g_autoptr (GString) titles = g_string_new (NULL);
  guint i, j;

  for (i = 0; i < check->rulebook->len; i++)
    {
      const MusterRulebookEntry *entry = g_ptr_array_index (check->rulebook, i);
      const GPtrArray *requirements = muster_pack_get_requirements (entry->pack);

      for (j = 0; j < requirements->len; j++)
        {
          const MusterRequirement *requirement =
              muster_requirement_at (g_ptr_array_index (requirements, j), check->as_of);

          if (requirement != NULL && requirement->counts == MUSTER_COUNT_HOURS &&
              requirement->required == MUSTER_NUMBER_NONE)
            g_string_append_printf (titles, "  %s\n", requirement->title);
        }
    }
  if (titles->len > 0)
    g_string_append_printf (
        text, "\n%s\n%s",
        _ ("Asked of everybody, but no source gives the hours; “rules set” sets "
           "what the agency knows"),
        titles->str);
}

static void
append_fine (GString *text, const MusterCheck *check)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = 0;
  guint i;

  for (i = 0; i < check->officers->len; i++)
    {
      const MusterCheckOfficer *officer = g_ptr_array_index (check->officers, i);
      g_autofree char *name = NULL;

      if (officer->result != MUSTER_CHECK_FINE)
        continue;
      name = format_name (officer->facts->officer);
      if (n < MAX_NAMES)
        g_string_append_printf (names, "  %s\n", name);
      n++;
    }
  g_string_append_printf (text,
                          ngettext ("\nIn order: %u officer\n", "\nIn order: %u officers\n", n), n);
  if (n <= MAX_NAMES)
    g_string_append (text, names->str);
}

/* --- The agency ----------------------------------------------------------------------------------- */

enum
{
  AGENCY_STATUS,
  AGENCY_HAS,
  AGENCY_REQUIRED,
  AGENCY_DUE,
  AGENCY_REQUIREMENT,
  AGENCY_OFFICERS,
  N_AGENCY,
};

static void
add_agency_duty (MusterTable *table, const MusterCheckAgencyDuty *duty)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint row = muster_table_add_row (table);
  guint i;

  for (i = 0; i < duty->holders->len; i++)
    {
      g_autofree char *name = format_name (g_ptr_array_index (duty->holders, i));

      g_string_append_printf (names, "%s%s", i > 0 ? "; " : "", name);
    }
  muster_table_set_text (table, row, AGENCY_STATUS,
                         muster_word_label (muster_duty_status_words, (int) duty->status));
  muster_table_set_number (table, row, AGENCY_HAS, duty->sure);
  muster_table_set_number (table, row, AGENCY_REQUIRED, duty->required);
  muster_table_set_number (table, row, AGENCY_DUE, duty->due_on);
  muster_table_set_text (table, row, AGENCY_REQUIREMENT, duty->requirement->title);
  muster_table_set_text (table, row, AGENCY_OFFICERS, names->str);
}

static void
append_agency (GString *text, const MusterCheck *check)
{
  const MusterColumn columns[N_AGENCY] = {
    [AGENCY_STATUS] = { "status", _ ("Status"), MUSTER_COLUMN_TEXT },
    [AGENCY_HAS] = { "has", _ ("Has"), MUSTER_COLUMN_INTEGER },
    [AGENCY_REQUIRED] = { "required", _ ("Required"), MUSTER_COLUMN_INTEGER },
    [AGENCY_DUE] = { "due", _ ("By"), MUSTER_COLUMN_DATE },
    [AGENCY_REQUIREMENT] = { "requirement", _ ("Requirement"), MUSTER_COLUMN_TEXT },
    [AGENCY_OFFICERS] = { "officers", _ ("Officers"), MUSTER_COLUMN_TEXT },
  };
  g_autoptr (MusterTable) table = muster_table_new (columns, N_AGENCY);
  guint i;

  for (i = 0; i < check->agency_duties->len; i++)
    add_agency_duty (table, g_ptr_array_index (check->agency_duties, i));
  append_table (text, _ ("The agency as a whole"), table);
}

static void
append_findings (GString *text, const MusterCheck *check)
{
  guint i;

  if (check->findings->len > 0)
    g_string_append_printf (text, "\n%s\n", _ ("Findings"));
  for (i = 0; i < check->findings->len; i++)
    {
      const MusterFinding *finding = g_ptr_array_index (check->findings, i);
      const MusterOfficer *officer = muster_check_find_officer (check, finding->officer_id);
      g_autofree char *name = officer != NULL ? format_name (officer) : NULL;

      if (name != NULL)
        /* Translators: an officer's name, a sentence. */
        g_string_append_printf (text, _ ("  %s: %s\n"), name, finding->message);
      else
        g_string_append_printf (text, "  %s\n", finding->message);
    }
}

char *
muster_check_print_text (const MusterCheck *check, gboolean with_reasons)
{
  GString *text;
  MusterDate year;

  g_return_val_if_fail (check != NULL, NULL);

  year = muster_date_add_years (check->as_of, 1) + 1;
  if (year == MUSTER_DATE_NONE + 1)
    year = G_MAXINT32;
  text = g_string_new (NULL);
  append_heading (text, check);
  append_short (text, check, _ ("Overdue"), MUSTER_DATE_NONE, check->as_of);
  append_short (text, check, _ ("Short, and due within a year"), check->as_of, year);
  append_short (text, check, _ ("Short, and due later"), year, G_MAXINT32);
  append_open (text, check);
  if (!with_reasons)
    append_fine (text, check);
  append_unset (text, check);
  append_agency (text, check);
  append_findings (text, check);
  if (with_reasons)
    muster_check_append_reasons (text, check);
  return g_string_free (text, FALSE);
}
