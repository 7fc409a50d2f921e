/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Setting limits. They hold with and without bubblewrap, for root and for users. */

#include "pdf/confine.h"

#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#define MEMORY_MAX (G_GUINT64_CONSTANT (1024) * 1024 * 1024)
#define INPUT_COPIES 4
#define OUTPUT_MAX (G_GUINT64_CONSTANT (256) * 1024 * 1024)
#define OUTPUT_COPIES 2
#define FILES_MAX 64

/* A sanitizer reserves terabytes of addresses and finds its symbols in files of its own, so a build with
 * one has no limit on memory. Nobody is given such a build. */
#if defined(__SANITIZE_ADDRESS__)
#define IS_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define IS_SANITIZED 1
#endif
#endif
#ifndef IS_SANITIZED
#define IS_SANITIZED 0
#endif

static gboolean
set_limit (int resource, guint64 value)
{
  struct rlimit limit;

  if (getrlimit (resource, &limit) != 0)
    return FALSE;
  limit.rlim_cur = MIN (limit.rlim_max, value);
  limit.rlim_max = limit.rlim_cur;
  return setrlimit (resource, &limit) == 0;
}

gboolean
muster_confine (guint cpu_seconds, guint64 input_size)
{
  gboolean ok = TRUE;

  close_range (STDERR_FILENO + 1, ~0U, 0);
  /* A write over the limit shall fail like one on a full disk. */
  signal (SIGXFSZ, SIG_IGN);
  ok &= prctl (PR_SET_PDEATHSIG, SIGKILL) == 0;
  ok &= prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
  ok &= set_limit (RLIMIT_CORE, 0);
  ok &= set_limit (RLIMIT_CPU, cpu_seconds);
  ok &= set_limit (RLIMIT_FSIZE, OUTPUT_MAX + OUTPUT_COPIES * input_size);
  ok &= set_limit (RLIMIT_NOFILE, FILES_MAX);
  if (!IS_SANITIZED)
    ok &= set_limit (RLIMIT_AS, MEMORY_MAX + INPUT_COPIES * input_size);
  return ok;
}
