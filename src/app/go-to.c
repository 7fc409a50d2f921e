/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages are there at once; everything else is read in one job while somebody types. The focus stays in the text
 * until an arrow takes it into the list, so that each place is spoken. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/list-row.h"
#include "app/go-to.h"
#include "app/places.h"

#define ROW_KEY "muster-row"

struct _MusterGoTo
{
  GtkWindow parent_instance;
  GtkSearchEntry *entry;
  GtkListBox *list;
  GtkLabel *note;
  MusterRows *places;
};

G_DEFINE_FINAL_TYPE (MusterGoTo, muster_go_to, GTK_TYPE_WINDOW)

static guint chosen_signal;

/* --- What is found -------------------------------------------------------------------------------- */

static GtkWidget *
create_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
create_row (const MusterPlace *place)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = create_label (place->label, NULL);
  GtkWidget *detail = create_label (place->detail, "dim");
  g_autofree char *spoken =
      place->detail != NULL
          ? g_strdup_printf ("%s, %s, %s", place->label, place->detail, place->kind)
          : g_strdup_printf ("%s, %s", place->label, place->kind);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (detail, "tnum");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), detail);
  gtk_box_append (GTK_BOX (box), create_label (place->kind, "dim"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return row;
}

static void
say (MusterGoTo *self, guint n_found, guint n_left)
{
  g_autofree char *more = g_strdup_printf (
      ngettext ("%u more: type more of it.", "%u more: type more of it.", n_left), n_left);

  gtk_label_set_text (self->note, n_left > 0     ? more
                                  : n_found == 0 ? _ ("Nothing has this name or number.")
                                                 : "");
}

static void
focus_text (MusterGoTo *self)
{
  /* To grab the focus for the entry would select what is typed, and the next letter would replace it. */
  gtk_text_grab_focus_without_selecting (
      GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->entry))));
}

static void
show (MusterGoTo *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (GArray) found = NULL;
  GtkWidget *row;
  guint n_left, i;

  /* Who types while a place has the focus goes on typing. */
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL)
    focus_text (self);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  found = muster_places_find (self->places, text, &n_left);
  for (i = 0; i < found->len; i++)
    {
      guint number = g_array_index (found, guint, i);
      MusterPlace place;

      muster_places_get (self->places, number, &place);
      row = create_row (&place);
      g_object_set_data (G_OBJECT (row), ROW_KEY, GUINT_TO_POINTER (number));
      gtk_list_box_append (self->list, row);
    }
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  say (self, found->len, n_left);
}

/* --- Loading -------------------------------------------------------------------------------------- */

static gpointer
list_places (MusterWorkspace *workspace, gpointer data G_GNUC_UNUSED, GError **error)
{
  return muster_places_list (workspace, error);
}

static void
listed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MusterGoTo) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MusterRows) places =
      muster_session_run_finish (MUSTER_SESSION (source), result, &error);

  if (self->list == NULL) /* It was closed meanwhile. */
    return;
  if (places == NULL)
    {
      gtk_label_set_text (self->note, error->message);
      return;
    }
  muster_rows_unref (self->places);
  self->places = g_steal_pointer (&places);
  show (self);
}

/* --- Choosing ------------------------------------------------------------------------------------- */

static void
go (MusterGoTo *self, GtkListBoxRow *row)
{
  g_autoptr (MusterRows) places = muster_rows_ref (self->places);
  g_autoptr (MusterGoTo) kept = g_object_ref (self);
  guint number = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), ROW_KEY));
  MusterPlace place;

  muster_places_get (places, number, &place);
  /* First, so that the focus is the window's to give. */
  gtk_window_destroy (GTK_WINDOW (self));
  g_signal_emit (kept, chosen_signal, 0, &place);
}

static void
row_activated (GtkListBox *list G_GNUC_UNUSED, GtkListBoxRow *row, gpointer data)
{
  go (data, row);
}

static void
move (MusterGoTo *self, int difference)
{
  GtkListBoxRow *row = muster_list_move (self->list, difference);

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

gboolean
muster_go_to_press (MusterGoTo *self, guint key)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (MUSTER_IS_GO_TO (self), FALSE);

  row = gtk_list_box_get_selected_row (self->list);
  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      move (self, 1);
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (row != NULL)
        go (self, row);
      return TRUE;
    case GDK_KEY_Escape:
      gtk_window_destroy (GTK_WINDOW (self));
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
key_pressed (GtkEventControllerKey *controller G_GNUC_UNUSED, guint key, guint code G_GNUC_UNUSED,
             GdkModifierType modifiers, gpointer data)
{
  return (modifiers & gtk_accelerator_get_default_mod_mask ()) == 0 &&
         muster_go_to_press (data, key);
}

/* Above the first place is the text. */
static gboolean
arrow_at_end (GtkWidget *list G_GNUC_UNUSED, GtkDirectionType direction, gpointer data)
{
  if (direction != GTK_DIR_UP)
    return FALSE;
  focus_text (data);
  return TRUE;
}

/* --- The type ------------------------------------------------------------------------------------- */

static void
muster_go_to_dispose (GObject *object)
{
  MusterGoTo *self = MUSTER_GO_TO (object);

  self->list = NULL;
  g_clear_pointer (&self->places, muster_rows_unref);
  G_OBJECT_CLASS (muster_go_to_parent_class)->dispose (object);
}

static void
muster_go_to_class_init (MusterGoToClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muster_go_to_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/muster/Muster/ui/go-to.ui");
  gtk_widget_class_bind_template_child (widget_class, MusterGoTo, entry);
  gtk_widget_class_bind_template_child (widget_class, MusterGoTo, list);
  gtk_widget_class_bind_template_child (widget_class, MusterGoTo, note);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  /**
   * MusterGoTo::chosen:
   * @place: a MusterPlace
   *
   * Somebody goes there; the dialog is closed.
   */
  chosen_signal = g_signal_new ("chosen", MUSTER_TYPE_GO_TO, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
muster_go_to_init (MusterGoTo *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->places = muster_places_list (NULL, NULL);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  gtk_search_entry_set_key_capture_widget (self->entry, GTK_WIDGET (self->list));
  /* A search entry says later what was typed. */
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (show), self);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (row_activated), self);
  g_signal_connect (self->list, "keynav-failed", G_CALLBACK (arrow_at_end), self);
  show (self);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->entry));
}

GtkWidget *
muster_go_to_new (GtkWindow *parent, MusterSession *session)
{
  const MusterSessionWork work = { list_places, NULL, NULL, (GDestroyNotify) muster_rows_unref,
                                   FALSE };
  MusterGoTo *self;

  g_return_val_if_fail (MUSTER_IS_SESSION (session), NULL);

  self = g_object_new (MUSTER_TYPE_GO_TO, "transient-for", parent, NULL);
  muster_session_run_async (session, &work, NULL, listed, g_object_ref (self));
  return GTK_WIDGET (self);
}
