/**
 * Blocks in columns. They lie in one list, those of a row right behind it and column by column; where they stand beside each
 * other follows from what each says of itself.
 */

export interface Standing {
  readonly id: string;
  /** In which column of its row it stands, from 1. */
  readonly column?: number;
  /** How many columns it opens, where it is a row of them. */
  readonly columns?: number;
  /** Whether it may stand in a column. */
  readonly fits?: boolean;
}

/** A place between blocks: before one, or '' for the end; in a column of a row, or in none. */
export interface Gap {
  readonly before: string;
  readonly column: number;
  readonly row: string;
}

/** A block by itself, or a row with what stands in each of its columns. */
export interface Unit<T> {
  readonly block: T;
  readonly columns: T[][];
}

export const END: Gap = { before: '', column: 0, row: '' };

export function unitsOf<T extends Standing>(blocks: readonly T[]): Array<Unit<T>> {
  const units: Array<Unit<T>> = [];
  for (const block of blocks) {
    const column = block.column ?? 0;
    const inside = column > 0 ? units.at(-1)?.columns[column - 1] : undefined;
    if (inside) {
      inside.push(block);
    } else {
      units.push({ block, columns: Array.from({ length: block.columns ?? 0 }, () => []) });
    }
  }
  return units;
}

/** The row in which a block stands. */
export const rowOf = <T extends Standing>(blocks: readonly T[], id: string): T | undefined =>
  unitsOf(blocks).find((unit) => unit.columns.flat().some((block) => block.id === id))?.block;

/** These blocks, and with each row what stands in it. */
export function whole(blocks: readonly Standing[], ids: Iterable<string>): Set<string> {
  const all = new Set(ids);
  for (const unit of unitsOf(blocks)) {
    if (all.has(unit.block.id)) {
      unit.columns.flat().forEach((block) => all.add(block.id));
    }
  }
  return all;
}

/** Whether all of them may stand in a column. */
export const mayStand = (blocks: readonly Standing[], ids: ReadonlySet<string>): boolean =>
  blocks.every((block) => !ids.has(block.id) || (block.fits !== false && (block.columns ?? 0) === 0));

/** All places on a page, in the order of reading. */
export function gapsOf(blocks: readonly Standing[], inColumns: boolean): Gap[] {
  const units = unitsOf(blocks);
  const gaps = units.flatMap((unit, at) => {
    const row = unit.block.id;
    const behind = units[at + 1]?.block.id ?? '';
    const inside = unit.columns.flatMap((blocks, index) => {
      const column = index + 1;
      const next = unit.columns.slice(column).flat()[0]?.id ?? behind;
      return [...blocks.map((block) => ({ before: block.id, column, row })), { before: next, column, row }];
    });
    return [{ before: row, column: 0, row: '' }, ...(inColumns ? inside : [])];
  });
  return [...gaps, END];
}

/** The place with a block in front of which nothing is moved: those that move make none. */
function without(blocks: readonly Standing[], ids: ReadonlySet<string>, gap: Gap): Gap {
  const at = gap.before === '' ? blocks.length : blocks.findIndex((block) => block.id === gap.before);
  return { ...gap, before: blocks.slice(Math.max(at, 0)).find((block) => !ids.has(block.id))?.id ?? '' };
}

/** Where several blocks are put so that they go to a place, each row with what stands in it. */
export function placed<T extends Standing>(blocks: readonly T[], some: ReadonlySet<string>, gap: Gap): { gap: Gap; blocks: T[] } {
  const ids = whole(blocks, some);
  const to = without(blocks, ids, gap);
  const rest = blocks.filter((block) => !ids.has(block.id));
  const at = to.before === '' ? rest.length : rest.findIndex((block) => block.id === to.before);
  const rows = whole(blocks, blocks.filter((block) => some.has(block.id) && (block.columns ?? 0) > 0).map((block) => block.id));
  const together = blocks
    .filter((block) => ids.has(block.id))
    .map((block) => (rows.has(block.id) || (block.column ?? 0) === to.column ? block : { ...block, column: to.column }));
  return { gap: to, blocks: [...rest.slice(0, at), ...together, ...rest.slice(at)] };
}

/** Whether both show the same. */
export const isSame = (one: readonly Standing[], other: readonly Standing[]): boolean =>
  one.length === other.length && one.every((block, at) => block.id === other[at]?.id && (block.column ?? 0) === (other[at]?.column ?? 0));

/** Where a block is, among the places between the others. */
function gapOf(blocks: readonly Standing[], ids: ReadonlySet<string>, id: string): Gap {
  const row = rowOf(blocks, id);
  return without(blocks, ids, { before: id, column: row ? (blocks.find((block) => block.id === id)?.column ?? 0) : 0, row: row?.id ?? '' });
}

const isAt = (one: Gap, other: Gap): boolean => one.before === other.before && one.column === other.column && one.row === other.row;

/** The place one step up or down from several blocks taken together, through columns on the way; null where there is none. */
export function gapOneStep(blocks: readonly Standing[], some: ReadonlySet<string>, step: -1 | 1): Gap | null {
  const ids = whole(blocks, some);
  const chosen = blocks.filter((block) => ids.has(block.id) && !(rowOf(blocks, block.id) && ids.has(rowOf(blocks, block.id)?.id ?? '')));
  const from = step < 0 ? chosen[0] : chosen.at(-1);
  if (!from) {
    return null;
  }
  const gaps = gapsOf(blocks.filter((block) => !ids.has(block.id)), mayStand(blocks, some));
  const here = gapOf(blocks, ids, from.id);
  const at = gaps.findIndex((gap) => isAt(gap, here));
  return gaps[at + step] ?? null;
}

/**
 * The end of the column beside that in which a block stands; for a block in none, of the first or last column of the row that
 * is nearest above it, or else below. `edge` where there is no column beside its own, null where there is no row.
 */
export function gapOneColumn(blocks: readonly Standing[], id: string, step: -1 | 1): Gap | 'edge' | null {
  const units = unitsOf(blocks);
  const own = units.findIndex((unit) => unit.block.id === id || unit.columns.flat().some((block) => block.id === id));
  const here = units[own];
  const isIn = here !== undefined && here.block.id !== id;
  const row = isIn ? here : ([...units.slice(0, Math.max(own, 0))].reverse().find((unit) => unit.columns.length > 0) ?? units.find((unit) => unit.columns.length > 0 && unit.block.id !== id));
  if (!row) {
    return null;
  }
  const column = isIn ? (blocks.find((block) => block.id === id)?.column ?? 0) + step : step > 0 ? 1 : row.columns.length;
  if (column < 1 || column > row.columns.length) {
    return 'edge';
  }
  return gapsOf(blocks.filter((block) => block.id !== id), true).filter((gap) => gap.row === row.block.id && gap.column === column).at(-1) ?? null;
}
