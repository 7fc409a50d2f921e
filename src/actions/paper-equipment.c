/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The file of equipment that an auditor asks for, with photos and proofs of purchase behind it. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/equipment-book.h"
#include "actions/paper-private.h"
#include "actions/paper-trail.h"
#include "export/equipment-audit.h"

static gboolean
find_award (const MusterEquipmentBook *book, const MusterEquipmentRequest *request,
            const MusterAward **award, GError **error)
{
  *award = request->award != NULL ? muster_equipment_book_find_award (book, request->award) : NULL;
  if (*award != NULL || request->award == NULL)
    return TRUE;
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
               _ ("No award has the number %s. Check the number on the award letter."),
               request->award);
  return FALSE;
}

static GPtrArray *
list_items (const MusterEquipmentBook *book, const MusterAward *award)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_free);
  guint i;

  for (i = 0; i < book->entries->len; i++)
    {
      const MusterEquipmentEntry *entry = g_ptr_array_index (book->entries, i);
      const MusterEquipmentIssue *issue = muster_equipment_entry_get_issue (entry);
      MusterEquipmentAuditItem *item;

      if (award != NULL && entry->equipment->award_id != award->id)
        continue;
      item = g_new0 (MusterEquipmentAuditItem, 1);
      item->equipment = entry->equipment;
      item->holder = issue != NULL ? issue->name : NULL;
      item->count = muster_equipment_entry_get_count (entry, NULL);
      g_ptr_array_add (items, item);
    }
  return items;
}

static gboolean
write_files (MusterWorkspace *workspace, const MusterEquipmentRequest *request,
             const MusterEquipmentAudit *audit, MusterPapers *papers, GError **error)
{
  g_autoptr (MusterContent) content = muster_equipment_audit_make (audit);
  char date[MUSTER_DATE_TEXT_SIZE];
  g_autofree char *name = g_strconcat (
      "equipment-",
      request->award != NULL ? request->award : muster_date_print (audit->as_of, date), NULL);

  if ((request->formats & MUSTER_PAPER_PDF) &&
      !muster_paper_write_finished (workspace, papers, content,
                                    muster_exhibits_get_list (audit->exhibits), request->folder,
                                    name, error))
    return FALSE;
  return !(request->formats & MUSTER_PAPER_XLSX) ||
         muster_paper_write (papers, content, MUSTER_PAPER_XLSX, request->folder, name, error);
}

MusterPapers *
muster_action_export_equipment (MusterWorkspace *workspace, const MusterEquipmentRequest *request,
                                GError **error)
{
  g_autoptr (MusterEquipmentBook) book = NULL;
  g_autoptr (MusterAgency) agency = NULL;
  g_autoptr (MusterPaperTrail) trail = NULL;
  g_autoptr (MusterPapers) papers = NULL;
  g_autoptr (MusterExhibits) exhibits = NULL;
  g_autoptr (GPtrArray) items = NULL;
  MusterEquipmentAudit audit = { 0 };

  g_return_val_if_fail (workspace != NULL && request != NULL && request->folder != NULL, NULL);

  book = muster_action_load_equipment (workspace, error);
  if (book == NULL || !find_award (book, request, &audit.award, error))
    return NULL;
  agency = muster_workspace_load_agency (workspace, error);
  trail = agency != NULL ? muster_paper_trail_load (workspace, error) : NULL;
  papers = trail != NULL ? muster_paper_begin (request->folder, error) : NULL;
  if (papers == NULL)
    return NULL;
  audit.agency = agency;
  audit.as_of = muster_workspace_get_today (workspace);
  audit.items = items = list_items (book, audit.award);
  audit.last_full_on = book->last_full_on;
  audit.exhibits = exhibits = muster_exhibits_new (trail->documents, trail->links);
  return write_files (workspace, request, &audit, papers, error) ? g_steal_pointer (&papers) : NULL;
}
