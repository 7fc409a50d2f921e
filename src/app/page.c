/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What all pages have in common: when they load, and how work for them comes back. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/page.h"

typedef struct
{
  MusterSession *session;
  gulong changed_id;
  gboolean is_stale;
  GHashTable *running; /* callback → GCancellable of the work that answers it */
  char *subtitle;
  char *summary;
  char *banner;
  gboolean is_notice; /* the banner is no warning */
  char *banner_button;
  char *banner_action;
  char *keys;
  gboolean is_narrow;
  gboolean is_other_day;
  gboolean wants_focus; /* as soon as there is something to have it */
  guint things_to_do;
} MusterPagePrivate;

enum
{
  STATE_CHANGED,
  REPORT,
  OPEN_RECORD,
  PUSH,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MusterPage, muster_page, ADW_TYPE_BIN)

static MusterPagePrivate *
get_private (MusterPage *page)
{
  return muster_page_get_instance_private (page);
}

/* --- Loading -------------------------------------------------------------------------------------- */

void
muster_page_load (MusterPage *page)
{
  MusterPagePrivate *priv;

  g_return_if_fail (MUSTER_IS_PAGE (page));

  priv = get_private (page);
  priv->is_stale = TRUE;
  if (priv->session == NULL || !gtk_widget_get_mapped (GTK_WIDGET (page)))
    return;
  priv->is_stale = FALSE;
  MUSTER_PAGE_GET_CLASS (page)->load (page);
}

static void
cancel_all (MusterPage *page)
{
  MusterPagePrivate *priv = get_private (page);
  GHashTableIter iter;
  gpointer cancellable;

  g_hash_table_iter_init (&iter, priv->running);
  while (g_hash_table_iter_next (&iter, NULL, &cancellable))
    g_cancellable_cancel (cancellable);
  g_hash_table_remove_all (priv->running);
}

void
muster_page_set_session (MusterPage *page, MusterSession *session)
{
  MusterPagePrivate *priv;

  g_return_if_fail (MUSTER_IS_PAGE (page));

  priv = get_private (page);
  if (session == priv->session)
    return;
  cancel_all (page);
  if (priv->session != NULL)
    g_signal_handler_disconnect (priv->session, priv->changed_id);
  g_set_object (&priv->session, session);
  if (session != NULL)
    priv->changed_id =
        g_signal_connect_swapped (session, "changed", G_CALLBACK (muster_page_load), page);
  muster_page_load (page);
}

MusterSession *
muster_page_get_session (MusterPage *page)
{
  g_return_val_if_fail (MUSTER_IS_PAGE (page), NULL);

  return get_private (page)->session;
}

static void
muster_page_map (GtkWidget *widget)
{
  MusterPage *page = MUSTER_PAGE (widget);

  GTK_WIDGET_CLASS (muster_page_parent_class)->map (widget);
  if (get_private (page)->is_stale)
    muster_page_load (page);
}

/* --- What the window shows ------------------------------------------------------------------------ */

void
muster_page_set_narrow (MusterPage *page, gboolean is_narrow)
{
  MusterPagePrivate *priv;

  g_return_if_fail (MUSTER_IS_PAGE (page));

  priv = get_private (page);
  if (is_narrow == priv->is_narrow)
    return;
  priv->is_narrow = is_narrow;
  if (MUSTER_PAGE_GET_CLASS (page)->set_narrow != NULL)
    MUSTER_PAGE_GET_CLASS (page)->set_narrow (page, is_narrow);
}

void
muster_page_set_state (MusterPage *page, const char *subtitle, const char *summary)
{
  MusterPagePrivate *priv;

  g_return_if_fail (MUSTER_IS_PAGE (page));

  priv = get_private (page);
  g_free (priv->subtitle);
  priv->subtitle = g_strdup (subtitle);
  g_free (priv->summary);
  priv->summary = g_strdup (summary);
  g_signal_emit (page, signals[STATE_CHANGED], 0);
}

static void
set_text (MusterPage *page, char **place, const char *text)
{
  char *before = *place;

  *place = g_strdup (text);
  g_free (before);
  g_signal_emit (page, signals[STATE_CHANGED], 0);
}

static void
set_banner (MusterPage *page, const char *sentence, gboolean is_notice, const char *button,
            const char *action)
{
  MusterPagePrivate *priv = get_private (page);

  priv->is_notice = is_notice;
  g_free (priv->banner_button);
  priv->banner_button = g_strdup (button);
  g_free (priv->banner_action);
  priv->banner_action = g_strdup (action);
  set_text (page, &priv->banner, sentence);
}

void
muster_page_set_is_other_day (MusterPage *page, gboolean is_other_day)
{
  g_return_if_fail (MUSTER_IS_PAGE (page));

  get_private (page)->is_other_day = is_other_day;
  g_signal_emit (page, signals[STATE_CHANGED], 0);
}

void
muster_page_set_banner (MusterPage *page, const char *sentence)
{
  g_return_if_fail (MUSTER_IS_PAGE (page));

  set_banner (page, sentence, FALSE, NULL, NULL);
}

void
muster_page_set_notice (MusterPage *page, const char *sentence, const char *button,
                        const char *action)
{
  g_return_if_fail (MUSTER_IS_PAGE (page));

  set_banner (page, sentence, TRUE, button, action);
}

void
muster_page_set_keys (MusterPage *page, const char *keys)
{
  g_return_if_fail (MUSTER_IS_PAGE (page));

  set_text (page, &get_private (page)->keys, keys);
}

void
muster_page_set_things_to_do (MusterPage *page, guint n)
{
  g_return_if_fail (MUSTER_IS_PAGE (page));

  get_private (page)->things_to_do = n;
  g_signal_emit (page, signals[STATE_CHANGED], 0);
}

const char *
muster_page_get_subtitle (MusterPage *page)
{
  g_return_val_if_fail (MUSTER_IS_PAGE (page), NULL);

  return get_private (page)->subtitle;
}

gboolean
muster_page_is_other_day (MusterPage *page)
{
  g_return_val_if_fail (MUSTER_IS_PAGE (page), FALSE);

  return get_private (page)->is_other_day;
}

const char *
muster_page_get_summary (MusterPage *page)
{
  g_return_val_if_fail (MUSTER_IS_PAGE (page), NULL);

  return get_private (page)->summary;
}

const char *
muster_page_get_banner (MusterPage *page)
{
  g_return_val_if_fail (MUSTER_IS_PAGE (page), NULL);

  return get_private (page)->banner;
}

gboolean
muster_page_get_notice (MusterPage *page, const char **button, const char **action)
{
  MusterPagePrivate *priv;

  g_return_val_if_fail (MUSTER_IS_PAGE (page) && button != NULL && action != NULL, FALSE);

  priv = get_private (page);
  *button = priv->banner_button;
  *action = priv->banner_action;
  return priv->is_notice;
}

const char *
muster_page_get_keys (MusterPage *page)
{
  g_return_val_if_fail (MUSTER_IS_PAGE (page), NULL);

  return get_private (page)->keys;
}

guint
muster_page_get_things_to_do (MusterPage *page)
{
  g_return_val_if_fail (MUSTER_IS_PAGE (page), 0);

  return get_private (page)->things_to_do;
}

void
muster_page_report (MusterPage *page, const char *sentence, gboolean can_undo)
{
  g_return_if_fail (MUSTER_IS_PAGE (page) && sentence != NULL);

  g_signal_emit (page, signals[REPORT], 0, sentence, can_undo);
}

gboolean
muster_page_can_change (MusterPage *page)
{
  MusterSession *session = muster_page_get_session (page);

  if (session == NULL || !muster_session_is_read_only (session))
    return session != NULL;
  muster_page_report (page, _ ("This file is open read-only: nothing in it can be changed."),
                      FALSE);
  return FALSE;
}

void
muster_page_open_record (MusterPage *page, const MusterRecordType *type, MusterId id)
{
  g_return_if_fail (MUSTER_IS_PAGE (page) && type != NULL);

  g_signal_emit (page, signals[OPEN_RECORD], 0, type, id);
}

void
muster_page_push (MusterPage *page, MusterPage *inner, const char *title)
{
  g_return_if_fail (MUSTER_IS_PAGE (page) && MUSTER_IS_PAGE (inner) && title != NULL);

  g_signal_emit (page, signals[PUSH], 0, inner, title);
}

/* --- Work ----------------------------------------------------------------------------------------- */

typedef struct
{
  MusterPage *page;
  GCancellable *cancellable;
  void (*callback) (MusterPage *page, gpointer result);
  GDestroyNotify free_result;
} Answer;

static void
answer_free (Answer *answer)
{
  g_object_unref (answer->page);
  g_object_unref (answer->cancellable);
  g_free (answer);
}

/* Nobody who went on meanwhile is called back. */
static void
take_focus (MusterPage *page)
{
  GtkWidget *widget = GTK_WIDGET (page);
  MusterPagePrivate *priv = get_private (page);
  gboolean wants_focus = priv->wants_focus;

  priv->wants_focus = FALSE;
  if (wants_focus && gtk_widget_get_mapped (widget) && gtk_widget_get_focus_child (widget) == NULL)
    gtk_widget_grab_focus (widget);
}

gboolean
muster_page_focus_content (MusterPage *page, GtkWidget *content)
{
  MusterPagePrivate *priv;

  g_return_val_if_fail (MUSTER_IS_PAGE (page) && GTK_IS_WIDGET (content), FALSE);

  priv = get_private (page);
  priv->wants_focus = !gtk_widget_child_focus (content, GTK_DIR_TAB_FORWARD);
  return !priv->wants_focus;
}

static void
work_done (GObject *source, GAsyncResult *result, gpointer data)
{
  Answer *answer = data;
  MusterPagePrivate *priv = get_private (answer->page);
  g_autoptr (GError) error = NULL;
  gpointer found = muster_session_run_finish (MUSTER_SESSION (source), result, &error);
  /* The page has another file, is gone, or asked anew. */
  gboolean is_wanted =
      !g_cancellable_is_cancelled (answer->cancellable) && priv->session == MUSTER_SESSION (source);

  if (g_hash_table_lookup (priv->running, answer->callback) == answer->cancellable)
    g_hash_table_remove (priv->running, answer->callback);
  if (is_wanted && found != NULL)
    {
      answer->callback (answer->page, found);
      take_focus (answer->page);
    }
  else if (is_wanted)
    muster_page_report (answer->page, error->message, FALSE);
  else if (found != NULL && answer->free_result != NULL)
    answer->free_result (found);
  answer_free (answer);
}

void
muster_page_run (MusterPage *page, const MusterSessionWork *work,
                 void (*callback) (MusterPage *page, gpointer result))
{
  MusterPagePrivate *priv;
  GCancellable *earlier;
  Answer *answer;

  g_return_if_fail (MUSTER_IS_PAGE (page) && work != NULL && callback != NULL);

  priv = get_private (page);
  g_return_if_fail (priv->session != NULL);
  earlier = g_hash_table_lookup (priv->running, callback);
  if (earlier != NULL && !work->changes)
    g_cancellable_cancel (earlier);
  answer = g_new0 (Answer, 1);
  answer->page = g_object_ref (page);
  answer->cancellable = g_cancellable_new ();
  answer->callback = callback;
  answer->free_result = work->free_result;
  g_hash_table_replace (priv->running, callback, g_object_ref (answer->cancellable));
  /* What somebody changed is saved, even where the page is left at once. */
  muster_session_run_async (priv->session, work, work->changes ? NULL : answer->cancellable,
                            work_done, answer);
}

/* --- The type ------------------------------------------------------------------------------------- */

static void
muster_page_dispose (GObject *object)
{
  muster_page_set_session (MUSTER_PAGE (object), NULL);
  G_OBJECT_CLASS (muster_page_parent_class)->dispose (object);
}

static void
muster_page_finalize (GObject *object)
{
  MusterPagePrivate *priv = get_private (MUSTER_PAGE (object));

  g_hash_table_unref (priv->running);
  g_free (priv->subtitle);
  g_free (priv->summary);
  g_free (priv->banner);
  g_free (priv->banner_button);
  g_free (priv->banner_action);
  g_free (priv->keys);
  G_OBJECT_CLASS (muster_page_parent_class)->finalize (object);
}

static void
muster_page_class_init (MusterPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = muster_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = muster_page_finalize;
  GTK_WIDGET_CLASS (klass)->map = muster_page_map;

  /**
   * MusterPage::state-changed:
   *
   * Subtitle, summary, banner, keys or things to do changed.
   */
  signals[STATE_CHANGED] = g_signal_new ("state-changed", MUSTER_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * MusterPage::report:
   * @sentence: what to say
   * @can_undo: whether a button takes it back
   *
   * Something is to be said in passing.
   */
  signals[REPORT] = g_signal_new ("report", MUSTER_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  /**
   * MusterPage::open-record:
   * @type: (type gpointer): a MusterRecordType
   * @id: a record
   *
   * A record is to be shown on its page.
   */
  signals[OPEN_RECORD] = g_signal_new ("open-record", MUSTER_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_INT64);
  /**
   * MusterPage::push:
   * @inner: a page
   * @title: its title
   *
   * The page is to be shown in place of this one.
   */
  signals[PUSH] = g_signal_new ("push", MUSTER_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, MUSTER_TYPE_PAGE, G_TYPE_STRING);
}

static void
muster_page_init (MusterPage *page)
{
  get_private (page)->running = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
}
