/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One question: why. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/void.h"
#include "app/form.h"
#include "app/void-form.h"

typedef struct
{
  const MusterRecordType *type;
  MusterId id;
  char *what;
  char *reason;
} Voiding;

static Voiding *
voiding_new (const MusterRecordType *type, MusterId id, const char *what, const char *reason)
{
  Voiding *voiding = g_new0 (Voiding, 1);

  voiding->type = type;
  voiding->id = id;
  voiding->what = g_strdup (what);
  voiding->reason = g_strdup (reason);
  return voiding;
}

static void
voiding_free (gpointer data)
{
  Voiding *voiding = data;

  g_free (voiding->what);
  g_free (voiding->reason);
  g_free (voiding);
}

static gpointer
void_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Voiding *voiding = data;

  if (!muster_action_void (workspace, voiding->type, voiding->id, voiding->reason, error))
    return NULL;
  return GINT_TO_POINTER (TRUE);
}

static void
save (MusterForm *form, gpointer data)
{
  const Voiding *asked = data;
  const char *reason = muster_form_get_text (form, "reason");
  MusterSessionWork work = { void_work, NULL, voiding_free, NULL, TRUE };
  /* Translators: what was voided: the name of an officer, the title of training. */
  g_autofree char *sentence =
      g_strdup_printf (_ ("“%s” is voided and counts nowhere."), asked->what);

  work.data = voiding_new (asked->type, asked->id, asked->what, reason);
  muster_form_run (form, &work, sentence, NULL);
}

void
muster_void_form_present (MusterPage *page, const MusterRecordType *type, MusterId id,
                          const char *what)
{
  MusterForm *form;

  g_return_if_fail (MUSTER_IS_PAGE (page) && type != NULL && what != NULL);

  form = muster_form_new (page, _ ("Void"), _ ("_Void"), save, voiding_new (type, id, what, NULL),
                          voiding_free);
  muster_form_add_text (form, "reason", _ ("Why it should not be there"), NULL);
  gtk_window_present (GTK_WINDOW (form));
}
