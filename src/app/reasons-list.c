/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "app/reasons-list.h"
#include "app/status.h"
#include "core/duration.h"

#define TEXT_CHARS 12
#define MOST_TEXT_CHARS 30
#define MOST_CLASSES 5u

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

char *
muster_reasons_describe_class (const MusterUpcomingClass *class)
{
  g_autofree char *date = NULL;
  g_autofree char *amount = NULL;
  g_autofree char *place = NULL;
  g_autofree char *roster = NULL;
  char hours[MUSTER_DURATION_TEXT_SIZE];

  g_return_val_if_fail (class != NULL, NULL);

  date = muster_date_format (class->held_on);
  /* Translators: hours. */
  amount = g_strdup_printf (_ ("%s h"), muster_duration_print (class->seconds, hours));
  place = muster_reasons_join (date, amount, class->location);
  if (class->is_registered)
    roster = g_strdup (_ ("registered"));
  else if (class->n_registered > 0)
    roster = g_strdup_printf (
        /* Translators: how many officers are on the roster of a class. */
        ngettext ("%u on the roster", "%u on the roster", class->n_registered),
        class->n_registered);
  return muster_reasons_join (place, roster, NULL);
}

static GtkWidget *
create_add (const MusterUpcomingClass *class, const char *title)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Add"));
  g_autofree char *date = muster_date_format (class->held_on);
  g_autofree char *name =
      /* Translators: title of a class, a date. */
      g_strdup_printf (_ ("Add to %s on %s"), title, date);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), MUSTER_REASONS_ADD_TO_CLASS);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", class->class_id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static void
add_class (GtkBox *list, const MusterUpcomingClass *class)
{
  const char *title = class->title != NULL ? class->title : _ ("Untitled");
  g_autofree char *caption = muster_reasons_describe_class (class);

  add_line (list, MUSTER_LOOK_DUE, title, caption, NULL);
  if (!class->is_registered)
    gtk_box_append (GTK_BOX (gtk_widget_get_last_child (GTK_WIDGET (list))),
                    create_add (class, title));
}

void
muster_reasons_list_fill_closing (GtkBox *list, const MusterReasons *reasons)
{
  g_autoptr (GArray) classes = NULL;
  g_autofree char *more = NULL;
  guint i;

  if (!muster_reasons_can_be_closed (reasons->duty) || reasons->upcoming == NULL ||
      reasons->pack == NULL)
    return;
  classes =
      muster_upcoming_list_for (reasons->upcoming, reasons->judged, reasons->pack, reasons->duty);
  add_heading (list, _ ("Would close it"), NULL);
  for (i = 0; i < MIN (classes->len, MOST_CLASSES); i++)
    add_class (list, &g_array_index (classes, MusterUpcomingClass, i));
  if (classes->len == 0)
    add_line (list, MUSTER_LOOK_NONE, _ ("No class is planned that would"), NULL, NULL);
  if (classes->len <= MOST_CLASSES)
    return;
  /* Translators: how many further classes. */
  more =
      g_strdup_printf (ngettext ("%u more, later", "%u more, later", classes->len - MOST_CLASSES),
                       classes->len - MOST_CLASSES);
  add_line (list, MUSTER_LOOK_NONE, more, _ ("Press A to choose among all of them."), NULL);
}

gboolean
muster_reasons_can_be_closed (const MusterDuty *duty)
{
  g_return_val_if_fail (duty != NULL, FALSE);

  return muster_duty_status_is_unmet (duty->status) &&
         (duty->requirement->counts == MUSTER_COUNT_HOURS ||
          duty->requirement->counts == MUSTER_COUNT_COURSES);
}
