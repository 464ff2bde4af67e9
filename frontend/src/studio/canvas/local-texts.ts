/** The part of the browser's storage that is used. */
export interface Store {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export interface Recovered {
  id: string;
  value: string;
  sequence: number;
  /** What the text was when somebody began to change it, where that is known. */
  base: string | null;
}

interface Entry {
  value: string;
  sequence: number;
  base: string;
  run: number;
  /** What was sent since the server last had everything; what it sends back of that is an echo. */
  sent: Set<string>;
  /** The marks of what was sent. */
  marks: string[];
  acknowledged: boolean;
  /** Whether the server meanwhile had a text that did not come from here. */
  foreign: boolean;
}

interface Kept {
  value: string;
  sequence: number;
  base?: string | undefined;
  /** The marks of what was sent and may have come to the server without its word having come back. */
  sent?: string[] | undefined;
}

/** What is to be sent. */
export interface Sent {
  sequence: number;
  base: string;
  /** The sequence number of the first text that the server has not confirmed: what is sent under one builds on one another. */
  run: number;
}

/**
 * Text that was typed here and is newer than what the server has confirmed. It wins over what the server shows until the server
 * has confirmed it, and is mirrored into the browser's storage so that closing the page by accident does not lose it.
 */
export class LocalTexts {
  private readonly entries = new Map<string, Entry>();
  private readonly earlier = new Map<string, Kept>();
  private sequence = 0;
  private key = '';

  constructor(private readonly store: Store | null) {}

  /** Names the place in the storage, and reads what an earlier visit left there. */
  mirrorUnder(key: string): void {
    if (key === this.key) {
      return;
    }
    this.key = key;
    this.earlier.clear();
    for (const [id, kept] of Object.entries(this.stored())) {
      this.earlier.set(id, kept);
      this.sequence = Math.max(this.sequence, kept.sequence);
    }
    for (const [id, entry] of this.entries) {
      if (!entry.acknowledged) {
        this.keep(id, entry);
      }
    }
  }

  /**
   * Notes what was typed; gives the sequence number under which it is to be sent, and what was there before the first word was
   * typed that the server has not confirmed.
   *
   * @param shown what was there before this was typed
   */
  write(id: string, value: string, shown: string): Sent {
    const sequence = ++this.sequence;
    const before = this.entries.get(id);
    const fresh = { base: shown, run: sequence, sent: new Set<string>(), marks: [] };
    const { base, run, sent, marks } = before && !before.acknowledged ? before : fresh;
    sent.add(value);
    const entry: Entry = { value, sequence, base, run, sent, marks: [...marks, markOf(value)], acknowledged: false, foreign: false };
    this.entries.set(id, entry);
    this.earlier.delete(id);
    this.keep(id, entry);
    return { sequence, base, run };
  }

  /** The server has what was sent under a number. */
  acknowledge(id: string, sequence: number): void {
    const entry = this.entries.get(id);
    if (entry && sequence >= entry.sequence) {
      if (entry.foreign) {
        this.entries.delete(id);
      } else {
        entry.acknowledged = true;
        entry.sent.clear();
        entry.marks = [];
      }
      this.forget(id);
    }
    const earlier = this.earlier.get(id);
    if (earlier && sequence >= earlier.sequence) {
      this.earlier.delete(id);
      if (!this.isPending(id)) {
        this.forget(id);
      }
    }
  }

  /** The server shows a text: what it showed before, and now. */
  arrived(id: string, before: string | null, now: string | null): void {
    const entry = this.entries.get(id);
    if (!entry) {
      return;
    }
    if (entry.acknowledged) {
      this.entries.delete(id);
    } else {
      entry.foreign = now !== null && now !== before && now !== entry.value && !entry.sent.has(now);
    }
  }

  /** The text to show instead of the server's, or null. */
  valueOf(id: string): string | null {
    return this.entries.get(id)?.value ?? null;
  }

  isPending(id: string): boolean {
    return this.entries.get(id)?.acknowledged === false;
  }

  get hasPending(): boolean {
    return [...this.entries.values()].some((entry) => !entry.acknowledged);
  }

  /** The ids of all texts not yet confirmed. */
  pendingIds(): string[] {
    return [...this.entries].filter(([, entry]) => !entry.acknowledged).map(([id]) => id);
  }

  /** What an earlier visit typed and the server does not have, for texts that are on the page; each is told once. */
  recover(texts: ReadonlyMap<string, string>): Recovered[] {
    const found: Recovered[] = [];
    for (const [id, now] of texts) {
      const kept = this.earlier.get(id);
      if (kept === undefined || this.entries.has(id)) {
        continue;
      }
      if (kept.value === now) {
        this.earlier.delete(id);
        this.forget(id);
      } else if (!this.told.has(id)) {
        this.told.add(id);
        // What the server has of it already is what the rest builds on, not what somebody else wrote.
        const base = kept.sent?.includes(markOf(now)) ? now : (kept.base ?? null);
        found.push({ id, value: kept.value, sequence: kept.sequence, base });
      }
    }
    return found;
  }

  private readonly told = new Set<string>();

  private stored(): Record<string, Kept> {
    if (this.key === '') {
      return {};
    }
    try {
      const read: unknown = JSON.parse(this.store?.getItem(this.key) ?? '{}');
      return Object.fromEntries(
        Object.entries(read ?? {}).filter(([, kept]: [string, unknown]) => {
          const entry = kept as { value?: unknown; sequence?: unknown; base?: unknown; sent?: unknown } | null;
          return (
            typeof entry?.value === 'string' &&
            typeof entry.sequence === 'number' &&
            ['string', 'undefined'].includes(typeof entry.base) &&
            (entry.sent === undefined || Array.isArray(entry.sent))
          );
        }),
      ) as Record<string, Kept>;
    } catch {
      return {};
    }
  }

  private keep(id: string, { value, sequence, base, marks }: Entry): void {
    this.save({ ...this.stored(), [id]: { value, sequence, base, sent: marks } });
  }

  private forget(id: string): void {
    const { [id]: _, ...others } = this.stored();
    this.save(others);
  }

  private save(texts: Record<string, unknown>): void {
    if (this.key === '') {
      return;
    }
    try {
      if (Object.keys(texts).length === 0) {
        this.store?.removeItem(this.key);
      } else {
        this.store?.setItem(this.key, JSON.stringify(texts));
      }
    } catch {
      // A full or forbidden storage is no reason to stop somebody from typing.
    }
  }
}

/** Tells a text from the others that one person types in its place, in a few characters. */
function markOf(text: string): string {
  let mark = 0;
  for (let at = 0; at < text.length; at++) {
    mark = (Math.imul(mark, 31) + text.charCodeAt(at)) | 0;
  }
  return `${text.length}:${mark}`;
}
