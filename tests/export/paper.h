/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Invented officers and claims to make papers of, and what the tests of papers ask of a file: each
 * question goes to a program that reads the format and knows nothing of Muster. */

#pragma once

#include "export/reimbursement.h"
#include "export/renewal.h"

G_BEGIN_DECLS

#define PAPER_AS_OF muster_date_new (2026, 5, 14)
#define PAPER_LARGE 25002u /* rows of a long list whose workbook is not kept in memory */
#define PAPER_HASH "9c41e07b55d2c0ffee119c41e07b55d2c0ffee119c41e07b55d2c0ffee11abcd"

/**
 * Paper:
 * @folder: a folder of its own for files
 * @renewal: a packet
 * @claim: a claim
 *
 * Everything that a test draws. The arrays own what they hold.
 */
typedef struct
{
  char *folder;
  MusterAgency *agency;
  MusterPack *pack;
  GPtrArray *officers;
  MusterRenewal renewal;
  MusterAwardBook *book;
  MusterAward *award; /* the book's */
  MusterClaim *claim; /* the book's */
  GPtrArray *lines;   /* the book's */
  GHashTable *lookup;
  MusterReimbursement reimbursement;
} Paper;

Paper *
paper_new (const char *pack);
void
paper_free (Paper *paper);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Paper, paper_free)

/* Adds an officer with so many credits, each of 1.50 hours, from 10 January 2021 on every nine days. */
MusterOfficerFacts *
paper_add_officer (Paper *paper, const char *last, const char *first, guint n);

/* Adds one credit before the evaluation. */
MusterCredit *
paper_add_credit (MusterOfficerFacts *facts, MusterDate date, const char *title,
                  const char *subject, gint64 seconds);

/* Evaluates all officers. */
void
paper_evaluate (Paper *paper);

/* Adds a line to the claim; quantity in hundredths and rate in mills, or MUSTER_NUMBER_NONE. */
MusterCostLine *
paper_add_line (Paper *paper, MusterCostCategory category, const char *description, gint64 quantity,
                gint64 rate, gint64 amount);

/* The path of a file in the paper's folder. */
/* A list of ten columns: titles that look like formulas, half an hour each with a total, and numbers. */
MusterContent *
paper_make_long_list (guint n_rows);
char *
paper_get_path (const Paper *paper, const char *name);

char *
paper_write_pdf (const Paper *paper, const MusterContent *content);
char *
paper_write_xlsx (const Paper *paper, const MusterContent *content);

/* Runs a program and returns what it printed; fails the test where it fails. */
char *
paper_run (const char *program, ...) G_GNUC_NULL_TERMINATED;

char *
paper_read_text (const char *pdf);
GBytes *
paper_read_file (const char *path);
guint
paper_count (const char *text, const char *part);

G_END_DECLS
