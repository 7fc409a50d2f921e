/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What ends by itself, whatever the rules ask: certificates, qualifications, endorsements, extensions, and
 * waivers that nobody decided. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/agenda-private.h"
#include "core/name.h"

/* Something of one officer. */
static MusterAgendaItem *
add_for_officer (MusterAgendaMaking *making, const char *code, MusterDate due_on,
                 const MusterOfficer *officer, char *detail)
{
  MusterAgendaItem *item =
      muster_agenda_add (making, code, due_on, muster_agenda_name (officer), detail);

  item->officer_id = officer->id;
  item->n_officers = 1;
  return item;
}

static void
set_record (MusterAgendaItem *item, const MusterRecordType *type, MusterId id)
{
  item->type = type;
  item->record_id = id;
}

/* --- Certificates --------------------------------------------------------------------------------- */

/* Certificates of one kind that end on one day: a cohort's are one item. */
typedef struct
{
  const MusterCertificate *certificate;
  const MusterOfficer *officer;
  guint n;
} Ending;

static gboolean
is_in_force (const MusterCertificate *certificate)
{
  return certificate->status == MUSTER_CERTIFICATE_STATUS_CERTIFIED ||
         certificate->status == MUSTER_CERTIFICATE_STATUS_PROBATIONARY ||
         certificate->status == MUSTER_CERTIFICATE_STATUS_EXTENDED;
}

static gboolean
is_replaced (const MusterOfficerFacts *facts, const MusterCertificate *certificate)
{
  guint i;

  for (i = 0; i < facts->certificates->len; i++)
    {
      const MusterCertificate *other = g_ptr_array_index (facts->certificates, i);

      if (other->kind == certificate->kind && other->expires_on > certificate->expires_on)
        return TRUE;
    }
  return FALSE;
}

static void
note_ending (GArray *endings, const MusterOfficer *officer, const MusterCertificate *certificate)
{
  const Ending ending = { certificate, officer, 1 };
  guint i;

  for (i = 0; i < endings->len; i++)
    {
      Ending *known = &g_array_index (endings, Ending, i);

      if (known->certificate->kind == certificate->kind &&
          known->certificate->expires_on == certificate->expires_on)
        {
          known->n++;
          return;
        }
    }
  g_array_append_val (endings, ending);
}

static void
note_certificates (MusterAgendaMaking *making, const MusterOfficerFacts *facts, GArray *endings)
{
  guint i;

  for (i = 0; i < facts->certificates->len; i++)
    {
      MusterCertificate *certificate = g_ptr_array_index (facts->certificates, i);

      if (!is_in_force (certificate) || !muster_agenda_is_near (making, certificate->expires_on) ||
          is_replaced (facts, certificate) ||
          g_hash_table_contains (making->handed_in, &certificate->id))
        continue;
      note_ending (endings, facts->officer, certificate);
      g_hash_table_add (making->ending, &certificate->id);
    }
}

static void
add_ending (MusterAgendaMaking *making, const Ending *ending)
{
  const MusterCertificate *certificate = ending->certificate;
  const char *kind = muster_word_label (muster_certificate_kind_words, (int) certificate->kind);
  g_autofree char *date = muster_date_format (certificate->expires_on);
  gboolean is_late = certificate->expires_on < making->agenda->as_of;
  char *detail;
  MusterAgendaItem *item;

  detail =
      /* Translators: kind of certificate, a date. */
      g_strdup_printf (is_late ? _ ("Certificate “%s” ended %s; no renewal is on record")
                               : _ ("Certificate “%s” ends %s; no renewal was handed in yet"),
                       kind, date);
  if (ending->n == 1)
    {
      item =
          add_for_officer (making, "certificate", certificate->expires_on, ending->officer, detail);
      set_record (item, &muster_certificate_type, certificate->id);
      return;
    }
  item = muster_agenda_add (making, "certificate", certificate->expires_on,
                            g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u officer renews",
                                                          "%u officers renew", ending->n),
                                             ending->n),
                            detail);
  item->n_officers = ending->n;
  item->requirement =
      g_strdup (muster_word_nick (muster_certificate_kind_words, (int) certificate->kind));
}

/* --- Qualifications ------------------------------------------------------------------------------- */

static gboolean
is_same_skill (const MusterQualification *a, const MusterQualification *b)
{
  g_autofree char *a_kind = muster_name_make_key (a->kind);
  g_autofree char *b_kind = muster_name_make_key (b->kind);
  g_autofree char *a_weapon = muster_name_make_key (a->weapon);
  g_autofree char *b_weapon = muster_name_make_key (b->weapon);

  return g_str_equal (a_kind, b_kind) && g_str_equal (a_weapon, b_weapon);
}

static gboolean
is_superseded (const MusterOfficerFacts *facts, const MusterQualification *qualification)
{
  guint i;

  for (i = 0; i < facts->qualifications->len; i++)
    {
      const MusterQualification *other = g_ptr_array_index (facts->qualifications, i);

      if (other != qualification && other->result == MUSTER_QUALIFICATION_RESULT_PASSED &&
          (other->qualified_on > qualification->qualified_on ||
           (other->qualified_on == qualification->qualified_on && other->id > qualification->id)) &&
          is_same_skill (other, qualification))
        return TRUE;
    }
  return FALSE;
}

/* The rules ask for this skill and miss it already, so it is on the agenda as that. */
static gboolean
is_asked_for (const MusterCheckOfficer *judged, const MusterQualification *qualification)
{
  g_autofree char *kind = muster_name_make_key (qualification->kind);
  guint i, j;

  for (i = 0; i < judged->evaluations->len; i++)
    {
      const MusterEvaluation *evaluation = g_ptr_array_index (judged->evaluations, i);

      for (j = 0; j < evaluation->duties->len; j++)
        {
          const MusterDuty *duty = g_ptr_array_index (evaluation->duties, j);
          const char *const *names = (const char *const *) duty->requirement->names;

          if (muster_shares_is_owed (duty) && muster_duty_status_is_unmet (duty->status) &&
              names != NULL && g_strv_contains (names, kind))
            return TRUE;
        }
    }
  return FALSE;
}

static gboolean
is_ending (const MusterAgendaMaking *making, const MusterCheckOfficer *judged,
           const MusterQualification *qualification)
{
  return qualification->result == MUSTER_QUALIFICATION_RESULT_PASSED &&
         muster_agenda_is_near (making, qualification->expires_on) &&
         !is_superseded (judged->facts, qualification) && !is_asked_for (judged, qualification);
}

/* What it is, with whatever of the officer's ends on the same day; NULL where that said so already. */
static char *
join_skills (const MusterAgendaMaking *making, const MusterCheckOfficer *judged, guint place)
{
  const GPtrArray *all = judged->facts->qualifications;
  MusterDate day = ((const MusterQualification *) g_ptr_array_index (all, place))->expires_on;
  g_autoptr (GString) text = g_string_new (NULL);
  guint i;

  for (i = 0; i < all->len; i++)
    {
      const MusterQualification *other = g_ptr_array_index (all, i);

      if (other->expires_on != day || !is_ending (making, judged, other))
        continue;
      if (i < place)
        return NULL;
      g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", other->kind);
      if (other->weapon != NULL)
        g_string_append_printf (text, ", %s", other->weapon);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_qualifications (MusterAgendaMaking *making, const MusterCheckOfficer *judged)
{
  const GPtrArray *all = judged->facts->qualifications;
  guint i;

  for (i = 0; i < all->len; i++)
    {
      const MusterQualification *passed = g_ptr_array_index (all, i);
      g_autofree char *date = NULL;
      g_autofree char *what = NULL;

      if (!is_ending (making, judged, passed))
        continue;
      what = join_skills (making, judged, i);
      if (what == NULL)
        continue;
      date = muster_date_format (passed->expires_on);
      set_record (add_for_officer (making, "qualification", passed->expires_on,
                                   judged->facts->officer,
                                   /* Translators: kinds of qualifications, a date. */
                                   g_strdup_printf (passed->expires_on < making->agenda->as_of
                                                        ? _ ("Qualification “%s” lapsed %s")
                                                        : _ ("Qualification “%s” ends %s"),
                                                    what, date)),
                  &muster_qualification_type, passed->id);
    }
}

/* --- Endorsements --------------------------------------------------------------------------------- */

/* What ends with its certificate is renewed with it, and one item says that. */
static gboolean
ends_before_certificate (const MusterOfficerFacts *facts, const MusterEndorsement *endorsement)
{
  guint i;

  for (i = 0; i < facts->certificates->len; i++)
    {
      const MusterCertificate *certificate = g_ptr_array_index (facts->certificates, i);

      if (certificate->id == endorsement->certificate_id)
        return is_in_force (certificate) && !is_replaced (facts, certificate) &&
               muster_date_compare_deadlines (endorsement->ends_on, certificate->expires_on) < 0;
    }
  return FALSE;
}

/* Endorsed for the same subject for longer, or without end. */
static gboolean
is_endorsed_on (const MusterOfficerFacts *facts, const MusterEndorsement *endorsement)
{
  guint i;

  for (i = 0; i < facts->endorsements->len; i++)
    {
      const MusterEndorsement *other = g_ptr_array_index (facts->endorsements, i);

      if (other != endorsement && g_strcmp0 (other->subject, endorsement->subject) == 0 &&
          (other->ends_on == MUSTER_DATE_NONE || other->ends_on > endorsement->ends_on))
        return TRUE;
    }
  return FALSE;
}

static void
add_endorsements (MusterAgendaMaking *making, const MusterOfficerFacts *facts)
{
  const MusterRulebookEntry *rules = g_ptr_array_index (making->check->rulebook, 0);
  guint i;

  for (i = 0; i < facts->endorsements->len; i++)
    {
      const MusterEndorsement *endorsement = g_ptr_array_index (facts->endorsements, i);
      const char *subject;
      g_autofree char *date = NULL;

      if (!muster_agenda_is_near (making, endorsement->ends_on) ||
          !ends_before_certificate (facts, endorsement) || is_endorsed_on (facts, endorsement))
        continue;
      subject = muster_pack_get_subject_title (rules->pack, endorsement->subject);
      date = muster_date_format (endorsement->ends_on);
      set_record (add_for_officer (making, "endorsement", endorsement->ends_on, facts->officer,
                                   /* Translators: a subject, a date. */
                                   g_strdup_printf (endorsement->ends_on < making->agenda->as_of
                                                        ? _ ("Endorsement for “%s” ended %s")
                                                        : _ ("Endorsement for “%s” ends %s"),
                                                    subject, date)),
                  &muster_endorsement_type, endorsement->id);
    }
}

/* --- Waivers -------------------------------------------------------------------------------------- */

static const char *
find_title (const MusterCheck *check, const MusterWaiver *waiver)
{
  guint i;

  for (i = 0; i < check->rulebook->len; i++)
    {
      const MusterRulebookEntry *rules = g_ptr_array_index (check->rulebook, i);
      const MusterRequirement *requirement;

      if (g_strcmp0 (muster_pack_get_id (rules->pack), waiver->pack) != 0)
        continue;
      requirement = muster_pack_find_requirement (rules->pack, waiver->requirement);
      return requirement != NULL ? requirement->title : muster_pack_get_title (rules->pack);
    }
  return waiver->pack;
}

static void
add_waivers (MusterAgendaMaking *making, const MusterCheckOfficer *judged)
{
  const GPtrArray *waivers = judged->facts->waivers;
  guint i;

  for (i = 0; i < waivers->len; i++)
    {
      const MusterWaiver *waiver = g_ptr_array_index (waivers, i);
      gboolean is_undecided = waiver->status == MUSTER_WAIVER_STATUS_REQUESTED ||
                              waiver->status == MUSTER_WAIVER_STATUS_SENT;
      gboolean is_extension = waiver->status == MUSTER_WAIVER_STATUS_APPROVED &&
                              waiver->kind == MUSTER_WAIVER_KIND_EXTENSION &&
                              judged->result == MUSTER_CHECK_SHORT;
      MusterDate due_on = is_undecided ? waiver->ends_on : waiver->extended_to;
      const char *title = find_title (making->check, waiver);
      g_autofree char *date = muster_date_format (due_on);
      MusterAgendaItem *item;

      /* Of what is over nobody has to be reminded for ever. */
      if ((!is_undecided && !is_extension) || !muster_agenda_is_near (making, due_on) ||
          (is_extension && due_on < making->agenda->as_of))
        continue;
      item = add_for_officer (
          making, is_undecided ? "waiver" : "extension", due_on, judged->facts->officer,
          g_strdup_printf (is_undecided
                               /* Translators: a requirement, a date. */
                               ? _ ("A waiver of “%s” was asked for and not decided; its period "
                                    "ends %s")
                               : _ ("The extension for “%s” ends %s"),
                           title, date));
      set_record (item, &muster_waiver_type, waiver->id);
      item->pack = g_strdup (waiver->pack);
      item->requirement = g_strdup (waiver->requirement);
    }
}

/* --- All ------------------------------------------------------------------------------------------ */

void
muster_agenda_add_records (MusterAgendaMaking *making)
{
  g_autoptr (GArray) endings = g_array_new (FALSE, FALSE, sizeof (Ending));
  guint i;

  for (i = 0; i < making->check->officers->len; i++)
    {
      const MusterCheckOfficer *judged = g_ptr_array_index (making->check->officers, i);

      note_certificates (making, judged->facts, endings);
      add_qualifications (making, judged);
      add_endorsements (making, judged->facts);
      add_waivers (making, judged);
    }
  for (i = 0; i < endings->len; i++)
    add_ending (making, &g_array_index (endings, Ending, i));
}
