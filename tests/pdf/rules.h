/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What PDF/UA-1 and PDF/A-2a ask of a finished packet, asked through qpdf. It is no validator: it holds
 * each rule that making the file can break. */

#pragma once

#include <glib.h>
#include <qpdf/qpdf-c.h>

G_BEGIN_DECLS

/**
 * PdfRules:
 * @title: its title
 * @author: who wrote it
 * @date: its date: "2026-05-14"
 * @n_pages: how many pages it has
 * @n_figures: how many pages of exhibits, and sheets in their place
 * @conforms: whether it claims to conform
 */
typedef struct
{
  const char *title;
  const char *author;
  const char *date;
  guint n_pages;
  guint n_figures;
  gboolean conforms;
} PdfRules;

/* Asserts all of them. */
void
pdf_rules_check (GBytes *packet, const PdfRules *rules);

/* Asserts what a key of a dictionary holds, as qpdf writes it. */
void
pdf_rules_assert_value (qpdf_data q, qpdf_oh dictionary, const char *key, const char *expected);

G_END_DECLS
