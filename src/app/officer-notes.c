/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Notes are read here, so they wrap and are never cut short. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/note.h"
#include "app/form.h"
#include "app/officer-edit.h"
#include "app/officer-notes.h"

#define LIST_KEY "muster-notes"

/* --- Showing -------------------------------------------------------------------------------------- */

static GtkWidget *
create_note (const MusterOfficerSight *sight, const MusterNote *note)
{
  g_autofree char *date = muster_date_format (note->written_on);
  g_autofree char *subtitle =
      note->author != NULL ? g_strdup_printf ("%s · %s", date, note->author) : g_strdup (date);
  GtkWidget *row = muster_officer_create_row (note->text, subtitle);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  muster_officer_edit_attach (row, sight->page, &muster_note_type, note);
  return row;
}

void
muster_officer_notes_show (GtkWidget *part, const MusterOfficerSight *sight)
{
  GtkWidget *list;
  guint i;

  g_return_if_fail (GTK_IS_WIDGET (part) && sight != NULL);

  list = g_object_get_data (G_OBJECT (part), LIST_KEY);
  muster_officer_clear (list);
  for (i = 0; i < sight->record->notes->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list),
                         create_note (sight, g_ptr_array_index (sight->record->notes, i)));
  gtk_widget_set_visible (list, sight->record->notes->len > 0);
}

GtkWidget *
muster_officer_notes_new (void)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *list = muster_officer_create_list (_ ("Notes"));
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Note…"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "officer.add-note");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Notes"));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), button);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), list);
  g_object_set_data (G_OBJECT (group), LIST_KEY, list);
  return group;
}

/* --- Writing -------------------------------------------------------------------------------------- */

static gpointer
write_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const MusterNote *note = data;

  return GINT_TO_POINTER (muster_action_write_note (workspace, &muster_officer_type, note->owner_id,
                                                    note->text, NULL, error));
}

static void
save (MusterForm *form, gpointer data)
{
  MusterNote *note = muster_form_read_new (form, &muster_note_type);
  MusterSessionWork work = { write_work, note, (GDestroyNotify) muster_note_free, NULL, TRUE };

  if (note == NULL)
    return;
  note->owner_id = *(const MusterId *) data;
  muster_form_run (form, &work, _ ("The note is with the record."), NULL);
}

void
muster_officer_notes_present (const MusterOfficerSight *sight)
{
  MusterForm *form;

  g_return_if_fail (sight != NULL);

  form = muster_form_new (sight->page, _ ("Add Note"), NULL, save,
                          g_memdup2 (&sight->record->officer->id, sizeof (MusterId)), g_free);
  muster_form_add_field (form, &muster_note_type, "text", NULL);
  gtk_window_present (GTK_WINDOW (form));
}
