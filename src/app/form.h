/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A dialog that takes a few values and does one thing with them. What is refused stays, with the sentence that says
 * why; the dialog closes when it is done. */

#pragma once

#include "actions/edit.h"
#include "app/page.h"
#include "app/suggest.h"
#include "core/error.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_FORM (muster_form_get_type ())
G_DECLARE_FINAL_TYPE (MusterForm, muster_form, MUSTER, FORM, GtkWindow)

/**
 * MusterFormSave:
 * @form: the form
 * @data: the caller's
 *
 * Called when its button is pressed. Reads what was typed, and goes on with muster_form_run().
 */
typedef void (*MusterFormSave) (MusterForm *form, gpointer data);

/**
 * muster_form_new:
 * @page: the page that asks
 * @title: title of the dialog
 * @verb: (nullable): what its button says, with a mnemonic; NULL is "_Add"
 * @save: called when it is pressed
 * @data: (transfer full): for @save
 * @free_data: (nullable): frees @data
 *
 * Returns: (transfer none): a dialog without rows; gtk_window_present() shows it
 */
MusterForm *
muster_form_new (MusterPage *page, const char *title, const char *verb, MusterFormSave save,
                 gpointer data, GDestroyNotify free_data);

/**
 * muster_form_get_page:
 * @form: a form
 *
 * Returns: (transfer none) (nullable): the page that asks
 */
MusterPage *
muster_form_get_page (MusterForm *form);

/**
 * muster_form_set_description:
 * @form: a form
 * @text: what it is about
 *
 * Says above the rows what they are about.
 */
void
muster_form_set_description (MusterForm *form, const char *text);

/**
 * muster_form_set_summary:
 * @form: a form
 * @text: what will come of what is typed
 *
 * Says below the rows what they come to; it stays in sight where there are too many rows for the screen.
 */
void
muster_form_set_summary (MusterForm *form, const char *text);

/**
 * muster_form_set_foot:
 * @form: a form
 * @text: what it leaves out, and where that is
 *
 * Says below the rows what they do not offer.
 */
void
muster_form_set_foot (MusterForm *form, const char *text);

/**
 * muster_form_get_data:
 * @form: a form
 *
 * Returns: (transfer none) (nullable): the data that was given to muster_form_new(); NULL while the form is destroyed
 */
gpointer
muster_form_get_data (MusterForm *form);

/**
 * muster_form_add_field:
 * @form: a form
 * @type: a record type
 * @name: one of its fields that may be changed by itself
 * @text: (nullable): what stands there
 *
 * Adds a row for a field of a record.
 */
void
muster_form_add_field (MusterForm *form, const MusterRecordType *type, const char *name,
                       const char *text);

/**
 * muster_form_add_text:
 * @form: a form
 * @name: how the caller calls it
 * @title: title of the row
 * @text: (nullable): what stands there
 *
 * Adds a row for text that is no field.
 */
void
muster_form_add_text (MusterForm *form, const char *name, const char *title, const char *text);

/**
 * muster_form_add_choice:
 * @form: a form
 * @name: how the caller calls it
 * @title: title of the row
 * @labels: (array zero-terminated=1): what can be chosen; the first is
 *
 * Adds a row with a choice.
 */
void
muster_form_add_choice (MusterForm *form, const char *name, const char *title,
                        const char *const *labels);

/**
 * muster_form_show_with:
 * @form: a form
 * @name: name of a row
 * @choice: name of a row with a choice, which lives as long as the form
 * @with: a bit for each number of a choice: 1 << 0 is the first one
 *
 * Shows the row only while one of these is chosen.
 */
void
muster_form_show_with (MusterForm *form, const char *name, const char *choice, guint with);

/**
 * muster_form_add_search:
 * @form: a form
 * @name: how the caller calls it
 * @title: title of the row
 * @choices: (transfer full) (element-type MusterSuggestion): what can be chosen
 *
 * Adds a row for one of many: what is typed is looked for among them.
 */
void
muster_form_add_search (MusterForm *form, const char *name, const char *title, GPtrArray *choices);

/**
 * muster_form_add_row:
 * @form: a form
 * @name: how the caller calls it
 * @title: title of the row
 * @row: (transfer floating): an AdwPreferencesRow, which the caller reads by itself
 *
 * Adds a row of another kind.
 */
void
muster_form_add_row (MusterForm *form, const char *name, const char *title, GtkWidget *row);

/**
 * muster_form_get_row:
 * @form: a form
 * @name: name of a field or of another row
 *
 * Returns: (transfer none): its widget, such as for muster_suggest_attach()
 */
GtkWidget *
muster_form_get_row (MusterForm *form, const char *name);

/**
 * muster_form_read:
 * @form: a form
 * @type: a record type
 * @record: a record of it, which receives the values
 *
 * Reads every field of @type. What cannot be read is marked, and the focus goes to the first of it.
 *
 * Returns: whether all could be read
 */
gboolean
muster_form_read (MusterForm *form, const MusterRecordType *type, gpointer record);

/**
 * muster_form_read_new:
 * @form: a form
 * @type: a record type
 *
 * As muster_form_read(), into a new record.
 *
 * Returns: (transfer full) (nullable): the record, or NULL where something could not be read
 */
gpointer
muster_form_read_new (MusterForm *form, const MusterRecordType *type);

/**
 * muster_form_refuse:
 * @form: a form
 * @name: name of a field or of another row
 * @sentence: what to type there
 *
 * Marks a row whose value can be read but is not what is needed.
 */
void
muster_form_refuse (MusterForm *form, const char *name, const char *sentence);

/**
 * muster_form_place_refusal:
 * @form: a form
 * @code: what the work may be refused for
 * @name: name of the row that such a refusal is about, static
 *
 * Has the sentence of such a refusal stand at that row instead of below all of them.
 */
void
muster_form_place_refusal (MusterForm *form, MusterError code, const char *name);

/**
 * muster_form_mark:
 * @form: a form
 * @name: name of a field or of another row
 * @sentence: (nullable): what to type there; NULL takes the mark away
 *
 * As muster_form_refuse(), while somebody types elsewhere: the focus stays where it is.
 */
void
muster_form_mark (MusterForm *form, const char *name, const char *sentence);

/**
 * muster_form_get_text:
 * @form: a form
 * @name: what was given to muster_form_add_text()
 *
 * Returns: what stands there
 */
const char *
muster_form_get_text (MusterForm *form, const char *name);

/**
 * muster_form_get_choice:
 * @form: a form
 * @name: what was given to muster_form_add_choice()
 *
 * Returns: the number of what is chosen
 */
guint
muster_form_get_choice (MusterForm *form, const char *name);

/**
 * muster_form_set_choice:
 * @form: a form
 * @name: what was given to muster_form_add_choice()
 * @choice: a number of it
 *
 * Chooses.
 */
void
muster_form_set_choice (MusterForm *form, const char *name, guint choice);

/**
 * muster_form_get_found:
 * @form: a form
 * @name: what was given to muster_form_add_search()
 *
 * Returns: (transfer none) (nullable): what was chosen, or is the only one that is meant
 */
const MusterSuggestion *
muster_form_get_found (MusterForm *form, const char *name);

/**
 * muster_form_run:
 * @form: a form
 * @work: what is done; copied
 * @sentence: (nullable): what was done, once it is; NULL where @done says it
 * @done: (nullable): takes what came of it; it is freed after that
 *
 * Does the work. Where it fails, the form says why and stays.
 */
void
muster_form_run (MusterForm *form, const MusterSessionWork *work, const char *sentence,
                 void (*done) (MusterPage *page, gconstpointer result));

G_END_DECLS
