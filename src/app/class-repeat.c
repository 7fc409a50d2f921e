/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The form shows what the new days make of the class while they are typed. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/class-file.h"
#include "actions/instructors.h"
#include "app/class-repeat.h"
#include "app/class-teaching.h"
#include "app/class-words.h"
#include "app/form.h"
#include "app/officer-parts.h"

/* A year later on the same day of the week. */
#define DAYS_LATER (52 * 7)

/* --- What is repeated ----------------------------------------------------------------------------- */

typedef struct
{
  MusterId class_id;
  MusterClassFile *file;
  MusterInstructors *instructors;
  GArray *ids;     /* of who teaches, in the order of @rows */
  GPtrArray *rows; /* of GtkWidget */
  GtkWidget *meetings;
  GtkWidget *roster; /* its check box, or NULL where nobody was on it */
} Repeating;

static void
repeating_free (gpointer data)
{
  Repeating *repeating = data;

  muster_class_file_free (repeating->file);
  muster_instructors_free (repeating->instructors);
  g_clear_pointer (&repeating->ids, g_array_unref);
  g_clear_pointer (&repeating->rows, g_ptr_array_unref);
  g_free (repeating);
}

static gpointer
load_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  Repeating *repeating = g_new0 (Repeating, 1);

  repeating->class_id = *(const MusterId *) data;
  repeating->file = muster_action_load_class_file (workspace, repeating->class_id, error);
  if (repeating->file != NULL)
    repeating->instructors = muster_action_load_instructors (workspace, error);
  if (repeating->instructors != NULL)
    return repeating;
  repeating_free (repeating);
  return NULL;
}

static MusterDate
get_day (const Repeating *repeating, guint n)
{
  const MusterClassFileMeeting *held = g_ptr_array_index (repeating->file->meetings, n);

  return held->meeting->held_on;
}

/* --- Doing ---------------------------------------------------------------------------------------- */

typedef struct
{
  MusterRepeat what;
  char *number;
} Doing;

static void
doing_free (gpointer data)
{
  Doing *doing = data;

  g_free (doing->number);
  g_free (doing);
}

static gpointer
repeat_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  return muster_action_repeat_class (workspace, data, error);
}

char *
muster_class_describe_roster (const MusterRepeated *repeated)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *names = NULL;

  g_return_val_if_fail (repeated != NULL, NULL);

  g_string_append_printf (
      text,
      ngettext ("%u officer is registered.", "%u officers are registered.", repeated->n_added),
      repeated->n_added);
  if (repeated->n_waitlisted > 0)
    g_string_append_printf (
        text, ngettext (" %u waits for a seat.", " %u wait for a seat.", repeated->n_waitlisted),
        repeated->n_waitlisted);
  if (repeated->left[0] == NULL)
    return g_strdup (text->str);
  names = g_strjoinv ("; ", repeated->left);
  /* Translators: officers. It stands after another sentence. */
  g_string_append_printf (text, _ (" Not in service on these days: %s."), names);
  return g_strdup (text->str);
}

static void
repeated (MusterPage *page, gconstpointer result)
{
  const MusterRepeated *what = result;
  g_autofree char *roster = muster_class_describe_roster (what);
  gboolean has_roster = what->n_added > 0 || what->left[0] != NULL;
  /* Translators: what became of the roster, a sentence. */
  g_autofree char *sentence = has_roster ? g_strdup_printf (_ ("The class is planned. %s"), roster)
                                         : g_strdup (_ ("The class is planned"));

  muster_page_report (page, sentence, TRUE);
  muster_page_open_record (page, &muster_class_type, what->class_id);
}

static void
save (MusterForm *form, gpointer data)
{
  const Repeating *repeating = data;
  g_autoptr (MusterClass) typed = muster_form_read_new (form, &muster_class_type);
  g_autoptr (GError) error = NULL;
  MusterSessionWork work = { repeat_work, NULL, doing_free, (GDestroyNotify) muster_repeated_free,
                             TRUE };
  MusterDate from;
  Doing *doing;

  if (typed == NULL)
    return;
  if (!muster_date_parse_typed (muster_form_get_text (form, "from"), &from, &error))
    {
      muster_form_refuse (form, "from", error->message);
      return;
    }
  doing = g_new0 (Doing, 1);
  doing->number = g_strdup (typed->number);
  doing->what =
      (MusterRepeat){ repeating->class_id, from, doing->number,
                      repeating->roster != NULL &&
                          gtk_check_button_get_active (GTK_CHECK_BUTTON (repeating->roster)) };
  work.data = doing;
  muster_form_run (form, &work, NULL, repeated);
}

/* --- The form ------------------------------------------------------------------------------------- */

static void
show_days (const Repeating *repeating, MusterDate later)
{
  guint n = repeating->file->meetings->len;
  g_autofree char *days = muster_class_describe_days (get_day (repeating, 0) + later,
                                                      get_day (repeating, n - 1) + later);
  g_autofree char *text = g_strdup_printf (ngettext ("%u meeting", "%u meetings", n), n);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", text, days);
  guint i;

  adw_action_row_set_subtitle (ADW_ACTION_ROW (repeating->meetings), subtitle);
  for (i = 0; i < repeating->ids->len; i++)
    muster_class_show_teaching (g_ptr_array_index (repeating->rows, i), repeating->file,
                                repeating->instructors, g_array_index (repeating->ids, MusterId, i),
                                later);
}

/* What cannot be read yet shows the days as they were. */
static void
from_changed (GtkEditable *row, const Repeating *repeating)
{
  MusterDate from;

  if (muster_date_parse_typed (gtk_editable_get_text (row), &from, NULL))
    show_days (repeating, from - get_day (repeating, 0));
}

static void
add_instructors (MusterForm *form, Repeating *repeating)
{
  guint i;

  repeating->ids = muster_class_list_instructors (repeating->file);
  repeating->rows = g_ptr_array_new ();
  for (i = 0; i < repeating->ids->len; i++)
    {
      GtkWidget *row = muster_class_create_instructor (repeating->instructors,
                                                       g_array_index (repeating->ids, MusterId, i));

      g_ptr_array_add (repeating->rows, row);
      muster_form_add_row (form, "instructor",
                           adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), row);
    }
}

static void
add_roster (MusterForm *form, Repeating *repeating)
{
  guint n = repeating->file->n_lines;
  g_autofree char *subtitle = NULL;
  GtkWidget *row;

  if (n == 0)
    return;
  subtitle = g_strdup_printf (ngettext ("%u officer, as far as still in service",
                                        "%u officers, as far as still in service", n),
                              n);
  row = muster_officer_create_row (_ ("With its roster"), subtitle);
  repeating->roster = gtk_check_button_new ();
  gtk_widget_set_valign (repeating->roster, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (repeating->roster), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("With its roster"), -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), repeating->roster);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), repeating->roster);
  muster_form_add_row (form, "roster", _ ("With its roster"), row);
}

static void
loaded (MusterPage *page, gpointer result)
{
  Repeating *repeating = result;
  g_autofree char *from = NULL;
  MusterForm *form;

  /* A class always has a meeting. */
  from = muster_date_format (get_day (repeating, 0) + DAYS_LATER);
  form = muster_form_new (page, _ ("Repeat the Class"), _ ("_Repeat"), save, repeating,
                          repeating_free);
  muster_form_set_description (form, repeating->file->class->title);
  muster_form_add_text (form, "from", _ ("First day"), from);
  muster_form_add_field (form, &muster_class_type, "number", NULL);
  repeating->meetings = muster_officer_create_row (_ ("Meetings"), NULL);
  muster_form_add_row (form, "meetings", _ ("Meetings"), repeating->meetings);
  add_instructors (form, repeating);
  add_roster (form, repeating);
  show_days (repeating, DAYS_LATER);
  g_signal_connect (muster_form_get_row (form, "from"), "changed", G_CALLBACK (from_changed),
                    repeating);
  gtk_window_present (GTK_WINDOW (form));
}

void
muster_class_repeat_present (MusterPage *page, MusterId class_id)
{
  MusterSessionWork work = { load_work, NULL, g_free, repeating_free, FALSE };

  g_return_if_fail (MUSTER_IS_PAGE (page));

  work.data = g_memdup2 (&class_id, sizeof class_id);
  muster_page_run (page, &work, loaded);
}
