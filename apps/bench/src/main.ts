import { benchAppends } from './append.bench.js';
import { benchCluster } from './cluster/cluster.bench.js';
import { benchDocuments } from './documents.bench.js';
import { benchHistory } from './history.bench.js';
import { benchHttp } from './http.bench.js';
import { benchProjection } from './projection.bench.js';
import { benchReplay } from './replay.bench.js';
import { printRow } from './row.js';
import type { Row } from './row.js';
import { benchScale } from './scale.bench.js';
import { benchStart } from './start.bench.js';
import { benchWeb } from './web/web.bench.js';

const benches: Record<string, () => Promise<Row[]>> = {
  append: benchAppends,
  http: benchHttp,
  history: benchHistory,
  documents: benchDocuments,
  projection: benchProjection,
  replay: benchReplay,
  scale: benchScale,
  start: benchStart,
  cluster: benchCluster,
  web: benchWeb,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`unknown bench: ${unknown.join(', ')}; known: ${Object.keys(benches).join(', ')}`);
  process.exit(2);
}
let missed = 0;
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  for (const row of await bench()) {
    printRow(row);
    if (!row.ok) missed += 1;
  }
}
console.log(missed === 0 ? 'every bar is reached' : `${missed} bars are missed`);
