/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The record is built anew for each snapshot: little of it is typed in, and that in windows of its own. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/badge.h"
#include "app/class-words.h"
#include "app/instructor-forms.h"
#include "app/instructor-teaching.h"
#include "app/instructor-view.h"
#include "app/instructor-words.h"
#include "app/officer-parts.h"
#include "app/record-window.h"
#include "core/class.h"
#include "core/officer.h"

struct _MusterInstructorView
{
  GtkWidget parent_instance;
  GtkStack *states;
  GtkLabel *name_label;
  MusterBadge *badge;
  GtkLabel *fact_label;
  GtkWidget *add_button;
  AdwBin *body;

  MusterPage *page; /* it holds this */
  const MusterInstructors *snapshot;
  const MusterInstructor *instructor;
};

G_DEFINE_FINAL_TYPE (MusterInstructorView, muster_instructor_view, GTK_TYPE_WIDGET)

/* --- Parts ---------------------------------------------------------------------------------------- */

static void
add_badge (GtkWidget *row, MusterLook look, const char *word)
{
  GtkWidget *badge = muster_badge_new ();

  muster_badge_set (MUSTER_BADGE (badge), look, word, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), badge);
}

static void
add_certificates (MusterInstructorView *self, GtkWidget *column)
{
  GtkWidget *list = muster_officer_create_list (_ ("Instructor certificates"));
  MusterDate today = self->snapshot->today;
  guint i;

  for (i = 0; i < self->instructor->certificates->len; i++)
    {
      const MusterCertificate *certificate = g_ptr_array_index (self->instructor->certificates, i);
      g_autofree char *range =
          muster_officer_format_range (certificate->issued_on, certificate->expires_on);
      g_autofree char *subtitle = g_strdup_printf (
          "%s · %s", range,
          muster_word_label (muster_certificate_status_words, (int) certificate->status));
      GtkWidget *row = muster_officer_create_row (
          certificate->number != NULL ? certificate->number : _ ("Without a number"), subtitle);

      if (certificate->expires_on != MUSTER_DATE_NONE && certificate->expires_on < today)
        add_badge (row, MUSTER_LOOK_NONE, _ ("ended"));
      muster_officer_open_by (row, "instructor.open-certificate", certificate->id);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  if (self->instructor->certificates->len > 0)
    muster_officer_add_part (column, _ ("Certificates"), list);
  else
    {
      g_object_ref_sink (list);
      g_object_unref (list);
      muster_officer_add_part (column, _ ("Certificates"),
                               muster_officer_create_hint (_ (
                                   "No instructor certificate on file. Add one by the menu Add.")));
    }
}

static void
add_areas (MusterInstructorView *self, GtkWidget *column)
{
  GtkWidget *list;
  guint i;

  if (self->instructor->areas->len == 0)
    {
      muster_officer_add_part (column, _ ("Endorsements"),
                               muster_officer_create_hint (_ (
                                   "Endorsed for nothing. Add an endorsement by the menu Add.")));
      return;
    }
  list = muster_officer_create_list (_ ("Endorsements"));
  for (i = 0; i < self->instructor->areas->len; i++)
    {
      const MusterInstructorArea *area = g_ptr_array_index (self->instructor->areas, i);
      const MusterEndorsement *endorsement = area->endorsement;
      g_autofree char *title = muster_instructor_format_area (area);
      g_autofree char *subtitle = muster_instructor_describe_area (area);
      GtkWidget *row = muster_officer_create_row (title, subtitle);

      if (endorsement->ends_on != MUSTER_DATE_NONE && endorsement->ends_on < self->snapshot->today)
        add_badge (row, MUSTER_LOOK_NONE, _ ("ended"));
      muster_officer_open_by (row, "instructor.open-endorsement", endorsement->id);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  muster_officer_add_part (column, _ ("Endorsements"), list);
}

/* The first rule that asks for classes in one of the areas. */
static const MusterRequirement *
find_rule (const MusterInstructor *instructor)
{
  const MusterRequirement *rule = NULL;
  guint i;

  for (i = 0; rule == NULL && i < instructor->areas->len; i++)
    rule = ((const MusterInstructorArea *) g_ptr_array_index (instructor->areas, i))->requirement;
  return rule;
}

static void
add_teaching (MusterInstructorView *self, GtkWidget *column)
{
  const MusterRequirement *rule = find_rule (self->instructor);
  GtkWidget *teaching = muster_instructor_teaching_new (self->snapshot, self->instructor);
  GtkWidget *part, *note;

  if (teaching == NULL)
    teaching = muster_officer_create_hint (_ ("Nothing taught on record."));
  part = muster_officer_add_part (column, _ ("Taught"), teaching);
  if (rule == NULL)
    return;
  note = muster_officer_create_hint (
      rule->window.every == MUSTER_EVERY_OPEN
          ? _ ("No source says whether a year of the rule is a calendar year or one of the "
               "certificate; calendar years are shown.")
          : rule->title);
  gtk_label_set_max_width_chars (GTK_LABEL (note), -1);
  gtk_widget_set_tooltip_text (note, rule->citation);
  gtk_widget_add_css_class (note, "caption");
  gtk_box_append (GTK_BOX (part), note);
}

static GtkWidget *
create_classes (const char *label, const GPtrArray *classes)
{
  GtkWidget *list = muster_officer_create_list (label);
  guint i;

  for (i = 0; i < classes->len; i++)
    {
      const MusterInstructorClass *class = g_ptr_array_index (classes, i);
      g_autofree char *days = muster_class_describe_days (class->from, class->to);
      g_autofree char *subtitle = g_strdup_printf (
          "%s%s%s%s%s", days, class->number != NULL ? " · " : "",
          class->number != NULL ? class->number : "", class->location != NULL ? " · " : "",
          class->location != NULL ? class->location : "");
      GtkWidget *row = muster_officer_create_row (class->title, subtitle);

      muster_officer_open_by (row, "instructor.open-class", class->class_id);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  return list;
}

static void
add_classes (MusterInstructorView *self, GtkWidget *column)
{
  const MusterInstructor *instructor = self->instructor;

  if (instructor->unrecorded->len > 0)
    muster_officer_add_part (
        column, _ ("Held, but the roster does not say that the instructor taught"),
        create_classes (_ ("Classes without a credit for teaching"), instructor->unrecorded));
  muster_officer_add_part (column, _ ("Classes to come"),
                           instructor->to_come->len > 0
                               ? create_classes (_ ("Classes to come"), instructor->to_come)
                               : muster_officer_create_hint (_ ("No class to come.")));
}

/* --- The head ------------------------------------------------------------------------------------- */

static void
show_head (MusterInstructorView *self)
{
  MusterLook look;
  g_autofree char *badge =
      muster_instructor_describe_standing (self->snapshot, self->instructor, &look);
  g_autofree char *areas = muster_instructor_describe_areas (self->snapshot, self->instructor);
  const char *state_id = self->instructor->facts->officer->state_id;
  /* Translators: the state's number for the officer, and codes of what the officer may teach. */
  g_autofree char *facts = g_strdup_printf (_ ("state ID %s · %s"), state_id, areas);

  gtk_label_set_text (self->name_label, self->instructor->name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name_label), self->instructor->name);
  gtk_label_set_text (self->fact_label, state_id != NULL ? facts : areas);
  gtk_widget_set_visible (GTK_WIDGET (self->badge), badge != NULL);
  if (badge != NULL)
    muster_badge_set (self->badge, look, badge, NULL);
}

static void
update_actions (MusterInstructorView *self)
{
  MusterSession *session = muster_page_get_session (self->page);
  gboolean can_write = session != NULL && !muster_session_is_read_only (session);

  gtk_widget_set_sensitive (self->add_button, can_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "instructor.endorse",
                                 can_write && self->instructor->certificates->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "instructor.certify", can_write);
}

void
muster_instructor_view_show (MusterInstructorView *self, const MusterInstructors *snapshot,
                             const MusterInstructor *instructor)
{
  GtkWidget *column, *scroller;

  g_return_if_fail (MUSTER_IS_INSTRUCTOR_VIEW (self));

  self->snapshot = snapshot;
  self->instructor = instructor;
  gtk_stack_set_visible_child_name (self->states, instructor != NULL ? "instructor" : "nobody");
  adw_bin_set_child (self->body, NULL);
  if (instructor == NULL)
    return;
  show_head (self);
  update_actions (self);
  column = muster_officer_create_column (&scroller);
  add_certificates (self, column);
  add_areas (self, column);
  add_teaching (self, column);
  add_classes (self, column);
  adw_bin_set_child (self->body, scroller);
}

/* --- What is opened and added --------------------------------------------------------------------- */

static void
open_class (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *id)
{
  muster_page_open_record (MUSTER_INSTRUCTOR_VIEW (widget)->page, &muster_class_type,
                           g_variant_get_int64 (id));
}

static void
open_officer (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  MusterInstructorView *self = MUSTER_INSTRUCTOR_VIEW (widget);

  if (self->instructor != NULL)
    muster_page_open_record (self->page, &muster_officer_type,
                             self->instructor->facts->officer->id);
}

static void
open_certificate (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *id)
{
  static const char *const fields[] = { "number", "issued_on", "expires_on", NULL };
  MusterInstructorView *self = MUSTER_INSTRUCTOR_VIEW (widget);
  guint i;

  for (i = 0; self->instructor != NULL && i < self->instructor->certificates->len; i++)
    {
      const MusterCertificate *certificate = g_ptr_array_index (self->instructor->certificates, i);
      const MusterRecordWindow window = {
        _ ("Instructor Certificate"), &muster_certificate_type, fields,
        certificate->number != NULL ? certificate->number : _ ("Instructor certificate")
      };

      if (certificate->id == g_variant_get_int64 (id))
        muster_record_window_present (self->page, &window, certificate);
    }
}

static void
open_endorsement (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *id)
{
  static const char *const fields[] = { "kind", "code", "starts_on", "ends_on", NULL };
  MusterInstructorView *self = MUSTER_INSTRUCTOR_VIEW (widget);
  guint i;

  for (i = 0; self->instructor != NULL && i < self->instructor->areas->len; i++)
    {
      const MusterInstructorArea *area = g_ptr_array_index (self->instructor->areas, i);
      const MusterRecordWindow window = { area->title, &muster_endorsement_type, fields, NULL };

      if (area->endorsement->id == g_variant_get_int64 (id))
        muster_record_window_present (self->page, &window, area->endorsement);
    }
}

static void
add_endorsement (GtkWidget *widget, const char *name G_GNUC_UNUSED,
                 GVariant *parameter G_GNUC_UNUSED)
{
  MusterInstructorView *self = MUSTER_INSTRUCTOR_VIEW (widget);

  if (self->instructor != NULL && self->instructor->certificates->len > 0)
    muster_instructor_endorse_present (self->page, self->snapshot, self->instructor);
}

static void
add_certificate (GtkWidget *widget, const char *name G_GNUC_UNUSED,
                 GVariant *parameter G_GNUC_UNUSED)
{
  MusterInstructorView *self = MUSTER_INSTRUCTOR_VIEW (widget);

  if (self->instructor != NULL)
    muster_instructor_certify_again_present (self->page, self->instructor->facts->officer->id,
                                             self->instructor->name);
}

/* --- The type ------------------------------------------------------------------------------------- */

static void
muster_instructor_view_dispose (GObject *object)
{
  MusterInstructorView *self = MUSTER_INSTRUCTOR_VIEW (object);
  GtkWidget *child;

  self->instructor = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (muster_instructor_view_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "instructor.open-class", "x", open_class);
  gtk_widget_class_install_action (klass, "instructor.open-certificate", "x", open_certificate);
  gtk_widget_class_install_action (klass, "instructor.open-endorsement", "x", open_endorsement);
  gtk_widget_class_install_action (klass, "instructor.open-officer", NULL, open_officer);
  gtk_widget_class_install_action (klass, "instructor.endorse", NULL, add_endorsement);
  gtk_widget_class_install_action (klass, "instructor.certify", NULL, add_certificate);
}

static void
muster_instructor_view_class_init (MusterInstructorViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muster_instructor_view_dispose;
  g_type_ensure (MUSTER_TYPE_BADGE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/muster/Muster/ui/instructor-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MusterInstructorView, states);
  gtk_widget_class_bind_template_child (widget_class, MusterInstructorView, name_label);
  gtk_widget_class_bind_template_child (widget_class, MusterInstructorView, badge);
  gtk_widget_class_bind_template_child (widget_class, MusterInstructorView, fact_label);
  gtk_widget_class_bind_template_child (widget_class, MusterInstructorView, add_button);
  gtk_widget_class_bind_template_child (widget_class, MusterInstructorView, body);
  install_actions (widget_class);
}

static void
muster_instructor_view_init (MusterInstructorView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

MusterInstructorView *
muster_instructor_view_new (MusterPage *page)
{
  MusterInstructorView *self = g_object_new (MUSTER_TYPE_INSTRUCTOR_VIEW, NULL);

  g_return_val_if_fail (MUSTER_IS_PAGE (page), NULL);

  self->page = page;
  return self;
}
