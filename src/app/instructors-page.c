/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Two questions, the list of everybody who teaches, and one record. All of it shows one snapshot. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/instructor-forms.h"
#include "app/instructor-questions.h"
#include "app/instructor-view.h"
#include "app/instructor-words.h"
#include "app/instructors-page.h"
#include "app/record-list.h"
#include "core/officer.h"

#define LIST_WIDTH 276

enum
{
  COLUMN_ID,
  COLUMN_NAME,
  COLUMN_AREAS,
  COLUMN_STATE_ID,
  COLUMN_BADGE,
  COLUMN_LOOK,
  N_COLUMNS,
};

struct _MusterInstructorsPage
{
  MusterPage parent_instance;
  GtkStack *stack;
  GtkBox *panes;
  GMenuModel *add_menu;
  MusterInstructorQuestions *questions;
  MusterRecordList *list;
  MusterInstructorView *view;

  MusterSession *session; /* weak; of which file the snapshot is */
  MusterInstructors *snapshot;
};

G_DEFINE_FINAL_TYPE (MusterInstructorsPage, muster_instructors_page, MUSTER_TYPE_PAGE)

/* --- The list ------------------------------------------------------------------------------------- */

static void
add_row (MusterTable *table, const MusterInstructors *snapshot, const MusterInstructor *instructor)
{
  guint row = muster_table_add_row (table);
  MusterLook look;
  g_autofree char *badge = muster_instructor_describe_standing (snapshot, instructor, &look);
  g_autofree char *areas = muster_instructor_describe_areas (snapshot, instructor);

  muster_table_set_number (table, row, COLUMN_ID, instructor->facts->officer->id);
  muster_table_set_text (table, row, COLUMN_NAME, instructor->name);
  muster_table_set_text (table, row, COLUMN_AREAS, areas);
  muster_table_set_text (table, row, COLUMN_STATE_ID, instructor->facts->officer->state_id);
  muster_table_set_text (table, row, COLUMN_BADGE, badge);
  muster_table_set_number (table, row, COLUMN_LOOK, look);
}

static MusterRows *
create_rows (const MusterInstructors *snapshot)
{
  static const MusterColumn columns[N_COLUMNS] = {
    [COLUMN_ID] = { "id", "", MUSTER_COLUMN_INTEGER },
    [COLUMN_NAME] = { "name", "", MUSTER_COLUMN_TEXT },
    [COLUMN_AREAS] = { "areas", "", MUSTER_COLUMN_TEXT },
    [COLUMN_STATE_ID] = { "state_id", "", MUSTER_COLUMN_TEXT },
    [COLUMN_BADGE] = { "badge", "", MUSTER_COLUMN_TEXT },
    [COLUMN_LOOK] = { "look", "", MUSTER_COLUMN_INTEGER },
  };
  MusterTable *table = muster_table_new (columns, N_COLUMNS);
  guint i;

  for (i = 0; i < snapshot->instructors->len; i++)
    add_row (table, snapshot, g_ptr_array_index (snapshot->instructors, i));
  return muster_rows_new (table, COLUMN_ID, NULL, NULL);
}

static void
describe (const MusterRows *rows, guint row, MusterRecordLine *line, gpointer data G_GNUC_UNUSED)
{
  const MusterTable *table = muster_rows_get_table (rows);

  line->title = g_strdup (muster_table_get_text (table, row, COLUMN_NAME));
  line->detail = g_strdup (muster_table_get_text (table, row, COLUMN_AREAS));
  line->badge = g_strdup (muster_table_get_text (table, row, COLUMN_BADGE));
  line->look = (MusterLook) muster_table_get_number (table, row, COLUMN_LOOK);
  line->is_dim = line->badge != NULL && line->look == MUSTER_LOOK_NONE;
}

static guint
count_things_to_do (const MusterInstructors *snapshot)
{
  guint n = 0, i;

  for (i = 0; i < snapshot->instructors->len; i++)
    {
      const MusterInstructor *instructor = g_ptr_array_index (snapshot->instructors, i);
      MusterInstructorStanding standing = muster_instructors_judge (snapshot, instructor, NULL);

      n += standing == MUSTER_INSTRUCTOR_LACKING || standing == MUSTER_INSTRUCTOR_ENDING ||
           instructor->unrecorded->len > 0;
    }
  return n;
}

static void
update_state (MusterInstructorsPage *self)
{
  guint n = muster_record_list_count_shown (self->list);
  g_autofree char *date = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *summary = NULL;

  if (self->snapshot == NULL)
    return;
  date = muster_date_format (self->snapshot->today);
  /* Translators: today's date. */
  subtitle = g_strdup_printf (_ ("as of today, %s"), date);
  summary = g_strdup_printf (ngettext ("%u instructor", "%u instructors", n), n);
  muster_page_set_state (MUSTER_PAGE (self), subtitle, summary);
}

static void
show_chosen (MusterInstructorsPage *self)
{
  MusterId id = muster_record_list_get_chosen (self->list);

  muster_instructor_view_show (self->view, self->snapshot,
                               self->snapshot != NULL ? muster_instructors_find (self->snapshot, id)
                                                      : NULL);
}

static void
chosen_in_answer (MusterInstructorsPage *self, MusterId id)
{
  muster_record_list_choose (self->list, id);
}

/* --- Loading -------------------------------------------------------------------------------------- */

static void
free_snapshot (gpointer snapshot)
{
  muster_instructors_free (snapshot);
}

static gpointer
load_work (MusterWorkspace *workspace, gpointer data G_GNUC_UNUSED, GError **error)
{
  return muster_action_load_instructors (workspace, error);
}

static void
set_snapshot (MusterInstructorsPage *self, MusterInstructors *snapshot)
{
  MusterInstructors *before = self->snapshot;
  g_autoptr (MusterRows) rows = snapshot != NULL ? create_rows (snapshot) : NULL;

  self->snapshot = snapshot;
  muster_instructor_questions_set_snapshot (self->questions, snapshot);
  muster_record_list_set_rows (self->list, rows);
  show_chosen (self);
  update_state (self);
  muster_instructors_free (before);
}

static void
loaded (MusterPage *page, gpointer result)
{
  MusterInstructorsPage *self = MUSTER_INSTRUCTORS_PAGE (page);

  set_snapshot (self, result);
  gtk_stack_set_visible_child_name (self->stack,
                                    self->snapshot->instructors->len > 0 ? "list" : "empty");
  muster_page_set_things_to_do (page, count_things_to_do (self->snapshot));
}

static void
muster_instructors_page_load (MusterPage *page)
{
  MusterInstructorsPage *self = MUSTER_INSTRUCTORS_PAGE (page);
  const MusterSessionWork work = { load_work, NULL, NULL, free_snapshot, FALSE };

  if (self->session != muster_page_get_session (page))
    {
      g_set_weak_pointer (&self->session, muster_page_get_session (page));
      gtk_stack_set_visible_child_name (self->stack, "loading");
      set_snapshot (self, NULL);
    }
  muster_page_run (page, &work, loaded);
}

/* --- What the global keys ask for ----------------------------------------------------------------- */

static void
muster_instructors_page_search (MusterPage *page)
{
  muster_record_list_search (MUSTER_INSTRUCTORS_PAGE (page)->list);
}

static void
muster_instructors_page_add_new (MusterPage *page)
{
  MusterInstructorsPage *self = MUSTER_INSTRUCTORS_PAGE (page);

  if (self->snapshot != NULL && muster_page_can_change (page))
    muster_instructor_certify_present (page, self->snapshot);
}

static void
add_outside (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  if (muster_page_can_change (MUSTER_PAGE (widget)))
    muster_instructor_add_outside_present (MUSTER_PAGE (widget));
}

static void
muster_instructors_page_show_record (MusterPage *page, const MusterRecordType *type, MusterId id)
{
  if (type == &muster_officer_type)
    muster_record_list_choose (MUSTER_INSTRUCTORS_PAGE (page)->list, id);
}

/* --- The type ------------------------------------------------------------------------------------- */

static gboolean
muster_instructors_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MUSTER_INSTRUCTORS_PAGE (widget)->list));
}

static void
muster_instructors_page_dispose (GObject *object)
{
  MusterInstructorsPage *self = MUSTER_INSTRUCTORS_PAGE (object);

  g_clear_weak_pointer (&self->session);
  G_OBJECT_CLASS (muster_instructors_page_parent_class)->dispose (object);
}

/* What is shown of the snapshot is gone by now. */
static void
muster_instructors_page_finalize (GObject *object)
{
  MusterInstructorsPage *self = MUSTER_INSTRUCTORS_PAGE (object);

  g_clear_pointer (&self->snapshot, muster_instructors_free);
  G_OBJECT_CLASS (muster_instructors_page_parent_class)->finalize (object);
}

static void
muster_instructors_page_class_init (MusterInstructorsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MusterPageClass *page_class = MUSTER_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muster_instructors_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = muster_instructors_page_finalize;
  widget_class->grab_focus = muster_instructors_page_grab_focus;
  page_class->load = muster_instructors_page_load;
  page_class->search = muster_instructors_page_search;
  page_class->add_new = muster_instructors_page_add_new;
  page_class->show_record = muster_instructors_page_show_record;
  g_type_ensure (MUSTER_TYPE_INSTRUCTOR_QUESTIONS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/muster/Muster/ui/instructors-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MusterInstructorsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MusterInstructorsPage, panes);
  gtk_widget_class_bind_template_child (widget_class, MusterInstructorsPage, add_menu);
  gtk_widget_class_bind_template_child (widget_class, MusterInstructorsPage, questions);
  gtk_widget_class_install_action (widget_class, "instructors.add-outside", NULL, add_outside);
}

static void
create_panes (MusterInstructorsPage *self)
{
  static const MusterRecordListFuncs funcs = { describe, NULL, NULL };
  const MusterRecordListWords words = {
    _ ("Instructors"),       _ ("Name or area"),  _ ("Search instructors by name or area"),
    _ ("Add an instructor"), "list-add-symbolic", _ ("No instructor matches “%s”."),
    self->add_menu
  };

  self->list = muster_record_list_new (&words, LIST_WIDTH, &funcs, NULL);
  self->view = muster_instructor_view_new (MUSTER_PAGE (self));
  gtk_widget_set_hexpand (GTK_WIDGET (self->view), TRUE);
  gtk_box_append (self->panes, GTK_WIDGET (self->list));
  gtk_box_append (self->panes, gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (self->panes, GTK_WIDGET (self->view));
}

static void
muster_instructors_page_init (MusterInstructorsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  create_panes (self);
  muster_page_set_keys (MUSTER_PAGE (self),
                        _ ("Enter open · Ctrl+N new instructor · Ctrl+F search"));
  g_signal_connect_object (self->list, "chosen", G_CALLBACK (show_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "filtered", G_CALLBACK (update_state), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->questions, "chosen", G_CALLBACK (chosen_in_answer), self,
                           G_CONNECT_SWAPPED);
}
