/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules that are not adopted yet: those that come with Muster, in a list, and those of a file. Both are looked at on the
 * page that compares versions before anything is adopted. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/environment.h"
#include "app/badge.h"
#include "app/file-row.h"
#include "app/form.h"
#include "app/rules-compare-page.h"
#include "app/rules-forms.h"

/* --- What comes with Muster ----------------------------------------------------------------------- */

static GtkWidget *
create_row (const MusterRulesVersion *offer)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *badge = muster_badge_new ();
  /* Translators: a version of rules, which is a date. */
  g_autofree char *subtitle =
      g_strdup_printf (_ ("version %s · comes with Muster"), muster_pack_get_version (offer->pack));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), muster_pack_get_title (offer->pack));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  muster_badge_set (MUSTER_BADGE (badge), MUSTER_LOOK_SHORT, _ ("not verified"), NULL);
  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), badge);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", muster_pack_get_id (offer->pack));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "rules.look-at");
  return row;
}

void
muster_rules_fill_offers (GtkListBox *list, const MusterRulesShelf *shelf)
{
  GtkListBoxRow *row;
  guint i;

  g_return_if_fail (GTK_IS_LIST_BOX (list) && shelf != NULL);

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
  for (i = 0; i < shelf->offers->len; i++)
    gtk_list_box_append (list, create_row (g_ptr_array_index (shelf->offers, i)));
}

/* --- A file --------------------------------------------------------------------------------------- */

/* A file that is read on another thread, with what came of it. */
typedef struct
{
  GWeakRef form;
  char *path;
  char *pack;
  char *text;
  char *problem;
} Reading;

static void
clear_reading (gpointer data)
{
  Reading *reading = data;

  g_weak_ref_clear (&reading->form);
  g_free (reading->path);
  g_free (reading->pack);
  g_free (reading->text);
  g_free (reading->problem);
}

static void
release_reading (gpointer data)
{
  g_atomic_rc_box_release_full (data, clear_reading);
}

/* What is wrong with the file is no failure of the work: it stands beside the row. */
static gpointer
read_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  Reading *reading = data;
  g_autoptr (MusterRulesShelf) shelf = muster_rules_shelf_load (workspace, error);
  g_autoptr (GError) reason = NULL;
  const MusterRulesVersion *offer = NULL;

  if (shelf == NULL)
    return NULL;
  reading->text = muster_rules_read_file (reading->path, &reason);
  if (reading->text != NULL)
    offer = muster_rules_shelf_offer (shelf, reading->text, &reason);
  if (offer != NULL)
    reading->pack = g_strdup (muster_pack_get_id (offer->pack));
  else
    reading->problem = g_strdup (reason->message);
  return g_atomic_rc_box_acquire (reading);
}

static void
file_read (MusterPage *page, gpointer result)
{
  Reading *reading = result;
  g_autoptr (MusterForm) form = g_weak_ref_get (&reading->form);

  if (form != NULL && reading->problem != NULL)
    muster_form_refuse (form, "file", reading->problem);
  else if (form != NULL)
    {
      gtk_window_destroy (GTK_WINDOW (form));
      muster_page_push (page, muster_rules_compare_page_new (reading->pack, reading->text),
                        _ ("Adopt Rules"));
    }
  release_reading (reading);
}

static void
read_file (MusterForm *form, gpointer data G_GNUC_UNUSED)
{
  MusterSessionWork work = { read_work, NULL, release_reading, release_reading, FALSE };
  g_autofree char *path = muster_file_row_get_path (muster_form_get_row (form, "file"));
  Reading *reading;

  if (path == NULL)
    {
      muster_form_refuse (form, "file", _ ("Choose the file that holds the rules."));
      return;
    }
  reading = g_atomic_rc_box_new0 (Reading);
  g_weak_ref_init (&reading->form, form);
  reading->path = g_steal_pointer (&path);
  work.data = reading;
  muster_page_run (muster_form_get_page (form), &work, file_read);
}

void
muster_rules_present_file (MusterPage *page)
{
  MusterForm *form;

  g_return_if_fail (MUSTER_IS_PAGE (page));

  form = muster_form_new (page, _ ("Adopt From a File"), _ ("_Look At It"), read_file, NULL, NULL);
  muster_form_set_description (
      form, _ ("Nothing is adopted yet: first you see what the rules of the file change."));
  muster_form_add_row (form, "file", _ ("File with rules"), muster_file_row_new ());
  gtk_window_present (GTK_WINDOW (form));
}
