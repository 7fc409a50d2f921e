/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Books of an award, made line by line. */

#pragma once

#include "grants/claim-total.h"
#include "grants/standing.h"

/** test_book_new: an award of @amount cents (or none) with that match. */
MusterAwardBook *
test_book_new (gint64 amount, MusterMatchKind match, gint64 value);

/** test_book_add_claim: a draft with the next number. */
MusterClaim *
test_book_add_claim (MusterAwardBook *book);

/** test_book_add_line: a ready line of tuition. */
MusterCostLine *
test_book_add_line (MusterAwardBook *book, const MusterClaim *claim, gint64 amount);

/** test_book_add_again: a line that asks again for @amount of @line. */
MusterCostLine *
test_book_add_again (MusterAwardBook *book, const MusterClaim *claim, const MusterCostLine *line,
                     gint64 amount);

/** test_book_pay: a payment of @line: so much paid, so much denied. */
void
test_book_pay (MusterAwardBook *book, const MusterCostLine *line, gint64 paid, gint64 denied);

/** test_book_submit: freezes the claim; gives what it requests. */
gint64
test_book_submit (MusterAwardBook *book, MusterClaim *claim, MusterDate submitted_on);
