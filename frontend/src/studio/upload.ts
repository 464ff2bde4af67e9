import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { DetailedError, Upload } from 'tus-js-client';
import { icon } from './icons';
import { Queue, type Item, type State } from './upload/queue';

const ACCEPTED = 'image/jpeg,image/png,image/webp,image/tiff,application/pdf,.tif,.tiff,.pdf,.webp';
const AT_ONCE = 2;
/** Small enough for any proxy on the way, large enough that a good line is not kept waiting. */
const PIECE = 8 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;
const SOON = 400;
const LATER = 3000;
/** About ten minutes without a line; then it is asked for. */
const RETRIES = [300, 1000, 2000, 4000, 8000, ...Array.from({ length: 40 }, () => 15000)];

interface Told {
  state: 'working' | 'done' | 'refused';
  done: number;
  pages: number;
  why?: string;
}

/**
 * Files of pictures, many at once, dropped or chosen: sent piece by piece, going on by themselves after an interruption (also
 * after the window was closed and the same file is given again), then read by the house. Fires `files-taken` with what the
 * house calls them when a batch is through; says for each that was not taken why.
 */
@customElement('vitrine-upload')
export class PictureUpload extends LitElement {
  static override styles = css`
    :host { display: block; font: 400 .9375rem / 1.45 var(--font-label); color: var(--ink); }
    :host([hidden]), [hidden] { display: none !important; }
    *, *::before, *::after { box-sizing: border-box; }
    .icon { width: 1.15em; height: 1.15em; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: square; flex: none; display: block; }
    .drop { display: flex; flex-wrap: wrap; align-items: center; gap: .65rem; padding: .9rem; border: 1.5px dashed var(--rule-strong); border-radius: 4px; color: var(--ink-2); }
    .drop.over { border-color: var(--accent); background: var(--accent-soft); }
    button {
      display: inline-flex; align-items: center; gap: .4rem; min-height: 2.25rem; padding: .3rem .8rem; border: 1px solid var(--control-edge, var(--rule-strong)); border-radius: var(--r-m, 4px);
      background: var(--raised, var(--ground)); color: var(--ink); font: 500 .9375rem / 1.2 var(--font-label); cursor: pointer;
    }
    button:hover { border-color: var(--accent); color: var(--accent); }
    button:focus-visible { outline: 2px solid var(--focus, var(--accent)); outline-offset: 2px; }
    button.small { min-height: 1.9rem; min-width: 1.9rem; padding: .2rem .4rem; border-color: transparent; background: none; }
    ul { display: grid; gap: .1rem; margin: .6rem 0 0; padding: 0; list-style: none; }
    li { display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: center; gap: .1rem .6rem; padding: .45rem .2rem; border-bottom: 1px solid var(--rule); }
    .name { overflow-wrap: anywhere; font-weight: 500; }
    .says { grid-column: 1; color: var(--ink-2); font-size: .875rem; font-variant-numeric: tabular-nums; }
    li.refused .says { color: var(--mark); }
    .tools { grid-row: 1 / span 2; grid-column: 2; display: flex; }
    progress { grid-column: 1 / -1; width: 100%; height: .3rem; accent-color: var(--accent); }
    .foot { display: flex; flex-wrap: wrap; align-items: center; gap: .6rem; margin: .5rem 0 0; min-height: 1.45em; color: var(--ink-2); }
    .foot b { color: var(--mark); font-weight: 600; }
    .foot:empty { display: none; }
  `;

  @property({ attribute: false }) texts: Record<string, string> = {};
  /** Where files are sent. */
  @property() address = '';
  /** The size of the largest file that is taken, in bytes. */
  @property({ type: Number }) largest = 0;

  @state() private queue = Queue.empty;
  @state() private isOver = false;
  @query('input') private input!: HTMLInputElement;
  @query('#choose') private chooser!: HTMLButtonElement;

  private numbers = 0;
  private readonly sending = new Map<number, Upload>();
  private readonly timers = new Set<ReturnType<typeof setTimeout>>();

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('online', this.goOn);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.goOn);
    // What has arrived stays there for when the same file is given again.
    this.sending.forEach((upload) => void upload.abort());
    this.sending.clear();
    this.timers.forEach(clearTimeout);
    this.timers.clear();
  }

  // ---------- sending ----------

  private take(files: readonly File[]): void {
    this.queue = this.queue.add(files, this.numbers);
    this.numbers += files.length;
    this.begin();
  }

  private begin(): void {
    for (const item of this.queue.next(AT_ONCE)) {
      if (item.file.size === 0) {
        this.become(item, { kind: 'refused', why: this.say('empty') });
      } else if (this.largest > 0 && item.file.size > this.largest) {
        this.become(item, { kind: 'refused', why: this.say('large', { limit: Math.floor(this.largest / MEGABYTE) }) });
      } else {
        void this.send(item);
      }
    }
    if (this.queue.next(AT_ONCE).length > 0) {
      this.begin();
    }
    this.handOver();
  }

  private async send(item: Item): Promise<void> {
    this.become(item, { kind: 'sending', percent: 0 });
    const upload = new Upload(item.file, {
      endpoint: this.address,
      chunkSize: PIECE,
      retryDelays: RETRIES,
      metadata: { filename: item.file.name },
      removeFingerprintOnSuccess: true,
      onProgress: (sent, total) => this.become(item, { kind: 'sending', percent: Math.floor((100 * sent) / total) }),
      onShouldRetry: (error) => {
        const status = error.originalResponse?.getStatus() ?? 0;
        const retry = !isSignedOut(error) && (status === 0 || status === 409 || status === 423 || status >= 500);
        if (retry) {
          this.become(item, { kind: 'interrupted' });
        }
        return retry;
      },
      onError: (error) => {
        this.sending.delete(item.number);
        this.become(item, { kind: 'refused', why: this.say(isSignedOut(error) ? 'signed-out' : isTooLarge(error) ? 'large' : 'failed', { limit: Math.floor(this.largest / MEGABYTE) }) });
        this.begin();
      },
      onSuccess: () => {
        this.sending.delete(item.number);
        const id = upload.url?.split('/').pop() ?? '';
        this.become(item, { kind: 'working', done: 0, pages: 0 }, id);
        this.begin();
        void this.ask(item.number, id, SOON);
      },
    });
    this.sending.set(item.number, upload);
    const before = await upload.findPreviousUploads();
    const latest = before.sort((one, other) => other.creationTime.localeCompare(one.creationTime))[0];
    if (latest) {
      upload.resumeFromPreviousUpload(latest);
    }
    if (this.isConnected && this.sending.has(item.number)) {
      upload.start();
    }
  }

  private readonly goOn = (): void => {
    for (const item of this.queue.items) {
      const upload = this.sending.get(item.number);
      if (upload && item.state.kind === 'interrupted') {
        void upload.abort().then(() => upload.start());
      }
    }
  };

  /** Asks what has become of a file, less and less often. */
  private async ask(number: number, id: string, wait: number): Promise<void> {
    try {
      const answer = await fetch(`${this.address}/${id}`, { headers: { Accept: 'application/json' }, redirect: 'error' });
      if (answer.status === 404) {
        this.become(number, { kind: 'refused', why: this.say('failed') });
        this.handOver();
        return;
      }
      if (answer.ok) {
        const told = (await answer.json()) as Told;
        if (told.state !== 'working') {
          this.become(number, told.state === 'done' ? { kind: 'done' } : { kind: 'refused', why: told.why ?? this.say('failed') });
          this.handOver();
          return;
        }
        this.become(number, { kind: 'working', done: told.done, pages: told.pages });
      }
    } catch {
      // No line just now: it is asked again.
    }
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      void this.ask(number, id, Math.min(LATER, wait * 1.4));
    }, wait);
    this.timers.add(timer);
  }

  private handOver(): void {
    const done = [...this.queue.done];
    if (!this.queue.isThrough || done.length === 0) {
      return;
    }
    this.queue = this.queue.without(done.map((item) => item.number));
    this.dispatchEvent(new CustomEvent('files-taken', { detail: done.map((item) => item.id) }));
    this.said = this.say('summary', { done: done.length, count: done.length + this.queue.items.length });
  }

  private become(item: Item | number, next: State, id?: string): void {
    this.queue = this.queue.become(typeof item === 'number' ? item : item.number, next, id);
  }

  // ---------- what a person does ----------

  private again(item: Item): void {
    this.become(item, { kind: 'waiting' });
    this.begin();
    this.chooser.focus();
  }

  private takeOut(item: Item): void {
    void this.sending.get(item.number)?.abort(true);
    this.sending.delete(item.number);
    this.queue = this.queue.without([item.number]);
    this.chooser.focus();
    this.begin();
  }

  private saveList(): void {
    const lines = this.queue.refused.map((item) => `${item.file.name}: ${item.state.kind === 'refused' ? item.state.why : ''}`);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([lines.join('\n') + '\n'], { type: 'text/plain;charset=utf-8' }));
    link.download = 'not-taken.txt';
    link.click();
    URL.revokeObjectURL(link.href);
  }

  private readonly onDrop = (event: DragEvent): void => {
    event.preventDefault();
    this.isOver = false;
    this.take([...(event.dataTransfer?.files ?? [])]);
  };

  private readonly onDragOver = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files')) {
      event.preventDefault();
      this.isOver = true;
    }
  };

  private readonly onChosen = (): void => {
    this.take([...(this.input.files ?? [])]);
    // The same files may be chosen again.
    this.input.value = '';
  };

  // ---------- what is seen ----------

  @state() private said = '';

  protected override render(): TemplateResult {
    const refused = this.queue.refused.length;
    return html`
      <div class="drop ${this.isOver ? 'over' : ''}" @dragover=${this.onDragOver} @dragleave=${() => (this.isOver = false)} @drop=${this.onDrop}>
        <button id="choose" type="button" @click=${() => this.input.click()}>${icon('plus')}${this.say('choose')}</button>
        <span>${this.say('drop')}</span>
        <input type="file" multiple hidden accept=${ACCEPTED} @change=${this.onChosen} />
      </div>
      ${this.queue.items.length === 0
        ? nothing
        : html`<ul aria-label=${this.say('list')}>${repeat(this.queue.items, (item) => item.number, (item) => this.row(item))}</ul>`}
      <p class="foot" role="status">${refused > 0 ? html`<b>${this.say('failures', { count: refused })}</b>` : this.said}</p>
      ${refused > 0 ? html`<button type="button" @click=${() => this.saveList()}>${this.say('save-list')}</button>` : nothing}
    `;
  }

  private row(item: Item): TemplateResult {
    const name = item.file.name;
    const isRefused = item.state.kind === 'refused';
    return html`<li class=${item.state.kind}>
      <span class="name">${name}</span>
      <span class="says">${this.words(item.state)}</span>
      <span class="tools">
        ${isRefused ? html`<button class="small" type="button" aria-label=${this.say('again', { name })} @click=${() => this.again(item)}>${icon('redo')}</button>` : nothing}
        ${item.state.kind === 'done' || item.state.kind === 'working'
          ? nothing
          : html`<button class="small" type="button" aria-label=${this.say('remove', { name })} @click=${() => this.takeOut(item)}>${icon('delete')}</button>`}
      </span>
      ${this.bar(item)}
    </li>`;
  }

  private bar(item: Item): TemplateResult | typeof nothing {
    switch (item.state.kind) {
      case 'sending':
        return html`<progress aria-label=${item.file.name} max="100" value=${item.state.percent}></progress>`;
      case 'working':
        return item.state.pages > 0
          ? html`<progress aria-label=${item.file.name} max=${item.state.pages} value=${item.state.done}></progress>`
          : html`<progress aria-label=${item.file.name}></progress>`;
      default:
        return nothing;
    }
  }

  private words(now: State): string {
    switch (now.kind) {
      case 'waiting':
        return this.say('waiting');
      case 'sending':
        return this.say('sending', { percent: now.percent });
      case 'interrupted':
        return this.say('interrupted');
      case 'working':
        return now.pages > 1 ? this.say('pages', { done: Math.min(now.done + 1, now.pages), pages: now.pages }) : this.say('working');
      case 'done':
        return this.say('done');
      case 'refused':
        return this.say('refused', { why: now.why });
    }
  }

  private say(key: string, values: Record<string, string | number> = {}): string {
    return (this.texts[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole));
  }
}

/** Whoever is not signed in any more is led to the door. */
function isSignedOut(error: Error): boolean {
  const sent = error instanceof DetailedError ? error.originalResponse : null;
  const request = sent?.getUnderlyingObject() as XMLHttpRequest | undefined;
  return sent?.getStatus() === 401 || (request?.responseURL ?? '').includes('/studio/login');
}

function isTooLarge(error: Error): boolean {
  return error instanceof DetailedError && error.originalResponse?.getStatus() === 413;
}
