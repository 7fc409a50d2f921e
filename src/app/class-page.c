/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Four tabs. Attendance and scores are pages of their own, which speak through this one; the others show one snapshot. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/class-file.h"
#include "actions/instructors.h"
#include "actions/people.h"
#include "app/attendance-page.h"
#include "app/class-details.h"
#include "app/class-evidence.h"
#include "app/class-forms.h"
#include "app/class-page.h"
#include "app/class-repeat.h"
#include "app/class-scores.h"
#include "app/drafts.h"
#include "app/records-paper.h"
#include "app/tabs.h"
#include "app/void-form.h"

struct _MusterClassPage
{
  MusterPage parent_instance;
  GtkStack *tabs;
  GtkWidget *change_button;

  MusterPage *attendance;
  MusterPage *scores;
  MusterClassDetails *details;
  MusterClassEvidence *evidence;
  MusterId class_id;
  MusterClassFile *file;
  MusterTable *people; /* who can teach it, or be added to its roster */
  MusterInstructors *instructors;
};

G_DEFINE_FINAL_TYPE (MusterClassPage, muster_class_page, MUSTER_TYPE_PAGE)

/* --- What the window says ------------------------------------------------------------------------- */

static gboolean
is_shown (MusterClassPage *self, gpointer tab)
{
  return gtk_stack_get_visible_child (self->tabs) == GTK_WIDGET (tab);
}

/* The page in the tab that is shown, where it is one of its own. */
static MusterPage *
get_inner (MusterClassPage *self)
{
  GtkWidget *shown = gtk_stack_get_visible_child (self->tabs);

  return MUSTER_IS_PAGE (shown) ? MUSTER_PAGE (shown) : NULL;
}

/* What is not saved is said on every tab. */
static void
show_state (MusterClassPage *self)
{
  MusterPage *inner = get_inner (self);
  const char *banner = muster_page_get_banner (self->attendance);

  muster_page_set_state (MUSTER_PAGE (self), muster_page_get_subtitle (self->attendance),
                         inner != NULL ? muster_page_get_summary (inner) : NULL);
  muster_page_set_banner (MUSTER_PAGE (self),
                          banner != NULL ? banner : muster_page_get_banner (self->scores));
  muster_page_set_keys (MUSTER_PAGE (self), inner != NULL
                                                ? muster_page_get_keys (inner)
                                                : _ ("Ctrl+PageUp, Ctrl+PageDown tabs · Esc back"));
}

static void
show_title (MusterClassPage *self)
{
  guint n = 0, item;
  g_autofree char *title = NULL;

  for (item = 0; item < MUSTER_N_CLASS_FILE_ITEMS; item++)
    n += muster_class_file_has (self->file, item, NULL);
  /* Translators: title of a tab; how many of how many papers are there. */
  title = g_strdup_printf (_ ("Class File %u of %u"), n, (guint) MUSTER_N_CLASS_FILE_ITEMS);
  gtk_stack_page_set_title (gtk_stack_get_page (self->tabs, GTK_WIDGET (self->evidence)), title);
}

/* --- Loading -------------------------------------------------------------------------------------- */

/* Without @file, the class was voided or its making was undone: that is no failure, and the page is left. */
typedef struct
{
  MusterClassFile *file;
  MusterTable *people;
} Loaded;

static void
loaded_free (gpointer data)
{
  Loaded *loaded = data;

  muster_class_file_free (loaded->file);
  g_clear_pointer (&loaded->people, muster_table_unref);
  g_free (loaded);
}

static gpointer
file_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  g_autoptr (GError) local = NULL;
  MusterClassFile *file =
      muster_action_load_class_file (workspace, *(const MusterId *) data, &local);
  Loaded *loaded;

  if (file == NULL && !g_error_matches (local, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT) &&
      !g_error_matches (local, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  loaded = g_new0 (Loaded, 1);
  loaded->file = file;
  if (file != NULL)
    loaded->people = muster_action_list_people (workspace, error);
  if (file == NULL || loaded->people != NULL)
    return loaded;
  loaded_free (loaded);
  return NULL;
}

static void
show_details (MusterClassPage *self)
{
  if (self->file != NULL)
    muster_class_details_show (self->details, self->file, self->instructors);
}

static void
file_loaded (MusterPage *page, gpointer result)
{
  MusterClassPage *self = MUSTER_CLASS_PAGE (page);
  Loaded *loaded = result;

  if (loaded->file == NULL)
    {
      loaded_free (loaded);
      gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
      return;
    }
  muster_class_file_free (self->file);
  self->file = g_steal_pointer (&loaded->file);
  g_clear_pointer (&self->people, muster_table_unref);
  self->people = g_steal_pointer (&loaded->people);
  loaded_free (loaded);
  muster_attendance_page_set_people (MUSTER_ATTENDANCE_PAGE (self->attendance), self->people);
  show_title (self);
  show_details (self);
  muster_class_evidence_show (self->evidence, self->file);
}

static gpointer
instructors_work (MusterWorkspace *workspace, gpointer data G_GNUC_UNUSED, GError **error)
{
  return muster_action_load_instructors (workspace, error);
}

static void
instructors_loaded (MusterPage *page, gpointer result)
{
  MusterClassPage *self = MUSTER_CLASS_PAGE (page);
  MusterInstructors *before = self->instructors;

  self->instructors = result;
  show_details (self);
  muster_instructors_free (before);
}

/* Who may teach is asked only where that is seen: it is read for everybody. */
static void
muster_class_page_load (MusterPage *page)
{
  MusterClassPage *self = MUSTER_CLASS_PAGE (page);
  MusterSession *session = muster_page_get_session (page);
  const MusterSessionWork file = { file_work, &self->class_id, NULL, loaded_free, FALSE };
  const MusterSessionWork instructors = { instructors_work, NULL, NULL,
                                          (GDestroyNotify) muster_instructors_free, FALSE };

  muster_drafts_share (self->attendance, page);
  muster_drafts_share (self->scores, page);
  muster_page_set_session (self->attendance, session);
  muster_page_set_session (self->scores, session);
  gtk_widget_set_sensitive (self->change_button, !muster_session_is_read_only (session));
  muster_page_run (page, &file, file_loaded);
  if (is_shown (self, self->details))
    muster_page_run (page, &instructors, instructors_loaded);
}

static void
tab_changed (MusterClassPage *self)
{
  show_state (self);
  if (is_shown (self, self->details))
    muster_page_load (MUSTER_PAGE (self));
}

/* --- Commands ------------------------------------------------------------------------------------- */

static void
change (GtkWidget *widget, const char *name, GVariant *parameter G_GNUC_UNUSED)
{
  MusterClassPage *self = MUSTER_CLASS_PAGE (widget);
  MusterPage *page = MUSTER_PAGE (widget);

  if (self->file == NULL)
    return;
  if (g_str_equal (name, "class.add-meetings"))
    muster_class_meetings_present (page, self->file);
  else if (g_str_equal (name, "class.add-instructor"))
    muster_class_teach_present (page, self->file, self->people);
  else if (g_str_equal (name, "class.write-note"))
    muster_class_note_present (page, self->file->class);
  else
    muster_void_form_present (page, &muster_class_type, self->class_id, self->file->class->title);
}

/* What is added is seen there, and attendance is not loaded while its class is voided. */
static void
change_details (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MusterClassPage *self = MUSTER_CLASS_PAGE (widget);

  gtk_stack_set_visible_child (self->tabs, GTK_WIDGET (self->details));
  change (widget, name, parameter);
}

static void
repeat (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  muster_class_repeat_present (MUSTER_PAGE (widget), MUSTER_CLASS_PAGE (widget)->class_id);
}

static void
show_roster (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  muster_roster_paper_push (MUSTER_PAGE (widget), MUSTER_CLASS_PAGE (widget)->class_id);
}

static void
show_named_tab (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter)
{
  gtk_stack_set_visible_child_name (MUSTER_CLASS_PAGE (widget)->tabs,
                                    g_variant_get_string (parameter, NULL));
}

/* --- The type ------------------------------------------------------------------------------------- */

static gboolean
muster_class_page_grab_focus (GtkWidget *widget)
{
  MusterClassPage *self = MUSTER_CLASS_PAGE (widget);

  if (get_inner (self) != NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (get_inner (self)));
  return gtk_widget_child_focus (gtk_stack_get_visible_child (self->tabs), GTK_DIR_TAB_FORWARD);
}

static void
muster_class_page_search (MusterPage *page)
{
  MusterClassPage *self = MUSTER_CLASS_PAGE (page);

  gtk_stack_set_visible_child (self->tabs, GTK_WIDGET (self->attendance));
  muster_page_search (self->attendance);
}

static const char *
muster_class_page_hold_undo (MusterPage *page)
{
  MusterClassPage *self = MUSTER_CLASS_PAGE (page);
  const char *why = muster_page_hold_undo (self->attendance);

  return why != NULL ? why : muster_page_hold_undo (self->scores);
}

static void
muster_class_page_finalize (GObject *object)
{
  MusterClassPage *self = MUSTER_CLASS_PAGE (object);

  muster_class_file_free (self->file);
  g_clear_pointer (&self->people, muster_table_unref);
  muster_instructors_free (self->instructors);
  G_OBJECT_CLASS (muster_class_page_parent_class)->finalize (object);
}

static void
muster_class_page_class_init (MusterClassPageClass *klass)
{
  static const char *const changes[] = { "class.add-meetings", "class.add-instructor",
                                         "class.write-note", "class.void" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  guint i;

  G_OBJECT_CLASS (klass)->finalize = muster_class_page_finalize;
  widget_class->grab_focus = muster_class_page_grab_focus;
  MUSTER_PAGE_CLASS (klass)->load = muster_class_page_load;
  MUSTER_PAGE_CLASS (klass)->search = muster_class_page_search;
  MUSTER_PAGE_CLASS (klass)->hold_undo = muster_class_page_hold_undo;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/muster/Muster/ui/class-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MusterClassPage, tabs);
  gtk_widget_class_bind_template_child (widget_class, MusterClassPage, change_button);
  for (i = 0; i < G_N_ELEMENTS (changes); i++)
    gtk_widget_class_install_action (widget_class, changes[i], NULL, change_details);
  gtk_widget_class_install_action (widget_class, "class.repeat", NULL, repeat);
  gtk_widget_class_install_action (widget_class, "class.show-roster", NULL, show_roster);
  gtk_widget_class_install_action (widget_class, "class.show-tab", "s", show_named_tab);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK,
                                       "class.show-roster", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.back", NULL);
}

static void
muster_class_page_init (MusterClassPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What a page in a tab says and asks for goes on to the window. */
static void
add_inner (MusterClassPage *self, MusterPage *inner, const char *name, const char *title)
{
  gtk_stack_add_titled (self->tabs, GTK_WIDGET (inner), name, title);
  g_signal_connect_object (inner, "state-changed", G_CALLBACK (show_state), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (inner, "report", G_CALLBACK (muster_page_report), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (inner, "open-record", G_CALLBACK (muster_page_open_record), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (inner, "push", G_CALLBACK (muster_page_push), self, G_CONNECT_SWAPPED);
}

MusterPage *
muster_class_page_new (MusterId class_id)
{
  MusterClassPage *self = g_object_new (MUSTER_TYPE_CLASS_PAGE, NULL);

  self->class_id = class_id;
  self->details = muster_class_details_new (MUSTER_PAGE (self));
  self->evidence = muster_class_evidence_new (MUSTER_PAGE (self));
  gtk_stack_add_titled (self->tabs, GTK_WIDGET (self->details), "details", _ ("Details"));
  self->attendance = muster_attendance_page_new (class_id);
  self->scores = muster_class_scores_page_new (class_id);
  add_inner (self, self->attendance, "attendance", _ ("Attendance"));
  add_inner (self, self->scores, "scores", _ ("Scores"));
  gtk_stack_add_titled (self->tabs, GTK_WIDGET (self->evidence), "file", _ ("Class File"));
  gtk_stack_set_visible_child (self->tabs, GTK_WIDGET (self->attendance));
  muster_tabs_add_keys (GTK_WIDGET (self), self->tabs);
  g_signal_connect_object (self->tabs, "notify::visible-child", G_CALLBACK (tab_changed), self,
                           G_CONNECT_SWAPPED);
  return MUSTER_PAGE (self);
}
