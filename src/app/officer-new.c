/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The forms behind "Add Officer" and "Rehire". */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/employ.h"
#include "app/form.h"
#include "app/officer-new.h"

typedef struct
{
  MusterOfficer *officer;
  MusterEmployment *employment;
} Hiring;

static Hiring *
hiring_new (const MusterOfficer *officer)
{
  Hiring *hiring = g_new0 (Hiring, 1);

  hiring->officer = officer != NULL ? muster_officer_copy (officer) : muster_officer_new ();
  hiring->employment = muster_employment_new ();
  return hiring;
}

static void
hiring_free (gpointer data)
{
  Hiring *hiring = data;

  muster_officer_free (hiring->officer);
  muster_employment_free (hiring->employment);
  g_free (hiring);
}

static gpointer
hire_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Hiring *hiring = data;
  MusterId id = MUSTER_ID_NONE;

  if (!muster_action_hire_with_list (workspace, hiring->officer, hiring->employment, &id, error))
    return NULL;
  return g_memdup2 (&id, sizeof id);
}

static void
show_officer (MusterPage *page, gconstpointer result)
{
  const MusterId *id = result;

  muster_page_show_record (page, &muster_officer_type, *id);
}

static void
hire (MusterForm *form, gpointer data)
{
  const Hiring *template = data;
  Hiring *hiring = hiring_new (template->officer);
  MusterSessionWork work = { hire_work, hiring, hiring_free, g_free, TRUE };
  gboolean is_read = muster_form_read (form, &muster_officer_type, hiring->officer);
  g_autofree char *name = NULL;
  g_autofree char *sentence = NULL;

  if (!muster_form_read (form, &muster_employment_type, hiring->employment) || !is_read)
    {
      hiring_free (hiring);
      return;
    }
  name = muster_officer_format_name (hiring->officer);
  if (hiring->officer->id == MUSTER_ID_NONE)
    /* Translators: name of an officer. */
    sentence = g_strdup_printf (_ ("%s is on the books."), name);
  else
    /* Translators: name of an officer. */
    sentence = g_strdup_printf (_ ("%s is on the books again."), name);
  /* Whoever is rehired is shown already. */
  muster_form_run (form, &work, sentence,
                   template->officer->id == MUSTER_ID_NONE ? show_officer : NULL);
}

static void
add_employment (MusterForm *form, const char *rank)
{
  g_autofree char *today = muster_date_format (
      muster_session_get_today (muster_page_get_session (muster_form_get_page (form))));

  muster_form_add_field (form, &muster_employment_type, "rank", rank);
  muster_form_add_field (form, &muster_employment_type, "employment_type", NULL);
  muster_form_add_field (form, &muster_employment_type, "hired_on", today);
}

void
muster_officer_new_present (MusterPage *page)
{
  MusterForm *form;

  g_return_if_fail (MUSTER_IS_PAGE (page));

  form = muster_form_new (page, _ ("Add Officer"), NULL, hire, hiring_new (NULL), hiring_free);
  muster_form_add_field (form, &muster_officer_type, "last_name", NULL);
  muster_form_add_field (form, &muster_officer_type, "first_name", NULL);
  muster_form_add_field (form, &muster_officer_type, "middle_name", NULL);
  muster_form_add_field (form, &muster_officer_type, "state_id", NULL);
  add_employment (form, NULL);
  muster_form_place_refusal (form, MUSTER_ERROR_CONSTRAINT, "state_id");
  gtk_window_present (GTK_WINDOW (form));
}

void
muster_officer_rehire_present (MusterPage *page, const MusterOfficerRecord *record)
{
  const MusterEmployment *last;
  MusterForm *form;

  g_return_if_fail (MUSTER_IS_PAGE (page) && record != NULL);

  last = record->employments->len > 0 ? g_ptr_array_index (record->employments, 0) : NULL;
  form = muster_form_new (page, _ ("Rehire"), _ ("_Rehire"), hire, hiring_new (record->officer),
                          hiring_free);
  add_employment (form, last != NULL ? last->rank : NULL);
  gtk_window_present (GTK_WINDOW (form));
}
