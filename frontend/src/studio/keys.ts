/**
 * The one list of keyboard shortcuts. Handlers ask here whether theirs was pressed, and the overview shows what is here, so
 * that neither has one that the other has not. The server's handlers read the same list.
 */
import shortcuts from './shortcuts.json';

export interface Shortcut {
  id: string;
  area: string;
  /** `Mod` is Ctrl, or ⌘ on Apple's keyboards. */
  keys: string[];
  /** The browser's own event that these keys bring about, where it is that which is handled. */
  event?: string;
}

export const all: readonly Shortcut[] = shortcuts;

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Whether the keys of a shortcut were pressed. */
export function pressed(event: Pressed, id: string): boolean {
  const shortcut = all.find((each) => each.id === id);
  if (!shortcut) {
    throw new Error(`no shortcut is called ${id}`);
  }
  return shortcut.keys.some((keys) => fits(event, keys));
}

function fits(event: Pressed, keys: string): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const wants = (name: string): boolean => parts.slice(0, -1).includes(name);
  const control = event.ctrlKey || event.metaKey;
  const wantsControl = wants('Mod') || wants('Control');
  if (control !== wantsControl || event.altKey !== wants('Alt') || (wants('Control') && !event.ctrlKey)) {
    return false;
  }
  // What sign a key gives together with Shift depends on the keyboard.
  const isSign = key.length === 1 && !/[a-z]/i.test(key);
  if (!isSign && event.shiftKey !== wants('Shift')) {
    return false;
  }
  return (event.key === ' ' ? 'Space' : event.key).toLowerCase() === key.toLowerCase();
}

const names: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc', Delete: 'Del' };

/** Each key as it is written on the keyboard. */
export function caps(keys: string, apple: boolean): string[] {
  return keys.split('+').map((key) => {
    if (key === 'Mod') {
      return apple ? '⌘' : 'Ctrl';
    }
    if (key === 'Control') {
      return 'Ctrl';
    }
    return key === 'Alt' && apple ? '⌥' : (names[key] ?? key);
  });
}

export const isApple = (): boolean => typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);
