-- Schema version 4: awards with their terms, claims with their course and totals, what a clerk posts of a
-- cost line, payments, approvals asked for beforehand, and the record of what was handed in.

ALTER TABLE document_link ADD COLUMN proof TEXT NOT NULL DEFAULT 'other';

-- Whatever is on file was claimed of, so it was awarded.
ALTER TABLE award ADD COLUMN status TEXT NOT NULL DEFAULT 'awarded';
ALTER TABLE award ADD COLUMN region TEXT;
ALTER TABLE award ADD COLUMN apply_by TEXT;
ALTER TABLE award ADD COLUMN applied_on TEXT;
ALTER TABLE award ADD COLUMN asked INTEGER;
ALTER TABLE award ADD COLUMN decided_on TEXT;
ALTER TABLE award ADD COLUMN match_kind TEXT NOT NULL DEFAULT 'none';
ALTER TABLE award ADD COLUMN match_percent INTEGER;
ALTER TABLE award ADD COLUMN match_amount INTEGER;
ALTER TABLE award ADD COLUMN claim_days INTEGER;
ALTER TABLE award ADD COLUMN claim_by TEXT;
ALTER TABLE award ADD COLUMN forfeits INTEGER NOT NULL DEFAULT 0;
ALTER TABLE award ADD COLUMN needs_preapproval INTEGER NOT NULL DEFAULT 0;
ALTER TABLE award ADD COLUMN request_days INTEGER;
ALTER TABLE award ADD COLUMN backfill_cap INTEGER;
ALTER TABLE award ADD COLUMN equipment_threshold INTEGER;
ALTER TABLE award ADD COLUMN last_day TEXT NOT NULL DEFAULT 'unset';
ALTER TABLE award ADD COLUMN dated_by TEXT NOT NULL DEFAULT 'service';
ALTER TABLE award ADD COLUMN project_code TEXT;

CREATE TABLE award_budget (
  id INTEGER NOT NULL PRIMARY KEY,
  award_id INTEGER NOT NULL REFERENCES award (id),
  category TEXT NOT NULL,
  amount INTEGER,
  unallowable INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX award_budget_of_award ON award_budget (award_id);

CREATE TABLE award_proof (
  id INTEGER NOT NULL PRIMARY KEY,
  award_id INTEGER NOT NULL REFERENCES award (id),
  category TEXT,
  proof TEXT NOT NULL
) STRICT;
CREATE INDEX award_proof_of_award ON award_proof (award_id);

CREATE TABLE preapproval (
  id INTEGER NOT NULL PRIMARY KEY,
  award_id INTEGER NOT NULL REFERENCES award (id),
  class_id INTEGER REFERENCES class (id),
  requested_on TEXT NOT NULL,
  requested INTEGER,
  status TEXT NOT NULL,
  decided_on TEXT,
  approved INTEGER,
  authority TEXT,
  document_id INTEGER REFERENCES document (id),
  voided INTEGER NOT NULL DEFAULT 0,
  void_reason TEXT
) STRICT;
CREATE INDEX preapproval_of_award ON preapproval (award_id);
CREATE INDEX preapproval_of_class ON preapproval (class_id);
CREATE INDEX preapproval_of_document ON preapproval (document_id);

ALTER TABLE claim ADD COLUMN status TEXT NOT NULL DEFAULT 'draft';
ALTER TABLE claim ADD COLUMN submitted_on TEXT;
ALTER TABLE claim ADD COLUMN class_id INTEGER REFERENCES class (id);
ALTER TABLE claim ADD COLUMN class_ended_on TEXT;
ALTER TABLE claim ADD COLUMN is_final INTEGER NOT NULL DEFAULT 0;
ALTER TABLE claim ADD COLUMN program_income INTEGER;
ALTER TABLE claim ADD COLUMN outlays INTEGER;
ALTER TABLE claim ADD COLUMN share INTEGER;
ALTER TABLE claim ADD COLUMN previously_requested INTEGER;
ALTER TABLE claim ADD COLUMN requested INTEGER;
ALTER TABLE claim ADD COLUMN prepared_by TEXT;
ALTER TABLE claim ADD COLUMN notes TEXT;
ALTER TABLE claim ADD COLUMN voided INTEGER NOT NULL DEFAULT 0;
ALTER TABLE claim ADD COLUMN void_reason TEXT;
CREATE INDEX claim_of_class ON claim (class_id);

-- Made anew: a line that is only estimated has no amount yet.
ALTER TABLE cost_line RENAME TO cost_line_3;
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
  amount INTEGER,
  source TEXT,
  source_row INTEGER,
  voided INTEGER NOT NULL DEFAULT 0,
  void_reason TEXT,
  status TEXT NOT NULL DEFAULT 'ready',
  until_on TEXT,
  class_id INTEGER REFERENCES class (id),
  backfill_officer_id INTEGER REFERENCES officer (id),
  invoice_number TEXT,
  invoiced_on TEXT,
  paid_on TEXT,
  payment_reference TEXT,
  account_code TEXT,
  project_code TEXT,
  purchase_order TEXT,
  pay_period TEXT,
  route TEXT,
  arithmetic TEXT,
  estimated INTEGER,
  approved INTEGER,
  allowed INTEGER,
  allowed_reason TEXT,
  claimed INTEGER,
  claimed_reason TEXT,
  corrects_id INTEGER REFERENCES cost_line (id)
) STRICT;
INSERT INTO cost_line (id, claim_id, incurred_on, category, description, officer_id, vendor, quantity,
                       rate, amount, source, source_row, voided, void_reason)
  SELECT id, claim_id, incurred_on, category, description, officer_id, vendor, quantity, rate, amount,
         source, source_row, voided, void_reason FROM cost_line_3;
DROP TABLE cost_line_3;
CREATE INDEX cost_line_of_claim ON cost_line (claim_id);
CREATE INDEX cost_line_of_officer ON cost_line (officer_id);
CREATE INDEX cost_line_of_class ON cost_line (class_id);
CREATE INDEX cost_line_of_backfill_officer ON cost_line (backfill_officer_id);
CREATE INDEX cost_line_of_corrected ON cost_line (corrects_id);

CREATE TABLE payment (
  id INTEGER NOT NULL PRIMARY KEY,
  claim_id INTEGER NOT NULL REFERENCES claim (id),
  received_on TEXT NOT NULL,
  amount INTEGER NOT NULL,
  reference TEXT,
  document_id INTEGER REFERENCES document (id),
  notes TEXT,
  voided INTEGER NOT NULL DEFAULT 0,
  void_reason TEXT
) STRICT;
CREATE INDEX payment_of_claim ON payment (claim_id);
CREATE INDEX payment_of_document ON payment (document_id);

CREATE TABLE payment_line (
  id INTEGER NOT NULL PRIMARY KEY,
  payment_id INTEGER NOT NULL REFERENCES payment (id),
  cost_line_id INTEGER NOT NULL REFERENCES cost_line (id),
  amount INTEGER NOT NULL,
  denied INTEGER,
  reason TEXT
) STRICT;
CREATE INDEX payment_line_of_payment ON payment_line (payment_id);
CREATE INDEX payment_line_of_cost_line ON payment_line (cost_line_id);

CREATE TABLE submission (
  id INTEGER NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  recipient TEXT,
  as_of TEXT NOT NULL,
  starts_on TEXT,
  ends_on TEXT,
  method TEXT NOT NULL,
  submitted_on TEXT NOT NULL,
  reference TEXT,
  claim_id INTEGER REFERENCES claim (id),
  packs TEXT,
  head_hash TEXT NOT NULL,
  prepared_by TEXT,
  notes TEXT,
  voided INTEGER NOT NULL DEFAULT 0,
  void_reason TEXT
) STRICT;
CREATE INDEX submission_of_claim ON submission (claim_id);

CREATE TABLE submission_file (
  id INTEGER NOT NULL PRIMARY KEY,
  submission_id INTEGER NOT NULL REFERENCES submission (id),
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL
) STRICT;
CREATE INDEX submission_file_of_submission ON submission_file (submission_id);

CREATE TABLE submission_officer (
  id INTEGER NOT NULL PRIMARY KEY,
  submission_id INTEGER NOT NULL REFERENCES submission (id),
  officer_id INTEGER NOT NULL REFERENCES officer (id),
  certificate_id INTEGER REFERENCES certificate (id),
  outcome TEXT NOT NULL,
  decided_on TEXT,
  reason TEXT
) STRICT;
CREATE INDEX submission_officer_of_submission ON submission_officer (submission_id);
CREATE INDEX submission_officer_of_officer ON submission_officer (officer_id);
CREATE INDEX submission_officer_of_certificate ON submission_officer (certificate_id);

CREATE TABLE submission_duty (
  id INTEGER NOT NULL PRIMARY KEY,
  submission_officer_id INTEGER NOT NULL REFERENCES submission_officer (id),
  pack TEXT NOT NULL,
  requirement TEXT NOT NULL,
  starts_on TEXT,
  ends_on TEXT,
  required INTEGER,
  sure INTEGER,
  status TEXT NOT NULL
) STRICT;
CREATE INDEX submission_duty_of_officer ON submission_duty (submission_officer_id);
