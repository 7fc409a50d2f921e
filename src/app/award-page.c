/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One snapshot of an award at a time; each tab but the terms is a table of it. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/award-record.h"
#include "app/award-page.h"
#include "app/award-terms.h"
#include "app/record-table.h"
#include "app/tabs.h"
#include "grants/award-template.h"
#include "grants/standing.h"

#define N_PARTS (MUSTER_AWARD_PART_DEADLINES + 1)

struct _MusterAwardPage
{
  MusterPage parent_instance;
  GtkStack *stack;
  GtkStack *tabs;
  GtkWidget *parts[N_PARTS]; /* by MusterAwardPart */
  MusterId award_id;
};

G_DEFINE_FINAL_TYPE (MusterAwardPage, muster_award_page, MUSTER_TYPE_PAGE)

/* Column 0 numbers the rows. */
static const MusterRecordColumn budget[] = { { 1, 18, TRUE, -1 },  { 2, 11, FALSE, -1 },
                                             { 3, 11, FALSE, -1 }, { 4, 11, FALSE, -1 },
                                             { 5, 11, FALSE, -1 }, { 6, 11, FALSE, -1 },
                                             { 7, 11, FALSE, -1 }, { 8, 12, FALSE, -1 } };
static const MusterRecordColumn amendments[] = { { 1, 12, FALSE, -1 }, { 2, 12, FALSE, -1 },
                                                 { 3, 12, FALSE, -1 }, { 4, 12, FALSE, -1 },
                                                 { 5, 24, TRUE, -1 },  { 6, 18, TRUE, -1 } };
static const MusterRecordColumn preapprovals[] = { { 2, 12, FALSE, -1 }, { 3, 22, TRUE, -1 },
                                                   { 4, 11, FALSE, -1 }, { 5, 10, FALSE, -1 },
                                                   { 6, 12, FALSE, -1 }, { 7, 11, FALSE, -1 },
                                                   { 8, 11, FALSE, -1 }, { 9, 16, TRUE, -1 } };
static const MusterRecordColumn costs[] = { { 1, 12, FALSE, -1 }, { 2, 18, FALSE, -1 },
                                            { 3, 22, TRUE, -1 },  { 4, 16, TRUE, -1 },
                                            { 5, 10, FALSE, -1 }, { 6, 11, FALSE, -1 },
                                            { 7, 11, FALSE, -1 }, { 8, 10, FALSE, -1 } };
static const MusterRecordColumn claims[] = { { 1, 7, FALSE, -1 },  { 2, 12, TRUE, -1 },
                                             { 3, 12, FALSE, -1 }, { 4, 12, FALSE, -1 },
                                             { 5, 12, FALSE, -1 }, { 6, 12, FALSE, -1 } };
static const MusterRecordColumn payments[] = { { 1, 12, FALSE, -1 },
                                               { 2, 7, FALSE, -1 },
                                               { 3, 12, FALSE, -1 },
                                               { 4, 16, TRUE, -1 },
                                               { 5, 20, TRUE, -1 } };
static const MusterRecordColumn reports[] = { { 2, 24, TRUE, -1 },
                                              { 3, 12, FALSE, -1 },
                                              { 4, 12, FALSE, -1 } };
static const MusterRecordColumn deadlines[] = { { 2, 12, FALSE, -1 }, { 4, 40, TRUE, -1 } };

#define PART(columns) columns, G_N_ELEMENTS (columns)

/* A part without columns is no table. */
static const struct
{
  const MusterRecordColumn *columns;
  guint n;
  const char *empty;
  const MusterWord *words; /* those of the column that has their nicks */
  guint words_column;
} parts[N_PARTS] = {
  [MUSTER_AWARD_PART_TERMS] = { NULL, 0, NULL, NULL, 0 },
  [MUSTER_AWARD_PART_BUDGET] = { PART (budget), N_ ("No budget and no costs."), NULL, 0 },
  [MUSTER_AWARD_PART_AMENDMENTS] = { PART (amendments), N_ ("The award was never amended."), NULL,
                                     0 },
  [MUSTER_AWARD_PART_PREAPPROVALS] = { PART (preapprovals),
                                       N_ ("Nobody asked for approval beforehand."),
                                       muster_preapproval_status_words, 5 },
  [MUSTER_AWARD_PART_COSTS] = { PART (costs), N_ ("No costs yet."), muster_line_state_words, 8 },
  [MUSTER_AWARD_PART_CLAIMS] = { PART (claims), N_ ("No claims yet."), muster_line_state_words, 2 },
  [MUSTER_AWARD_PART_PAYMENTS] = { PART (payments), N_ ("Nothing was received yet."), NULL, 0 },
  [MUSTER_AWARD_PART_REPORTS] = { PART (reports), N_ ("No reports are to be sent."), NULL, 0 },
  [MUSTER_AWARD_PART_DEADLINES] = { PART (deadlines), N_ ("Nothing is due."), NULL, 0 },
};

/* --- Loading -------------------------------------------------------------------------------------- */

/* The label of the word that is the nick @text; of anything else itself. */
static const char *
find_label (const MusterWord *words, const char *text)
{
  int value;

  return words != NULL && text != NULL && muster_word_find (words, text, &value)
             ? muster_word_label (words, value)
             : text;
}

static void
copy_cell (MusterTable *to, const MusterTable *table, guint row, guint column,
           const MusterWord *words)
{
  if (muster_table_get_column (table, column)->kind == MUSTER_COLUMN_TEXT)
    muster_table_set_text (to, row, column + 1,
                           find_label (words, muster_table_get_text (table, row, column)));
  else if (!muster_table_is_empty (table, row, column))
    muster_table_set_number (to, row, column + 1, muster_table_get_number (table, row, column));
}

/* As @table, for reading: with a first column that tells each row from all others, and words for machines said in
 * those of people. */
static MusterTable *
number_rows (const MusterTable *table, MusterAwardPart part)
{
  guint n = muster_table_get_n_columns (table);
  g_autofree MusterColumn *columns = g_new0 (MusterColumn, n + 1);
  MusterTable *numbered;
  guint row, column;

  columns[0] = (MusterColumn){ "row", _ ("Row"), MUSTER_COLUMN_INTEGER };
  for (column = 0; column < n; column++)
    columns[column + 1] = *muster_table_get_column (table, column);
  numbered = muster_table_new (columns, n + 1);
  for (row = 0; row < muster_table_get_n_rows (table); row++)
    {
      muster_table_set_number (numbered, muster_table_add_row (numbered), 0, row + 1);
      for (column = 0; column < n; column++)
        copy_cell (numbered, table, row, column,
                   column + 1 == parts[part].words_column ? parts[part].words : NULL);
    }
  return numbered;
}

/* Where there is nothing, a sentence says so in place of an empty table. */
static void
show_part (MusterAwardPage *self, const MusterAwardRecord *record, MusterAwardPart part)
{
  g_autoptr (MusterTable) table = muster_award_record_list (record, part);
  gboolean is_empty = muster_table_get_n_rows (table) == 0;

  gtk_stack_set_visible_child_name (GTK_STACK (self->parts[part]), is_empty ? "empty" : "rows");
  muster_record_table_set_rows (
      gtk_stack_get_child_by_name (GTK_STACK (self->parts[part]), "rows"),
      muster_rows_new (number_rows (table, part), 0, NULL, NULL));
}

static gpointer
load_award (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const MusterId *id = data;

  return muster_action_load_award (workspace, *id, error);
}

static void
show_state (MusterPage *page, const MusterAwardRecord *record)
{
  const MusterAward *award = record->book->award;
  char left[MUSTER_MONEY_TEXT_SIZE];
  g_autofree char *subtitle = g_strdup_printf (
      "%s · %s", award->number, muster_word_label (muster_award_status_words, (int) award->status));
  g_autofree char *summary =
      record->balance->left != MUSTER_NUMBER_NONE
          /* Translators: an amount of money. */
          ? g_strdup_printf (_ ("%s left"), muster_money_format (record->balance->left, left))
          : NULL;

  muster_page_set_state (page, subtitle, summary);
  muster_page_set_banner (page, muster_award_template_is_unverified (award)
                                    ? _ ("The terms come from a template and were not verified "
                                         "against the award letter.")
                                    : NULL);
}

static void
loaded (MusterPage *page, gpointer result)
{
  MusterAwardPage *self = MUSTER_AWARD_PAGE (page);
  g_autoptr (MusterAwardRecord) record = result;
  guint i;

  for (i = 0; i < N_PARTS; i++)
    if (parts[i].columns != NULL)
      show_part (self, record, (MusterAwardPart) i);
  muster_award_terms_show (self->parts[MUSTER_AWARD_PART_TERMS], record);
  show_state (page, record);
  gtk_stack_set_visible_child_name (self->stack, "award");
}

static void
muster_award_page_load (MusterPage *page)
{
  MusterAwardPage *self = MUSTER_AWARD_PAGE (page);
  const MusterSessionWork work = { load_award, g_memdup2 (&self->award_id, sizeof self->award_id),
                                   g_free, (GDestroyNotify) muster_award_record_free, FALSE };

  muster_page_run (page, &work, loaded);
}

/* --- The type ------------------------------------------------------------------------------------- */

static gboolean
muster_award_page_grab_focus (GtkWidget *widget)
{
  return muster_page_focus_content (MUSTER_PAGE (widget),
                                    GTK_WIDGET (MUSTER_AWARD_PAGE (widget)->tabs));
}

static void
show_tab (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *tab)
{
  gtk_stack_set_visible_child_name (MUSTER_AWARD_PAGE (widget)->tabs,
                                    g_variant_get_string (tab, NULL));
}

static void
muster_award_page_class_init (MusterAwardPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = muster_award_page_grab_focus;
  MUSTER_PAGE_CLASS (klass)->load = muster_award_page_load;
  gtk_widget_class_install_action (widget_class, "award.show-tab", "s", show_tab);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/muster/Muster/ui/award-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MusterAwardPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MusterAwardPage, tabs);
}

static GtkWidget *
create_part (MusterAwardPart part, const char *title)
{
  GtkWidget *stack, *empty;
  /* Translators: a table for a screen reader, beside the tab of the same name: "Costs in detail". */
  g_autofree char *label = g_strdup_printf (_ ("%s in detail"), title);

  if (parts[part].columns == NULL)
    return muster_award_terms_new ();
  stack = gtk_stack_new ();
  empty = adw_status_page_new ();
  adw_status_page_set_title (ADW_STATUS_PAGE (empty), _ (parts[part].empty));
  gtk_widget_add_css_class (empty, "compact");
  gtk_stack_add_named (
      GTK_STACK (stack),
      muster_record_table_new (label, parts[part].columns, parts[part].n, NULL, NULL), "rows");
  gtk_stack_add_named (GTK_STACK (stack), empty, "empty");
  return stack;
}

static void
muster_award_page_init (MusterAwardPage *self)
{
  guint i;

  gtk_widget_init_template (GTK_WIDGET (self));
  for (i = 0; i < N_PARTS; i++)
    {
      const char *title = muster_word_label (muster_award_part_words, (int) i);

      self->parts[i] = create_part ((MusterAwardPart) i, title);
      gtk_stack_add_titled (self->tabs, self->parts[i],
                            muster_word_nick (muster_award_part_words, (int) i), title);
    }
  muster_tabs_add_keys (GTK_WIDGET (self), self->tabs);
  muster_page_set_keys (MUSTER_PAGE (self), _ ("Ctrl+PgDn next tab · Alt+← back"));
}

MusterPage *
muster_award_page_new (MusterId award_id)
{
  MusterAwardPage *self = g_object_new (MUSTER_TYPE_AWARD_PAGE, NULL);

  self->award_id = award_id;
  return MUSTER_PAGE (self);
}
