/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Two independent 64-bit hashes in one pass, and an open-addressing set of them. */

#include <string.h>

#include "import/key.h"

#define FNV_OFFSET G_GUINT64_CONSTANT (0xcbf29ce484222325)
#define FNV_PRIME G_GUINT64_CONSTANT (0x100000001b3)
#define GOLDEN G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)
#define FIRST_CAPACITY 1024

struct _MusterImportKeySet
{
  MusterImportKey *keys; /* a key of zeros is a free place */
  gsize capacity;        /* a power of two */
  gsize n_keys;
};

static void
mix_byte (MusterImportKey *key, guchar byte)
{
  key->high = (key->high ^ byte) * FNV_PRIME;
  key->low = (key->low + byte + 1) * GOLDEN;
  key->low ^= key->low >> 29;
}

static void
mix_number (MusterImportKey *key, gint64 number)
{
  guint i;

  for (i = 0; i < 8; i++)
    mix_byte (key, (guchar) ((guint64) number >> (8 * i)));
}

/* No text and empty text are the same; 0xff, which UTF-8 never has, ends a text. */
static void
mix_text (MusterImportKey *key, const char *text)
{
  for (; text != NULL && *text != '\0'; text++)
    mix_byte (key, (guchar) *text);
  mix_byte (key, 0xff);
}

static MusterImportKey
finish (MusterImportKey key)
{
  if (key.high == 0 && key.low == 0)
    key.low = 1;
  return key;
}

MusterImportKey
muster_import_credit_key (const MusterCredit *credit)
{
  MusterImportKey key = { FNV_OFFSET, GOLDEN };

  g_return_val_if_fail (credit != NULL, key);

  mix_number (&key, credit->officer_id);
  mix_number (&key, credit->earned_on);
  mix_number (&key, credit->seconds);
  mix_number (&key, ((gint64) credit->status << 32) | (gint64) credit->role);
  mix_text (&key, credit->course_code);
  mix_text (&key, credit->title);
  mix_text (&key, credit->subject);
  return finish (key);
}

MusterImportKey
muster_import_certificate_key (const MusterCertificate *certificate)
{
  MusterImportKey key = { FNV_OFFSET, GOLDEN };

  g_return_val_if_fail (certificate != NULL, key);

  mix_number (&key, certificate->officer_id);
  mix_number (&key, certificate->kind);
  mix_number (&key, certificate->issued_on);
  mix_text (&key, certificate->number);
  return finish (key);
}

MusterImportKey
muster_import_cost_key (const char *award, gint64 claim, const MusterCostLine *line)
{
  MusterImportKey key = { FNV_OFFSET, GOLDEN };

  g_return_val_if_fail (line != NULL, key);

  mix_text (&key, award);
  mix_number (&key, claim);
  mix_number (&key, line->incurred_on);
  mix_number (&key, line->category);
  mix_text (&key, line->description);
  mix_number (&key, line->officer_id);
  mix_text (&key, line->vendor);
  mix_number (&key, line->quantity);
  mix_number (&key, line->rate);
  mix_number (&key, line->amount);
  return finish (key);
}

static void
mix_field (MusterImportKey *key, const MusterField *field, gconstpointer record)
{
  switch (field->kind)
    {
    case MUSTER_FIELD_TEXT:
      mix_text (key, G_STRUCT_MEMBER (char *, record, field->offset));
      break;
    case MUSTER_FIELD_DATE:
    case MUSTER_FIELD_WORD:
      mix_number (key, G_STRUCT_MEMBER (gint32, record, field->offset));
      break;
    case MUSTER_FIELD_BOOLEAN:
      mix_number (key, G_STRUCT_MEMBER (gboolean, record, field->offset) != FALSE);
      break;
    case MUSTER_FIELD_ID:
    case MUSTER_FIELD_REF:
    case MUSTER_FIELD_NUMBER:
    default:
      mix_number (key, G_STRUCT_MEMBER (gint64, record, field->offset));
      break;
    }
}

MusterImportKey
muster_import_entry_key (const MusterRecordType *type, gconstpointer entry)
{
  static const char *const others[] = {
    "id", "score", "document_id", "voided", "void_reason", NULL
  };
  MusterImportKey key = { FNV_OFFSET, GOLDEN };
  guint i;

  g_return_val_if_fail (type != NULL && entry != NULL, key);

  for (i = 0; i < type->n_fields; i++)
    if (!g_strv_contains (others, type->fields[i].name))
      mix_field (&key, &type->fields[i], entry);
  return finish (key);
}

static gboolean
is_free (MusterImportKey key)
{
  return key.high == 0 && key.low == 0;
}

/* The place where @key is, or the free one where it would go. */
static gsize
find_place (const MusterImportKeySet *set, MusterImportKey key)
{
  gsize mask = set->capacity - 1;
  gsize i = (gsize) (key.high ^ (key.low >> 32)) & mask;

  while (!is_free (set->keys[i]) && (set->keys[i].high != key.high || set->keys[i].low != key.low))
    i = (i + 1) & mask;
  return i;
}

static void
grow (MusterImportKeySet *set)
{
  g_autofree MusterImportKey *old = g_steal_pointer (&set->keys);
  gsize old_capacity = set->capacity;
  gsize i;

  set->capacity *= 2;
  set->keys = g_new0 (MusterImportKey, set->capacity);
  for (i = 0; i < old_capacity; i++)
    if (!is_free (old[i]))
      set->keys[find_place (set, old[i])] = old[i];
}

MusterImportKeySet *
muster_import_key_set_new (void)
{
  MusterImportKeySet *set = g_new0 (MusterImportKeySet, 1);

  set->capacity = FIRST_CAPACITY;
  set->keys = g_new0 (MusterImportKey, set->capacity);
  return set;
}

void
muster_import_key_set_free (MusterImportKeySet *set)
{
  if (set == NULL)
    return;
  g_free (set->keys);
  g_free (set);
}

gboolean
muster_import_key_set_add (MusterImportKeySet *set, MusterImportKey key)
{
  gsize place;

  g_return_val_if_fail (set != NULL && !is_free (key), FALSE);

  place = find_place (set, key);
  if (!is_free (set->keys[place]))
    return FALSE;
  set->keys[place] = key;
  set->n_keys++;
  if (set->n_keys * 2 > set->capacity)
    grow (set);
  return TRUE;
}

gboolean
muster_import_key_set_contains (const MusterImportKeySet *set, MusterImportKey key)
{
  g_return_val_if_fail (set != NULL, FALSE);

  return !is_free (key) && !is_free (set->keys[find_place (set, key)]);
}
