/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The window in a language that nobody speaks (tests/pseudo), in which everything is a third longer: whatever can be read in it without accents was not
 * marked for translation, unless it is what the agency or a rule pack calls something. */

#include <sqlite3.h>
#include <string.h>

#include "tour.h"

#define SHORTEST_WORD 3 /* units and initials are shorter */

/* What is the same in every language, what the C library calls the day on which the sample is made, and what GTK calls
 * its window of shortcuts. */
static const char *const names[] = { "muster", "pdf",   "xlsx",   "csv",       "ctrl",
                                     "alt",    "shift", "monday", "shortcuts", NULL };

/* --- What is not ours to translate ---------------------------------------------------------------- */

/* The next run of ASCII letters at or behind *@p, moved behind it; NULL at the end. A letter beside it that is not
 * ASCII makes it part of a word that is. */
static char *
next_word (const char **p)
{
  while (**p != '\0')
    {
      const char *start = *p;
      gboolean is_plain = TRUE;

      while (g_unichar_isalpha (g_utf8_get_char (*p)))
        {
          is_plain = is_plain && g_ascii_isalpha (**p);
          *p = g_utf8_next_char (*p);
        }
      if (*p > start && is_plain)
        return g_strndup (start, (gsize) (*p - start));
      if (*p == start)
        *p = g_utf8_next_char (*p);
    }
  return NULL;
}

static void
learn (GHashTable *known, const char *text)
{
  const char *p = text;
  char *word;

  while ((word = next_word (&p)) != NULL)
    g_hash_table_add (known, word);
}

/* Every text in the file: names, titles, and what its history calls its steps. */
static void
learn_file (GHashTable *known, const char *path)
{
  sqlite3 *db = NULL;
  sqlite3_stmt *tables = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db,
                                       "SELECT 'SELECT * FROM ' || name FROM sqlite_master"
                                       " WHERE type = 'table'",
                                       -1, &tables, NULL),
                   ==, SQLITE_OK);
  while (sqlite3_step (tables) == SQLITE_ROW)
    {
      sqlite3_stmt *rows = NULL;
      int i;

      g_assert_cmpint (
          sqlite3_prepare_v2 (db, (const char *) sqlite3_column_text (tables, 0), -1, &rows, NULL),
          ==, SQLITE_OK);
      while (sqlite3_step (rows) == SQLITE_ROW)
        for (i = 0; i < sqlite3_column_count (rows); i++)
          if (sqlite3_column_type (rows, i) == SQLITE_TEXT)
            learn (known, (const char *) sqlite3_column_text (rows, i));
      sqlite3_finalize (rows);
    }
  sqlite3_finalize (tables);
  sqlite3_close (db);
}

/* --- Looking -------------------------------------------------------------------------------------- */

typedef struct
{
  TestApp *app;
  GHashTable *known; /* the words of the file, once it is open */
  GHashTable *found; /* what can be read, with where */
} Reader;

static void
read_text (Reader *self, const char *text, const char *stop)
{
  const char *p = text;
  char *word;

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return;
  while ((word = next_word (&p)) != NULL)
    {
      g_autofree char *folded = g_ascii_strdown (word, -1);

      if (strlen (word) >= SHORTEST_WORD && !g_hash_table_contains (self->known, word) &&
          !g_strv_contains (names, folded))
        g_hash_table_add (self->found, g_strdup_printf ("%s: “%s” in “%s”", stop, word, text));
      g_free (word);
    }
}

/* What a screen reader says of the widget; NULL where nothing was said to it. */
static char *
get_spoken (GtkWidget *widget)
{
  if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    return NULL;
  /* The check fails with what is there. */
  return gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                             "\001");
}

static void
read_widget (Reader *self, GtkWidget *widget, const char *stop)
{
  g_autofree char *spoken = NULL;
  GtkWidget *child;

  /* GTK names the keys of its shortcuts window. */
  if (GTK_IS_SHORTCUT_LABEL (widget))
    return;
  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_LABEL (widget))
    read_text (self, gtk_label_get_text (GTK_LABEL (widget)), stop);
  else if (GTK_IS_INSCRIPTION (widget))
    read_text (self, gtk_inscription_get_text (GTK_INSCRIPTION (widget)), stop);
  else if (GTK_IS_TEXT (widget))
    read_text (self, gtk_editable_get_text (GTK_EDITABLE (widget)), stop);
  /* The window's own buttons are GTK's, and so are their words. */
  if (GTK_IS_WINDOW_CONTROLS (widget))
    return;
  read_text (self, gtk_widget_get_tooltip_text (widget), stop);
  spoken = get_spoken (widget);
  read_text (self, spoken, stop);
  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    read_widget (self, child, stop);
}

static void
read_window (GtkWidget *root, const char *stop, gpointer data)
{
  Reader *self = data;

  if (muster_app_window_get_session (self->app->window) != NULL &&
      !g_hash_table_contains (self->known, "Marlow"))
    learn_file (self->known, self->app->path);
  read_text (self, gtk_window_get_title (GTK_WINDOW (root)), stop);
  read_widget (self, root, stop);
  test_tour_check_size (root, stop, NULL);
}

static void
test_words (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  Reader reader = { app, g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
                    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };
  GHashTableIter iter;
  gpointer complaint;

  test_tour (app, read_window, &reader);
  g_hash_table_iter_init (&iter, reader.found);
  while (g_hash_table_iter_next (&iter, &complaint, NULL))
    g_test_message ("%s", (char *) complaint);
  g_assert_cmpuint (g_hash_table_size (reader.found), ==, 0);
  g_hash_table_unref (reader.found);
  g_hash_table_unref (reader.known);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GApplication) application = NULL;

  test_app_init (&argc, &argv);
  /* Of a row whose long title has to wrap, GTK 4.8 says that it measures itself in two ways. */
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR);
  application = test_tour_start (TRUE);
  g_test_add ("/app/language/words", TestApp, "CT", test_app_set_up, test_words,
              test_app_tear_down);
  return g_test_run ();
}
