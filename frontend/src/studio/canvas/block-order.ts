/** Where things stand in a list of blocks. A place is named by the block before which something goes, or '' for the end. */

interface Identified {
  readonly id: string;
}

/** The list with one block put before another. */
export function withMoved<T extends Identified>(blocks: readonly T[], id: string, before: string): T[] {
  const block = blocks.find((candidate) => candidate.id === id);
  if (block === undefined || id === before) {
    return [...blocks];
  }
  const others = blocks.filter((candidate) => candidate.id !== id);
  const at = before === '' ? others.length : others.findIndex((candidate) => candidate.id === before);
  return at < 0 ? [...blocks] : [...others.slice(0, at), block, ...others.slice(at)];
}

/** The place one step up or down from where a block is, or null where there is none. */
export function placeOneStep(blocks: readonly Identified[], id: string, step: -1 | 1): string | null {
  const at = blocks.findIndex((block) => block.id === id);
  if (at < 0 || at + step < 0 || at + step >= blocks.length) {
    return null;
  }
  return step < 0 ? (blocks[at - 1]?.id ?? null) : (blocks[at + 2]?.id ?? '');
}

/** The place that a position between blocks stands for: 0 is before the first. */
export const placeAt = (blocks: readonly Identified[], position: number): string => blocks[position]?.id ?? '';

/** Whether putting a block there leaves it where it is. */
export function isWhereItIs(blocks: readonly Identified[], id: string, before: string): boolean {
  const at = blocks.findIndex((block) => block.id === id);
  return before === id || (at >= 0 && (blocks[at + 1]?.id ?? '') === before);
}

/** Which block takes the focus when one of a list is gone: the one in its place, else the last. */
export function successor(before: readonly Identified[], gone: string, now: readonly Identified[]): string {
  const left = new Set(now.map((block) => block.id));
  const at = before.findIndex((block) => block.id === gone);
  return (
    before.slice(at + 1).find((block) => left.has(block.id))?.id ??
    before.slice(0, Math.max(0, at)).reverse().find((block) => left.has(block.id))?.id ??
    now[0]?.id ??
    ''
  );
}

/** The position, among boxes from top to bottom, at which something let go at a height would be put. */
export function positionAt(boxes: ReadonlyArray<{ top: number; bottom: number }>, height: number): number {
  const at = boxes.findIndex((box) => height < (box.top + box.bottom) / 2);
  return at < 0 ? boxes.length : at;
}
