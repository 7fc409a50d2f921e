/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The small pieces that several tabs of an officer's record are made of. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/officer-parts.h"
#include "app/officer-standing.h"

#define RECORD_WIDTH 900
#define RECORD_MARGIN 18
#define GROUP_SPACING 16
#define PART_SPACING 9

const char *
muster_officer_find_subject (const MusterOfficerSight *sight, const char *subject)
{
  g_return_val_if_fail (sight != NULL, NULL);

  if (subject == NULL)
    return "";
  return sight->check != NULL ? muster_rulebook_get_subject_title (sight->check->rulebook, subject)
                              : subject;
}

char *
muster_officer_format_range (MusterDate from, MusterDate to)
{
  g_autofree char *first = muster_date_format (from);
  g_autofree char *last = muster_date_format (to);

  if (from == MUSTER_DATE_NONE && to == MUSTER_DATE_NONE)
    return g_strdup ("");
  if (to == MUSTER_DATE_NONE)
    /* Translators: a date; what has begun and goes on. */
    return g_strdup_printf (_ ("%s to now"), first);
  if (from == MUSTER_DATE_NONE)
    /* Translators: a date; what ended then. */
    return g_strdup_printf (_ ("to %s"), last);
  /* Translators: first and last day. */
  return g_strdup_printf (_ ("%s to %s"), first, last);
}

static const MusterReason *
find_reason (const MusterDuty *duty, MusterId credit_id)
{
  guint i;

  for (i = 0; i < duty->reasons->len; i++)
    {
      const MusterReason *reason = &g_array_index (duty->reasons, MusterReason, i);

      if (reason->credit->id == credit_id)
        return reason;
    }
  return NULL;
}

/* What asks least is most particular, and says most about a credit: the total counts them all. */
static int
compare_particular (gconstpointer a, gconstpointer b)
{
  const MusterDuty *x = *(const MusterDuty *const *) a;
  const MusterDuty *y = *(const MusterDuty *const *) b;

  return (x->required > y->required) - (x->required < y->required);
}

/* The duties that some time of the credit counts for; where there is none, @why is why. */
static GPtrArray *
find_duties (const MusterCheckOfficer *standing, MusterId credit_id, char **why)
{
  GPtrArray *duties = g_ptr_array_new ();
  guint i, j;

  for (i = 0; i < standing->evaluations->len; i++)
    {
      const MusterEvaluation *evaluation = g_ptr_array_index (standing->evaluations, i);

      for (j = 0; j < evaluation->duties->len; j++)
        {
          MusterDuty *duty = g_ptr_array_index (evaluation->duties, j);
          const MusterReason *reason = find_reason (duty, credit_id);

          if (reason != NULL && reason->counted > 0)
            g_ptr_array_add (duties, duty);
          else if (reason != NULL && *why == NULL)
            *why = muster_reason_explain (reason);
        }
    }
  g_ptr_array_sort (duties, compare_particular);
  return duties;
}

char *
muster_officer_explain_credit (const MusterOfficerSight *sight, const MusterCredit *credit,
                               gboolean *counts)
{
  g_autoptr (GPtrArray) duties = NULL;
  g_autoptr (GString) titles = g_string_new (NULL);
  g_autofree char *why = NULL;
  guint i;

  g_return_val_if_fail (sight != NULL && credit != NULL && counts != NULL, NULL);

  *counts = FALSE;
  if (sight->standing == NULL)
    return g_strdup ("");
  duties = find_duties (sight->standing, credit->id, &why);
  for (i = 0; i < duties->len; i++)
    {
      const MusterDuty *duty = g_ptr_array_index (duties, i);

      g_string_append_printf (titles, "%s%s", i > 0 ? ", " : "", duty->requirement->title);
    }
  *counts = duties->len > 0;
  if (*counts)
    return g_strdup (titles->str);
  return why != NULL ? g_steal_pointer (&why) : g_strdup ("");
}

/* --- Widgets -------------------------------------------------------------------------------------- */

GtkWidget *
muster_officer_create_list (const char *label)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_set_valign (list, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return list;
}

GtkWidget *
muster_officer_create_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return row;
}

GtkWidget *
muster_officer_create_heading (const char *title)
{
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "heading");
  return label;
}

GtkWidget *
muster_officer_create_hint (const char *sentence)
{
  GtkWidget *label = gtk_label_new (sentence);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), 12);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 34);
  gtk_widget_add_css_class (label, "dim");
  return label;
}

void
muster_officer_clear (GtkWidget *container)
{
  GtkWidget *child;

  g_return_if_fail (GTK_IS_BOX (container) || GTK_IS_LIST_BOX (container));

  while ((child = gtk_widget_get_first_child (container)) != NULL)
    if (GTK_IS_BOX (container))
      gtk_box_remove (GTK_BOX (container), child);
    else
      gtk_list_box_remove (GTK_LIST_BOX (container), child);
}

GtkWidget *
muster_officer_create_column (GtkWidget **scroller)
{
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, GROUP_SPACING);

  g_return_val_if_fail (scroller != NULL, NULL);

  gtk_widget_set_margin_start (column, RECORD_MARGIN);
  gtk_widget_set_margin_end (column, RECORD_MARGIN);
  gtk_widget_set_margin_top (column, RECORD_MARGIN);
  gtk_widget_set_margin_bottom (column, RECORD_MARGIN);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), RECORD_WIDTH);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), RECORD_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), column);
  *scroller = gtk_scrolled_window_new ();
  /* Sideways only where the words are so large or so long that the window would outgrow the screen. */
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (*scroller), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (*scroller), clamp);
  return column;
}

GtkWidget *
muster_officer_add_part (GtkWidget *column, const char *title, GtkWidget *content)
{
  GtkWidget *part = gtk_box_new (GTK_ORIENTATION_VERTICAL, PART_SPACING);

  gtk_box_append (GTK_BOX (part), muster_officer_create_heading (title));
  gtk_box_append (GTK_BOX (part), content);
  gtk_box_append (GTK_BOX (column), part);
  return part;
}

void
muster_officer_open_by (GtkWidget *row, const char *action, MusterId id)
{
  g_return_if_fail (ADW_IS_ACTION_ROW (row) && action != NULL);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", (gint64) id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
}

/* --- The head --------------------------------------------------------------------------------------- */

static void
append_fact (GString *facts, const char *fact)
{
  if (fact != NULL && *fact != '\0')
    g_string_append_printf (facts, "%s%s", facts->len > 0 ? " · " : "", fact);
}

char *
muster_officer_format_facts (const MusterOfficerSight *sight)
{
  const MusterOfficerRecord *record = sight->record;
  const MusterEmployment *last =
      record->employments->len > 0 ? g_ptr_array_index (record->employments, 0) : NULL;
  const MusterEvaluation *cycle =
      sight->standing != NULL ? muster_standing_find_cycle (sight->standing) : NULL;
  GString *facts = g_string_new (NULL);
  g_autofree char *id = NULL, *badge = NULL, *until = NULL, *left = NULL;
  g_autofree char *date = muster_date_format (cycle != NULL ? cycle->period.to : MUSTER_DATE_NONE);

  if (last != NULL)
    append_fact (facts, last->rank);
  if (record->officer->state_id != NULL)
    /* Translators: the state's number for the officer. */
    id = g_strdup_printf (_ ("state ID %s"), record->officer->state_id);
  append_fact (facts, id);
  if (record->officer->badge_number != NULL)
    /* Translators: the number on the officer's badge. */
    badge = g_strdup_printf (_ ("badge %s"), record->officer->badge_number);
  append_fact (facts, badge);
  if (last != NULL && last->separated_on != MUSTER_DATE_NONE && last->separated_on < sight->today)
    {
      left = muster_date_format (last->separated_on);
      /* Translators: the last day of an officer's employment. */
      until = g_strdup_printf (_ ("separated on %s"), left);
    }
  else if (cycle != NULL)
    /* Translators: the last day of a certificate's cycle. */
    until = g_strdup_printf (_ ("certificate good to %s"), date);
  append_fact (facts, until);
  return g_string_free (facts, FALSE);
}
