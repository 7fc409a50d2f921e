/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Forty-two days are made once and show other dates when the month is another. One of them is selected and the only
 * one that Tab reaches. */

#include "config.h"

#include <langinfo.h>

#include <glib/gi18n.h>

#include "actions/class-record.h"
#include "app/class-day.h"
#include "app/class-month.h"
#include "app/class-words.h"

#define DAYS_PER_WEEK 7
#define N_WEEKS 6
#define N_DAYS (N_WEEKS * DAYS_PER_WEEK)
#define MONTHS_PER_YEAR 12

struct _MusterClassMonth
{
  GtkWidget parent_instance;
  GtkWidget *scroller;
  GtkGrid *weekdays;
  GtkGrid *days;
  GtkWidget *cells[N_DAYS]; /* of MusterClassDay */
  GPtrArray *classes;       /* of MusterClassDate, or NULL */
  MusterDate today;
  MusterDate selected;
  MusterDate first; /* in the first cell */
};

enum
{
  OPEN,
  ADD,
  TURNED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MusterClassMonth, muster_class_month, GTK_TYPE_WIDGET)

/* --- Days ----------------------------------------------------------------------------------------- */

/* 1 for Monday to 7 for Sunday, as the locale has it; Sunday where the system does not say. */
static guint
find_first_weekday (void)
{
#ifdef __GLIBC__
  /* The day counts from a certain one: 30 November 1997 was a Sunday, 1 December a Monday. */
  union
  {
    const char *text;
    unsigned int number;
  } origin = { nl_langinfo (_NL_TIME_WEEK_1STDAY) };
  guint counted_from = origin.number == 19971201 ? 1 : DAYS_PER_WEEK;

  return (counted_from + (guint) *nl_langinfo (_NL_TIME_FIRST_WEEKDAY) - 2) % DAYS_PER_WEEK + 1;
#else
  return DAYS_PER_WEEK;
#endif
}

static MusterDate
find_first_of_month (MusterDate date)
{
  int year, month;

  muster_date_get (date, &year, &month, NULL);
  return muster_date_new (year, month, 1);
}

static gboolean
is_of_month (MusterClassMonth *self, MusterDate date)
{
  return find_first_of_month (date) == find_first_of_month (self->selected);
}

static MusterDate
find_first_cell (MusterDate selected)
{
  MusterDate first = find_first_of_month (selected);
  guint before =
      (muster_class_find_weekday (first) + DAYS_PER_WEEK - find_first_weekday ()) % DAYS_PER_WEEK;

  return first - (MusterDate) before;
}

/* --- Showing -------------------------------------------------------------------------------------- */

static MusterClassDay *
get_cell (MusterClassMonth *self, MusterDate date)
{
  return MUSTER_CLASS_DAY (self->cells[date - self->first]);
}

static void
show_weekdays (MusterClassMonth *self)
{
  guint first = find_first_weekday ();
  guint i;

  for (i = 0; i < DAYS_PER_WEEK; i++)
    {
      GtkWidget *label =
          gtk_label_new (muster_class_describe_weekday ((first - 1 + i) % DAYS_PER_WEEK + 1));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, "weekday");
      gtk_grid_attach (self->weekdays, label, (int) i, 0, 1, 1);
    }
}

static void
show_days (MusterClassMonth *self)
{
  guint next = 0;
  guint i;

  self->first = find_first_cell (self->selected);
  for (i = 0; i < N_DAYS; i++)
    {
      MusterDate date = self->first + (MusterDate) i;
      g_autoptr (GPtrArray) classes = g_ptr_array_new ();

      for (; next < self->classes->len; next++)
        {
          MusterClassDate *class = g_ptr_array_index (self->classes, next);

          if (class->held_on > date)
            break;
          if (class->held_on == date)
            g_ptr_array_add (classes, class);
        }
      muster_class_day_show (MUSTER_CLASS_DAY (self->cells[i]), date, self->today,
                             is_of_month (self, date), classes);
      muster_class_day_set_is_selected (MUSTER_CLASS_DAY (self->cells[i]), date == self->selected);
    }
  g_signal_emit (self, signals[TURNED], 0);
}

void
muster_class_month_set_classes (MusterClassMonth *self, GPtrArray *classes, MusterDate today)
{
  GPtrArray *before;

  g_return_if_fail (MUSTER_IS_CLASS_MONTH (self) && classes != NULL);

  /* The days show what was there before until they are told otherwise. */
  before = self->classes;
  self->classes = g_ptr_array_ref (classes);
  self->today = today;
  if (self->selected == MUSTER_DATE_NONE)
    self->selected = today;
  show_days (self);
  g_clear_pointer (&before, g_ptr_array_unref);
}

MusterDate
muster_class_month_get_selected (MusterClassMonth *self)
{
  g_return_val_if_fail (MUSTER_IS_CLASS_MONTH (self), MUSTER_DATE_NONE);

  return self->selected;
}

guint
muster_class_month_count (MusterClassMonth *self)
{
  g_autoptr (GHashTable) seen = NULL;
  guint i;

  g_return_val_if_fail (MUSTER_IS_CLASS_MONTH (self), 0);

  seen = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (i = 0; self->classes != NULL && i < self->classes->len; i++)
    {
      const MusterClassDate *class = g_ptr_array_index (self->classes, i);

      if (is_of_month (self, class->held_on))
        g_hash_table_add (seen, (gpointer) & class->class_id);
    }
  return g_hash_table_size (seen);
}

/* --- Moving --------------------------------------------------------------------------------------- */

void
muster_class_month_select (MusterClassMonth *self, MusterDate date)
{
  GtkRoot *root;
  GtkWidget *focus;
  gboolean has_focus;

  g_return_if_fail (MUSTER_IS_CLASS_MONTH (self) && date != MUSTER_DATE_NONE);

  if (self->classes == NULL)
    {
      self->selected = date;
      return;
    }
  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  has_focus = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
  if (is_of_month (self, date))
    {
      muster_class_day_set_is_selected (get_cell (self, self->selected), FALSE);
      self->selected = date;
      muster_class_day_set_is_selected (get_cell (self, date), TRUE);
    }
  else
    {
      self->selected = date;
      show_days (self);
    }
  if (has_focus)
    gtk_widget_grab_focus (GTK_WIDGET (get_cell (self, date)));
}

void
muster_class_month_turn (MusterClassMonth *self, int by)
{
  MusterDate date = MUSTER_DATE_NONE;
  int year, month, day;

  g_return_if_fail (MUSTER_IS_CLASS_MONTH (self));

  if (self->selected == MUSTER_DATE_NONE)
    return;
  muster_date_get (self->selected, &year, &month, &day);
  month += by - 1;
  year += month >= 0 ? month / MONTHS_PER_YEAR : -((MONTHS_PER_YEAR - 1 - month) / MONTHS_PER_YEAR);
  month = ((month % MONTHS_PER_YEAR) + MONTHS_PER_YEAR) % MONTHS_PER_YEAR + 1;
  while (date == MUSTER_DATE_NONE && day > 0)
    date = muster_date_new (year, month, day--);
  if (date != MUSTER_DATE_NONE)
    muster_class_month_select (self, date);
}

/* How many days an arrow moves, 0 for another key. */
static int
find_distance (MusterClassMonth *self, guint key)
{
  int forward = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;
  int in_week = (int) ((self->selected - self->first) % DAYS_PER_WEEK);

  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return -forward;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return forward;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return -DAYS_PER_WEEK;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return DAYS_PER_WEEK;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return -in_week;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return DAYS_PER_WEEK - 1 - in_week;
    default:
      return 0;
    }
}

static gboolean
press_command (MusterClassMonth *self, guint key)
{
  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      muster_class_day_open (get_cell (self, self->selected));
      return TRUE;
    case GDK_KEY_n:
      g_signal_emit (self, signals[ADD], 0, (gint64) self->selected);
      return TRUE;
    case GDK_KEY_t:
      muster_class_month_select (self, self->today);
      return TRUE;
    default:
      return FALSE;
    }
}

gboolean
muster_class_month_press (MusterClassMonth *self, guint key, GdkModifierType modifiers)
{
  int distance;

  g_return_val_if_fail (MUSTER_IS_CLASS_MONTH (self), FALSE);

  if (self->classes == NULL || modifiers != 0)
    return FALSE;
  distance = find_distance (self, key);
  if (distance == 0)
    return press_command (self, gdk_keyval_to_lower (key)) || key == GDK_KEY_Home ||
           key == GDK_KEY_End;
  muster_class_month_select (self, self->selected + (MusterDate) distance);
  return TRUE;
}

static gboolean
key_pressed (GtkEventControllerKey *controller, guint key, guint code G_GNUC_UNUSED,
             GdkModifierType modifiers, gpointer data G_GNUC_UNUSED)
{
  GtkWidget *self = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (self));

  /* The popover of a day has keys of its own. */
  if (!MUSTER_IS_CLASS_DAY (focus))
    return GDK_EVENT_PROPAGATE;
  return muster_class_month_press (MUSTER_CLASS_MONTH (self), key,
                                   modifiers & gtk_accelerator_get_default_mod_mask ());
}

static void
cell_pressed (GtkGestureClick *click, int n_press G_GNUC_UNUSED, double x G_GNUC_UNUSED, double y G_GNUC_UNUSED,
              gpointer data)
{
  MusterClassMonth *self = data;
  GtkWidget *cell = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (click));
  MusterDate date = muster_class_day_get_date (MUSTER_CLASS_DAY (cell));

  muster_class_month_select (self, date);
  gtk_widget_grab_focus (GTK_WIDGET (get_cell (self, date)));
}

static void
cell_opens (MusterClassMonth *self, MusterId class_id, const char *title)
{
  g_signal_emit (self, signals[OPEN], 0, class_id, title);
}

/* --- The type ------------------------------------------------------------------------------------- */

static gboolean
muster_class_month_grab_focus (GtkWidget *widget)
{
  MusterClassMonth *self = MUSTER_CLASS_MONTH (widget);

  return self->classes != NULL &&
         gtk_widget_grab_focus (GTK_WIDGET (get_cell (self, self->selected)));
}

static void
muster_class_month_dispose (GObject *object)
{
  MusterClassMonth *self = MUSTER_CLASS_MONTH (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->classes, g_ptr_array_unref);
  G_OBJECT_CLASS (muster_class_month_parent_class)->dispose (object);
}

static void
add_signals (void)
{
  /**
   * MusterClassMonth::open:
   * @class_id: a class
   * @title: its title
   *
   * The class is to be opened.
   */
  signals[OPEN] = g_signal_new ("open", MUSTER_TYPE_CLASS_MONTH, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_STRING);
  /**
   * MusterClassMonth::add:
   * @date: a MusterDate
   *
   * A class is to be made for that day.
   */
  signals[ADD] = g_signal_new ("add", MUSTER_TYPE_CLASS_MONTH, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  /**
   * MusterClassMonth::turned:
   *
   * Another month is shown, or other classes.
   */
  signals[TURNED] = g_signal_new ("turned", MUSTER_TYPE_CLASS_MONTH, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
muster_class_month_class_init (MusterClassMonthClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muster_class_month_dispose;
  widget_class->grab_focus = muster_class_month_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/muster/Muster/ui/class-month.ui");
  gtk_widget_class_bind_template_child (widget_class, MusterClassMonth, scroller);
  gtk_widget_class_bind_template_child (widget_class, MusterClassMonth, weekdays);
  gtk_widget_class_bind_template_child (widget_class, MusterClassMonth, days);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  add_signals ();
}

static void
add_cell (MusterClassMonth *self, guint n)
{
  GtkWidget *cell = muster_class_day_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->cells[n] = cell;
  g_signal_connect_object (cell, "open", G_CALLBACK (cell_opens), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "pressed", G_CALLBACK (cell_pressed), self, 0);
  gtk_widget_add_controller (cell, GTK_EVENT_CONTROLLER (click));
  gtk_grid_attach (self->days, cell, (int) (n % DAYS_PER_WEEK), (int) (n / DAYS_PER_WEEK), 1, 1);
}

static void
muster_class_month_init (MusterClassMonth *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  guint i;

  gtk_widget_init_template (GTK_WIDGET (self));
  show_weekdays (self);
  for (i = 0; i < N_DAYS; i++)
    add_cell (self, i);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), NULL);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
