/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of courses and one record beside it. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/course-forms.h"
#include "app/course-view.h"
#include "app/courses-page.h"
#include "app/drafts.h"
#include "app/record-list.h"

#define LIST_WIDTH 300

struct _MusterCoursesPage
{
  MusterPage parent_instance;
  GtkStack *stack;
  GtkBox *panes;
  MusterRecordList *list;
  MusterCourseView *view;
  MusterSession *session; /* weak; of which file the list is */
};

G_DEFINE_FINAL_TYPE (MusterCoursesPage, muster_courses_page, MUSTER_TYPE_PAGE)

/* --- The list ------------------------------------------------------------------------------------- */

static MusterDate
get_until (const MusterTable *table, guint row)
{
  gint64 until = muster_table_get_number (table, row, MUSTER_COURSE_APPROVED_UNTIL);

  return until != MUSTER_NUMBER_NONE ? (MusterDate) until : MUSTER_DATE_NONE;
}

/* "FA-301 · approved until 30 Jun 2027" */
static char *
describe_course (const MusterTable *table, guint row)
{
  const char *code = muster_table_get_text (table, row, MUSTER_COURSE_CODE);
  gboolean is_approved = muster_table_get_number (table, row, MUSTER_COURSE_IS_APPROVED) == 1;
  MusterDate until = get_until (table, row);
  g_autofree char *date = muster_date_format (until);
  g_autofree char *approval = NULL;

  if (is_approved && until != MUSTER_DATE_NONE)
    /* Translators: last day of the approval of a course. */
    approval = g_strdup_printf (_ ("approved until %s"), date);
  else if (is_approved)
    approval = g_strdup (_ ("approved"));
  if (code != NULL && approval != NULL)
    return g_strdup_printf ("%s · %s", code, approval);
  return g_strdup (approval != NULL ? approval : code);
}

static void
describe (const MusterRows *rows, guint row, MusterRecordLine *line, gpointer data G_GNUC_UNUSED)
{
  const MusterTable *table = muster_rows_get_table (rows);
  const MusterDate *today = muster_rows_get_data (rows);

  line->title = g_strdup (muster_table_get_text (table, row, MUSTER_COURSE_TITLE));
  line->detail = describe_course (table, row);
  line->badge = muster_course_describe_approval (
      muster_table_get_number (table, row, MUSTER_COURSE_IS_APPROVED) == 1, get_until (table, row),
      *today, &line->look);
}

static guint
count_things_to_do (const MusterRows *rows)
{
  guint n = 0, i;

  for (i = 0; i < muster_rows_get_n (rows); i++)
    {
      MusterRecordLine line = { NULL, NULL, MUSTER_LOOK_NONE, NULL, FALSE };

      describe (rows, i, &line, NULL);
      n += line.badge != NULL;
      g_free (line.title);
      g_free (line.detail);
      g_free (line.badge);
    }
  return n;
}

static void
update_state (MusterCoursesPage *self)
{
  guint n = muster_record_list_count_shown (self->list);
  g_autofree char *summary = g_strdup_printf (ngettext ("%u course", "%u courses", n), n);

  muster_page_set_state (MUSTER_PAGE (self), NULL, summary);
}

/* --- Loading -------------------------------------------------------------------------------------- */

static void
free_sight (gpointer sight)
{
  muster_course_sight_free (sight);
}

static gpointer
record_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const MusterId *id = data;
  g_autoptr (MusterCourseSight) sight = g_new0 (MusterCourseSight, 1);

  sight->record = muster_action_load_course (workspace, *id, error);
  if (sight->record != NULL)
    sight->rulebook = muster_workspace_load_rulebook (workspace, error);
  return sight->rulebook != NULL ? g_steal_pointer (&sight) : NULL;
}

static void
record_loaded (MusterPage *page, gpointer result)
{
  muster_course_view_show (MUSTER_COURSES_PAGE (page)->view, result);
}

static void
load_record (MusterCoursesPage *self)
{
  MusterId id = muster_record_list_get_chosen (self->list);
  const MusterSessionWork work = { record_work, g_memdup2 (&id, sizeof id), g_free, free_sight,
                                   FALSE };

  if (id != MUSTER_ID_NONE && muster_page_get_session (MUSTER_PAGE (self)) != NULL)
    {
      muster_page_run (MUSTER_PAGE (self), &work, record_loaded);
      return;
    }
  g_free (work.data);
  muster_course_view_show (self->view, NULL);
}

static gpointer
list_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  MusterTable *table = muster_action_list_course_rows (workspace, error);

  return table != NULL ? muster_rows_new (table, MUSTER_COURSE_ID,
                                          g_memdup2 (data, sizeof (MusterDate)), g_free)
                       : NULL;
}

static void
listed (MusterPage *page, gpointer result)
{
  MusterCoursesPage *self = MUSTER_COURSES_PAGE (page);
  g_autoptr (MusterRows) rows = result;
  MusterId before = muster_record_list_get_chosen (self->list);

  muster_record_list_set_rows (self->list, rows);
  /* Another one is loaded as soon as it is chosen. */
  if (muster_record_list_get_chosen (self->list) == before)
    load_record (self);
  gtk_stack_set_visible_child_name (self->stack, muster_rows_get_n (rows) > 0 ? "list" : "empty");
  muster_page_set_things_to_do (page, count_things_to_do (rows));
}

static void
muster_courses_page_load (MusterPage *page)
{
  MusterCoursesPage *self = MUSTER_COURSES_PAGE (page);
  MusterDate today = muster_session_get_today (muster_page_get_session (page));
  const MusterSessionWork work = { list_work, g_memdup2 (&today, sizeof today), g_free,
                                   (GDestroyNotify) muster_rows_unref, FALSE };

  if (self->session != muster_page_get_session (page))
    {
      g_set_weak_pointer (&self->session, muster_page_get_session (page));
      muster_drafts_drop_all (page);
      gtk_stack_set_visible_child_name (self->stack, "loading");
      muster_record_list_set_rows (self->list, NULL);
    }
  muster_page_run (page, &work, listed);
}

/* --- What the global keys ask for ----------------------------------------------------------------- */

static void
muster_courses_page_search (MusterPage *page)
{
  muster_record_list_search (MUSTER_COURSES_PAGE (page)->list);
}

static void
muster_courses_page_add_new (MusterPage *page)
{
  const MusterRows *rows = muster_record_list_get_rows (MUSTER_COURSES_PAGE (page)->list);

  if (muster_page_can_change (page))
    muster_course_new_present (page, rows != NULL ? muster_rows_get_table (rows) : NULL);
}

static void
muster_courses_page_show_record (MusterPage *page, const MusterRecordType *type, MusterId id)
{
  if (type == &muster_course_type)
    muster_record_list_choose (MUSTER_COURSES_PAGE (page)->list, id);
}

/* --- The type ------------------------------------------------------------------------------------- */

static gboolean
muster_courses_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MUSTER_COURSES_PAGE (widget)->list));
}

static void
muster_courses_page_dispose (GObject *object)
{
  g_clear_weak_pointer (&MUSTER_COURSES_PAGE (object)->session);
  G_OBJECT_CLASS (muster_courses_page_parent_class)->dispose (object);
}

static void
muster_courses_page_class_init (MusterCoursesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MusterPageClass *page_class = MUSTER_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muster_courses_page_dispose;
  widget_class->grab_focus = muster_courses_page_grab_focus;
  page_class->load = muster_courses_page_load;
  page_class->search = muster_courses_page_search;
  page_class->add_new = muster_courses_page_add_new;
  page_class->show_record = muster_courses_page_show_record;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/muster/Muster/ui/courses-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MusterCoursesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MusterCoursesPage, panes);
}

/* The list, and what leads from it to training that belongs to no subject yet. */
static GtkWidget *
create_pane (MusterCoursesPage *self)
{
  GtkWidget *pane = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Unclassified Training"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.unclassified");
  gtk_widget_set_tooltip_text (button, _ ("Credits without a subject, by title"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_hexpand (pane, FALSE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->list), TRUE);
  gtk_box_append (GTK_BOX (pane), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (pane), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (pane), button);
  return pane;
}

static void
muster_courses_page_init (MusterCoursesPage *self)
{
  static const MusterRecordListFuncs funcs = { describe, NULL, NULL };
  const MusterRecordListWords words = { _ ("Courses"),
                                        _ ("Code or title"),
                                        _ ("Search courses by code or title"),
                                        _ ("Add a course"),
                                        "list-add-symbolic",
                                        _ ("No course matches “%s”."),
                                        NULL };

  gtk_widget_init_template (GTK_WIDGET (self));
  self->list = muster_record_list_new (&words, LIST_WIDTH, &funcs, NULL);
  self->view = muster_course_view_new (MUSTER_PAGE (self));
  gtk_widget_set_hexpand (GTK_WIDGET (self->view), TRUE);
  gtk_box_append (self->panes, create_pane (self));
  gtk_box_append (self->panes, gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (self->panes, GTK_WIDGET (self->view));
  muster_page_set_keys (MUSTER_PAGE (self), _ ("Enter saves · Ctrl+N new course · Ctrl+F search"));
  g_signal_connect_object (self->list, "chosen", G_CALLBACK (load_record), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "filtered", G_CALLBACK (update_state), self,
                           G_CONNECT_SWAPPED);
}
