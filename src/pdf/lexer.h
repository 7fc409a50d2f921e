/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading the operators of a page's content, with strings, comments and inline images told apart from
 * what only looks like an operator inside them. */

#pragma once

#include "pdf/finding.h"

G_BEGIN_DECLS

/**
 * MusterTokenKind:
 * @MUSTER_TOKEN_END: there is nothing more
 * @MUSTER_TOKEN_NAME: a name, with its slash
 * @MUSTER_TOKEN_OPERAND: a number, a string, or a bracket of a dictionary or an array
 * @MUSTER_TOKEN_OPERATOR: an operator; an inline image's data belongs to its "ID"
 */
typedef enum
{
  MUSTER_TOKEN_END,
  MUSTER_TOKEN_NAME,
  MUSTER_TOKEN_OPERAND,
  MUSTER_TOKEN_OPERATOR,
} MusterTokenKind;

/**
 * MusterLexer:
 * @p: where it reads next
 * @end: where the content ends
 * @token: start of the last token
 * @length: its length
 * @depth: how many dictionaries and arrays are open behind it
 */
typedef struct
{
  const char *p;
  const char *end;
  const char *token;
  gsize length;
  guint depth;
} MusterLexer;

/**
 * muster_lexer_init:
 * @lexer: a lexer
 * @content: content, which must outlive it
 * @length: its length
 */
void
muster_lexer_init (MusterLexer *lexer, const char *content, gsize length);

/**
 * muster_lexer_next:
 * @lexer: a lexer
 *
 * Returns: what the next token is
 */
MusterTokenKind
muster_lexer_next (MusterLexer *lexer);

/**
 * muster_lexer_is:
 * @lexer: a lexer
 * @word: a word
 *
 * Returns: whether the last token is @word
 */
gboolean
muster_lexer_is (const MusterLexer *lexer, const char *word);

/**
 * muster_content_mark_artifacts:
 * @content: content of a page that cairo drew
 * @length: its length
 * @tag: the tag that stands for page furniture, with its slash
 *
 * Makes an artifact of everything that is marked with @tag; cairo cannot write artifacts.
 *
 * Returns: (transfer full): the new content
 */
GString *
muster_content_mark_artifacts (const char *content, gsize length, const char *tag);

/**
 * muster_content_survey:
 * @content: content of a page
 * @length: its length
 *
 * Returns: notes: whether it paints with colours of a printing press, and whether it has marks of its own
 */
MusterPdfNotes
muster_content_survey (const char *content, gsize length);

G_END_DECLS
