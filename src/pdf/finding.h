/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be said about a file that nobody vouches for: what it is, why it cannot be used, and what
 * whoever uses it should know. Client and program share these words; only the client speaks them. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** MUSTER_PDF_PAGES_MAX: most pages of one exhibit. */
#define MUSTER_PDF_PAGES_MAX 200u

/** MUSTER_PDF_BYTES_MAX: largest exhibit, in bytes. */
#define MUSTER_PDF_BYTES_MAX (50u * 1024 * 1024)

/** MUSTER_PDF_SIDE_MAX: longest side of an image, in pixels. */
#define MUSTER_PDF_SIDE_MAX 20000u

/** MUSTER_PDF_AREA_MAX: most pixels of an image. */
#define MUSTER_PDF_AREA_MAX (120u * 1000 * 1000)

/**
 * MusterPdfKind:
 * @MUSTER_PDF_KIND_UNKNOWN: nothing that can be an exhibit
 * @MUSTER_PDF_KIND_PDF: a PDF
 * @MUSTER_PDF_KIND_JPEG: a JPEG image
 * @MUSTER_PDF_KIND_PNG: a PNG image
 */
typedef enum
{
  MUSTER_PDF_KIND_UNKNOWN,
  MUSTER_PDF_KIND_PDF,
  MUSTER_PDF_KIND_JPEG,
  MUSTER_PDF_KIND_PNG,
} MusterPdfKind;

/**
 * MusterPdfProblem:
 * @MUSTER_PDF_PROBLEM_NONE: it can be used
 * @MUSTER_PDF_PROBLEM_KIND: it is neither PDF nor JPEG nor PNG
 * @MUSTER_PDF_PROBLEM_BYTES: it is too large
 * @MUSTER_PDF_PROBLEM_PAGES: it has too many pages
 * @MUSTER_PDF_PROBLEM_PIXELS: the image is too large
 * @MUSTER_PDF_PROBLEM_ENCRYPTED: it asks for a password
 * @MUSTER_PDF_PROBLEM_DAMAGED: it cannot be read, or its end is missing
 * @MUSTER_PDF_PROBLEM_FORM: its pages are made by a program that only some viewers have (dynamic XFA)
 * @MUSTER_PDF_PROBLEM_PACKING: reading it would take more memory or time than is given
 * @MUSTER_PDF_PROBLEM_DEADLINE: it was not read in time
 * @MUSTER_PDF_PROBLEM_STOPPED: the program that read it broke down over it
 *
 * Why a file cannot be used.
 */
typedef enum
{
  MUSTER_PDF_PROBLEM_NONE,
  MUSTER_PDF_PROBLEM_KIND,
  MUSTER_PDF_PROBLEM_BYTES,
  MUSTER_PDF_PROBLEM_PAGES,
  MUSTER_PDF_PROBLEM_PIXELS,
  MUSTER_PDF_PROBLEM_ENCRYPTED,
  MUSTER_PDF_PROBLEM_DAMAGED,
  MUSTER_PDF_PROBLEM_FORM,
  MUSTER_PDF_PROBLEM_PACKING,
  MUSTER_PDF_PROBLEM_DEADLINE,
  MUSTER_PDF_PROBLEM_STOPPED,
} MusterPdfProblem;

#define MUSTER_PDF_N_PROBLEMS (MUSTER_PDF_PROBLEM_STOPPED + 1)

/**
 * MusterPdfNotes:
 * @MUSTER_PDF_NOTE_RESTRICTED: its owner restricted what may be done with it
 * @MUSTER_PDF_NOTE_SIGNED: it is signed; the signature will not verify in a copy
 * @MUSTER_PDF_NOTE_FORM: it is a form
 * @MUSTER_PDF_NOTE_XFA: it is a form that viewers show differently (static XFA)
 * @MUSTER_PDF_NOTE_UNDRAWN: it has fields or remarks that only some viewers draw; they are missing
 * @MUSTER_PDF_NOTE_REPAIRED: it was damaged; pages may be missing
 * @MUSTER_PDF_NOTE_SCRIPTS: it has scripts or starts programs; they are left out
 * @MUSTER_PDF_NOTE_FONT: it has text in a font that is not embedded
 * @MUSTER_PDF_NOTE_UNICODE: it has text that cannot be copied or searched
 * @MUSTER_PDF_NOTE_CMYK: it has colours for a printing press
 * @MUSTER_PDF_NOTE_UNCHECKED: it has something that an archive may refuse, or that was not looked at
 *
 * What is to be known about a file that can be used.
 */
typedef enum
{
  MUSTER_PDF_NOTE_RESTRICTED = 1 << 0,
  MUSTER_PDF_NOTE_SIGNED = 1 << 1,
  MUSTER_PDF_NOTE_FORM = 1 << 2,
  MUSTER_PDF_NOTE_XFA = 1 << 3,
  MUSTER_PDF_NOTE_UNDRAWN = 1 << 4,
  MUSTER_PDF_NOTE_REPAIRED = 1 << 5,
  MUSTER_PDF_NOTE_SCRIPTS = 1 << 6,
  MUSTER_PDF_NOTE_FONT = 1 << 7,
  MUSTER_PDF_NOTE_UNICODE = 1 << 8,
  MUSTER_PDF_NOTE_CMYK = 1 << 9,
  MUSTER_PDF_NOTE_UNCHECKED = 1 << 10,
} MusterPdfNotes;

#define MUSTER_PDF_N_NOTES 11

/** MUSTER_PDF_NOTES_BARRING: the notes that bar a packet from claiming PDF/UA-1 and PDF/A-2a. */
#define MUSTER_PDF_NOTES_BARRING                                                                   \
  (MUSTER_PDF_NOTE_FONT | MUSTER_PDF_NOTE_UNICODE | MUSTER_PDF_NOTE_CMYK |                         \
   MUSTER_PDF_NOTE_UNCHECKED | MUSTER_PDF_NOTE_REPAIRED)

G_END_DECLS
