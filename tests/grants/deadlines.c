/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What an award wants done, by when. */

#include <string.h>

#include "book-fixture.h"
#include "grants/deadline.h"

#define TODAY muster_date_new (2026, 5, 14)
#define CLASS 40

static MusterAwardBook *
make_book (void)
{
  MusterAwardBook *book = test_book_new (1000000, MUSTER_MATCH_KIND_NONE, 0);

  book->award->number = g_strdup ("R-7");
  return book;
}

static GPtrArray *
make_classes (MusterDate first)
{
  GPtrArray *classes = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_award_class_free);
  MusterAwardClass *class = g_new0 (MusterAwardClass, 1);

  class->id = CLASS;
  class->title = g_strdup ("Instructor course");
  class->first = first;
  g_ptr_array_add (classes, class);
  return classes;
}

/* Asserts what the award's only deadline is; none where @code is NULL. */
static void
assert_only (const MusterAwardBook *book, const GPtrArray *classes, const char *code,
             MusterDate due_on, const char *words)
{
  g_autoptr (GPtrArray) list = muster_award_deadlines_new (book, classes, TODAY);
  const MusterAwardDeadline *first;

  g_assert_cmpuint (list->len, ==, code != NULL ? 1 : 0);
  if (code == NULL)
    return;
  first = g_ptr_array_index (list, 0);
  g_assert_cmpstr (first->code, ==, code);
  g_assert_cmpint (first->due_on, ==, due_on);
  if (strstr (first->text, words) == NULL)
    g_error ("“%s” does not say “%s”", first->text, words);
}

static void
test_application (void)
{
  g_autoptr (MusterAwardBook) book = make_book ();
  g_autoptr (GPtrArray) classes = make_classes (TODAY);

  book->award->status = MUSTER_AWARD_STATUS_PLANNED;
  book->award->ends_on = TODAY + 10;
  book->award->apply_by = TODAY + 3;
  assert_only (book, classes, "application", TODAY + 3, "Apply for it by 17 May 2026");
  book->award->status = MUSTER_AWARD_STATUS_APPLIED;
  assert_only (book, classes, NULL, 0, NULL);
}

/* Forty days before the class it is to be asked for thirty days before; what was sent waits for the class itself. */
static void
test_preapproval (void)
{
  g_autoptr (MusterAwardBook) book = make_book ();
  g_autoptr (GPtrArray) classes = make_classes (TODAY + 40);
  MusterPreapproval *asked = muster_preapproval_new ();

  test_book_add_claim (book)->class_id = CLASS;
  assert_only (book, classes, NULL, 0, NULL);
  book->award->needs_preapproval = TRUE;
  assert_only (book, classes, "preapproval", TODAY + 39, "Ask for approval");
  book->award->request_days = 30;
  assert_only (book, classes, "preapproval", TODAY + 10, "by 24 May 2026");
  asked->class_id = CLASS;
  asked->status = MUSTER_PREAPPROVAL_STATUS_SENT;
  g_ptr_array_add (book->preapprovals, asked);
  assert_only (book, classes, "preapproval", TODAY + 39, "wait for approval");
  asked->status = MUSTER_PREAPPROVAL_STATUS_REFUSED;
  assert_only (book, classes, "preapproval", TODAY + 10, "Ask for approval");
  asked->status = MUSTER_PREAPPROVAL_STATUS_APPROVED;
  asked->decided_on = TODAY;
  assert_only (book, classes, NULL, 0, NULL);
}

/* A class that was held before its approval stays on the list. */
static void
test_held_before (void)
{
  g_autoptr (MusterAwardBook) book = make_book ();
  g_autoptr (GPtrArray) classes = make_classes (TODAY - 5);
  MusterPreapproval *asked = muster_preapproval_new ();

  book->award->needs_preapproval = TRUE;
  test_book_add_claim (book)->class_id = CLASS;
  asked->class_id = CLASS;
  asked->status = MUSTER_PREAPPROVAL_STATUS_APPROVED;
  asked->decided_on = TODAY - 5;
  g_ptr_array_add (book->preapprovals, asked);
  assert_only (book, classes, "preapproval", TODAY - 6, "began 9 May 2026 before its costs");
  asked->decided_on = TODAY - 6;
  assert_only (book, classes, NULL, 0, NULL);
}

static void
test_claim (void)
{
  g_autoptr (MusterAwardBook) book = make_book ();
  g_autoptr (GPtrArray) classes = make_classes (TODAY);
  MusterClaim *claim = test_book_add_claim (book);

  claim->class_ended_on = TODAY - 25;
  book->award->claim_days = 30;
  assert_only (book, classes, "claim", TODAY + 5, "Claim 1 of R-7 is due 19 May 2026");
  book->award->forfeits = TRUE;
  assert_only (book, classes, "claim", TODAY + 5, "later is forfeited");
  claim->class_ended_on = TODAY - 31;
  assert_only (book, classes, "claim", TODAY - 1, "was due 13 May 2026: what comes late");
  claim->status = MUSTER_CLAIM_STATUS_SUBMITTED;
  assert_only (book, classes, NULL, 0, NULL);
}

static void
test_end (void)
{
  g_autoptr (MusterAwardBook) book = make_book ();
  g_autoptr (GPtrArray) classes = make_classes (TODAY);

  book->award->ends_on = TODAY + 47;
  assert_only (book, classes, "award-end", TODAY + 47, "10,000.00 of it is left");
  book->award->ends_on = TODAY - 1;
  assert_only (book, classes, "award-end", TODAY - 1, "is not closed");
  book->award->status = MUSTER_AWARD_STATUS_CLOSED;
  assert_only (book, classes, NULL, 0, NULL);
}

static void
test_report (void)
{
  g_autoptr (MusterAwardBook) book = make_book ();
  g_autoptr (GPtrArray) classes = make_classes (TODAY);
  MusterAwardReport *report = muster_award_report_new ();

  report->title = g_strdup ("Final report");
  report->due_on = TODAY + 1;
  g_ptr_array_add (book->reports, report);
  assert_only (book, classes, "report", TODAY + 1, "is due 15 May 2026");
  book->award->status = MUSTER_AWARD_STATUS_CLOSED;
  assert_only (book, classes, "report", TODAY + 1, "Final report");
  report->sent_on = TODAY;
  assert_only (book, classes, NULL, 0, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/grants/deadlines/application", test_application);
  g_test_add_func ("/grants/deadlines/preapproval", test_preapproval);
  g_test_add_func ("/grants/deadlines/held-before", test_held_before);
  g_test_add_func ("/grants/deadlines/claim", test_claim);
  g_test_add_func ("/grants/deadlines/end", test_end);
  g_test_add_func ("/grants/deadlines/report", test_report);

  return g_test_run ();
}
