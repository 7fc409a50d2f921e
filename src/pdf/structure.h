/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The tree that a screen reader reads. cairo draws most of it; what it cannot write is added here. */

#pragma once

#include "pdf/exhibit.h"

G_BEGIN_DECLS

/**
 * MusterStructure:
 * @q: the document
 * @document: its root element
 * @parents: pages and marks to elements
 * @next_key: the next free number in @parents
 */
typedef struct
{
  qpdf_data q;
  qpdf_oh document;
  qpdf_oh parents;
  int next_key;
} MusterStructure;

/**
 * muster_structure_open:
 * @structure: (out caller-allocates): the tree
 * @q: a document that cairo drew with tags
 *
 * Takes the page furniture out of the tree and gives table heads their scope.
 *
 * Returns: whether there is a tree
 */
gboolean
muster_structure_open (MusterStructure *structure, qpdf_data q);

/**
 * muster_structure_mark_artifacts:
 * @q: a document that cairo drew with tags
 * @page: one of its pages
 * @added: (nullable): content to put behind the page's own
 *
 * Makes artifacts of the page's furniture.
 *
 * Returns: whether the page could be read
 */
gboolean
muster_structure_mark_artifacts (qpdf_data q, qpdf_oh page, const char *added);

/**
 * muster_structure_add_figure:
 * @structure: the tree
 * @page: a page that is one figure, marked as 0
 * @box: what is seen of it
 * @description: what a screen reader says
 */
void
muster_structure_add_figure (MusterStructure *structure, qpdf_oh page, const double box[4],
                             const char *description);

/**
 * muster_structure_close:
 * @structure: the tree; writes what was added
 */
void
muster_structure_close (MusterStructure *structure);

G_END_DECLS
