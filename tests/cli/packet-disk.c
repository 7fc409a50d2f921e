/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Full and read-only folders, and a program that is killed: a file of the packet is the old one or the new
 * one, never half of one. The folders are real file systems of a namespace of their own. */

#include <errno.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <signal.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/packet.h"
#include "core/credit.h"
#include "pdf/foreign.h"
#include "support/files.h"
#include "support/tally.h"

#define OLD "the old file"
#define NOON_21_JUNE_2026 "1782000000"
#define CANNOT_TRACE 125
#define EXPORT                                                                                     \
  "\"$MUSTER_CLI\" export renewal Agency.muster --due-before 2026-06-30 --output out --format "

/* What is refused changes nothing, so the tests of folders share it. */
static TestPacket *shared;

/* A packet with an exhibit, and an old file where each of its files will be. */
static TestPacket *
make_packet (void)
{
  TestPacket *packet = test_packet_new ();
  g_autofree char *folder = test_command_path (packet->command, "out");

  test_packet_attach (packet, &muster_credit_type, 0, "Certificate", foreign_pages (2));
  g_clear_pointer (&packet->records.workspace, muster_workspace_close);
  g_assert_cmpint (g_mkdir (folder, 0755), ==, 0);
  test_command_write (packet->command, "out/" TEST_PACKET_NAME ".pdf", OLD, -1);
  test_command_write (packet->command, "out/" TEST_PACKET_NAME ".xlsx", OLD, -1);
  g_setenv ("XDG_DATA_HOME", packet->command->data, TRUE);
  g_setenv ("SOURCE_DATE_EPOCH", NOON_21_JUNE_2026, TRUE);
  g_setenv ("MUSTER_OPERATOR", "Pat Quill", TRUE);
  return packet;
}

/* --- Folders -------------------------------------------------------------------------------------- */

static gboolean
can_mount (void)
{
  static const char *const words[] = {
    "unshare", "-Urm", "sh", "-c", "mount -t tmpfs -o size=64k tmpfs /mnt 2>&1", NULL
  };
  g_autofree char *said = NULL;
  int status;

  said = test_child_run (FALSE, words, &status);
  if (status != 0)
    g_test_skip ("Nothing may be mounted here.");
  return status == 0;
}

/* Runs a script in the shared packet's folder; gives what is said. */
static char *
run_script (gboolean is_apart, const char *script)
{
  g_autofree char *whole =
      g_strdup_printf ("exec 2>&1; cd '%s'\n%s", shared->command->folder, script);
  const char *const words[] = { "unshare", "-Urm", "sh", "-c", whole, NULL };
  int status;

  return test_child_run (FALSE, words + (is_apart ? 0 : 2), &status);
}

static void
assert_said (const char *said, const char *words)
{
  if (strstr (said, words) == NULL)
    g_error ("“%s” does not say “%s”", said, words);
}

/* Both formats, with the folder that @mount makes; the export says @sentence, and the folder has old files
 * only. */
static void
check_refused (const char *mount, const char *sentence)
{
  static const char *const formats[] = { "pdf", "xlsx" };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *script = g_strdup_printf ("%s\n" EXPORT "%s; echo status $?\n"
                                                 "cat out/*."
                                                 "%s; echo; ls -A out | wc -l",
                                                 mount, formats[i], formats[i]);
      g_autofree char *said = run_script (TRUE, script);

      assert_said (said, sentence);
      assert_said (said, "status 4\n" OLD "\n2\n");
    }
}

static void
test_full_folder (void)
{
  if (can_mount ())
    check_refused ("mount -t tmpfs -o size=8k tmpfs out; printf '" OLD "' >out/a.pdf; "
                   "ln out/a.pdf out/a.xlsx",
                   "There is no space left for “out/" TEST_PACKET_NAME);
}

static void
test_read_only_folder (void)
{
  if (can_mount ())
    check_refused ("mount --bind out out; mount -o remount,bind,ro out",
                   "The folder “out” cannot be written. Choose another place.");
}

/* Only the workbook's parts are made in the temporary folder, which @mount makes; gives what is said. */
static char *
export_with_temporary (const char *mount)
{
  g_autofree char *script = g_strdup_printf (
      "mkdir -p temporary; %s\nexport TMPDIR=$PWD/temporary\n" EXPORT
      "xlsx; echo status $?\ncat out/*.xlsx | head -c 12 | tr -d '\\000'; echo; ls -A out | wc -l\n"
      "unzip -tq out/*.xlsx",
      mount);

  return run_script (TRUE, script);
}

static void
test_full_temporary (void)
{
  g_autofree char *said = NULL;

  if (!can_mount ())
    return;
  said = export_with_temporary (
      "mount -t tmpfs -o size=4k,nr_inodes=99 tmpfs temporary; printf x >temporary/x");
  assert_said (said, "There is no space left for “out/" TEST_PACKET_NAME ".xlsx”");
  assert_said (said, "status 4\n" OLD "\n2\n");
}

/* The library goes on to another folder. */
static void
test_read_only_temporary (void)
{
  g_autofree char *said = NULL;

  if (!can_mount ())
    return;
  said = export_with_temporary ("mount -t tmpfs -o ro tmpfs temporary");
  assert_said (said, "status 0\n");
  assert_said (said, "No errors detected");
}

/* The same without the right to mount: no file may be longer than this. */
static void
test_limited (void)
{
  static const char *const formats[] = { "pdf", "xlsx" };
  /* What is handed to the program that reads documents is a file in memory, and as limited. */
  static const char *const sentences[] = { "Close other programs and try again.",
                                           "There is no space left for “out/" TEST_PACKET_NAME };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *script = g_strdup_printf (
          "ulimit -f 8\n" EXPORT "%s; echo status $?\ncat out/*.%s; echo; ls -A out | wc -l",
          formats[i], formats[i]);
      g_autofree char *said = run_script (FALSE, script);

      assert_said (said, sentences[i]);
      assert_said (said, "\n" OLD "\n2\n");
    }
}

/* --- Killing -------------------------------------------------------------------------------------- */

typedef struct
{
  TestPacket *packet;
  char *folder;
  char *temporary;
  const char *format;
  char *path;
  char *old; /* digests */
  char *whole;
} Kill;

static G_GNUC_NORETURN void
run_child (const Kill *kill_)
{
  const char *program = g_getenv ("MUSTER_CLI");

  /* Leaks cannot be looked for in a process that is traced. */
  g_setenv ("ASAN_OPTIONS", "detect_leaks=0", TRUE);
  g_setenv ("TMPDIR", kill_->temporary, TRUE);
  if (g_chdir (kill_->packet->command->folder) != 0 || ptrace (PTRACE_TRACEME, 0, NULL, NULL) != 0)
    _exit (CANNOT_TRACE);
  fclose (stdout);
  fclose (stderr);
  raise (SIGSTOP);
  execl (program, program, "export", "renewal", "Agency.muster", "--due-before", "2026-06-30",
         "--output", "out", "--format", kill_->format, NULL);
  _exit (CANNOT_TRACE);
}

/* Runs an export and kills it at the entry or the exit of its @at-th system call; gives whether it got
 * there. @reached is how many there were; @first the one at which the folder had a temporary file. */
static gboolean
kill_at (const Kill *kill_, guint at, guint *reached, guint *first)
{
  pid_t child = fork ();
  guint n = 0;
  int status;

  if (child == 0)
    run_child (kill_);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  if (!WIFSTOPPED (status))
    return FALSE;
  ptrace (PTRACE_SETOPTIONS, child, NULL, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL);
  while (TRUE)
    {
      long signal_ = WIFSTOPPED (status) && WSTOPSIG (status) != (SIGTRAP | 0x80) &&
                             WSTOPSIG (status) != SIGTRAP && WSTOPSIG (status) != SIGSTOP
                         ? WSTOPSIG (status)
                         : 0;

      if (n == at && at > 0)
        kill (child, SIGKILL);
      else
        ptrace (PTRACE_SYSCALL, child, NULL, signal_);
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      if (WIFEXITED (status) || WIFSIGNALED (status))
        break;
      n += WSTOPSIG (status) == (SIGTRAP | 0x80) ? 1 : 0;
      if (first != NULL && *first == 0 && test_folder_count (kill_->folder) > 2)
        *first = n;
    }
  if (reached != NULL)
    *reached = n;
  return WIFSIGNALED (status);
}

static Kill *
kill_new (const char *format)
{
  Kill *kill_ = g_new0 (Kill, 1);

  kill_->packet = make_packet ();
  kill_->format = format;
  kill_->folder = test_command_path (kill_->packet->command, "out");
  kill_->temporary = test_command_path (kill_->packet->command, "temporary");
  kill_->path = g_strdup_printf ("%s/" TEST_PACKET_NAME ".%s", kill_->folder, format);
  kill_->old = test_file_digest (kill_->path);
  g_assert_cmpint (g_mkdir (kill_->temporary, 0755), ==, 0);
  return kill_;
}

static void
kill_free (Kill *kill_)
{
  test_packet_free (kill_->packet);
  g_free (kill_->folder);
  g_free (kill_->temporary);
  g_free (kill_->path);
  g_free (kill_->old);
  g_free (kill_->whole);
  g_free (kill_);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Kill, kill_free)

static void
try_at (const Kill *kill_, guint at, TestTally *tally)
{
  g_autofree char *digest = NULL;

  g_assert_true (g_file_set_contents (kill_->path, OLD, -1, NULL));
  tally->tried++;
  tally->fired += kill_at (kill_, at, NULL, NULL) ? 1 : 0;
  digest = test_file_digest (kill_->path);
  if (!g_str_equal (digest, kill_->old) && !g_str_equal (digest, kill_->whole))
    {
      tally->corrupt++;
      g_test_message ("%s, system call %u: neither old nor whole", kill_->format, at);
    }
}

/* The library that makes workbooks takes the names of its files away at once. Killed between, it leaves an
 * empty file, and nothing of the workbook. */
static void
assert_empty (const char *folder)
{
  g_autofree char *names = test_folder_list (folder);
  g_auto (GStrv) list = g_strsplit (names, " ", -1);
  GStatBuf status;
  guint i;

  for (i = 0; list[i] != NULL && *list[i] != '\0'; i++)
    {
      g_autofree char *path = g_build_filename (folder, list[i], NULL);

      g_assert_cmpint (g_stat (path, &status), ==, 0);
      g_assert_cmpint (status.st_size, ==, 0);
    }
}

/* Most kills fall where the file is written; a few before it. */
static void
run_kills (const char *format)
{
  g_autoptr (Kill) kill_ = kill_new (format);
  TestTally tally = { g_str_equal (format, "pdf") ? "kill an export to PDF at system calls"
                                                  : "kill an export to XLSX at system calls" };
  gint64 end;
  guint n = 0, first = 0;

  kill_at (kill_, 0, &n, &first);
  if (n == 0)
    {
      g_test_skip ("No process may be traced here.");
      return;
    }
  g_assert_cmpuint (first, >, 0);
  kill_->whole = test_file_digest (kill_->path);
  g_assert_cmpstr (kill_->whole, !=, kill_->old);
  g_test_message ("%u system calls, the file is there from %u on", n, first);
  end = g_get_monotonic_time () + (gint64) (test_tally_seconds (3) * G_USEC_PER_SEC);
  while (g_get_monotonic_time () < end || tally.tried < 4)
    {
      gint32 from = tally.tried % 4 == 3 ? 1 : (gint32) first - 1;

      try_at (kill_, (guint) g_test_rand_int_range (from, (gint32) n), &tally);
    }
  tally.lost += kill_at (kill_, 0, NULL, NULL) ? 1 : 0;
  g_assert_cmpuint (test_folder_count (kill_->folder), ==, 2);
  assert_empty (kill_->temporary);
  test_tally_assert_clean (&tally);
}

static void
test_kill_pdf (void)
{
  run_kills ("pdf");
}

static void
test_kill_xlsx (void)
{
  run_kills ("xlsx");
}

int
main (int argc, char *argv[])
{
  int status;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/packet-disk/full-folder", test_full_folder);
  g_test_add_func ("/cli/packet-disk/read-only-folder", test_read_only_folder);
  g_test_add_func ("/cli/packet-disk/full-temporary", test_full_temporary);
  g_test_add_func ("/cli/packet-disk/limited", test_limited);
  /* This one is not refused. */
  g_test_add_func ("/cli/packet-disk/read-only-temporary", test_read_only_temporary);
  g_test_add_func ("/cli/packet-disk/kill-pdf", test_kill_pdf);
  g_test_add_func ("/cli/packet-disk/kill-xlsx", test_kill_xlsx);

  shared = make_packet ();
  status = g_test_run ();
  test_packet_free (shared);
  return status;
}
