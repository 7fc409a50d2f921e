/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Two lines of text between an icon and a figure; reasons wrap, they are never cut short. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/status.h"
#include "app/today-row.h"
#include "core/duration.h"
#include "core/time-of-day.h"

#define LEAST_CHARS 12
#define MAX_NAMES 4u /* of a finding that is about several officers */

static GtkWidget *
create_label (const char *text, gboolean is_caption)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), LEAST_CHARS);
  if (is_caption)
    {
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dim");
    }
  return label;
}

static GtkWidget *
create_row (const char *icon, const char *icon_class, const char *title, const char *detail,
            GtkWidget *end, const char *spoken)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);

  gtk_widget_add_css_class (row, "today");
  if (icon != NULL)
    {
      GtkWidget *image = gtk_image_new_from_icon_name (icon);

      gtk_widget_add_css_class (image, icon_class);
      gtk_box_append (GTK_BOX (box), image);
    }
  gtk_box_append (GTK_BOX (texts), create_label (title, FALSE));
  if (detail != NULL && *detail != '\0')
    gtk_box_append (GTK_BOX (texts), create_label (detail, TRUE));
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), texts);
  if (end != NULL)
    gtk_box_append (GTK_BOX (box), end);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return row;
}

/* --- Things to do --------------------------------------------------------------------------------- */

static MusterLook
get_look (const MusterAgendaItem *item)
{
  if (item->days < 0)
    return MUSTER_LOOK_OVERDUE;
  return g_str_equal (item->code, "hours") ? MUSTER_LOOK_SHORT : MUSTER_LOOK_DUE;
}

static char *
describe_days (int days)
{
  if (days == 0)
    return g_strdup (_ ("today"));
  if (days < 0)
    return g_strdup_printf (ngettext ("%d day late", "%d days late", (gulong) -days), -days);
  return g_strdup_printf (ngettext ("%d day", "%d days", (gulong) days), days);
}

static char *
describe_when (const MusterAgendaItem *item)
{
  g_autofree char *date = muster_date_format (item->snoozed_until);

  if (item->snoozed_until == MUSTER_DATE_NONE)
    return describe_days (item->days);
  /* Translators: the date until which somebody put off what is to be done. */
  return g_strdup_printf (_ ("until %s"), date);
}

GtkWidget *
muster_today_row_new_item (const MusterAgendaItem *item)
{
  g_autofree char *days = describe_when (item);
  g_autofree char *spoken = g_strdup_printf ("%s, %s, %s", item->title, item->detail, days);
  MusterLook look = item->snoozed_until == MUSTER_DATE_NONE ? get_look (item) : MUSTER_LOOK_NONE;
  GtkWidget *label = gtk_label_new (days);

  gtk_widget_add_css_class (label, muster_look_get_css_class (look));
  gtk_widget_add_css_class (label, "tnum");
  return create_row (muster_look_get_icon (look), muster_look_get_css_class (look), item->title,
                     item->detail, label, spoken);
}

/* --- Classes -------------------------------------------------------------------------------------- */

GtkWidget *
muster_today_row_new_class (const MusterAgendaClass *meeting)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *detail = NULL;
  g_autofree char *spoken = NULL;
  char hours[MUSTER_DURATION_TEXT_SIZE], starts_at[MUSTER_TIME_OF_DAY_TEXT_SIZE];
  GtkWidget *label;

  g_ptr_array_add (parts, muster_date_format (meeting->held_on));
  if (meeting->starts_at != MUSTER_NUMBER_NONE)
    {
      muster_time_of_day_print (meeting->starts_at, starts_at);
      g_ptr_array_add (parts, g_strdup (starts_at));
    }
  if (meeting->location != NULL)
    g_ptr_array_add (parts, g_strdup (meeting->location));
  g_ptr_array_add (parts,
                   g_strdup_printf (ngettext ("%u officer", "%u officers", meeting->n_officers),
                                    meeting->n_officers));
  g_ptr_array_add (parts, NULL);
  detail = g_strjoinv (" · ", (char **) parts->pdata);
  muster_duration_print (meeting->seconds, hours);
  label = gtk_label_new (hours);
  gtk_widget_add_css_class (label, "tnum");
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  spoken = g_strdup_printf ("%s, %s", meeting->title, detail);
  return create_row (NULL, NULL, meeting->title, detail, label, spoken);
}

/* --- Findings ------------------------------------------------------------------------------------- */

/* "Corvane, Luis A.; Tran, Minh and 3 more": it opens the first of them. */
static char *
name_officers (const MusterAgendaFinding *finding)
{
  GString *text = g_string_new (NULL);
  guint n = MIN (finding->names->len, MAX_NAMES);
  guint i;

  for (i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "; " : "",
                            (const char *) g_ptr_array_index (finding->names, i));
  if (finding->n_officers > n)
    g_string_append_printf (text,
                            ngettext (" and %u more", " and %u more", finding->n_officers - n),
                            finding->n_officers - n);
  return g_string_free (text, FALSE);
}

GtkWidget *
muster_today_row_new_finding (const MusterAgendaFinding *finding)
{
  gboolean is_note = finding->finding->severity == MUSTER_SEVERITY_NOTE;
  g_autofree char *about = NULL;

  if (finding->names->len > 0)
    about = name_officers (finding);
  else if (finding->n_officers > 1)
    about =
        g_strdup_printf (ngettext ("about %u officer", "about %u officers", finding->n_officers),
                         finding->n_officers);
  return create_row (is_note ? "dialog-information-symbolic" : "dialog-warning-symbolic",
                     is_note ? "st-due" : "st-short", finding->finding->message, about, NULL,
                     finding->finding->message);
}
