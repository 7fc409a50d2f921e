/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The grants of the synthetic agencies: each claim becomes a sheet, and what its check says is what the sample
 * was made to show. */

#include <string.h>

#include "actions/log.h"
#include "actions/paper.h"
#include "actions/sample.h"
#include "core/data-dir.h"
#include "support/action-samples.h"
#include "support/document.h"

typedef struct
{
  const char *state;
  const char *award;
  gint64 claim;
  const char *said[4]; /* one pattern for each note, in any order; the rest NULL */
} Expected;

static const Expected expected[] = {
  { "CO", "REG-07", 1, { "The claim was due on *, and a late claim is forfeited." } },
  { "CO", "REG-07", 2, { "The claim is due on *, in 18 days." } },
  { "CT", "CERT-1", 1, { "Line 3 takes 1,128.00 off the claim." } },
};

static void
make_sample (const char *path, const char *state)
{
  g_autofree char *rules =
      muster_data_dir_find (g_str_equal (state, "CO") ? "rules/us-co.json" : "rules/us-ct.json");
  g_autofree char *json = NULL;
  MusterSampleOptions options = { state, 0, 1, 7, muster_date_new (2026, 5, 14), NULL };
  GError *error = NULL;

  g_assert_true (g_file_get_contents (rules, &json, NULL, NULL));
  options.rules = json;
  muster_sample_make (path, &options, &error);
  g_assert_no_error (error);
}

static void
assert_notes (const Expected *claim, const GPtrArray *notes)
{
  guint n_patterns = 0;
  guint i, j;

  while (n_patterns < G_N_ELEMENTS (claim->said) && claim->said[n_patterns] != NULL)
    n_patterns++;
  for (i = 0; i < notes->len; i++)
    {
      for (j = 0; j < n_patterns; j++)
        if (g_pattern_match_simple (claim->said[j], notes->pdata[i]))
          break;
      if (j == n_patterns)
        g_error ("%s %" G_GINT64_FORMAT ": %s", claim->award, claim->claim,
                 (const char *) notes->pdata[i]);
    }
  g_assert_cmpuint (notes->len, ==, n_patterns);
}

static void
test_claim (gconstpointer data)
{
  const Expected *claim = data;
  g_autofree char *folder = g_dir_make_tmp ("muster-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "Agency.muster", NULL);
  MusterReimbursementRequest request = { claim->award, claim->claim, MUSTER_PAPER_XLSX, folder,
                                         "Pat Quill" };
  g_autoptr (MusterPapers) papers = NULL;
  MusterWorkspace *workspace;
  GError *error = NULL;

  make_sample (path, claim->state);
  workspace = test_action_open (path);
  papers = muster_action_export_reimbursement (workspace, &request, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (papers->paths->len, ==, 1);
  assert_notes (claim, papers->notes);
  muster_workspace_close (workspace);
  test_remove_tree (folder);
}

int
main (int argc, char *argv[])
{
  guint i;

  g_test_init (&argc, &argv, NULL);
  for (i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *path = g_strdup_printf ("/actions/sample-grants/%s-%" G_GINT64_FORMAT,
                                               expected[i].award, expected[i].claim);

      g_test_add_data_func (path, &expected[i], test_claim);
    }
  return g_test_run ();
}
