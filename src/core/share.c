/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Largest remainder, in integers. */

#include "core/share.h"

void
muster_share_time (gint64 time, const gint64 *weights, guint n, gint64 *shares)
{
  gint64 total = 0, left = time;
  g_autofree gint64 *remainders = NULL;
  guint i;

  g_return_if_fail (time >= 0 && weights != NULL && n > 0 && shares != NULL);

  for (i = 0; i < n; i++)
    total += weights[i];
  g_return_if_fail (total > 0);

  remainders = g_new (gint64, n);
  for (i = 0; i < n; i++)
    {
      /* Times are below 2^29 s and weights as well, so the product fits. */
      shares[i] = time * weights[i] / total;
      remainders[i] = time * weights[i] % total;
      left -= shares[i];
    }
  for (; left > 0; left--)
    {
      guint largest = 0;

      for (i = 1; i < n; i++)
        if (remainders[i] > remainders[largest])
          largest = i;
      shares[largest]++;
      remainders[largest] = -1;
    }
}
