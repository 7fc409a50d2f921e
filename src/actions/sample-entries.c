/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is entered when, and entering it. */

#include "actions/certify.h"
#include "actions/qualify.h"
#include "actions/relieve.h"
#include "actions/sample-private.h"
#include "actions/training.h"

#define SECONDS_PER_DAY G_GINT64_CONSTANT (86400)
#define DAYS_TO_1970 719163 /* 1 January 1970 as a MusterDate */
#define IMPORTED 40         /* so many records of one day come from a file */

/* An entry is a function with its data, or a record of a person. */
typedef struct
{
  MusterDate date;
  guint order;
  MusterSampleFunc func;
  gpointer data;
  GDestroyNotify free;
  MusterSamplePerson *person;
  const MusterRecordType *type;
} Entry;

void
muster_sample_entry_free (gpointer data)
{
  Entry *entry = data;

  if (entry->type != NULL)
    muster_record_free (entry->type, entry->data);
  else if (entry->free != NULL)
    entry->free (entry->data);
  g_free (entry);
}

/* --- Planning ------------------------------------------------------------------------------------- */

static void
add_entry (MusterSample *sample, Entry entry)
{
  entry.date = MAX (entry.date, sample->starts_on);
  entry.order = sample->entries->len;
  g_ptr_array_add (sample->entries, g_memdup2 (&entry, sizeof entry));
}

void
muster_sample_plan (MusterSample *sample, MusterDate date, MusterSampleFunc func, gpointer data,
                    GDestroyNotify free)
{
  add_entry (sample, (Entry){ .date = date, .func = func, .data = data, .free = free });
}

void
muster_sample_plan_record (MusterSample *sample, MusterDate date, MusterSamplePerson *person,
                           const MusterRecordType *type, gpointer record)
{
  /* Nothing can be entered of somebody who is not on file. */
  add_entry (sample, (Entry){ .date = MAX (date, person->hired_on),
                              .data = record,
                              .person = person,
                              .type = type });
}

/* Nothing is sent at once; what is old was credited. */
static MusterStanding
find_standing (const MusterSample *sample, MusterDate date)
{
  if (sample->as_of - date > 300)
    return MUSTER_STANDING_CREDITED;
  return sample->as_of - date > 60 ? MUSTER_STANDING_SENT : MUSTER_STANDING_NOT_SENT;
}

MusterCredit *
muster_sample_plan_credit (MusterSample *sample, MusterSamplePerson *person, MusterDate date,
                           const char *title, const char *subject, gint64 seconds,
                           const char *provider)
{
  MusterCredit *credit = muster_credit_new ();

  credit->earned_on = date;
  credit->title = g_strdup (title);
  credit->subject = g_strdup (subject);
  credit->seconds = seconds;
  credit->status = MUSTER_ROSTER_STATUS_COMPLETED;
  credit->provider = g_strdup (provider);
  credit->standing = find_standing (sample, date);
  g_ptr_array_add (person->outside, credit);
  muster_sample_plan_record (sample, MIN (date + 9, MAX (sample->as_of, date)), person,
                             &muster_credit_type, credit);
  return credit;
}

void
muster_sample_plan_milestone (MusterSample *sample, MusterSamplePerson *person, const char *kind,
                              MusterDate date, const char *authority)
{
  MusterMilestone *milestone = muster_milestone_new ();

  milestone->kind = g_strdup (kind);
  milestone->happened_on = date;
  milestone->authority = g_strdup (authority);
  muster_sample_plan_record (sample, date, person, &muster_milestone_type, milestone);
}

void
muster_sample_plan_qualification (MusterSample *sample, MusterSamplePerson *person,
                                  const char *kind, MusterDate date, MusterDate expires_on,
                                  gint64 score)
{
  MusterQualification *qualification = muster_qualification_new ();

  qualification->kind = g_strdup (kind);
  qualification->qualified_on = date;
  qualification->expires_on = expires_on;
  qualification->score = score;
  if (score != MUSTER_NUMBER_NONE)
    {
      qualification->weapon = g_strdup (person->index % 4 == 3 ? "SIG Sauer P320" : "Glock 17");
      qualification->course_of_fire = g_strdup ("State minimum standard");
    }
  muster_sample_plan_record (sample, date, person, &muster_qualification_type, qualification);
}

void
muster_sample_plan_certificate (MusterSample *sample, MusterSamplePerson *person, MusterDate date,
                                MusterCertificateKind kind, MusterDate issued_on,
                                MusterDate expires_on, MusterCertificateStatus status)
{
  MusterCertificate *certificate = muster_certificate_new ();

  certificate->kind = kind;
  certificate->number =
      g_strdup_printf ("%c-%d-%03u", kind == MUSTER_CERTIFICATE_KIND_INSTRUCTOR ? 'I' : 'B',
                       muster_date_get_year (issued_on), person->index + 101);
  certificate->issued_on = issued_on;
  certificate->expires_on = expires_on;
  certificate->status = status;
  muster_sample_plan_record (sample, date, person, &muster_certificate_type, certificate);
}

gint64
muster_sample_clock (MusterDate date)
{
  return (date - DAYS_TO_1970) * SECONDS_PER_DAY + (8 + date % 8) * MUSTER_SAMPLE_HOUR +
         date % 3600;
}

/* --- Entering ------------------------------------------------------------------------------------- */

static gboolean
set_day (MusterSample *sample, MusterDate date, GError **error)
{
  /* The successor took over in the last third of the years. */
  gboolean is_late = date - sample->starts_on > (sample->as_of - sample->starts_on) / 3 * 2;
  MusterEnvironment environment = { { muster_sample_clock (date) },
                                    sample->options->seed + (guint32) date,
                                    is_late ? "Ada Quillfeather" : "Terrence Moss",
                                    TRUE };

  if (sample->workspace != NULL && sample->today == date)
    return TRUE;
  sample->today = date;
  if (sample->workspace != NULL)
    return muster_workspace_set_environment (sample->workspace, &environment, error);
  sample->workspace =
      muster_workspace_open (sample->path, MUSTER_WORKSPACE_WRITE, &environment, error);
  return sample->workspace != NULL;
}

/* Several credits of one course are one step, as several officers who went there together. */
static gboolean
record_training (MusterSample *sample, Entry **entries, guint n, GError **error)
{
  g_autoptr (GPtrArray) credits = g_ptr_array_new ();
  guint i;

  for (i = 0; i < n; i++)
    {
      MusterCredit *credit = entries[i]->data;

      credit->officer_id = entries[i]->person->officer->id;
      g_ptr_array_add (credits, credit);
    }
  return muster_action_record_training (sample->workspace, credits, error);
}

static gboolean
enter_waiver (MusterSample *sample, MusterSamplePerson *person, MusterWaiver *waiver,
              GError **error)
{
  g_autoptr (GPtrArray) waivers = g_ptr_array_new ();

  waiver->officer_id = person->officer->id;
  g_ptr_array_add (waivers, waiver);
  return muster_action_request_waiver (sample->workspace, waivers, error);
}

static gboolean
enter_record (MusterSample *sample, const Entry *entry, GError **error)
{
  MusterWorkspace *workspace = sample->workspace;
  MusterId *officer_id = &G_STRUCT_MEMBER (
      MusterId, entry->data, muster_record_find_field (entry->type, "officer_id")->offset);

  if (entry->type == &muster_waiver_type)
    return enter_waiver (sample, entry->person, entry->data, error);
  *officer_id = entry->person->officer->id;
  if (entry->type == &muster_certificate_type)
    return muster_action_certify (workspace, entry->data, NULL, error);
  if (entry->type == &muster_qualification_type)
    return muster_action_qualify (workspace, entry->data, error);
  if (entry->type == &muster_milestone_type)
    return muster_action_record_milestone (workspace, entry->data, error);
  return muster_action_assign (workspace, entry->data, NULL, error);
}

static gboolean
import_records (MusterSample *sample, Entry **entries, guint n, GError **error)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new ();
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  guint i;

  for (i = 0; i < n; i++)
    {
      g_ptr_array_add (people, entries[i]->person);
      g_ptr_array_add (records, entries[i]->data);
    }
  return muster_sample_import_records (sample, entries[0]->type, people, records, error);
}

/* Enters @n entries of one day that belong together. */
static gboolean
enter_group (MusterSample *sample, Entry **entries, guint n, GError **error)
{
  const MusterRecordType *type = entries[0]->type;
  guint i;

  if (!set_day (sample, entries[0]->date, error))
    return FALSE;
  if (type == NULL)
    return entries[0]->func (sample, entries[0]->data, error);
  if (type == &muster_credit_type)
    return record_training (sample, entries, n, error);
  if ((n >= IMPORTED || entries[0]->date == sample->starts_on) &&
      (type == &muster_certificate_type || type == &muster_qualification_type ||
       type == &muster_milestone_type))
    return import_records (sample, entries, n, error);
  for (i = 0; i < n; i++)
    if (!enter_record (sample, entries[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
belong_together (const Entry *a, const Entry *b)
{
  if (a->date != b->date || a->type == NULL || a->type != b->type)
    return FALSE;
  return a->type != &muster_credit_type || g_str_equal (((const MusterCredit *) a->data)->title,
                                                        ((const MusterCredit *) b->data)->title);
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *x = *(const Entry *const *) a;
  const Entry *y = *(const Entry *const *) b;

  if (x->date != y->date)
    return x->date < y->date ? -1 : 1;
  return x->order < y->order ? -1 : x->order > y->order;
}

gboolean
muster_sample_run (MusterSample *sample, GError **error)
{
  Entry **entries;
  guint i = 0, n;

  g_ptr_array_sort (sample->entries, compare_entries);
  entries = (Entry **) sample->entries->pdata;
  while (i < sample->entries->len && entries[i]->date <= sample->as_of)
    {
      for (n = 1; i + n < sample->entries->len && belong_together (entries[i], entries[i + n]); n++)
        ;
      if (!enter_group (sample, &entries[i], n, error))
        return FALSE;
      i += n;
    }
  return TRUE;
}
