/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The day has the focus, not its buttons: Tab would pass a hundred of them. Enter leads to each. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/class-record.h"
#include "app/class-day.h"
#include "app/class-words.h"
#include "core/time-of-day.h"

#define N_LINES 3
#define CLASS_KEY "muster-class"

struct _MusterClassDay
{
  GtkWidget parent_instance;
  GtkWidget *head;
  GtkLabel *number;
  GtkWidget *more;
  GtkWidget *lines[N_LINES];
  GtkWidget *popover; /* of all its classes, or NULL */
  MusterDate date;
  GPtrArray *classes; /* of MusterClassDate */
};

enum
{
  OPEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MusterClassDay, muster_class_day, GTK_TYPE_WIDGET)

/* --- Words ---------------------------------------------------------------------------------------- */

/* "8:30 Firearms review"; without a time, its title alone. */
static char *
describe_line (const MusterClassDate *class)
{
  char start[MUSTER_TIME_OF_DAY_TEXT_SIZE];

  if (class->starts_at == MUSTER_NUMBER_NONE)
    return g_strdup (class->title);
  muster_time_of_day_print (class->starts_at, start);
  /* Translators: when a class begins, its title. */
  return g_strdup_printf (_ ("%s %s"), start, class->title);
}

/* Two classes of a course may be on one day. */
static char *
describe_class (const MusterClassDate *class)
{
  g_autofree char *line = describe_line (class);
  g_autoptr (GString) text = g_string_new (line);

  if (class->number != NULL)
    g_string_append_printf (text, " · %s", class->number);
  if (class->location != NULL)
    g_string_append_printf (text, " · %s", class->location);
  return g_strdup (text->str);
}

static char *
describe_day (MusterClassDay *self, gboolean is_today)
{
  g_autofree char *date = muster_class_describe_long_day (self->date);
  /* Translators: today's date. */
  g_autofree char *day = is_today ? g_strdup_printf (_ ("Today, %s"), date) : g_strdup (date);
  guint n = self->classes->len;
  g_autofree char *titles = NULL;
  g_autofree char *count = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) each = NULL;
  guint i;

  if (n == 0)
    /* Translators: a date. */
    return g_strdup_printf (_ ("%s, no class"), day);
  for (i = 0; i < n; i++)
    g_strv_builder_add (builder,
                        ((const MusterClassDate *) g_ptr_array_index (self->classes, i))->title);
  each = g_strv_builder_end (builder);
  titles = g_strjoinv ("; ", each);
  count = g_strdup_printf (ngettext ("%u class", "%u classes", n), n);
  /* Translators: a date, "2 classes", their titles. */
  return g_strdup_printf (_ ("%s, %s: %s"), day, count, titles);
}

/* --- Opening -------------------------------------------------------------------------------------- */

static void
open_class (MusterClassDay *self, const MusterClassDate *class)
{
  g_autofree char *title = g_strdup (class->title);

  if (self->popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
  g_signal_emit (self, signals[OPEN], 0, class->class_id, title);
}

static void
line_clicked (MusterClassDay *self, GtkWidget *button)
{
  open_class (self, g_object_get_data (G_OBJECT (button), CLASS_KEY));
}

static GtkWidget *
create_line (MusterClassDay *self)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (line_clicked), self, G_CONNECT_SWAPPED);
  return button;
}

static void
show_line (MusterClassDay *self, GtkWidget *button, MusterClassDate *class, gboolean is_whole)
{
  g_autofree char *line = describe_line (class);
  g_autofree char *whole = describe_class (class);
  g_autofree char *day = muster_class_describe_long_day (self->date);
  /* Translators: a class, a day. */
  g_autofree char *name = g_strdup_printf (_ ("%s on %s"), whole, day);

  g_object_set_data (G_OBJECT (button), CLASS_KEY, class);
  gtk_label_set_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))),
                      is_whole ? whole : line);
  gtk_widget_set_tooltip_text (button, is_whole ? NULL : whole);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
close_all (MusterClassDay *self)
{
  g_clear_pointer (&self->popover, gtk_widget_unparent);
}

static void
show_all (MusterClassDay *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  guint i;

  close_all (self);
  self->popover = gtk_popover_new ();
  for (i = 0; i < self->classes->len; i++)
    {
      GtkWidget *button = create_line (self);

      show_line (self, button, g_ptr_array_index (self->classes, i), TRUE);
      gtk_box_append (GTK_BOX (box), button);
    }
  gtk_popover_set_child (GTK_POPOVER (self->popover), box);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

void
muster_class_day_open (MusterClassDay *self)
{
  g_return_if_fail (MUSTER_IS_CLASS_DAY (self));

  if (self->classes->len == 1)
    open_class (self, g_ptr_array_index (self->classes, 0));
  else if (self->classes->len > 1)
    show_all (self);
}

/* --- Showing -------------------------------------------------------------------------------------- */

MusterDate
muster_class_day_get_date (MusterClassDay *self)
{
  g_return_val_if_fail (MUSTER_IS_CLASS_DAY (self), MUSTER_DATE_NONE);

  return self->date;
}

void
muster_class_day_set_is_selected (MusterClassDay *self, gboolean is_selected)
{
  g_return_if_fail (MUSTER_IS_CLASS_DAY (self));

  gtk_widget_set_focusable (GTK_WIDGET (self), is_selected);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, is_selected,
                               -1);
}

static void
set_css_class (MusterClassDay *self, const char *name, gboolean is_set)
{
  if (is_set)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

static void
show_more (MusterClassDay *self)
{
  guint n = self->classes->len;
  guint n_more = n > N_LINES ? n - N_LINES : 0;
  g_autofree char *date = muster_class_describe_long_day (self->date);
  /* Translators: how many classes of a day are not shown. */
  g_autofree char *label = g_strdup_printf (ngettext ("+%u more", "+%u more", n_more), n_more);
  /* Translators: how many, a date. */
  g_autofree char *name =
      g_strdup_printf (ngettext ("%u class on %s", "All %u classes on %s", n), n, date);

  gtk_button_set_label (GTK_BUTTON (self->more), label);
  gtk_widget_set_tooltip_text (self->more, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_widget_set_visible (self->more, n_more > 0);
}

void
muster_class_day_show (MusterClassDay *self, MusterDate date, MusterDate today,
                       gboolean is_of_month, GPtrArray *classes)
{
  g_autofree char *number = NULL;
  g_autofree char *name = NULL;
  guint i;
  int day;

  g_return_if_fail (MUSTER_IS_CLASS_DAY (self) && classes != NULL);

  close_all (self);
  g_ptr_array_ref (classes);
  g_clear_pointer (&self->classes, g_ptr_array_unref);
  self->classes = classes;
  self->date = date;
  muster_date_get (date, NULL, NULL, &day);
  number = g_strdup_printf ("%d", day);
  gtk_label_set_text (self->number, number);
  set_css_class (self, "today", date == today);
  set_css_class (self, "beside", !is_of_month);
  for (i = 0; i < N_LINES; i++)
    {
      gtk_widget_set_visible (self->lines[i], i < classes->len);
      if (i < classes->len)
        show_line (self, self->lines[i], g_ptr_array_index (classes, i), FALSE);
    }
  show_more (self);
  name = describe_day (self, date == today);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* --- The type ------------------------------------------------------------------------------------- */

static void
muster_class_day_dispose (GObject *object)
{
  MusterClassDay *self = MUSTER_CLASS_DAY (object);
  guint i;

  close_all (self);
  g_clear_pointer (&self->head, gtk_widget_unparent);
  for (i = 0; i < N_LINES; i++)
    g_clear_pointer (&self->lines[i], gtk_widget_unparent);
  g_clear_pointer (&self->classes, g_ptr_array_unref);
  G_OBJECT_CLASS (muster_class_day_parent_class)->dispose (object);
}

static void
muster_class_day_class_init (MusterClassDayClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muster_class_day_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "class-day");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  /**
   * MusterClassDay::open:
   * @class_id: a class
   * @title: its title
   *
   * The class is to be opened.
   */
  signals[OPEN] = g_signal_new ("open", MUSTER_TYPE_CLASS_DAY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_STRING);
}

static void
muster_class_day_init (MusterClassDay *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  guint i;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->classes = g_ptr_array_new ();
  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->number = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->number, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->number), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->number), "number");
  self->more = gtk_button_new ();
  gtk_widget_add_css_class (self->more, "flat");
  gtk_widget_set_focusable (self->more, FALSE);
  g_signal_connect_object (self->more, "clicked", G_CALLBACK (show_all), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->head), GTK_WIDGET (self->number));
  gtk_box_append (GTK_BOX (self->head), self->more);
  gtk_widget_set_parent (self->head, GTK_WIDGET (self));
  for (i = 0; i < N_LINES; i++)
    {
      self->lines[i] = create_line (self);
      gtk_widget_set_focusable (self->lines[i], FALSE);
      gtk_widget_set_parent (self->lines[i], GTK_WIDGET (self));
    }
}

GtkWidget *
muster_class_day_new (void)
{
  return g_object_new (MUSTER_TYPE_CLASS_DAY, NULL);
}
