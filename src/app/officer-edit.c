/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One window for each kind of thing; what it shows is a table. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/officer-edit.h"
#include "app/record-window.h"
#include "core/certificate.h"
#include "core/checklist.h"
#include "core/credit.h"
#include "core/note.h"
#include "core/officer.h"
#include "core/qualification.h"

#define MAX_FIELDS 9

static const struct
{
  const MusterRecordType *type;
  const char *title;
  const char *name; /* the field that says which it is, where it is voided */
  const char *fields[MAX_FIELDS];
} kinds[] = {
  { &muster_credit_type,
    N_ ("Training"),
    "title",
    { "title", "earned_on", "seconds", "course_code", "provider", "instructor", "delivery",
      "score" } },
  { &muster_qualification_type,
    N_ ("Qualification"),
    "kind",
    { "kind", "qualified_on", "result", "score", "weapon", "course_of_fire", "expires_on" } },
  { &muster_education_type,
    N_ ("Education"),
    "school",
    { "school", "degree", "major", "awarded_on", "hours" } },
  { &muster_milestone_type, N_ ("Milestone"), "kind", { "happened_on", "authority" } },
  { &muster_employment_type,
    N_ ("Employment"),
    "rank",
    { "rank", "employment_type", "hired_on", "separated_on", "separation_reason" } },
  { &muster_assignment_type, N_ ("Assignment"), "title", { "title", "starts_on", "ends_on" } },
  { &muster_checklist_item_type,
    N_ ("Checklist Item"),
    "title",
    { "title", "due_on", "done_on", "note" } },
  { &muster_certificate_event_type,
    N_ ("What happened to the certificate"),
    "reason",
    { "reason", "authority" } },
  { &muster_note_type, N_ ("Note"), "text", { "text" } },
};

/* What to call it where it is voided; NULL where it cannot be. */
static const char *
describe (const MusterRecordType *type, gconstpointer record, const char *title,
          const char *name_field)
{
  const MusterField *field = muster_record_find_field (type, name_field);
  const char *name = NULL;

  if (muster_record_find_field (type, "voided") == NULL)
    return NULL;
  if (field != NULL && field->kind == MUSTER_FIELD_TEXT)
    name = G_STRUCT_MEMBER (const char *, record, field->offset);
  return name != NULL ? name : title;
}

void
muster_officer_edit_present (MusterPage *page, const MusterRecordType *type, gconstpointer record)
{
  guint i;

  g_return_if_fail (MUSTER_IS_PAGE (page) && type != NULL && record != NULL);

  for (i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].type == type)
      {
        const char *title = _ (kinds[i].title);
        const MusterRecordWindow window = { title, type, kinds[i].fields,
                                            describe (type, record, title, kinds[i].name) };

        muster_record_window_present (page, &window, record);
      }
}

/* --- Rows ----------------------------------------------------------------------------------------- */

typedef struct
{
  MusterPage *page; /* it holds the row */
  const MusterRecordType *type;
  gpointer record;
} Opening;

static void
opening_free (gpointer data, GClosure *closure G_GNUC_UNUSED)
{
  Opening *opening = data;

  muster_record_free (opening->type, opening->record);
  g_free (opening);
}

static void
row_activated (AdwActionRow *row G_GNUC_UNUSED, gpointer data)
{
  const Opening *opening = data;

  muster_officer_edit_present (opening->page, opening->type, opening->record);
}

void
muster_officer_edit_attach (GtkWidget *row, MusterPage *page, const MusterRecordType *type,
                            gconstpointer record)
{
  Opening *opening;

  g_return_if_fail (ADW_IS_ACTION_ROW (row) && MUSTER_IS_PAGE (page));
  g_return_if_fail (type != NULL && record != NULL);

  opening = g_new0 (Opening, 1);
  opening->page = page;
  opening->type = type;
  opening->record = muster_record_copy (type, record);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_data (row, "activated", G_CALLBACK (row_activated), opening, opening_free, 0);
}
