/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Copying, freeing and comparing every record type by its field table: a field that was forgotten
 * there, or named wrongly, shows here. */

#include <string.h>

#include "core/money.h"
#include "core/officer.h"
#include "core/record.h"

typedef void (*CheckType) (const MusterRecordType *type);

static void
for_each_type (CheckType check)
{
  const MusterRecordType *const *types;

  for (types = muster_record_types (); *types != NULL; types++)
    check (*types);
}

/* Gives @field another value than it has. */
static void
change_field (gpointer record, const MusterField *field)
{
  gpointer member = G_STRUCT_MEMBER_P (record, field->offset);

  switch (field->kind)
    {
    case MUSTER_FIELD_TEXT:
      muster_record_set_text (member, *(char **) member == NULL ? field->name : "other");
      break;
    case MUSTER_FIELD_ID:
    case MUSTER_FIELD_REF:
    case MUSTER_FIELD_NUMBER:
      *(gint64 *) member = *(gint64 *) member == 42 ? 43 : 42;
      break;
    case MUSTER_FIELD_BOOLEAN:
      *(gboolean *) member = !*(gboolean *) member;
      break;
    case MUSTER_FIELD_DATE:
      *(MusterDate *) member += 1;
      break;
    case MUSTER_FIELD_WORD:
      *(int *) member = *(int *) member == 0 ? 1 : 0;
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
check_field_table (const MusterRecordType *type)
{
  gsize end = 0;
  guint i, j;

  g_assert_cmpuint (type->n_fields, >, 1);
  g_assert_cmpstr (type->fields[0].name, ==, "id");
  g_assert_cmpint (type->fields[0].kind, ==, MUSTER_FIELD_ID);
  for (i = 0; i < type->n_fields; i++)
    {
      const MusterField *field = &type->fields[i];
      gboolean is_wide = field->kind == MUSTER_FIELD_ID || field->kind == MUSTER_FIELD_REF ||
                         field->kind == MUSTER_FIELD_NUMBER || field->kind == MUSTER_FIELD_TEXT;
      gsize size = is_wide ? 8 : 4;

      /* In the order of the struct, without a gap that could hold a forgotten member. */
      g_assert_cmpuint (field->offset, ==, (end + size - 1) / size * size);
      end = field->offset + size;
      g_assert_true ((field->kind == MUSTER_FIELD_WORD) == (field->words != NULL));
      g_assert_true (muster_record_find_field (type, field->name) == field);
      for (j = 0; j < i; j++)
        g_assert_cmpstr (field->name, !=, type->fields[j].name);
    }
  g_assert_cmpuint (type->size, ==, (end + 7) / 8 * 8);
  g_assert_null (muster_record_find_field (type, "no such field"));
}

static void
test_field_tables (void)
{
  for_each_type (check_field_table);
  g_assert_true (muster_record_find_type ("officer") == &muster_officer_type);
  g_assert_null (muster_record_find_type ("officers"));
}

static void
check_new (const MusterRecordType *type)
{
  gpointer record = muster_record_new (type);
  guint i;

  for (i = 0; i < type->n_fields; i++)
    if (type->fields[i].kind == MUSTER_FIELD_NUMBER)
      g_assert_cmpint (G_STRUCT_MEMBER (gint64, record, type->fields[i].offset), ==,
                       MUSTER_NUMBER_NONE);
  g_assert_cmpint (muster_record_get_id (type, record), ==, MUSTER_ID_NONE);
  muster_record_free (type, record);
}

static void
test_new (void)
{
  for_each_type (check_new);
}

/* Changes each field by itself: the copy is equal before, and every single change is seen. */
static void
check_copy_and_equal (const MusterRecordType *type)
{
  gpointer record = muster_record_new (type);
  guint i;

  for (i = 0; i < type->n_fields; i++)
    change_field (record, &type->fields[i]);
  for (i = 0; i < type->n_fields; i++)
    {
      const MusterField *field = &type->fields[i];
      gpointer copy = muster_record_copy (type, record);

      g_assert_true (muster_record_equal (type, record, copy));
      if (field->kind == MUSTER_FIELD_TEXT)
        g_assert_true (G_STRUCT_MEMBER (char *, record, field->offset) !=
                       G_STRUCT_MEMBER (char *, copy, field->offset));
      change_field (copy, field);
      g_assert_false (muster_record_equal (type, record, copy));
      muster_record_free (type, copy);
    }
  muster_record_free (type, record);
}

static void
test_copy_and_equal (void)
{
  for_each_type (check_copy_and_equal);
  g_assert_null (muster_officer_copy (NULL));
  muster_officer_free (NULL);
}

static void
test_type_names (void)
{
  const MusterRecordType *const *types = muster_record_types ();
  guint i, j;

  for (i = 0; types[i] != NULL; i++)
    for (j = 0; j < i; j++)
      g_assert_cmpstr (types[i]->name, !=, types[j]->name);
  g_assert_cmpuint (i, >=, 20);
}

static void
test_texts (void)
{
  g_autoptr (MusterOfficer) officer = muster_officer_new ();
  g_autoptr (MusterOfficer) other = muster_officer_new ();

  muster_record_set_text (&officer->email, "a@b.example");
  g_assert_cmpstr (officer->email, ==, "a@b.example");
  muster_record_set_text (&officer->email, officer->email);
  g_assert_cmpstr (officer->email, ==, "a@b.example");
  g_assert_false (muster_record_equal (&muster_officer_type, officer, other));
  muster_record_set_text (&officer->email, "");
  g_assert_null (officer->email);
  /* No text and empty text are the same. */
  other->email = g_strdup ("");
  g_assert_true (muster_record_equal (&muster_officer_type, officer, other));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/record/field-tables", test_field_tables);
  g_test_add_func ("/core/record/new", test_new);
  g_test_add_func ("/core/record/copy-and-equal", test_copy_and_equal);
  g_test_add_func ("/core/record/type-names", test_type_names);
  g_test_add_func ("/core/record/texts", test_texts);
  return g_test_run ();
}
