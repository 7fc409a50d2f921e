/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading the header without SQLite, which takes an empty file for an empty database. */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/header.h"
#include "store/schema.h"

#define HEADER_SIZE 100
#define OFFSET_PAGE_SIZE 16
#define OFFSET_WRITE_VERSION 18
#define OFFSET_READ_VERSION 19
#define OFFSET_N_PAGES 28
#define OFFSET_USER_VERSION 60
#define OFFSET_APPLICATION_ID 68

/* The rollback journal (sqlite.org/fileformat.html, section 3): a header padded to a sector, then records
 * of page number, page and checksum. */
#define JOURNAL_HEADER_SIZE 28
#define JOURNAL_OFFSET_SECTOR_SIZE 20
#define JOURNAL_OFFSET_PAGE_SIZE 24
#define MAX_PAGE_SIZE 65536

/* Another process may save while the file is looked at: its size and its header are then of two moments,
 * which a second look tells from a file that was cut short. */
#define MAX_LOOKS 3
#define PAUSE_MICROSECONDS 5000

static const char sqlite_magic[16] = "SQLite format 3";
static const guchar journal_magic[8] = { 0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7 };

static guint32
read_u32 (const guchar *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | bytes[3];
}

static gboolean
read_bytes (const char *path, guchar bytes[HEADER_SIZE], gssize *length, struct stat *status,
            GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);

  if (fd < 0 && errno == ENOENT)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                 _ ("There is no file “%s” here. Check the name and the folder."), name);
  else if (fd < 0)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_READ_ONLY, _ ("“%s” cannot be read (%s)."), name,
                 g_strerror (errno));
  if (fd < 0)
    return FALSE;
  *length =
      fstat (fd, status) == 0 && S_ISREG (status->st_mode) ? read (fd, bytes, HEADER_SIZE) : -1;
  close (fd);
  if (*length >= 0)
    return TRUE;
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_OUR_FILE,
               _ ("“%s” is not a file but a folder or a device. Name a Muster file."), name);
  return FALSE;
}

static const char *
describe_other (const guchar *bytes, gssize length)
{
  if (length == 0)
    return _ (
        "“%s” is empty, so it is not a Muster file. Restore a backup, or make a new file under "
        "another name.");
  if (length >= 4 && memcmp (bytes, "PK\3\4", 4) == 0)
    return _ (
        "“%s” is not a Muster file: it looks like a workbook or a zip archive. Save its sheet "
        "as CSV and import that.");
  if (length >= 4 && memcmp (bytes, "%PDF", 4) == 0)
    return _ ("“%s” is not a Muster file but a PDF.");
  if (length >= 16 && memcmp (bytes, sqlite_magic, sizeof sqlite_magic) == 0)
    return _ ("“%s” is a database of another program, not a Muster file.");
  return _ ("“%s” is not a Muster file.");
}

static gboolean
set_not_ours (const char *path, const guchar *bytes, gssize length, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_auto (GStrv) parts = g_strsplit (describe_other (bytes, length), "%s", 2);
  g_autofree char *sentence = g_strjoinv (name, parts);

  g_set_error_literal (error, MUSTER_ERROR, MUSTER_ERROR_NOT_OUR_FILE, sentence);
  return FALSE;
}

static gboolean
has_journal (const char *journal)
{
  GStatBuf status;

  return g_stat (journal, &status) == 0 && status.st_size > 0;
}

/* A power cut may have torn the file's first page. The journal then holds the page as it was, and SQLite
 * will put it back; until then the journal's copy tells whose file this is. */
static gboolean
read_from_journal (const char *journal, guchar bytes[HEADER_SIZE])
{
  guchar header[JOURNAL_HEADER_SIZE], record[4 + HEADER_SIZE];
  int fd = open (journal, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  gboolean found = FALSE;
  gint64 offset, page_size;

  if (fd < 0)
    return FALSE;
  if (pread (fd, header, sizeof header, 0) == (gssize) sizeof header &&
      memcmp (header, journal_magic, sizeof journal_magic) == 0)
    {
      page_size = read_u32 (header + JOURNAL_OFFSET_PAGE_SIZE);
      offset = read_u32 (header + JOURNAL_OFFSET_SECTOR_SIZE);
      while (!found && page_size >= 512 && page_size <= MAX_PAGE_SIZE &&
             pread (fd, record, sizeof record, offset) == (gssize) sizeof record)
        {
          found = read_u32 (record) == 1;
          offset += 4 + page_size + 4;
        }
    }
  close (fd);
  if (found)
    memcpy (bytes, record + 4, HEADER_SIZE);
  return found;
}

static gboolean
is_ours (const guchar *bytes, gssize length)
{
  return length == HEADER_SIZE && memcmp (bytes, sqlite_magic, sizeof sqlite_magic) == 0 &&
         read_u32 (bytes + OFFSET_APPLICATION_ID) == MUSTER_APPLICATION_ID &&
         (gint32) read_u32 (bytes + OFFSET_USER_VERSION) > 0;
}

/* A file that was cut short. With a journal beside it the size may be in flux. */
static gboolean
is_whole (const guchar *bytes, const struct stat *status)
{
  guint64 page_size = (guint64) bytes[OFFSET_PAGE_SIZE] << 8 | bytes[OFFSET_PAGE_SIZE + 1];

  if (page_size == 1)
    page_size = 65536;
  return page_size >= 512 && (guint64) status->st_size % page_size == 0 &&
         (guint64) status->st_size / page_size >= read_u32 (bytes + OFFSET_N_PAGES);
}

static gboolean
set_damaged (const char *path, const char *format, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);
  g_autofree char *sentence = g_strjoinv (name, parts);

  g_set_error_literal (error, MUSTER_ERROR, MUSTER_ERROR_DAMAGED, sentence);
  return FALSE;
}

static gboolean
is_wal (const guchar *bytes)
{
  return bytes[OFFSET_WRITE_VERSION] == 2 || bytes[OFFSET_READ_VERSION] == 2;
}

static gboolean
look (const char *path, MusterHeader *header, gboolean *is_cut, GError **error)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  guchar bytes[HEADER_SIZE] = { 0 };
  guchar before[HEADER_SIZE] = { 0 };
  struct stat status;
  gssize length;

  *is_cut = FALSE;
  if (!read_bytes (path, bytes, &length, &status, error))
    return FALSE;
  header->has_journal = has_journal (journal);
  if (!is_ours (bytes, length) && header->has_journal && read_from_journal (journal, before) &&
      is_ours (before, HEADER_SIZE))
    memcpy (bytes, before, HEADER_SIZE);
  else if (length < HEADER_SIZE && memcmp (bytes, sqlite_magic, sizeof sqlite_magic) == 0)
    *is_cut = TRUE;
  else if (!is_ours (bytes, length))
    return set_not_ours (path, bytes, length, error);
  else if (is_wal (bytes))
    return set_damaged (
        path,
        _ ("Another program switched “%s” to a write-ahead log, which Muster does not "
           "use. Restore a backup."),
        error);
  header->schema_version = (int) read_u32 (bytes + OFFSET_USER_VERSION);
  *is_cut = *is_cut || (!header->has_journal && !is_whole (bytes, &status));
  return TRUE;
}

gboolean
muster_header_read (const char *path, MusterHeader *header, GError **error)
{
  gboolean is_cut = TRUE;
  guint i;

  g_return_val_if_fail (path != NULL && header != NULL, FALSE);

  for (i = 0; is_cut && i < MAX_LOOKS; i++)
    {
      if (i > 0)
        g_usleep (PAUSE_MICROSECONDS);
      if (!look (path, header, &is_cut, error))
        return FALSE;
    }
  if (!is_cut)
    return TRUE;
  return set_damaged (path, _ ("“%s” was cut short: its end is missing. Restore a backup."), error);
}
