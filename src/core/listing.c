/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The words for what can be listed. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/listing.h"

const MusterWord muster_listing_words[] = {
  { "officers", N_ ("Officers") },
  { "certificates", N_ ("Certificates") },
  { "courses", N_ ("Courses") },
  { "classes", N_ ("Classes") },
  { "credits", N_ ("Credits") },
  { "history", N_ ("History") },
  { "unclassified", N_ ("Unclassified") },
  { "submissions", N_ ("Submissions") },
  { "awards", N_ ("Awards") },
  { "claims", N_ ("Claims") },
  { "checklists", N_ ("Checklists") },
  { "equipment", N_ ("Equipment") },
  { "loans", N_ ("Issued equipment") },
  { "inventory", N_ ("Inventory") },
  { NULL, NULL },
};
