/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A statement as its two parts see it: statement.c, and statement-record.c, which reads rows as records. */

#pragma once

#include "store/db-private.h"
#include "store/statement.h"

G_BEGIN_DECLS

struct _MusterStatement
{
  MusterDb *db; /* borrowed */
  sqlite3_stmt *handle;
  const char *sql; /* borrowed: the key in the cache */
  int n_columns;
  int n_parameters;
  gboolean *is_bound; /* by parameter, from 0; NULL without checks */
  gboolean *is_read;  /* by column */
  const char *
      *names; /* by column: the caller's pointer that found it last, for a quick second look */
  gboolean had_row;
  const MusterRecordType *read_type; /* whose fields @places are for, or NULL */
  int *places;                       /* by field: its column, or -1 */
};

G_END_DECLS
