/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Each reads into a record and hands that to its action. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/certify.h"
#include "actions/employ.h"
#include "actions/qualify.h"
#include "app/form.h"
#include "app/instructor-forms.h"

static gboolean
is_unknown (const GPtrArray *subjects, const char *id)
{
  return !g_ptr_array_find_with_equal_func ((GPtrArray *) subjects, id, g_str_equal, NULL);
}

/* The subjects of all rules, each once. */
static GPtrArray *
list_ids (const MusterInstructors *snapshot)
{
  GPtrArray *ids = g_ptr_array_new ();
  guint i, j;

  for (i = 0; i < snapshot->rulebook->len; i++)
    {
      const MusterRulebookEntry *entry = g_ptr_array_index (snapshot->rulebook, i);

      for (j = 0; j < muster_pack_get_n_subjects (entry->pack); j++)
        if (is_unknown (ids, muster_pack_get_subject_id (entry->pack, j)))
          g_ptr_array_add (ids, (gpointer) muster_pack_get_subject_id (entry->pack, j));
    }
  return ids;
}

GPtrArray *
muster_instructor_list_subjects (const MusterInstructors *snapshot)
{
  GPtrArray *subjects = g_ptr_array_new_with_free_func (muster_suggestion_free);
  g_autoptr (GPtrArray) ids = NULL;
  guint i;

  g_return_val_if_fail (snapshot != NULL, subjects);

  ids = list_ids (snapshot);
  for (i = 0; i < ids->len; i++)
    {
      const MusterPack *pack;
      const char *id = g_ptr_array_index (ids, i);
      const char *title = muster_instructors_find_subject (snapshot, id, &pack);

      g_ptr_array_add (subjects, muster_suggestion_new ((MusterId) i + 1, title,
                                                        muster_pack_get_subject_code (pack, id)));
    }
  return subjects;
}

const char *
muster_instructor_get_subject (const MusterInstructors *snapshot, MusterId place)
{
  g_autoptr (GPtrArray) ids = NULL;

  g_return_val_if_fail (snapshot != NULL, NULL);

  ids = list_ids (snapshot);
  return place > 0 && place <= (MusterId) ids->len ? g_ptr_array_index (ids, (guint) place - 1)
                                                   : NULL;
}

static void
show_officer (MusterPage *page, gconstpointer result)
{
  const MusterId *id = result;

  muster_page_show_record (page, &muster_officer_type, *id);
}

/* --- Certificates --------------------------------------------------------------------------------- */

/* Of whom a form speaks; none where it asks. */
typedef struct
{
  MusterId officer_id;
  char *name;
} Holder;

static void
holder_free (gpointer data)
{
  Holder *holder = data;

  g_free (holder->name);
  g_free (holder);
}

static gpointer
certify_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const MusterCertificate *certificate = data;

  return muster_action_certify (workspace, certificate, NULL, error)
             ? g_memdup2 (&certificate->officer_id, sizeof (MusterId))
             : NULL;
}

/* Whom the form is about; FALSE where nobody is meant. */
static gboolean
find_holder (MusterForm *form, const Holder *holder, MusterId *officer_id, const char **name)
{
  const MusterSuggestion *found;

  *officer_id = holder->officer_id;
  *name = holder->name;
  if (holder->officer_id != MUSTER_ID_NONE)
    return TRUE;
  found = muster_form_get_found (form, "officer");
  if (found == NULL)
    {
      muster_form_refuse (form, "officer",
                          _ ("Type a name or a state ID and choose one of the list."));
      return FALSE;
    }
  *officer_id = found->id;
  *name = found->label;
  return TRUE;
}

static void
certify (MusterForm *form, gpointer data)
{
  MusterCertificate *certificate = muster_form_read_new (form, &muster_certificate_type);
  MusterSessionWork work = { certify_work, certificate, (GDestroyNotify) muster_certificate_free,
                             g_free, TRUE };
  const char *name;
  g_autofree char *sentence = NULL;

  if (certificate == NULL)
    return;
  if (!find_holder (form, data, &certificate->officer_id, &name))
    {
      muster_certificate_free (certificate);
      return;
    }
  if (certificate->issued_on == MUSTER_DATE_NONE)
    {
      muster_form_refuse (form, "issued_on", _ ("Type the day from which the certificate holds."));
      muster_certificate_free (certificate);
      return;
    }
  certificate->kind = MUSTER_CERTIFICATE_KIND_INSTRUCTOR;
  /* Translators: name of an officer. */
  sentence = g_strdup_printf (_ ("%s has an instructor certificate."), name);
  muster_form_run (form, &work, sentence, show_officer);
}

static void
present_certificate (MusterPage *page, GPtrArray *officers, MusterId officer_id, const char *name)
{
  Holder *holder = g_new0 (Holder, 1);
  MusterForm *form;

  holder->officer_id = officer_id;
  holder->name = g_strdup (name);
  form = muster_form_new (page, _ ("Instructor Certificate"), NULL, certify, holder, holder_free);
  if (officers != NULL)
    muster_form_add_search (form, "officer", _ ("Officer, by name or state ID"), officers);
  muster_form_add_field (form, &muster_certificate_type, "number", NULL);
  muster_form_add_field (form, &muster_certificate_type, "issued_on", NULL);
  muster_form_add_field (form, &muster_certificate_type, "expires_on", NULL);
  gtk_window_present (GTK_WINDOW (form));
}

void
muster_instructor_certify_present (MusterPage *page, const MusterInstructors *snapshot)
{
  GPtrArray *officers;
  guint i;

  g_return_if_fail (MUSTER_IS_PAGE (page) && snapshot != NULL);

  officers = g_ptr_array_new_with_free_func (muster_suggestion_free);
  for (i = 0; i < snapshot->facts->len; i++)
    {
      const MusterOfficerFacts *facts = g_ptr_array_index (snapshot->facts, i);
      const MusterOfficer *officer = facts->officer;
      g_autofree char *name = muster_officer_format_name (officer);

      g_ptr_array_add (officers, muster_suggestion_new (officer->id, name, officer->state_id));
    }
  present_certificate (page, officers, MUSTER_ID_NONE, NULL);
}

void
muster_instructor_certify_again_present (MusterPage *page, MusterId officer_id, const char *name)
{
  g_return_if_fail (MUSTER_IS_PAGE (page) && officer_id != MUSTER_ID_NONE && name != NULL);

  present_certificate (page, NULL, officer_id, name);
}

/* --- From outside --------------------------------------------------------------------------------- */

static gpointer
outside_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  MusterOfficer *officer = data;
  g_autoptr (MusterEmployment) employment = muster_employment_new ();

  employment->employment_type = MUSTER_EMPLOYMENT_TYPE_OUTSIDE;
  if (!muster_action_hire (workspace, officer, employment, &officer->id, error))
    return NULL;
  return muster_officer_copy (officer);
}

static void
ask_for_certificate (MusterPage *page, gconstpointer result)
{
  const MusterOfficer *officer = result;
  g_autofree char *name = muster_officer_format_name (officer);

  muster_instructor_certify_again_present (page, officer->id, name);
}

static void
add_outside (MusterForm *form, gpointer data G_GNUC_UNUSED)
{
  MusterOfficer *officer = muster_form_read_new (form, &muster_officer_type);
  MusterSessionWork work = { outside_work, officer, (GDestroyNotify) muster_officer_free,
                             (GDestroyNotify) muster_officer_free, TRUE };
  g_autofree char *name = NULL;
  g_autofree char *sentence = NULL;

  if (officer == NULL)
    return;
  name = muster_officer_format_name (officer);
  /* Translators: name of somebody of another agency. */
  sentence = g_strdup_printf (_ ("%s is on file as somebody from outside."), name);
  muster_form_run (form, &work, sentence, ask_for_certificate);
}

void
muster_instructor_add_outside_present (MusterPage *page)
{
  MusterForm *form;

  g_return_if_fail (MUSTER_IS_PAGE (page));

  form =
      muster_form_new (page, _ ("Instructor from Outside"), _ ("_Next"), add_outside, NULL, NULL);
  muster_form_add_field (form, &muster_officer_type, "last_name", NULL);
  muster_form_add_field (form, &muster_officer_type, "first_name", NULL);
  muster_form_add_field (form, &muster_officer_type, "middle_name", NULL);
  muster_form_add_field (form, &muster_officer_type, "state_id", NULL);
  gtk_window_present (GTK_WINDOW (form));
}

/* --- Endorsements --------------------------------------------------------------------------------- */

typedef struct
{
  MusterCertificate *certificate;
  char *name;
  GPtrArray *subjects; /* of char *: ids, in the order of the choices */
} Endorsing;

static void
endorsing_free (gpointer data)
{
  Endorsing *endorsing = data;

  muster_certificate_free (endorsing->certificate);
  g_free (endorsing->name);
  g_ptr_array_unref (endorsing->subjects);
  g_free (endorsing);
}

static gpointer
endorse_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  return muster_action_endorse (workspace, data, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

/* What was typed can be read; whether it also agrees. */
static gboolean
check_endorsement (MusterForm *form, const Endorsing *endorsing, MusterEndorsement *endorsement)
{
  const MusterSuggestion *subject = muster_form_get_found (form, "subject");
  g_autoptr (GError) error = NULL;

  if (subject == NULL)
    {
      muster_form_refuse (form, "subject", _ ("Type a subject and choose one of the list."));
      return FALSE;
    }
  endorsement->certificate_id = endorsing->certificate->id;
  muster_record_set_text (&endorsement->subject,
                          g_ptr_array_index (endorsing->subjects, (guint) subject->id - 1));
  if (muster_endorsement_check_start (endorsement, endorsing->certificate, &error))
    return TRUE;
  muster_form_refuse (form, "starts_on", error->message);
  return FALSE;
}

static void
endorse (MusterForm *form, gpointer data)
{
  const Endorsing *endorsing = data;
  MusterEndorsement *endorsement = muster_form_read_new (form, &muster_endorsement_type);
  MusterSessionWork work = { endorse_work, endorsement, (GDestroyNotify) muster_endorsement_free,
                             NULL, TRUE };
  g_autofree char *sentence = NULL;

  if (endorsement == NULL)
    return;
  if (!check_endorsement (form, endorsing, endorsement))
    {
      muster_endorsement_free (endorsement);
      return;
    }
  /* Translators: name of an instructor, a subject. */
  sentence = g_strdup_printf (_ ("%s is endorsed for %s."), endorsing->name,
                              muster_form_get_found (form, "subject")->label);
  muster_form_run (form, &work, sentence, NULL);
}

void
muster_instructor_endorse_present (MusterPage *page, const MusterInstructors *snapshot,
                                   const MusterInstructor *instructor)
{
  const MusterCertificate *certificate;
  g_autoptr (GPtrArray) ids = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  Endorsing *endorsing;
  MusterForm *form;
  guint i;

  g_return_if_fail (MUSTER_IS_PAGE (page) && snapshot != NULL && instructor != NULL &&
                    instructor->certificates->len > 0);

  certificate = g_ptr_array_index (instructor->certificates, 0);
  ids = list_ids (snapshot);
  endorsing = g_new0 (Endorsing, 1);
  endorsing->certificate = muster_certificate_copy (certificate);
  endorsing->name = g_strdup (instructor->name);
  endorsing->subjects = g_ptr_array_new_with_free_func (g_free);
  for (i = 0; i < ids->len; i++)
    g_ptr_array_add (endorsing->subjects, g_strdup (g_ptr_array_index (ids, i)));
  from = muster_date_format (certificate->issued_on);
  to = muster_date_format (certificate->expires_on);
  form = muster_form_new (page, _ ("Endorsement"), NULL, endorse, endorsing, endorsing_free);
  muster_form_add_search (form, "subject", _ ("Subject, by title or code"),
                          muster_instructor_list_subjects (snapshot));
  muster_form_add_field (form, &muster_endorsement_type, "kind", NULL);
  muster_form_add_field (form, &muster_endorsement_type, "code", NULL);
  muster_form_add_field (form, &muster_endorsement_type, "starts_on", from);
  muster_form_add_field (form, &muster_endorsement_type, "ends_on", to);
  gtk_window_present (GTK_WINDOW (form));
}
