/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A table of submissions; Enter opens one. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/submission-record.h"
#include "app/handed-in-page.h"
#include "app/record-table.h"
#include "app/submission-page.h"

struct _MusterHandedInPage
{
  MusterPage parent_instance;
  GtkStack *stack;
  AdwBin *place;
  GtkWidget *table;
};

G_DEFINE_FINAL_TYPE (MusterHandedInPage, muster_handed_in_page, MUSTER_TYPE_PAGE)

static const MusterRecordColumn columns[] = {
  { MUSTER_SUBMISSION_ON, 12, FALSE, -1 },        { MUSTER_SUBMISSION_TITLE, 24, TRUE, -1 },
  { MUSTER_SUBMISSION_METHOD, 10, FALSE, -1 },    { MUSTER_SUBMISSION_RECIPIENT, 18, FALSE, -1 },
  { MUSTER_SUBMISSION_OFFICERS, 8, FALSE, -1 },   { MUSTER_SUBMISSION_PENDING, 8, FALSE, -1 },
  { MUSTER_SUBMISSION_ACCEPTED, 9, FALSE, -1 },   { MUSTER_SUBMISSION_RETURNED, 9, FALSE, -1 },
  { MUSTER_SUBMISSION_WITHDRAWN, 10, FALSE, -1 },
};

static gpointer
list_submissions (MusterWorkspace *workspace, gpointer data G_GNUC_UNUSED, GError **error)
{
  MusterTable *table = muster_action_list_submission_rows (workspace, error);

  return table != NULL ? muster_rows_new (table, MUSTER_SUBMISSION_ID, NULL, NULL) : NULL;
}

static void
listed (MusterPage *page, gpointer result)
{
  MusterHandedInPage *self = MUSTER_HANDED_IN_PAGE (page);
  MusterRows *rows = result;
  guint n = muster_rows_get_n (rows);
  gint64 n_waiting = muster_table_sum (muster_rows_get_table (rows), MUSTER_SUBMISSION_PENDING);
  g_autofree char *summary = g_strdup_printf (ngettext ("%u submission", "%u submissions", n), n);
  g_autofree char *subtitle =
      n_waiting > 0
          ? g_strdup_printf (ngettext ("%u officer waits for an answer",
                                       "%u officers wait for an answer", (gulong) n_waiting),
                             (guint) n_waiting)
          : NULL;

  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : "empty");
  muster_page_set_state (page, subtitle, summary);
  muster_record_table_set_rows (self->table, rows);
}

static void
muster_handed_in_page_load (MusterPage *page)
{
  const MusterSessionWork work = { list_submissions, NULL, NULL, (GDestroyNotify) muster_rows_unref,
                                   FALSE };

  muster_page_run (page, &work, listed);
}

static void
activated (MusterId id, gpointer data)
{
  muster_page_push (data, muster_submission_page_new (id), _ ("Handed In"));
}

static gboolean
muster_handed_in_page_grab_focus (GtkWidget *widget)
{
  return muster_page_focus_content (MUSTER_PAGE (widget),
                                    GTK_WIDGET (MUSTER_HANDED_IN_PAGE (widget)->stack));
}

static void
muster_handed_in_page_class_init (MusterHandedInPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = muster_handed_in_page_grab_focus;
  MUSTER_PAGE_CLASS (klass)->load = muster_handed_in_page_load;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/muster/Muster/ui/handed-in-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MusterHandedInPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MusterHandedInPage, place);
}

static void
muster_handed_in_page_init (MusterHandedInPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->table = muster_record_table_new (_ ("What was handed in"), columns, G_N_ELEMENTS (columns),
                                         activated, self);
  adw_bin_set_child (self->place, self->table);
  muster_page_set_keys (MUSTER_PAGE (self), _ ("Enter open · Alt+← back"));
}

MusterPage *
muster_handed_in_page_new (void)
{
  return g_object_new (MUSTER_TYPE_HANDED_IN_PAGE, NULL);
}
