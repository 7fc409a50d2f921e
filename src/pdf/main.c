/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* muster-pdf: reads the bytes that nobody vouches for, so that no other program of Muster has to. It
 * takes its rights from itself first, does one thing, and ends. */

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "pdf/confine.h"
#include "pdf/protocol.h"
#include "pdf/verb.h"

#define CPU_SECONDS_ONE 12
#define CPU_SECONDS_ALL 120

gboolean
muster_answer_write (GBytes *payload, GVariant *report)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (report);
  gsize size = g_variant_get_size (owned);
  guint64 length = GUINT64_TO_LE ((guint64) size);
  gsize payload_size = payload != NULL ? g_bytes_get_size (payload) : 0;

  if (payload_size > 0 &&
      fwrite (g_bytes_get_data (payload, NULL), 1, payload_size, stdout) != payload_size)
    return FALSE;
  return (size == 0 || fwrite (g_variant_get_data (owned), 1, size, stdout) == size) &&
         fwrite (&length, 1, sizeof length, stdout) == sizeof length && fflush (stdout) == 0;
}

static GBytes *
read_request (void)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new_from_fd (STDIN_FILENO, FALSE, NULL);

  return file != NULL ? g_mapped_file_get_bytes (file) : NULL;
}

static gboolean
run (const char *verb, const char *const *arguments, int n)
{
  gboolean is_assemble = g_str_equal (verb, MUSTER_PDF_VERB_ASSEMBLE);
  g_autoptr (GBytes) request = NULL;
  struct stat status;

  if (fstat (STDIN_FILENO, &status) != 0 ||
      !muster_confine (is_assemble ? CPU_SECONDS_ALL : CPU_SECONDS_ONE,
                       (guint64) MAX (status.st_size, 0)))
    return FALSE;
  if (g_str_equal (verb, MUSTER_PDF_VERB_PROBE))
    return TRUE;
  request = read_request ();
  if (request == NULL)
    return FALSE;
  if (g_str_equal (verb, MUSTER_PDF_VERB_INSPECT))
    return muster_verb_inspect (request);
  if (g_str_equal (verb, MUSTER_PDF_VERB_PREVIEW) && n == 2)
    return muster_verb_preview (request, (guint) g_ascii_strtoull (arguments[0], NULL, 10),
                                (guint) g_ascii_strtoull (arguments[1], NULL, 10));
  if (g_str_equal (verb, MUSTER_PDF_VERB_FIND))
    return muster_verb_find (request);
  if (g_str_equal (verb, MUSTER_PDF_VERB_OUTLINE))
    return muster_verb_outline (request);
  return is_assemble && muster_verb_assemble (request);
}

int
main (int argc, char **argv)
{
  if (argc < 2)
    {
      fputs ("muster-pdf is started by Muster, never by hand.\n", stderr);
      return EXIT_FAILURE;
    }
  return run (argv[1], (const char *const *) argv + 2, argc - 2) ? EXIT_SUCCESS : EXIT_FAILURE;
}
