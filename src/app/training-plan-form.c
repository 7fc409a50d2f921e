/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/paper.h"
#include "app/form.h"
#include "app/paper-page.h"
#include "app/training-plan-form.h"

/* What shall be made; it owns its texts. */
typedef struct
{
  int year;
  MusterDate as_of;
  char *prepared_by;
} Asked;

static void
asked_free (gpointer data)
{
  Asked *asked = data;

  g_free (asked->prepared_by);
  g_free (asked);
}

static MusterPapers *
make_plan (MusterWorkspace *workspace, gpointer data, const char *folder, MusterPaperFormat formats,
           GError **error)
{
  const Asked *asked = data;
  const MusterTrainingPlanRequest request = { .year = asked->year,
                                              .as_of = asked->as_of,
                                              .formats = formats,
                                              .folder = folder,
                                              .prepared_by = asked->prepared_by };

  return muster_action_export_plan (workspace, &request, error);
}

static void
show (MusterForm *form, gpointer data)
{
  const MusterDate *as_of = data;
  gint64 year = g_ascii_strtoll (muster_form_get_text (form, "year"), NULL, 10);
  const char *prepared_by = muster_form_get_text (form, "prepared-by");
  g_autofree char *title = NULL;
  MusterPage *page;
  Asked *asked;

  if (year < 1950 || year > 2099)
    {
      muster_form_refuse (form, "year", _ ("Type a year of training, such as 2026."));
      return;
    }
  asked = g_new0 (Asked, 1);
  asked->year = (int) year;
  asked->as_of = *as_of;
  asked->prepared_by = *prepared_by != '\0' ? g_strdup (prepared_by) : NULL;
  /* Translators: a year. */
  title = g_strdup_printf (_ ("Training Plan %d"), asked->year);
  page = muster_form_get_page (form);
  gtk_window_destroy (GTK_WINDOW (form));
  muster_paper_page_push (page, title, make_plan, asked, asked_free);
}

void
muster_training_plan_form_present (MusterPage *page, MusterDate as_of)
{
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
  form = muster_form_new (page, _ ("Training Plan"), _ ("_Show"), show,
                          g_memdup2 (&as_of, sizeof as_of), g_free);
  muster_form_set_description (form, _ ("The classes of a year, how many of those who are short "
                                        "they would bring to nothing missing, and who would stay "
                                        "short."));
  muster_form_add_text (form, "year", _ ("Calendar year"), year);
  muster_form_add_text (form, "prepared-by", _ ("Prepared by"), NULL);
  gtk_window_present (GTK_WINDOW (form));
}
