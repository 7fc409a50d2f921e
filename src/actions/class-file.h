/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* All that is on file about one class besides its roster. */

#pragma once

#include "actions/record-document.h"
#include "actions/workspace.h"
#include "core/class.h"
#include "core/course.h"
#include "core/note.h"

G_BEGIN_DECLS

/**
 * MusterClassFileMeeting:
 * @meeting: a meeting
 * @instructors: (element-type MusterId): who teaches it
 * @n_entered: for how many officers attendance was entered
 */
typedef struct
{
  MusterMeeting *meeting;
  GArray *instructors;
  guint n_entered;
} MusterClassFileMeeting;

/**
 * MusterClassFile:
 * @class: the class
 * @course: what is taught
 * @meetings: (element-type MusterClassFileMeeting): in the order in which they are held
 * @subjects: (element-type MusterClassSubject): how its time is divided
 * @notes: (element-type MusterNote): notes on it, the newest first
 * @documents: (element-type MusterRecordDocument): attached to it, the newest first
 * @of_course: (element-type MusterRecordDocument): attached to its course, such as lesson plans
 * @n_lines: how many officers are on its roster
 *
 * Everything is owned, without what was voided.
 */
typedef struct
{
  MusterClass *class;
  MusterCourse *course;
  GPtrArray *meetings;
  GPtrArray *subjects;
  GPtrArray *notes;
  GPtrArray *documents;
  GPtrArray *of_course;
  guint n_lines;
} MusterClassFile;

/**
 * muster_action_load_class_file:
 * @workspace: the document
 * @class_id: which
 * @error: return location; MUSTER_ERROR_NOT_FOUND, MUSTER_ERROR_CONSTRAINT where it was voided
 *
 * Returns: (transfer full) (nullable): what is on file, read in one job
 */
MusterClassFile *
muster_action_load_class_file (MusterWorkspace *workspace, MusterId class_id, GError **error);

/**
 * muster_class_file_free:
 * @file: (nullable) (transfer full): what is on file about a class
 */
void
muster_class_file_free (MusterClassFile *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterClassFile, muster_class_file_free)

/**
 * MusterClassFileItem:
 * @MUSTER_CLASS_FILE_SIGN_IN: the sign-in sheet
 * @MUSTER_CLASS_FILE_ROSTER: the roster, which this file has as soon as somebody is on it
 * @MUSTER_CLASS_FILE_TOPICS: the topics, from the division of the class or a brochure
 * @MUSTER_CLASS_FILE_OBJECTIVES: objectives of the course
 * @MUSTER_CLASS_FILE_LESSON_PLAN: the lesson plan, of the class or of its course
 * @MUSTER_CLASS_FILE_INSTRUCTOR: biography of the instructor
 * @MUSTER_CLASS_FILE_TEST: the test
 * @MUSTER_CLASS_FILE_EVALUATION: the evaluation
 *
 * What proves that a class was held: sign-in sheet, topics and lesson plan by the rule of Colorado; all others but the
 * topics by the list that Texas gives its training providers (facts of the field, "class file that proves the
 * class").
 */
typedef enum
{
  MUSTER_CLASS_FILE_SIGN_IN,
  MUSTER_CLASS_FILE_ROSTER,
  MUSTER_CLASS_FILE_TOPICS,
  MUSTER_CLASS_FILE_OBJECTIVES,
  MUSTER_CLASS_FILE_LESSON_PLAN,
  MUSTER_CLASS_FILE_INSTRUCTOR,
  MUSTER_CLASS_FILE_TEST,
  MUSTER_CLASS_FILE_EVALUATION,
  MUSTER_N_CLASS_FILE_ITEMS,
} MusterClassFileItem;

/**
 * muster_class_file_get_proof:
 * @item: an item
 *
 * Returns: the kind of document that proves it
 */
MusterProofKind
muster_class_file_get_proof (MusterClassFileItem item);

/**
 * muster_class_file_has:
 * @file: what is on file about a class
 * @item: an item
 * @documents: (transfer full) (nullable) (out) (optional) (element-type MusterRecordDocument): the documents that prove
 *   it; borrowed from @file
 *
 * Returns: whether it is there, by a document or by what was entered
 */
gboolean
muster_class_file_has (const MusterClassFile *file, MusterClassFileItem item,
                       GPtrArray **documents);

G_END_DECLS
