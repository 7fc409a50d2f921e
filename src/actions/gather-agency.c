/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What officers share: the agency, its classes, who taught them, and what documents prove. */

#include "actions/gather-private.h"

#include "core/agency.h"
#include "core/class.h"
#include "core/document.h"
#include "store/records.h"

typedef struct
{
  MusterAgencyFacts *facts;
  GHashTable *teachers;       /* ids of officers */
  GHashTable *teaching;       /* ids of certificates that teachers hold */
  GHashTable *documents;      /* ids of those that are not voided */
  GHashTable *proven_classes; /* ids; borrowed */
} Gathering;

static void
add_id (GHashTable *ids, MusterId id)
{
  g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
}

/* The array of @key in @arrays; made where it is new. */
static GPtrArray *
ensure_array (GHashTable *arrays, MusterId key, const MusterRecordType *type)
{
  GPtrArray *array = g_hash_table_lookup (arrays, &key);

  if (array == NULL)
    {
      array = g_ptr_array_new_with_free_func (type->free);
      g_hash_table_insert (arrays, g_memdup2 (&key, sizeof key), array);
    }
  return array;
}

/* --- Classes -------------------------------------------------------------------------------------- */

static gboolean
note_meeting (gpointer record, gpointer data)
{
  const MusterMeeting *meeting = record;
  Gathering *gathering = data;
  MusterClassSpan *span = g_hash_table_lookup (gathering->facts->classes, &meeting->class_id);

  if (span == NULL)
    {
      span = g_new0 (MusterClassSpan, 1);
      span->starts_on = span->ends_on = meeting->held_on;
      g_hash_table_insert (gathering->facts->classes,
                           g_memdup2 (&meeting->class_id, sizeof meeting->class_id), span);
    }
  span->starts_on = MIN (span->starts_on, meeting->held_on);
  span->ends_on = MAX (span->ends_on, meeting->held_on);
  span->seconds += meeting->seconds;
  return FALSE;
}

static gboolean
note_instructor (gpointer record, gpointer data)
{
  const MusterMeetingInstructor *instructor = record;
  Gathering *gathering = data;
  GArray *officers = g_hash_table_lookup (gathering->facts->meetings, &instructor->meeting_id);

  if (officers == NULL)
    {
      officers = g_array_new (FALSE, FALSE, sizeof (MusterId));
      g_hash_table_insert (gathering->facts->meetings,
                           g_memdup2 (&instructor->meeting_id, sizeof instructor->meeting_id),
                           officers);
    }
  g_array_append_val (officers, instructor->officer_id);
  add_id (gathering->teachers, instructor->officer_id);
  return FALSE;
}

/* --- Who teaches ---------------------------------------------------------------------------------- */

static gboolean
note_teacher (gpointer record, gpointer data)
{
  const MusterCertificate *certificate = record;
  Gathering *gathering = data;

  if (!certificate->voided && certificate->kind == MUSTER_CERTIFICATE_KIND_INSTRUCTOR)
    add_id (gathering->teachers, certificate->officer_id);
  return FALSE;
}

static gboolean
take_certificate (gpointer record, gpointer data)
{
  const MusterCertificate *certificate = record;
  Gathering *gathering = data;

  if (certificate->voided || !g_hash_table_contains (gathering->teachers, &certificate->officer_id))
    return FALSE;
  add_id (gathering->teaching, certificate->id);
  g_ptr_array_add (ensure_array (gathering->facts->certificates, certificate->officer_id,
                                 &muster_certificate_type),
                   record);
  return TRUE;
}

static gboolean
take_endorsement (gpointer record, gpointer data)
{
  const MusterEndorsement *endorsement = record;
  Gathering *gathering = data;

  if (!g_hash_table_contains (gathering->teaching, &endorsement->certificate_id))
    return FALSE;
  g_ptr_array_add (ensure_array (gathering->facts->endorsements, endorsement->certificate_id,
                                 &muster_endorsement_type),
                   record);
  return TRUE;
}

/* --- Proofs --------------------------------------------------------------------------------------- */

static gboolean
note_document (gpointer record, gpointer data)
{
  const MusterDocument *document = record;
  Gathering *gathering = data;

  if (!document->voided)
    add_id (gathering->documents, document->id);
  return FALSE;
}

static gboolean
note_link (gpointer record, gpointer data)
{
  const MusterDocumentLink *link = record;
  Gathering *gathering = data;

  if (!g_hash_table_contains (gathering->documents, &link->document_id))
    return FALSE;
  if (g_str_equal (link->owner_table, muster_credit_type.name))
    add_id (gathering->facts->proofs, link->owner_id);
  else if (g_str_equal (link->owner_table, muster_class_type.name))
    add_id (gathering->proven_classes, link->owner_id);
  return FALSE;
}

/* --- All of it ------------------------------------------------------------------------------------ */

static GHashTable *
new_ids (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

gboolean
muster_gather_agency (MusterDb *db, MusterAgencyFacts *facts, GHashTable *proven_classes,
                      GError **error)
{
  /* Whatever an entry needs of another comes before it. */
  static const struct
  {
    const MusterRecordType *type;
    MusterRecordFunc note;
  } parts[] = {
    { &muster_meeting_type, note_meeting },
    { &muster_meeting_instructor_type, note_instructor },
    { &muster_certificate_type, note_teacher },
    { &muster_certificate_type, take_certificate },
    { &muster_endorsement_type, take_endorsement },
    { &muster_document_type, note_document },
    { &muster_document_link_type, note_link },
  };
  g_autoptr (MusterAgency) agency = muster_db_load (db, &muster_agency_type, 1, error);
  g_autoptr (GHashTable) teachers = new_ids ();
  g_autoptr (GHashTable) teaching = new_ids ();
  g_autoptr (GHashTable) documents = new_ids ();
  Gathering gathering = { facts, teachers, teaching, documents, proven_classes };
  guint i;

  if (agency == NULL)
    return FALSE;
  facts->kind = g_strdup (agency->kind);
  for (i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!muster_db_for_each (db, parts[i].type, parts[i].note, &gathering, error))
      return FALSE;
  return TRUE;
}
