/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The lexer reads any bytes and always moves on, so it ends on every input. */

#include "pdf/lexer.h"

#include <string.h>

#define ARTIFACT "/Artifact <</Type /Pagination>> BDC"

void
muster_lexer_init (MusterLexer *lexer, const char *content, gsize length)
{
  lexer->p = content;
  lexer->end = content + length;
  lexer->token = content;
  lexer->length = 0;
  lexer->depth = 0;
}

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

static gboolean
is_delimiter (char c)
{
  return c != '\0' && strchr ("()<>[]{}/%", c) != NULL;
}

static void
skip_space (MusterLexer *lexer)
{
  while (lexer->p < lexer->end)
    {
      if (*lexer->p == '%')
        while (lexer->p < lexer->end && *lexer->p != '\n' && *lexer->p != '\r')
          lexer->p++;
      else if (is_space (*lexer->p))
        lexer->p++;
      else
        return;
    }
}

static void
skip_string (MusterLexer *lexer)
{
  guint open = 0;

  for (; lexer->p < lexer->end; lexer->p++)
    if (*lexer->p == '\\' && lexer->p + 1 < lexer->end)
      lexer->p++;
    else if (*lexer->p == '(')
      open++;
    else if (*lexer->p == ')' && --open == 0)
      {
        lexer->p++;
        return;
      }
}

static void
skip_word (MusterLexer *lexer)
{
  lexer->p++;
  while (lexer->p < lexer->end && !is_space (*lexer->p) && !is_delimiter (*lexer->p))
    lexer->p++;
}

/* The data ends with a white space, "EI", and a white space or the end; its length is nowhere. */
static void
skip_image (MusterLexer *lexer)
{
  const char *p;

  for (p = lexer->p; p + 2 < lexer->end; p++)
    if (is_space (p[0]) && p[1] == 'E' && p[2] == 'I' && (p + 3 == lexer->end || is_space (p[3])))
      {
        lexer->p = p + 1;
        return;
      }
  lexer->p = lexer->end;
}

/* Skips "<<", ">>", "[", "]" or a string in angles. */
static void
skip_bracket (MusterLexer *lexer)
{
  char c = *lexer->p++;
  gboolean is_double = lexer->p < lexer->end && *lexer->p == c && (c == '<' || c == '>');

  if (is_double)
    lexer->p++;
  if (c == '[' || (c == '<' && is_double))
    lexer->depth++;
  else if ((c == ']' || (c == '>' && is_double)) && lexer->depth > 0)
    lexer->depth--;
  else if (c == '<')
    {
      while (lexer->p < lexer->end && *lexer->p != '>')
        lexer->p++;
      if (lexer->p < lexer->end)
        lexer->p++;
    }
}

static gboolean
is_number (const char *token, gsize length)
{
  gsize i;

  for (i = 0; i < length; i++)
    if (!g_ascii_isdigit (token[i]) && strchr ("+-.", token[i]) == NULL)
      return FALSE;
  return TRUE;
}

MusterTokenKind
muster_lexer_next (MusterLexer *lexer)
{
  MusterTokenKind kind = MUSTER_TOKEN_OPERAND;

  skip_space (lexer);
  lexer->token = lexer->p;
  lexer->length = 0;
  if (lexer->p >= lexer->end)
    return MUSTER_TOKEN_END;
  if (*lexer->p == '(')
    skip_string (lexer);
  else if (*lexer->p == '/')
    {
      skip_word (lexer);
      kind = MUSTER_TOKEN_NAME;
    }
  else if (is_delimiter (*lexer->p))
    skip_bracket (lexer);
  else
    {
      skip_word (lexer);
      if (!is_number (lexer->token, (gsize) (lexer->p - lexer->token)))
        kind = MUSTER_TOKEN_OPERATOR;
    }
  lexer->length = (gsize) (lexer->p - lexer->token);
  if (kind == MUSTER_TOKEN_OPERATOR && muster_lexer_is (lexer, "ID"))
    skip_image (lexer);
  return kind;
}

gboolean
muster_lexer_is (const MusterLexer *lexer, const char *word)
{
  return strlen (word) == lexer->length && memcmp (lexer->token, word, lexer->length) == 0;
}

GString *
muster_content_mark_artifacts (const char *content, gsize length, const char *tag)
{
  GString *result = g_string_sized_new (length + 64);
  const char *copied = content;
  const char *start = NULL; /* of the tag, where the operands began with it */
  gboolean is_first = TRUE;
  MusterLexer lexer;
  MusterTokenKind kind;

  muster_lexer_init (&lexer, content, length);
  while ((kind = muster_lexer_next (&lexer)) != MUSTER_TOKEN_END)
    {
      if (kind != MUSTER_TOKEN_OPERATOR)
        {
          if (is_first)
            start = muster_lexer_is (&lexer, tag) ? lexer.token : NULL;
          is_first = FALSE;
          continue;
        }
      if (start != NULL && (muster_lexer_is (&lexer, "BDC") || muster_lexer_is (&lexer, "BMC")))
        {
          g_string_append_len (result, copied, start - copied);
          g_string_append (result, ARTIFACT);
          copied = lexer.p;
        }
      is_first = TRUE;
      start = NULL;
    }
  g_string_append_len (result, copied, content + length - copied);
  return result;
}

MusterPdfNotes
muster_content_survey (const char *content, gsize length)
{
  MusterPdfNotes notes = 0;
  MusterLexer lexer;
  MusterTokenKind kind;

  muster_lexer_init (&lexer, content, length);
  while ((kind = muster_lexer_next (&lexer)) != MUSTER_TOKEN_END)
    if (kind == MUSTER_TOKEN_OPERATOR
            ? muster_lexer_is (&lexer, "k") || muster_lexer_is (&lexer, "K")
            : muster_lexer_is (&lexer, "/DeviceCMYK") || muster_lexer_is (&lexer, "/CMYK"))
      notes |= MUSTER_PDF_NOTE_CMYK;
    else if (muster_lexer_is (&lexer, "/MCID") || muster_lexer_is (&lexer, "/Artifact"))
      notes |= MUSTER_PDF_NOTE_UNCHECKED;
  return notes;
}
