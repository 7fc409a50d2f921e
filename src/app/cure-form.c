/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/relieve.h"
#include "app/cure-form.h"
#include "app/form.h"
#include "core/duration.h"
#include "core/name.h"

/* What the form is about. The page may load again while it is open, so nothing is borrowed. */
typedef struct
{
  MusterCure *cure; /* what is known before anything is typed */
  char *ended;      /* the last day of the period, in words */
} Asked;

static void
asked_free (gpointer data)
{
  Asked *asked = data;

  muster_cure_free (asked->cure);
  g_free (asked->ended);
  g_free (asked);
}

/* --- What is known -------------------------------------------------------------------------------- */

/* Training of the officer that was taken after the period, the first first: it is what comes nearest. */
static GPtrArray *
list_late (const MusterOfficerFacts *facts, MusterDate ends_on)
{
  GPtrArray *late = g_ptr_array_new_with_free_func (muster_suggestion_free);
  guint i;

  for (i = 0; i < facts->credits->len; i++)
    {
      const MusterCredit *credit = g_ptr_array_index (facts->credits, i);
      g_autofree char *date = muster_date_format (credit->earned_on);
      g_autofree char *detail = NULL;
      char hours[MUSTER_DURATION_TEXT_SIZE];

      if (credit->earned_on <= ends_on || credit->seconds <= 0)
        continue;
      /* Translators: a date, hours. */
      detail =
          g_strdup_printf (_ ("%s · %s h"), date, muster_duration_print (credit->seconds, hours));
      g_ptr_array_add (late, muster_suggestion_new (credit->id, credit->title, detail));
    }
  return late;
}

/* Only what is asked for the period of a packet can be made up for. */
static gboolean
is_of_period (const MusterPack *pack, const MusterDuty *duty)
{
  const MusterWindow *window = &duty->requirement->window;

  return duty->period.from != MUSTER_DATE_NONE && duty->period.to != MUSTER_DATE_NONE &&
         window->kind == muster_pack_get_window (pack)->kind && window->every == MUSTER_EVERY_NONE;
}

char *
muster_cure_form_explain (const MusterCheckOfficer *judged, const MusterPack *pack,
                          const MusterDuty *duty, MusterDate today)
{
  g_autoptr (GPtrArray) late = NULL;
  g_autofree char *ends = NULL;

  g_return_val_if_fail (judged != NULL && pack != NULL && duty != NULL, NULL);

  ends = muster_date_format (duty->period.to);
  if (!is_of_period (pack, duty))
    return g_strdup (_ ("This is not asked for the period of a packet, so late training counts by "
                        "itself or not at all."));
  if (duty->period.to >= today)
    /* Translators: a date. */
    return g_strdup_printf (_ ("This period runs to %s: training until then counts by itself."),
                            ends);
  if (!muster_duty_status_is_unmet (duty->status) ||
      duty->requirement->counts != MUSTER_COUNT_HOURS)
    return g_strdup (_ ("No hours are missing here that late training could make up for."));
  late = list_late (judged->facts, duty->period.to);
  if (late->len > 0)
    return NULL;
  /* Translators: a date. */
  return g_strdup_printf (_ ("No training after %s is on record. Add it first."), ends);
}

/* --- Saving --------------------------------------------------------------------------------------- */

static gpointer
cure_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  return GINT_TO_POINTER (muster_action_cure (workspace, data, error));
}

static gboolean
read_hours (MusterForm *form, MusterCure *cure)
{
  g_autofree char *text = muster_name_squeeze (muster_form_get_text (form, "hours"));
  g_autoptr (GError) error = NULL;

  cure->seconds = MUSTER_NUMBER_NONE;
  if (text == NULL || muster_duration_parse (text, &cure->seconds, &error))
    return TRUE;
  muster_form_refuse (form, "hours", error->message);
  return FALSE;
}

static gboolean
read_day (MusterForm *form, MusterCure *cure)
{
  g_autofree char *text = muster_name_squeeze (muster_form_get_text (form, "decided-on"));
  g_autoptr (GError) error = NULL;

  if (text == NULL || muster_date_parse_typed (text, &cure->decided_on, &error))
    return TRUE;
  muster_form_refuse (form, "decided-on", error->message);
  return FALSE;
}

static void
save (MusterForm *form, gpointer data)
{
  const Asked *asked = data;
  const MusterSuggestion *credit = muster_form_get_found (form, "credit");
  g_autoptr (MusterCure) cure = muster_cure_copy (asked->cure);
  MusterSessionWork work = { cure_work, NULL, (GDestroyNotify) muster_cure_free, NULL, TRUE };
  g_autofree char *sentence = NULL;

  if (credit == NULL)
    {
      muster_form_refuse (form, "credit",
                          _ ("Choose training that was taken after the period: type a part of its "
                             "title or its date."));
      return;
    }
  cure->credit_id = credit->id;
  if (!read_hours (form, cure) || !read_day (form, cure))
    return;
  muster_record_set_text (&cure->reason, muster_form_get_text (form, "reason"));
  muster_record_set_text (&cure->authority, muster_form_get_text (form, "authority"));
  /* Translators: title of training, last day of a period. */
  sentence =
      g_strdup_printf (_ ("“%s” makes up for the period to %s."), credit->label, asked->ended);
  work.data = g_steal_pointer (&cure);
  muster_form_run (form, &work, sentence, NULL);
}

/* --- The form ------------------------------------------------------------------------------------- */

static char *
describe (const MusterCheckOfficer *judged, const MusterDuty *duty)
{
  const MusterOfficer *officer = judged->facts->officer;
  g_autofree char *name = muster_officer_format_name (officer);
  g_autofree char *from = muster_date_format (duty->period.from);
  g_autofree char *to = muster_date_format (duty->period.to);
  char hours[MUSTER_DURATION_TEXT_SIZE];

  /* Translators: an officer, two dates, a requirement, hours. */
  return g_strdup_printf (_ ("%s, %s to %s: %s lacks %s h. Training that makes up for it counts in "
                             "no later period."),
                          name, from, to, duty->requirement->title,
                          muster_duration_print (duty->short_by, hours));
}

void
muster_cure_form_present (MusterPage *page, const MusterCheckOfficer *judged,
                          const MusterPack *pack, const MusterDuty *duty)
{
  g_autofree char *description = NULL;
  Asked *asked;
  MusterForm *form;

  g_return_if_fail (MUSTER_IS_PAGE (page) && judged != NULL && pack != NULL && duty != NULL);

  description = describe (judged, duty);
  asked = g_new0 (Asked, 1);
  asked->ended = muster_date_format (duty->period.to);
  asked->cure = muster_cure_new ();
  asked->cure->officer_id = judged->facts->officer->id;
  asked->cure->pack = g_strdup (muster_pack_get_id (pack));
  asked->cure->starts_on = duty->period.from;
  asked->cure->ends_on = duty->period.to;
  form = muster_form_new (page, _ ("Make Up for a Closed Period"), _ ("_Save"), save, asked,
                          asked_free);
  muster_form_set_description (form, description);
  muster_form_add_search (form, "credit", _ ("Late training"),
                          list_late (judged->facts, duty->period.to));
  muster_form_add_text (form, "hours", _ ("Hours of it; empty is as many as are missing"), NULL);
  muster_form_add_text (form, "reason", _ ("Reason"), NULL);
  muster_form_add_text (form, "authority", _ ("Allowed by"), NULL);
  muster_form_add_text (form, "decided-on", _ ("Decided on; empty is today"), NULL);
  gtk_window_present (GTK_WINDOW (form));
}
