-- The weights that the host set for a programme; without a row they are the usual ones.
CREATE TABLE assignment_weights (
    programme_id BLOB PRIMARY KEY NOT NULL REFERENCES programmes (id),
    weights TEXT NOT NULL
);

-- Placements that the solver proposed, each with all that it was made of, so that it can be shown and made again.
CREATE TABLE proposals (
    id BLOB PRIMARY KEY NOT NULL,
    programme_id BLOB NOT NULL REFERENCES programmes (id),
    person_id BLOB NOT NULL REFERENCES people (id),
    created_at TEXT NOT NULL,
    state TEXT NOT NULL,
    -- People looked after so far, and choices for teams.
    people INTEGER NOT NULL,
    placed INTEGER NOT NULL,
    nodes INTEGER NOT NULL,
    input TEXT NOT NULL,
    result TEXT,
    total INTEGER,
    -- Until when a server works on it; afterwards another one may.
    leased_until TEXT,
    finished_at TEXT,
    -- When somebody was moved as it says.
    taken_at TEXT
);
CREATE INDEX proposals_programme ON proposals (programme_id, created_at);
CREATE INDEX proposals_open ON proposals (created_at) WHERE finished_at IS NULL;
