/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Answered as they are typed: the snapshot needs no file. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/instructor-forms.h"
#include "app/instructor-questions.h"
#include "app/instructor-words.h"
#include "app/suggest.h"

#define OFFICER_KEY "muster-officer"

/* What stands below a question. */
typedef struct
{
  GtkWidget *box;
  GtkLabel *sentence;
  GtkFlowBox *who;
} Answer;

struct _MusterInstructorQuestions
{
  GtkWidget parent_instance;
  GtkWidget *box;
  GtkWidget *subject_entry;
  GtkWidget *date_entry;
  GtkWidget *until_entry;
  GtkWidget *teach_box;
  GtkLabel *teach_sentence;
  GtkFlowBox *teach_who;
  GtkWidget *lapse_box;
  GtkLabel *lapse_sentence;
  GtkFlowBox *lapse_who;

  const MusterInstructors *snapshot; /* the page's */
  GPtrArray *subjects;               /* of MusterSuggestion */
  gboolean is_choosing;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MusterInstructorQuestions, muster_instructor_questions, GTK_TYPE_WIDGET)

/* --- Answers -------------------------------------------------------------------------------------- */

static Answer
get_teach (MusterInstructorQuestions *self)
{
  const Answer answer = { self->teach_box, self->teach_sentence, self->teach_who };

  return answer;
}

static Answer
get_lapse (MusterInstructorQuestions *self)
{
  const Answer answer = { self->lapse_box, self->lapse_sentence, self->lapse_who };

  return answer;
}

/* NULL takes the answer away. */
static void
say (const Answer *answer, const char *sentence, gboolean is_refused)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (answer->who))) != NULL)
    gtk_flow_box_remove (answer->who, child);
  gtk_widget_set_visible (GTK_WIDGET (answer->who), FALSE);
  gtk_widget_set_visible (answer->box, sentence != NULL);
  gtk_label_set_text (answer->sentence, sentence != NULL ? sentence : "");
  if (is_refused)
    gtk_widget_add_css_class (GTK_WIDGET (answer->sentence), "problem");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (answer->sentence), "problem");
}

static void
officer_clicked (GtkButton *button, gpointer data)
{
  const MusterId *id = g_object_get_data (G_OBJECT (button), OFFICER_KEY);

  g_signal_emit (data, signals[CHOSEN], 0, *id);
}

static void
add_instructor (MusterInstructorQuestions *self, const Answer *answer,
                const MusterInstructor *instructor, const char *words)
{
  /* Translators: name of an instructor, and what is to be said of the instructor here. */
  g_autofree char *text = g_strdup_printf (_ ("%s: %s"), instructor->name, words);
  GtkWidget *button = gtk_button_new_with_label (text);
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (button, text);
  gtk_widget_add_css_class (button, "chip");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  g_object_set_data_full (G_OBJECT (button), OFFICER_KEY,
                          g_memdup2 (&instructor->facts->officer->id, sizeof (MusterId)), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (officer_clicked), self, 0);
  gtk_flow_box_append (answer->who, button);
  /* The button is what the focus goes to, not the place that it stands in. */
  gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (answer->who), TRUE);
}

/* --- The first question --------------------------------------------------------------------------- */

static void
list_choices (MusterInstructorQuestions *self, const MusterSuggestion *subject, MusterDate date)
{
  const Answer answer = get_teach (self);
  g_autoptr (GArray) choices = muster_instructors_list_for (
      self->snapshot, muster_instructor_get_subject (self->snapshot, subject->id), date);
  g_autofree char *sentence =
      muster_instructor_describe_choices (subject->label, date, choices->len);
  guint i;

  say (&answer, sentence, FALSE);
  for (i = 0; i < choices->len; i++)
    {
      const MusterInstructorChoice *choice = &g_array_index (choices, MusterInstructorChoice, i);
      g_autofree char *words = muster_instructor_describe_choice (choice);

      add_instructor (self, &answer, choice->instructor, words);
    }
}

/* What cannot be read is refused when it is typed to its end, not before. */
static void
answer_teach (MusterInstructorQuestions *self, gboolean is_typed)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->subject_entry));
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->date_entry));
  const Answer answer = get_teach (self);
  const MusterSuggestion *subject;
  g_autofree char *unknown = NULL;
  g_autoptr (GError) error = NULL;
  MusterDate date;

  if (self->is_choosing)
    return;
  if (self->snapshot == NULL || *text == '\0')
    {
      say (&answer, NULL, FALSE);
      return;
    }
  subject = muster_suggest_find (self->subjects, text);
  /* Translators: what was typed. */
  unknown =
      g_strdup_printf (_ ("“%s” is no subject of the rules. Type more and choose one."), text);
  if (subject == NULL)
    say (&answer, is_typed ? unknown : NULL, TRUE);
  else if (!muster_date_parse_typed (typed, &date, &error))
    say (&answer, is_typed ? error->message : NULL, TRUE);
  else
    list_choices (self, subject, date);
}

static GPtrArray *
suggest (const char *text, gpointer data)
{
  const MusterInstructorQuestions *self = data;

  return self->subjects != NULL && !self->is_choosing ? muster_suggest_filter (self->subjects, text)
                                                      : NULL;
}

static void
subject_chosen (const MusterSuggestion *suggestion, gpointer data)
{
  MusterInstructorQuestions *self = data;

  self->is_choosing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->subject_entry), suggestion->label);
  gtk_editable_set_position (GTK_EDITABLE (self->subject_entry), -1);
  self->is_choosing = FALSE;
  answer_teach (self, TRUE);
}

/* --- The second question -------------------------------------------------------------------------- */

static void
list_gaps (MusterInstructorQuestions *self, MusterDate until)
{
  const Answer answer = get_lapse (self);
  g_autoptr (GPtrArray) gaps = muster_instructors_list_gaps (self->snapshot, until);
  g_autofree char *sentence = muster_instructor_describe_gaps (self->snapshot, gaps, until);
  const MusterRequirement *rule = muster_instructors_find_rule (self->snapshot);
  guint i;

  say (&answer, sentence, FALSE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (answer.sentence), rule != NULL ? rule->citation : NULL);
  for (i = 0; i < gaps->len; i++)
    {
      const MusterInstructorGap *gap = g_ptr_array_index (gaps, i);
      g_autofree char *years = muster_instructor_describe_gap (gap);
      /* Translators: title of a subject, and the years in which it was not taught. */
      g_autofree char *words = g_strdup_printf (_ ("%s, %s"), gap->title, years);

      add_instructor (self, &answer, gap->instructor, words);
    }
}

static void
answer_lapse (MusterInstructorQuestions *self, gboolean is_typed)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->until_entry));
  const Answer answer = get_lapse (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *today = NULL;
  g_autofree char *past = NULL;
  MusterDate until;

  if (self->snapshot == NULL || *typed == '\0')
    {
      say (&answer, NULL, FALSE);
      return;
    }
  if (!muster_date_parse_typed (typed, &until, &error))
    {
      say (&answer, is_typed ? error->message : NULL, TRUE);
      return;
    }
  today = muster_date_format (self->snapshot->today);
  /* Translators: today's date. */
  past = g_strdup_printf (_ ("Type a day from today on, %s."), today);
  if (until < self->snapshot->today)
    say (&answer, is_typed ? past : NULL, TRUE);
  else
    list_gaps (self, until);
}

/* --- Typing --------------------------------------------------------------------------------------- */

static void
teach_changed (MusterInstructorQuestions *self)
{
  answer_teach (self, FALSE);
}

/* What could be answered is answered already, and the focus may be on its way to the answer. */
static void
teach_typed (MusterInstructorQuestions *self)
{
  if (!gtk_widget_get_visible (self->teach_box))
    answer_teach (self, TRUE);
}

static void
lapse_changed (MusterInstructorQuestions *self)
{
  answer_lapse (self, FALSE);
}

static void
lapse_typed (MusterInstructorQuestions *self)
{
  if (!gtk_widget_get_visible (self->lapse_box))
    answer_lapse (self, TRUE);
}

static void
connect_entry (MusterInstructorQuestions *self, GtkWidget *entry, GCallback changed,
               GCallback typed)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (entry, "changed", changed, self);
  g_signal_connect_swapped (entry, "activate", typed, self);
  g_signal_connect_swapped (focus, "leave", typed, self);
  gtk_widget_add_controller (entry, focus);
}

/* --- The type ------------------------------------------------------------------------------------- */

static void
set_today (MusterInstructorQuestions *self)
{
  g_autofree char *today = muster_date_format (self->snapshot->today);

  if (*gtk_editable_get_text (GTK_EDITABLE (self->date_entry)) == '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->date_entry), today);
}

void
muster_instructor_questions_set_snapshot (MusterInstructorQuestions *self,
                                          const MusterInstructors *snapshot)
{
  g_return_if_fail (MUSTER_IS_INSTRUCTOR_QUESTIONS (self));

  g_clear_pointer (&self->subjects, g_ptr_array_unref);
  self->snapshot = snapshot;
  if (snapshot == NULL)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->subject_entry), "");
      gtk_editable_set_text (GTK_EDITABLE (self->date_entry), "");
      gtk_editable_set_text (GTK_EDITABLE (self->until_entry), "");
    }
  else
    {
      self->subjects = muster_instructor_list_subjects (snapshot);
      set_today (self);
    }
  answer_teach (self, TRUE);
  answer_lapse (self, TRUE);
}

static gboolean
muster_instructor_questions_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MUSTER_INSTRUCTOR_QUESTIONS (widget)->subject_entry);
}

static void
muster_instructor_questions_dispose (GObject *object)
{
  MusterInstructorQuestions *self = MUSTER_INSTRUCTOR_QUESTIONS (object);

  self->snapshot = NULL;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->subjects, g_ptr_array_unref);
  G_OBJECT_CLASS (muster_instructor_questions_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, MusterInstructorQuestions, box);
  gtk_widget_class_bind_template_child (klass, MusterInstructorQuestions, subject_entry);
  gtk_widget_class_bind_template_child (klass, MusterInstructorQuestions, date_entry);
  gtk_widget_class_bind_template_child (klass, MusterInstructorQuestions, until_entry);
  gtk_widget_class_bind_template_child (klass, MusterInstructorQuestions, teach_box);
  gtk_widget_class_bind_template_child (klass, MusterInstructorQuestions, teach_sentence);
  gtk_widget_class_bind_template_child (klass, MusterInstructorQuestions, teach_who);
  gtk_widget_class_bind_template_child (klass, MusterInstructorQuestions, lapse_box);
  gtk_widget_class_bind_template_child (klass, MusterInstructorQuestions, lapse_sentence);
  gtk_widget_class_bind_template_child (klass, MusterInstructorQuestions, lapse_who);
}

static void
muster_instructor_questions_class_init (MusterInstructorQuestionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = muster_instructor_questions_dispose;
  widget_class->grab_focus = muster_instructor_questions_grab_focus;
  /**
   * MusterInstructorQuestions::chosen:
   * @id: an officer
   *
   * Somebody of an answer is to be shown.
   */
  signals[CHOSEN] = g_signal_new ("chosen", MUSTER_TYPE_INSTRUCTOR_QUESTIONS, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/muster/Muster/ui/instructor-questions.ui");
  bind_children (widget_class);
}

static void
muster_instructor_questions_init (MusterInstructorQuestions *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  connect_entry (self, self->subject_entry, G_CALLBACK (teach_changed), G_CALLBACK (teach_typed));
  connect_entry (self, self->date_entry, G_CALLBACK (teach_changed), G_CALLBACK (teach_typed));
  connect_entry (self, self->until_entry, G_CALLBACK (lapse_changed), G_CALLBACK (lapse_typed));
  muster_suggest_attach (self->subject_entry, suggest, subject_chosen, self);
}
