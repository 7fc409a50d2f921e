/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Leaving documents out of a renewal packet, and saying what that does. */

#pragma once

#include "actions/paper-trail.h"
#include "actions/paper.h"
#include "export/renewal.h"

G_BEGIN_DECLS

/**
 * muster_paper_list_left_out:
 * @request: what to make
 * @paper: the packet with its officers; it is drawn where exhibits are named by their numbers
 * @trail: the documents
 * @error: return location; MUSTER_ERROR_NOT_FOUND where no exhibit has a number that was asked for
 *
 * Returns: (transfer full) (nullable) (element-type MusterId): the documents that shall not stand behind it
 */
GArray *
muster_paper_list_left_out (const MusterRenewalRequest *request, const MusterRenewal *paper,
                            const MusterPaperTrail *trail, GError **error);

/**
 * muster_paper_take_exhibits:
 * @papers: what is made
 * @paper: a packet that was drawn
 *
 * Lists the exhibits of the packet, those that are left out, too, in place of those of a packet before.
 */
void
muster_paper_take_exhibits (MusterPapers *papers, const MusterRenewal *paper);

/**
 * muster_paper_note_left_out:
 * @papers: what was made
 * @paper: the packet
 * @trail: the documents
 *
 * Notes what is left out though it proves training that counts, or a qualification.
 */
void
muster_paper_note_left_out (MusterPapers *papers, const MusterRenewal *paper,
                            const MusterPaperTrail *trail);

/**
 * muster_paper_join_names:
 * @names: (element-type utf8): names
 *
 * Returns: (transfer full): the first few: "Corvane, Luis A.; Tran, Minh; …"
 */
char *
muster_paper_join_names (const GPtrArray *names);

/**
 * muster_paper_list_names:
 * @names: (element-type utf8): names
 *
 * Returns: (transfer full): as muster_paper_join_names(), to stand at the end of a sentence
 */
char *
muster_paper_list_names (const GPtrArray *names);

G_END_DECLS
