/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/chips.h"

#define SPACING 6

typedef struct
{
  GtkToggleButton *button;
  char *title;
  gboolean is_rare;
} Chip;

struct _MusterChips
{
  GtkWidget parent_instance;
  GtkWidget *scrolled;
  GtkBox *box;
  GArray *chips; /* of Chip */
  guint active;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (MusterChips, muster_chips, GTK_TYPE_WIDGET)

static void
toggled (GtkToggleButton *button, gpointer data)
{
  MusterChips *self = data;
  guint i;

  if (!gtk_toggle_button_get_active (button))
    return;
  for (i = 0; i < self->chips->len; i++)
    if (g_array_index (self->chips, Chip, i).button == button)
      self->active = i;
  g_signal_emit (self, changed_signal, 0);
}

void
muster_chips_add (MusterChips *self, const char *title, gboolean is_rare)
{
  Chip chip = { NULL, g_strdup (title), is_rare };

  g_return_if_fail (MUSTER_IS_CHIPS (self) && title != NULL);

  chip.button = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (title));
  gtk_widget_add_css_class (GTK_WIDGET (chip.button), "chip");
  if (self->chips->len == 0)
    gtk_toggle_button_set_active (chip.button, TRUE);
  else
    gtk_toggle_button_set_group (chip.button, g_array_index (self->chips, Chip, 0).button);
  g_signal_connect (chip.button, "toggled", G_CALLBACK (toggled), self);
  gtk_box_append (self->box, GTK_WIDGET (chip.button));
  g_array_append_val (self->chips, chip);
}

void
muster_chips_set_count (MusterChips *self, guint index, guint n)
{
  g_autofree char *label = NULL;
  const Chip *chip;

  g_return_if_fail (MUSTER_IS_CHIPS (self) && index < self->chips->len);

  chip = &g_array_index (self->chips, Chip, index);
  label = g_strdup_printf ("%s %u", chip->title, n);
  gtk_button_set_label (GTK_BUTTON (chip->button), label);
  gtk_widget_set_visible (GTK_WIDGET (chip->button),
                          !chip->is_rare || n > 0 || index == self->active);
}

void
muster_chips_set_active (MusterChips *self, guint index)
{
  g_return_if_fail (MUSTER_IS_CHIPS (self) && index < self->chips->len);

  gtk_toggle_button_set_active (g_array_index (self->chips, Chip, index).button, TRUE);
}

guint
muster_chips_get_active (MusterChips *self)
{
  g_return_val_if_fail (MUSTER_IS_CHIPS (self), 0);

  return self->active;
}

/* --- The type ------------------------------------------------------------------------------------- */

static void
muster_chips_dispose (GObject *object)
{
  MusterChips *self = MUSTER_CHIPS (object);

  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  G_OBJECT_CLASS (muster_chips_parent_class)->dispose (object);
}

static void
clear_chip (gpointer data)
{
  g_free (((Chip *) data)->title);
}

static void
muster_chips_finalize (GObject *object)
{
  g_array_unref (MUSTER_CHIPS (object)->chips);
  G_OBJECT_CLASS (muster_chips_parent_class)->finalize (object);
}

static void
muster_chips_class_init (MusterChipsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = muster_chips_dispose;
  G_OBJECT_CLASS (klass)->finalize = muster_chips_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_RADIO_GROUP);

  /**
   * MusterChips::changed:
   *
   * Another filter is on.
   */
  changed_signal = g_signal_new ("changed", MUSTER_TYPE_CHIPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
muster_chips_init (MusterChips *self)
{
  GtkScrolledWindow *scrolled = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());

  self->chips = g_array_new (FALSE, FALSE, sizeof (Chip));
  g_array_set_clear_func (self->chips, clear_chip);
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING));
  gtk_widget_set_valign (GTK_WIDGET (self->box), GTK_ALIGN_CENTER);
  gtk_scrolled_window_set_policy (scrolled, GTK_POLICY_EXTERNAL, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (scrolled, GTK_WIDGET (self->box));
  self->scrolled = GTK_WIDGET (scrolled);
  gtk_widget_set_hexpand (self->scrolled, TRUE);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}
