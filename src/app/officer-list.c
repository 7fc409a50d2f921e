/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A list of records with a filter. The people and what was found of them come from two threads, in any order. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/people.h"
#include "app/officer-list.h"
#include "app/officer-standing.h"

#define LIST_WIDTH 276

/* What is searched, and what the filter asks of everybody for each key that is pressed; the rest is in the table of
 * people, which is the rows' data. */
enum
{
  COLUMN_ID,
  COLUMN_NAME,
  COLUMN_STATE_ID,
  COLUMN_KIND,
  COLUMN_IS_EMPLOYED,
  N_COLUMNS,
};

/* What can be ticked in the filter. All but the last narrow who is shown. */
enum
{
  SWORN,
  RESERVE,
  RECRUIT,
  CIVILIAN,
  SHORT,
  EXPIRING,
  SEPARATED,
  N_TICKS,
};

#define TICK(what) (1u << (what))
#define ANY_KIND (TICK (SWORN) | TICK (RESERVE) | TICK (RECRUIT) | TICK (CIVILIAN))

static const char *const tick_names[N_TICKS] = { "sworn", "reserve",  "recruit",  "civilian",
                                                 "short", "expiring", "separated" };

struct _MusterOfficerList
{
  AdwBin parent_instance;
  GtkWidget *filter_button;
  GtkCheckButton *ticks[N_TICKS];
  GtkWidget *add_button;
  GtkWidget *show_button;

  MusterRecordList *records;
  guint ticked; /* TICK() of each that is */
  MusterCheck *check;
  GPtrArray *judged; /* MusterCheckOfficer of each row, or NULL */
  guint n_separated;
};

G_DEFINE_FINAL_TYPE (MusterOfficerList, muster_officer_list, ADW_TYPE_BIN)

/* --- Who there is --------------------------------------------------------------------------------- */

static void
add_row (MusterTable *table, const MusterTable *people, guint from)
{
  guint row = muster_table_add_row (table);
  int kind = MUSTER_PERSON_UNKNOWN;

  muster_word_find (muster_person_kind_words,
                    muster_table_get_text (people, from, MUSTER_PEOPLE_KIND), &kind);
  muster_table_set_number (table, row, COLUMN_ID,
                           muster_table_get_number (people, from, MUSTER_PEOPLE_ID));
  muster_table_set_text (table, row, COLUMN_NAME,
                         muster_table_get_text (people, from, MUSTER_PEOPLE_NAME));
  muster_table_set_text (table, row, COLUMN_STATE_ID,
                         muster_table_get_text (people, from, MUSTER_PEOPLE_STATE_ID));
  muster_table_set_number (table, row, COLUMN_KIND, kind);
  muster_table_set_number (table, row, COLUMN_IS_EMPLOYED,
                           muster_table_get_number (people, from, MUSTER_PEOPLE_IS_EMPLOYED));
}

MusterRows *
muster_officer_list_create_rows (MusterTable *people)
{
  static const MusterColumn columns[N_COLUMNS] = {
    [COLUMN_ID] = { "id", "", MUSTER_COLUMN_INTEGER },
    [COLUMN_NAME] = { "name", "", MUSTER_COLUMN_TEXT },
    [COLUMN_STATE_ID] = { "state_id", "", MUSTER_COLUMN_TEXT },
    [COLUMN_KIND] = { "kind", "", MUSTER_COLUMN_INTEGER },
    [COLUMN_IS_EMPLOYED] = { "is_employed", "", MUSTER_COLUMN_BOOLEAN },
  };
  MusterTable *table;
  guint i;

  g_return_val_if_fail (people != NULL, NULL);

  table = muster_table_new (columns, N_COLUMNS);
  for (i = 0; i < muster_table_get_n_rows (people); i++)
    add_row (table, people, i);
  return muster_rows_new (table, COLUMN_ID, people, (GDestroyNotify) muster_table_unref);
}

static gint64
get_number (const MusterRows *rows, guint row, guint column)
{
  return muster_table_get_number (muster_rows_get_table (rows), row, column);
}

static gboolean
is_employed (const MusterRows *rows, guint row)
{
  return get_number (rows, row, COLUMN_IS_EMPLOYED) == 1;
}

/* Sergeant · 11-0842 */
static char *
format_detail (const MusterRows *rows, guint row)
{
  const char *state_id = muster_table_get_text (muster_rows_get_table (rows), row, COLUMN_STATE_ID);
  const char *rank = muster_table_get_text (muster_rows_get_data (rows), row, MUSTER_PEOPLE_RANK);
  int kind = (int) get_number (rows, row, COLUMN_KIND);
  const char *what = rank != NULL ? rank : muster_word_label (muster_person_kind_words, kind);

  if (state_id == NULL)
    return g_strdup (what);
  /* Translators: rank and state ID: "Sergeant · 11-0842". */
  return g_strdup_printf (_ ("%s · %s"), what, state_id);
}

static void
describe (const MusterRows *rows, guint row, MusterRecordLine *line, gpointer data)
{
  const MusterOfficerList *self = data;
  const MusterCheckOfficer *judged = g_ptr_array_index (self->judged, row);

  line->title = g_strdup (muster_table_get_text (muster_rows_get_table (rows), row, COLUMN_NAME));
  line->detail = format_detail (rows, row);
  if (judged != NULL)
    line->badge = muster_standing_describe (judged, self->check->as_of, &line->look);
  line->is_dim = !is_employed (rows, row);
}

/* --- Who is shown --------------------------------------------------------------------------------- */

static gboolean
is_of_kind (const MusterOfficerList *self, gint64 kind)
{
  switch (kind)
    {
    case MUSTER_PERSON_SWORN:
      return (self->ticked & TICK (SWORN)) != 0;
    case MUSTER_PERSON_RESERVE:
      return (self->ticked & TICK (RESERVE)) != 0;
    case MUSTER_PERSON_RECRUIT:
      return (self->ticked & TICK (RECRUIT)) != 0;
    case MUSTER_PERSON_CIVILIAN:
      return (self->ticked & TICK (CIVILIAN)) != 0;
    default:
      return FALSE;
    }
}

static gboolean
is_short (const MusterOfficerList *self, guint row)
{
  const MusterCheckOfficer *judged = g_ptr_array_index (self->judged, row);

  return judged != NULL && judged->result == MUSTER_CHECK_SHORT;
}

static gboolean
is_expiring (const MusterOfficerList *self, guint row)
{
  const MusterCheckOfficer *judged = g_ptr_array_index (self->judged, row);

  return judged != NULL && muster_standing_count_days_left (judged, self->check->as_of) >= 0;
}

static gboolean
is_wanted (const MusterRows *rows, guint row, gpointer data)
{
  const MusterOfficerList *self = data;
  guint ticked = self->ticked;

  return ((ticked & TICK (SEPARATED)) != 0 || is_employed (rows, row)) &&
         ((ticked & ANY_KIND) == 0 || is_of_kind (self, get_number (rows, row, COLUMN_KIND))) &&
         ((ticked & TICK (SHORT)) == 0 || is_short (self, row)) &&
         ((ticked & TICK (EXPIRING)) == 0 || is_expiring (self, row));
}

static gboolean
hides_separated (const MusterOfficerList *self)
{
  return self->n_separated > 0 && (self->ticked & TICK (SEPARATED)) == 0;
}

static gboolean
has_nobody (const MusterOfficerList *self)
{
  const MusterRows *rows = muster_record_list_get_rows (self->records);

  return rows != NULL && muster_rows_get_n (rows) == 0;
}

static char *
explain (const char *searched, gpointer data)
{
  const MusterOfficerList *self = data;

  if (muster_record_list_get_rows (self->records) == NULL)
    return NULL;
  if (has_nobody (self))
    return g_strdup (_ ("No officers yet."));
  if (*searched == '\0')
    return g_strdup (_ ("Nobody is like this."));
  if (!hides_separated (self))
    return NULL;
  /* Translators: what was searched for. */
  return g_strdup_printf (_ ("No officer matches “%s”. Separated officers are hidden."), searched);
}

static void
filtered (MusterOfficerList *self)
{
  gtk_widget_set_visible (self->add_button, has_nobody (self));
  gtk_widget_set_visible (self->show_button, hides_separated (self));
  if ((self->ticked & ~TICK (SEPARATED)) != 0)
    gtk_widget_add_css_class (self->filter_button, "accent");
  else
    gtk_widget_remove_css_class (self->filter_button, "accent");
}

static void
ticks_changed (MusterOfficerList *self)
{
  guint i;

  self->ticked = 0;
  for (i = 0; i < N_TICKS; i++)
    if (gtk_check_button_get_active (self->ticks[i]))
      self->ticked |= TICK (i);
  muster_record_list_refresh (self->records);
}

static void
show_separated (MusterOfficerList *self)
{
  gtk_check_button_set_active (self->ticks[SEPARATED], TRUE);
}

/* Takes off whatever ticks hide @id. */
static void
uncover (MusterOfficerList *self, MusterId id)
{
  const MusterRows *rows = muster_record_list_get_rows (self->records);
  guint row, i;

  if (!muster_rows_find (rows, id, &row) || is_wanted (rows, row, self))
    return;
  for (i = 0; i < SEPARATED; i++)
    gtk_check_button_set_active (self->ticks[i], FALSE);
  if (!is_employed (rows, row))
    show_separated (self);
}

/* --- What is told from outside -------------------------------------------------------------------- */

/* Whoever comes first: the people or what was found of them. */
static void
find_judged (MusterOfficerList *self, const MusterRows *rows)
{
  g_autoptr (GHashTable) judged = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint n = rows != NULL ? muster_rows_get_n (rows) : 0, i;

  for (i = 0; self->check != NULL && i < self->check->evaluated->len; i++)
    {
      MusterCheckOfficer *officer = g_ptr_array_index (self->check->evaluated, i);

      g_hash_table_insert (judged, &officer->facts->officer->id, officer);
    }
  g_ptr_array_set_size (self->judged, 0);
  for (i = 0; i < n; i++)
    {
      MusterId id = muster_rows_get_id (rows, i);

      g_ptr_array_add (self->judged, g_hash_table_lookup (judged, &id));
    }
}

MusterRecordList *
muster_officer_list_get_records (MusterOfficerList *self)
{
  g_return_val_if_fail (MUSTER_IS_OFFICER_LIST (self), NULL);

  return self->records;
}

void
muster_officer_list_set_people (MusterOfficerList *self, MusterRows *rows)
{
  guint i;

  g_return_if_fail (MUSTER_IS_OFFICER_LIST (self));

  find_judged (self, rows);
  self->n_separated = 0;
  for (i = 0; i < self->judged->len; i++)
    self->n_separated += !is_employed (rows, i);
  muster_record_list_set_rows (self->records, rows);
}

void
muster_officer_list_set_check (MusterOfficerList *self, MusterCheck *check)
{
  g_autoptr (MusterCheck) before = NULL;

  g_return_if_fail (MUSTER_IS_OFFICER_LIST (self));

  before = self->check;
  self->check = check != NULL ? muster_check_ref (check) : NULL;
  find_judged (self, muster_record_list_get_rows (self->records));
  muster_record_list_refresh (self->records);
}

void
muster_officer_list_choose (MusterOfficerList *self, MusterId id)
{
  g_return_if_fail (MUSTER_IS_OFFICER_LIST (self));

  uncover (self, id);
  muster_record_list_choose (self->records, id);
}

char *
muster_officer_list_describe_people (MusterOfficerList *self)
{
  guint n;
  g_autofree char *people = NULL;

  g_return_val_if_fail (MUSTER_IS_OFFICER_LIST (self), NULL);

  if (muster_record_list_get_rows (self->records) == NULL)
    return NULL;
  n = self->judged->len - self->n_separated;
  people = g_strdup_printf (ngettext ("%u on the books", "%u on the books", n), n);
  if (self->n_separated == 0)
    return g_steal_pointer (&people);
  if (!hides_separated (self))
    /* Translators: "46 on the books", and how many left. */
    return g_strdup_printf (ngettext ("%s · %u separated", "%s · %u separated", self->n_separated),
                            people, self->n_separated);
  /* Translators: "46 on the books", and how many left. */
  return g_strdup_printf (
      ngettext ("%s · %u separated is hidden", "%s · %u separated are hidden", self->n_separated),
      people, self->n_separated);
}

char *
muster_officer_list_describe_shown (MusterOfficerList *self)
{
  guint n, n_short = 0, i;

  g_return_val_if_fail (MUSTER_IS_OFFICER_LIST (self), NULL);

  n = muster_record_list_count_shown (self->records);
  for (i = 0; i < n; i++)
    n_short += is_short (self, muster_record_list_get_shown (self->records, i));
  /* Translators: how many officers the list shows, and how many of them lack something. */
  return g_strdup_printf (
      ngettext ("%u officer shown · %u short", "%u officers shown · %u short", n), n, n_short);
}

/* --- The type ------------------------------------------------------------------------------------- */

static void
muster_officer_list_finalize (GObject *object)
{
  MusterOfficerList *self = MUSTER_OFFICER_LIST (object);

  g_ptr_array_unref (self->judged);
  muster_check_unref (self->check);
  G_OBJECT_CLASS (muster_officer_list_parent_class)->finalize (object);
}

static void
muster_officer_list_class_init (MusterOfficerListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  guint i;

  G_OBJECT_CLASS (klass)->finalize = muster_officer_list_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/muster/Muster/ui/officer-list.ui");
  gtk_widget_class_bind_template_child (widget_class, MusterOfficerList, filter_button);
  gtk_widget_class_bind_template_child (widget_class, MusterOfficerList, add_button);
  gtk_widget_class_bind_template_child (widget_class, MusterOfficerList, show_button);
  for (i = 0; i < N_TICKS; i++)
    gtk_widget_class_bind_template_child_full (
        widget_class, tick_names[i], FALSE,
        (gssize) (G_STRUCT_OFFSET (MusterOfficerList, ticks) + i * sizeof (GtkCheckButton *)));
}

static void
muster_officer_list_init (MusterOfficerList *self)
{
  static const MusterRecordListFuncs funcs = { describe, is_wanted, explain };
  const MusterRecordListWords words = { _ ("Officers"),
                                        _ ("Name or state ID"),
                                        _ ("Search officers by name or state ID"),
                                        _ ("Add an officer"),
                                        "contact-new-symbolic",
                                        _ ("No officer matches “%s”."),
                                        NULL };
  guint i;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->judged = g_ptr_array_new ();
  self->records = muster_record_list_new (&words, LIST_WIDTH, &funcs, self);
  muster_record_list_add_button (self->records, self->filter_button);
  muster_record_list_add_remedy (self->records, self->add_button);
  muster_record_list_add_remedy (self->records, self->show_button);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->records));
  for (i = 0; i < N_TICKS; i++)
    g_signal_connect_object (self->ticks[i], "toggled", G_CALLBACK (ticks_changed), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (self->records, "filtered", G_CALLBACK (filtered), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->show_button, "clicked", G_CALLBACK (show_separated), self,
                           G_CONNECT_SWAPPED);
}
