-- Governments, people, programmes, participants, offers, placements and the audit trail.

CREATE TABLE governments (
    id BLOB PRIMARY KEY NOT NULL,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    capital TEXT NOT NULL,
    zone TEXT NOT NULL,
    active BOOLEAN NOT NULL,
    version INTEGER NOT NULL
);

CREATE TABLE units (
    id BLOB PRIMARY KEY NOT NULL,
    government_id BLOB NOT NULL REFERENCES governments (id),
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    contact_name TEXT NOT NULL,
    contact_phone TEXT NOT NULL,
    contact_email TEXT NOT NULL,
    active BOOLEAN NOT NULL,
    version INTEGER NOT NULL,
    UNIQUE (government_id, code)
);

CREATE TABLE people (
    id BLOB PRIMARY KEY NOT NULL,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    password_hash TEXT,
    session_epoch INTEGER NOT NULL,
    lang TEXT NOT NULL,
    active BOOLEAN NOT NULL,
    created_at TEXT NOT NULL,
    version INTEGER NOT NULL
);

CREATE TABLE roles (
    id BLOB PRIMARY KEY NOT NULL,
    person_id BLOB NOT NULL REFERENCES people (id),
    kind TEXT NOT NULL,
    government_id BLOB REFERENCES governments (id),
    unit_id BLOB REFERENCES units (id),
    created_at TEXT NOT NULL
);
CREATE INDEX roles_person ON roles (person_id);
CREATE INDEX roles_government ON roles (government_id, kind);
CREATE INDEX roles_unit ON roles (unit_id);

-- One-time links to set a password; only the hash of the token is kept.
CREATE TABLE links (
    id BLOB PRIMARY KEY NOT NULL,
    token_hash BLOB NOT NULL UNIQUE,
    person_id BLOB NOT NULL REFERENCES people (id),
    purpose TEXT NOT NULL,
    created_by BLOB NOT NULL REFERENCES people (id),
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at TEXT
);
CREATE INDEX links_person ON links (person_id);

CREATE TABLE sessions (
    id_hash BLOB PRIMARY KEY NOT NULL,
    data TEXT NOT NULL,
    expires_at TEXT NOT NULL
);
CREATE INDEX sessions_expiry ON sessions (expires_at);

-- Guesses at passwords by account, by address and the like: those that failed since the first one, and those that are not
-- decided yet, with the time of the last one reserved. And browsers that signed in before.
CREATE TABLE sign_in_failures (
    subject TEXT PRIMARY KEY NOT NULL,
    since TEXT NOT NULL,
    failures INTEGER NOT NULL,
    trying INTEGER NOT NULL,
    tried_at TEXT NOT NULL
);

CREATE TABLE known_browsers (
    token_hash BLOB PRIMARY KEY NOT NULL,
    person_id BLOB NOT NULL REFERENCES people (id),
    expires_at TEXT NOT NULL
);
CREATE INDEX known_browsers_person ON known_browsers (person_id);

CREATE TABLE programmes (
    id BLOB PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    label TEXT NOT NULL,
    sender_id BLOB NOT NULL REFERENCES governments (id),
    host_id BLOB NOT NULL REFERENCES governments (id),
    title TEXT NOT NULL,
    purpose TEXT NOT NULL,
    topics TEXT NOT NULL,
    legal_number TEXT NOT NULL,
    legal_date TEXT,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    expected INTEGER NOT NULL,
    -- The sender says that the programme is entered after it took place.
    afterwards BOOLEAN NOT NULL,
    sender_contact_name TEXT NOT NULL,
    sender_contact_phone TEXT NOT NULL,
    sender_contact_email TEXT NOT NULL,
    host_contact_name TEXT NOT NULL,
    host_contact_phone TEXT NOT NULL,
    host_contact_email TEXT NOT NULL,
    state TEXT NOT NULL,
    submitted_at TEXT,
    published_at TEXT,
    cloned_from BLOB REFERENCES programmes (id),
    created_by BLOB NOT NULL REFERENCES people (id),
    created_at TEXT NOT NULL,
    version INTEGER NOT NULL
);
-- With all that the list of programmes filters and sorts by.
CREATE INDEX programmes_sender ON programmes (sender_id, first_day, id, state, kind, host_id);
CREATE INDEX programmes_host ON programmes (host_id, first_day, id, state, kind, submitted_at, sender_id);

-- Every change of state, with its reason: the timeline of a programme.
CREATE TABLE transitions (
    id BLOB PRIMARY KEY NOT NULL,
    programme_id BLOB NOT NULL REFERENCES programmes (id),
    from_state TEXT,
    to_state TEXT NOT NULL,
    reason TEXT NOT NULL,
    actor_id BLOB NOT NULL REFERENCES people (id),
    at TEXT NOT NULL
);
CREATE INDEX transitions_programme ON transitions (programme_id, at);

CREATE TABLE participants (
    id BLOB PRIMARY KEY NOT NULL,
    programme_id BLOB NOT NULL REFERENCES programmes (id),
    person_id BLOB REFERENCES people (id),
    front_title TEXT NOT NULL,
    name TEXT NOT NULL,
    back_title TEXT NOT NULL,
    nip TEXT NOT NULL,
    class TEXT NOT NULL,
    position TEXT NOT NULL,
    rank TEXT NOT NULL,
    home_agency TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    topics TEXT NOT NULL,
    team TEXT NOT NULL,
    notes TEXT NOT NULL,
    withdrawn_at TEXT,
    withdrawn_reason TEXT NOT NULL,
    created_at TEXT NOT NULL,
    version INTEGER NOT NULL,
    UNIQUE (programme_id, nip)
);
-- By name; with the last column, who takes part is counted without the table.
CREATE INDEX participants_list ON participants (programme_id, LOWER(name), id, withdrawn_at);
CREATE INDEX participants_person ON participants (person_id);

CREATE TABLE wishes (
    participant_id BLOB NOT NULL REFERENCES participants (id),
    place INTEGER NOT NULL,
    unit_id BLOB NOT NULL REFERENCES units (id),
    PRIMARY KEY (participant_id, place),
    UNIQUE (participant_id, unit_id)
);
CREATE INDEX wishes_unit ON wishes (unit_id);

-- Places of a unit in a programme. `places` are those that count: the maximum, or what the supervisors can guide where
-- that is less. The count of people in it can never pass them.
CREATE TABLE offers (
    id BLOB PRIMARY KEY NOT NULL,
    programme_id BLOB NOT NULL REFERENCES programmes (id),
    unit_id BLOB NOT NULL REFERENCES units (id),
    maximum INTEGER NOT NULL,
    places INTEGER NOT NULL,
    minimum INTEGER NOT NULL,
    classes TEXT NOT NULL,
    topics TEXT NOT NULL,
    placed INTEGER NOT NULL,
    version INTEGER NOT NULL,
    UNIQUE (programme_id, unit_id),
    CONSTRAINT offers_capacity CHECK (placed >= 0 AND placed <= places AND places <= maximum)
);
CREATE INDEX offers_unit ON offers (unit_id);

CREATE TABLE offer_supervisors (
    offer_id BLOB NOT NULL REFERENCES offers (id),
    person_id BLOB NOT NULL REFERENCES people (id),
    quota INTEGER,
    PRIMARY KEY (offer_id, person_id)
);
CREATE INDEX offer_supervisors_person ON offer_supervisors (person_id);

CREATE TABLE placements (
    participant_id BLOB PRIMARY KEY NOT NULL REFERENCES participants (id),
    programme_id BLOB NOT NULL REFERENCES programmes (id),
    offer_id BLOB REFERENCES offers (id),
    supervisor_id BLOB REFERENCES people (id),
    fixed BOOLEAN NOT NULL,
    note TEXT NOT NULL,
    version INTEGER NOT NULL,
    updated_at TEXT NOT NULL
);
CREATE INDEX placements_programme ON placements (programme_id);
CREATE INDEX placements_offer ON placements (offer_id);

-- Every move of a person, with its reason.
CREATE TABLE placement_moves (
    id BLOB PRIMARY KEY NOT NULL,
    programme_id BLOB NOT NULL REFERENCES programmes (id),
    participant_id BLOB NOT NULL REFERENCES participants (id),
    from_offer_id BLOB REFERENCES offers (id),
    to_offer_id BLOB REFERENCES offers (id),
    reason TEXT NOT NULL,
    published BOOLEAN NOT NULL,
    actor_id BLOB NOT NULL REFERENCES people (id),
    at TEXT NOT NULL
);
CREATE INDEX placement_moves_programme ON placement_moves (programme_id, at);
CREATE INDEX placement_moves_participant ON placement_moves (participant_id, at);

-- How many of the moves that concern somebody, made after publishing, they have seen.
CREATE TABLE placement_readings (
    person_id BLOB NOT NULL REFERENCES people (id),
    programme_id BLOB NOT NULL REFERENCES programmes (id),
    moves INTEGER NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (person_id, programme_id)
);

-- Uploaded lists that wait for their confirmation.
CREATE TABLE uploads (
    id BLOB PRIMARY KEY NOT NULL,
    programme_id BLOB NOT NULL REFERENCES programmes (id),
    person_id BLOB NOT NULL REFERENCES people (id),
    file_name TEXT NOT NULL,
    content BLOB NOT NULL,
    problems INTEGER NOT NULL,
    -- What names mean that no unit has: JSON, an id for each, or null for no wish.
    names TEXT NOT NULL,
    created_at TEXT NOT NULL
);
CREATE INDEX uploads_created ON uploads (created_at);

-- Creating forms that were already carried out, by the key in the form.
CREATE TABLE idempotency (
    person_id BLOB NOT NULL REFERENCES people (id),
    form_key BLOB NOT NULL,
    object_id BLOB NOT NULL,
    created_at TEXT NOT NULL,
    PRIMARY KEY (person_id, form_key)
);

CREATE TABLE holidays (
    day TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (day, kind)
);

CREATE TABLE settings (
    name TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
);

-- Who did what, with the values before and after, and whose coordinators may read it; `host_fields` are for the host only.
-- Rows are only ever added.
CREATE TABLE audit (
    id BLOB PRIMARY KEY NOT NULL,
    at TEXT NOT NULL,
    actor_id BLOB REFERENCES people (id),
    area TEXT NOT NULL,
    action TEXT NOT NULL,
    object_id BLOB NOT NULL,
    programme_id BLOB REFERENCES programmes (id),
    government_id BLOB REFERENCES governments (id),
    readers TEXT NOT NULL CHECK (readers IN ('host', 'both', 'government', 'nobody')),
    host_fields TEXT NOT NULL,
    before_state TEXT,
    after_state TEXT,
    CHECK ((readers IN ('host', 'both')) = (programme_id IS NOT NULL)),
    CHECK ((readers = 'government') = (government_id IS NOT NULL))
);
-- What an erasure takes out of a row, such as an e-mail; the row itself stays.
CREATE TABLE audit_personal (
    audit_id BLOB NOT NULL REFERENCES audit (id),
    field TEXT NOT NULL,
    before_value TEXT,
    after_value TEXT,
    PRIMARY KEY (audit_id, field)
);
CREATE INDEX audit_programme ON audit (programme_id, at);
CREATE INDEX audit_object ON audit (object_id);
CREATE INDEX audit_government ON audit (government_id, at);

CREATE TRIGGER audit_keeps_rows BEFORE DELETE ON audit
BEGIN
    SELECT RAISE(ABORT, 'audit rows are kept');
END;
CREATE TRIGGER audit_keeps_values BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'audit rows are kept');
END;
