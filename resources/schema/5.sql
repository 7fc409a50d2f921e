-- Schema version 5: what a class holds and who waits for it, absence that was excused, who approved a
-- course, notes on records, and agenda items that were put off.

ALTER TABLE officer ADD COLUMN badge_number TEXT;
ALTER TABLE officer ADD COLUMN telephone TEXT;
ALTER TABLE course ADD COLUMN objectives TEXT;
ALTER TABLE class ADD COLUMN capacity INTEGER;
ALTER TABLE roster_entry ADD COLUMN organisation TEXT;
ALTER TABLE attendance ADD COLUMN excused INTEGER NOT NULL DEFAULT 0;

CREATE TABLE course_approval (
  id INTEGER NOT NULL PRIMARY KEY,
  course_id INTEGER NOT NULL REFERENCES course (id),
  authority TEXT NOT NULL,
  number TEXT,
  approved_on TEXT NOT NULL,
  expires_on TEXT,
  document_id INTEGER REFERENCES document (id),
  voided INTEGER NOT NULL DEFAULT 0,
  void_reason TEXT
) STRICT;
CREATE INDEX course_approval_of_course ON course_approval (course_id);
CREATE INDEX course_approval_of_document ON course_approval (document_id);

CREATE TABLE note (
  id INTEGER NOT NULL PRIMARY KEY,
  owner_table TEXT NOT NULL,
  owner_id INTEGER NOT NULL,
  written_on TEXT NOT NULL,
  author TEXT NOT NULL,
  text TEXT NOT NULL,
  voided INTEGER NOT NULL DEFAULT 0,
  void_reason TEXT
) STRICT;
CREATE INDEX note_of_owner ON note (owner_table, owner_id);

-- One row for each item that was ever put off; an item that is put off again is the same row.
CREATE TABLE snooze (
  id INTEGER NOT NULL PRIMARY KEY,
  code TEXT NOT NULL,
  owner_table TEXT,
  owner_id INTEGER,
  pack TEXT,
  requirement TEXT,
  due_on TEXT NOT NULL,
  until_on TEXT NOT NULL
) STRICT;
