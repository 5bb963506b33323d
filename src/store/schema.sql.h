/* schema.sql.h - the dossier's tables, one statement a string; included by migrate.c only. docs/dossier.md explains them to readers.
 *
 * Offsets (start, stop) count Unicode code points of article.full, stop exclusive: substr(full, start + 1, stop - start) gives the words.
 * Days are ISO dates. A NULL is unknown or none, never a guess.
 */
#include <stddef.h>

static const char *const schema_1[] = {
/* ---- what is told once: added, never changed ---- */
"CREATE TABLE dossier ( -- facts about the file itself\n"
"  key   TEXT PRIMARY KEY,\n"
"  value TEXT NOT NULL\n"
") STRICT, WITHOUT ROWID",

"CREATE TABLE article (\n"
"  n               INTEGER PRIMARY KEY,\n"
"  id              TEXT NOT NULL UNIQUE, -- a- and the first digits of key, ten or as many as tell it from every other\n"
"  key             TEXT NOT NULL UNIQUE, -- SHA-256 over sha256, a NUL, outlet\n"
"  sha256          TEXT NOT NULL,        -- of the original bytes at first contact\n"
"  bytes           INTEGER NOT NULL,     -- how many they were\n"
"  text_sha256     TEXT NOT NULL,        -- of full, as stored\n"
"  given_id        TEXT,                 -- the id that came with it\n"
"  lang            TEXT NOT NULL,        -- BCP 47, und: not recognised\n"
"  outlet          TEXT,\n"
"  title           TEXT,\n"
"  byline          TEXT,\n"
"  url             TEXT,\n"
"  canonical       TEXT,\n"
"  section         TEXT,\n"
"  modified        TEXT,\n"
"  published       TEXT,                 -- 2019-03-29, 2019-03, 2019-03-29T14:05:00+01:00\n"
"  published_basis TEXT CHECK (published_basis IN ('metadata', 'option', 'text')),\n"
"  text_start      INTEGER NOT NULL,     -- code points of full before text\n"
"  text            TEXT NOT NULL,\n"
"  full            TEXT GENERATED ALWAYS AS (CASE WHEN title IS NULL THEN text ELSE title || char(10, 10) || text END) VIRTUAL,\n"
"  version         TEXT NOT NULL         -- of recoupe, when it was read\n"
") STRICT",

"CREATE TABLE article_source ( -- every place an article came from\n"
"  article INTEGER NOT NULL REFERENCES article(n),\n"
"  source  TEXT NOT NULL,\n"
"  PRIMARY KEY (article, source)\n"
") STRICT, WITHOUT ROWID",

"CREATE TABLE article_basis ( -- where title, outlet... were found; said: what the article says where the user said otherwise\n"
"  article INTEGER NOT NULL REFERENCES article(n),\n"
"  key     TEXT NOT NULL,\n"
"  basis   TEXT,\n"
"  said    TEXT,\n"
"  PRIMARY KEY (article, key)\n"
") STRICT, WITHOUT ROWID",

"CREATE TABLE article_warning (\n"
"  article INTEGER NOT NULL REFERENCES article(n),\n"
"  i       INTEGER NOT NULL,\n"
"  warning TEXT NOT NULL,\n"
"  PRIMARY KEY (article, i)\n"
") STRICT, WITHOUT ROWID",

"CREATE VIRTUAL TABLE article_fts USING fts5(title, text, content='article', content_rowid='n', tokenize='unicode61 remove_diacritics 2')",
"CREATE TRIGGER article_fts_insert AFTER INSERT ON article BEGIN\n"
"  INSERT INTO article_fts(rowid, title, text) VALUES (new.n, new.title, new.text);\n"
"END",

"CREATE TABLE log ( -- what was added and changed, when; each entry carries the hash of the one before\n"
"  n       INTEGER PRIMARY KEY,\n"
"  at      TEXT NOT NULL,  -- UTC\n"
"  what    TEXT NOT NULL,\n"
"  article TEXT,           -- key\n"
"  detail  TEXT NOT NULL,\n"
"  version TEXT NOT NULL,\n"
"  before  TEXT NOT NULL,  -- hash of entry n - 1; empty for the first\n"
"  hash    TEXT NOT NULL   -- SHA-256 over before, n, at, what, article, detail, version, each with a line end\n"
") STRICT",
"CREATE INDEX log_article ON log(article)",
"CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END",
"CREATE TRIGGER log_no_delete BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log is never cut'); END",

/* ---- what was read in each article: computed once, when it was added ---- */
"CREATE TABLE article_sentence (\n"
"  article INTEGER NOT NULL REFERENCES article(n),\n"
"  i       INTEGER NOT NULL,\n"
"  start   INTEGER NOT NULL, stop INTEGER NOT NULL,\n"
"  in_title INTEGER NOT NULL, heading INTEGER NOT NULL, paragraph INTEGER NOT NULL,\n"
"  PRIMARY KEY (article, i)\n"
") STRICT, WITHOUT ROWID",

"CREATE TABLE article_entity (\n"
"  article  INTEGER NOT NULL REFERENCES article(n),\n"
"  i        INTEGER NOT NULL,\n"
"  name     TEXT NOT NULL,\n"
"  type     TEXT NOT NULL CHECK (type IN ('PER', 'ORG', 'LOC', 'MISC')),\n"
"  wikidata TEXT,\n"
"  kb       TEXT,\n"
"  gender   INTEGER NOT NULL, number INTEGER NOT NULL,\n"
"  PRIMARY KEY (article, i)\n"
") STRICT, WITHOUT ROWID",

"CREATE TABLE article_mention (\n"
"  article INTEGER NOT NULL,\n"
"  i       INTEGER NOT NULL,\n"
"  start   INTEGER NOT NULL, stop INTEGER NOT NULL,\n"
"  entity  INTEGER NOT NULL,\n"
"  kind    TEXT NOT NULL CHECK (kind IN ('name', 'nominal', 'pronoun')),\n"
"  PRIMARY KEY (article, i),\n"
"  FOREIGN KEY (article, entity) REFERENCES article_entity(article, i)\n"
") STRICT, WITHOUT ROWID",

"CREATE TABLE article_label ( -- how the article characterises somebody\n"
"  article INTEGER NOT NULL,\n"
"  i       INTEGER NOT NULL,\n"
"  start   INTEGER NOT NULL, stop INTEGER NOT NULL,\n"
"  entity  INTEGER NOT NULL,\n"
"  voice   TEXT NOT NULL CHECK (voice IN ('outlet', 'quoted', 'unclear')),\n"
"  PRIMARY KEY (article, i),\n"
"  FOREIGN KEY (article, entity) REFERENCES article_entity(article, i)\n"
") STRICT, WITHOUT ROWID",

"CREATE TABLE article_time (\n"
"  article   INTEGER NOT NULL REFERENCES article(n),\n"
"  i         INTEGER NOT NULL,\n"
"  start     INTEGER NOT NULL, stop INTEGER NOT NULL,\n"
"  type      TEXT NOT NULL CHECK (type IN ('DATE', 'TIME', 'DURATION', 'SET')),\n"
"  value     TEXT, mod TEXT,\n"
"  first_day TEXT, last_day TEXT,\n"
"  basis     TEXT NOT NULL CHECK (basis IN ('written', 'computed', 'partial')),\n"
"  anchor    TEXT, -- published, or the number of the time it is counted from\n"
"  impossible INTEGER NOT NULL,\n"
"  PRIMARY KEY (article, i)\n"
") STRICT, WITHOUT ROWID",

"CREATE TABLE article_quantity (\n"
"  article  INTEGER NOT NULL REFERENCES article(n),\n"
"  i        INTEGER NOT NULL,\n"
"  start    INTEGER NOT NULL, stop INTEGER NOT NULL,\n"
"  value    REAL, min REAL, max REAL,\n"
"  unit     TEXT, per TEXT,\n"
"  of_start INTEGER, of_stop INTEGER,\n"
"  approximate INTEGER NOT NULL, score INTEGER NOT NULL,\n"
"  PRIMARY KEY (article, i)\n"
") STRICT, WITHOUT ROWID",

"CREATE TABLE article_statement (\n"
"  article INTEGER NOT NULL REFERENCES article(n),\n"
"  i       INTEGER NOT NULL,\n"
"  start   INTEGER NOT NULL, stop INTEGER NOT NULL,\n"
"  kind    TEXT NOT NULL CHECK (kind IN ('direct', 'indirect', 'mixed')),\n"
"  act     TEXT NOT NULL,\n"
"  cue_start     INTEGER, cue_stop INTEGER,\n"
"  speaker_start INTEGER, speaker_stop INTEGER,\n"
"  speaker INTEGER, -- entity\n"
"  PRIMARY KEY (article, i),\n"
"  FOREIGN KEY (article, speaker) REFERENCES article_entity(article, i)\n"
") STRICT, WITHOUT ROWID",

"CREATE TABLE article_statement_via ( -- through whom it reached the outlet, nearest the speaker first\n"
"  article INTEGER NOT NULL, statement INTEGER NOT NULL, i INTEGER NOT NULL,\n"
"  role    TEXT NOT NULL,\n"
"  entity  INTEGER,\n"
"  start   INTEGER, stop INTEGER,\n"
"  PRIMARY KEY (article, statement, i),\n"
"  FOREIGN KEY (article, statement) REFERENCES article_statement(article, i),\n"
"  FOREIGN KEY (article, entity) REFERENCES article_entity(article, i)\n"
") STRICT, WITHOUT ROWID",

"CREATE TABLE article_event ( -- what one clause reports\n"
"  article   INTEGER NOT NULL REFERENCES article(n),\n"
"  i         INTEGER NOT NULL,\n"
"  start     INTEGER NOT NULL, stop INTEGER NOT NULL,\n"
"  trigger_start INTEGER, trigger_stop INTEGER,\n"
"  predicate TEXT, type TEXT, mode TEXT, kind TEXT,\n"
"  time      INTEGER, place INTEGER, statement INTEGER,\n"
"  voice     TEXT NOT NULL CHECK (voice IN ('outlet', 'source')),\n"
"  claim     TEXT NOT NULL CHECK (claim IN ('done', 'not done', 'planned', 'possible', 'demanded')),\n"
"  hedged    INTEGER NOT NULL, nominal INTEGER NOT NULL, position INTEGER NOT NULL,\n"
"  PRIMARY KEY (article, i),\n"
"  FOREIGN KEY (article, time) REFERENCES article_time(article, i),\n"
"  FOREIGN KEY (article, place) REFERENCES article_entity(article, i),\n"
"  FOREIGN KEY (article, statement) REFERENCES article_statement(article, i)\n"
") STRICT, WITHOUT ROWID",

"CREATE TABLE article_event_party ( -- who does it, to whom, and who says so (attribution: first-hand source first)\n"
"  article INTEGER NOT NULL, event INTEGER NOT NULL,\n"
"  part    TEXT NOT NULL CHECK (part IN ('actor', 'recipient', 'attribution')),\n"
"  i       INTEGER NOT NULL,\n"
"  role    TEXT NOT NULL,\n"
"  entity  INTEGER,\n"
"  start   INTEGER, stop INTEGER,\n"
"  PRIMARY KEY (article, event, part, i),\n"
"  FOREIGN KEY (article, event) REFERENCES article_event(article, i),\n"
"  FOREIGN KEY (article, entity) REFERENCES article_entity(article, i)\n"
") STRICT, WITHOUT ROWID",

"CREATE TABLE article_event_quantity (\n"
"  article INTEGER NOT NULL, event INTEGER NOT NULL, i INTEGER NOT NULL, quantity INTEGER NOT NULL,\n"
"  PRIMARY KEY (article, event, i),\n"
"  FOREIGN KEY (article, event) REFERENCES article_event(article, i),\n"
"  FOREIGN KEY (article, quantity) REFERENCES article_quantity(article, i)\n"
") STRICT, WITHOUT ROWID",

/* ---- the cross-check of all of them: replaced as a whole after each add ---- */
"CREATE TABLE name ( -- one person, organisation, place across articles\n"
"  n INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL, wikidata TEXT, kb TEXT\n"
") STRICT",
"CREATE TABLE name_entity (\n"
"  name INTEGER NOT NULL REFERENCES name(n), article INTEGER NOT NULL, entity INTEGER NOT NULL,\n"
"  PRIMARY KEY (name, article, entity),\n"
"  FOREIGN KEY (article, entity) REFERENCES article_entity(article, i)\n"
") STRICT, WITHOUT ROWID",
"CREATE TABLE copy ( -- a passage that two articles share\n"
"  n INTEGER PRIMARY KEY,\n"
"  article_a INTEGER NOT NULL REFERENCES article(n), start_a INTEGER NOT NULL, stop_a INTEGER NOT NULL,\n"
"  article_b INTEGER NOT NULL REFERENCES article(n), start_b INTEGER NOT NULL, stop_b INTEGER NOT NULL,\n"
"  words INTEGER NOT NULL,\n"
"  direction TEXT CHECK (direction IN ('a to b', 'b to a')), -- NULL: can't be told\n"
"  whole INTEGER NOT NULL -- the two count as one text\n"
") STRICT",
"CREATE TABLE origin ( -- where reports enter, as far as the articles say\n"
"  n INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL,\n"
"  kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation', 'document', 'outlet', 'unnamed')),\n"
"  camp TEXT, who INTEGER REFERENCES name(n)\n"
") STRICT",
"CREATE TABLE event ( -- one line of the chronology\n"
"  n INTEGER PRIMARY KEY, id TEXT NOT NULL, title TEXT NOT NULL,\n"
"  title_account INTEGER, -- account whose words the title is\n"
"  kind TEXT NOT NULL CHECK (kind IN ('event', 'position')),\n"
"  type TEXT, mode TEXT, class TEXT,\n"
"  claim TEXT NOT NULL,\n"
"  edtf TEXT, first_day TEXT, last_day TEXT,\n"
"  place TEXT, place_wikidata TEXT,\n"
"  articles INTEGER NOT NULL,\n"
"  origins_stated INTEGER NOT NULL -- at most so many\n"
") STRICT",
"CREATE TABLE event_alias ( -- every id that leads to an event, its own too\n"
"  id TEXT PRIMARY KEY, event INTEGER NOT NULL REFERENCES event(n)\n"
") STRICT, WITHOUT ROWID",
"CREATE TABLE event_actor (\n"
"  event INTEGER NOT NULL REFERENCES event(n), part TEXT NOT NULL CHECK (part IN ('actor', 'recipient')), i INTEGER NOT NULL,\n"
"  name TEXT NOT NULL, who INTEGER REFERENCES name(n),\n"
"  PRIMARY KEY (event, part, i)\n"
") STRICT, WITHOUT ROWID",
"CREATE TABLE event_origin (\n"
"  event INTEGER NOT NULL REFERENCES event(n), i INTEGER NOT NULL, origin INTEGER NOT NULL REFERENCES origin(n),\n"
"  PRIMARY KEY (event, i)\n"
") STRICT, WITHOUT ROWID",
"CREATE TABLE event_related (\n"
"  event INTEGER NOT NULL REFERENCES event(n), i INTEGER NOT NULL, other INTEGER NOT NULL REFERENCES event(n), how TEXT NOT NULL,\n"
"  PRIMARY KEY (event, i)\n"
") STRICT, WITHOUT ROWID",
"CREATE TABLE event_denial (\n"
"  event INTEGER NOT NULL REFERENCES event(n), i INTEGER NOT NULL,\n"
"  article INTEGER NOT NULL REFERENCES article(n), article_event INTEGER, statement INTEGER,\n"
"  by TEXT, day TEXT, start INTEGER, stop INTEGER,\n"
"  PRIMARY KEY (event, i)\n"
") STRICT, WITHOUT ROWID",
"CREATE TABLE account ( -- one article's version of one event\n"
"  n INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article(n), event INTEGER NOT NULL REFERENCES event(n),\n"
"  start INTEGER, stop INTEGER, -- the words that tell it best\n"
"  copy_of INTEGER REFERENCES account(n) DEFERRABLE INITIALLY DEFERRED,\n"
"  voice TEXT NOT NULL, claim TEXT NOT NULL, hedged INTEGER NOT NULL\n"
") STRICT",
"CREATE TABLE account_mention (\n"
"  account INTEGER NOT NULL REFERENCES account(n), i INTEGER NOT NULL, article_event INTEGER NOT NULL,\n"
"  PRIMARY KEY (account, i)\n"
") STRICT, WITHOUT ROWID",
"CREATE TABLE account_link ( -- its attribution, first-hand source first\n"
"  account INTEGER NOT NULL REFERENCES account(n), i INTEGER NOT NULL,\n"
"  name TEXT, who INTEGER REFERENCES name(n), role TEXT NOT NULL, start INTEGER, stop INTEGER,\n"
"  PRIMARY KEY (account, i)\n"
") STRICT, WITHOUT ROWID",
"CREATE TABLE account_origin ( -- none: no source given\n"
"  account INTEGER NOT NULL REFERENCES account(n), i INTEGER NOT NULL, origin INTEGER NOT NULL REFERENCES origin(n),\n"
"  PRIMARY KEY (account, i)\n"
") STRICT, WITHOUT ROWID",
"CREATE TABLE point ( -- one comparable feature of an event\n"
"  n INTEGER PRIMARY KEY, event INTEGER NOT NULL REFERENCES event(n), name TEXT NOT NULL,\n"
"  state TEXT NOT NULL CHECK (state IN ('match', 'repeated', 'compatible', 'differ', 'revised', 'single'))\n"
") STRICT",
"CREATE TABLE point_value (\n"
"  n INTEGER PRIMARY KEY, point INTEGER NOT NULL REFERENCES point(n),\n"
"  text TEXT, number REAL, min REAL, max REAL, unit TEXT, per TEXT, approximate INTEGER NOT NULL,\n"
"  basis TEXT, anchor TEXT, wikidata TEXT, first_day TEXT, last_day TEXT\n"
") STRICT",
"CREATE TABLE point_value_origin (\n"
"  value INTEGER NOT NULL REFERENCES point_value(n), i INTEGER NOT NULL, origin INTEGER NOT NULL REFERENCES origin(n),\n"
"  PRIMARY KEY (value, i)\n"
") STRICT, WITHOUT ROWID",
"CREATE TABLE point_cell ( -- where one account gives a value\n"
"  value INTEGER NOT NULL REFERENCES point_value(n), i INTEGER NOT NULL,\n"
"  account INTEGER NOT NULL REFERENCES account(n), start INTEGER, stop INTEGER,\n"
"  origin INTEGER REFERENCES origin(n), voice TEXT NOT NULL, hedged INTEGER NOT NULL,\n"
"  PRIMARY KEY (value, i)\n"
") STRICT, WITHOUT ROWID",
"CREATE TABLE inferred ( -- articles dated by others\n"
"  article INTEGER PRIMARY KEY REFERENCES article(n), first_day TEXT, last_day TEXT\n"
") STRICT",
"CREATE TABLE inferred_from (\n"
"  article INTEGER NOT NULL REFERENCES inferred(article), i INTEGER NOT NULL, account INTEGER NOT NULL REFERENCES account(n),\n"
"  PRIMARY KEY (article, i)\n"
") STRICT, WITHOUT ROWID",
"CREATE INDEX name_id ON name(id)",
"CREATE INDEX origin_id ON origin(id)",
"CREATE INDEX event_id ON event(id)",
"CREATE INDEX account_event ON account(event)",
"CREATE INDEX account_article ON account(article)",
"CREATE INDEX account_copy_of ON account(copy_of)",
"CREATE INDEX point_event ON point(event)",
"CREATE INDEX point_value_point ON point_value(point)",
"CREATE INDEX point_cell_account ON point_cell(account)",
"CREATE INDEX name_entity_entity ON name_entity(article, entity)",

/* ---- views for people ---- */
"CREATE VIEW chronology AS SELECT e.id, e.edtf AS \"when\", e.first_day, e.last_day,\n"
"  (SELECT group_concat(DISTINCT v.basis || coalesce(' from ' || v.anchor, '')) FROM point p JOIN point_value v ON v.point = p.n\n"
"   WHERE p.event = e.n AND p.name = 'date') AS date_basis,\n"
"  e.place, e.title, e.claim, e.articles, (SELECT count(*) FROM account a WHERE a.event = e.n AND a.hedged) AS hedged,\n"
"  (SELECT count(*) FROM account a WHERE a.event = e.n AND NOT EXISTS (SELECT 1 FROM account_origin x WHERE x.account = a.n)\n"
"   AND NOT EXISTS (SELECT 1 FROM account_link l WHERE l.account = a.n)) AS no_source,\n"
"  e.origins_stated AS at_most_stated_origins,\n"
"  (SELECT group_concat(o.name, '; ') FROM event_origin x JOIN origin o ON o.n = x.origin WHERE x.event = e.n) AS origins,\n"
"  (SELECT group_concat(p.name, '; ') FROM point p WHERE p.event = e.n AND p.state = 'differ') AS differs_on,\n"
"  (SELECT group_concat(coalesce(d.by, r.outlet, r.id), '; ') FROM event_denial d JOIN article r ON r.n = d.article WHERE d.event = e.n)\n"
"   AS denied_by\n"
"  FROM event e WHERE e.kind = 'event' ORDER BY e.n",
"CREATE VIEW accounts AS SELECT e.id AS event, e.title, r.id AS article, r.outlet, r.published, a.voice, a.claim, a.hedged,\n"
"  substr(r.full, a.start + 1, a.stop - a.start) AS quote,\n"
"  (SELECT group_concat(name, ' > ') FROM (SELECT name FROM account_link l WHERE l.account = a.n ORDER BY i)) AS attribution,\n"
"  (SELECT group_concat(o.name, '; ') FROM account_origin x JOIN origin o ON o.n = x.origin WHERE x.account = a.n) AS origins\n"
"  FROM account a JOIN event e ON e.n = a.event JOIN article r ON r.n = a.article ORDER BY e.n, a.n",
"CREATE VIEW point_values AS SELECT e.id AS event, e.title, p.name AS point, p.state, coalesce(v.text, v.number,\n"
"  v.first_day || CASE WHEN v.last_day <> v.first_day THEN '/' || v.last_day ELSE '' END) AS value, v.min, v.max, v.unit,\n"
"  v.approximate, v.basis, v.anchor, c.voice, c.hedged, r.id AS article, r.outlet, substr(r.full, c.start + 1, c.stop - c.start) AS words, o.name AS origin\n"
"  FROM point_value v JOIN point p ON p.n = v.point JOIN event e ON e.n = p.event JOIN point_cell c ON c.value = v.n\n"
"  JOIN account a ON a.n = c.account JOIN article r ON r.n = a.article LEFT JOIN origin o ON o.n = c.origin\n"
"  ORDER BY e.n, p.n, v.n, c.i",
"CREATE VIEW differences AS SELECT * FROM point_values WHERE state IN ('differ', 'revised')",
"CREATE VIEW said AS SELECT r.id AS article, r.outlet, r.published,\n"
"  coalesce(n.name, substr(r.full, s.speaker_start + 1, s.speaker_stop - s.speaker_start)) AS speaker, s.act,\n"
"  substr(r.full, s.cue_start + 1, s.cue_stop - s.cue_start) AS cue, s.kind, substr(r.full, s.start + 1, s.stop - s.start) AS words,\n"
"  (SELECT group_concat(via, ' > ') FROM (SELECT coalesce(m.name, substr(r.full, t.start + 1, t.stop - t.start)) AS via\n"
"   FROM article_statement_via t LEFT JOIN name_entity q ON q.article = t.article AND q.entity = t.entity LEFT JOIN name m ON m.n = q.name\n"
"   WHERE t.article = s.article AND t.statement = s.i ORDER BY t.i)) AS via\n"
"  FROM article_statement s JOIN article r ON r.n = s.article\n"
"  LEFT JOIN name_entity ne ON ne.article = s.article AND ne.entity = s.speaker LEFT JOIN name n ON n.n = ne.name\n"
"  ORDER BY r.published, r.id, s.start",
"CREATE VIEW labels AS SELECT n.name, r.outlet, r.id AS article, substr(r.full, l.start + 1, l.stop - l.start) AS label, l.voice\n"
"  FROM article_label l JOIN article r ON r.n = l.article\n"
"  LEFT JOIN name_entity ne ON ne.article = l.article AND ne.entity = l.entity LEFT JOIN name n ON n.n = ne.name\n"
"  ORDER BY n.name, r.outlet, r.id, l.start",
"CREATE VIEW copies AS SELECT a.id AS article_a, a.outlet AS outlet_a, b.id AS article_b, b.outlet AS outlet_b, c.words, c.direction, c.whole,\n"
"  substr(a.full, c.start_a + 1, c.stop_a - c.start_a) AS passage\n"
"  FROM copy c JOIN article a ON a.n = c.article_a JOIN article b ON b.n = c.article_b ORDER BY c.words DESC, c.n",
NULL,
};

static const char *const schema_2[] = {
"CREATE TABLE fetched ( -- addresses that were fetched, and what their servers said, to be asked with the next time\n"
"  url TEXT PRIMARY KEY, etag TEXT, modified TEXT,\n"
"  stamp TEXT -- of a feed's item: when the feed says that it was changed last\n"
") STRICT, WITHOUT ROWID",
"CREATE INDEX article_url ON article(url)",
NULL,
};

static const char *const schema_3[] = {
"CREATE TABLE article_agency ( -- what an agency says of its item; several versions of one item are several articles\n"
"  article INTEGER PRIMARY KEY REFERENCES article(n),\n"
"  item    TEXT NOT NULL,  -- the item's number at its agency\n"
"  version TEXT,\n"
"  slug    TEXT,\n"
"  status  TEXT,           -- usable, canceled...\n"
"  signal  TEXT,           -- correction, update...\n"
"  embargo TEXT,           -- not to be published before\n"
"  note    TEXT            -- to editors\n"
") STRICT",
"CREATE INDEX article_agency_item ON article_agency(item)",
"CREATE TABLE item_withdrawn ( -- items that their agency withdrew; what it said of them stays in the dossier and is no account any more\n"
"  item TEXT NOT NULL, version TEXT NOT NULL, -- of the withdrawal; empty: not said\n"
"  source TEXT NOT NULL,\n"
"  PRIMARY KEY (item, version)\n"
") STRICT, WITHOUT ROWID",
"CREATE VIEW versions AS SELECT g.item, g.version, a.id AS article, a.outlet, a.published, a.modified, a.title, g.slug, g.status, g.signal, g.embargo, g.note,\n"
"  EXISTS (SELECT 1 FROM item_withdrawn w WHERE w.item = g.item AND (w.version = '' OR CAST(g.version AS INTEGER) <= CAST(w.version AS INTEGER))) AS withdrawn\n"
"  FROM article_agency g JOIN article a ON a.n = g.article ORDER BY g.item, CAST(g.version AS INTEGER), a.id",
NULL,
};

static const char *const schema_4[] = {
"CREATE TABLE correction ( -- what a person set right: the article's row holds the value that counts, this what was found there\n"
"  article INTEGER NOT NULL REFERENCES article(n),\n"
"  key     TEXT NOT NULL CHECK (key IN ('published', 'outlet', 'lang', 'byline')),\n"
"  value   TEXT,            -- NULL: that there is none\n"
"  found   TEXT,            -- what comes back when the correction is taken back\n"
"  found_basis TEXT,        -- where it was found\n"
"  found_said  TEXT,        -- what the article says, where an option of add had said otherwise\n"
"  found_kind  TEXT,        -- article.published_basis then\n"
"  log     INTEGER NOT NULL REFERENCES log(n), -- when\n"
"  PRIMARY KEY (article, key)\n"
") STRICT, WITHOUT ROWID",
"CREATE INDEX article_sha256 ON article(sha256)",
NULL,
};

static const char *const schema_5[] = {
"ALTER TABLE fetched ADD COLUMN feed TEXT",          /* the feed that it is an item of */
"ALTER TABLE fetched ADD COLUMN first_at INTEGER",   /* seconds since 1970, UTC: fetched first */
"ALTER TABLE fetched ADD COLUMN asked_at INTEGER",   /* asked for last */
"CREATE TABLE page_version ( -- a page that had changed when it was fetched again, oldest change first: the article that counts since, and the one that it replaces\n"
"  n        INTEGER PRIMARY KEY,\n"
"  article  INTEGER NOT NULL REFERENCES article(n), -- may be an earlier one: a page can go back to an earlier text\n"
"  replaces INTEGER NOT NULL REFERENCES article(n),\n"
"  log      INTEGER NOT NULL REFERENCES log(n),     -- when\n"
"  CHECK (replaces <> article)\n"
") STRICT",
"CREATE INDEX page_version_article ON page_version(article)",
"CREATE INDEX page_version_replaces ON page_version(replaces)",
NULL,
};

/* An item's number is its provider's. Where an item says no provider (all that older versions of recoupe stored, and some withdrawals), it is that of the
 * number's only provider; where several use the number, an unknown one of its own. */
static const char *const schema_6[] = {
"ALTER TABLE article_agency ADD COLUMN provider TEXT", /* whose number it is, as the item says */
"DROP VIEW versions",
"ALTER TABLE item_withdrawn RENAME TO item_withdrawn_5",
"CREATE TABLE item_withdrawn ( -- items that their agency withdrew; what it said of them stays in the dossier and is no account any more\n"
"  item TEXT NOT NULL, provider TEXT NOT NULL, version TEXT NOT NULL, -- of the withdrawal; empty: not said\n"
"  source TEXT NOT NULL,\n"
"  PRIMARY KEY (item, provider, version)\n"
") STRICT, WITHOUT ROWID",
"INSERT INTO item_withdrawn SELECT item, '', version, source FROM item_withdrawn_5",
"DROP TABLE item_withdrawn_5",
"CREATE VIEW item_provider AS -- numbers of items that only one provider uses\n"
"  SELECT item, min(provider) AS provider FROM (SELECT item, provider FROM article_agency UNION SELECT item, provider FROM item_withdrawn)\n"
"  WHERE provider <> '' GROUP BY item HAVING min(provider) = max(provider)",
"CREATE VIEW versions AS SELECT g.item, coalesce(g.provider, o.provider) AS provider, g.version, a.id AS article, a.outlet, a.published, a.modified, a.title,\n"
"  g.slug, g.status, g.signal, g.embargo, g.note, EXISTS (SELECT 1 FROM item_withdrawn w WHERE w.item = g.item AND\n"
"    coalesce(nullif(w.provider, ''), o.provider, '') = coalesce(g.provider, o.provider, '') AND\n"
"    (w.version = '' OR CAST(g.version AS INTEGER) <= CAST(w.version AS INTEGER))) AS withdrawn\n"
"  FROM article_agency g JOIN article a ON a.n = g.article LEFT JOIN item_provider o ON o.item = g.item\n"
"  ORDER BY g.item, 2, CAST(g.version AS INTEGER), a.id",
NULL,
};
