/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the process was started with, and what came with the program. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "actions/environment.h"
#include "core/data-dir.h"

#define MAX_RULES_SIZE (4 << 20) /* what the reader of rules takes at most */

MusterEnvironment
muster_environment_read (void)
{
  MusterEnvironment environment = { { 0 }, 0, NULL, FALSE };
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  const char *operator_name = g_getenv ("MUSTER_OPERATOR");
  gint64 seconds;

  if (epoch != NULL && g_ascii_string_to_signed (epoch, 10, 1, G_MAXINT32, &seconds, NULL))
    {
      environment.clock.fixed = seconds;
      environment.seed = (guint32) seconds;
    }
  if (operator_name != NULL && *operator_name != '\0')
    environment.operator_name = operator_name;
  return environment;
}

const MusterShippedState *
muster_shipped_states (guint *n)
{
  static const MusterShippedState states[] = {
    { "CO", N_ ("Colorado"), "us-co" },
    { "CT", N_ ("Connecticut"), "us-ct" },
  };

  g_return_val_if_fail (n != NULL, NULL);

  *n = G_N_ELEMENTS (states);
  return states;
}

/* What is no file, such as a device, may have no end. */
static gboolean
check_is_readable (const char *path, const char *shown, GError **error)
{
  GStatBuf found;

  if (g_stat (path, &found) != 0)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND, _ ("“%s” cannot be read."), shown);
  else if (!S_ISREG (found.st_mode))
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 _ ("“%s” is no file. Choose a file with rules."), shown);
  else if (found.st_size > MAX_RULES_SIZE)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 _ ("“%s” is longer than 4 MiB, so it holds no rules."), shown);
  else
    return TRUE;
  return FALSE;
}

char *
muster_rules_read_file (const char *path, GError **error)
{
  g_autofree char *shown = NULL;
  g_autofree char *json = NULL;
  gsize length;

  g_return_val_if_fail (path != NULL, NULL);

  shown = g_filename_display_name (path);
  if (!check_is_readable (path, shown, error))
    return NULL;
  if (!g_file_get_contents (path, &json, &length, NULL))
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND, _ ("“%s” cannot be read."), shown);
      return NULL;
    }
  if (g_utf8_validate_len (json, length, NULL))
    return g_steal_pointer (&json);
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
               _ ("“%s” is no text in UTF-8, so it holds no rules."), shown);
  return NULL;
}

char *
muster_rules_read_shipped (const char *pack, GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (pack != NULL, NULL);

  name = g_strdup_printf ("rules/%s.json", pack);
  path = muster_data_dir_find (name);
  if (path != NULL)
    return muster_rules_read_file (path, error);
  g_set_error (
      error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
      _ ("No rules “%s” come with Muster. Name us-ct, us-co, or a file that ends in .json."), pack);
  return NULL;
}
