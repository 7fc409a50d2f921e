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

typedef struct
{
  MusterPage *page;    /* it holds this */
  MusterId officer_id; /* who is shown */
  GPtrArray *credits;  /* of MusterCredit, as the table shows them */
  GtkStack *stack;
  GtkDropDown *years;
  GArray *year_numbers; /* of int; 0 is all */
  GtkWidget *table;
  GtkWidget *unclassified; /* leads to the queue; shown where something here waits in it */
  int year;                /* that is shown, or 0 */
} Training;

static void
training_free (gpointer data)
{
  Training *self = data;

  g_array_unref (self->year_numbers);
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

/* --- Years ---------------------------------------------------------------------------------------- */

static gboolean
is_of_year (const MusterRows *rows, guint row, gpointer data)
{
  const Training *self = data;
  MusterDate date =
      (MusterDate) muster_table_get_number (muster_rows_get_table (rows), row, COLUMN_DATE);

  return self->year == 0 || muster_date_get_year (date) == self->year;
}

static void
year_chosen (GtkDropDown *years, GParamSpec *property G_GNUC_UNUSED, gpointer data)
{
  Training *self = data;
  guint selected = gtk_drop_down_get_selected (years);

  if (selected >= self->year_numbers->len)
    return;
  self->year = g_array_index (self->year_numbers, int, selected);
  muster_table_model_set_filter (muster_record_table_get_model (self->table), is_of_year, self);
}

/* The credits come the newest first, so do the years. */
static void
list_years (Training *self, const GPtrArray *credits)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  int chosen = self->year, last = 0;
  guint selected = 0, i;

  g_array_set_size (self->year_numbers, 0);
  g_array_append_val (self->year_numbers, last);
  gtk_string_list_append (labels, _ ("All years"));
  for (i = 0; i < credits->len; i++)
    {
      const MusterRecordCredit *found = g_ptr_array_index (credits, i);
      int year = muster_date_get_year (found->credit->earned_on);
      g_autofree char *label = g_strdup_printf ("%d", year);

      if (year == last)
        continue;
      last = year;
      if (year == chosen)
        selected = self->year_numbers->len;
      g_array_append_val (self->year_numbers, year);
      gtk_string_list_append (labels, label);
    }
  gtk_drop_down_set_model (self->years, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self->years, selected);
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
  list_years (self, sight->record->credits);
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
                                  _ ("Year that is shown"), -1);
  g_signal_connect (self->years, "notify::selected", G_CALLBACK (year_chosen), self);
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
  self->year_numbers = g_array_new (FALSE, FALSE, sizeof (int));
  self->credits = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_credit_free);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, create_credits (self), "credits");
  gtk_stack_add_named (self->stack, create_nothing (self), "nothing");
  add_keys (GTK_WIDGET (self->stack));
  g_object_set_data_full (G_OBJECT (self->stack), STATE_KEY, self, training_free);
  return GTK_WIDGET (self->stack);
}
