/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What an award says, term by term, each with what it stands on. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/award-record.h"
#include "actions/award-template.h"
#include "actions/edit.h"

const MusterWord muster_award_heading_words[] = {
  { "award", N_ ("Award") },   { "match", N_ ("Match") },         { "claims", N_ ("Claims") },
  { "limits", N_ ("Limits") }, { "terms", N_ ("Where the Terms Come From") }, { NULL, NULL },
};

#define NO_TERM (-1)

/* Order of the command line; a heading's rows need not follow each other. */
static const struct
{
  const char *field;
  int term; /* of a template, or NO_TERM */
  MusterAwardHeading heading;
  gboolean shows_unset; /* an award letter says it, or the award is not known */
} terms[] = {
  { "title", NO_TERM, MUSTER_AWARD_HEADING_AWARD, FALSE },
  { "funder", NO_TERM, MUSTER_AWARD_HEADING_AWARD, TRUE },
  { "region", NO_TERM, MUSTER_AWARD_HEADING_AWARD, FALSE },
  { "starts_on", MUSTER_AWARD_TERM_PERIOD, MUSTER_AWARD_HEADING_AWARD, TRUE },
  { "ends_on", MUSTER_AWARD_TERM_PERIOD, MUSTER_AWARD_HEADING_AWARD, TRUE },
  { "amount", NO_TERM, MUSTER_AWARD_HEADING_AWARD, TRUE },
  { "asked", NO_TERM, MUSTER_AWARD_HEADING_AWARD, FALSE },
  { "apply_by", MUSTER_AWARD_TERM_APPLY_BY, MUSTER_AWARD_HEADING_AWARD, FALSE },
  { "match_kind", MUSTER_AWARD_TERM_MATCH_OF_TOTAL, MUSTER_AWARD_HEADING_MATCH, TRUE },
  { "match_percent", MUSTER_AWARD_TERM_MATCH_OF_TOTAL, MUSTER_AWARD_HEADING_MATCH, FALSE },
  { "match_amount", NO_TERM, MUSTER_AWARD_HEADING_MATCH, FALSE },
  { "claim_days", MUSTER_AWARD_TERM_CLAIM_DAYS, MUSTER_AWARD_HEADING_CLAIMS, TRUE },
  { "claim_by", MUSTER_AWARD_TERM_CLAIM_BY, MUSTER_AWARD_HEADING_CLAIMS, TRUE },
  { "request_days", NO_TERM, MUSTER_AWARD_HEADING_CLAIMS, FALSE },
  { "backfill_cap", MUSTER_AWARD_TERM_BACKFILL_CAP, MUSTER_AWARD_HEADING_LIMITS, TRUE },
  { "equipment_threshold", MUSTER_AWARD_TERM_EQUIPMENT_THRESHOLD, MUSTER_AWARD_HEADING_LIMITS,
    TRUE },
  { "last_day", NO_TERM, MUSTER_AWARD_HEADING_LIMITS, FALSE },
  { "dated_by", NO_TERM, MUSTER_AWARD_HEADING_LIMITS, FALSE },
  { "project_code", NO_TERM, MUSTER_AWARD_HEADING_AWARD, FALSE },
  { "notes", NO_TERM, MUSTER_AWARD_HEADING_AWARD, FALSE },
};

static void
free_fact (gpointer data)
{
  MusterAwardFact *fact = data;

  g_free (fact->title);
  g_free (fact->value);
  g_free (fact->citation);
  g_free (fact->address);
  g_free (fact);
}

static const MusterAwardTerm *
find_term (const MusterAwardTemplate *from, const MusterAward *award, int kind)
{
  guint i;

  for (i = 0; from != NULL && kind != NO_TERM && i < from->terms->len; i++)
    {
      const MusterAwardTerm *term = g_ptr_array_index (from->terms, i);

      if ((int) term->kind == kind && muster_award_template_holds (term, award->starts_on))
        return term;
    }
  return NULL;
}

/* An empty @value is none; without one nothing stands on @term. */
static void
add (GPtrArray *facts, MusterAwardHeading heading, const char *title, const char *value,
     const MusterAwardTerm *term)
{
  MusterAwardFact *fact = g_new0 (MusterAwardFact, 1);

  fact->heading = heading;
  fact->title = g_strdup (title);
  if (value != NULL && *value != '\0')
    {
      fact->value = g_strdup (value);
      fact->citation = term != NULL ? g_strdup (term->citation) : NULL;
      fact->address = term != NULL ? g_strdup (term->address) : NULL;
    }
  g_ptr_array_add (facts, fact);
}

static void
add_if_set (GPtrArray *facts, MusterAwardHeading heading, const char *title, const char *value)
{
  if (value != NULL && *value != '\0')
    add (facts, heading, title, value, NULL);
}

static void
add_verification (GPtrArray *facts, const MusterAward *award)
{
  g_autofree char *date = muster_date_format (award->verified_on);

  add_if_set (facts, MUSTER_AWARD_HEADING_SOURCE, _ ("template"), award->template);
  if (muster_award_template_is_unverified (award))
    add (facts, MUSTER_AWARD_HEADING_SOURCE, _ ("terms"), _ ("Not verified"), NULL);
  add_if_set (facts, MUSTER_AWARD_HEADING_SOURCE, _ ("verified against"), award->terms_source);
  add_if_set (facts, MUSTER_AWARD_HEADING_SOURCE, _ ("verified by"), award->verified_by);
  add_if_set (facts, MUSTER_AWARD_HEADING_SOURCE, _ ("verified on"), date);
}

GPtrArray *
muster_award_record_list_terms (const MusterAwardRecord *record)
{
  const MusterAward *award;
  g_autoptr (MusterAwardTemplate) from = NULL;
  GPtrArray *facts;
  guint i;

  g_return_val_if_fail (record != NULL, NULL);

  award = record->book->award;
  if (award->template != NULL)
    from = muster_award_templates_find (award->template, NULL);
  facts = g_ptr_array_new_with_free_func (free_fact);
  add (facts, MUSTER_AWARD_HEADING_AWARD, _ ("status"),
       muster_word_label (muster_award_status_words, (int) award->status), NULL);
  add_verification (facts, award);
  for (i = 0; i < G_N_ELEMENTS (terms); i++)
    {
      const MusterEditField *field = muster_edit_find_field (&muster_award_type, terms[i].field);
      g_autofree char *value = muster_edit_print (&muster_award_type, award, terms[i].field);

      if (terms[i].shows_unset || (value != NULL && *value != '\0'))
        add (facts, terms[i].heading, muster_edit_get_title (field), value,
             find_term (from, award, terms[i].term));
    }
  if (award->forfeits)
    add (facts, MUSTER_AWARD_HEADING_CLAIMS, _ ("late claims"), _ ("forfeited"), NULL);
  if (award->needs_preapproval)
    add (facts, MUSTER_AWARD_HEADING_CLAIMS, _ ("approval beforehand"), _ ("needed"),
         find_term (from, award, MUSTER_AWARD_TERM_NEEDS_PREAPPROVAL));
  return facts;
}
