/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Prints each figure that the design names beside its floor. Names on the command line choose rows. */

#include <string.h>

#include "perf/measure.h"

static const struct
{
  const char *word;
  const PerfRow *row;
} rows[] = {
  { "edit", &perf_row_edit },     { "import", &perf_row_import }, { "verify", &perf_row_verify },
  { "duties", &perf_row_duties }, { "pdf", &perf_row_pdf },       { "finish", &perf_row_finish },
  { "xlsx", &perf_row_xlsx },
};

static gboolean
is_chosen (const char *word, int argc, char **argv)
{
  int i;

  for (i = 1; i < argc; i++)
    if (strcmp (argv[i], word) == 0)
      return TRUE;
  return argc == 1;
}

int
main (int argc, char *argv[])
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (rows); i++)
    if (is_chosen (rows[i].word, argc, argv))
      perf_row_measure (rows[i].row);
  return 0;
}
