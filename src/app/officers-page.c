/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page "Officers": the list at the left, one record at the right. The list is there first; how everybody stands
 * follows, for judging them takes longer than reading them. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/people.h"
#include "app/day-form.h"
#include "app/drafts.h"
#include "app/officer-list.h"
#include "app/officer-new.h"
#include "app/officer-view.h"
#include "app/officers-page.h"

struct _MusterOfficersPage
{
  MusterPage parent_instance;
  MusterOfficerList *list;
  MusterRecordList *records; /* of the list */
  MusterOfficerView *view;
  MusterSession *session; /* weak; of which file the list is */
  MusterId officer_id;    /* who is shown */
  guint tick_id;          /* of the frame that shows the list */
  gboolean is_awaited;    /* the officer's record is loaded with that frame */
  MusterDate as_of;       /* the day that the record speaks of; none is today */
};

G_DEFINE_FINAL_TYPE (MusterOfficersPage, muster_officers_page, MUSTER_TYPE_PAGE)

static void
free_rows (gpointer rows)
{
  muster_rows_unref (rows);
}

static void
free_check (gpointer check)
{
  muster_check_unref (check);
}

static void
update_state (MusterOfficersPage *self)
{
  g_autofree char *subtitle = self->as_of == MUSTER_DATE_NONE
                                  ? muster_officer_list_describe_people (self->list)
                                  : muster_day_describe (self->as_of, FALSE);
  g_autofree char *summary = muster_officer_list_describe_shown (self->list);

  muster_page_set_state (MUSTER_PAGE (self), subtitle, summary);
}

/* --- One record ----------------------------------------------------------------------------------- */

typedef struct
{
  MusterId officer_id;
  MusterDate as_of;
} Wanted;

typedef struct
{
  MusterOfficerRecord *record;
  MusterCheck
      *check; /* of the officer as of another day; NULL for today, when everybody is judged */
} Loaded;

static void
loaded_free (gpointer data)
{
  Loaded *loaded = data;

  muster_officer_record_free (loaded->record);
  muster_check_unref (loaded->check);
  g_free (loaded);
}

/* Whoever has no state ID can only be judged with everybody. */
static MusterCheck *
judge (MusterWorkspace *workspace, const MusterOfficer *officer, MusterDate as_of, GError **error)
{
  const char *state_ids[] = { officer->state_id, NULL };

  return muster_action_check (workspace, as_of, officer->state_id != NULL ? state_ids : NULL,
                              error);
}

static gpointer
record_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Wanted *wanted = data;
  Loaded *loaded = g_new0 (Loaded, 1);

  loaded->record = muster_action_load_officer_record (workspace, wanted->officer_id, error);
  if (loaded->record != NULL && wanted->as_of != MUSTER_DATE_NONE)
    loaded->check = judge (workspace, loaded->record->officer, wanted->as_of, error);
  if (loaded->record != NULL && (wanted->as_of == MUSTER_DATE_NONE || loaded->check != NULL))
    return loaded;
  loaded_free (loaded);
  return NULL;
}

static void
record_loaded (MusterPage *page, gpointer result)
{
  MusterOfficersPage *self = MUSTER_OFFICERS_PAGE (page);
  Loaded *loaded = result;

  muster_officer_view_show_record (self->view, g_steal_pointer (&loaded->record));
  if (loaded->check != NULL)
    muster_officer_view_set_check (self->view, g_steal_pointer (&loaded->check));
  loaded_free (loaded);
}

static void
load_record (MusterOfficersPage *self)
{
  const Wanted wanted = { self->officer_id, self->as_of };
  MusterSessionWork work = { record_work, NULL, g_free, loaded_free, FALSE };

  if (self->officer_id == MUSTER_ID_NONE)
    return;
  work.data = g_memdup2 (&wanted, sizeof wanted);
  muster_page_run (MUSTER_PAGE (self), &work, record_loaded);
}

static void
officer_chosen (MusterOfficersPage *self, MusterId id)
{
  self->officer_id = id;
  self->is_awaited = self->tick_id != 0;
  if (muster_page_get_session (MUSTER_PAGE (self)) != NULL && !self->is_awaited)
    load_record (self);
}

/* --- Everybody ------------------------------------------------------------------------------------ */

static gpointer
people_work (MusterWorkspace *workspace, gpointer data G_GNUC_UNUSED, GError **error)
{
  MusterTable *people = muster_action_list_people (workspace, error);

  return people != NULL ? muster_officer_list_create_rows (people) : NULL;
}

static gpointer
check_work (MusterWorkspace *workspace, gpointer data G_GNUC_UNUSED, GError **error)
{
  return muster_action_share_check (workspace, MUSTER_DATE_NONE, error);
}

static void
check_loaded (MusterPage *page, gpointer result)
{
  MusterOfficersPage *self = MUSTER_OFFICERS_PAGE (page);

  /* The list is about today, whatever day the record speaks of. */
  muster_officer_list_set_check (self->list, result);
  if (self->as_of == MUSTER_DATE_NONE)
    muster_officer_view_set_check (self->view, result);
  else
    muster_check_unref (result);
}

/* The list is there before anything else is: judging everybody takes both processors, and a record that came before the
 * frame would have all be laid out twice. */
static gboolean
list_seen (GtkWidget *widget, GdkFrameClock *clock G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  MusterOfficersPage *self = MUSTER_OFFICERS_PAGE (widget);
  const MusterSessionWork check = { check_work, NULL, NULL, free_check, FALSE };

  self->tick_id = 0;
  if (muster_page_get_session (MUSTER_PAGE (self)) == NULL)
    return G_SOURCE_REMOVE;
  if (self->is_awaited)
    load_record (self);
  self->is_awaited = FALSE;
  muster_page_run (MUSTER_PAGE (self), &check, check_loaded);
  return G_SOURCE_REMOVE;
}

static void
people_loaded (MusterPage *page, gpointer result)
{
  MusterOfficersPage *self = MUSTER_OFFICERS_PAGE (page);
  g_autoptr (MusterRows) rows = result;

  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), list_seen, NULL, NULL);
  muster_officer_list_set_people (self->list, rows);
  if (muster_rows_get_n (rows) == 0)
    muster_officer_view_show_record (self->view, NULL);
}

static void
show_day (MusterOfficersPage *self, MusterDate as_of)
{
  self->as_of = as_of;
  muster_officer_view_set_is_other_day (self->view, as_of != MUSTER_DATE_NONE);
  muster_page_set_is_other_day (MUSTER_PAGE (self), as_of != MUSTER_DATE_NONE);
  update_state (self);
}

static void
muster_officers_page_load (MusterPage *page)
{
  MusterOfficersPage *self = MUSTER_OFFICERS_PAGE (page);
  const MusterSessionWork people = { people_work, NULL, NULL, free_rows, FALSE };

  if (self->session != muster_page_get_session (page))
    {
      g_set_weak_pointer (&self->session, muster_page_get_session (page));
      self->officer_id = MUSTER_ID_NONE;
      show_day (self, MUSTER_DATE_NONE);
      muster_drafts_drop_all (page);
      muster_officer_list_set_check (self->list, NULL);
      muster_officer_list_set_people (self->list, NULL);
      muster_officer_view_show_record (self->view, NULL);
      muster_officer_view_set_check (self->view, NULL);
    }
  muster_page_run (page, &people, people_loaded);
  load_record (self);
}

/* --- Another day ---------------------------------------------------------------------------------- */

static void
day_chosen (MusterPage *page, MusterDate as_of)
{
  MusterOfficersPage *self = MUSTER_OFFICERS_PAGE (page);

  if (as_of == self->as_of)
    return;
  show_day (self, as_of);
  muster_page_load (page);
}

static void
view_day_chosen (MusterOfficersPage *self, MusterDate date)
{
  MusterSession *session = muster_page_get_session (MUSTER_PAGE (self));

  if (session != NULL)
    day_chosen (MUSTER_PAGE (self),
                date == muster_session_get_today (session) ? MUSTER_DATE_NONE : date);
}

static void
day_wanted (MusterOfficersPage *self)
{
  MusterSession *session = muster_page_get_session (MUSTER_PAGE (self));

  if (session == NULL)
    return;
  muster_day_form_present (
      MUSTER_PAGE (self),
      self->as_of != MUSTER_DATE_NONE ? self->as_of : muster_session_get_today (session),
      _ ("The officer is judged as of that day, by what is on record now. Nothing is changed."),
      day_chosen);
}

/* --- What the global keys ask for ----------------------------------------------------------------- */

static void
muster_officers_page_search (MusterPage *page)
{
  muster_record_list_search (MUSTER_OFFICERS_PAGE (page)->records);
}

static void
muster_officers_page_add_new (MusterPage *page)
{
  muster_officer_new_present (page);
}

static void
muster_officers_page_show_record (MusterPage *page, const MusterRecordType *type, MusterId id)
{
  MusterOfficersPage *self = MUSTER_OFFICERS_PAGE (page);

  if (type == &muster_officer_type)
    muster_officer_list_choose (self->list, id);
}

static gboolean
move_officer (GtkWidget *widget, GVariant *by, gpointer data G_GNUC_UNUSED)
{
  muster_record_list_move (MUSTER_OFFICERS_PAGE (widget)->records, g_variant_get_int32 (by));
  return TRUE;
}

static gboolean
turn_tab (GtkWidget *widget, GVariant *by, gpointer data G_GNUC_UNUSED)
{
  muster_officer_view_turn_tab (MUSTER_OFFICERS_PAGE (widget)->view, g_variant_get_int32 (by));
  return TRUE;
}

static gboolean
add_training (GtkWidget *widget, GVariant *by G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  return gtk_widget_activate_action (GTK_WIDGET (MUSTER_OFFICERS_PAGE (widget)->view),
                                     "officer.add-training", NULL);
}

static void
add_key (GtkEventController *keys, guint key, GdkModifierType modifiers, GtkShortcutFunc func,
         int by)
{
  GtkShortcut *shortcut =
      gtk_shortcut_new (gtk_keyval_trigger_new (key, GDK_CONTROL_MASK | modifiers),
                        gtk_callback_action_new (func, NULL, NULL));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (by));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
}

/* Lists and texts have meanings of their own for these keys, so they are taken before they get there. */
static void
add_keys (MusterOfficersPage *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  /* From the sidebar and the header bar, too. */
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_GLOBAL);
  add_key (keys, GDK_KEY_Down, 0, move_officer, 1);
  add_key (keys, GDK_KEY_Up, 0, move_officer, -1);
  add_key (keys, GDK_KEY_Page_Down, 0, turn_tab, 1);
  add_key (keys, GDK_KEY_Page_Up, 0, turn_tab, -1);
  add_key (keys, GDK_KEY_n, GDK_SHIFT_MASK, add_training, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* --- The type ------------------------------------------------------------------------------------- */

static void
muster_officers_page_dispose (GObject *object)
{
  g_clear_weak_pointer (&MUSTER_OFFICERS_PAGE (object)->session);
  G_OBJECT_CLASS (muster_officers_page_parent_class)->dispose (object);
}

/* From the list, too. */
static gboolean
print_transcript (GtkWidget *widget, GVariant *arguments G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  return gtk_widget_activate_action (GTK_WIDGET (MUSTER_OFFICERS_PAGE (widget)->view),
                                     "officer.show-transcript", NULL);
}

static void
muster_officers_page_class_init (MusterOfficersPageClass *klass)
{
  MusterPageClass *page_class = MUSTER_PAGE_CLASS (klass);

  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_p, GDK_CONTROL_MASK,
                                print_transcript, NULL);
  G_OBJECT_CLASS (klass)->dispose = muster_officers_page_dispose;
  page_class->load = muster_officers_page_load;
  page_class->search = muster_officers_page_search;
  page_class->add_new = muster_officers_page_add_new;
  page_class->show_record = muster_officers_page_show_record;
}

static void
muster_officers_page_init (MusterOfficersPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->list = g_object_new (MUSTER_TYPE_OFFICER_LIST, NULL);
  self->records = muster_officer_list_get_records (self->list);
  self->view = muster_officer_view_new (MUSTER_PAGE (self));
  gtk_widget_set_hexpand (GTK_WIDGET (self->view), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->view));
  adw_bin_set_child (ADW_BIN (self), box);
  add_keys (self);
  g_signal_connect_object (self->view, "day-chosen", G_CALLBACK (view_day_chosen), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "day-wanted", G_CALLBACK (day_wanted), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->records, "chosen", G_CALLBACK (officer_chosen), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->records, "filtered", G_CALLBACK (update_state), self,
                           G_CONNECT_SWAPPED);
}
