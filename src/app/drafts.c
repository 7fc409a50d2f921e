/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page keeps them, so that they outlive the rows in which they were typed. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/drafts.h"

#define DRAFTS_KEY "muster-drafts"    /* of a page: key → MusterDraft */
#define HOME_KEY "muster-drafts-home" /* of an inner page: the page that has its drafts */

static void
draft_free (gpointer data)
{
  MusterDraft *draft = data;

  g_free (draft->text);
  g_free (draft->sentence);
  g_free (draft);
}

/* The page that has its drafts: itself, or the one it was opened from. */
static MusterPage *
find_home (MusterPage *page)
{
  MusterPage *home = g_object_get_data (G_OBJECT (page), HOME_KEY);

  return home != NULL ? home : page;
}

void
muster_drafts_share (MusterPage *page, MusterPage *from)
{
  MusterPage *home;

  g_return_if_fail (MUSTER_IS_PAGE (page) && MUSTER_IS_PAGE (from));

  home = find_home (from);
  g_object_set_data_full (G_OBJECT (page), HOME_KEY, g_object_ref (home), g_object_unref);
}

static GHashTable *
get_drafts (MusterPage *inner)
{
  MusterPage *page = find_home (inner);
  GHashTable *drafts = g_object_get_data (G_OBJECT (page), DRAFTS_KEY);

  if (drafts == NULL)
    {
      drafts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, draft_free);
      g_object_set_data_full (G_OBJECT (page), DRAFTS_KEY, drafts,
                              (GDestroyNotify) g_hash_table_unref);
    }
  return drafts;
}

/* The window shows in the sidebar whether there are any, not how many. */
static void
tell_if_other (MusterPage *page, gboolean had_any)
{
  if (muster_drafts_has_any (page) != had_any)
    g_signal_emit_by_name (find_home (page), "state-changed");
}

void
muster_drafts_keep (MusterPage *page, const char *key, const char *text, const char *sentence)
{
  gboolean had_any;
  MusterDraft *draft;

  g_return_if_fail (MUSTER_IS_PAGE (page) && key != NULL && text != NULL && sentence != NULL);

  had_any = muster_drafts_has_any (page);
  draft = g_new0 (MusterDraft, 1);
  draft->text = g_strdup (text);
  draft->sentence = g_strdup (sentence);
  g_hash_table_replace (get_drafts (page), g_strdup (key), draft);
  tell_if_other (page, had_any);
}

void
muster_drafts_drop (MusterPage *page, const char *key)
{
  gboolean had_any;

  g_return_if_fail (MUSTER_IS_PAGE (page) && key != NULL);

  had_any = muster_drafts_has_any (page);
  g_hash_table_remove (get_drafts (page), key);
  tell_if_other (page, had_any);
}

void
muster_drafts_drop_all (MusterPage *page)
{
  gboolean had_any;

  g_return_if_fail (MUSTER_IS_PAGE (page));

  had_any = muster_drafts_has_any (page);
  g_object_set_data (G_OBJECT (find_home (page)), DRAFTS_KEY, NULL);
  tell_if_other (page, had_any);
}

const MusterDraft *
muster_drafts_find (MusterPage *page, const char *key)
{
  g_return_val_if_fail (MUSTER_IS_PAGE (page) && key != NULL, NULL);

  return g_hash_table_lookup (get_drafts (page), key);
}

gboolean
muster_drafts_has_any (MusterPage *page)
{
  g_return_val_if_fail (MUSTER_IS_PAGE (page), FALSE);

  return g_hash_table_size (get_drafts (page)) > 0;
}

char *
muster_drafts_describe (MusterPage *page)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  GHashTableIter iter;
  gpointer value;

  g_return_val_if_fail (MUSTER_IS_PAGE (page), NULL);

  g_hash_table_iter_init (&iter, get_drafts (page));
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const MusterDraft *draft = value;

      if (lines->len > 0)
        g_string_append_c (lines, '\n');
      if (*draft->text != '\0')
        /* Translators: what somebody typed, and the sentence that says why it is not saved. */
        g_string_append_printf (lines, _ ("“%s”: %s"), draft->text, draft->sentence);
      else
        g_string_append (lines, draft->sentence);
    }
  return g_string_free (g_steal_pointer (&lines), FALSE);
}
