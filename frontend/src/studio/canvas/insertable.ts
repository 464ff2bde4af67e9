/** A kind of block that may be put on the page. */
export interface Insertable {
  type: string;
  label: string;
  hint?: string;
  /** One letter that finds it. */
  key?: string;
  icon?: string;
  /** Whether it may stand in a column. */
  fits?: boolean;
}

/** The kinds that a few typed letters mean, the likeliest first; a kind's own letter comes before everything. */
export function matching(kinds: readonly Insertable[], typed: string): Insertable[] {
  const query = fold(typed);
  if (query === '') {
    return [...kinds];
  }
  const score = (kind: Insertable): number => {
    const label = fold(kind.label);
    return fold(kind.key ?? '') === query ? 0
      : label.startsWith(query) ? 1
      : label.split(/[\s-]+/).some((word) => word.startsWith(query)) ? 2
      : label.includes(query) ? 3
      : query.length > 1 && fold(kind.hint ?? '').includes(query) ? 4
      : 5;
  };
  return kinds
    .map((kind, index) => ({ kind, index, score: score(kind) }))
    .filter((found) => found.score < 5)
    .sort((one, other) => one.score - other.score || one.index - other.index)
    .map((found) => found.kind);
}

/** Letters without case and accents. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase()
    .trim();
