/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is to be done when officers are hired or leave. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/agenda-private.h"
#include "actions/check-private.h"
#include "core/checklist.h"

static void
add_item (MusterAgendaMaking *making, const MusterOfficer *officer,
          const MusterChecklistItem *entry)
{
  g_autofree char *date = muster_date_format (entry->due_on);
  MusterAgendaItem *item = muster_agenda_add (
      making, "checklist", entry->due_on, muster_agenda_name (officer),
      /* Translators: what is to be done, a date. */
      g_strdup_printf (entry->due_on < making->agenda->as_of ? _ ("“%s” was due %s")
                                                             : _ ("“%s” is due %s"),
                       entry->title, date));

  item->officer_id = officer->id;
  item->n_officers = 1;
  item->type = &muster_checklist_item_type;
  item->record_id = entry->id;
}

void
muster_agenda_add_checklists (MusterAgendaMaking *making)
{
  guint i, j;

  for (i = 0; i < making->check->officers->len; i++)
    {
      const MusterCheckOfficer *judged = g_ptr_array_index (making->check->officers, i);

      for (j = 0; j < judged->facts->checklist->len; j++)
        {
          const MusterChecklistItem *entry = g_ptr_array_index (judged->facts->checklist, j);

          if (muster_agenda_is_near (making, entry->due_on) &&
              muster_check_is_to_do (judged, entry))
            add_item (making, judged->facts->officer, entry);
        }
    }
}
