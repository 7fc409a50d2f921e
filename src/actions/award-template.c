/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/award-private.h"
#include "actions/award-template.h"
#include "core/data-dir.h"

static int
compare_templates (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 ((*(const MusterAwardTemplate *const *) a)->name,
                    (*(const MusterAwardTemplate *const *) b)->name);
}

static gboolean
add_file (GPtrArray *templates, const char *folder, const char *file, GError **error)
{
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autofree char *json = NULL;
  MusterAwardTemplate *read;

  if (!g_str_has_suffix (file, ".json"))
    return TRUE;
  if (!g_file_get_contents (path, &json, NULL, NULL))
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND, _ ("“%s” cannot be read."), file);
      return FALSE;
    }
  read = muster_award_template_read (json, error);
  if (read == NULL)
    return FALSE;
  g_ptr_array_add (templates, read);
  return TRUE;
}

GPtrArray *
muster_award_templates_list (GError **error)
{
  g_autoptr (GPtrArray) templates =
      g_ptr_array_new_with_free_func ((GDestroyNotify) muster_award_template_free);
  g_autofree char *folder = muster_data_dir_find ("awards");
  g_autoptr (GDir) files = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *file;

  if (files == NULL)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                   _ ("The templates of awards are not where Muster is installed. Install it "
                      "again."));
      return NULL;
    }
  while ((file = g_dir_read_name (files)) != NULL)
    if (!add_file (templates, folder, file, error))
      return NULL;
  g_ptr_array_sort (templates, compare_templates);
  return g_steal_pointer (&templates);
}

MusterAwardTemplate *
muster_award_templates_find (const char *name, GError **error)
{
  g_autoptr (GPtrArray) templates = NULL;
  g_autoptr (GString) names = g_string_new (NULL);
  guint i;

  g_return_val_if_fail (name != NULL, NULL);

  templates = muster_award_templates_list (error);
  if (templates == NULL)
    return NULL;
  for (i = 0; i < templates->len; i++)
    {
      const MusterAwardTemplate *known = g_ptr_array_index (templates, i);

      if (g_str_equal (known->name, name))
        return g_ptr_array_steal_index (templates, i);
      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", known->name);
    }
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
               /* Translators: what was named, what there is. */
               _ ("There is no template “%s” of awards. Name one of: %s."), name, names->str);
  return NULL;
}

gboolean
muster_action_enter_award_from (MusterWorkspace *workspace, const char *name, MusterAward *award,
                                MusterId *award_id, GError **error)
{
  g_autoptr (MusterAwardTemplate) from = NULL;
  g_autoptr (GPtrArray) budget =
      g_ptr_array_new_with_free_func ((GDestroyNotify) muster_award_budget_free);

  g_return_val_if_fail (workspace != NULL && name != NULL && award != NULL, FALSE);

  from = muster_award_templates_find (name, error);
  if (from == NULL)
    return FALSE;
  muster_award_template_apply (from, muster_workspace_get_today (workspace), award, budget);
  return muster_award_enter (workspace, award, NULL, budget, award_id, error);
}
