import { expect, test } from 'vitest';
import { ProgressLine } from '../../../../scripts/cli/progress-line.ts';

const erase = '\r\u001b[K';

function recording(isTTY: boolean) {
  const written: string[] = [];
  let now = 0;
  const stream = { isTTY, columns: 60, write: (text: string) => written.push(text) };
  return { written, line: new ProgressLine(stream, () => now), wait: (seconds: number) => (now += seconds * 1000) };
}

test('renews one line on a terminal, with rate and time left, and leaves what was done', () => {
  const { written, line, wait } = recording(true);
  for (let done = 0; done <= 10_000; done += 10) {
    line.show('Pages rendered', done, 10_000);
    wait(0.01);
  }
  line.show('Search shards indexed', 0, 8);
  expect(written.length).toBeGreaterThan(50);
  expect(written.length).toBeLessThan(105);
  expect(written[50]?.replace(erase, '')).toBe('Pages rendered: 5,000 of 10,000, 1,000 a second, 5 s left');
  expect(written.slice(0, -1).filter((text) => text.endsWith('\n'))).toEqual([
    `${erase}Pages rendered: 10,000 in 10.0 s\n`,
  ]);
});

test('tells no total that there is not: one file may hold many articles', () => {
  const { written, line, wait } = recording(false);
  for (let done = 1; done <= 150; done++) {
    line.show('importing', done, 1);
    wait(0.1);
  }
  expect(written).toEqual(['importing: 101, 10 a second\n']);
});

test('tells how much of a source was read that holds many articles, and how long the rest takes', () => {
  const { written, line, wait } = recording(false);
  for (let done = 1; done <= 150; done++) {
    line.show('importing', done, 1, done / 404);
    wait(0.1);
  }
  expect(written).toEqual(['importing: 101, 25 % read, 10 a second, 30 s left\n']);
});

test('writes plain lines now and then in a log', () => {
  const { written, line, wait } = recording(false);
  for (let done = 0; done <= 250; done++) {
    line.show('Pages rendered', done, 20_000);
    wait(0.1);
  }
  line.end();
  expect(written).toEqual([
    'Pages rendered: 100 of 20,000, 10 a second, 33 min left\n',
    'Pages rendered: 200 of 20,000, 10 a second, 33 min left\n',
    'Pages rendered: 250 in 25.0 s\n',
  ]);
});

test('never breaks the line of a narrow terminal', () => {
  const { written, line } = recording(true);
  line.show('A stage with a name that is longer than the terminal is wide, by far', 1, 2);
  line.end();
  for (const text of written) expect(text.replace(erase, '').trimEnd().length).toBeLessThan(60);
});

test('says nothing of a stage without work', () => {
  const { written, line } = recording(false);
  line.show('Pages rendered', 0, 0);
  line.end();
  expect(written).toEqual([]);
});
