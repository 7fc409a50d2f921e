/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The one table of looks, and a duty's words. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/status.h"
#include "export/memo-parts.h"

#define DAYS_OF_YEARS 730 /* so many days are said in years */

typedef struct
{
  const char *css_class;
  const char *icon;
  gboolean is_tinted;
} Look;

static const Look looks[MUSTER_N_LOOKS] = {
  [MUSTER_LOOK_OVERDUE] = { "st-overdue", "muster-overdue-symbolic", TRUE },
  [MUSTER_LOOK_SHORT] = { "st-short", "muster-short-symbolic", TRUE },
  [MUSTER_LOOK_DUE] = { "st-due", "muster-due-symbolic", TRUE },
  [MUSTER_LOOK_PARTIAL] = { "st-partial", "muster-partial-symbolic", FALSE },
  [MUSTER_LOOK_UNKNOWN] = { "st-unknown", "muster-unknown-symbolic", FALSE },
  [MUSTER_LOOK_WAIVED] = { "st-waived", "muster-waived-symbolic", TRUE },
  [MUSTER_LOOK_MET] = { "st-met", "muster-met-symbolic", FALSE },
  [MUSTER_LOOK_NONE] = { "st-na", "muster-none-symbolic", FALSE },
};

/* --- Looks ---------------------------------------------------------------------------------------- */

MusterLook
muster_look_of_status (MusterDutyStatus status)
{
  switch (status)
    {
    case MUSTER_DUTY_STATUS_OVERDUE:
      return MUSTER_LOOK_OVERDUE;
    case MUSTER_DUTY_STATUS_SHORT:
      return MUSTER_LOOK_SHORT;
    case MUSTER_DUTY_STATUS_EXTENDED:
    case MUSTER_DUTY_STATUS_DUE:
      return MUSTER_LOOK_DUE;
    case MUSTER_DUTY_STATUS_NOT_DECIDABLE:
      return MUSTER_LOOK_UNKNOWN;
    case MUSTER_DUTY_STATUS_WAIVED:
      return MUSTER_LOOK_WAIVED;
    case MUSTER_DUTY_STATUS_MET:
    case MUSTER_DUTY_STATUS_CURED:
      return MUSTER_LOOK_MET;
    case MUSTER_DUTY_STATUS_NOT_APPLICABLE:
    default:
      return MUSTER_LOOK_NONE;
    }
}

static const Look *
get_look (MusterLook look)
{
  return &looks[look < MUSTER_N_LOOKS ? look : MUSTER_LOOK_NONE];
}

const char *
muster_look_get_css_class (MusterLook look)
{
  return get_look (look)->css_class;
}

const char *
muster_look_get_icon (MusterLook look)
{
  return get_look (look)->icon;
}

gboolean
muster_look_is_tinted (MusterLook look)
{
  return get_look (look)->is_tinted;
}

/* --- Words ---------------------------------------------------------------------------------------- */

static gboolean
counts_time (const MusterDuty *duty)
{
  return duty->requirement->counts == MUSTER_COUNT_HOURS;
}

static char *
describe_overdue (MusterDate due_on, MusterDate as_of)
{
  int days = (int) (as_of - due_on);

  if (days >= DAYS_OF_YEARS)
    /* Translators: so many years late, in a narrow cell. */
    return g_strdup_printf (_ ("late %d y"), days / 365);
  /* Translators: so many days late, in a narrow cell. */
  return g_strdup_printf (_ ("late %d d"), days);
}

static char *
describe_due (MusterDate due_on, MusterDate as_of)
{
  g_autofree char *text = NULL;

  if (due_on == MUSTER_DATE_NONE)
    return g_strdup (_ ("to do"));
  text = muster_date_format_near (due_on, as_of);
  /* Translators: a day or a month, in a narrow cell: "due 12 Jun", "due Jun 2028". */
  return g_strdup_printf (_ ("due %s"), text);
}

static char *
describe_unmet (const MusterDuty *duty, MusterDate as_of)
{
  g_autofree char *text = NULL;

  if (counts_time (duty))
    {
      text = muster_memo_format_amount (duty->requirement, duty->short_by);
      /* Translators: hours that are missing, in a narrow cell. */
      return g_strdup_printf (_ ("short %s"), text);
    }
  return describe_due (duty->due_on, as_of);
}

char *
muster_status_describe_day (MusterDate due_on, MusterDate as_of)
{
  return due_on != MUSTER_DATE_NONE && due_on < as_of ? describe_overdue (due_on, as_of)
                                                      : describe_due (due_on, as_of);
}

static char *
describe_met (const MusterDuty *duty)
{
  if (counts_time (duty))
    return muster_memo_format_amount (duty->requirement, duty->sure);
  if (duty->requirement->counts == MUSTER_COUNT_CREDENTIALS)
    /* Translators: a card or qualification that is in force. */
    return g_strdup (_ ("in force"));
  return g_strdup (_ ("done"));
}

char *
muster_status_describe (const MusterDuty *duty, MusterDate as_of)
{
  guint n;

  g_return_val_if_fail (duty != NULL, NULL);

  switch (duty->status)
    {
    case MUSTER_DUTY_STATUS_OVERDUE:
      return describe_overdue (duty->due_on, as_of);
    case MUSTER_DUTY_STATUS_SHORT:
    case MUSTER_DUTY_STATUS_EXTENDED:
    case MUSTER_DUTY_STATUS_DUE:
      return describe_unmet (duty, as_of);
    case MUSTER_DUTY_STATUS_NOT_DECIDABLE:
      if (duty->required == MUSTER_NUMBER_NONE)
        return g_strdup (_ ("no hours set"));
      n = MAX (duty->questions->len, 1);
      return g_strdup_printf (ngettext ("%u question", "%u questions", n), n);
    case MUSTER_DUTY_STATUS_WAIVED:
      return g_strdup (_ ("waived"));
    case MUSTER_DUTY_STATUS_MET:
    case MUSTER_DUTY_STATUS_CURED:
      return describe_met (duty);
    case MUSTER_DUTY_STATUS_NOT_APPLICABLE:
    default:
      /* Translators: not applicable, in a narrow cell. */
      return g_strdup (_ ("n/a"));
    }
}

char *
muster_status_describe_earned (const MusterDuty *duty)
{
  g_autofree char *sure = NULL;
  g_autofree char *required = NULL;

  g_return_val_if_fail (duty != NULL, NULL);

  if (duty->status == MUSTER_DUTY_STATUS_NOT_APPLICABLE)
    return g_strdup (_ ("n/a"));
  sure = muster_memo_format_amount (duty->requirement, duty->sure);
  if (duty->required == MUSTER_NUMBER_NONE)
    return g_steal_pointer (&sure);
  required = muster_memo_format_amount (duty->requirement, duty->required);
  /* A cell is narrow, and nearly all minima are whole hours. */
  if (g_str_has_suffix (required, ".00"))
    required[strlen (required) - 3] = '\0';
  /* Translators: hours or occasions on record, and how many are asked. */
  return g_strdup_printf (_ ("%s of %s"), sure, required);
}

/* --- Words for the ear ---------------------------------------------------------------------------- */

static char *
speak_overdue (MusterDate due_on, MusterDate as_of)
{
  guint days = (guint) (as_of - due_on);

  return g_strdup_printf (ngettext ("%u day late", "%u days late", days), days);
}

static char *
speak_due (MusterDate due_on)
{
  g_autofree char *date = muster_date_format (due_on);

  /* Translators: a date. */
  return *date != '\0' ? g_strdup_printf (_ ("due %s"), date) : g_strdup (_ ("to do"));
}

char *
muster_status_speak_day (MusterDate due_on, MusterDate as_of)
{
  return due_on != MUSTER_DATE_NONE && due_on < as_of ? speak_overdue (due_on, as_of)
                                                      : speak_due (due_on);
}

static char *
speak_unmet (const MusterDuty *duty)
{
  g_autofree char *date = muster_date_format (duty->due_on);
  g_autofree char *hours = NULL;

  if (!counts_time (duty))
    return speak_due (duty->due_on);
  hours = muster_memo_format_amount (duty->requirement, duty->short_by);
  if (duty->status == MUSTER_DUTY_STATUS_EXTENDED)
    /* Translators: hours that are missing; the last day after an extension. */
    return g_strdup_printf (_ ("short %s hours, extended to %s"), hours, date);
  /* Translators: hours that are missing. */
  return g_strdup_printf (_ ("short %s hours"), hours);
}

char *
muster_status_speak (const MusterDuty *duty, MusterDate as_of)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (duty != NULL, NULL);

  if (duty->status == MUSTER_DUTY_STATUS_OVERDUE)
    return speak_overdue (duty->due_on, as_of);
  if (muster_duty_status_is_unmet (duty->status))
    return speak_unmet (duty);
  text = muster_status_describe (duty, as_of);
  switch (duty->status)
    {
    case MUSTER_DUTY_STATUS_NOT_DECIDABLE:
      /* Translators: why it cannot be decided: "no hours set", "1 question". */
      return g_strdup_printf (_ ("not decidable: %s"), text);
    case MUSTER_DUTY_STATUS_MET:
    case MUSTER_DUTY_STATUS_CURED:
      /* Translators: hours on record, where they are enough. */
      return counts_time (duty) ? g_strdup_printf (_ ("nothing missing, %s hours"), text)
                                : g_steal_pointer (&text);
    case MUSTER_DUTY_STATUS_NOT_APPLICABLE:
      return g_strdup (_ ("not asked"));
    default:
      return g_steal_pointer (&text);
    }
}
