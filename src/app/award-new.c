/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/award-template.h"
#include "actions/award.h"
#include "app/award-new.h"
#include "app/form.h"
#include "core/name.h"

typedef struct
{
  MusterAward *award;
  char *from; /* name of a template, or NULL */
} Entering;

static void
entering_free (gpointer data)
{
  Entering *entering = data;

  muster_award_free (entering->award);
  g_free (entering->from);
  g_free (entering);
}

static gpointer
enter_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  Entering *entering = data;
  MusterId id = MUSTER_ID_NONE;
  gboolean done;

  done =
      entering->from != NULL
          ? muster_action_enter_award_from (workspace, entering->from, entering->award, &id, error)
          : muster_action_enter_award (workspace, entering->award, NULL, &id, error);
  return done ? g_memdup2 (&id, sizeof id) : NULL;
}

static void
show_award (MusterPage *page, gconstpointer result)
{
  const MusterId *id = result;

  muster_page_show_record (page, &muster_award_type, *id);
}

static void
enter (MusterForm *form, gpointer data)
{
  const GPtrArray *templates = data;
  guint choice = muster_form_get_choice (form, "template");
  MusterAward *award = muster_form_read_new (form, &muster_award_type);
  MusterSessionWork work = { enter_work, NULL, entering_free, g_free, TRUE };
  Entering *entering;
  g_autofree char *title = muster_name_squeeze (muster_form_get_text (form, "award-title"));

  if (award == NULL)
    return;
  if (choice == 0 && title == NULL)
    {
      muster_award_free (award);
      muster_form_refuse (form, "award-title", _ ("Type what the award is for."));
      return;
    }
  award->title = g_steal_pointer (&title);
  award->status = muster_form_get_choice (form, "status") == 0 ? MUSTER_AWARD_STATUS_PLANNED
                                                               : MUSTER_AWARD_STATUS_AWARDED;
  entering = g_new0 (Entering, 1);
  entering->award = award;
  if (choice > 0)
    entering->from =
        g_strdup (((const MusterAwardTemplate *) g_ptr_array_index (templates, choice - 1))->name);
  work.data = entering;
  muster_form_run (form, &work, _ ("The award is entered."), show_award);
}

void
muster_award_new_present (MusterPage *page)
{
  const char *const statuses[] = { _ ("Planned"), _ ("Awarded"), NULL };
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  g_auto (GStrv) choices = NULL;
  GPtrArray *templates;
  MusterForm *form;
  GError *error = NULL;
  guint i;

  g_return_if_fail (MUSTER_IS_PAGE (page));

  templates = muster_award_templates_list (&error);
  if (templates == NULL)
    {
      muster_page_report (page, error->message, FALSE);
      g_error_free (error);
      return;
    }
  g_strv_builder_add (labels, _ ("None: from the award letter"));
  for (i = 0; i < templates->len; i++)
    g_strv_builder_add (labels,
                        ((const MusterAwardTemplate *) g_ptr_array_index (templates, i))->title);
  choices = g_strv_builder_end (labels);
  form = muster_form_new (page, _ ("New Award"), NULL, enter, templates,
                          (GDestroyNotify) g_ptr_array_unref);
  muster_form_set_description (form, _ ("Terms of a template count as not verified until they are "
                                        "held against the award letter."));
  muster_form_add_choice (form, "template", _ ("Template"), (const char *const *) choices);
  muster_form_add_field (form, &muster_award_type, "number", NULL);
  muster_form_add_text (form, "award-title", _ ("Title"), NULL);
  muster_form_add_field (form, &muster_award_type, "funder", NULL);
  muster_form_add_choice (form, "status", _ ("Status"), statuses);
  muster_form_add_field (form, &muster_award_type, "starts_on", NULL);
  muster_form_add_field (form, &muster_award_type, "ends_on", NULL);
  muster_form_add_field (form, &muster_award_type, "amount", NULL);
  muster_form_place_refusal (form, MUSTER_ERROR_INVALID_INPUT, "ends_on");
  muster_form_place_refusal (form, MUSTER_ERROR_CONSTRAINT, "number");
  gtk_window_present (GTK_WINDOW (form));
}
