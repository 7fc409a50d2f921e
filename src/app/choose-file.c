/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* GtkFileChooserNative, kept alive until it is answered. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/choose-file.h"

typedef struct
{
  GtkFileChooserNative *dialog;
  MusterFileChosenFunc callback;
  gpointer data;
  GDestroyNotify free_data;
} Question;

static GQueue answers = G_QUEUE_INIT; /* of paths; for tests */

void
muster_choose_file_answer (const char *path)
{
  g_queue_push_tail (&answers, g_strdup (path));
}

static void
answered (GtkNativeDialog *dialog, int response, gpointer data)
{
  Question *question = data;
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  path = file != NULL ? g_file_get_path (file) : NULL;
  if (path != NULL)
    question->callback (path, question->data);
  if (question->free_data != NULL)
    question->free_data (question->data);
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
  g_free (question);
}

static void
add_filters (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) ours = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (ours, _ ("Muster files"));
  gtk_file_filter_add_suffix (ours, "muster");
  gtk_file_chooser_add_filter (chooser, ours);
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, all);
}

void
muster_choose_file (GtkWindow *parent, MusterFileChoice choice, const char *title, const char *name,
                    MusterFileChosenFunc callback, gpointer data, GDestroyNotify free_data)
{
  static const GtkFileChooserAction actions[] = { GTK_FILE_CHOOSER_ACTION_OPEN,
                                                  GTK_FILE_CHOOSER_ACTION_OPEN,
                                                  GTK_FILE_CHOOSER_ACTION_SAVE,
                                                  GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER };
  Question *question;

  g_return_if_fail (callback != NULL);

  if (!g_queue_is_empty (&answers))
    {
      g_autofree char *answer = g_queue_pop_head (&answers);

      callback (answer, data);
      if (free_data != NULL)
        free_data (data);
      return;
    }
  question = g_new0 (Question, 1);
  question->callback = callback;
  question->data = data;
  question->free_data = free_data;
  question->dialog = gtk_file_chooser_native_new (title, parent, actions[choice], NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (question->dialog), TRUE);
  if (choice == MUSTER_FILE_CHOICE_OPEN || choice == MUSTER_FILE_CHOICE_SAVE)
    add_filters (GTK_FILE_CHOOSER (question->dialog));
  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (question->dialog), name);
  g_signal_connect (question->dialog, "response", G_CALLBACK (answered), question);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (question->dialog));
}
