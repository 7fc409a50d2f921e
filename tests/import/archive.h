/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Workbooks made by hand, part by part, so that each can be wrong in one way. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _Archive Archive;

/** archive_new: an archive without parts. */
Archive *
archive_new (void);

/** archive_add: a part; packed unless it is empty. */
void
archive_add (Archive *archive, const char *name, const char *text);

/** archive_add_bytes: a part of any bytes, packed or as it is. */
void
archive_add_bytes (Archive *archive, const char *name, const void *data, gsize length,
                   gboolean is_packed);

/** archive_finish: (transfer full): its bytes; frees it. */
GBytes *
archive_finish (Archive *archive);

/** archive_make_xlsx: a workbook of one sheet "Roster" with these rows, shared texts (NULL is none) and formats of
 * cells' styles: style 0 is plain, 1 a date, 2 a time, 3 "000000", 4 "m/d/yyyy h:mm", 5 "[h]:mm". */
GBytes *
archive_make_xlsx (const char *rows, const char *strings);

/** archive_make_ods: an ODS whose sheets are @tables. */
GBytes *
archive_make_ods (const char *tables);

G_END_DECLS
