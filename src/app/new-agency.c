/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Name, state, letterhead and place; the file is made on another thread. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/environment.h"
#include "app/choose-file.h"
#include "app/new-agency.h"

#define SUFFIX ".muster"

struct _MusterNewAgency
{
  GtkWindow parent_instance;
  AdwEntryRow *name;
  AdwComboRow *state;
  AdwEntryRow *first_line;
  AdwEntryRow *second_line;
  AdwActionRow *place;
  GtkLabel *problem;
  GtkWidget *create;
  char *path;
};

enum
{
  MADE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MusterNewAgency, muster_new_agency, GTK_TYPE_WINDOW)

static void
update (MusterNewAgency *self)
{
  g_autofree char *name = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name)));
  g_autofree char *shown = self->path != NULL ? g_filename_display_name (self->path) : NULL;
  guint n, selected = adw_combo_row_get_selected (self->state);
  const MusterShippedState *states = muster_shipped_states (&n);
  g_autofree char *rules = NULL;

  if (selected < n)
    /* Translators: the id of a rule pack. */
    rules = g_strdup_printf (_ ("Rules: %s, a template that nobody at the agency has verified yet"),
                             states[selected].pack);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->state), rules != NULL ? rules : "");
  adw_action_row_set_subtitle (self->place, shown != NULL ? shown : _ ("Not chosen yet"));
  gtk_widget_set_sensitive (self->create, *g_strstrip (name) != '\0' && self->path != NULL);
}

static void
show_problem (MusterNewAgency *self, const char *sentence)
{
  gtk_label_set_text (self->problem, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), sentence != NULL);
}

/* --- The place -------------------------------------------------------------------------------------- */

static void
place_chosen (const char *path, gpointer data)
{
  MusterNewAgency *self = data;

  g_free (self->path);
  self->path = g_str_has_suffix (path, SUFFIX) ? g_strdup (path) : g_strconcat (path, SUFFIX, NULL);
  show_problem (self, NULL);
  update (self);
}

static void
choose_place (GtkWidget *widget, const char *action G_GNUC_UNUSED,
              GVariant *parameter G_GNUC_UNUSED)
{
  MusterNewAgency *self = MUSTER_NEW_AGENCY (widget);
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->name));
  g_autofree char *stem = g_strdelimit (g_strdup (*typed != '\0' ? typed : _ ("Agency")), "/", '-');
  g_autofree char *name = g_strconcat (stem, SUFFIX, NULL);

  muster_choose_file (GTK_WINDOW (self), MUSTER_FILE_CHOICE_SAVE, _ ("Where the File Shall Be"),
                      name, place_chosen, g_object_ref (self), g_object_unref);
}

/* --- Making it ---------------------------------------------------------------------------------------- */

typedef struct
{
  MusterAgency *agency;
  char *path;
  const char *pack;
} Making;

static void
making_free (gpointer data)
{
  Making *making = data;

  muster_agency_free (making->agency);
  g_free (making->path);
  g_free (making);
}

static void
make_file (GTask *task, gpointer source G_GNUC_UNUSED, gpointer data,
           GCancellable *cancellable G_GNUC_UNUSED)
{
  const Making *making = data;
  MusterEnvironment environment = muster_environment_read ();
  GError *error = NULL;
  g_autofree char *rules = muster_rules_read_shipped (making->pack, &error);

  if (rules != NULL &&
      muster_workspace_create (making->path, making->agency, rules, &environment, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
file_made (GObject *source, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  MusterNewAgency *self = MUSTER_NEW_AGENCY (source);
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      show_problem (self, error->message);
      gtk_widget_set_sensitive (self->create, TRUE);
      return;
    }
  g_signal_emit (self, signals[MADE], 0, self->path);
  gtk_window_destroy (GTK_WINDOW (self));
}

static MusterAgency *
read_agency (MusterNewAgency *self)
{
  MusterAgency *agency = muster_agency_new ();
  const char *first = gtk_editable_get_text (GTK_EDITABLE (self->first_line));
  const char *second = gtk_editable_get_text (GTK_EDITABLE (self->second_line));
  guint n;
  const MusterShippedState *states = muster_shipped_states (&n);

  agency->name = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name)));
  agency->state = g_strdup (states[adw_combo_row_get_selected (self->state)].state);
  if (*first != '\0' || *second != '\0')
    agency->letterhead = *first != '\0' && *second != '\0' ? g_strjoin ("\n", first, second, NULL)
                                                           : g_strconcat (first, second, NULL);
  return agency;
}

static void
create_file (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  MusterNewAgency *self = MUSTER_NEW_AGENCY (widget);
  g_autoptr (GTask) task = NULL;
  Making *making;
  guint n;

  if (!gtk_widget_get_sensitive (self->create))
    return;
  gtk_widget_set_sensitive (self->create, FALSE);
  show_problem (self, NULL);
  making = g_new0 (Making, 1);
  making->agency = read_agency (self);
  making->path = g_strdup (self->path);
  making->pack = muster_shipped_states (&n)[adw_combo_row_get_selected (self->state)].pack;
  task = g_task_new (self, NULL, file_made, NULL);
  g_task_set_task_data (task, making, making_free);
  g_task_run_in_thread (task, make_file);
}

/* --- The type ------------------------------------------------------------------------------------------ */

static void
muster_new_agency_finalize (GObject *object)
{
  g_free (MUSTER_NEW_AGENCY (object)->path);
  G_OBJECT_CLASS (muster_new_agency_parent_class)->finalize (object);
}

static void
muster_new_agency_class_init (MusterNewAgencyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = muster_new_agency_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/muster/Muster/ui/new-agency.ui");
  gtk_widget_class_bind_template_child (widget_class, MusterNewAgency, name);
  gtk_widget_class_bind_template_child (widget_class, MusterNewAgency, state);
  gtk_widget_class_bind_template_child (widget_class, MusterNewAgency, first_line);
  gtk_widget_class_bind_template_child (widget_class, MusterNewAgency, second_line);
  gtk_widget_class_bind_template_child (widget_class, MusterNewAgency, place);
  gtk_widget_class_bind_template_child (widget_class, MusterNewAgency, problem);
  gtk_widget_class_bind_template_child (widget_class, MusterNewAgency, create);
  gtk_widget_class_install_action (widget_class, "agency.choose-place", NULL, choose_place);
  gtk_widget_class_install_action (widget_class, "agency.create", NULL, create_file);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  /**
   * MusterNewAgency::made:
   * @path: the file
   *
   * The file was made.
   */
  signals[MADE] = g_signal_new ("made", MUSTER_TYPE_NEW_AGENCY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
muster_new_agency_init (MusterNewAgency *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n, i;
  const MusterShippedState *states = muster_shipped_states (&n);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (i = 0; i < n; i++)
    gtk_string_list_append (names, _ (states[i].name));
  adw_combo_row_set_model (self->state, G_LIST_MODEL (names));
  g_signal_connect_swapped (self->name, "changed", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->state, "notify::selected", G_CALLBACK (update), self);
  update (self);
}

GtkWidget *
muster_new_agency_new (GtkWindow *parent)
{
  return g_object_new (MUSTER_TYPE_NEW_AGENCY, "transient-for", parent, NULL);
}
