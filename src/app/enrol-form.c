/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/enrol.h"
#include "app/enrol-form.h"
#include "app/form.h"
#include "app/reasons-list.h"

/* --- Doing ---------------------------------------------------------------------------------------- */

/* Who is put on which roster. */
typedef struct
{
  MusterId class_id;
  char *title;
  MusterDate held_on;
  GArray *officers;
} Enrolling;

static Enrolling *
enrolling_new (const MusterUpcomingClass *class, const GArray *officers)
{
  Enrolling *enrolling = g_new0 (Enrolling, 1);

  enrolling->class_id = class->class_id;
  enrolling->title = g_strdup (class->title != NULL ? class->title : _ ("Untitled"));
  enrolling->held_on = class->held_on;
  enrolling->officers = g_array_new (FALSE, FALSE, sizeof (MusterId));
  g_array_append_vals (enrolling->officers, officers->data, officers->len);
  return enrolling;
}

static void
enrolling_free (gpointer data)
{
  Enrolling *enrolling = data;

  g_free (enrolling->title);
  g_array_unref (enrolling->officers);
  g_free (enrolling);
}

/* Returns what was done, in a sentence. */
static gpointer
enrol_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Enrolling *enrolling = data;
  g_autofree char *date = muster_date_format (enrolling->held_on);
  g_autofree char *waiting = NULL;
  guint n_added = 0, n_waiting = 0;

  if (!muster_action_enrol (workspace, enrolling->class_id,
                            &g_array_index (enrolling->officers, MusterId, 0),
                            enrolling->officers->len, &n_added, &n_waiting, error))
    return NULL;
  if (n_added == 0)
    /* Translators: title of a class, a date. */
    return g_strdup_printf (_ ("Already on the roster of “%s” on %s."), enrolling->title, date);
  if (n_waiting > 0)
    waiting = g_strdup_printf (
        ngettext (" %u waits for a seat.", " %u wait for a seat.", n_waiting), n_waiting);
  return g_strdup_printf (
      /* Translators: how many officers, title of a class, a date, and perhaps " 2 wait for a seat." */
      ngettext ("%u officer is on the roster of “%s” on %s now.%s",
                "%u officers are on the roster of “%s” on %s now.%s", n_added),
      n_added, enrolling->title, date, waiting != NULL ? waiting : "");
}

static void
enrolled (MusterPage *page, gpointer result)
{
  g_autofree char *sentence = result;

  muster_page_report (page, sentence, TRUE);
}

void
muster_enrol_run (MusterPage *page, const MusterUpcomingClass *class, const GArray *officers)
{
  MusterSessionWork work = { enrol_work, NULL, enrolling_free, g_free, TRUE };

  g_return_if_fail (MUSTER_IS_PAGE (page) && class != NULL);
  g_return_if_fail (officers != NULL && officers->len > 0);

  work.data = enrolling_new (class, officers);
  muster_page_run (page, &work, enrolled);
}

/* --- Choosing ------------------------------------------------------------------------------------- */

static void
save (MusterForm *form, gpointer data)
{
  const GPtrArray *offered = data;
  const Enrolling *chosen = g_ptr_array_index (offered, muster_form_get_choice (form, "class"));
  const MusterUpcomingClass class = { .class_id = chosen->class_id,
                                      .title = chosen->title,
                                      .held_on = chosen->held_on };
  MusterPage *page = muster_form_get_page (form);

  if (page != NULL)
    muster_enrol_run (page, &class, chosen->officers);
  gtk_window_destroy (GTK_WINDOW (form));
}

void
muster_enrol_form_present (MusterPage *page, const GArray *classes, const GArray *officers)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *offered;
  MusterForm *form;
  guint i;

  g_return_if_fail (MUSTER_IS_PAGE (page) && classes != NULL && classes->len > 0);
  g_return_if_fail (officers != NULL && officers->len > 0);

  offered = g_ptr_array_new_with_free_func (enrolling_free);
  for (i = 0; i < classes->len; i++)
    {
      const MusterUpcomingClass *class = &g_array_index (classes, MusterUpcomingClass, i);
      g_autofree char *details = muster_reasons_describe_class (class);
      Enrolling *enrolling = enrolling_new (class, officers);

      g_ptr_array_add (offered, enrolling);
      g_ptr_array_add (labels, muster_reasons_join (enrolling->title, details, NULL));
    }
  g_ptr_array_add (labels, NULL);
  form = muster_form_new (page, _ ("Add to a Class"), NULL, save, offered,
                          (GDestroyNotify) g_ptr_array_unref);
  muster_form_add_choice (form, "class", _ ("Class"), (const char *const *) labels->pdata);
  gtk_window_present (GTK_WINDOW (form));
}
