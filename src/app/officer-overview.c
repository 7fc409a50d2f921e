/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The tab "Overview": who the officer is at the left, how the officer stands at the right. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/field-row.h"
#include "app/officer-checklist.h"
#include "app/officer-edit.h"
#include "app/officer-notes.h"
#include "app/officer-parts.h"
#include "app/officer-standing.h"
#include "core/duration.h"

#define COLUMN_SPACING 18
#define GROUP_SPACING 18
#define LATEST 3u    /* credits */
#define DOCUMENTS 4u /* of those shown */
#define STATE_KEY "muster-overview"

enum
{
  LAST_NAME,
  FIRST_NAME,
  MIDDLE_NAME,
  STATE_ID,
  BADGE_NUMBER,
  TELEPHONE,
  EMAIL,
  N_IDENTITY,
};

static const char *const identity_fields[N_IDENTITY] = { "last_name", "first_name",   "middle_name",
                                                         "state_id",  "badge_number", "telephone",
                                                         "email" };

enum
{
  RANK,
  KIND,
  HIRED_ON,
  SEPARATED_ON,
  REASON,
  N_EMPLOYMENT,
};

static const char *const employment_fields[N_EMPLOYMENT] = { "rank", "employment_type", "hired_on",
                                                             "separated_on", "separation_reason" };

typedef struct
{
  MusterFieldRow *identity[N_IDENTITY];
  GtkWidget *employment_group;
  MusterFieldRow *employment[N_EMPLOYMENT];
  GtkWidget *leave_button;
  GtkWidget *rehire_button;
  GtkWidget *earlier; /* employments */
  GtkWidget *checklists;
  GtkWidget *documents;
  GtkWidget *notes;
  GtkWidget *cycle_heading;
  GtkWidget *duties;
  GtkWidget *certificates;
  GtkWidget *training_link;
  GtkWidget *training;
} Overview;

/* --- Left ----------------------------------------------------------------------------------------- */

static AdwPreferencesGroup *
add_group (GtkWidget *column, const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_widget_add_css_class (group, "compact");
  gtk_box_append (GTK_BOX (column), group);
  return ADW_PREFERENCES_GROUP (group);
}

static GtkWidget *
create_button (const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static void
add_employment (Overview *self, GtkWidget *column, MusterPage *page)
{
  AdwPreferencesGroup *group = add_group (column, _ ("Employment"));
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  guint i;

  self->employment_group = GTK_WIDGET (group);
  for (i = 0; i < N_EMPLOYMENT; i++)
    self->employment[i] =
        muster_field_row_add (group, page, &muster_employment_type, employment_fields[i]);
  self->leave_button = create_button (_ ("_Separate…"), "officer.separate");
  self->rehire_button = create_button (_ ("_Rehire…"), "officer.rehire");
  gtk_box_append (GTK_BOX (buttons), self->leave_button);
  gtk_box_append (GTK_BOX (buttons), self->rehire_button);
  adw_preferences_group_set_header_suffix (group, buttons);
  self->earlier = muster_officer_create_list (_ ("Earlier employments and assignments"));
  gtk_box_append (GTK_BOX (column), self->earlier);
}

static GtkWidget *
create_drop_hint (void)
{
  GtkWidget *hint = gtk_label_new (_ ("drop files anywhere on this record"));

  gtk_label_set_ellipsize (GTK_LABEL (hint), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (hint, "caption");
  gtk_widget_add_css_class (hint, "dim");
  return hint;
}

static GtkWidget *
create_left (Overview *self, MusterPage *page)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, GROUP_SPACING);
  AdwPreferencesGroup *identity = add_group (column, _ ("Identity"));
  AdwPreferencesGroup *documents;
  guint i;

  for (i = 0; i < N_IDENTITY; i++)
    self->identity[i] =
        muster_field_row_add (identity, page, &muster_officer_type, identity_fields[i]);
  add_employment (self, column, page);
  self->checklists = muster_officer_checklist_new ();
  gtk_box_append (GTK_BOX (column), self->checklists);
  documents = add_group (column, _ ("Documents"));
  adw_preferences_group_set_header_suffix (documents, create_drop_hint ());
  self->documents = adw_bin_new ();
  adw_preferences_group_add (documents, self->documents);
  self->notes = muster_officer_notes_new ();
  gtk_box_append (GTK_BOX (column), self->notes);
  return column;
}

static void
add_earlier (Overview *self, MusterPage *page, const char *title, MusterDate from, MusterDate to,
             const MusterRecordType *type, gconstpointer record)
{
  g_autofree char *range = muster_officer_format_range (from, to);
  GtkWidget *row = muster_officer_create_row (title, range);

  muster_officer_edit_attach (row, page, type, record);
  gtk_list_box_append (GTK_LIST_BOX (self->earlier), row);
}

static void
show_earlier (Overview *self, const MusterOfficerSight *sight)
{
  const MusterOfficerRecord *record = sight->record;
  guint i;

  muster_officer_clear (self->earlier);
  for (i = 0; i < record->assignments->len; i++)
    {
      const MusterAssignment *assignment = g_ptr_array_index (record->assignments, i);

      add_earlier (self, sight->page, assignment->title, assignment->starts_on, assignment->ends_on,
                   &muster_assignment_type, assignment);
    }
  for (i = 1; i < record->employments->len; i++)
    {
      const MusterEmployment *employment = g_ptr_array_index (record->employments, i);
      const char *kind =
          muster_word_label (muster_employment_type_words, (int) employment->employment_type);

      add_earlier (self, sight->page, employment->rank != NULL ? employment->rank : kind,
                   employment->hired_on, employment->separated_on, &muster_employment_type,
                   employment);
    }
  gtk_widget_set_visible (self->earlier, gtk_widget_get_first_child (self->earlier) != NULL);
}

static void
show_employment (Overview *self, const MusterOfficerSight *sight)
{
  const MusterOfficerRecord *record = sight->record;
  const MusterEmployment *last =
      record->employments->len > 0 ? g_ptr_array_index (record->employments, 0) : NULL;
  gboolean has_left = last == NULL || last->separated_on != MUSTER_DATE_NONE;
  guint i;

  for (i = 0; i < N_EMPLOYMENT; i++)
    {
      gtk_widget_set_visible (muster_field_row_get_widget (self->employment[i]),
                              last != NULL && (has_left || i < SEPARATED_ON));
      if (last != NULL)
        muster_field_row_show (self->employment[i], last);
    }
  gtk_widget_set_visible (self->leave_button, !has_left);
  gtk_widget_set_visible (self->rehire_button, has_left);
  show_earlier (self, sight);
}

/* --- Right ---------------------------------------------------------------------------------------- */

static GtkWidget *
create_part (GtkWidget *column, GtkWidget *heading, GtkWidget *suffix, GtkWidget *content)
{
  GtkWidget *part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_add_css_class (line, "part-heading");
  gtk_box_append (GTK_BOX (line), heading);
  if (suffix != NULL)
    gtk_box_append (GTK_BOX (line), suffix);
  gtk_box_append (GTK_BOX (part), line);
  gtk_box_append (GTK_BOX (part), content);
  gtk_box_append (GTK_BOX (column), part);
  return part;
}

static GtkWidget *
create_right (Overview *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, GROUP_SPACING);

  self->cycle_heading = muster_officer_create_heading (_ ("What is asked"));
  self->duties = muster_officer_duties_new ();
  create_part (column, self->cycle_heading, NULL, self->duties);
  self->certificates = gtk_box_new (GTK_ORIENTATION_VERTICAL, GROUP_SPACING);
  gtk_box_append (GTK_BOX (column), self->certificates);
  self->training = muster_officer_create_list (_ ("Latest training"));
  self->training_link = gtk_button_new_with_mnemonic (_ ("_All"));
  gtk_widget_add_css_class (self->training_link, "flat");
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (self->training_link),
                                           "officer.show-tab::training");
  create_part (column, muster_officer_create_heading (_ ("Latest training")), self->training_link,
               self->training);
  return column;
}

static void
show_cycle (Overview *self, const MusterOfficerSight *sight)
{
  const MusterEvaluation *cycle =
      sight->standing != NULL ? muster_standing_find_cycle (sight->standing) : NULL;
  g_autofree char *range = NULL;
  g_autofree char *heading = NULL;

  if (cycle != NULL)
    {
      range = muster_officer_format_range (cycle->period.from, cycle->period.to);
      /* Translators: first and last day of a certificate's cycle: "1 Jul 2023 to 30 Jun 2026". */
      heading = g_strdup_printf (_ ("Cycle %s"), range);
    }
  gtk_label_set_text (GTK_LABEL (self->cycle_heading),
                      heading != NULL ? heading : _ ("What is asked"));
  muster_officer_duties_show (self->duties, sight);
}

static void
show_certificates (Overview *self, const MusterOfficerSight *sight)
{
  MusterId focused = muster_officer_find_focused_cycle (self->certificates);
  guint kinds = 0; /* bits of those that are there */
  guint i;

  muster_officer_clear (self->certificates);
  for (i = 0; i < sight->record->certificates->len; i++)
    {
      const MusterCertificate *certificate = g_ptr_array_index (sight->record->certificates, i);
      const char *kind = muster_word_label (muster_certificate_kind_words, (int) certificate->kind);
      GtkWidget *cycles = NULL;
      g_autofree char *title = NULL;

      if ((kinds & 1u << certificate->kind) == 0)
        cycles = muster_officer_create_cycles (sight, certificate->kind, MUSTER_ID_NONE);
      kinds |= 1u << certificate->kind;
      if (cycles == NULL)
        continue;
      /* Translators: kind and number of a certificate. */
      title = g_strdup_printf (_ ("%s certificate %s"), kind,
                               certificate->number != NULL ? certificate->number : "");
      create_part (self->certificates, muster_officer_create_heading (g_strchomp (title)), NULL,
                   cycles);
    }
  gtk_widget_set_visible (self->certificates,
                          gtk_widget_get_first_child (self->certificates) != NULL);
  muster_officer_focus_cycle (self->certificates, focused);
}

static GtkWidget *
create_credit_row (const MusterOfficerSight *sight, const MusterCredit *credit)
{
  g_autofree char *date = muster_date_format (credit->earned_on);
  gboolean counts;
  g_autofree char *why = muster_officer_explain_credit (sight, credit, &counts);
  g_autofree char *subtitle = NULL;
  char hours[MUSTER_DURATION_TEXT_SIZE];
  GtkWidget *row, *label;

  if (*why == '\0')
    subtitle = g_strdup (date);
  else if (counts)
    subtitle = g_strdup_printf ("%s · %s", date, why);
  else
    /* Translators: date of training, and why it does not count. */
    subtitle = g_strdup_printf (_ ("%s · not counted: %s"), date, why);
  row = muster_officer_create_row (credit->title, subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  if (!counts && *why != '\0')
    {
      label = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
      gtk_widget_add_css_class (label, "st-short");
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), label);
    }
  label = gtk_label_new (muster_duration_print (credit->seconds, hours));
  gtk_widget_add_css_class (label, "tnum");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  return row;
}

static void
show_training (Overview *self, const MusterOfficerSight *sight)
{
  const GPtrArray *credits = sight->record->credits;
  g_autofree char *all = g_strdup_printf (_ ("_All %u"), credits->len);
  guint i;

  muster_officer_clear (self->training);
  for (i = 0; i < MIN (credits->len, LATEST); i++)
    {
      const MusterRecordCredit *found = g_ptr_array_index (credits, i);

      gtk_list_box_append (GTK_LIST_BOX (self->training), create_credit_row (sight, found->credit));
    }
  if (credits->len == 0)
    gtk_list_box_append (GTK_LIST_BOX (self->training),
                         muster_officer_create_row (_ ("No training on record."), NULL));
  gtk_button_set_label (GTK_BUTTON (self->training_link), all);
  gtk_widget_set_visible (self->training_link, credits->len > 0);
}

/* --- Both ----------------------------------------------------------------------------------------- */

void
muster_officer_overview_show (GtkWidget *tab, const MusterOfficerSight *sight)
{
  Overview *self = g_object_get_data (G_OBJECT (tab), STATE_KEY);
  guint i;

  g_return_if_fail (self != NULL && sight != NULL);

  for (i = 0; i < N_IDENTITY; i++)
    muster_field_row_show (self->identity[i], sight->record->officer);
  show_employment (self, sight);
  muster_officer_checklist_show (self->checklists, sight);
  adw_bin_set_child (ADW_BIN (self->documents), muster_officer_create_documents (sight, DOCUMENTS));
  muster_officer_notes_show (self->notes, sight);
  show_cycle (self, sight);
  show_certificates (self, sight);
  show_training (self, sight);
}

GtkWidget *
muster_officer_overview_new (MusterPage *page)
{
  Overview *self = g_new0 (Overview, 1);
  GtkWidget *scroller;
  GtkWidget *column = muster_officer_create_column (&scroller);
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, COLUMN_SPACING);

  gtk_box_set_homogeneous (GTK_BOX (columns), TRUE);
  gtk_box_append (GTK_BOX (columns), create_left (self, page));
  gtk_box_append (GTK_BOX (columns), create_right (self));
  gtk_box_append (GTK_BOX (column), columns);
  g_object_set_data_full (G_OBJECT (scroller), STATE_KEY, self, g_free);
  return scroller;
}
