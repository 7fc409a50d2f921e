/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is asked of an officer now: a bar, numbers and a badge for each duty, and its reasons behind it. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/badge.h"
#include "app/officer-parts.h"
#include "core/duration.h"

#define BAR_SPACING 3
#define REASONS_WIDTH 380
#define REASONS_HEIGHT 320
#define DUTY_KEY "muster-reasons"

/* --- Reasons -------------------------------------------------------------------------------------- */

static void
append_line (GString *text, const char *line)
{
  if (line != NULL && *line != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
}

static void
append_credits (GString *text, const MusterDuty *duty, gboolean counted)
{
  guint i;

  for (i = 0; i < duty->reasons->len; i++)
    {
      const MusterReason *reason = &g_array_index (duty->reasons, MusterReason, i);
      g_autofree char *date = muster_date_format (reason->credit->earned_on);
      g_autofree char *why = muster_reason_explain (reason);
      g_autofree char *line = NULL;
      char hours[MUSTER_DURATION_TEXT_SIZE];

      if ((reason->counted > 0) != counted)
        continue;
      muster_duration_print (counted ? reason->counted : reason->refused, hours);
      if (why == NULL)
        /* Translators: date, title and hours of training. */
        line = g_strdup_printf (_ ("%s, %s: %s h"), date, reason->credit->title, hours);
      else
        /* Translators: date, title and hours of training, and why not all of it counts. */
        line = g_strdup_printf (_ ("%s, %s: %s h (%s)"), date, reason->credit->title, hours, why);
      append_line (text, line);
    }
}

static void
append_evidence (GString *text, const MusterDuty *duty)
{
  guint i;

  for (i = 0; i < duty->evidence->len; i++)
    {
      const MusterEvidence *evidence = g_ptr_array_index (duty->evidence, i);
      g_autofree char *date = muster_date_format (evidence->date);
      g_autofree char *line = NULL;

      if (evidence->why == NULL)
        line = g_strdup_printf ("%s, %s", date, evidence->title);
      else
        line = g_strdup_printf ("%s, %s (%s)", date, evidence->title, evidence->why);
      append_line (text, line);
    }
}

static void
add_paragraph (GtkWidget *box, const char *title, const char *text)
{
  GtkWidget *label;

  if (text == NULL || *text == '\0')
    return;
  gtk_box_append (GTK_BOX (box), muster_officer_create_heading (title));
  label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), 12);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  gtk_box_append (GTK_BOX (box), label);
}

static GtkWidget *
create_reasons (const MusterDuty *duty)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autoptr (GString) counted = g_string_new (NULL);
  g_autoptr (GString) refused = g_string_new (NULL);
  g_autoptr (GString) questions = g_string_new (NULL);
  g_autofree char *range = muster_officer_format_range (duty->period.from, duty->period.to);
  guint i;

  append_credits (counted, duty, TRUE);
  append_evidence (counted, duty);
  append_credits (refused, duty, FALSE);
  for (i = 0; i < duty->questions->len; i++)
    append_line (questions, g_ptr_array_index (duty->questions, i));
  add_paragraph (box, duty->requirement->title, range);
  add_paragraph (box, _ ("Open questions"), questions->str);
  add_paragraph (box, _ ("Counted"), counted->str);
  add_paragraph (box, _ ("Not counted"), refused->str);
  add_paragraph (box, _ ("Rule"), duty->requirement->citation);
  return box;
}

static void
close_reasons (GtkPopover *popover, gpointer data G_GNUC_UNUSED)
{
  gtk_widget_unparent (GTK_WIDGET (popover));
}

static void
open_reasons (GtkListBox *list G_GNUC_UNUSED, GtkListBoxRow *row, gpointer data G_GNUC_UNUSED)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *reasons = g_object_get_data (G_OBJECT (row), DUTY_KEY);

  if (reasons == NULL)
    return;
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), REASONS_HEIGHT);
  gtk_widget_set_size_request (scroller, REASONS_WIDTH, -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), reasons);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_popover_set_position (GTK_POPOVER (popover), GTK_POS_BOTTOM);
  gtk_widget_set_parent (popover, GTK_WIDGET (row));
  g_signal_connect (popover, "closed", G_CALLBACK (close_reasons), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}

/* --- Rows ----------------------------------------------------------------------------------------- */

static char *
describe_numbers (const MusterDuty *duty)
{
  g_autofree char *earned = NULL;
  g_autofree char *date = muster_date_format (duty->due_on);
  g_autofree char *range = NULL;

  if (duty->requirement->counts == MUSTER_COUNT_HOURS && duty->required != MUSTER_NUMBER_NONE)
    {
      earned = muster_status_describe_earned (duty);
      if (duty->is_closed)
        {
          range = muster_officer_format_range (duty->period.from, duty->period.to);
          /* Translators: "56.00 of 60.00", and a period that is over. */
          return g_strdup_printf (_ ("%s h counted, %s"), earned, range);
        }
      /* Translators: "56.00 of 60.00". */
      return g_strdup_printf (_ ("%s h counted"), earned);
    }
  if (*date == '\0')
    return g_strdup (duty->questions->len > 0 ? g_ptr_array_index (duty->questions, 0) : "");
  /* Translators: the last day on which something can be done. */
  return g_strdup_printf (_ ("by %s"), date);
}

static GtkWidget *
create_bar (const MusterDuty *duty)
{
  GtkWidget *bar = gtk_progress_bar_new ();
  double done = duty->required > 0 ? (double) duty->sure / (double) duty->required : 1;

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bar), MIN (done, 1));
  gtk_widget_add_css_class (bar, "duty");
  gtk_widget_add_css_class (bar, muster_look_get_css_class (muster_look_of_status (duty->status)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  duty->requirement->title, -1);
  return bar;
}

static GtkWidget *
create_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, text);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
create_lines (const MusterDuty *duty)
{
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, BAR_SPACING);
  g_autofree char *numbers = describe_numbers (duty);
  GtkWidget *label;

  gtk_widget_set_hexpand (lines, TRUE);
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (lines), create_label (duty->requirement->title, NULL));
  if (duty->requirement->counts == MUSTER_COUNT_HOURS && duty->required != MUSTER_NUMBER_NONE)
    gtk_box_append (GTK_BOX (lines), create_bar (duty));
  if (*numbers != '\0')
    {
      label = create_label (numbers, "caption");
      gtk_widget_add_css_class (label, "dim");
      gtk_widget_add_css_class (label, "tnum");
      gtk_box_append (GTK_BOX (lines), label);
    }
  return lines;
}

static GtkWidget *
create_row (const MusterDuty *duty, MusterDate as_of)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *badge = muster_badge_new ();
  g_autofree char *words = muster_status_speak (duty, as_of);
  /* Translators: a requirement, and how it stands. */
  g_autofree char *spoken = g_strdup_printf (_ ("%s, %s"), duty->requirement->title, words);

  muster_badge_set_duty (MUSTER_BADGE (badge), duty, as_of);
  gtk_box_append (GTK_BOX (box), create_lines (duty));
  gtk_box_append (GTK_BOX (box), badge);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_widget_add_css_class (box, "duty");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), DUTY_KEY, g_object_ref_sink (create_reasons (duty)),
                          g_object_unref);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return row;
}

static int
compare_duties (gconstpointer a, gconstpointer b)
{
  const MusterDuty *x = *(const MusterDuty *const *) a;
  const MusterDuty *y = *(const MusterDuty *const *) b;
  MusterLook p = muster_look_of_status (x->status), q = muster_look_of_status (y->status);

  if (p != q)
    return p < q ? -1 : 1;
  return muster_date_compare_deadlines (x->due_on, y->due_on);
}

void
muster_officer_duties_show (GtkWidget *list, const MusterOfficerSight *sight)
{
  g_autoptr (GPtrArray) duties = g_ptr_array_new ();
  guint i, j;

  g_return_if_fail (GTK_IS_LIST_BOX (list) && sight != NULL);

  muster_officer_clear (list);
  for (i = 0; sight->standing != NULL && i < sight->standing->evaluations->len; i++)
    {
      const MusterEvaluation *evaluation = g_ptr_array_index (sight->standing->evaluations, i);

      for (j = 0; j < evaluation->duties->len; j++)
        {
          MusterDuty *duty = g_ptr_array_index (evaluation->duties, j);

          if (duty->status != MUSTER_DUTY_STATUS_NOT_APPLICABLE)
            g_ptr_array_add (duties, duty);
        }
    }
  g_ptr_array_sort (duties, compare_duties);
  for (i = 0; i < duties->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list),
                         create_row (g_ptr_array_index (duties, i), sight->check->as_of));
  if (duties->len == 0)
    gtk_list_box_append (GTK_LIST_BOX (list),
                         muster_officer_create_row (sight->check == NULL
                                                        ? _ ("Working it out…")
                                                        : _ ("Nothing is asked of this officer."),
                                                    NULL));
}

GtkWidget *
muster_officer_duties_new (void)
{
  GtkWidget *list = muster_officer_create_list (_ ("What is asked"));

  g_signal_connect (list, "row-activated", G_CALLBACK (open_reasons), NULL);
  return list;
}
