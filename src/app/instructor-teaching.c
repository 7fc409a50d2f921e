/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A grid of labels: it is read, not typed in. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/instructor-teaching.h"
#include "app/instructor-words.h"
#include "core/duration.h"

#define YEARS_SHOWN 5
#define SPACING 4

/* A row: a subject that the instructor is endorsed for or taught. */
typedef struct
{
  const MusterInstructor *instructor;
  const MusterInstructorArea *area; /* NULL where the instructor never was endorsed for it */
  const char *subject;
  char *title;
} Subject;

static void
free_subject (gpointer data)
{
  Subject *subject = data;

  g_free (subject->title);
  g_free (subject);
}

static gboolean
has_subject (const GPtrArray *subjects, const char *id)
{
  guint i;

  for (i = 0; i < subjects->len; i++)
    if (g_strcmp0 (((const Subject *) g_ptr_array_index (subjects, i))->subject, id) == 0)
      return TRUE;
  return FALSE;
}

static void
add_subject (GPtrArray *subjects, const MusterInstructor *instructor,
             const MusterInstructorArea *area, const char *id, const char *title)
{
  Subject *subject = g_new0 (Subject, 1);

  subject->instructor = instructor;
  subject->area = area;
  subject->subject = id;
  subject->title = area != NULL ? muster_instructor_format_area (area) : g_strdup (title);
  g_ptr_array_add (subjects, subject);
}

static GPtrArray *
list_subjects (const MusterInstructors *snapshot, const MusterInstructor *instructor)
{
  GPtrArray *subjects = g_ptr_array_new_with_free_func (free_subject);
  guint i;

  for (i = 0; i < instructor->areas->len; i++)
    {
      const MusterInstructorArea *area = g_ptr_array_index (instructor->areas, i);

      if (!has_subject (subjects, area->endorsement->subject))
        add_subject (subjects, instructor, area, area->endorsement->subject, NULL);
    }
  for (i = 0; i < instructor->times->len; i++)
    {
      const char *id = g_array_index (instructor->times, MusterTeachingTime, i).subject;

      if (!has_subject (subjects, id))
        add_subject (subjects, instructor, NULL, id,
                     id != NULL ? muster_instructors_find_subject (snapshot, id, NULL)
                                : _ ("Unclassified"));
    }
  return subjects;
}

/* --- Cells ---------------------------------------------------------------------------------------- */

static gint64
find_time (const Subject *subject, int year)
{
  guint i;

  for (i = 0; i < subject->instructor->times->len; i++)
    {
      const MusterTeachingTime *time =
          &g_array_index (subject->instructor->times, MusterTeachingTime, i);

      if (time->year == year && g_strcmp0 (time->subject, subject->subject) == 0)
        return time->seconds;
    }
  return 0;
}

static gboolean
is_endorsed_in (const Subject *subject, int year)
{
  MusterDate first = muster_date_new (year, 1, 1);
  MusterDate last = muster_date_new (year, 12, 31);
  guint i;

  for (i = 0; i < subject->instructor->areas->len; i++)
    {
      const MusterEndorsement *endorsement =
          ((const MusterInstructorArea *) g_ptr_array_index (subject->instructor->areas, i))
              ->endorsement;

      if (g_strcmp0 (endorsement->subject, subject->subject) == 0 &&
          endorsement->starts_on <= last &&
          (endorsement->ends_on == MUSTER_DATE_NONE || endorsement->ends_on >= first))
        return TRUE;
    }
  return FALSE;
}

/* What the year says under the rules, where they ask for classes in calendar years. */
static MusterLook
find_look (const Subject *subject, int year, MusterDate today)
{
  const GArray *years = subject->instructor->years;
  guint i;

  for (i = 0; i < years->len; i++)
    {
      const MusterTeachingYear *asked = &g_array_index (years, MusterTeachingYear, i);

      if (asked->every != MUSTER_EVERY_CALENDAR_YEAR ||
          g_strcmp0 (asked->subject, subject->subject) != 0 ||
          muster_date_get_year (asked->period.from) != year)
        continue;
      if (asked->sure >= asked->required)
        return MUSTER_LOOK_MET;
      if (asked->period.to >= today)
        return MUSTER_LOOK_DUE;
      return asked->is_either ? MUSTER_LOOK_UNKNOWN : MUSTER_LOOK_SHORT;
    }
  return MUSTER_LOOK_NONE;
}

static GtkWidget *
create_cell (const Subject *subject, int year, MusterDate today)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  gint64 seconds = find_time (subject, year);
  MusterLook look = find_look (subject, year, today);
  char buffer[MUSTER_DURATION_TEXT_SIZE];
  g_autofree char *text = NULL;
  g_autofree char *spoken = NULL;
  GtkWidget *label;

  if (seconds > 0)
    /* Translators: hours. */
    text = g_strdup_printf (_ ("%s h"), muster_duration_print (seconds, buffer));
  else if (is_endorsed_in (subject, year))
    /* Translators: a year in which nothing was taught. */
    text = g_strdup_printf (_ ("none in %d"), year);
  else
    text = g_strdup ("–");
  /* Translators: subject, year, hours taught or "none in 2026". */
  spoken = g_strdup_printf (_ ("%s, %d: %s"), subject->title, year, text);
  label = gtk_label_new (text);
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  if (seconds > 0 || muster_look_is_tinted (look))
    gtk_box_append (GTK_BOX (box),
                    gtk_image_new_from_icon_name (muster_look_get_icon (
                        seconds > 0 && look == MUSTER_LOOK_NONE ? MUSTER_LOOK_MET : look)));
  gtk_box_append (GTK_BOX (box), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  gtk_widget_add_css_class (box, "tnum");
  gtk_widget_add_css_class (box, muster_look_get_css_class (look));
  return box;
}

/* --- The table ------------------------------------------------------------------------------------ */

static int
find_first_year (const MusterInstructor *instructor, int last)
{
  int first = last;
  guint i;

  for (i = 0; i < instructor->times->len; i++)
    first = MIN (first, g_array_index (instructor->times, MusterTeachingTime, i).year);
  for (i = 0; i < instructor->years->len; i++)
    first = MIN (first, muster_date_get_year (
                            g_array_index (instructor->years, MusterTeachingYear, i).period.from));
  return MAX (first, last - YEARS_SHOWN + 1);
}

static void
attach_heading (GtkGrid *grid, int column, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim");
  gtk_widget_set_hexpand (label, column == 0);
  gtk_grid_attach (grid, label, column, 0, 1, 1);
}

static void
attach_subject (GtkGrid *grid, int row, const Subject *subject)
{
  /* Translators: title of a subject that somebody taught without an endorsement. */
  g_autofree char *unendorsed = g_strdup_printf (_ ("%s (not endorsed)"), subject->title);
  GtkWidget *label = gtk_label_new (subject->area != NULL ? subject->title : unendorsed);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, gtk_label_get_text (GTK_LABEL (label)));
  gtk_grid_attach (grid, label, 0, row, 1, 1);
}

GtkWidget *
muster_instructor_teaching_new (const MusterInstructors *snapshot,
                                const MusterInstructor *instructor)
{
  g_autoptr (GPtrArray) subjects = NULL;
  GtkWidget *grid;
  int last, first, year;
  guint i;

  g_return_val_if_fail (snapshot != NULL && instructor != NULL, NULL);

  subjects = list_subjects (snapshot, instructor);
  if (subjects->len == 0)
    return NULL;
  last = muster_date_get_year (snapshot->today);
  first = find_first_year (instructor, last);
  grid = gtk_grid_new ();
  gtk_widget_add_css_class (grid, "card");
  gtk_widget_add_css_class (grid, "teaching");
  attach_heading (GTK_GRID (grid), 0, _ ("Area"));
  for (year = first; year <= last; year++)
    {
      g_autofree char *text = g_strdup_printf ("%d", year);

      attach_heading (GTK_GRID (grid), year - first + 1, text);
      for (i = 0; i < subjects->len; i++)
        gtk_grid_attach (GTK_GRID (grid),
                         create_cell (g_ptr_array_index (subjects, i), year, snapshot->today),
                         year - first + 1, (int) i + 1, 1, 1);
    }
  for (i = 0; i < subjects->len; i++)
    attach_subject (GTK_GRID (grid), (int) i + 1, g_ptr_array_index (subjects, i));
  gtk_grid_set_column_spacing (GTK_GRID (grid), 18);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Hours taught by area and year"), -1);
  return grid;
}
