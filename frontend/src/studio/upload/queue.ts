/** Files on their way to the house, without anything on the screen: what each is doing, and when a batch is through. */

export type State =
  | { kind: 'waiting' }
  | { kind: 'sending'; percent: number }
  | { kind: 'interrupted' }
  | { kind: 'working'; done: number; pages: number }
  | { kind: 'done' }
  | { kind: 'refused'; why: string };

export interface Item {
  readonly number: number;
  readonly file: File;
  readonly state: State;
  /** What the house calls it, once it has all of it. */
  readonly id: string | null;
}

/** Numbers in names compare as numbers: "page 2" comes before "page 10". */
export const byName = (one: Item, other: Item): number =>
  one.file.name.localeCompare(other.file.name, 'en', { numeric: true, sensitivity: 'base' });

export class Queue {
  private constructor(readonly items: readonly Item[]) {}

  static readonly empty = new Queue([]);

  add(files: readonly File[], firstNumber: number): Queue {
    const added = files.map((file, index): Item => ({ number: firstNumber + index, file, state: { kind: 'waiting' }, id: null }));
    return new Queue([...this.items, ...added.sort(byName)]);
  }

  become(number: number, state: State, id?: string): Queue {
    return new Queue(this.items.map((item) => (item.number === number ? { ...item, state, id: id ?? item.id } : item)));
  }

  without(numbers: readonly number[]): Queue {
    return new Queue(this.items.filter((item) => !numbers.includes(item.number)));
  }

  item(number: number): Item | undefined {
    return this.items.find((item) => item.number === number);
  }

  /** Those that may begin now, when so many may be under way at once. */
  next(atOnce: number): readonly Item[] {
    const free = atOnce - this.items.filter((item) => item.state.kind === 'sending' || item.state.kind === 'interrupted').length;
    return this.items.filter((item) => item.state.kind === 'waiting').slice(0, Math.max(0, free));
  }

  get isThrough(): boolean {
    return this.items.every((item) => item.state.kind === 'done' || item.state.kind === 'refused');
  }

  get done(): readonly Item[] {
    return this.items.filter((item) => item.state.kind === 'done');
  }

  get refused(): readonly Item[] {
    return this.items.filter((item) => item.state.kind === 'refused');
  }
}
