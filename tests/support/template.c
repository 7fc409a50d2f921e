/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A prepared agency's file. */

#include "support/template.h"

#include <glib/gstdio.h>

#include "actions/list.h"
#include "support/action-samples.h"
#include "support/document.h"

TestTemplate *
test_template_new (void)
{
  TestTemplate *template = g_new0 (TestTemplate, 1);
  MusterWorkspace *workspace;
  char *content;
  gsize length;
  guint n_problems;

  template->folder = g_dir_make_tmp ("muster-test-XXXXXX", NULL);
  template->path = g_build_filename (template->folder, "Agency.muster", NULL);
  test_action_create (template->path);
  workspace = test_action_open (template->path);
  test_action_prepare (workspace);
  muster_workspace_close (workspace);
  template->n_steps = (guint) test_template_count_steps (template->path, &n_problems);
  g_assert_cmpuint (n_problems, ==, 0);
  g_assert_true (g_file_get_contents (template->path, &content, &length, NULL));
  template->bytes = g_bytes_new_take (content, length);
  return template;
}

void
test_template_free (TestTemplate *template)
{
  if (template == NULL)
    return;
  test_remove_tree (template->folder);
  g_bytes_unref (template->bytes);
  g_free (template->folder);
  g_free (template->path);
  g_free (template);
}

void
test_template_restore (TestTemplate *template)
{
  g_autofree char *journal = g_strconcat (template->path, "-journal", NULL);
  gsize length;
  const char *content = g_bytes_get_data (template->bytes, &length);

  g_unlink (journal);
  g_assert_true (g_file_set_contents_full (template->path, content, (gssize) length,
                                           G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

int
test_template_count_steps (const char *path, guint *n_problems)
{
  MusterEnvironment environment = test_action_environment ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MusterTable) history = NULL;
  g_autoptr (MusterWorkspace) workspace =
      muster_workspace_open (path, MUSTER_WORKSPACE_WRITE, &environment, &error);

  *n_problems = 0;
  if (workspace == NULL)
    {
      g_test_message ("%s", error->message);
      return -1;
    }
  *n_problems = test_action_verify (workspace);
  history = muster_action_list (workspace, MUSTER_LISTING_HISTORY, &error);
  return history != NULL ? (int) muster_table_get_n_rows (history) : -1;
}
