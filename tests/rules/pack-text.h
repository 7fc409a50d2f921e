/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Short ways to write a pack, for the tests of src/rules. */

#pragma once

#include "rules/pack.h"

G_BEGIN_DECLS

#define PACK_TEXT_HOUR ((gint64) 3600)

/* Requirements for pack_text_make(): a total, a mandate without a number, one that changed, and one that
 * counts classes. */
#define PACK_TEXT_CITED "'citation': { 'text': 't', 'address': 'u' }"
#define PACK_TEXT_TOTAL                                                                            \
  "{ 'id': 'total', 'title': 'Total', 'hours': 60, 'mandates': [ 'force' ], " PACK_TEXT_CITED " }"
#define PACK_TEXT_FORCE                                                                                 \
  "{ 'id': 'force', 'title': 'Use of force', 'hours': null, 'subjects': [ 'a', 'd' ], " PACK_TEXT_CITED \
  " }"
#define PACK_TEXT_FIREARMS                                                                         \
  "{ 'id': 'firearms', 'title': 'Firearms', 'hours': 8, 'subjects': [ 'd' ], " PACK_TEXT_CITED "," \
  " 'changes': [ { 'from': '2003-10-01', 'hours': 9 } ] }"
#define PACK_TEXT_TAUGHT                                                                           \
  "{ 'id': 'taught', 'title': 'Taught', 'counts': 'classes', " PACK_TEXT_CITED " }"
#define PACK_TEXT_ALL                                                                              \
  PACK_TEXT_TOTAL ", " PACK_TEXT_FORCE ", " PACK_TEXT_FIREARMS ", " PACK_TEXT_TAUGHT

/* Text of a calendar-year pack of Connecticut with the subjects a, b, c and d, of which b lies in a and c
 * in b; further members of the pack (", 'rules': …") and its requirements are given with apostrophes
 * for quotes. */
char *
pack_text_make (const char *members, const char *requirements);

/* Replaces apostrophes by quotes. */
char *
pack_text_quote (const char *text);

/* The pack of that text; aborts with the reader's sentence where it is refused. */
MusterPack *
pack_text_parse (const char *members, const char *requirements);

/* The only requirement of a pack that has one requirement with these members and a citation. */
MusterPack *
pack_text_parse_one (const char *members, const MusterRequirement **requirement);

/* Text of a pack that ships. */
char *
pack_text_read_shipped (const char *name);

/* A pack that ships. */
MusterPack *
pack_text_shipped (const char *name);

/* "2026-06-30" as a date; aborts on anything else. */
MusterDate
pack_text_date (const char *iso);

G_END_DECLS
