/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Closed vocabularies. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/name.h"
#include "core/word.h"

static guint
count_words (const MusterWord *words)
{
  guint n = 0;

  while (words[n].nick != NULL)
    n++;
  return n;
}

const char *
muster_word_nick (const MusterWord *words, int value)
{
  g_return_val_if_fail (words != NULL, NULL);

  if (value < 0 || (guint) value >= count_words (words))
    return NULL;
  return words[value].nick;
}

const char *
muster_word_label (const MusterWord *words, int value)
{
  g_return_val_if_fail (words != NULL, "");

  if (value < 0 || (guint) value >= count_words (words))
    return "";
  return g_dgettext (GETTEXT_PACKAGE, words[value].label);
}

gboolean
muster_word_matches (const char *nick, const char *text)
{
  const char *a = nick;
  const char *b = text;

  g_return_val_if_fail (nick != NULL, FALSE);

  if (text == NULL)
    return FALSE;
  for (; *a != '\0' && *b != '\0'; a++, b++)
    {
      char x = (*a == '_' || *a == ' ') ? '-' : g_ascii_tolower (*a);
      char y = (*b == '_' || *b == ' ') ? '-' : g_ascii_tolower (*b);

      if (x != y)
        return FALSE;
    }
  return *a == *b;
}

gboolean
muster_word_find (const MusterWord *words, const char *text, int *value)
{
  guint i;

  g_return_val_if_fail (words != NULL, FALSE);

  if (text == NULL)
    return FALSE;
  for (i = 0; words[i].nick != NULL; i++)
    if (muster_word_matches (words[i].nick, text))
      {
        *value = (int) i;
        return TRUE;
      }
  return FALSE;
}

char *
muster_word_list (const MusterWord *words)
{
  g_autoptr (GString) list = g_string_new (NULL);
  guint i;

  g_return_val_if_fail (words != NULL, NULL);

  for (i = 0; words[i].nick != NULL; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", words[i].nick);
  return g_string_free (g_steal_pointer (&list), FALSE);
}

gboolean
muster_word_find_typed (const MusterWord *words, const char *text, int *value)
{
  g_autofree char *typed = NULL;
  guint i;

  g_return_val_if_fail (words != NULL, FALSE);

  typed = muster_name_fold (text);
  for (i = 0; words[i].nick != NULL; i++)
    {
      g_autofree char *label = muster_name_fold (muster_word_label (words, (int) i));

      if (!g_str_equal (label, typed))
        continue;
      *value = (int) i;
      return TRUE;
    }
  return muster_word_find (words, text, value);
}

char *
muster_word_list_labels (const MusterWord *words)
{
  g_autoptr (GString) list = g_string_new (NULL);
  guint i;

  g_return_val_if_fail (words != NULL, NULL);

  for (i = 0; words[i].nick != NULL; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", muster_word_label (words, (int) i));
  return g_string_free (g_steal_pointer (&list), FALSE);
}
