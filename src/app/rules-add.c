/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Requirements and subjects of the agency's own. What was typed is tried on the main loop first, so that what is
 * refused stands beside its field. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "actions/adopt.h"
#include "actions/environment.h"
#include "app/form.h"
#include "app/rules-forms.h"
#include "app/suggest.h"
#include "core/name.h"

#define MAX_SUGGESTIONS 8u
#define PACKS_KEY "muster-packs"

/* What the form knows of the rules. */
typedef struct
{
  GPtrArray *packs; /* of MusterPack */
  char *own;        /* text of the agency's own */
} Known;

/* What was typed, for another thread. */
typedef struct
{
  MusterRequirementDraft requirement;
  MusterSubjectDraft subject;
  gboolean is_subject;
  GPtrArray *texts; /* owns what the drafts point to */
} Typed;

static void
known_free (gpointer data)
{
  Known *known = data;

  g_ptr_array_unref (known->packs);
  g_free (known->own);
  g_free (known);
}

static Known *
known_new (const MusterRulesShelf *shelf)
{
  const MusterRulesVersion *own = muster_rules_shelf_find (shelf, MUSTER_AGENCY_PACK, NULL);
  Known *known = g_new0 (Known, 1);

  known->packs = g_ptr_array_ref (shelf->packs);
  known->own =
      own != NULL ? g_strdup (own->text) : muster_rules_read_shipped (MUSTER_AGENCY_PACK, NULL);
  return known;
}

static void
typed_free (gpointer data)
{
  Typed *typed = data;

  g_ptr_array_unref (typed->texts);
  g_free (typed);
}

static const char *
keep (Typed *typed, MusterForm *form, const char *name)
{
  char *text = g_strdup (muster_form_get_text (form, name));

  g_ptr_array_add (typed->texts, text);
  return text;
}

static gpointer
add_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Typed *typed = data;
  gboolean is_added =
      typed->is_subject
          ? muster_action_add_subject (workspace, &typed->subject, NULL, error)
          : muster_action_add_requirement (workspace, &typed->requirement, NULL, error);

  return is_added ? GINT_TO_POINTER (TRUE) : NULL;
}

/* Takes @typed. */
static void
try_and_run (MusterForm *form, const Known *known, Typed *typed, const char *sentence)
{
  const MusterSessionWork work = { add_work, typed, typed_free, NULL, TRUE };
  const char *field = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  /* Any version will do for the try; the action finds the right one. */
  const char *version = "2000-01-01";

  if (known->own != NULL)
    text = typed->is_subject ? muster_draft_add_subject (known->own, &typed->subject, known->packs,
                                                         version, &field, &error)
                             : muster_draft_add_requirement (known->own, &typed->requirement,
                                                             known->packs, version, &field, &error);
  if (error != NULL && field != NULL)
    {
      muster_form_refuse (form, field, error->message);
      typed_free (typed);
      return;
    }
  muster_form_run (form, &work, sentence, NULL);
}

/* --- Subjects to choose from ---------------------------------------------------------------------- */

/* The field holds a list: what is typed now stands after the last semicolon. */
static const char *
find_last (const char *text)
{
  const char *semicolon = strrchr (text, ';');

  text = semicolon != NULL ? semicolon + 1 : text;
  while (g_ascii_isspace (*text))
    text++;
  return text;
}

static void
add_suggestions (GPtrArray *found, const MusterPack *pack, const char *folded)
{
  guint i;

  for (i = 0; i < muster_pack_get_n_subjects (pack) && found->len < MAX_SUGGESTIONS; i++)
    {
      const char *title =
          muster_pack_get_subject_title (pack, muster_pack_get_subject_id (pack, i));
      g_autofree char *folded_title = muster_name_fold (title);

      /* What stands there in full needs no suggestion. */
      if (strstr (folded_title, folded) != NULL && !g_str_equal (folded_title, folded))
        g_ptr_array_add (
            found, muster_suggestion_new (
                       (MusterId) found->len + 1, title,
                       muster_pack_get_subject_code (pack, muster_pack_get_subject_id (pack, i))));
    }
}

static GPtrArray *
suggest (const char *text, gpointer data)
{
  const GPtrArray *packs = g_object_get_data (data, PACKS_KEY);
  GPtrArray *found = g_ptr_array_new_with_free_func (muster_suggestion_free);
  g_autofree char *folded = muster_name_fold (find_last (text));
  guint i;

  g_strstrip (folded);
  for (i = 0; *folded != '\0' && i < packs->len; i++)
    add_suggestions (found, g_ptr_array_index (packs, i), folded);
  return found;
}

static void
chosen (const MusterSuggestion *suggestion, gpointer data)
{
  GtkEditable *row = data;
  g_autofree char *text = g_strdup (gtk_editable_get_text (row));
  g_autofree char *completed = NULL;

  text[find_last (text) - text] = '\0';
  completed = g_strconcat (text, suggestion->label, NULL);
  gtk_editable_set_text (row, completed);
  gtk_editable_set_position (row, -1);
}

static void
add_subject_row (MusterForm *form, const Known *known, const char *name, const char *title)
{
  GtkWidget *row;

  muster_form_add_text (form, name, title, NULL);
  row = muster_form_get_row (form, name);
  g_object_set_data_full (G_OBJECT (row), PACKS_KEY, g_ptr_array_ref (known->packs),
                          (GDestroyNotify) g_ptr_array_unref);
  muster_suggest_attach (row, suggest, chosen, row);
}

/* --- Requirements --------------------------------------------------------------------------------- */

static void
save_requirement (MusterForm *form, gpointer data)
{
  Typed *typed = g_new0 (Typed, 1);

  typed->texts = g_ptr_array_new_with_free_func (g_free);
  typed->requirement = (MusterRequirementDraft){
    .title = keep (typed, form, "title"),
    .audience = (MusterDraftAudience) muster_form_get_choice (form, "audience"),
    .names = keep (typed, form, "names"),
    .hours = keep (typed, form, "hours"),
    .period = (MusterDraftPeriod) muster_form_get_choice (form, "period"),
    .subjects = keep (typed, form, "subjects"),
    .from = keep (typed, form, "from"),
    .citation = keep (typed, form, "citation"),
    .address = keep (typed, form, "address"),
  };
  try_and_run (form, data, typed, _ ("The requirement is in the agency's own rules."));
}

void
muster_rules_present_requirement (MusterPage *page, const MusterRulesShelf *shelf)
{
  const char *const audiences[] = { _ ("Sworn officers"), _ ("Everybody who is employed"),
                                    _ ("Some ranks"), _ ("Some assignments"), NULL };
  const char *const periods[] = { _ ("Each calendar year"),
                                  _ ("Always the last 12 months"),
                                  _ ("Always the last 24 months"),
                                  _ ("Always the last 36 months"),
                                  _ ("Once"),
                                  _ ("Each certificate cycle"),
                                  NULL };
  MusterForm *form;
  Known *known;

  g_return_if_fail (MUSTER_IS_PAGE (page) && shelf != NULL);

  known = known_new (shelf);
  form = muster_form_new (page, _ ("New Requirement of the Agency"), NULL, save_requirement, known,
                          known_free);
  muster_form_add_text (form, "title", _ ("What is asked"), NULL);
  muster_form_add_choice (form, "audience", _ ("For whom"), audiences);
  muster_form_add_text (form, "names", _ ("Which ranks or assignments; apart by semicolons"), NULL);
  muster_form_show_with (form, "names", "audience",
                         1u << MUSTER_DRAFT_RANKS | 1u << MUSTER_DRAFT_ASSIGNMENTS);
  muster_form_add_text (form, "hours", _ ("Hours"), NULL);
  muster_form_add_choice (form, "period", _ ("Period"), periods);
  add_subject_row (form, known, "subjects", _ ("Subjects that count; empty is all training"));
  muster_form_add_text (form, "from", _ ("From when; empty is always"), NULL);
  muster_form_add_text (form, "citation", _ ("What it stands on, such as General Order 9"), NULL);
  muster_form_add_text (form, "address", _ ("Address where that can be read"), NULL);
  gtk_window_present (GTK_WINDOW (form));
}

/* --- Subjects ------------------------------------------------------------------------------------- */

static void
save_subject (MusterForm *form, gpointer data)
{
  Typed *typed = g_new0 (Typed, 1);

  typed->is_subject = TRUE;
  typed->texts = g_ptr_array_new_with_free_func (g_free);
  typed->subject = (MusterSubjectDraft){ .title = keep (typed, form, "title"),
                                         .code = keep (typed, form, "code"),
                                         .within = keep (typed, form, "within") };
  try_and_run (form, data, typed, _ ("The subject is in the agency's own rules."));
}

void
muster_rules_present_subject (MusterPage *page, const MusterRulesShelf *shelf)
{
  MusterForm *form;
  Known *known;

  g_return_if_fail (MUSTER_IS_PAGE (page) && shelf != NULL);

  known = known_new (shelf);
  form = muster_form_new (page, _ ("New Subject of the Agency"), NULL, save_subject, known,
                          known_free);
  muster_form_add_text (form, "title", _ ("Name"), NULL);
  muster_form_add_text (form, "code", _ ("Code, where it has one"), NULL);
  add_subject_row (form, known, "within", _ ("Lies within, such as another subject or an area"));
  gtk_window_present (GTK_WINDOW (form));
}
