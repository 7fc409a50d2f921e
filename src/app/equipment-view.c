/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The fields stay from thing to thing; what stands below them is built anew for each. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/attach.h"
#include "app/badge.h"
#include "app/equipment-forms.h"
#include "app/equipment-view.h"
#include "app/field-row.h"
#include "app/officer-parts.h"
#include "app/void-form.h"
#include "core/officer.h"

/* In the order of 2 CFR 200.313(d); then what it does not ask for. */
static const char *const required_fields[] = { "description",     "serial",      "funding_source",
                                               "title_holder",    "acquired_on", "cost",
                                               "federal_percent", "location",    "use_note",
                                               "condition" };
static const char *const other_fields[] = { "tag", "kind", "vendor", "notes" };

struct _MusterEquipmentView
{
  GtkWidget parent_instance;
  GtkStack *states;
  GtkLabel *title_label;
  MusterBadge *badge;
  GtkLabel *fact_label;
  GtkWidget *add_button;
  AdwBin *body;

  MusterPage *page; /* it holds this */
  MusterFieldRow *rows[G_N_ELEMENTS (required_fields) + G_N_ELEMENTS (other_fields)];
  AdwBin *parts;
  MusterEquipmentRecord *record;
};

G_DEFINE_FINAL_TYPE (MusterEquipmentView, muster_equipment_view, GTK_TYPE_WIDGET)

char *
muster_equipment_describe_badge (const MusterEquipmentEntry *entry, MusterLook *look)
{
  g_return_val_if_fail (entry != NULL && look != NULL, NULL);

  *look = MUSTER_LOOK_NONE;
  if (!muster_equipment_is_held (entry->equipment))
    return g_strdup (muster_word_label (muster_disposal_words, (int) entry->equipment->disposal));
  if (!muster_equipment_entry_is_missing (entry))
    return NULL;
  *look = MUSTER_LOOK_OVERDUE;
  return g_strdup (_ ("missing"));
}

/* --- Parts ---------------------------------------------------------------------------------------- */

static GtkWidget *
create_issues (MusterEquipmentView *self)
{
  const GPtrArray *issues = self->record->entry->issues;
  GtkWidget *list;
  guint i;

  if (issues->len == 0)
    return muster_officer_create_hint (_ ("It was never issued."));
  list = muster_officer_create_list (_ ("Issued to"));
  for (i = 0; i < issues->len; i++)
    {
      const MusterEquipmentIssue *issue = g_ptr_array_index (issues, i);
      g_autofree char *range =
          muster_officer_format_range (issue->loan->issued_on, issue->loan->returned_on);
      GtkWidget *row = muster_officer_create_row (issue->name, range);

      muster_officer_open_by (row, "equipment.open-officer", issue->loan->officer_id);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  return list;
}

static GtkWidget *
create_countings (MusterEquipmentView *self)
{
  const GPtrArray *countings = self->record->entry->countings;
  GtkWidget *list;
  guint i;

  if (countings->len == 0)
    return muster_officer_create_hint (_ ("It was never counted."));
  list = muster_officer_create_list (_ ("Inventories"));
  for (i = 0; i < countings->len; i++)
    {
      const MusterInventoryCount *count =
          ((const MusterEquipmentCounting *) g_ptr_array_index (countings, i))->count;
      g_autofree char *date = muster_date_format (count->counted_on);
      g_autofree char *subtitle = g_strdup_printf (
          "%s%s%s · %s", muster_word_label (muster_inventory_result_words, (int) count->result),
          count->location != NULL ? " · " : "", count->location != NULL ? count->location : "",
          muster_word_label (muster_equipment_condition_words, (int) count->condition));

      gtk_list_box_append (GTK_LIST_BOX (list), muster_officer_create_row (date, subtitle));
    }
  return list;
}

static GtkWidget *
create_documents (MusterEquipmentView *self)
{
  const GPtrArray *documents = self->record->documents;
  GtkWidget *list;
  guint i;

  if (documents->len == 0)
    return muster_officer_create_hint (
        _ ("No photo and no proof of purchase on record. Drop a file here."));
  list = muster_officer_create_list (_ ("Documents"));
  for (i = 0; i < documents->len; i++)
    {
      const MusterRecordDocument *shown = g_ptr_array_index (documents, i);
      g_autofree char *date = muster_date_format (shown->document->added_on);
      g_autofree char *subtitle = g_strdup_printf (
          "%s · %s", muster_word_label (muster_proof_kind_words, (int) shown->proof), date);

      gtk_list_box_append (GTK_LIST_BOX (list),
                           muster_officer_create_row (shown->document->title, subtitle));
    }
  return list;
}

static char *
describe_disposal (const MusterEquipment *equipment)
{
  g_autofree char *date = muster_date_format (equipment->disposed_on);
  const char *how = muster_word_label (muster_disposal_words, (int) equipment->disposal);
  char proceeds[MUSTER_MONEY_TEXT_SIZE];
  char share[MUSTER_MONEY_TEXT_SIZE];

  if (equipment->proceeds == MUSTER_NUMBER_NONE)
    return g_strdup_printf ("%s · %s", how, date);
  muster_money_format (equipment->proceeds, proceeds);
  muster_money_format (equipment->funder_share != MUSTER_NUMBER_NONE ? equipment->funder_share : 0,
                       share);
  /* Translators: how it left, a date, an amount, an amount. */
  return g_strdup_printf (_ ("%s · %s · proceeds %s, funder’s share %s"), how, date, proceeds,
                          share);
}

static GtkWidget *
create_parts (MusterEquipmentView *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16);
  const MusterEquipment *equipment = self->record->entry->equipment;
  g_autofree char *disposal = NULL;

  if (!muster_equipment_is_held (equipment))
    {
      disposal = describe_disposal (equipment);
      muster_officer_add_part (column, _ ("Disposal"), muster_officer_create_hint (disposal));
    }
  muster_officer_add_part (column, _ ("Issued to"), create_issues (self));
  muster_officer_add_part (column, _ ("Inventories"), create_countings (self));
  muster_officer_add_part (column, _ ("Documents"), create_documents (self));
  return column;
}

/* --- Showing -------------------------------------------------------------------------------------- */

/* "RA-0001 · issued to Corvane, Luis A. · count by 14 Mar 2026" */
static char *
describe_facts (const MusterEquipmentEntry *entry)
{
  const MusterEquipmentIssue *issue = muster_equipment_entry_get_issue (entry);
  g_autofree char *date = muster_date_format (entry->due_on);
  GString *facts = g_string_new (entry->equipment->tag);

  if (entry->award != NULL)
    g_string_append_printf (facts, " · %s", entry->award->number);
  if (issue != NULL)
    {
      g_string_append (facts, " · ");
      /* Translators: an officer. */
      g_string_append_printf (facts, _ ("issued to %s"), issue->name);
    }
  if (entry->due_on != MUSTER_DATE_NONE)
    {
      g_string_append (facts, " · ");
      /* Translators: a date. */
      g_string_append_printf (facts, _ ("count by %s"), date);
    }
  return g_string_free (facts, FALSE);
}

static void
show_head (MusterEquipmentView *self)
{
  const MusterEquipmentEntry *entry = self->record->entry;
  g_autofree char *facts = describe_facts (entry);
  MusterLook look;
  g_autofree char *badge = muster_equipment_describe_badge (entry, &look);

  gtk_label_set_text (self->title_label, entry->equipment->description);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title_label), entry->equipment->description);
  gtk_label_set_text (self->fact_label, facts);
  gtk_widget_set_visible (GTK_WIDGET (self->badge), badge != NULL);
  if (badge != NULL)
    muster_badge_set (self->badge, look, badge, NULL);
}

static void
enable_actions (MusterEquipmentView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const MusterEquipmentEntry *entry = self->record->entry;
  gboolean is_held = muster_equipment_is_held (entry->equipment);
  gboolean is_issued = muster_equipment_entry_get_issue (entry) != NULL;

  gtk_widget_action_set_enabled (widget, "equipment.issue", is_held && !is_issued);
  gtk_widget_action_set_enabled (widget, "equipment.return", is_issued);
  gtk_widget_action_set_enabled (widget, "equipment.dispose", !is_issued);
}

void
muster_equipment_view_show (MusterEquipmentView *self, MusterEquipmentRecord *record)
{
  MusterSession *session;
  guint i;

  g_return_if_fail (MUSTER_IS_EQUIPMENT_VIEW (self));

  session = muster_page_get_session (self->page);
  adw_bin_set_child (self->parts, NULL);
  muster_equipment_record_free (self->record);
  self->record = record;
  gtk_stack_set_visible_child_name (self->states, record != NULL ? "equipment" : "nothing");
  if (record == NULL)
    return;
  show_head (self);
  gtk_widget_set_sensitive (self->add_button,
                            session != NULL && !muster_session_is_read_only (session));
  enable_actions (self);
  for (i = 0; i < G_N_ELEMENTS (self->rows); i++)
    muster_field_row_show (self->rows[i], record->entry->equipment);
  adw_bin_set_child (self->parts, create_parts (self));
}

/* --- What is opened and added --------------------------------------------------------------------- */

static void
act (GtkWidget *widget, const char *name, GVariant *parameter G_GNUC_UNUSED)
{
  MusterEquipmentView *self = MUSTER_EQUIPMENT_VIEW (widget);
  const MusterEquipmentEntry *entry;
  MusterId id;

  if (self->record == NULL)
    return;
  entry = self->record->entry;
  id = entry->equipment->id;
  if (g_str_equal (name, "equipment.add-photo"))
    muster_attach_choose (self->page, &muster_equipment_type, id, MUSTER_PROOF_KIND_PHOTO,
                          _ ("Add a Photo"));
  else if (g_str_equal (name, "equipment.add-proof"))
    muster_attach_choose (self->page, &muster_equipment_type, id, MUSTER_PROOF_KIND_INVOICE,
                          _ ("Add a Proof of Purchase"));
  else if (g_str_equal (name, "equipment.issue"))
    muster_equipment_issue_present (self->page, entry);
  else if (g_str_equal (name, "equipment.return"))
    muster_equipment_return_present (self->page, entry);
  else if (g_str_equal (name, "equipment.dispose"))
    muster_equipment_dispose_present (self->page, entry);
  else
    muster_void_form_present (self->page, &muster_equipment_type, id,
                              entry->equipment->description);
}

static void
open_officer (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *id)
{
  muster_page_open_record (MUSTER_EQUIPMENT_VIEW (widget)->page, &muster_officer_type,
                           g_variant_get_int64 (id));
}

/* A picture shows the thing; anything else proves that it was bought. */
static MusterProofKind
guess_proof (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *type = g_content_type_guess (name, NULL, 0, NULL);

  return g_content_type_is_a (type, "image/*") ? MUSTER_PROOF_KIND_PHOTO
                                               : MUSTER_PROOF_KIND_INVOICE;
}

static gboolean
dropped (GtkDropTarget *target G_GNUC_UNUSED, const GValue *value, double x G_GNUC_UNUSED,
         double y G_GNUC_UNUSED, gpointer data)
{
  MusterEquipmentView *self = data;
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));
  GSList *item;

  if (self->record == NULL)
    return FALSE;
  for (item = files; item != NULL; item = item->next)
    muster_attach_file (self->page, &muster_equipment_type, self->record->entry->equipment->id,
                        guess_proof (item->data), item->data);
  return files != NULL;
}

/* --- The type ------------------------------------------------------------------------------------- */

static void
muster_equipment_view_dispose (GObject *object)
{
  MusterEquipmentView *self = MUSTER_EQUIPMENT_VIEW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->record, muster_equipment_record_free);
  G_OBJECT_CLASS (muster_equipment_view_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *klass)
{
  static const char *const names[] = { "equipment.add-photo", "equipment.add-proof",
                                       "equipment.issue",     "equipment.return",
                                       "equipment.dispose",   "equipment.void" };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_class_install_action (klass, names[i], NULL, act);
  gtk_widget_class_install_action (klass, "equipment.open-officer", "x", open_officer);
}

static void
muster_equipment_view_class_init (MusterEquipmentViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muster_equipment_view_dispose;
  g_type_ensure (MUSTER_TYPE_BADGE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/muster/Muster/ui/equipment-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MusterEquipmentView, states);
  gtk_widget_class_bind_template_child (widget_class, MusterEquipmentView, title_label);
  gtk_widget_class_bind_template_child (widget_class, MusterEquipmentView, badge);
  gtk_widget_class_bind_template_child (widget_class, MusterEquipmentView, fact_label);
  gtk_widget_class_bind_template_child (widget_class, MusterEquipmentView, add_button);
  gtk_widget_class_bind_template_child (widget_class, MusterEquipmentView, body);
  install_actions (widget_class);
}

static void
muster_equipment_view_init (MusterEquipmentView *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (drop, "drop", G_CALLBACK (dropped), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

static GtkWidget *
create_group (const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_widget_add_css_class (group, "compact");
  return group;
}

MusterEquipmentView *
muster_equipment_view_new (MusterPage *page)
{
  MusterEquipmentView *self = g_object_new (MUSTER_TYPE_EQUIPMENT_VIEW, NULL);
  GtkWidget *required, *others, *scroller, *column;
  guint n = 0, i;

  g_return_val_if_fail (MUSTER_IS_PAGE (page), NULL);

  self->page = page;
  column = muster_officer_create_column (&scroller);
  required = create_group (_ ("Property record, 2 CFR 200.313(d)"));
  others = create_group (_ ("More"));
  for (i = 0; i < G_N_ELEMENTS (required_fields); i++)
    self->rows[n++] = muster_field_row_add (ADW_PREFERENCES_GROUP (required), page,
                                            &muster_equipment_type, required_fields[i]);
  for (i = 0; i < G_N_ELEMENTS (other_fields); i++)
    self->rows[n++] = muster_field_row_add (ADW_PREFERENCES_GROUP (others), page,
                                            &muster_equipment_type, other_fields[i]);
  self->parts = ADW_BIN (adw_bin_new ());
  gtk_box_append (GTK_BOX (column), required);
  gtk_box_append (GTK_BOX (column), others);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->parts));
  adw_bin_set_child (self->body, scroller);
  return self;
}
