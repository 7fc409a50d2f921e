/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Invented officers and claims. No number in them is a fact. */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "core/data-dir.h"
#include "export/pdf.h"
#include "export/xlsx.h"
#include "paper.h"

#define CREDIT_SECONDS 5400
#define CREDIT_DAYS 9

static const char *const titles[] = {
  "Firearms: annual handgun course",     "Legal update",
  "Domestic violence: dual arrests",     "De-escalation and communication",
  "Emergency vehicle operation, track",  "Crisis intervention strategies for persons in distress",
  "Implicit bias and community contact", "Defensive tactics: handcuffing",
};
static const char *const subjects[] = {
  "firearms",          "law",
  "domestic-violence", "use-of-force",
  "driving",           "crisis-intervention",
  "implicit-bias",     "defensive-tactics",
};

static void
renewal_officer_free (gpointer data)
{
  MusterRenewalOfficer *officer = data;

  muster_evaluation_free ((MusterEvaluation *) officer->evaluation);
  muster_officer_facts_free ((MusterOfficerFacts *) officer->facts);
  g_free (officer);
}

static MusterPack *
load_pack (const char *name)
{
  g_autofree char *relative = g_strdup_printf ("rules/%s.json", name);
  g_autofree char *path = muster_data_dir_find (relative);
  g_autofree char *json = NULL;
  MusterPack *pack;

  g_assert_nonnull (path);
  g_assert_true (g_file_get_contents (path, &json, NULL, NULL));
  pack = muster_pack_parse (json, NULL);
  g_assert_nonnull (pack);
  return pack;
}

static void
fill_claim (Paper *paper)
{
  paper->book = muster_award_book_new (muster_award_new ());
  paper->award = paper->book->award;
  paper->award->number = g_strdup ("22-REG-07");
  paper->award->title = g_strdup ("Regional training grant");
  paper->award->funder = g_strdup ("State POST board");
  paper->award->starts_on = muster_date_new (2025, 7, 1);
  paper->award->ends_on = muster_date_new (2026, 6, 30);
  paper->award->amount = 1000000;
  paper->claim = muster_claim_new ();
  paper->claim->id = 2;
  paper->claim->number = 2;
  g_ptr_array_add (paper->book->claims, paper->claim);
  paper->lines = paper->book->lines;
  paper->lookup = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                         (GDestroyNotify) muster_reimbursement_officer_free);
}

Paper *
paper_new (const char *pack)
{
  Paper *paper = g_new0 (Paper, 1);

  paper->folder = g_dir_make_tmp ("muster-paper-XXXXXX", NULL);
  g_assert_nonnull (paper->folder);
  paper->agency = muster_agency_new ();
  paper->agency->name = g_strdup ("Harrow Mills Police Department");
  paper->agency->letterhead =
      g_strdup ("Training Division\n14 Weir Street\nHarrow Mills\n(555) 010-0199");
  paper->agency->ein = g_strdup ("00-0000000");
  paper->pack = load_pack (pack);
  paper->officers = g_ptr_array_new_with_free_func (renewal_officer_free);
  paper->renewal.agency = paper->agency;
  paper->renewal.pack = paper->pack;
  paper->renewal.as_of = PAPER_AS_OF;
  paper->renewal.prepared_by = "Sgt. R. Farrowell";
  paper->renewal.head_hash = PAPER_HASH;
  paper->renewal.officers = paper->officers;
  fill_claim (paper);
  paper->reimbursement.agency = paper->agency;
  paper->reimbursement.book = paper->book;
  paper->reimbursement.claim = paper->claim;
  paper->reimbursement.officers = paper->lookup;
  paper->reimbursement.as_of = PAPER_AS_OF;
  paper->reimbursement.prepared_by = "Sgt. R. Farrowell";
  return paper;
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

void
paper_free (Paper *paper)
{
  remove_folder (paper->folder);
  g_free (paper->folder);
  g_ptr_array_unref (paper->officers);
  muster_agency_free (paper->agency);
  muster_pack_unref (paper->pack);
  muster_award_book_free (paper->book);
  g_hash_table_unref (paper->lookup);
  g_free (paper);
}

static void
add_qualification (MusterOfficerFacts *facts)
{
  MusterQualification *qualification = muster_qualification_new ();

  qualification->id = 1;
  qualification->kind = g_strdup ("handgun");
  qualification->qualified_on = muster_date_new (2025, 9, 12);
  qualification->result = MUSTER_QUALIFICATION_RESULT_PASSED;
  g_ptr_array_add (facts->qualifications, qualification);
}

static void
add_history (MusterOfficerFacts *facts, guint number)
{
  MusterEmployment *employment = muster_employment_new ();
  MusterCertificate *certificate = muster_certificate_new ();
  MusterCycle *cycle = muster_cycle_new ();

  employment->id = number * 10 + 1;
  employment->officer_id = facts->officer->id;
  employment->rank = g_strdup ("Patrol officer");
  employment->hired_on = muster_date_new (2014, 7, 6);
  g_ptr_array_add (facts->employments, employment);
  add_qualification (facts);
  certificate->id = number * 10 + 2;
  certificate->officer_id = facts->officer->id;
  certificate->number = g_strdup_printf ("B-%05u", 14200 + number);
  certificate->issued_on = muster_date_new (2014, 7, 1);
  certificate->expires_on = muster_date_new (2026, 6, 30);
  g_ptr_array_add (facts->certificates, certificate);
  cycle->id = number * 10 + 3;
  cycle->certificate_id = certificate->id;
  cycle->starts_on = muster_date_new (2023, 7, 1);
  cycle->ends_on = muster_date_new (2026, 6, 30);
  g_ptr_array_add (facts->cycles, cycle);
}

MusterCredit *
paper_add_credit (MusterOfficerFacts *facts, MusterDate date, const char *title,
                  const char *subject, gint64 seconds)
{
  MusterCredit *credit = muster_credit_new ();

  credit->id = facts->officer->id * 100000 + facts->credits->len + 1;
  credit->officer_id = facts->officer->id;
  credit->earned_on = date;
  credit->title = g_strdup (title);
  credit->subject = g_strdup (subject);
  credit->seconds = seconds;
  credit->status = MUSTER_ROSTER_STATUS_COMPLETED;
  credit->provider = g_strdup ("Harrow Mills PD");
  g_ptr_array_add (facts->credits, credit);
  return credit;
}

MusterOfficerFacts *
paper_add_officer (Paper *paper, const char *last, const char *first, guint n)
{
  MusterOfficerFacts *facts = muster_officer_facts_new ();
  MusterRenewalOfficer *officer = g_new0 (MusterRenewalOfficer, 1);
  guint number = paper->officers->len + 1;
  guint i;

  facts->officer = muster_officer_new ();
  facts->officer->id = number;
  facts->officer->last_name = g_strdup (last);
  facts->officer->first_name = g_strdup (first);
  facts->officer->state_id = g_strdup_printf ("14-%04u", 2200 + number);
  add_history (facts, number);
  for (i = 0; i < n; i++)
    {
      MusterCredit *credit = paper_add_credit (
          facts, muster_date_new (2021, 1, 10) + (MusterDate) i * CREDIT_DAYS,
          titles[i % G_N_ELEMENTS (titles)], subjects[i % G_N_ELEMENTS (subjects)], CREDIT_SECONDS);

      credit->course_code = g_strdup_printf ("C-%03u", i);
      credit->instructor = g_strdup (i % 3 == 0 ? "Quillmere, Anya" : "Tamsett, João P.");
    }
  officer->facts = facts;
  g_ptr_array_add (paper->officers, officer);
  return facts;
}

void
paper_evaluate (Paper *paper)
{
  guint i;

  for (i = 0; i < paper->officers->len; i++)
    {
      MusterRenewalOfficer *officer = g_ptr_array_index (paper->officers, i);
      MusterPeriod period;

      g_assert_true (muster_evaluate_find_period (paper->pack, officer->facts,
                                                  muster_date_new (2026, 12, 31), &period, NULL));
      officer->evaluation = muster_evaluate (paper->pack, officer->facts, &period, PAPER_AS_OF);
    }
}

MusterCostLine *
paper_add_line (Paper *paper, MusterCostCategory category, const char *description, gint64 quantity,
                gint64 rate, gint64 amount)
{
  MusterCostLine *line = muster_cost_line_new ();

  line->id = paper->lines->len + 1;
  line->claim_id = paper->claim->id;
  line->status = MUSTER_COST_LINE_STATUS_READY;
  line->category = category;
  line->description = g_strdup (description);
  line->incurred_on = muster_date_new (2025, 10, 6) + (MusterDate) paper->lines->len;
  line->quantity = quantity;
  line->rate = rate;
  line->amount = amount;
  g_ptr_array_add (paper->lines, line);
  return line;
}

MusterContent *
paper_make_long_list (guint n_rows)
{
  const MusterColumn columns[] = {
    { "officer", "Officer", MUSTER_COLUMN_TEXT }, { "title", "Title", MUSTER_COLUMN_TEXT },
    { "hours", "Hours", MUSTER_COLUMN_DURATION }, { "n3", "3", MUSTER_COLUMN_INTEGER },
    { "n4", "4", MUSTER_COLUMN_INTEGER },         { "n5", "5", MUSTER_COLUMN_INTEGER },
    { "n6", "6", MUSTER_COLUMN_INTEGER },         { "n7", "7", MUSTER_COLUMN_INTEGER },
    { "n8", "8", MUSTER_COLUMN_INTEGER },         { "n9", "9", MUSTER_COLUMN_INTEGER },
  };
  MusterContent *content = muster_content_new ("Long list", NULL, PAPER_AS_OF);
  MusterTable *table = muster_table_new (columns, G_N_ELEMENTS (columns));
  MusterContentTable *drawn;
  guint i, j;

  for (i = 0; i < n_rows; i++)
    {
      g_autofree char *title = g_strdup_printf ("=title %u", i);
      guint row = muster_table_add_row (table);

      muster_table_set_text (table, row, 0, "Corvane, Luis");
      muster_table_set_text (table, row, 1, title);
      muster_table_set_number (table, row, 2, 1800);
      for (j = 3; j < G_N_ELEMENTS (columns); j++)
        muster_table_set_number (table, row, j, i);
    }
  drawn = muster_content_add_table (content, table, NULL);
  muster_content_table_set_sum (drawn, 2);
  muster_content_table_set_total (drawn, "All");
  return content;
}

char *
paper_get_path (const Paper *paper, const char *name)
{
  return g_build_filename (paper->folder, name, NULL);
}

char *
paper_write_pdf (const Paper *paper, const MusterContent *content)
{
  char *path = paper_get_path (paper, "paper.pdf");
  g_autoptr (GError) error = NULL;

  muster_pdf_write (content, path, &error);
  g_assert_no_error (error);
  return path;
}

char *
paper_write_xlsx (const Paper *paper, const MusterContent *content)
{
  char *path = paper_get_path (paper, "paper.xlsx");
  g_autoptr (GError) error = NULL;

  muster_xlsx_write (content, path, &error);
  g_assert_no_error (error);
  return path;
}

char *
paper_run (const char *program, ...)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  const char *argument;
  char *output = NULL;
  va_list list;

  g_ptr_array_add (arguments, (gpointer) program);
  va_start (list, program);
  while ((argument = va_arg (list, const char *)) != NULL)
    g_ptr_array_add (arguments, (gpointer) argument);
  va_end (list);
  g_ptr_array_add (arguments, NULL);
  process = g_subprocess_newv ((const char *const *) arguments->pdata,
                               G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  return output;
}

char *
paper_read_text (const char *pdf)
{
  return paper_run ("pdftotext", "-layout", pdf, "-", NULL);
}

GBytes *
paper_read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *data;
  gsize length;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (data, length);
}

guint
paper_count (const char *text, const char *part)
{
  guint n = 0;
  const char *p;

  for (p = strstr (text, part); p != NULL; p = strstr (p + strlen (part), part))
    n++;
  return n;
}
