/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Findings. */

#include "core/finding.h"

MusterFinding *
muster_finding_new (const char *code, MusterSeverity severity, char *message)
{
  MusterFinding *finding;

  g_return_val_if_fail (code != NULL && message != NULL, NULL);

  finding = g_new0 (MusterFinding, 1);
  finding->code = g_strdup (code);
  finding->severity = severity;
  finding->message = message;
  return finding;
}

MusterFinding *
muster_finding_copy (const MusterFinding *finding)
{
  MusterFinding *copy;

  if (finding == NULL)
    return NULL;
  copy = g_memdup2 (finding, sizeof *finding);
  copy->code = g_strdup (finding->code);
  copy->message = g_strdup (finding->message);
  return copy;
}

void
muster_finding_free (MusterFinding *finding)
{
  if (finding == NULL)
    return;
  g_free (finding->code);
  g_free (finding->message);
  g_free (finding);
}
