/** Raise it when the tables change: an older catalogue is then made again. */
export const schemaVersion = 16;

function trigger(name: string, event: 'INSERT' | 'DELETE', table: string, file: string): string {
  return `CREATE TRIGGER ${name} AFTER ${event} ON ${table}
  BEGIN
    INSERT OR IGNORE INTO touched_files VALUES (${file});
    INSERT OR IGNORE INTO unpublished_files VALUES (${file});
  END;
`;
}

/** The scan looks up articles by path, pages by address, lists by time. Terms are looked up by facet and key. */
export const schema = `
CREATE TABLE metadata (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE articles (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  size INTEGER NOT NULL,
  modified REAL NOT NULL,
  changed REAL NOT NULL,
  checked REAL NOT NULL,
  file_hash TEXT NOT NULL,
  body_hash TEXT NOT NULL,
  address TEXT NOT NULL,
  millis INTEGER NOT NULL,
  day TEXT NOT NULL,
  lang TEXT NOT NULL,
  listed INTEGER NOT NULL,
  section INTEGER REFERENCES terms (id),
  article TEXT NOT NULL,
  pictures TEXT NOT NULL,
  attachments TEXT NOT NULL,
  warnings TEXT NOT NULL
);
CREATE INDEX articles_by_address ON articles (address);
CREATE INDEX articles_by_time ON articles (listed, millis, address);
CREATE INDEX articles_by_language ON articles (lang);
CREATE INDEX articles_by_day ON articles (listed, day, millis, address);

CREATE INDEX articles_with_pictures ON articles (path) WHERE pictures <> '[]';
CREATE INDEX articles_with_attachments ON articles (path) WHERE attachments <> '[]';
CREATE INDEX articles_with_warnings ON articles (path) WHERE warnings <> '[]';

-- How many listed articles each day has, and how large their files are. Every build reads these numbers.
CREATE TABLE days (day TEXT PRIMARY KEY, count INTEGER NOT NULL, bytes INTEGER NOT NULL) WITHOUT ROWID;
CREATE TRIGGER day_counted AFTER INSERT ON articles WHEN new.listed = 1
  BEGIN INSERT INTO days VALUES (new.day, 1, new.size)
    ON CONFLICT (day) DO UPDATE SET count = count + 1, bytes = bytes + new.size; END;
CREATE TRIGGER day_uncounted AFTER DELETE ON articles WHEN old.listed = 1
  BEGIN
    UPDATE days SET count = count - 1, bytes = bytes - old.size WHERE day = old.day;
    DELETE FROM days WHERE day = old.day AND count = 0;
  END;

-- The version grows whenever an article of the month changes. What is made of its articles is then made again.
CREATE TABLE months (month TEXT PRIMARY KEY, version INTEGER NOT NULL) WITHOUT ROWID;

-- The texts of attachments, for the search.
CREATE TABLE attachment_texts (
  article INTEGER NOT NULL,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (article, position)
) WITHOUT ROWID;

-- The files of pictures and attachments, so that the scan notices a change.
CREATE TABLE pictures (
  path TEXT NOT NULL,
  article INTEGER NOT NULL,
  size INTEGER NOT NULL,
  modified REAL NOT NULL,
  changed REAL NOT NULL,
  PRIMARY KEY (path, article)
) WITHOUT ROWID;
CREATE INDEX pictures_by_article ON pictures (article);

-- Where articles stood before. A key is a part of the hash of a form of such an address.
CREATE TABLE old_addresses (article INTEGER NOT NULL, address TEXT NOT NULL, is_alias INTEGER NOT NULL, PRIMARY KEY (article, address)) WITHOUT ROWID;
CREATE TABLE old_address_keys (key TEXT NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (key, article)) WITHOUT ROWID;

-- What an article names as its versions in other languages: their addresses, or a word that all of them name.
CREATE TABLE translation_names (article INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (article, name)) WITHOUT ROWID;
CREATE INDEX translations_by_name ON translation_names (name);

-- The texts of the articles in brief, and the runs of words under which similar texts are found.
CREATE TABLE copy_sketches (article INTEGER PRIMARY KEY, sketch TEXT NOT NULL);
CREATE TABLE copy_runs (run INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (run, article)) WITHOUT ROWID;
-- Similar texts, each pair in both directions, and the copies of one story. The articles in copy_pending must be compared.
CREATE TABLE copy_pairs (article INTEGER NOT NULL, other INTEGER NOT NULL, PRIMARY KEY (article, other)) WITHOUT ROWID;
CREATE TABLE copy_groups (article INTEGER PRIMARY KEY, story INTEGER NOT NULL);
CREATE INDEX copies_by_story ON copy_groups (story);
CREATE TABLE copy_pending (article INTEGER PRIMARY KEY);

CREATE TABLE terms (
  id INTEGER PRIMARY KEY,
  facet TEXT NOT NULL,
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  -- The first letters of its key, under which the index of a facet with many terms lists it.
  initial TEXT NOT NULL,
  base TEXT NOT NULL,
  slug TEXT NOT NULL,
  count INTEGER NOT NULL,
  -- 1 where articles write it in more than one way.
  varied INTEGER NOT NULL DEFAULT 0,
  -- The number of its articles by year, as JSON.
  years TEXT NOT NULL DEFAULT '{}',
  -- Its line in the term table; NULL where the line must be written again.
  line TEXT,
  UNIQUE (facet, key)
);
CREATE INDEX terms_by_base ON terms (facet, base);
CREATE INDEX terms_by_initial ON terms (facet, initial);

CREATE TABLE article_terms (
  term INTEGER NOT NULL,
  millis INTEGER NOT NULL,
  address TEXT NOT NULL,
  day TEXT NOT NULL,
  article INTEGER NOT NULL,
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (term, millis, address)
) WITHOUT ROWID;
CREATE INDEX terms_by_article ON article_terms (article, position);

CREATE TABLE pages (
  key TEXT PRIMARY KEY,
  hash TEXT NOT NULL,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX pages_by_file ON pages (file);

CREATE TABLE dirty (key TEXT PRIMARY KEY) WITHOUT ROWID;

CREATE TABLE assets (file TEXT PRIMARY KEY, sha256 TEXT NOT NULL, owner TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX assets_by_owner ON assets (owner);

-- The files that readers may save for reading offline, by group.
CREATE TABLE offline_files (
  "group" TEXT NOT NULL,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  PRIMARY KEY ("group", file)
) WITHOUT ROWID;
CREATE INDEX offline_groups_by_file ON offline_files (file);

-- Files of the site that were added, changed, removed, or moved to another group since the groups were updated.
CREATE TABLE touched_files (file TEXT PRIMARY KEY) WITHOUT ROWID;
-- Files of the site that were added, changed or removed since it was published.
CREATE TABLE unpublished_files (file TEXT PRIMARY KEY) WITHOUT ROWID;
${(['pages', 'assets'] as const)
  .flatMap((table) => [
    trigger(`${table}_made`, 'INSERT', table, 'new.file'),
    trigger(`${table}_gone`, 'DELETE', table, 'old.file'),
  ])
  .join('')}
-- The year of an article decides the group of its page, pictures and attachments. 'media/' stands for all of these.
CREATE TRIGGER article_put AFTER INSERT ON articles
  BEGIN
    INSERT OR IGNORE INTO touched_files VALUES (new.address || '.html');
    INSERT OR IGNORE INTO touched_files SELECT 'media/' WHERE new.pictures <> '[]' OR new.attachments <> '[]';
  END;
CREATE TRIGGER article_gone AFTER DELETE ON articles
  BEGIN
    INSERT OR IGNORE INTO touched_files VALUES (old.address || '.html');
    INSERT OR IGNORE INTO touched_files SELECT 'media/' WHERE old.pictures <> '[]' OR old.attachments <> '[]';
  END;
`;
