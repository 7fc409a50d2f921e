/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row for each thing to do: its check button ticks it today, a file that is dropped on it proves it, the row itself
 * opens it to be corrected or voided. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/checklist.h"
#include "app/attach.h"
#include "app/badge.h"
#include "app/form.h"
#include "app/officer-checklist.h"
#include "app/officer-edit.h"

#define STATE_KEY "muster-checklists"
#define ITEM_KEY "muster-checklist-item"
#define CHECK_KEY "muster-checklist-check"

static const struct
{
  MusterChecklistKind kind;
  const char *title;
  const char *start;
  const char *add;
} lists[] = {
  { MUSTER_CHECKLIST_KIND_HIRE, N_ ("Hire Checklist"), N_ ("Start the Hire Checklist"),
    N_ ("Add to the Hire Checklist") },
  { MUSTER_CHECKLIST_KIND_DEPARTURE, N_ ("Departure Checklist"),
    N_ ("Start the Departure Checklist"), N_ ("Add to the Departure Checklist") },
};

#define N_LISTS G_N_ELEMENTS (lists)

typedef struct
{
  GtkWidget *group;
  GtkWidget *list;
  GtkWidget *start_button;
  GtkWidget *add_button;
} Checklist;

typedef struct
{
  MusterPage *page; /* it holds this; as of what is shown */
  MusterId officer_id;
  MusterDate today;
  Checklist lists[N_LISTS];
} Checklists;

/* --- Starting ------------------------------------------------------------------------------------- */

typedef struct
{
  MusterId officer_id;
  MusterChecklistKind kind;
} Starting;

static gpointer
start_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Starting *starting = data;

  return GINT_TO_POINTER (
      muster_action_start_checklist (workspace, starting->officer_id, starting->kind, error));
}

static void
started (MusterPage *page, gpointer result G_GNUC_UNUSED)
{
  muster_page_report (page, _ ("The checklist is started."), TRUE);
}

static void
start (Checklists *self, MusterChecklistKind kind)
{
  const Starting starting = { self->officer_id, kind };
  const MusterSessionWork work = { start_work, g_memdup2 (&starting, sizeof starting), g_free, NULL,
                                   TRUE };

  muster_page_run (self->page, &work, started);
}

static void
start_clicked (GtkWidget *button, Checklists *self)
{
  start (self, button == self->lists[0].start_button ? lists[0].kind : lists[1].kind);
}

/* --- Adding --------------------------------------------------------------------------------------- */

static gpointer
enter_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  return GINT_TO_POINTER (muster_action_enter_checklist_item (workspace, data, error));
}

static void
enter (MusterForm *form, gpointer data)
{
  const Starting *asked = data;
  MusterChecklistItem *item = muster_form_read_new (form, &muster_checklist_item_type);
  MusterSessionWork work = { enter_work, item, (GDestroyNotify) muster_checklist_item_free, NULL,
                             TRUE };
  g_autofree char *sentence = NULL;

  if (item == NULL)
    return;
  item->officer_id = asked->officer_id;
  item->list = asked->kind;
  /* Translators: what is to be done. */
  sentence = g_strdup_printf (_ ("“%s” is on the checklist."), item->title);
  muster_form_run (form, &work, sentence, NULL);
}

static void
add_clicked (GtkWidget *button, Checklists *self)
{
  guint which = button == self->lists[0].add_button ? 0 : 1;
  const Starting asked = { self->officer_id, lists[which].kind };
  MusterForm *form = muster_form_new (self->page, _ (lists[which].add), NULL, enter,
                                      g_memdup2 (&asked, sizeof asked), g_free);

  muster_form_add_field (form, &muster_checklist_item_type, "title", NULL);
  muster_form_add_field (form, &muster_checklist_item_type, "due_on", NULL);
  muster_form_add_field (form, &muster_checklist_item_type, "note", NULL);
  gtk_window_present (GTK_WINDOW (form));
}

/* --- Ticking -------------------------------------------------------------------------------------- */

typedef struct
{
  MusterId item_id;
  MusterDate done_on;
} Ticking;

static gpointer
tick_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Ticking *ticking = data;

  return GINT_TO_POINTER (muster_action_tick_checklist_item (
      workspace, ticking->item_id, ticking->done_on, MUSTER_ID_NONE, error));
}

static void
ticked (MusterPage *page, gpointer result G_GNUC_UNUSED)
{
  muster_page_report (page, _ ("The checklist is changed."), TRUE);
}

static void
toggled (GtkCheckButton *check, Checklists *self)
{
  const MusterId *item_id = g_object_get_data (G_OBJECT (check), ITEM_KEY);
  const Ticking ticking = { *item_id,
                            gtk_check_button_get_active (check) ? self->today : MUSTER_DATE_NONE };
  const MusterSessionWork work = { tick_work, g_memdup2 (&ticking, sizeof ticking), g_free, NULL,
                                   TRUE };

  muster_page_run (self->page, &work, ticked);
}

/* --- Documents ------------------------------------------------------------------------------------ */

static gboolean
dropped (GtkDropTarget *target, const GValue *value, double x G_GNUC_UNUSED, double y G_GNUC_UNUSED,
         gpointer data)
{
  const Checklists *self = data;
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  const MusterId *item_id = g_object_get_data (G_OBJECT (row), ITEM_KEY);
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));
  GSList *file;

  for (file = files; file != NULL; file = file->next)
    muster_attach_file (self->page, &muster_checklist_item_type, *item_id, MUSTER_PROOF_KIND_OTHER,
                        file->data);
  return files != NULL;
}

static void
attach_clicked (GtkWidget *button, Checklists *self)
{
  const MusterId *item_id = g_object_get_data (G_OBJECT (button), ITEM_KEY);

  muster_attach_choose (self->page, &muster_checklist_item_type, *item_id, MUSTER_PROOF_KIND_OTHER,
                        _ ("Add a Document"));
}

static GtkWidget *
create_attach_button (Checklists *self, const MusterChecklistItem *item)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("mail-attachment-symbolic");
  /* Translators: what is to be done. */
  g_autofree char *label = g_strdup_printf (_ ("Add a document to “%s”"), item->title);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect (button, "clicked", G_CALLBACK (attach_clicked), self);
  return button;
}

/* --- Rows ----------------------------------------------------------------------------------------- */

static guint
count_documents (const MusterOfficerSight *sight, const MusterChecklistItem *item)
{
  guint i, n = 0;

  for (i = 0; i < sight->record->documents->len; i++)
    {
      const MusterRecordDocument *attached = g_ptr_array_index (sight->record->documents, i);

      n += attached->owner == &muster_checklist_item_type && attached->owner_id == item->id;
    }
  return n;
}

static char *
describe (const MusterOfficerSight *sight, const MusterChecklistItem *item)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *due = muster_date_format (item->due_on);
  g_autofree char *done = muster_date_format (item->done_on);
  guint n = count_documents (sight, item);

  if (item->done_on != MUSTER_DATE_NONE)
    /* Translators: a date. */
    g_ptr_array_add (parts, g_strdup_printf (_ ("done %s"), done));
  else if (item->due_on != MUSTER_DATE_NONE)
    /* Translators: a date. */
    g_ptr_array_add (parts, g_strdup_printf (_ ("due %s"), due));
  if (n > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u document", "%u documents", n), n));
  if (item->note != NULL)
    g_ptr_array_add (parts, g_strdup (item->note));
  if (item->citation != NULL)
    g_ptr_array_add (parts, g_strdup (item->citation));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

static GtkWidget *
create_badge (const MusterChecklistItem *item, MusterDate today)
{
  GtkWidget *badge = muster_badge_new ();
  g_autofree char *word = muster_status_describe_day (item->due_on, today);
  g_autofree char *spoken = muster_status_speak_day (item->due_on, today);

  muster_badge_set (MUSTER_BADGE (badge),
                    item->due_on < today ? MUSTER_LOOK_OVERDUE : MUSTER_LOOK_DUE, word, spoken);
  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
  return badge;
}

static GtkWidget *
create_check (Checklists *self, const MusterChecklistItem *item)
{
  GtkWidget *check = gtk_check_button_new ();
  /* Translators: what is to be done. */
  g_autofree char *label = g_strdup_printf (_ ("“%s” is done"), item->title);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), item->done_on != MUSTER_DATE_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_tooltip_text (check, label);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_signal_connect (check, "toggled", G_CALLBACK (toggled), self);
  return check;
}

static void
set_item (GtkWidget *widget, const MusterChecklistItem *item)
{
  g_object_set_data_full (G_OBJECT (widget), ITEM_KEY, g_memdup2 (&item->id, sizeof item->id),
                          g_free);
}

static GtkWidget *
create_row (Checklists *self, const MusterOfficerSight *sight, const MusterChecklistItem *item)
{
  MusterSession *session = muster_page_get_session (sight->page);
  gboolean can_write = session != NULL && !muster_session_is_read_only (session);
  g_autofree char *subtitle = describe (sight, item);
  GtkWidget *row = muster_officer_create_row (item->title, subtitle);
  GtkWidget *check = create_check (self, item);
  GtkWidget *attach = create_attach_button (self, item);
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  gtk_widget_set_tooltip_text (row, item->citation);
  gtk_widget_set_sensitive (check, can_write);
  gtk_widget_set_sensitive (attach, can_write);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  if (muster_checklist_item_is_open (item) && item->due_on != MUSTER_DATE_NONE)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_badge (item, sight->today));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), attach);
  g_object_set_data (G_OBJECT (row), CHECK_KEY, check);
  set_item (row, item);
  set_item (check, item);
  set_item (attach, item);
  g_signal_connect (drop, "drop", G_CALLBACK (dropped), self);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (drop));
  muster_officer_edit_attach (row, sight->page, &muster_checklist_item_type, item);
  return row;
}

/* --- Lists ---------------------------------------------------------------------------------------- */

/* What is open comes first, what is due earliest first of all. */
static int
compare_items (gconstpointer a, gconstpointer b)
{
  const MusterChecklistItem *x = *(const MusterChecklistItem *const *) a;
  const MusterChecklistItem *y = *(const MusterChecklistItem *const *) b;
  int order;

  if (muster_checklist_item_is_open (x) != muster_checklist_item_is_open (y))
    return muster_checklist_item_is_open (x) ? -1 : 1;
  order = muster_date_compare_deadlines (x->due_on, y->due_on);
  return order != 0 ? order : (x->id > y->id) - (x->id < y->id);
}

static GPtrArray *
choose_items (const MusterOfficerSight *sight, MusterChecklistKind kind)
{
  GPtrArray *items = g_ptr_array_new ();
  guint i;

  for (i = 0; i < sight->record->checklist->len; i++)
    {
      MusterChecklistItem *item = g_ptr_array_index (sight->record->checklist, i);

      if (item->list == kind)
        g_ptr_array_add (items, item);
    }
  g_ptr_array_sort (items, compare_items);
  return items;
}

static gboolean
has_left (const MusterOfficerSight *sight)
{
  const GPtrArray *employments = sight->record->employments;

  return employments->len > 0 &&
         ((const MusterEmployment *) employments->pdata[0])->separated_on != MUSTER_DATE_NONE;
}

static gboolean
is_started (const GPtrArray *items)
{
  guint i;

  for (i = 0; i < items->len; i++)
    if (((const MusterChecklistItem *) g_ptr_array_index (items, i))->citation != NULL)
      return TRUE;
  return FALSE;
}

/* The item whose check button has the focus, so that it keeps it when the rows are made anew. */
static MusterId
find_focused (GtkWidget *part)
{
  GtkRoot *root = gtk_widget_get_root (part);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  const MusterId *item_id;

  if (focus == NULL || !GTK_IS_CHECK_BUTTON (focus) || !gtk_widget_is_ancestor (focus, part))
    return MUSTER_ID_NONE;
  item_id = g_object_get_data (G_OBJECT (focus), ITEM_KEY);
  return item_id != NULL ? *item_id : MUSTER_ID_NONE;
}

static void
show_list (Checklists *self, guint which, const MusterOfficerSight *sight, MusterId focused)
{
  const Checklist *shown = &self->lists[which];
  g_autoptr (GPtrArray) items = choose_items (sight, lists[which].kind);
  gboolean is_departure = lists[which].kind == MUSTER_CHECKLIST_KIND_DEPARTURE;
  guint i;

  muster_officer_clear (shown->list);
  for (i = 0; i < items->len; i++)
    {
      const MusterChecklistItem *item = g_ptr_array_index (items, i);
      GtkWidget *row = create_row (self, sight, item);

      gtk_list_box_append (GTK_LIST_BOX (shown->list), row);
      if (item->id == focused)
        gtk_widget_grab_focus (g_object_get_data (G_OBJECT (row), CHECK_KEY));
    }
  gtk_widget_set_visible (shown->list, items->len > 0);
  gtk_widget_set_visible (shown->start_button, !is_started (items));
  gtk_widget_set_visible (shown->group, items->len > 0 || has_left (sight) == is_departure);
}

void
muster_officer_checklist_show (GtkWidget *part, const MusterOfficerSight *sight)
{
  Checklists *self;
  MusterId focused;
  guint i;

  g_return_if_fail (GTK_IS_WIDGET (part) && sight != NULL);

  self = g_object_get_data (G_OBJECT (part), STATE_KEY);
  focused = find_focused (part);
  self->page = sight->page;
  self->officer_id = sight->record->officer->id;
  self->today = sight->today;
  for (i = 0; i < N_LISTS; i++)
    show_list (self, i, sight, focused);
}

static GtkWidget *
create_button (const char *label, const char *spoken, GCallback clicked, Checklists *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_tooltip_text (button, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect (button, "clicked", clicked, self);
  return button;
}

static void
create_list (Checklists *self, guint which)
{
  Checklist *shown = &self->lists[which];
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  shown->group = adw_preferences_group_new ();
  shown->list = muster_officer_create_list (_ (lists[which].title));
  shown->start_button =
      create_button (_ ("Start"), _ (lists[which].start), G_CALLBACK (start_clicked), self);
  shown->add_button =
      create_button (_ ("Add…"), _ (lists[which].add), G_CALLBACK (add_clicked), self);
  gtk_box_append (GTK_BOX (buttons), shown->start_button);
  gtk_box_append (GTK_BOX (buttons), shown->add_button);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (shown->group), _ (lists[which].title));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (shown->group), buttons);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (shown->group), shown->list);
}

GtkWidget *
muster_officer_checklist_new (void)
{
  Checklists *self = g_new0 (Checklists, 1);
  GtkWidget *part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  guint i;

  for (i = 0; i < N_LISTS; i++)
    {
      create_list (self, i);
      gtk_box_append (GTK_BOX (part), self->lists[i].group);
    }
  g_object_set_data_full (G_OBJECT (part), STATE_KEY, self, g_free);
  return part;
}
