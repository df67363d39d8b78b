import type { FirstSearch } from '../browser/first-search.ts';
import { median, megabytes, ratio, seconds, wholeNumber } from '../report/numbers.ts';
import { type ReportRow, table } from '../report/table.ts';
import type { ArchiveMeasurement, BenchFigures, FolderSize, Machine, UpdateFigures } from './figures.ts';
import { stageLines } from './stage-lines.ts';
import { addSummaries, type Summary, summary } from './summary.ts';

const columns = ['time', 'CPU', 'a process', 'together', ''];

/** The lines of the report. */
export function reportLines({ machine, archives }: BenchFigures): readonly string[] {
  return [
    machineLine(machine),
    ...archives.flatMap((archive) => ['', ...archiveLines(archive)]),
    ...growthLines(archives),
  ];
}

function machineLine({ processor, cores, memory, system, node, hugo }: Machine): string {
  const tools = `Node ${node}${hugo === undefined ? '' : `, Hugo ${hugo}`}`;
  return `${cores} × ${processor}, ${megabytes(memory)}, ${system}, ${tools}`;
}

function archiveLines(archive: ArchiveMeasurement): readonly string[] {
  const { articles, sources, rounds, updates, copySeconds } = archive;
  const times = rounds.length === 1 ? '' : `, median of ${rounds.length} runs`;
  return [
    `${wholeNumber(articles)} articles (${megabytes(sources.bytes)} of Markdown)${times}`,
    ...table(columns, [
      ...coldRows(archive),
      { name: 'copying the same files', values: [seconds(copySeconds)] },
      ...updates.map(updateRow),
    ]),
    ...table(['files', 'bytes'], sizeRows(archive)),
    ...stageLines(archive),
    ...searchLines(archive),
  ];
}

function coldRows({ rounds }: ArchiveMeasurement): readonly ReportRow[] {
  const all = <Run>(runs: readonly (Run | undefined)[]) => runs.filter((run) => run !== undefined);
  const site = summary(rounds.map((round) => round.site));
  const [hugoRuns, searchRuns, pagefindRuns] = [
    all(rounds.map(({ hugo }) => hugo)),
    all(rounds.map(({ withSearch }) => withSearch)),
    all(rounds.map(({ pagefind }) => pagefind)),
  ];
  const hugo = hugoRuns.length > 0 ? summary(hugoRuns) : undefined;
  const withSearch = searchRuns.length > 0 ? summary(searchRuns) : undefined;
  const peer = hugo && pagefindRuns.length > 0 ? addSummaries(hugo, summary(pagefindRuns)) : undefined;
  return [
    row('cold build without search', site),
    ...(hugo
      ? [row(hugo.ended ? 'Hugo, ended before it was done' : 'Hugo', hugo), ratioRow('ratio to Hugo', site, hugo)]
      : []),
    ...(withSearch ? [row('cold build with search', withSearch)] : []),
    ...(withSearch && peer
      ? [row('Hugo and Pagefind', peer), ratioRow('ratio to Hugo and Pagefind', withSearch, peer)]
      : []),
  ];
}

function row(name: string, { seconds: time, cpuSeconds, peak, sumPeak }: Summary): ReportRow {
  const cpu = cpuSeconds === undefined ? undefined : seconds(cpuSeconds);
  return { name, values: [seconds(time), cpu, megabytes(peak), megabytes(sumPeak)] };
}

function ratioRow(name: string, own: Summary, peer: Summary): ReportRow {
  const of = (part: 'seconds' | 'cpuSeconds' | 'peak' | 'sumPeak') => {
    const [a, b] = [own[part], peer[part]];
    return a === undefined || b === undefined ? undefined : (peer.ended ? '≤ ' : '') + ratio(a / b);
  };
  return { name, values: [of('seconds'), of('cpuSeconds'), of('peak'), of('sumPeak')] };
}

const changeNames = { added: 'added', 'added late': 'added to an old year', edited: 'edited' } as const;

function updateRow({ change, search, run, touched, files }: UpdateFigures): ReportRow {
  const { name, values } = row(`one article ${changeNames[change]}${search ? ', with search' : ''}`, summary([run]));
  const removed = files.removed > 0 ? `, ${wholeNumber(files.removed)} of them removed` : '';
  return { name, values: [...values, `${wholeNumber(touched)} files touched${removed}`] };
}

function sizeRows({ size, sizeWithSearch, hugoSize }: ArchiveMeasurement): readonly ReportRow[] {
  const line = (name: string, of: FolderSize | undefined) =>
    of ? [{ name, values: [wholeNumber(of.files), megabytes(of.bytes)] }] : [];
  return [...line('site', size), ...line('site with search', sizeWithSearch), ...line('Hugo’s site', hugoSize)];
}

function searchLines({ firstSearches = [] }: ArchiveMeasurement): readonly string[] {
  return firstSearches.map(searchLine);
}

/** The search times of one query. */
function searchLine({ query, milliseconds, coldMilliseconds, bytes, indexBytes }: FirstSearch): string {
  const loaded = `${wholeNumber(bytes / 1000)} KB loaded, ${wholeNumber(indexBytes / 1000)} KB of them for the search`;
  return `first search in Chromium (${query}): first result after ${wholeNumber(milliseconds)} ms, ${wholeNumber(coldMilliseconds)} ms with the page, ${loaded}`;
}

/** Compares the build times of archives of different sizes. */
function growthLines(archives: readonly ArchiveMeasurement[]): readonly string[] {
  const time = ({ rounds }: ArchiveMeasurement) => median(rounds.map(({ site }) => site.seconds));
  return archives.flatMap((larger, index) => {
    const smaller = archives[index - 1];
    if (!smaller) return [];
    const growth = ratio(time(larger) / time(smaller));
    return [
      '',
      `${wholeNumber(larger.articles)} articles cold take ${growth} the time of ${wholeNumber(smaller.articles)}`,
    ];
  });
}
