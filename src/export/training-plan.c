/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is planned first, what it would bring second, what remains last: in that order a chief asks. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "export/part.h"
#include "export/training-plan.h"

/* Columns of the classes; a workbook has days and seats in cells of their own. */
enum
{
  FROM,
  TO,
  COURSE,
  NUMBER,
  SUBJECTS,
  HOURS,
  PLACE,
  INSTRUCTORS,
  STATUS,
  OFFICERS,
  SEATS,
  N_COLUMNS,
};

void
muster_training_plan_class_free (MusterTrainingPlanClass *class)
{
  if (class == NULL)
    return;
  g_free (class->title);
  g_free (class->number);
  g_free (class->subjects);
  g_free (class->location);
  g_free (class->instructors);
  g_free (class);
}

void
muster_training_plan_officer_free (MusterTrainingPlanOfficer *officer)
{
  if (officer == NULL)
    return;
  g_free (officer->needs);
  g_free (officer->remains);
  g_free (officer->missing);
  g_free (officer);
}

static MusterDate
get_last_day (const MusterTrainingPlan *plan)
{
  return muster_date_new (plan->year, 12, 31);
}

/* --- Classes -------------------------------------------------------------------------------------- */

/* "12 of 20", or "12" where there is no limit. */
static char *
format_seats (const MusterTrainingPlanClass *class)
{
  if (class->capacity == MUSTER_NUMBER_NONE)
    return g_strdup_printf ("%" G_GINT64_FORMAT, class->n_officers);
  /* Translators: officers who have a seat, and how many seats there are. */
  return g_strdup_printf (_ ("%" G_GINT64_FORMAT " of %" G_GINT64_FORMAT), class->n_officers,
                          class->capacity);
}

static void
finish_classes (const MusterTrainingPlan *plan, MusterContentTable *drawn, guint subjects,
                guint hours, guint place, guint instructors)
{
  g_autofree char *nothing = g_strdup_printf (
      /* Translators: a year. */
      _ ("No class of %d is on file."), plan->year);
  g_autofree char *cancelled = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u class that was cancelled is left out.",
                   "%u classes that were cancelled are left out.", plan->n_cancelled),
      plan->n_cancelled);

  muster_content_table_set_empty (drawn, subjects, _ ("not set"));
  muster_content_table_set_empty (drawn, place, _ ("not on file"));
  muster_content_table_set_empty (drawn, instructors, _ ("not on file"));
  muster_content_table_set_nothing (drawn, nothing);
  muster_part_note_odd_time (drawn, hours);
  if (plan->n_cancelled > 0)
    muster_content_table_add_note (drawn, cancelled);
}

static void
group_classes (MusterContentTable *drawn, const MusterTrainingPlan *plan)
{
  gboolean before = FALSE;
  guint i;

  for (i = 0; i < plan->classes->len; i++)
    {
      const MusterTrainingPlanClass *class = g_ptr_array_index (plan->classes, i);

      if (i == 0 || class->is_over != before)
        muster_content_table_add_group (drawn, i, class->is_over ? _ ("Held") : _ ("Still to come"),
                                        NULL);
      before = class->is_over;
    }
}

/* For paper. */
static void
add_classes (MusterContent *content, const MusterTrainingPlan *plan)
{
  enum
  {
    P_DATES,
    P_COURSE,
    P_SUBJECTS,
    P_HOURS,
    P_PLACE,
    P_INSTRUCTORS,
    P_OFFICERS,
    N_PAPER,
  };
  const MusterColumn columns[N_PAPER] = {
    [P_DATES] = { "dates", _ ("Dates"), MUSTER_COLUMN_TEXT },
    [P_COURSE] = { "course", _ ("Course"), MUSTER_COLUMN_TEXT },
    [P_SUBJECTS] = { "subjects", _ ("Hours by subject"), MUSTER_COLUMN_TEXT },
    [P_HOURS] = { "seconds", _ ("Hours"), MUSTER_COLUMN_DURATION },
    [P_PLACE] = { "place", _ ("Place"), MUSTER_COLUMN_TEXT },
    [P_INSTRUCTORS] = { "instructors", _ ("Instructors"), MUSTER_COLUMN_TEXT },
    [P_OFFICERS] = { "officers", _ ("Officers"), MUSTER_COLUMN_TEXT },
  };
  MusterTable *table = muster_table_new (columns, N_PAPER);
  MusterContentTable *drawn;
  guint i;

  for (i = 0; i < plan->classes->len; i++)
    {
      const MusterTrainingPlanClass *class = g_ptr_array_index (plan->classes, i);
      g_autofree char *dates = muster_part_format_days (class->from, class->to);
      g_autofree char *seats = format_seats (class);
      guint row = muster_table_add_row (table);

      muster_table_set_text (table, row, P_DATES, dates);
      muster_table_set_text (table, row, P_COURSE, class->title);
      muster_table_set_text (table, row, P_SUBJECTS, class->subjects);
      muster_table_set_number (table, row, P_HOURS, class->seconds);
      muster_table_set_text (table, row, P_PLACE, class->location);
      muster_table_set_text (table, row, P_INSTRUCTORS, class->instructors);
      muster_table_set_text (table, row, P_OFFICERS, seats);
    }
  drawn = muster_content_add_table (content, table, NULL);
  group_classes (drawn, plan);
  muster_content_table_set_figure (drawn, P_OFFICERS);
  finish_classes (plan, drawn, P_SUBJECTS, P_HOURS, P_PLACE, P_INSTRUCTORS);
}

static void
fill_class (MusterTable *table, const MusterTrainingPlanClass *class)
{
  guint row = muster_table_add_row (table);

  muster_table_set_number (table, row, FROM, class->from);
  muster_table_set_number (table, row, TO, class->to);
  muster_table_set_text (table, row, COURSE, class->title);
  muster_table_set_text (table, row, NUMBER, class->number);
  muster_table_set_text (table, row, SUBJECTS, class->subjects);
  muster_table_set_number (table, row, HOURS, class->seconds);
  muster_table_set_text (table, row, PLACE, class->location);
  muster_table_set_text (table, row, INSTRUCTORS, class->instructors);
  muster_table_set_number (table, row, OFFICERS, class->n_officers);
  muster_table_set_number (table, row, SEATS, class->capacity);
  muster_table_set_text (table, row, STATUS, class->is_over ? _ ("Held") : _ ("Still to come"));
}

static void
add_class_sheet (MusterContent *content, const MusterTrainingPlan *plan)
{
  const MusterColumn columns[N_COLUMNS] = {
    [FROM] = { "from", _ ("From"), MUSTER_COLUMN_DATE },
    [TO] = { "to", _ ("To"), MUSTER_COLUMN_DATE },
    [COURSE] = { "course", _ ("Course"), MUSTER_COLUMN_TEXT },
    [NUMBER] = { "number", _ ("Class"), MUSTER_COLUMN_TEXT },
    [SUBJECTS] = { "subjects", _ ("Hours by subject"), MUSTER_COLUMN_TEXT },
    [HOURS] = { "seconds", _ ("Hours"), MUSTER_COLUMN_DURATION },
    [PLACE] = { "place", _ ("Place"), MUSTER_COLUMN_TEXT },
    [INSTRUCTORS] = { "instructors", _ ("Instructors"), MUSTER_COLUMN_TEXT },
    [STATUS] = { "status", _ ("Status"), MUSTER_COLUMN_TEXT },
    [OFFICERS] = { "officers", _ ("Officers"), MUSTER_COLUMN_INTEGER },
    [SEATS] = { "seats", _ ("Seats"), MUSTER_COLUMN_INTEGER },
  };
  MusterTable *table = muster_table_new (columns, N_COLUMNS);
  MusterContentTable *drawn;
  guint i;

  for (i = 0; i < plan->classes->len; i++)
    fill_class (table, g_ptr_array_index (plan->classes, i));
  muster_content_add_section (content, _ ("Classes"), _ ("Classes"), 1, TRUE);
  drawn = muster_content_add_table (content, table, NULL);
  muster_content_table_set_empty (drawn, NUMBER, _ ("not on file"));
  muster_content_table_set_empty (drawn, SEATS, _ ("no limit"));
  finish_classes (plan, drawn, SUBJECTS, HOURS, PLACE, INSTRUCTORS);
}

/* --- What they would bring ------------------------------------------------------------------------ */

static char *
name_group (const MusterTrainingPlan *plan, gboolean is_later)
{
  g_autofree char *day = muster_date_format (get_last_day (plan));

  return is_later ? g_strdup_printf (_ ("Due after %s, or on no day that is set"), day)
                  : g_strdup_printf (_ ("Due by %s, or overdue"), day);
}

/* A heading where the rows of the year begin, and where those of later do. @is_later is where a row's record says which
 * it is. */
static void
add_groups (MusterContentTable *drawn, const MusterTrainingPlan *plan, const GPtrArray *rows,
            gsize is_later)
{
  gboolean before = FALSE;
  guint i;

  for (i = 0; i < rows->len; i++)
    {
      gboolean later = G_STRUCT_MEMBER (gboolean, g_ptr_array_index (rows, i), is_later);
      g_autofree char *title = name_group (plan, later);

      if (i == 0 || later != before)
        muster_content_table_add_group (drawn, i, title, NULL);
      before = later;
    }
}

static void
fill_duty (MusterTable *table, const MusterTrainingPlanDuty *duty)
{
  guint row = muster_table_add_row (table);

  muster_table_set_text (table, row, 0, duty->title);
  muster_table_set_number (table, row, 1, duty->n_short);
  muster_table_set_number (table, row, 2, duty->n_registered);
  muster_table_set_number (table, row, 3, duty->n_all);
  muster_table_set_number (table, row, 4, duty->n_short - duty->n_all);
}

static void
add_duties (MusterContent *content, const MusterTrainingPlan *plan)
{
  const MusterColumn columns[] = {
    { "requirement", _ ("Requirement"), MUSTER_COLUMN_TEXT },
    { "short", _ ("Officers short today"), MUSTER_COLUMN_INTEGER },
    { "registered", _ ("Nothing missing, as registered"), MUSTER_COLUMN_INTEGER },
    { "all", _ ("Nothing missing, if all attend"), MUSTER_COLUMN_INTEGER },
    { "remaining", _ ("Still short then"), MUSTER_COLUMN_INTEGER },
  };
  MusterTable *table = muster_table_new (columns, G_N_ELEMENTS (columns));
  MusterContentTable *drawn;
  guint i;

  for (i = 0; i < plan->duties->len; i++)
    fill_duty (table, g_ptr_array_index (plan->duties, i));
  drawn = muster_content_add_table (content, table, NULL);
  add_groups (drawn, plan, plan->duties, G_STRUCT_OFFSET (MusterTrainingPlanDuty, is_later));
  muster_content_table_set_strong (drawn, 4);
  muster_content_table_set_nothing (drawn, _ ("Nobody is short."));
  muster_content_table_add_note (
      drawn, _ ("“As registered”: everybody who has a seat attends the meetings still to come in "
                "full. “If all attend”: everybody who is short attends each of these classes that "
                "ends by the day on which the training is due, whatever the seats and the duty "
                "roster allow."));
}

/* --- Who stays short ------------------------------------------------------------------------------ */

static void
fill_officer (MusterTable *table, const MusterTrainingPlanOfficer *officer)
{
  g_autofree char *name = muster_officer_format_name (officer->officer);
  guint row = muster_table_add_row (table);

  muster_table_set_text (table, row, 0, name);
  muster_table_set_text (table, row, 1, officer->officer->state_id);
  muster_table_set_number (table, row, 2, officer->due_on);
  muster_table_set_text (table, row, 3, officer->missing);
  muster_table_set_text (table, row, 4, officer->needs);
  muster_table_set_text (table, row, 5, officer->remains);
}

static void
add_officers (MusterContent *content, const MusterTrainingPlan *plan)
{
  const MusterColumn columns[] = {
    { "officer", _ ("Officer"), MUSTER_COLUMN_TEXT },
    { "state_id", _ ("State ID"), MUSTER_COLUMN_TEXT },
    { "due_on", _ ("By"), MUSTER_COLUMN_DATE },
    { "missing", _ ("What is still missing"), MUSTER_COLUMN_TEXT },
    { "needs", _ ("Needs today"), MUSTER_COLUMN_TEXT },
    { "remains", _ ("Still needs"), MUSTER_COLUMN_TEXT },
  };
  MusterTable *table = muster_table_new (columns, G_N_ELEMENTS (columns));
  MusterContentTable *drawn;
  guint i;

  for (i = 0; i < plan->officers->len; i++)
    fill_officer (table, g_ptr_array_index (plan->officers, i));
  drawn = muster_content_add_table (content, table, NULL);
  add_groups (drawn, plan, plan->officers, G_STRUCT_OFFSET (MusterTrainingPlanOfficer, is_later));
  muster_content_table_set_whole (drawn, 0);
  muster_content_table_set_empty (drawn, 1, _ ("not on file"));
  muster_content_table_set_empty (drawn, 2, _ ("no day set"));
  muster_content_table_set_figure (drawn, 4);
  muster_content_table_set_empty (drawn, 4, "–");
  muster_content_table_set_figure (drawn, 5);
  muster_content_table_set_strong (drawn, 5);
  muster_content_table_set_empty (drawn, 5, "–");
  muster_content_table_set_nothing (drawn, _ ("Nobody would stay short."));
  muster_content_table_add_note (
      drawn, _ ("If everybody attends, as above. “Still needs” is the least further training, in "
                "hours, that meets all that is due on that day."));
}

/* --- The whole ------------------------------------------------------------------------------------ */

static char *
write_summary (const MusterTrainingPlan *plan)
{
  g_autofree char *classes =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u class", "%u classes", plan->classes->len),
                       plan->classes->len);
  g_autofree char *officers =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u officer was judged",
                                    "%u officers were judged", plan->n_judged),
                       plan->n_judged);

  /* Translators: classes; a year; how many are still to come; officers; how many of them. */
  return g_strdup_printf (_ ("%s in %d, of which %u still to come. %s, of whom %u are short of "
                             "something today."),
                          classes, plan->year, plan->n_to_come, officers, plan->n_short);
}

static void
add_head (MusterContent *content, const MusterTrainingPlan *plan, const char *title,
          const char *sheet)
{
  g_autofree char *as_of = muster_date_format (plan->as_of);
  g_autofree char *summary = write_summary (plan);

  muster_part_add_head (content, plan->agency, title, sheet, 1, TRUE);
  muster_content_add_fact (content, _ ("To"), _ ("Chief executive officer"));
  muster_content_add_fact (content, _ ("From"), plan->prepared_by);
  muster_content_add_fact (content, _ ("As of"), as_of);
  muster_content_add_fact (content, _ ("For"), _ ("internal use"));
  muster_content_add_paragraph (content, summary);
  if (plan->n_to_come == 0)
    muster_content_add_notice (content, _ ("No class of the year is still to come, so nobody would "
                                           "be brought further by this plan."));
}

/* Translators: a year. */
#define TITLE N_ ("Training plan %d")

MusterContent *
muster_training_plan_make (const MusterTrainingPlan *plan)
{
  MusterContent *content;
  g_autofree char *title = NULL;

  g_return_val_if_fail (plan != NULL && plan->classes != NULL && plan->duties != NULL, NULL);

  title = g_strdup_printf (_ (TITLE), plan->year);
  content = muster_part_begin (plan->agency, title, plan->as_of);
  add_head (content, plan, title, NULL);
  add_classes (content, plan);
  muster_content_add_section (content, _ ("What these classes would bring"), NULL, 2, TRUE);
  muster_content_add_heading (content, 2, _ ("What these classes would bring"));
  add_duties (content, plan);
  muster_part_add_rules (content, plan->rules);
  muster_content_add_section (content, _ ("Who would stay short"), NULL, 2, TRUE);
  muster_content_add_heading (content, 2, _ ("Who would stay short"));
  add_officers (content, plan);
  muster_content_add_signature (content, _ ("Prepared by"), plan->prepared_by);
  muster_content_add_signature (content, _ ("Chief executive officer"), NULL);
  return content;
}

MusterContent *
muster_training_plan_make_workbook (const MusterTrainingPlan *plan)
{
  MusterContent *content;
  g_autofree char *title = NULL;

  g_return_val_if_fail (plan != NULL && plan->classes != NULL && plan->duties != NULL, NULL);

  title = g_strdup_printf (_ (TITLE), plan->year);
  content = muster_part_begin (plan->agency, title, plan->as_of);
  add_head (content, plan, title, _ ("Plan"));
  add_duties (content, plan);
  muster_part_add_rules (content, plan->rules);
  add_class_sheet (content, plan);
  muster_content_add_section (content, _ ("Who would stay short"), _ ("Still short"), 1, TRUE);
  add_officers (content, plan);
  return content;
}
