/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Everybody on the books. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/people.h"
#include "actions/workspace-private.h"
#include "core/officer.h"

const MusterWord muster_person_kind_words[] = {
  { "sworn", N_ ("Sworn") },
  { "reserve", N_ ("Reserve") },
  { "recruit", N_ ("Recruit") },
  { "civilian", N_ ("Civilian") },
  { "outside", N_ ("Outside") },
  { "unknown", N_ ("Not known") },
  { NULL, NULL },
};

/* Titles as MusterPeopleColumn has them. */
static const MusterColumn columns[MUSTER_N_PEOPLE_COLUMNS] = {
  { "id", N_ ("Number"), MUSTER_COLUMN_INTEGER },
  { "name", N_ ("Name"), MUSTER_COLUMN_TEXT },
  { "state_id", N_ ("State ID"), MUSTER_COLUMN_TEXT },
  { "rank", N_ ("Rank"), MUSTER_COLUMN_TEXT },
  { "kind", N_ ("Kind"), MUSTER_COLUMN_TEXT },
  { "is_employed", N_ ("Employed"), MUSTER_COLUMN_BOOLEAN },
  { "folded_name", N_ ("Folded name"), MUSTER_COLUMN_TEXT },
};

/* What is known of somebody's employments. */
typedef struct
{
  MusterId officer_id;
  MusterEmployment *latest; /* one block */
  gboolean covers_today;
} Service;

typedef struct
{
  MusterDate today;
  GPtrArray *officers;
  GHashTable *services; /* officer id → Service */
} Listing;

static void
free_service (gpointer data)
{
  Service *service = data;

  g_free (service->latest);
  g_free (service);
}

static gboolean
take_officer (gpointer record, gpointer data)
{
  Listing *listing = data;

  g_ptr_array_add (listing->officers, record);
  return TRUE;
}

/* Employments come by id, so of two from one day the later entered is the latest. */
static gboolean
take_employment (gpointer record, gpointer data)
{
  MusterEmployment *employment = record;
  Listing *listing = data;
  Service *service = g_hash_table_lookup (listing->services, &employment->officer_id);

  if (employment->voided)
    return FALSE;
  if (service == NULL)
    {
      service = g_new0 (Service, 1);
      service->officer_id = employment->officer_id;
      g_hash_table_insert (listing->services, &service->officer_id, service);
    }
  service->covers_today |= muster_employment_covers (employment, listing->today);
  if (service->latest != NULL && employment->hired_on < service->latest->hired_on)
    return FALSE;
  g_free (service->latest);
  service->latest = employment;
  return TRUE;
}

static gboolean
list_job (MusterDb *db, gpointer data, GError **error)
{
  static const char *const not_listed[] = { "email",       "voided",       "void_reason",
                                            "birth_month", "badge_number", "telephone",
                                            NULL };
  static const char *const not_told[] = { "separation_reason", "voided", "void_reason", NULL };

  return muster_db_for_each_live (db, &muster_officer_type, not_listed, take_officer, data,
                                  error) &&
         muster_db_for_each_live (db, &muster_employment_type, not_told, take_employment, data,
                                  error);
}

static MusterPersonKind
get_kind (const Service *service)
{
  if (service == NULL)
    return MUSTER_PERSON_UNKNOWN;
  switch (service->latest->employment_type)
    {
    case MUSTER_EMPLOYMENT_TYPE_FULL_TIME:
    case MUSTER_EMPLOYMENT_TYPE_PART_TIME:
      return MUSTER_PERSON_SWORN;
    case MUSTER_EMPLOYMENT_TYPE_RESERVE:
      return MUSTER_PERSON_RESERVE;
    case MUSTER_EMPLOYMENT_TYPE_RECRUIT:
      return MUSTER_PERSON_RECRUIT;
    case MUSTER_EMPLOYMENT_TYPE_CIVILIAN:
      return MUSTER_PERSON_CIVILIAN;
    case MUSTER_EMPLOYMENT_TYPE_OUTSIDE:
      return MUSTER_PERSON_OUTSIDE;
    default:
      return MUSTER_PERSON_UNKNOWN;
    }
}

static void
add_row (MusterTable *table, const MusterOfficer *officer, const Service *service)
{
  g_autofree char *name = muster_officer_format_name (officer);
  guint row = muster_table_add_row (table);

  muster_table_set_number (table, row, MUSTER_PEOPLE_ID, officer->id);
  muster_table_set_text (table, row, MUSTER_PEOPLE_NAME, name);
  muster_table_set_text (table, row, MUSTER_PEOPLE_STATE_ID, officer->state_id);
  muster_table_set_text (table, row, MUSTER_PEOPLE_RANK,
                         service != NULL ? service->latest->rank : NULL);
  muster_table_set_text (table, row, MUSTER_PEOPLE_KIND,
                         muster_word_nick (muster_person_kind_words, (int) get_kind (service)));
  muster_table_set_number (table, row, MUSTER_PEOPLE_IS_EMPLOYED,
                           service == NULL || service->covers_today);
  muster_table_set_text (table, row, MUSTER_PEOPLE_FOLDED_NAME, officer->folded_name);
}

static int
compare_officers (gconstpointer a, gconstpointer b)
{
  const MusterOfficer *x = *(const MusterOfficer *const *) a;
  const MusterOfficer *y = *(const MusterOfficer *const *) b;
  int order = g_strcmp0 (x->folded_name, y->folded_name);

  if (order == 0)
    order = g_strcmp0 (x->state_id, y->state_id);
  return order != 0 ? order : (x->id > y->id) - (x->id < y->id);
}

static MusterTable *
make_table (const Listing *listing)
{
  MusterColumn translated[MUSTER_N_PEOPLE_COLUMNS];
  MusterTable *table;
  guint i;

  for (i = 0; i < MUSTER_N_PEOPLE_COLUMNS; i++)
    {
      translated[i] = columns[i];
      translated[i].title = g_dgettext (GETTEXT_PACKAGE, columns[i].title);
    }
  table = muster_table_new (translated, MUSTER_N_PEOPLE_COLUMNS);
  g_ptr_array_sort (listing->officers, compare_officers);
  for (i = 0; i < listing->officers->len; i++)
    {
      const MusterOfficer *officer = g_ptr_array_index (listing->officers, i);

      add_row (table, officer, g_hash_table_lookup (listing->services, &officer->id));
    }
  return table;
}

MusterTable *
muster_action_list_people (MusterWorkspace *workspace, GError **error)
{
  g_autoptr (GPtrArray) officers = NULL;
  g_autoptr (GHashTable) services = NULL;
  Listing listing;

  g_return_val_if_fail (workspace != NULL, NULL);

  officers = g_ptr_array_new_with_free_func (g_free);
  services = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, free_service);
  listing = (Listing){ muster_workspace_get_today (workspace), officers, services };
  if (!muster_workspace_run (workspace, list_job, &listing, error))
    return NULL;
  return make_table (&listing);
}
