/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Tests of a class and their scores: field tables, and how many points a share is. */

#include "config.h"

#include "core/test.h"

static const MusterField test_fields[] = {
  MUSTER_FIELD (MusterTest, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterTest, MUSTER_FIELD_REF, class_id),
  MUSTER_FIELD (MusterTest, MUSTER_FIELD_TEXT, title),
  MUSTER_FIELD (MusterTest, MUSTER_FIELD_DATE, given_on),
  MUSTER_FIELD (MusterTest, MUSTER_FIELD_NUMBER, points),
  MUSTER_FIELD (MusterTest, MUSTER_FIELD_NUMBER, minimum),
  MUSTER_FIELD (MusterTest, MUSTER_FIELD_BOOLEAN, voided),
  MUSTER_FIELD (MusterTest, MUSTER_FIELD_TEXT, void_reason),
};

MUSTER_DEFINE_RECORD (MusterTest, muster_test, "test", test_fields)

static const MusterField test_score_fields[] = {
  MUSTER_FIELD (MusterTestScore, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterTestScore, MUSTER_FIELD_REF, test_id),
  MUSTER_FIELD (MusterTestScore, MUSTER_FIELD_REF, roster_entry_id),
  MUSTER_FIELD (MusterTestScore, MUSTER_FIELD_NUMBER, attempt),
  MUSTER_FIELD (MusterTestScore, MUSTER_FIELD_DATE, taken_on),
  MUSTER_FIELD (MusterTestScore, MUSTER_FIELD_NUMBER, points),
  MUSTER_FIELD (MusterTestScore, MUSTER_FIELD_TEXT, notes),
};

MUSTER_DEFINE_RECORD (MusterTestScore, muster_test_score, "test_score", test_score_fields)

/* Rounded up: a point less would be below the share. */
gint64
muster_test_get_least (const MusterTest *test)
{
  g_return_val_if_fail (test != NULL, MUSTER_NUMBER_NONE);

  if (test->minimum == MUSTER_NUMBER_NONE)
    return MUSTER_NUMBER_NONE;
  return (test->points * test->minimum + MUSTER_TEST_ALL - 1) / MUSTER_TEST_ALL;
}
