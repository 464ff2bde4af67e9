// Makes the outline of the world that maps are drawn from: coasts and borders of Natural Earth at 1:50,000,000, which are in
// the public domain (https://www.naturalearthdata.com/about/terms-of-use/), as packed by the package world-atlas (ISC).
//
//   npm install && node world.mjs        writes ../main/resources/org/vitrine/publishing/world.txt
//
// One line is one ring of land (L) or one line of a border (B): longitude and latitude of its beginning in hundredths of a degree,
// then the steps from point to point.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { feature, mesh } = require('topojson-client');
const read = (name) => JSON.parse(readFileSync(require.resolve(`world-atlas/${name}.json`)));
const land = read('land-50m');
const countries = read('countries-50m');

/** Points nearer to the line between their neighbours than this many degrees say nothing on a page. */
const TOLERANCE = 0.02;

function simplified(points) {
  if (points.length < 3) {
    return points;
  }
  const [[ax, ay], [bx, by]] = [points[0], points.at(-1)];
  const length = Math.hypot(bx - ax, by - ay);
  let farthest = 0;
  let at = 0;
  for (let i = 1; i < points.length - 1; i++) {
    const [x, y] = points[i];
    const away = length === 0 ? Math.hypot(x - ax, y - ay) : Math.abs((by - ay) * x - (bx - ax) * y + bx * ay - by * ax) / length;
    if (away > farthest) {
      [farthest, at] = [away, i];
    }
  }
  return farthest <= TOLERANCE ? [points[0], points.at(-1)] : [...simplified(points.slice(0, at + 1)).slice(0, -1), ...simplified(points.slice(at))];
}

/** What goes over the 180th meridian in one piece, and once more on the other side of the map. */
function unwrapped(points) {
  let turn = 0;
  const whole = points.map(([longitude, latitude], at) => {
    const step = at === 0 ? 0 : longitude - points[at - 1][0];
    turn -= Math.abs(step) > 180 ? Math.sign(step) * 360 : 0;
    return [longitude + turn, latitude];
  });
  const longitudes = whole.map(([longitude]) => longitude);
  const [least, most] = [Math.min(...longitudes), Math.max(...longitudes)];
  const shifted = (by) => whole.map(([longitude, latitude]) => [longitude + by, latitude]);
  const home = least + most < -360 ? 360 : least + most > 360 ? -360 : 0;
  const over = least + home < -180 ? 360 : most + home > 180 ? -360 : 0;
  return over === 0 ? [shifted(home)] : [shifted(home), shifted(home + over)];
}

const line = (kind, points) => unwrapped(points).flatMap((piece) => written(kind, piece));

function written(kind, points) {
  const numbers = [];
  let [lastX, lastY] = [0, 0];
  for (const [longitude, latitude] of simplified(points)) {
    const [x, y] = [Math.round(longitude * 100), Math.round(latitude * 100)];
    if (numbers.length === 0 || x !== lastX || y !== lastY) {
      numbers.push(x - lastX, y - lastY);
      [lastX, lastY] = [x, y];
    }
  }
  return numbers.length >= (kind === 'L' ? 8 : 4) ? [`${kind} ${numbers.join(' ')}`] : [];
}

const polygons = feature(land, land.objects.land).features.flatMap((one) => one.geometry.coordinates);
const borders = mesh(countries, countries.objects.countries, (one, other) => one !== other).coordinates;
const lines = [...polygons.flatMap((rings) => rings.flatMap((ring) => line('L', ring))), ...borders.flatMap((points) => line('B', points))];
writeFileSync(new URL('../main/resources/org/vitrine/publishing/world.txt', import.meta.url), lines.join('\n') + '\n');
console.log(`${lines.length} lines`);
