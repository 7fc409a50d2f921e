/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading a workbook: workbook.c tells the kinds apart, xlsx.c knows the parts of an XLSX, xlsx-sheet.c reads its
 * rows, ods.c reads an ODS. Inside src/import only. */

#pragma once

#include "import/cell.h"
#include "import/markup.h"
#include "import/sheet-private.h"

G_BEGIN_DECLS

/**
 * MusterXlsxShared:
 * @text: texts that cells share, each ended by a NUL
 * @starts: (element-type gsize): where each starts
 * @looks: (element-type MusterCellLook): how cells look, by their style
 * @starts_1904: whether days are counted from 1904
 *
 * What the cells of an XLSX refer to.
 */
typedef struct
{
  GString *text;
  GArray *starts;
  GArray *looks;
  gboolean starts_1904;
} MusterXlsxShared;

/**
 * muster_xlsx_read_rows:
 * @zip: the workbook
 * @part: name of the part that holds the sheet
 * @shared: what cells refer to
 * @error: return location; MUSTER_ERROR_INVALID_INPUT
 *
 * Returns: (transfer full) (nullable): the sheet's rows, of which there may be none
 */
MusterSheet *
muster_xlsx_read_rows (MusterZip *zip, const char *part, const MusterXlsxShared *shared,
                       GError **error);

/**
 * muster_xlsx_read:
 * @zip: an XLSX
 * @name: (nullable): name of the sheet; NULL is the first that is not hidden
 * @names: (element-type utf8): receives the names of the sheets that are not hidden
 * @error: return location; MUSTER_ERROR_INVALID_INPUT
 *
 * Returns: (transfer full) (nullable): the sheet's rows, of which there may be none
 */
MusterSheet *
muster_xlsx_read (MusterZip *zip, const char *name, GPtrArray *names, GError **error);

/**
 * muster_ods_read:
 * @zip: an ODS
 * @name: (nullable): name of the sheet; NULL is the first
 * @names: (element-type utf8): receives the names of the sheets
 * @error: return location; MUSTER_ERROR_INVALID_INPUT
 *
 * Returns: (transfer full) (nullable): the sheet's rows, of which there may be none
 */
MusterSheet *
muster_ods_read (MusterZip *zip, const char *name, GPtrArray *names, GError **error);

/**
 * muster_workbook_refuse_sheet:
 * @name: (nullable): the sheet that was asked for
 * @names: (element-type utf8): those that there are
 * @error: return location; MUSTER_ERROR_INVALID_INPUT with a sentence that names them
 */
void
muster_workbook_refuse_sheet (const char *name, const GPtrArray *names, GError **error);

G_END_DECLS
