/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A PDF as an exhibit. Nothing of it is interpreted but the tree of its objects: what its pages draw is
 * copied unread. Of a page only its boxes, its content and its resources are taken, so whatever acts
 * (scripts, launches, links, fields) is left behind because it is never picked up. */

#include "pdf/exhibit.h"

#include "pdf/object.h"

#define BUDGET (G_GUINT64_CONSTANT (128) * 1024 * 1024)

static gboolean
has_failed (qpdf_data q)
{
  gboolean failed = FALSE;

  while (qpdf_has_error (q))
    {
      qpdf_get_error (q);
      failed = TRUE;
    }
  return failed;
}

static MusterPdfProblem
get_problem (qpdf_data q)
{
  MusterPdfProblem problem = MUSTER_PDF_PROBLEM_NONE;

  while (qpdf_has_error (q))
    {
      qpdf_error error = qpdf_get_error (q);

      if (qpdf_get_error_code (q, error) == qpdf_e_password ||
          qpdf_get_error_code (q, error) == qpdf_e_unsupported)
        problem = MUSTER_PDF_PROBLEM_ENCRYPTED;
      else if (problem == MUSTER_PDF_PROBLEM_NONE)
        problem = MUSTER_PDF_PROBLEM_DAMAGED;
    }
  return problem;
}

/* A file whose index is broken may still be read from its objects, but what was cut off is gone then:
 * that is worth a note. */
static gboolean
open_document (MusterExhibit *exhibit, const void *data, gsize length)
{
  qpdf_data q = exhibit->document;

  qpdf_set_attempt_recovery (q, QPDF_FALSE);
  if ((qpdf_read_memory (q, "exhibit", data, length, NULL) & QPDF_ERRORS) != 0)
    {
      exhibit->problem = get_problem (q);
      if (exhibit->problem == MUSTER_PDF_PROBLEM_ENCRYPTED)
        return FALSE;
      qpdf_cleanup (&exhibit->document);
      q = exhibit->document = qpdf_init ();
      qpdf_silence_errors (q);
      qpdf_set_suppress_warnings (q, QPDF_TRUE);
      exhibit->notes |= MUSTER_PDF_NOTE_REPAIRED;
      if ((qpdf_read_memory (q, "exhibit", data, length, NULL) & QPDF_ERRORS) != 0)
        {
          exhibit->problem = get_problem (q);
          return FALSE;
        }
    }
  exhibit->problem = MUSTER_PDF_PROBLEM_NONE;
  return TRUE;
}

static void
read_catalogue (MusterExhibit *exhibit)
{
  qpdf_data q = exhibit->document;
  qpdf_oh root = qpdf_get_root (q);
  qpdf_oh form = qpdf_oh_get_key_if_dict (q, root, "/AcroForm");
  qpdf_oh names = qpdf_oh_get_key_if_dict (q, root, "/Names");
  int flags = (int) muster_object_get_number (q, form, "/SigFlags", 0, 0);

  if (qpdf_is_encrypted (q) && !qpdf_allow_extract_all (q))
    exhibit->notes |= MUSTER_PDF_NOTE_RESTRICTED;
  if (muster_object_has (q, root, "/OpenAction") || muster_object_has (q, root, "/AA") ||
      muster_object_has (q, names, "/JavaScript"))
    exhibit->notes |= MUSTER_PDF_NOTE_SCRIPTS;
  if (muster_object_has (q, root, "/OCProperties"))
    exhibit->notes |= MUSTER_PDF_NOTE_UNCHECKED;
  if ((flags & 1) != 0 || muster_object_has (q, root, "/Perms"))
    exhibit->notes |= MUSTER_PDF_NOTE_SIGNED;
  if (qpdf_oh_is_dictionary (q, form))
    exhibit->notes |= MUSTER_PDF_NOTE_FORM;
  if (muster_object_has (q, form, "/XFA"))
    {
      qpdf_oh needs = qpdf_oh_get_key (q, root, "/NeedsRendering");

      exhibit->notes |= MUSTER_PDF_NOTE_XFA;
      if (qpdf_oh_is_bool (q, needs) && qpdf_oh_get_bool_value (q, needs))
        exhibit->problem = MUSTER_PDF_PROBLEM_FORM;
    }
}

static void
read_pages (MusterExhibit *exhibit, int n)
{
  qpdf_data q = exhibit->document;
  gsize budget = BUDGET;
  int i;

  for (i = 0; i < n; i++)
    {
      qpdf_oh page = qpdf_get_page_n (q, (size_t) i);
      MusterExhibitPage picture;

      if (muster_object_has (q, page, "/AA"))
        exhibit->notes |= MUSTER_PDF_NOTE_SCRIPTS;
      if (!muster_exhibit_wrap_page (q, page, &budget, &picture))
        {
          exhibit->problem = MUSTER_PDF_PROBLEM_PACKING;
          return;
        }
      exhibit->notes |= muster_exhibit_add_remarks (q, page, &picture);
      g_array_append_val (exhibit->pages, picture);
      qpdf_oh_release (q, page);
    }
  budget = BUDGET;
  if (!muster_exhibit_examine (exhibit, &budget) || !muster_exhibit_is_light (exhibit, &budget))
    exhibit->problem = MUSTER_PDF_PROBLEM_PACKING;
}

void
muster_exhibit_read_pdf (MusterExhibit *exhibit, const void *data, gsize length)
{
  qpdf_data q;
  int n;

  if (!open_document (exhibit, data, length))
    return;
  q = exhibit->document;
  read_catalogue (exhibit);
  if (exhibit->problem != MUSTER_PDF_PROBLEM_NONE)
    return;
  n = qpdf_get_num_pages (q);
  if (has_failed (q) || n <= 0)
    exhibit->problem = MUSTER_PDF_PROBLEM_DAMAGED;
  else if ((guint) n > MUSTER_PDF_PAGES_MAX)
    exhibit->problem = MUSTER_PDF_PROBLEM_PAGES;
  else if ((qpdf_push_inherited_attributes_to_page (q) & QPDF_ERRORS) != 0)
    exhibit->problem = MUSTER_PDF_PROBLEM_DAMAGED;
  if (exhibit->problem != MUSTER_PDF_PROBLEM_NONE)
    return;
  read_pages (exhibit, n);
  if (has_failed (q) && exhibit->problem == MUSTER_PDF_PROBLEM_NONE)
    exhibit->problem = MUSTER_PDF_PROBLEM_DAMAGED;
}
