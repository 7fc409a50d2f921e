/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A filter for msgfilter: makes of a text one that can still be read, but that no source has: every letter gets an
 * accent and every vowel is doubled, which is a third more. What a program reads in it, it leaves alone: directives
 * of formats, marks and entities. */

#include <ctype.h>
#include <stdio.h>
#include <string.h>

static const char *const accented[26] = { "á", "ƀ", "ç", "đ", "é", "ƒ", "ĝ", "ĥ", "í",
                                          "ĵ", "ķ", "ł", "ɱ", "ñ", "ó", "ƥ", "ɋ", "ř",
                                          "š", "ť", "ú", "ṽ", "ŵ", "ẋ", "ý", "ž" };
static const char *const capitals[26] = { "Á", "Ɓ", "Ç", "Đ", "É", "Ƒ", "Ĝ", "Ĥ", "Í",
                                          "Ĵ", "Ķ", "Ł", "Ɱ", "Ñ", "Ó", "Ƥ", "Ɋ", "Ř",
                                          "Š", "Ť", "Ú", "Ṽ", "Ŵ", "Ẋ", "Ý", "Ž" };

/* The length of what stands at @p and is not for people; 0 where it is. */
static size_t
skip (const char *p)
{
  const char *end = p + 1;

  if (*p == '%')
    {
      if (*end == '<')
        return strcspn (p, ">") + 1;
      end += strspn (end, "0123456789.$*'+-#IlhzjtOE");
      return (size_t) (end - p) + (*end != '\0' ? 1 : 0);
    }
  if (*p == '<' && (isalpha ((unsigned char) *end) || *end == '/') && strchr (p, '>') != NULL)
    return strcspn (p, ">") + 1;
  if (*p == '&')
    {
      end += strspn (end, "abcdefghijklmnopqrstuvwxyz#0123456789");
      return *end == ';' ? (size_t) (end - p) + 1 : 0;
    }
  return 0;
}

static void
put (char letter)
{
  int is_capital = isupper ((unsigned char) letter);
  int index = tolower ((unsigned char) letter) - 'a';

  fputs (is_capital ? capitals[index] : accented[index], stdout);
  if (strchr ("aeiou", tolower ((unsigned char) letter)) != NULL)
    fputs (accented[index], stdout);
}

int
main (void)
{
  static char text[65536];
  size_t n = fread (text, 1, sizeof text - 1, stdin);
  const char *p = text;

  text[n] = '\0';
  while (*p != '\0')
    {
      size_t skipped = skip (p);

      if (skipped > 0)
        fwrite (p, 1, skipped, stdout);
      else if (isascii ((unsigned char) *p) && isalpha ((unsigned char) *p))
        put (*p);
      else
        putchar (*p);
      p += skipped > 0 ? skipped : 1;
    }
  return 0;
}
