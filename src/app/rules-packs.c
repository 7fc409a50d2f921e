/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The adopted rules as rows: their version, who verified it, and whether there is a newer one. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/badge.h"
#include "app/rules-forms.h"

static char *
describe_version (const MusterRulesVersion *version)
{
  const MusterPackVerification *verification = version->verification;
  g_autofree char *adopted = muster_date_format (version->adopted_on);
  g_autofree char *verified =
      verification != NULL ? muster_date_format (verification->verified_on) : NULL;

  if (verification == NULL)
    /* Translators: a version of rules, the date on which it was adopted. */
    return g_strdup_printf (_ ("version %s · adopted %s"), muster_pack_get_version (version->pack),
                            adopted);
  return g_strdup_printf (
      /* Translators: a version of rules; when it was adopted; when it was verified, by whom, with which document. */
      _ ("version %s · adopted %s · verified %s by %s with “%s”"),
      muster_pack_get_version (version->pack), adopted, verified, verification->verified_by,
      verification->source);
}

static void
add_badge (GtkWidget *row, MusterLook look, const char *word)
{
  GtkWidget *badge = muster_badge_new ();

  muster_badge_set (MUSTER_BADGE (badge), look, word, NULL);
  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), badge);
}

static GtkWidget *
create_row (const MusterRulesShelf *shelf, const MusterRulesVersion *version)
{
  const MusterRulesVersion *newer =
      muster_rules_shelf_find_newer (shelf, muster_pack_get_id (version->pack));
  g_autofree char *subtitle = describe_version (version);
  g_autofree char *word = NULL;
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), muster_pack_get_title (version->pack));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  gtk_widget_set_tooltip_text (row, subtitle);
  if (newer != NULL)
    {
      /* Translators: a version of rules. */
      word = g_strdup_printf (_ ("%s is newer"), muster_pack_get_version (newer->pack));
      add_badge (row, MUSTER_LOOK_DUE, word);
    }
  if (version->verification == NULL)
    add_badge (row, MUSTER_LOOK_SHORT, _ ("not verified"));
  return row;
}

void
muster_rules_fill_packs (GtkListBox *list, const MusterRulesShelf *shelf, const char *chosen)
{
  GtkListBoxRow *row;
  int index = 0;
  guint i;

  g_return_if_fail (GTK_IS_LIST_BOX (list) && shelf != NULL);

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
  for (i = 0; i < shelf->packs->len; i++)
    {
      const char *id = muster_pack_get_id (g_ptr_array_index (shelf->packs, i));

      gtk_list_box_append (list, create_row (shelf, muster_rules_shelf_find (shelf, id, NULL)));
      if (g_strcmp0 (id, chosen) == 0)
        index = (int) i;
    }
  gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, index));
}
