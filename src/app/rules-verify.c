/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Entering that somebody compared the rules with a document. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/adopt.h"
#include "app/file-row.h"
#include "app/form.h"
#include "app/rules-forms.h"
#include "app/settings.h"
#include "core/name.h"

typedef struct
{
  char *pack;
  GArray *documents; /* of MusterId: what the choice offers after "none" */
  MusterPackVerification *verification;
  char *path; /* or NULL */
} Verifying;

static Verifying *
verifying_new (const char *pack)
{
  Verifying *verifying = g_new0 (Verifying, 1);

  verifying->pack = g_strdup (pack);
  verifying->documents = g_array_new (FALSE, FALSE, sizeof (MusterId));
  return verifying;
}

static void
verifying_free (gpointer data)
{
  Verifying *verifying = data;

  g_array_unref (verifying->documents);
  g_clear_pointer (&verifying->verification, muster_pack_verification_free);
  g_free (verifying->pack);
  g_free (verifying->path);
  g_free (verifying);
}

static gpointer
verify_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Verifying *verifying = data;
  g_autoptr (GFile) file = verifying->path != NULL ? g_file_new_for_path (verifying->path) : NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (file != NULL)
    {
      g_autofree char *shown = g_filename_display_basename (verifying->path);

      bytes = g_file_load_bytes (file, NULL, NULL, NULL);
      if (bytes == NULL || g_bytes_get_size (bytes) == 0)
        {
          g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                       /* Translators: name of a file. */
                       _ ("“%s” is empty or cannot be read. Choose another copy of the document."),
                       shown);
          return NULL;
        }
    }
  if (!muster_action_verify_pack_with (workspace, verifying->verification,
                                       bytes != NULL ? verifying->path : NULL, bytes, error))
    return NULL;
  return GINT_TO_POINTER (TRUE);
}

static gboolean
read_form (MusterForm *form, const Verifying *asked, MusterPackVerification *verification)
{
  const char *day = muster_form_get_text (form, "on");
  guint kept = asked->documents->len > 0 ? muster_form_get_choice (form, "kept") : 0;
  g_autoptr (GError) error = NULL;

  verification->pack = g_strdup (asked->pack);
  verification->source = muster_name_squeeze (muster_form_get_text (form, "source"));
  verification->verified_by = muster_name_squeeze (muster_form_get_text (form, "by"));
  if (kept > 0)
    verification->document_id = g_array_index (asked->documents, MusterId, kept - 1);
  if (*day != '\0' && !muster_date_parse_typed (day, &verification->verified_on, &error))
    muster_form_refuse (form, "on", error->message);
  if (verification->verified_by == NULL)
    muster_form_refuse (form, "by", _ ("Name who compared the rules with the document."));
  if (verification->source == NULL)
    muster_form_refuse (form, "source",
                        _ ("Name the document that the rules were compared with, with its date."));
  return error == NULL && verification->verified_by != NULL && verification->source != NULL;
}

static void
save (MusterForm *form, gpointer data)
{
  const Verifying *asked = data;
  g_autoptr (MusterPackVerification) verification = muster_pack_verification_new ();
  MusterSessionWork work = { verify_work, NULL, verifying_free, NULL, TRUE };
  Verifying *verifying;

  if (!read_form (form, asked, verification))
    return;
  verifying = verifying_new (asked->pack);
  verifying->verification = g_steal_pointer (&verification);
  verifying->path = muster_file_row_get_path (muster_form_get_row (form, "file"));
  work.data = verifying;
  muster_form_run (form, &work, _ ("The rules are verified."), NULL);
}

/* What is in the file already, of earlier versions for example. */
static void
add_documents (MusterForm *form, Verifying *asked, const MusterRulesShelf *shelf)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  guint i;

  g_ptr_array_add (labels, (gpointer) _ ("None"));
  for (i = 0; i < shelf->documents->len; i++)
    {
      const MusterDocument *document = g_ptr_array_index (shelf->documents, i);

      g_array_append_val (asked->documents, document->id);
      g_ptr_array_add (labels, document->title);
    }
  g_ptr_array_add (labels, NULL);
  if (asked->documents->len > 0)
    muster_form_add_choice (form, "kept", _ ("Copy that is in the file already"),
                            (const char *const *) labels->pdata);
}

void
muster_rules_present_verify (MusterPage *page, const MusterRulesShelf *shelf,
                             const MusterRulesVersion *version)
{
  g_autoptr (GSettings) settings = muster_settings_new ();
  g_autofree char *operator_name = g_settings_get_string (settings, MUSTER_SETTING_OPERATOR);
  Verifying *asked;
  MusterForm *form;

  g_return_if_fail (MUSTER_IS_PAGE (page) && shelf != NULL && version != NULL);

  asked = verifying_new (muster_pack_get_id (version->pack));
  form = muster_form_new (page, _ ("Verify Rules"), _ ("_Verify"), save, asked, verifying_free);
  muster_form_add_text (form, "source",
                        _ ("Document with its date, such as Notice 24-01 of 3 Mar 2024"), NULL);
  add_documents (form, asked, shelf);
  muster_form_add_row (form, "file", _ ("Copy to keep in the file"), muster_file_row_new ());
  muster_form_add_text (form, "by", _ ("Who compared the rules with it"), operator_name);
  muster_form_add_text (form, "on", _ ("On which day; empty is today"), NULL);
  gtk_window_present (GTK_WINDOW (form));
}
