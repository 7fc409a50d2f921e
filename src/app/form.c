/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows, and reading them. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/choose-file.h"
#include "app/field-row.h"
#include "app/form-private.h"
#include "app/problem.h"

typedef struct
{
  const MusterRecordType *type; /* NULL where it is no field */
  const char *name;
  GtkWidget *widget;
  GtkWidget *text; /* its GtkText, or NULL */
  GtkLabel *caption;
  const char *choice; /* name of the row that it depends on, or NULL */
  guint with;         /* bits of what is chosen there where it is shown */
  GPtrArray *choices; /* of MusterSuggestion, or NULL */
  MusterId chosen;    /* of them, while its label stands there */
  gboolean is_choosing;
} Row;

static void
row_free (gpointer data)
{
  Row *row = data;

  g_clear_pointer (&row->choices, g_ptr_array_unref);
  g_free (row);
}

G_DEFINE_FINAL_TYPE (MusterForm, muster_form, GTK_TYPE_WINDOW)

MusterPage *
muster_form_get_page (MusterForm *self)
{
  g_return_val_if_fail (MUSTER_IS_FORM (self), NULL);

  return self->page;
}

void
muster_form_set_description (MusterForm *self, const char *text)
{
  g_autofree char *escaped = NULL;

  g_return_if_fail (MUSTER_IS_FORM (self) && text != NULL);

  /* It is markup. */
  escaped = g_markup_escape_text (text, -1);
  adw_preferences_group_set_description (self->group, escaped);
}

void
muster_form_set_summary (MusterForm *self, const char *text)
{
  g_return_if_fail (MUSTER_IS_FORM (self) && text != NULL);

  gtk_label_set_text (self->summary, text);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), TRUE);
}

void
muster_form_set_foot (MusterForm *self, const char *text)
{
  g_return_if_fail (MUSTER_IS_FORM (self) && text != NULL);

  gtk_label_set_text (self->foot, text);
  gtk_widget_set_visible (GTK_WIDGET (self->foot), TRUE);
}

gpointer
muster_form_get_data (MusterForm *self)
{
  g_return_val_if_fail (MUSTER_IS_FORM (self), NULL);

  return self->data;
}

/* --- Rows ----------------------------------------------------------------------------------------- */

static Row *
add_row (MusterForm *self, GtkWidget *widget, const char *name, const char *title)
{
  Row *row = g_new0 (Row, 1);

  row->name = name;
  row->widget = widget;
  row->caption = muster_problem_create_caption ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (widget), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (widget), title);
  adw_preferences_group_add (self->group, widget);
  gtk_box_append (self->captions, GTK_WIDGET (row->caption));
  g_ptr_array_add (self->rows, row);
  return row;
}

static void
activate_save (MusterForm *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "form.save", NULL);
}

static Row *
add_entry (MusterForm *self, const char *name, const char *title, const char *text)
{
  Row *row = add_row (self, adw_entry_row_new (), name, title);

  row->text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row->widget)));
  if (text != NULL)
    gtk_editable_set_text (GTK_EDITABLE (row->widget), text);
  g_signal_connect_swapped (row->widget, "entry-activated", G_CALLBACK (activate_save), self);
  return row;
}

void
muster_form_add_field (MusterForm *self, const MusterRecordType *type, const char *name,
                       const char *text)
{
  const MusterEditField *field;
  g_autofree char *title = NULL;
  Row *row;

  g_return_if_fail (MUSTER_IS_FORM (self));
  field = muster_edit_find_field (type, name);
  g_return_if_fail (field != NULL);

  title = muster_field_row_format_title (field);
  if (field->kind == MUSTER_EDIT_WORD)
    row = add_row (self, muster_field_row_create_choice (field), field->name, title);
  else
    row = add_entry (self, field->name, title, text);
  row->type = type;
}

void
muster_form_add_text (MusterForm *self, const char *name, const char *title, const char *text)
{
  g_return_if_fail (MUSTER_IS_FORM (self) && name != NULL && title != NULL);

  add_entry (self, name, title, text);
}

void
muster_form_add_row (MusterForm *self, const char *name, const char *title, GtkWidget *row)
{
  g_return_if_fail (MUSTER_IS_FORM (self) && name != NULL && title != NULL);
  g_return_if_fail (ADW_IS_PREFERENCES_ROW (row));

  add_row (self, row, name, title);
}

void
muster_form_add_choice (MusterForm *self, const char *name, const char *title,
                        const char *const *labels)
{
  g_autoptr (GtkStringList) list = NULL;
  Row *row;

  g_return_if_fail (MUSTER_IS_FORM (self) && name != NULL && title != NULL && labels != NULL);

  list = gtk_string_list_new (labels);
  row = add_row (self, adw_combo_row_new (), name, title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row->widget), G_LIST_MODEL (list));
}

static GPtrArray *
suggest (const char *text, gpointer data)
{
  const Row *row = data;

  return row->is_choosing ? NULL : muster_suggest_filter (row->choices, text);
}

static void
suggestion_chosen (const MusterSuggestion *suggestion, gpointer data)
{
  Row *row = data;

  row->is_choosing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (row->widget), suggestion->label);
  gtk_editable_set_position (GTK_EDITABLE (row->widget), -1);
  row->is_choosing = FALSE;
  row->chosen = suggestion->id;
}

static void
search_changed (Row *row)
{
  row->chosen = MUSTER_ID_NONE;
}

void
muster_form_add_search (MusterForm *self, const char *name, const char *title, GPtrArray *choices)
{
  Row *row;

  g_return_if_fail (MUSTER_IS_FORM (self) && name != NULL && title != NULL && choices != NULL);

  row = add_entry (self, name, title, NULL);
  row->choices = choices;
  g_signal_connect_swapped (row->widget, "changed", G_CALLBACK (search_changed), row);
  muster_suggest_attach (row->widget, suggest, suggestion_chosen, row);
}

static Row *
find_row (MusterForm *self, const char *name)
{
  guint i;

  for (i = 0; i < self->rows->len; i++)
    {
      Row *row = g_ptr_array_index (self->rows, i);

      if (g_str_equal (row->name, name))
        return row;
    }
  g_return_val_if_reached (NULL);
}

const char *
muster_form_get_text (MusterForm *self, const char *name)
{
  g_return_val_if_fail (MUSTER_IS_FORM (self) && name != NULL, NULL);

  return gtk_editable_get_text (GTK_EDITABLE (find_row (self, name)->widget));
}

static void
show_rows (MusterForm *self)
{
  guint i;

  for (i = 0; i < self->rows->len; i++)
    {
      const Row *row = g_ptr_array_index (self->rows, i);
      gboolean is_shown = row->choice == NULL ||
                          ((1u << muster_form_get_choice (self, row->choice)) & row->with) != 0;

      gtk_widget_set_visible (row->widget, is_shown);
      if (!is_shown)
        muster_problem_set (row->widget, row->text, row->caption, NULL);
    }
}

void
muster_form_show_with (MusterForm *self, const char *name, const char *choice, guint with)
{
  Row *row;

  g_return_if_fail (MUSTER_IS_FORM (self) && name != NULL && choice != NULL);

  row = find_row (self, name);
  row->choice = choice;
  row->with = with;
  g_signal_connect_object (find_row (self, choice)->widget, "notify::selected",
                           G_CALLBACK (show_rows), self, G_CONNECT_SWAPPED);
  show_rows (self);
}

guint
muster_form_get_choice (MusterForm *self, const char *name)
{
  g_return_val_if_fail (MUSTER_IS_FORM (self) && name != NULL, 0);

  return adw_combo_row_get_selected (ADW_COMBO_ROW (find_row (self, name)->widget));
}

void
muster_form_set_choice (MusterForm *self, const char *name, guint choice)
{
  g_return_if_fail (MUSTER_IS_FORM (self) && name != NULL);

  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (self, name)->widget), choice);
}

const MusterSuggestion *
muster_form_get_found (MusterForm *self, const char *name)
{
  const Row *row;
  guint i;

  g_return_val_if_fail (MUSTER_IS_FORM (self) && name != NULL, NULL);

  row = find_row (self, name);
  for (i = 0; row->chosen != MUSTER_ID_NONE && i < row->choices->len; i++)
    {
      const MusterSuggestion *choice = g_ptr_array_index (row->choices, i);

      if (choice->id == row->chosen)
        return choice;
    }
  return muster_suggest_find (row->choices, muster_form_get_text (self, name));
}

GtkWidget *
muster_form_get_row (MusterForm *self, const char *name)
{
  g_return_val_if_fail (MUSTER_IS_FORM (self) && name != NULL, NULL);

  return find_row (self, name)->widget;
}

/* --- Reading -------------------------------------------------------------------------------------- */

static char *
get_typed (const Row *row)
{
  const MusterField *stored;

  if (row->text != NULL)
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (row->widget)));
  stored = muster_record_find_field (row->type, row->name);
  return g_strdup (muster_word_label (
      stored->words, (int) adw_combo_row_get_selected (ADW_COMBO_ROW (row->widget))));
}

gboolean
muster_form_read (MusterForm *self, const MusterRecordType *type, gpointer record)
{
  gboolean is_read = TRUE;
  guint i;

  g_return_val_if_fail (MUSTER_IS_FORM (self) && type != NULL && record != NULL, FALSE);

  for (i = 0; i < self->rows->len; i++)
    {
      const Row *row = g_ptr_array_index (self->rows, i);
      g_autofree char *typed = NULL;
      g_autoptr (GError) error = NULL;

      if (row->type != type)
        continue;
      typed = get_typed (row);
      if (muster_edit_read (type, row->name, typed, record, &error))
        {
          muster_problem_set (row->widget, row->text, row->caption, NULL);
          continue;
        }
      muster_problem_set (row->widget, row->text, row->caption, error->message);
      if (is_read)
        gtk_widget_grab_focus (row->widget);
      is_read = FALSE;
    }
  return is_read;
}

gpointer
muster_form_read_new (MusterForm *self, const MusterRecordType *type)
{
  gpointer record;

  g_return_val_if_fail (MUSTER_IS_FORM (self) && type != NULL, NULL);

  record = muster_record_new (type);
  if (muster_form_read (self, type, record))
    return record;
  muster_record_free (type, record);
  return NULL;
}

void
muster_form_mark (MusterForm *self, const char *name, const char *sentence)
{
  const Row *row;

  g_return_if_fail (MUSTER_IS_FORM (self) && name != NULL);

  row = find_row (self, name);
  muster_problem_set (row->widget, row->text, row->caption, sentence);
}

void
muster_form_refuse (MusterForm *self, const char *name, const char *sentence)
{
  g_return_if_fail (MUSTER_IS_FORM (self) && name != NULL && sentence != NULL);

  muster_form_mark (self, name, sentence);
  gtk_widget_grab_focus (find_row (self, name)->widget);
}

static void
save (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  MusterForm *self = MUSTER_FORM (widget);
  guint i;

  /* Twice pressed is once meant. */
  if (!gtk_widget_get_sensitive (GTK_WIDGET (self->save_button)))
    return;
  for (i = 0; i < self->rows->len; i++)
    {
      const Row *row = g_ptr_array_index (self->rows, i);

      muster_problem_set (row->widget, row->text, row->caption, NULL);
    }
  self->save (self, self->data);
}

/* --- The type ------------------------------------------------------------------------------------- */

static void
muster_form_dispose (GObject *object)
{
  MusterForm *self = MUSTER_FORM (object);

  self->problem = NULL;
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  if (self->free_data != NULL)
    self->free_data (self->data);
  self->free_data = NULL;
  self->data = NULL;
  G_OBJECT_CLASS (muster_form_parent_class)->dispose (object);
}

static void
muster_form_finalize (GObject *object)
{
  g_clear_weak_pointer (&MUSTER_FORM (object)->page);
  G_OBJECT_CLASS (muster_form_parent_class)->finalize (object);
}

static void
muster_form_class_init (MusterFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muster_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = muster_form_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/muster/Muster/ui/form.ui");
  gtk_widget_class_bind_template_child (widget_class, MusterForm, save_button);
  gtk_widget_class_bind_template_child (widget_class, MusterForm, group);
  gtk_widget_class_bind_template_child (widget_class, MusterForm, captions);
  gtk_widget_class_bind_template_child (widget_class, MusterForm, summary);
  gtk_widget_class_bind_template_child (widget_class, MusterForm, foot);
  gtk_widget_class_bind_template_child (widget_class, MusterForm, problem);
  gtk_widget_class_install_action (widget_class, "form.save", NULL, save);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
muster_form_init (MusterForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new_with_free_func (row_free);
}

MusterForm *
muster_form_new (MusterPage *page, const char *title, const char *verb, MusterFormSave save_func,
                 gpointer data, GDestroyNotify free_data)
{
  MusterForm *self;
  GtkRoot *root;

  g_return_val_if_fail (MUSTER_IS_PAGE (page) && title != NULL && save_func != NULL, NULL);

  root = gtk_widget_get_root (GTK_WIDGET (page));
  self = g_object_new (MUSTER_TYPE_FORM, "title", title, "transient-for", root, NULL);
  g_set_weak_pointer (&self->page, page);
  self->save = save_func;
  self->data = data;
  self->free_data = free_data;
  if (verb != NULL)
    gtk_button_set_label (self->save_button, verb);
  return self;
}
