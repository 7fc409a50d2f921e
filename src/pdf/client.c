/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Asking about one file, and saying what came of it. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "pdf/client.h"
#include "pdf/protocol.h"
#include "pdf/run.h"

#define MEGABYTE (1024u * 1024u)

char *
muster_pdf_problem_describe (MusterPdfProblem problem)
{
  switch (problem)
    {
    case MUSTER_PDF_PROBLEM_KIND:
      return g_strdup (
          _ ("It is neither a PDF nor a JPEG nor a PNG file. Save it as one of these and "
             "attach it again."));
    case MUSTER_PDF_PROBLEM_BYTES:
      return g_strdup_printf (_ ("It is larger than %u MB. Scan it at a lower resolution."),
                              MUSTER_PDF_BYTES_MAX / MEGABYTE);
    case MUSTER_PDF_PROBLEM_PAGES:
      return g_strdup_printf (_ ("It has more than %u pages. Attach only the pages that prove it."),
                              MUSTER_PDF_PAGES_MAX);
    case MUSTER_PDF_PROBLEM_PIXELS:
      return g_strdup (_ ("The image is too large. Scan it at a lower resolution."));
    case MUSTER_PDF_PROBLEM_ENCRYPTED:
      return g_strdup (
          _ ("It is protected by a password. Save a copy without the password and attach "
             "that."));
    case MUSTER_PDF_PROBLEM_DAMAGED:
      return g_strdup (_ ("It is damaged, or a part of it is missing. Scan or save it again."));
    case MUSTER_PDF_PROBLEM_FORM:
      return g_strdup (
          _ ("It is a form that only some programs can show (XFA). Open it there, print it "
             "to PDF, and attach that."));
    case MUSTER_PDF_PROBLEM_PACKING:
      return g_strdup (
          _ ("It is packed in a way that would take too long to read. Print it to PDF and "
             "attach that."));
    case MUSTER_PDF_PROBLEM_DEADLINE:
      return g_strdup_printf (
          ngettext ("It could not be read within %u second. Print it to PDF and "
                    "attach that.",
                    "It could not be read within %u seconds. Print it to PDF and "
                    "attach that.",
                    MUSTER_PDF_SECONDS),
          MUSTER_PDF_SECONDS);
    case MUSTER_PDF_PROBLEM_STOPPED:
      return g_strdup (
          _ ("It could not be read. Print it to PDF, or scan it again, and attach that."));
    case MUSTER_PDF_PROBLEM_NONE:
    default:
      return NULL;
    }
}

const char *
muster_pdf_note_describe (MusterPdfNotes note)
{
  static const char *const sentences[MUSTER_PDF_N_NOTES] = {
    N_ ("Its owner restricted copying; the restriction does not hold in the assembled copy."),
    N_ ("It is signed; the signature will not verify in the assembled copy."),
    N_ ("It is a form; its fields are included as they look."),
    N_ ("It is a form that some programs show differently (XFA); compare its pages."),
    N_ ("It has fields or remarks that are not drawn in the file; they are missing."),
    N_ ("It was damaged and was repaired, so the packet does not claim PDF/A and PDF/UA; compare its "
        "pages."),
    N_ ("It had scripts or links to programs; they were left out."),
    N_ ("It uses a font that is not embedded in it, so the packet does not claim PDF/A and PDF/UA."),
    N_ ("It has text that cannot be copied, so the packet does not claim PDF/A and PDF/UA."),
    N_ ("It has colours for a printing press, so the packet does not claim PDF/A and PDF/UA."),
    N_ ("It has parts that could not be checked, so the packet does not claim PDF/A and PDF/UA."),
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (sentences); i++)
    if ((guint) note == 1u << i)
      return _ (sentences[i]);
  return "";
}

/* --- Inspecting ----------------------------------------------------------------------------------- */

void
muster_pdf_info_free (MusterPdfInfo *info)
{
  if (info == NULL)
    return;
  g_array_unref (info->pages);
  g_free (info);
}

static void
read_report (MusterPdfInfo *info, GVariant *report)
{
  g_autoptr (GVariantIter) sizes = NULL;
  guint kind, problem, notes;
  MusterPdfSize size;

  g_variant_get (report, "(uuua(dd))", &kind, &problem, &notes, &sizes);
  info->kind = (MusterPdfKind) MIN (kind, MUSTER_PDF_KIND_PNG);
  info->problem = (MusterPdfProblem) MIN (problem, MUSTER_PDF_PROBLEM_STOPPED);
  info->notes = (MusterPdfNotes) (notes & ((1u << MUSTER_PDF_N_NOTES) - 1));
  while (g_variant_iter_next (sizes, "(dd)", &size.width, &size.height) &&
         info->pages->len < MUSTER_PDF_PAGES_MAX)
    g_array_append_val (info->pages, size);
}

MusterPdfInfo *
muster_pdf_inspect (GBytes *content, GCancellable *cancellable, GError **error)
{
  static const char *const arguments[] = { MUSTER_PDF_VERB_INSPECT, NULL };
  g_autoptr (MusterPdfInfo) info = NULL;
  g_auto (MusterPdfAnswer) answer = { 0 };

  g_return_val_if_fail (content != NULL, NULL);

  info = g_new0 (MusterPdfInfo, 1);
  info->pages = g_array_new (FALSE, FALSE, sizeof (MusterPdfSize));
  if (g_bytes_get_size (content) > MUSTER_PDF_BYTES_MAX)
    {
      info->problem = MUSTER_PDF_PROBLEM_BYTES;
      return g_steal_pointer (&info);
    }
  if (!muster_pdf_run (arguments, content, MUSTER_PDF_INSPECT_TYPE, MUSTER_PDF_SECONDS, &answer,
                       cancellable, error))
    return NULL;
  info->problem = answer.problem;
  if (answer.problem == MUSTER_PDF_PROBLEM_NONE)
    read_report (info, answer.report);
  return g_steal_pointer (&info);
}

/* --- Previews ------------------------------------------------------------------------------------- */

void
muster_pdf_pixels_free (MusterPdfPixels *pixels)
{
  if (pixels == NULL)
    return;
  g_bytes_unref (pixels->data);
  g_free (pixels);
}

static MusterPdfPixels *
read_pixels (const MusterPdfAnswer *answer, MusterPdfProblem *problem)
{
  MusterPdfPixels *pixels;
  guint status, width, height;

  g_variant_get (answer->report, "(uuu)", &status, &width, &height);
  *problem = (MusterPdfProblem) MIN (status, (guint) MUSTER_PDF_PROBLEM_STOPPED);
  if (status != MUSTER_PDF_PROBLEM_NONE)
    return NULL;
  *problem = MUSTER_PDF_PROBLEM_STOPPED;
  if (width == 0 || height == 0 || width > 4 * MUSTER_PDF_PIXELS_MAX ||
      height > 4 * MUSTER_PDF_PIXELS_MAX ||
      (gsize) width * height * 3 != g_bytes_get_size (answer->payload))
    return NULL;
  pixels = g_new0 (MusterPdfPixels, 1);
  pixels->width = width;
  pixels->height = height;
  pixels->data = g_bytes_ref (answer->payload);
  return pixels;
}

MusterPdfPixels *
muster_pdf_preview (GBytes *content, guint page, guint width, GCancellable *cancellable,
                    GError **error)
{
  g_autofree char *number = g_strdup_printf ("%u", page);
  g_autofree char *size = g_strdup_printf ("%u", width);
  const char *const arguments[] = { MUSTER_PDF_VERB_PREVIEW, number, size, NULL };
  g_auto (MusterPdfAnswer) answer = { 0 };
  MusterPdfProblem problem = MUSTER_PDF_PROBLEM_BYTES;
  MusterPdfPixels *pixels = NULL;

  g_return_val_if_fail (content != NULL && width > 0, NULL);

  if (g_bytes_get_size (content) <= MUSTER_PDF_BYTES_MAX)
    {
      if (!muster_pdf_run (arguments, content, MUSTER_PDF_PREVIEW_TYPE, MUSTER_PDF_SECONDS, &answer,
                           cancellable, error))
        return NULL;
      problem = answer.problem;
      if (problem == MUSTER_PDF_PROBLEM_NONE)
        pixels = read_pixels (&answer, &problem);
    }
  if (pixels == NULL)
    {
      g_autofree char *sentence = muster_pdf_problem_describe (problem);

      g_set_error_literal (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT, sentence);
    }
  return pixels;
}
