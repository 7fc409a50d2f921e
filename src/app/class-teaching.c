/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An instructor is judged by what is on record about the day of each meeting. */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/badge.h"
#include "app/class-teaching.h"
#include "app/officer-parts.h"

#define BADGE_KEY "muster-badge"

typedef struct
{
  const MusterClassFile *file;
  const MusterInstructors *instructors;
  MusterDate later;
} Teaching;

GArray *
muster_class_list_instructors (const MusterClassFile *file)
{
  GArray *ids;
  g_autoptr (GHashTable) seen = NULL;
  guint m, i;

  g_return_val_if_fail (file != NULL, NULL);

  ids = g_array_new (FALSE, FALSE, sizeof (MusterId));
  seen = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (m = 0; m < file->meetings->len; m++)
    {
      const MusterClassFileMeeting *held = g_ptr_array_index (file->meetings, m);

      for (i = 0; i < held->instructors->len; i++)
        if (g_hash_table_add (seen, &g_array_index (held->instructors, MusterId, i)))
          g_array_append_val (ids, g_array_index (held->instructors, MusterId, i));
    }
  return ids;
}

static gboolean
teaches (const MusterClassFileMeeting *held, MusterId officer_id)
{
  guint i;

  for (i = 0; i < held->instructors->len; i++)
    if (g_array_index (held->instructors, MusterId, i) == officer_id)
      return TRUE;
  return FALSE;
}

/* Titles of the class's subjects that the instructor is not endorsed for on @date; "" for none. */
static char *
list_lacking (const Teaching *teaching, const MusterInstructor *instructor, MusterDate date)
{
  const MusterOfficerFacts *facts = instructor->facts;
  g_autoptr (GString) titles = g_string_new (NULL);
  guint i;

  for (i = 0; i < teaching->file->subjects->len; i++)
    {
      const char *subject =
          ((const MusterClassSubject *) g_ptr_array_index (teaching->file->subjects, i))->subject;

      if (subject == NULL || muster_agency_facts_find_instructor (facts->agency, facts->officer->id,
                                                                  subject, date) != NULL)
        continue;
      g_string_append_printf (
          titles, "%s%s", titles->len > 0 ? ", " : "",
          muster_instructors_find_subject (teaching->instructors, subject, NULL));
    }
  return g_strdup (titles->str);
}

/* How the instructor stands on the day of a meeting: "3 Jun 2026: endorsed". */
static char *
describe_day (const Teaching *teaching, const MusterInstructor *instructor, MusterDate date,
              gboolean *is_fine)
{
  g_autofree char *day = muster_date_format (date);
  g_autofree char *lacking = NULL;

  *is_fine = FALSE;
  if (muster_agency_facts_find_instructor (instructor->facts->agency,
                                           instructor->facts->officer->id, NULL, date) == NULL)
    /* Translators: a date. */
    return g_strdup_printf (_ ("%s: no instructor certificate in force"), day);
  lacking = list_lacking (teaching, instructor, date);
  if (*lacking != '\0')
    /* Translators: a date, subjects. */
    return g_strdup_printf (_ ("%s: not endorsed for %s"), day, lacking);
  *is_fine = TRUE;
  /* Translators: a date. */
  return g_strdup_printf (_ ("%s: endorsed"), day);
}

static char *
describe_instructor (const Teaching *teaching, const MusterInstructor *instructor,
                     MusterId officer_id, guint *n_lacking)
{
  g_autoptr (GString) days = g_string_new (NULL);
  guint i;

  *n_lacking = 0;
  for (i = 0; i < teaching->file->meetings->len; i++)
    {
      const MusterClassFileMeeting *held = g_ptr_array_index (teaching->file->meetings, i);
      g_autofree char *day = NULL;
      gboolean is_fine;

      if (!teaches (held, officer_id))
        continue;
      day = describe_day (teaching, instructor, held->meeting->held_on + teaching->later, &is_fine);
      *n_lacking += !is_fine;
      g_string_append_printf (days, "%s%s", days->len > 0 ? " · " : "", day);
    }
  return g_strdup (days->str);
}

GtkWidget *
muster_class_create_instructor (const MusterInstructors *instructors, MusterId officer_id)
{
  const MusterInstructor *instructor;
  GtkWidget *row, *badge;

  g_return_val_if_fail (instructors != NULL, NULL);

  instructor = muster_instructors_find (instructors, officer_id);
  row = muster_officer_create_row (instructor != NULL ? instructor->name : "", NULL);
  badge = muster_badge_new ();
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), badge);
  g_object_set_data (G_OBJECT (row), BADGE_KEY, badge);
  return row;
}

void
muster_class_show_teaching (GtkWidget *row, const MusterClassFile *file,
                            const MusterInstructors *instructors, MusterId officer_id,
                            MusterDate later)
{
  const Teaching teaching = { file, instructors, later };
  const MusterInstructor *instructor;
  MusterBadge *badge;
  g_autofree char *days = NULL;
  guint n_lacking = 1;

  g_return_if_fail (ADW_IS_ACTION_ROW (row) && file != NULL && instructors != NULL);

  badge = g_object_get_data (G_OBJECT (row), BADGE_KEY);
  instructor = muster_instructors_find (instructors, officer_id);
  if (instructor != NULL)
    days = describe_instructor (&teaching, instructor, officer_id, &n_lacking);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), days != NULL ? days : "");
  if (n_lacking > 0)
    muster_badge_set (badge, MUSTER_LOOK_SHORT, _ ("not endorsed"), NULL);
  else
    muster_badge_set (badge, MUSTER_LOOK_MET, _ ("may teach"), NULL);
}
