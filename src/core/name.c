/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Showing, folding and matching names. */

#include "core/name.h"

#include <string.h>

static gboolean
is_given (const char *text)
{
  return text != NULL && *text != '\0';
}

char *
muster_name_format (const char *last, const char *first, const char *middle)
{
  g_autoptr (GString) name = g_string_new (last);

  if (is_given (first))
    g_string_append_printf (name, "%s%s", name->len > 0 ? ", " : "", first);
  if (is_given (middle))
    {
      g_string_append_c (name, ' ');
      g_string_append_unichar (name, g_utf8_get_char (middle));
      g_string_append_c (name, '.');
    }
  return g_string_free (g_steal_pointer (&name), FALSE);
}

/* The same for the plain letters that nearly all titles consist of, without Unicode's tables: importing
 * and evaluating fold every title there is. */
static char *
fold_ascii (const char *text, gboolean letters_only)
{
  char *folded = g_malloc (strlen (text) + 1);
  char *end = folded;
  gboolean space = FALSE;
  const char *p;

  for (p = text; *p != '\0'; p++)
    {
      if (letters_only && !g_ascii_isalnum (*p))
        continue;
      if (g_ascii_isspace (*p))
        {
          space = end > folded;
          continue;
        }
      if (space)
        *end++ = ' ';
      space = FALSE;
      *end++ = g_ascii_tolower (*p);
    }
  *end = '\0';
  return folded;
}

/* Case-folded and decomposed; @letters_only drops spaces and signs, too. */
static char *
fold (const char *text, gboolean letters_only)
{
  g_autofree char *valid = NULL;
  g_autofree char *decomposed = NULL;
  g_autofree char *lower = NULL;
  g_autoptr (GString) folded = g_string_new (NULL);
  gboolean space = FALSE;
  const char *p;

  if (text == NULL)
    return g_strdup ("");
  if (g_str_is_ascii (text))
    return fold_ascii (text, letters_only);
  valid = g_utf8_make_valid (text, -1);
  decomposed = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL);
  lower = g_utf8_casefold (decomposed != NULL ? decomposed : valid, -1);
  for (p = lower; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_ismark (c) || (letters_only && !g_unichar_isalnum (c)))
        continue;
      if (g_unichar_isspace (c))
        {
          space = folded->len > 0;
          continue;
        }
      if (space)
        g_string_append_c (folded, ' ');
      space = FALSE;
      g_string_append_unichar (folded, c);
    }
  return g_string_free (g_steal_pointer (&folded), FALSE);
}

char *
muster_name_fold (const char *text)
{
  return fold (text, FALSE);
}

char *
muster_name_make_key (const char *text)
{
  return fold (text, TRUE);
}

char *
muster_name_squeeze (const char *text)
{
  g_autoptr (GString) squeezed = g_string_new (NULL);
  gboolean space = FALSE;
  const char *p;

  if (text == NULL)
    return NULL;
  for (p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isspace (g_utf8_get_char (p)))
        {
          space = squeezed->len > 0;
          continue;
        }
      if (space)
        g_string_append_c (squeezed, ' ');
      space = FALSE;
      g_string_append_len (squeezed, p, g_utf8_next_char (p) - p);
    }
  if (squeezed->len == 0)
    return NULL;
  return g_string_free (g_steal_pointer (&squeezed), FALSE);
}
