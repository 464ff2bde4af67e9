/**
 * Footnotes as commonmark-java's extension reads them: `[^label]` in the text, `[^label]: the note` as a block of its own,
 * whose further paragraphs are indented by four spaces.
 */
export interface SplitText {
  /** The text without its notes. */
  body: string;
  /** The notes' Markdown by label, in the order in which they are written. */
  notes: Map<string, string>;
  /** Notes defined twice, or inside a quotation or list, where they cannot be taken out safely. */
  misplaced: boolean;
}

const DEFINITION = /^ {0,3}\[\^([^\]\s]+)\]:[ \t]*(.*)$/;
const NESTED_DEFINITION = /^(?:[ \t]+|[ \t]*(?:>|[-+*]|\d{1,9}[.)])[ \t>]*)+\[\^[^\]\s]+\]:/;
const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;
/** A line that begins a block of its own and so ends a note whose next line is not indented. */
const BLOCK_START = /^ {0,3}(?:#{1,6}(?:\s|$)|>|[-+*](?:\s|$)|\d{1,9}[.)](?:\s|$)|`{3,}|~{3,}|(?:[-_*][ \t]*){3,}$|\[\^[^\]\s]+\]:)/;

export function splitFootnotes(markdown: string): SplitText {
  const lines = markdown.replace(/\r\n?/g, '\n').split('\n');
  const body: string[] = [];
  const notes = new Map<string, string>();
  let misplaced = false;
  let fence: string | null = null;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (fence !== null) {
      body.push(line);
      if (closesFence(line, fence)) {
        fence = null;
      }
      continue;
    }
    const opening = FENCE.exec(line);
    if (opening && !(opening[1]?.startsWith('`') && opening[2]?.includes('`'))) {
      fence = opening[1] ?? null;
      body.push(line);
      continue;
    }
    const definition = DEFINITION.exec(line);
    if (!definition) {
      misplaced ||= NESTED_DEFINITION.test(line);
      body.push(line);
      continue;
    }
    const label = definition[1] ?? '';
    const note = [definition[2] ?? ''];
    let afterBlank = note[0] === '';
    while (at + 1 < lines.length) {
      const next = lines[at + 1] ?? '';
      if (next.trim() === '') {
        const resumes = lines.slice(at + 1).find((later) => later.trim() !== '');
        if (resumes === undefined || !/^(?: {4}|\t)/.test(resumes)) {
          break;
        }
        note.push('');
        afterBlank = true;
      } else if (/^(?: {4}|\t)/.test(next)) {
        note.push(next.replace(/^(?: {4}|\t)/, ''));
        afterBlank = false;
      } else if (!afterBlank && !BLOCK_START.test(next)) {
        note.push(next.trimStart());
      } else {
        break;
      }
      at++;
    }
    if (notes.has(label)) {
      misplaced = true;
    } else {
      notes.set(label, note.join('\n').trim());
    }
    // The lines on both sides of a note stay apart.
    body.push('');
  }
  return { body: body.join('\n'), notes, misplaced };
}

function closesFence(line: string, fence: string): boolean {
  const closing = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
  return closing !== undefined && closing[0] === fence[0] && closing.length >= fence.length;
}

/** One note as it is written beneath the text. */
export function writeFootnote(label: string, text: string): string {
  const [first = '', ...rest] = text.split('\n');
  return [`[^${label}]: ${first}`.trimEnd(), ...rest.map((line) => (line === '' ? '' : `    ${line}`))].join('\n');
}

/** The lowest number that no note of this text uses yet. */
export function freeLabel(used: Iterable<string>): string {
  const taken = new Set(used);
  let number = 1;
  while (taken.has(String(number))) {
    number++;
  }
  return String(number);
}
