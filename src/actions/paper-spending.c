/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What training cost. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/award-book.h"
#include "actions/paper-private.h"
#include "actions/paper-trail.h"
#include "core/class.h"
#include "core/officer.h"
#include "export/spending.h"

static gboolean
load_job (MusterDb *db, gpointer data, GError **error)
{
  GPtrArray **books = data;

  *books = muster_award_book_load_all (db, error);
  return *books != NULL;
}

/* All of them, or the one of @number. */
static GPtrArray *
load_books (MusterWorkspace *workspace, const char *number, GError **error)
{
  GPtrArray *books = NULL;
  guint i;

  if (!muster_workspace_run (workspace, load_job, &books, error))
    return NULL;
  for (i = books->len; number != NULL && i-- > 0;)
    if (g_strcmp0 (((const MusterAwardBook *) g_ptr_array_index (books, i))->award->number,
                   number) != 0)
      g_ptr_array_remove_index (books, i);
  if (number == NULL || books->len > 0)
    return books;
  g_ptr_array_unref (books);
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
               _ ("No award has the number %s. “muster-cli list awards” shows the numbers."),
               number);
  return NULL;
}

static char *
get_name (MusterSpendingBy by, MusterId id, gpointer data)
{
  const MusterPaperTrail *trail = data;
  const MusterClass *class;
  const MusterOfficer *officer;

  if (by == MUSTER_SPENDING_BY_OFFICER)
    {
      officer = g_hash_table_lookup (trail->people, &id);
      return officer != NULL ? muster_officer_format_name (officer) : NULL;
    }
  class = g_hash_table_lookup (trail->classes, &id);
  if (class == NULL || class->number == NULL)
    return class != NULL ? g_strdup (class->title) : NULL;
  /* Translators: number and title of a class. */
  return g_strdup_printf (_ ("%s, %s"), class->number, class->title);
}

static gboolean
write_report (const MusterSpendingReport *report, const MusterSpendingRequest *request,
              MusterPapers *papers, GError **error)
{
  g_autoptr (MusterContent) content = muster_spending_report_make (report);
  g_autoptr (MusterContent) workbook = muster_spending_report_make_workbook (report);
  const MusterContent *const contents[2] = { content, workbook };
  char day[MUSTER_DATE_TEXT_SIZE];
  g_autofree char *name = g_strdup_printf ("spending-%s", muster_date_print (report->as_of, day));

  return muster_paper_write_all (papers, request->formats, contents, NULL, request->folder, name,
                                 error);
}

MusterPapers *
muster_action_export_spending (MusterWorkspace *workspace, const MusterSpendingRequest *request,
                               GError **error)
{
  g_autoptr (MusterAgency) agency = NULL;
  g_autoptr (MusterPaperTrail) trail = NULL;
  g_autoptr (GPtrArray) books = NULL;
  g_autoptr (MusterPapers) papers = NULL;
  MusterSpendingReport report = { .get_name = get_name };

  g_return_val_if_fail (workspace != NULL && request != NULL && request->folder != NULL, NULL);
  g_return_val_if_fail (request->first_month >= 1 && request->first_month <= 12, NULL);

  if (!muster_workspace_check_span (request->from, request->until, error))
    return NULL;
  agency = muster_workspace_load_agency (workspace, error);
  books = agency != NULL ? load_books (workspace, request->award, error) : NULL;
  trail = books != NULL ? muster_paper_trail_load (workspace, error) : NULL;
  papers = trail != NULL ? muster_paper_begin (request->folder, error) : NULL;
  if (papers == NULL)
    return NULL;
  report.agency = agency;
  report.as_of = muster_workspace_get_today (workspace);
  report.books = books;
  report.scope = (MusterSpendingScope){ request->from, request->until, request->first_month };
  report.data = trail;
  if (!write_report (&report, request, papers, error))
    return NULL;
  return g_steal_pointer (&papers);
}
