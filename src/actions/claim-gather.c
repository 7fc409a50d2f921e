/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Gathering a claim and what it is held against. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "actions/award-book.h"
#include "actions/claim-gather.h"
#include "core/class.h"
#include "grants/claim-check.h"

static gboolean
find_award (MusterClaimGathering *gathering, const char *number, GError **error)
{
  guint i;

  for (i = 0; i < gathering->books->len && gathering->book == NULL; i++)
    {
      const MusterAwardBook *book = g_ptr_array_index (gathering->books, i);

      if (g_strcmp0 (book->award->number, number) == 0)
        gathering->book = book;
    }
  if (gathering->book == NULL)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                 _ ("No award has the number %s. Check the number on the award letter."), number);
  return gathering->book != NULL;
}

static gboolean
find_claim (MusterClaimGathering *gathering, gint64 number, GError **error)
{
  const GPtrArray *claims = gathering->book->claims;
  guint i;

  for (i = 0; i < claims->len; i++)
    {
      const MusterClaim *claim = g_ptr_array_index (claims, i);

      if (claim->number == number && !claim->voided)
        gathering->claim = claim;
    }
  if (gathering->claim == NULL)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                 _ ("Award %s has no claim %" PRId64 "."), gathering->book->award->number, number);
  return gathering->claim != NULL;
}

static void
list_classes (MusterClaimGathering *gathering)
{
  const GPtrArray *lines = gathering->book->lines;
  guint i;

  if (gathering->claim->class_id != MUSTER_ID_NONE)
    g_hash_table_add (gathering->classes, (gpointer) &gathering->claim->class_id);
  for (i = 0; i < lines->len; i++)
    {
      MusterCostLine *line = g_ptr_array_index (lines, i);

      if (line->claim_id == gathering->claim->id && line->class_id != MUSTER_ID_NONE)
        g_hash_table_add (gathering->classes, &line->class_id);
    }
}

static gboolean
take_children (MusterDb *db, const MusterRecordType *type, MusterId class_id, GPtrArray *to,
               GError **error)
{
  g_autoptr (GPtrArray) children = muster_db_load_children (db, type, "class_id", class_id, error);

  if (children == NULL)
    return FALSE;
  g_ptr_array_extend_and_steal (to, g_steal_pointer (&children));
  return TRUE;
}

typedef struct
{
  MusterClaimGathering *gathering;
  const char *award;
  gint64 number;
} Wanted;

static gboolean
gather_job (MusterDb *db, gpointer data, GError **error)
{
  const Wanted *wanted = data;
  MusterClaimGathering *gathering = wanted->gathering;
  GHashTableIter iter;
  gpointer id;

  gathering->books = muster_award_book_load_all (db, error);
  if (gathering->books == NULL || !find_award (gathering, wanted->award, error) ||
      !find_claim (gathering, wanted->number, error))
    return FALSE;
  list_classes (gathering);
  g_hash_table_iter_init (&iter, gathering->classes);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!take_children (db, &muster_meeting_type, *(MusterId *) id, gathering->meetings, error) ||
        !take_children (db, &muster_roster_entry_type, *(MusterId *) id, gathering->roster, error))
      return FALSE;
  return TRUE;
}

/* --- What it is held against ---------------------------------------------------------------------- */

static GPtrArray *
list_others (const MusterClaimGathering *gathering)
{
  GPtrArray *others = g_ptr_array_new ();
  guint i;

  for (i = 0; i < gathering->books->len; i++)
    if (g_ptr_array_index (gathering->books, i) != gathering->book)
      g_ptr_array_add (others, g_ptr_array_index (gathering->books, i));
  return others;
}

static GPtrArray *
list_people (const MusterPaperTrail *trail)
{
  GPtrArray *people = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer officer;

  g_hash_table_iter_init (&iter, trail->people);
  while (g_hash_table_iter_next (&iter, NULL, &officer))
    g_ptr_array_add (people, officer);
  return people;
}

static gboolean
is_of_claim (const MusterClaimGathering *gathering, const MusterDocumentLink *link)
{
  guint i;

  if (g_strcmp0 (link->owner_table, muster_claim_type.name) == 0)
    return link->owner_id == gathering->claim->id;
  if (g_strcmp0 (link->owner_table, muster_class_type.name) == 0)
    return g_hash_table_contains (gathering->classes, &link->owner_id);
  for (i = 0; g_strcmp0 (link->owner_table, muster_cost_line_type.name) == 0 &&
              i < gathering->book->lines->len;
       i++)
    if (((const MusterCostLine *) g_ptr_array_index (gathering->book->lines, i))->id ==
        link->owner_id)
      return TRUE;
  return FALSE;
}

/* Documents of other classes prove nothing of this claim. */
static GPtrArray *
list_links (const MusterClaimGathering *gathering)
{
  GPtrArray *links = g_ptr_array_new ();
  guint i;

  for (i = 0; i < gathering->trail->links->len; i++)
    if (is_of_claim (gathering, g_ptr_array_index (gathering->trail->links, i)))
      g_ptr_array_add (links, g_ptr_array_index (gathering->trail->links, i));
  return links;
}

/* --- All ------------------------------------------------------------------------------------------ */

MusterClaimGathering *
muster_claim_gather (MusterWorkspace *workspace, const char *award, gint64 number, GError **error)
{
  g_autoptr (MusterClaimGathering) gathering = g_new0 (MusterClaimGathering, 1);
  Wanted wanted = { gathering, award, number };

  gathering->classes = g_hash_table_new (g_int64_hash, g_int64_equal);
  gathering->meetings = g_ptr_array_new_with_free_func (muster_meeting_type.free);
  gathering->roster = g_ptr_array_new_with_free_func (muster_roster_entry_type.free);
  if (!muster_workspace_run (workspace, gather_job, &wanted, error))
    return NULL;
  gathering->trail = muster_paper_trail_load (workspace, error);
  if (gathering->trail == NULL)
    return NULL;
  gathering->links = list_links (gathering);
  return g_steal_pointer (&gathering);
}

void
muster_claim_gathering_free (MusterClaimGathering *gathering)
{
  if (gathering == NULL)
    return;
  g_clear_pointer (&gathering->links, g_ptr_array_unref);
  muster_paper_trail_free (gathering->trail);
  g_ptr_array_unref (gathering->roster);
  g_ptr_array_unref (gathering->meetings);
  g_hash_table_unref (gathering->classes);
  g_clear_pointer (&gathering->books, g_ptr_array_unref);
  g_free (gathering);
}

GPtrArray *
muster_claim_gathering_check (const MusterClaimGathering *gathering, MusterDate as_of)
{
  g_autoptr (GPtrArray) others = list_others (gathering);
  g_autoptr (GPtrArray) people = list_people (gathering->trail);
  const MusterClaimCase claim_case = { .book = gathering->book,
                                       .claim = gathering->claim,
                                       .as_of = as_of,
                                       .officers = people,
                                       .meetings = gathering->meetings,
                                       .roster = gathering->roster,
                                       .links = gathering->links,
                                       .others = others };

  return muster_claim_check (&claim_case);
}
