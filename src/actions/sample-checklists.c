/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The checklists of who was hired last and of who left: the one part done, the other with an item that is open. */

#include "actions/checklist.h"
#include "actions/officer-record.h"
#include "actions/sample-private.h"

#define OWN_DUE_IN 12 /* days from the day of the sample */
#define OWN_BEFORE 3  /* so many days before that day it was added */

typedef struct
{
  MusterSamplePerson *person;
  const char *title; /* how that of the item begins */
} Tick;

static gboolean
start_hire (MusterSample *sample, gpointer data, GError **error)
{
  const MusterSamplePerson *person = data;

  return muster_action_start_checklist (sample->workspace, person->officer->id,
                                        MUSTER_CHECKLIST_KIND_HIRE, error);
}

static gboolean
start_departure (MusterSample *sample, gpointer data, GError **error)
{
  const MusterSamplePerson *person = data;

  return muster_action_start_checklist (sample->workspace, person->officer->id,
                                        MUSTER_CHECKLIST_KIND_DEPARTURE, error);
}

static gboolean
tick (MusterSample *sample, gpointer data, GError **error)
{
  const Tick *done = data;
  g_autoptr (MusterOfficerRecord) record =
      muster_action_load_officer_record (sample->workspace, done->person->officer->id, error);
  guint i;

  for (i = 0; record != NULL && i < record->checklist->len; i++)
    {
      const MusterChecklistItem *item = g_ptr_array_index (record->checklist, i);

      if (g_str_has_prefix (item->title, done->title) &&
          !muster_action_tick_checklist_item (sample->workspace, item->id, sample->today,
                                              MUSTER_ID_NONE, error))
        return FALSE;
    }
  return record != NULL;
}

static void
plan_tick (MusterSample *sample, MusterSamplePerson *person, MusterDate date, const char *title)
{
  const Tick done = { person, title };

  muster_sample_plan (sample, date, tick, g_memdup2 (&done, sizeof done), g_free);
}

static gboolean
enter_own (MusterSample *sample, gpointer data, GError **error)
{
  const MusterSamplePerson *person = data;
  g_autoptr (MusterChecklistItem) item = muster_checklist_item_new ();

  item->officer_id = person->officer->id;
  item->list = MUSTER_CHECKLIST_KIND_HIRE;
  item->title = g_strdup ("Get the signed handbook back");
  item->due_on = sample->as_of + OWN_DUE_IN;
  return muster_action_enter_checklist_item (sample->workspace, item, error);
}

void
muster_sample_plan_hire_checklist (MusterSample *sample, MusterSamplePerson *person,
                                   const char *const *done)
{
  guint i;

  if (person == NULL)
    return;
  muster_sample_plan (sample, person->hired_on + 1, start_hire, person, NULL);
  for (i = 0; done[i] != NULL; i++)
    plan_tick (sample, person, person->hired_on + 4 + (MusterDate) i, done[i]);
  muster_sample_plan (sample, sample->as_of - OWN_BEFORE, enter_own, person, NULL);
}

void
muster_sample_plan_departure_checklist (MusterSample *sample, MusterSamplePerson *person,
                                        const char *done)
{
  if (person == NULL)
    return;
  muster_sample_plan (sample, person->left_on + 1, start_departure, person, NULL);
  plan_tick (sample, person, person->left_on + 6, done);
}
