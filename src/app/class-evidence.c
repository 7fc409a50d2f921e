/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row for each item of the list; a file is attached by its button, or dropped on it. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/attach.h"
#include "app/badge.h"
#include "app/class-evidence.h"
#include "app/officer-parts.h"

struct _MusterClassEvidence
{
  AdwBin parent_instance;
  MusterPage *page; /* it holds this */
  MusterId class_id;
  GtkWidget *rows[MUSTER_N_CLASS_FILE_ITEMS];
  GtkWidget *badges[MUSTER_N_CLASS_FILE_ITEMS];
  GtkWidget *buttons[MUSTER_N_CLASS_FILE_ITEMS];
};

G_DEFINE_FINAL_TYPE (MusterClassEvidence, muster_class_evidence, ADW_TYPE_BIN)

static const char *
get_title (guint item)
{
  if (item == MUSTER_CLASS_FILE_TOPICS)
    return _ ("Topics");
  return muster_word_label (muster_proof_kind_words, (int) muster_class_file_get_proof (item));
}

/* What is there without a document. */
static const char *
describe_entered (guint item)
{
  switch (item)
    {
    case MUSTER_CLASS_FILE_ROSTER:
      return _ ("Kept here; print it for a signed copy");
    case MUSTER_CLASS_FILE_TOPICS:
      return _ ("The subjects of the class");
    default:
      return _ ("Written with the course");
    }
}

static char *
describe (guint item, gboolean is_there, const GPtrArray *documents)
{
  g_autoptr (GString) titles = g_string_new (NULL);
  guint i;

  if (!is_there)
    return g_strdup (_ ("Drop a file here, or attach one"));
  for (i = 0; i < documents->len; i++)
    g_string_append_printf (
        titles, "%s%s", i > 0 ? ", " : "",
        ((const MusterRecordDocument *) g_ptr_array_index (documents, i))->document->title);
  return g_strdup (documents->len > 0 ? titles->str : describe_entered (item));
}

void
muster_class_evidence_show (MusterClassEvidence *self, const MusterClassFile *file)
{
  MusterSession *session;
  guint item;

  g_return_if_fail (MUSTER_IS_CLASS_EVIDENCE (self) && file != NULL);

  session = muster_page_get_session (self->page);
  self->class_id = file->class->id;
  for (item = 0; item < MUSTER_N_CLASS_FILE_ITEMS; item++)
    {
      g_autoptr (GPtrArray) documents = NULL;
      gboolean is_there = muster_class_file_has (file, item, &documents);
      g_autofree char *subtitle = describe (item, is_there, documents);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->rows[item]), subtitle);
      muster_badge_set (MUSTER_BADGE (self->badges[item]),
                        is_there ? MUSTER_LOOK_MET : MUSTER_LOOK_SHORT,
                        /* Translators: a paper of a class. */
                        is_there ? _ ("have") : _ ("missing"), NULL);
      gtk_widget_set_sensitive (self->buttons[item],
                                session != NULL && !muster_session_is_read_only (session));
    }
}

/* --- Attaching ------------------------------------------------------------------------------------ */

static void
attach (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter)
{
  MusterClassEvidence *self = MUSTER_CLASS_EVIDENCE (widget);
  guint item = g_variant_get_uint32 (parameter);
  /* Translators: a kind of paper. */
  g_autofree char *title = g_strdup_printf (_ ("Attach: %s"), get_title (item));

  if (self->class_id != MUSTER_ID_NONE)
    muster_attach_choose (self->page, &muster_class_type, self->class_id,
                          muster_class_file_get_proof (item), title);
}

static guint
find_item (MusterClassEvidence *self, GtkWidget *row)
{
  guint item = 0;

  while (item < MUSTER_N_CLASS_FILE_ITEMS && self->rows[item] != row)
    item++;
  return item;
}

static gboolean
dropped (GtkDropTarget *target, const GValue *value, double x G_GNUC_UNUSED, double y G_GNUC_UNUSED,
         gpointer data)
{
  MusterClassEvidence *self = data;
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));
  GSList *link;

  if (self->class_id == MUSTER_ID_NONE)
    return FALSE;
  for (link = files; link != NULL; link = link->next)
    muster_attach_file (self->page, &muster_class_type, self->class_id,
                        muster_class_file_get_proof (find_item (self, row)), link->data);
  return files != NULL;
}

/* --- The type ------------------------------------------------------------------------------------- */

static void
muster_class_evidence_class_init (MusterClassEvidenceClass *klass)
{
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "class.attach", "u", attach);
}

static void
muster_class_evidence_init (MusterClassEvidence *self G_GNUC_UNUSED)
{
}

static void
add_item (MusterClassEvidence *self, GtkWidget *list, guint item)
{
  GtkWidget *row = muster_officer_create_row (get_title (item), NULL);
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_autofree char *label = g_strdup_printf (_ ("Attach: %s"), get_title (item));

  self->rows[item] = row;
  self->badges[item] = muster_badge_new ();
  self->buttons[item] = button;
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", item);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "class.attach");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), self->badges[item]);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  g_signal_connect (drop, "drop", G_CALLBACK (dropped), self);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (drop));
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

MusterClassEvidence *
muster_class_evidence_new (MusterPage *page)
{
  MusterClassEvidence *self;
  GtkWidget *list, *scroller, *column;
  guint item;

  g_return_val_if_fail (MUSTER_IS_PAGE (page), NULL);

  self = g_object_new (MUSTER_TYPE_CLASS_EVIDENCE, NULL);
  self->page = page;
  list = muster_officer_create_list (_ ("Class file"));
  for (item = 0; item < MUSTER_N_CLASS_FILE_ITEMS; item++)
    add_item (self, list, item);
  column = muster_officer_create_column (&scroller);
  gtk_box_append (GTK_BOX (column), list);
  adw_bin_set_child (ADW_BIN (self), scroller);
  return self;
}
