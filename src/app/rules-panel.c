/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/environment.h"
#include "app/reasons-list.h"
#include "app/rules-panel.h"
#include "rules/describe.h"

struct _MusterRulesPanel
{
  AdwBin parent_instance;
  GtkLabel *title;
  GtkLabel *amount;
  GtkBox *parts;
  GtkLinkButton *source;
  GtkWidget *set_button;
  GtkWidget *reset_button;
  GtkWidget *own_buttons;
};

G_DEFINE_FINAL_TYPE (MusterRulesPanel, muster_rules_panel, ADW_TYPE_BIN)

static void
add_part (MusterRulesPanel *self, const char *heading, const char *text)
{
  GtkWidget *part;

  if (text == NULL || *text == '\0')
    return;
  part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_box_append (GTK_BOX (part), muster_reasons_create_text (heading, "caption-heading"));
  gtk_box_append (GTK_BOX (part), muster_reasons_create_text (text, NULL));
  gtk_box_append (self->parts, part);
}

static char *
describe_amount (const MusterRuleLine *line)
{
  g_autofree char *date = muster_date_format (line->from);
  g_autofree char *amount =
      line->value != NULL ? g_strjoin (" ", line->value, line->unit, NULL) : g_strdup (line->unit);

  if (line->value == NULL && line->requirement != NULL &&
      line->requirement->counts == MUSTER_COUNT_HOURS && g_strcmp0 (line->member, "off") != 0)
    return g_strdup (_ ("Not set: no source gives this number. Both ways are tried."));
  if (line->value == NULL && line->requirement == NULL)
    return g_strdup (_ ("Not set: no source answers this. Both answers are tried."));
  if (line->from == MUSTER_DATE_NONE)
    return g_steal_pointer (&amount);
  /* Translators: a number with its unit, from when it is so. */
  return g_strdup_printf (_ ("%s, from %s"), amount, date);
}

static const MusterPackSetting *
find_setting (const MusterRulesShelf *shelf, const MusterRulesVersion *version,
              const MusterRuleLine *line)
{
  if (version->judging == NULL || line->member == NULL)
    return NULL;
  return muster_rules_shelf_find_setting (
      shelf, muster_pack_get_id (version->pack), line->requirement != NULL ? line->key : NULL,
      line->member, line->requirement != NULL ? line->requirement->binds_from : MUSTER_DATE_NONE);
}

static void
add_setting (MusterRulesPanel *self, const MusterPackSetting *setting)
{
  g_autofree char *date = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->reset_button, setting != NULL);
  if (setting == NULL)
    return;
  date = muster_date_format (setting->set_on);
  /* Translators: a value, a date, what it stands on. */
  text = g_strdup_printf (_ ("%s, on %s: %s"), setting->value, date, setting->citation);
  add_part (self, _ ("Set by the agency"), text);
}

static void
add_verification (MusterRulesPanel *self, const MusterPackVerification *verification)
{
  g_autofree char *date = NULL;
  g_autofree char *text = NULL;

  if (verification == NULL)
    {
      add_part (self, _ ("Verified"), _ ("Nobody has compared this version with a document."));
      return;
    }
  date = muster_date_format (verification->verified_on);
  /* Translators: who compared the rules, with which document, when. */
  text = g_strdup_printf (_ ("By %s with “%s” on %s"), verification->verified_by,
                          verification->source, date);
  add_part (self, _ ("Verified"), text);
}

static void
add_requirement (MusterRulesPanel *self, const MusterRulesVersion *version,
                 const MusterRequirement *requirement)
{
  const MusterPack *pack = version->judging != NULL ? version->judging : version->pack;
  g_autofree char *applies = muster_requirement_describe_applies (requirement);
  g_autofree char *window = muster_requirement_describe_window (requirement);
  g_autofree char *counting = muster_requirement_describe_counting (pack, requirement);

  add_part (self, _ ("For whom"), applies);
  add_part (self, _ ("Over which time"), window);
  add_part (self, _ ("What counts"), counting);
  add_part (self, _ ("Citation"), requirement->citation);
  add_part (self, _ ("What follows where it is not met"), requirement->consequence);
  if (requirement->is_recommended)
    add_part (self, _ ("Force"), _ ("Recommended: nothing follows where it is not met."));
  gtk_widget_set_visible (GTK_WIDGET (self->source), requirement->address != NULL);
  if (requirement->address == NULL)
    return;
  gtk_link_button_set_uri (self->source, requirement->address);
  gtk_button_set_label (GTK_BUTTON (self->source), _ ("Open the source"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->source), requirement->address);
}

void
muster_rules_panel_show (MusterRulesPanel *self, const MusterRulesShelf *shelf,
                         const MusterRulesVersion *version, const MusterRuleLine *line)
{
  g_autofree char *amount = NULL;
  GtkWidget *part;

  g_return_if_fail (MUSTER_IS_RULES_PANEL (self) && shelf != NULL);

  while ((part = gtk_widget_get_first_child (GTK_WIDGET (self->parts))) != NULL)
    gtk_box_remove (self->parts, part);
  gtk_widget_set_visible (GTK_WIDGET (self->source), FALSE);
  gtk_widget_set_visible (self->reset_button, FALSE);
  gtk_widget_set_visible (self->set_button, version != NULL && line != NULL);
  gtk_widget_set_visible (self->own_buttons,
                          version != NULL && line != NULL && line->requirement != NULL &&
                              g_str_equal (muster_pack_get_id (version->pack), MUSTER_AGENCY_PACK));
  gtk_label_set_text (self->title, "");
  gtk_label_set_text (self->amount, "");
  if (version == NULL || line == NULL)
    return;
  amount = describe_amount (line);
  gtk_label_set_text (self->title,
                      line->requirement != NULL ? line->requirement->title : line->question);
  gtk_label_set_text (self->amount, amount);
  add_setting (self, find_setting (shelf, version, line));
  if (line->requirement != NULL)
    add_requirement (self, version, line->requirement);
  add_verification (self, version->verification);
}

/* --- The type ------------------------------------------------------------------------------------- */

static void
muster_rules_panel_class_init (MusterRulesPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/muster/Muster/ui/rules-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, MusterRulesPanel, title);
  gtk_widget_class_bind_template_child (widget_class, MusterRulesPanel, amount);
  gtk_widget_class_bind_template_child (widget_class, MusterRulesPanel, parts);
  gtk_widget_class_bind_template_child (widget_class, MusterRulesPanel, source);
  gtk_widget_class_bind_template_child (widget_class, MusterRulesPanel, set_button);
  gtk_widget_class_bind_template_child (widget_class, MusterRulesPanel, reset_button);
  gtk_widget_class_bind_template_child (widget_class, MusterRulesPanel, own_buttons);
}

static void
muster_rules_panel_init (MusterRulesPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
