/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Taking the roster of the class before, and asking whom a student from outside serves. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/organisations.h"
#include "app/attendance-page-private.h"
#include "app/class-repeat.h"
#include "app/form.h"
#include "core/name.h"

/* --- Organisations -------------------------------------------------------------------------------- */

typedef struct
{
  MusterId officer_id;
  GPtrArray *names; /* of MusterSuggestion */
  char *latest;
  GtkEditable *row; /* of the form */
  gboolean is_choosing;
} Asking;

static void
asking_free (gpointer data)
{
  Asking *asking = data;

  g_clear_pointer (&asking->names, g_ptr_array_unref);
  g_free (asking->latest);
  g_free (asking);
}

static gpointer
list_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  Asking *asking = g_new0 (Asking, 1);
  g_auto (GStrv) names = NULL;
  guint i;

  asking->officer_id = *(const MusterId *) data;
  names = muster_action_list_organisations (workspace, asking->officer_id, &asking->latest, error);
  if (names == NULL)
    {
      asking_free (asking);
      return NULL;
    }
  asking->names = g_ptr_array_new_with_free_func (muster_suggestion_free);
  for (i = 0; names[i] != NULL; i++)
    g_ptr_array_add (asking->names, muster_suggestion_new (MUSTER_ID_NONE, names[i], NULL));
  return asking;
}

static GPtrArray *
suggest (const char *text, gpointer data)
{
  const Asking *asking = data;

  return asking->is_choosing ? NULL : muster_suggest_filter (asking->names, text);
}

static void
chosen (const MusterSuggestion *suggestion, gpointer data)
{
  Asking *asking = data;

  asking->is_choosing = TRUE;
  gtk_editable_set_text (asking->row, suggestion->label);
  gtk_editable_set_position (asking->row, -1);
  asking->is_choosing = FALSE;
}

/* Another one was loaded since the form was opened: the officer may be gone. */
static void
save (MusterForm *form, gpointer data)
{
  const Asking *asking = data;
  MusterAttendancePage *self = MUSTER_ATTENDANCE_PAGE (muster_form_get_page (form));
  g_autofree char *typed = muster_name_squeeze (muster_form_get_text (form, "organisation"));
  MusterClassLine *line =
      self != NULL ? muster_attendance_page_find_line (self, asking->officer_id) : NULL;
  g_autofree char *sentence = NULL;

  if (line != NULL && g_strcmp0 (line->organisation, typed) != 0)
    {
      muster_record_set_text (&line->organisation, typed);
      sentence = typed != NULL
                     /* Translators: an officer, whom the officer serves. */
                     ? g_strdup_printf (_ ("%s is of %s"), line->name, typed)
                     /* Translators: an officer. */
                     : g_strdup_printf (_ ("%s has no organisation on this roster"), line->name);
      muster_attendance_page_save (self, NULL, sentence);
    }
  gtk_window_destroy (GTK_WINDOW (form));
}

static void
listed (MusterPage *page, gpointer result)
{
  MusterAttendancePage *self = MUSTER_ATTENDANCE_PAGE (page);
  Asking *asking = result;
  const MusterClassLine *line = muster_attendance_page_find_line (self, asking->officer_id);
  MusterForm *form;

  if (line == NULL)
    {
      asking_free (asking);
      return;
    }
  form = muster_form_new (page, _ ("Organisation"), _ ("_Save"), save, asking, asking_free);
  muster_form_set_description (form, line->name);
  muster_form_add_text (form, "organisation", _ ("Serves, as the sign-in sheet says"),
                        line->organisation != NULL ? line->organisation : asking->latest);
  asking->row = GTK_EDITABLE (muster_form_get_row (form, "organisation"));
  muster_suggest_attach (GTK_WIDGET (asking->row), suggest, chosen, asking);
  gtk_window_present (GTK_WINDOW (form));
}

void
muster_attendance_page_ask_organisation (MusterAttendancePage *self, MusterId officer_id)
{
  const MusterSessionWork work = { list_work, g_memdup2 (&officer_id, sizeof officer_id), g_free,
                                   asking_free, FALSE };

  muster_page_run (MUSTER_PAGE (self), &work, listed);
}

/* --- The roster of the class before --------------------------------------------------------------- */

static gpointer
take_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  return muster_action_take_roster (workspace, *(const MusterId *) data, error);
}

static void
taken (MusterPage *page, gpointer result)
{
  g_autoptr (MusterRepeated) repeated = result;
  g_autofree char *sentence = muster_class_describe_roster (repeated);

  muster_page_report (page, sentence, repeated->n_added > 0);
}

void
muster_attendance_page_take_roster (GtkWidget *widget, const char *name G_GNUC_UNUSED,
                                    GVariant *parameter G_GNUC_UNUSED)
{
  MusterAttendancePage *self = MUSTER_ATTENDANCE_PAGE (widget);
  const MusterSessionWork work = { take_work, &self->class_id, NULL,
                                   (GDestroyNotify) muster_repeated_free, TRUE };

  if (muster_attendance_page_can_change (self))
    muster_page_run (MUSTER_PAGE (self), &work, taken);
}
