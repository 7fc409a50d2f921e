/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Transcript pages as PDF, laid out and tagged, and then finished by muster-pdf, against raw untagged
 * glyphs of the same text. */

#include "actions/gather.h"
#include "actions/import.h"
#include "export/pdf.h"
#include "export/renewal.h"
#include "pdf/client.h"
#include "perf/agency.h"
#include "perf/floor/floor.h"
#include "perf/measure.h"
#include "support/document.h"

#define N_ROWS 9000
#define N_OFFICERS 30

typedef struct
{
  char *folder;
  char *path;
  char *floor_path;
  MusterContent *content;
} PdfData;

/* The content borrows nothing, so what it was made of can go. */
static MusterContent *
make_packet (const char *agency_path)
{
  MusterWorkspace *workspace = perf_agency_open (agency_path);
  g_autoptr (GPtrArray) facts = muster_gather_facts (workspace, NULL, NULL);
  g_autoptr (MusterPack) pack = muster_workspace_load_pack (workspace, NULL);
  g_autoptr (MusterAgency) agency = muster_workspace_load_agency (workspace, NULL);
  g_autoptr (GPtrArray) officers = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) evaluations =
      g_ptr_array_new_with_free_func ((GDestroyNotify) muster_evaluation_free);
  MusterPeriod year = muster_period_calendar_year (2025);
  MusterRenewal paper = { agency, pack, muster_date_new (2026, 5, 14), NULL, NULL, NULL, officers };
  MusterContent *content;
  guint i;

  for (i = 0; i < facts->len; i++)
    {
      MusterRenewalOfficer *officer = g_new0 (MusterRenewalOfficer, 1);
      MusterEvaluation *evaluation =
          muster_evaluate (pack, g_ptr_array_index (facts, i), &year, paper.as_of);

      g_ptr_array_add (evaluations, evaluation);
      officer->facts = g_ptr_array_index (facts, i);
      officer->evaluation = evaluation;
      g_ptr_array_add (officers, officer);
    }
  content = muster_renewal_make_packet (&paper);
  muster_workspace_close (workspace);
  return content;
}

static gpointer
set_up (void)
{
  PdfData *data = g_new0 (PdfData, 1);
  g_autofree char *training = perf_agency_make_training (N_ROWS, N_OFFICERS);
  g_autofree char *agency = NULL;
  MusterWorkspace *workspace;

  data->folder = g_dir_make_tmp ("muster-bench-XXXXXX", NULL);
  data->path = g_build_filename (data->folder, "packet.pdf", NULL);
  data->floor_path = g_build_filename (data->folder, "floor.pdf", NULL);
  agency = g_build_filename (data->folder, "Agency.muster", NULL);
  perf_agency_create (agency, N_OFFICERS);
  workspace = perf_agency_open (agency);
  perf_agency_import (workspace, MUSTER_IMPORT_TRAINING, training);
  muster_workspace_close (workspace);
  data->content = make_packet (agency);
  return data;
}

static void
tear_down (gpointer user_data)
{
  PdfData *data = user_data;

  muster_content_free (data->content);
  test_remove_tree (data->folder);
  g_free (data->folder);
  g_free (data->path);
  g_free (data->floor_path);
  g_free (data);
}

static double
work (gpointer user_data)
{
  PdfData *data = user_data;
  double start = perf_now ();

  if (!muster_pdf_write (data->content, data->path, NULL))
    g_error ("The packet was not written");
  return perf_now () - start;
}

static double
work_finished (gpointer user_data)
{
  PdfData *data = user_data;
  double start = perf_now ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) paper = muster_pdf_draw_paper (data->content, NULL, &error);
  MusterPdfJob job = { .paper = paper,
                       .title = data->content->title,
                       .language = "en-US",
                       .date = data->content->as_of,
                       .page_stamp = "Page %u of %u",
                       .conforms = TRUE };
  g_autoptr (MusterPdfPacket) packet =
      paper != NULL ? muster_pdf_assemble (&job, NULL, &error) : NULL;

  if (packet == NULL)
    g_error ("The packet was not finished: %s", error->message);
  return perf_now () - start;
}

static double
run_floor (gpointer user_data)
{
  PdfData *data = user_data;

  return perf_floor_glyphs_run (data->content, data->floor_path);
}

const PerfRow perf_row_pdf = { "9,000 transcript rows to PDF, tagged",
                               "raw untagged glyphs of the same text",
                               2.5,
                               set_up,
                               work,
                               run_floor,
                               tear_down };

const PerfRow perf_row_finish = { "the same, finished: PDF/UA-1 and PDF/A-2a",
                                  "raw untagged glyphs of the same text",
                                  9.0,
                                  set_up,
                                  work_finished,
                                  run_floor,
                                  tear_down };
