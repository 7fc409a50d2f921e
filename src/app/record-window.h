/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A window of its own for the fields of a record that has no place for them on its page. */

#pragma once

#include "app/page.h"

G_BEGIN_DECLS

/**
 * MusterRecordWindow:
 * @title: its title
 * @type: a record type
 * @fields: (array zero-terminated=1): those of its fields that may be changed by themselves
 * @what: (nullable): what the record is, for the sentence when it is voided; NULL where it cannot be
 *
 * What a window shows; borrowed.
 */
typedef struct
{
  const char *title;
  const MusterRecordType *type;
  const char *const *fields;
  const char *what;
} MusterRecordWindow;

/**
 * muster_record_window_present:
 * @page: the page that asks
 * @window: what it shows
 * @record: the record; copied
 *
 * Shows the fields of a record; each is saved as soon as it is left.
 */
void
muster_record_window_present (MusterPage *page, const MusterRecordWindow *window,
                              gconstpointer record);

G_END_DECLS
