/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a pack holds, for its reader. */

#pragma once

#include "rules/pack.h"

G_BEGIN_DECLS

/**
 * MusterPackSubject:
 * @id: its id
 * @title: its title
 */
typedef struct
{
  char *id;
  char *title;
} MusterPackSubject;

struct _MusterPack
{
  gatomicrefcount ref_count;
  char *id;
  char *title;
  char *state;
  char *version;
  MusterPeriodKind period_kind;
  int period_years;
  GPtrArray *subjects;     /* of MusterPackSubject, in pack order */
  GHashTable *by_id;       /* id → MusterPackSubject */
  GHashTable *by_key;      /* matching key of id or title → MusterPackSubject */
  GPtrArray *requirements; /* of MusterRequirement, in pack order */
};

/**
 * muster_pack_new:
 *
 * Returns: (transfer full): a pack without content, for the reader to fill
 */
MusterPack *
muster_pack_new (void);

G_END_DECLS
