/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of a form share: form.c has its rows, form-run.c the work behind its button. */

#pragma once

#include "app/form.h"

G_BEGIN_DECLS

struct _MusterForm
{
  GtkWindow parent_instance;
  GtkButton *save_button;
  AdwPreferencesGroup *group;
  GtkBox *captions; /* below the rows that scroll, so that a refusal is never out of sight */
  GtkLabel *summary;
  GtkLabel *foot;
  GtkLabel *problem;

  MusterPage *page; /* weak */
  GPtrArray *rows;  /* of Row */
  const char *culprits[MUSTER_ERROR_INTERNAL +
                       1]; /* the row that a refusal is about, by its code; or NULL */
  MusterFormSave save;
  gpointer data;
  GDestroyNotify free_data;
};

G_END_DECLS
