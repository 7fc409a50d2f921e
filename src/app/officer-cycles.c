/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The cycles of a certificate side by side. Each shows the record as it stood at its end. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/officer-parts.h"
#include "app/officer-standing.h"

#define CYCLES_SHOWN 6u /* the newest */
#define CYCLE_KEY "muster-cycle"

/* --- Which ---------------------------------------------------------------------------------------- */

static const MusterCertificate *
find_certificate (const MusterOfficerRecord *record, MusterId id)
{
  guint i;

  for (i = 0; i < record->certificates->len; i++)
    {
      const MusterCertificate *certificate = g_ptr_array_index (record->certificates, i);

      if (certificate->id == id)
        return certificate;
    }
  return NULL;
}

static int
compare_cycles (gconstpointer a, gconstpointer b)
{
  const MusterCycle *x = *(const MusterCycle *const *) a;
  const MusterCycle *y = *(const MusterCycle *const *) b;

  return y->starts_on - x->starts_on;
}

/* Of one certificate or of all of the kind, the newest first: a state may give a new card for every cycle. */
static GPtrArray *
list_cycles (const MusterOfficerRecord *record, MusterCertificateKind kind, MusterId certificate_id)
{
  GPtrArray *cycles = g_ptr_array_new ();
  guint i;

  for (i = 0; i < record->cycles->len; i++)
    {
      MusterCycle *cycle = g_ptr_array_index (record->cycles, i);
      const MusterCertificate *certificate = find_certificate (record, cycle->certificate_id);

      if (certificate != NULL && certificate->kind == kind &&
          (certificate_id == MUSTER_ID_NONE || certificate->id == certificate_id))
        g_ptr_array_add (cycles, cycle);
    }
  g_ptr_array_sort (cycles, compare_cycles);
  return cycles;
}

static gboolean
is_shown (const MusterOfficerSight *sight, const MusterCycle *cycle)
{
  return cycle->starts_on <= sight->as_of && cycle->ends_on >= sight->as_of;
}

/* Of several the one of the certificate that the officer is judged by. */
const MusterCycle *
muster_officer_find_cycle (const MusterOfficerSight *sight)
{
  const MusterEvaluation *judged;
  const MusterCycle *found = NULL;
  guint i;

  g_return_val_if_fail (sight != NULL, NULL);

  judged = sight->standing != NULL ? muster_standing_find_cycle (sight->standing) : NULL;
  for (i = 0; i < sight->record->cycles->len; i++)
    {
      const MusterCycle *cycle = g_ptr_array_index (sight->record->cycles, i);

      if (is_shown (sight, cycle) &&
          (found == NULL || (judged != NULL && cycle->certificate_id == judged->certificate->id)))
        found = cycle;
    }
  return found;
}

MusterDate
muster_officer_get_cycle_day (const MusterCycle *cycle, MusterDate today)
{
  g_return_val_if_fail (cycle != NULL, MUSTER_DATE_NONE);

  return CLAMP (today, cycle->starts_on, cycle->ends_on);
}

/* --- What each says ------------------------------------------------------------------------------- */

static char *
describe_cycle (const MusterOfficerSight *sight, MusterCertificateKind kind,
                const MusterCycle *cycle, MusterLook *look)
{
  g_autoptr (GPtrArray) all = list_cycles (sight->record, kind, MUSTER_ID_NONE);
  char *standing = NULL;

  *look = MUSTER_LOOK_MET;
  /* What is known of the others was judged on another day. */
  if (sight->standing != NULL && is_shown (sight, cycle))
    standing = muster_standing_describe (sight->standing, sight->as_of, look);
  if (standing != NULL)
    return standing;
  if (g_ptr_array_index (all, 0) != cycle)
    /* Translators: a cycle of a certificate that another one followed. */
    return g_strdup (_ ("renewed"));
  if (cycle->ends_on < sight->today)
    {
      *look = MUSTER_LOOK_NONE;
      /* Translators: a cycle of a certificate that none followed. */
      return g_strdup (_ ("ended"));
    }
  if (!is_shown (sight, cycle))
    *look = MUSTER_LOOK_NONE;
  /* Translators: the cycle of a certificate that runs now. */
  return g_strdup (_ ("running"));
}

static char *
name_cycle (MusterCertificateKind kind, const MusterCycle *cycle, const char *words)
{
  g_autofree char *range = muster_officer_format_range (cycle->starts_on, cycle->ends_on);

  /* Translators: first and last day of a certificate's cycle, how it stands, and the kind of certificate, for a screen
   * reader: "Cycle 1 Jul 2023 to 30 Jun 2026, short 12.00 h, instructor". */
  return g_strdup_printf (_ ("Cycle %s, %s, %s"), range, words,
                          muster_word_label (muster_certificate_kind_words, (int) kind));
}

/* --- Widgets -------------------------------------------------------------------------------------- */

static GtkWidget *
create_content (const MusterCycle *cycle, const char *words, MusterLook look)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  /* Translators: first year and last two figures of the last year of a cycle: 2023–26. */
  g_autofree char *years = g_strdup_printf (_ ("%d–%02d"), muster_date_get_year (cycle->starts_on),
                                            muster_date_get_year (cycle->ends_on) % 100);
  GtkWidget *label = gtk_label_new (years);

  gtk_widget_add_css_class (label, "tint");
  gtk_widget_add_css_class (label, "tnum");
  gtk_widget_add_css_class (label, muster_look_get_css_class (look));
  gtk_box_append (GTK_BOX (box), label);
  label = gtk_label_new (words);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim");
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static GtkWidget *
create_cycle (const MusterOfficerSight *sight, MusterCertificateKind kind, const MusterCycle *cycle)
{
  GtkWidget *button = gtk_button_new ();
  MusterLook look;
  g_autofree char *words = describe_cycle (sight, kind, cycle, &look);
  g_autofree char *name = name_cycle (kind, cycle, words);

  gtk_button_set_child (GTK_BUTTON (button), create_content (cycle, words, look));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "cycle");
  if (is_shown (sight, cycle))
    gtk_widget_add_css_class (button, "shown");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_PRESSED,
      is_shown (sight, cycle) ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i",
                                    muster_officer_get_cycle_day (cycle, sight->today));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "officer.show-day");
  g_object_set_data_full (G_OBJECT (button), CYCLE_KEY, g_memdup2 (&cycle->id, sizeof cycle->id),
                          g_free);
  return button;
}

GtkWidget *
muster_officer_create_cycles (const MusterOfficerSight *sight, MusterCertificateKind kind,
                              MusterId certificate_id)
{
  g_autoptr (GPtrArray) cycles = NULL;
  GtkWidget *card, *strip;
  guint i;

  g_return_val_if_fail (sight != NULL, NULL);

  cycles = list_cycles (sight->record, kind, certificate_id);
  if (cycles->len == 0)
    return NULL;
  strip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  gtk_box_set_homogeneous (GTK_BOX (strip), TRUE);
  for (i = 0; i < MIN (cycles->len, CYCLES_SHOWN); i++)
    gtk_box_prepend (GTK_BOX (strip), create_cycle (sight, kind, g_ptr_array_index (cycles, i)));
  card = adw_bin_new ();
  adw_bin_set_child (ADW_BIN (card), strip);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "cycles");
  return card;
}

/* --- Focus ---------------------------------------------------------------------------------------- */

MusterId
muster_officer_find_focused_cycle (GtkWidget *container)
{
  GtkRoot *root;
  GtkWidget *focus;
  const MusterId *id;

  g_return_val_if_fail (GTK_IS_WIDGET (container), MUSTER_ID_NONE);

  root = gtk_widget_get_root (container);
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (focus == NULL || !gtk_widget_is_ancestor (focus, container))
    return MUSTER_ID_NONE;
  id = g_object_get_data (G_OBJECT (focus), CYCLE_KEY);
  return id != NULL ? *id : MUSTER_ID_NONE;
}

gboolean
muster_officer_focus_cycle (GtkWidget *container, MusterId cycle_id)
{
  const MusterId *id;
  GtkWidget *child;

  g_return_val_if_fail (GTK_IS_WIDGET (container), FALSE);

  if (cycle_id == MUSTER_ID_NONE)
    return FALSE;
  id = g_object_get_data (G_OBJECT (container), CYCLE_KEY);
  if (id != NULL && *id == cycle_id)
    return gtk_widget_grab_focus (container);
  for (child = gtk_widget_get_first_child (container); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (muster_officer_focus_cycle (child, cycle_id))
      return TRUE;
  return FALSE;
}
