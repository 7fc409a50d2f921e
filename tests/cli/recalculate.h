/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the formulas of a workbook come to in another program is what stands beside them. LibreOffice
 * computes them anew where it is installed; it is no package of the tests, for it is too large. */

#pragma once

#include "cli/command.h"

/** test_recalculate_can: whether LibreOffice is there; skips the test where it is not. */
gboolean
test_recalculate_can (void);

/**
 * test_recalculate:
 * @command: where
 * @workbook: name of a workbook in its folder
 *
 * Aborts where a cell with a formula comes to something else than it holds.
 *
 * Returns: how many cells were compared
 */
guint
test_recalculate (TestCommand *command, const char *workbook);
