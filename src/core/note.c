/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Notes: field table. */

#include "config.h"

#include "core/note.h"

static const MusterField note_fields[] = {
  MUSTER_FIELD (MusterNote, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterNote, MUSTER_FIELD_TEXT, owner_table),
  MUSTER_FIELD (MusterNote, MUSTER_FIELD_NUMBER, owner_id),
  MUSTER_FIELD (MusterNote, MUSTER_FIELD_DATE, written_on),
  MUSTER_FIELD (MusterNote, MUSTER_FIELD_TEXT, author),
  MUSTER_FIELD (MusterNote, MUSTER_FIELD_TEXT, text),
  MUSTER_FIELD (MusterNote, MUSTER_FIELD_BOOLEAN, voided),
  MUSTER_FIELD (MusterNote, MUSTER_FIELD_TEXT, void_reason),
};

MUSTER_DEFINE_RECORD (MusterNote, muster_note, "note", note_fields)
