-- Schema version 6: employments and assignments that are voided, when a waiver was asked for, what is to be done
-- when an officer is hired or leaves, tests and make-up time of a class, the life of an award, rates of the agency's
-- own, and equipment.

ALTER TABLE employment ADD COLUMN voided INTEGER NOT NULL DEFAULT 0;
ALTER TABLE employment ADD COLUMN void_reason TEXT;
ALTER TABLE assignment ADD COLUMN voided INTEGER NOT NULL DEFAULT 0;
ALTER TABLE assignment ADD COLUMN void_reason TEXT;
ALTER TABLE waiver ADD COLUMN requested_on TEXT;

-- Which step is the last, and its hash, without its row: behind a large changeset SQLite would read all of its pages.
CREATE INDEX step_by_seq ON step (seq, hash);

CREATE TABLE checklist_item (
  id INTEGER NOT NULL PRIMARY KEY,
  officer_id INTEGER NOT NULL REFERENCES officer (id),
  list TEXT NOT NULL,
  title TEXT NOT NULL,
  due_on TEXT,
  done_on TEXT,
  citation TEXT,
  address TEXT,
  milestone TEXT,
  document_id INTEGER REFERENCES document (id),
  note TEXT,
  voided INTEGER NOT NULL DEFAULT 0,
  void_reason TEXT
) STRICT;
CREATE INDEX checklist_item_of_officer ON checklist_item (officer_id);
CREATE INDEX checklist_item_of_document ON checklist_item (document_id);

-- Missed time that was made up on another day. Older rows have none.
ALTER TABLE attendance ADD COLUMN made_up_seconds INTEGER;
ALTER TABLE attendance ADD COLUMN made_up_on TEXT;

CREATE TABLE test (
  id INTEGER NOT NULL PRIMARY KEY,
  class_id INTEGER NOT NULL REFERENCES class (id),
  title TEXT NOT NULL,
  given_on TEXT NOT NULL,
  points INTEGER NOT NULL,
  minimum INTEGER,
  voided INTEGER NOT NULL DEFAULT 0,
  void_reason TEXT
) STRICT;
CREATE INDEX test_of_class ON test (class_id);

CREATE TABLE test_score (
  id INTEGER NOT NULL PRIMARY KEY,
  test_id INTEGER NOT NULL REFERENCES test (id),
  roster_entry_id INTEGER NOT NULL REFERENCES roster_entry (id),
  attempt INTEGER NOT NULL,
  taken_on TEXT NOT NULL,
  points INTEGER NOT NULL,
  notes TEXT
) STRICT;
CREATE INDEX test_score_of_test ON test_score (test_id);
CREATE INDEX test_score_of_roster_entry ON test_score (roster_entry_id);

-- Where the terms of an award come from and who held them against the award letter, what changed it later, the
-- reports that it asks for, and requests for approval that are for no class.
ALTER TABLE award ADD COLUMN template TEXT;
ALTER TABLE award ADD COLUMN terms_source TEXT;
ALTER TABLE award ADD COLUMN verified_by TEXT;
ALTER TABLE award ADD COLUMN verified_on TEXT;
ALTER TABLE award ADD COLUMN closed_on TEXT;
ALTER TABLE award ADD COLUMN officer_id INTEGER REFERENCES officer (id);
ALTER TABLE award ADD COLUMN notes TEXT;
CREATE INDEX award_of_officer ON award (officer_id);
ALTER TABLE preapproval ADD COLUMN title TEXT;
ALTER TABLE preapproval ADD COLUMN sent_on TEXT;

CREATE TABLE award_amendment (
  id INTEGER NOT NULL PRIMARY KEY,
  award_id INTEGER NOT NULL REFERENCES award (id),
  decided_on TEXT NOT NULL,
  starts_on TEXT,
  ends_on TEXT,
  amount INTEGER,
  reason TEXT NOT NULL,
  authority TEXT,
  document_id INTEGER REFERENCES document (id),
  voided INTEGER NOT NULL DEFAULT 0,
  void_reason TEXT
) STRICT;
CREATE INDEX award_amendment_of_award ON award_amendment (award_id);
CREATE INDEX award_amendment_of_document ON award_amendment (document_id);

CREATE TABLE award_report (
  id INTEGER NOT NULL PRIMARY KEY,
  award_id INTEGER NOT NULL REFERENCES award (id),
  title TEXT NOT NULL,
  due_on TEXT NOT NULL,
  sent_on TEXT,
  document_id INTEGER REFERENCES document (id),
  voided INTEGER NOT NULL DEFAULT 0,
  void_reason TEXT
) STRICT;
CREATE INDEX award_report_of_award ON award_report (award_id);
CREATE INDEX award_report_of_document ON award_report (document_id);

-- What the agency pays or is paid by, beside the published rates: dated and cited.
CREATE TABLE agency_rate (
  id INTEGER NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  starts_on TEXT,
  ends_on TEXT,
  value INTEGER,
  lodging INTEGER,
  total INTEGER,
  breakfast INTEGER,
  lunch INTEGER,
  dinner INTEGER,
  incidentals INTEGER,
  citation TEXT NOT NULL,
  address TEXT,
  voided INTEGER NOT NULL DEFAULT 0,
  void_reason TEXT
) STRICT;

-- Equipment, the physical inventories that counted it, and who was issued it.
ALTER TABLE award ADD COLUMN inventory_months INTEGER;

CREATE TABLE equipment (
  id INTEGER NOT NULL PRIMARY KEY,
  tag TEXT NOT NULL,
  description TEXT NOT NULL,
  serial TEXT,
  kind TEXT,
  funding_source TEXT,
  award_id INTEGER REFERENCES award (id),
  cost_line_id INTEGER REFERENCES cost_line (id),
  title_holder TEXT,
  vendor TEXT,
  acquired_on TEXT,
  cost INTEGER,
  federal_percent INTEGER,
  location TEXT,
  condition TEXT NOT NULL,
  use_note TEXT,
  disposal TEXT NOT NULL,
  disposed_on TEXT,
  proceeds INTEGER,
  funder_share INTEGER,
  notes TEXT,
  voided INTEGER NOT NULL DEFAULT 0,
  void_reason TEXT
) STRICT;
CREATE INDEX equipment_by_tag ON equipment (tag);
CREATE INDEX equipment_of_award ON equipment (award_id);
CREATE INDEX equipment_of_cost_line ON equipment (cost_line_id);

CREATE TABLE inventory_round (
  id INTEGER NOT NULL PRIMARY KEY,
  started_on TEXT NOT NULL,
  ended_on TEXT,
  authority TEXT,
  notes TEXT,
  voided INTEGER NOT NULL DEFAULT 0,
  void_reason TEXT
) STRICT;

CREATE TABLE inventory_count (
  id INTEGER NOT NULL PRIMARY KEY,
  round_id INTEGER NOT NULL REFERENCES inventory_round (id),
  equipment_id INTEGER NOT NULL REFERENCES equipment (id),
  counted_on TEXT NOT NULL,
  result TEXT NOT NULL,
  location TEXT,
  condition TEXT NOT NULL,
  note TEXT
) STRICT;
CREATE INDEX inventory_count_of_round ON inventory_count (round_id);
CREATE INDEX inventory_count_of_equipment ON inventory_count (equipment_id);

CREATE TABLE equipment_loan (
  id INTEGER NOT NULL PRIMARY KEY,
  equipment_id INTEGER NOT NULL REFERENCES equipment (id),
  officer_id INTEGER NOT NULL REFERENCES officer (id),
  issued_on TEXT NOT NULL,
  returned_on TEXT,
  condition_out TEXT NOT NULL,
  condition_in TEXT NOT NULL,
  notes TEXT,
  voided INTEGER NOT NULL DEFAULT 0,
  void_reason TEXT
) STRICT;
CREATE INDEX equipment_loan_of_equipment ON equipment_loan (equipment_id);
CREATE INDEX equipment_loan_of_officer ON equipment_loan (officer_id);
