/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of both versions, those that differ first, and everything that differs in sentences. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/adopt.h"
#include "app/chips.h"
#include "app/grid.h"
#include "app/reasons-list.h"
#include "app/rules-compare-page.h"
#include "app/rules-rows.h"
#include "rules/overlay.h"

/* The filters, in order. */
enum
{
  CHIP_CHANGED,
  CHIP_ALL,
};

struct _MusterRulesComparePage
{
  MusterPage parent_instance;
  GtkDropDown *old;
  GtkDropDown *new_;
  GtkWidget *against;
  MusterChips *chips;
  MusterGrid *grid;
  GtkBox *sentences;
  GtkWidget *adopt_button;
  MusterTableModel *model;
  MusterRulesShelf *shelf;
  GPtrArray *versions; /* of MusterRulesVersion, newest first; owned by the shelf */
  char *pack;
  char *text; /* of rules that are not on the shelf, or NULL */
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (MusterRulesComparePage, muster_rules_compare_page, MUSTER_TYPE_PAGE)

static const MusterRulesVersion *
get_chosen (MusterRulesComparePage *self, GtkDropDown *chooser)
{
  guint chosen = gtk_drop_down_get_selected (chooser);

  return self->versions != NULL && chosen < self->versions->len
             ? g_ptr_array_index (self->versions, chosen)
             : NULL;
}

static gboolean
is_wanted (const MusterRows *rows, guint row, gpointer data)
{
  const MusterRulesComparePage *self = data;

  return muster_chips_get_active (self->chips) == CHIP_ALL ||
         muster_rules_rows_get_line (rows, row)->changed != 0;
}

/* --- Comparing ------------------------------------------------------------------------------------ */

static void
show_sentences (MusterRulesComparePage *self, const MusterRulesVersion *old,
                const MusterRulesVersion *new_)
{
  g_autoptr (GPtrArray) sentences =
      old != NULL ? muster_overlay_compare (old->pack, new_->pack) : g_ptr_array_new ();
  guint i;

  muster_reasons_list_clear (self->sentences);
  gtk_widget_set_visible (GTK_WIDGET (self->sentences), TRUE);
  for (i = 0; i < sentences->len; i++)
    gtk_box_append (self->sentences,
                    muster_reasons_create_text (g_ptr_array_index (sentences, i), "reason"));
  if (sentences->len == 0)
    gtk_box_append (
        self->sentences,
        muster_reasons_create_text (
            old != NULL ? _ ("Both versions say the same.")
                        : _ ("No version of these rules was adopted before. They are a template: "
                             "until somebody here has verified them, papers will say so."),
            "reason"));
}

static void
say (MusterRulesComparePage *self, const MusterRulesVersion *old, const MusterRulesVersion *new_,
     guint n)
{
  g_autofree char *summary =
      g_strdup_printf (ngettext ("%u rule is different", "%u rules are different", n), n);
  g_autofree char *subtitle =
      old != NULL
          /* Translators: title of rules, two of their versions. */
          ? g_strdup_printf (_ ("%s · %s ← %s"), muster_pack_get_title (new_->pack),
                             muster_pack_get_version (new_->pack),
                             muster_pack_get_version (old->pack))
          /* Translators: title of rules, their version, which is a date. */
          : g_strdup_printf (_ ("%s · version %s"), muster_pack_get_title (new_->pack),
                             muster_pack_get_version (new_->pack));

  muster_page_set_state (MUSTER_PAGE (self), subtitle, summary);
}

static void
compare (MusterRulesComparePage *self)
{
  const MusterRulesVersion *new_ = get_chosen (self, self->new_);
  const MusterRulesVersion *old =
      self->versions != NULL && self->versions->len > 1 ? get_chosen (self, self->old) : NULL;
  g_autoptr (MusterRows) rows = NULL;
  guint i, n = 0;

  if (self->is_filling || new_ == NULL)
    return;
  rows = muster_rules_rows_compare (old, new_);
  for (i = 0; i < muster_rows_get_n (rows); i++)
    n += muster_rules_rows_get_line (rows, i)->changed != 0;
  muster_chips_set_count (self->chips, CHIP_CHANGED, n);
  muster_chips_set_count (self->chips, CHIP_ALL, muster_rows_get_n (rows));
  muster_table_model_set_rows (self->model, rows);
  muster_table_model_set_filter (self->model, is_wanted, self);
  show_sentences (self, old, new_);
  gtk_widget_set_visible (self->adopt_button, new_->adopted_on == MUSTER_DATE_NONE);
  say (self, old, new_, n);
}

static void
chip_changed (MusterRulesComparePage *self)
{
  muster_table_model_set_filter (self->model, is_wanted, self);
}

/* --- Adopting ------------------------------------------------------------------------------------- */

static gpointer
adopt_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  return muster_action_adopt_pack (workspace, data, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static void
adopted (MusterPage *page, gpointer result G_GNUC_UNUSED)
{
  muster_page_report (
      page, _ ("The version is adopted, and officers are judged by it. Verify it next."), TRUE);
  gtk_widget_activate_action (GTK_WIDGET (page), "win.back", NULL);
}

static void
adopt (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  MusterRulesComparePage *self = MUSTER_RULES_COMPARE_PAGE (widget);
  const MusterRulesVersion *version = get_chosen (self, self->new_);
  MusterPage *page = MUSTER_PAGE (self);
  MusterSessionWork work = { adopt_work, NULL, g_free, NULL, TRUE };

  if (version == NULL || version->adopted_on != MUSTER_DATE_NONE)
    return;
  if (muster_session_is_read_only (muster_page_get_session (page)))
    {
      muster_page_report (page, _ ("This file is open read-only: nothing in it can be changed."),
                          FALSE);
      return;
    }
  work.data = g_strdup (version->text);
  muster_page_run (page, &work, adopted);
}

/* --- Loading -------------------------------------------------------------------------------------- */

static char *
describe_version (const MusterRulesVersion *version)
{
  return g_strdup_printf (version->adopted_on != MUSTER_DATE_NONE
                              /* Translators: a version of rules, which is a date. */
                              ? _ ("%s, adopted")
                              : _ ("%s, not adopted"),
                          muster_pack_get_version (version->pack));
}

/* What was chosen stays chosen, even where it has another place now. */
static void
fill (GtkDropDown *chooser, GPtrArray *versions, const char *chosen, guint otherwise)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  guint selected = MIN (otherwise, versions->len - 1);
  guint i;

  for (i = 0; i < versions->len; i++)
    {
      const MusterRulesVersion *version = g_ptr_array_index (versions, i);

      gtk_string_list_take (list, describe_version (version));
      if (g_strcmp0 (muster_pack_get_version (version->pack), chosen) == 0)
        selected = i;
    }
  gtk_drop_down_set_model (chooser, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (chooser, selected);
}

static char *
copy_chosen (MusterRulesComparePage *self, GtkDropDown *chooser)
{
  const MusterRulesVersion *version = get_chosen (self, chooser);

  return version != NULL ? g_strdup (muster_pack_get_version (version->pack)) : NULL;
}

static gpointer
load_shelf (MusterWorkspace *workspace, gpointer data, GError **error)
{
  g_autoptr (MusterRulesShelf) shelf = muster_rules_shelf_load (workspace, error);

  if (shelf == NULL || (data != NULL && muster_rules_shelf_offer (shelf, data, error) == NULL))
    return NULL;
  return g_steal_pointer (&shelf);
}

static void
add_versions (MusterRulesComparePage *self, const GPtrArray *versions)
{
  guint i;

  for (i = 0; i < versions->len; i++)
    {
      MusterRulesVersion *version = g_ptr_array_index (versions, i);

      if (g_str_equal (muster_pack_get_id (version->pack), self->pack))
        g_ptr_array_add (self->versions, version);
    }
}

/* What is compared with is at first the version that judges. */
static guint
find_judging (const GPtrArray *versions)
{
  guint i;

  for (i = 0; i < versions->len; i++)
    if (((const MusterRulesVersion *) g_ptr_array_index (versions, i))->judging != NULL)
      return i > 0 ? i : 1;
  return 1;
}

static void
loaded (MusterPage *page, gpointer result)
{
  MusterRulesComparePage *self = MUSTER_RULES_COMPARE_PAGE (page);
  g_autofree char *old = copy_chosen (self, self->old);
  g_autofree char *new_ = copy_chosen (self, self->new_);

  g_clear_pointer (&self->versions, g_ptr_array_unref);
  g_clear_pointer (&self->shelf, muster_rules_shelf_free);
  self->shelf = result;
  self->versions = g_ptr_array_new ();
  add_versions (self, self->shelf->offers);
  add_versions (self, self->shelf->versions);
  gtk_widget_set_visible (self->against, self->versions->len > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->old), self->versions->len > 1);
  if (self->versions->len == 0)
    return;
  self->is_filling = TRUE;
  fill (self->old, self->versions, old, find_judging (self->versions));
  fill (self->new_, self->versions, new_, 0);
  self->is_filling = FALSE;
  compare (self);
}

static void
muster_rules_compare_page_load (MusterPage *page)
{
  const MusterSessionWork work = { load_shelf, g_strdup (MUSTER_RULES_COMPARE_PAGE (page)->text),
                                   g_free, muster_rules_shelf_free, FALSE };

  muster_page_run (page, &work, loaded);
}

/* --- The type ------------------------------------------------------------------------------------- */

static gboolean
muster_rules_compare_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MUSTER_RULES_COMPARE_PAGE (widget)->grid));
}

static void
muster_rules_compare_page_dispose (GObject *object)
{
  MusterRulesComparePage *self = MUSTER_RULES_COMPARE_PAGE (object);

  if (self->model != NULL)
    muster_table_model_set_filter (self->model, NULL, NULL);
  g_clear_object (&self->model);
  g_clear_pointer (&self->versions, g_ptr_array_unref);
  g_clear_pointer (&self->shelf, muster_rules_shelf_free);
  g_clear_pointer (&self->pack, g_free);
  g_clear_pointer (&self->text, g_free);
  G_OBJECT_CLASS (muster_rules_compare_page_parent_class)->dispose (object);
}

static void
muster_rules_compare_page_class_init (MusterRulesComparePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muster_rules_compare_page_dispose;
  widget_class->grab_focus = muster_rules_compare_page_grab_focus;
  MUSTER_PAGE_CLASS (klass)->load = muster_rules_compare_page_load;
  g_type_ensure (MUSTER_TYPE_CHIPS);
  g_type_ensure (MUSTER_TYPE_GRID);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/muster/Muster/ui/rules-compare-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MusterRulesComparePage, old);
  gtk_widget_class_bind_template_child (widget_class, MusterRulesComparePage, new_);
  gtk_widget_class_bind_template_child (widget_class, MusterRulesComparePage, against);
  gtk_widget_class_bind_template_child (widget_class, MusterRulesComparePage, chips);
  gtk_widget_class_bind_template_child (widget_class, MusterRulesComparePage, grid);
  gtk_widget_class_bind_template_child (widget_class, MusterRulesComparePage, sentences);
  gtk_widget_class_bind_template_child (widget_class, MusterRulesComparePage, adopt_button);
  gtk_widget_class_install_action (widget_class, "rules.adopt", NULL, adopt);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.back", NULL);
}

static void
muster_rules_compare_page_init (MusterRulesComparePage *self)
{
  const MusterGridFuncs funcs = { muster_rules_rows_describe, NULL, NULL };
  const MusterGridColumn columns[] = {
    { "title", _ ("Requirement"), NULL, 20, -1, FALSE, FALSE, TRUE },
    { "value", _ ("Value"), NULL, 14, -1, FALSE, TRUE, FALSE },
    { "unit", _ ("Unit"), NULL, 21, -1, TRUE, FALSE, FALSE },
    { "from", _ ("From"), NULL, 10, -1, FALSE, FALSE, FALSE },
    { "citation", _ ("Citation"), NULL, 9, -1, FALSE, FALSE, FALSE },
    { "besides", _ ("Besides"), NULL, 8, -1, FALSE, FALSE, FALSE },
  };

  gtk_widget_init_template (GTK_WIDGET (self));
  self->model = muster_table_model_new ();
  muster_grid_setup (self->grid, self->model, &funcs, self);
  muster_grid_set_columns (self->grid, columns, G_N_ELEMENTS (columns));
  muster_chips_add (self->chips, _ ("Changed"), FALSE);
  muster_chips_add (self->chips, _ ("All"), FALSE);
  muster_page_set_keys (MUSTER_PAGE (self), _ ("Ctrl+C copy · Alt+← back"));
  g_signal_connect_swapped (self->chips, "changed", G_CALLBACK (chip_changed), self);
  g_signal_connect_swapped (self->old, "notify::selected", G_CALLBACK (compare), self);
  g_signal_connect_swapped (self->new_, "notify::selected", G_CALLBACK (compare), self);
}

MusterPage *
muster_rules_compare_page_new (const char *pack, const char *text)
{
  MusterRulesComparePage *self = g_object_new (MUSTER_TYPE_RULES_COMPARE_PAGE, NULL);

  g_return_val_if_fail (pack != NULL, NULL);

  self->pack = g_strdup (pack);
  self->text = g_strdup (text);
  return MUSTER_PAGE (self);
}
