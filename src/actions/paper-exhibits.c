/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is left out has no number, so those behind it move up. Whoever types a number has the whole packet at hand: it
 * is drawn first, and its numbers say which documents are meant. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "actions/paper-exhibits-private.h"
#include "core/class.h"
#include "core/error.h"

#define MAX_NAMES 5u /* in one note */

char *
muster_paper_join_names (const GPtrArray *names)
{
  GString *text = g_string_new (NULL);
  guint i;

  g_return_val_if_fail (names != NULL, NULL);

  for (i = 0; i < MIN (names->len, MAX_NAMES); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "; " : "",
                            (const char *) g_ptr_array_index (names, i));
  if (names->len > MAX_NAMES)
    g_string_append (text, "; …");
  return g_string_free (text, FALSE);
}

char *
muster_paper_list_names (const GPtrArray *names)
{
  char *text = muster_paper_join_names (names);

  /* The sentence's own period stands behind the initial. */
  if (g_str_has_suffix (text, "."))
    text[strlen (text) - 1] = '\0';
  return text;
}

/* --- What is left out ----------------------------------------------------------------------------- */

static void
refuse_number (guint number, guint n_exhibits, GError **error)
{
  if (n_exhibits == 0)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                 _ ("There is no exhibit %u: no document stands behind this packet."), number);
  else
    g_set_error (
        error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
        ngettext ("There is no exhibit %u. The packet has %u exhibit where nothing is left "
                  "out.",
                  "There is no exhibit %u. The packet has %u exhibits where nothing is "
                  "left out.",
                  n_exhibits),
        number, n_exhibits);
}

/* Draws the whole packet, so that its exhibits are numbered. */
static gboolean
find_numbers (const GArray *numbers, const MusterRenewal *paper, const MusterPaperTrail *trail,
              GArray *ids, GError **error)
{
  g_autoptr (MusterExhibits) exhibits = muster_exhibits_new (trail->documents, trail->links);
  g_autoptr (MusterContent) whole = NULL;
  MusterRenewal copy = *paper;
  const GPtrArray *list;
  guint i;

  copy.exhibits = exhibits;
  whole = muster_renewal_make_packet (&copy);
  list = muster_exhibits_get_list (exhibits);
  for (i = 0; i < numbers->len; i++)
    {
      guint number = g_array_index (numbers, guint, i);

      if (number == 0 || number > list->len)
        {
          refuse_number (number, list->len, error);
          return FALSE;
        }
      g_array_append_val (
          ids, ((const MusterExhibit *) g_ptr_array_index (list, number - 1))->document->id);
    }
  return TRUE;
}

GArray *
muster_paper_list_left_out (const MusterRenewalRequest *request, const MusterRenewal *paper,
                            const MusterPaperTrail *trail, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (MusterId));

  if (request->without != NULL && request->without->len > 0)
    g_array_append_vals (ids, request->without->data, request->without->len);
  if (request->without_numbers != NULL && request->without_numbers->len > 0 &&
      !find_numbers (request->without_numbers, paper, trail, ids, error))
    return NULL;
  return g_steal_pointer (&ids);
}

/* --- What is in it -------------------------------------------------------------------------------- */

void
muster_paper_take_exhibits (MusterPapers *papers, const MusterRenewal *paper)
{
  const GPtrArray *all = muster_exhibits_list_all (paper->exhibits);
  guint i;

  g_ptr_array_set_size (papers->exhibits, 0);
  for (i = 0; i < all->len; i++)
    {
      const MusterExhibit *from = g_ptr_array_index (all, i);
      MusterPaperExhibit *exhibit = g_new0 (MusterPaperExhibit, 1);

      exhibit->document_id = from->document->id;
      exhibit->number = from->number;
      exhibit->title = g_strdup (from->document->title);
      exhibit->uses = g_ptr_array_ref (from->uses);
      g_ptr_array_add (papers->exhibits, exhibit);
    }
}

/* --- What is missed ------------------------------------------------------------------------------- */

/* Whether time of the credit, or of any of the class, counts for one of the officers. */
static gboolean
is_counted (const MusterRenewal *paper, MusterId owner, gboolean is_class)
{
  guint i, j, k;

  for (i = 0; i < paper->officers->len; i++)
    {
      const MusterRenewalOfficer *officer = g_ptr_array_index (paper->officers, i);
      const GPtrArray *duties = officer->evaluation->duties;

      for (j = 0; j < duties->len; j++)
        {
          const MusterDuty *duty = g_ptr_array_index (duties, j);

          for (k = 0; k < duty->reasons->len; k++)
            {
              const MusterReason *reason = &g_array_index (duty->reasons, MusterReason, k);

              if (reason->counted > 0 &&
                  owner == (is_class ? reason->credit->class_id : reason->credit->id))
                return TRUE;
            }
        }
    }
  return FALSE;
}

/* A document that no training names proves a qualification. */
static gboolean
proves_something (const MusterRenewal *paper, const MusterPaperTrail *trail, MusterId document_id)
{
  gboolean is_of_training = FALSE;
  guint i;

  for (i = 0; i < trail->links->len; i++)
    {
      const MusterDocumentLink *link = g_ptr_array_index (trail->links, i);
      gboolean is_class = g_strcmp0 (link->owner_table, muster_class_type.name) == 0;

      if (link->document_id != document_id ||
          (!is_class && g_strcmp0 (link->owner_table, muster_credit_type.name) != 0))
        continue;
      if (is_counted (paper, link->owner_id, is_class))
        return TRUE;
      is_of_training = TRUE;
    }
  return !is_of_training;
}

void
muster_paper_note_left_out (MusterPapers *papers, const MusterRenewal *paper,
                            const MusterPaperTrail *trail)
{
  const GPtrArray *all = muster_exhibits_list_all (paper->exhibits);
  guint i;

  for (i = 0; i < all->len; i++)
    {
      const MusterExhibit *exhibit = g_ptr_array_index (all, i);
      g_autofree char *names = muster_paper_list_names (exhibit->uses);

      if (exhibit->number == 0 && proves_something (paper, trail, exhibit->document->id))
        /* Translators: title of a document; officers. */
        g_ptr_array_add (papers->notes,
                         g_strdup_printf (_ ("“%s” is left out, though it proves what counts, of "
                                             "%s."),
                                          exhibit->document->title, names));
    }
}
