import { css } from 'lit';

/** What the builder lays over the page. The page itself is dressed by the public style sheet alone. */
export const canvasStyles = css`
  :host {
    display: block; position: relative; overflow: auto; overscroll-behavior: contain; padding: 1.5rem 1.75rem 6rem; background: var(--case-2);
    color: var(--ink); font: 400 .875rem / 1.45 var(--font-label); scroll-padding-block: 5rem;
  }
  :host([hidden]), [hidden] { display: none !important; }
  .page-root {
    --tool: calc(1rem / var(--zoom, 1));
    --out: calc(var(--note-col) + var(--note-gap));
    zoom: var(--zoom, 1); position: relative; width: max-content; max-width: 100%; min-height: 100%; margin-inline: auto; padding: 3.2rem 3.25rem 8rem 4.6rem;
    box-shadow: 0 0 0 1px rgb(20 30 34 / .12), 0 10px 30px -12px rgb(20 30 34 / .3);
  }
  .page-root .folio { display: block; padding: 0; }
  .page-root .prose { width: calc(var(--measure) + var(--out)); max-width: 100%; padding-right: var(--out); }
  .icon { width: 1.15em; height: 1.15em; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: square; flex: none; display: block; }
  .icon.dots { stroke-width: 2.6; stroke-linecap: round; }
  .unseen { position: absolute !important; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

  /* ---------- title and introduction ---------- */
  .page-field { display: block; outline: none; border-radius: 2px; cursor: text; white-space: pre-wrap; }
  .page-field:hover { box-shadow: 0 0 0 .35rem color-mix(in srgb, var(--accent) 7%, transparent); }
  .page-field:focus { outline: calc(.125 * var(--tool)) solid var(--accent); outline-offset: .35rem; }
  .page-field:empty::before { content: attr(data-placeholder); color: var(--ink-3); }

  /* ---------- blocks ---------- */
  .block-slot { position: relative; }
  .block-frame { position: relative; outline: none; border-radius: 1px; }
  /* The frame takes the block's width, so that what is drawn around it fits. */
  .block-frame:has(> .block-html > :is(.wide, .full), > .block-html > section > :is(.wide, .full)) { margin-right: calc(-1 * var(--out)); clear: both; }
  .page-root .block-frame > .block-html > :is(.wide, .full), .page-root .block-frame > .block-html > section > :is(.wide, .full) { margin-inline: 0; }
  .block-slot--text + .block-slot--text { margin-top: 1.15em; font-size: var(--t-body); }
  .block-frame:hover { outline: calc(.0625 * var(--tool)) solid color-mix(in srgb, var(--accent) 45%, transparent); outline-offset: .35rem; }
  .block-frame:focus-visible { outline: calc(.125 * var(--tool)) dashed var(--accent); outline-offset: .35rem; }
  .block-frame.is-selected { outline: calc(.125 * var(--tool)) solid var(--accent); outline-offset: .35rem; z-index: 3; }
  .block-frame.is-selected:focus-visible { outline-style: solid; outline-width: calc(.1875 * var(--tool)); }
  .comment-mark { position: absolute; inset-block-start: 0; inset-inline-end: calc(-3.1 * var(--tool)); z-index: 4; display: inline-flex; align-items: center; gap: calc(.25 * var(--tool)); min-width: calc(1.5 * var(--tool)); min-height: calc(1.5 * var(--tool)); padding: 0 calc(.4 * var(--tool)); border: 1px solid var(--accent); border-radius: 99px; background: var(--surface); color: var(--accent); font: 600 calc(.75 * var(--tool)) / 1 var(--font-label); cursor: pointer; }
  .comment-mark .icon { width: calc(.9 * var(--tool)); height: calc(.9 * var(--tool)); }
  .block-frame.is-chosen { outline: calc(.125 * var(--tool)) dashed var(--accent); outline-offset: .35rem; background: var(--accent-soft); }
  .block-frame.is-dragged { opacity: .45; }
  .block-frame:not(.is-editing) > .block-html { cursor: pointer; }
  .block-html .page-field:focus, .block-html .page-field:hover { outline: none; box-shadow: none; }
  /* Words that are typed where they stand. */
  /* Above a link that covers the whole card. */
  .block-html [data-words][contenteditable] { position: relative; z-index: 2; border-radius: 2px; cursor: text; outline: none; }
  .block-html [data-words][contenteditable]:hover { background: color-mix(in srgb, var(--accent) 9%, transparent); }
  .block-html [data-words][contenteditable]:focus { outline: calc(.125 * var(--tool)) solid var(--accent); outline-offset: .12rem; background: none; }
  .block-html [data-words]:empty { display: inline-block; min-width: 3em; }
  .block-html [data-words]:empty::before { content: attr(data-placeholder); color: var(--ink-3); }
  .block-hollow { margin: 0; color: var(--ink-3); font: 400 var(--t-body) / var(--lh-body) var(--font-text); }
  .unrendered { margin: 0; font: inherit; white-space: pre-wrap; }

  .block-colleague { position: absolute; z-index: 2; inset: auto auto 100% 0; padding: .1rem .4rem; background: var(--person, var(--accent)); color: var(--accent-ink); font: 600 .6875rem / 1.4 var(--font-label); pointer-events: none; }
  .block-colleague + .block-colleague { left: 5rem; }
  .block-frame:has(> .block-colleague) { outline: 1px solid var(--rule-strong); outline-offset: 4px; }
  .block-dock { position: sticky; top: calc(3.6 * var(--tool)); z-index: 6; height: 0; }
  .block-bar {
    position: absolute; right: calc(-1 * var(--out) - .5rem); bottom: calc(.75 * var(--tool)); display: flex; align-items: center; width: max-content; height: calc(2.15 * var(--tool));
    padding-inline: calc(.2 * var(--tool)); border-radius: 4px; background: var(--ink); color: var(--ground); box-shadow: var(--shadow-over);
    font: 500 calc(.875 * var(--tool)) / 1 var(--font-label);
  }
  .block-frame:has(> .block-html > :is(.wide, .full), > .block-html > section > :is(.wide, .full)) .block-bar { right: -.5rem; }
  .is-narrow .block-slot--text .block-bar { bottom: calc(3.1 * var(--tool)); }
  .block-bar .block-kind { display: inline-flex; align-items: center; gap: calc(.5 * var(--tool)); padding: 0 calc(.6 * var(--tool)) 0 calc(.45 * var(--tool)); white-space: nowrap; }
  .block-bar button {
    display: inline-grid; place-items: center; min-width: calc(1.85 * var(--tool)); height: calc(1.75 * var(--tool)); margin: 0; padding: 0 calc(.3 * var(--tool)); border: 0; border-radius: 3px; background: none;
    color: inherit; font: inherit; cursor: pointer;
  }
  .block-bar button:hover:not([aria-disabled='true']) { background: color-mix(in srgb, var(--ground) 18%, transparent); }
  .block-bar button[aria-disabled='true'] { color: color-mix(in srgb, var(--ground) 45%, var(--ink)); cursor: not-allowed; }
  .block-bar button:focus-visible { outline: 2px solid var(--ground); outline-offset: -3px; }
  .block-bar .bar-edit { display: inline-flex; align-items: center; gap: calc(.4 * var(--tool)); }
  .block-bar i { width: 1px; height: calc(1.1 * var(--tool)); margin-inline: calc(.2 * var(--tool)); background: color-mix(in srgb, var(--ground) 28%, transparent); }

  .block-grip {
    position: absolute; left: -3.2rem; top: 0; display: grid; place-items: center; width: 2rem; height: 2.2rem; border-radius: 3px; color: var(--ink-3); cursor: grab;
    touch-action: none; user-select: none; opacity: 0; pointer-events: none; z-index: 5; font-size: calc(1.1 * var(--tool));
  }
  .block-grip:hover { color: var(--ink); background: var(--case); }
  .block-frame:is(:hover, .is-selected, :focus-within) > .block-grip { opacity: 1; pointer-events: auto; }
  :host(.dragging), :host(.dragging) * { cursor: grabbing !important; }

  /* ---------- inserting ---------- */
  .block-inserter { --reach: max(3.4rem, calc(1.65 * var(--tool) + .6rem)); position: absolute; left: calc(-1 * var(--reach)); right: 0; top: 100%; height: 2.4rem; z-index: 4; pointer-events: none; }
  .block-inserter::before { content: ''; position: absolute; left: var(--reach); right: 0; top: 1.15rem; border-top: calc(.125 * var(--tool)) solid var(--accent); opacity: 0; }
  .block-inserter button {
    position: absolute; left: 0; top: .2rem; display: grid; place-items: center; width: calc(1.65 * var(--tool)); height: calc(1.65 * var(--tool)); margin: 0; padding: 0; border: 0; border-radius: 50%;
    background: var(--accent); color: var(--accent-ink); font-size: calc(.8 * var(--tool)); cursor: pointer; opacity: 0; pointer-events: auto;
  }
  .block-inserter button:focus-visible { outline: calc(.125 * var(--tool)) solid var(--accent); outline-offset: calc(.1875 * var(--tool)); }
  .block-frame:is(:hover, .is-selected) > .block-inserter button, .block-inserter button:is(:hover, :focus-visible), .block-inserter.is-always button, .block-inserter.is-open button { opacity: 1; }
  .block-frame.is-selected > .block-inserter::before, .block-inserter:has(button:is(:hover, :focus-visible))::before, .block-inserter.is-open::before { opacity: 1; }
  .block-inserter--first { position: relative; inset: auto; height: 0; margin-left: calc(-1 * var(--reach)); }
  .block-inserter--first::before { top: -1.1rem; }
  .block-inserter--first button { top: -2.1rem; }
  .blank-page { position: relative; margin: 2rem 0 0; padding: 1.6rem 0; color: var(--ink-3); font: 400 calc(.9375 * var(--tool)) / 1.5 var(--font-label); }
  .blank-page .block-inserter--first { position: absolute; left: calc(-1 * var(--reach)); top: 1.55rem; margin: 0; }
  .blank-page .block-inserter--first button { top: 0; }
  .blank-page .block-inserter--first::before { display: none; }
  .drop-line { position: relative; height: 0; z-index: 5; pointer-events: none; }
  .drop-line::after { content: ''; position: absolute; left: 0; right: 0; top: calc(-.1 * var(--tool)); border-top: calc(.1875 * var(--tool)) solid var(--accent); }
  .drop-line::before {
    content: ''; position: absolute; left: calc(-.5 * var(--tool)); top: calc(-.35 * var(--tool)); width: calc(.7 * var(--tool)); height: calc(.7 * var(--tool)); border: calc(.1875 * var(--tool)) solid var(--accent);
    border-radius: 50%; background: var(--ground); z-index: 1;
  }

  /* ---------- columns: the strip by which a row is taken hold of is the studio's ---------- */
  .row-strip { display: flex; align-items: center; gap: .5rem; margin: 0; padding-top: .35rem; border-top: 1px dashed var(--rule-strong); color: var(--ink-3); font: 400 calc(.8125 * var(--tool)) / 1.3 var(--font-label); cursor: pointer; }
  .block-slot--row { margin-block: 2.5rem; }
  .page-root .columns { margin-block: .75rem 0; }
  .page-root .columns.full { margin-left: 0; }
  .page-root .columns .columns__over, .block-slot--row > .block-frame .columns__over { margin-bottom: .6rem; }
  .block-slot--row:has(> .columns:is(.wide, .full)) > .block-frame { margin-right: calc(-1 * var(--out)); }
  .block-slot--row.is-selected > .columns { outline: 1px dashed color-mix(in srgb, var(--accent) 55%, transparent); outline-offset: .5rem; }
  .block-slot--row:has(> .columns:is(.wide, .full)) > .block-frame .block-bar { right: -.5rem; }
  .page-root .column { position: relative; }
  .page-root .column > .block-slot--text { margin-block: 0; }
  .page-root .column > .block-slot--text:not(:first-child) { margin-top: 1.15em; font-size: var(--t-body); }
  .page-root .column > .block-slot--heading { margin-bottom: .75rem; }
  .page-root .column > .block-slot--heading + .block-slot:not(:first-child) { margin-top: .75rem; }
  .page-root .column .block-html > *, .page-root .column .block-html > section > * { margin-block: 0; }
  .page-root .column .block-html > section > div + * { margin-top: 1rem; }
  .column--blank { min-height: 5.5rem; }
  .column-blank { position: relative; display: flex; align-items: center; gap: .6rem; min-height: 5rem; margin: 0; padding-inline: 1rem; border: 1px dashed var(--rule-strong); border-radius: 2px; color: var(--ink-3); font: 400 calc(.875 * var(--tool)) / 1.4 var(--font-label); }
  .column .block-grip { left: -1.6rem; width: 1.4rem; }
  .column .block-inserter { --reach: 0px; }
  .column .block-inserter button { left: calc(50% - .82 * var(--tool)); }
  .column-blank .block-inserter--column { position: static; height: auto; }
  .column-blank .block-inserter--column::before { display: none; }
  .column-blank .block-inserter--column button { position: static; }
  .column .block-bar { right: auto; left: -.5rem; }
  .column:last-child:not(:first-child) .block-bar { right: -.5rem; left: auto; }
  .block-inserter--row { top: 100%; }
  .block-slot--row > .block-inserter--row button { opacity: 0; }
  .block-slot--row:is(:hover, :focus-within) > .block-inserter--row button, .block-inserter--row.is-open button { opacity: 1; }
  .drop-line--wide { margin-right: calc(-1 * var(--out)); }

  /* ---------- the menu of blocks: the studio's, not the page's ---------- */
  .arrivals { position: sticky; bottom: 1rem; z-index: 6; width: min(30rem, 100%); margin: 1rem auto 0; border: 1px solid var(--rule-strong); border-radius: var(--r-m); background: var(--surface); color: var(--ink); box-shadow: var(--shadow-over); font: 400 .875rem/1.4 var(--font-label); }
  .arrivals ul { max-height: 14rem; margin: 0; padding: .4rem .9rem; overflow: auto; list-style: none; }
  .arrivals li { display: grid; grid-template-columns: minmax(0, 1fr) 7rem auto; gap: .75rem; align-items: center; padding-block: .35rem; }
  .arrivals li.is-wrong { grid-template-columns: minmax(0, 1fr) auto; color: var(--mark); }
  .arrivals li > span { overflow-wrap: anywhere; }
  .arrivals progress { width: 100%; accent-color: var(--accent); }
  .arrivals button { display: grid; place-items: center; width: 1.75rem; height: 1.75rem; padding: 0; border: 0; border-radius: var(--r-m); background: none; color: inherit; cursor: pointer; }
  .arrivals button:hover { background: var(--accent-soft); }
  .arrivals button:focus-visible { outline: 2px solid var(--focus, var(--accent)); outline-offset: 1px; }
  .kinds-menu {
    position: fixed; inset: auto; margin: 0; width: 19rem; max-width: calc(100vw - 1rem); padding: .4rem; border: 1px solid var(--rule-strong); border-radius: 4px; background: var(--sheet, var(--surface)); color: var(--ink);
    box-shadow: var(--shadow-over); font: 400 .875rem / 1.45 var(--font-label);
  }
  .kinds-menu .kinds-find { display: flex; align-items: center; gap: .5rem; min-height: 2.15rem; margin-bottom: .35rem; padding-inline: .65rem; border: 1px solid var(--rule-strong); border-radius: var(--r-m); color: var(--ink-3); }
  .kinds-menu .kinds-find:focus-within { outline: 2px solid var(--accent); outline-offset: 1px; }
  .kinds-menu input { flex: 1; min-width: 0; height: 2rem; border: 0; padding: 0; outline: none; background: none; color: var(--ink); font: inherit; }
  .kinds-menu input::placeholder { color: var(--ink-3); opacity: 1; }
  .kinds-menu ul { max-height: min(24rem, 60vh); overflow: auto; margin: 0; padding: 0; list-style: none; }
  .kinds-menu li { display: grid; grid-template-columns: 1.6rem 1fr auto; gap: .5rem; align-items: center; padding: .42rem .5rem; border-radius: 3px; cursor: pointer; }
  .kinds-menu li small { display: block; color: var(--ink-3); font-size: .75rem; line-height: 1.3; }
  .kinds-menu kbd { color: var(--ink-3); font: 400 .75rem/1 var(--font-label); }
  .kinds-menu li[aria-selected='true'] { background: var(--accent-soft); box-shadow: inset 2px 0 0 var(--accent); }
  .kinds-menu .kinds-none { margin: 0; padding: .5rem; color: var(--ink-3); }

  @media (prefers-reduced-motion: no-preference) {
    .block-inserter button, .block-grip { transition: opacity 160ms; }
  }
  @media (forced-colors: active) {
    .block-bar, .kinds-menu { border: 1px solid; }
    .block-frame.is-selected { outline-color: Highlight; }
    .kinds-menu li[aria-selected='true'] { outline: 2px solid Highlight; outline-offset: -2px; }
  }
`;
