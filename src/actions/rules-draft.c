/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Requirements and subjects of the agency's own, added without anybody seeing the text of a pack. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/adopt.h"
#include "actions/environment.h"
#include "actions/rules-private.h"
#include "actions/rules-shelf.h"
#include "core/name.h"

/* The agency's own text so far, and the version that comes after it. */
static char *
read_own (MusterWorkspace *workspace, const MusterRulesShelf *shelf, char **version, GError **error)
{
  const MusterRulesVersion *own = muster_rules_shelf_find (shelf, MUSTER_AGENCY_PACK, NULL);

  *version = muster_draft_next_version (own != NULL ? muster_pack_get_version (own->pack) : NULL,
                                        muster_workspace_get_today (workspace));
  return own != NULL ? g_strdup (own->text) : muster_rules_read_shipped (MUSTER_AGENCY_PACK, error);
}

/* The text with one of the two at its end. */
static char *
extend (MusterWorkspace *workspace, const MusterRequirementDraft *requirement,
        const MusterSubjectDraft *subject, const char **field, GError **error)
{
  g_autoptr (MusterRulesShelf) shelf = muster_rules_shelf_load (workspace, error);
  g_autofree char *own = NULL;
  g_autofree char *version = NULL;

  if (field != NULL)
    *field = NULL;
  own = shelf != NULL ? read_own (workspace, shelf, &version, error) : NULL;
  if (own == NULL)
    return NULL;
  return requirement != NULL
             ? muster_draft_add_requirement (own, requirement, shelf->packs, version, field, error)
             : muster_draft_add_subject (own, subject, shelf->packs, version, field, error);
}

/* One step with one of the two. */
static gboolean
add (MusterWorkspace *workspace, const MusterRequirementDraft *requirement,
     const MusterSubjectDraft *subject, const char **field, GError **error)
{
  g_autofree char *text = extend (workspace, requirement, subject, field, error);
  g_autofree char *title =
      muster_name_squeeze (requirement != NULL ? requirement->title : subject->title);
  g_autofree char *label = NULL;

  if (text == NULL)
    return FALSE;
  label = g_strdup_printf (requirement != NULL
                               /* Translators: title of a requirement. */
                               ? _ ("Add the requirement “%s” to the agency's own rules")
                               /* Translators: title of a subject. */
                               : _ ("Add the subject “%s” to the agency's own rules"),
                           title);
  return muster_rules_adopt (workspace, text, label, error);
}

gboolean
muster_action_add_requirement (MusterWorkspace *workspace, const MusterRequirementDraft *draft,
                               const char **field, GError **error)
{
  g_return_val_if_fail (workspace != NULL && draft != NULL, FALSE);

  return add (workspace, draft, NULL, field, error);
}

gboolean
muster_action_add_subject (MusterWorkspace *workspace, const MusterSubjectDraft *draft,
                           const char **field, GError **error)
{
  g_return_val_if_fail (workspace != NULL && draft != NULL, FALSE);

  return add (workspace, NULL, draft, field, error);
}
