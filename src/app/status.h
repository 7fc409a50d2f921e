/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How a status looks, in one place: colour, icon and few words. No colour stands alone: there is always an icon and a
 * word beside it. */

#pragma once

#include "rules/duty.h"

G_BEGIN_DECLS

/**
 * MusterLook:
 *
 * How something stands, in the order in which a list shows it: the worst first.
 */
typedef enum
{
  MUSTER_LOOK_OVERDUE,
  MUSTER_LOOK_SHORT,
  MUSTER_LOOK_DUE,
  MUSTER_LOOK_PARTIAL,
  MUSTER_LOOK_UNKNOWN,
  MUSTER_LOOK_WAIVED,
  MUSTER_LOOK_MET,
  MUSTER_LOOK_NONE,
  MUSTER_N_LOOKS,
} MusterLook;

/**
 * muster_look_of_status:
 * @status: a duty's status
 *
 * Returns: how it looks
 */
MusterLook
muster_look_of_status (MusterDutyStatus status);

/**
 * muster_look_get_css_class:
 * @look: a look
 *
 * Returns: the class of style.css that colours it, such as "st-short"
 */
const char *
muster_look_get_css_class (MusterLook look);

/**
 * muster_look_get_icon:
 * @look: a look
 *
 * Returns: name of its icon
 */
const char *
muster_look_get_icon (MusterLook look);

/**
 * muster_look_is_tinted:
 * @look: a look
 *
 * Returns: whether it is an exception that a table draws on a tint
 */
gboolean
muster_look_is_tinted (MusterLook look);

/**
 * muster_status_describe:
 * @duty: a duty
 * @as_of: the day it was judged as of
 *
 * Returns: (transfer full): what is missing, in the words of a cell: "short 4.00", "due 12 Jun", "late 12 d"; where
 *   nothing is, what is on record: "9.00", "done"
 */
char *
muster_status_describe (const MusterDuty *duty, MusterDate as_of);

/**
 * muster_status_describe_earned:
 * @duty: a duty
 *
 * Returns: (transfer full): what is on record of what is asked: "5.00 of 9"
 */
char *
muster_status_describe_earned (const MusterDuty *duty);

/**
 * muster_status_speak:
 * @duty: a duty
 * @as_of: the day it was judged as of
 *
 * Returns: (transfer full): the same as muster_status_describe() for the ear: "short 4.00 hours", "12 days late"
 */
char *
muster_status_speak (const MusterDuty *duty, MusterDate as_of);

/**
 * muster_status_describe_day:
 * @due_on: a last day, or none
 * @as_of: the day to look from
 *
 * Returns: (transfer full): how something that is to be done by then stands, in the words of a cell: "due 12 Jun",
 *   "late 12 d", "to do"
 */
char *
muster_status_describe_day (MusterDate due_on, MusterDate as_of);

/**
 * muster_status_speak_day:
 * @due_on: a last day, or none
 * @as_of: the day to look from
 *
 * Returns: (transfer full): the same for the ear
 */
char *
muster_status_speak_day (MusterDate due_on, MusterDate as_of);

G_END_DECLS
