import { css } from 'lit';

/** The text looks as it does on the public page; the tools look like the studio. Lengths of tools ignore the page's zoom. */
export const richTextStyles = css`
  :host {
    display: block;
    position: relative;
    --tool: calc(1rem / var(--zoom, 1));
    color: var(--ink);
    font: 400 var(--t-body) / var(--lh-body) var(--font-text);
  }
  :host([hidden]), [hidden] { display: none !important; }
  *, *::before, *::after { box-sizing: border-box; }
  .icon { width: 1.15em; height: 1.15em; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: square; flex: none; display: block; }

  /* ---------- tools ---------- */
  .dock { position: sticky; top: calc(3.6 * var(--tool)); z-index: 7; height: 0; }
  .tools {
    position: absolute; left: -.5rem; bottom: calc(.75 * var(--tool)); display: flex; align-items: center; width: max-content;
    height: calc(2.15 * var(--tool)); padding-inline: calc(.2 * var(--tool)); border-radius: 4px;
    background: var(--ink); color: var(--ground); box-shadow: var(--shadow-over); font: 500 calc(.875 * var(--tool)) / 1 var(--font-label);
  }
  .tools button {
    display: inline-grid; place-items: center; min-width: calc(1.75 * var(--tool)); height: calc(1.75 * var(--tool)); padding: 0; margin: 0;
    border: 0; border-radius: 3px; background: none; color: inherit; font: inherit; cursor: pointer;
  }
  .tools button:hover:not([aria-disabled='true']) { background: color-mix(in srgb, var(--ground) 18%, transparent); }
  .tools button[aria-pressed='true'] { background: var(--ground); color: var(--ink); }
  .tools button[aria-disabled='true'] { color: color-mix(in srgb, var(--ground) 45%, var(--ink)); cursor: not-allowed; }
  .tools button:focus-visible { outline: 2px solid var(--ground); outline-offset: -3px; }
  .tools i { width: 1px; height: calc(1.1 * var(--tool)); margin-inline: calc(.2 * var(--tool)); background: color-mix(in srgb, var(--ground) 28%, transparent); }

  /* ---------- the text ---------- */
  .surface { outline: none; white-space: pre-wrap; white-space: break-spaces; overflow-wrap: break-word; hanging-punctuation: first; }
  .ProseMirror { outline: none; position: relative; }
  .ProseMirror :where(h1, h2, h3, h4, h5, h6, p, ul, ol, blockquote, pre) { margin: 0; padding: 0; }
  .ProseMirror > * + * { margin-top: 1.15em; }
  .ProseMirror p { text-wrap: pretty; }
  .ProseMirror :is(h1, h2) { font: var(--heading-weight) var(--t-h2) / 1.2 var(--heading-font); letter-spacing: -.012em; text-transform: var(--display-case); text-wrap: balance; }
  .ProseMirror h3 { font: var(--heading-weight) var(--t-h3) / 1.25 var(--heading-font); text-wrap: balance; }
  .ProseMirror :is(h4, h5, h6) { font: 600 1em / 1.4 var(--font-text); }
  .ProseMirror :is(ul, ol) { padding-left: 1.4em; list-style: decimal; }
  .ProseMirror ul { list-style: '– '; }
  .ProseMirror li + li { margin-top: .4em; }
  .ProseMirror blockquote { padding-left: 1.4em; border-left: 2px solid var(--rule-strong); color: var(--ink-2); }
  .ProseMirror blockquote p + p { margin-top: .8em; }
  .ProseMirror code { font: 400 .88em var(--font-doc); }
  .ProseMirror pre { font: 400 .88em / 1.6 var(--font-doc); white-space: pre-wrap; }
  .ProseMirror hr { width: 6rem; margin: 2.5rem 0; border: 0; border-top: 1px solid var(--rule-strong); }
  .ProseMirror a { color: var(--accent); text-underline-offset: .18em; text-decoration-thickness: 1px; text-decoration-color: color-mix(in srgb, currentColor 45%, transparent); }
  .ProseMirror [contenteditable='false'] { white-space: normal; }
  .ProseMirror-separator { display: inline !important; border: none !important; margin: 0 !important; width: 0 !important; height: 0 !important; }
  .ProseMirror-selectednode { background: var(--accent-soft); outline: 2px solid var(--accent); border-radius: 2px; }
  .ProseMirror-selectednode .note { outline: none; }
  .ProseMirror-gapcursor { display: none; pointer-events: none; position: absolute; }
  .ProseMirror-gapcursor::after { content: ''; display: block; position: absolute; top: -2px; width: 20px; border-top: 2px solid var(--accent); }
  .ProseMirror-focused .ProseMirror-gapcursor { display: block; }
  .dropcursor { background: var(--accent); }
  .placeholder { position: absolute; inset: 0 0 auto; color: var(--ink-3); pointer-events: none; }
  .key { font: 600 .72em / 1 var(--font-label); vertical-align: .42em; text-decoration: none; color: var(--accent); padding: .15em .25em; margin-left: .05em; cursor: pointer; font-variant-numeric: lining-nums tabular-nums; }
  .key:hover { background: var(--accent-soft); }
  .note {
    display: block; float: right; clear: right; width: var(--note-col); margin: .35rem calc(-1 * (var(--note-col) + var(--note-gap))) 1.25rem 0;
    padding-left: 1rem; border-left: 2px solid color-mix(in srgb, var(--accent) 55%, transparent); position: relative; cursor: pointer;
    font: 400 var(--t-small) / var(--lh-note) var(--font-label); color: var(--ink-2); font-style: normal; text-align: start; hyphens: auto;
  }
  .note b:first-child { color: var(--accent); font-weight: 600; margin-right: .35em; }
  .ProseMirror a:is([href^='/people/'], [href^='/places/'], [href^='/subjects/']) { color: inherit; text-decoration-color: color-mix(in srgb, currentColor 40%, transparent); }
  .note a { pointer-events: none; }

  /* ---------- Markdown source ---------- */
  .why { margin: 0 0 .5rem; font: 400 calc(.8125 * var(--tool)) / 1.4 var(--font-label); color: var(--ink-3); }
  textarea.code {
    display: block; width: 100%; min-height: 6lh; resize: vertical; field-sizing: content; padding: .75rem 1rem; border: 1px solid var(--rule-strong);
    border-radius: var(--r-m); background: var(--surface); color: var(--ink); font: 400 .9375rem / 1.6 var(--font-doc); tab-size: 4;
  }
  textarea.code:focus-visible { outline: 2px solid var(--focus, var(--accent)); outline-offset: 1px; }

  /* ---------- small forms ---------- */
  .form {
    position: fixed; inset: auto; margin: 0; width: calc(20 * var(--tool)); max-width: 90vw; padding: calc(.75 * var(--tool)); border: 1px solid var(--rule-strong); border-radius: 4px;
    background: var(--sheet, var(--surface)); color: var(--ink); box-shadow: var(--shadow-over); font: 400 calc(.875 * var(--tool)) / 1.4 var(--font-label);
  }
  .form form { display: grid; gap: calc(.6 * var(--tool)); }
  .form label { display: grid; gap: calc(.25 * var(--tool)); font-weight: 560; font-size: calc(.8125 * var(--tool)); color: var(--ink-2); }
  .form :is(input, textarea, select) {
    width: 100%; padding: calc(.35 * var(--tool)) calc(.6 * var(--tool)); border: 1px solid var(--rule-strong); border-radius: var(--r-m); background: var(--surface);
    color: var(--ink); font: 400 calc(.875 * var(--tool)) / 1.45 var(--font-label);
  }
  .form select { width: 100%; padding: .25rem; }
  .form:has(select) { width: min(32rem, calc(100vw - 1rem)); }
  .form select option { padding: .3rem .4rem; overflow: hidden; text-overflow: ellipsis; }
  .form--mention { display: grid; gap: calc(.4 * var(--tool)); width: min(calc(26 * var(--tool)), calc(100vw - 1rem)); }
  .form--mention:not(:popover-open) { display: none; }
  .form--mention ul { height: calc(15 * var(--tool)); overflow: auto; margin: 0; padding: 0; list-style: none; }
  .form--mention li { display: flex; justify-content: space-between; gap: calc(.75 * var(--tool)); padding: calc(.4 * var(--tool)) calc(.5 * var(--tool)); border-radius: 3px; cursor: pointer; }
  .form--mention li small { flex: none; }
  .form--mention li:hover { background: var(--case); }
  .form--mention li[aria-selected='true'] { background: var(--accent-soft); box-shadow: inset 2px 0 0 var(--accent); }
  .form--mention li[aria-selected='true'] small { color: var(--ink-2); }
  .form textarea { resize: vertical; min-height: 4.6lh; }
  .form :is(input, textarea, select)[aria-invalid='true'] { border-color: var(--mark); box-shadow: inset 0 0 0 1px var(--mark); }
  .form :is(input, textarea, select, button):focus-visible { outline: 2px solid var(--focus, var(--accent)); outline-offset: 1px; }
  .form small { font-size: calc(.75 * var(--tool)); font-weight: 400; color: var(--ink-3); }
  .form .wrong { color: var(--mark); font-weight: 500; }
  .form .acts { display: flex; gap: calc(.4 * var(--tool)); }
  .form button {
    height: calc(2.15 * var(--tool)); padding: 0 calc(.8 * var(--tool)); border: 1px solid var(--rule-strong); border-radius: var(--r-m); background: var(--sheet, var(--surface));
    color: var(--ink); font: 560 calc(.875 * var(--tool)) / 1 var(--font-label); cursor: pointer;
  }
  .form button:hover { background: var(--case); }
  .form button.primary { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); }
  .form button.primary:hover { background: color-mix(in srgb, var(--accent) 86%, var(--ink)); }
  .form .end { margin-left: auto; border-color: transparent; background: none; }

  /* ---------- as a field in a form of the studio ---------- */
  :host([compact]) { font: 400 .9375rem / 1.5 var(--font-text); border: 1px solid var(--rule-strong); border-radius: var(--r-m); background: var(--sheet, var(--surface)); }
  :host([compact]:focus-within) { outline: 2px solid var(--focus, var(--accent)); outline-offset: 1px; }
  :host([compact]) .dock { position: static; height: auto; }
  :host([compact]) .tools { position: static; width: auto; flex-wrap: wrap; height: auto; padding: .2rem .3rem; border-radius: 0; border-bottom: 1px solid var(--rule); background: none; color: var(--ink-2); box-shadow: none; }
  :host([compact]) .tools button:hover:not([aria-disabled='true']) { background: var(--case); }
  :host([compact]) .tools button[aria-pressed='true'] { background: var(--accent-soft); color: var(--accent); box-shadow: inset 0 -2px 0 var(--accent); }
  :host([compact]) .tools button[aria-disabled='true'] { color: color-mix(in srgb, var(--ink-3) 60%, transparent); }
  :host([compact]) .tools button:focus-visible { outline-color: var(--focus, var(--accent)); }
  :host([compact]) .tools i { background: var(--rule); }
  :host([compact]) .body { padding: .5rem .7rem; position: relative; }
  :host([compact]) .surface { min-height: 3lh; max-height: 24lh; overflow: auto; }
  :host([compact]) .ProseMirror { min-height: 3lh; }
  :host([compact]) .ProseMirror > * + * { margin-top: .6em; }
  :host([compact]) .ProseMirror :is(h1, h2, h3, h4, h5, h6) { font: 600 1rem / 1.35 var(--font-text); }
  :host([compact]) .note { display: none; }
  :host([compact]) textarea.code { border: 0; padding: 0; background: none; outline: none; font-size: .875rem; }
  .body { position: relative; }
  @media (forced-colors: active) {
    .tools { border: 1px solid; }
    .tools button[aria-pressed='true'] { outline: 2px solid; outline-offset: -2px; }
    .form--mention li[aria-selected='true'] { outline: 2px solid Highlight; outline-offset: -2px; }
  }
`;
