/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A rule pack as it was adopted into the file. Its text is immutable there. */

#pragma once

#include "core/money.h"
#include "core/record.h"

G_BEGIN_DECLS

/**
 * MusterAdoptedPack:
 * @id: its id
 * @pack: the pack's own id: us-ct, us-co
 * @version: the pack's version
 * @text: the JSON, as it was read
 * @adopted_on: when
 *
 * The JSON text that the agency is judged by, with what names it.
 */
typedef struct
{
  MusterId id;
  char *pack;
  char *version;
  char *text;
  MusterDate adopted_on;
} MusterAdoptedPack;

MUSTER_DECLARE_RECORD (MusterAdoptedPack, muster_adopted_pack)

G_END_DECLS
