/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Money that is to be asked for, and what is to be resolved without a day. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/agenda-private.h"
#include "grants/deadline.h"

/* --- Awards --------------------------------------------------------------------------------------- */

static void
add_award (MusterAgendaMaking *making, const MusterAwardBook *book)
{
  g_autoptr (GPtrArray) deadlines =
      muster_award_deadlines_new (book, making->award_classes, making->agenda->as_of);
  guint i;

  for (i = 0; i < deadlines->len; i++)
    {
      MusterAwardDeadline *deadline = g_ptr_array_index (deadlines, i);
      MusterAgendaItem *item;

      if (!muster_agenda_is_near (making, deadline->due_on))
        continue;
      item = muster_agenda_add (making, deadline->code, deadline->due_on,
                                g_strdup (book->award->title), g_strdup (deadline->text));
      item->type = deadline->type;
      item->record_id = deadline->record_id;
    }
}

void
muster_agenda_add_awards (MusterAgendaMaking *making)
{
  guint i;

  for (i = 0; i < making->books->len; i++)
    add_award (making, g_ptr_array_index (making->books, i));
}

/* --- Findings ------------------------------------------------------------------------------------- */

static MusterAgendaFinding *
add_finding (MusterAgenda *agenda, MusterFinding *finding, guint n_officers)
{
  MusterAgendaFinding *shown = g_new0 (MusterAgendaFinding, 1);

  shown->finding = finding;
  shown->n_officers = n_officers;
  shown->names = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (agenda->findings, shown);
  return shown;
}

/* Unclassified credits are counted together; an inventory, a certificate that ended and an item of a checklist are on
 * the agenda by their day. */
static gboolean
is_said (const MusterAgendaMaking *making, const MusterFinding *finding)
{
  return g_str_equal (finding->code, "unclassified") ||
         g_str_equal (finding->code, "checklist-late") ||
         g_str_equal (finding->code, "inventory-overdue") ||
         (g_str_equal (finding->code, "not-renewed") &&
          g_hash_table_contains (making->ending, &finding->record_id));
}

static void
count_officer (const MusterAgendaMaking *making, MusterAgendaFinding *shown, MusterId officer_id)
{
  const MusterOfficer *officer = muster_check_find_officer (making->check, officer_id);

  shown->n_officers += officer_id != MUSTER_ID_NONE;
  if (officer != NULL)
    g_ptr_array_add (shown->names, muster_officer_format_name (officer));
}

/* What is said of several officers in the same words is said once. */
static void
add_of_check (MusterAgendaMaking *making)
{
  g_autoptr (GHashTable) by_message = g_hash_table_new (g_str_hash, g_str_equal);
  guint i;

  for (i = 0; i < making->check->findings->len; i++)
    {
      const MusterFinding *finding = g_ptr_array_index (making->check->findings, i);
      MusterAgendaFinding *shown = g_hash_table_lookup (by_message, finding->message);

      if (is_said (making, finding))
        continue;
      if (shown == NULL || !g_str_equal (shown->finding->code, finding->code))
        {
          shown = add_finding (making->agenda, muster_finding_copy (finding), 0);
          g_hash_table_insert (by_message, shown->finding->message, shown);
        }
      count_officer (making, shown, finding->officer_id);
    }
}

static void
add_unverified (MusterAgendaMaking *making)
{
  guint i;

  for (i = 0; i < making->check->rulebook->len; i++)
    {
      const MusterRulebookEntry *rules = g_ptr_array_index (making->check->rulebook, i);
      MusterAgendaFinding *shown;

      if (rules->verification != NULL)
        continue;
      shown = add_finding (
          making->agenda,
          muster_finding_new ("pack-unverified", MUSTER_SEVERITY_WARNING,
                              /* Translators: title of rules. */
                              g_strdup_printf (_ ("Nobody here verified “%s”; packets say so on "
                                                  "each page."),
                                               muster_pack_get_title (rules->pack))),
          0);
      shown->pack = g_strdup (muster_pack_get_id (rules->pack));
    }
}

/* What the credits of everybody say. */
typedef struct
{
  guint n_unclassified;
  guint n_holders;        /* of those */
  GHashTable *uncredited; /* ids of classes */
  gboolean is_tracked;    /* whether the agency notes where credits stand with the state */
} Tally;

static void
tally_credits (const MusterCheck *check, Tally *tally)
{
  guint i, j;

  for (i = 0; i < check->officers->len; i++)
    {
      const MusterCheckOfficer *judged = g_ptr_array_index (check->officers, i);
      guint before = tally->n_unclassified;

      for (j = 0; j < judged->facts->credits->len; j++)
        {
          MusterCredit *credit = g_ptr_array_index (judged->facts->credits, j);

          tally->n_unclassified += credit->subject == NULL;
          tally->is_tracked |= credit->standing != MUSTER_STANDING_NOT_SENT;
          if (credit->class_id != MUSTER_ID_NONE && credit->standing != MUSTER_STANDING_CREDITED)
            g_hash_table_add (tally->uncredited, &credit->class_id);
        }
      tally->n_holders += tally->n_unclassified > before;
    }
}

static void
add_of_credits (MusterAgendaMaking *making)
{
  g_autoptr (GHashTable) uncredited = g_hash_table_new (g_int64_hash, g_int64_equal);
  Tally tally = { 0, 0, uncredited, FALSE };
  guint n;

  tally_credits (making->check, &tally);
  n = tally.n_unclassified;
  if (n > 0)
    add_finding (
        making->agenda,
        muster_finding_new (
            "unclassified", MUSTER_SEVERITY_WARNING,
            g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                          "%u credit has no subject and counts nowhere.",
                                          "%u credits have no subject and count nowhere.", n),
                             n)),
        tally.n_holders);
  n = g_hash_table_size (uncredited);
  if (tally.is_tracked && n > 0)
    add_finding (
        making->agenda,
        muster_finding_new (
            "not-credited", MUSTER_SEVERITY_NOTE,
            g_strdup_printf (
                g_dngettext (GETTEXT_PACKAGE,
                             "%u class was held whose time the state has not credited yet.",
                             "%u classes were held whose time the state has not credited yet.", n),
                n)),
        0);
}

static int
compare_findings (gconstpointer a, gconstpointer b)
{
  const MusterAgendaFinding *x = *(const MusterAgendaFinding *const *) a;
  const MusterAgendaFinding *y = *(const MusterAgendaFinding *const *) b;
  int order;

  if (x->finding->severity != y->finding->severity)
    return x->finding->severity > y->finding->severity ? -1 : 1;
  order = g_strcmp0 (x->finding->code, y->finding->code);
  if (order == 0)
    order = g_strcmp0 (x->finding->message, y->finding->message);
  return order != 0 ? order
                    : (x->finding->record_id > y->finding->record_id) -
                          (x->finding->record_id < y->finding->record_id);
}

void
muster_agenda_add_findings (MusterAgendaMaking *making)
{
  add_of_check (making);
  add_unverified (making);
  add_of_credits (making);
  g_ptr_array_sort (making->agenda->findings, compare_findings);
}
