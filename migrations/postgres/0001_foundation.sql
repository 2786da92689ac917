-- Governments, people, programmes, participants, offers, placements and the audit trail.
-- Names and codes compare by their bytes (COLLATE "C"), as in SQLite: lists have the same order on both engines.

CREATE TABLE governments (
    id UUID PRIMARY KEY NOT NULL,
    code TEXT COLLATE "C" NOT NULL UNIQUE,
    name TEXT COLLATE "C" NOT NULL,
    kind TEXT NOT NULL,
    capital TEXT NOT NULL,
    zone TEXT NOT NULL,
    active BOOLEAN NOT NULL,
    version BIGINT NOT NULL
);

CREATE TABLE units (
    id UUID PRIMARY KEY NOT NULL,
    government_id UUID NOT NULL REFERENCES governments (id),
    code TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    address TEXT NOT NULL,
    contact_name TEXT NOT NULL,
    contact_phone TEXT NOT NULL,
    contact_email TEXT NOT NULL,
    active BOOLEAN NOT NULL,
    version BIGINT NOT NULL,
    UNIQUE (government_id, code)
);

CREATE TABLE people (
    id UUID PRIMARY KEY NOT NULL,
    email TEXT NOT NULL UNIQUE,
    name TEXT COLLATE "C" NOT NULL,
    password_hash TEXT,
    session_epoch BIGINT NOT NULL,
    lang TEXT NOT NULL,
    active BOOLEAN NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL
);

CREATE TABLE roles (
    id UUID PRIMARY KEY NOT NULL,
    person_id UUID NOT NULL REFERENCES people (id),
    kind TEXT NOT NULL,
    government_id UUID REFERENCES governments (id),
    unit_id UUID REFERENCES units (id),
    created_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX roles_person ON roles (person_id);
CREATE INDEX roles_government ON roles (government_id, kind);
CREATE INDEX roles_unit ON roles (unit_id);

-- One-time links to set a password; only the hash of the token is kept.
CREATE TABLE links (
    id UUID PRIMARY KEY NOT NULL,
    token_hash BYTEA NOT NULL UNIQUE,
    person_id UUID NOT NULL REFERENCES people (id),
    purpose TEXT NOT NULL,
    created_by UUID NOT NULL REFERENCES people (id),
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    used_at TIMESTAMPTZ
);
CREATE INDEX links_person ON links (person_id);

CREATE TABLE sessions (
    id_hash BYTEA PRIMARY KEY NOT NULL,
    data TEXT NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX sessions_expiry ON sessions (expires_at);

-- Guesses at passwords by account, by address and the like: those that failed since the first one, and those that are not
-- decided yet, with the time of the last one reserved. And browsers that signed in before.
CREATE TABLE sign_in_failures (
    subject TEXT PRIMARY KEY NOT NULL,
    since TIMESTAMPTZ NOT NULL,
    failures BIGINT NOT NULL,
    trying BIGINT NOT NULL,
    tried_at TIMESTAMPTZ NOT NULL
);

CREATE TABLE known_browsers (
    token_hash BYTEA PRIMARY KEY NOT NULL,
    person_id UUID NOT NULL REFERENCES people (id),
    expires_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX known_browsers_person ON known_browsers (person_id);

CREATE TABLE programmes (
    id UUID PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    label TEXT NOT NULL,
    sender_id UUID NOT NULL REFERENCES governments (id),
    host_id UUID NOT NULL REFERENCES governments (id),
    title TEXT NOT NULL,
    purpose TEXT NOT NULL,
    topics TEXT NOT NULL,
    legal_number TEXT NOT NULL,
    legal_date DATE,
    first_day DATE NOT NULL,
    last_day DATE NOT NULL,
    expected BIGINT NOT NULL,
    -- The sender says that the programme is entered after it took place.
    afterwards BOOLEAN NOT NULL,
    sender_contact_name TEXT NOT NULL,
    sender_contact_phone TEXT NOT NULL,
    sender_contact_email TEXT NOT NULL,
    host_contact_name TEXT NOT NULL,
    host_contact_phone TEXT NOT NULL,
    host_contact_email TEXT NOT NULL,
    state TEXT NOT NULL,
    submitted_at TIMESTAMPTZ,
    published_at TIMESTAMPTZ,
    cloned_from UUID REFERENCES programmes (id),
    created_by UUID NOT NULL REFERENCES people (id),
    created_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL
);
-- With all that the list of programmes filters and sorts by.
CREATE INDEX programmes_sender ON programmes (sender_id, first_day, id, state, kind, host_id);
CREATE INDEX programmes_host ON programmes (host_id, first_day, id, state, kind, submitted_at, sender_id);

-- Every change of state, with its reason: the timeline of a programme.
CREATE TABLE transitions (
    id UUID PRIMARY KEY NOT NULL,
    programme_id UUID NOT NULL REFERENCES programmes (id),
    from_state TEXT,
    to_state TEXT NOT NULL,
    reason TEXT NOT NULL,
    actor_id UUID NOT NULL REFERENCES people (id),
    at TIMESTAMPTZ NOT NULL
);
CREATE INDEX transitions_programme ON transitions (programme_id, at);

CREATE TABLE participants (
    id UUID PRIMARY KEY NOT NULL,
    programme_id UUID NOT NULL REFERENCES programmes (id),
    person_id UUID REFERENCES people (id),
    front_title TEXT NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    back_title TEXT NOT NULL,
    nip TEXT NOT NULL,
    class TEXT NOT NULL,
    position TEXT NOT NULL,
    rank TEXT NOT NULL,
    home_agency TEXT COLLATE "C" NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    topics TEXT NOT NULL,
    team TEXT NOT NULL,
    notes TEXT NOT NULL,
    withdrawn_at TIMESTAMPTZ,
    withdrawn_reason TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL,
    UNIQUE (programme_id, nip)
);
-- By name; with the last column, who takes part is counted without the table.
CREATE INDEX participants_list ON participants (programme_id, LOWER(name), id, withdrawn_at);
CREATE INDEX participants_person ON participants (person_id);

CREATE TABLE wishes (
    participant_id UUID NOT NULL REFERENCES participants (id),
    place BIGINT NOT NULL,
    unit_id UUID NOT NULL REFERENCES units (id),
    PRIMARY KEY (participant_id, place),
    UNIQUE (participant_id, unit_id)
);
CREATE INDEX wishes_unit ON wishes (unit_id);

-- Places of a unit in a programme. `places` are those that count: the maximum, or what the supervisors can guide where
-- that is less. The count of people in it can never pass them.
CREATE TABLE offers (
    id UUID PRIMARY KEY NOT NULL,
    programme_id UUID NOT NULL REFERENCES programmes (id),
    unit_id UUID NOT NULL REFERENCES units (id),
    maximum BIGINT NOT NULL,
    places BIGINT NOT NULL,
    minimum BIGINT NOT NULL,
    classes TEXT NOT NULL,
    topics TEXT NOT NULL,
    placed BIGINT NOT NULL,
    version BIGINT NOT NULL,
    UNIQUE (programme_id, unit_id),
    CONSTRAINT offers_capacity CHECK (placed >= 0 AND placed <= places AND places <= maximum)
);
CREATE INDEX offers_unit ON offers (unit_id);

CREATE TABLE offer_supervisors (
    offer_id UUID NOT NULL REFERENCES offers (id),
    person_id UUID NOT NULL REFERENCES people (id),
    quota BIGINT,
    PRIMARY KEY (offer_id, person_id)
);
CREATE INDEX offer_supervisors_person ON offer_supervisors (person_id);

CREATE TABLE placements (
    participant_id UUID PRIMARY KEY NOT NULL REFERENCES participants (id),
    programme_id UUID NOT NULL REFERENCES programmes (id),
    offer_id UUID REFERENCES offers (id),
    supervisor_id UUID REFERENCES people (id),
    fixed BOOLEAN NOT NULL,
    note TEXT NOT NULL,
    version BIGINT NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX placements_programme ON placements (programme_id);
CREATE INDEX placements_offer ON placements (offer_id);

-- Every move of a person, with its reason.
CREATE TABLE placement_moves (
    id UUID PRIMARY KEY NOT NULL,
    programme_id UUID NOT NULL REFERENCES programmes (id),
    participant_id UUID NOT NULL REFERENCES participants (id),
    from_offer_id UUID REFERENCES offers (id),
    to_offer_id UUID REFERENCES offers (id),
    reason TEXT NOT NULL,
    published BOOLEAN NOT NULL,
    actor_id UUID NOT NULL REFERENCES people (id),
    at TIMESTAMPTZ NOT NULL
);
CREATE INDEX placement_moves_programme ON placement_moves (programme_id, at);
CREATE INDEX placement_moves_participant ON placement_moves (participant_id, at);

-- How many of the moves that concern somebody, made after publishing, they have seen.
CREATE TABLE placement_readings (
    person_id UUID NOT NULL REFERENCES people (id),
    programme_id UUID NOT NULL REFERENCES programmes (id),
    moves BIGINT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (person_id, programme_id)
);

-- Uploaded lists that wait for their confirmation.
CREATE TABLE uploads (
    id UUID PRIMARY KEY NOT NULL,
    programme_id UUID NOT NULL REFERENCES programmes (id),
    person_id UUID NOT NULL REFERENCES people (id),
    file_name TEXT NOT NULL,
    content BYTEA NOT NULL,
    problems BIGINT NOT NULL,
    -- What names mean that no unit has: JSON, an id for each, or null for no wish.
    names TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX uploads_created ON uploads (created_at);

-- Creating forms that were already carried out, by the key in the form.
CREATE TABLE idempotency (
    person_id UUID NOT NULL REFERENCES people (id),
    form_key UUID NOT NULL,
    object_id UUID NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (person_id, form_key)
);

CREATE TABLE holidays (
    day DATE NOT NULL,
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
    id UUID PRIMARY KEY NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    actor_id UUID REFERENCES people (id),
    area TEXT NOT NULL,
    action TEXT NOT NULL,
    object_id UUID NOT NULL,
    programme_id UUID REFERENCES programmes (id),
    government_id UUID REFERENCES governments (id),
    readers TEXT NOT NULL CHECK (readers IN ('host', 'both', 'government', 'nobody')),
    host_fields TEXT NOT NULL,
    before_state TEXT,
    after_state TEXT,
    CHECK ((readers IN ('host', 'both')) = (programme_id IS NOT NULL)),
    CHECK ((readers = 'government') = (government_id IS NOT NULL))
);
-- What an erasure takes out of a row, such as an e-mail; the row itself stays.
CREATE TABLE audit_personal (
    audit_id UUID NOT NULL REFERENCES audit (id),
    field TEXT NOT NULL,
    before_value TEXT,
    after_value TEXT,
    PRIMARY KEY (audit_id, field)
);
CREATE INDEX audit_programme ON audit (programme_id, at);
CREATE INDEX audit_object ON audit (object_id);
CREATE INDEX audit_government ON audit (government_id, at);

CREATE FUNCTION audit_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit rows are kept';
END;
$$;
CREATE TRIGGER audit_keeps_rows BEFORE DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_kept();
CREATE TRIGGER audit_keeps_values BEFORE UPDATE ON audit FOR EACH ROW EXECUTE FUNCTION audit_kept();
