-- Schema version 2: awards, their claims and cost lines.

CREATE TABLE award (
  id INTEGER NOT NULL PRIMARY KEY,
  number TEXT NOT NULL,
  title TEXT,
  funder TEXT,
  starts_on TEXT,
  ends_on TEXT,
  amount INTEGER,
  voided INTEGER NOT NULL DEFAULT 0,
  void_reason TEXT
) STRICT;
CREATE INDEX award_by_number ON award (number);

CREATE TABLE claim (
  id INTEGER NOT NULL PRIMARY KEY,
  award_id INTEGER NOT NULL REFERENCES award (id),
  number INTEGER NOT NULL
) STRICT;
CREATE INDEX claim_of_award ON claim (award_id);

CREATE TABLE cost_line (
  id INTEGER NOT NULL PRIMARY KEY,
  claim_id INTEGER NOT NULL REFERENCES claim (id),
  incurred_on TEXT NOT NULL,
  category TEXT NOT NULL,
  description TEXT NOT NULL,
  officer_id INTEGER REFERENCES officer (id),
  vendor TEXT,
  quantity INTEGER,
  rate INTEGER,
  amount INTEGER NOT NULL,
  source TEXT,
  source_row INTEGER,
  voided INTEGER NOT NULL DEFAULT 0,
  void_reason TEXT
) STRICT;
CREATE INDEX cost_line_of_claim ON cost_line (claim_id);
CREATE INDEX cost_line_of_officer ON cost_line (officer_id);
