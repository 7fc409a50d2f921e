/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Opening, making, closing and keeping files from the window. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "actions/environment.h"
#include "actions/log.h"
#include "actions/sample.h"
#include "app/choose-file.h"
#include "app/new-agency.h"
#include "app/settings.h"
#include "app/app-window-private.h"
#include "core/verify-report.h"

/* --- Opening -------------------------------------------------------------------------------------- */

typedef struct
{
  MusterAppWindow *window;
  GCancellable *cancellable;
  char *path;
  char *held_by; /* why it is opened for reading now */
} Opening;

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->window);
  g_object_unref (opening->cancellable);
  g_free (opening->path);
  g_free (opening->held_by);
  g_free (opening);
}

static void
start_opening (Opening *opening, MusterWorkspaceMode mode);

static void
open_done (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  Opening *opening = data;
  MusterAppWindow *self = opening->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (MusterSession) session = muster_session_open_finish (result, &error);

  if (g_cancellable_is_cancelled (opening->cancellable))
    {
      opening_free (opening);
      return;
    }
  if (session == NULL && opening->held_by == NULL &&
      (g_error_matches (error, MUSTER_ERROR, MUSTER_ERROR_LOCKED) ||
       g_error_matches (error, MUSTER_ERROR, MUSTER_ERROR_READ_ONLY)))
    {
      opening->held_by = g_strdup (error->message);
      start_opening (opening, MUSTER_WORKSPACE_READ);
      return;
    }
  if (session != NULL)
    {
      g_free (self->held_by);
      self->held_by = g_steal_pointer (&opening->held_by);
      muster_settings_add_recent (self->settings, opening->path);
      muster_start_page_set_problem (self->start_page, NULL);
      muster_app_window_set_session (self, session);
    }
  else if (self->session != NULL)
    muster_app_window_report (self, error->message, FALSE);
  else
    muster_start_page_set_problem (self->start_page, error->message);
  opening_free (opening);
}

static void
start_opening (Opening *opening, MusterWorkspaceMode mode)
{
  g_autofree char *name =
      g_settings_get_string (opening->window->settings, MUSTER_SETTING_OPERATOR);

  muster_session_open_async (opening->path, mode, *name != '\0' ? name : NULL, opening->cancellable,
                             open_done, opening);
}

static void
open_wanted (MusterAppWindow *self)
{
  Opening *opening;

  if (self->opening != NULL)
    g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  self->opening = g_cancellable_new ();
  opening = g_new0 (Opening, 1);
  opening->window = g_object_ref (self);
  opening->cancellable = g_object_ref (self->opening);
  opening->path = g_strdup (self->wanted);
  start_opening (opening, MUSTER_WORKSPACE_WRITE);
}

void
muster_app_window_open (MusterAppWindow *self, const char *path)
{
  g_return_if_fail (MUSTER_IS_APP_WINDOW (self) && path != NULL);

  if (self->session != NULL && g_str_equal (path, muster_session_get_path (self->session)) &&
      self->held_by == NULL)
    return;
  g_free (self->wanted);
  self->wanted = g_canonicalize_filename (path, NULL);
  muster_app_window_leave_file (self, open_wanted);
}

static void
open_chosen (const char *path, gpointer data)
{
  muster_app_window_open (data, path);
}

static void
open_file (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  muster_choose_file (GTK_WINDOW (widget), MUSTER_FILE_CHOICE_OPEN, _ ("Open an Agency’s File"),
                      NULL, open_chosen, g_object_ref (widget), g_object_unref);
}

static void
open_path (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter)
{
  muster_app_window_open (MUSTER_APP_WINDOW (widget), g_variant_get_bytestring (parameter));
}

/* Whoever has it may have closed it by now. The file is let go first, for a program opens a file once. */
static void
reopen (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  MusterAppWindow *self = MUSTER_APP_WINDOW (widget);
  g_autofree char *path = NULL;

  if (self->session == NULL)
    return;
  if (muster_session_is_busy (self->session))
    {
      muster_app_window_report (
          self, _ ("The file is still being read here. Try again when that is done."), FALSE);
      return;
    }
  path = g_strdup (muster_session_get_path (self->session));
  muster_app_window_set_session (self, NULL);
  muster_app_window_open (self, path);
}

static void
show_start_page (MusterAppWindow *self)
{
  g_autoptr (GVariant) recent = NULL;
  g_autofree const char **paths = NULL;

  muster_app_window_set_session (self, NULL);
  g_clear_pointer (&self->held_by, g_free);
  recent = g_settings_get_value (self->settings, MUSTER_SETTING_RECENT);
  paths = g_variant_get_bytestring_array (recent, NULL);
  muster_start_page_set_recent (self->start_page, paths);
}

static void
close_file (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  muster_app_window_leave_file (MUSTER_APP_WINDOW (widget), show_start_page);
}

/* --- New files ------------------------------------------------------------------------------------ */

static void
agency_made (MusterNewAgency *dialog G_GNUC_UNUSED, const char *path, gpointer data)
{
  muster_app_window_open (data, path);
}

static void
new_agency (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  GtkWidget *dialog = muster_new_agency_new (GTK_WINDOW (widget));

  g_signal_connect_object (dialog, "made", G_CALLBACK (agency_made), widget, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Making a file, on another thread; the task's data is its path. */
static void
make_sample (GTask *task, gpointer source G_GNUC_UNUSED, gpointer data,
             GCancellable *cancellable G_GNUC_UNUSED)
{
  MusterEnvironment environment = muster_environment_read ();
  MusterSampleOptions options = { "CT", 0, 4, 1, muster_clock_today (&environment.clock), NULL };
  g_autofree char *rules = NULL;
  GError *error = NULL;

  rules = muster_rules_read_shipped (muster_sample_find_pack (options.state), &error);
  options.rules = rules;
  if (rules != NULL && muster_sample_make (data, &options, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
sample_made (GObject *source, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  MusterAppWindow *self = MUSTER_APP_WINDOW (source);
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    muster_app_window_open (self, g_task_get_task_data (G_TASK (result)));
  else
    muster_start_page_set_problem (self->start_page, error->message);
}

/* The sample is made once and then kept, so that what was tried with it is still there. */
static void
open_sample (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  MusterAppWindow *self = MUSTER_APP_WINDOW (widget);
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "muster", NULL);
  char *path = g_build_filename (folder, "Marlow Falls (sample).muster", NULL);
  g_autoptr (GTask) task = g_task_new (self, NULL, sample_made, NULL);

  g_task_set_task_data (task, path, g_free);
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      muster_app_window_open (self, path);
      return;
    }
  g_mkdir_with_parents (folder, 0700);
  muster_start_page_set_problem (self->start_page, _ ("The sample agency is being made…"));
  g_task_run_in_thread (task, make_sample);
}

/* --- Backups -------------------------------------------------------------------------------------- */

typedef struct
{
  MusterAppWindow *window;
  char *backup;
  char *path;
} Restoring;

static void
restoring_free (gpointer data)
{
  Restoring *restoring = data;

  g_object_unref (restoring->window);
  g_free (restoring->backup);
  g_free (restoring->path);
  g_free (restoring);
}

static Restoring *
restoring_new (MusterAppWindow *window, const char *backup, const char *path)
{
  Restoring *restoring = g_new0 (Restoring, 1);

  restoring->window = g_object_ref (window);
  restoring->backup = g_strdup (backup);
  restoring->path = g_strdup (path);
  return restoring;
}

/* A backup is a whole file: a verified copy of it is the file that was. */
static void
restore_in_thread (GTask *task, gpointer source G_GNUC_UNUSED, gpointer data,
                   GCancellable *cancellable G_GNUC_UNUSED)
{
  const Restoring *restoring = data;
  MusterEnvironment environment = muster_environment_read ();
  g_autoptr (MusterWorkspace) backup = NULL;
  GError *error = NULL;
  char *made = NULL;

  backup = muster_workspace_open (restoring->backup, MUSTER_WORKSPACE_READ, &environment, &error);
  if (backup != NULL)
    made = muster_action_back_up (backup, restoring->path, &error);
  if (made != NULL)
    g_task_return_pointer (task, made, g_free);
  else
    g_task_return_error (task, error);
}

static void
restored (GObject *source, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  MusterAppWindow *self = MUSTER_APP_WINDOW (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_task_propagate_pointer (G_TASK (result), &error);

  if (path != NULL)
    muster_app_window_open (self, path);
  else
    muster_start_page_set_problem (self->start_page, error->message);
}

static void
restore_to (const char *path, gpointer data)
{
  const Restoring *asked = data;
  g_autoptr (GTask) task = g_task_new (asked->window, NULL, restored, NULL);

  g_task_set_task_data (task, restoring_new (asked->window, asked->backup, path), restoring_free);
  g_task_run_in_thread (task, restore_in_thread);
}

static void
restore_chosen (const char *path, gpointer data)
{
  g_autofree char *name = g_path_get_basename (path);

  muster_choose_file (data, MUSTER_FILE_CHOICE_SAVE, _ ("Restore the Backup as"), name, restore_to,
                      restoring_new (data, path, NULL), restoring_free);
}

static void
restore (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  muster_choose_file (GTK_WINDOW (widget), MUSTER_FILE_CHOICE_OPEN, _ ("Restore a Backup"), NULL,
                      restore_chosen, g_object_ref (widget), g_object_unref);
}

static gpointer
back_up_work (MusterWorkspace *workspace, gpointer data G_GNUC_UNUSED, GError **error)
{
  return muster_action_back_up (workspace, NULL, error);
}

static void
back_up_done (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MusterAppWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = muster_session_run_finish (MUSTER_SESSION (source), result, &error);
  g_autofree char *sentence = NULL;
  g_autofree char *shown = path != NULL ? g_filename_display_name (path) : NULL;

  if (path != NULL)
    sentence = g_strdup_printf (_ ("Backed up and verified: %s"), shown);
  muster_app_window_report (self, path != NULL ? sentence : error->message, FALSE);
}

static void
back_up (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  const MusterSessionWork work = { back_up_work, NULL, NULL, g_free, FALSE };

  muster_session_run_async (MUSTER_APP_WINDOW (widget)->session, &work, NULL, back_up_done,
                            g_object_ref (widget));
}

/* --- Verifying -------------------------------------------------------------------------------------- */

static gpointer
verify_work (MusterWorkspace *workspace, gpointer data G_GNUC_UNUSED, GError **error)
{
  return muster_action_verify (workspace, error);
}

static void
verify_done (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MusterAppWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MusterVerifyReport) report =
      muster_session_run_finish (MUSTER_SESSION (source), result, &error);

  if (report == NULL)
    muster_app_window_report (self, error->message, FALSE);
  else if (report->problems->len == 0)
    muster_app_window_report (self, _ ("The file agrees with its step log, row by row."), FALSE);
  else
    muster_banner_show (self->banner, g_ptr_array_index (report->problems, 0), TRUE, NULL, NULL);
}

static void
verify (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  const MusterSessionWork work = { verify_work, NULL, NULL,
                                   (GDestroyNotify) muster_verify_report_free, FALSE };

  muster_session_run_async (MUSTER_APP_WINDOW (widget)->session, &work, NULL, verify_done,
                            g_object_ref (widget));
}

/* --- Who is at the keyboard ------------------------------------------------------------------------- */

static gpointer
set_operator_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  MusterEnvironment environment = muster_environment_read ();

  environment.operator_name = data;
  return muster_workspace_set_environment (workspace, &environment, error) ? GINT_TO_POINTER (1)
                                                                           : NULL;
}

static void
set_operator_done (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MusterAppWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (muster_session_run_finish (MUSTER_SESSION (source), result, &error) == NULL)
    muster_app_window_report (self, error->message, FALSE);
}

static void
set_operator (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  MusterAppWindow *self = MUSTER_APP_WINDOW (widget);
  char *operator_name = g_settings_get_string (self->settings, MUSTER_SETTING_OPERATOR);
  const MusterSessionWork work = { set_operator_work, *operator_name != '\0' ? operator_name : NULL,
                                   g_free, NULL, FALSE };

  if (*operator_name == '\0')
    g_free (operator_name);
  if (self->session != NULL)
    muster_session_run_async (self->session, &work, NULL, set_operator_done, g_object_ref (self));
}

void
muster_app_window_install_file_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.open", NULL, open_file);
  gtk_widget_class_install_action (klass, "win.open-path", "ay", open_path);
  gtk_widget_class_install_action (klass, "win.open-sample", NULL, open_sample);
  gtk_widget_class_install_action (klass, "win.new-agency", NULL, new_agency);
  gtk_widget_class_install_action (klass, "win.restore", NULL, restore);
  gtk_widget_class_install_action (klass, "win.reopen", NULL, reopen);
  gtk_widget_class_install_action (klass, "win.close-file", NULL, close_file);
  gtk_widget_class_install_action (klass, "win.back-up", NULL, back_up);
  gtk_widget_class_install_action (klass, "win.verify", NULL, verify);
  gtk_widget_class_install_action (klass, "win.set-operator", NULL, set_operator);
}
