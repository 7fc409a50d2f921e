/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One query and one row of columns for each list; the columns' ids are the query's column names. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "store/list.h"
#include "store/statement.h"

#define MAX_COLUMNS 20

typedef struct
{
  const char *sql;
  MusterColumn columns[MAX_COLUMNS]; /* titles marked, not translated; ended by a NULL id */
} ListDefinition;

static const ListDefinition definitions[] = {
  [MUSTER_LISTING_OFFICERS] = { "SELECT o.state_id, o.last_name, o.first_name, o.middle_name, e.rank, e.employment_type, "
                                "e.hired_on, e.separated_on, o.email, o.badge_number, o.telephone "
                                "FROM officer o LEFT JOIN employment e ON e.id = (SELECT id FROM employment "
                                "WHERE officer_id = o.id AND voided = 0 ORDER BY hired_on DESC, id DESC LIMIT 1) "
                                "WHERE o.voided = 0 ORDER BY o.folded_name, o.state_id, o.id",
                                { { "state_id", N_ ("State ID"), MUSTER_COLUMN_TEXT },
                                  { "last_name", N_ ("Last name"), MUSTER_COLUMN_TEXT },
                                  { "first_name", N_ ("First name"), MUSTER_COLUMN_TEXT },
                                  { "middle_name", N_ ("Middle name"), MUSTER_COLUMN_TEXT },
                                  { "rank", N_ ("Rank"), MUSTER_COLUMN_TEXT },
                                  { "employment_type", N_ ("Employment"), MUSTER_COLUMN_TEXT },
                                  { "hired_on", N_ ("Hired"), MUSTER_COLUMN_DATE },
                                  { "separated_on", N_ ("Separated"), MUSTER_COLUMN_DATE },
                                  { "email", N_ ("E-mail"), MUSTER_COLUMN_TEXT },
                                  { "badge_number", N_ ("Badge"), MUSTER_COLUMN_TEXT },
                                  { "telephone", N_ ("Telephone"), MUSTER_COLUMN_TEXT } } },
  [MUSTER_LISTING_CERTIFICATES] = { "SELECT o.state_id, o.last_name, o.first_name, c.kind, c.number, c.issued_on, c.expires_on, "
                                    "c.status FROM certificate c JOIN officer o ON o.id = c.officer_id "
                                    "WHERE c.voided = 0 AND o.voided = 0 ORDER BY o.folded_name, o.state_id, c.issued_on, c.id",
                                    { { "state_id", N_ ("State ID"), MUSTER_COLUMN_TEXT },
                                      { "last_name", N_ ("Last name"), MUSTER_COLUMN_TEXT },
                                      { "first_name", N_ ("First name"), MUSTER_COLUMN_TEXT },
                                      { "kind", N_ ("Certificate"), MUSTER_COLUMN_TEXT },
                                      { "number", N_ ("Number"), MUSTER_COLUMN_TEXT },
                                      { "issued_on", N_ ("Issued"), MUSTER_COLUMN_DATE },
                                      { "expires_on", N_ ("Expires"), MUSTER_COLUMN_DATE },
                                      { "status", N_ ("Status"), MUSTER_COLUMN_TEXT } } },
  [MUSTER_LISTING_COURSES] = { "SELECT c.code AS course_code, c.title, c.seconds, (SELECT group_concat(coalesce(subject, "
                               "'unclassified'), ';') FROM (SELECT subject FROM course_subject WHERE course_id = c.id "
                               "ORDER BY id)) AS subjects, c.provider, c.delivery, a.authority AS approved_by, "
                               "a.expires_on AS approved_until "
                               "FROM course c LEFT JOIN course_approval a ON a.id = (SELECT id FROM course_approval "
                               "WHERE course_id = c.id AND voided = 0 "
                               "ORDER BY expires_on DESC NULLS FIRST, approved_on DESC, id DESC LIMIT 1) "
                               "WHERE c.voided = 0 ORDER BY c.code, c.title, c.id",
                               { { "course_code", N_ ("Code"), MUSTER_COLUMN_TEXT },
                                 { "title", N_ ("Title"), MUSTER_COLUMN_TEXT },
                                 { "seconds", N_ ("Hours"), MUSTER_COLUMN_DURATION },
                                 { "subjects", N_ ("Subjects"), MUSTER_COLUMN_TEXT },
                                 { "provider", N_ ("Provider"), MUSTER_COLUMN_TEXT },
                                 { "delivery", N_ ("Delivery"), MUSTER_COLUMN_TEXT },
                                 { "approved_by", N_ ("Approved by"), MUSTER_COLUMN_TEXT },
                                 { "approved_until", N_ ("Approved until"),
                                   MUSTER_COLUMN_DATE } } },
  [MUSTER_LISTING_CLASSES] = { "SELECT k.number AS class_number, c.code AS course_code, k.title, "
                               "(SELECT min(held_on) FROM meeting WHERE class_id = k.id) AS starts_on, "
                               "(SELECT max(held_on) FROM meeting WHERE class_id = k.id) AS ends_on, "
                               "(SELECT coalesce(sum(seconds), 0) FROM meeting WHERE class_id = k.id) AS seconds, "
                               "(SELECT count(*) FROM roster_entry WHERE class_id = k.id AND status <> 'waitlisted') "
                               "AS officers, k.location, k.status, k.capacity, "
                               "(SELECT count(*) FROM roster_entry WHERE class_id = k.id AND status = 'waitlisted') "
                               "AS waiting FROM class k JOIN course c ON c.id = k.course_id "
                               "WHERE k.voided = 0 ORDER BY starts_on, k.number, k.id",
                               { { "class_number", N_ ("Class"), MUSTER_COLUMN_TEXT },
                                 { "course_code", N_ ("Code"), MUSTER_COLUMN_TEXT },
                                 { "title", N_ ("Title"), MUSTER_COLUMN_TEXT },
                                 { "starts_on", N_ ("From"), MUSTER_COLUMN_DATE },
                                 { "ends_on", N_ ("To"), MUSTER_COLUMN_DATE },
                                 { "seconds", N_ ("Hours"), MUSTER_COLUMN_DURATION },
                                 { "officers", N_ ("Officers"), MUSTER_COLUMN_INTEGER },
                                 { "location", N_ ("Place"), MUSTER_COLUMN_TEXT },
                                 { "status", N_ ("Status"), MUSTER_COLUMN_TEXT },
                                 { "capacity", N_ ("Seats"), MUSTER_COLUMN_INTEGER },
                                 { "waiting", N_ ("Waiting"), MUSTER_COLUMN_INTEGER } } },
  [MUSTER_LISTING_CREDITS] = { "SELECT o.state_id, o.last_name, o.first_name, k.earned_on AS date, k.course_code, k.title, "
                               "coalesce(k.subject, 'unclassified') AS subject, k.seconds, k.status, k.role, k.score, "
                               "k.provider, k.instructor, k.delivery, k.standing, k.source, k.source_row "
                               "FROM credit k JOIN officer o ON o.id = k.officer_id WHERE k.voided = 0 AND o.voided = 0 "
                               "ORDER BY o.folded_name, o.state_id, o.id, k.earned_on, k.class_id, k.course_code, "
                               "k.source_row, k.id",
                               { { "state_id", N_ ("State ID"), MUSTER_COLUMN_TEXT },
                                 { "last_name", N_ ("Last name"), MUSTER_COLUMN_TEXT },
                                 { "first_name", N_ ("First name"), MUSTER_COLUMN_TEXT },
                                 { "date", N_ ("Date"), MUSTER_COLUMN_DATE },
                                 { "course_code", N_ ("Code"), MUSTER_COLUMN_TEXT },
                                 { "title", N_ ("Title"), MUSTER_COLUMN_TEXT },
                                 { "subject", N_ ("Subject"), MUSTER_COLUMN_TEXT },
                                 { "seconds", N_ ("Hours"), MUSTER_COLUMN_DURATION },
                                 { "status", N_ ("Status"), MUSTER_COLUMN_TEXT },
                                 { "role", N_ ("Role"), MUSTER_COLUMN_TEXT },
                                 { "score", N_ ("Score"), MUSTER_COLUMN_QUANTITY },
                                 { "provider", N_ ("Provider"), MUSTER_COLUMN_TEXT },
                                 { "instructor", N_ ("Instructor"), MUSTER_COLUMN_TEXT },
                                 { "delivery", N_ ("Delivery"), MUSTER_COLUMN_TEXT },
                                 { "standing", N_ ("At the state"), MUSTER_COLUMN_TEXT },
                                 { "source", N_ ("Source"), MUSTER_COLUMN_TEXT },
                                 { "source_row", N_ ("Row"), MUSTER_COLUMN_INTEGER } } },
  [MUSTER_LISTING_HISTORY] = { "SELECT seq AS step, made_at AS time, operator, os_user, kind, undoes, label FROM step "
                               "ORDER BY seq",
                               { { "step", N_ ("Step"), MUSTER_COLUMN_INTEGER },
                                 { "time", N_ ("Time"), MUSTER_COLUMN_TIME },
                                 { "operator", N_ ("Who"), MUSTER_COLUMN_TEXT },
                                 { "os_user", N_ ("User"), MUSTER_COLUMN_TEXT },
                                 { "kind", N_ ("Kind"), MUSTER_COLUMN_TEXT },
                                 { "undoes", N_ ("Undoes"), MUSTER_COLUMN_INTEGER },
                                 { "label", N_ ("What"), MUSTER_COLUMN_TEXT } } },
  [MUSTER_LISTING_UNCLASSIFIED] = { "SELECT k.title, count(*) AS credits, sum(k.seconds) AS seconds, "
                                    "min(k.earned_on) AS first_on, max(k.earned_on) AS last_on "
                                    "FROM credit k JOIN officer o ON o.id = k.officer_id "
                                    "WHERE k.subject IS NULL AND k.voided = 0 AND o.voided = 0 "
                                    "GROUP BY k.title ORDER BY credits DESC, k.title",
                                    { { "title", N_ ("Title"), MUSTER_COLUMN_TEXT },
                                      { "credits", N_ ("Credits"), MUSTER_COLUMN_INTEGER },
                                      { "seconds", N_ ("Hours"), MUSTER_COLUMN_DURATION },
                                      { "first_on", N_ ("From"), MUSTER_COLUMN_DATE },
                                      { "last_on", N_ ("To"), MUSTER_COLUMN_DATE } } },
  [MUSTER_LISTING_SUBMISSIONS] = { "SELECT s.submitted_on, s.title, s.method, s.reference, o.state_id, o.last_name, "
                                   "o.first_name, s.ends_on AS period_to, e.outcome, e.decided_on, e.reason "
                                   "FROM submission s JOIN submission_officer e ON e.submission_id = s.id "
                                   "JOIN officer o ON o.id = e.officer_id WHERE s.voided = 0 "
                                   "ORDER BY s.submitted_on, s.id, o.folded_name, o.state_id, o.id",
                                   { { "submitted_on", N_ ("Handed in"), MUSTER_COLUMN_DATE },
                                     { "title", N_ ("What"), MUSTER_COLUMN_TEXT },
                                     { "method", N_ ("How"), MUSTER_COLUMN_TEXT },
                                     { "reference", N_ ("Reference"), MUSTER_COLUMN_TEXT },
                                     { "state_id", N_ ("State ID"), MUSTER_COLUMN_TEXT },
                                     { "last_name", N_ ("Last name"), MUSTER_COLUMN_TEXT },
                                     { "first_name", N_ ("First name"), MUSTER_COLUMN_TEXT },
                                     { "period_to", N_ ("Period to"), MUSTER_COLUMN_DATE },
                                     { "outcome", N_ ("Answer"), MUSTER_COLUMN_TEXT },
                                     { "decided_on", N_ ("Answered"), MUSTER_COLUMN_DATE },
                                     { "reason", N_ ("Why"), MUSTER_COLUMN_TEXT } } },
  [MUSTER_LISTING_CHECKLISTS] = { "SELECT o.state_id, o.last_name, o.first_name, i.list, i.title, i.due_on, i.done_on, "
                                  "i.citation, i.note FROM checklist_item i JOIN officer o ON o.id = i.officer_id "
                                  "WHERE i.voided = 0 AND o.voided = 0 "
                                  "ORDER BY i.due_on ASC NULLS LAST, o.folded_name, o.state_id, o.id, i.id",
                                  { { "state_id", N_ ("State ID"), MUSTER_COLUMN_TEXT },
                                    { "last_name", N_ ("Last name"), MUSTER_COLUMN_TEXT },
                                    { "first_name", N_ ("First name"), MUSTER_COLUMN_TEXT },
                                    { "list", N_ ("Checklist"), MUSTER_COLUMN_TEXT },
                                    { "title", N_ ("What"), MUSTER_COLUMN_TEXT },
                                    { "due_on", N_ ("Due"), MUSTER_COLUMN_DATE },
                                    { "done_on", N_ ("Done"), MUSTER_COLUMN_DATE },
                                    { "citation", N_ ("Citation"), MUSTER_COLUMN_TEXT },
                                    { "note", N_ ("Note"), MUSTER_COLUMN_TEXT } } },
};

static MusterTable *
make_table (const ListDefinition *definition)
{
  MusterColumn columns[MAX_COLUMNS];
  guint n = 0;

  for (; definition->columns[n].id != NULL; n++)
    {
      columns[n] = definition->columns[n];
      columns[n].title = g_dgettext (GETTEXT_PACKAGE, columns[n].title);
    }
  return muster_table_new (columns, n);
}

static void
read_cell (MusterStatement *statement, MusterTable *table, guint row, guint column,
           const MusterColumn *definition)
{
  switch (definition->kind)
    {
    case MUSTER_COLUMN_TEXT:
      muster_table_set_text (table, row, column,
                             muster_statement_get_text (statement, definition->id));
      break;
    case MUSTER_COLUMN_DATE:
      muster_table_set_number (table, row, column,
                               muster_statement_get_date (statement, definition->id));
      break;
    case MUSTER_COLUMN_INTEGER:
    case MUSTER_COLUMN_BOOLEAN:
    case MUSTER_COLUMN_TIME:
    case MUSTER_COLUMN_DURATION:
    case MUSTER_COLUMN_MONEY:
    case MUSTER_COLUMN_RATE:
    case MUSTER_COLUMN_QUANTITY:
    default:
      muster_table_set_number (table, row, column,
                               muster_statement_get_number (statement, definition->id));
      break;
    }
}

MusterTable *
muster_list_make (MusterDb *db, MusterListing listing, GError **error)
{
  const ListDefinition *definition;
  g_autoptr (MusterStatement) statement = NULL;
  g_autoptr (MusterTable) table = NULL;
  GError *local_error = NULL;

  g_return_val_if_fail (db != NULL && (guint) listing < G_N_ELEMENTS (definitions), NULL);

  definition = &definitions[listing];
  statement = muster_statement_prepare (db, definition->sql, error);
  if (statement == NULL)
    return NULL;
  table = make_table (definition);
  while (muster_statement_next (statement, &local_error))
    {
      guint row = muster_table_add_row (table);
      guint column;

      for (column = 0; definition->columns[column].id != NULL; column++)
        read_cell (statement, table, row, column, &definition->columns[column]);
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }
  return g_steal_pointer (&table);
}
