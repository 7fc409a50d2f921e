/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Short ways to write a pack, for the tests of src/rules. */

#include "config.h"

#include "pack-text.h"

char *
pack_text_quote (const char *text)
{
  return g_strdelimit (g_strdup (text), "'", '"');
}

char *
pack_text_make (const char *members, const char *requirements)
{
  g_autofree char *text = g_strdup_printf (
      "{ 'format': 1, 'id': 'x', 'title': 'X', 'state': 'CT', 'version': '2026-01-01',"
      " 'period': { 'kind': 'calendar-year' },"
      " 'subjects': [ { 'id': 'a', 'title': 'Area A' },"
      " { 'id': 'b', 'title': 'Subject B', 'within': 'a', 'code': '301' },"
      " { 'id': 'c', 'title': 'Subject C', 'within': 'b' }, { 'id': 'd', 'title': 'Subject D' } ]"
      "%s, 'requirements': [ %s ] }",
      members, requirements);

  return pack_text_quote (text);
}

MusterPack *
pack_text_parse (const char *members, const char *requirements)
{
  g_autofree char *text = pack_text_make (members, requirements);
  g_autoptr (GError) error = NULL;
  MusterPack *pack = muster_pack_parse (text, &error);

  g_assert_no_error (error);
  return pack;
}

MusterPack *
pack_text_parse_one (const char *members, const MusterRequirement **requirement)
{
  g_autofree char *text = g_strdup_printf (
      "{ 'id': 'r', 'title': 'R', 'citation': { 'text': 't', 'address': 'u' }, %s }", members);
  MusterPack *pack = pack_text_parse ("", text);

  *requirement = g_ptr_array_index (muster_pack_get_requirements (pack), 0);
  return pack;
}

char *
pack_text_read_shipped (const char *name)
{
  g_autofree char *path = g_strdup_printf (MUSTER_BUILD_DATADIR "/rules/%s.json", name);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

MusterPack *
pack_text_shipped (const char *name)
{
  g_autofree char *text = pack_text_read_shipped (name);
  g_autoptr (GError) error = NULL;
  MusterPack *pack = muster_pack_parse (text, &error);

  g_assert_no_error (error);
  return pack;
}

MusterDate
pack_text_date (const char *iso)
{
  MusterDate date = muster_date_parse_iso (iso);

  g_assert_cmpint (date, !=, MUSTER_DATE_NONE);
  return date;
}
