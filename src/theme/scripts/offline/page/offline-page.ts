import { formatSize } from '../../../../language/format-size.ts';
import { type OfflinePlan, type PlannedGroup, restGroup } from '../plan/build-plan.ts';
import { FileError } from '../storage/fetch-verified.ts';
import { readSavedGroups, type SavedGroups } from '../storage/saved-groups.ts';
import type { Stores } from '../storage/stores.ts';
import { GroupRow, type GroupStatus } from './group-row.ts';
import type { OfflineElements } from './offline-elements.ts';
import type { PageLanguage } from './page-language.ts';
import { fillText } from './page-texts.ts';
import { freeBytes, removeGroup, StorageFullError, saveGroup } from './save-group.ts';

/** The page for saving years of the archive: shows the status of each group, saves, stops and removes. */
export class OfflinePage {
  readonly #stores: Stores;
  readonly #plan: OfflinePlan;
  readonly #language: PageLanguage;
  readonly #parts: OfflineElements;
  readonly #rows = new Map<string, GroupRow>();
  readonly #all: GroupRow;
  /** What the status says, in the language that the reader has now. */
  #said = () => '';
  /** The running download. Only one runs at a time. */
  #running: AbortController | undefined;

  constructor(stores: Stores, plan: OfflinePlan, language: PageLanguage, parts: OfflineElements) {
    this.#stores = stores;
    this.#plan = plan;
    this.#language = language;
    this.#parts = parts;
    const row = (name: () => string, groups: readonly PlannedGroup[]) =>
      new GroupRow(
        name(),
        groups.reduce((sum, { bytes }) => sum + bytes, 0),
        language,
        {
          keep: () => void this.#save(groups, name),
          stop: () => this.#running?.abort(),
          remove: () => void this.#remove(groups, name),
        },
      );
    this.#all = row(this.#nameOfAll, plan.groups);
    for (const group of plan.groups)
      this.#rows.set(
        group.name,
        row(() => this.#nameOf(group), [group]),
      );
    parts.groups.append(this.#all.element, ...[...this.#rows.values()].map(({ element }) => element));
  }

  /** Shows the status of each group and the free space. */
  async show(): Promise<void> {
    const state = await readSavedGroups(this.#stores);
    for (const group of this.#plan.groups) this.#row(group).status = groupStatus(group, state);
    const statuses = this.#plan.groups.map((group) => groupStatus(group, state));
    const allAre = (status: GroupStatus) => statuses.every((each) => each === status);
    this.#all.status = allAre('none') ? 'none' : allAre('whole') ? 'whole' : 'part';
    await this.#showSpace();
  }

  /** Shows the page in a language that the reader has chosen. */
  translate(): void {
    this.#all.translate(this.#nameOfAll());
    for (const group of this.#plan.groups) this.#row(group).translate(this.#nameOf(group));
    this.#parts.status.textContent = this.#said();
    void this.#showSpace();
  }

  async #showSpace(): Promise<void> {
    const free = await freeBytes();
    const { texts, lang } = this.#language;
    this.#parts.space.textContent = free === undefined ? '' : fillText(texts.space, { size: formatSize(free, lang) });
  }

  async #save(groups: readonly PlannedGroup[], name: () => string): Promise<void> {
    if (this.#running) return;
    const running = new AbortController();
    this.#running = running;
    const whole = groups.length > 1 ? this.#all : undefined;
    this.#say('keeping', name);
    // Not awaited, because some browsers ask the reader first.
    void navigator.storage?.persist?.().catch(() => false);
    let outcome: () => void = () => this.#say('done', name);
    let saved = 0;
    const all = groups.reduce((sum, { bytes }) => sum + bytes, 0);
    try {
      for (const group of groups) {
        const row = this.#row(group);
        await saveGroup(this.#stores, this.#plan, group, {
          signal: running.signal,
          onProgress: (done, of) => {
            row.progress = of === 0 ? 1 : done / of;
            if (whole) whole.progress = (saved + done) / Math.max(1, all);
            this.#parts.share(whole ? (saved + done) / Math.max(1, all) : done / Math.max(1, of), name());
          },
        });
        saved += group.bytes;
        row.progress = undefined;
      }
    } catch (error) {
      outcome = running.signal.aborted ? () => this.#say('stopped', name) : () => this.#sayFault(error, name);
    }
    this.#running = undefined;
    for (const group of groups) this.#row(group).progress = undefined;
    if (whole) whole.progress = undefined;
    await this.show();
    outcome();
  }

  async #remove(groups: readonly PlannedGroup[], name: () => string): Promise<void> {
    if (this.#running) return;
    for (const group of groups) await removeGroup(this.#stores, this.#plan, group.name);
    await this.show();
    this.#say('removed', name);
  }

  #sayFault(error: unknown, name: () => string): void {
    // A newer build with other files may be online.
    if (error instanceof FileError)
      void navigator.serviceWorker.ready.then((registration) => registration.update()).catch(() => undefined);
    if (error instanceof StorageFullError) this.#say('full', name, error.free);
    else this.#say('failed', name);
  }

  #say(text: 'keeping' | 'done' | 'stopped' | 'removed' | 'full' | 'failed', name: () => string, free = 0): void {
    this.#said = () => {
      const { texts, lang } = this.#language;
      return fillText(texts[text], { name: name(), size: formatSize(free, lang) });
    };
    this.#parts.status.textContent = this.#said();
  }

  readonly #nameOfAll = () => this.#language.texts.whole;

  #row({ name }: PlannedGroup): GroupRow {
    const row = this.#rows.get(name);
    if (!row) throw new Error(`The plan has no group ${name}`);
    return row;
  }

  #nameOf({ name }: PlannedGroup): string {
    return name === restGroup ? this.#language.texts.rest : name;
  }
}

function groupStatus({ name, list }: PlannedGroup, { groups }: SavedGroups): GroupStatus {
  const saved = groups[name];
  if (!saved) return 'none';
  if (!saved.whole) return 'part';
  return saved.list === list ? 'whole' : 'old';
}
