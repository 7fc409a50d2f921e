/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Saving what is typed. What cannot be saved stays as it was typed until a later save takes it along, or until somebody
 * gives it up. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/enrol.h"
#include "app/attendance-page-private.h"
#include "app/drafts.h"

#define KEPT_KEY "muster-attendance" /* of a session: class → Kept */

/* --- Where it is kept ----------------------------------------------------------------------------- */

/* It outlives the page, which is gone when it is left. */
typedef struct
{
  MusterClassRecord *base;
  MusterClassRecord *record;
  char *problem;
} Kept;

static void
kept_free (gpointer data)
{
  Kept *kept = data;

  muster_class_record_free (kept->base);
  muster_class_record_free (kept->record);
  g_free (kept->problem);
  g_free (kept);
}

static GHashTable *
get_kept (MusterSession *session)
{
  GHashTable *kept = g_object_get_data (G_OBJECT (session), KEPT_KEY);

  if (kept == NULL)
    {
      kept = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, kept_free);
      g_object_set_data_full (G_OBJECT (session), KEPT_KEY, kept,
                              (GDestroyNotify) g_hash_table_unref);
    }
  return kept;
}

static void
keep (MusterAttendancePage *self)
{
  MusterSession *session = muster_page_get_session (MUSTER_PAGE (self));
  g_autofree char *key = g_strdup_printf ("attendance/%" G_GINT64_FORMAT, self->class_id);
  Kept *kept;

  if (session == NULL)
    return;
  if (self->problem == NULL)
    {
      g_hash_table_remove (get_kept (session), &self->class_id);
      muster_drafts_drop (MUSTER_PAGE (self), key);
      return;
    }
  kept = g_new0 (Kept, 1);
  kept->base = muster_class_record_copy (self->base);
  kept->record = muster_class_record_copy (self->record);
  kept->problem = g_strdup (self->problem);
  g_hash_table_replace (get_kept (session), g_memdup2 (&self->class_id, sizeof self->class_id),
                        kept);
  muster_drafts_keep (MUSTER_PAGE (self), key, "", self->problem);
}

static void
set_problem (MusterAttendancePage *self, const char *problem)
{
  char *before = self->problem;

  self->problem = g_strdup (problem);
  g_free (before);
  muster_page_set_banner (MUSTER_PAGE (self), problem);
}

static void
take_kept (MusterAttendancePage *self)
{
  const Kept *kept = g_hash_table_lookup (get_kept (muster_page_get_session (MUSTER_PAGE (self))),
                                          &self->class_id);

  if (kept == NULL)
    return;
  self->base = muster_class_record_copy (kept->base);
  self->record = muster_class_record_copy (kept->record);
  set_problem (self, kept->problem);
}

/* --- What the page says of it --------------------------------------------------------------------- */

gboolean
muster_attendance_page_has_unsaved (MusterAttendancePage *self)
{
  return self->problem != NULL;
}

void
muster_attendance_page_show_unsaved (MusterAttendancePage *self)
{
  gboolean is_unsaved = self->problem != NULL;
  guint n = is_unsaved ? muster_attendance_count_unsaved (self->base, self->record) : 0;
  g_autofree char *label =
      g_strdup_printf (ngettext ("%u change is not saved.", "%u changes are not saved.", n), n);

  gtk_widget_set_visible (self->unsaved, is_unsaved);
  gtk_label_set_text (self->unsaved_label, label);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "attendance.try-again", is_unsaved);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "attendance.discard", is_unsaved);
}

/* A change that was saved after another one failed took that along. */
static void
settle (MusterAttendancePage *self)
{
  if (self->problem != NULL && muster_attendance_count_unsaved (self->base, self->record) == 0)
    set_problem (self, NULL);
  keep (self);
}

static char *
describe_meetings (guint n_lost)
{
  g_autofree char *lost = NULL;

  if (n_lost == 0)
    return g_strdup (_ ("The class has other meetings now. What was typed is kept."));
  lost = g_strdup_printf (
      ngettext ("%u entry was typed at a meeting that is gone, and cannot be kept.",
                "%u entries were typed at meetings that are gone, and cannot be kept.", n_lost),
      n_lost);
  /* Translators: how many entries cannot be kept, a sentence. */
  return g_strdup_printf (_ ("The class has other meetings now. %s"), lost);
}

void
muster_attendance_page_take_file (MusterAttendancePage *self, MusterClassRecord *file)
{
  g_autoptr (MusterClassRecord) base = NULL;
  g_autoptr (MusterClassRecord) typed = NULL;
  g_autofree char *sentence = NULL;
  guint n_lost;

  if (self->record == NULL)
    take_kept (self);
  base = g_steal_pointer (&self->base);
  typed = g_steal_pointer (&self->record);
  self->base = muster_class_record_copy (file);
  self->record = file;
  if (self->problem == NULL)
    return;
  n_lost = muster_attendance_merge (base, typed, file);
  if (muster_attendance_has_other_meetings (base, file))
    {
      sentence = describe_meetings (n_lost);
      set_problem (self, sentence);
    }
  settle (self);
  /* There may be nothing left to save, and still something to say. */
  if (self->problem == NULL && n_lost > 0)
    muster_page_set_banner (MUSTER_PAGE (self), sentence);
}

/* --- Saving --------------------------------------------------------------------------------------- */

typedef struct
{
  MusterClassRecord *record;
  GArray *added; /* of MusterId; NULL where the whole roster is saved */
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  muster_class_record_free (saving->record);
  g_clear_pointer (&saving->added, g_array_unref);
  g_free (saving);
}

static gpointer
save_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Saving *saving = data;
  gboolean is_saved =
      saving->added != NULL
          ? muster_action_enrol (workspace, saving->record->class->id,
                                 (const MusterId *) (gconstpointer) saving->added->data,
                                 saving->added->len, NULL, NULL, error)
          : muster_class_record_save_roster (workspace, saving->record, error);

  return is_saved ? data : NULL;
}

/* What came after a change that could not be saved was built upon it, and waits with it. */
static void
give_up (MusterAttendancePage *self, const char *why)
{
  g_autofree char *sentence = NULL;

  g_cancellable_cancel (self->saving);
  g_object_unref (self->saving);
  self->saving = g_cancellable_new ();
  /* Translators: why a change could not be saved, a sentence. */
  sentence = g_strdup_printf (_ ("The last change was not saved. %s"), why);
  set_problem (self, sentence);
  keep (self);
  muster_attendance_page_show (self);
}

static void
saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MusterAttendancePage) self = data;
  g_autoptr (GError) error = NULL;
  const Saving *saving = muster_session_run_finish (MUSTER_SESSION (source), result, &error);

  self->n_saving--;
  /* Who was added alone did not take along what could not be saved before. */
  if (saving != NULL && (saving->added == NULL || self->problem == NULL))
    {
      muster_class_record_free (self->base);
      self->base = muster_class_record_copy (saving->record);
      settle (self);
    }
  /* One that had begun when it was cancelled says so in our words. */
  else if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) &&
           !g_error_matches (error, MUSTER_ERROR, MUSTER_ERROR_CANCELLED))
    give_up (self, error->message);
  if (self->n_saving == 0)
    muster_page_load (MUSTER_PAGE (self));
}

static void
start (MusterAttendancePage *self, const GArray *added)
{
  Saving *saving = g_new0 (Saving, 1);
  const MusterSessionWork work = { save_work, saving, saving_free, NULL, TRUE };

  saving->record = muster_class_record_copy (self->record);
  if (added != NULL)
    {
      saving->added = g_array_new (FALSE, FALSE, sizeof (MusterId));
      g_array_append_vals (saving->added, added->data, added->len);
    }
  self->n_saving++;
  muster_session_run_async (muster_page_get_session (MUSTER_PAGE (self)), &work, self->saving,
                            saved, g_object_ref (self));
}

void
muster_attendance_page_save (MusterAttendancePage *self, const GArray *added, const char *sentence)
{
  if (self->problem == NULL)
    muster_page_set_banner (MUSTER_PAGE (self), NULL);
  else
    keep (self);
  muster_attendance_page_show (self);
  /* Where something is not saved yet, it is taken along. */
  start (self, self->problem == NULL ? added : NULL);
  if (sentence != NULL)
    muster_page_report (MUSTER_PAGE (self), sentence, TRUE);
}

/* --- Commands ------------------------------------------------------------------------------------- */

static void
try_again (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  MusterAttendancePage *self = MUSTER_ATTENDANCE_PAGE (widget);

  if (self->problem != NULL && self->n_saving == 0)
    start (self, NULL);
}

static void
discard (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  MusterAttendancePage *self = MUSTER_ATTENDANCE_PAGE (widget);

  if (self->problem == NULL || self->n_saving > 0)
    return;
  muster_class_record_free (self->record);
  self->record = muster_class_record_copy (self->base);
  settle (self);
  muster_attendance_page_show (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  muster_page_load (MUSTER_PAGE (self));
}

void
muster_attendance_page_install_saving (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "attendance.try-again", NULL, try_again);
  gtk_widget_class_install_action (klass, "attendance.discard", NULL, discard);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_s, GDK_CONTROL_MASK, "attendance.try-again",
                                       NULL);
}
