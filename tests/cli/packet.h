/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An agency whose renewal packet has documents behind it, and what the tests of the packet ask of the files
 * that muster-cli made of it. The documents are attached by the action; everything else is muster-cli. */

#pragma once

#include "cli/command.h"
#include "support/agency.h"

/** TEST_PACKET_NAME: what the files of the packet are called, before the suffix. */
#define TEST_PACKET_NAME "renewal-2026-06-30"

/**
 * TestPacket:
 * @command: where muster-cli runs; the document is Agency.muster
 * @records: the open document, while documents are attached
 *
 * Luis Corvane has nine credits, a class and a qualification; Rose Abernathy and Minh Tran have nothing.
 */
typedef struct
{
  TestCommand *command;
  TestAgency records;
} TestPacket;

/** test_packet_new: makes the agency. */
TestPacket *
test_packet_new (void);

/** test_packet_free: removes all of it. */
void
test_packet_free (TestPacket *packet);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestPacket, test_packet_free)

/** test_packet_attach: attaches @bytes, which it frees, to the record of a type at an index. */
MusterId
test_packet_attach (TestPacket *packet, const MusterRecordType *type, guint index,
                    const char *title, GBytes *bytes);

/** test_packet_void: voids a document. */
void
test_packet_void (TestPacket *packet, MusterId document);

/** test_packet_export: runs the export of both formats into @folder, which must end with @status. */
void
test_packet_export (TestPacket *packet, const char *folder, int status);

/** test_packet_assert_said: asserts that the last command said so on standard error. */
void
test_packet_assert_said (TestPacket *packet, const char *words);

/** test_packet_load: the bytes of the file with that suffix in a folder. */
GBytes *
test_packet_load (TestPacket *packet, const char *folder, const char *suffix);

/** test_packet_ask: what a program says of the PDF in a folder; "--" stands for its path. */
char *
test_packet_ask (TestPacket *packet, const char *folder, ...) G_GNUC_NULL_TERMINATED;

/** test_packet_pages: the text of each page, ended by NULL. */
GStrv
test_packet_pages (TestPacket *packet, const char *folder);

/** test_packet_check_pages: qpdf finds nothing, and all pages are numbered. */
void
test_packet_check_pages (TestPacket *packet, const char *folder);

/** test_packet_check: the same; and the contents, whose entries fit on a line each, name the pages on which
 * sections and exhibits really begin. Gives how many exhibits there are. */
guint
test_packet_check (TestPacket *packet, const char *folder);
