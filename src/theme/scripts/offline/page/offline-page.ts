import { type BuildPlan, type PlannedGroup, restGroup } from '../plan/build-plan.ts';
import { FileFault } from '../storage/exact-file.ts';
import { type KeptState, keptState } from '../storage/saved-groups.ts';
import type { Stores } from '../storage/stores.ts';
import { GroupRow, type Standing } from './group-row.ts';
import type { PageLanguage } from './page-language.ts';
import type { PageParts } from './page-parts.ts';
import { filled, sizeText } from './page-texts.ts';
import { FullError, freeBytes, keepGroup, removeGroup } from './save-group.ts';

/** The page where a reader keeps years of the archive: shows what there is, fetches, stops and removes. */
export class OfflinePage {
  readonly #stores: Stores;
  readonly #plan: BuildPlan;
  readonly #language: PageLanguage;
  readonly #parts: PageParts;
  readonly #rows = new Map<string, GroupRow>();
  readonly #all: GroupRow;
  /** One thing at a time. */
  #running: AbortController | undefined;

  constructor(stores: Stores, plan: BuildPlan, language: PageLanguage, parts: PageParts) {
    this.#stores = stores;
    this.#plan = plan;
    this.#language = language;
    this.#parts = parts;
    const row = (name: string, groups: readonly PlannedGroup[]) =>
      new GroupRow(
        name,
        groups.reduce((sum, { bytes }) => sum + bytes, 0),
        language,
        {
          keep: () => void this.#keep(groups, name),
          stop: () => this.#running?.abort(),
          remove: () => void this.#remove(groups, name),
        },
      );
    this.#all = row(language.texts.whole, plan.groups);
    for (const group of plan.groups) this.#rows.set(group.name, row(this.#nameOf(group), [group]));
    parts.groups.append(this.#all.element, ...[...this.#rows.values()].map(({ element }) => element));
  }

  /** Shows what there is of each group, and the room that is left. */
  async show(): Promise<void> {
    const state = await keptState(this.#stores);
    for (const group of this.#plan.groups) this.#row(group).standing = standingOf(group, state);
    const standings = this.#plan.groups.map((group) => standingOf(group, state));
    const allAre = (standing: Standing) => standings.every((each) => each === standing);
    this.#all.standing = allAre('none') ? 'none' : allAre('whole') ? 'whole' : 'part';
    const free = await freeBytes();
    const { texts, lang } = this.#language;
    this.#parts.space.textContent = free === undefined ? '' : filled(texts.space, { size: sizeText(free, lang) });
  }

  async #keep(groups: readonly PlannedGroup[], name: string): Promise<void> {
    if (this.#running) return;
    const running = new AbortController();
    this.#running = running;
    const whole = groups.length > 1 ? this.#all : undefined;
    const { texts } = this.#language;
    this.#say(filled(texts.keeping, { name }));
    // Browsers that ask their reader may take their time; it goes on meanwhile.
    void navigator.storage?.persist?.().catch(() => false);
    let outcome = filled(texts.done, { name });
    let behind = 0;
    const all = groups.reduce((sum, { bytes }) => sum + bytes, 0);
    try {
      for (const group of groups) {
        const row = this.#row(group);
        await keepGroup(this.#stores, this.#plan, group, {
          signal: running.signal,
          onProgress: (done, of) => {
            row.progress = of === 0 ? 1 : done / of;
            if (whole) whole.progress = (behind + done) / Math.max(1, all);
            this.#parts.share(whole ? (behind + done) / Math.max(1, all) : done / Math.max(1, of), name);
          },
        });
        behind += group.bytes;
        row.progress = undefined;
      }
    } catch (error) {
      outcome = running.signal.aborted ? filled(texts.stopped, { name }) : this.#fault(error, name);
    }
    this.#running = undefined;
    for (const group of groups) this.#row(group).progress = undefined;
    if (whole) whole.progress = undefined;
    await this.show();
    this.#say(outcome);
  }

  async #remove(groups: readonly PlannedGroup[], name: string): Promise<void> {
    if (this.#running) return;
    for (const group of groups) await removeGroup(this.#stores, this.#plan, group.name);
    await this.show();
    this.#say(filled(this.#language.texts.removed, { name }));
  }

  #fault(error: unknown, name: string): string {
    const { texts, lang } = this.#language;
    if (error instanceof FullError) return filled(texts.full, { name, size: sizeText(error.free ?? 0, lang) });
    // A newer build may stand there, which has other files.
    if (error instanceof FileFault)
      void navigator.serviceWorker.ready.then((registration) => registration.update()).catch(() => undefined);
    return filled(texts.failed, { name });
  }

  #say(text: string): void {
    this.#parts.status.textContent = text;
  }

  #row({ name }: PlannedGroup): GroupRow {
    const row = this.#rows.get(name);
    if (!row) throw new Error(`There is no group ${name}`);
    return row;
  }

  #nameOf({ name }: PlannedGroup): string {
    return name === restGroup ? this.#language.texts.rest : name;
  }
}

function standingOf({ name, list }: PlannedGroup, { groups }: KeptState): Standing {
  const kept = groups[name];
  if (!kept) return 'none';
  if (!kept.whole) return 'part';
  return kept.list === list ? 'whole' : 'old';
}
