/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* GtkInscription mirrors its alignment, but Pango turns it around for a text that runs against the window, as a name in
 * Latin letters does in an Arabic one. A text of digits alone runs as the window does. */

#include "config.h"

#include "app/inscription.h"

/* Whether a text runs from right to left: its first letter decides, and without one the window does. */
static gboolean
runs_rtl (const char *text, gboolean is_rtl)
{
  for (; text != NULL && *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (g_unichar_isalpha (c))
        {
          GUnicodeScript script = g_unichar_get_script (c);

          return script == G_UNICODE_SCRIPT_ARABIC || script == G_UNICODE_SCRIPT_HEBREW ||
                 script == G_UNICODE_SCRIPT_SYRIAC || script == G_UNICODE_SCRIPT_THAANA ||
                 script == G_UNICODE_SCRIPT_NKO;
        }
    }
  return is_rtl;
}

void
muster_inscription_align (GtkInscription *inscription, gboolean at_end)
{
  gboolean is_rtl;

  g_return_if_fail (GTK_IS_INSCRIPTION (inscription));

  is_rtl = gtk_widget_get_direction (GTK_WIDGET (inscription)) == GTK_TEXT_DIR_RTL;
  gtk_inscription_set_xalign (
      inscription,
      (at_end != is_rtl) != runs_rtl (gtk_inscription_get_text (inscription), is_rtl) ? 1 : 0);
}

GtkWidget *
muster_inscription_new_line (void)
{
  GtkWidget *line = gtk_inscription_new (NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  gtk_inscription_set_min_lines (GTK_INSCRIPTION (line), 1);
  gtk_inscription_set_nat_lines (GTK_INSCRIPTION (line), 1);
  /* An inscription cannot be told not to wrap, but its text can be told not to break. */
  pango_attr_list_insert (attributes, pango_attr_allow_breaks_new (FALSE));
  gtk_inscription_set_attributes (GTK_INSCRIPTION (line), attributes);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (line),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  return line;
}
