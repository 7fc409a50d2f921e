/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A subject that several packs know has the title that the first of them gives it. */

#include "config.h"

#include "actions/rulebook.h"
#include "app/subject-choices.h"
#include "app/suggest.h"

GPtrArray *
muster_subject_choices_new (const GPtrArray *rulebook)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func (muster_suggestion_free);
  guint i, j;

  g_return_val_if_fail (rulebook != NULL, choices);

  for (i = 0; i < rulebook->len; i++)
    {
      const MusterPack *pack =
          ((const MusterRulebookEntry *) g_ptr_array_index (rulebook, i))->pack;

      for (j = 0; j < muster_pack_get_n_subjects (pack); j++)
        {
          const char *id = muster_pack_get_subject_id (pack, j);

          if (muster_rulebook_find_subject (rulebook, id) == pack)
            g_ptr_array_add (choices,
                             muster_suggestion_new ((MusterId) choices->len + 1,
                                                    muster_pack_get_subject_title (pack, id), id));
        }
    }
  return choices;
}
