/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a workbook of ours must be, whatever stands in it. */

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <time.h>

#include "export/xlsx-check.h"
#include "export/xlsx.h"
#include "paper.h"

static char *
read_part (const char *xlsx, const char *part)
{
  return paper_run ("unzip", "-p", xlsx, part, NULL);
}

static Paper *
create_paper (void)
{
  Paper *paper = paper_new ("us-ct");
  MusterOfficerFacts *facts = paper_add_officer (paper, "Corvane", "Luis", 130);

  paper_add_credit (facts, muster_date_new (2025, 3, 3), "=2+5", "firearms", 1200);
  paper_add_credit (facts, muster_date_new (2025, 3, 4), "Bad \xff byte & <tag> \x02", "law", 3600);
  paper_add_officer (paper, "Ashwick", "Dana", 4);
  paper_evaluate (paper);
  return paper;
}

static guint
count_duties (const Paper *paper)
{
  guint n = 0, i;

  for (i = 0; i < paper->officers->len; i++)
    {
      const MusterRenewalOfficer *officer = g_ptr_array_index (paper->officers, i);

      n += officer->evaluation->duties->len;
    }
  return n;
}

static void
test_sheets (void)
{
  g_autoptr (Paper) paper = create_paper ();
  g_autoptr (MusterContent) content = muster_renewal_make_workbook (&paper->renewal);
  g_autofree char *path = paper_write_xlsx (paper, content);
  g_autofree char *workbook = read_part (path, "xl/workbook.xml");
  g_autofree char *summary = read_part (path, "xl/worksheets/sheet1.xml");
  g_autofree char *requirements = read_part (path, "xl/worksheets/sheet2.xml");
  g_autofree char *transcript = read_part (path, "xl/worksheets/sheet3.xml");

  g_assert_nonnull (strstr (workbook, "name=\"Summary\""));
  g_assert_nonnull (strstr (workbook, "name=\"Requirements\""));
  g_assert_nonnull (strstr (workbook, "name=\"Transcript\""));
  g_assert_nonnull (strstr (workbook, "name=\"Findings\""));
  /* Agency and title have the room that their type needs. */
  g_assert_nonnull (strstr (summary, "<row r=\"1\" spans=\"1:15\" ht=\"22\" customHeight=\"1\""));
  g_assert_nonnull (strstr (summary, "<row r=\"4\" spans=\"1:15\" ht=\"19\" customHeight=\"1\""));
  /* Two officers, each with every duty of the period, and the head. */
  g_assert_cmpuint (paper_count (requirements, "<row "), ==, 1 + count_duties (paper));
  /* Every credit of both, head and total. */
  g_assert_cmpuint (paper_count (transcript, "<row "), ==, 132 + 4 + 2);
  g_assert_nonnull (strstr (transcript, "state=\"frozen\""));
  g_assert_nonnull (strstr (transcript, "orientation=\"landscape\""));
  g_assert_nonnull (strstr (transcript, "fitToPage=\"1\""));
  /* As wide as a page; a short sheet with its signatures is as high as one, too. */
  g_assert_nonnull (strstr (transcript, "fitToHeight=\"0\""));
  g_assert_null (strstr (summary, "fitToHeight=\"0\""));
  g_assert_nonnull (strstr (workbook, "_xlnm.Print_Titles"));
}

/* The text of an authority is long and the same for every officer: it stands once, by number. */
static void
test_sources (void)
{
  g_autoptr (Paper) paper = create_paper ();
  g_autoptr (MusterContent) content = muster_renewal_make_workbook (&paper->renewal);
  g_autofree char *path = paper_write_xlsx (paper, content);
  g_autofree char *workbook = read_part (path, "xl/workbook.xml");
  g_autofree char *requirements = read_part (path, "xl/worksheets/sheet2.xml");
  g_autofree char *sources = read_part (path, "xl/worksheets/sheet5.xml");
  g_autoptr (GHashTable) citations = g_hash_table_new (g_str_hash, g_str_equal);
  guint i, j;

  for (i = 0; i < paper->officers->len; i++)
    {
      const MusterRenewalOfficer *officer = g_ptr_array_index (paper->officers, i);
      const GPtrArray *duties = officer->evaluation->duties;

      for (j = 0; j < duties->len; j++)
        {
          const MusterDuty *duty = g_ptr_array_index (duties, j);

          g_hash_table_add (citations, duty->requirement->citation);
        }
    }
  g_assert_cmpuint (g_hash_table_size (citations), <, count_duties (paper));
  g_assert_nonnull (strstr (workbook, "name=\"Sources\""));
  g_assert_cmpuint (paper_count (sources, "<row "), ==, 1 + g_hash_table_size (citations));
  /* Few rows, but of many lines: more than a page, which shall be no smaller for it. */
  g_assert_nonnull (strstr (sources, "fitToHeight=\"0\""));
  for (i = 2; i < 2 + count_duties (paper); i++)
    {
      g_autofree char *number =
          g_strdup_printf ("<c r=\"M%u\" s=\"[0-9]+\"><v>[1-9][0-9]*</v></c></row>", i);

      g_assert_true (g_regex_match_simple (number, requirements, 0, 0));
    }
}

static void
test_cells (void)
{
  g_autoptr (Paper) paper = create_paper ();
  g_autoptr (MusterContent) content = muster_renewal_make_workbook (&paper->renewal);
  g_autofree char *path = paper_write_xlsx (paper, content);
  g_autofree char *transcript = read_part (path, "xl/worksheets/sheet3.xml");
  g_autofree char *strings = read_part (path, "xl/sharedStrings.xml");
  g_autofree char *styles = read_part (path, "xl/styles.xml");

  /* 134 × 1.5 + 0.33… + 1 hours */
  g_assert_nonnull (strstr (transcript, "<f>SUM(K2:K137)</f><v>202.333333333333"));
  g_assert_nonnull (strstr (transcript, "<v>0.333333333333333"));
  g_assert_nonnull (strstr (transcript, "<v>45719</v>")); /* 3 March 2025 */
  g_assert_nonnull (strstr (styles, "d mmm yyyy"));
  g_assert_nonnull (strstr (strings, "<t>=2+5</t>"));
  g_assert_null (strstr (transcript, "<f>2+5"));
  g_assert_true (g_utf8_validate (strings, -1, NULL));
  g_assert_nonnull (strstr (strings, "Bad \xef\xbf\xbd byte &amp; &lt;tag&gt;"));
}

/* A locale that writes "1234,5", made from the system's sources; none where they are not installed. */
static locale_t
make_german (const Paper *paper)
{
  g_autofree char *path = paper_get_path (paper, "de_DE.UTF-8");
  locale_t german;

  if (!g_file_test ("/usr/share/i18n/locales/de_DE", G_FILE_TEST_EXISTS))
    return newlocale (LC_ALL_MASK, "de_DE.UTF-8", (locale_t) 0);
  g_free (paper_run ("localedef", "--quiet", "-i", "de_DE", "-f", "UTF-8", path, NULL));
  g_setenv ("LOCPATH", paper->folder, TRUE);
  german = newlocale (LC_ALL_MASK, "de_DE.UTF-8", (locale_t) 0);
  /* While it is set, glibc loses a few bytes for each locale that is made (lsan.supp). */
  g_unsetenv ("LOCPATH");
  return german;
}

static void
test_bytes_repeat (void)
{
  g_autoptr (Paper) paper = create_paper ();
  g_autoptr (MusterContent) content = muster_renewal_make_workbook (&paper->renewal);
  g_autofree char *path = paper_write_xlsx (paper, content);
  g_autoptr (GBytes) first = paper_read_file (path);
  g_autoptr (GBytes) second = NULL;

  g_setenv ("TZ", "Pacific/Auckland", TRUE);
  tzset ();
  g_free (paper_write_xlsx (paper, content));
  g_setenv ("TZ", "UTC", TRUE);
  tzset ();
  second = paper_read_file (path);
  g_assert_true (g_bytes_equal (first, second));
}

static void
test_other_locale (void)
{
  g_autoptr (Paper) paper = create_paper ();
  g_autoptr (MusterContent) content = muster_renewal_make_workbook (&paper->renewal);
  g_autofree char *path = paper_write_xlsx (paper, content);
  g_autofree char *pdf = paper_write_pdf (paper, content);
  g_autoptr (GBytes) first = paper_read_file (path);
  g_autoptr (GBytes) first_pdf = paper_read_file (pdf);
  g_autoptr (GBytes) second = NULL;
  g_autoptr (GBytes) second_pdf = NULL;
  locale_t german = make_german (paper);

  if (german != (locale_t) 0)
    uselocale (german);
  g_free (paper_write_xlsx (paper, content));
  g_free (paper_write_pdf (paper, content));
  g_assert_true (german == (locale_t) 0 || uselocale ((locale_t) 0) == german);
  uselocale (LC_GLOBAL_LOCALE);
  if (german != (locale_t) 0)
    freelocale (german);
  second = paper_read_file (path);
  second_pdf = paper_read_file (pdf);
  g_assert_true (g_bytes_equal (first, second));
  g_assert_true (g_bytes_equal (first_pdf, second_pdf));
}

/* --- Whole or not ------------------------------------------------------------------------------- */

/* A workbook that is nothing but a sheet. */
static char *
pack_sheet (const Paper *paper, const char *xml, gsize length)
{
  g_autofree char *folder = paper_get_path (paper, "xl/worksheets");
  g_autofree char *part = g_build_filename (folder, "sheet1.xml", NULL);
  g_autofree char *script =
      g_strdup_printf ("cd '%s' && rm -f sheet.zip && zip -q -D -r sheet.zip xl", paper->folder);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (part, xml, (gssize) length, NULL));
  g_free (paper_run ("sh", "-c", script, NULL));
  return paper_get_path (paper, "sheet.zip");
}

static void
assert_check (const Paper *paper, const char *xml, gsize length, MusterXlsxSize size,
              gboolean expected)
{
  g_autofree char *path = pack_sheet (paper, xml, length);

  g_assert_true (muster_xlsx_check (path, &size, 1) == expected);
}

/* A sheet that ends too early is found, wherever it ends. */
static void
test_check_end (void)
{
  g_autoptr (Paper) paper = create_paper ();
  g_autoptr (MusterContent) content = muster_renewal_make_workbook (&paper->renewal);
  g_autofree char *path = paper_write_xlsx (paper, content);
  g_autofree char *xml = read_part (path, "xl/worksheets/sheet4.xml");
  const MusterXlsxSize size = { paper_count (xml, "<row "), paper_count (xml, "<c ") };
  gsize length = strlen (xml);
  gsize cut;

  assert_check (paper, xml, length, size, TRUE);
  for (cut = 1; cut < length; cut += 97)
    assert_check (paper, xml, length - cut, size, FALSE);
}

/* So is one that ends as it should and lacks a row, a cell or the end of an element within. */
static void
test_check_size (void)
{
  g_autoptr (Paper) paper = paper_new ("us-ct");
  static const char xml[] =
      "<?xml version=\"1.0\"?>\n<worksheet><cols><col min=\"1\"/></cols><sheetData>"
      "<row r=\"1\"><c r=\"A1\" s=\"1\"/><c r=\"B1\"><v>1</v></c></row>"
      "<row r=\"2\"><c r=\"A2\"><v>2</v></c></row><rowBreaks/>"
      "</sheetData></worksheet>";
  g_autofree char *open = g_strdup (xml); /* "<v>2</v>" loses its end */
  g_autofree char *path = NULL;
  const MusterXlsxSize sizes[] = { { 2, 3 }, { 1, 1 } };

  assert_check (paper, xml, strlen (xml), (MusterXlsxSize){ 2, 3 }, TRUE);
  assert_check (paper, xml, strlen (xml), (MusterXlsxSize){ 2, 4 }, FALSE);
  assert_check (paper, xml, strlen (xml), (MusterXlsxSize){ 3, 3 }, FALSE);
  memset (strstr (open, "2</v>") + 1, ' ', strlen ("</v>"));
  assert_check (paper, open, strlen (open), (MusterXlsxSize){ 2, 3 }, FALSE);
  path = pack_sheet (paper, xml, strlen (xml));
  g_assert_false (muster_xlsx_check (path, sizes, 2));
}

/* --- Tables that share columns ------------------------------------------------------------------ */

static void
add_wide (MusterContent *content)
{
  const MusterColumn columns[] = {
    { "line", "Line", MUSTER_COLUMN_INTEGER },    { "date", "Date", MUSTER_COLUMN_DATE },
    { "officer", "Officer", MUSTER_COLUMN_TEXT }, { "vendor", "Vendor", MUSTER_COLUMN_TEXT },
    { "paid", "Paid", MUSTER_COLUMN_MONEY },      { "exhibit", "Exhibit", MUSTER_COLUMN_TEXT },
  };
  MusterTable *table = muster_table_new (columns, G_N_ELEMENTS (columns));
  guint row = muster_table_add_row (table);

  muster_table_set_number (table, row, 0, 1);
  muster_table_set_number (table, row, 1, PAPER_AS_OF);
  muster_table_set_text (table, row, 2, "Corvane, Luis A., of the patrol division");
  muster_content_add_table (content, table, NULL);
}

static void
add_narrow (MusterContent *content)
{
  const MusterColumn columns[] = {
    { "letter", "SF-270", MUSTER_COLUMN_TEXT },
    { "what", "Cumulative request", MUSTER_COLUMN_TEXT },
    { "amount", "Amount", MUSTER_COLUMN_MONEY },
  };
  MusterTable *table = muster_table_new (columns, G_N_ELEMENTS (columns));
  MusterContentTable *drawn;
  guint i;

  for (i = 0; i < 2; i++)
    {
      guint row = muster_table_add_row (table);

      muster_table_set_text (table, row, 1, "Allowed outlays up to and with this claim");
      muster_table_set_number (table, row, 2, 12550);
    }
  drawn = muster_content_add_table (content, table, NULL);
  muster_content_table_set_sum (drawn, 2);
  muster_content_table_set_total (drawn, "All outlays");
}

/* A long label of the narrow table spans columns of the wide one, whose date stays narrow. What was merged
 * was merged once: another program would call the file damaged. */
static void
test_shared_columns (void)
{
  g_autoptr (Paper) paper = paper_new ("us-ct");
  g_autoptr (MusterContent) content = muster_content_new ("Claim", NULL, PAPER_AS_OF);
  g_autofree char *path = NULL;
  g_autofree char *sheet = NULL;
  guint i;

  for (i = 0; i < 6; i++)
    muster_content_add_fact (content, "Award", "REG-07");
  add_wide (content);
  add_narrow (content);
  path = paper_write_xlsx (paper, content);
  sheet = read_part (path, "xl/worksheets/sheet1.xml");
  g_assert_nonnull (strstr (sheet, "<col min=\"2\" max=\"2\" width=\"13."));
  /* Three rows of two facts, one row empty, the wide table's two, one row empty, then the head. */
  g_assert_nonnull (strstr (sheet, "<mergeCell ref=\"B8:C8\"/>"));
  g_assert_nonnull (strstr (sheet, "<mergeCell ref=\"B9:C9\"/>"));
  g_assert_nonnull (strstr (sheet, "<f>SUM(D9:D10)</f><v>251</v>"));
  for (i = 1; i <= 11; i++)
    {
      g_autofree char *merged = g_strdup_printf ("<mergeCell ref=\"B%u:", i);

      g_assert_cmpuint (paper_count (sheet, merged), <=, 1);
    }
}

/* --- Large workbooks ---------------------------------------------------------------------------- */

/* What does not fit into memory says the same: its rows, in order, and sums with their value. */
static void
test_large (void)
{
  g_autoptr (Paper) paper = paper_new ("us-ct");
  g_autoptr (MusterContent) content = paper_make_long_list (PAPER_LARGE);
  g_autofree char *path = paper_write_xlsx (paper, content);
  g_autoptr (GBytes) first = paper_read_file (path);
  g_autoptr (GBytes) second = NULL;
  g_autofree char *sheet = read_part (path, "xl/worksheets/sheet1.xml");
  g_autofree char *last = g_strdup_printf ("<t>=title %u</t>", PAPER_LARGE - 1);
  g_autofree char *total =
      g_strdup_printf ("</row><row r=\"%u\"><c r=\"A%u\"", PAPER_LARGE + 2, PAPER_LARGE + 2);
  g_autofree char *sum =
      g_strdup_printf ("<f>SUM(C2:C%u)</f><v>%u</v>", PAPER_LARGE + 1, PAPER_LARGE / 2);

  g_assert_nonnull (strstr (sheet, total));
  g_assert_nonnull (strstr (sheet, "<t>=title 0</t>"));
  g_assert_nonnull (strstr (sheet, last));
  g_assert_nonnull (strstr (sheet, sum));
  g_assert_nonnull (strstr (sheet, "state=\"frozen\""));
  g_assert_nonnull (strstr (sheet, "<autoFilter "));
  g_free (paper_write_xlsx (paper, content));
  second = paper_read_file (path);
  g_assert_true (g_bytes_equal (first, second));
}

/* A workbook that fits holds each text once, where every program finds it. */
static void
test_small (void)
{
  g_autoptr (Paper) paper = paper_new ("us-ct");
  g_autoptr (MusterContent) content = paper_make_long_list (10);
  g_autofree char *path = paper_write_xlsx (paper, content);
  g_autofree char *sheet = read_part (path, "xl/worksheets/sheet1.xml");
  g_autofree char *strings = read_part (path, "xl/sharedStrings.xml");

  g_assert_null (strstr (sheet, "inlineStr"));
  g_assert_nonnull (strstr (strings, "<t>=title 9</t>"));
}

static void
test_long_text (void)
{
  g_autoptr (Paper) paper = paper_new ("us-ct");
  g_autoptr (MusterContent) content = NULL;
  g_autofree char *text = g_strnfill (40000, 'x');
  g_autofree char *path = NULL;

  paper_add_credit (paper_add_officer (paper, "Corvane", "Luis", 0), muster_date_new (2025, 3, 3),
                    text, "law", 3600);
  paper_evaluate (paper);
  content = muster_renewal_make_workbook (&paper->renewal);
  path = paper_write_xlsx (paper, content);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_empty (void)
{
  g_autoptr (Paper) paper = paper_new ("us-ct");
  g_autoptr (MusterContent) content = muster_content_new ("A: [title]/?*", NULL, PAPER_AS_OF);
  g_autofree char *path = paper_write_xlsx (paper, content);
  g_autofree char *workbook = read_part (path, "xl/workbook.xml");

  g_assert_cmpuint (paper_count (workbook, "<sheet "), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/xlsx/sheets", test_sheets);
  g_test_add_func ("/export/xlsx/sources", test_sources);
  g_test_add_func ("/export/xlsx/cells", test_cells);
  g_test_add_func ("/export/xlsx/bytes-repeat", test_bytes_repeat);
  g_test_add_func ("/export/xlsx/other-locale", test_other_locale);
  g_test_add_func ("/export/xlsx/check-end", test_check_end);
  g_test_add_func ("/export/xlsx/check-size", test_check_size);
  g_test_add_func ("/export/xlsx/shared-columns", test_shared_columns);
  g_test_add_func ("/export/xlsx/large", test_large);
  g_test_add_func ("/export/xlsx/small", test_small);
  g_test_add_func ("/export/xlsx/long-text", test_long_text);
  g_test_add_func ("/export/xlsx/empty", test_empty);
  return g_test_run ();
}
