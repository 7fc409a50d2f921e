/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Voiding records of any type that can be voided. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "actions/claim-private.h"
#include "actions/training-private.h"
#include "actions/void.h"
#include "actions/workspace-private.h"
#include "core/class.h"
#include "core/credit.h"
#include "core/name.h"

#define MAX_NAME 80 /* characters of a record's name in the history */

typedef struct
{
  const MusterRecordType *type;
  MusterId id;
  const char *reason;
} Voiding;

/* A text of several lines, or a long one, by its beginning. */
static char *
shorten (const char *text)
{
  g_autofree char *line = g_strndup (text, strcspn (text, "\n"));
  g_autofree char *beginning = NULL;

  if (g_utf8_strlen (line, -1) <= MAX_NAME && strlen (line) == strlen (text))
    return g_steal_pointer (&line);
  beginning = g_utf8_substring (line, 0, MIN (g_utf8_strlen (line, -1), MAX_NAME));
  return g_strconcat (beginning, "…", NULL);
}

/* Tells voiding of what, for the history: the first of these fields that the record has and fills. */
static char *
describe (const MusterRecordType *type, gconstpointer record)
{
  static const char *const naming_fields[] = { "title",  "last_name",   "number", "description",
                                               "name",   "school",      "kind",   "source",
                                               "member", "requirement", "reason", "pack",
                                               "rank",   "authority",   "text",   NULL };
  guint i;

  for (i = 0; naming_fields[i] != NULL; i++)
    {
      const MusterField *field = muster_record_find_field (type, naming_fields[i]);

      if (field != NULL && field->kind == MUSTER_FIELD_TEXT &&
          G_STRUCT_MEMBER (char *, record, field->offset) != NULL)
        return shorten (G_STRUCT_MEMBER (char *, record, field->offset));
    }
  return g_strdup (type->name);
}

static void
mark (const MusterRecordType *type, gpointer record, const char *reason)
{
  const MusterField *voided = muster_record_find_field (type, "voided");
  const MusterField *void_reason = muster_record_find_field (type, "void_reason");

  G_STRUCT_MEMBER (gboolean, record, voided->offset) = TRUE;
  muster_record_set_text (G_STRUCT_MEMBER_P (record, void_reason->offset), reason);
}

static gboolean
check_record (MusterDb *db, const MusterRecordType *type, gconstpointer record, GError **error)
{
  const MusterField *voided = muster_record_find_field (type, "voided");

  if (G_STRUCT_MEMBER (gboolean, record, voided->offset))
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT, _ ("It is voided already."));
      return FALSE;
    }
  if (type == &muster_cost_line_type)
    return muster_cost_line_check_free (db, record, error);
  return type != &muster_credit_type || muster_training_check_outside (record, error);
}

static gboolean
void_posted_credits (MusterDb *db, const Voiding *voiding, GError **error)
{
  g_autoptr (GPtrArray) credits = NULL;
  guint i;

  if (voiding->type != &muster_class_type)
    return TRUE;
  credits = muster_db_load_children (db, &muster_credit_type, "class_id", voiding->id, error);
  for (i = 0; credits != NULL && i < credits->len; i++)
    {
      MusterCredit *credit = g_ptr_array_index (credits, i);

      mark (&muster_credit_type, credit, voiding->reason);
      if (!muster_db_update (db, &muster_credit_type, credit, error))
        return FALSE;
    }
  return credits != NULL;
}

static gboolean
void_step (MusterDb *db, gpointer data, GError **error)
{
  Voiding *voiding = data;
  gpointer record = muster_db_load (db, voiding->type, voiding->id, error);
  g_autofree char *name = NULL;
  gboolean done;

  if (record == NULL)
    return FALSE;
  done = check_record (db, voiding->type, record, error);
  if (done)
    {
      name = describe (voiding->type, record);
      /* Translators: what is voided, why. */
      muster_step_set_label (db, g_strdup_printf (_ ("Void “%s”: %s"), name, voiding->reason));
      mark (voiding->type, record, voiding->reason);
      done = muster_db_update (db, voiding->type, record, error) &&
             void_posted_credits (db, voiding, error);
    }
  muster_record_free (voiding->type, record);
  return done;
}

gboolean
muster_action_void (MusterWorkspace *workspace, const MusterRecordType *type, MusterId id,
                    const char *reason, GError **error)
{
  Voiding voiding = { type, id, NULL };
  g_autofree char *squeezed = muster_name_squeeze (reason);

  g_return_val_if_fail (workspace != NULL && type != NULL, FALSE);
  g_return_val_if_fail (muster_record_find_field (type, "voided") != NULL, FALSE);

  if (squeezed == NULL)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   _ ("Give the reason: it stays with the record."));
      return FALSE;
    }
  voiding.reason = squeezed;
  return muster_workspace_run_step (workspace, MUSTER_ACTION_VOID, void_step, &voiding, error);
}
