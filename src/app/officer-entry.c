/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding officers by what is typed. */

#include "config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "actions/people.h"
#include "app/officer-entry.h"
#include "app/refusal.h"
#include "app/suggest.h"
#include "core/name.h"

#define MAX_SUGGESTIONS 8u
#define SEPARATORS "\n\r\t;,"

struct _MusterOfficerEntry
{
  GtkWidget parent_instance;
  GtkWidget *entry;
  MusterTable *people;
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (MusterOfficerEntry, muster_officer_entry, GTK_TYPE_WIDGET)

/* --- Finding -------------------------------------------------------------------------------------- */

static guint
count_people (MusterOfficerEntry *self)
{
  return self->people != NULL ? muster_table_get_n_rows (self->people) : 0;
}

/* The state ID or the whole name. */
static gboolean
is_exactly (MusterOfficerEntry *self, guint row, const char *folded)
{
  const char *state_id = muster_table_get_text (self->people, row, MUSTER_PEOPLE_STATE_ID);
  const char *name = muster_table_get_text (self->people, row, MUSTER_PEOPLE_NAME);
  g_autofree char *folded_id = muster_name_fold (state_id);
  g_autofree char *folded_name = muster_name_fold (name);

  return strcmp (folded_id, folded) == 0 || strcmp (folded_name, folded) == 0;
}

static gboolean
matches (MusterOfficerEntry *self, guint row, char **words)
{
  return muster_suggest_matches (muster_table_get_text (self->people, row, MUSTER_PEOPLE_NAME),
                                 muster_table_get_text (self->people, row, MUSTER_PEOPLE_STATE_ID),
                                 (const char *const *) words);
}

static gboolean
find_exact (MusterOfficerEntry *self, const char *text, guint *row)
{
  g_autofree char *folded = muster_name_fold (text);
  guint i;

  g_strstrip (folded);
  for (i = 0; *folded != '\0' && i < count_people (self); i++)
    if (is_exactly (self, i, folded))
      {
        *row = i;
        return TRUE;
      }
  return FALSE;
}

static GPtrArray *
suggest (const char *text, gpointer data)
{
  MusterOfficerEntry *self = data;
  GPtrArray *found = g_ptr_array_new_with_free_func (muster_suggestion_free);
  g_autofree char *folded = muster_name_fold (text);
  g_auto (GStrv) words = g_strsplit (g_strstrip (folded), " ", -1);
  guint i;

  for (i = 0; words[0] != NULL && i < count_people (self) && found->len < MAX_SUGGESTIONS; i++)
    if (muster_table_get_number (self->people, i, MUSTER_PEOPLE_IS_EMPLOYED) == 1 &&
        matches (self, i, words))
      g_ptr_array_add (found, muster_suggestion_new (
                                  muster_table_get_number (self->people, i, MUSTER_PEOPLE_ID),
                                  muster_table_get_text (self->people, i, MUSTER_PEOPLE_NAME),
                                  muster_table_get_text (self->people, i, MUSTER_PEOPLE_STATE_ID)));
  return found;
}

const MusterTable *
muster_officer_entry_find (MusterOfficerEntry *self, MusterId id, guint *row)
{
  guint i;

  g_return_val_if_fail (MUSTER_IS_OFFICER_ENTRY (self) && row != NULL, NULL);

  for (i = 0; i < count_people (self); i++)
    if (muster_table_get_number (self->people, i, MUSTER_PEOPLE_ID) == id)
      {
        *row = i;
        return self->people;
      }
  return NULL;
}

/* --- Taking --------------------------------------------------------------------------------------- */

void
muster_officer_entry_refuse (MusterOfficerEntry *self, const char *sentence)
{
  g_return_if_fail (MUSTER_IS_OFFICER_ENTRY (self) && sentence != NULL);

  gtk_widget_add_css_class (self->entry, "error");
  muster_refusal_show (self->entry, NULL, sentence);
}

static void
emit_chosen (MusterOfficerEntry *self, const GArray *ids)
{
  if (ids->len > 0)
    g_signal_emit (self, chosen_signal, 0, ids);
}

static void
suggestion_chosen (const MusterSuggestion *suggestion, gpointer data)
{
  MusterOfficerEntry *self = data;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (MusterId));

  g_array_append_val (ids, suggestion->id);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  emit_chosen (self, ids);
}

static void
add_row (MusterOfficerEntry *self, GArray *ids, guint row)
{
  MusterId id = muster_table_get_number (self->people, row, MUSTER_PEOPLE_ID);

  g_array_append_val (ids, id);
}

/* Names have commas, so the whole is looked for first. */
static GArray *
find_all (MusterOfficerEntry *self, const char *text, GString *missing)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (MusterId));
  g_auto (GStrv) parts = g_strsplit_set (text, SEPARATORS, -1);
  guint row, i;

  if (find_exact (self, text, &row))
    {
      add_row (self, ids, row);
      return ids;
    }
  for (i = 0; parts[i] != NULL; i++)
    {
      const char *part = g_strstrip (parts[i]);

      if (*part == '\0')
        continue;
      if (find_exact (self, part, &row))
        add_row (self, ids, row);
      else
        g_string_append_printf (missing, "%s%s", missing->len > 0 ? ", " : "", part);
    }
  return ids;
}

static void
refuse_missing (MusterOfficerEntry *self, const char *missing, guint n_suggested)
{
  g_autofree char *sentence = NULL;

  if (n_suggested > 1)
    sentence = g_strdup_printf (
        _ ("Several officers match “%s”. Type more of the name, or choose with the arrow keys."),
        missing);
  else if (strpbrk (missing, "0123456789") != NULL)
    sentence = g_strdup_printf (_ ("No officer has state ID %s. It stays in the field."), missing);
  else
    sentence = g_strdup_printf (_ ("No officer is called %s. It stays in the field."), missing);
  muster_officer_entry_refuse (self, sentence);
}

void
muster_officer_entry_take (MusterOfficerEntry *self)
{
  g_autofree char *text = NULL;
  g_autoptr (GString) missing = g_string_new (NULL);
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GPtrArray) suggested = NULL;

  g_return_if_fail (MUSTER_IS_OFFICER_ENTRY (self));

  text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  ids = find_all (self, text, missing);
  suggested = suggest (text, self);
  if (ids->len == 0 && suggested->len == 1)
    {
      suggestion_chosen (g_ptr_array_index (suggested, 0), self);
      return;
    }
  gtk_editable_set_text (GTK_EDITABLE (self->entry), missing->str);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  emit_chosen (self, ids);
  if (missing->len > 0)
    refuse_missing (self, missing->str, suggested->len);
}

static void
text_changed (MusterOfficerEntry *self)
{
  gtk_widget_remove_css_class (self->entry, "error");
  muster_refusal_hide (self->entry);
}

/* --- The type ------------------------------------------------------------------------------------- */

void
muster_officer_entry_set_people (MusterOfficerEntry *self, MusterTable *people)
{
  MusterTable *before;

  g_return_if_fail (MUSTER_IS_OFFICER_ENTRY (self));

  before = self->people;
  self->people = people != NULL ? muster_table_ref (people) : NULL;
  muster_table_unref (before);
}

static gboolean
muster_officer_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MUSTER_OFFICER_ENTRY (widget)->entry);
}

static void
muster_officer_entry_dispose (GObject *object)
{
  g_clear_pointer (&MUSTER_OFFICER_ENTRY (object)->entry, gtk_widget_unparent);
  G_OBJECT_CLASS (muster_officer_entry_parent_class)->dispose (object);
}

static void
muster_officer_entry_finalize (GObject *object)
{
  muster_table_unref (MUSTER_OFFICER_ENTRY (object)->people);
  G_OBJECT_CLASS (muster_officer_entry_parent_class)->finalize (object);
}

static void
muster_officer_entry_class_init (MusterOfficerEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = muster_officer_entry_dispose;
  G_OBJECT_CLASS (klass)->finalize = muster_officer_entry_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = muster_officer_entry_grab_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  /**
   * MusterOfficerEntry::chosen:
   * @ids: (type gpointer): a GArray of MusterId, at least one
   *
   * Officers were chosen.
   */
  chosen_signal = g_signal_new ("chosen", MUSTER_TYPE_OFFICER_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
muster_officer_entry_init (MusterOfficerEntry *self)
{
  const char *words = _ ("Add officers: name, state ID, or paste a list");

  self->entry = gtk_entry_new ();
  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (self->entry), GTK_ENTRY_ICON_PRIMARY,
                                     "contact-new-symbolic");
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), words);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 18);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 40);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Add officers"), -1);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (muster_officer_entry_take), self);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (text_changed), self);
  muster_suggest_attach (self->entry, suggest, suggestion_chosen, self);
}
