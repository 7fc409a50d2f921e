/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The firearms qualification sheet: what was shot, when, with which result, on the agency's letterhead; and
 * the other qualifications and cards that fall into the period. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/money.h"
#include "export/renewal-parts.h"

enum
{
  SHOT_DATE,
  SHOT_KIND,
  SHOT_WEAPON,
  SHOT_COURSE,
  SHOT_SCORE,
  SHOT_RESULT,
  SHOT_EXPIRES,
  SHOT_EXHIBIT,
  SHOT_N_COLUMNS,
};

/* What is qualified with a weapon is shot; all else is a card or a skill. */
static gboolean
is_of_firearms (const MusterQualification *qualification)
{
  return qualification->weapon != NULL || qualification->course_of_fire != NULL;
}

/* Made in the period, or still good in it. */
static gboolean
is_in_period (const MusterEvaluation *evaluation, const MusterQualification *qualification)
{
  return qualification->qualified_on <= MIN (evaluation->period.to, evaluation->as_of) &&
         (qualification->qualified_on >= evaluation->period.from ||
          (qualification->expires_on != MUSTER_DATE_NONE &&
           qualification->expires_on >= evaluation->period.from));
}

static int
compare_qualifications (gconstpointer a, gconstpointer b)
{
  const MusterQualification *x = *(const MusterQualification *const *) a;
  const MusterQualification *y = *(const MusterQualification *const *) b;

  if (x->qualified_on != y->qualified_on)
    return x->qualified_on < y->qualified_on ? -1 : 1;
  return x->id < y->id ? -1 : x->id > y->id;
}

static GPtrArray *
list_qualifications (const MusterRenewalOfficer *officer, gboolean of_firearms)
{
  const GPtrArray *all = officer->facts->qualifications;
  GPtrArray *listed = g_ptr_array_new ();
  guint i;

  for (i = 0; i < all->len; i++)
    {
      MusterQualification *qualification = g_ptr_array_index (all, i);

      if (is_in_period (officer->evaluation, qualification) &&
          is_of_firearms (qualification) == of_firearms)
        g_ptr_array_add (listed, qualification);
    }
  g_ptr_array_sort (listed, compare_qualifications);
  return listed;
}

static char *
cite (const MusterRenewal *renewal, const MusterRenewalOfficer *officer,
      const MusterQualification *qualification)
{
  g_autoptr (GArray) cited = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *name = NULL;

  if (renewal->exhibits == NULL)
    return NULL;
  name = muster_renewal_format_name (officer);
  muster_exhibits_cite_document (renewal->exhibits, qualification->document_id, name, cited);
  muster_exhibits_cite (renewal->exhibits, &muster_qualification_type, qualification->id, name,
                        cited);
  return muster_exhibits_format (cited);
}

static char *
format_score (gint64 score)
{
  if (score == MUSTER_NUMBER_NONE)
    return NULL;
  if (score % 100 == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, score / 100);
  return g_strdup_printf ("%" G_GINT64_FORMAT ".%02" G_GINT64_FORMAT, score / 100, score % 100);
}

static void
fill_row (MusterTable *table, const MusterRenewal *renewal, const MusterRenewalOfficer *officer,
          const MusterQualification *qualification)
{
  g_autofree char *score = format_score (qualification->score);
  g_autofree char *exhibit = cite (renewal, officer, qualification);
  guint row = muster_table_add_row (table);

  muster_table_set_number (table, row, SHOT_DATE, qualification->qualified_on);
  muster_table_set_text (table, row, SHOT_KIND, qualification->kind);
  muster_table_set_text (table, row, SHOT_WEAPON, qualification->weapon);
  muster_table_set_text (table, row, SHOT_COURSE, qualification->course_of_fire);
  muster_table_set_text (table, row, SHOT_SCORE, score);
  muster_table_set_text (
      table, row, SHOT_RESULT,
      muster_word_label (muster_qualification_result_words, (int) qualification->result));
  muster_table_set_number (table, row, SHOT_EXPIRES, qualification->expires_on);
  muster_table_set_text (table, row, SHOT_EXHIBIT, exhibit);
}

static void
add_table (MusterContent *content, const MusterRenewal *renewal,
           const MusterRenewalOfficer *officer, const GPtrArray *listed, const char *heading)
{
  const MusterColumn columns[SHOT_N_COLUMNS] = {
    [SHOT_DATE] = { "date", _ ("Date"), MUSTER_COLUMN_DATE },
    [SHOT_KIND] = { "kind", _ ("Qualification"), MUSTER_COLUMN_TEXT },
    [SHOT_WEAPON] = { "weapon", _ ("Weapon"), MUSTER_COLUMN_TEXT },
    [SHOT_COURSE] = { "course", _ ("Course of fire"), MUSTER_COLUMN_TEXT },
    [SHOT_SCORE] = { "score", _ ("Score"), MUSTER_COLUMN_TEXT },
    [SHOT_RESULT] = { "result", _ ("Result"), MUSTER_COLUMN_TEXT },
    [SHOT_EXPIRES] = { "expires", _ ("Good until"), MUSTER_COLUMN_DATE },
    [SHOT_EXHIBIT] = { "exhibit", _ ("Exhibit"), MUSTER_COLUMN_TEXT },
  };
  MusterTable *table;
  MusterContentTable *drawn;
  guint i;

  if (listed->len == 0)
    return;
  table = muster_table_new (columns, SHOT_N_COLUMNS);
  for (i = 0; i < listed->len; i++)
    fill_row (table, renewal, officer, g_ptr_array_index (listed, i));
  muster_content_add_heading (content, 2, heading);
  drawn = muster_content_add_table (content, table, NULL);
  for (i = SHOT_WEAPON; i < SHOT_N_COLUMNS; i++)
    muster_content_table_set_empty (drawn, i, "–");
  muster_content_table_set_figure (drawn, SHOT_SCORE);
  muster_content_table_set_strong (drawn, SHOT_RESULT);
}

void
muster_renewal_add_qualifications (MusterContent *content, const MusterRenewal *renewal,
                                   const MusterRenewalOfficer *officer)
{
  g_autoptr (GPtrArray) shot = list_qualifications (officer, TRUE);
  g_autoptr (GPtrArray) other = list_qualifications (officer, FALSE);
  g_autofree char *name = muster_renewal_format_name (officer);
  g_autofree char *period = muster_renewal_describe_period (officer);
  g_autofree char *title = NULL;

  if (shot->len + other->len == 0)
    return;
  title = g_strdup_printf (
      shot->len > 0 ? _ ("Firearms qualification: %s") : _ ("Qualifications: %s"), name);
  muster_content_add_section (content, title, NULL, 2, FALSE);
  muster_content_add_letterhead (content, renewal->agency->name, renewal->agency->letterhead);
  muster_content_add_heading (content, 1, title);
  muster_content_add_fact (content, _ ("State ID"), officer->facts->officer->state_id);
  muster_content_add_fact (content, _ ("Period"), period);
  add_table (content, renewal, officer, shot, _ ("Firearms"));
  add_table (content, renewal, officer, other, _ ("Other qualifications and cards"));
  if (shot->len > 0)
    {
      muster_content_add_signature (content, _ ("Firearms instructor"), NULL);
      muster_content_add_signature (content, _ ("Chief executive officer"), NULL);
    }
}
