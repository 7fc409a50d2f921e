-- Schema version 3: relief (waivers, cures), qualifications and education, assignments and milestones,
-- endorsements, timed segments of meetings, and what the agency says about its rules.

ALTER TABLE agency ADD COLUMN kind TEXT;
ALTER TABLE officer ADD COLUMN birth_month INTEGER;
ALTER TABLE attendance ADD COLUMN arrived_at INTEGER;
ALTER TABLE attendance ADD COLUMN left_at INTEGER;

CREATE TABLE endorsement (
  id INTEGER NOT NULL PRIMARY KEY,
  certificate_id INTEGER NOT NULL REFERENCES certificate (id),
  subject TEXT NOT NULL,
  code TEXT,
  kind TEXT NOT NULL,
  starts_on TEXT,
  ends_on TEXT
) STRICT;
CREATE INDEX endorsement_of_certificate ON endorsement (certificate_id);

CREATE TABLE qualification (
  id INTEGER NOT NULL PRIMARY KEY,
  officer_id INTEGER NOT NULL REFERENCES officer (id),
  kind TEXT NOT NULL,
  weapon TEXT,
  qualified_on TEXT NOT NULL,
  expires_on TEXT,
  result TEXT NOT NULL,
  score INTEGER,
  course_of_fire TEXT,
  document_id INTEGER REFERENCES document (id),
  voided INTEGER NOT NULL DEFAULT 0,
  void_reason TEXT
) STRICT;
CREATE INDEX qualification_of_officer ON qualification (officer_id);
CREATE INDEX qualification_of_document ON qualification (document_id);

CREATE TABLE education (
  id INTEGER NOT NULL PRIMARY KEY,
  officer_id INTEGER NOT NULL REFERENCES officer (id),
  school TEXT NOT NULL,
  degree TEXT,
  major TEXT,
  awarded_on TEXT,
  hours INTEGER,
  voided INTEGER NOT NULL DEFAULT 0,
  void_reason TEXT
) STRICT;
CREATE INDEX education_of_officer ON education (officer_id);

CREATE TABLE waiver (
  id INTEGER NOT NULL PRIMARY KEY,
  officer_id INTEGER NOT NULL REFERENCES officer (id),
  kind TEXT NOT NULL,
  pack TEXT NOT NULL,
  requirement TEXT,
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  required_seconds INTEGER,
  extended_to TEXT,
  status TEXT NOT NULL,
  reason TEXT NOT NULL,
  authority TEXT,
  decided_on TEXT,
  document_id INTEGER REFERENCES document (id),
  voided INTEGER NOT NULL DEFAULT 0,
  void_reason TEXT
) STRICT;
CREATE INDEX waiver_of_officer ON waiver (officer_id);
CREATE INDEX waiver_of_document ON waiver (document_id);

CREATE TABLE cure (
  id INTEGER NOT NULL PRIMARY KEY,
  officer_id INTEGER NOT NULL REFERENCES officer (id),
  credit_id INTEGER NOT NULL REFERENCES credit (id),
  pack TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  seconds INTEGER,
  decided_on TEXT NOT NULL,
  reason TEXT,
  authority TEXT,
  document_id INTEGER REFERENCES document (id),
  voided INTEGER NOT NULL DEFAULT 0,
  void_reason TEXT
) STRICT;
CREATE INDEX cure_of_officer ON cure (officer_id);
CREATE INDEX cure_of_credit ON cure (credit_id);
CREATE INDEX cure_of_document ON cure (document_id);

CREATE TABLE assignment (
  id INTEGER NOT NULL PRIMARY KEY,
  officer_id INTEGER NOT NULL REFERENCES officer (id),
  title TEXT NOT NULL,
  starts_on TEXT,
  ends_on TEXT
) STRICT;
CREATE INDEX assignment_of_officer ON assignment (officer_id);

CREATE TABLE milestone (
  id INTEGER NOT NULL PRIMARY KEY,
  officer_id INTEGER NOT NULL REFERENCES officer (id),
  kind TEXT NOT NULL,
  happened_on TEXT NOT NULL,
  authority TEXT,
  document_id INTEGER REFERENCES document (id),
  voided INTEGER NOT NULL DEFAULT 0,
  void_reason TEXT
) STRICT;
CREATE INDEX milestone_of_officer ON milestone (officer_id);
CREATE INDEX milestone_of_document ON milestone (document_id);

CREATE TABLE segment (
  id INTEGER NOT NULL PRIMARY KEY,
  meeting_id INTEGER NOT NULL REFERENCES meeting (id),
  subject TEXT,
  starts_at INTEGER NOT NULL,
  seconds INTEGER NOT NULL
) STRICT;
CREATE INDEX segment_of_meeting ON segment (meeting_id);

CREATE TABLE pack_verification (
  id INTEGER NOT NULL PRIMARY KEY,
  pack TEXT NOT NULL,
  version TEXT NOT NULL,
  source TEXT NOT NULL,
  document_id INTEGER REFERENCES document (id),
  verified_by TEXT NOT NULL,
  verified_on TEXT NOT NULL,
  voided INTEGER NOT NULL DEFAULT 0,
  void_reason TEXT
) STRICT;
CREATE INDEX pack_verification_of_document ON pack_verification (document_id);

CREATE TABLE pack_setting (
  id INTEGER NOT NULL PRIMARY KEY,
  pack TEXT NOT NULL,
  requirement TEXT,
  member TEXT NOT NULL,
  value TEXT NOT NULL,
  binds_from TEXT,
  citation TEXT NOT NULL,
  address TEXT,
  set_on TEXT NOT NULL,
  voided INTEGER NOT NULL DEFAULT 0,
  void_reason TEXT
) STRICT;
