import { setTimeout as after } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { withHeartbeat } from '../../../../src/upload/targets/with-heartbeat.ts';

test('a long work beats until its end, and not after it', async () => {
  let beats = 0;
  const { promise: enough, resolve } = Promise.withResolvers<void>();
  const beat = async () => {
    if (++beats === 3) resolve();
  };
  await withHeartbeat(beat, () => enough, 1);
  const atEnd = beats;
  await after(20);
  expect([atEnd >= 3, beats]).toEqual([true, atEnd]);
});

test('a beat that fails fails the work, after its end', async () => {
  let isDone = false;
  const { promise: failed, resolve } = Promise.withResolvers<void>();
  const beat = async () => {
    resolve();
    throw new Error('somebody else took the target');
  };
  const work = async () => {
    await failed;
    isDone = true;
  };
  await expect(withHeartbeat(beat, work, 1)).rejects.toThrow('somebody else');
  expect(isDone).toBe(true);
});

test('the error of the work itself comes first', async () => {
  const failing = () => Promise.reject(new Error('the disk is full'));
  await expect(withHeartbeat(async () => {}, failing, 1)).rejects.toThrow('the disk is full');
});
