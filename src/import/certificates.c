/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads certificates. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "import/certificates.h"
#include "import/reader.h"

enum
{
  STATE_ID,
  KIND,
  NUMBER,
  ISSUED_ON,
  EXPIRES_ON,
  STATUS,
  ENDORSEMENTS,
};

static const MusterImportColumn columns[] = {
  [STATE_ID] = { "state_id", TRUE, FALSE },
  [KIND] = { "kind", TRUE, FALSE },
  [NUMBER] = { "number", FALSE, FALSE },
  [ISSUED_ON] = { "issued_on", FALSE, TRUE },
  [EXPIRES_ON] = { "expires_on", FALSE, TRUE },
  [STATUS] = { "status", FALSE, FALSE },
  [ENDORSEMENTS] = { "endorsements", FALSE, FALSE },
};

static const MusterImportSynonym kind_synonyms[] = {
  { "basic police", MUSTER_CERTIFICATE_KIND_BASIC },
  { "police officer", MUSTER_CERTIFICATE_KIND_BASIC },
  { "peace officer", MUSTER_CERTIFICATE_KIND_BASIC },
  { "full", MUSTER_CERTIFICATE_KIND_BASIC },
  { "reserve officer", MUSTER_CERTIFICATE_KIND_RESERVE },
  { "auxiliary", MUSTER_CERTIFICATE_KIND_RESERVE },
  { "reciprocity", MUSTER_CERTIFICATE_KIND_COMPARATIVE },
  { "lateral", MUSTER_CERTIFICATE_KIND_COMPARATIVE },
  { "temporary", MUSTER_CERTIFICATE_KIND_PROVISIONAL },
  { "field training officer", MUSTER_CERTIFICATE_KIND_FTO },
  { NULL, 0 },
};

static const MusterImportSynonym status_synonyms[] = {
  { "active", MUSTER_CERTIFICATE_STATUS_CERTIFIED },
  { "current", MUSTER_CERTIFICATE_STATUS_CERTIFIED },
  { "granted", MUSTER_CERTIFICATE_STATUS_CERTIFIED },
  { "valid", MUSTER_CERTIFICATE_STATUS_CERTIFIED },
  { "renewed", MUSTER_CERTIFICATE_STATUS_CERTIFIED },
  { "reactivated", MUSTER_CERTIFICATE_STATUS_CERTIFIED },
  { "reactivatd", MUSTER_CERTIFICATE_STATUS_CERTIFIED },
  { "probation", MUSTER_CERTIFICATE_STATUS_PROBATIONARY },
  { "expired", MUSTER_CERTIFICATE_STATUS_LAPSED },
  { "inactive", MUSTER_CERTIFICATE_STATUS_LAPSED },
  { "canceled", MUSTER_CERTIFICATE_STATUS_CANCELLED },
  { "denied", MUSTER_CERTIFICATE_STATUS_REFUSED },
  { NULL, 0 },
};

static void
free_row (gpointer data)
{
  MusterImportCertificate *row = data;

  muster_certificate_free (row->certificate);
  g_ptr_array_unref (row->endorsements);
  g_free (row);
}

/* @seen holds the keys of this file. */
static gboolean
check_is_new (MusterImportReader *reader, MusterImportKeySet *seen,
              const MusterCertificate *certificate)
{
  MusterImportKey key = muster_import_certificate_key (certificate);
  const MusterImportKnown *known = muster_import_reader_get_known (reader);

  if (muster_import_key_set_contains (known->certificates, key))
    return muster_import_reader_refuse (reader, -1,
                                        g_strdup (_ ("This certificate is already on file.")));
  if (!muster_import_key_set_add (seen, key))
    return muster_import_reader_refuse (
        reader, -1, g_strdup (_ ("An earlier row of the file has the same certificate.")));
  return TRUE;
}

static gboolean
read_certificate (MusterImportReader *reader, MusterCertificate *certificate)
{
  int kind = MUSTER_CERTIFICATE_KIND_BASIC;
  int status = MUSTER_CERTIFICATE_STATUS_CERTIFIED;

  if (!muster_import_read_officer (reader, STATE_ID, &certificate->officer_id) ||
      !muster_import_read_word (reader, KIND, muster_certificate_kind_words, kind_synonyms,
                                &kind) ||
      !muster_import_read_text (reader, NUMBER, &certificate->number) ||
      !muster_import_read_date (reader, ISSUED_ON, FALSE, &certificate->issued_on) ||
      !muster_import_read_date (reader, EXPIRES_ON, FALSE, &certificate->expires_on) ||
      !muster_import_read_word (reader, STATUS, muster_certificate_status_words, status_synonyms,
                                &status))
    return FALSE;
  certificate->kind = (MusterCertificateKind) kind;
  certificate->status = (MusterCertificateStatus) status;
  if (certificate->expires_on != MUSTER_DATE_NONE &&
      certificate->expires_on < certificate->issued_on)
    return muster_import_reader_refuse (
        reader, EXPIRES_ON, g_strdup (_ ("The certificate expires before it was issued.")));
  return TRUE;
}

static gboolean
add_endorsement (MusterImportReader *reader, const char *text, MusterDate starts_on,
                 GPtrArray *endorsements)
{
  const MusterImportKnown *known = muster_import_reader_get_known (reader);
  const char *subject =
      known->find_subject != NULL ? known->find_subject (text, known->find_subject_data) : NULL;
  MusterEndorsement *endorsement;
  guint i;

  if (subject == NULL)
    return muster_import_reader_refuse (
        reader, ENDORSEMENTS,
        g_strdup_printf (_ ("“%s” is no subject that the rules know."), text));
  /* One subject may be written in two ways. */
  for (i = 0; i < endorsements->len; i++)
    if (g_str_equal (((MusterEndorsement *) g_ptr_array_index (endorsements, i))->subject, subject))
      return TRUE;
  endorsement = muster_endorsement_new ();
  endorsement->subject = g_strdup (subject);
  endorsement->starts_on = starts_on;
  g_ptr_array_add (endorsements, endorsement);
  return TRUE;
}

static gboolean
read_endorsements (MusterImportReader *reader, const MusterCertificate *certificate,
                   GPtrArray *endorsements)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  guint i;

  if (!muster_import_read_list (reader, ENDORSEMENTS, texts))
    return FALSE;
  if (texts->len > 0 && certificate->kind != MUSTER_CERTIFICATE_KIND_INSTRUCTOR)
    return muster_import_reader_refuse (
        reader, ENDORSEMENTS,
        g_strdup (_ ("Only an instructor certificate is endorsed for subjects.")));
  for (i = 0; i < texts->len; i++)
    if (!add_endorsement (reader, g_ptr_array_index (texts, i), certificate->issued_on,
                          endorsements))
      return FALSE;
  return TRUE;
}

static void
read_row (MusterImportReader *reader, MusterImportKeySet *seen)
{
  g_autoptr (MusterCertificate) certificate = muster_certificate_new ();
  g_autoptr (GPtrArray) endorsements =
      g_ptr_array_new_with_free_func (muster_endorsement_type.free);
  MusterImportCertificate *row;

  if (!read_certificate (reader, certificate) ||
      !read_endorsements (reader, certificate, endorsements) ||
      !check_is_new (reader, seen, certificate))
    return;
  row = g_new0 (MusterImportCertificate, 1);
  row->row = muster_import_reader_get_row (reader);
  row->certificate = g_steal_pointer (&certificate);
  row->endorsements = g_steal_pointer (&endorsements);
  muster_import_reader_accept (reader, row);
}

MusterImportPlan *
muster_import_certificates_read (GBytes *bytes, const MusterImportKnown *known, GError **error)
{
  g_autoptr (MusterImportReader) reader = NULL;
  g_autoptr (MusterImportKeySet) seen = NULL;

  g_return_val_if_fail (bytes != NULL && known != NULL, NULL);

  reader =
      muster_import_reader_new (bytes, columns, G_N_ELEMENTS (columns), known, free_row, error);
  if (reader == NULL)
    return NULL;
  seen = muster_import_key_set_new ();
  while (muster_import_reader_next (reader))
    read_row (reader, seen);
  return muster_import_reader_finish (reader);
}
