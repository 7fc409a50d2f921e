/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The file is read on the session's thread, as its name is shown. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/document.h"
#include "app/attach.h"
#include "app/choose-file.h"
#include "pdf/client.h"

typedef struct
{
  const MusterRecordType *type;
  MusterId id;
  MusterProofKind proof;
  GFile *file;
  MusterPage *page; /* while a file is asked for */
} Attaching;

static Attaching *
attaching_new (const MusterRecordType *type, MusterId id, MusterProofKind proof)
{
  Attaching *attaching = g_new0 (Attaching, 1);

  attaching->type = type;
  attaching->id = id;
  attaching->proof = proof;
  return attaching;
}

static void
attaching_free (gpointer data)
{
  Attaching *attaching = data;

  g_clear_object (&attaching->file);
  g_clear_object (&attaching->page);
  g_free (attaching);
}

/* What nobody can open proves nothing. What could not be looked at is taken as it is: a packet says what is wrong
 * with it. */
static gboolean
is_encrypted (GBytes *bytes)
{
  g_autoptr (MusterPdfInfo) info = muster_pdf_inspect (bytes, NULL, NULL);

  return info != NULL && info->problem == MUSTER_PDF_PROBLEM_ENCRYPTED;
}

static gpointer
attach_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Attaching *attaching = data;
  g_autoptr (GBytes) bytes = g_file_load_bytes (attaching->file, NULL, NULL, NULL);
  g_autofree char *name = g_file_get_basename (attaching->file);
  g_autofree char *shown = g_filename_display_name (name);

  if (bytes == NULL)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                   /* Translators: name of a file. */
                   _ ("“%s” cannot be read. Copy it to this computer and add it again."), shown);
      return NULL;
    }
  if (is_encrypted (bytes))
    {
      g_set_error_literal (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                           _ ("This PDF is encrypted. Save an open copy and drop it again."));
      return NULL;
    }
  if (!muster_action_attach_proof (workspace, attaching->type, attaching->id, attaching->proof,
                                   shown, shown, bytes, error))
    return NULL;
  return g_steal_pointer (&shown);
}

static void
attached (MusterPage *page, gpointer result)
{
  g_autofree char *name = result;
  /* Translators: name of a file. */
  g_autofree char *sentence = g_strdup_printf (_ ("“%s” is with the record."), name);

  muster_page_report (page, sentence, TRUE);
}

void
muster_attach_file (MusterPage *page, const MusterRecordType *type, MusterId id,
                    MusterProofKind proof, GFile *file)
{
  MusterSessionWork work = { attach_work, NULL, attaching_free, g_free, TRUE };
  Attaching *attaching;

  g_return_if_fail (MUSTER_IS_PAGE (page) && type != NULL && G_IS_FILE (file));

  attaching = attaching_new (type, id, proof);
  attaching->file = g_object_ref (file);
  work.data = attaching;
  muster_page_run (page, &work, attached);
}

static void
file_chosen (const char *path, gpointer data)
{
  const Attaching *asked = data;
  g_autoptr (GFile) file = g_file_new_for_path (path);

  if (muster_page_get_session (asked->page) != NULL)
    muster_attach_file (asked->page, asked->type, asked->id, asked->proof, file);
}

void
muster_attach_choose (MusterPage *page, const MusterRecordType *type, MusterId id,
                      MusterProofKind proof, const char *title)
{
  GtkRoot *root;
  Attaching *asked;

  g_return_if_fail (MUSTER_IS_PAGE (page) && type != NULL && title != NULL);

  root = gtk_widget_get_root (GTK_WIDGET (page));
  asked = attaching_new (type, id, proof);
  asked->page = g_object_ref (page);
  muster_choose_file (GTK_WINDOW (root), MUSTER_FILE_CHOICE_DOCUMENT, title, NULL, file_chosen,
                      asked, attaching_free);
}
