/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A table of awards; Enter opens one. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/award-record.h"
#include "app/award-new.h"
#include "app/award-page.h"
#include "app/grants-page.h"
#include "app/record-table.h"

#define LINES 3 /* of a row: what is to be done next is a sentence */
#define SOON 30 /* days: what is due by then is a thing to do */

struct _MusterGrantsPage
{
  MusterPage parent_instance;
  GtkStack *stack;
  AdwBin *place;
  GtkWidget *table;
};

G_DEFINE_FINAL_TYPE (MusterGrantsPage, muster_grants_page, MUSTER_TYPE_PAGE)

static const MusterRecordColumn columns[] = {
  { MUSTER_AWARD_COLUMN_TITLE, 12, TRUE, -1 },        { MUSTER_AWARD_COLUMN_NUMBER, 7, FALSE, -1 },
  { MUSTER_AWARD_COLUMN_TO, 10, FALSE, -1 },          { MUSTER_AWARD_COLUMN_AWARDED, 8, FALSE, -1 },
  { MUSTER_AWARD_COLUMN_PREAPPROVED, 10, FALSE, -1 }, { MUSTER_AWARD_COLUMN_SPENT, 8, FALSE, -1 },
  { MUSTER_AWARD_COLUMN_CLAIMED, 8, FALSE, -1 },      { MUSTER_AWARD_COLUMN_PAID, 8, FALSE, -1 },
  { MUSTER_AWARD_COLUMN_LEFT, 8, FALSE, -1 },
  { MUSTER_AWARD_COLUMN_NEXT, 18, TRUE, MUSTER_AWARD_COLUMN_ON_TIME },
};

/* --- Loading -------------------------------------------------------------------------------------- */

static gpointer
list_awards (MusterWorkspace *workspace, gpointer data G_GNUC_UNUSED, GError **error)
{
  g_autoptr (GPtrArray) records = muster_action_load_awards (workspace, error);
  guint *n_due;

  if (records == NULL)
    return NULL;
  n_due = g_new (guint, 1);
  *n_due = muster_award_records_count_due (records, SOON);
  return muster_rows_new (muster_award_records_list (records), MUSTER_AWARD_COLUMN_ID, n_due,
                          g_free);
}

static void
listed (MusterPage *page, gpointer result)
{
  MusterGrantsPage *self = MUSTER_GRANTS_PAGE (page);
  MusterRows *rows = result;
  guint n = muster_rows_get_n (rows);
  const guint *n_due = muster_rows_get_data (rows);
  g_autofree char *summary = g_strdup_printf (ngettext ("%u award", "%u awards", n), n);

  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : "empty");
  muster_page_set_state (page, NULL, summary);
  muster_page_set_things_to_do (page, *n_due);
  muster_record_table_set_rows (self->table, rows);
}

static void
muster_grants_page_load (MusterPage *page)
{
  const MusterSessionWork work = { list_awards, NULL, NULL, (GDestroyNotify) muster_rows_unref,
                                   FALSE };

  muster_page_run (page, &work, listed);
}

/* --- Opening -------------------------------------------------------------------------------------- */

static void
open_award (MusterId id, gpointer data)
{
  muster_page_push (data, muster_award_page_new (id), _ ("Award"));
}

static void
muster_grants_page_show_record (MusterPage *page, const MusterRecordType *type, MusterId id)
{
  if (type == &muster_award_type)
    open_award (id, page);
}

static void
muster_grants_page_add_new (MusterPage *page)
{
  if (muster_page_can_change (page))
    muster_award_new_present (page);
}

/* --- The type ------------------------------------------------------------------------------------- */

static gboolean
muster_grants_page_grab_focus (GtkWidget *widget)
{
  MusterGrantsPage *self = MUSTER_GRANTS_PAGE (widget);

  /* The awards go before the button above them. */
  return muster_page_focus_content (MUSTER_PAGE (self),
                                    gtk_widget_get_mapped (GTK_WIDGET (self->place))
                                        ? GTK_WIDGET (self->place)
                                        : GTK_WIDGET (self->stack));
}

static void
muster_grants_page_class_init (MusterGrantsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MusterPageClass *page_class = MUSTER_PAGE_CLASS (klass);

  widget_class->grab_focus = muster_grants_page_grab_focus;
  page_class->load = muster_grants_page_load;
  page_class->add_new = muster_grants_page_add_new;
  page_class->show_record = muster_grants_page_show_record;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/muster/Muster/ui/grants-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MusterGrantsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MusterGrantsPage, place);
}

static void
muster_grants_page_init (MusterGrantsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->table =
      muster_record_table_new (_ ("Awards"), columns, G_N_ELEMENTS (columns), open_award, self);
  muster_record_table_set_lines (self->table, LINES);
  adw_bin_set_child (self->place, self->table);
  muster_page_set_keys (MUSTER_PAGE (self), _ ("Enter open · Ctrl+N new award"));
}
