/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "app/reasons-list.h"
#include "app/status.h"
#include "core/duration.h"

#define TEXT_CHARS 12
#define MOST_TEXT_CHARS 30

/* --- Lists ---------------------------------------------------------------------------------------- */

void
muster_reasons_list_clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  gtk_widget_set_visible (GTK_WIDGET (box), FALSE);
}

GtkWidget *
muster_reasons_create_text (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), TEXT_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MOST_TEXT_CHARS);
  gtk_widget_set_hexpand (label, TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
create_amount (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "tnum");
  return label;
}

static void
add_heading (GtkBox *list, const char *title, const char *amount)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = muster_reasons_create_text (title, "heading");

  gtk_box_append (GTK_BOX (row), label);
  if (amount != NULL)
    {
      GtkWidget *sum = create_amount (amount);

      gtk_widget_add_css_class (sum, "heading");
      gtk_box_append (GTK_BOX (row), sum);
    }
  gtk_widget_set_visible (GTK_WIDGET (list), TRUE);
  gtk_box_append (list, row);
}

static void
add_line (GtkBox *list, MusterLook look, const char *title, const char *caption, const char *amount)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *icon = gtk_image_new_from_icon_name (muster_look_get_icon (look));

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_set_margin_top (icon, 2);
  gtk_widget_add_css_class (icon, muster_look_get_css_class (look));
  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (texts), muster_reasons_create_text (title, NULL));
  if (caption != NULL && *caption != '\0')
    {
      GtkWidget *label = muster_reasons_create_text (caption, "caption");

      gtk_widget_add_css_class (label, "dim");
      gtk_box_append (GTK_BOX (texts), label);
    }
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), texts);
  if (amount != NULL)
    gtk_box_append (GTK_BOX (row), create_amount (amount));
  gtk_widget_add_css_class (row, "reason");
  gtk_box_append (list, row);
}

/* "18 Sep 2024 · Range day": what is known of it, each part once. */
char *
muster_reasons_join (const char *first, const char *second, const char *third)
{
  const char *parts[] = { first, second, third };
  g_autoptr (GString) text = g_string_new (NULL);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", parts[i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* --- What counted --------------------------------------------------------------------------------- */

static gint64
sum_reasons (const MusterDuty *duty, gboolean is_refused)
{
  gint64 sum = 0;
  guint i;

  for (i = 0; i < duty->reasons->len; i++)
    {
      const MusterReason *reason = &g_array_index (duty->reasons, MusterReason, i);

      sum += is_refused ? reason->refused : reason->counted;
    }
  return sum;
}

static void
add_reason (GtkBox *list, const MusterReason *reason, gboolean is_refused)
{
  g_autofree char *date = muster_date_format (reason->credit->earned_on);
  g_autofree char *why = is_refused ? muster_reason_explain (reason) : NULL;
  g_autofree char *caption =
      muster_reasons_join (date, is_refused ? why : reason->credit->provider, NULL);
  char hours[MUSTER_DURATION_TEXT_SIZE];
  MusterLook look = !is_refused                          ? MUSTER_LOOK_MET
                    : reason->possible > reason->counted ? MUSTER_LOOK_UNKNOWN
                                                         : MUSTER_LOOK_NONE;

  add_line (list, look, reason->credit->title != NULL ? reason->credit->title : _ ("Untitled"),
            caption, muster_duration_print (is_refused ? reason->refused : reason->counted, hours));
}

static void
add_evidence (GtkBox *list, const MusterEvidence *evidence)
{
  g_autofree char *date = muster_date_format (evidence->date);
  g_autofree char *caption =
      muster_reasons_join (date, evidence->counts ? NULL : evidence->why, NULL);

  add_line (list, evidence->counts ? MUSTER_LOOK_MET : MUSTER_LOOK_NONE, evidence->title, caption,
            NULL);
}

void
muster_reasons_list_fill (GtkBox *list, const MusterDuty *duty, gboolean is_refused)
{
  g_autofree char *sum = NULL;
  char hours[MUSTER_DURATION_TEXT_SIZE];
  gint64 seconds = sum_reasons (duty, is_refused);
  guint n = 0;
  guint i;

  if (duty->requirement->counts == MUSTER_COUNT_HOURS)
    /* Translators: hours. */
    sum = g_strdup_printf (_ ("%s h"), muster_duration_print (seconds, hours));
  add_heading (list, is_refused ? _ ("Not counted") : _ ("Counted"), sum);
  for (i = 0; i < duty->reasons->len; i++)
    {
      const MusterReason *reason = &g_array_index (duty->reasons, MusterReason, i);

      if ((is_refused ? reason->refused : reason->counted) <= 0)
        continue;
      add_reason (list, reason, is_refused);
      n++;
    }
  for (i = 0; i < duty->evidence->len; i++)
    {
      const MusterEvidence *evidence = g_ptr_array_index (duty->evidence, i);

      if (evidence->counts == is_refused)
        continue;
      add_evidence (list, evidence);
      n++;
    }
  if (n == 0 && is_refused)
    muster_reasons_list_clear (list);
  else if (n == 0)
    add_line (list, MUSTER_LOOK_NONE, _ ("Nothing yet"), NULL, NULL);
}

/* --- What would close it -------------------------------------------------------------------------- */

static void
add_class (GtkBox *list, const MusterMemoClass *class)
{
  g_autofree char *date = muster_date_format (class->held_on);
  g_auto (GStrv) further = class->also_on != NULL ? g_strsplit (class->also_on, "\n", -1) : NULL;
  g_autofree char *days = further != NULL ? g_strjoinv (", ", further) : NULL;
  g_autofree char *caption =
      muster_reasons_join (date, class->location, class->is_registered ? _ ("registered") : NULL);
  g_autofree char *also =
      /* Translators: further days of the same class. */
      days != NULL ? g_strdup_printf (_ ("%s; also %s"), caption, days) : NULL;
  char hours[MUSTER_DURATION_TEXT_SIZE];

  add_line (list, MUSTER_LOOK_DUE, class->title != NULL ? class->title : _ ("Untitled"),
            also != NULL ? also : caption, muster_duration_print (class->seconds, hours));
}

void
muster_reasons_list_fill_closing (GtkBox *list, const MusterReasons *reasons)
{
  g_autoptr (GPtrArray) classes = NULL;
  guint i;

  if (!muster_duty_status_is_unmet (reasons->duty->status) || reasons->upcoming == NULL ||
      reasons->pack == NULL ||
      (reasons->duty->requirement->counts != MUSTER_COUNT_HOURS &&
       reasons->duty->requirement->counts != MUSTER_COUNT_COURSES))
    return;
  classes =
      muster_upcoming_list_for (reasons->upcoming, reasons->judged, reasons->pack, reasons->duty);
  add_heading (list, _ ("Would close it"), NULL);
  for (i = 0; i < classes->len; i++)
    add_class (list, g_ptr_array_index (classes, i));
  if (classes->len == 0)
    add_line (list, MUSTER_LOOK_NONE, _ ("No class is planned that would"), NULL, NULL);
}
