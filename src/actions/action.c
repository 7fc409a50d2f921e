/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The catalogue of actions. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/action.h"

const MusterWord muster_action_words[] = {
  { "create", N_ ("Make the file") },
  { "hire", N_ ("Hire") },
  { "separate", N_ ("Separate") },
  { "certify", N_ ("Enter a certificate") },
  { "record-training", N_ ("Record training") },
  { "schedule-class", N_ ("Schedule a class") },
  { "set-roster", N_ ("Set a roster") },
  { "attach-document", N_ ("Attach a document") },
  { "void", N_ ("Void") },
  { "import-officers", N_ ("Import officers") },
  { "import-certificates", N_ ("Import certificates") },
  { "import-training", N_ ("Import training") },
  { "import-costs", N_ ("Import costs") },
  { "request-waiver", N_ ("Request a waiver") },
  { "decide-waiver", N_ ("Decide a waiver") },
  { "cure", N_ ("Make up for a closed period") },
  { "classify", N_ ("Classify training") },
  { "qualify", N_ ("Enter a qualification") },
  { "record-education", N_ ("Enter education") },
  { "record-milestone", N_ ("Enter a milestone") },
  { "assign", N_ ("Assign") },
  { "endorse", N_ ("Endorse an instructor") },
  { "adopt-pack", N_ ("Adopt rules") },
  { "verify-pack", N_ ("Verify rules") },
  { "set-rule", N_ ("Set a rule") },
  { "import-qualifications", N_ ("Import qualifications") },
  { "import-education", N_ ("Import education") },
  { "import-milestones", N_ ("Import milestones") },
  { "submit", N_ ("Hand in") },
  { "decide-submission", N_ ("Enter an answer of the state") },
  { "enter-award", N_ ("Enter an award") },
  { "enter-claim", N_ ("Enter a claim") },
  { "edit", N_ ("Change a field") },
  { "enrol", N_ ("Register for a class") },
  { "enter-course", N_ ("Enter a course") },
  { "approve-course", N_ ("Enter an approval of a course") },
  { "write-note", N_ ("Write a note") },
  { "snooze", N_ ("Put an item of the agenda off") },
  { "reschedule", N_ ("Change the meetings of a class") },
  { "repeat-class", N_ ("Repeat a class") },
  { NULL, NULL },
};
