/** Several blocks at once: which they are, where they go together, and how they lie in the clipboard. */

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

/** The list with several blocks together, in their order, before another, or at the end where it is ''. */
export function withAllMoved<T extends Identified>(blocks: readonly T[], ids: ReadonlySet<string>, before: string): T[] {
  if (ids.has(before)) {
    return [...blocks];
  }
  const others = blocks.filter((block) => !ids.has(block.id));
  const at = before === '' ? others.length : others.findIndex((block) => block.id === before);
  return at < 0 ? [...blocks] : [...others.slice(0, at), ...blocks.filter((block) => ids.has(block.id)), ...others.slice(at)];
}

/** The place one step up or down from several blocks taken together, or null where there is none. */
export function placeOneStepForAll(blocks: readonly Identified[], ids: ReadonlySet<string>, step: -1 | 1): string | null {
  if (step < 0) {
    const first = blocks.findIndex((block) => ids.has(block.id));
    return first > 0 ? (blocks[first - 1]?.id ?? null) : null;
  }
  const last = blocks.length - 1 - [...blocks].reverse().findIndex((block) => ids.has(block.id));
  return last < blocks.length - 1 ? (blocks[last + 2]?.id ?? '') : null;
}

/** Blocks as text for the clipboard; each source is the JSON of one block. */
export const clippingOf = (sources: readonly string[]): string => `{"vitrine":1,"blocks":[${sources.join(',')}]}`;

/** Whether a text from the clipboard is such a clipping. The server reads it, and trusts nothing in it. */
export const isClipping = (text: string): boolean => /^\s*\{\s*"vitrine"\s*:\s*1\s*,/.test(text);
