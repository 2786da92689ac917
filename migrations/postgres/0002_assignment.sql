-- The weights that the host set for a programme; without a row they are the usual ones.
CREATE TABLE assignment_weights (
    programme_id UUID PRIMARY KEY NOT NULL REFERENCES programmes (id),
    weights TEXT NOT NULL
);

-- Placements that the solver proposed, each with all that it was made of, so that it can be shown and made again.
CREATE TABLE proposals (
    id UUID PRIMARY KEY NOT NULL,
    programme_id UUID NOT NULL REFERENCES programmes (id),
    person_id UUID NOT NULL REFERENCES people (id),
    created_at TIMESTAMPTZ NOT NULL,
    state TEXT NOT NULL,
    -- People looked after so far, and choices for teams.
    people BIGINT NOT NULL,
    placed BIGINT NOT NULL,
    nodes BIGINT NOT NULL,
    input TEXT NOT NULL,
    result TEXT,
    total BIGINT,
    -- Until when a server works on it; afterwards another one may.
    leased_until TIMESTAMPTZ,
    finished_at TIMESTAMPTZ,
    -- When somebody was moved as it says.
    taken_at TIMESTAMPTZ
);
CREATE INDEX proposals_programme ON proposals (programme_id, created_at);
CREATE INDEX proposals_open ON proposals (created_at) WHERE finished_at IS NULL;
