/** Where things stand in a list of blocks. A place is named by the block before which something goes, or '' for the end. */

interface Identified {
  readonly id: string;
}

/** The place that a position between blocks stands for: 0 is before the first. */
export const placeAt = (blocks: readonly Identified[], position: number): string => blocks[position]?.id ?? '';

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
