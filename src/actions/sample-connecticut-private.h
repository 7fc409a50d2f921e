/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The Connecticut sample in two parts: the department, and the stories of its people. */

#pragma once

#include "actions/sample-private.h"

G_BEGIN_DECLS

/* Who has a story; tests/actions/sample.c and the manual follow them by hand. */
enum
{
  MUSTER_SAMPLE_CT_UNENDORSED = 6,
  MUSTER_SAMPLE_CT_OPEN_ENDORSEMENT = 7,
  MUSTER_SAMPLE_CT_REJECTED = 10,
  MUSTER_SAMPLE_CT_SCHOOL_OFFICER = 11,
  MUSTER_SAMPLE_CT_SHORT_TOTAL = 12,
  MUSTER_SAMPLE_CT_SHORT_FIREARMS = 13,
  MUSTER_SAMPLE_CT_SHORT_DOMESTIC = 14,
  MUSTER_SAMPLE_CT_REHIRED = 15,
  MUSTER_SAMPLE_CT_EXTENDED = 16,
  MUSTER_SAMPLE_CT_REQUESTED = 17,
  MUSTER_SAMPLE_CT_DUPLICATE = 18,
  MUSTER_SAMPLE_CT_LATERAL = 19,
  MUSTER_SAMPLE_CT_CARD_LAPSED = 21,
  MUSTER_SAMPLE_CT_RECRUIT = 22,
  MUSTER_SAMPLE_CT_RETIRED = 23,
};

/** muster_sample_ct_find_due: the end of the cohort that is due next. */
MusterDate
muster_sample_ct_find_due (const MusterSample *sample);

/** muster_sample_ct_get_cycle: the cycle that ends @years before the one that runs. */
MusterPeriod
muster_sample_ct_get_cycle (const MusterSamplePerson *person, int years);

/** muster_sample_ct_plan_stories: plans what happens to each one, and that all others have what their
 * cycles ask. */
void
muster_sample_ct_plan_stories (MusterSample *sample);

G_END_DECLS
