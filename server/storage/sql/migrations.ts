/**
 * The tables of a hub, one migration after the other. Never edit one that was released: add the next. SQL that PostgreSQL 15 has too.
 * What is only stored and read whole is text: `jsonb` would refuse U+0000, forget the order of fields and cost time.
 */
const FIRST = `
CREATE TABLE hub.head (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  county text, epoch text NOT NULL, gcn bigint NOT NULL, time_ms bigint NOT NULL, audit text NOT NULL
) WITH (fillfactor = 20);

CREATE TABLE hub.device (
  dev text COLLATE "C" PRIMARY KEY, dn integer NOT NULL UNIQUE, body text NOT NULL
) WITH (fillfactor = 50);

CREATE TABLE hub.change (
  dn integer NOT NULL, seq bigint NOT NULL, gcn bigint NOT NULL, hash text NOT NULL, root text COLLATE "C" NOT NULL,
  frame bytea NOT NULL, eff_ms double precision NOT NULL, arrived_ms double precision NOT NULL,
  via text NOT NULL, status text NOT NULL, why text, needs text COLLATE "C",
  PRIMARY KEY (dn, seq)
);
-- A change is accepted once, under whatever dot it comes.
CREATE UNIQUE INDEX change_root ON hub.change (root) WHERE status <> 'dup';
CREATE INDEX change_parked ON hub.change (gcn, dn, seq) WHERE status = 'parked';
CREATE INDEX change_needs ON hub.change (needs) WHERE status = 'parked';

CREATE TABLE hub.record (
  key text COLLATE "C" PRIMARY KEY, kind text NOT NULL, gcn bigint NOT NULL, parent text COLLATE "C",
  sids text NOT NULL, ever_sids text NOT NULL, body text NOT NULL
);
CREATE INDEX record_kind ON hub.record (kind);
CREATE INDEX record_parent ON hub.record (parent) WHERE parent IS NOT NULL;

-- Which records stand in which streams now.
CREATE TABLE hub.standing (sid text COLLATE "C", key text COLLATE "C", PRIMARY KEY (sid, key));
CREATE INDEX standing_key ON hub.standing (key);

CREATE TABLE hub.entry (
  sid text COLLATE "C", n bigint, gcn bigint NOT NULL, body text NOT NULL, hash text NOT NULL, PRIMARY KEY (sid, n)
);
CREATE TABLE hub.stream (sid text COLLATE "C" PRIMARY KEY, n bigint NOT NULL, hash text NOT NULL) WITH (fillfactor = 50);
CREATE TABLE hub.held (dn integer, seq bigint, frame bytea NOT NULL, PRIMARY KEY (dn, seq));
CREATE TABLE hub.doc (kind text COLLATE "C", id text COLLATE "C", body text NOT NULL, PRIMARY KEY (kind, id));

-- Number of the last write of this hub's own journal that stands in the tables (PGlite only).
CREATE TABLE hub.journaled (one boolean PRIMARY KEY DEFAULT true CHECK (one), number bigint NOT NULL);

CREATE FUNCTION hub.must_hold_lane() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(current_setting('nyamdrel.lane', true), '') <> 'held' THEN
    RAISE EXCEPTION 'hub.% is written in the lane only', TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION hub.entries_must_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM added WHERE n < 1 OR gcn < 1 OR (
      n > 1 AND NOT EXISTS (SELECT FROM hub.entry e WHERE e.sid = added.sid AND e.n = added.n - 1))
  ) THEN
    RAISE EXCEPTION 'a stream has no gaps';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER follows AFTER INSERT ON hub.entry REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION hub.entries_must_follow();

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['head', 'device', 'change', 'record', 'standing', 'entry', 'stream', 'held', 'doc', 'journaled'] LOOP
    EXECUTE format('CREATE TRIGGER lane BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON hub.%I
      FOR EACH STATEMENT EXECUTE FUNCTION hub.must_hold_lane()', name);
  END LOOP;
END $$;
`;

/** The same rule, asked once a stream and not once an entry: it was half of what writing a push cost. */
const GAPS_BY_STREAM = `
CREATE OR REPLACE FUNCTION hub.entries_must_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM (
      SELECT sid, min(n) AS first, max(n) AS last, count(*) AS many, min(gcn) AS least FROM added GROUP BY sid
    ) a
    WHERE first < 1 OR least < 1 OR last - first + 1 <> many
      OR (first > 1 AND NOT EXISTS (SELECT FROM hub.entry e WHERE e.sid = a.sid AND e.n = a.first - 1))
  ) THEN
    RAISE EXCEPTION 'a stream has no gaps';
  END IF;
  RETURN NULL;
END $$;
`;

export const MIGRATIONS: readonly string[] = [FIRST, GAPS_BY_STREAM];
