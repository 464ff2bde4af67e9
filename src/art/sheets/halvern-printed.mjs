// The printed things of exhibits/halvern-strait: the chart with the commander's red pencil, the newspaper cutting,
// and our own picture of the night by four clocks.
import { fontFaces } from '../fonts.mjs';
import { bare, escape, notice, random, segments, sheet, typed, wrap, written } from '../paper.mjs';

const at = (document, file) => `halvern-strait/documents/${document}/${file}`;
const half = { scale: 2, finish: ['-resize', '50%', '-unsharp', '0x0.6+0.5+0.02'] };

/** A coastline through points, roughened by halving (midpoint displacement). */
function coast(points, seed, roughness) {
  const r = random(seed);
  let line = points;
  for (let level = 0; level < 5; level++) {
    const next = [line[0]];
    for (let i = 1; i < line.length; i++) {
      const [a, b] = [line[i - 1], line[i]];
      const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
      const k = (r() - 0.5) * roughness * length;
      next.push([(a[0] + b[0]) / 2 - ((b[1] - a[1]) / length) * k, (a[1] + b[1]) / 2 + ((b[0] - a[0]) / length) * k], b);
    }
    line = next;
  }
  return line;
}
const path = (points) => 'M' + points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L');
function curve(points) {
  let d = `M${points[0].join(' ')}`;
  for (let i = 0; i < points.length - 1; i++) {
    const [p0, p1, p2, p3] = [points[i - 1] ?? points[i], points[i], points[i + 1], points[i + 2] ?? points[i + 1]];
    d += `C${p1[0] + (p2[0] - p0[0]) / 6} ${p1[1] + (p2[1] - p0[1]) / 6} ${p2[0] - (p3[0] - p1[0]) / 6} ${p2[1] - (p3[1] - p1[1]) / 6} ${p2[0]} ${p2[1]}`;
  }
  return d;
}

function chart() {
  const t = segments(at('halvern-chart-1931', 'transcript.fr.md'));
  const [W, H] = [1400, 1100];
  const mile = 190;
  const rock = [708, 566];
  const ink = '#1f2320';
  const title = t.h1.split('\n');
  const [northLand, quill, cape, southLand, southCape] = t.p1.split('\n');
  const [rockName, light, sow, circle, scale] = t.p2.split('\n');
  const north = coast([[30, 196], [150, 210], [262, 178], [338, 232], [420, 250], [470, 204], [560, 214], [650, 176], [770, 190], [880, 150], [960, 172], [1040, 226], [1120, 196], [1250, 168], [1370, 182]], 11, 0.34);
  const south = coast([[30, 962], [140, 930], [240, 954], [360, 908], [450, 926], [560, 966], [660, 936], [760, 944], [850, 900], [930, 868], [990, 914], [1100, 946], [1230, 918], [1370, 940]], 12, 0.34);
  const frame = [30, 30, W - 60, H - 92];
  const depthAt = (x, y) => {
    const nearest = (line) => Math.min(...line.map(([a, b]) => Math.hypot(a - x, b - y)));
    const shore = Math.min(nearest(north), nearest(south));
    const toRock = Math.hypot(x - rock[0], y - rock[1]);
    const toSow = Math.hypot(x - 778, y - 514);
    return Math.min(3 + shore * 0.125, 4 + toRock * 0.19, 1.5 + toSow * 0.22);
  };
  // Where words stand, no sounding is printed or the pencil has covered it.
  const lettering = [[480, 540, 680, 600], [764, 552, 912, 602], [540, 352, 690, 446], [434, 670, 640, 716], [722, 774, 850, 806], [180, 806, 360, 846], [386, 822, 620, 862], [660, 836, 840, 876], [1020, 850, 1300, 902]];
  const r = random(77);
  const font = (face, size, extra = '') => `font-family="${face}" font-size="${size}" ${extra}`;
  const track = [[1365, 786], [1180, 768], [960, 772], [rock[0] + 4, rock[1] + 198], [520, 774], [336, 786]];
  const turn = [[336, 786], [290, 782], [282, 752], [330, 738], [470, 736], [654, 722]];
  const after = [[654, 722], [622, 742], [572, 770], [556, 792], [580, 806], [610, 792], [618, 762]];
  const home = [[618, 762], [660, 800], [800, 838], [1000, 826], [1365, 842]];
  const pencilled = [...track, ...turn, ...after, ...home];
  const labels = [[rock[0], 765], [336, 786], [654, 722], [556, 786], [618, 762], [rock[0], rock[1]], [778, 514]];
  let soundings = '';
  for (let y = 236; y < 930; y += 43) {
    for (let x = 62; x < 1350; x += 66) {
      const [px, py] = [x + (r() - 0.5) * 44, y + (r() - 0.5) * 26];
      const northY = north.reduce((a, b) => (Math.abs(b[0] - px) < Math.abs(a[0] - px) ? b : a))[1];
      const southY = south.reduce((a, b) => (Math.abs(b[0] - px) < Math.abs(a[0] - px) ? b : a))[1];
      if (py < northY + 18 || py > southY - 8) continue;
      if (labels.some(([a, b]) => Math.abs(a - px) < 96 && Math.abs(b - py) < 34)) continue;
      if (pencilled.some(([a, b]) => Math.hypot(a - px, b - py) < 22)) continue;
      if (Math.hypot(px - rock[0], py - rock[1]) < 60 || (px > 1150 && py < 330)) continue;
      if (px > 84 && px < 290 && py > 480 && py < 690) continue;
      if (lettering.some(([x0, y0, x1, y1]) => px > x0 - 14 && px < x1 + 14 && py > y0 - 2 && py < y1 + 16)) continue;
      soundings += `<text x="${px.toFixed(0)}" y="${py.toFixed(0)}" text-anchor="middle" ${font('Old Standard', 15)} fill="${ink}">${Math.round(depthAt(px, py) + (r() - 0.5) * 3)}</text>`;
    }
  }
  const compass = (cx, cy, R) => {
    let d = '';
    for (let a = 0; a < 360; a += 5) {
      const l = a % 90 === 0 ? 20 : a % 15 === 0 ? 13 : 7;
      const [s, c] = [Math.sin((a * Math.PI) / 180), -Math.cos((a * Math.PI) / 180)];
      d += `M${cx + s * R} ${cy + c * R}L${cx + s * (R - l)} ${cy + c * (R - l)}`;
    }
    return `<circle cx="${cx}" cy="${cy}" r="${R}" fill="none" stroke="${ink}" stroke-width="1.2"/><circle cx="${cx}" cy="${cy}" r="${R - 22}" fill="none" stroke="${ink}" stroke-width=".8"/><path d="${d}" stroke="${ink}" stroke-width="1"/>
      <path d="M${cx} ${cy - R - 24}l9 30h-18zM${cx} ${cy - R + 4}V${cy + R - 24}M${cx - R + 24} ${cy}H${cx + R - 24}" fill="${ink}" stroke="${ink}" stroke-width="1"/><path d="M${cx} ${cy - R + 24}l7 ${R - 31}l-7 7l-7 -7z" fill="none" stroke="${ink}" stroke-width="1"/>`;
  };
  // Hachures that fall away from the shore.
  const hachures = (line, sign, seed) => {
    const q = random(seed);
    return line
      .filter((_, i) => i % 3 === 0)
      .map(([x, y]) => `M${x.toFixed(1)} ${(y + sign * 4).toFixed(1)}l${((q() - 0.5) * 4).toFixed(1)} ${(sign * (7 + q() * 13)).toFixed(1)}`)
      .join('');
  };
  const below = (line, dy) => line.map(([x, y]) => [x, y + dy]);
  const [zero, one, two] = scale.replace('Milles marins ', '').split(' ');
  const sx = 118;
  const sy = 660;
  const red = '#b3261c';
  const marks = bare(t.r1).split('\n');
  const mark = ([x, y]) => `<path d="M${x - 8} ${y}H${x + 8}M${x} ${y - 8}V${y + 8}" stroke="${red}" stroke-width="2.6"/>`;
  const note = (text, x, y, seed, turnBy = -2) => written(text, { x, y, size: 32, hand: 'seaman', colour: red, seed, turn: turnBy, opacity: 1 });
  const spots = [[rock[0] + 4, rock[1] + 198], [336, 786], [654, 722], [556, 792], [618, 762]];
  const printed = `<g filter="url(#press)">
    <path d="${path(north)}L1370 30L30 30Z" fill="#d9c79a" opacity=".55"/><path d="${path(south)}L1370 ${H - 62}L30 ${H - 62}Z" fill="#d9c79a" opacity=".55"/>
    <path d="${path(north)}" fill="none" stroke="${ink}" stroke-width="2.2"/><path d="${path(south)}" fill="none" stroke="${ink}" stroke-width="2.2"/>
    <path d="${hachures(north, -1, 5)}${hachures(south, 1, 6)}" stroke="${ink}" stroke-width=".8" opacity=".7"/>
    <path d="${path(below(north, 26))}" fill="none" stroke="${ink}" stroke-width="1" stroke-dasharray="1.5 4" opacity=".8"/><path d="${path(below(south, -26))}" fill="none" stroke="${ink}" stroke-width="1" stroke-dasharray="1.5 4" opacity=".8"/>
    <path d="${curve(north.filter((_, i) => i % 32 === 0).map(([x, y]) => [x, y + 92]))}" fill="none" stroke="${ink}" stroke-width=".9" stroke-dasharray="7 4" opacity=".6"/><path d="${curve(south.filter((_, i) => i % 32 === 0).map(([x, y]) => [x, y - 88]))}" fill="none" stroke="${ink}" stroke-width=".9" stroke-dasharray="7 4" opacity=".6"/>
    ${soundings}
    <circle cx="${rock[0]}" cy="${rock[1]}" r="${mile}" fill="none" stroke="${ink}" stroke-width="1.4" stroke-dasharray="9 5"/>
    <path id="ring" d="M${rock[0] - mile - 8} ${rock[1]}A${mile + 8} ${mile + 8} 0 0 1 ${rock[0] + mile + 8} ${rock[1]}" fill="none"/><text ${font('Old Standard Italic', 20)} fill="${ink}"><textPath href="#ring" startOffset="21%">${circle}</textPath></text>
    <path d="M${rock[0] - 25} ${rock[1] + 8}q6 -17 22 -18t25 8q8 10 -2 17t-27 3t-18 -10z" fill="#d9c79a" stroke="${ink}" stroke-width="1.8"/>
    <circle cx="${rock[0]}" cy="${rock[1]}" r="3.4" fill="${ink}"/><path d="M${rock[0]} ${rock[1] - 5}q-9 -24 -3 -36q5 -7 8 0q5 12 -5 36z" fill="#a8468a" opacity=".85" transform="rotate(38 ${rock[0]} ${rock[1]})"/>
    <path d="M746 538q6 -24 34 -34t52 -4q10 8 -6 20t-40 24t-40 -6z" fill="#c9cfae" opacity=".6" stroke="${ink}" stroke-width="1.3" stroke-dasharray="2 3"/>
    <path d="M772 520h10m-5 -5v10M800 510h10m-5 -5v10M786 530h10m-5 -5v10" stroke="${ink}" stroke-width="1.2"/>
    <text x="${rock[0] - 40}" y="${rock[1] + 4}" text-anchor="end" ${font('Old Standard Bold', 21)} fill="${ink}">${rockName}</text><text x="${rock[0] - 40}" y="${rock[1] + 28}" text-anchor="end" ${font('Old Standard', 18)} fill="${ink}">${light}</text>
    <text x="772" y="574" ${font('Old Standard Italic', 18)} fill="${ink}">${sow.split(', ')[0]},</text><text x="772" y="595" ${font('Old Standard Italic', 16)} fill="${ink}">${sow.split(', ')[1]}</text>
    <text x="140" y="118" ${font('Old Standard', 42, 'letter-spacing="16"')} fill="${ink}">${northLand}</text>
    <text x="930" y="1016" ${font('Old Standard', 42, 'letter-spacing="14"')} fill="${ink}">${southLand}</text>
    <text x="398" y="206" ${font('Old Standard Bold', 23, 'paint-order="stroke" stroke="#e6d9b8" stroke-width="7"')} fill="${ink}" text-anchor="middle">${quill}</text>
    <path d="M372 232h9v8h-9zm15 -3h8v11h-8zm14 2h10v9h-10zm-4 -8v-12m-4 4h8" fill="${ink}" stroke="${ink}" stroke-width="1"/>
    <text x="880" y="126" ${font('Old Standard Italic', 22, 'paint-order="stroke" stroke="#e6d9b8" stroke-width="6"')} fill="${ink}" text-anchor="middle">${cape}</text><text x="926" y="940" ${font('Old Standard Italic', 22, 'paint-order="stroke" stroke="#e6d9b8" stroke-width="6"')} fill="${ink}" text-anchor="middle">${southCape}</text>
    ${compass(186, 590, 74)}
    <text x="1166" y="88" text-anchor="middle" ${font('Old Standard Bold', 27, 'letter-spacing="2"')} fill="${ink}">${title[0]}</text>
    <text x="1166" y="115" text-anchor="middle" ${font('Old Standard Italic', 18)} fill="${ink}">${title[1]}</text>
    <text x="330" y="1010" text-anchor="middle" ${font('Old Standard', 17)} fill="${ink}">${title[2]}</text>
    <text x="1166" y="139" text-anchor="middle" ${font('Old Standard', 18)} fill="${ink}">${title[3]}</text>
    <path d="M150 978h380M150 974v8M340 974v8M530 974v8" stroke="${ink}" stroke-width="1.6"/><path d="M150 978h190" stroke="${ink}" stroke-width="5"/>
    <text x="150" y="968" text-anchor="middle" ${font('Old Standard', 15)} fill="${ink}">${zero}</text><text x="340" y="968" text-anchor="middle" ${font('Old Standard', 15)} fill="${ink}">${one}</text><text x="530" y="968" text-anchor="middle" ${font('Old Standard', 15)} fill="${ink}">${two}</text><text x="142" y="984" text-anchor="end" ${font('Old Standard Italic', 15)} fill="${ink}">Milles marins</text>
    <rect x="${frame[0]}" y="${frame[1]}" width="${frame[2]}" height="${frame[3]}" fill="none" stroke="${ink}" stroke-width="2.4"/><rect x="${frame[0] - 9}" y="${frame[1] - 9}" width="${frame[2] + 18}" height="${frame[3] + 18}" fill="none" stroke="${ink}" stroke-width="1"/>
    </g>`;
  const pencil = `<g filter="url(#wax)"><path d="${curve(track)}" fill="none" stroke="${red}" stroke-width="2.8"/><path d="${curve(turn)}" fill="none" stroke="${red}" stroke-width="2.8"/><path d="${curve(after)}" fill="none" stroke="${red}" stroke-width="2.6"/><path d="${curve(home)}" fill="none" stroke="${red}" stroke-width="2.6"/>
    <path d="M836 766l20 -7m-20 7l19 8" stroke="${red}" stroke-width="2.6"/><path d="M1130 833l-20 -8m20 8l-19 7" stroke="${red}" stroke-width="2.6"/>
    ${spots.map(mark).join('')}
    ${note(marks[0], 734, 800, 1)}${note(marks[1], 170, 834, 2)}${note(marks[2], 436, 704, 3)}${note(marks[3], 396, 848, 4)}${note(marks[4], 676, 864, 5, -3)}
    ${written(bare(t.s1), { x: 1040, y: 884, size: 33, hand: 'seaman', colour: red, seed: 8, turn: -3, opacity: 1 })}</g>`;
  return sheet({ width: W, height: H, seed: 900, tone: '#F2EBDA', mottle: 0.18, turn: 0.15, folds: [{ at: 700, along: 'x' }, { at: 548 }], inner: `${printed}${pencil}${notice(t.n1, W, H, { y: H - 14 })}` });
}

function cutting() {
  const t = segments(at('halvern-mercury-cutting-1937-10-15', 'transcript.en.md'));
  const [W, H] = [1000, 1400];
  const [x, y, w, h] = [236, 176, 540, 1150];
  const r = random(31);
  const edge = [];
  const side = (x0, y0, x1, y1, n) => {
    for (let i = 0; i < n; i++) edge.push([x0 + ((x1 - x0) * i) / n + (r() - 0.5) * 5, y0 + ((y1 - y0) * i) / n + (r() - 0.5) * 5]);
  };
  side(x - 6, y + 4, x + w + 4, y - 3, 6);
  side(x + w + 4, y - 3, x + w - 3, y + h + 2, 9);
  side(x + w - 3, y + h + 2, x + 2, y + h - 4, 6);
  side(x + 2, y + h - 4, x - 6, y + 4, 9);
  const outline = path(edge) + 'Z';
  const ink = '#26241f';
  const slip = wrap(bare(t.r1), 70);
  const rule = (yy, half = 60) => `<path d="M${x + w / 2 - half} ${yy}h${half * 2}" stroke="${ink}" stroke-width="1.6"/>`;
  const [first, ...rest] = t.h1.split(' FOR ');
  const css = `.col{font:25.6px/31.6px "Old Standard";color:${ink};text-align:justify;hyphens:auto;-webkit-text-stroke:.25px ${ink};filter:url(#press)}.col p{margin:0;text-indent:26px}`;
  const inner = `
    <path d="${outline}" transform="translate(5 7)" fill="#000" opacity=".22" filter="url(#soft)"/>
    <path d="${outline}" fill="#e2d6b9"/><g clip-path="url(#clip)"><rect width="${W}" height="${H}" filter="url(#fibre)" opacity=".9"/><rect width="${W}" height="${H}" filter="url(#mottle)" opacity=".5"/></g>
    <g filter="url(#press)" fill="${ink}" text-anchor="middle">
      <text x="${x + w / 2}" y="${y + 66}" font-family="Old Standard Bold" font-size="47" textLength="${w - 66}" lengthAdjust="spacingAndGlyphs">${escape(first)}</text>
      <text x="${x + w / 2}" y="${y + 120}" font-family="Old Standard Bold" font-size="47" letter-spacing="2">FOR ${escape(rest.join(' FOR '))}</text>
      ${rule(y + 143)}
      <text x="${x + w / 2}" y="${y + 178}" font-family="Old Standard" font-size="26" letter-spacing="1">${escape(t.h2)}</text>
      ${rule(y + 196, 36)}
      <text x="${x + w / 2}" y="${y + 228}" font-family="Old Standard" font-size="22" letter-spacing="1">${escape(t.h3)}</text>
      ${rule(y + 248)}
    </g>
    <foreignObject x="${x + 30}" y="${y + 266}" width="${w - 60}" height="${h - 270}"><div xmlns="http://www.w3.org/1999/xhtml" class="col" lang="en-GB">${['p1', 'p2', 'p3', 'p4', 'p5', 'p6'].map((id) => `<p>${escape(t[id]).replace('Annis Bray', '<i style="font-family:Old Standard Italic">Annis Bray</i>')}</p>`).join('')}</div></foreignObject>
    <g transform="rotate(-1.2 480 96)"><rect x="94" y="62" width="816" height="66" fill="#000" opacity=".18" filter="url(#soft)"/><rect x="90" y="56" width="816" height="66" fill="#f6f0e2"/>
    ${typed(slip, { x: 114, y: 96, size: 20, leading: 28, machine: 'slip', seed: 2 })}</g>
    ${notice(t.n1, W, H)}`;
  return sheet({
    width: W, height: H, seed: 910, tone: '#EDE4CF', mottle: 0.3, turn: 0.2, css, inner,
    defs: `<filter id="soft"><feGaussianBlur stdDeviation="5"/></filter><clipPath id="clip"><path d="${outline}"/></clipPath>`,
  });
}

/** What four papers say of the same hour, all turned into Greenwich time. Ours, not a document. */
function clocks() {
  const [W, H] = [1800, 980];
  const x = (hhmm) => {
    const [h, m] = hhmm.split('.').map(Number);
    return 420 + ((h - 21) * 60 + m - 45) * 10.2;
  };
  const rows = [
    { y: 250, name: 'Log of the light', how: 'as it reads now', out: ['22.10', '22.40'], land: '22.50', left: '23.20', passed: '21.50' },
    { y: 410, name: 'Log of the light', how: 'with the erased figure', out: ['22.10', '23.05'], land: '22.50', left: '23.20', passed: '21.50', ghost: true },
    { y: 570, name: 'Wiebrecht’s letter', how: 'ship’s time less one hour', out: ['22.10', '23.10'], land: '22.45', back: '23.45', passed: '21.50' },
    { y: 730, name: 'Harbourmaster, Quill', how: 'the light not seen', out: ['22.10', '23.05'], unseen: true },
  ];
  const tick = (v) => `<path d="M${x(v)} 170V800" stroke="#55606a" stroke-width="1"/><text x="${x(v)}" y="150" text-anchor="middle" class="t">${v}</text>`;
  const row = (r) => {
    const [a, b] = r.out.map(x);
    let o = `<text x="60" y="${r.y - 2}" class="n">${r.name}</text><text x="60" y="${r.y + 26}" class="h">${r.how}</text>`;
    const start = x('21.45');
    const end = x('23.50');
    if (!r.unseen) o += `<rect x="${start}" y="${r.y - 20}" width="${a - start}" height="40" fill="#E2B65A"/><rect x="${b}" y="${r.y - 20}" width="${end - b}" height="40" fill="#E2B65A"/><rect x="${a}" y="${r.y - 20}" width="${b - a}" height="40" fill="#0D1114" stroke="#8f9aa3" stroke-width="1.5"/>`;
    else o += `<rect x="${start}" y="${r.y - 20}" width="${a - start}" height="40" fill="#E2B65A" opacity=".55"/><rect x="${b}" y="${r.y - 20}" width="${end - b}" height="40" fill="#E2B65A" opacity=".55"/><rect x="${a}" y="${r.y - 20}" width="${b - a}" height="40" fill="url(#haze)" stroke="#8f9aa3" stroke-width="1.5"/>`;
    o += `<text x="${(a + b) / 2}" y="${r.y + 7}" text-anchor="middle" class="d">${r.unseen ? 'not seen' : 'dark'} ${r.out[1] === '22.40' ? '30' : r.out[1] === '23.05' ? '55' : '60'} min</text>`;
    o += `<text x="${a}" y="${r.y + 46}" text-anchor="middle" class="m">${r.out[0]}</text><text x="${b}" y="${r.y + 46}" text-anchor="middle" class="m">${r.out[1]}</text>`;
    if (r.land) {
      const l = x(r.land);
      const end2 = x(r.left ?? r.back);
      o += `<path d="M${l} ${r.y - 34}H${end2}" stroke="#F2F3F0" stroke-width="3"/><circle cx="${l}" cy="${r.y - 34}" r="7" fill="#F2F3F0"/><path d="M${end2} ${r.y - 42}v16" stroke="#F2F3F0" stroke-width="3"/><text x="${l + 4}" y="${r.y - 50}" class="m" style="fill:#F2F3F0">${r.land} boat at the landing</text>`;
      o += r.left
        ? `<text x="${end2 + 12}" y="${r.y - 28}" class="m" style="fill:#F2F3F0">${r.left} boat leaves</text>`
        : `<text x="${end2}" y="${r.y - 50}" text-anchor="end" class="m" style="fill:#F2F3F0">${r.back} back at her ship</text>`;
    }
    if (r.passed) o += `<path d="M${x(r.passed)} ${r.y - 20}v40" stroke="#0D1114" stroke-width="3"/><text x="${x(r.passed)}" y="${r.y + 46}" text-anchor="middle" class="m">${r.passed}</text>`;
    return o;
  };
  return `<!doctype html><meta charset="utf-8"><style>${fontFaces('Commissioner', 'Literata')}
html,body{margin:0;background:#161A1D}svg{display:block}text{font-family:Commissioner;fill:#D9DDDC}
.t{font-size:21px;fill:#AEB7BB}.n{font-size:25px;font-weight:600;fill:#F2F3F0}.h{font-size:20px;fill:#AEB7BB}.d{font-size:21px;fill:#F2F3F0}.m{font-size:19px;fill:#C3CACC}
</style><svg xmlns="http://www.w3.org/2000/svg" width="${W}" height="${H}" viewBox="0 0 ${W} ${H}">
<defs><pattern id="haze" width="12" height="12" patternUnits="userSpaceOnUse" patternTransform="rotate(35)"><rect width="12" height="12" fill="#2a3136"/><path d="M0 0V12" stroke="#4a555c" stroke-width="6"/></pattern></defs>
<rect width="${W}" height="${H}" fill="#161A1D"/>
<text x="60" y="84" style="font-family:Literata;font-size:36px;font-weight:500;fill:#F2F3F0">The night of 12 October 1937, in Greenwich time</text>
${['22.00', '22.15', '22.30', '22.45', '23.00', '23.15', '23.30', '23.45'].map(tick).join('')}
${rows.map(row).join('')}
<g transform="translate(60 880)"><rect width="46" height="24" y="-18" fill="#E2B65A"/><text x="60" y="2" class="m">burning</text><rect x="190" width="46" height="24" y="-18" fill="#0D1114" stroke="#8f9aa3" stroke-width="1.5"/><text x="250" y="2" class="m">dark</text><rect x="350" width="46" height="24" y="-18" fill="url(#haze)" stroke="#8f9aa3" stroke-width="1.5"/><text x="410" y="2" class="m">not seen from the shore</text><path d="M680 -6h46" stroke="#F2F3F0" stroke-width="3"/><circle cx="680" cy="-6" r="7" fill="#F2F3F0"/><text x="742" y="2" class="m">boat at the rock, or away from her ship</text></g>
<text x="60" y="940" class="h">Drawn for this exhibit from its own documents, which are invented. 21.50: the patrol vessel passes.</text>
</svg>`;
}

export default [
  { name: 'halvern-chart', to: at('halvern-chart-1931', 'scan-001.jpg'), width: 1400, height: 1100, html: chart, ...half, quality: 82 },
  { name: 'halvern-cutting', to: at('halvern-mercury-cutting-1937-10-15', 'scan-001.jpg'), width: 1000, height: 1400, html: cutting, ...half },
  { name: 'halvern-clocks', to: 'halvern-strait/images/four-clocks.jpg', width: 1800, height: 980, html: clocks, quality: 86, chroma: '4:4:4' },
];
