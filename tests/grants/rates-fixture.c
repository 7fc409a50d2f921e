/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rates-fixture.h"

#include "core/data-dir.h"

MusterRates *
test_rates_shipped (void)
{
  static const char *const files[] = { "us.json", "us-co.json" };
  MusterRates *rates = muster_rates_new ();
  g_autofree char *folder = muster_data_dir_find ("rates");
  guint i;

  g_assert_nonnull (folder);
  for (i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (folder, files[i], NULL);
      g_autofree char *json = NULL;
      GError *error = NULL;

      g_file_get_contents (path, &json, NULL, &error);
      g_assert_no_error (error);
      muster_rates_read (rates, json, &error);
      g_assert_no_error (error);
    }
  return rates;
}
