/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The next physical inventory of the equipment. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/agenda-private.h"
#include "actions/equipment-private.h"

gboolean
muster_agenda_load_equipment (MusterDb *db, MusterAgendaMaking *making, GError **error)
{
  making->equipment = muster_equipment_book_load (db, error);
  return making->equipment != NULL;
}

/* How many things are to be counted by the day on which the inventory is due. */
static guint
count_due (const MusterEquipmentBook *book)
{
  guint n = 0;
  guint i;

  for (i = 0; i < book->entries->len; i++)
    n += ((const MusterEquipmentEntry *) g_ptr_array_index (book->entries, i))->due_on ==
         book->due_on;
  return n;
}

void
muster_agenda_add_inventory (MusterAgendaMaking *making)
{
  const MusterEquipmentBook *book = making->equipment;
  g_autofree char *date = NULL;
  g_autofree char *source = NULL;
  guint n;

  if (!muster_agenda_is_near (making, book->due_on))
    return;
  n = count_due (book);
  date = muster_date_format (book->due_on);
  source = muster_equipment_book_cite_due (book);
  muster_agenda_add (
      making, "inventory", book->due_on, g_strdup (_ ("Inventory of equipment")),
      g_strdup_printf (book->due_on < making->agenda->as_of
                           /* Translators: how many, a date, who asks: 2 CFR 200.313(d). */
                           ? g_dngettext (GETTEXT_PACKAGE, "%u piece was to be counted by %s (%s)",
                                          "%u pieces were to be counted by %s (%s)", n)
                           /* Translators: how many, a date, who asks: 2 CFR 200.313(d). */
                           : g_dngettext (GETTEXT_PACKAGE, "%u piece is to be counted by %s (%s)",
                                          "%u pieces are to be counted by %s (%s)", n),
                       n, date, source));
}
