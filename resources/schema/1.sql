-- Schema version 1: the agency, its officers, certificates, courses, classes, rosters, credits and
-- documents, and the step log. Immutable once released: a change is a new version.
--
-- Rules (design §4, checked by tests/store/schema.c): STRICT, an explicit non-null key, foreign keys
-- without actions and each with an index, UNIQUE only where two rows can never trade values, no
-- generated columns, triggers or views.

CREATE TABLE agency (
  id INTEGER NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  state TEXT NOT NULL,
  letterhead TEXT,
  ein TEXT,
  vendor_number TEXT,
  remit_to TEXT
) STRICT;

CREATE TABLE adopted_pack (
  id INTEGER NOT NULL PRIMARY KEY,
  pack TEXT NOT NULL,
  version TEXT NOT NULL,
  text TEXT NOT NULL,
  adopted_on TEXT NOT NULL
) STRICT;

CREATE TABLE officer (
  id INTEGER NOT NULL PRIMARY KEY,
  state_id TEXT,
  last_name TEXT NOT NULL,
  first_name TEXT,
  middle_name TEXT,
  email TEXT,
  folded_name TEXT NOT NULL,
  voided INTEGER NOT NULL DEFAULT 0,
  void_reason TEXT
) STRICT;
CREATE INDEX officer_by_state_id ON officer (state_id);
CREATE INDEX officer_by_name ON officer (folded_name);

CREATE TABLE employment (
  id INTEGER NOT NULL PRIMARY KEY,
  officer_id INTEGER NOT NULL REFERENCES officer (id),
  employment_type TEXT NOT NULL,
  rank TEXT,
  hired_on TEXT,
  separated_on TEXT,
  separation_reason TEXT
) STRICT;
CREATE INDEX employment_of_officer ON employment (officer_id);

CREATE TABLE document (
  id INTEGER NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  added_on TEXT NOT NULL,
  voided INTEGER NOT NULL DEFAULT 0,
  void_reason TEXT
) STRICT;
CREATE INDEX document_by_content ON document (sha256);

CREATE TABLE document_link (
  id INTEGER NOT NULL PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES document (id),
  owner_table TEXT NOT NULL,
  owner_id INTEGER NOT NULL
) STRICT;
CREATE INDEX document_link_of_document ON document_link (document_id);
CREATE INDEX document_link_of_owner ON document_link (owner_table, owner_id);

-- Outside the step log: rows are only ever inserted, and are named by what they hold.
CREATE TABLE document_content (
  sha256 TEXT NOT NULL PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE certificate (
  id INTEGER NOT NULL PRIMARY KEY,
  officer_id INTEGER NOT NULL REFERENCES officer (id),
  kind TEXT NOT NULL,
  number TEXT,
  issued_on TEXT,
  expires_on TEXT,
  status TEXT NOT NULL,
  voided INTEGER NOT NULL DEFAULT 0,
  void_reason TEXT
) STRICT;
CREATE INDEX certificate_of_officer ON certificate (officer_id);

CREATE TABLE certificate_event (
  id INTEGER NOT NULL PRIMARY KEY,
  certificate_id INTEGER NOT NULL REFERENCES certificate (id),
  kind TEXT NOT NULL,
  happened_on TEXT,
  reason TEXT,
  authority TEXT,
  document_id INTEGER REFERENCES document (id)
) STRICT;
CREATE INDEX certificate_event_of_certificate ON certificate_event (certificate_id);
CREATE INDEX certificate_event_of_document ON certificate_event (document_id);

CREATE TABLE cycle (
  id INTEGER NOT NULL PRIMARY KEY,
  certificate_id INTEGER NOT NULL REFERENCES certificate (id),
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL
) STRICT;
CREATE INDEX cycle_of_certificate ON cycle (certificate_id);

CREATE TABLE course (
  id INTEGER NOT NULL PRIMARY KEY,
  code TEXT,
  title TEXT NOT NULL,
  seconds INTEGER,
  provider TEXT,
  delivery TEXT,
  voided INTEGER NOT NULL DEFAULT 0,
  void_reason TEXT
) STRICT;
CREATE INDEX course_by_code ON course (code);

CREATE TABLE course_subject (
  id INTEGER NOT NULL PRIMARY KEY,
  course_id INTEGER NOT NULL REFERENCES course (id),
  subject TEXT,
  seconds INTEGER NOT NULL
) STRICT;
CREATE INDEX course_subject_of_course ON course_subject (course_id);

CREATE TABLE class (
  id INTEGER NOT NULL PRIMARY KEY,
  course_id INTEGER NOT NULL REFERENCES course (id),
  number TEXT,
  title TEXT NOT NULL,
  location TEXT,
  provider TEXT,
  delivery TEXT,
  status TEXT NOT NULL,
  voided INTEGER NOT NULL DEFAULT 0,
  void_reason TEXT
) STRICT;
CREATE INDEX class_of_course ON class (course_id);

CREATE TABLE class_subject (
  id INTEGER NOT NULL PRIMARY KEY,
  class_id INTEGER NOT NULL REFERENCES class (id),
  subject TEXT,
  seconds INTEGER NOT NULL
) STRICT;
CREATE INDEX class_subject_of_class ON class_subject (class_id);

CREATE TABLE meeting (
  id INTEGER NOT NULL PRIMARY KEY,
  class_id INTEGER NOT NULL REFERENCES class (id),
  held_on TEXT NOT NULL,
  starts_at INTEGER,
  seconds INTEGER NOT NULL
) STRICT;
CREATE INDEX meeting_of_class ON meeting (class_id);

CREATE TABLE meeting_instructor (
  id INTEGER NOT NULL PRIMARY KEY,
  meeting_id INTEGER NOT NULL REFERENCES meeting (id),
  officer_id INTEGER NOT NULL REFERENCES officer (id)
) STRICT;
CREATE INDEX meeting_instructor_of_meeting ON meeting_instructor (meeting_id);
CREATE INDEX meeting_instructor_of_officer ON meeting_instructor (officer_id);

CREATE TABLE roster_entry (
  id INTEGER NOT NULL PRIMARY KEY,
  class_id INTEGER NOT NULL REFERENCES class (id),
  officer_id INTEGER NOT NULL REFERENCES officer (id),
  status TEXT NOT NULL,
  role TEXT NOT NULL,
  score INTEGER
) STRICT;
CREATE INDEX roster_entry_of_class ON roster_entry (class_id);
CREATE INDEX roster_entry_of_officer ON roster_entry (officer_id);

CREATE TABLE attendance (
  id INTEGER NOT NULL PRIMARY KEY,
  roster_entry_id INTEGER NOT NULL REFERENCES roster_entry (id),
  meeting_id INTEGER NOT NULL REFERENCES meeting (id),
  seconds INTEGER NOT NULL
) STRICT;
CREATE INDEX attendance_of_roster_entry ON attendance (roster_entry_id);
CREATE INDEX attendance_of_meeting ON attendance (meeting_id);

CREATE TABLE credit (
  id INTEGER NOT NULL PRIMARY KEY,
  officer_id INTEGER NOT NULL REFERENCES officer (id),
  course_id INTEGER REFERENCES course (id),
  class_id INTEGER REFERENCES class (id),
  meeting_id INTEGER REFERENCES meeting (id),
  earned_on TEXT NOT NULL,
  course_code TEXT,
  title TEXT NOT NULL,
  subject TEXT,
  seconds INTEGER NOT NULL,
  status TEXT NOT NULL,
  role TEXT NOT NULL,
  score INTEGER,
  provider TEXT,
  instructor TEXT,
  delivery TEXT,
  standing TEXT NOT NULL,
  standing_reason TEXT,
  source TEXT,
  source_row INTEGER,
  voided INTEGER NOT NULL DEFAULT 0,
  void_reason TEXT
) STRICT;
CREATE INDEX credit_of_officer ON credit (officer_id, earned_on);
CREATE INDEX credit_of_course ON credit (course_id) WHERE course_id IS NOT NULL;
CREATE INDEX credit_of_class ON credit (class_id) WHERE class_id IS NOT NULL;
CREATE INDEX credit_of_meeting ON credit (meeting_id) WHERE meeting_id IS NOT NULL;

-- The step log: undo, history, audit trail and integrity check in one. Not logged itself; every row is
-- bound to the one before it by its hash. `changeset` may be emptied by a purge; the chain still holds.
CREATE TABLE step (
  seq INTEGER NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  action TEXT NOT NULL,
  label TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  operator TEXT NOT NULL,
  os_user TEXT NOT NULL,
  schema_version INTEGER NOT NULL,
  undoes INTEGER REFERENCES step (seq),
  changeset BLOB,
  changeset_size INTEGER NOT NULL,
  digest TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX step_of_undone ON step (undoes);
