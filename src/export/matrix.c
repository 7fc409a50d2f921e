/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/duration.h"
#include "export/matrix.h"
#include "export/part.h"

#define COLUMNS_OF_A_PAGE 7u /* requirements whose titles keep their words */

/* What stands before the requirements. */
enum
{
  OFFICER,
  STATE_ID,
  N_FIXED,
};

/* --- Columns -------------------------------------------------------------------------------------- */

static gboolean
is_column (const MusterMatrixColumn *column, const MusterEvaluation *evaluation,
           const MusterDuty *duty)
{
  return g_str_equal (column->requirement->id, duty->requirement->id) &&
         g_str_equal (column->pack_id, muster_pack_get_id (evaluation->pack));
}

/* What no source gives a number of is the same for everybody, so it is no column either. */
static gboolean
is_unset (const MusterDuty *duty)
{
  return duty->status == MUSTER_DUTY_STATUS_NOT_DECIDABLE && duty->required == MUSTER_NUMBER_NONE;
}

/* Whether it is asked of any of the officers, with a number or (@unset) without. */
static gboolean
is_asked (const MusterMatrix *matrix, const MusterMatrixColumn *column, gboolean unset)
{
  guint i, j, k;

  for (i = 0; i < matrix->officers->len; i++)
    {
      const MusterMatrixOfficer *officer = g_ptr_array_index (matrix->officers, i);

      for (j = 0; j < officer->evaluations->len; j++)
        {
          const MusterEvaluation *evaluation = g_ptr_array_index (officer->evaluations, j);

          for (k = 0; k < evaluation->duties->len; k++)
            {
              const MusterDuty *duty = g_ptr_array_index (evaluation->duties, k);

              if (duty->status != MUSTER_DUTY_STATUS_NOT_APPLICABLE && is_unset (duty) == unset &&
                  is_column (column, evaluation, duty))
                return TRUE;
            }
        }
    }
  return FALSE;
}

GArray *
muster_matrix_list_columns (const MusterMatrix *matrix, gboolean unset)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (MusterMatrixColumn));
  const MusterMatrixOfficer *first;
  guint i, j;

  g_return_val_if_fail (matrix != NULL && matrix->officers != NULL, columns);

  if (matrix->officers->len == 0)
    return columns;
  /* Every officer is judged by the same packs. */
  first = g_ptr_array_index (matrix->officers, 0);
  for (i = 0; i < first->evaluations->len; i++)
    {
      const MusterEvaluation *evaluation = g_ptr_array_index (first->evaluations, i);
      const GPtrArray *requirements = muster_pack_get_requirements (evaluation->pack);

      for (j = 0; j < requirements->len; j++)
        {
          const MusterMatrixColumn column = { muster_pack_get_id (evaluation->pack),
                                              g_ptr_array_index (requirements, j) };

          gboolean has_column = is_asked (matrix, &column, FALSE);

          if (!column.requirement->is_agency_level &&
              (unset ? !has_column && is_asked (matrix, &column, TRUE) : has_column))
            g_array_append_val (columns, column);
        }
    }
  return columns;
}

/* --- Cells ---------------------------------------------------------------------------------------- */

/* Of several duties for one requirement, such as one for each year, the worst stands for all, and of
 * those the one that is due first. */
static int
rank (const MusterDuty *duty)
{
  switch (duty->status)
    {
    case MUSTER_DUTY_STATUS_OVERDUE:
      return 5;
    case MUSTER_DUTY_STATUS_SHORT:
    case MUSTER_DUTY_STATUS_EXTENDED:
    case MUSTER_DUTY_STATUS_DUE:
      return 4;
    case MUSTER_DUTY_STATUS_NOT_DECIDABLE:
      return 3;
    case MUSTER_DUTY_STATUS_WAIVED:
      return 1;
    case MUSTER_DUTY_STATUS_MET:
    case MUSTER_DUTY_STATUS_CURED:
      return 2;
    case MUSTER_DUTY_STATUS_NOT_APPLICABLE:
    default:
      return 0;
    }
}

static gboolean
is_worse (const MusterDuty *duty, const MusterDuty *other)
{
  if (rank (duty) != rank (other))
    return rank (duty) > rank (other);
  return muster_date_compare_deadlines (duty->due_on, other->due_on) < 0;
}

const MusterDuty *
muster_matrix_find_duty (const MusterMatrixOfficer *officer, const MusterMatrixColumn *column)
{
  const MusterDuty *worst = NULL;
  guint i, j;

  for (i = 0; i < officer->evaluations->len; i++)
    {
      const MusterEvaluation *evaluation = g_ptr_array_index (officer->evaluations, i);

      for (j = 0; j < evaluation->duties->len; j++)
        {
          const MusterDuty *duty = g_ptr_array_index (evaluation->duties, j);

          if (is_column (column, evaluation, duty) && (worst == NULL || is_worse (duty, worst)))
            worst = duty;
        }
    }
  return worst;
}

static char *
mark_unmet (const MusterDuty *duty)
{
  gboolean is_overdue = duty->status == MUSTER_DUTY_STATUS_OVERDUE;
  char hours[MUSTER_DURATION_TEXT_SIZE];

  if (duty->requirement->counts != MUSTER_COUNT_HOURS)
    return g_strdup (is_overdue ? _ ("overdue") : _ ("to do"));
  muster_duration_print (duty->short_by, hours);
  /* Translators: hours that are missing. */
  return g_strdup_printf (is_overdue ? _ ("%s overdue") : _ ("%s short"), hours);
}

/* NULL where nothing is asked of the officer. */
static char *
mark (const MusterDuty *duty)
{
  if (duty == NULL)
    return NULL;
  switch (duty->status)
    {
    case MUSTER_DUTY_STATUS_MET:
    case MUSTER_DUTY_STATUS_CURED:
      return g_strdup (_ ("met"));
    case MUSTER_DUTY_STATUS_WAIVED:
      return g_strdup (_ ("waived"));
    case MUSTER_DUTY_STATUS_NOT_DECIDABLE:
      return g_strdup (duty->required == MUSTER_NUMBER_NONE ? _ ("not set") : _ ("open"));
    case MUSTER_DUTY_STATUS_OVERDUE:
    case MUSTER_DUTY_STATUS_EXTENDED:
    case MUSTER_DUTY_STATUS_SHORT:
    case MUSTER_DUTY_STATUS_DUE:
      return mark_unmet (duty);
    case MUSTER_DUTY_STATUS_NOT_APPLICABLE:
    default:
      return NULL;
    }
}

/* A table of the requirements from @first to before @end. */
static MusterTable *
make_table (const MusterMatrix *matrix, const GArray *columns, guint first, guint end)
{
  g_autofree MusterColumn *heads = g_new0 (MusterColumn, N_FIXED + end - first);
  MusterTable *table;
  guint i, j;

  heads[OFFICER] = (MusterColumn){ "officer", _ ("Officer"), MUSTER_COLUMN_TEXT };
  heads[STATE_ID] = (MusterColumn){ "state_id", _ ("State ID"), MUSTER_COLUMN_TEXT };
  for (i = first; i < end; i++)
    {
      const MusterMatrixColumn *column = &g_array_index (columns, MusterMatrixColumn, i);
      g_autofree char *id = g_strdup_printf ("%s/%s", column->pack_id, column->requirement->id);

      /* Translators: what is recommended and not asked for. */
      g_autofree char *recommended =
          g_strdup_printf (_ ("%s (recommended)"), column->requirement->title);
      const char *title =
          column->requirement->is_recommended ? recommended : column->requirement->title;

      heads[N_FIXED + i - first] =
          (MusterColumn){ g_intern_string (id), g_intern_string (title), MUSTER_COLUMN_TEXT };
    }
  table = muster_table_new (heads, N_FIXED + end - first);
  for (i = 0; i < matrix->officers->len; i++)
    {
      const MusterMatrixOfficer *officer = g_ptr_array_index (matrix->officers, i);
      g_autofree char *name = muster_officer_format_name (officer->officer);
      guint row = muster_table_add_row (table);

      muster_table_set_text (table, row, OFFICER, name);
      muster_table_set_text (table, row, STATE_ID, officer->officer->state_id);
      for (j = first; j < end; j++)
        {
          g_autofree char *text = mark (
              muster_matrix_find_duty (officer, &g_array_index (columns, MusterMatrixColumn, j)));

          muster_table_set_text (table, row, N_FIXED + j - first, text);
        }
    }
  return table;
}

/* --- The paper ------------------------------------------------------------------------------------ */

static void
add_table (MusterContent *content, const MusterMatrix *matrix, const GArray *columns, guint first,
           guint end)
{
  MusterContentTable *drawn =
      muster_content_add_table (content, make_table (matrix, columns, first, end), NULL);
  guint i;

  muster_content_table_set_whole (drawn, OFFICER);
  muster_content_table_set_empty (drawn, STATE_ID, _ ("not on file"));
  for (i = N_FIXED; i < N_FIXED + end - first; i++)
    muster_content_table_set_empty (drawn, i, "–");
  muster_content_table_set_nothing (drawn, _ ("No officer was judged."));
}

static void
add_legend (MusterContent *content)
{
  muster_content_add_fact (content, _ ("met"), _ ("nothing is missing"));
  muster_content_add_fact (content, _ ("4.00 short"),
                           _ ("so many hours are missing; their last day is not over"));
  muster_content_add_fact (content, _ ("4.00 overdue"),
                           _ ("so many hours are missing, and their last day is over"));
  muster_content_add_fact (content, _ ("to do"),
                           _ ("missing, such as a qualification or a registration"));
  muster_content_add_fact (content, _ ("open"), _ ("not decidable until a question is answered"));
  muster_content_add_fact (content, _ ("not set"), _ ("no source says how much is asked"));
  muster_content_add_fact (content, _ ("waived"), _ ("waived or excused"));
  muster_content_add_fact (content, "–", _ ("not asked of this officer"));
  muster_content_add_paragraph (content,
                                _ ("Where a requirement has several periods, the worst of "
                                   "them stands, and of those the one that is due first."));
}

static void
add_unset (MusterContent *content, const MusterMatrix *matrix)
{
  g_autoptr (GArray) unset = muster_matrix_list_columns (matrix, TRUE);
  g_autoptr (GString) titles = g_string_new (NULL);
  g_autofree char *paragraph = NULL;
  guint i;

  for (i = 0; i < unset->len; i++)
    g_string_append_printf (titles, "%s%s", i > 0 ? "; " : "",
                            g_array_index (unset, MusterMatrixColumn, i).requirement->title);
  if (unset->len == 0)
    return;
  /* Translators: requirements. */
  paragraph =
      g_strdup_printf (_ ("Asked too, but no source gives the hours, so nobody can be judged "
                          "by it: %s."),
                       titles->str);
  muster_content_add_paragraph (content, paragraph);
}

static void
add_basis (MusterContent *content, const MusterMatrix *matrix)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *paragraph = NULL;
  guint i;

  for (i = 0; i < matrix->rules->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "; " : "",
                            (const char *) g_ptr_array_index (matrix->rules, i));
  paragraph = g_strdup_printf (_ ("For internal use. Judged by: %s."), text->str);
  muster_content_add_paragraph (content, paragraph);
}

static char *
make_title (guint page, guint n_pages)
{
  if (n_pages <= 1)
    return g_strdup (_ ("Compliance matrix"));
  /* Translators: a part of the requirements, of so many parts. */
  return g_strdup_printf (_ ("Compliance matrix, requirements %u of %u"), page + 1, n_pages);
}

MusterContent *
muster_matrix_make (const MusterMatrix *matrix)
{
  g_autoptr (GArray) columns = NULL;
  MusterContent *content;
  guint n_pages, page;

  g_return_val_if_fail (matrix != NULL && matrix->officers != NULL && matrix->rules != NULL, NULL);

  columns = muster_matrix_list_columns (matrix, FALSE);
  n_pages = MAX ((columns->len + COLUMNS_OF_A_PAGE - 1) / COLUMNS_OF_A_PAGE, 1);
  content = muster_part_begin (matrix->agency, _ ("Compliance matrix"), matrix->as_of);
  for (page = 0; page < n_pages; page++)
    {
      g_autofree char *title = make_title (page, n_pages);

      /* No letterhead: 24 officers fit a page then. Even shares: no page with one column after full
       * ones. */
      muster_content_add_section (content, title, NULL, page == 0 ? 1 : 2, TRUE);
      muster_content_add_heading (content, 1, title);
      add_table (content, matrix, columns, page * columns->len / n_pages,
                 (page + 1) * columns->len / n_pages);
    }
  muster_content_add_section (content, _ ("Legend"), NULL, 2, TRUE);
  muster_content_add_heading (content, 1, _ ("Legend"));
  add_legend (content);
  add_unset (content, matrix);
  add_basis (content, matrix);
  return content;
}

/* --- The workbook --------------------------------------------------------------------------------- */

static MusterTable *
list_requirements (const GArray *columns)
{
  const MusterColumn heads[] = {
    { "requirement", _ ("Requirement"), MUSTER_COLUMN_TEXT },
    { "pack", _ ("Rules"), MUSTER_COLUMN_TEXT },
    { "authority", _ ("Authority"), MUSTER_COLUMN_TEXT },
    { "address", _ ("Source"), MUSTER_COLUMN_TEXT },
  };
  MusterTable *table = muster_table_new (heads, G_N_ELEMENTS (heads));
  guint i;

  for (i = 0; i < columns->len; i++)
    {
      const MusterMatrixColumn *column = &g_array_index (columns, MusterMatrixColumn, i);
      guint row = muster_table_add_row (table);

      muster_table_set_text (table, row, 0, column->requirement->title);
      muster_table_set_text (table, row, 1, column->pack_id);
      muster_table_set_text (table, row, 2, column->requirement->citation);
      muster_table_set_text (table, row, 3, column->requirement->address);
    }
  return table;
}

MusterContent *
muster_matrix_make_workbook (const MusterMatrix *matrix)
{
  g_autoptr (GArray) columns = NULL;
  MusterContent *content;

  g_return_val_if_fail (matrix != NULL && matrix->officers != NULL && matrix->rules != NULL, NULL);

  columns = muster_matrix_list_columns (matrix, FALSE);
  content = muster_part_begin (matrix->agency, _ ("Compliance matrix"), matrix->as_of);
  muster_content_add_section (content, _ ("Matrix"), _ ("Matrix"), 1, TRUE);
  add_table (content, matrix, columns, 0, columns->len);
  muster_content_add_section (content, _ ("Legend"), _ ("Legend"), 1, TRUE);
  add_legend (content);
  add_unset (content, matrix);
  add_basis (content, matrix);
  muster_content_add_table (content, list_requirements (columns), NULL);
  return content;
}

MusterTable *
muster_matrix_list (const MusterMatrix *matrix)
{
  g_autoptr (GArray) columns = NULL;

  g_return_val_if_fail (matrix != NULL && matrix->officers != NULL, NULL);

  columns = muster_matrix_list_columns (matrix, FALSE);
  return make_table (matrix, columns, 0, columns->len);
}
