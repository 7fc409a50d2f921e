/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What several papers look up by id. */

#include "actions/paper-private.h"

#include "core/class.h"
#include "core/credit.h"
#include "core/officer.h"
#include "store/records.h"

static gboolean
take_class (gpointer record, gpointer data)
{
  MusterClass *class = record;

  if (class->voided)
    return FALSE;
  g_hash_table_insert (data, &class->id, class);
  return TRUE;
}

GHashTable *
muster_paper_list_classes (MusterDb *db, GError **error)
{
  g_autoptr (GHashTable) classes =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) muster_class_free);

  if (!muster_db_for_each (db, &muster_class_type, take_class, classes, error))
    return NULL;
  return g_steal_pointer (&classes);
}

typedef struct
{
  GHashTable *names;    /* officer id → name */
  GHashTable *meetings; /* meeting id → names */
} Teaching;

static gboolean
note_officer (gpointer record, gpointer data)
{
  const MusterOfficer *officer = record;

  g_hash_table_insert (data, g_memdup2 (&officer->id, sizeof officer->id),
                       muster_officer_format_name (officer));
  return FALSE;
}

static gboolean
note_instructor (gpointer record, gpointer data)
{
  const MusterMeetingInstructor *instructor = record;
  Teaching *teaching = data;
  const char *name = g_hash_table_lookup (teaching->names, &instructor->officer_id);
  const char *before = g_hash_table_lookup (teaching->meetings, &instructor->meeting_id);

  if (name != NULL)
    g_hash_table_insert (
        teaching->meetings, g_memdup2 (&instructor->meeting_id, sizeof instructor->meeting_id),
        before != NULL ? g_strdup_printf ("%s; %s", before, name) : g_strdup (name));
  return FALSE;
}

GHashTable *
muster_paper_list_instructors (MusterDb *db, GError **error)
{
  g_autoptr (GHashTable) names =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (GHashTable) meetings =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  Teaching teaching = { names, meetings };

  if (!muster_db_for_each (db, &muster_officer_type, note_officer, names, error) ||
      !muster_db_for_each (db, &muster_meeting_instructor_type, note_instructor, &teaching, error))
    return NULL;
  return g_steal_pointer (&meetings);
}

static gboolean
note_reason (gpointer record, gpointer data)
{
  const MusterCredit *credit = record;

  if (credit->standing == MUSTER_STANDING_REJECTED && credit->standing_reason != NULL)
    g_hash_table_insert (data, g_memdup2 (&credit->id, sizeof credit->id),
                         g_strdup (credit->standing_reason));
  return FALSE;
}

GHashTable *
muster_paper_list_reasons (MusterDb *db, GError **error)
{
  g_autoptr (GHashTable) reasons =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  if (!muster_db_for_each (db, &muster_credit_type, note_reason, reasons, error))
    return NULL;
  return g_steal_pointer (&reasons);
}
