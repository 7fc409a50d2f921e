/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Requirements and subjects of the agency's own, edited without anybody seeing the text of a pack. */

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

/* What the history says. */
static char *
describe_edit (const MusterDraftEdit *edit, const MusterPack *own)
{
  const MusterRequirement *old =
      edit->id != NULL && own != NULL ? muster_pack_find_requirement (own, edit->id) : NULL;
  g_autofree char *title = edit->subject != NULL ? muster_name_squeeze (edit->subject->title)
                           : old != NULL         ? g_strdup (old->title)
                                                 : muster_name_squeeze (edit->requirement->title);
  g_autofree char *on = muster_name_squeeze (edit->on);

  if (edit->subject != NULL)
    /* Translators: title of a subject. */
    return g_strdup_printf (_ ("Add the subject “%s” to the agency's own rules"), title);
  if (old == NULL)
    /* Translators: title of a requirement. */
    return g_strdup_printf (_ ("Add the requirement “%s” to the agency's own rules"), title);
  if (edit->requirement != NULL)
    /* Translators: title of a requirement. */
    return g_strdup_printf (_ ("Change the requirement “%s” of the agency's own rules"), title);
  if (on == NULL)
    /* Translators: title of a requirement. */
    return g_strdup_printf (_ ("Take the requirement “%s” out of the agency's own rules"), title);
  /* Translators: title of a requirement, a date. */
  return g_strdup_printf (_ ("End the requirement “%s” of the agency's own rules on %s"), title,
                          on);
}

gboolean
muster_action_edit_own_rules (MusterWorkspace *workspace, const MusterDraftEdit *edit,
                              const char **field, GError **error)
{
  g_autoptr (MusterRulesShelf) shelf = NULL;
  const MusterRulesVersion *judging;
  g_autofree char *own = NULL;
  g_autofree char *version = NULL;
  g_autofree char *text = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (workspace != NULL && edit != NULL, FALSE);

  if (field != NULL)
    *field = NULL;
  shelf = muster_rules_shelf_load (workspace, error);
  own = shelf != NULL ? read_own (workspace, shelf, &version, error) : NULL;
  text = own != NULL ? muster_draft_edit (own, edit, shelf->packs, version, field, error) : NULL;
  if (text == NULL)
    return FALSE;
  judging = muster_rules_shelf_find (shelf, MUSTER_AGENCY_PACK, NULL);
  label = describe_edit (edit, judging != NULL ? judging->pack : NULL);
  return muster_rules_adopt (workspace, text, label, error);
}

gboolean
muster_action_add_requirement (MusterWorkspace *workspace, const MusterRequirementDraft *draft,
                               const char **field, GError **error)
{
  const MusterDraftEdit edit = { draft, NULL, NULL, NULL };

  g_return_val_if_fail (draft != NULL, FALSE);

  return muster_action_edit_own_rules (workspace, &edit, field, error);
}

gboolean
muster_action_add_subject (MusterWorkspace *workspace, const MusterSubjectDraft *draft,
                           const char **field, GError **error)
{
  const MusterDraftEdit edit = { NULL, draft, NULL, NULL };

  g_return_val_if_fail (draft != NULL, FALSE);

  return muster_action_edit_own_rules (workspace, &edit, field, error);
}
