/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The tab "Training": every credit, and what it counts for or, in words, why it does not. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/officer-edit.h"
#include "app/officer-parts.h"
#include "app/officer-paste.h"
#include "app/record-table.h"

#define STATE_KEY "muster-training"

enum
{
  COLUMN_ID,
  COLUMN_DATE,
  COLUMN_COURSE,
  COLUMN_SUBJECT,
  COLUMN_HOURS,
  COLUMN_ROLE,
  COLUMN_PROVIDER,
  COLUMN_COUNTS_FOR,
  COLUMN_PROOF,
  COLUMN_COUNTS,
  N_COLUMNS,
};

static const MusterRecordColumn shown[] = {
  { COLUMN_DATE, 10, FALSE, -1 },
  { COLUMN_COURSE, 14, TRUE, -1 },
  { COLUMN_SUBJECT, 9, TRUE, -1 },
  { COLUMN_HOURS, 5, FALSE, -1 },
  { COLUMN_ROLE, 8, FALSE, -1 },
  { COLUMN_PROVIDER, 8, TRUE, -1 },
  { COLUMN_COUNTS_FOR, 14, TRUE, COLUMN_COUNTS },
  { COLUMN_PROOF, 4, FALSE, -1 },
};

/* What the table is filtered by: a year, or a cycle with the day as of which the record is judged for it. */
typedef struct
{
  MusterDate from;
  MusterDate to;
  MusterDate day; /* none where it is no cycle */
} Span;

static const Span everything = { MUSTER_DATE_NONE, G_MAXINT32, MUSTER_DATE_NONE };

typedef struct
{
  MusterPage *page;    /* it holds this */
  MusterId officer_id; /* who is shown */
  GPtrArray *credits;  /* of MusterCredit, as the table shows them */
  GtkStack *stack;
  GtkDropDown *years;
  GArray *spans; /* of Span, as the choice has them */
  GtkWidget *table;
  GtkWidget *unclassified; /* leads to the queue; shown where something here waits in it */
  Span span;               /* that is shown */
  MusterDate as_of;        /* the day that was judged last */
  gboolean is_listing;     /* the choice changes, not what is chosen */
} Training;

static void
training_free (gpointer data)
{
  Training *self = data;

  g_array_unref (self->spans);
  g_ptr_array_unref (self->credits);
  g_free (self);
}

/* --- Rows ----------------------------------------------------------------------------------------- */

static void
add_credit (MusterTable *table, const MusterOfficerSight *sight, const MusterRecordCredit *found)
{
  const MusterCredit *credit = found->credit;
  guint row = muster_table_add_row (table);
  gboolean counts = FALSE;
  g_autofree char *counts_for = muster_officer_explain_credit (sight, credit, &counts);

  muster_table_set_number (table, row, COLUMN_ID, credit->id);
  muster_table_set_number (table, row, COLUMN_DATE, credit->earned_on);
  muster_table_set_text (table, row, COLUMN_COURSE, credit->title);
  muster_table_set_text (table, row, COLUMN_SUBJECT,
                         muster_officer_find_subject (sight, credit->subject));
  muster_table_set_number (table, row, COLUMN_HOURS, credit->seconds);
  muster_table_set_text (table, row, COLUMN_ROLE,
                         muster_word_label (muster_role_words, (int) credit->role));
  muster_table_set_text (table, row, COLUMN_PROVIDER, credit->provider);
  muster_table_set_text (table, row, COLUMN_COUNTS_FOR, counts_for);
  if (found->n_documents > 0)
    muster_table_set_number (table, row, COLUMN_PROOF, found->n_documents);
  muster_table_set_number (table, row, COLUMN_COUNTS, counts || *counts_for == '\0');
}

static MusterRows *
create_rows (const MusterOfficerSight *sight)
{
  const MusterColumn columns[N_COLUMNS] = {
    [COLUMN_ID] = { "id", "", MUSTER_COLUMN_INTEGER },
    [COLUMN_DATE] = { "date", _ ("Date"), MUSTER_COLUMN_DATE },
    [COLUMN_COURSE] = { "course", _ ("Course"), MUSTER_COLUMN_TEXT },
    [COLUMN_SUBJECT] = { "subject", _ ("Subject"), MUSTER_COLUMN_TEXT },
    [COLUMN_HOURS] = { "hours", _ ("Hours"), MUSTER_COLUMN_DURATION },
    [COLUMN_ROLE] = { "role", _ ("Role"), MUSTER_COLUMN_TEXT },
    [COLUMN_PROVIDER] = { "provider", _ ("Provider"), MUSTER_COLUMN_TEXT },
    [COLUMN_COUNTS_FOR] = { "counts_for", _ ("Counts for"), MUSTER_COLUMN_TEXT },
    [COLUMN_PROOF] = { "proof", _ ("Proof"), MUSTER_COLUMN_INTEGER },
    [COLUMN_COUNTS] = { "counts", "", MUSTER_COLUMN_BOOLEAN },
  };
  MusterTable *table = muster_table_new (columns, N_COLUMNS);
  guint i;

  for (i = 0; i < sight->record->credits->len; i++)
    add_credit (table, sight, g_ptr_array_index (sight->record->credits, i));
  return muster_rows_new (table, COLUMN_ID, NULL, NULL);
}

/* --- Years and cycles ----------------------------------------------------------------------------- */

static gboolean
is_in_span (const MusterRows *rows, guint row, gpointer data)
{
  const Training *self = data;
  MusterDate date =
      (MusterDate) muster_table_get_number (muster_rows_get_table (rows), row, COLUMN_DATE);

  return date >= self->span.from && date <= self->span.to;
}

static void
filter (Training *self)
{
  muster_table_model_set_filter (muster_record_table_get_model (self->table), is_in_span, self);
}

static void
span_chosen (GtkDropDown *years, GParamSpec *property G_GNUC_UNUSED, gpointer data)
{
  Training *self = data;
  guint selected = gtk_drop_down_get_selected (years);

  if (self->is_listing || selected >= self->spans->len)
    return;
  self->span = g_array_index (self->spans, Span, selected);
  filter (self);
  /* What counts for a cycle is said as of its end. */
  if (self->span.day != MUSTER_DATE_NONE)
    gtk_widget_activate_action (GTK_WIDGET (years), "officer.show-day", "i", self->span.day);
}

static void
add_span (Training *self, GtkStringList *labels, const Span *span, const char *label)
{
  g_array_append_val (self->spans, *span);
  gtk_string_list_append (labels, label);
}

static Span
span_of_cycle (const MusterCycle *cycle, MusterDate today)
{
  const Span span = { cycle->starts_on, cycle->ends_on,
                      muster_officer_get_cycle_day (cycle, today) };

  return span;
}

static gboolean
is_same_span (const Span *a, const Span *b)
{
  return a->from == b->from && a->to == b->to && a->day == b->day;
}

/* Cycles of several certificates may be the same days. */
static void
add_cycles (Training *self, GtkStringList *labels, const MusterOfficerSight *sight)
{
  guint i, j;

  for (i = 0; i < sight->record->cycles->len; i++)
    {
      const Span span = span_of_cycle (g_ptr_array_index (sight->record->cycles, i), sight->today);
      g_autofree char *range = muster_officer_format_range (span.from, span.to);
      /* Translators: first and last day of a certificate's cycle. */
      g_autofree char *label = g_strdup_printf (_ ("Cycle %s"), range);

      for (j = 0; j < self->spans->len; j++)
        if (is_same_span (&g_array_index (self->spans, Span, j), &span))
          break;
      if (j == self->spans->len)
        add_span (self, labels, &span, label);
    }
}

/* The credits come the newest first, so do the years. */
static void
add_years (Training *self, GtkStringList *labels, const GPtrArray *credits)
{
  int last = 0;
  guint i;

  for (i = 0; i < credits->len; i++)
    {
      const MusterRecordCredit *found = g_ptr_array_index (credits, i);
      int year = muster_date_get_year (found->credit->earned_on);
      const Span span = { muster_date_new (year, 1, 1), muster_date_new (year, 12, 31),
                          MUSTER_DATE_NONE };
      g_autofree char *label = g_strdup_printf ("%d", year);

      if (year != last)
        add_span (self, labels, &span, label);
      last = year;
    }
}

/* Where another day is spoken of than before, its cycle is what is asked about. */
static void
follow_day (Training *self, const MusterOfficerSight *sight)
{
  const MusterCycle *cycle = muster_officer_find_cycle (sight);

  if (self->as_of == sight->as_of)
    return;
  self->as_of = sight->as_of;
  if (sight->as_of != sight->today)
    self->span = cycle != NULL ? span_of_cycle (cycle, sight->today) : everything;
  else if (self->span.day != MUSTER_DATE_NONE && self->span.day != sight->today)
    self->span = everything;
}

static void
list_spans (Training *self, const MusterOfficerSight *sight)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected, i;

  follow_day (self, sight);
  g_array_set_size (self->spans, 0);
  add_span (self, labels, &everything, _ ("All years"));
  add_cycles (self, labels, sight);
  add_years (self, labels, sight->record->credits);
  for (selected = 0, i = 1; i < self->spans->len; i++)
    if (is_same_span (&g_array_index (self->spans, Span, i), &self->span))
      selected = i;
  self->span = g_array_index (self->spans, Span, selected);
  self->is_listing = TRUE;
  gtk_drop_down_set_model (self->years, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self->years, selected);
  self->is_listing = FALSE;
  filter (self);
}

/* --- The tab -------------------------------------------------------------------------------------- */

void
muster_officer_training_show (GtkWidget *tab, const MusterOfficerSight *sight)
{
  Training *self = g_object_get_data (G_OBJECT (tab), STATE_KEY);
  gboolean is_unclassified = FALSE;
  guint i;

  g_return_if_fail (self != NULL && sight != NULL);

  self->officer_id = sight->record->officer->id;
  g_ptr_array_set_size (self->credits, 0);
  for (i = 0; i < sight->record->credits->len; i++)
    {
      const MusterRecordCredit *found = g_ptr_array_index (sight->record->credits, i);

      g_ptr_array_add (self->credits, muster_credit_copy (found->credit));
      is_unclassified |= found->credit->subject == NULL;
    }
  muster_record_table_set_rows (self->table, create_rows (sight));
  list_spans (self, sight);
  gtk_widget_set_visible (self->unclassified, is_unclassified);
  gtk_stack_set_visible_child_name (self->stack,
                                    sight->record->credits->len > 0 ? "credits" : "nothing");
}

static void
credit_activated (MusterId id, gpointer data)
{
  const Training *self = data;

  guint i;

  for (i = 0; i < self->credits->len; i++)
    {
      const MusterCredit *credit = g_ptr_array_index (self->credits, i);

      if (credit->id == id)
        muster_officer_edit_present (self->page, &muster_credit_type, credit);
    }
}

static void
paste (Training *self)
{
  if (self->officer_id != MUSTER_ID_NONE)
    muster_officer_paste_clipboard (self->page, self->officer_id);
}

static gboolean
paste_pressed (GtkWidget *tab, GVariant *arguments G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  paste (g_object_get_data (G_OBJECT (tab), STATE_KEY));
  return TRUE;
}

static void
add_keys (GtkWidget *tab)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_v, GDK_CONTROL_MASK),
                        gtk_callback_action_new (paste_pressed, NULL, NULL)));
  gtk_widget_add_controller (tab, keys);
}

static GtkWidget *
create_paste_button (Training *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Paste Rows…"));

  gtk_widget_set_tooltip_text (button, _ ("Rows copied from a spreadsheet (Ctrl+V)"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (paste), self);
  return button;
}

static GtkWidget *
create_nothing (Training *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *button = create_paste_button (self);
  GtkWidget *hint = muster_officer_create_hint (
      _ ("No training on record. Add a credit, paste rows, or import."));

  /* It has the whole tab: no narrower than a short sentence. */
  gtk_label_set_width_chars (GTK_LABEL (hint), 30);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), hint);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static GtkWidget *
create_credits (Training *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *hint = muster_officer_create_hint (_ ("Enter opens a credit."));

  self->years = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->years), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Year or cycle that is shown"), -1);
  g_signal_connect (self->years, "notify::selected", G_CALLBACK (span_chosen), self);
  gtk_widget_set_hexpand (hint, TRUE);
  self->unclassified = gtk_button_new_with_mnemonic (_ ("Some Have No _Subject"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->unclassified), "win.unclassified");
  gtk_widget_set_tooltip_text (self->unclassified, _ ("All training without a subject, by title"));
  gtk_widget_add_css_class (bar, "page-tools");
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->years));
  gtk_box_append (GTK_BOX (bar), hint);
  gtk_box_append (GTK_BOX (bar), self->unclassified);
  gtk_box_append (GTK_BOX (bar), create_paste_button (self));
  self->table =
      muster_record_table_new (_ ("Training"), shown, G_N_ELEMENTS (shown), credit_activated, self);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), self->table);
  return box;
}

GtkWidget *
muster_officer_training_new (MusterPage *page)
{
  Training *self = g_new0 (Training, 1);

  self->page = page;
  self->spans = g_array_new (FALSE, FALSE, sizeof (Span));
  self->span = everything;
  self->credits = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_credit_free);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, create_credits (self), "credits");
  gtk_stack_add_named (self->stack, create_nothing (self), "nothing");
  add_keys (GTK_WIDGET (self->stack));
  g_object_set_data_full (G_OBJECT (self->stack), STATE_KEY, self, training_free);
  return GTK_WIDGET (self->stack);
}
