/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The error domain. */

#include "core/error.h"

G_DEFINE_QUARK (muster - error - quark, muster_error)
