/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Running steps and appending them to the log. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#include "core/money.h"
#include "store/backup-private.h"
#include "store/changeset.h"
#include "store/step-private.h"
#include "store/step.h"

#define PACKED_DIGEST "packed:"

void
muster_step_free (MusterStep *step)
{
  if (step == NULL)
    return;
  g_free (step->kind);
  g_free (step->action);
  g_free (step->label);
  g_free (step->operator_name);
  g_free (step->os_user);
  g_clear_pointer (&step->changeset, g_bytes_unref);
  g_clear_pointer (&step->packed, g_bytes_unref);
  g_free (step->digest);
  g_free (step->previous_hash);
  g_free (step->hash);
  g_free (step);
}

static char *
dup_text (MusterStatement *statement, const char *column)
{
  const char *text = muster_statement_get_text (statement, column);

  return g_strdup (text != NULL ? text : "");
}

MusterStep *
muster_step_read (MusterStatement *statement, GError **error)
{
  g_autoptr (MusterStep) step = g_new0 (MusterStep, 1);
  g_autoptr (GBytes) packed = muster_statement_get_blob (statement, "changeset");
  gint64 undoes = muster_statement_get_number (statement, "undoes");

  step->seq = muster_statement_get_number (statement, "seq");
  step->kind = dup_text (statement, "kind");
  step->action = dup_text (statement, "action");
  step->label = dup_text (statement, "label");
  step->made_at = muster_statement_get_number (statement, "made_at");
  step->operator_name = dup_text (statement, "operator");
  step->os_user = dup_text (statement, "os_user");
  step->schema_version = muster_statement_get_number (statement, "schema_version");
  step->undoes = undoes != MUSTER_NUMBER_NONE ? undoes : 0;
  step->changeset_size = muster_statement_get_number (statement, "changeset_size");
  step->digest = dup_text (statement, "digest");
  step->previous_hash = dup_text (statement, "previous_hash");
  step->hash = dup_text (statement, "hash");
  if (packed != NULL)
    {
      step->changeset = muster_changeset_unpack (packed, (gsize) MAX (step->changeset_size, 0));
      step->packed = g_bytes_ref (packed);
      if (step->changeset == NULL)
        {
          g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_DAMAGED,
                       _ ("Step %" PRId64 " of the log is damaged."), step->seq);
          return NULL;
        }
    }
  return g_steal_pointer (&step);
}

gboolean
muster_step_for_each (MusterDb *db, MusterStepVisitor visit, gpointer data, GError **error)
{
  g_autoptr (MusterStatement) statement =
      muster_statement_prepare (db, "SELECT " MUSTER_STEP_COLUMNS " FROM step ORDER BY seq", error);
  GError *local_error = NULL;

  if (statement == NULL)
    return FALSE;
  while (muster_statement_next (statement, &local_error))
    {
      g_autoptr (MusterStep) step = muster_step_read (statement, error);

      if (step == NULL || !visit (step, data, error) || !muster_db_check_cancelled (db, error))
        return FALSE;
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }
  return TRUE;
}

static void
hash_text (GChecksum *checksum, const char *text)
{
  g_autofree char *length = g_strdup_printf ("%" G_GSIZE_FORMAT ":", strlen (text));

  g_checksum_update (checksum, (const guchar *) length, -1);
  g_checksum_update (checksum, (const guchar *) text, -1);
}

static void
hash_number (GChecksum *checksum, gint64 number)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT ";", number);

  g_checksum_update (checksum, (const guchar *) text, -1);
}

char *
muster_step_compute_digest (const MusterStep *step)
{
  g_autofree char *sha256 = NULL;

  if (step->digest != NULL && !g_str_has_prefix (step->digest, PACKED_DIGEST))
    return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, step->changeset);
  sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, step->packed);
  return g_strconcat (PACKED_DIGEST, sha256, NULL);
}

char *
muster_step_compute_hash (const MusterStep *step)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  hash_text (checksum, step->previous_hash);
  hash_number (checksum, step->seq);
  hash_text (checksum, step->kind);
  hash_text (checksum, step->action);
  hash_text (checksum, step->label);
  hash_number (checksum, step->made_at);
  hash_text (checksum, step->operator_name);
  hash_text (checksum, step->os_user);
  hash_number (checksum, step->schema_version);
  hash_number (checksum, step->undoes);
  hash_number (checksum, step->changeset_size);
  hash_text (checksum, step->digest);
  return g_strdup (g_checksum_get_string (checksum));
}

/* --- Writing -------------------------------------------------------------------------------------- */

static gboolean
read_head (MusterDb *db, gint64 *seq, char **hash, GError **error)
{
  g_autoptr (MusterStatement) statement =
      muster_statement_prepare (db, "SELECT seq, hash FROM step ORDER BY seq DESC LIMIT 1", error);
  GError *local_error = NULL;

  *seq = 0;
  *hash = NULL;
  if (statement == NULL)
    return FALSE;
  if (muster_statement_next (statement, &local_error))
    {
      *seq = muster_statement_get_number (statement, "seq");
      *hash = dup_text (statement, "hash");
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }
  if (*hash == NULL)
    *hash = g_strdup ("");
  return TRUE;
}

gboolean
muster_step_get_head (MusterDb *db, char **hash, GError **error)
{
  gint64 seq;

  g_return_val_if_fail (db != NULL && hash != NULL, FALSE);

  return read_head (db, &seq, hash, error);
}

gboolean
muster_step_find (MusterDb *db, const char *hash, gint64 *seq, GError **error)
{
  g_autoptr (MusterStatement) statement = NULL;
  GError *local_error = NULL;

  g_return_val_if_fail (db != NULL && hash != NULL && seq != NULL, FALSE);

  *seq = 0;
  statement =
      muster_statement_prepare (db, "SELECT seq FROM step WHERE hash = lower(:hash)", error);
  if (statement == NULL)
    return FALSE;
  muster_statement_bind_text (statement, ":hash", hash);
  if (muster_statement_next (statement, &local_error))
    *seq = muster_statement_get_number (statement, "seq");
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }
  return TRUE;
}

static gboolean
insert_step (MusterDb *db, const MusterStep *step, GError **error)
{
  g_autoptr (MusterStatement) statement = muster_statement_prepare (
      db,
      "INSERT INTO step (" MUSTER_STEP_COLUMNS ") VALUES (:seq, :kind, :action, :label, :made_at, "
      ":operator, :os_user, :schema_version, :undoes, :changeset, :changeset_size, :digest, "
      "coalesce(:previous_hash, ''), :hash)",
      error);

  if (statement == NULL)
    return FALSE;
  muster_statement_bind_number (statement, ":seq", step->seq);
  muster_statement_bind_text (statement, ":kind", step->kind);
  muster_statement_bind_text (statement, ":action", step->action);
  muster_statement_bind_text (statement, ":label", step->label);
  muster_statement_bind_number (statement, ":made_at", step->made_at);
  muster_statement_bind_text (statement, ":operator", step->operator_name);
  muster_statement_bind_text (statement, ":os_user", step->os_user);
  muster_statement_bind_number (statement, ":schema_version", step->schema_version);
  muster_statement_bind_number (statement, ":undoes",
                                step->undoes != 0 ? step->undoes : MUSTER_NUMBER_NONE);
  muster_statement_bind_blob (statement, ":changeset", step->packed);
  muster_statement_bind_number (statement, ":changeset_size", step->changeset_size);
  muster_statement_bind_text (statement, ":digest", step->digest);
  muster_statement_bind_text (statement, ":previous_hash", step->previous_hash);
  muster_statement_bind_text (statement, ":hash", step->hash);
  return muster_statement_run (statement, error);
}

gboolean
muster_step_append (MusterDb *db, const char *kind, const char *action, const char *label,
                    gint64 undoes, GBytes *changeset, GError **error)
{
  g_autoptr (MusterStep) step = g_new0 (MusterStep, 1);
  gint64 last;

  if (!read_head (db, &last, &step->previous_hash, error))
    return FALSE;
  step->seq = last + 1;
  step->kind = g_strdup (kind);
  step->action = g_strdup (action);
  step->label = g_strdup (label);
  step->made_at = muster_clock_now (&db->clock);
  step->operator_name = g_strdup (db->operator_name);
  step->os_user = g_strdup (db->os_user);
  step->schema_version = db->schema_version;
  step->undoes = undoes;
  step->changeset = g_bytes_ref (changeset);
  step->changeset_size = (gint64) g_bytes_get_size (changeset);
  step->packed = muster_changeset_pack (changeset);
  step->digest = muster_step_compute_digest (step);
  step->hash = muster_step_compute_hash (step);
  if (!insert_step (db, step, error))
    return FALSE;
  g_free (db->next_head);
  db->next_head = g_strdup (step->hash);
  return TRUE;
}

/* --- The transaction of a step -------------------------------------------------------------------- */

static gboolean
check_writable (MusterDb *db, GError **error)
{
  if (db->is_newer)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_TOO_NEW,
                 _ ("“%s” was made by a newer Muster. It can be read, but not changed; update "
                    "Muster."),
                 db->display_name);
  else if (db->is_read_only)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_READ_ONLY,
                 _ ("“%s” is open for reading alone. Nothing was changed."), db->display_name);
  else
    return TRUE;
  return FALSE;
}

static gboolean
set_changed (MusterDb *db, GError **error)
{
  g_set_error (
      error, MUSTER_ERROR, MUSTER_ERROR_CHANGED,
      _ ("“%s” was changed, moved or replaced by another program while it was open. Nothing "
         "was written; save a copy, then open the file again."),
      db->display_name);
  return FALSE;
}

static gboolean
check_identity (MusterDb *db, GError **error)
{
  MusterIdentity now;

  muster_identity_read (&now, db->path);
  if (db->is_unsettled || muster_identity_equal (&now, &db->identity))
    return TRUE;
  return set_changed (db, error);
}

static gboolean
check_head (MusterDb *db, GError **error)
{
  g_autofree char *head = NULL;

  if (!muster_step_get_head (db, &head, error))
    return FALSE;
  return g_strcmp0 (head, db->head) == 0 ? TRUE : set_changed (db, error);
}

gboolean
muster_step_begin (MusterDb *db, GError **error)
{
  /* Before SQLite looks at the file: what it says of another program's is no help. */
  if (!check_writable (db, error) || !check_identity (db, error))
    return FALSE;
  muster_backup_make_daily (db);
  if (!muster_db_check_cancelled (db, error))
    return FALSE;
  /* Under the lock that BEGIN IMMEDIATE takes nobody who keeps to the rules can write any more, so the
   * file that is looked at now is the file that will be written. */
  if (!muster_db_exec (db, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (!check_identity (db, error) || !check_head (db, error) || !muster_db_seed_ids (db, error))
    {
      muster_db_rollback (db);
      return FALSE;
    }
  db->in_step = TRUE;
  return TRUE;
}

/* SQLite looks once, when it opens the journal, whether its file is still at its path. A sync client or a
 * restore may put another one there while the step goes on, and what is then saved is in no folder. */
static gboolean
check_same_file (MusterDb *db, gboolean is_saved, GError **error)
{
  MusterIdentity now;

  muster_identity_read (&now, db->path);
  if (muster_identity_is_same_file (&now, &db->identity))
    return TRUE;
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CHANGED,
               is_saved
                   ? _ ("“%s” was replaced by another program while it was saved. The change is "
                        "not in the file that is there now; save a copy, then open that.")
                   : _ ("“%s” was moved or replaced by another program during the change. "
                        "Nothing was written; save a copy, then open the file again."),
               db->display_name);
  return FALSE;
}

gboolean
muster_step_end (MusterDb *db, gboolean keep, GError **error)
{
  gboolean kept =
      keep && check_same_file (db, FALSE, error) && muster_db_exec (db, "COMMIT", error);
  gboolean is_there;

  if (!kept)
    muster_db_rollback (db);
  db->in_step = FALSE;
  g_clear_pointer (&db->step_label, g_free);
  is_there = check_same_file (db, kept, kept ? error : NULL);
  /* A rollback may have written the file, too: the cache spills before the end. Of a file that is not
   * there any more the old identity stays, so that nothing is written from now on. */
  if (is_there)
    muster_identity_read (&db->identity, db->path);
  db->is_unsettled = !kept && is_there;
  if (kept && db->next_head != NULL)
    {
      g_free (db->head);
      db->head = g_steal_pointer (&db->next_head);
    }
  g_clear_pointer (&db->next_head, g_free);
  return kept && is_there;
}

static gboolean
record_and_append (MusterDb *db, const char *action, MusterStepFunc func, gpointer data,
                   GError **error)
{
  g_autoptr (GBytes) changeset = NULL;
  sqlite3_session *session = NULL;

  if (!muster_changeset_start (db, &session, error))
    return FALSE;
  if (!func (db, data, error))
    {
      sqlite3session_delete (session);
      return FALSE;
    }
  changeset = muster_changeset_finish (db, session, error);
  if (changeset == NULL)
    return FALSE;
  if (g_bytes_get_size (changeset) == 0)
    return TRUE;
  return muster_step_append (db, MUSTER_STEP_KIND_DO, action,
                             db->step_label != NULL ? db->step_label : action, 0, changeset, error);
}

gboolean
muster_step_run (MusterDb *db, const char *action, MusterStepFunc func, gpointer data,
                 GError **error)
{
  gboolean done;

  g_return_val_if_fail (db != NULL && action != NULL && func != NULL, FALSE);

  if (!muster_step_begin (db, error))
    return FALSE;
  done = record_and_append (db, action, func, data, error);
  return muster_step_end (db, done, error);
}

void
muster_step_set_label (MusterDb *db, char *label)
{
  g_return_if_fail (db != NULL && label != NULL);

  g_free (db->step_label);
  db->step_label = label;
}
