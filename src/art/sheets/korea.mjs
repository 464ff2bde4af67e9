// The map of exhibits/armistice-korea-1953: the peninsula, and its middle enlarged.
// Coast and demarcation line come from Natural Earth (public domain) through the package world-atlas; rivers and places by hand.
import { readFileSync } from 'node:fs';
import { fontFaces, required } from '../fonts.mjs';

const W = 1600;
const H = 1150;
// The enlarged part: its south-western corner, and pixels to a degree of latitude.
const EAST = { west: 125.02, south: 36.72, scale: 300 };

const places = {
  Pyongyang: [125.75, 39.03],
  Seoul: [126.98, 37.56],
  Kaesong: [126.555, 37.97],
  Panmunjom: [126.677, 37.956],
  Munsan: [126.79, 37.857],
  Kumsong: [127.6, 38.43],
  Inchon: [126.64, 37.47],
};
// Lower Han with its north and south branches, and the Imjin; smoothed, for orientation only.
const rivers = [
  [[126.5, 37.79], [126.62, 37.77], [126.7, 37.7], [126.78, 37.62], [126.86, 37.57], [126.93, 37.53], [127.03, 37.535], [127.12, 37.56], [127.24, 37.55], [127.31, 37.52]],
  [[127.31, 37.52], [127.39, 37.62], [127.48, 37.7], [127.53, 37.82], [127.66, 37.88], [127.69, 37.98], [127.78, 38.1], [127.76, 38.22], [127.8, 38.33]],
  [[127.31, 37.52], [127.4, 37.45], [127.55, 37.4], [127.63, 37.29], [127.74, 37.2], [127.88, 37.02]],
  [[126.66, 37.77], [126.69, 37.85], [126.76, 37.88], [126.82, 37.96], [126.9, 37.98], [126.95, 38.03], [127.02, 38.05], [126.96, 38.14], [126.95, 38.22], [126.99, 38.35], [126.93, 38.5]],
];

const world = JSON.parse(readFileSync(required.resolve('world-atlas/countries-10m.json')));
const topo = required('topojson-client');
const isKorea = (g) => /Korea/.test(g.properties.name);
const line = topo.mesh(world, world.objects.countries, (a, b) => a !== b && isKorea(a) && isKorea(b)).coordinates[0];
const near = (g) => /Korea|China|Japan|Russia/.test(g.properties.name);
const lands = topo.feature(world, { type: 'GeometryCollection', geometries: world.objects.countries.geometries.filter(near) });

/** An equirectangular view, true to scale in its middle latitude. */
function view(west, south, scale, height, x0, y0) {
  const k = Math.cos(((south + height / scale / 2) * Math.PI) / 180);
  return ([lon, lat]) => [x0 + (lon - west) * scale * k, y0 + height - (lat - south) * scale];
}

/** Douglas-Peucker on pixel points. */
function simplify(points, tolerance) {
  if (points.length < 3) return points;
  const [a, b] = [points[0], points.at(-1)];
  let far = 0;
  let at = 0;
  for (let i = 1; i < points.length - 1; i++) {
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    const d = length
      ? Math.abs((b[0] - a[0]) * (a[1] - points[i][1]) - (a[0] - points[i][0]) * (b[1] - a[1])) / length
      : Math.hypot(points[i][0] - a[0], points[i][1] - a[1]);
    if (d > far) [far, at] = [d, i];
  }
  if (far <= tolerance) return [a, b];
  return [...simplify(points.slice(0, at + 1), tolerance).slice(0, -1), ...simplify(points.slice(at), tolerance)];
}
const path = (points, close) => 'M' + points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L') + (close ? 'Z' : '');
/** A curve through points (Catmull-Rom). */
function curve(points) {
  let d = `M${points[0].map((v) => v.toFixed(1)).join(' ')}`;
  for (let i = 0; i < points.length - 1; i++) {
    const [p0, p1, p2, p3] = [points[i - 1] ?? points[i], points[i], points[i + 1], points[i + 2] ?? points[i + 1]];
    const c = [p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6, p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6];
    d += `C${c.map((v) => v.toFixed(1)).join(' ')} ${p2.map((v) => v.toFixed(1)).join(' ')}`;
  }
  return d;
}

function landPaths(project, box, tolerance) {
  const korea = [];
  const others = [];
  for (const f of lands.features) {
    const polygons = f.geometry.type === 'Polygon' ? [f.geometry.coordinates] : f.geometry.coordinates;
    for (const [ring] of polygons) {
      const pts = ring.map(project);
      const [xs, ys] = [pts.map((p) => p[0]), pts.map((p) => p[1])];
      const w = Math.max(...xs) - Math.min(...xs);
      const h = Math.max(...ys) - Math.min(...ys);
      if (Math.max(...xs) < box[0] || Math.min(...xs) > box[0] + box[2] || Math.max(...ys) < box[1] || Math.min(...ys) > box[1] + box[3]) continue;
      if (w * h < 60) continue;
      // A ring is closed: split it at its far side, or the simplification has no baseline.
      const half = Math.floor(pts.length / 2);
      const slim = [...simplify(pts.slice(0, half + 1), tolerance).slice(0, -1), ...simplify(pts.slice(half), tolerance)];
      (isKorea(f) ? korea : others).push(path(slim, true));
    }
  }
  return { korea: korea.join(''), others: others.join('') };
}

function html() {
  const left = [70, 110, 560, 870];
  const right = [690, 110, 840, 870];
  const pl = view(124.0, 33.0, 84, 870, 62, 110);
  const pr = view(EAST.west, EAST.south, EAST.scale, 870, 690, 110);
  const a = landPaths(pl, left, 1.1);
  const b = landPaths(pr, right, 1.6);
  const dot = (p, r = 6) => `<circle cx="${p[0]}" cy="${p[1]}" r="${r}" class="town"/>`;
  const label = (p, text, dx = 14, dy = 7, cls = '') => `<text x="${p[0] + dx}" y="${p[1] + dy}" class="name ${cls}">${text}</text>`;
  const par = (project, box) => {
    const y = project([0, 38])[1];
    return `<path d="M${box[0]} ${y}H${box[0] + box[2]}" class="parallel"/>`;
  };
  const grid = (project, box, lons, lats) =>
    lons.map((v) => `<path class="grid" d="M${project([v, 0])[0]} ${box[1]}V${box[1] + box[3]}"/><text class="deg" x="${project([v, 0])[0]}" y="${box[1] + box[3] + 20}" text-anchor="middle">${v}° E</text>`).join('') +
    lats.map((v) => `<path class="grid" d="M${box[0]} ${project([0, v])[1]}H${box[0] + box[2]}"/>`).join('');
  const frame = [pl([EAST.west, 0])[0], pl([0, EAST.south + 870 / EAST.scale])[1], 0, 0];
  const k = Math.cos(((EAST.south + 870 / EAST.scale / 2) * Math.PI) / 180);
  const east = pl([EAST.west + 840 / (EAST.scale * k), 0])[0];
  const south = pl([0, EAST.south])[1];
  const km50 = (50 / 111.2) * EAST.scale;
  const y38r = pr([0, 38])[1];
  return `<!doctype html><meta charset="utf-8"><style>
${fontFaces('Commissioner', 'Literata', 'Literata Italic')}
html,body{margin:0;background:#F6F4EE}
svg{display:block}
text{font-family:Commissioner;fill:#1B2A33}
.sea{fill:#E4E9EA}.far{fill:#EFEDE6}.korea{fill:#FBFAF5;stroke:#5F7079;stroke-width:1.3;stroke-linejoin:round}
.far{stroke:#A9B3B7;stroke-width:1}
.grid{stroke:#B9C3C7;stroke-width:.7;fill:none;opacity:.7}
.deg{font-size:14px;fill:#5A6870}
.river{fill:none;stroke:#7E9DAE;stroke-width:2;stroke-linecap:round}
.parallel{stroke:#1B2A33;stroke-width:1.6;stroke-dasharray:10 7;fill:none}
.mdl{stroke:#A3271C;fill:none;stroke-linecap:round;stroke-linejoin:round}
.town{fill:#1B2A33}
.name{font-size:22px;font-weight:500;paint-order:stroke;stroke:#FBFAF5;stroke-width:5px;stroke-linejoin:round}
.small{font-size:18px;font-weight:400}
.water{font-family:"Literata Italic";font-size:17px;fill:#4F7386;font-weight:400}
.seaname{font-family:"Literata Italic";font-size:22px;fill:#54707F}
.key{font-size:18px}
.red{fill:#A3271C;font-weight:600}
.box{fill:none;stroke:#1B2A33;stroke-width:1.4}
h1{display:none}
</style><svg xmlns="http://www.w3.org/2000/svg" width="${W}" height="${H}" viewBox="0 0 ${W} ${H}">
<rect width="${W}" height="${H}" fill="#F6F4EE"/>
<text x="70" y="68" style="font-family:Literata;font-size:36px;font-weight:500">Korea, 27 July 1953</text>
<text x="690" y="68" class="key">The line, enlarged</text>
<clipPath id="l"><rect x="${left[0]}" y="${left[1]}" width="${left[2]}" height="${left[3]}"/></clipPath>
<clipPath id="r"><rect x="${right[0]}" y="${right[1]}" width="${right[2]}" height="${right[3]}"/></clipPath>
<g clip-path="url(#l)"><rect class="sea" x="${left[0]}" y="${left[1]}" width="${left[2]}" height="${left[3]}"/>
${grid(pl, left, [], [34, 36, 40, 42])}
<path class="far" d="${a.others}"/><path class="korea" d="${a.korea}"/>
${par(pl, left)}
<path class="mdl" stroke-width="4" d="${path(simplify(line.map(pl), 0.6))}"/>
<rect x="${frame[0]}" y="${frame[1]}" width="${east - frame[0]}" height="${south - frame[1]}" fill="none" stroke="#1B2A33" stroke-width="1" opacity=".55"/>
${dot(pl(places.Pyongyang))}${label(pl(places.Pyongyang), 'Pyongyang', -40, -14)}
${dot(pl(places.Seoul))}${label(pl(places.Seoul), 'Seoul', 13, 14)}
<text class="deg" x="${left[0] + left[2] - 10}" y="${pl([0, 38])[1] - 10}" text-anchor="end" style="font-size:17px;fill:#1B2A33">38th parallel</text>
<text class="seaname" x="108" y="${pl([0, 36.15])[1]}">Yellow</text><text class="seaname" x="108" y="${pl([0, 36.15])[1] + 28}">Sea</text>
<text class="key" style="font-size:17px;fill:#5A6870" x="96" y="158">China</text>
<text class="key" style="font-size:17px;fill:#5A6870" x="${left[0] + left[2] - 100}" y="${left[1] + left[3] - 24}">Japan</text>
</g><rect class="box" x="${left[0]}" y="${left[1]}" width="${left[2]}" height="${left[3]}"/>
<g clip-path="url(#r)"><rect class="sea" x="${right[0]}" y="${right[1]}" width="${right[2]}" height="${right[3]}"/>
<path class="far" d="${b.others}"/><path class="korea" d="${b.korea}"/>
${rivers.map((r) => `<path class="river" d="${curve(r.map(pr))}"/>`).join('')}
${par(pr, right)}
<path class="mdl" stroke-width="14" opacity=".13" d="${curve(simplify(line.map(pr), 2))}"/>
<path class="mdl" stroke-width="4.5" d="${curve(simplify(line.map(pr), 2))}"/>
${dot(pr(places.Pyongyang), 8)}${label(pr(places.Pyongyang), 'Pyongyang', 16, 7)}
${dot(pr(places.Seoul), 8)}${label(pr(places.Seoul), 'Seoul', 16, -8)}
${dot(pr(places.Kaesong))}${label(pr(places.Kaesong), 'Kaesong', -104, 20)}
<circle cx="${pr(places.Panmunjom)[0]}" cy="${pr(places.Panmunjom)[1]}" r="8" fill="#FBFAF5" stroke="#A3271C" stroke-width="4"/>
${label(pr(places.Panmunjom), 'Panmunjom', 17, 20)}
${dot(pr(places.Munsan), 4.5)}${label(pr(places.Munsan), 'Munsan', 11, 20, 'small')}
${dot(pr(places.Kumsong), 4.5)}${label(pr(places.Kumsong), 'Kumsong', 12, 2, 'small')}
${dot(pr(places.Inchon), 4.5)}${label(pr(places.Inchon), 'Inchon', 10, 18, 'small')}
<text class="name small red" x="${pr([127.3, 0])[0]}" y="${pr([0, 38.16])[1]}">Military Demarcation Line</text>
<text class="name small" x="${pr([127.85, 0])[0]}" y="${y38r + 26}">38th parallel</text>
<text class="water" transform="translate(${pr([127.4, 37.72]).map((v) => v.toFixed(0)).join(' ')}) rotate(-50)" x="-14" y="-12">Han</text>
<text class="water" x="${pr([126.99, 0])[0] + 8}" y="${pr([0, 38.42])[1]}">Imjin</text>
<g transform="translate(${right[0] + right[2] - km50 - 40} ${right[1] + right[3] - 36})"><path d="M0 -8V0H${km50}V-8" fill="none" stroke="#1B2A33" stroke-width="1.5"/><text class="key" style="font-size:16px" x="${km50 / 2}" y="-8" text-anchor="middle">50 km</text></g>
</g><rect class="box" x="${right[0]}" y="${right[1]}" width="${right[2]}" height="${right[3]}"/>
<g transform="translate(70 1050)">
<path class="mdl" stroke-width="4.5" d="M0 -6H56"/><text class="key" x="72" y="0">Military Demarcation Line</text>
<path class="parallel" d="M330 -6H386"/><text class="key" x="402" y="0">38th parallel, the division of 1945</text>
</g>
<text x="70" y="1104" style="font-size:17px;fill:#4A5961">Drawn for this exhibit; coast and line generalised. Coast after Natural Earth, public domain.</text>
</svg>`;
}

export default [
  { name: 'korea-1953', to: 'armistice-korea-1953/images/korea-1953.jpg', width: W, height: H, html, quality: 86, chroma: '4:4:4' },
];
