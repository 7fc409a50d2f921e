/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Each reads what was typed and hands it to its action. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/equipment.h"
#include "actions/people.h"
#include "app/equipment-forms.h"
#include "app/form.h"
#include "core/name.h"
#include "core/table.h"

/* --- What they share ------------------------------------------------------------------------------ */

static void
show_equipment (MusterPage *page, gconstpointer result)
{
  const MusterId *id = result;

  muster_page_show_record (page, &muster_equipment_type, *id);
}

static gboolean
read_date (MusterForm *form, const char *name, MusterDate *date)
{
  g_autoptr (GError) error = NULL;

  if (muster_date_parse_typed (muster_form_get_text (form, name), date, &error))
    return TRUE;
  muster_form_refuse (form, name, error->message);
  return FALSE;
}

/* An empty row is no amount. */
static gboolean
read_money (MusterForm *form, const char *name, gint64 *cents)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = muster_name_squeeze (muster_form_get_text (form, name));

  *cents = MUSTER_NUMBER_NONE;
  if (text == NULL || muster_money_parse (text, cents, &error))
    return TRUE;
  muster_form_refuse (form, name, error->message);
  return FALSE;
}

static void
add_today (MusterForm *form, const char *title)
{
  MusterSession *session = muster_page_get_session (muster_form_get_page (form));
  g_autofree char *today = muster_date_format (muster_session_get_today (session));

  muster_form_add_text (form, "on", title, today);
}

/* All words from @first on. */
static void
add_words (MusterForm *form, const char *name, const char *title, const MusterWord *words,
           int first)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  int i;

  for (i = first; words[i].nick != NULL; i++)
    g_ptr_array_add (labels, (gpointer) muster_word_label (words, i));
  g_ptr_array_add (labels, NULL);
  muster_form_add_choice (form, name, title, (const char *const *) labels->pdata);
}

/* --- Entering ------------------------------------------------------------------------------------- */

static gpointer
enter_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  MusterId id = MUSTER_ID_NONE;

  if (!muster_action_enter_equipment (workspace, data, &id, error))
    return NULL;
  return g_memdup2 (&id, sizeof id);
}

static void
enter (MusterForm *form, gpointer data G_GNUC_UNUSED)
{
  MusterEquipment *equipment = muster_form_read_new (form, &muster_equipment_type);
  MusterSessionWork work = { enter_work, equipment, (GDestroyNotify) muster_equipment_free, g_free,
                             TRUE };
  g_autofree char *sentence = NULL;

  if (equipment == NULL)
    return;
  /* Translators: a tag, what has it. */
  sentence = g_strdup_printf (_ ("%s, %s, is on record."), equipment->tag, equipment->description);
  muster_form_run (form, &work, sentence, show_equipment);
}

void
muster_equipment_new_present (MusterPage *page)
{
  static const char *const fields[] = { "tag",          "description", "serial", "funding_source",
                                        "title_holder", "acquired_on", "cost",   "federal_percent",
                                        "location" };
  MusterForm *form;
  guint i;

  g_return_if_fail (MUSTER_IS_PAGE (page));

  form = muster_form_new (page, _ ("New Equipment"), NULL, enter, NULL, NULL);
  for (i = 0; i < G_N_ELEMENTS (fields); i++)
    muster_form_add_field (form, &muster_equipment_type, fields[i], NULL);
  muster_form_place_refusal (form, MUSTER_ERROR_CONSTRAINT, "tag");
  gtk_window_present (GTK_WINDOW (form));
}

/* --- From a claim --------------------------------------------------------------------------------- */

typedef struct
{
  MusterId line_id;
  char *tag;
} Taking;

static void
taking_free (gpointer data)
{
  Taking *taking = data;

  g_free (taking->tag);
  g_free (taking);
}

static gpointer
take_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Taking *taking = data;
  g_autoptr (MusterEquipment) equipment =
      muster_action_propose_equipment (workspace, taking->line_id, error);

  if (equipment == NULL)
    return NULL;
  muster_record_set_text (&equipment->tag, taking->tag);
  return enter_work (workspace, equipment, error);
}

static void
take (MusterForm *form, gpointer data G_GNUC_UNUSED)
{
  const MusterSuggestion *found = muster_form_get_found (form, "line");
  MusterEquipment *typed = NULL;
  Taking *taking;
  MusterSessionWork work = { take_work, NULL, taking_free, g_free, TRUE };

  if (found == NULL)
    {
      muster_form_refuse (form, "line", _ ("Type what was bought and choose one of the list."));
      return;
    }
  typed = muster_form_read_new (form, &muster_equipment_type);
  if (typed == NULL)
    return;
  taking = g_new (Taking, 1);
  taking->line_id = found->id;
  taking->tag = g_strdup (typed->tag);
  work.data = taking;
  muster_equipment_free (typed);
  muster_form_run (form, &work, _ ("The equipment is taken from its claim."), show_equipment);
}

static gpointer
lines_work (MusterWorkspace *workspace, gpointer data G_GNUC_UNUSED, GError **error)
{
  return muster_action_list_equipment_lines (workspace, error);
}

static void
lines_listed (MusterPage *page, gpointer result)
{
  g_autoptr (GPtrArray) lines = result;
  GPtrArray *choices;
  MusterForm *form;
  guint i;

  if (lines->len == 0)
    {
      muster_page_report (page, _ ("No line of a claim has equipment that is not entered yet."),
                          FALSE);
      return;
    }
  choices = g_ptr_array_new_with_free_func (muster_suggestion_free);
  for (i = 0; i < lines->len; i++)
    {
      const MusterCostLine *line = g_ptr_array_index (lines, i);

      g_ptr_array_add (choices, muster_suggestion_new (line->id, line->description, line->vendor));
    }
  form = muster_form_new (page, _ ("Equipment from a Claim"), NULL, take, NULL, NULL);
  muster_form_set_description (form, _ ("Description, vendor, date, cost and award come from the "
                                        "line of the claim."));
  muster_form_add_search (form, "line", _ ("Line of a claim, by what was bought"), choices);
  muster_form_add_field (form, &muster_equipment_type, "tag", NULL);
  gtk_window_present (GTK_WINDOW (form));
}

void
muster_equipment_take_present (MusterPage *page)
{
  const MusterSessionWork work = { lines_work, NULL, NULL, (GDestroyNotify) g_ptr_array_unref,
                                   FALSE };

  g_return_if_fail (MUSTER_IS_PAGE (page));

  muster_page_run (page, &work, lines_listed);
}

/* --- Issuing -------------------------------------------------------------------------------------- */

static gpointer
issue_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  return GINT_TO_POINTER (muster_action_issue_equipment (workspace, data, error));
}

static void
issue (MusterForm *form, gpointer data)
{
  const MusterEquipment *equipment = data;
  const MusterSuggestion *found = muster_form_get_found (form, "officer");
  MusterEquipmentLoan *loan;
  MusterSessionWork work = { issue_work, NULL, (GDestroyNotify) muster_equipment_loan_free, NULL,
                             TRUE };
  g_autofree char *sentence = NULL;
  MusterDate day;

  if (found == NULL)
    {
      muster_form_refuse (form, "officer",
                          _ ("Type a name or a state ID and choose one of the list."));
      return;
    }
  if (!read_date (form, "on", &day))
    return;
  loan = muster_equipment_loan_new ();
  loan->equipment_id = equipment->id;
  loan->officer_id = found->id;
  loan->issued_on = day;
  loan->notes = muster_name_squeeze (muster_form_get_text (form, "notes"));
  work.data = loan;
  /* Translators: a tag, an officer. */
  sentence = g_strdup_printf (_ ("%s is issued to %s."), equipment->tag, found->label);
  muster_form_run (form, &work, sentence, NULL);
}

typedef struct
{
  MusterEquipment *equipment;
  MusterTable *people;
} Asked;

static void
asked_free (gpointer data)
{
  Asked *asked = data;

  muster_equipment_free (asked->equipment);
  g_clear_pointer (&asked->people, muster_table_unref);
  g_free (asked);
}

static gpointer
people_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  Asked *asked = g_new0 (Asked, 1);

  asked->equipment = muster_equipment_copy (data);
  asked->people = muster_action_list_people (workspace, error);
  if (asked->people == NULL)
    g_clear_pointer (&asked, asked_free);
  return asked;
}

static void
people_listed (MusterPage *page, gpointer result)
{
  Asked *asked = result;
  GPtrArray *officers = g_ptr_array_new_with_free_func (muster_suggestion_free);
  MusterForm *form;
  guint i;

  for (i = 0; i < muster_table_get_n_rows (asked->people); i++)
    if (muster_table_get_number (asked->people, i, MUSTER_PEOPLE_IS_EMPLOYED) == 1)
      g_ptr_array_add (
          officers,
          muster_suggestion_new (muster_table_get_number (asked->people, i, MUSTER_PEOPLE_ID),
                                 muster_table_get_text (asked->people, i, MUSTER_PEOPLE_NAME),
                                 muster_table_get_text (asked->people, i, MUSTER_PEOPLE_STATE_ID)));
  form =
      muster_form_new (page, _ ("Issue Equipment"), _ ("_Issue"), issue,
                       g_steal_pointer (&asked->equipment), (GDestroyNotify) muster_equipment_free);
  muster_form_add_search (form, "officer", _ ("Officer, by name or state ID"), officers);
  add_today (form, _ ("Issued on"));
  muster_form_add_text (form, "notes", _ ("Note"), NULL);
  asked_free (asked);
  gtk_window_present (GTK_WINDOW (form));
}

void
muster_equipment_issue_present (MusterPage *page, const MusterEquipmentEntry *entry)
{
  const MusterSessionWork work = { people_work, muster_equipment_copy (entry->equipment),
                                   (GDestroyNotify) muster_equipment_free, asked_free, FALSE };

  muster_page_run (page, &work, people_listed);
}

/* --- Taking back ---------------------------------------------------------------------------------- */

typedef struct
{
  MusterEquipmentReturn back;
  char *note;
} Returning;

static void
returning_free (gpointer data)
{
  Returning *returning = data;

  g_free (returning->note);
  g_free (returning);
}

static gpointer
return_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Returning *returning = data;

  return GINT_TO_POINTER (muster_action_return_equipment (workspace, &returning->back, error));
}

static void
take_back (MusterForm *form, gpointer data)
{
  const MusterEquipment *equipment = data;
  Returning *returning;
  MusterSessionWork work = { return_work, NULL, returning_free, NULL, TRUE };
  g_autofree char *sentence = NULL;
  MusterDate day;

  if (!read_date (form, "on", &day))
    return;
  returning = g_new0 (Returning, 1);
  returning->note = muster_name_squeeze (muster_form_get_text (form, "notes"));
  returning->back.equipment_id = equipment->id;
  returning->back.returned_on = day;
  returning->back.condition = (MusterEquipmentCondition) muster_form_get_choice (form, "condition");
  returning->back.note = returning->note;
  work.data = returning;
  /* Translators: a tag. */
  sentence = g_strdup_printf (_ ("%s is back."), equipment->tag);
  muster_form_run (form, &work, sentence, NULL);
}

void
muster_equipment_return_present (MusterPage *page, const MusterEquipmentEntry *entry)
{
  MusterForm *form = muster_form_new (page, _ ("Take Equipment Back"), _ ("_Take Back"), take_back,
                                      muster_equipment_copy (entry->equipment),
                                      (GDestroyNotify) muster_equipment_free);

  add_today (form, _ ("Returned on"));
  add_words (form, "condition", _ ("Condition"), muster_equipment_condition_words,
             MUSTER_EQUIPMENT_CONDITION_UNKNOWN);
  muster_form_add_text (form, "notes", _ ("Note"), NULL);
  gtk_window_present (GTK_WINDOW (form));
}

/* --- Disposing ------------------------------------------------------------------------------------ */

static gpointer
dispose_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  return GINT_TO_POINTER (muster_action_dispose_equipment (workspace, data, error));
}

static void
dispose (MusterForm *form, gpointer data)
{
  const MusterEquipment *equipment = data;
  MusterEquipmentDisposal disposal = { equipment->id,
                                       MUSTER_DISPOSAL_SOLD +
                                           (MusterDisposal) muster_form_get_choice (form, "how"),
                                       MUSTER_DATE_NONE, MUSTER_NUMBER_NONE, MUSTER_NUMBER_NONE };
  MusterSessionWork work = { dispose_work, NULL, g_free, NULL, TRUE };
  g_autofree char *sentence = NULL;

  if (!read_date (form, "on", &disposal.disposed_on) ||
      !read_money (form, "proceeds", &disposal.proceeds) ||
      !read_money (form, "share", &disposal.funder_share))
    return;
  work.data = g_memdup2 (&disposal, sizeof disposal);
  /* Translators: a tag, how it left: Sold. */
  sentence = g_strdup_printf (_ ("%s left the agency: %s."), equipment->tag,
                              muster_word_label (muster_disposal_words, (int) disposal.disposal));
  muster_form_run (form, &work, sentence, NULL);
}

void
muster_equipment_dispose_present (MusterPage *page, const MusterEquipmentEntry *entry)
{
  MusterForm *form = muster_form_new (page, _ ("Dispose of Equipment"), _ ("_Dispose"), dispose,
                                      muster_equipment_copy (entry->equipment),
                                      (GDestroyNotify) muster_equipment_free);

  add_words (form, "how", _ ("How it left"), muster_disposal_words, MUSTER_DISPOSAL_SOLD);
  add_today (form, _ ("Left on"));
  muster_form_add_text (form, "proceeds", _ ("Proceeds"), NULL);
  muster_form_add_text (form, "share", _ ("Funder’s share of the proceeds"), NULL);
  muster_form_place_refusal (form, MUSTER_ERROR_INVALID_INPUT, "share");
  gtk_window_present (GTK_WINDOW (form));
}
