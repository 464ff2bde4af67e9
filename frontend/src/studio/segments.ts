/**
 * A text as its segments, each with an area to write in: what happens there faster than the server can answer. Pasted lines and
 * the splitting of a segment are told to the server with all that stands in the area; what is typed until the server has made the
 * new segment is kept and goes on in it.
 */
import { pressed } from './keys';

interface TextArea extends HTMLElement {
  value: string;
  inputElement: HTMLTextAreaElement;
}

export class Segments extends HTMLElement {
  /** What was typed since a segment was split; null when none is being split. */
  private typed: string | null = null;

  constructor() {
    super();
    this.addEventListener('paste', (event) => this.paste(event));
    this.addEventListener('keydown', (event) => this.key(event), { capture: true });
    this.addEventListener('beforeinput', (event) => this.hold(event));
  }

  /** Begins a new segment where the caret stands in a segment. */
  splitSegment(segment: string): void {
    const area = this.querySelector<TextArea>(`[data-segment="${CSS.escape(segment)}"] vaadin-text-area`);
    if (!area || this.typed !== null) {
      return;
    }
    const { value, selectionStart } = area.inputElement;
    this.typed = '';
    area.value = value.slice(0, selectionStart);
    this.tell('segment-split', { segment, before: value.slice(0, selectionStart), after: value.slice(selectionStart) });
  }

  /** Goes on in the area that has the focus with what was typed meanwhile. */
  goOn(): void {
    const typed = this.typed;
    this.typed = null;
    if (typed) {
      // As if it were typed now, so that it can be undone and is noticed.
      document.execCommand('insertText', false, typed);
    }
  }

  private key(event: KeyboardEvent): void {
    const segment = segmentOf(event.target);
    if (segment && pressed(event, 'segment-split')) {
      event.preventDefault();
      event.stopPropagation();
      this.splitSegment(segment);
    }
  }

  private hold(event: InputEvent): void {
    if (this.typed !== null && event.inputType === 'insertText' && event.data) {
      event.preventDefault();
      this.typed += event.data;
    }
  }

  private paste(event: ClipboardEvent): void {
    const area = event.target instanceof Element ? event.target.closest<TextArea>('vaadin-text-area') : null;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const segment = segmentOf(event.target);
    if (!area || !segment || !/[\r\n\f]/.test(text.trim())) {
      return;
    }
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = area.inputElement;
    this.tell('segments-pasted', { segment, before: value.slice(0, selectionStart), after: value.slice(selectionEnd), text });
  }

  private tell(what: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(what, { detail }));
  }
}

function segmentOf(target: EventTarget | null): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('.text-segment')?.dataset['segment'] : undefined;
}

customElements.define('vitrine-segments', Segments);
