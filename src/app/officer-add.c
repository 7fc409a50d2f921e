/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One form for each thing that can be added. Each reads into a record and hands that to its action. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/certify.h"
#include "actions/employ.h"
#include "actions/qualify.h"
#include "actions/training.h"
#include "app/attach.h"
#include "app/form.h"
#include "app/officer-add.h"
#include "app/officer-career.h"
#include "app/officer-new.h"
#include "app/officer-notes.h"
#include "app/officer-waiver.h"
#include "app/records-paper.h"
#include "app/void-form.h"

/* Of whom a form speaks. */
typedef struct
{
  MusterId officer_id;
  char *name;
  GPtrArray *subjects; /* ids, as the choice has them behind "unclassified" */
} Subject;

static Subject *
subject_new (const MusterOfficerSight *sight)
{
  const MusterOfficer *officer = sight->record->officer;
  Subject *subject = g_new0 (Subject, 1);

  subject->officer_id = officer->id;
  subject->name = muster_officer_format_name (officer);
  subject->subjects = g_ptr_array_new_with_free_func (g_free);
  return subject;
}

static void
subject_free (gpointer data)
{
  Subject *subject = data;

  g_free (subject->name);
  g_ptr_array_unref (subject->subjects);
  g_free (subject);
}

static gpointer
say_done (gboolean is_done)
{
  return is_done ? GINT_TO_POINTER (TRUE) : NULL;
}

static char *
get_today (const MusterOfficerSight *sight)
{
  return muster_date_format (sight->today);
}

/* --- Training ------------------------------------------------------------------------------------- */

static gpointer
training_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) credits = g_ptr_array_new ();

  g_ptr_array_add (credits, data);
  return say_done (muster_action_record_training (workspace, credits, error));
}

static void
add_training (MusterForm *form, gpointer data)
{
  const Subject *subject = data;
  MusterCredit *credit = muster_form_read_new (form, &muster_credit_type);
  MusterSessionWork work = { training_work, credit, (GDestroyNotify) muster_credit_free, NULL,
                             TRUE };
  guint chosen = muster_form_get_choice (form, "subject");
  g_autofree char *sentence = NULL;

  if (credit == NULL)
    return;
  credit->officer_id = subject->officer_id;
  credit->role = (MusterRole) muster_form_get_choice (form, "role");
  if (chosen > 0)
    credit->subject = g_strdup (g_ptr_array_index (subject->subjects, chosen - 1));
  /* Translators: title of training, name of an officer. */
  sentence = g_strdup_printf (_ ("“%s” added to %s."), credit->title, subject->name);
  muster_form_run (form, &work, sentence, NULL);
}

static void
add_subjects (MusterForm *form, Subject *subject, const MusterCheck *check)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  guint i, j;

  g_ptr_array_add (labels, (gpointer) _ ("Unclassified"));
  for (i = 0; check != NULL && i < check->rulebook->len; i++)
    {
      const MusterRulebookEntry *entry = g_ptr_array_index (check->rulebook, i);

      for (j = 0; j < muster_pack_get_n_subjects (entry->pack); j++)
        {
          const char *id = muster_pack_get_subject_id (entry->pack, j);

          if (g_ptr_array_find_with_equal_func (subject->subjects, id, g_str_equal, NULL))
            continue;
          g_ptr_array_add (subject->subjects, g_strdup (id));
          g_ptr_array_add (labels, (gpointer) muster_pack_get_subject_title (entry->pack, id));
        }
    }
  g_ptr_array_add (labels, NULL);
  muster_form_add_choice (form, "subject", _ ("Subject"), (const char *const *) labels->pdata);
}

static void
present_training (const MusterOfficerSight *sight)
{
  const char *roles[] = { muster_word_label (muster_role_words, MUSTER_ROLE_ATTENDED),
                          muster_word_label (muster_role_words, MUSTER_ROLE_INSTRUCTED), NULL };
  Subject *subject = subject_new (sight);
  MusterForm *form =
      muster_form_new (sight->page, _ ("Add Training"), NULL, add_training, subject, subject_free);
  g_autofree char *today = get_today (sight);

  muster_form_add_field (form, &muster_credit_type, "title", NULL);
  muster_form_add_field (form, &muster_credit_type, "earned_on", today);
  muster_form_add_field (form, &muster_credit_type, "seconds", NULL);
  add_subjects (form, subject, sight->check);
  muster_form_add_choice (form, "role", _ ("Role"), roles);
  muster_form_add_field (form, &muster_credit_type, "provider", NULL);
  muster_form_add_field (form, &muster_credit_type, "instructor", NULL);
  gtk_window_present (GTK_WINDOW (form));
}

/* --- Qualifications ------------------------------------------------------------------------------- */

static gpointer
qualification_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  return say_done (muster_action_qualify (workspace, data, error));
}

static void
add_qualification (MusterForm *form, gpointer data)
{
  const Subject *subject = data;
  MusterQualification *qualification = muster_form_read_new (form, &muster_qualification_type);
  MusterSessionWork work = { qualification_work, qualification,
                             (GDestroyNotify) muster_qualification_free, NULL, TRUE };
  g_autofree char *sentence = NULL;

  if (qualification == NULL)
    return;
  qualification->officer_id = subject->officer_id;
  /* Translators: what was qualified in, name of an officer. */
  sentence =
      g_strdup_printf (_ ("Qualification “%s” added to %s."), qualification->kind, subject->name);
  muster_form_run (form, &work, sentence, NULL);
}

static void
present_qualification (const MusterOfficerSight *sight)
{
  MusterForm *form = muster_form_new (sight->page, _ ("Add Qualification"), NULL, add_qualification,
                                      subject_new (sight), subject_free);
  g_autofree char *today = get_today (sight);

  muster_form_add_field (form, &muster_qualification_type, "kind", NULL);
  muster_form_add_field (form, &muster_qualification_type, "qualified_on", today);
  muster_form_add_field (form, &muster_qualification_type, "result", NULL);
  muster_form_add_field (form, &muster_qualification_type, "score", NULL);
  muster_form_add_field (form, &muster_qualification_type, "weapon", NULL);
  muster_form_add_field (form, &muster_qualification_type, "course_of_fire", NULL);
  muster_form_add_field (form, &muster_qualification_type, "expires_on", NULL);
  muster_form_place_refusal (form, MUSTER_ERROR_INVALID_INPUT, "expires_on");
  gtk_window_present (GTK_WINDOW (form));
}

/* --- Certificates --------------------------------------------------------------------------------- */

static gpointer
certificate_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  return say_done (muster_action_certify (workspace, data, NULL, error));
}

static void
add_certificate (MusterForm *form, gpointer data)
{
  const Subject *subject = data;
  MusterCertificate *certificate = muster_form_read_new (form, &muster_certificate_type);
  MusterSessionWork work = { certificate_work, certificate,
                             (GDestroyNotify) muster_certificate_free, NULL, TRUE };
  g_autofree char *sentence = NULL;

  if (certificate == NULL)
    return;
  certificate->officer_id = subject->officer_id;
  certificate->kind = (MusterCertificateKind) muster_form_get_choice (form, "kind");
  /* Translators: name of an officer. */
  sentence = g_strdup_printf (_ ("Certificate added to %s."), subject->name);
  muster_form_run (form, &work, sentence, NULL);
}

static void
present_certificate (const MusterOfficerSight *sight)
{
  MusterForm *form = muster_form_new (sight->page, _ ("Add Certificate"), NULL, add_certificate,
                                      subject_new (sight), subject_free);
  g_autoptr (GPtrArray) kinds = g_ptr_array_new ();
  int i;

  for (i = 0; muster_certificate_kind_words[i].nick != NULL; i++)
    g_ptr_array_add (kinds, (gpointer) muster_word_label (muster_certificate_kind_words, i));
  g_ptr_array_add (kinds, NULL);
  muster_form_add_choice (form, "kind", _ ("Kind"), (const char *const *) kinds->pdata);
  muster_form_add_field (form, &muster_certificate_type, "number", NULL);
  muster_form_add_field (form, &muster_certificate_type, "issued_on", NULL);
  muster_form_add_field (form, &muster_certificate_type, "expires_on", NULL);
  muster_form_place_refusal (form, MUSTER_ERROR_INVALID_INPUT, "expires_on");
  gtk_window_present (GTK_WINDOW (form));
}

/* --- Documents ------------------------------------------------------------------------------------ */

void
muster_officer_add_file (const MusterOfficerSight *sight, GFile *file)
{
  g_return_if_fail (sight != NULL && G_IS_FILE (file));

  muster_attach_file (sight->page, &muster_officer_type, sight->record->officer->id,
                      MUSTER_PROOF_KIND_OTHER, file);
}

static void
present_document (const MusterOfficerSight *sight)
{
  muster_attach_choose (sight->page, &muster_officer_type, sight->record->officer->id,
                        MUSTER_PROOF_KIND_OTHER, _ ("Add a Document"));
}

/* --- On paper ------------------------------------------------------------------------------------- */

void
muster_officer_show_transcript (const MusterOfficerSight *sight)
{
  const char *state_id;

  g_return_if_fail (sight != NULL && sight->record != NULL);

  state_id = sight->record->officer->state_id;
  if (state_id != NULL)
    muster_records_paper_push (sight->page, MUSTER_RECORDS_PAPER_TRANSCRIPT, sight->as_of,
                               state_id);
  else
    muster_page_report (sight->page, _ ("Type the state ID first: the transcript names it."),
                        FALSE);
}

/* --- Leaving -------------------------------------------------------------------------------------- */

static gpointer
separate_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const MusterEmployment *employment = data;

  return say_done (muster_action_separate_with_list (workspace, employment->officer_id,
                                                     employment->separated_on,
                                                     employment->separation_reason, error));
}

static void
separate (MusterForm *form, gpointer data)
{
  const Subject *subject = data;
  MusterEmployment *employment = muster_form_read_new (form, &muster_employment_type);
  MusterSessionWork work = { separate_work, employment, (GDestroyNotify) muster_employment_free,
                             NULL, TRUE };
  g_autofree char *sentence = NULL;
  g_autofree char *date = NULL;

  if (employment == NULL)
    return;
  if (employment->separated_on == MUSTER_DATE_NONE)
    {
      muster_form_refuse (form, "separated_on", _ ("Type the last day of employment."));
      muster_employment_free (employment);
      return;
    }
  employment->officer_id = subject->officer_id;
  date = muster_date_format (employment->separated_on);
  /* Translators: name of an officer, a date. */
  sentence = g_strdup_printf (_ ("%s is separated on %s."), subject->name, date);
  muster_form_run (form, &work, sentence, NULL);
}

static void
present_separation (const MusterOfficerSight *sight)
{
  MusterForm *form = muster_form_new (sight->page, _ ("Separate"), _ ("_Separate"), separate,
                                      subject_new (sight), subject_free);
  g_autofree char *today = get_today (sight);

  muster_form_add_field (form, &muster_employment_type, "separated_on", today);
  muster_form_add_field (form, &muster_employment_type, "separation_reason", NULL);
  muster_form_place_refusal (form, MUSTER_ERROR_INVALID_INPUT, "separated_on");
  gtk_window_present (GTK_WINDOW (form));
}

static void
present_rehiring (const MusterOfficerSight *sight)
{
  muster_officer_rehire_present (sight->page, sight->record);
}

static void
present_voiding (const MusterOfficerSight *sight)
{
  Subject *subject = subject_new (sight);

  muster_void_form_present (sight->page, &muster_officer_type, subject->officer_id, subject->name);
  subject_free (subject);
}

/* The one that the overview shows; earlier ones are voided from their rows. */
static void
present_voiding_employment (const MusterOfficerSight *sight)
{
  const MusterEmployment *employment = g_ptr_array_index (sight->record->employments, 0);

  muster_void_form_present (
      sight->page, &muster_employment_type, employment->id,
      employment->rank != NULL
          ? employment->rank
          : muster_word_label (muster_employment_type_words, (int) employment->employment_type));
}

/* --- Which ---------------------------------------------------------------------------------------- */

void
muster_officer_add_present (const char *action, const MusterOfficerSight *sight)
{
  static const struct
  {
    const char *action;
    void (*present) (const MusterOfficerSight *sight);
  } forms[] = {
    { "officer.add-training", present_training },
    { "officer.add-qualification", present_qualification },
    { "officer.add-certificate", present_certificate },
    { "officer.add-assignment", muster_officer_assignment_present },
    { "officer.add-education", muster_officer_education_present },
    { "officer.add-milestone", muster_officer_milestone_present },
    { "officer.add-document", present_document },
    { "officer.add-waiver", muster_officer_waiver_present },
    { "officer.add-note", muster_officer_notes_present },
    { "officer.separate", present_separation },
    { "officer.rehire", present_rehiring },
    { "officer.void-employment", present_voiding_employment },
    { "officer.void", present_voiding },
  };
  guint i;

  g_return_if_fail (action != NULL && sight != NULL);

  for (i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_str_equal (forms[i].action, action))
      forms[i].present (sight);
}
