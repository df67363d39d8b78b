import { bareNames } from '../../people/bare-names.ts';
import { isPictureCredit, pictureCaption } from '../credits/picture-line.ts';
import type { MeasuredLine } from '../measure.ts';
import type { HeadlineSigns, Surroundings } from './headline-candidates.ts';
import { headlineEchoes, topicSigns } from './headline-echoes.ts';

/** Reads the signs of the line at `at`. */
export function headlineSigns(at: number, page: Surroundings): HeadlineSigns {
  const { lines, start } = page;
  const line = lines[at];
  if (!line) return {};
  return {
    ...shapeSigns(line),
    ...placeSigns(at, page),
    ...headlineEchoes(line, page),
    ...topicSigns(line.text, page.words),
    ...neighbourSigns(at, lines),
    after: Number(at >= start),
  };
}

// The end of a sentence, or of a caption with its credit in brackets.
const sentenceEnd = /[.।。۔]["”»’)]?(?:\s*[([][^()[\]]{2,60}[)\]])?$/u;

function shapeSigns({ text, weight }: MeasuredLine): HeadlineSigns {
  const words = text.split(/\s+/).length;
  return {
    words: Math.min(words, 12) / 12,
    few: Number(words < 4 && weight < 24),
    tiny: Number(weight < 16),
    short: Number(weight < 30),
    long: Number(weight > 130),
    endless: Number(weight > 220),
    stop: Number(sentenceEnd.test(text) && !/\.\.\.$/.test(text)),
    open: Number(/[:：,;–—-]$/u.test(text)),
    bracket: Number(/[)\]]$/.test(text)),
    marks: Number(/[|©@>»]|https?:|\.(?:com|org|net)\b/i.test(text)),
    joined: Number(/(?:\p{Ll}\p{Lu}.*){2}/u.test(text)),
    small: Number(/^\p{Ll}/u.test(text)),
    caption: Number(pictureCaption(text) !== undefined || isPictureCredit(text)),
    name: Number(bareNames(text).length > 0),
  };
}

function placeSigns(at: number, { credits, start }: Surroundings): HeadlineSigns {
  const next = nearest(credits, at, 1);
  const before = nearest(credits, at, -1);
  return {
    far: Math.log2(1 + Math.max(0, start - at)) / 8,
    close: Math.exp(-Math.max(0, start - 1 - at) / 3),
    creditNext: next === undefined ? 0 : Math.exp(-(next - at - 1) / 3),
    creditBefore: before === undefined ? 0 : Math.exp(-(at - before - 1) / 3),
    late: Math.min(4, Math.max(0, at - start)) / 4,
    first: Number(at === 0),
    creditsAfter: Math.min(3, creditsAfter(credits, at, start)) / 3,
  };
}

function nearest(credits: ReadonlySet<number>, at: number, step: 1 | -1): number | undefined {
  for (let other = at + step; Math.abs(other - at) <= 12; other += step) if (credits.has(other)) return other;
  return undefined;
}

function creditsAfter(credits: ReadonlySet<number>, at: number, start: number): number {
  const last = Math.max(start + 6, at + 12);
  return [...credits].filter((credit) => credit > at && credit <= last).length;
}

function neighbourSigns(at: number, lines: readonly MeasuredLine[]): HeadlineSigns {
  const before = lines.slice(Math.max(0, at - 5), at);
  const after = lines.slice(at + 1, at + 6);
  const [next] = after;
  const isAlike = ({ weight, prose, furniture }: MeasuredLine) =>
    weight >= 26 && weight < 130 && !prose && furniture === undefined;
  return {
    menuBefore: before.length === 0 ? 0.5 : before.filter(({ weight }) => weight < 26).length / before.length,
    // "- It will rise", "– Vi var redde": a headline that starts with the dash of a quotation is short, and a standfirst follows.
    quoted: Number(/^[-–—]\s\p{Lu}[^.!?।]*$/u.test(lines[at]?.text ?? '') && (next?.weight ?? 0) >= 60),
    shortBefore: Number((before.at(-1)?.weight ?? 0) < 26),
    proseBefore: before.filter(({ prose }) => prose).length / 5,
    nextProse: Number(next?.prose === true),
    nextStop: Number(/[.!?।。۔]["”»’)]?$/u.test(next?.text ?? '') && (next?.weight ?? 0) >= 60),
    nextLong: Number((next?.weight ?? 0) >= 60),
    proseSoon: Number(after.some(({ prose }) => prose)),
    nextShort: Number((next?.weight ?? 0) < 26),
    alikeBefore: before.slice(-3).filter(isAlike).length / 3,
    alikeAfter: after.slice(0, 3).filter(isAlike).length / 3,
    textAfter: lines.slice(at + 1, at + 25).filter(({ prose }) => prose).length / 24,
    textBefore: lines.slice(Math.max(0, at - 24), at).filter(({ prose }) => prose).length / 24,
    peak: Number(!around(at, lines).some(({ prose, weight }) => !prose && weight >= (lines[at]?.weight ?? 0))),
    furnitureAfter: after.slice(0, 3).filter(({ furniture }) => furniture !== undefined).length / 3,
  };
}

function around(at: number, lines: readonly MeasuredLine[]): readonly MeasuredLine[] {
  return [...lines.slice(Math.max(0, at - 4), at), ...lines.slice(at + 1, at + 5)];
}
