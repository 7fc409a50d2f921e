/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Everybody on the books, for the list that people search. */

#pragma once

#include "actions/workspace.h"
#include "core/word.h"

G_BEGIN_DECLS

/**
 * MusterPersonKind:
 * @MUSTER_PERSON_SWORN: full-time or part-time
 * @MUSTER_PERSON_RESERVE: reserve
 * @MUSTER_PERSON_RECRUIT: in the academy
 * @MUSTER_PERSON_CIVILIAN: civilian
 * @MUSTER_PERSON_OUTSIDE: another agency's
 * @MUSTER_PERSON_UNKNOWN: no employment is on file
 *
 * What somebody is, by the latest employment.
 */
typedef enum
{
  MUSTER_PERSON_SWORN,
  MUSTER_PERSON_RESERVE,
  MUSTER_PERSON_RECRUIT,
  MUSTER_PERSON_CIVILIAN,
  MUSTER_PERSON_OUTSIDE,
  MUSTER_PERSON_UNKNOWN,
} MusterPersonKind;

extern const MusterWord muster_person_kind_words[];

/**
 * MusterPeopleColumn:
 *
 * The columns of muster_action_list_people().
 */
typedef enum
{
  MUSTER_PEOPLE_ID,   /* the officer's id */
  MUSTER_PEOPLE_NAME, /* "Corvane, Luis A." */
  MUSTER_PEOPLE_STATE_ID,
  MUSTER_PEOPLE_RANK,
  MUSTER_PEOPLE_KIND,        /* a MusterPersonKind by its fixed word */
  MUSTER_PEOPLE_IS_EMPLOYED, /* today; so is who has no employment on file */
  MUSTER_PEOPLE_FOLDED_NAME, /* for searching */
  MUSTER_N_PEOPLE_COLUMNS,
} MusterPeopleColumn;

/**
 * muster_action_list_people:
 * @workspace: the document
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a row for everybody who is not voided, those who left too, by name
 */
MusterTable *
muster_action_list_people (MusterWorkspace *workspace, GError **error);

G_END_DECLS
