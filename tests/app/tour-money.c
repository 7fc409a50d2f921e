/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The tour through an award, the equipment and a round of inventory. */

#include "config.h"

#include "tour-private.h"

#include "actions/award-record.h"
#include "actions/equipment.h"
#include "app/award-page.h"
#include "app/equipment-view.h"

static void
go_back (const TestTour *tour)
{
  gtk_widget_activate_action (GTK_WIDGET (tour->app->window), "win.back", NULL);
  test_app_settle (tour->app);
}

/* --- Awards --------------------------------------------------------------------------------------- */

static gpointer
find_award (MusterWorkspace *workspace, gpointer data G_GNUC_UNUSED, GError **error)
{
  g_autoptr (GPtrArray) records = muster_action_load_awards (workspace, error);
  const MusterAwardRecord *first;

  if (records == NULL || records->len == 0)
    return NULL;
  first = g_ptr_array_index (records, 0);
  return g_memdup2 (&first->book->award->id, sizeof first->book->award->id);
}

void
test_tour_look_at_grants (const TestTour *tour)
{
  MusterPage *page = muster_app_window_show_page (tour->app->window, "grants");
  g_autofree MusterId *id = test_app_run (tour->app, find_award, NULL, FALSE);
  GtkWidget *award;
  int i;

  test_app_settle (tour->app);
  muster_page_show_record (page, &muster_award_type, *id);
  test_app_settle (tour->app);
  award = test_app_find (GTK_WIDGET (tour->app->window), MUSTER_TYPE_AWARD_PAGE, NULL);
  g_assert_nonnull (award);
  for (i = 0; muster_award_part_words[i].nick != NULL; i++)
    {
      const char *part = muster_award_part_words[i].nick;
      g_autofree char *stop = g_strconcat ("award-", part, NULL);

      g_assert_true (gtk_widget_activate_action (award, "award.show-tab", "s", part));
      test_tour_look_at_window (tour, stop);
    }
  go_back (tour);
}

/* --- Equipment ------------------------------------------------------------------------------------ */

/* A department of the sample has none. */
static gpointer
add_equipment (MusterWorkspace *workspace, gpointer data, GError **error)
{
  g_autoptr (MusterEquipment) equipment = muster_equipment_new ();

  equipment->tag = g_strdup ("–");
  equipment->description = g_strdup ("–");
  return muster_action_enter_equipment (workspace, equipment, NULL, error) ? data : NULL;
}

void
test_tour_look_at_equipment (const TestTour *tour)
{
  static const char *const forms[] = { "issue", "dispose", "void" };
  MusterPage *page = muster_app_window_show_page (tour->app->window, "equipment");
  GtkWidget *view;
  guint i;

  test_app_run (tour->app, add_equipment, page, TRUE);
  test_tour_look_at_window (tour, "equipment-record");
  view = test_app_find (GTK_WIDGET (page), MUSTER_TYPE_EQUIPMENT_VIEW, NULL);
  g_assert_nonnull (view);
  for (i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *action = g_strconcat ("equipment.", forms[i], NULL);
      g_autofree char *stop = g_strconcat ("equipment-", forms[i], NULL);

      gtk_widget_activate_action (view, action, NULL);
      g_assert_true (test_tour_look_at_dialog (tour, stop));
    }
  gtk_widget_activate_action (GTK_WIDGET (page), "equipment-page.take", NULL);
  test_tour_look_at_dialog (tour, "equipment-take");
  gtk_widget_activate_action (GTK_WIDGET (page), "equipment-page.inventory", NULL);
  test_tour_look_at_window (tour, "inventory");
  go_back (tour);
}
