/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Assembling from the outside: the request, the second try without the exhibits that cannot be used,
 * and the sentences. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/data-dir.h"
#include "pdf/client.h"
#include "pdf/protocol.h"
#include "pdf/run.h"

#define SECONDS_ALL 120u

typedef struct
{
  const MusterPdfJob *job;
  GCancellable *cancellable;
  GBytes *font;
  GBytes *profile;
  MusterPdfProblem *problems; /* of each exhibit */
} Assembly;

void
muster_pdf_packet_free (MusterPdfPacket *packet)
{
  if (packet == NULL)
    return;
  g_bytes_unref (packet->bytes);
  g_array_unref (packet->places);
  g_ptr_array_unref (packet->reasons);
  g_ptr_array_unref (packet->remarks);
  g_free (packet);
}

static GBytes *
load (const char *name, GError **error)
{
  g_autofree char *path = muster_data_dir_find (name);
  char *data;
  gsize length;

  if (path == NULL || !g_file_get_contents (path, &data, &length, NULL))
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INTERNAL,
                   _ ("“%s”, which comes with Muster, is missing. Install Muster again."), name);
      return NULL;
    }
  return g_bytes_new_take (data, length);
}

/* --- The request ---------------------------------------------------------------------------------- */

static GVariant *
wrap (GBytes *bytes)
{
  return g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, bytes, TRUE);
}

/* Of all that a record may hold, a variant takes only valid UTF-8. */
static GVariant *
make_text (const char *text)
{
  return g_variant_new_take_string (g_utf8_make_valid (text != NULL ? text : "", -1));
}

static GVariant *
make_options (const MusterPdfJob *job)
{
  char date[MUSTER_DATE_TEXT_SIZE];
  GVariantDict options;

  g_variant_dict_init (&options, NULL);
  g_variant_dict_insert_value (&options, MUSTER_PDF_OPTION_TITLE, make_text (job->title));
  g_variant_dict_insert_value (&options, MUSTER_PDF_OPTION_AUTHOR, make_text (job->author));
  g_variant_dict_insert_value (&options, MUSTER_PDF_OPTION_LANGUAGE, make_text (job->language));
  g_variant_dict_insert_value (&options, MUSTER_PDF_OPTION_PAGE_STAMP, make_text (job->page_stamp));
  g_variant_dict_insert (&options, MUSTER_PDF_OPTION_DATE, "s",
                         muster_date_print (job->date, date));
  g_variant_dict_insert (&options, MUSTER_PDF_OPTION_CONFORMS, "b", job->conforms);
  return g_variant_dict_end (&options);
}

static char *
make_sheet_text (const MusterPdfExhibit *exhibit, MusterPdfProblem problem)
{
  g_autofree char *reason = muster_pdf_problem_describe (problem);

  if (exhibit->owner != NULL)
    /* Translators: what stands in a packet where a document should be: its stamp ("Exhibit 3"), whose it
     * is, what it is, and a sentence that says why it is missing. */
    return g_strdup_printf (_ ("%s of %s (%s) could not be included. %s Or leave it out."),
                            exhibit->label, exhibit->owner, exhibit->description, reason);
  /* Translators: as above, where it is nobody's in particular. */
  return g_strdup_printf (_ ("%s (%s) could not be included. %s"), exhibit->label,
                          exhibit->description, reason);
}

static GVariant *
make_exhibit (const MusterPdfExhibit *exhibit, MusterPdfProblem problem)
{
  g_autofree char *instead =
      problem != MUSTER_PDF_PROBLEM_NONE ? make_sheet_text (exhibit, problem) : NULL;
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);
  GVariant *fields[6];

  fields[0] = wrap (instead != NULL ? nothing : exhibit->content);
  fields[1] = make_text (exhibit->label);
  fields[2] = make_text (exhibit->description);
  fields[3] = make_text (exhibit->bookmark);
  fields[4] = make_text (exhibit->parent);
  fields[5] = make_text (instead);
  return g_variant_new_tuple (fields, G_N_ELEMENTS (fields));
}

static GBytes *
make_request (const Assembly *assembly)
{
  g_autoptr (GVariant) request = NULL;
  GVariant *fields[5];
  GVariantBuilder exhibits;
  guint i;

  g_variant_builder_init (&exhibits, G_VARIANT_TYPE ("a(aysssss)"));
  for (i = 0; i < assembly->job->n_exhibits; i++)
    g_variant_builder_add_value (&exhibits,
                                 make_exhibit (&assembly->job->exhibits[i], assembly->problems[i]));
  fields[0] = wrap (assembly->job->paper);
  fields[1] = wrap (assembly->font);
  fields[2] = wrap (assembly->profile);
  fields[3] = make_options (assembly->job);
  fields[4] = g_variant_builder_end (&exhibits);
  request = g_variant_ref_sink (g_variant_new_tuple (fields, G_N_ELEMENTS (fields)));
  return g_variant_get_data_as_bytes (request);
}

/* --- Tries ---------------------------------------------------------------------------------------- */

/* What is too large is not even sent. */
static void
refuse_large (Assembly *assembly)
{
  guint i;

  for (i = 0; i < assembly->job->n_exhibits; i++)
    if (g_bytes_get_size (assembly->job->exhibits[i].content) > MUSTER_PDF_BYTES_MAX)
      assembly->problems[i] = MUSTER_PDF_PROBLEM_BYTES;
}

/* Asks for each exhibit by itself, which finds the one that the whole broke down over. */
static gboolean
find_culprits (Assembly *assembly, GError **error)
{
  guint i;

  for (i = 0; i < assembly->job->n_exhibits; i++)
    if (assembly->problems[i] == MUSTER_PDF_PROBLEM_NONE)
      {
        g_autoptr (MusterPdfInfo) info =
            muster_pdf_inspect (assembly->job->exhibits[i].content, assembly->cancellable, error);

        if (info == NULL)
          return FALSE;
        assembly->problems[i] = info->problem;
      }
  return TRUE;
}

/* Takes over the problems that the report names. */
static gboolean
take_problems (Assembly *assembly, GVariant *report)
{
  g_autoptr (GVariant) places = g_variant_get_child_value (report, 1);
  gboolean is_complete = g_variant_n_children (places) == assembly->job->n_exhibits;
  gboolean has_problem = FALSE;
  guint i;

  for (i = 0; is_complete && i < assembly->job->n_exhibits; i++)
    {
      guint problem;

      g_variant_get_child (places, i, "(uuuu)", &problem, NULL, NULL, NULL);
      if (problem != MUSTER_PDF_PROBLEM_NONE)
        {
          assembly->problems[i] = MIN (problem, (guint) MUSTER_PDF_PROBLEM_STOPPED);
          has_problem = TRUE;
        }
    }
  return has_problem;
}

static gboolean
try_once (const Assembly *assembly, MusterPdfAnswer *answer, GError **error)
{
  static const char *const arguments[] = { MUSTER_PDF_VERB_ASSEMBLE, NULL };
  g_autoptr (GBytes) request = make_request (assembly);

  return muster_pdf_run (arguments, request, MUSTER_PDF_ASSEMBLE_TYPE, SECONDS_ALL, answer,
                         assembly->cancellable, error);
}

/* At most three tries: all, without those that broke it, and without those that it then refused. */
static gboolean
try_all (Assembly *assembly, MusterPdfAnswer *answer, GError **error)
{
  guint i;

  refuse_large (assembly);
  for (i = 0; i < 3; i++)
    {
      muster_pdf_answer_clear (answer);
      if (!try_once (assembly, answer, error))
        return FALSE;
      if (answer->problem != MUSTER_PDF_PROBLEM_NONE)
        {
          if (!find_culprits (assembly, error))
            return FALSE;
        }
      else if (!take_problems (assembly, answer->report))
        return TRUE;
    }
  g_set_error_literal (error, MUSTER_ERROR, MUSTER_ERROR_INTERNAL,
                       _ ("The packet could not be put together. Try with fewer exhibits."));
  return FALSE;
}

/* --- The packet ----------------------------------------------------------------------------------- */

static void
add_sentence (GPtrArray *sentences, const MusterPdfExhibit *exhibit, const char *sentence)
{
  g_ptr_array_add (sentences,
                   g_strdup_printf ("%s (%s): %s", exhibit->label, exhibit->description, sentence));
}

static void
add_place (Assembly *assembly, MusterPdfPacket *packet, guint i, const MusterPdfPlace *place)
{
  const MusterPdfExhibit *exhibit = &assembly->job->exhibits[i];
  guint k;

  if (place->problem != MUSTER_PDF_PROBLEM_NONE)
    g_ptr_array_add (packet->reasons, make_sheet_text (exhibit, place->problem));
  for (k = 0; k < MUSTER_PDF_N_NOTES; k++)
    if ((place->notes & (1u << k)) != 0)
      add_sentence ((MUSTER_PDF_NOTES_BARRING & (1u << k)) != 0 && assembly->job->conforms
                        ? packet->reasons
                        : packet->remarks,
                    exhibit, muster_pdf_note_describe ((MusterPdfNotes) (1u << k)));
  if ((place->notes & MUSTER_PDF_NOTES_BARRING) != 0)
    packet->conforms = FALSE;
  g_array_append_val (packet->places, *place);
}

static MusterPdfPacket *
make_packet (Assembly *assembly, const MusterPdfAnswer *answer)
{
  MusterPdfPacket *packet = g_new0 (MusterPdfPacket, 1);
  g_autoptr (GVariant) places = g_variant_get_child_value (answer->report, 1);
  guint i;

  packet->bytes = g_bytes_ref (answer->payload);
  packet->places = g_array_new (FALSE, FALSE, sizeof (MusterPdfPlace));
  packet->reasons = g_ptr_array_new_with_free_func (g_free);
  packet->remarks = g_ptr_array_new_with_free_func (g_free);
  packet->conforms = assembly->job->conforms;
  g_variant_get_child (answer->report, 0, "u", &packet->n_pages);
  for (i = 0; i < assembly->job->n_exhibits; i++)
    {
      MusterPdfPlace place = { 0, 0, assembly->problems[i], 0 };
      guint notes;

      g_variant_get_child (places, i, "(uuuu)", NULL, &notes, &place.first_page, &place.n_pages);
      place.notes = (MusterPdfNotes) notes;
      add_place (assembly, packet, i, &place);
    }
  return packet;
}

static gboolean
is_whole (const Assembly *assembly, const MusterPdfAnswer *answer, GError **error)
{
  g_autoptr (GVariant) places = g_variant_get_child_value (answer->report, 1);

  if (g_bytes_get_size (answer->payload) > 0 &&
      g_variant_n_children (places) == assembly->job->n_exhibits)
    return TRUE;
  g_set_error_literal (error, MUSTER_ERROR, MUSTER_ERROR_INTERNAL,
                       _ ("The packet could not be put together. Try with fewer exhibits."));
  return FALSE;
}

MusterPdfPacket *
muster_pdf_assemble (const MusterPdfJob *job, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) font = NULL;
  g_autoptr (GBytes) profile = NULL;
  g_autofree MusterPdfProblem *problems = NULL;
  g_auto (MusterPdfAnswer) answer = { 0 };
  Assembly assembly = { job, cancellable, NULL, NULL, NULL };

  g_return_val_if_fail (job != NULL && job->paper != NULL && job->title != NULL, NULL);
  g_return_val_if_fail (job->language != NULL && job->page_stamp != NULL, NULL);

  font = load ("fonts/LiberationSans-Regular.ttf", error);
  profile = font != NULL ? load ("color/sRGB.icc", error) : NULL;
  if (profile == NULL)
    return NULL;
  problems = g_new0 (MusterPdfProblem, MAX (job->n_exhibits, 1));
  assembly.font = font;
  assembly.profile = profile;
  assembly.problems = problems;
  if (!try_all (&assembly, &answer, error) || !is_whole (&assembly, &answer, error))
    return NULL;
  return make_packet (&assembly, &answer);
}
