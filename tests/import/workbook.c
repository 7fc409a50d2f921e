/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Workbooks are read as a person sees them, and a bad one is refused in words, whatever is wrong with it. */

#include "archive.h"
#include "import/workbook.h"

#include <string.h>

/* Rows as "1:a|b/3:c|d", each with its number. */
static char *
print_rows (const MusterSheet *sheet)
{
  GString *rows = g_string_new (NULL);
  guint i, column;

  for (i = 0; i < muster_sheet_get_n_rows (sheet); i++)
    {
      g_string_append_printf (rows, "%s%u:", i > 0 ? "/" : "",
                              muster_sheet_get_row_number (sheet, i));
      for (column = 0; column < muster_sheet_get_n_cells (sheet, i); column++)
        g_string_append_printf (rows, "%s%s", column > 0 ? "|" : "",
                                muster_sheet_get_cell (sheet, i, column));
    }
  return g_string_free (rows, FALSE);
}

static void
assert_rows (GBytes *taken, const char *name, const char *expected)
{
  g_autoptr (GBytes) bytes = taken;
  g_autoptr (GError) error = NULL;
  g_autoptr (MusterSheet) sheet = muster_workbook_read (bytes, name, NULL, &error);
  g_autofree char *rows = NULL;

  g_assert_no_error (error);
  rows = print_rows (sheet);
  g_assert_cmpstr (rows, ==, expected);
}

static void
assert_xlsx (const char *rows, const char *strings, const char *expected)
{
  assert_rows (archive_make_xlsx (rows, strings), NULL, expected);
}

static void
assert_refused (GBytes *taken, const char *name, const char *words)
{
  g_autoptr (GBytes) bytes = taken;
  g_autoptr (GError) error = NULL;

  g_assert_null (muster_workbook_read (bytes, name, NULL, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT);
  if (strstr (error->message, words) == NULL)
    g_error ("expected “%s”, got “%s”", words, error->message);
}

/* --- XLSX ----------------------------------------------------------------------------------------- */

static void
test_texts (void)
{
  assert_xlsx ("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
               "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>Smith &amp; Co</t></is></c>"
               "<c r=\"C3\" t=\"str\"><f>A1&amp;B1</f><v>both</v></c></row>",
               "<si><t>Name</t></si><si><r><t>State </t></r><r><t>ID</t></r>"
               "<rPh><t>spoken</t></rPh></si>",
               "1:Name|State ID/3:Smith & Co||both");
}

static void
test_numbers (void)
{
  assert_xlsx ("<row><c><v>8</v></c><c><v>7.5</v></c><c><v>0.10000000000000001</v></c>"
               "<c><v>4.6E-2</v></c><c><v>14002237</v></c><c s=\"3\"><v>123</v></c>"
               "<c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c><c><v>-3</v></c></row>",
               NULL, "1:8|7.5|0.1|0.046|14002237|000123|TRUE|#N/A|-3");
}

static void
test_dates (void)
{
  assert_xlsx ("<row><c s=\"1\"><v>46203</v></c><c s=\"4\"><v>46203.333333333336</v></c>"
               "<c s=\"2\"><v>0.33333333333333331</v></c><c s=\"5\"><v>1.1875</v></c>"
               "<c t=\"d\"><v>2026-06-30T00:00:00</v></c><c s=\"1\"><v>46203.75</v></c>"
               "<c s=\"1\"><v>59</v></c><c s=\"1\"><v>61</v></c></row>",
               NULL,
               "1:2026-06-30|2026-06-30 8:00|8:00|28:30|2026-06-30|2026-06-30|1900-02-28|"
               "1900-03-01");
}

/* Looks without a text reach far to the right and far down. */
static void
test_looks (void)
{
  assert_xlsx ("<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"XFD1\" s=\"1\"/></row>"
               "<row r=\"1048576\"><c r=\"A1048576\" s=\"1\"/></row>",
               NULL, "1:|1");
}

static void
test_prefixes (void)
{
  assert_xlsx ("<x:row r=\"2\"><x:c r=\"A2\"><x:v>5</x:v></x:c></x:row>", NULL, "2:5");
}

static void
test_sheets (void)
{
  g_autoptr (GBytes) bytes = archive_make_xlsx ("<row><c><v>1</v></c></row>", NULL);
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (MusterSheet) sheet = muster_workbook_read (bytes, "Roster", &names, NULL);

  g_assert_nonnull (sheet);
  g_assert_cmpuint (names->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (names, 0), ==, "Roster");
  assert_refused (g_bytes_ref (bytes), "Lists", "has no sheet “Lists”. Name one of “Roster”.");
}

static void
test_bad_xlsx (void)
{
  assert_refused (archive_make_xlsx ("", NULL), NULL, "The sheet “Roster” is empty");
  assert_refused (archive_make_xlsx ("<row><c", NULL), NULL, "damaged");
  assert_refused (archive_make_xlsx ("<row r=\"2\"/><row r=\"1\"/>", NULL), NULL, "damaged");
  assert_refused (archive_make_xlsx ("<row><c t=\"s\"><v>7</v></c></row>", NULL), NULL, "damaged");
  assert_refused (archive_make_xlsx ("<row><c r=\"B1\"/><c r=\"A1\"/></row>", NULL), NULL,
                  "damaged");
  assert_refused (archive_make_xlsx ("<row><c r=\"XFE1\"><v>1</v></c></row>", NULL), NULL,
                  "damaged");
  assert_refused (archive_make_xlsx ("<row><c r=\"AMK1\"><v>1</v></c></row>", NULL), NULL,
                  "more than 1,000 columns");
  assert_refused (archive_make_xlsx ("<row><c><v>&lol;</v></c></row>", NULL), NULL, "damaged");
}

/* --- ODS ------------------------------------------------------------------------------------------ */

#define TABLE(name, rows) "<table:table table:name=\"" name "\">" rows "</table:table>"
#define ROW(cells) "<table:table-row>" cells "</table:table-row>"
#define TEXT(text)                                                                                 \
  "<table:table-cell office:value-type=\"string\"><text:p>" text "</text:p></table:table-cell>"

static void
test_ods_texts (void)
{
  assert_rows (
      archive_make_ods (TABLE (
          "One",
          ROW (TEXT ("Name") TEXT ("Two<text:s text:c=\"2\"/>words<text:span> more</text:span>"))
              ROW ("<table:table-cell><office:annotation><text:p>note</text:p>"
                   "</office:annotation><text:p>a</text:p><text:p>b</text:p></table:table-cell>"))),
      NULL, "1:Name|Two  words more/2:a\nb");
}

static void
test_ods_values (void)
{
  assert_rows (
      archive_make_ods (TABLE (
          "One",
          ROW (
              "<table:table-cell office:value-type=\"float\" office:value=\"7.5\"><text:p>7,50</text:p></table:table-cell>"
              "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-06-30\"><text:p>30.06.26</text:p></table:table-cell>"
              "<table:table-cell office:value-type=\"time\" office:time-value=\"PT04H30M00S\"><text:p>4:30</text:p></table:table-cell>"
              "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"><text:p>JA</text:p></table:table-cell>"
              "<table:table-cell office:value-type=\"float\" office:value=\"123\"><text:p>000123</text:p></table:table-cell>"
              "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-06-30T08:00:00\"/>"))),
      NULL, "1:7.5|2026-06-30|4:30|TRUE|000123|2026-06-30 08:00:00");
}

static void
test_ods_repeats (void)
{
  assert_rows (
      archive_make_ods (TABLE (
          "One",
          ROW (TEXT (
              "a") "<table:table-cell table:number-columns-repeated=\"2\"/>"
                   "<table:table-cell table:number-columns-repeated=\"2\"><text:p>b</text:p></table:table-cell>"
                   "<table:table-cell table:number-columns-repeated=\"16379\"/>") "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell/></table:table-row>"
                                                                                  "<table:table-row table:number-rows-repeated=\"2\">" TEXT (
                                                                                      "c") "</table:table-row>"
                                                                                           "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell/></table:table-row>")),
      NULL, "1:a|||b|b/5:c/6:c");
}

static void
test_ods_sheets (void)
{
  const char *tables = TABLE ("One", ROW (TEXT ("a"))) TABLE ("Two", ROW (TEXT ("b")));

  assert_rows (archive_make_ods (tables), NULL, "1:a");
  assert_rows (archive_make_ods (tables), "Two", "1:b");
  assert_refused (archive_make_ods (tables), "Three", "Name one of “One”, “Two”");
  assert_refused (archive_make_ods (""), NULL, "no sheet with cells");
  assert_refused (archive_make_ods (TABLE ("One", "")), NULL, "The sheet “One” is empty");
  assert_refused (archive_make_ods (TABLE (
                      "One", "<table:table-row table:number-rows-repeated=\"9999999\">" TEXT (
                                 "x") "</table:table-row>")),
                  NULL, "2,000,000 rows");
}

/* --- Archives ------------------------------------------------------------------------------------- */

static void
test_not_a_workbook (void)
{
  Archive *archive = archive_new ();
  g_autoptr (GBytes) text = g_bytes_new_static ("a,b\n", 4);

  archive_add (archive, "photo.jpg", "x");
  assert_refused (archive_finish (archive), NULL, "an archive, not a workbook");
  assert_refused (archive_finish (archive_new ()), NULL, "an archive, not a workbook");
  archive = archive_new ();
  archive_add (archive, "_rels/.rels",
               "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" "
               "Target=\"word/document.xml\"/></Relationships>");
  assert_refused (archive_finish (archive), NULL, "no workbook");
  g_assert_false (muster_workbook_recognise (text));
}

/* Half a gigabyte and a bit, in half a megabyte. */
static void
test_bomb (void)
{
  gsize length = (gsize) 513 << 20;
  g_autofree char *zeros = g_malloc (length);
  Archive *archive = archive_new ();

  memset (zeros, ' ', length);
  archive_add_bytes (archive, "content.xml", zeros, length, TRUE);
  assert_refused (archive_finish (archive), NULL, "512 MiB");
}

/* Whatever byte is wrong and wherever it ends: rows or a sentence. */
static void
test_damaged (void)
{
  g_autoptr (GBytes) bytes =
      archive_make_xlsx ("<row><c t=\"s\"><v>0</v></c></row>", "<si><t>Name</t></si>");
  gsize length, i;
  const guint8 *data = g_bytes_get_data (bytes, &length);

  for (i = 0; i < length; i++)
    {
      g_autofree guint8 *copy = g_memdup2 (data, length);
      g_autoptr (GBytes) flipped = NULL;
      g_autoptr (GBytes) cut = g_bytes_new (data, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (MusterSheet) sheet = NULL;

      copy[i] ^= (guint8) g_test_rand_int_range (1, 256);
      flipped = g_bytes_new_take (g_steal_pointer (&copy), length);
      sheet = muster_workbook_read (flipped, NULL, NULL, &error);
      g_assert_true ((sheet == NULL) == (error != NULL));
      g_assert_true (error == NULL || error->domain == MUSTER_ERROR);
      assert_refused (g_steal_pointer (&cut), NULL, "damaged");
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/workbook/texts", test_texts);
  g_test_add_func ("/import/workbook/numbers", test_numbers);
  g_test_add_func ("/import/workbook/dates", test_dates);
  g_test_add_func ("/import/workbook/looks", test_looks);
  g_test_add_func ("/import/workbook/prefixes", test_prefixes);
  g_test_add_func ("/import/workbook/sheets", test_sheets);
  g_test_add_func ("/import/workbook/bad-xlsx", test_bad_xlsx);
  g_test_add_func ("/import/workbook/ods-texts", test_ods_texts);
  g_test_add_func ("/import/workbook/ods-values", test_ods_values);
  g_test_add_func ("/import/workbook/ods-repeats", test_ods_repeats);
  g_test_add_func ("/import/workbook/ods-sheets", test_ods_sheets);
  g_test_add_func ("/import/workbook/not-a-workbook", test_not_a_workbook);
  g_test_add_func ("/import/workbook/bomb", test_bomb);
  g_test_add_func ("/import/workbook/damaged", test_damaged);
  return g_test_run ();
}
