/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Loads everybody who teaches in one job. */

#include "config.h"

#include "actions/gather-private.h"
#include "actions/instructors.h"
#include "actions/paper-private.h"
#include "actions/workspace-private.h"
#include "core/class.h"

/* What is read beside the facts: who teaches what when. */
typedef struct
{
  GPtrArray *facts;
  GHashTable *classes;  /* class id → MusterClass */
  GHashTable *teaching; /* officer id → GHashTable of class id → MusterInstructorClass */
} Gathering;

static void
free_class (gpointer data)
{
  MusterInstructorClass *class = data;

  g_free (class->title);
  g_free (class->number);
  g_free (class->location);
  g_free (class);
}

static void
free_instructor (gpointer data)
{
  MusterInstructor *instructor = data;

  g_free (instructor->name);
  g_ptr_array_unref (instructor->certificates);
  g_ptr_array_unref (instructor->areas);
  g_array_unref (instructor->times);
  g_array_unref (instructor->years);
  g_ptr_array_unref (instructor->to_come);
  g_ptr_array_unref (instructor->unrecorded);
  g_free (instructor);
}

void
muster_instructors_free (MusterInstructors *snapshot)
{
  if (snapshot == NULL)
    return;
  g_clear_pointer (&snapshot->instructors, g_ptr_array_unref);
  g_clear_pointer (&snapshot->facts, g_ptr_array_unref);
  g_clear_pointer (&snapshot->rulebook, g_ptr_array_unref);
  g_free (snapshot);
}

/* --- Classes -------------------------------------------------------------------------------------- */

static MusterInstructorClass *
ensure_class (const Gathering *gathering, MusterId officer_id, const MusterClass *class)
{
  GHashTable *classes = g_hash_table_lookup (gathering->teaching, &officer_id);
  MusterInstructorClass *taught;

  if (classes == NULL)
    {
      classes = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, free_class);
      g_hash_table_insert (gathering->teaching, g_memdup2 (&officer_id, sizeof officer_id),
                           classes);
    }
  taught = g_hash_table_lookup (classes, &class->id);
  if (taught != NULL)
    return taught;
  taught = g_new0 (MusterInstructorClass, 1);
  taught->class_id = class->id;
  taught->title = g_strdup (class->title);
  taught->number = g_strdup (class->number);
  taught->location = g_strdup (class->location);
  g_hash_table_insert (classes, &taught->class_id, taught);
  return taught;
}

/* Who taught what was cancelled taught nothing. */
static gboolean
note_meeting (gpointer record, gpointer data)
{
  const MusterMeeting *meeting = record;
  const Gathering *gathering = data;
  const MusterOfficerFacts *any =
      gathering->facts->len > 0 ? g_ptr_array_index (gathering->facts, 0) : NULL;
  const MusterClass *class = g_hash_table_lookup (gathering->classes, &meeting->class_id);
  const GArray *officers =
      any != NULL ? g_hash_table_lookup (any->agency->meetings, &meeting->id) : NULL;
  guint i;

  if (class == NULL || class->status == MUSTER_CLASS_STATUS_CANCELLED || officers == NULL)
    return FALSE;
  for (i = 0; i < officers->len; i++)
    {
      MusterInstructorClass *taught =
          ensure_class (gathering, g_array_index (officers, MusterId, i), class);

      if (taught->from == MUSTER_DATE_NONE || meeting->held_on < taught->from)
        taught->from = meeting->held_on;
      taught->to = MAX (taught->to, meeting->held_on);
    }
  return FALSE;
}

static gboolean
load_job (MusterDb *db, gpointer data, GError **error)
{
  Gathering *gathering = data;

  gathering->facts = muster_gather_load (db, NULL, error);
  if (gathering->facts != NULL)
    gathering->classes = muster_paper_list_classes (db, error);
  return gathering->classes != NULL &&
         muster_db_for_each (db, &muster_meeting_type, note_meeting, gathering, error);
}

static int
compare_classes (gconstpointer a, gconstpointer b)
{
  const MusterInstructorClass *x = *(const MusterInstructorClass *const *) a;
  const MusterInstructorClass *y = *(const MusterInstructorClass *const *) b;

  if (x->from != y->from)
    return x->from < y->from ? -1 : 1;
  return (x->class_id > y->class_id) - (x->class_id < y->class_id);
}

static int
compare_newest (gconstpointer a, gconstpointer b)
{
  return compare_classes (b, a);
}

static gboolean
has_credit (const MusterOfficerFacts *facts, MusterId class_id)
{
  guint i;

  for (i = 0; i < facts->credits->len; i++)
    {
      const MusterCredit *credit = g_ptr_array_index (facts->credits, i);

      if (credit->class_id == class_id && credit->role == MUSTER_ROLE_INSTRUCTED)
        return TRUE;
    }
  return FALSE;
}

static void
take_classes (MusterInstructor *instructor, GHashTable *classes, MusterDate today)
{
  GHashTableIter iter;
  gpointer value;

  instructor->to_come = g_ptr_array_new_with_free_func (free_class);
  instructor->unrecorded = g_ptr_array_new_with_free_func (free_class);
  if (classes == NULL)
    return;
  g_hash_table_iter_init (&iter, classes);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      MusterInstructorClass *class = value;

      if (class->to >= today)
        g_ptr_array_add (instructor->to_come, class);
      else if (!has_credit (instructor->facts, class->class_id))
        g_ptr_array_add (instructor->unrecorded, class);
      else
        continue;
      g_hash_table_iter_steal (&iter);
    }
  g_ptr_array_sort (instructor->to_come, compare_classes);
  g_ptr_array_sort (instructor->unrecorded, compare_newest);
}

/* --- Certificates and areas ----------------------------------------------------------------------- */

static int
compare_certificates (gconstpointer a, gconstpointer b)
{
  const MusterCertificate *x = *(const MusterCertificate *const *) a;
  const MusterCertificate *y = *(const MusterCertificate *const *) b;

  if (x->issued_on != y->issued_on)
    return x->issued_on > y->issued_on ? -1 : 1;
  return (x->id < y->id) - (x->id > y->id);
}

static void
take_certificates (MusterInstructor *instructor)
{
  const GPtrArray *certificates = instructor->facts->certificates;
  guint i;

  instructor->certificates = g_ptr_array_new ();
  for (i = 0; i < certificates->len; i++)
    {
      MusterCertificate *certificate = g_ptr_array_index (certificates, i);

      if (certificate->kind == MUSTER_CERTIFICATE_KIND_INSTRUCTOR)
        g_ptr_array_add (instructor->certificates, certificate);
    }
  g_ptr_array_sort (instructor->certificates, compare_certificates);
}

const char *
muster_instructors_find_subject (const MusterInstructors *snapshot, const char *subject,
                                 const MusterPack **pack)
{
  g_return_val_if_fail (snapshot != NULL, NULL);

  if (pack != NULL)
    *pack = muster_rulebook_find_subject (snapshot->rulebook, subject);
  return subject != NULL ? muster_rulebook_get_subject_title (snapshot->rulebook, subject) : "";
}

static MusterInstructorArea *
create_area (const MusterInstructors *snapshot, const MusterEndorsement *endorsement,
             const MusterCertificate *certificate)
{
  MusterInstructorArea *area = g_new0 (MusterInstructorArea, 1);
  const MusterPack *pack;
  guint i;

  area->endorsement = endorsement;
  area->certificate = certificate;
  area->title = muster_instructors_find_subject (snapshot, endorsement->subject, &pack);
  area->code = endorsement->code;
  if (area->code == NULL && pack != NULL)
    area->code = muster_pack_get_subject_code (pack, endorsement->subject);
  for (i = 0; area->requirement == NULL && i < snapshot->rulebook->len; i++)
    {
      const MusterRulebookEntry *entry = g_ptr_array_index (snapshot->rulebook, i);

      area->requirement =
          muster_teaching_find_requirement (entry->pack, endorsement->subject, snapshot->today);
    }
  return area;
}

static gboolean
has_ended (const MusterInstructorArea *area, MusterDate today)
{
  return area->endorsement->ends_on != MUSTER_DATE_NONE && area->endorsement->ends_on < today;
}

static int
compare_areas (gconstpointer a, gconstpointer b, gpointer data)
{
  const MusterInstructorArea *x = *(const MusterInstructorArea *const *) a;
  const MusterInstructorArea *y = *(const MusterInstructorArea *const *) b;
  const MusterDate *today = data;
  gboolean x_ended = has_ended (x, *today);
  gboolean y_ended = has_ended (y, *today);
  int order = x_ended - y_ended;

  if (order == 0)
    order = g_utf8_collate (x->title, y->title);
  if (order == 0)
    order = (y->endorsement->starts_on > x->endorsement->starts_on) -
            (y->endorsement->starts_on < x->endorsement->starts_on);
  return order != 0 ? order
                    : (x->endorsement->id > y->endorsement->id) -
                          (x->endorsement->id < y->endorsement->id);
}

static void
take_areas (MusterInstructors *snapshot, MusterInstructor *instructor)
{
  guint i, j;

  instructor->areas = g_ptr_array_new_with_free_func (g_free);
  for (i = 0; i < instructor->facts->endorsements->len; i++)
    {
      const MusterEndorsement *endorsement = g_ptr_array_index (instructor->facts->endorsements, i);

      for (j = 0; j < instructor->certificates->len; j++)
        {
          const MusterCertificate *certificate = g_ptr_array_index (instructor->certificates, j);

          if (certificate->id == endorsement->certificate_id)
            g_ptr_array_add (instructor->areas, create_area (snapshot, endorsement, certificate));
        }
    }
  g_ptr_array_sort_with_data (instructor->areas, compare_areas, &snapshot->today);
}

/* --- The snapshot --------------------------------------------------------------------------------- */

static void
take_years (const MusterInstructors *snapshot, MusterInstructor *instructor)
{
  guint i;

  instructor->times = muster_teaching_list_times (instructor->facts, snapshot->today);
  instructor->years = g_array_new (FALSE, FALSE, sizeof (MusterTeachingYear));
  for (i = 0; i < snapshot->rulebook->len; i++)
    {
      const MusterRulebookEntry *entry = g_ptr_array_index (snapshot->rulebook, i);
      g_autoptr (GArray) years = muster_teaching_list_years (entry->pack, instructor->facts,
                                                             snapshot->today, snapshot->today);

      g_array_append_vals (instructor->years, years->data, years->len);
    }
}

static void
add_instructor (MusterInstructors *snapshot, const MusterOfficerFacts *facts, GHashTable *classes)
{
  MusterInstructor *instructor = g_new0 (MusterInstructor, 1);
  const MusterOfficer *officer = facts->officer;

  instructor->facts = facts;
  instructor->name = muster_officer_format_name (officer);
  take_certificates (instructor);
  take_areas (snapshot, instructor);
  take_years (snapshot, instructor);
  take_classes (instructor, classes, snapshot->today);
  g_ptr_array_add (snapshot->instructors, instructor);
}

static gboolean
holds_certificate (const MusterOfficerFacts *facts)
{
  guint i;

  for (i = 0; i < facts->certificates->len; i++)
    if (((const MusterCertificate *) g_ptr_array_index (facts->certificates, i))->kind ==
        MUSTER_CERTIFICATE_KIND_INSTRUCTOR)
      return TRUE;
  return FALSE;
}

MusterInstructors *
muster_action_load_instructors (MusterWorkspace *workspace, GError **error)
{
  g_autoptr (MusterInstructors) snapshot = NULL;
  g_autoptr (GHashTable) teaching = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                           (GDestroyNotify) g_hash_table_unref);
  Gathering gathering = { NULL, NULL, teaching };
  gboolean is_loaded;
  guint i;

  g_return_val_if_fail (workspace != NULL, NULL);

  snapshot = g_new0 (MusterInstructors, 1);
  snapshot->today = muster_workspace_get_today (workspace);
  snapshot->rulebook = muster_workspace_load_rulebook (workspace, error);
  if (snapshot->rulebook == NULL)
    return NULL;
  is_loaded = muster_workspace_run (workspace, load_job, &gathering, error);
  g_clear_pointer (&gathering.classes, g_hash_table_unref);
  snapshot->facts = gathering.facts;
  if (!is_loaded)
    return NULL;
  snapshot->instructors = g_ptr_array_new_with_free_func (free_instructor);
  for (i = 0; i < snapshot->facts->len; i++)
    {
      const MusterOfficerFacts *facts = g_ptr_array_index (snapshot->facts, i);
      GHashTable *classes = g_hash_table_lookup (teaching, &facts->officer->id);

      if (holds_certificate (facts) || classes != NULL)
        add_instructor (snapshot, facts, classes);
    }
  return g_steal_pointer (&snapshot);
}

const MusterInstructor *
muster_instructors_find (const MusterInstructors *snapshot, MusterId officer_id)
{
  guint i;

  g_return_val_if_fail (snapshot != NULL, NULL);

  for (i = 0; i < snapshot->instructors->len; i++)
    {
      const MusterInstructor *instructor = g_ptr_array_index (snapshot->instructors, i);

      if (instructor->facts->officer->id == officer_id)
        return instructor;
    }
  return NULL;
}
