/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The program as a process: its limits, its deadline, and whoever it runs as. */

#include <glib/gstdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "foreign.h"
#include "pdf/client.h"
#include "pdf/confine.h"
#include "pdf/run.h"

#define NOBODY "65534"

static guint64
get_limit (int resource)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (resource, &limit), ==, 0);
  g_assert_cmpuint (limit.rlim_cur, ==, limit.rlim_max);
  return limit.rlim_max;
}

static void
test_limits (void)
{
  if (g_test_subprocess ())
    {
      int inherited = dup (STDERR_FILENO);
      char byte = 0;

      g_assert_true (muster_confine (7, 1000));
      g_assert_cmpuint (get_limit (RLIMIT_CPU), ==, 7);
      g_assert_cmpuint (get_limit (RLIMIT_CORE), ==, 0);
      g_assert_cmpuint (get_limit (RLIMIT_NOFILE), <=, 64);
      g_assert_cmpuint (get_limit (RLIMIT_FSIZE), <, G_GUINT64_CONSTANT (1) << 30);
      g_assert_cmpint (prctl (PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0), ==, 1);
      g_assert_cmpint (write (inherited, &byte, 1), ==, -1);
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

static void
test_cancelled (void)
{
  g_autoptr (GBytes) bytes = foreign_page ("", "", "", "");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (muster_pdf_inspect (bytes, cancellable, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_CANCELLED);
}

/* A program that answers nothing, nonsense, or not in time. */
static void
test_odd_answers (void)
{
  static const struct
  {
    const char *script;
    MusterPdfProblem problem;
  } cases[] = {
    { "#!/bin/sh\nexit 0\n", MUSTER_PDF_PROBLEM_STOPPED },
    { "#!/bin/sh\nexit 1\n", MUSTER_PDF_PROBLEM_STOPPED },
    { "#!/bin/sh\nkill -SEGV $$\n", MUSTER_PDF_PROBLEM_STOPPED },
    { "#!/bin/sh\nprintf 'nonsense nonsense nonsense'\n", MUSTER_PDF_PROBLEM_STOPPED },
    { "#!/bin/sh\nprintf 'x\\0\\0\\0\\0\\0\\0\\0\\377'\n", MUSTER_PDF_PROBLEM_STOPPED },
    { "#!/bin/sh\nexec sleep 60\n", MUSTER_PDF_PROBLEM_DEADLINE },
  };
  static const char *const arguments[] = { "inspect", NULL };
  g_autofree char *folder = g_dir_make_tmp ("muster-run-XXXXXX", NULL);
  g_autofree char *program = g_build_filename (folder, "program", NULL);
  g_autoptr (GBytes) bytes = foreign_page ("", "", "", "");
  guint i;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      g_rmdir (folder);
      return;
    }
  g_setenv ("MUSTER_PDF_PROGRAM", program, TRUE);
  g_setenv ("MUSTER_PDF_SANDBOX", "none", TRUE);
  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (MusterPdfAnswer) answer = { 0 };

      g_assert_true (g_file_set_contents_full (program, cases[i].script, -1,
                                               G_FILE_SET_CONTENTS_CONSISTENT, 0700, NULL));
      g_assert_true (
          muster_pdf_run (arguments, bytes, G_VARIANT_TYPE ("(uuua(dd))"), 1, &answer, NULL, NULL));
      g_assert_cmpint (answer.problem, ==, cases[i].problem);
    }
  g_unlink (program);
  g_rmdir (folder);
}

static void
test_sound (void)
{
  g_autoptr (GBytes) bytes = foreign_page ("", "", "", "0 0 9 9 re f");
  g_autoptr (GBytes) hostile = foreign_bomb (1 << 28, TRUE);
  g_autoptr (MusterPdfInfo) info = muster_pdf_inspect (bytes, NULL, NULL);
  g_autoptr (MusterPdfInfo) refused = muster_pdf_inspect (hostile, NULL, NULL);
  g_autoptr (MusterPdfPixels) pixels = muster_pdf_preview (bytes, 0, 100, NULL, NULL);

  g_assert_cmpint (info->problem, ==, MUSTER_PDF_PROBLEM_NONE);
  g_assert_cmpint (refused->problem, ==, MUSTER_PDF_PROBLEM_PACKING);
  g_assert_cmpuint (pixels->width, ==, 100);
}

/* Runs test_sound() of this program as somebody, with or without bubblewrap. */
static void
run_again (gboolean as_nobody, const char *path, const char *sandbox)
{
  static const char *const drop[] = {
    "/usr/bin/setpriv", "--reuid=" NOBODY, "--regid=" NOBODY, "--clear-groups", "--", NULL
  };
  g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE);
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  guint i;

  for (i = 0; as_nobody && drop[i] != NULL; i++)
    g_ptr_array_add (words, (gpointer) drop[i]);
  g_ptr_array_add (words, self);
  g_ptr_array_add (words, (gpointer) "-p");
  g_ptr_array_add (words, (gpointer) "/pdf/run/sound");
  g_ptr_array_add (words, NULL);
  if (path != NULL)
    g_subprocess_launcher_setenv (launcher, "PATH", path, TRUE);
  if (sandbox != NULL)
    g_subprocess_launcher_setenv (launcher, "MUSTER_PDF_SANDBOX", sandbox, TRUE);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) words->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
}

static void
test_everybody (void)
{
  gboolean is_root = geteuid () == 0;
  guint i;

  for (i = 0; i < (is_root ? 2 : 1); i++)
    {
      run_again (i == 1, NULL, NULL);
      run_again (i == 1, NULL, "none");
      /* bubblewrap is not there. */
      run_again (i == 1, "/nonexistent", NULL);
    }
}

/* bubblewrap is there and fails, as where user namespaces are forbidden. */
static void
test_forbidden (void)
{
  g_autofree char *folder = g_dir_make_tmp ("muster-run-XXXXXX", NULL);
  g_autofree char *bwrap = g_build_filename (folder, "bwrap", NULL);

  g_assert_true (g_file_set_contents_full (bwrap, "#!/bin/sh\nexit 1\n", -1,
                                           G_FILE_SET_CONTENTS_CONSISTENT, 0755, NULL));
  run_again (FALSE, folder, NULL);
  g_unlink (bwrap);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/run/limits", test_limits);
  g_test_add_func ("/pdf/run/cancelled", test_cancelled);
  g_test_add_func ("/pdf/run/odd-answers", test_odd_answers);
  g_test_add_func ("/pdf/run/sound", test_sound);
  g_test_add_func ("/pdf/run/everybody", test_everybody);
  g_test_add_func ("/pdf/run/forbidden", test_forbidden);
  return g_test_run ();
}
