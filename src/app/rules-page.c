/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The adopted packs above, the requirements of the chosen one below, the whole text of one rule beside them. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/environment.h"
#include "app/grid.h"
#include "app/rules-compare-page.h"
#include "app/rules-forms.h"
#include "app/rules-page.h"
#include "app/rules-panel.h"
#include "core/finding.h"
#include "rules/overlay.h"

struct _MusterRulesPage
{
  MusterPage parent_instance;
  GtkStack *stack;
  GtkListBox *packs;
  GtkListBox *offers;
  MusterGrid *grid;
  MusterRulesPanel *panel;
  GtkWidget *adopt_button;
  MusterTableModel *model;
  MusterRulesShelf *shelf;
  char *pack; /* id of the one that is chosen */
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (MusterRulesPage, muster_rules_page, MUSTER_TYPE_PAGE)

static const MusterRulesVersion *
get_version (MusterRulesPage *self)
{
  return self->shelf != NULL && self->pack != NULL
             ? muster_rules_shelf_find (self->shelf, self->pack, NULL)
             : NULL;
}

static const MusterRuleLine *
get_line (MusterRulesPage *self)
{
  guint row;

  if (!muster_grid_get_cursor_row (self->grid, &row))
    return NULL;
  return muster_rules_rows_get_line (muster_table_model_get_rows (self->model), row);
}

/* Says why where nothing can be changed. Without any rules the first ones can be adopted and added. */
static gboolean
can_change (MusterRulesPage *self)
{
  MusterPage *page = MUSTER_PAGE (self);

  if (self->shelf == NULL || muster_page_get_session (page) == NULL)
    return FALSE;
  if (!muster_session_is_read_only (muster_page_get_session (page)))
    return TRUE;
  muster_page_report (page, _ ("This file is open read-only: nothing in it can be changed."),
                      FALSE);
  return FALSE;
}

/* --- What is said --------------------------------------------------------------------------------- */

static void
show_line (MusterRulesPage *self)
{
  if (self->shelf != NULL)
    muster_rules_panel_show (self->panel, self->shelf, get_version (self), get_line (self));
}

static char *
describe_problem (const MusterRulesVersion *version)
{
  if (version->verification == NULL)
    return g_strdup_printf (
        /* Translators: title of rules and their version. */
        _ ("Nobody here has verified the rules “%s”, version %s, yet. Papers will say so."),
        muster_pack_get_title (version->pack), muster_pack_get_version (version->pack));
  if (version->findings->len > 0)
    return g_strdup (((const MusterFinding *) g_ptr_array_index (version->findings, 0))->message);
  return NULL;
}

static guint
count_unset (const MusterRows *rows)
{
  guint i, n = 0;

  for (i = 0; i < muster_rows_get_n (rows); i++)
    {
      const MusterRuleLine *line = muster_rules_rows_get_line (rows, i);

      n += line->member != NULL && line->value == NULL;
    }
  return n;
}

static void
say (MusterRulesPage *self, const MusterRulesVersion *version, const MusterRows *rows)
{
  guint n = count_unset (rows);
  g_autofree char *summary =
      g_strdup_printf (ngettext ("%u rule has no number or answer in any source",
                                 "%u rules have no number or answer in any source", n),
                       n);
  /* Translators: a version of rules, which is a date. */
  g_autofree char *subtitle =
      g_strdup_printf (_ ("%s · version %s"), muster_pack_get_title (version->pack),
                       muster_pack_get_version (version->pack));
  g_autofree char *banner = describe_problem (version);

  muster_page_set_state (MUSTER_PAGE (self), subtitle, summary);
  muster_page_set_banner (MUSTER_PAGE (self), banner);
}

static void
show_version (MusterRulesPage *self)
{
  const MusterRulesVersion *version = get_version (self);
  g_autoptr (MusterRows) rows = NULL;

  if (version == NULL)
    return;
  rows = muster_rules_rows_new (self->shelf, version);
  muster_table_model_set_rows (self->model, rows);
  gtk_widget_set_visible (self->adopt_button,
                          muster_rules_shelf_find_newer (self->shelf, self->pack) != NULL);
  say (self, version, rows);
  show_line (self);
}

/* Of the rules that the file had until its last change was undone. */
static void
show_nothing (MusterRulesPage *self)
{
  muster_table_model_set_rows (self->model, NULL);
  muster_page_set_state (MUSTER_PAGE (self), NULL, NULL);
  muster_page_set_banner (MUSTER_PAGE (self), NULL);
}

/* --- The packs ------------------------------------------------------------------------------------ */

static void
fill_packs (MusterRulesPage *self)
{
  self->is_filling = TRUE;
  muster_rules_fill_packs (self->packs, self->shelf, self->pack);
  self->is_filling = FALSE;
}

static void
pack_selected (MusterRulesPage *self, GtkListBoxRow *row)
{
  const MusterPack *pack;

  if (self->is_filling || row == NULL || self->shelf == NULL)
    return;
  pack = g_ptr_array_index (self->shelf->packs, (guint) gtk_list_box_row_get_index (row));
  g_free (self->pack);
  self->pack = g_strdup (muster_pack_get_id (pack));
  show_version (self);
}

/* --- Changing ------------------------------------------------------------------------------------- */

static void
verify (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  MusterRulesPage *self = MUSTER_RULES_PAGE (widget);

  if (get_version (self) != NULL && can_change (self))
    muster_rules_present_verify (MUSTER_PAGE (self), self->shelf, get_version (self));
}

static void
set_value (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  MusterRulesPage *self = MUSTER_RULES_PAGE (widget);
  const MusterRuleLine *line = get_line (self);

  if (line != NULL && can_change (self))
    muster_rules_present_set (MUSTER_PAGE (self), get_version (self), line, line->value);
}

static void
reset (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  MusterRulesPage *self = MUSTER_RULES_PAGE (widget);
  const MusterRuleLine *line = get_line (self);
  const MusterPackSetting *setting = NULL;

  if (line != NULL && line->member != NULL && can_change (self))
    setting = muster_rules_shelf_find_setting (
        self->shelf, self->pack, line->requirement != NULL ? line->key : NULL, line->member,
        line->requirement != NULL ? line->requirement->binds_from : MUSTER_DATE_NONE);
  if (setting != NULL)
    muster_rules_present_reset (MUSTER_PAGE (self), setting);
}

static void
add_requirement (GtkWidget *widget, const char *name G_GNUC_UNUSED,
                 GVariant *parameter G_GNUC_UNUSED)
{
  MusterRulesPage *self = MUSTER_RULES_PAGE (widget);

  if (can_change (self))
    muster_rules_present_requirement (MUSTER_PAGE (self), self->shelf);
}

/* The requirement under the cursor, where it is the agency's own and may be changed. */
static const char *
get_own_requirement (MusterRulesPage *self)
{
  const MusterRuleLine *line = get_line (self);

  return g_strcmp0 (self->pack, MUSTER_AGENCY_PACK) == 0 && line != NULL &&
                 line->requirement != NULL && can_change (self)
             ? line->key
             : NULL;
}

static void
change (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  MusterRulesPage *self = MUSTER_RULES_PAGE (widget);
  const char *id = get_own_requirement (self);

  if (id != NULL)
    muster_rules_present_change (MUSTER_PAGE (self), self->shelf, id);
}

static void
end (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  MusterRulesPage *self = MUSTER_RULES_PAGE (widget);
  const char *id = get_own_requirement (self);

  if (id != NULL)
    muster_rules_present_end (MUSTER_PAGE (self), self->shelf, id);
}

static void
add_subject (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  MusterRulesPage *self = MUSTER_RULES_PAGE (widget);

  if (can_change (self))
    muster_rules_present_subject (MUSTER_PAGE (self), self->shelf);
}

static void
compare (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  MusterRulesPage *self = MUSTER_RULES_PAGE (widget);

  if (get_version (self) != NULL)
    muster_page_push (MUSTER_PAGE (self), muster_rules_compare_page_new (self->pack, NULL),
                      _ ("Compare Rules"));
}

static void
look_at (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter)
{
  muster_page_push (MUSTER_PAGE (widget),
                    muster_rules_compare_page_new (g_variant_get_string (parameter, NULL), NULL),
                    _ ("Adopt Rules"));
}

static void
adopt_file (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  if (can_change (MUSTER_RULES_PAGE (widget)))
    muster_rules_present_file (MUSTER_PAGE (widget));
}

static void
muster_rules_page_add_new (MusterPage *page)
{
  add_requirement (GTK_WIDGET (page), NULL, NULL);
}

/* --- Values in their cells ------------------------------------------------------------------------ */

static char *
begin_edit (const MusterRows *rows, guint row, guint column, gpointer data)
{
  MusterRulesPage *self = data;
  const MusterRuleLine *line = muster_rules_rows_get_line (rows, row);

  if (column != MUSTER_RULE_VALUE || line->member == NULL || !can_change (self))
    return NULL;
  return g_strdup (line->value != NULL ? line->value : "");
}

/* Checked in its cell; what it stands on is asked after that. */
static gboolean
commit_edit (const MusterRows *rows, guint row, guint column G_GNUC_UNUSED, const char *text,
             gpointer data, GError **error)
{
  MusterRulesPage *self = data;
  const MusterRuleLine *line = muster_rules_rows_get_line (rows, row);
  const MusterRulesVersion *version = get_version (self);
  g_autoptr (MusterPackSetting) setting = muster_rules_make_setting (version, line, text);

  if (g_strcmp0 (text, line->value != NULL ? line->value : "") == 0)
    return TRUE;
  if (!muster_overlay_check (version->pack, setting, error))
    return FALSE;
  muster_rules_present_set (MUSTER_PAGE (self), version, line, text);
  return TRUE;
}

static void
activated (MusterRulesPage *self)
{
  const MusterRuleLine *line = get_line (self);
  guint position;

  if (line == NULL || !muster_grid_get_cursor (self->grid, &position, NULL))
    return;
  muster_grid_set_cursor (self->grid, position, MUSTER_RULE_VALUE);
  if (line->member == NULL)
    muster_page_report (MUSTER_PAGE (self),
                        _ ("This rule asks for no number. “Set a Value…” has what can be set."),
                        FALSE);
  else
    muster_grid_edit (self->grid, NULL);
}

/* --- Loading -------------------------------------------------------------------------------------- */

static gpointer
load_shelf (MusterWorkspace *workspace, gpointer data G_GNUC_UNUSED, GError **error)
{
  return muster_rules_shelf_load (workspace, error);
}

static void
loaded (MusterPage *page, gpointer result)
{
  MusterRulesPage *self = MUSTER_RULES_PAGE (page);

  /* The rows hold on to the packs that they show. */
  g_clear_pointer (&self->shelf, muster_rules_shelf_free);
  self->shelf = result;
  if (self->shelf->packs->len > 0 &&
      (self->pack == NULL || muster_rules_shelf_find (self->shelf, self->pack, NULL) == NULL))
    {
      g_free (self->pack);
      self->pack = g_strdup (muster_pack_get_id (g_ptr_array_index (self->shelf->packs, 0)));
    }
  gtk_stack_set_visible_child_name (self->stack, self->shelf->packs->len > 0 ? "rules" : "empty");
  fill_packs (self);
  muster_rules_fill_offers (self->offers, self->shelf);
  if (self->shelf->packs->len > 0)
    show_version (self);
  else
    show_nothing (self);
}

static void
muster_rules_page_load (MusterPage *page)
{
  const MusterSessionWork work = { load_shelf, NULL, NULL, muster_rules_shelf_free, FALSE };

  muster_page_run (page, &work, loaded);
}

/* --- The type ------------------------------------------------------------------------------------- */

static gboolean
muster_rules_page_grab_focus (GtkWidget *widget)
{
  MusterRulesPage *self = MUSTER_RULES_PAGE (widget);
  gboolean has_rules = self->shelf == NULL || self->shelf->packs->len > 0;

  return gtk_widget_grab_focus (has_rules ? GTK_WIDGET (self->grid) : GTK_WIDGET (self->offers));
}

static void
muster_rules_page_dispose (GObject *object)
{
  MusterRulesPage *self = MUSTER_RULES_PAGE (object);

  g_clear_object (&self->model);
  g_clear_pointer (&self->shelf, muster_rules_shelf_free);
  g_clear_pointer (&self->pack, g_free);
  G_OBJECT_CLASS (muster_rules_page_parent_class)->dispose (object);
}

static void
muster_rules_page_class_init (MusterRulesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MusterPageClass *page_class = MUSTER_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muster_rules_page_dispose;
  widget_class->grab_focus = muster_rules_page_grab_focus;
  page_class->load = muster_rules_page_load;
  page_class->add_new = muster_rules_page_add_new;
  g_type_ensure (MUSTER_TYPE_GRID);
  g_type_ensure (MUSTER_TYPE_RULES_PANEL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/muster/Muster/ui/rules-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MusterRulesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MusterRulesPage, packs);
  gtk_widget_class_bind_template_child (widget_class, MusterRulesPage, offers);
  gtk_widget_class_bind_template_child (widget_class, MusterRulesPage, grid);
  gtk_widget_class_bind_template_child (widget_class, MusterRulesPage, panel);
  gtk_widget_class_bind_template_child (widget_class, MusterRulesPage, adopt_button);
  gtk_widget_class_install_action (widget_class, "rules.verify", NULL, verify);
  gtk_widget_class_install_action (widget_class, "rules.set", NULL, set_value);
  gtk_widget_class_install_action (widget_class, "rules.reset", NULL, reset);
  gtk_widget_class_install_action (widget_class, "rules.add-requirement", NULL, add_requirement);
  gtk_widget_class_install_action (widget_class, "rules.add-subject", NULL, add_subject);
  gtk_widget_class_install_action (widget_class, "rules.change", NULL, change);
  gtk_widget_class_install_action (widget_class, "rules.end", NULL, end);
  gtk_widget_class_install_action (widget_class, "rules.compare", NULL, compare);
  gtk_widget_class_install_action (widget_class, "rules.look-at", "s", look_at);
  gtk_widget_class_install_action (widget_class, "rules.adopt-file", NULL, adopt_file);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.back", NULL);
}

static void
muster_rules_page_init (MusterRulesPage *self)
{
  const MusterGridFuncs funcs = { muster_rules_rows_describe, begin_edit, commit_edit };
  const MusterGridColumn columns[] = {
    { "title", _ ("Requirement"), NULL, 20, -1, FALSE, FALSE, TRUE },
    { "value", _ ("Value"), NULL, 10, -1, FALSE, TRUE, FALSE },
    { "unit", _ ("Unit"), NULL, 22, -1, TRUE, FALSE, FALSE },
    { "from", _ ("From"), NULL, 10, -1, FALSE, FALSE, FALSE },
    { "citation", _ ("Citation"), NULL, 9, -1, FALSE, FALSE, FALSE },
    { "verified", _ ("Verified"), NULL, 11, -1, FALSE, FALSE, FALSE },
  };

  gtk_widget_init_template (GTK_WIDGET (self));
  self->model = muster_table_model_new ();
  muster_grid_setup (self->grid, self->model, &funcs, self);
  muster_grid_set_columns (self->grid, columns, G_N_ELEMENTS (columns));
  muster_page_set_keys (MUSTER_PAGE (self), _ ("Enter set a number · Ctrl+N new requirement"));
  g_signal_connect_swapped (self->packs, "row-selected", G_CALLBACK (pack_selected), self);
  g_signal_connect_swapped (self->grid, "cursor-moved", G_CALLBACK (show_line), self);
  g_signal_connect_swapped (self->grid, "activate", G_CALLBACK (activated), self);
}

MusterPage *
muster_rules_page_new (void)
{
  return g_object_new (MUSTER_TYPE_RULES_PAGE, NULL);
}
