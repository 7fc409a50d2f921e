/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Typing, saving in the background, and what was refused. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/drafts.h"
#include "app/field-row.h"
#include "app/problem.h"

#define CHECK_DELAY 500 /* milliseconds; who is still typing is not told that half a date is none */
#define FIELD_KEY "muster-field-row"

struct _MusterFieldRow
{
  GObject parent_instance;
  MusterPage *page; /* weak */
  const MusterEditField *edited;
  const MusterField *stored;
  GtkWidget *row;  /* weak; an AdwEntryRow, for words an AdwComboRow; it owns this */
  GtkWidget *text; /* its GtkText, or NULL */
  GtkLabel *caption;
  MusterId id;
  char *saved;   /* as it is in the file */
  char *pending; /* what is being saved, or NULL */
  guint check_id;
  gboolean is_showing; /* the text changes because it is shown, not typed */
};

G_DEFINE_FINAL_TYPE (MusterFieldRow, muster_field_row, G_TYPE_OBJECT)

/* --- What was refused and is not shown now -------------------------------------------------------- */

static char *
make_key (MusterFieldRow *self, MusterId id)
{
  return g_strdup_printf ("%s %s %" G_GINT64_FORMAT, self->edited->type->name, self->edited->name,
                          id);
}

static void
keep_draft (MusterFieldRow *self, MusterId id, const char *text, const char *sentence)
{
  g_autofree char *key = make_key (self, id);

  muster_drafts_keep (self->page, key, text, sentence);
}

static void
drop_draft (MusterFieldRow *self, MusterId id)
{
  g_autofree char *key = make_key (self, id);

  muster_drafts_drop (self->page, key);
}

/* --- What is wrong -------------------------------------------------------------------------------- */

static void
set_problem (MusterFieldRow *self, const char *sentence)
{
  muster_problem_set (self->row, self->text, self->caption, sentence);
}

static char *
get_typed (MusterFieldRow *self)
{
  if (self->text != NULL)
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->row)));
  return g_strdup (muster_word_label (
      self->stored->words, (int) adw_combo_row_get_selected (ADW_COMBO_ROW (self->row))));
}

static gboolean
is_typing (MusterFieldRow *self)
{
  g_autofree char *typed = get_typed (self);

  return !g_str_equal (typed, self->saved);
}

static void
mark_typing (MusterFieldRow *self)
{
  gboolean is_own = is_typing (self) && self->pending == NULL;

  if (self->text != NULL)
    g_object_set_data (G_OBJECT (self->text), MUSTER_IS_TYPING, GINT_TO_POINTER (is_own));
}

static void
set_typed (MusterFieldRow *self, const char *text)
{
  int word = 0;

  self->is_showing = TRUE;
  if (self->text != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->row), text);
  else if (muster_word_find_typed (self->stored->words, text, &word))
    adw_combo_row_set_selected (ADW_COMBO_ROW (self->row), (guint) word);
  self->is_showing = FALSE;
  mark_typing (self);
}

/* --- Saving --------------------------------------------------------------------------------------- */

typedef struct
{
  MusterFieldRow *field;
  MusterId id;
  char *text;
} Saving;

static Saving *
saving_new (MusterFieldRow *self, const char *text)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->field = g_object_ref (self);
  saving->id = self->id;
  saving->text = g_strdup (text);
  return saving;
}

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_object_unref (saving->field);
  g_free (saving->text);
  g_free (saving);
}

static gpointer
save_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Saving *saving = data;
  const MusterEditField *edited = saving->field->edited;
  const MusterEdit edit = { edited->type, saving->id, edited->name, saving->text };
  char *also = NULL;

  if (!muster_action_edit (workspace, &edit, &also, error))
    return NULL;
  return also != NULL ? also : g_strdup ("");
}

static void
refuse (const Saving *saving, const char *sentence)
{
  MusterFieldRow *self = saving->field;
  g_autofree char *typed = self->row != NULL ? get_typed (self) : NULL;

  if (self->page == NULL)
    return;
  keep_draft (self, saving->id, saving->text, sentence);
  if (self->row == NULL || self->id != saving->id)
    muster_page_report (self->page, sentence, FALSE);
  else if (g_str_equal (typed, saving->text))
    set_problem (self, sentence);
}

static void
save_done (GObject *source, GAsyncResult *result, gpointer data)
{
  Saving *saving = data;
  MusterFieldRow *self = saving->field;
  g_autoptr (GError) error = NULL;
  g_autofree char *also = muster_session_run_finish (MUSTER_SESSION (source), result, &error);

  if (self->id == saving->id && g_strcmp0 (self->pending, saving->text) == 0)
    {
      g_clear_pointer (&self->pending, g_free);
      if (also != NULL)
        {
          g_free (self->saved);
          self->saved = g_strdup (saving->text);
        }
    }
  if (also == NULL)
    refuse (saving, error->message);
  else if (*also != '\0' && self->page != NULL)
    muster_page_report (self->page, also, TRUE);
  if (self->row != NULL)
    mark_typing (self);
  saving_free (saving);
}

static void
commit (MusterFieldRow *self)
{
  g_autofree char *typed = get_typed (self);
  g_autoptr (GError) error = NULL;
  MusterSession *session = self->page != NULL ? muster_page_get_session (self->page) : NULL;
  MusterSessionWork work = { save_work, NULL, saving_free, g_free, TRUE };

  g_clear_handle_id (&self->check_id, g_source_remove);
  if (session == NULL || self->id == MUSTER_ID_NONE || g_strcmp0 (typed, self->pending) == 0)
    return;
  drop_draft (self, self->id);
  set_problem (self, NULL);
  if (g_str_equal (typed, self->saved))
    return;
  if (!muster_edit_check (self->edited->type, self->edited->name, typed, &error))
    {
      keep_draft (self, self->id, typed, error->message);
      set_problem (self, error->message);
      return;
    }
  g_free (self->pending);
  self->pending = g_strdup (typed);
  mark_typing (self);
  work.data = saving_new (self, typed);
  muster_session_run_async (session, &work, NULL, save_done, saving_new (self, typed));
}

/* --- Typing --------------------------------------------------------------------------------------- */

static gboolean
check_typed (gpointer data)
{
  MusterFieldRow *self = data;
  g_autofree char *typed = get_typed (self);
  g_autoptr (GError) error = NULL;

  self->check_id = 0;
  if (muster_edit_check (self->edited->type, self->edited->name, typed, &error))
    set_problem (self, NULL);
  else
    set_problem (self, error->message);
  return G_SOURCE_REMOVE;
}

static void
text_changed (MusterFieldRow *self)
{
  if (self->is_showing)
    return;
  mark_typing (self);
  g_clear_handle_id (&self->check_id, g_source_remove);
  self->check_id = g_timeout_add (CHECK_DELAY, check_typed, self);
}

static void
word_chosen (MusterFieldRow *self)
{
  if (!self->is_showing)
    commit (self);
}

static gboolean
key_pressed (GtkEventControllerKey *controller G_GNUC_UNUSED, guint key, guint code G_GNUC_UNUSED,
             GdkModifierType modifiers G_GNUC_UNUSED, gpointer data)
{
  MusterFieldRow *self = data;

  if (key != GDK_KEY_Escape || !is_typing (self))
    return GDK_EVENT_PROPAGATE;
  g_clear_handle_id (&self->check_id, g_source_remove);
  set_typed (self, self->saved);
  set_problem (self, NULL);
  drop_draft (self, self->id);
  return GDK_EVENT_STOP;
}

/* --- Showing -------------------------------------------------------------------------------------- */

static void
update_writable (MusterFieldRow *self)
{
  MusterSession *session = muster_page_get_session (self->page);
  gboolean can_write = session != NULL && !muster_session_is_read_only (session);

  if (self->text != NULL)
    gtk_editable_set_editable (GTK_EDITABLE (self->row), can_write);
  else
    gtk_widget_set_sensitive (self->row, can_write);
}

void
muster_field_row_show (MusterFieldRow *self, gconstpointer record)
{
  g_autofree char *key = NULL;
  const MusterDraft *draft;
  MusterId id;

  g_return_if_fail (MUSTER_IS_FIELD_ROW (self) && record != NULL);

  id = muster_record_get_id (self->edited->type, record);
  update_writable (self);
  if (is_typing (self))
    {
      if (self->id == id)
        return;
      commit (self);
    }
  g_clear_handle_id (&self->check_id, g_source_remove);
  g_clear_pointer (&self->pending, g_free);
  g_free (self->saved);
  self->saved = muster_edit_print (self->edited->type, record, self->edited->name);
  self->id = id;
  key = make_key (self, id);
  draft = muster_drafts_find (self->page, key);
  set_typed (self, draft != NULL ? draft->text : self->saved);
  set_problem (self, draft != NULL ? draft->sentence : NULL);
}

GtkWidget *
muster_field_row_get_widget (MusterFieldRow *self)
{
  g_return_val_if_fail (MUSTER_IS_FIELD_ROW (self), NULL);

  return self->row;
}

char *
muster_field_row_format_title (const MusterEditField *field)
{
  g_return_val_if_fail (field != NULL, NULL);

  return muster_field_row_begin_title (muster_edit_get_title (field));
}

char *
muster_field_row_begin_title (const char *title)
{
  char first[7] = "";

  g_return_val_if_fail (title != NULL, NULL);

  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (title)), first);
  return g_strconcat (first, g_utf8_next_char (title), NULL);
}

/* --- The type ------------------------------------------------------------------------------------- */

static void
create_entry (MusterFieldRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->row = adw_entry_row_new ();
  self->text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->row)));
  g_signal_connect_swapped (self->row, "entry-activated", G_CALLBACK (commit), self);
  g_signal_connect_swapped (self->row, "changed", G_CALLBACK (text_changed), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (self->text, keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (commit), self);
  gtk_widget_add_controller (self->text, focus);
}

GtkWidget *
muster_field_row_create_choice (const MusterEditField *field)
{
  const MusterField *stored = muster_record_find_field (field->type, field->name);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  GtkWidget *row = adw_combo_row_new ();
  int i;

  for (i = 0; stored->words[i].nick != NULL; i++)
    gtk_string_list_append (labels, muster_word_label (stored->words, i));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (labels));
  return row;
}

static void
create_choice (MusterFieldRow *self)
{
  self->row = muster_field_row_create_choice (self->edited);
  g_signal_connect_swapped (self->row, "notify::selected", G_CALLBACK (word_chosen), self);
}

static void
muster_field_row_dispose (GObject *object)
{
  MusterFieldRow *self = MUSTER_FIELD_ROW (object);

  g_clear_handle_id (&self->check_id, g_source_remove);
  g_clear_weak_pointer (&self->page);
  g_clear_weak_pointer (&self->row);
  g_clear_object (&self->caption);
  G_OBJECT_CLASS (muster_field_row_parent_class)->dispose (object);
}

static void
muster_field_row_finalize (GObject *object)
{
  MusterFieldRow *self = MUSTER_FIELD_ROW (object);

  g_free (self->saved);
  g_free (self->pending);
  G_OBJECT_CLASS (muster_field_row_parent_class)->finalize (object);
}

static void
muster_field_row_class_init (MusterFieldRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = muster_field_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = muster_field_row_finalize;
}

static void
muster_field_row_init (MusterFieldRow *self)
{
  self->saved = g_strdup ("");
}

MusterFieldRow *
muster_field_row_add (AdwPreferencesGroup *group, MusterPage *page, const MusterRecordType *type,
                      const char *name)
{
  MusterFieldRow *self;
  g_autofree char *title = NULL;

  g_return_val_if_fail (ADW_IS_PREFERENCES_GROUP (group) && MUSTER_IS_PAGE (page), NULL);
  g_return_val_if_fail (muster_edit_find_field (type, name) != NULL, NULL);

  self = g_object_new (MUSTER_TYPE_FIELD_ROW, NULL);
  g_set_weak_pointer (&self->page, page);
  self->edited = muster_edit_find_field (type, name);
  self->stored = muster_record_find_field (type, name);
  self->caption = g_object_ref_sink (muster_problem_create_caption ());
  if (self->edited->kind == MUSTER_EDIT_WORD)
    create_choice (self);
  else
    create_entry (self);
  g_object_add_weak_pointer (G_OBJECT (self->row), (gpointer *) &self->row);
  title = muster_field_row_format_title (self->edited);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), title);
  g_object_set_data_full (G_OBJECT (self->row), FIELD_KEY, self, g_object_unref);
  adw_preferences_group_add (group, self->row);
  adw_preferences_group_add (group, GTK_WIDGET (self->caption));
  return self;
}
