/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The work behind the button of a form. */

#include "config.h"

#include "app/form-private.h"

static void
show_problem (MusterForm *self, const char *sentence)
{
  gtk_label_set_text (self->problem, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), sentence != NULL);
}

void
muster_form_place_refusal (MusterForm *self, MusterError code, const char *name)
{
  g_return_if_fail (MUSTER_IS_FORM (self) && name != NULL);

  self->culprits[code] = name;
}

static void
show_refusal (MusterForm *self, const GError *error)
{
  const char *culprit = error->domain == MUSTER_ERROR ? self->culprits[error->code] : NULL;

  if (culprit != NULL)
    muster_form_refuse (self, culprit, error->message);
  else
    show_problem (self, error->message);
}

typedef struct
{
  MusterForm *form;
  char *sentence;
  void (*done) (MusterPage *page, gconstpointer result);
  GDestroyNotify free_result;
} Doing;

static void
work_done (GObject *source, GAsyncResult *result, gpointer data)
{
  Doing *doing = data;
  MusterForm *self = doing->form;
  g_autoptr (GError) error = NULL;
  gpointer found = muster_session_run_finish (MUSTER_SESSION (source), result, &error);

  if (found == NULL && self->problem == NULL)
    {
      /* It was closed meanwhile. */
      if (self->page != NULL)
        muster_page_report (self->page, error->message, FALSE);
    }
  else if (found == NULL)
    {
      show_refusal (self, error);
      gtk_widget_set_sensitive (GTK_WIDGET (self->save_button), TRUE);
    }
  else
    {
      if (self->page != NULL && doing->sentence != NULL)
        muster_page_report (self->page, doing->sentence, TRUE);
      if (doing->done != NULL && self->page != NULL)
        doing->done (self->page, found);
      if (doing->free_result != NULL)
        doing->free_result (found);
      if (self->problem != NULL)
        gtk_window_destroy (GTK_WINDOW (self));
    }
  g_object_unref (doing->form);
  g_free (doing->sentence);
  g_free (doing);
}

void
muster_form_run (MusterForm *self, const MusterSessionWork *work, const char *sentence,
                 void (*done) (MusterPage *page, gconstpointer result))
{
  MusterSession *session;
  Doing *doing;

  g_return_if_fail (MUSTER_IS_FORM (self) && work != NULL);
  g_return_if_fail (sentence != NULL || done != NULL);

  session = self->page != NULL ? muster_page_get_session (self->page) : NULL;
  if (session == NULL)
    {
      if (work->free_data != NULL)
        work->free_data (work->data);
      return;
    }
  show_problem (self, NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->save_button), FALSE);
  doing = g_new0 (Doing, 1);
  doing->form = g_object_ref (self);
  doing->sentence = g_strdup (sentence);
  doing->done = done;
  doing->free_result = work->free_result;
  muster_session_run_async (session, work, NULL, work_done, doing);
}
