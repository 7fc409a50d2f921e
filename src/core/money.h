/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Money is whole cents, a rate is whole mills (a tenth of a cent: mileage is 65.5 ¢), a quantity is
 * whole hundredths (miles, nights, hours). No floating point touches money. */

#pragma once

#include <glib.h>

#include "core/error.h"

G_BEGIN_DECLS

#define MUSTER_MONEY_TEXT_SIZE 40
#define MUSTER_MONEY_MAX G_GINT64_CONSTANT (100000000000) /* cents: a thousand million dollars */
#define MUSTER_NUMBER_NONE G_MININT64                     /* "not given", for every numeric field */

/**
 * muster_money_parse:
 * @text: "1234.56", "1,234.56", "$1,234.56" or "-5.00"; decimals beyond the cent are refused
 * @cents: (out): the amount
 * @error: return location; MUSTER_ERROR_INVALID_INPUT with a sentence that says what to type
 *
 * Returns: whether @text is an amount
 */
gboolean
muster_money_parse (const char *text, gint64 *cents, GError **error);

/**
 * muster_rate_parse:
 * @text: as for muster_money_parse(), with up to three decimals: "0.655"
 * @mills: (out): the rate in tenths of a cent
 * @error: return location; MUSTER_ERROR_INVALID_INPUT
 *
 * Returns: whether @text is a rate
 */
gboolean
muster_rate_parse (const char *text, gint64 *mills, GError **error);

/**
 * muster_quantity_parse:
 * @text: "212.5" or "3"; up to two decimals
 * @hundredths: (out): the quantity in hundredths
 * @error: return location; MUSTER_ERROR_INVALID_INPUT
 *
 * Returns: whether @text is a quantity
 */
gboolean
muster_quantity_parse (const char *text, gint64 *hundredths, GError **error);

/**
 * muster_money_print:
 * @cents: an amount
 * @buffer: receives "1234.56", without separators, for scripts and files
 *
 * Returns: @buffer
 */
char *
muster_money_print (gint64 cents, char buffer[MUSTER_MONEY_TEXT_SIZE]);

/**
 * muster_money_format:
 * @cents: an amount
 * @buffer: receives "1,234.56", for people and paper
 *
 * Returns: @buffer
 */
char *
muster_money_format (gint64 cents, char buffer[MUSTER_MONEY_TEXT_SIZE]);

/**
 * muster_rate_print:
 * @mills: a rate
 * @buffer: receives "0.655", or "61.50" where it is whole cents
 *
 * Returns: @buffer
 */
char *
muster_rate_print (gint64 mills, char buffer[MUSTER_MONEY_TEXT_SIZE]);

/**
 * muster_quantity_print:
 * @hundredths: a quantity
 * @buffer: receives "3" or "212.5" or "0.25"
 *
 * Returns: @buffer
 */
char *
muster_quantity_print (gint64 hundredths, char buffer[MUSTER_MONEY_TEXT_SIZE]);

/**
 * muster_money_multiply:
 * @hundredths: a quantity
 * @mills: a rate
 * @cents: (out): quantity × rate, rounded half away from zero to the cent
 *
 * Returns: whether the product is at most MUSTER_MONEY_MAX
 */
gboolean
muster_money_multiply (gint64 hundredths, gint64 mills, gint64 *cents);

G_END_DECLS
