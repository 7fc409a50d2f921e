/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* On any failure the old file stands, and nothing is left beside it. */

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "export/output.h"
#include "export/pdf.h"
#include "export/xlsx.h"
#include "paper.h"

#define OLD_CONTENT "the old file"
#define ABANDONED ".muster-export-abc123"

typedef gboolean (*Write) (const MusterContent *content, const char *path, GError **error);

static char *
put_old_file (const Paper *paper)
{
  char *path = paper_get_path (paper, "paper");

  g_assert_true (g_file_set_contents (path, OLD_CONTENT, -1, NULL));
  return path;
}

static void
assert_old_file_stands (const Paper *paper, const char *path)
{
  g_autoptr (GBytes) bytes = paper_read_file (path);
  g_autoptr (GDir) dir = g_dir_open (paper->folder, 0, NULL);

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), OLD_CONTENT,
                   strlen (OLD_CONTENT));
  g_assert_cmpstr (g_dir_read_name (dir), ==, "paper");
  g_assert_null (g_dir_read_name (dir));
}

static MusterContent *
create_long_content (Paper *paper, Write write)
{
  guint i;

  for (i = 0; i < 5; i++)
    paper_add_officer (paper, "Corvane", "Luis", 300);
  paper_evaluate (paper);
  return write == muster_pdf_write ? muster_renewal_make_packet (&paper->renewal)
                                   : muster_renewal_make_workbook (&paper->renewal);
}

static void
test_commit (void)
{
  g_autoptr (Paper) paper = paper_new ("us-ct");
  g_autofree char *path = put_old_file (paper);
  g_autoptr (MusterOutput) output = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GStatBuf status;

  output = muster_output_begin (path, NULL);
  g_assert_nonnull (output);
  g_assert_true (muster_output_write (output, "new", 3, NULL));
  g_assert_true (muster_output_commit (output, NULL));
  bytes = paper_read_file (path);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "new", 3);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);
}

static void
test_not_committed (void)
{
  g_autoptr (Paper) paper = paper_new ("us-ct");
  g_autofree char *path = put_old_file (paper);
  MusterOutput *output = muster_output_begin (path, NULL);

  g_assert_true (muster_output_write (output, "new", 3, NULL));
  muster_output_free (output);
  assert_old_file_stands (paper, path);
}

static void
test_sweep (void)
{
  g_autoptr (Paper) paper = paper_new ("us-ct");
  g_autofree char *path = put_old_file (paper);
  g_autofree char *abandoned = paper_get_path (paper, ABANDONED);
  g_autoptr (MusterOutput) live = NULL;
  g_autoptr (MusterOutput) output = NULL;

  g_assert_true (g_file_set_contents (abandoned, "half a paper", -1, NULL));
  live = muster_output_begin (path, NULL);
  g_assert_false (g_file_test (abandoned, G_FILE_TEST_EXISTS));
  /* What another export is writing right now stays. */
  output = muster_output_begin (path, NULL);
  g_assert_true (g_file_test (muster_output_get_path (live), G_FILE_TEST_EXISTS));
}

static void
assert_refused (const char *path, const char *expected)
{
  g_autoptr (MusterContent) content = muster_content_new ("Title", NULL, PAPER_AS_OF);
  const Write writers[] = { muster_pdf_write, muster_xlsx_write };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (writers); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (writers[i](content, path, &error));
      g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_OUTPUT);
      g_assert_nonnull (strstr (error->message, expected));
    }
}

static void
test_refused (void)
{
  g_autoptr (Paper) paper = paper_new ("us-ct");
  g_autofree char *path = put_old_file (paper);
  g_autofree char *below_file = g_build_filename (path, "paper.pdf", NULL);
  g_autofree char *no_folder = g_build_filename (paper->folder, "none", "paper.pdf", NULL);

  assert_refused (below_file, "There is no folder");
  assert_refused (no_folder, "There is no folder");
  assert_refused (paper->folder, "is a folder");
  assert_refused ("/proc/paper.pdf", "/proc");
  assert_old_file_stands (paper, path);
}

/* Runs in a process of its own, since the limit cannot be raised again. */
static void
write_under_limit (Write write)
{
  g_autoptr (Paper) paper = paper_new ("us-ct");
  g_autofree char *path = put_old_file (paper);
  g_autoptr (MusterContent) content = create_long_content (paper, write);
  g_autoptr (GError) error = NULL;
  const struct rlimit limit = { 60000, RLIM_INFINITY };

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  g_assert_false (write (content, path, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_OUTPUT);
  g_assert_nonnull (strstr (error->message, "no space left"));
  assert_old_file_stands (paper, path);
}

/* The library reports success: only what was written tells that rows are missing. */
static void
write_large_under_limit (rlim_t size)
{
  g_autoptr (Paper) paper = paper_new ("us-ct");
  g_autofree char *path = put_old_file (paper);
  g_autoptr (MusterContent) content = paper_make_long_list (PAPER_LARGE);
  g_autoptr (GError) error = NULL;
  const struct rlimit limit = { size, RLIM_INFINITY };

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  g_assert_false (muster_xlsx_write (content, path, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_OUTPUT);
  g_assert_nonnull (strstr (error->message, "no space left"));
  assert_old_file_stands (paper, path);
}

/* The rows get no temporary file where this process may open but one more file, its output. */
static void
write_large_without_files (void)
{
  g_autoptr (Paper) paper = paper_new ("us-ct");
  g_autofree char *path = put_old_file (paper);
  g_autoptr (MusterContent) content = paper_make_long_list (PAPER_LARGE);
  g_autoptr (GError) error = NULL;
  struct rlimit limit, few;
  gboolean written;
  int next = dup (STDIN_FILENO);

  close (next);
  g_assert_cmpint (getrlimit (RLIMIT_NOFILE, &limit), ==, 0);
  few = (struct rlimit){ (rlim_t) next + 1, limit.rlim_max };
  g_assert_cmpint (setrlimit (RLIMIT_NOFILE, &few), ==, 0);
  written = muster_xlsx_write (content, path, &error);
  g_assert_cmpint (setrlimit (RLIMIT_NOFILE, &limit), ==, 0);
  g_assert_false (written);
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_OUTPUT);
  assert_old_file_stands (paper, path);
}

static void
test_full_disk_large (gconstpointer data)
{
  guint kib = GPOINTER_TO_UINT (data);

  if (g_test_subprocess ())
    {
      if (kib > 0)
        write_large_under_limit ((rlim_t) kib * 1024);
      else
        write_large_without_files ();
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

static void
test_full_disk_pdf (void)
{
  if (g_test_subprocess ())
    {
      write_under_limit (muster_pdf_write);
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

static void
test_full_disk_xlsx (void)
{
  if (g_test_subprocess ())
    {
      write_under_limit (muster_xlsx_write);
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/output/commit", test_commit);
  g_test_add_func ("/export/output/not-committed", test_not_committed);
  g_test_add_func ("/export/output/sweep", test_sweep);
  g_test_add_func ("/export/output/refused", test_refused);
  g_test_add_func ("/export/output/full-disk-pdf", test_full_disk_pdf);
  g_test_add_func ("/export/output/full-disk-xlsx", test_full_disk_xlsx);
  g_test_add_data_func ("/export/output/full-disk-large/rows", GUINT_TO_POINTER (4000),
                        test_full_disk_large);
  g_test_add_data_func ("/export/output/full-disk-large/last-rows", GUINT_TO_POINTER (10530),
                        test_full_disk_large);
  g_test_add_data_func ("/export/output/full-disk-large/no-files", NULL, test_full_disk_large);
  return g_test_run ();
}
