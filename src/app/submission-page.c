/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Officers with what became of them, how each stood, and the files. The files are not kept: a copy is recognised by its
 * content, and shown. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/submission-record.h"
#include "app/badge.h"
#include "app/choose-file.h"
#include "app/officer-parts.h"
#include "app/pdf-pane.h"
#include "app/submission-answer.h"
#include "app/submission-page.h"
#include "core/duration.h"
#include "core/error.h"

#define PART_KEY "muster-part"
#define CHECK_KEY "muster-check"

struct _MusterSubmissionPage
{
  MusterPage parent_instance;
  GtkCheckButton *everybody;
  GtkListBox *officers;
  GtkStack *shown;
  GtkLabel *officer;
  GtkWidget *duties;
  MusterPdfPane *pane;
  GtkWidget *facts;
  GtkWidget *files;
  GtkWidget *compare;
  GtkLabel *verdict;
  GtkWidget *answer;

  MusterId submission_id;
  MusterSubmissionRecord *record;
  gboolean is_setting; /* ticks are set by the program */
};

G_DEFINE_FINAL_TYPE (MusterSubmissionPage, muster_submission_page, MUSTER_TYPE_PAGE)

/* --- Officers ------------------------------------------------------------------------------------- */

static MusterLook
find_look (MusterSubmissionOutcome outcome)
{
  switch (outcome)
    {
    case MUSTER_SUBMISSION_OUTCOME_ACCEPTED:
      return MUSTER_LOOK_MET;
    case MUSTER_SUBMISSION_OUTCOME_RETURNED:
      return MUSTER_LOOK_SHORT;
    case MUSTER_SUBMISSION_OUTCOME_WITHDRAWN:
      return MUSTER_LOOK_NONE;
    case MUSTER_SUBMISSION_OUTCOME_PENDING:
    default:
      return MUSTER_LOOK_DUE;
    }
}

static GtkCheckButton *
get_check (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), CHECK_KEY);
}

static const MusterSubmissionPart *
get_part (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), PART_KEY);
}

/* Whose answer is to be entered; @expires_on receives the latest of their expiries. */
static char **
list_ticked (MusterSubmissionPage *self, MusterDate *expires_on)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  GtkListBoxRow *row;
  int i;

  *expires_on = MUSTER_DATE_NONE;
  for (i = 0; (row = gtk_list_box_get_row_at_index (self->officers, i)) != NULL; i++)
    {
      const MusterSubmissionPart *part = get_part (row);

      if (!gtk_check_button_get_active (get_check (row)))
        continue;
      *expires_on = MAX (*expires_on, part->expires_on);
      g_strv_builder_add (ids, part->state_id);
    }
  return g_strv_builder_end (ids);
}

static void
update_ticks (MusterSubmissionPage *self)
{
  MusterDate expires_on;
  g_auto (GStrv) ticked = list_ticked (self, &expires_on);
  guint n = g_strv_length (ticked);
  guint n_pending =
      muster_submission_record_count (self->record, MUSTER_SUBMISSION_OUTCOME_PENDING);
  MusterSession *session = muster_page_get_session (MUSTER_PAGE (self));

  self->is_setting = TRUE;
  gtk_check_button_set_active (self->everybody, n > 0);
  gtk_check_button_set_inconsistent (self->everybody, n > 0 && n < n_pending);
  self->is_setting = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->everybody), n_pending > 0);
  gtk_widget_set_sensitive (self->answer,
                            n > 0 && session != NULL && !muster_session_is_read_only (session));
}

static void
officer_toggled (MusterSubmissionPage *self)
{
  if (!self->is_setting)
    update_ticks (self);
}

static void
everybody_toggled (MusterSubmissionPage *self)
{
  gboolean is_active = gtk_check_button_get_active (self->everybody);
  GtkListBoxRow *row;
  int i;

  if (self->is_setting)
    return;
  self->is_setting = TRUE;
  for (i = 0; (row = gtk_list_box_get_row_at_index (self->officers, i)) != NULL; i++)
    if (gtk_widget_get_sensitive (GTK_WIDGET (get_check (row))))
      gtk_check_button_set_active (get_check (row), is_active);
  self->is_setting = FALSE;
  update_ticks (self);
}

static char *
describe_part (const MusterSubmissionPart *part)
{
  g_autoptr (GString) text = g_string_new (part->state_id);
  g_autofree char *date = muster_date_format (part->entry->decided_on);
  guint i;

  if (*date != '\0')
    g_string_append_printf (text, " · %s", date);
  if (part->entry->reason != NULL)
    g_string_append_printf (text, " · %s", part->entry->reason);
  for (i = 0; i < part->documents->len; i++)
    g_string_append_printf (text, " · %s",
                            ((MusterDocument *) g_ptr_array_index (part->documents, i))->file_name);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
create_row (MusterSubmissionPage *self, MusterSubmissionPart *part)
{
  g_autofree char *details = describe_part (part);
  GtkWidget *row = muster_officer_create_row (part->name, details);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *badge = muster_badge_new ();
  gboolean is_pending = part->entry->outcome == MUSTER_SUBMISSION_OUTCOME_PENDING;

  /* Only by its state ID can an officer's answer be entered. */
  gtk_widget_set_sensitive (check, is_pending && part->state_id != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, part->name,
                                  -1);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (officer_toggled), self);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  muster_badge_set (MUSTER_BADGE (badge), find_look (part->entry->outcome),
                    muster_word_label (muster_submission_outcome_words, (int) part->entry->outcome),
                    NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), badge);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  g_object_set_data (G_OBJECT (row), PART_KEY, part);
  g_object_set_data (G_OBJECT (row), CHECK_KEY, check);
  return row;
}

static char *
describe_line (const MusterSubmissionLine *line)
{
  char sure[MUSTER_DURATION_TEXT_SIZE];
  char required[MUSTER_DURATION_TEXT_SIZE];

  if (line->duty->sure == MUSTER_NUMBER_NONE || line->duty->required == MUSTER_NUMBER_NONE)
    return NULL;
  if (line->counts_hours)
    /* Translators: hours on record, hours asked. */
    return g_strdup_printf (_ ("%s of %s h"), muster_duration_print (line->duty->sure, sure),
                            muster_duration_print (line->duty->required, required));
  /* Translators: how many of how many. */
  return g_strdup_printf (_ ("%u of %u"), (guint) line->duty->sure, (guint) line->duty->required);
}

static void
officer_selected (MusterSubmissionPage *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->officers);
  const MusterSubmissionPart *part;
  guint i;

  muster_officer_clear (self->duties);
  if (row == NULL)
    return;
  part = get_part (row);
  gtk_label_set_text (self->officer, part->name);
  for (i = 0; i < part->lines->len; i++)
    {
      const MusterSubmissionLine *line = g_ptr_array_index (part->lines, i);
      g_autofree char *amount = describe_line (line);
      GtkWidget *item = muster_officer_create_row (line->title, amount);
      GtkWidget *badge = muster_badge_new ();

      muster_badge_set (MUSTER_BADGE (badge), muster_look_of_status (line->status),
                        muster_word_label (muster_duty_status_words, (int) line->status), NULL);
      adw_action_row_add_suffix (ADW_ACTION_ROW (item), badge);
      gtk_list_box_append (GTK_LIST_BOX (self->duties), item);
    }
  gtk_stack_set_visible_child_name (self->shown, "standing");
}

/* --- Facts and files ------------------------------------------------------------------------------ */

static void
add_fact (GtkWidget *list, const char *title, const char *text)
{
  if (text != NULL && *text != '\0')
    gtk_list_box_append (GTK_LIST_BOX (list), muster_officer_create_row (text, title));
}

static void
show_facts (MusterSubmissionPage *self)
{
  const MusterSubmission *submission = self->record->submission;
  g_autofree char *until = muster_date_format (submission->ends_on);
  guint i;

  muster_officer_clear (self->facts);
  add_fact (self->facts, _ ("What"), submission->title);
  add_fact (self->facts, _ ("Last day of the period"), until);
  add_fact (self->facts, _ ("How"),
            muster_word_label (muster_submission_method_words, (int) submission->method));
  add_fact (self->facts, _ ("To whom"), submission->recipient);
  add_fact (self->facts, _ ("Reference"), submission->reference);
  add_fact (self->facts, _ ("Prepared by"), submission->prepared_by);
  muster_officer_clear (self->files);
  for (i = 0; i < self->record->files->len; i++)
    {
      const MusterSubmissionFile *file = g_ptr_array_index (self->record->files, i);
      g_autofree char *size = g_format_size ((guint64) file->size);

      gtk_list_box_append (GTK_LIST_BOX (self->files),
                           muster_officer_create_row (file->name, size));
    }
  gtk_widget_set_visible (self->files, self->record->files->len > 0);
  gtk_widget_set_sensitive (self->compare, self->record->files->len > 0);
  if (self->record->files->len == 0)
    gtk_label_set_text (self->verdict, _ ("No file was recorded with it."));
}

/* What a file that was chosen holds; read on another thread. */
static gpointer
read_copy (MusterWorkspace *workspace G_GNUC_UNUSED, gpointer path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *shown = g_filename_display_basename (path);
  GBytes *bytes = g_file_load_bytes (file, NULL, NULL, NULL);

  if (bytes == NULL)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                 /* Translators: name of a file. */
                 _ ("“%s” cannot be read. Choose another copy."), shown);
  return bytes;
}

static void
copy_read (MusterPage *page, gpointer result)
{
  MusterSubmissionPage *self = MUSTER_SUBMISSION_PAGE (page);
  g_autoptr (GBytes) content = result;
  const MusterSubmissionFile *file = muster_submission_record_find_file (self->record, content);
  g_autofree char *same = NULL;

  if (file == NULL)
    {
      gtk_label_set_text (self->verdict,
                          _ ("That file is not one of those that were handed in: it differs."));
      return;
    }
  /* Translators: name of a file. */
  same = g_strdup_printf (_ ("That is “%s” as it was handed in."), file->name);
  gtk_label_set_text (self->verdict, same);
  if (!g_str_has_suffix (file->name, ".pdf"))
    return;
  muster_pdf_view_show (muster_pdf_pane_get_view (self->pane), content);
  gtk_stack_set_visible_child_name (self->shown, "file");
}

static void
copy_chosen (const char *path, gpointer data)
{
  const MusterSessionWork work = { read_copy, g_strdup (path), g_free,
                                   (GDestroyNotify) g_bytes_unref, FALSE };

  if (muster_page_get_session (data) != NULL)
    muster_page_run (data, &work, copy_read);
}

static void
compare (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  muster_choose_file (GTK_WINDOW (gtk_widget_get_root (widget)), MUSTER_FILE_CHOICE_DOCUMENT,
                      _ ("A Copy of What Was Handed In"), NULL, copy_chosen, g_object_ref (widget),
                      g_object_unref);
}

static void
record_answer (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  MusterSubmissionPage *self = MUSTER_SUBMISSION_PAGE (widget);
  MusterDate expires_on = MUSTER_DATE_NONE;
  g_auto (GStrv) ticked = self->record != NULL ? list_ticked (self, &expires_on) : NULL;

  if (ticked != NULL && ticked[0] != NULL && gtk_widget_get_sensitive (self->answer))
    muster_submission_answer_present (MUSTER_PAGE (self), self->submission_id,
                                      (const char *const *) ticked, expires_on);
}

/* --- Loading -------------------------------------------------------------------------------------- */

static gpointer
load_submission (MusterWorkspace *workspace, gpointer id, GError **error)
{
  return muster_action_load_submission (workspace, *(const MusterId *) id, error);
}

static void
say (MusterSubmissionPage *self)
{
  const MusterSubmissionRecord *record = self->record;
  guint n_pending = muster_submission_record_count (record, MUSTER_SUBMISSION_OUTCOME_PENDING);
  g_autofree char *date = muster_date_format (record->submission->submitted_on);
  /* Translators: a date. */
  g_autofree char *notice = g_strdup_printf (_ ("Handed in %s; the file as it was."), date);
  g_autofree char *summary =
      g_strdup_printf (ngettext ("%u of %u officer waits for an answer",
                                 "%u of %u officers wait for an answer", record->parts->len),
                       n_pending, record->parts->len);

  muster_page_set_notice (MUSTER_PAGE (self), notice, NULL, NULL);
  muster_page_set_state (MUSTER_PAGE (self), record->submission->title, summary);
}

static void
loaded (MusterPage *page, gpointer result)
{
  MusterSubmissionPage *self = MUSTER_SUBMISSION_PAGE (page);
  GtkListBoxRow *before = gtk_list_box_get_selected_row (self->officers);
  int selected = before != NULL ? gtk_list_box_row_get_index (before) : 0;
  MusterSubmissionRecord *old = self->record;
  guint i;

  /* The old rows point into the old record. */
  muster_officer_clear (GTK_WIDGET (self->officers));
  self->record = result;
  muster_submission_record_free (old);
  for (i = 0; i < self->record->parts->len; i++)
    gtk_list_box_append (self->officers,
                         create_row (self, g_ptr_array_index (self->record->parts, i)));
  gtk_list_box_select_row (self->officers,
                           gtk_list_box_get_row_at_index (self->officers, selected));
  show_facts (self);
  update_ticks (self);
  say (self);
}

static void
muster_submission_page_load (MusterPage *page)
{
  MusterId id = MUSTER_SUBMISSION_PAGE (page)->submission_id;
  const MusterSessionWork work = { load_submission, g_memdup2 (&id, sizeof id), g_free,
                                   (GDestroyNotify) muster_submission_record_free, FALSE };

  muster_page_run (page, &work, loaded);
}

static void
muster_submission_page_search (MusterPage *page)
{
  MusterSubmissionPage *self = MUSTER_SUBMISSION_PAGE (page);

  if (g_str_equal (gtk_stack_get_visible_child_name (self->shown), "file"))
    muster_pdf_pane_search (self->pane);
  else
    muster_page_report (page, _ ("Show a copy of the file first; its text can be searched."),
                        FALSE);
}

/* --- The type ------------------------------------------------------------------------------------- */

static gboolean
muster_submission_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MUSTER_SUBMISSION_PAGE (widget)->officers));
}

static void
muster_submission_page_finalize (GObject *object)
{
  muster_submission_record_free (MUSTER_SUBMISSION_PAGE (object)->record);
  G_OBJECT_CLASS (muster_submission_page_parent_class)->finalize (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, MusterSubmissionPage, name)

static void
muster_submission_page_class_init (MusterSubmissionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = muster_submission_page_finalize;
  widget_class->grab_focus = muster_submission_page_grab_focus;
  MUSTER_PAGE_CLASS (klass)->load = muster_submission_page_load;
  MUSTER_PAGE_CLASS (klass)->search = muster_submission_page_search;
  g_type_ensure (MUSTER_TYPE_PDF_PANE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/muster/Muster/ui/submission-page.ui");
  BIND (everybody);
  BIND (officers);
  BIND (shown);
  BIND (officer);
  BIND (duties);
  BIND (pane);
  BIND (facts);
  BIND (files);
  BIND (compare);
  BIND (verdict);
  BIND (answer);
  gtk_widget_class_bind_template_callback (widget_class, everybody_toggled);
  gtk_widget_class_bind_template_callback (widget_class, officer_selected);
  gtk_widget_class_install_action (widget_class, "submission.answer", NULL, record_answer);
  gtk_widget_class_install_action (widget_class, "submission.compare", NULL, compare);
}

static void
muster_submission_page_init (MusterSubmissionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  muster_pdf_pane_add_keys (self->pane, GTK_WIDGET (self));
  muster_page_set_keys (MUSTER_PAGE (self), _ ("↑↓ officers · Tab, Space tick · Alt+← back"));
}

MusterPage *
muster_submission_page_new (MusterId submission_id)
{
  MusterSubmissionPage *self = g_object_new (MUSTER_TYPE_SUBMISSION_PAGE, NULL);

  self->submission_id = submission_id;
  return MUSTER_PAGE (self);
}
