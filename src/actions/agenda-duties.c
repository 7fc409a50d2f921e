/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the rules ask by which day: the shares that the memo speaks of, put together by day. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/agenda-private.h"
#include "core/duration.h"
#include "export/memo.h"

/* Officers who owe the same by the same day. */
typedef struct
{
  MusterDate due_on;
  const MusterPack *pack; /* of @duty */
  const MusterDuty *duty; /* the first one's; NULL for hours */
  GPtrArray *officers;    /* of MusterCheckOfficer, borrowed */
  gint64 short_by;        /* of hours */
  gboolean is_open;
  GPtrArray *titles; /* of requirements that hours are missing of, borrowed */
} Group;

static void
free_group (gpointer data)
{
  Group *group = data;

  g_ptr_array_unref (group->officers);
  g_ptr_array_unref (group->titles);
  g_free (group);
}

static Group *
ensure_group (GPtrArray *groups, MusterDate due_on, const MusterPack *pack, const MusterDuty *duty)
{
  Group *group;
  guint i;

  for (i = 0; i < groups->len; i++)
    {
      group = g_ptr_array_index (groups, i);
      if (group->due_on == due_on && group->pack == pack &&
          (duty == NULL || g_str_equal (group->duty->requirement->id, duty->requirement->id)))
        return group;
    }
  group = g_new0 (Group, 1);
  group->due_on = due_on;
  group->pack = pack;
  group->duty = duty;
  group->officers = g_ptr_array_new ();
  group->titles = g_ptr_array_new ();
  g_ptr_array_add (groups, group);
  return group;
}

/* --- Hours ---------------------------------------------------------------------------------------- */

static gboolean
is_time (const MusterDuty *duty)
{
  return duty->requirement->counts == MUSTER_COUNT_HOURS;
}

static void
note_hours (GPtrArray *hours, const MusterCheckOfficer *judged, const MusterMemoShare *share)
{
  Group *group = ensure_group (hours, share->due_on, NULL, NULL);
  guint i;

  g_ptr_array_add (group->officers, (gpointer) judged);
  group->short_by += share->short_by;
  group->is_open |= share->is_open;
  for (i = 0; i < share->duties->len; i++)
    {
      const MusterDuty *duty = g_ptr_array_index (share->duties, i);

      if (is_time (duty) && muster_duty_status_is_unmet (duty->status) &&
          !g_ptr_array_find_with_equal_func (group->titles, duty->requirement->title, g_str_equal,
                                             NULL))
        g_ptr_array_add (group->titles, duty->requirement->title);
    }
}

/* How many planned classes help, and how many of the officers. */
static char *
describe_help (const MusterAgendaMaking *making, const Group *group)
{
  g_autoptr (GHashTable) classes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_helped = 0;
  guint n, i, j;

  for (i = 0; i < group->officers->len; i++)
    {
      g_autoptr (GPtrArray) helping =
          muster_upcoming_list (making->upcoming, g_ptr_array_index (group->officers, i));

      n_helped += helping->len > 0;
      for (j = 0; j < helping->len; j++)
        g_hash_table_add (
            classes, g_strdup (((const MusterMemoClass *) g_ptr_array_index (helping, j))->title));
    }
  n = g_hash_table_size (classes);
  if (n == 0)
    return g_strdup (_ ("no planned class would help"));
  /* Translators: how many courses are planned, how many officers they would help. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u planned course would help %u of them",
                                       "%u planned courses would help %u of them", n),
                          n, n_helped);
}

static char *
join_titles (const GPtrArray *titles)
{
  g_autoptr (GPtrArray) list = g_ptr_array_copy ((GPtrArray *) titles, NULL, NULL);

  g_ptr_array_add (list, NULL);
  return g_strjoinv ("; ", (char **) list->pdata);
}

static void
add_hours (MusterAgendaMaking *making, const Group *group)
{
  const MusterCheckOfficer *first = g_ptr_array_index (group->officers, 0);
  g_autofree char *date = muster_date_format (group->due_on);
  g_autofree char *help = describe_help (making, group);
  g_autofree char *titles = join_titles (group->titles);
  char hours[MUSTER_DURATION_TEXT_SIZE];
  guint n = group->officers->len;
  MusterAgendaItem *item;

  muster_duration_print (group->short_by, hours);
  if (n == 1)
    item = muster_agenda_add (making, "hours", group->due_on,
                              muster_agenda_name (first->facts->officer),
                              /* Translators: hours, a date, requirements. */
                              g_strdup_printf (_ ("Short by %s h by %s: %s"), hours, date, titles));
  else
    item = muster_agenda_add (
        making, "hours", group->due_on,
        g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u officer is short by %s h together",
                                      "%u officers are short by %s h together", n),
                         n, hours),
        /* Translators: a date, what is planned. */
        g_strdup_printf (_ ("Due %s; %s"), date, help));
  item->severity = MAX (item->severity, MUSTER_SEVERITY_WARNING);
  item->officer_id = n == 1 ? first->facts->officer->id : MUSTER_ID_NONE;
  item->n_officers = n;
  item->type = n == 1 ? &muster_officer_type : NULL;
  item->record_id = item->officer_id;
}

/* --- Whatever counts no time ---------------------------------------------------------------------- */

static char *
describe_duty (const MusterAgendaMaking *making, const MusterDuty *duty)
{
  g_autofree char *date = muster_date_format (duty->due_on);

  if (duty->due_on < making->agenda->as_of)
    /* Translators: a requirement, a date. */
    return g_strdup_printf (_ ("%s was due %s"), duty->requirement->title, date);
  if (duty->status == MUSTER_DUTY_STATUS_EXTENDED)
    /* Translators: a requirement, a date. */
    return g_strdup_printf (_ ("%s, extended to %s"), duty->requirement->title, date);
  /* Translators: a requirement, a date. */
  return g_strdup_printf (_ ("%s by %s"), duty->requirement->title, date);
}

static void
set_requirement (MusterAgendaItem *item, const MusterPack *pack, const MusterRequirement *asked)
{
  item->pack = g_strdup (muster_pack_get_id (pack));
  item->requirement = g_strdup (asked->id);
}

static void
add_occasion (MusterAgendaMaking *making, const Group *group)
{
  const MusterCheckOfficer *first = g_ptr_array_index (group->officers, 0);
  guint n = group->officers->len;
  MusterAgendaItem *item;
  char *title;

  title = n == 1
              ? muster_agenda_name (first->facts->officer)
              : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u officer", "%u officers", n), n);
  item =
      muster_agenda_add (making, "duty", group->due_on, title, describe_duty (making, group->duty));
  set_requirement (item, group->pack, group->duty->requirement);
  item->n_officers = n;
  if (n > 1)
    return;
  item->type = &muster_officer_type;
  item->record_id = item->officer_id = first->facts->officer->id;
}

static void
note_occasions (GPtrArray *occasions, const MusterCheckOfficer *judged)
{
  guint i, j;

  for (i = 0; i < judged->evaluations->len; i++)
    {
      const MusterEvaluation *evaluation = g_ptr_array_index (judged->evaluations, i);

      for (j = 0; j < evaluation->duties->len; j++)
        {
          const MusterDuty *duty = g_ptr_array_index (evaluation->duties, j);

          if (muster_shares_is_owed (duty) && muster_duty_status_is_unmet (duty->status) &&
              !is_time (duty))
            g_ptr_array_add (
                ensure_group (occasions, duty->due_on, evaluation->pack, duty)->officers,
                (gpointer) judged);
        }
    }
}

/* --- What must be filed before -------------------------------------------------------------------- */

static void
add_notices (MusterAgendaMaking *making, const MusterCheckOfficer *judged,
             const MusterEvaluation *evaluation)
{
  const MusterOfficer *officer = judged->facts->officer;
  guint i;

  for (i = 0; i < evaluation->duties->len; i++)
    {
      const MusterDuty *duty = g_ptr_array_index (evaluation->duties, i);
      g_autofree char *last = NULL;
      g_autofree char *notice = NULL;
      MusterAgendaItem *item;

      if (!muster_shares_is_owed (duty) || !muster_agenda_is_near (making, duty->notice_on) ||
          duty->due_on < making->agenda->as_of ||
          (duty->certificate != NULL &&
           g_hash_table_contains (making->handed_in, &duty->certificate->id)))
        continue;
      last = muster_date_format (duty->due_on);
      notice = muster_date_format (duty->notice_on);
      item = muster_agenda_add (
          making, "notice", duty->notice_on, muster_agenda_name (officer),
          /* Translators: a requirement, its last day, a number of days, the day of notice. */
          g_strdup_printf (_ ("%s is due %s; file %d days before, by %s"), duty->requirement->title,
                           last, duty->requirement->notice_days, notice));
      set_requirement (item, evaluation->pack, duty->requirement);
      item->type = &muster_officer_type;
      item->record_id = item->officer_id = officer->id;
      item->n_officers = 1;
    }
}

/* --- The agency ----------------------------------------------------------------------------------- */

static void
add_agency_duties (MusterAgendaMaking *making)
{
  guint i;

  for (i = 0; i < making->check->agency_duties->len; i++)
    {
      const MusterCheckAgencyDuty *duty = g_ptr_array_index (making->check->agency_duties, i);
      MusterAgendaItem *item;

      if (duty->requirement->is_recommended || !muster_duty_status_is_unmet (duty->status) ||
          !muster_agenda_is_near (making, duty->due_on))
        continue;
      item = muster_agenda_add (making, "agency-duty", duty->due_on,
                                g_strdup (making->check->agency->name),
                                muster_shares_describe_lack (duty));
      set_requirement (item, duty->pack, duty->requirement);
    }
}

/* --- All ------------------------------------------------------------------------------------------ */

static void
note_officer (MusterAgendaMaking *making, const MusterCheckOfficer *judged, GPtrArray *hours,
              GPtrArray *occasions)
{
  g_autoptr (GPtrArray) shares = muster_shares_list (judged);
  guint i;

  for (i = 0; i < shares->len; i++)
    {
      const MusterMemoShare *share = g_ptr_array_index (shares, i);

      if (share->short_by > 0)
        note_hours (hours, judged, share);
    }
  note_occasions (occasions, judged);
  for (i = 0; i < judged->evaluations->len; i++)
    add_notices (making, judged, g_ptr_array_index (judged->evaluations, i));
}

void
muster_agenda_add_duties (MusterAgendaMaking *making)
{
  g_autoptr (GPtrArray) hours = g_ptr_array_new_with_free_func (free_group);
  g_autoptr (GPtrArray) occasions = g_ptr_array_new_with_free_func (free_group);
  guint i;

  for (i = 0; i < making->check->officers->len; i++)
    {
      const MusterCheckOfficer *judged = g_ptr_array_index (making->check->officers, i);

      if (judged->result == MUSTER_CHECK_SHORT)
        note_officer (making, judged, hours, occasions);
    }
  for (i = 0; i < hours->len; i++)
    if (muster_agenda_is_near (making, ((const Group *) g_ptr_array_index (hours, i))->due_on))
      add_hours (making, g_ptr_array_index (hours, i));
  for (i = 0; i < occasions->len; i++)
    if (muster_agenda_is_near (making, ((const Group *) g_ptr_array_index (occasions, i))->due_on))
      add_occasion (making, g_ptr_array_index (occasions, i));
  add_agency_duties (making);
}
