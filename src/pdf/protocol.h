/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What client and program say to each other. The program reads its request from standard input and
 * writes to standard output a payload (a finished PDF, or pixels), a report, and the report's length in
 * eight bytes, lowest first. Both streams are files in memory, so neither side can block the other and
 * no name of a user's file is ever handed over. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define MUSTER_PDF_VERB_PROBE "probe"
#define MUSTER_PDF_VERB_INSPECT "inspect"
#define MUSTER_PDF_VERB_PREVIEW "preview"
#define MUSTER_PDF_VERB_FIND "find"
#define MUSTER_PDF_VERB_OUTLINE "outline"
#define MUSTER_PDF_VERB_ASSEMBLE "assemble"

/* Inspect, preview and outline get the file as it is; assemble gets: the paper, the stamps' font, the colour
 * profile, the options by name, and for each exhibit its file, label, description, bookmark, the bookmark
 * it stands under, and the text of the page that stands for it ("" = the exhibit itself). */
#define MUSTER_PDF_REQUEST_TYPE G_VARIANT_TYPE ("(ayayaya{sv}a(aysssss))")

/* Find gets the file and the text, which no list of processes shall show. */
#define MUSTER_PDF_FIND_REQUEST_TYPE G_VARIANT_TYPE ("(ays)")

#define MUSTER_PDF_OPTION_TITLE "title"
#define MUSTER_PDF_OPTION_AUTHOR "author"
#define MUSTER_PDF_OPTION_LANGUAGE "language"
#define MUSTER_PDF_OPTION_DATE "date"
#define MUSTER_PDF_OPTION_PAGE_STAMP "page-stamp"
#define MUSTER_PDF_OPTION_CONFORMS "conforms"

/* Kind, problem, notes, and the size of each page as it is seen, in points. */
#define MUSTER_PDF_INSPECT_TYPE G_VARIANT_TYPE ("(uuua(dd))")

/* Problem, width and height in pixels; the payload is three bytes for each pixel. */
#define MUSTER_PDF_PREVIEW_TYPE G_VARIANT_TYPE ("(uuu)")

/* Problem, and for each place its page from 0 and the place in points from the page's top left corner as it is
 * seen: left, top, width, height. */
#define MUSTER_PDF_FIND_TYPE G_VARIANT_TYPE ("(ua(udddd))")

/* Problem, and for each bookmark its depth, its page from 0, and its title. */
#define MUSTER_PDF_OUTLINE_TYPE G_VARIANT_TYPE ("(ua(uus))")

/* All pages, and for each exhibit problem, notes, first page from 1, and pages. Where one has a problem
 * there is no payload. */
#define MUSTER_PDF_ASSEMBLE_TYPE G_VARIANT_TYPE ("(ua(uuuu))")

#define MUSTER_PDF_LENGTH_SIZE 8

/** MUSTER_PDF_MATCHES_MAX: how many places of a text are told. */
#define MUSTER_PDF_MATCHES_MAX 1000u

/** MUSTER_PDF_BOOKMARKS_MAX: how many bookmarks are told. */
#define MUSTER_PDF_BOOKMARKS_MAX 20000u

/** MUSTER_PDF_BOOKMARK_DEPTH_MAX: how deep bookmarks are looked at. */
#define MUSTER_PDF_BOOKMARK_DEPTH_MAX 8u

/** MUSTER_PDF_PIXELS_MAX: longest side of a preview, in pixels. */
#define MUSTER_PDF_PIXELS_MAX 4096u

G_END_DECLS
