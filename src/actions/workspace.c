/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The open document. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "actions/check-private.h"
#include "actions/environment.h"
#include "core/adopted-pack.h"
#include "core/name.h"
#include "core/officer.h"

struct _MusterWorkspace
{
  MusterStore *store;
  GMutex mutex; /* of what follows: actions run on any thread */
  MusterClock clock;
  GCancellable *cancellable;
  MusterSharedCheck shared_check;
};

/* --- Making --------------------------------------------------------------------------------------- */

typedef struct
{
  const MusterAgency *agency;
  const char *pack_json;
  const MusterPack *pack;
  const char *operator_name;
} NewAgency;

static gboolean
create_step (MusterDb *db, gpointer data, GError **error)
{
  NewAgency *new_agency = data;
  g_autoptr (MusterAgency) agency = muster_agency_copy (new_agency->agency);
  g_autoptr (MusterAdoptedPack) adopted = muster_adopted_pack_new ();

  agency->id = 1;
  adopted->pack = g_strdup (muster_pack_get_id (new_agency->pack));
  adopted->version = g_strdup (muster_pack_get_version (new_agency->pack));
  adopted->text = g_strdup (new_agency->pack_json);
  adopted->adopted_on = muster_clock_today (muster_db_get_clock (db));
  if (new_agency->operator_name != NULL)
    muster_db_set_operator (db, new_agency->operator_name);
  muster_step_set_label (db, g_strdup_printf (_ ("Make the file of %s"), agency->name));
  return muster_db_insert (db, &muster_agency_type, agency, error) &&
         muster_db_insert (db, &muster_adopted_pack_type, adopted, error);
}

gboolean
muster_workspace_create (const char *path, const MusterAgency *agency, const char *pack_json,
                         const MusterEnvironment *environment, GError **error)
{
  g_autoptr (MusterPack) pack = NULL;
  g_autofree char *name = NULL;
  NewAgency new_agency = { agency, pack_json, NULL, environment->operator_name };

  g_return_val_if_fail (path != NULL && agency != NULL && pack_json != NULL, FALSE);

  name = muster_name_squeeze (agency->name);
  if (name == NULL)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   _ ("The agency has no name. Type the name that heads its letters."));
      return FALSE;
    }
  pack = muster_pack_parse (pack_json, error);
  if (pack == NULL)
    return FALSE;
  new_agency.pack = pack;
  return muster_store_create (path, &environment->clock, environment->seed, create_step,
                              &new_agency, error);
}

/* --- Opening -------------------------------------------------------------------------------------- */

MusterWorkspace *
muster_workspace_open (const char *path, MusterWorkspaceMode mode,
                       const MusterEnvironment *environment, GError **error)
{
  MusterOpenFlags flags = mode == MUSTER_WORKSPACE_READ ? MUSTER_OPEN_READ : MUSTER_OPEN_WRITE;
  MusterWorkspace *workspace;
  MusterStore *store;

  g_return_val_if_fail (path != NULL && environment != NULL, NULL);

  if (environment->without_backups)
    flags |= MUSTER_OPEN_WITHOUT_BACKUPS;
  store = muster_store_open (path, flags, &environment->clock, environment->seed, error);
  if (store == NULL)
    return NULL;
  if (environment->operator_name != NULL)
    muster_store_set_operator (store, environment->operator_name);
  workspace = g_new0 (MusterWorkspace, 1);
  workspace->store = store;
  g_mutex_init (&workspace->mutex);
  workspace->clock = environment->clock;
  muster_shared_check_init (&workspace->shared_check);
  return workspace;
}

static gboolean
set_environment_job (MusterDb *db, gpointer data, GError **error G_GNUC_UNUSED)
{
  const MusterEnvironment *environment = data;

  muster_db_set_clock (db, &environment->clock, environment->seed);
  muster_db_set_operator (db, environment->operator_name);
  return TRUE;
}

gboolean
muster_workspace_set_environment (MusterWorkspace *workspace, const MusterEnvironment *environment,
                                  GError **error)
{
  g_return_val_if_fail (workspace != NULL && environment != NULL, FALSE);

  g_mutex_lock (&workspace->mutex);
  workspace->clock = environment->clock;
  g_mutex_unlock (&workspace->mutex);
  return muster_store_run (workspace->store, set_environment_job, (gpointer) environment, NULL,
                           error);
}

void
muster_workspace_close (MusterWorkspace *workspace)
{
  if (workspace == NULL)
    return;
  muster_shared_check_clear (&workspace->shared_check);
  muster_store_close (workspace->store);
  g_clear_object (&workspace->cancellable);
  g_mutex_clear (&workspace->mutex);
  g_free (workspace);
}

void
muster_workspace_set_cancellable (MusterWorkspace *workspace, GCancellable *cancellable)
{
  g_return_if_fail (workspace != NULL);

  g_mutex_lock (&workspace->mutex);
  g_set_object (&workspace->cancellable, cancellable);
  g_mutex_unlock (&workspace->mutex);
}

MusterDate
muster_workspace_get_today (MusterWorkspace *workspace)
{
  MusterClock clock;

  g_return_val_if_fail (workspace != NULL, MUSTER_DATE_NONE);

  g_mutex_lock (&workspace->mutex);
  clock = workspace->clock;
  g_mutex_unlock (&workspace->mutex);
  return muster_clock_today (&clock);
}

/* --- Reading -------------------------------------------------------------------------------------- */

static gboolean
load_agency_job (MusterDb *db, gpointer data, GError **error)
{
  MusterAgency **agency = data;

  *agency = muster_db_load (db, &muster_agency_type, 1, error);
  return *agency != NULL;
}

MusterAgency *
muster_workspace_load_agency (MusterWorkspace *workspace, GError **error)
{
  MusterAgency *agency = NULL;

  g_return_val_if_fail (workspace != NULL, NULL);

  muster_workspace_run (workspace, load_agency_job, &agency, error);
  return agency;
}

typedef struct
{
  GPtrArray *adopted; /* of MusterAdoptedPack, the last one last */
  char *state;        /* of the agency */
} LoadPacks;

static gboolean
load_packs_job (MusterDb *db, gpointer data, GError **error)
{
  LoadPacks *load = data;
  g_autoptr (MusterAgency) agency = muster_db_load (db, &muster_agency_type, 1, error);

  if (agency == NULL)
    return FALSE;
  load->state = g_strdup (agency->state);
  load->adopted = muster_db_load_all (db, &muster_adopted_pack_type, error);
  return load->adopted != NULL;
}

static gboolean
has_pack (const GPtrArray *packs, const char *id)
{
  guint i;

  for (i = 0; i < packs->len; i++)
    if (g_str_equal (muster_pack_get_id (g_ptr_array_index (packs, i)), id))
      return TRUE;
  return FALSE;
}

/* The last version of each, the pack that was adopted last first. */
static GPtrArray *
parse_last_versions (const GPtrArray *adopted, GError **error)
{
  g_autoptr (GPtrArray) packs = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_pack_unref);
  guint i;

  for (i = adopted->len; i > 0; i--)
    {
      const MusterAdoptedPack *last = g_ptr_array_index (adopted, i - 1);
      MusterPack *pack;

      if (has_pack (packs, last->pack))
        continue;
      pack = muster_pack_parse (last->text, error);
      if (pack == NULL)
        {
          g_prefix_error (error, _ ("The rules that this file adopted cannot be read: "));
          return NULL;
        }
      g_ptr_array_add (packs, pack);
    }
  return g_steal_pointer (&packs);
}

static int
rank_pack (const MusterPack *pack, const char *state)
{
  if (g_str_equal (muster_pack_get_id (pack), MUSTER_AGENCY_PACK))
    return 2;
  return g_strcmp0 (muster_pack_get_state (pack), state) == 0 ? 0 : 1;
}

static int
compare_packs (gconstpointer a, gconstpointer b, gpointer state)
{
  const MusterPack *x = *(const MusterPack *const *) a;
  const MusterPack *y = *(const MusterPack *const *) b;
  int order = rank_pack (x, state) - rank_pack (y, state);

  return order != 0 ? order : strcmp (muster_pack_get_id (x), muster_pack_get_id (y));
}

GPtrArray *
muster_workspace_load_packs (MusterWorkspace *workspace, GError **error)
{
  LoadPacks load = { NULL, NULL };
  GPtrArray *packs = NULL;

  g_return_val_if_fail (workspace != NULL, NULL);

  if (muster_workspace_run (workspace, load_packs_job, &load, error))
    {
      if (load.adopted->len > 0)
        packs = parse_last_versions (load.adopted, error);
      else
        g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                     _ ("No rules were chosen for this agency, so nothing can be judged."));
    }
  if (packs != NULL)
    g_ptr_array_sort_with_data (packs, compare_packs, load.state);
  g_clear_pointer (&load.adopted, g_ptr_array_unref);
  g_free (load.state);
  return packs;
}

MusterPack *
muster_workspace_load_pack (MusterWorkspace *workspace, GError **error)
{
  g_autoptr (GPtrArray) packs = muster_workspace_load_packs (workspace, error);

  return packs != NULL ? muster_pack_ref (g_ptr_array_index (packs, 0)) : NULL;
}

static gboolean
take_notice_job (MusterDb *db, gpointer data, GError **error)
{
  char **notice = data;

  *notice = muster_db_take_notice (db);
  return TRUE;
}

char *
muster_workspace_take_notice (MusterWorkspace *workspace)
{
  char *notice = NULL;

  g_return_val_if_fail (workspace != NULL, NULL);

  muster_store_run (workspace->store, take_notice_job, &notice, NULL, NULL);
  return notice;
}

/* --- For actions ---------------------------------------------------------------------------------- */

/* What cancels a call of this thread: its own, else the workspace's. Owned, for another thread may set
 * that anew. */
static GCancellable *
get_cancellable (MusterWorkspace *workspace)
{
  GCancellable *cancellable = g_cancellable_get_current ();

  g_mutex_lock (&workspace->mutex);
  if (cancellable == NULL)
    cancellable = workspace->cancellable;
  if (cancellable != NULL)
    g_object_ref (cancellable);
  g_mutex_unlock (&workspace->mutex);
  return cancellable;
}

gboolean
muster_workspace_run (MusterWorkspace *workspace, MusterJobFunc func, gpointer data, GError **error)
{
  g_autoptr (GCancellable) cancellable = get_cancellable (workspace);

  return muster_store_run (workspace->store, func, data, cancellable, error);
}

typedef struct
{
  MusterAction action;
  MusterStepFunc func;
  gpointer data;
} StepJob;

static gboolean
run_step_job (MusterDb *db, gpointer data, GError **error)
{
  StepJob *job = data;

  return muster_step_run (db, muster_word_nick (muster_action_words, job->action), job->func,
                          job->data, error);
}

gboolean
muster_workspace_run_step (MusterWorkspace *workspace, MusterAction action, MusterStepFunc func,
                           gpointer data, GError **error)
{
  StepJob job = { action, func, data };

  return muster_workspace_run (workspace, run_step_job, &job, error);
}

MusterSharedCheck *
muster_workspace_get_shared_check (MusterWorkspace *workspace)
{
  g_return_val_if_fail (workspace != NULL, NULL);

  return &workspace->shared_check;
}

gpointer
muster_workspace_load_live (MusterDb *db, const MusterRecordType *type, MusterId id, GError **error)
{
  gpointer record = muster_db_load (db, type, id, error);
  const MusterField *voided = muster_record_find_field (type, "voided");
  const MusterField *reason = muster_record_find_field (type, "void_reason");

  if (record == NULL || !G_STRUCT_MEMBER (gboolean, record, voided->offset))
    return record;
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
               /* Translators: why a record was voided. */
               _ ("This record was voided (%s), so it stays as it is. Undo the voiding first."),
               G_STRUCT_MEMBER (char *, record, reason->offset));
  muster_record_free (type, record);
  return NULL;
}

char *
muster_workspace_officer_name (MusterDb *db, MusterId officer_id, GError **error)
{
  g_autoptr (MusterOfficer) officer =
      muster_workspace_load_live (db, &muster_officer_type, officer_id, error);

  if (officer == NULL)
    return NULL;
  return muster_officer_format_name (officer);
}

gboolean
muster_workspace_require_text (char **member, const char *sentence, GError **error)
{
  g_autofree char *squeezed = NULL;

  g_return_val_if_fail (member != NULL && sentence != NULL, FALSE);

  squeezed = muster_name_squeeze (*member);
  muster_record_set_text (member, squeezed);
  if (*member != NULL)
    return TRUE;
  g_set_error_literal (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT, sentence);
  return FALSE;
}

gboolean
muster_workspace_check_span (MusterDate starts_on, MusterDate ends_on, GError **error)
{
  g_autofree char *starts = NULL;
  g_autofree char *ends = NULL;

  if (ends_on == MUSTER_DATE_NONE || ends_on >= starts_on)
    return TRUE;
  starts = muster_date_format (starts_on);
  ends = muster_date_format (ends_on);
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
               _ ("It ends on %s, before it starts on %s."), ends, starts);
  return FALSE;
}

gboolean
muster_workspace_check_past (MusterWorkspace *workspace, MusterDate date, GError **error)
{
  g_autofree char *shown = NULL;

  g_return_val_if_fail (workspace != NULL, FALSE);

  if (date <= muster_workspace_get_today (workspace))
    return TRUE;
  shown = muster_date_format (date);
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
               _ ("%s is in the future; type the real date."), shown);
  return FALSE;
}
