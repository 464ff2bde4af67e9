import { codePointLength, sliceCodePoints, toCodePoints, toUtf16 } from './code-points';

export type SegmentKind = 'heading' | 'paragraph' | 'address-line' | 'remark' | 'signature';

export interface PassageSegment {
  id: string;
  kind: SegmentKind;
  /** The number a reader cites, of paragraphs only. */
  number: number | null;
  text: string;
}

/** From one position to another in code points, the end not included. */
export interface Span {
  start: number;
  end: number;
}

/** A note that is anchored to a part of the text. */
export interface Mark extends Span {
  key: string;
}

/** A passage as the W3C's text quote and text position selectors hold it, with the segments it touches. */
export interface PickedPassage extends Span {
  segments: string[];
  exact: string;
  prefix: string;
  suffix: string;
}

/** How many code points before and after a passage are kept. */
export const CONTEXT = 32;

/** The text of a version: its segments joined by line feeds, in which passages have their positions. */
export class SegmentedText {
  readonly plain: string;
  private readonly spans: Span[] = [];

  constructor(readonly segments: readonly PassageSegment[]) {
    this.plain = segments.map((segment) => segment.text).join('\n');
    let start = 0;
    for (const segment of segments) {
      const end = start + codePointLength(segment.text);
      this.spans.push({ start, end });
      start = end + 1;
    }
  }

  get length(): number {
    return this.spans.at(-1)?.end ?? 0;
  }

  spanOf(index: number): Span {
    return this.spans[index] ?? { start: 0, end: 0 };
  }

  /** Where a place within a segment, in UTF-16, is in the whole text. */
  position(index: number, utf16: number): number {
    return this.spanOf(index).start + toCodePoints(this.segments[index]?.text ?? '', utf16);
  }

  /** The segment a position is in, and where in it, in UTF-16. The line feed after a segment belongs to the segment. */
  place(position: number): { index: number; utf16: number } {
    const found = this.spans.findIndex((span) => position <= span.end);
    const index = found < 0 ? Math.max(0, this.spans.length - 1) : found;
    return { index, utf16: toUtf16(this.segments[index]?.text ?? '', position - this.spanOf(index).start) };
  }

  /** The indices of the segments a span touches. */
  within(span: Span): number[] {
    return this.spans.flatMap((its, index) => (its.start < span.end && span.start < its.end ? [index] : []));
  }

  /** The whole of a run of segments. */
  across(one: number, other: number): Span {
    return { start: this.spanOf(Math.min(one, other)).start, end: this.spanOf(Math.max(one, other)).end };
  }

  /** A span without the white space at its ends, within the text. */
  trimmed(span: Span): Span {
    const start = Math.max(0, Math.min(span.start, span.end));
    const end = Math.min(this.length, Math.max(span.start, span.end));
    const words = sliceCodePoints(this.plain, start, end);
    const lead = codePointLength(words) - codePointLength(words.trimStart());
    const core = codePointLength(words.trim());
    return { start: start + lead, end: start + lead + core };
  }

  /** What a span of the text says, and what stands around it; nothing for an empty one. */
  pick(span: Span): PickedPassage | null {
    const { start, end } = this.trimmed(span);
    if (end <= start) {
      return null;
    }
    return {
      start,
      end,
      segments: this.within({ start, end }).map((index) => this.segments[index]?.id ?? ''),
      exact: sliceCodePoints(this.plain, start, end),
      prefix: sliceCodePoints(this.plain, Math.max(0, start - CONTEXT), start),
      suffix: sliceCodePoints(this.plain, end, Math.min(this.length, end + CONTEXT)),
    };
  }

  /** A segment's text in pieces, so that each piece lies within the same marks. */
  runs(index: number, marks: readonly Mark[]): Run[] {
    const { start, end } = this.spanOf(index);
    const text = this.segments[index]?.text ?? '';
    const touching = marks.filter((mark) => mark.start < end && start < mark.end);
    const edges = [...new Set([start, end, ...touching.flatMap((mark) => [mark.start, mark.end])])]
      .filter((edge) => edge >= start && edge <= end)
      .sort((one, other) => one - other);
    return edges.slice(0, -1).map((from, at) => {
      const to = edges[at + 1] ?? end;
      const over = touching.filter((mark) => mark.start <= from && to <= mark.end);
      return {
        text: sliceCodePoints(text, from - start, to - start),
        isMarked: over.length > 0,
        keys: over.filter((mark) => mark.end === to).map((mark) => mark.key),
      };
    });
  }
}

export interface Run {
  text: string;
  isMarked: boolean;
  /** The notes that end with this piece. */
  keys: string[];
}

/** How many words a text has, in writing with and without spaces. */
export function countWords(text: string, language: string): number {
  if (typeof Intl.Segmenter === 'function') {
    let count = 0;
    for (const part of new Intl.Segmenter(knownLanguage(language), { granularity: 'word' }).segment(text)) {
      count += part.isWordLike ? 1 : 0;
    }
    return count;
  }
  return text.split(/\s+/).filter((word) => word !== '').length;
}

function knownLanguage(language: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(language)[0];
  } catch {
    return undefined;
  }
}
