/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/officer-record.h"
#include "actions/relieve.h"
#include "app/form.h"
#include "app/waiver-form.h"
#include "core/duration.h"
#include "core/name.h"

/* What can be entered where nothing is on file, and what can become of a request. */
static const MusterWaiverStatus first_statuses[] = { MUSTER_WAIVER_STATUS_REQUESTED,
                                                     MUSTER_WAIVER_STATUS_SENT,
                                                     MUSTER_WAIVER_STATUS_APPROVED,
                                                     MUSTER_WAIVER_STATUS_REFUSED };
static const MusterWaiverStatus next_statuses[] = { MUSTER_WAIVER_STATUS_APPROVED,
                                                    MUSTER_WAIVER_STATUS_REFUSED,
                                                    MUSTER_WAIVER_STATUS_SENT };
/* The first one is of time alone, the last one alone has a day. */
static const MusterWaiverKind kinds[] = { MUSTER_WAIVER_KIND_REDUCTION, MUSTER_WAIVER_KIND_EXCUSE,
                                          MUSTER_WAIVER_KIND_VARIANCE,
                                          MUSTER_WAIVER_KIND_EXTENSION };

/* What the form is about. The page may load again while it is open, so nothing is borrowed. */
typedef struct
{
  MusterWaiver *waiver; /* what is known before anything is typed; with an id where it is on file */
  char *name;           /* of the officer */
  char *title;          /* of the requirement */
  gint64 asked; /* time that is asked without a waiver; MUSTER_NUMBER_NONE where it counts none */
  GArray *documents; /* ids, as the choice has them behind "none" */
  GPtrArray *labels; /* of that choice */
} Asked;

static void
asked_free (gpointer data)
{
  Asked *asked = data;

  muster_waiver_free (asked->waiver);
  g_free (asked->name);
  g_free (asked->title);
  g_array_unref (asked->documents);
  g_ptr_array_unref (asked->labels);
  g_free (asked);
}

static gboolean
is_decided (MusterWaiverStatus status)
{
  return status == MUSTER_WAIVER_STATUS_APPROVED || status == MUSTER_WAIVER_STATUS_REFUSED;
}

static gboolean
is_on_file (const Asked *asked)
{
  return asked->waiver->id != MUSTER_ID_NONE;
}

static const MusterWaiverStatus *
list_statuses (const Asked *asked, guint *n)
{
  *n = is_on_file (asked) ? G_N_ELEMENTS (next_statuses) : G_N_ELEMENTS (first_statuses);
  /* What was sent is not sent again. */
  if (is_on_file (asked) && asked->waiver->status == MUSTER_WAIVER_STATUS_SENT)
    *n -= 1;
  return is_on_file (asked) ? next_statuses : first_statuses;
}

/* Where no time is counted, none can be taken off. */
static const MusterWaiverKind *
list_kinds (const Asked *asked, guint *n)
{
  guint first = asked->asked == MUSTER_NUMBER_NONE ? 1 : 0;

  *n = G_N_ELEMENTS (kinds) - first;
  return kinds + first;
}

/* --- What is known -------------------------------------------------------------------------------- */

const char *
muster_waiver_form_explain (const MusterDuty *duty)
{
  g_return_val_if_fail (duty != NULL, NULL);

  if (duty->status == MUSTER_DUTY_STATUS_NOT_APPLICABLE)
    return _ ("This is not asked of the officer, so there is nothing to waive.");
  if (duty->period.from == MUSTER_DATE_NONE || duty->period.to == MUSTER_DATE_NONE)
    return _ ("This has no period that ends, so no waiver can be entered for it.");
  return NULL;
}

/* Time that is asked where nothing is waived. */
static gint64
get_asked (const MusterDuty *duty)
{
  if (duty->requirement->counts != MUSTER_COUNT_HOURS)
    return MUSTER_NUMBER_NONE;
  return duty->waiver != NULL ? duty->requirement->required : duty->required;
}

/* The request for the duty that nobody decided yet. */
static const MusterWaiver *
find_request (const MusterOfficerFacts *facts, const char *pack, const MusterDuty *duty)
{
  guint i;

  for (i = 0; i < facts->waivers->len; i++)
    {
      const MusterWaiver *waiver = g_ptr_array_index (facts->waivers, i);

      if (waiver->status < MUSTER_WAIVER_STATUS_APPROVED && g_strcmp0 (waiver->pack, pack) == 0 &&
          g_strcmp0 (waiver->requirement, duty->requirement->id) == 0 &&
          waiver->starts_on <= duty->period.from && waiver->ends_on >= duty->period.to)
        return waiver;
    }
  return NULL;
}

static Asked *
asked_new (const MusterCheckOfficer *judged, const MusterPack *pack, const MusterDuty *duty)
{
  const MusterOfficer *officer = judged->facts->officer;
  const MusterWaiver *request = find_request (judged->facts, muster_pack_get_id (pack), duty);
  Asked *asked = g_new0 (Asked, 1);

  asked->name = muster_officer_format_name (officer);
  asked->title = g_strdup (duty->requirement->title);
  asked->asked = get_asked (duty);
  asked->documents = g_array_new (FALSE, FALSE, sizeof (MusterId));
  asked->labels = g_ptr_array_new_with_free_func (g_free);
  asked->waiver = request != NULL ? muster_waiver_copy (request) : muster_waiver_new ();
  if (request != NULL)
    return asked;
  asked->waiver->officer_id = officer->id;
  asked->waiver->pack = g_strdup (muster_pack_get_id (pack));
  asked->waiver->requirement = g_strdup (duty->requirement->id);
  asked->waiver->starts_on = duty->period.from;
  asked->waiver->ends_on = duty->period.to;
  return asked;
}

/* --- Saving --------------------------------------------------------------------------------------- */

static gpointer
request_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) waivers = g_ptr_array_new ();

  g_ptr_array_add (waivers, data);
  return GINT_TO_POINTER (muster_action_request_waiver (workspace, waivers, error));
}

static gpointer
decide_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const MusterWaiver *waiver = data;
  const MusterWaiverDecision decision = { waiver->status, waiver->authority, waiver->decided_on,
                                          waiver->document_id };

  return GINT_TO_POINTER (
      muster_action_decide_waiver (workspace, &waiver->id, 1, &decision, error));
}

/* --- Reading -------------------------------------------------------------------------------------- */

static gboolean
read_date (MusterForm *form, const char *name, MusterDate *date)
{
  g_autoptr (GError) error = NULL;

  if (muster_date_parse_typed (muster_form_get_text (form, name), date, &error))
    return TRUE;
  muster_form_refuse (form, name, error->message);
  return FALSE;
}

static gboolean
is_empty (MusterForm *form, const char *name)
{
  g_autofree char *text = muster_name_squeeze (muster_form_get_text (form, name));

  return text == NULL;
}

static gboolean
read_taken_off (MusterForm *form, const Asked *asked, MusterWaiver *waiver)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  char hours[MUSTER_DURATION_TEXT_SIZE];
  gint64 seconds;

  if (!muster_duration_parse (muster_form_get_text (form, "taken-off"), &seconds, &error))
    sentence = g_strdup (error->message);
  else if (seconds > asked->asked)
    sentence = g_strdup_printf (
        /* Translators: hours. */
        _ ("A waiver can take off at most the %s h that are asked."),
        muster_duration_print (asked->asked, hours));
  else if (seconds == 0)
    sentence = g_strdup (_ ("Type how many hours are taken off, such as 4."));
  if (sentence == NULL)
    waiver->required_seconds = asked->asked - seconds;
  else
    muster_form_refuse (form, "taken-off", sentence);
  return sentence == NULL;
}

static gboolean
read_relief (MusterForm *form, const Asked *asked, MusterWaiver *waiver)
{
  if (waiver->kind == MUSTER_WAIVER_KIND_REDUCTION)
    return read_taken_off (form, asked, waiver);
  if (waiver->kind != MUSTER_WAIVER_KIND_EXTENSION)
    return TRUE;
  if (!read_date (form, "extended-to", &waiver->extended_to))
    return FALSE;
  if (waiver->extended_to > waiver->ends_on)
    return TRUE;
  muster_form_refuse (form, "extended-to",
                      _ ("The new deadline must be later than the end of the period."));
  return FALSE;
}

static gboolean
read_reason (MusterForm *form, MusterWaiver *waiver)
{
  if (is_empty (form, "reason"))
    {
      muster_form_refuse (form, "reason",
                          waiver->status == MUSTER_WAIVER_STATUS_APPROVED
                              ? _ ("Give the reason and the date it was approved.")
                              : _ ("Give the reason for the waiver: it stays with the record."));
      return FALSE;
    }
  muster_record_set_text (&waiver->reason, muster_form_get_text (form, "reason"));
  return TRUE;
}

/* Nothing typed is a day that nobody knows. */
static gboolean
read_requested (MusterForm *form, MusterWaiver *waiver)
{
  MusterSession *session = muster_page_get_session (muster_form_get_page (form));

  if (is_empty (form, "requested-on"))
    return TRUE;
  if (!read_date (form, "requested-on", &waiver->requested_on))
    return FALSE;
  if (session == NULL || waiver->requested_on <= muster_session_get_today (session))
    return TRUE;
  muster_form_refuse (form, "requested-on", _ ("Type a day that is not in the future."));
  return FALSE;
}

static gboolean
read_decision (MusterForm *form, const Asked *asked, MusterWaiver *waiver)
{
  guint document = asked->documents->len > 0 ? muster_form_get_choice (form, "document") : 0;

  if (document > 0)
    waiver->document_id = g_array_index (asked->documents, MusterId, document - 1);
  if (!is_decided (waiver->status))
    return TRUE;
  if (is_empty (form, "authority"))
    {
      muster_form_refuse (form, "authority", _ ("Name the authority that decided the waiver."));
      return FALSE;
    }
  muster_record_set_text (&waiver->authority, muster_form_get_text (form, "authority"));
  if (!is_empty (form, "decided-on"))
    return read_date (form, "decided-on", &waiver->decided_on);
  muster_form_refuse (form, "decided-on",
                      waiver->status == MUSTER_WAIVER_STATUS_APPROVED
                          ? _ ("Give the reason and the date it was approved.")
                          : _ ("Type the date on which the waiver was decided."));
  return FALSE;
}

static void
save (MusterForm *form, gpointer data)
{
  const Asked *asked = data;
  g_autoptr (MusterWaiver) waiver = muster_waiver_copy (asked->waiver);
  MusterSessionWork work = { is_on_file (asked) ? decide_work : request_work, NULL,
                             (GDestroyNotify) muster_waiver_free, NULL, TRUE };
  g_autofree char *sentence = NULL;
  guint n;

  waiver->status = list_statuses (asked, &n)[muster_form_get_choice (form, "status")];
  if (!is_on_file (asked))
    {
      waiver->kind = list_kinds (asked, &n)[muster_form_get_choice (form, "kind")];
      if (!read_relief (form, asked, waiver) || !read_reason (form, waiver) ||
          !read_requested (form, waiver))
        return;
    }
  if (!read_decision (form, asked, waiver))
    return;
  /* Translators: a requirement; an officer; requested, sent, approved, refused. */
  sentence = g_strdup_printf (_ ("Waiver of “%s” for %s: %s."), asked->title, asked->name,
                              muster_word_label (muster_waiver_status_words, (int) waiver->status));
  work.data = g_steal_pointer (&waiver);
  muster_form_run (form, &work, sentence, NULL);
}

/* --- The form ------------------------------------------------------------------------------------- */

static void
add_kinds (MusterForm *form, const Asked *asked)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  const MusterWaiverKind *offered;
  guint n, i;

  offered = list_kinds (asked, &n);
  for (i = 0; i < n; i++)
    g_ptr_array_add (labels,
                     (gpointer) muster_word_label (muster_waiver_kind_words, (int) offered[i]));
  g_ptr_array_add (labels, NULL);
  muster_form_add_choice (form, "kind", _ ("Kind"), (const char *const *) labels->pdata);
  if (asked->asked != MUSTER_NUMBER_NONE)
    {
      char hours[MUSTER_DURATION_TEXT_SIZE];
      g_autofree char *title =
          /* Translators: hours. */
          g_strdup_printf (_ ("Hours taken off, of %s h"),
                           muster_duration_print (asked->asked, hours));

      muster_form_add_text (form, "taken-off", title, NULL);
      muster_form_show_with (form, "taken-off", "kind", 1u << 0);
    }
  muster_form_add_text (form, "extended-to", _ ("New deadline"), NULL);
  muster_form_show_with (form, "extended-to", "kind", 1u << (n - 1));
  muster_form_add_text (form, "reason", _ ("Reason"), NULL);
}

static void
add_requested (MusterForm *form)
{
  g_autofree char *today = muster_date_format (
      muster_session_get_today (muster_page_get_session (muster_form_get_page (form))));

  muster_form_add_text (form, "requested-on", _ ("Requested on"), today);
}

static void
add_decision (MusterForm *form, const Asked *asked)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  const MusterWaiverStatus *statuses;
  guint decided = 0;
  guint n, i;

  statuses = list_statuses (asked, &n);
  for (i = 0; i < n; i++)
    {
      g_ptr_array_add (
          labels, (gpointer) muster_word_label (muster_waiver_status_words, (int) statuses[i]));
      decided |= is_decided (statuses[i]) ? 1u << i : 0;
    }
  g_ptr_array_add (labels, NULL);
  muster_form_add_choice (form, "status", _ ("Status"), (const char *const *) labels->pdata);
  muster_form_add_text (form, "authority", _ ("Decided by"), NULL);
  muster_form_show_with (form, "authority", "status", decided);
  muster_form_add_text (form, "decided-on", _ ("Decided on"), NULL);
  muster_form_show_with (form, "decided-on", "status", decided);
  if (asked->documents->len > 0)
    muster_form_add_choice (form, "document", _ ("Proof"),
                            (const char *const *) asked->labels->pdata);
}

/* What a request asks for: "Reduction to 44.00 h". */
static char *
describe_relief (const MusterWaiver *waiver)
{
  const char *kind = muster_word_label (muster_waiver_kind_words, (int) waiver->kind);
  g_autofree char *date = muster_date_format (waiver->extended_to);
  char hours[MUSTER_DURATION_TEXT_SIZE];

  if (waiver->kind == MUSTER_WAIVER_KIND_REDUCTION)
    /* Translators: kind of a waiver, hours. */
    return g_strdup_printf (_ ("%s to %s h"), kind,
                            muster_duration_print (waiver->required_seconds, hours));
  if (waiver->kind == MUSTER_WAIVER_KIND_EXTENSION)
    /* Translators: kind of a waiver, a date. */
    return g_strdup_printf (_ ("%s to %s"), kind, date);
  return g_strdup (kind);
}

static char *
describe (const Asked *asked)
{
  const MusterWaiver *waiver = asked->waiver;
  g_autofree char *from = muster_date_format (waiver->starts_on);
  g_autofree char *to = muster_date_format (waiver->ends_on);
  g_autofree char *relief = is_on_file (asked) ? describe_relief (waiver) : NULL;

  if (relief == NULL)
    /* Translators: an officer, two dates, a requirement. */
    return g_strdup_printf (_ ("%s, %s to %s: %s"), asked->name, from, to, asked->title);
  /* Translators: an officer, two dates, a requirement, what is asked for, the reason. */
  return g_strdup_printf (_ ("%s, %s to %s: %s\n%s: %s"), asked->name, from, to, asked->title,
                          relief, waiver->reason);
}

static void
present (MusterPage *page, gpointer result)
{
  Asked *asked = result;
  MusterForm *form =
      muster_form_new (page, is_on_file (asked) ? _ ("Decide Waiver") : _ ("Add Waiver"),
                       is_on_file (asked) ? _ ("_Save") : NULL, save, asked, asked_free);
  g_autofree char *description = describe (asked);

  muster_form_set_description (form, description);
  if (!is_on_file (asked))
    {
      add_kinds (form, asked);
      add_requested (form);
      muster_form_place_refusal (form, MUSTER_ERROR_INVALID_INPUT, "requested-on");
    }
  add_decision (form, asked);
  gtk_window_present (GTK_WINDOW (form));
}

/* --- Documents ------------------------------------------------------------------------------------ */

/* Each document once, though it may prove several records. */
static void
list_documents (Asked *asked, const MusterOfficerRecord *record)
{
  guint i, j;

  g_ptr_array_add (asked->labels, g_strdup (_ ("None")));
  for (i = 0; i < record->documents->len; i++)
    {
      const MusterRecordDocument *attached = g_ptr_array_index (record->documents, i);
      MusterId id = attached->document->id;

      for (j = 0; j < asked->documents->len; j++)
        if (g_array_index (asked->documents, MusterId, j) == id)
          break;
      if (j < asked->documents->len)
        continue;
      g_array_append_val (asked->documents, id);
      g_ptr_array_add (asked->labels, g_strdup (attached->document->title));
    }
  g_ptr_array_add (asked->labels, NULL);
}

/* Hands on what @data holds. */
static gpointer
documents_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  Asked **place = data;
  g_autoptr (MusterOfficerRecord) record =
      muster_action_load_officer_record (workspace, (*place)->waiver->officer_id, error);

  if (record == NULL)
    return NULL;
  list_documents (*place, record);
  return g_steal_pointer (place);
}

static void
free_place (gpointer data)
{
  Asked **place = data;

  if (*place != NULL)
    asked_free (*place);
  g_free (place);
}

void
muster_waiver_form_present (MusterPage *page, const MusterCheckOfficer *judged,
                            const MusterPack *pack, const MusterDuty *duty)
{
  MusterSessionWork work = { documents_work, NULL, free_place, asked_free, FALSE };
  Asked **place;

  g_return_if_fail (MUSTER_IS_PAGE (page) && judged != NULL && pack != NULL && duty != NULL);
  g_return_if_fail (muster_waiver_form_explain (duty) == NULL);

  place = g_new0 (Asked *, 1);
  *place = asked_new (judged, pack, duty);
  work.data = place;
  muster_page_run (page, &work, present);
}
