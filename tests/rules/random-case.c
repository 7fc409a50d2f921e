/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Random cases: making them, freeing them, and saying what they are. */

#include "config.h"

#include "random-case.h"

RandomCase *
random_case_new (RandomKind kind, guint32 seed)
{
  RandomCase *case_ = g_new0 (RandomCase, 1);
  GRand *rand = g_rand_new_with_seed (seed);

  case_->kind = kind;
  case_->seed = seed;
  case_->json = random_pack_write (kind, rand);
  case_->pack = history_parse (case_->json);
  case_->facts = muster_officer_facts_new ();
  random_history_fill (case_, rand);
  g_rand_free (rand);
  return case_;
}

void
random_case_free (RandomCase *case_)
{
  muster_pack_unref (case_->pack);
  muster_officer_facts_free (case_->facts);
  g_free (case_->json);
  g_free (case_);
}

static void
describe_credit (GString *text, const MusterOfficerFacts *facts, const MusterCredit *credit)
{
  const MusterClassSpan *class_ = g_hash_table_lookup (facts->agency->classes, &credit->class_id);
  char day[MUSTER_DATE_TEXT_SIZE];

  g_string_append_printf (
      text, "#   %s id %d %s/%s %s %.2f h %s %s", muster_date_print (credit->earned_on, day),
      (int) credit->id, credit->course_code != NULL ? credit->course_code : "-", credit->title,
      credit->subject != NULL ? credit->subject : "unclassified", (double) credit->seconds / 3600,
      muster_word_nick (muster_roster_status_words, (int) credit->status),
      muster_word_nick (muster_role_words, (int) credit->role));
  if (class_ != NULL)
    g_string_append_printf (
        text, " class %d to %s %.2f h%s", (int) credit->class_id,
        muster_date_print (class_->ends_on, day), (double) class_->seconds / 3600,
        g_hash_table_contains (facts->agency->meetings, &credit->meeting_id) ? " taught by 77"
                                                                             : "");
  if (credit->score != MUSTER_NUMBER_NONE)
    g_string_append_printf (text, " score %d", (int) credit->score / 100);
  g_string_append_printf (text, "%s%s%s %s %s\n", credit->voided ? " voided" : "",
                          credit->standing == MUSTER_STANDING_REJECTED ? " rejected" : "",
                          g_hash_table_contains (facts->agency->proofs, &credit->id) ? " proved"
                                                                                     : "",
                          credit->delivery != NULL ? credit->delivery : "-",
                          credit->provider != NULL ? credit->provider : "-");
}

static void
describe_officer (GString *text, const MusterOfficerFacts *facts)
{
  char day[MUSTER_DATE_TEXT_SIZE], end[MUSTER_DATE_TEXT_SIZE];
  guint i;

  for (i = 0; i < facts->employments->len; i++)
    {
      const MusterEmployment *employment = g_ptr_array_index (facts->employments, i);

      g_string_append_printf (text, "# employed %s to %s type %d rank %s\n",
                              muster_date_print (employment->hired_on, day),
                              muster_date_print (employment->separated_on, end),
                              (int) employment->employment_type, employment->rank);
    }
  for (i = 0; i < facts->certificates->len; i++)
    {
      const MusterCertificate *certificate = g_ptr_array_index (facts->certificates, i);

      g_string_append_printf (text, "# certificate %d kind %d %s to %s\n", (int) certificate->id,
                              (int) certificate->kind,
                              muster_date_print (certificate->issued_on, day),
                              muster_date_print (certificate->expires_on, end));
    }
  for (i = 0; i < facts->cycles->len; i++)
    {
      const MusterCycle *cycle = g_ptr_array_index (facts->cycles, i);

      g_string_append_printf (text, "# cycle of %d %s to %s\n", (int) cycle->certificate_id,
                              muster_date_print (cycle->starts_on, day),
                              muster_date_print (cycle->ends_on, end));
    }
}

static void
describe_relief (GString *text, const MusterOfficerFacts *facts)
{
  char day[MUSTER_DATE_TEXT_SIZE], end[MUSTER_DATE_TEXT_SIZE];
  guint i;

  for (i = 0; i < facts->waivers->len; i++)
    {
      const MusterWaiver *waiver = g_ptr_array_index (facts->waivers, i);

      g_string_append_printf (
          text, "# waiver kind %d of %s from %s: %d s, extended to %s, status %d\n",
          (int) waiver->kind, waiver->requirement != NULL ? waiver->requirement : "all",
          muster_date_print (waiver->starts_on, day),
          waiver->required_seconds != MUSTER_NUMBER_NONE ? (int) waiver->required_seconds : -1,
          muster_date_print (waiver->extended_to, end), (int) waiver->status);
    }
  for (i = 0; i < facts->cures->len; i++)
    {
      const MusterCure *cure = g_ptr_array_index (facts->cures, i);

      g_string_append_printf (text, "# cure by credit %d: %d s\n", (int) cure->credit_id,
                              cure->seconds != MUSTER_NUMBER_NONE ? (int) cure->seconds : -1);
    }
}

char *
random_case_describe (const RandomCase *case_)
{
  GString *text = g_string_new (NULL);
  char day[MUSTER_DATE_TEXT_SIZE];
  guint i;

  g_string_append_printf (text, "# again with MUSTER_CASE=%u, kind %d, as of %s\n# %s\n",
                          case_->seed, (int) case_->kind, muster_date_print (case_->as_of, day),
                          case_->json);
  describe_officer (text, case_->facts);
  describe_relief (text, case_->facts);
  for (i = 0; i < case_->facts->credits->len; i++)
    describe_credit (text, case_->facts, g_ptr_array_index (case_->facts->credits, i));
  return g_string_free (text, FALSE);
}

/* --- Which cases ----------------------------------------------------------------------------------- */

guint
random_count (guint usual)
{
  const char *stride = g_getenv ("MUSTER_FAULT_STRIDE");
  const char *more = g_getenv ("MUSTER_CASES");

  if (g_getenv ("MUSTER_CASE") != NULL)
    return 1;
  if (more != NULL)
    return (guint) MAX (g_ascii_strtoull (more, NULL, 10), 1);
  return usual / (stride != NULL ? (guint) MAX (g_ascii_strtoull (stride, NULL, 10), 1) : 1);
}

guint32
random_seed (guint i)
{
  const char *one = g_getenv ("MUSTER_CASE");
  const char *first = g_getenv ("MUSTER_CASE_FROM");

  if (one != NULL)
    return (guint32) g_ascii_strtoull (one, NULL, 10);
  return i + (first != NULL ? (guint32) g_ascii_strtoull (first, NULL, 10) : 1);
}
