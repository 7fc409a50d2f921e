/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The two questions above the list of instructors. */

#pragma once

#include <gtk/gtk.h>

#include "actions/instructors.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_INSTRUCTOR_QUESTIONS (muster_instructor_questions_get_type ())
G_DECLARE_FINAL_TYPE (MusterInstructorQuestions, muster_instructor_questions, MUSTER,
                      INSTRUCTOR_QUESTIONS, GtkWidget)

/**
 * muster_instructor_questions_set_snapshot:
 * @questions: the questions
 * @snapshot: (nullable): what answers them; kept by the caller until it is replaced. NULL forgets what was asked
 *
 * Answers what is asked anew.
 */
void
muster_instructor_questions_set_snapshot (MusterInstructorQuestions *questions,
                                          const MusterInstructors *snapshot);

G_END_DECLS
