/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rates that ship. */

#pragma once

#include "grants/rates.h"

/** test_rates_shipped: every file of data/rates; aborts where one cannot be read. */
MusterRates *
test_rates_shipped (void);
