/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A requirement of the agency's own: added, changed, ended. While it is typed, a line says what will be asked, and what is
 * refused is said as soon as its field is left. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/rules-forms.h"
#include "app/rules-own.h"
#include "rules/describe.h"

#define FIELD_KEY "muster-field"

/* --- Reading -------------------------------------------------------------------------------------- */

static const char *
keep (MusterRulesTyped *typed, MusterForm *form, const char *name)
{
  return muster_rules_typed_keep (typed, muster_form_get_text (form, name));
}

static MusterRulesTyped *
read_form (MusterForm *form, const MusterRulesOwn *own)
{
  MusterRulesTyped *typed = muster_rules_typed_new ();

  typed->requirement = (MusterRequirementDraft){
    .title = keep (typed, form, "title"),
    .kind = (MusterDraftKind) muster_form_get_choice (form, "kind"),
    .audience = (MusterDraftAudience) muster_form_get_choice (form, "audience"),
    .names = keep (typed, form, "names"),
    .hours = keep (typed, form, "hours"),
    .courses = keep (typed, form, "courses"),
    .holds = keep (typed, form, "holds"),
    .months = keep (typed, form, "months"),
    .period = (MusterDraftPeriod) muster_form_get_choice (form, "period"),
    .years = keep (typed, form, "years"),
    .first_year = keep (typed, form, "first_year"),
    .subjects = keep (typed, form, "subjects"),
    .each = keep (typed, form, "each"),
    .from = keep (typed, form, "from"),
    .citation = keep (typed, form, "citation"),
    .address = keep (typed, form, "address"),
    .is_recommended = muster_form_get_choice (form, "level") == 1,
  };
  typed->edit.requirement = &typed->requirement;
  if (own->id != NULL)
    {
      typed->edit.id = muster_rules_typed_keep (typed, own->id);
      typed->edit.on = keep (typed, form, "on");
    }
  return typed;
}

/* --- While it is typed ---------------------------------------------------------------------------- */

/* The requirement as it would be, with its last change. */
static char *
describe (const MusterRulesOwn *own, const char *text)
{
  g_autoptr (MusterPack) pack = muster_pack_parse (text, NULL);
  const GPtrArray *requirements = muster_pack_get_requirements (pack);
  const MusterRequirement *requirement =
      own->id != NULL ? muster_pack_find_requirement (pack, own->id)
                      : g_ptr_array_index (requirements, requirements->len - 1);

  while (requirement->next != NULL)
    requirement = requirement->next;
  return muster_requirement_describe_briefly (pack, requirement);
}

static void
say (MusterForm *form, const MusterRulesOwn *own)
{
  g_autoptr (MusterRulesTyped) typed = read_form (form, own);
  g_autofree char *text = muster_rules_own_try (own, typed, NULL, NULL);
  g_autofree char *sentence =
      text != NULL ? describe (own, text) : g_strdup (_ ("Something is still missing above."));

  muster_form_set_summary (form, sentence);
}

static void
row_changed (GtkWidget *row)
{
  MusterForm *form = MUSTER_FORM (gtk_widget_get_root (row));

  muster_form_mark (form, g_object_get_data (G_OBJECT (row), FIELD_KEY), NULL);
  say (form, muster_form_get_data (form));
}

/* What is empty is not refused before the button is pressed. */
static void
row_left (GtkEventController *controller)
{
  GtkWidget *row = gtk_event_controller_get_widget (controller);
  MusterForm *form = MUSTER_FORM (gtk_widget_get_root (row));
  const char *name = g_object_get_data (G_OBJECT (row), FIELD_KEY);
  const MusterRulesOwn *own = form != NULL ? muster_form_get_data (form) : NULL;
  g_autoptr (MusterRulesTyped) typed = NULL;
  g_autoptr (GError) error = NULL;

  if (own == NULL || *muster_form_get_text (form, name) == '\0')
    return;
  typed = read_form (form, own);
  if (own->text != NULL)
    muster_draft_check (own->text, &typed->edit, own->packs, name, &error);
  muster_form_mark (form, name, error != NULL ? error->message : NULL);
}

static void
watch (MusterForm *form, const char *name)
{
  GtkWidget *row = muster_form_get_row (form, name);
  GtkEventController *controller;

  g_object_set_data (G_OBJECT (row), FIELD_KEY, (gpointer) name);
  if (ADW_IS_COMBO_ROW (row))
    {
      g_signal_connect (row, "notify::selected", G_CALLBACK (row_changed), NULL);
      return;
    }
  g_signal_connect (row, "changed", G_CALLBACK (row_changed), NULL);
  controller = gtk_event_controller_focus_new ();
  g_signal_connect (controller, "leave", G_CALLBACK (row_left), NULL);
  gtk_widget_add_controller (row, controller);
}

/* --- The rows ------------------------------------------------------------------------------------- */

static const char *const fields[] = { "title",   "kind",  "audience",   "names",    "hours",
                                      "courses", "holds", "months",     "subjects", "each",
                                      "period",  "years", "first_year", "from",     "citation",
                                      "address", "level" };

static void
add_who (MusterForm *form)
{
  const char *const audiences[] = { _ ("Sworn officers"),      _ ("Everybody who is employed"),
                                    _ ("Some ranks"),          _ ("Some assignments"),
                                    _ ("Kinds of employment"), NULL };

  muster_form_add_choice (form, "audience", _ ("For whom"), audiences);
  muster_form_add_text (form, "names", _ ("Which of them; apart by semicolons"), NULL);
  muster_form_show_with (form, "names", "audience",
                         1u << MUSTER_DRAFT_RANKS | 1u << MUSTER_DRAFT_ASSIGNMENTS |
                             1u << MUSTER_DRAFT_EMPLOYMENTS);
}

static void
add_what (MusterForm *form, const MusterRulesOwn *own)
{
  muster_form_add_text (form, "hours", _ ("Hours"), NULL);
  muster_form_show_with (form, "hours", "kind", 1u << MUSTER_DRAFT_HOURS);
  muster_form_add_text (form, "courses", _ ("Courses of which one will do, by code or title"),
                        NULL);
  muster_form_show_with (form, "courses", "kind", 1u << MUSTER_DRAFT_COMPLETION);
  muster_form_add_text (form, "holds", _ ("Qualification or card, such as CPR"), NULL);
  muster_form_show_with (form, "holds", "kind", 1u << MUSTER_DRAFT_CREDENTIAL);
  muster_form_add_text (form, "months", _ ("Months it holds; empty is until its own date"), NULL);
  muster_form_show_with (form, "months", "kind", 1u << MUSTER_DRAFT_CREDENTIAL);
  muster_rules_own_add_subjects (form, own, "subjects",
                                 _ ("Subjects that count; empty is all training"));
  muster_form_show_with (form, "subjects", "kind",
                         1u << MUSTER_DRAFT_HOURS | 1u << MUSTER_DRAFT_COMPLETION);
  muster_form_add_text (form, "each", _ ("Hours at least in each of these subjects; may be empty"),
                        NULL);
  muster_form_show_with (form, "each", "kind", 1u << MUSTER_DRAFT_HOURS);
}

static void
add_when (MusterForm *form)
{
  const char *const periods[] = { _ ("Each calendar year"),
                                  _ ("Always the last 12 months"),
                                  _ ("Always the last 24 months"),
                                  _ ("Always the last 36 months"),
                                  _ ("Once"),
                                  _ ("Each certificate cycle"),
                                  _ ("Every so many years from the last time"),
                                  _ ("Each block of so many calendar years"),
                                  NULL };

  muster_form_add_choice (form, "period", _ ("Period"), periods);
  muster_form_show_with (form, "period", "kind",
                         1u << MUSTER_DRAFT_HOURS | 1u << MUSTER_DRAFT_COMPLETION);
  muster_form_add_text (form, "years", _ ("How many years"), NULL);
  muster_form_show_with (form, "years", "period",
                         1u << MUSTER_DRAFT_YEARS | 1u << MUSTER_DRAFT_BLOCKS);
  muster_form_add_text (form, "first_year", _ ("A year in which a block begins"), NULL);
  muster_form_show_with (form, "first_year", "period", 1u << MUSTER_DRAFT_BLOCKS);
  muster_form_add_text (form, "from", _ ("Asked from when; empty is always"), NULL);
}

static void
add_rows (MusterForm *form, const MusterRulesOwn *own)
{
  const char *const kinds[] = { _ ("Hours of training"), _ ("A course, however long"),
                                _ ("A qualification or card"), NULL };
  const char *const levels[] = { _ ("Required"), _ ("Recommended: nothing follows"), NULL };
  guint i;

  muster_form_add_text (form, "title", _ ("What is asked"), NULL);
  muster_form_add_choice (form, "kind", _ ("Kind"), kinds);
  add_who (form);
  add_what (form, own);
  add_when (form);
  muster_form_add_text (form, "citation", _ ("What it stands on, such as General Order 9"), NULL);
  muster_form_add_text (form, "address", _ ("Address where that can be read"), NULL);
  muster_form_add_choice (form, "level", _ ("Force"), levels);
  muster_form_set_foot (
      form,
      _ ("Other parts, limits, passes and deadlines are written in the agency's own file of rules, "
         "which “Adopt From a File…” takes."));
  for (i = 0; i < G_N_ELEMENTS (fields); i++)
    watch (form, fields[i]);
}

/* --- Adding --------------------------------------------------------------------------------------- */

static void
save_new (MusterForm *form, gpointer data)
{
  muster_rules_own_run (form, data, read_form (form, data),
                        _ ("The requirement is in the agency's own rules."));
}

void
muster_rules_present_requirement (MusterPage *page, const MusterRulesShelf *shelf)
{
  MusterForm *form;
  MusterRulesOwn *own;

  g_return_if_fail (MUSTER_IS_PAGE (page) && shelf != NULL);

  own = muster_rules_own_new (shelf, NULL);
  form = muster_form_new (page, _ ("New Requirement of the Agency"), NULL, save_new, own,
                          muster_rules_own_free);
  add_rows (form, own);
  say (form, own);
  gtk_window_present (GTK_WINDOW (form));
}

/* --- Changing ------------------------------------------------------------------------------------- */

static void
set_text (MusterForm *form, const char *name, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (muster_form_get_row (form, name)), text != NULL ? text : "");
}

static void
fill (MusterForm *form, const MusterRequirementDraft *draft)
{
  muster_form_set_choice (form, "kind", draft->kind);
  muster_form_set_choice (form, "audience", draft->audience);
  muster_form_set_choice (form, "period", draft->period);
  muster_form_set_choice (form, "level", draft->is_recommended ? 1 : 0);
  set_text (form, "title", draft->title);
  set_text (form, "names", draft->names);
  set_text (form, "hours", draft->hours);
  set_text (form, "courses", draft->courses);
  set_text (form, "holds", draft->holds);
  set_text (form, "months", draft->months);
  set_text (form, "years", draft->years);
  set_text (form, "first_year", draft->first_year);
  set_text (form, "subjects", draft->subjects);
  set_text (form, "each", draft->each);
  set_text (form, "from", draft->from);
  set_text (form, "citation", draft->citation);
  set_text (form, "address", draft->address);
}

static void
save_change (MusterForm *form, gpointer data)
{
  muster_rules_own_run (form, data, read_form (form, data), _ ("The requirement is changed."));
}

void
muster_rules_present_change (MusterPage *page, const MusterRulesShelf *shelf, const char *id)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  MusterRequirementDraft draft;
  MusterRulesOwn *own;
  MusterForm *form;

  g_return_if_fail (MUSTER_IS_PAGE (page) && shelf != NULL && id != NULL);

  own = muster_rules_own_new (shelf, id);
  if (own->text == NULL ||
      !muster_draft_read_requirement (own->text, id, own->packs, &draft, texts, &error))
    {
      muster_page_report (page, error->message, FALSE);
      muster_rules_own_free (own);
      return;
    }
  form = muster_form_new (page, _ ("Change Requirement"), _ ("_Change"), save_change, own,
                          muster_rules_own_free);
  muster_form_set_description (
      form, _ ("From a day on, what was asked before stays for the periods before. Without a day, "
               "what was written is corrected for all periods."));
  muster_form_add_text (form, "on", _ ("From which day the change holds; empty corrects"), NULL);
  add_rows (form, own);
  watch (form, "on");
  fill (form, &draft);
  gtk_window_present (GTK_WINDOW (form));
}

/* --- Ending --------------------------------------------------------------------------------------- */

static void
save_end (MusterForm *form, gpointer data)
{
  const MusterRulesOwn *own = data;
  MusterRulesTyped *typed = muster_rules_typed_new ();

  typed->edit.id = muster_rules_typed_keep (typed, own->id);
  typed->edit.on = keep (typed, form, "on");
  muster_rules_own_run (form, own, typed, _ ("The requirement is not asked any more."));
}

void
muster_rules_present_end (MusterPage *page, const MusterRulesShelf *shelf, const char *id)
{
  MusterForm *form;

  g_return_if_fail (MUSTER_IS_PAGE (page) && shelf != NULL && id != NULL);

  form = muster_form_new (page, _ ("End Requirement"), _ ("_End"), save_end,
                          muster_rules_own_new (shelf, id), muster_rules_own_free);
  muster_form_set_description (form,
                               _ ("From a day on, periods that end before it still ask for it. "
                                  "Without a day it is taken out, as if it had never been "
                                  "written."));
  muster_form_add_text (form, "on", _ ("From which day it is not asked; empty takes it out"), NULL);
  gtk_window_present (GTK_WINDOW (form));
}
