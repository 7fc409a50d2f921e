/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Items of the agenda that somebody put off: field table. */

#include "config.h"

#include "core/snooze.h"

static const MusterField snooze_fields[] = {
  MUSTER_FIELD (MusterSnooze, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterSnooze, MUSTER_FIELD_TEXT, code),
  MUSTER_FIELD (MusterSnooze, MUSTER_FIELD_TEXT, owner_table),
  MUSTER_FIELD (MusterSnooze, MUSTER_FIELD_NUMBER, owner_id),
  MUSTER_FIELD (MusterSnooze, MUSTER_FIELD_TEXT, pack),
  MUSTER_FIELD (MusterSnooze, MUSTER_FIELD_TEXT, requirement),
  MUSTER_FIELD (MusterSnooze, MUSTER_FIELD_DATE, due_on),
  MUSTER_FIELD (MusterSnooze, MUSTER_FIELD_DATE, until_on),
};

MUSTER_DEFINE_RECORD (MusterSnooze, muster_snooze, "snooze", snooze_fields)
