/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A popover that never has the focus, so that typing goes on. */

#include "config.h"

#include <string.h>

#include "app/list-row.h"
#include "app/suggest.h"
#include "core/name.h"

#define MAX_SUGGESTIONS 8u

#define SUGGEST_KEY "muster-suggest"

typedef struct
{
  GtkWidget *field;
  GtkWidget *popover;
  GtkListBox *list;
  GPtrArray *found; /* of MusterSuggestion */
  MusterSuggestFunc find;
  MusterSuggestChosen chosen;
  gpointer data;
} Suggest;

MusterSuggestion *
muster_suggestion_new (MusterId id, const char *label, const char *detail)
{
  MusterSuggestion *suggestion = g_new0 (MusterSuggestion, 1);

  suggestion->id = id;
  suggestion->label = g_strdup (label);
  suggestion->detail = g_strdup (detail);
  return suggestion;
}

void
muster_suggestion_free (gpointer data)
{
  MusterSuggestion *suggestion = data;

  g_free (suggestion->label);
  g_free (suggestion->detail);
  g_free (suggestion);
}

/* --- Finding -------------------------------------------------------------------------------------- */

gboolean
muster_suggest_matches (const char *label, const char *detail, const char *const *words)
{
  g_autofree char *both = g_strjoin (" ", label, detail, NULL);
  g_autofree char *folded = muster_name_fold (both);
  g_autofree char *spaced = g_strconcat (" ", folded, NULL);
  guint i;

  g_return_val_if_fail (label != NULL && words != NULL, FALSE);

  for (i = 0; words[i] != NULL; i++)
    {
      g_autofree char *start = g_strconcat (" ", words[i], NULL);

      if (strstr (spaced, start) == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
matches (const MusterSuggestion *choice, char **words)
{
  return words[0] != NULL &&
         muster_suggest_matches (choice->label, choice->detail, (const char *const *) words);
}

GPtrArray *
muster_suggest_filter (const GPtrArray *choices, const char *text)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (muster_suggestion_free);
  g_autofree char *folded = muster_name_fold (text);
  g_auto (GStrv) words = NULL;
  guint i;

  g_return_val_if_fail (choices != NULL, found);

  words = g_strsplit (g_strstrip (folded), " ", -1);
  for (i = 0; i < choices->len && found->len < MAX_SUGGESTIONS; i++)
    {
      const MusterSuggestion *choice = g_ptr_array_index (choices, i);

      if (matches (choice, words))
        g_ptr_array_add (found, muster_suggestion_new (choice->id, choice->label, choice->detail));
    }
  return found;
}

static gboolean
is_called (const char *name, const char *folded)
{
  g_autofree char *other = muster_name_fold (name);

  return strcmp (other, folded) == 0;
}

const MusterSuggestion *
muster_suggest_find (const GPtrArray *choices, const char *text)
{
  const MusterSuggestion *exact = NULL, *only = NULL;
  g_autofree char *folded = muster_name_fold (text);
  g_auto (GStrv) words = NULL;
  guint n_exact = 0, n = 0, i;

  g_return_val_if_fail (choices != NULL, NULL);

  words = g_strsplit (g_strstrip (folded), " ", -1);
  for (i = 0; *folded != '\0' && i < choices->len; i++)
    {
      const MusterSuggestion *choice = g_ptr_array_index (choices, i);

      if (is_called (choice->label, folded) || is_called (choice->detail, folded))
        {
          exact = choice;
          n_exact++;
        }
      if (matches (choice, words))
        {
          only = choice;
          n++;
        }
    }
  if (n_exact == 1)
    return exact;
  return n_exact == 0 && n == 1 ? only : NULL;
}

/* --- Showing -------------------------------------------------------------------------------------- */

static void
hide (Suggest *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static GtkWidget *
create_row (const MusterSuggestion *suggestion)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (suggestion->label);
  GtkWidget *detail = gtk_label_new (suggestion->detail);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (detail, "dim");
  gtk_widget_add_css_class (detail, "tnum");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), detail);
  return box;
}

static void
show (Suggest *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->field));
  GtkWidget *row;
  guint i;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  if (*text != '\0')
    self->found = self->find (text, self->data);
  if (self->found == NULL || self->found->len == 0)
    {
      hide (self);
      return;
    }
  for (i = 0; i < self->found->len; i++)
    gtk_list_box_append (self->list, create_row (g_ptr_array_index (self->found, i)));
  /* Only while somebody types here: not where the program sets the text. */
  if (gtk_widget_get_mapped (self->field) &&
      (gtk_widget_get_state_flags (self->field) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
    gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
choose (Suggest *self, GtkListBoxRow *row)
{
  guint i = (guint) gtk_list_box_row_get_index (row);
  g_autoptr (GPtrArray) found = self->found != NULL ? g_ptr_array_ref (self->found) : NULL;

  hide (self);
  if (found != NULL && i < found->len)
    self->chosen (g_ptr_array_index (found, i), self->data);
}

static void
row_activated (GtkListBox *list G_GNUC_UNUSED, GtkListBoxRow *row, gpointer data)
{
  choose (data, row);
}

/* --- Keys ----------------------------------------------------------------------------------------- */

static void
move (Suggest *self, int difference)
{
  /* Where no row is selected, only Down goes into the list. */
  if (difference > 0 || gtk_list_box_get_selected_row (self->list) != NULL)
    muster_list_move (self->list, difference);
}

gboolean
muster_suggest_press (GtkWidget *field, guint key)
{
  Suggest *self;
  GtkListBoxRow *row;

  g_return_val_if_fail (GTK_IS_WIDGET (field), FALSE);

  self = g_object_get_data (G_OBJECT (field), SUGGEST_KEY);
  if (self == NULL || self->found == NULL || self->found->len == 0 ||
      !gtk_widget_get_visible (self->popover))
    return FALSE;
  row = gtk_list_box_get_selected_row (self->list);
  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      move (self, 1);
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      move (self, -1);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (row != NULL)
        choose (self, row);
      else
        hide (self);
      return row != NULL;
    case GDK_KEY_Escape:
      hide (self);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
key_pressed (GtkEventControllerKey *controller G_GNUC_UNUSED, guint key, guint code G_GNUC_UNUSED,
             GdkModifierType modifiers, gpointer data)
{
  Suggest *self = data;

  return (modifiers & gtk_accelerator_get_default_mod_mask ()) == 0 &&
         muster_suggest_press (self->field, key);
}

static void
focus_left (Suggest *self)
{
  hide (self);
}

/* --- Attaching ------------------------------------------------------------------------------------ */

static void
field_destroyed (GtkWidget *field G_GNUC_UNUSED, gpointer data)
{
  Suggest *self = data;

  g_clear_pointer (&self->popover, gtk_widget_unparent);
}

static void
free_suggest (gpointer data)
{
  Suggest *self = data;

  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_free (self);
}

static void
create_popover (Suggest *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_SINGLE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "suggestions");
  g_signal_connect (self->list, "row-activated", G_CALLBACK (row_activated), self);
  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), GTK_WIDGET (self->list));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_popover_set_autohide (GTK_POPOVER (self->popover), FALSE);
  gtk_widget_set_can_focus (self->popover, FALSE);
  gtk_widget_add_css_class (self->popover, "menu");
  gtk_widget_set_parent (self->popover, self->field);
}

void
muster_suggest_attach (GtkWidget *field, MusterSuggestFunc find, MusterSuggestChosen chosen,
                       gpointer data)
{
  GtkEventController *keys, *focus;
  Suggest *self;

  g_return_if_fail (GTK_IS_EDITABLE (field) && find != NULL && chosen != NULL);

  self = g_new0 (Suggest, 1);
  self->field = field;
  self->find = find;
  self->chosen = chosen;
  self->data = data;
  create_popover (self);
  g_object_set_data_full (G_OBJECT (field), SUGGEST_KEY, self, free_suggest);
  g_signal_connect (field, "destroy", G_CALLBACK (field_destroyed), self);
  g_signal_connect_swapped (field, "changed", G_CALLBACK (show), self);
  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (field, keys);
  focus = gtk_event_controller_focus_new ();
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left), self);
  gtk_widget_add_controller (field, focus);
}
