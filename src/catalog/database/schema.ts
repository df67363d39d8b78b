/** Raised when the tables change, so that an older catalogue is made anew. */
export const schemaVersion = 6;

function trigger(name: string, event: 'INSERT' | 'DELETE', table: string, file: string): string {
  return `CREATE TRIGGER ${name} AFTER ${event} ON ${table}
  BEGIN
    INSERT OR IGNORE INTO touched_files VALUES (${file});
    INSERT OR IGNORE INTO unpublished_files VALUES (${file});
  END;
`;
}

/** Article rows are found by path (the scan), by address (pages) and by time (lists); terms by facet and key. */
export const schema = `
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

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
  warnings TEXT NOT NULL
);
CREATE INDEX articles_by_address ON articles (address);
CREATE INDEX articles_by_time ON articles (listed, millis, address);
CREATE INDEX articles_by_day ON articles (listed, day, millis, address);

CREATE INDEX articles_with_pictures ON articles (path) WHERE pictures <> '[]';
CREATE INDEX articles_with_warnings ON articles (path) WHERE warnings <> '[]';

-- How many listed articles each day has: every list of dates is asked for in every build.
CREATE TABLE days (day TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID;
CREATE TRIGGER day_counted AFTER INSERT ON articles WHEN new.listed = 1
  BEGIN INSERT INTO days VALUES (new.day, 1) ON CONFLICT (day) DO UPDATE SET count = count + 1; END;
CREATE TRIGGER day_uncounted AFTER DELETE ON articles WHEN old.listed = 1
  BEGIN
    UPDATE days SET count = count - 1 WHERE day = old.day;
    DELETE FROM days WHERE day = old.day AND count = 0;
  END;

-- How often anything has changed in a month: what is made of its articles is made again when this has grown.
CREATE TABLE months (month TEXT PRIMARY KEY, version INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE pictures (
  path TEXT NOT NULL,
  article INTEGER NOT NULL,
  size INTEGER NOT NULL,
  modified REAL NOT NULL,
  changed REAL NOT NULL,
  PRIMARY KEY (path, article)
) WITHOUT ROWID;
CREATE INDEX pictures_by_article ON pictures (article);

CREATE TABLE terms (
  id INTEGER PRIMARY KEY,
  facet TEXT NOT NULL,
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  base TEXT NOT NULL,
  slug TEXT NOT NULL,
  count INTEGER NOT NULL,
  -- Whether articles write it in more than one way.
  varied INTEGER NOT NULL DEFAULT 0,
  -- How many articles each year has of it, as JSON.
  years TEXT NOT NULL DEFAULT '{}',
  -- In the term table, where nothing has changed since it was written.
  line TEXT,
  UNIQUE (facet, key)
);
CREATE INDEX terms_by_base ON terms (facet, base);

CREATE TABLE article_terms (
  term INTEGER NOT NULL,
  millis INTEGER NOT NULL,
  address TEXT NOT NULL,
  day TEXT NOT NULL,
  article INTEGER NOT NULL,
  name TEXT NOT NULL,
  place INTEGER NOT NULL,
  PRIMARY KEY (term, millis, address)
) WITHOUT ROWID;
CREATE INDEX terms_by_article ON article_terms (article, place);

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

-- What readers may keep for reading offline: files by the group that they are kept with.
CREATE TABLE offline_files (
  "group" TEXT NOT NULL,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  PRIMARY KEY ("group", file)
) WITHOUT ROWID;
CREATE INDEX offline_groups_by_file ON offline_files (file);

-- Files of the site that may have come, changed, gone, or moved to another group since those groups were settled.
CREATE TABLE touched_files (file TEXT PRIMARY KEY) WITHOUT ROWID;
-- Files of the site that may have come, changed or gone since it was published.
CREATE TABLE unpublished_files (file TEXT PRIMARY KEY) WITHOUT ROWID;
${(['pages', 'assets'] as const)
  .flatMap((table) => [
    trigger(`${table}_made`, 'INSERT', table, 'new.file'),
    trigger(`${table}_gone`, 'DELETE', table, 'old.file'),
  ])
  .join('')}
-- An article takes its page and its pictures to its year; the name of the pictures' folder stands for all of them.
CREATE TRIGGER article_put AFTER INSERT ON articles
  BEGIN
    INSERT OR IGNORE INTO touched_files VALUES (new.address || '.html');
    INSERT OR IGNORE INTO touched_files SELECT 'media/' WHERE new.pictures <> '[]';
  END;
CREATE TRIGGER article_gone AFTER DELETE ON articles
  BEGIN
    INSERT OR IGNORE INTO touched_files VALUES (old.address || '.html');
    INSERT OR IGNORE INTO touched_files SELECT 'media/' WHERE old.pictures <> '[]';
  END;
`;
