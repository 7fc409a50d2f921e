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
  { NULL, NULL },
};
