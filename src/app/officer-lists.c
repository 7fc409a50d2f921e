/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The tabs that are plain lists: qualifications and education, waivers and cures, documents. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/badge.h"
#include "app/officer-career.h"
#include "app/officer-edit.h"
#include "app/officer-parts.h"
#include "app/officer-waiver.h"
#include "core/checklist.h"
#include "core/class.h"
#include "core/duration.h"
#include "core/money.h"

#define COLUMN_KEY "muster-column"

static GtkWidget *
create_tab (void)
{
  GtkWidget *scroller;
  GtkWidget *column = muster_officer_create_column (&scroller);

  g_object_set_data (G_OBJECT (scroller), COLUMN_KEY, column);
  return scroller;
}

static GtkWidget *
get_column (GtkWidget *tab)
{
  GtkWidget *column = g_object_get_data (G_OBJECT (tab), COLUMN_KEY);

  muster_officer_clear (column);
  return column;
}

static GtkWidget *
add_list (GtkWidget *column, const char *title)
{
  GtkWidget *part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *list = muster_officer_create_list (title);

  gtk_box_append (GTK_BOX (part), muster_officer_create_heading (title));
  gtk_box_append (GTK_BOX (part), list);
  gtk_box_append (GTK_BOX (column), part);
  return list;
}

static void
append_detail (GString *details, const char *detail)
{
  if (detail != NULL && *detail != '\0')
    g_string_append_printf (details, "%s%s", details->len > 0 ? " · " : "", detail);
}

static GtkWidget *
append_row (GtkWidget *list, const char *title, const GString *details, MusterLook look,
            const char *word)
{
  GtkWidget *row = muster_officer_create_row (title, details->str);
  GtkWidget *badge;

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (word != NULL)
    {
      badge = muster_badge_new ();
      muster_badge_set (MUSTER_BADGE (badge), look, word, NULL);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), badge);
    }
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return row;
}

/* --- Qualifications ------------------------------------------------------------------------------- */

static void
append_qualification (GtkWidget *list, const MusterOfficerSight *sight,
                      const MusterQualification *qualification)
{
  GtkWidget *row;
  g_autoptr (GString) details = g_string_new (NULL);
  g_autofree char *taken = muster_date_format (qualification->qualified_on);
  g_autofree char *until = muster_date_format (qualification->expires_on);
  g_autofree char *good = NULL;
  g_autofree char *scored = NULL;
  char score[MUSTER_MONEY_TEXT_SIZE];
  gboolean has_failed = qualification->result == MUSTER_QUALIFICATION_RESULT_FAILED;
  gboolean is_over =
      qualification->expires_on != MUSTER_DATE_NONE && qualification->expires_on < sight->today;

  append_detail (details, taken);
  append_detail (details, qualification->weapon);
  append_detail (details, qualification->course_of_fire);
  if (qualification->score != MUSTER_NUMBER_NONE)
    /* Translators: a score. */
    scored = g_strdup_printf (_ ("score %s"), muster_quantity_print (qualification->score, score));
  append_detail (details, scored);
  if (*until != '\0')
    /* Translators: the last day on which a qualification holds. */
    good = g_strdup_printf (_ ("good to %s"), until);
  append_detail (details, good);
  if (has_failed)
    row = append_row (list, qualification->kind, details, MUSTER_LOOK_OVERDUE, _ ("failed"));
  else if (is_over)
    row = append_row (list, qualification->kind, details, MUSTER_LOOK_NONE, _ ("ended"));
  else
    row = append_row (list, qualification->kind, details, MUSTER_LOOK_MET, _ ("passed"));
  muster_officer_edit_attach (row, sight->page, &muster_qualification_type, qualification);
}

static void
append_education (GtkWidget *list, MusterPage *page, const MusterEducation *education)
{
  g_autoptr (GString) details = g_string_new (NULL);
  g_autofree char *date = muster_date_format (education->awarded_on);
  g_autofree char *hours = NULL;
  char text[MUSTER_MONEY_TEXT_SIZE];

  append_detail (details, education->degree);
  append_detail (details, education->major);
  if (education->hours != MUSTER_NUMBER_NONE)
    /* Translators: credit hours of a school. */
    hours = g_strdup_printf (_ ("%s credit hours"), muster_quantity_print (education->hours, text));
  append_detail (details, hours);
  append_detail (details, date);
  muster_officer_edit_attach (append_row (list, education->school, details, MUSTER_LOOK_NONE, NULL),
                              page, &muster_education_type, education);
}

static void
append_milestone (GtkWidget *list, const MusterOfficerSight *sight,
                  const MusterMilestone *milestone)
{
  g_autoptr (GString) details = g_string_new (NULL);
  g_autofree char *date = muster_date_format (milestone->happened_on);

  append_detail (details, date);
  append_detail (details, milestone->authority);
  muster_officer_edit_attach (append_row (list,
                                          muster_officer_name_milestone (sight, milestone->kind),
                                          details, MUSTER_LOOK_NONE, NULL),
                              sight->page, &muster_milestone_type, milestone);
}

void
muster_officer_qualifications_show (GtkWidget *tab, const MusterOfficerSight *sight)
{
  const MusterOfficerRecord *record;
  GtkWidget *column, *list;
  guint i;

  g_return_if_fail (GTK_IS_WIDGET (tab) && sight != NULL);

  record = sight->record;
  column = get_column (tab);
  if (record->qualifications->len == 0)
    gtk_box_append (GTK_BOX (column), muster_officer_create_hint (_ (
                                          "No qualification on record. Add one by the menu Add.")));
  else
    {
      list = add_list (column, _ ("Qualifications"));
      for (i = 0; i < record->qualifications->len; i++)
        append_qualification (list, sight, g_ptr_array_index (record->qualifications, i));
    }
  if (record->educations->len > 0)
    {
      list = add_list (column, _ ("Education"));
      for (i = 0; i < record->educations->len; i++)
        append_education (list, sight->page, g_ptr_array_index (record->educations, i));
    }
  if (record->milestones->len > 0)
    {
      list = add_list (column, _ ("Milestones"));
      for (i = 0; i < record->milestones->len; i++)
        append_milestone (list, sight, g_ptr_array_index (record->milestones, i));
    }
}

GtkWidget *
muster_officer_qualifications_new (MusterPage *page G_GNUC_UNUSED)
{
  return create_tab ();
}

/* --- Waivers -------------------------------------------------------------------------------------- */

static const char *
find_requirement (const MusterOfficerSight *sight, const char *id)
{
  const MusterRequirement *requirement;
  guint i;

  for (i = 0; sight->check != NULL && id != NULL && i < sight->check->rulebook->len; i++)
    {
      const MusterRulebookEntry *entry = g_ptr_array_index (sight->check->rulebook, i);

      requirement = muster_pack_find_requirement (entry->pack, id);
      if (requirement != NULL)
        return requirement->title;
    }
  return id != NULL ? id : _ ("All requirements");
}

static void
append_waiver (GtkWidget *list, const MusterOfficerSight *sight, const MusterWaiver *waiver)
{
  static const MusterLook looks[] = { MUSTER_LOOK_DUE, MUSTER_LOOK_DUE, MUSTER_LOOK_WAIVED,
                                      MUSTER_LOOK_NONE };
  g_autoptr (GString) details = g_string_new (NULL);
  g_autofree char *range = muster_officer_format_range (waiver->starts_on, waiver->ends_on);
  g_autofree char *until = muster_date_format (waiver->extended_to);
  g_autofree char *requested = muster_date_format (waiver->requested_on);
  g_autofree char *decided = muster_date_format (waiver->decided_on);
  g_autofree char *detail = NULL;
  g_autofree char *asked = NULL;

  append_detail (details, muster_word_label (muster_waiver_kind_words, (int) waiver->kind));
  append_detail (details, range);
  if (*until != '\0')
    /* Translators: a new last day. */
    detail = g_strdup_printf (_ ("extended to %s"), until);
  append_detail (details, detail);
  append_detail (details, waiver->reason);
  if (waiver->requested_on != MUSTER_DATE_NONE)
    /* Translators: the day on which a waiver was asked for. */
    asked = g_strdup_printf (_ ("requested %s"), requested);
  append_detail (details, asked);
  append_detail (details, waiver->authority);
  append_detail (details, decided);
  muster_officer_waiver_attach (
      append_row (list, find_requirement (sight, waiver->requirement), details,
                  looks[MIN ((guint) waiver->status, G_N_ELEMENTS (looks) - 1)],
                  muster_word_label (muster_waiver_status_words, (int) waiver->status)),
      sight, waiver);
}

static void
append_cure (GtkWidget *list, const MusterCure *cure)
{
  g_autoptr (GString) details = g_string_new (NULL);
  g_autofree char *range = muster_officer_format_range (cure->starts_on, cure->ends_on);
  g_autofree char *decided = muster_date_format (cure->decided_on);
  g_autofree char *title = NULL;
  char hours[MUSTER_DURATION_TEXT_SIZE];

  if (cure->seconds != MUSTER_NUMBER_NONE)
    /* Translators: hours, and the closed period that they make up for. */
    title =
        g_strdup_printf (_ ("%s h for %s"), muster_duration_print (cure->seconds, hours), range);
  else
    /* Translators: the closed period that a credit makes up for. */
    title = g_strdup_printf (_ ("What is missing of %s"), range);
  append_detail (details, decided);
  append_detail (details, cure->authority);
  append_detail (details, cure->reason);
  append_row (list, title, details, MUSTER_LOOK_NONE, NULL);
}

void
muster_officer_waivers_show (GtkWidget *tab, const MusterOfficerSight *sight)
{
  const MusterOfficerRecord *record;
  GtkWidget *column, *list;
  guint i;

  g_return_if_fail (GTK_IS_WIDGET (tab) && sight != NULL);

  record = sight->record;
  column = get_column (tab);
  if (record->waivers->len == 0)
    gtk_box_append (GTK_BOX (column), muster_officer_create_hint (
                                          _ ("No waiver on record. Add one by the menu Add.")));
  else
    {
      list = add_list (column, _ ("Waivers"));
      for (i = 0; i < record->waivers->len; i++)
        append_waiver (list, sight, g_ptr_array_index (record->waivers, i));
    }
  if (record->cures->len == 0)
    return;
  list = add_list (column, _ ("Late time that makes up for a closed period"));
  for (i = 0; i < record->cures->len; i++)
    append_cure (list, g_ptr_array_index (record->cures, i));
}

GtkWidget *
muster_officer_waivers_new (MusterPage *page G_GNUC_UNUSED)
{
  return create_tab ();
}

/* --- Documents ------------------------------------------------------------------------------------ */

static const struct
{
  const MusterRecordType *type;
  const char *title;
} owners[] = {
  { &muster_officer_type, N_ ("the officer") },
  { &muster_certificate_type, N_ ("a certificate") },
  { &muster_credit_type, N_ ("training") },
  { &muster_qualification_type, N_ ("a qualification") },
  { &muster_education_type, N_ ("education") },
  { &muster_milestone_type, N_ ("a milestone") },
  { &muster_waiver_type, N_ ("a waiver") },
  { &muster_checklist_item_type, N_ ("an item of a checklist") },
  { &muster_cure_type, N_ ("late time") },
  { &muster_certificate_event_type, N_ ("what happened to a certificate") },
  { &muster_class_type, N_ ("a class") },
};

static const char *
name_owner (const MusterRecordType *type)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (owners); i++)
    if (owners[i].type == type)
      return _ (owners[i].title);
  return _ ("another record");
}

GtkWidget *
muster_officer_create_documents (const MusterOfficerSight *sight, guint most)
{
  const GPtrArray *documents;
  GtkWidget *list;
  guint i;

  g_return_val_if_fail (sight != NULL, NULL);

  documents = sight->record->documents;
  if (documents->len == 0)
    return muster_officer_create_hint (_ ("No document on record. Drop a file here."));
  list = muster_officer_create_list (_ ("Documents"));
  for (i = 0; i < MIN (documents->len, most); i++)
    {
      const MusterRecordDocument *found = g_ptr_array_index (documents, i);
      g_autoptr (GString) details = g_string_new (NULL);
      g_autofree char *date = muster_date_format (found->document->added_on);
      g_autofree char *owner = NULL;

      /* Translators: what a document proves: "the officer", "a certificate". */
      owner = g_strdup_printf (_ ("proves %s"), name_owner (found->owner));
      append_detail (details, owner);
      if (found->proof != MUSTER_PROOF_KIND_OTHER)
        append_detail (details, muster_word_label (muster_proof_kind_words, (int) found->proof));
      append_detail (details, date);
      if (g_strcmp0 (found->document->title, found->document->file_name) != 0)
        append_detail (details, found->document->file_name);
      append_row (list, found->document->title, details, MUSTER_LOOK_NONE, NULL);
    }
  return list;
}

void
muster_officer_documents_show (GtkWidget *tab, const MusterOfficerSight *sight)
{
  g_return_if_fail (GTK_IS_WIDGET (tab) && sight != NULL);

  gtk_box_append (GTK_BOX (get_column (tab)), muster_officer_create_documents (sight, G_MAXUINT));
}

GtkWidget *
muster_officer_documents_new (MusterPage *page G_GNUC_UNUSED)
{
  return create_tab ();
}
