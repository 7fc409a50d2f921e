/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How cells and texts of a sheet look. */

#include "export/xlsx-sheet.h"

#define INK_ACCENT 0x1a3361
#define INK_QUIET 0x595e66
#define INK_RULE 0x9ea3ab
#define INK_WASH 0xeef1f6

/* "_)" keeps figures as far from the text of the next column as a bracket is wide. */
static const char *const number_formats[MUSTER_SHEET_N_KINDS] = {
  [MUSTER_COLUMN_TEXT] = NULL,
  [MUSTER_COLUMN_INTEGER] = "0_)",
  [MUSTER_COLUMN_BOOLEAN] = NULL,
  [MUSTER_COLUMN_DATE] = "d mmm yyyy",
  [MUSTER_COLUMN_TIME] = NULL,
  [MUSTER_COLUMN_DURATION] = "#,##0.00_)",
  [MUSTER_COLUMN_MONEY] = "#,##0.00_)",
  [MUSTER_COLUMN_RATE] = "#,##0.00#_)",
  [MUSTER_COLUMN_QUANTITY] = "General_)",
};

static lxw_format *
create_cell_format (lxw_workbook *workbook, MusterColumnKind kind, MusterSheetRole role)
{
  lxw_format *format = workbook_add_format (workbook);

  format_set_align (format, LXW_ALIGN_VERTICAL_TOP);
  if (number_formats[kind] != NULL)
    format_set_num_format (format, number_formats[kind]);
  if (kind == MUSTER_COLUMN_TEXT)
    format_set_text_wrap (format);
  if (kind == MUSTER_COLUMN_TEXT || kind == MUSTER_COLUMN_BOOLEAN || kind == MUSTER_COLUMN_DATE ||
      kind == MUSTER_COLUMN_TIME)
    format_set_align (format, LXW_ALIGN_LEFT);
  else
    format_set_align (format, LXW_ALIGN_RIGHT);
  if (role != MUSTER_SHEET_ROLE_CELL)
    format_set_bold (format);
  if (role == MUSTER_SHEET_ROLE_SUBTOTAL || role == MUSTER_SHEET_ROLE_TOTAL)
    format_set_top (format, LXW_BORDER_THIN);
  if (role == MUSTER_SHEET_ROLE_TOTAL)
    format_set_bottom (format, LXW_BORDER_THIN);
  return format;
}

static void
set_text_format (lxw_format *format, MusterSheetText text)
{
  static const double sizes[MUSTER_SHEET_N_TEXTS] = {
    [MUSTER_SHEET_TEXT_AGENCY] = 16,
    [MUSTER_SHEET_TEXT_DETAIL] = 9,
    [MUSTER_SHEET_TEXT_TITLE] = 14,
    [MUSTER_SHEET_TEXT_HEADING] = 12,
  };
  gboolean is_head = text == MUSTER_SHEET_TEXT_HEAD || text == MUSTER_SHEET_TEXT_FIGURE_HEAD;

  if (sizes[text] > 0)
    format_set_font_size (format, sizes[text]);
  if (text <= MUSTER_SHEET_TEXT_HEADING ? text != MUSTER_SHEET_TEXT_DETAIL
                                        : is_head || text == MUSTER_SHEET_TEXT_GROUP)
    format_set_bold (format);
  if (text == MUSTER_SHEET_TEXT_AGENCY || text == MUSTER_SHEET_TEXT_GROUP)
    format_set_font_color (format, INK_ACCENT);
  if (text == MUSTER_SHEET_TEXT_DETAIL || text == MUSTER_SHEET_TEXT_LABEL)
    format_set_font_color (format, INK_QUIET);
  if (text == MUSTER_SHEET_TEXT_NOTICE || is_head)
    format_set_bg_color (format, INK_WASH);
  if (is_head || text == MUSTER_SHEET_TEXT_LINE)
    format_set_bottom (format, LXW_BORDER_THIN);
  if (is_head || text == MUSTER_SHEET_TEXT_BODY || text == MUSTER_SHEET_TEXT_NOTICE ||
      text == MUSTER_SHEET_TEXT_VALUE)
    format_set_text_wrap (format);
  if (is_head)
    format_set_align (format, text == MUSTER_SHEET_TEXT_HEAD ? LXW_ALIGN_LEFT : LXW_ALIGN_RIGHT);
  if (text == MUSTER_SHEET_TEXT_FIGURE_HEAD)
    format_set_num_format (format, "@_)");
  format_set_align (format, is_head ? LXW_ALIGN_VERTICAL_BOTTOM : LXW_ALIGN_VERTICAL_TOP);
}

void
muster_sheet_create_formats (MusterSheet *sheet)
{
  guint i, j;

  for (i = 0; i < MUSTER_SHEET_N_KINDS; i++)
    for (j = 0; j < MUSTER_SHEET_N_ROLES; j++)
      sheet->cells[i][j] = create_cell_format (sheet->workbook, i, j);
  for (i = 0; i < MUSTER_SHEET_N_TEXTS; i++)
    {
      sheet->texts[i] = workbook_add_format (sheet->workbook);
      set_text_format (sheet->texts[i], i);
    }
}
