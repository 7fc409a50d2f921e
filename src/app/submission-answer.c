/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the form; what can be refused before the file is asked is said beside its field. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/submit.h"
#include "app/file-row.h"
#include "app/form.h"
#include "app/submission-answer.h"
#include "core/error.h"

/* The outcomes that can be chosen, in order. */
static const MusterSubmissionOutcome outcomes[] = {
  MUSTER_SUBMISSION_OUTCOME_ACCEPTED,
  MUSTER_SUBMISSION_OUTCOME_RETURNED,
  MUSTER_SUBMISSION_OUTCOME_WITHDRAWN,
};

typedef struct
{
  MusterId submission_id;
  char **state_ids;
  MusterDate old_expiry;
  /* What was typed: */
  MusterSubmissionOutcome outcome;
  MusterDate decided_on;
  MusterDate expires_on;
  char *reason;
  char *authority;
  char *scan; /* a path, or NULL */
} Answer;

static Answer *
answer_new (MusterId submission_id, const char *const *state_ids, MusterDate old_expiry)
{
  Answer *answer = g_new0 (Answer, 1);

  answer->submission_id = submission_id;
  answer->state_ids = g_strdupv ((char **) state_ids);
  answer->old_expiry = old_expiry;
  answer->decided_on = MUSTER_DATE_NONE;
  answer->expires_on = MUSTER_DATE_NONE;
  return answer;
}

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_strfreev (answer->state_ids);
  g_free (answer->reason);
  g_free (answer->authority);
  g_free (answer->scan);
  g_free (answer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answer, answer_free)

static MusterSubmissionDecision
make_decision (const Answer *answer)
{
  return (MusterSubmissionDecision){ .state_ids = (const char *const *) answer->state_ids,
                                     .submission_id = answer->submission_id,
                                     .outcome = answer->outcome,
                                     .decided_on = answer->decided_on,
                                     .reason = answer->reason,
                                     .authority = answer->authority,
                                     .expires_on = answer->expires_on };
}

/* --- Entering it ---------------------------------------------------------------------------------- */

static gpointer
decide_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Answer *answer = data;
  MusterSubmissionDecision decision = make_decision (answer);
  g_autoptr (GFile) file = answer->scan != NULL ? g_file_new_for_path (answer->scan) : NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;
  g_autofree char *shown = NULL;

  if (file != NULL)
    {
      name = g_file_get_basename (file);
      shown = g_filename_display_name (name);
      bytes = g_file_load_bytes (file, NULL, NULL, NULL);
      if (bytes == NULL)
        {
          g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                       /* Translators: name of a file. */
                       _ ("“%s” cannot be read. Copy it to this computer and add it again."),
                       shown);
          return NULL;
        }
      decision.scan = bytes;
      decision.scan_name = shown;
    }
  return muster_action_decide_submission (workspace, &decision, error) ? GINT_TO_POINTER (TRUE)
                                                                       : NULL;
}

/* --- Reading -------------------------------------------------------------------------------------- */

/* Nothing typed is no date. */
static gboolean
read_date (MusterForm *form, const char *name, MusterDate *date)
{
  g_autofree char *typed = g_strstrip (g_strdup (muster_form_get_text (form, name)));
  g_autoptr (GError) error = NULL;

  *date = MUSTER_DATE_NONE;
  if (*typed == '\0' || muster_date_parse_typed (typed, date, &error))
    return TRUE;
  muster_form_refuse (form, name, error->message);
  return FALSE;
}

static gboolean
check (MusterForm *form, const Answer *answer)
{
  MusterPage *page = muster_form_get_page (form);
  const MusterSubmissionDecision decision = make_decision (answer);
  MusterDate today = muster_session_get_today (muster_page_get_session (page));
  MusterDecisionMember member = MUSTER_DECISION_REASON;
  g_autoptr (GError) error = NULL;

  if (!muster_submission_check_decision (&decision, today, &member, &error))
    muster_form_refuse (form, member == MUSTER_DECISION_DATE ? "date" : "reason", error->message);
  else if (answer->outcome == MUSTER_SUBMISSION_OUTCOME_ACCEPTED &&
           answer->expires_on != MUSTER_DATE_NONE &&
           !muster_submission_check_expiry (answer->expires_on, answer->old_expiry, &error))
    muster_form_refuse (form, "expiry", error->message);
  else if (answer->scan != NULL && !g_file_test (answer->scan, G_FILE_TEST_IS_REGULAR))
    muster_form_refuse (form, "scan", _ ("There is no such file. Choose the scan again."));
  else
    return TRUE;
  return FALSE;
}

static Answer *
read_answer (MusterForm *form, const Answer *asked)
{
  g_autoptr (Answer) answer =
      answer_new (asked->submission_id, (const char *const *) asked->state_ids, asked->old_expiry);

  answer->outcome = outcomes[muster_form_get_choice (form, "outcome")];
  answer->reason = g_strdup (muster_form_get_text (form, "reason"));
  answer->authority = g_strdup (muster_form_get_text (form, "authority"));
  answer->scan = muster_file_row_get_path (muster_form_get_row (form, "scan"));
  if (!read_date (form, "date", &answer->decided_on) ||
      !read_date (form, "expiry", &answer->expires_on) || !check (form, answer))
    return NULL;
  return g_steal_pointer (&answer);
}

static void
save (MusterForm *form, gpointer data)
{
  const Answer *asked = data;
  guint n = g_strv_length (asked->state_ids);
  MusterSessionWork work = { decide_work, NULL, answer_free, NULL, TRUE };
  g_autofree char *sentence =
      g_strdup_printf (ngettext ("The answer about %u officer is entered",
                                 "The answer about %u officers is entered", n),
                       n);

  if (muster_form_get_page (form) == NULL ||
      muster_page_get_session (muster_form_get_page (form)) == NULL)
    return;
  work.data = read_answer (form, asked);
  if (work.data != NULL)
    muster_form_run (form, &work, sentence, NULL);
}

void
muster_submission_answer_present (MusterPage *page, MusterId submission_id,
                                  const char *const *state_ids, MusterDate expires_on)
{
  const char *labels[G_N_ELEMENTS (outcomes) + 1] = { NULL };
  MusterForm *form;
  guint i;

  g_return_if_fail (MUSTER_IS_PAGE (page) && state_ids != NULL);

  for (i = 0; i < G_N_ELEMENTS (outcomes); i++)
    labels[i] = muster_word_label (muster_submission_outcome_words, (int) outcomes[i]);
  form = muster_form_new (page, _ ("Record Answer"), _ ("_Record"), save,
                          answer_new (submission_id, state_ids, expires_on), answer_free);
  muster_form_add_choice (form, "outcome", _ ("What the state did"), labels);
  muster_form_add_text (form, "date", _ ("On which day; empty is today"), NULL);
  muster_form_add_text (form, "authority", _ ("Who decided"), NULL);
  muster_form_add_text (form, "reason", _ ("Why it was returned or withdrawn"), NULL);
  muster_form_add_text (form, "expiry", _ ("New expiry; empty is the end of the next cycle"), NULL);
  muster_form_add_row (form, "scan", _ ("Signed answer, a scan"), muster_file_row_new ());
  gtk_window_present (GTK_WINDOW (form));
}
