import { LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { connection, connectionIsBack, isAway, type Connection } from './connection';

/** An answer that takes longer than this is not waited for any more: the network swallows what is sent. */
const PATIENCE_MILLISECONDS = 8000;
/** Vaadin may call itself connected for a moment between sending in vain and saying so. */
const A_MOMENT_MILLISECONDS = 1000;

/**
 * Says whether what was done in this window is saved: in the words of the server, and while something cannot be sent to it, in words
 * that it has given for that case. Where nothing was done since the connection went, what the server said last is still true.
 *
 * Stands in the page itself, so that style sheets and assistive technology treat it as the text it is.
 */
@customElement('vitrine-saved')
export class Saved extends LitElement {
  /** What the server says. */
  @property() words = '';
  /** What is said while something cannot be sent. */
  @property() unsent = '';

  @state() private waits = false;

  private lastLoading = 0;
  private stalled = false;
  private patience: ReturnType<typeof setTimeout> | undefined;
  private watched: Connection | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.watched = connection();
    this.watched?.addStateChangeListener(this.onConnection);
    for (const type of ['input', 'drop', 'paste']) {
      document.addEventListener(type, this.onAct, true);
    }
    document.addEventListener('canvas-saved', this.look);
    window.addEventListener('online', this.look);
    window.addEventListener('offline', this.look);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.patience);
    this.watched?.removeStateChangeListener(this.onConnection);
    for (const type of ['input', 'drop', 'paste']) {
      document.removeEventListener(type, this.onAct, true);
    }
    document.removeEventListener('canvas-saved', this.look);
    window.removeEventListener('online', this.look);
    window.removeEventListener('offline', this.look);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Called by the server with everything that it says. */
  answered(): void {
    connectionIsBack();
    this.look();
  }

  protected override willUpdate(): void {
    this.toggleAttribute('waits', this.waits);
  }

  protected override render(): string {
    return this.waits ? this.unsent : this.words;
  }

  private get isAway(): boolean {
    return isAway(this.watched) || !navigator.onLine || this.stalled;
  }

  private readonly look = (): void => {
    if (this.isAway) {
      this.waits ||= isTextUnsaved();
    } else if (this.watched?.state !== 'loading' && !isTextUnsaved()) {
      this.waits = false;
    }
  };

  private readonly onAct = (): void => {
    if (this.isAway) {
      this.waits = true;
    }
  };

  private readonly onConnection = (previous: string, current: string): void => {
    clearTimeout(this.patience);
    this.stalled = false;
    if (previous === 'loading') {
      this.lastLoading = Date.now();
    }
    if (current === 'loading') {
      this.patience = setTimeout(() => {
        this.stalled = true;
        this.look();
      }, PATIENCE_MILLISECONDS);
    } else if (isAway(this.watched) && Date.now() - this.lastLoading < A_MOMENT_MILLISECONDS) {
      this.waits = true;
    }
    this.look();
  };
}

function isTextUnsaved(): boolean {
  return document.querySelector<HTMLElement & { unsaved: boolean }>('vitrine-canvas')?.unsaved ?? false;
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-saved': Saved;
  }
}
