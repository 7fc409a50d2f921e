/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Loads one officer's record in one job. */

#include "config.h"

#include "actions/officer-record.h"
#include "actions/record-document-private.h"
#include "actions/workspace-private.h"
#include "core/certificate.h"
#include "core/checklist.h"
#include "core/class.h"
#include "core/qualification.h"
#include "core/waiver.h"

/* --- What belongs to an officer ------------------------------------------------------------------- */

/* An array of the record: what it holds, whose it is, and the date it is sorted by. */
typedef struct
{
  const MusterRecordType *type;
  const char *owner; /* "officer_id" or "certificate_id" */
  gsize array;
  const char *date;
} Part;

#define PART(type, owner, member, date)                                                            \
  {                                                                                                \
    &muster_##type##_type, owner, G_STRUCT_OFFSET (MusterOfficerRecord, member), date              \
  }

/* Certificates before what belongs to them. */
static const Part parts[] = {
  PART (employment, "officer_id", employments, "hired_on"),
  PART (assignment, "officer_id", assignments, "starts_on"),
  PART (milestone, "officer_id", milestones, "happened_on"),
  PART (certificate, "officer_id", certificates, "issued_on"),
  PART (certificate_event, "certificate_id", events, "happened_on"),
  PART (cycle, "certificate_id", cycles, "ends_on"),
  PART (endorsement, "certificate_id", endorsements, "starts_on"),
  PART (qualification, "officer_id", qualifications, "qualified_on"),
  PART (education, "officer_id", educations, "awarded_on"),
  PART (waiver, "officer_id", waivers, "ends_on"),
  PART (cure, "officer_id", cures, "ends_on"),
  PART (checklist_item, "officer_id", checklist, "due_on"),
};

static gboolean
is_voided (const MusterRecordType *type, gconstpointer record)
{
  const MusterField *voided = muster_record_find_field (type, "voided");

  return voided != NULL && G_STRUCT_MEMBER (gboolean, record, voided->offset);
}

static GPtrArray **
get_array (MusterOfficerRecord *record, const Part *part)
{
  return G_STRUCT_MEMBER_P (record, part->array);
}

static int
compare_parts (gconstpointer a, gconstpointer b, gpointer data)
{
  const Part *part = data;
  gconstpointer x = *(gconstpointer const *) a;
  gconstpointer y = *(gconstpointer const *) b;
  gsize offset = muster_record_find_field (part->type, part->date)->offset;
  MusterDate x_date = G_STRUCT_MEMBER (MusterDate, x, offset);
  MusterDate y_date = G_STRUCT_MEMBER (MusterDate, y, offset);
  MusterId x_id = muster_record_get_id (part->type, x);
  MusterId y_id = muster_record_get_id (part->type, y);

  if (x_date != y_date)
    return x_date > y_date ? -1 : 1;
  return (x_id < y_id) - (x_id > y_id);
}

static gboolean
add_children (MusterDb *db, const Part *part, MusterId parent, GPtrArray *array, GError **error)
{
  g_autoptr (GPtrArray) children =
      muster_db_load_children (db, part->type, part->owner, parent, error);
  guint i;

  if (children == NULL)
    return FALSE;
  for (i = children->len; i > 0; i--)
    if (!is_voided (part->type, g_ptr_array_index (children, i - 1)))
      g_ptr_array_add (array, g_ptr_array_steal_index (children, i - 1));
  return TRUE;
}

static gboolean
load_part (MusterDb *db, MusterOfficerRecord *record, const Part *part, GError **error)
{
  GPtrArray *array = *get_array (record, part);
  guint i;

  if (g_str_equal (part->owner, "officer_id"))
    {
      if (!add_children (db, part, record->officer->id, array, error))
        return FALSE;
    }
  else
    for (i = 0; i < record->certificates->len; i++)
      if (!add_children (db, part,
                         ((MusterCertificate *) g_ptr_array_index (record->certificates, i))->id,
                         array, error))
        return FALSE;
  g_ptr_array_sort_with_data (array, compare_parts, (gpointer) part);
  return TRUE;
}

/* --- Documents ------------------------------------------------------------------------------------ */

/* What is attached to the records of a part, and what they name as their proof. */
static gboolean
add_documents_of (MusterDb *db, MusterOfficerRecord *record, const Part *part, GError **error)
{
  const GPtrArray *array = *get_array (record, part);
  const MusterField *named = muster_record_find_field (part->type, "document_id");
  guint i, n;

  for (i = 0; i < array->len; i++)
    {
      gconstpointer owner = g_ptr_array_index (array, i);
      MusterId id = muster_record_get_id (part->type, owner);
      MusterId document_id =
          named != NULL ? G_STRUCT_MEMBER (MusterId, owner, named->offset) : MUSTER_ID_NONE;

      if (!muster_record_documents_add_linked (db, record->documents, part->type, id, &n, error) ||
          !muster_record_documents_add (db, record->documents, part->type, id, document_id,
                                        MUSTER_PROOF_KIND_OTHER, &n, error))
        return FALSE;
    }
  return TRUE;
}

/* --- Credits -------------------------------------------------------------------------------------- */

/* A class that credits come from, looked up once. */
typedef struct
{
  MusterClass *class;
  guint n_documents;
} Source;

static void
free_source (gpointer data)
{
  Source *source = data;

  muster_class_free (source->class);
  g_free (source);
}

static void
free_credit (gpointer data)
{
  MusterRecordCredit *credit = data;

  muster_credit_free (credit->credit);
  g_free (credit->class_number);
  g_free (credit->location);
  g_free (credit);
}

static const Source *
find_source (MusterDb *db, MusterOfficerRecord *record, GHashTable *sources, MusterId class_id,
             GError **error)
{
  Source *source = g_hash_table_lookup (sources, &class_id);
  MusterClass *class;

  if (source != NULL)
    return source;
  class = muster_db_load (db, &muster_class_type, class_id, error);
  if (class == NULL)
    return NULL;
  source = g_new0 (Source, 1);
  source->class = class;
  g_hash_table_insert (sources, &class->id, source);
  return muster_record_documents_add_linked (db, record->documents, &muster_class_type, class_id,
                                             &source->n_documents, error)
             ? source
             : NULL;
}

static gboolean
add_credit (MusterDb *db, MusterOfficerRecord *record, GHashTable *sources,
            const MusterCredit *credit, GError **error)
{
  MusterRecordCredit *shown = g_new0 (MusterRecordCredit, 1);
  const Source *source;

  shown->credit = muster_credit_copy (credit);
  g_ptr_array_add (record->credits, shown);
  if (!muster_record_documents_add_linked (db, record->documents, &muster_credit_type, credit->id,
                                           &shown->n_documents, error))
    return FALSE;
  if (credit->class_id == MUSTER_ID_NONE)
    return TRUE;
  source = find_source (db, record, sources, credit->class_id, error);
  if (source == NULL)
    return FALSE;
  shown->class_number = g_strdup (source->class->number);
  shown->location = g_strdup (source->class->location);
  shown->n_documents += source->n_documents;
  return TRUE;
}

static gboolean
load_credits (MusterDb *db, MusterOfficerRecord *record, GError **error)
{
  static const Part part = { &muster_credit_type, "officer_id", 0, "earned_on" };
  g_autoptr (GPtrArray) credits = g_ptr_array_new_with_free_func (muster_credit_type.free);
  g_autoptr (GHashTable) sources =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, free_source);
  guint i;

  if (!add_children (db, &part, record->officer->id, credits, error))
    return FALSE;
  g_ptr_array_sort_with_data (credits, compare_parts, (gpointer) &part);
  for (i = 0; i < credits->len; i++)
    if (!add_credit (db, record, sources, g_ptr_array_index (credits, i), error))
      return FALSE;
  return TRUE;
}

/* --- The record ----------------------------------------------------------------------------------- */

typedef struct
{
  MusterId officer_id;
  MusterOfficerRecord *record;
} LoadRecord;

static gboolean
load_record_job (MusterDb *db, gpointer data, GError **error)
{
  LoadRecord *load = data;
  MusterOfficerRecord *record = load->record;
  guint i, n;

  record->officer = muster_db_load (db, &muster_officer_type, load->officer_id, error);
  if (record->officer == NULL ||
      !muster_record_documents_add_linked (db, record->documents, &muster_officer_type,
                                           load->officer_id, &n, error))
    return FALSE;
  for (i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!load_part (db, record, &parts[i], error) ||
        !add_documents_of (db, record, &parts[i], error))
      return FALSE;
  record->notes = muster_db_load_notes (db, &muster_officer_type, load->officer_id, error);
  if (record->notes == NULL || !load_credits (db, record, error))
    return FALSE;
  muster_record_documents_sort (record->documents);
  return TRUE;
}

MusterOfficerRecord *
muster_action_load_officer_record (MusterWorkspace *workspace, MusterId officer_id, GError **error)
{
  g_autoptr (MusterOfficerRecord) record = NULL;
  LoadRecord load;
  guint i;

  g_return_val_if_fail (workspace != NULL, NULL);

  record = g_new0 (MusterOfficerRecord, 1);
  for (i = 0; i < G_N_ELEMENTS (parts); i++)
    *get_array (record, &parts[i]) = g_ptr_array_new_with_free_func (parts[i].type->free);
  record->credits = g_ptr_array_new_with_free_func (free_credit);
  record->documents = muster_record_documents_new ();
  load = (LoadRecord){ officer_id, record };
  if (!muster_workspace_run (workspace, load_record_job, &load, error))
    return NULL;
  return g_steal_pointer (&record);
}

void
muster_officer_record_free (MusterOfficerRecord *record)
{
  guint i;

  if (record == NULL)
    return;
  muster_officer_free (record->officer);
  for (i = 0; i < G_N_ELEMENTS (parts); i++)
    g_ptr_array_unref (*get_array (record, &parts[i]));
  g_ptr_array_unref (record->credits);
  g_ptr_array_unref (record->documents);
  g_clear_pointer (&record->notes, g_ptr_array_unref);
  g_free (record);
}
