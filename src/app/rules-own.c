/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the forms of the agency's own rules share, and the form for a subject. What was typed is tried on the main loop
 * first, so that what is refused stands beside its field. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "actions/adopt.h"
#include "actions/environment.h"
#include "app/rules-forms.h"
#include "app/rules-own.h"
#include "app/suggest.h"
#include "core/name.h"

#define MAX_SUGGESTIONS 8u
#define PACKS_KEY "muster-packs"

/* Any version will do for a try; the action finds the right one. */
#define TRIED_VERSION "2000-01-01"

void
muster_rules_own_free (gpointer data)
{
  MusterRulesOwn *own = data;

  g_ptr_array_unref (own->packs);
  g_free (own->text);
  g_free (own->id);
  g_free (own);
}

MusterRulesOwn *
muster_rules_own_new (const MusterRulesShelf *shelf, const char *id)
{
  const MusterRulesVersion *judging;
  MusterRulesOwn *own;

  g_return_val_if_fail (shelf != NULL, NULL);

  judging = muster_rules_shelf_find (shelf, MUSTER_AGENCY_PACK, NULL);
  own = g_new0 (MusterRulesOwn, 1);
  own->packs = g_ptr_array_ref (shelf->packs);
  own->text = judging != NULL ? g_strdup (judging->text)
                              : muster_rules_read_shipped (MUSTER_AGENCY_PACK, NULL);
  own->id = g_strdup (id);
  return own;
}

/* --- An edit -------------------------------------------------------------------------------------- */

void
muster_rules_typed_free (gpointer data)
{
  MusterRulesTyped *typed = data;

  g_ptr_array_unref (typed->texts);
  g_free (typed);
}

MusterRulesTyped *
muster_rules_typed_new (void)
{
  MusterRulesTyped *typed = g_new0 (MusterRulesTyped, 1);

  typed->texts = g_ptr_array_new_with_free_func (g_free);
  return typed;
}

const char *
muster_rules_typed_keep (MusterRulesTyped *typed, const char *text)
{
  char *copy = g_strdup (text);

  g_ptr_array_add (typed->texts, copy);
  return copy;
}

char *
muster_rules_own_try (const MusterRulesOwn *own, const MusterRulesTyped *typed, const char **field,
                      GError **error)
{
  return own->text != NULL
             ? muster_draft_edit (own->text, &typed->edit, own->packs, TRIED_VERSION, field, error)
             : NULL;
}

static gpointer
edit_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const MusterRulesTyped *typed = data;

  return muster_action_edit_own_rules (workspace, &typed->edit, NULL, error)
             ? GINT_TO_POINTER (TRUE)
             : NULL;
}

void
muster_rules_own_run (MusterForm *form, const MusterRulesOwn *own, MusterRulesTyped *typed,
                      const char *sentence)
{
  const MusterSessionWork work = { edit_work, typed, muster_rules_typed_free, NULL, TRUE };
  const char *field = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = muster_rules_own_try (own, typed, &field, &error);

  if (text != NULL || field == NULL)
    {
      muster_form_run (form, &work, sentence, NULL);
      return;
    }
  muster_form_refuse (form, field, error->message);
  muster_rules_typed_free (typed);
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

void
muster_rules_own_add_subjects (MusterForm *form, const MusterRulesOwn *own, const char *name,
                               const char *title)
{
  GtkWidget *row;

  muster_form_add_text (form, name, title, NULL);
  row = muster_form_get_row (form, name);
  g_object_set_data_full (G_OBJECT (row), PACKS_KEY, g_ptr_array_ref (own->packs),
                          (GDestroyNotify) g_ptr_array_unref);
  muster_suggest_attach (row, suggest, chosen, row);
}

/* --- Subjects ------------------------------------------------------------------------------------- */

static void
save_subject (MusterForm *form, gpointer data)
{
  MusterRulesTyped *typed = muster_rules_typed_new ();

  typed->subject = (MusterSubjectDraft){
    .title = muster_rules_typed_keep (typed, muster_form_get_text (form, "title")),
    .code = muster_rules_typed_keep (typed, muster_form_get_text (form, "code")),
    .within = muster_rules_typed_keep (typed, muster_form_get_text (form, "within")),
  };
  typed->edit.subject = &typed->subject;
  muster_rules_own_run (form, data, typed, _ ("The subject is in the agency's own rules."));
}

void
muster_rules_present_subject (MusterPage *page, const MusterRulesShelf *shelf)
{
  MusterForm *form;
  MusterRulesOwn *own;

  g_return_if_fail (MUSTER_IS_PAGE (page) && shelf != NULL);

  own = muster_rules_own_new (shelf, NULL);
  form = muster_form_new (page, _ ("New Subject of the Agency"), NULL, save_subject, own,
                          muster_rules_own_free);
  muster_form_add_text (form, "title", _ ("Name"), NULL);
  muster_form_add_text (form, "code", _ ("Code, where it has one"), NULL);
  muster_rules_own_add_subjects (form, own, "within",
                                 _ ("Lies within, such as another subject or an area"));
  gtk_window_present (GTK_WINDOW (form));
}
