/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A form with the text above and what comes of it below. What is on file is read once, when the form opens; the text is
 * read again whenever it changes. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/officer-record.h"
#include "actions/rulebook.h"
#include "actions/training.h"
#include "app/form.h"
#include "app/officer-paste.h"
#include "app/record-table.h"
#include "import/paste.h"

#define WIDTH 860
#define TEXT_HEIGHT 110
#define TABLE_HEIGHT 220
#define MARGIN 9
#define MAX_REASONS 3u

enum
{
  COLUMN_ROW,
  COLUMN_VERDICT,
  COLUMN_DATE,
  COLUMN_COURSE,
  COLUMN_SUBJECT,
  COLUMN_HOURS,
  COLUMN_ROLE,
  COLUMN_PROVIDER,
  COLUMN_IS_TAKEN,
  N_COLUMNS,
};

static const MusterRecordColumn shown[] = {
  { COLUMN_ROW, 4, FALSE, -1 },    { COLUMN_VERDICT, 20, TRUE, COLUMN_IS_TAKEN },
  { COLUMN_DATE, 10, FALSE, -1 },  { COLUMN_COURSE, 14, TRUE, -1 },
  { COLUMN_SUBJECT, 9, TRUE, -1 }, { COLUMN_HOURS, 5, FALSE, -1 },
  { COLUMN_ROLE, 8, FALSE, -1 },   { COLUMN_PROVIDER, 8, TRUE, -1 },
};

typedef struct
{
  MusterId officer_id;
  char *text; /* as it came; the buffer's while the form is shown */
  MusterOfficerRecord *record;
  GPtrArray *rulebook; /* of MusterRulebookEntry */
  MusterImportKnown *known;
  MusterImportPlan *plan; /* what the text says; NULL where it cannot be read */
  char *problem;          /* why not */
  GtkTextBuffer *buffer;
  GtkWidget *table;
  GtkLabel *sum;
} Pasting;

static void
pasting_free (gpointer data)
{
  Pasting *pasting = data;

  if (pasting->buffer != NULL)
    g_signal_handlers_disconnect_by_data (pasting->buffer, pasting);
  g_clear_object (&pasting->buffer);
  g_clear_pointer (&pasting->record, muster_officer_record_free);
  g_clear_pointer (&pasting->rulebook, g_ptr_array_unref);
  muster_import_known_free (pasting->known);
  muster_import_plan_free (pasting->plan);
  g_free (pasting->problem);
  g_free (pasting->text);
  g_free (pasting);
}

static Pasting *
pasting_new (MusterId officer_id, const char *text)
{
  Pasting *pasting = g_new0 (Pasting, 1);

  pasting->officer_id = officer_id;
  pasting->text = g_strdup (text);
  return pasting;
}

/* --- What comes of the text ----------------------------------------------------------------------- */

static const MusterPack *
get_pack (const Pasting *pasting, guint i)
{
  return ((const MusterRulebookEntry *) g_ptr_array_index (pasting->rulebook, i))->pack;
}

static const char *
find_subject (const char *text, gpointer data)
{
  const Pasting *pasting = data;
  const char *subject = NULL;
  guint i;

  for (i = 0; subject == NULL && i < pasting->rulebook->len; i++)
    subject = muster_pack_find_subject (get_pack (pasting, i), text);
  return subject;
}

static const char *
find_subject_title (const Pasting *pasting, const char *subject)
{
  guint i;

  for (i = 0; subject != NULL && i < pasting->rulebook->len; i++)
    if (muster_pack_get_subject_index (get_pack (pasting, i), subject) >= 0)
      return muster_pack_get_subject_title (get_pack (pasting, i), subject);
  return _ ("Unclassified");
}

static void
add_taken (const Pasting *pasting, MusterTable *table, const MusterImportTraining *taken)
{
  const MusterCredit *credit = taken->credit;
  guint row = muster_table_add_row (table);

  muster_table_set_number (table, row, COLUMN_ROW, taken->row);
  muster_table_set_text (table, row, COLUMN_VERDICT, _ ("taken"));
  muster_table_set_number (table, row, COLUMN_IS_TAKEN, TRUE);
  muster_table_set_number (table, row, COLUMN_DATE, credit->earned_on);
  muster_table_set_text (table, row, COLUMN_COURSE, credit->title);
  muster_table_set_text (table, row, COLUMN_SUBJECT, find_subject_title (pasting, credit->subject));
  muster_table_set_number (table, row, COLUMN_HOURS, credit->seconds);
  muster_table_set_text (table, row, COLUMN_ROLE,
                         muster_word_label (muster_role_words, (int) credit->role));
  muster_table_set_text (table, row, COLUMN_PROVIDER, credit->provider);
}

static void
add_refused (MusterTable *table, const MusterImportRefusal *refused)
{
  guint row = muster_table_add_row (table);

  muster_table_set_number (table, row, COLUMN_ROW, refused->row);
  muster_table_set_text (table, row, COLUMN_VERDICT, refused->reason);
  muster_table_set_number (table, row, COLUMN_IS_TAKEN, FALSE);
}

/* The rows in the order of the text. */
static MusterRows *
create_rows (const Pasting *pasting)
{
  const MusterColumn columns[N_COLUMNS] = {
    [COLUMN_ROW] = { "row", _ ("Row"), MUSTER_COLUMN_INTEGER },
    [COLUMN_VERDICT] = { "verdict", _ ("What becomes of it"), MUSTER_COLUMN_TEXT },
    [COLUMN_DATE] = { "date", _ ("Date"), MUSTER_COLUMN_DATE },
    [COLUMN_COURSE] = { "course", _ ("Course"), MUSTER_COLUMN_TEXT },
    [COLUMN_SUBJECT] = { "subject", _ ("Subject"), MUSTER_COLUMN_TEXT },
    [COLUMN_HOURS] = { "hours", _ ("Hours"), MUSTER_COLUMN_DURATION },
    [COLUMN_ROLE] = { "role", _ ("Role"), MUSTER_COLUMN_TEXT },
    [COLUMN_PROVIDER] = { "provider", _ ("Provider"), MUSTER_COLUMN_TEXT },
    [COLUMN_IS_TAKEN] = { "is_taken", "", MUSTER_COLUMN_BOOLEAN },
  };
  MusterTable *table = muster_table_new (columns, N_COLUMNS);
  const MusterImportPlan *plan = pasting->plan;
  guint taken = 0, refused = 0;

  while (plan != NULL && taken + refused < plan->accepted->len + plan->refused->len)
    {
      const MusterImportTraining *next =
          taken < plan->accepted->len ? g_ptr_array_index (plan->accepted, taken) : NULL;
      const MusterImportRefusal *other =
          refused < plan->refused->len ? g_ptr_array_index (plan->refused, refused) : NULL;

      if (other == NULL || (next != NULL && next->row < other->row))
        {
          add_taken (pasting, table, next);
          taken++;
        }
      else
        {
          add_refused (table, other);
          refused++;
        }
    }
  return muster_rows_new (table, COLUMN_ROW, NULL, NULL);
}

/* The first reasons in full, for a table cuts them. */
static void
append_reasons (GString *text, const MusterImportPlan *plan)
{
  guint i;

  for (i = 0; i < MIN (plan->refused->len, MAX_REASONS); i++)
    {
      const MusterImportRefusal *refused = g_ptr_array_index (plan->refused, i);

      g_string_append_c (text, '\n');
      /* Translators: number of a row, why it cannot be taken. */
      g_string_append_printf (text, _ ("Row %u: %s"), refused->row, refused->reason);
    }
}

static char *
describe_plan (const Pasting *pasting)
{
  g_autoptr (GString) text = NULL;
  guint n_taken, n_refused;
  g_autofree char *taken = NULL;
  g_autofree char *refused = NULL;

  if (pasting->plan == NULL)
    return g_strdup (pasting->problem);
  n_taken = pasting->plan->accepted->len;
  n_refused = pasting->plan->refused->len;
  taken = g_strdup_printf (ngettext ("%u row is taken", "%u rows are taken", n_taken), n_taken);
  refused = g_strdup_printf (ngettext ("%u is not", "%u are not", n_refused), n_refused);
  text = g_string_new (taken);
  if (n_refused > 0)
    g_string_append_printf (text, ", %s", refused);
  append_reasons (text, pasting->plan);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
read_text (Pasting *pasting)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sum = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (pasting->buffer, &start, &end);
  g_free (pasting->text);
  pasting->text = gtk_text_buffer_get_text (pasting->buffer, &start, &end, FALSE);
  muster_import_plan_free (pasting->plan);
  g_clear_pointer (&pasting->problem, g_free);
  pasting->plan =
      muster_import_paste_read (pasting->text, pasting->officer_id, pasting->known, &error);
  if (pasting->plan == NULL)
    pasting->problem = g_strdup (error->message);
  sum = describe_plan (pasting);
  gtk_label_set_text (pasting->sum, sum);
  muster_record_table_set_rows (pasting->table, create_rows (pasting));
}

/* --- Taking --------------------------------------------------------------------------------------- */

typedef struct
{
  MusterId officer_id;
  GPtrArray *credits;
  char *text; /* what comes back because some of it was refused; or NULL */
} Taking;

static void
taking_free (gpointer data)
{
  Taking *taking = data;

  g_ptr_array_unref (taking->credits);
  g_free (taking->text);
  g_free (taking);
}

static Taking *
taking_new (const Pasting *pasting)
{
  Taking *taking = g_new0 (Taking, 1);
  guint i;

  taking->officer_id = pasting->officer_id;
  taking->credits = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_credit_free);
  for (i = 0; i < pasting->plan->accepted->len; i++)
    {
      const MusterImportTraining *taken = g_ptr_array_index (pasting->plan->accepted, i);

      g_ptr_array_add (taking->credits, muster_credit_copy (taken->credit));
    }
  if (pasting->plan->refused->len > 0)
    taking->text = g_strdup (pasting->text);
  return taking;
}

/* What comes back is handed on as a form of its own. */
static gpointer
take_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Taking *taking = data;

  return muster_action_record_training (workspace, taking->credits, error)
             ? pasting_new (taking->officer_id, taking->text)
             : NULL;
}

static void
taken (MusterPage *page, gconstpointer result)
{
  const Pasting *rest = result;

  if (rest->text != NULL)
    muster_officer_paste_present (page, rest->officer_id, rest->text);
}

static void
take (MusterForm *form, gpointer data)
{
  const Pasting *pasting = data;
  MusterSessionWork work = { take_work, NULL, taking_free, pasting_free, TRUE };
  g_autofree char *sentence = NULL;
  guint n = pasting->plan != NULL ? pasting->plan->accepted->len : 0;

  if (n == 0)
    {
      muster_form_refuse (form, "text",
                          pasting->problem != NULL
                              ? pasting->problem
                              : _ ("No row can be taken. Mend the text by what stands beside it."));
      return;
    }
  work.data = taking_new (pasting);
  sentence =
      g_strdup_printf (ngettext ("%u row of training added.", "%u rows of training added.", n), n);
  muster_form_run (form, &work, sentence, taken);
}

/* --- The form ------------------------------------------------------------------------------------- */

static void
set_margins (GtkWidget *widget)
{
  gtk_widget_set_margin_top (widget, MARGIN);
  gtk_widget_set_margin_bottom (widget, MARGIN);
  gtk_widget_set_margin_start (widget, MARGIN);
  gtk_widget_set_margin_end (widget, MARGIN);
}

static GtkWidget *
create_form_row (GtkWidget *content)
{
  GtkWidget *row = adw_preferences_row_new ();

  set_margins (content);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), content);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static GtkWidget *
create_text (Pasting *pasting)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *view = gtk_text_view_new ();

  pasting->buffer = g_object_ref (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)));
  gtk_text_buffer_set_text (pasting->buffer, pasting->text, -1);
  /* Tab goes on to the rows below; what is pasted keeps its tabs. */
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_monospace (GTK_TEXT_VIEW (view), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Copied rows"), -1);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), TEXT_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  return scroller;
}

static GtkWidget *
create_preview (Pasting *pasting)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *sum = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (sum), 0);
  gtk_label_set_wrap (GTK_LABEL (sum), TRUE);
  pasting->sum = GTK_LABEL (sum);
  pasting->table = muster_record_table_new (_ ("What becomes of the rows"), shown,
                                            G_N_ELEMENTS (shown), NULL, NULL);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (pasting->table), TABLE_HEIGHT);
  gtk_box_append (GTK_BOX (box), sum);
  gtk_box_append (GTK_BOX (box), pasting->table);
  return box;
}

static void
present (MusterPage *page, Pasting *pasting)
{
  const MusterOfficer *officer = pasting->record->officer;
  g_autofree char *name = muster_officer_format_name (officer);
  /* Translators: name of an officer. */
  g_autofree char *description = g_strdup_printf (
      _ ("%s: date, course, subject, hours, role and provider, or under their headings."), name);
  MusterForm *form =
      muster_form_new (page, _ ("Paste Training"), _ ("_Add Rows"), take, pasting, pasting_free);

  gtk_window_set_default_size (GTK_WINDOW (form), WIDTH, -1);
  muster_form_set_description (form, description);
  muster_form_add_row (form, "text", _ ("Copied rows"), create_form_row (create_text (pasting)));
  muster_form_add_row (form, "preview", _ ("What becomes of the rows"),
                       create_form_row (create_preview (pasting)));
  g_signal_connect_swapped (pasting->buffer, "changed", G_CALLBACK (read_text), pasting);
  read_text (pasting);
  gtk_window_present (GTK_WINDOW (form));
}

/* --- Loading -------------------------------------------------------------------------------------- */

/* Takes a copy of @data, which belongs to the work. */
static gpointer
load_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Pasting *asked = data;
  Pasting *pasting = pasting_new (asked->officer_id, asked->text);
  guint i;

  pasting->record = muster_action_load_officer_record (workspace, asked->officer_id, error);
  if (pasting->record != NULL)
    pasting->rulebook = muster_workspace_load_rulebook (workspace, error);
  if (pasting->rulebook == NULL)
    {
      pasting_free (pasting);
      return NULL;
    }
  pasting->known = muster_import_known_new (muster_workspace_get_today (workspace));
  pasting->known->find_subject = find_subject;
  pasting->known->find_subject_data = pasting;
  muster_import_known_add_officer (pasting->known, pasting->record->officer);
  for (i = 0; i < pasting->record->credits->len; i++)
    muster_import_known_add_credit (
        pasting->known,
        ((const MusterRecordCredit *) g_ptr_array_index (pasting->record->credits, i))->credit);
  return pasting;
}

static void
loaded (MusterPage *page, gpointer result)
{
  present (page, result);
}

void
muster_officer_paste_present (MusterPage *page, MusterId officer_id, const char *text)
{
  MusterSession *session;
  MusterSessionWork work = { load_work, NULL, pasting_free, pasting_free, FALSE };

  g_return_if_fail (MUSTER_IS_PAGE (page) && officer_id != MUSTER_ID_NONE && text != NULL);

  session = muster_page_get_session (page);
  if (session == NULL)
    return;
  if (muster_session_is_read_only (session))
    {
      muster_page_report (page, _ ("This file is open read-only: nothing in it can be changed."),
                          FALSE);
      return;
    }
  work.data = pasting_new (officer_id, text);
  muster_page_run (page, &work, loaded);
}

/* --- The clipboard -------------------------------------------------------------------------------- */

typedef struct
{
  MusterPage *page;
  MusterId officer_id;
} Reading;

/* Where nothing readable was copied, the form opens empty: it can be pasted into. */
static void
clipboard_read (GObject *source, GAsyncResult *result, gpointer data)
{
  Reading *reading = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  muster_officer_paste_present (reading->page, reading->officer_id, text != NULL ? text : "");
  g_object_unref (reading->page);
  g_free (reading);
}

void
muster_officer_paste_clipboard (MusterPage *page, MusterId officer_id)
{
  Reading *reading;

  g_return_if_fail (MUSTER_IS_PAGE (page) && officer_id != MUSTER_ID_NONE);

  reading = g_new0 (Reading, 1);
  reading->page = g_object_ref (page);
  reading->officer_id = officer_id;
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (page)), NULL, clipboard_read,
                                 reading);
}
