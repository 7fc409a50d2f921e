/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A grid of titles, and over it, as another page of the same kind, one of a title's credits. What is ticked is kept by
 * credit, so that a title stays ticked when the file is read again. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/classify.h"
#include "app/form.h"
#include "app/search-keys.h"
#include "app/subject-choices.h"
#include "app/unclassified-page.h"
#include "app/unclassified-rows.h"
#include "core/officer.h"

struct _MusterUnclassifiedPage
{
  MusterPage parent_instance;
  GtkStack *stack;
  GtkStack *shown;
  AdwStatusPage *empty;
  AdwStatusPage *nothing;
  GtkLabel *ticks;
  GtkEditable *search;
  MusterGrid *grid;

  MusterTableModel *model;
  GHashTable *ticked;   /* ids of credits */
  char *title;          /* whose credits are the rows; NULL where the rows are titles */
  gboolean wants_focus; /* the grid has the focus when the rows are there */
};

G_DEFINE_FINAL_TYPE (MusterUnclassifiedPage, muster_unclassified_page, MUSTER_TYPE_PAGE)

/* --- Ticks ---------------------------------------------------------------------------------------- */

/* A title is ticked with all its credits, so each of them tells. */
static gboolean
is_ticked (MusterUnclassifiedPage *self, const MusterRows *rows, guint row)
{
  MusterId id = muster_rows_get_id (rows, row);

  return g_hash_table_contains (self->ticked, &id);
}

static void
set_ticked (MusterUnclassifiedPage *self, const MusterRows *rows, guint row, gboolean ticked)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (MusterId));
  guint i;

  muster_unclassified_rows_add_ids (rows, row, ids);
  for (i = 0; i < ids->len; i++)
    if (ticked)
      g_hash_table_add (self->ticked,
                        g_memdup2 (&g_array_index (ids, MusterId, i), sizeof (MusterId)));
    else
      g_hash_table_remove (self->ticked, &g_array_index (ids, MusterId, i));
}

/* The rows that are ticked, whether the search shows them or not. */
static GArray *
list_ticked (MusterUnclassifiedPage *self)
{
  const MusterRows *rows = muster_table_model_get_rows (self->model);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));
  guint i;

  for (i = 0; rows != NULL && i < muster_rows_get_n (rows); i++)
    if (is_ticked (self, rows, i))
      g_array_append_val (found, i);
  return found;
}

/* The rows of the range, which is the cursor's where none was drawn. */
static GArray *
list_range (MusterUnclassifiedPage *self)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));
  guint first, last, first_column, last_column;

  if (!muster_grid_get_range (self->grid, &first, &last, &first_column, &last_column))
    return found;
  for (; first <= last; first++)
    {
      guint row = muster_table_model_get_row (self->model, first);

      g_array_append_val (found, row);
    }
  return found;
}

static void
show_ticks (MusterUnclassifiedPage *self)
{
  g_autoptr (GArray) ticked = list_ticked (self);
  g_autofree char *text =
      g_strdup_printf (ngettext ("%u ticked", "%u ticked", ticked->len), ticked->len);

  gtk_label_set_text (self->ticks, ticked->len > 0 ? text : _ ("Space ticks a row."));
  muster_grid_show_again (self->grid);
}

/* Ticks the rows of the range, or unticks them where all are ticked. */
static void
toggle (MusterUnclassifiedPage *self)
{
  const MusterRows *rows = muster_table_model_get_rows (self->model);
  g_autoptr (GArray) range = list_range (self);
  gboolean all = TRUE;
  guint i;

  for (i = 0; i < range->len; i++)
    all = all && is_ticked (self, rows, g_array_index (range, guint, i));
  for (i = 0; i < range->len; i++)
    set_ticked (self, rows, g_array_index (range, guint, i), !all);
  show_ticks (self);
}

/* --- Classifying ---------------------------------------------------------------------------------- */

typedef struct
{
  GArray *ids; /* of MusterId */
  char *subject;
} Classification;

static void
classification_free (gpointer data)
{
  Classification *classification = data;

  g_array_unref (classification->ids);
  g_free (classification->subject);
  g_free (classification);
}

static gpointer
classify_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Classification *asked = data;

  return muster_action_classify (workspace, asked->ids, asked->subject, error)
             ? GINT_TO_POINTER (TRUE)
             : NULL;
}

static void
classified (MusterPage *page, gconstpointer result G_GNUC_UNUSED)
{
  g_hash_table_remove_all (MUSTER_UNCLASSIFIED_PAGE (page)->ticked);
}

static void
classify (MusterForm *form, gpointer data)
{
  GArray *ids = data;
  const MusterSuggestion *found = muster_form_get_found (form, "subject");
  MusterSessionWork work = { classify_work, NULL, classification_free, NULL, TRUE };
  g_autofree char *sentence = NULL;
  Classification *asked;

  if (found == NULL)
    {
      muster_form_refuse (form, "subject", _ ("Type a subject and choose one of the list."));
      return;
    }
  asked = g_new0 (Classification, 1);
  asked->ids = g_array_ref (ids);
  asked->subject = g_strdup (found->detail);
  work.data = asked;
  /* Translators: how many, title of a subject. */
  sentence =
      g_strdup_printf (ngettext ("%u credit is “%s” now.", "%u credits are “%s” now.", ids->len),
                       ids->len, found->label);
  muster_form_run (form, &work, sentence, classified);
}

/* What the titles were classified as before, where all were the same; NULL where nothing is to be proposed. */
static const char *
find_before (const MusterRows *rows, const GArray *chosen)
{
  const char *before = NULL;
  guint i;

  for (i = 0; i < chosen->len; i++)
    {
      const MusterUnclassifiedGroup *group =
          muster_unclassified_rows_get_group (rows, g_array_index (chosen, guint, i));

      if (group->before == NULL || (before != NULL && !g_str_equal (before, group->before)))
        return NULL;
      before = group->before;
    }
  return before;
}

/* "“Cold case review”, 3 credits", or how many titles. */
static char *
describe_chosen (MusterUnclassifiedPage *self, const MusterRows *rows, const GArray *chosen,
                 guint n_credits)
{
  g_autofree char *credits =
      g_strdup_printf (ngettext ("%u credit", "%u credits", n_credits), n_credits);

  if (self->title == NULL && chosen->len > 1)
    /* Translators: how many titles of training, "3 credits". */
    return g_strdup_printf (ngettext ("%u title, %s", "%u titles, %s", chosen->len), chosen->len,
                            credits);
  /* Translators: title of training, "3 credits". */
  return g_strdup_printf (
      _ ("“%s”, %s"),
      muster_unclassified_rows_get_group (rows, g_array_index (chosen, guint, 0))->title, credits);
}

static void
ask (MusterUnclassifiedPage *self, const GArray *chosen)
{
  const MusterRows *rows = muster_table_model_get_rows (self->model);
  const char *before = find_before (rows, chosen);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (MusterId));
  g_autofree char *description = NULL;
  MusterForm *form;
  guint i;

  for (i = 0; i < chosen->len; i++)
    muster_unclassified_rows_add_ids (rows, g_array_index (chosen, guint, i), ids);
  description = describe_chosen (self, rows, chosen, ids->len);
  form = muster_form_new (MUSTER_PAGE (self), _ ("Give a Subject"), _ ("_Classify"), classify, ids,
                          (GDestroyNotify) g_array_unref);
  muster_form_set_description (form, description);
  muster_form_add_search (
      form, "subject", _ ("Subject, by title"),
      muster_subject_choices_new (muster_unclassified_rows_get_rulebook (rows)));
  if (before != NULL)
    gtk_editable_set_text (GTK_EDITABLE (muster_form_get_row (form, "subject")), before);
  gtk_window_present (GTK_WINDOW (form));
}

static void
give_subject (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  MusterUnclassifiedPage *self = MUSTER_UNCLASSIFIED_PAGE (widget);
  g_autoptr (GArray) chosen = list_ticked (self);

  if (chosen->len == 0)
    {
      g_clear_pointer (&chosen, g_array_unref);
      chosen = list_range (self);
    }
  if (chosen->len > 0 && muster_page_can_change (MUSTER_PAGE (self)))
    ask (self, chosen);
}

/* --- Showing -------------------------------------------------------------------------------------- */

static void
describe (const MusterRows *rows, guint row, guint column, MusterGridText *text, gpointer data)
{
  text->text = muster_table_format_cell (muster_rows_get_table (rows), row, column + 1);
  if (column != 0 || !is_ticked (data, rows, row))
    return;
  text->icon = "muster-met-symbolic";
  text->is_bold = TRUE;
  /* Translators: a row of a list that is ticked, spoken. */
  text->spoken = g_strdup_printf (_ ("%s, ticked"), text->text);
}

static void
show_empty (MusterUnclassifiedPage *self)
{
  g_autofree char *escaped = self->title != NULL ? g_markup_escape_text (self->title, -1) : NULL;
  /* Translators: title of training. */
  g_autofree char *of_title =
      escaped != NULL ? g_strdup_printf (_ ("Every credit of “%s” has a subject."), escaped) : NULL;

  adw_status_page_set_title (self->empty,
                             of_title != NULL ? of_title : _ ("Every credit has a subject."));
}

static void
show_state (MusterUnclassifiedPage *self)
{
  const MusterRows *rows = muster_table_model_get_rows (self->model);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  g_autofree char *escaped = g_markup_escape_text (gtk_editable_get_text (self->search), -1);
  g_autofree char *nothing = g_strdup_printf (_ ("Nothing here matches “%s”"), escaped);
  g_autofree char *summary = self->title != NULL
                                 ? g_strdup_printf (ngettext ("%u credit", "%u credits", n), n)
                                 : g_strdup_printf (ngettext ("%u title", "%u titles", n), n);

  if (rows == NULL)
    return;
  show_empty (self);
  adw_status_page_set_title (self->nothing, nothing);
  gtk_stack_set_visible_child_name (self->stack, muster_rows_get_n (rows) > 0 ? "list" : "empty");
  gtk_stack_set_visible_child_name (self->shown, n > 0 ? "grid" : "nothing");
  muster_page_set_state (MUSTER_PAGE (self), NULL, muster_rows_get_n (rows) > 0 ? summary : NULL);
}

static void
search_changed (MusterUnclassifiedPage *self)
{
  muster_table_model_set_search (self->model, gtk_editable_get_text (self->search));
  show_state (self);
}

static void
search_stopped (MusterUnclassifiedPage *self)
{
  gtk_editable_set_text (self->search, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

/* --- Loading -------------------------------------------------------------------------------------- */

static gpointer
load_rows (MusterWorkspace *workspace, gpointer data, GError **error)
{
  return muster_unclassified_rows_load (workspace, data, error);
}

static void
loaded (MusterPage *page, gpointer result)
{
  MusterUnclassifiedPage *self = MUSTER_UNCLASSIFIED_PAGE (page);
  g_autoptr (MusterRows) rows = result;

  muster_table_model_set_rows (self->model, rows);
  show_state (self);
  show_ticks (self);
  if (self->wants_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  self->wants_focus = FALSE;
}

static void
muster_unclassified_page_load (MusterPage *page)
{
  const MusterSessionWork work = { load_rows, g_strdup (MUSTER_UNCLASSIFIED_PAGE (page)->title),
                                   g_free, (GDestroyNotify) muster_rows_unref, FALSE };

  muster_page_run (page, &work, loaded);
}

/* --- Keys ----------------------------------------------------------------------------------------- */

static void
activated (MusterUnclassifiedPage *self)
{
  const MusterRows *rows = muster_table_model_get_rows (self->model);
  const MusterUnclassifiedCredit *credit;
  const char *title;
  guint row;

  if (!muster_grid_get_cursor_row (self->grid, &row))
    return;
  credit = muster_unclassified_rows_get_credit (rows, row);
  title = muster_unclassified_rows_get_group (rows, row)->title;
  if (credit != NULL)
    muster_page_open_record (MUSTER_PAGE (self), &muster_officer_type, credit->officer_id);
  else
    muster_page_push (MUSTER_PAGE (self), muster_unclassified_page_new (title), title);
}

static gboolean
key_pressed (MusterUnclassifiedPage *self, guint key, GdkModifierType modifiers)
{
  if (key == GDK_KEY_space && (modifiers & ~GDK_SHIFT_MASK) == 0)
    toggle (self);
  else if (gdk_keyval_to_lower (key) == GDK_KEY_s && modifiers == 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "unclassified.give-subject", NULL);
  else
    return FALSE;
  return TRUE;
}

static void
muster_unclassified_page_search (MusterPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (MUSTER_UNCLASSIFIED_PAGE (page)->search));
}

/* --- The type ------------------------------------------------------------------------------------- */

static gboolean
muster_unclassified_page_grab_focus (GtkWidget *widget)
{
  MusterUnclassifiedPage *self = MUSTER_UNCLASSIFIED_PAGE (widget);

  /* Before the rows are there, nothing can have the focus. */
  self->wants_focus = muster_table_model_get_rows (self->model) == NULL;
  return gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
muster_unclassified_page_dispose (GObject *object)
{
  g_clear_object (&MUSTER_UNCLASSIFIED_PAGE (object)->model);
  G_OBJECT_CLASS (muster_unclassified_page_parent_class)->dispose (object);
}

static void
muster_unclassified_page_finalize (GObject *object)
{
  MusterUnclassifiedPage *self = MUSTER_UNCLASSIFIED_PAGE (object);

  g_hash_table_unref (self->ticked);
  g_free (self->title);
  G_OBJECT_CLASS (muster_unclassified_page_parent_class)->finalize (object);
}

static void
muster_unclassified_page_class_init (MusterUnclassifiedPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MusterPageClass *page_class = MUSTER_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muster_unclassified_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = muster_unclassified_page_finalize;
  widget_class->grab_focus = muster_unclassified_page_grab_focus;
  page_class->load = muster_unclassified_page_load;
  page_class->search = muster_unclassified_page_search;
  g_type_ensure (MUSTER_TYPE_GRID);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/muster/Muster/ui/unclassified-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MusterUnclassifiedPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MusterUnclassifiedPage, shown);
  gtk_widget_class_bind_template_child (widget_class, MusterUnclassifiedPage, empty);
  gtk_widget_class_bind_template_child (widget_class, MusterUnclassifiedPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, MusterUnclassifiedPage, ticks);
  gtk_widget_class_bind_template_child (widget_class, MusterUnclassifiedPage, search);
  gtk_widget_class_bind_template_child (widget_class, MusterUnclassifiedPage, grid);
  gtk_widget_class_install_action (widget_class, "unclassified.give-subject", NULL, give_subject);
}

static void
muster_unclassified_page_init (MusterUnclassifiedPage *self)
{
  const MusterGridFuncs funcs = { describe, NULL, NULL };

  gtk_widget_init_template (GTK_WIDGET (self));
  self->ticked = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->model = muster_table_model_new ();
  muster_grid_setup (self->grid, self->model, &funcs, self);
  muster_search_leads_to (GTK_WIDGET (self->search), GTK_WIDGET (self->grid));
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (search_changed), self);
  g_signal_connect_swapped (self->search, "stop-search", G_CALLBACK (search_stopped), self);
  g_signal_connect_swapped (self->grid, "activate", G_CALLBACK (activated), self);
  g_signal_connect_swapped (self->grid, "key", G_CALLBACK (key_pressed), self);
}

MusterPage *
muster_unclassified_page_new (const char *title)
{
  MusterUnclassifiedPage *self = g_object_new (MUSTER_TYPE_UNCLASSIFIED_PAGE, NULL);

  self->title = g_strdup (title);
  muster_unclassified_rows_set_columns (self->grid, title != NULL);
  muster_page_set_keys (MUSTER_PAGE (self),
                        title != NULL ? _ ("Enter officer · S subject · Space tick · Alt+← back")
                                      : _ ("Enter credits · S subject · Space tick · Alt+← back"));
  return MUSTER_PAGE (self);
}
