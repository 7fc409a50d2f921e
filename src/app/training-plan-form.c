/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/paper.h"
#include "app/choose-file.h"
#include "app/form.h"
#include "app/training-plan-form.h"

static const MusterPaperFormat formats[] = { MUSTER_PAPER_PDF | MUSTER_PAPER_XLSX, MUSTER_PAPER_PDF,
                                             MUSTER_PAPER_XLSX };

/* What shall be made; it owns its texts. */
typedef struct
{
  MusterPage *page;
  MusterForm *form; /* weak */
  MusterTrainingPlanRequest request;
} Asked;

static void
asked_free (gpointer data)
{
  Asked *asked = data;

  g_clear_object (&asked->page);
  g_clear_weak_pointer (&asked->form);
  g_free ((char *) asked->request.folder);
  g_free ((char *) asked->request.prepared_by);
  g_free (asked);
}

/* --- Making it ------------------------------------------------------------------------------------ */

static gpointer
make_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Asked *asked = data;

  return muster_action_export_plan (workspace, &asked->request, error);
}

static void
made (MusterPage *page, gpointer result)
{
  g_autoptr (MusterPapers) papers = result;
  g_autofree char *shown = g_filename_display_name (g_ptr_array_index (papers->paths, 0));
  /* Translators: a file. */
  g_autofree char *sentence = g_strdup_printf (_ ("Saved %s"), shown);

  muster_page_report (page, sentence, FALSE);
}

static void
folder_chosen (const char *path, gpointer data)
{
  const Asked *asked = data;
  Asked *making = g_new0 (Asked, 1);
  const MusterSessionWork work = { make_work, making, asked_free,
                                   (GDestroyNotify) muster_papers_free, FALSE };

  making->request = asked->request;
  making->request.prepared_by = g_strdup (asked->request.prepared_by);
  making->request.folder = g_strdup (path);
  if (asked->form != NULL)
    gtk_window_destroy (GTK_WINDOW (asked->form));
  muster_page_run (asked->page, &work, made);
}

/* --- Asking --------------------------------------------------------------------------------------- */

static void
save (MusterForm *form, gpointer data)
{
  const MusterDate *as_of = data;
  gint64 year = g_ascii_strtoll (muster_form_get_text (form, "year"), NULL, 10);
  const char *prepared_by = muster_form_get_text (form, "prepared-by");
  Asked *asked;

  if (year < 1950 || year > 2099)
    {
      muster_form_refuse (form, "year", _ ("Type a year of training, such as 2026."));
      return;
    }
  asked = g_new0 (Asked, 1);
  asked->page = g_object_ref (muster_form_get_page (form));
  g_set_weak_pointer (&asked->form, form);
  asked->request.year = (int) year;
  asked->request.as_of = *as_of;
  asked->request.formats = formats[muster_form_get_choice (form, "formats")];
  asked->request.prepared_by = *prepared_by != '\0' ? g_strdup (prepared_by) : NULL;
  muster_choose_file (GTK_WINDOW (form), MUSTER_FILE_CHOICE_FOLDER,
                      _ ("Folder for the Training Plan"), NULL, folder_chosen, asked, asked_free);
}

void
muster_training_plan_form_present (MusterPage *page, MusterDate as_of)
{
  const char *const labels[] = { _ ("PDF and workbook"), _ ("PDF"), _ ("Workbook"), NULL };
  MusterSession *session;
  MusterForm *form;
  g_autofree char *year = NULL;

  g_return_if_fail (MUSTER_IS_PAGE (page));

  session = muster_page_get_session (page);
  if (session == NULL)
    return;
  year = g_strdup_printf ("%d", muster_date_get_year (as_of != MUSTER_DATE_NONE
                                                          ? as_of
                                                          : muster_session_get_today (session)));
  form = muster_form_new (page, _ ("Training Plan"), _ ("_Save As…"), save,
                          g_memdup2 (&as_of, sizeof as_of), g_free);
  muster_form_set_description (form, _ ("The classes of a year, how many of those who are short "
                                        "they would bring to nothing missing, and who would stay "
                                        "short."));
  muster_form_add_text (form, "year", _ ("Calendar year"), year);
  muster_form_add_text (form, "prepared-by", _ ("Prepared by"), NULL);
  muster_form_add_choice (form, "formats", _ ("Files"), labels);
  gtk_window_present (GTK_WINDOW (form));
}
