/** Several blocks at once: which they are, and how they lie in the clipboard. */

interface Identified {
  readonly id: string;
}

/** All blocks from one to another, both included, in the order of the page. */
export function between(blocks: readonly Identified[], one: string, other: string): Set<string> {
  const from = blocks.findIndex((block) => block.id === one);
  const to = blocks.findIndex((block) => block.id === other);
  if (from < 0 || to < 0) {
    return new Set(to < 0 ? [] : [other]);
  }
  return new Set(blocks.slice(Math.min(from, to), Math.max(from, to) + 1).map((block) => block.id));
}

/** With one block more, or without it where it is among them. */
export function toggled(chosen: ReadonlySet<string>, id: string): Set<string> {
  const changed = new Set(chosen);
  if (!changed.delete(id)) {
    changed.add(id);
  }
  return changed;
}

/** Blocks as text for the clipboard; each source is the JSON of one block. */
export const clippingOf = (sources: readonly string[]): string => `{"vitrine":1,"blocks":[${sources.join(',')}]}`;

/** Whether a text from the clipboard is such a clipping. The server reads it, and trusts nothing in it. */
export const isClipping = (text: string): boolean => /^\s*\{\s*"vitrine"\s*:\s*1\s*,/.test(text);
