/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "app/day-form.h"
#include "app/form.h"

char *
muster_day_describe (MusterDate as_of, gboolean is_today)
{
  g_autofree char *date = muster_date_format (as_of);

  /* Translators: the day that the page speaks of. */
  return g_strdup_printf (is_today ? _ ("as of today, %s") : _ ("as of %s"), date);
}

typedef struct
{
  MusterDayChosen chosen;
} Asked;

static void
day_typed (MusterForm *form, gpointer data)
{
  const Asked *asked = data;
  MusterPage *page = muster_form_get_page (form);
  MusterSession *session = page != NULL ? muster_page_get_session (page) : NULL;
  g_autoptr (GError) error = NULL;
  MusterDate date;

  if (!muster_date_parse_typed (muster_form_get_text (form, "date"), &date, &error))
    {
      muster_form_refuse (form, "date", error->message);
      return;
    }
  if (session != NULL)
    asked->chosen (page, date == muster_session_get_today (session) ? MUSTER_DATE_NONE : date);
  gtk_window_destroy (GTK_WINDOW (form));
}

void
muster_day_form_present (MusterPage *page, MusterDate shown, const char *description,
                         MusterDayChosen chosen)
{
  g_autofree char *date = muster_date_format (shown);
  Asked *asked;
  MusterForm *form;

  g_return_if_fail (MUSTER_IS_PAGE (page) && description != NULL && chosen != NULL);

  asked = g_new0 (Asked, 1);
  asked->chosen = chosen;
  form = muster_form_new (page, _ ("As of Another Day"), _ ("_Show"), day_typed, asked, g_free);
  muster_form_set_description (form, description);
  muster_form_add_text (form, "date", _ ("Day"), date);
  gtk_window_present (GTK_WINDOW (form));
}
