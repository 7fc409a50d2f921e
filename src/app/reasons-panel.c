/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "app/badge.h"
#include "app/reasons-list.h"
#include "export/memo-parts.h"

struct _MusterReasonsPanel
{
  AdwBin parent_instance;
  GtkBox *parts;
  GtkLabel *title;
  MusterBadge *badge;
  GtkButton *close_button;
  GtkLabel *officer;
  GtkProgressBar *bar;
  GtkLabel *sentence;
  GtkLabel *questions;
  GtkLabel *rule;
  GtkLinkButton *source;
  GtkListBox *duties;
  GtkBox *counted;
  GtkBox *refused;
  GtkBox *closing;
  GtkButton *waiver_button;
  GtkButton *open_button;
  MusterLook look;
};

enum
{
  CLOSE,
  OPEN_RECORD,
  ADD_WAIVER,
  ADD_TO_CLASS,
  DUTY_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MusterReasonsPanel, muster_reasons_panel, ADW_TYPE_BIN)

/* --- The head ------------------------------------------------------------------------------------- */

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static char *
describe_time_left (const MusterDuty *duty, MusterDate as_of)
{
  g_autofree char *date = muster_date_format (duty->due_on);
  int days = (int) (duty->due_on - as_of);

  if (duty->due_on == MUSTER_DATE_NONE || duty->status == MUSTER_DUTY_STATUS_NOT_APPLICABLE)
    return NULL;
  if (days < 0)
    /* Translators: a date. */
    return g_strdup_printf (_ ("last day was %s"), date);
  return g_strdup_printf (
      /* Translators: a date, and how far away it is. */
      ngettext ("by %s · %d day left", "by %s · %d days left", (gulong) days), date, days);
}

static char *
describe_amounts (const MusterDuty *duty)
{
  g_autofree char *sure = NULL;
  g_autofree char *required = NULL;

  if (duty->status == MUSTER_DUTY_STATUS_NOT_APPLICABLE)
    return g_strdup (_ ("Not asked of this officer"));
  sure = muster_memo_format_amount (duty->requirement, duty->sure);
  if (duty->required == MUSTER_NUMBER_NONE)
    /* Translators: hours on record. */
    return g_strdup_printf (_ ("%s h taken · no source says how many are asked"), sure);
  required = muster_memo_format_amount (duty->requirement, duty->required);
  /* Translators: hours or occasions on record, and how many are asked. */
  return g_strdup_printf (duty->requirement->counts == MUSTER_COUNT_HOURS ? _ ("%s of %s h")
                                                                          : _ ("%s of %s"),
                          sure, required);
}

static void
show_head (MusterReasonsPanel *self, const MusterCheckOfficer *judged, const char *title)
{
  const MusterOfficer *officer = judged != NULL ? judged->facts->officer : NULL;
  g_autofree char *name = officer != NULL ? muster_officer_format_name (officer) : NULL;
  g_autofree char *line =
      muster_reasons_join (name, officer != NULL ? officer->state_id : NULL, NULL);
  GtkListBoxRow *row;

  set_text (self->title, title);
  set_text (self->officer, line);
  set_text (self->sentence, NULL);
  set_text (self->questions, NULL);
  set_text (self->rule, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->badge), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->source), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->duties), FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->open_button), officer != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->waiver_button), FALSE);
  while ((row = gtk_list_box_get_row_at_index (self->duties, 0)) != NULL)
    gtk_list_box_remove (self->duties, GTK_WIDGET (row));
  muster_reasons_list_clear (self->counted);
  muster_reasons_list_clear (self->refused);
  muster_reasons_list_clear (self->closing);
}

static void
show_bar (MusterReasonsPanel *self, const MusterDuty *duty, const char *sentence)
{
  MusterLook look = muster_look_of_status (duty->status);

  if (duty->required == MUSTER_NUMBER_NONE || duty->required <= 0 ||
      duty->status == MUSTER_DUTY_STATUS_NOT_APPLICABLE)
    return;
  gtk_widget_remove_css_class (GTK_WIDGET (self->bar), muster_look_get_css_class (self->look));
  gtk_widget_add_css_class (GTK_WIDGET (self->bar), muster_look_get_css_class (look));
  self->look = look;
  gtk_progress_bar_set_fraction (self->bar,
                                 CLAMP ((double) duty->sure / (double) duty->required, 0, 1));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sentence, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), TRUE);
}

static void
show_rule (MusterReasonsPanel *self, const MusterDuty *duty)
{
  const MusterRequirement *requirement = duty->requirement;
  g_autofree char *rule =
      /* Translators: where a rule stands, with the words of the source. */
      g_strdup_printf (requirement->is_recommended ? _ ("Recommended: %s") : _ ("Rule: %s"),
                       requirement->citation);
  g_autofree char *with_consequence =
      duty->status == MUSTER_DUTY_STATUS_OVERDUE && requirement->consequence != NULL
          ? g_strdup_printf ("%s\n%s", requirement->consequence, rule)
          : NULL;

  set_text (self->rule, with_consequence != NULL ? with_consequence : rule);
  gtk_widget_set_visible (GTK_WIDGET (self->source), requirement->address != NULL);
  if (requirement->address == NULL)
    return;
  gtk_link_button_set_uri (self->source, requirement->address);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->source), requirement->address);
}

static char *
join_questions (const MusterDuty *duty)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint i;

  for (i = 0; i < duty->questions->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "",
                            (const char *) g_ptr_array_index (duty->questions, i));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* --- Showing -------------------------------------------------------------------------------------- */

void
muster_reasons_panel_show_duty (MusterReasonsPanel *self, const MusterReasons *reasons)
{
  g_autofree char *amounts = NULL;
  g_autofree char *left = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *questions = NULL;

  g_return_if_fail (MUSTER_IS_REASONS_PANEL (self) && reasons != NULL && reasons->duty != NULL);

  amounts = describe_amounts (reasons->duty);
  left = describe_time_left (reasons->duty, reasons->as_of);
  sentence = muster_reasons_join (amounts, left, NULL);
  questions = join_questions (reasons->duty);
  show_head (self, reasons->judged, reasons->duty->requirement->title);
  gtk_widget_set_sensitive (GTK_WIDGET (self->waiver_button), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->badge), TRUE);
  muster_badge_set_duty (self->badge, reasons->duty, reasons->as_of);
  set_text (self->sentence, sentence);
  set_text (self->questions, questions);
  show_bar (self, reasons->duty, sentence);
  show_rule (self, reasons->duty);
  if (reasons->duty->status == MUSTER_DUTY_STATUS_NOT_APPLICABLE)
    return;
  muster_reasons_list_fill (self->counted, reasons->duty, FALSE);
  muster_reasons_list_fill (self->refused, reasons->duty, TRUE);
  muster_reasons_list_fill_closing (self->closing, reasons);
}

static GtkWidget *
create_duty_row (const MusterDuty *duty, MusterDate as_of)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *badge = muster_badge_new ();

  muster_badge_set_duty (MUSTER_BADGE (badge), duty, as_of);
  gtk_box_append (GTK_BOX (box), muster_reasons_create_text (duty->requirement->title, NULL));
  gtk_box_append (GTK_BOX (box), badge);
  return box;
}

void
muster_reasons_panel_show_duties (MusterReasonsPanel *self, const MusterCheckOfficer *judged,
                                  const char *title, const GPtrArray *duties, MusterDate as_of)
{
  guint i;

  g_return_if_fail (MUSTER_IS_REASONS_PANEL (self) && title != NULL && duties != NULL);

  show_head (self, judged, title);
  gtk_widget_set_visible (GTK_WIDGET (self->duties), TRUE);
  for (i = 0; i < duties->len; i++)
    gtk_list_box_append (self->duties, create_duty_row (g_ptr_array_index (duties, i), as_of));
}

void
muster_reasons_panel_show_nothing (MusterReasonsPanel *self, const MusterCheckOfficer *judged,
                                   const char *title)
{
  g_return_if_fail (MUSTER_IS_REASONS_PANEL (self));

  show_head (self, judged, title);
  set_text (self->sentence, judged != NULL && judged->is_unjudged
                                ? _ ("Not decidable: no certificate gives a period.")
                                : _ ("Nothing is asked of this officer here."));
}

void
muster_reasons_panel_set_below (MusterReasonsPanel *self, gboolean is_below)
{
  g_return_if_fail (MUSTER_IS_REASONS_PANEL (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->parts),
                                  is_below ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_box_set_homogeneous (self->parts, is_below);
}

/* --- The type ------------------------------------------------------------------------------------- */

static void
close_clicked (MusterReasonsPanel *self)
{
  g_signal_emit (self, signals[CLOSE], 0);
}

static void
open_clicked (MusterReasonsPanel *self)
{
  g_signal_emit (self, signals[OPEN_RECORD], 0);
}

static void
waiver_clicked (MusterReasonsPanel *self)
{
  g_signal_emit (self, signals[ADD_WAIVER], 0);
}

static void
add_to_class (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter)
{
  MusterReasonsPanel *self = MUSTER_REASONS_PANEL (widget);

  g_signal_emit (self, signals[ADD_TO_CLASS], 0, g_variant_get_int64 (parameter));
  /* The button goes when the list is shown again, and the focus was on it. */
  gtk_widget_grab_focus (GTK_WIDGET (self->close_button));
}

static void
duty_activated (MusterReasonsPanel *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[DUTY_CHOSEN], 0, (guint) gtk_list_box_row_get_index (row));
  /* The list is gone, and the focus was on it. */
  gtk_widget_grab_focus (GTK_WIDGET (self->close_button));
}

static void
install_signals (void)
{
  /**
   * MusterReasonsPanel::close:
   *
   * The panel is to be closed.
   */
  signals[CLOSE] = g_signal_new ("close", MUSTER_TYPE_REASONS_PANEL, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
  /**
   * MusterReasonsPanel::open-record:
   *
   * The officer's record is to be opened.
   */
  signals[OPEN_RECORD] = g_signal_new ("open-record", MUSTER_TYPE_REASONS_PANEL, G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * MusterReasonsPanel::add-waiver:
   *
   * A waiver of the duty is to be entered.
   */
  signals[ADD_WAIVER] = g_signal_new ("add-waiver", MUSTER_TYPE_REASONS_PANEL, G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * MusterReasonsPanel::add-to-class:
   * @class_id: a class
   *
   * The officer is to be put on the roster of a class.
   */
  signals[ADD_TO_CLASS] =
      g_signal_new ("add-to-class", MUSTER_TYPE_REASONS_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  /**
   * MusterReasonsPanel::duty-chosen:
   * @index: place in the list of muster_reasons_panel_show_duties()
   *
   * One of several duties is to be shown.
   */
  signals[DUTY_CHOSEN] = g_signal_new ("duty-chosen", MUSTER_TYPE_REASONS_PANEL, G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
muster_reasons_panel_class_init (MusterReasonsPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MUSTER_TYPE_BADGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/muster/Muster/ui/reasons-panel.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, MusterReasonsPanel, child)
  BIND (parts);
  BIND (title);
  BIND (badge);
  BIND (close_button);
  BIND (officer);
  BIND (bar);
  BIND (sentence);
  BIND (questions);
  BIND (rule);
  BIND (source);
  BIND (duties);
  BIND (counted);
  BIND (refused);
  BIND (closing);
  BIND (waiver_button);
  BIND (open_button);
#undef BIND
  gtk_widget_class_install_action (widget_class, MUSTER_REASONS_ADD_TO_CLASS, "x", add_to_class);
  install_signals ();
}

static void
muster_reasons_panel_init (MusterReasonsPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->look = MUSTER_LOOK_NONE;
  g_signal_connect_swapped (self->close_button, "clicked", G_CALLBACK (close_clicked), self);
  g_signal_connect_swapped (self->waiver_button, "clicked", G_CALLBACK (waiver_clicked), self);
  g_signal_connect_swapped (self->open_button, "clicked", G_CALLBACK (open_clicked), self);
  g_signal_connect_swapped (self->duties, "row-activated", G_CALLBACK (duty_activated), self);
}
