/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whose a record is, for the sentence that says what was changed. */

#include "config.h"

#include "actions/claim-private.h"
#include "actions/edit-private.h"
#include "core/certificate.h"
#include "core/class.h"
#include "core/course.h"
#include "core/equipment.h"
#include "core/note.h"
#include "core/officer.h"

static MusterId
get_ref (const MusterRecordType *type, gconstpointer record, const char *name)
{
  const MusterField *field = muster_record_find_field (type, name);

  return field != NULL ? G_STRUCT_MEMBER (MusterId, record, field->offset) : MUSTER_ID_NONE;
}

static char *
name_by_certificate (MusterDb *db, MusterId certificate_id, GError **error)
{
  g_autoptr (MusterCertificate) certificate =
      muster_workspace_load_live (db, &muster_certificate_type, certificate_id, error);

  return certificate != NULL ? muster_workspace_officer_name (db, certificate->officer_id, error)
                             : NULL;
}

static char *
name_by_class (MusterDb *db, MusterId class_id, GError **error)
{
  g_autoptr (MusterClass) class =
      muster_workspace_load_live (db, &muster_class_type, class_id, error);

  return class != NULL ? g_strdup (class->title) : NULL;
}

static char *
name_by_course (MusterDb *db, MusterId course_id, GError **error)
{
  g_autoptr (MusterCourse) course =
      muster_workspace_load_live (db, &muster_course_type, course_id, error);

  return course != NULL ? g_strdup (course->title) : NULL;
}

/* Of a note. */
static char *
name_by_owner (MusterDb *db, const MusterNote *note, GError **error)
{
  const MusterRecordType *type = muster_record_find_type (note->owner_table);
  gpointer owner =
      type != NULL ? muster_workspace_load_live (db, type, note->owner_id, error) : NULL;
  char *name = NULL;

  if (owner == NULL)
    return NULL;
  name = muster_edit_name_owner (db, type, owner, error);
  muster_record_free (type, owner);
  return name;
}

char *
muster_edit_name_owner (MusterDb *db, const MusterRecordType *type, gconstpointer record,
                        GError **error)
{
  const MusterField *title = muster_record_find_field (type, "title");

  if (type == &muster_officer_type)
    return muster_workspace_officer_name (db, muster_record_get_id (type, record), error);
  if (type == &muster_note_type)
    return name_by_owner (db, record, error);
  if (type == &muster_claim_type)
    return muster_claim_format_name (db, record, error);
  if (type == &muster_cost_line_type)
    return g_strdup (((const MusterCostLine *) record)->description);
  if (get_ref (type, record, "officer_id") != MUSTER_ID_NONE)
    return muster_workspace_officer_name (db, get_ref (type, record, "officer_id"), error);
  if (get_ref (type, record, "certificate_id") != MUSTER_ID_NONE)
    return name_by_certificate (db, get_ref (type, record, "certificate_id"), error);
  if (get_ref (type, record, "class_id") != MUSTER_ID_NONE)
    return name_by_class (db, get_ref (type, record, "class_id"), error);
  /* A class has a title of its own. */
  if (title == NULL && get_ref (type, record, "course_id") != MUSTER_ID_NONE)
    return name_by_course (db, get_ref (type, record, "course_id"), error);
  if (title == NULL)
    title =
        muster_record_find_field (type, type == &muster_equipment_type ? "description" : "name");
  return g_strdup (G_STRUCT_MEMBER (char *, record, title->offset));
}
