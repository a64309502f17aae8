/** The rules of design.md, "Rooms": who may import whom, who touches the world, what a file may be called. */
import { dirname, join } from 'node:path/posix';
import { factsOf, type SourceFacts } from './source-facts.ts';

/** What each room may import beside itself. Rooms look down only; a face joins steps to adapters. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  numbers: [],
  version: [],
  documents: ['errors', 'numbers', 'version'],
  wasm: [],
  data: ['wasm', 'documents', 'ports', 'errors', 'numbers'],
  metrics: ['documents', 'ports', 'errors', 'numbers'],
  models: ['wasm', 'data', 'documents', 'ports', 'errors', 'numbers'],
  compare: ['metrics', 'documents', 'ports', 'errors', 'numbers'],
  report: ['compare', 'metrics', 'documents', 'ports', 'errors', 'numbers'],
  registry: ['compare', 'metrics', 'documents', 'ports', 'errors', 'numbers'],
  ports: ['documents', 'errors'],
  steps: [
    'report',
    'registry',
    'compare',
    'metrics',
    'models',
    'data',
    'documents',
    'ports',
    'errors',
    'numbers',
    'version',
  ],
  local: ['ports', 'documents', 'errors'],
  github: ['ports', 'documents', 'errors'],
};
const FACES: readonly string[] = ['actions', 'cli', 'server', 'worker'];
const ADAPTERS: readonly string[] = ['local', 'github'];

/** Each package lives in one room. A new dependency is a new line here. */
const PACKAGES: Readonly<Record<string, string>> = {
  '@actions/artifact': 'github',
  '@actions/core': 'actions',
  '@actions/github': 'github',
  'csv-parse': 'data',
  'd3-scale': 'report',
  'd3-shape': 'report',
  'fastest-levenshtein': 'documents',
  hyparquet: 'data',
  'ml-matrix': 'models',
  'ml-regression': 'models',
  'simple-statistics': 'data',
  yaml: 'documents',
  yauzl: 'github',
  zod: 'documents',
};

/** Parts of Node that compute and touch nothing. `node:crypto` is for hashes: see `RANDOM_NAMES`. */
const PURE_MODULES: ReadonlySet<string> = new Set(
  ['buffer', 'crypto', 'path', 'path/posix', 'stream', 'string_decoder', 'url', 'util', 'zlib'].map(
    (name) => `node:${name}`,
  ),
);
/** What starts programs and threads: one file each, so that nobody else hands them an environment or asks git. */
const STARTERS: Readonly<Record<string, readonly string[]>> = {
  'node:child_process': ['src/local/git-command.ts'],
  'node:cluster': [],
  'node:worker_threads': ['src/local/workers.ts', 'src/worker/main.ts'],
};
const RANDOM_NAMES: ReadonlySet<string> = new Set([
  'randomBytes',
  'randomInt',
  'randomUUID',
  'randomFillSync',
  'webcrypto',
  '*',
]);

/** Clock, environment, randomness, network, threads: arguments and ports everywhere but in faces and adapters. */
const WORLD =
  /^(?:Date\.now|new Date\(\)|Math\.random|process|performance|fetch|crypto|navigator|console|WebSocket|Worker|setTimeout|setInterval|setImmediate)(?:$|\.)/;

/** Answers that differ between machines or versions of Node, banned everywhere. */
const UNSTABLE: readonly (readonly [RegExp, string])[] = [
  [/^(?:\*\*|Math\.pow)$/, 'bits differ between versions of Node: multiply, or Math.exp(b * Math.log(x))'],
  [/\.(?:localeCompare|toLocale\w+)$/, 'depends on the locale: compare by code units'],
  [/^Intl(?:\.|$)/, 'depends on the locale'],
];

const FORBIDDEN_NAME = /(?:^|\/)(?:utils?|helpers?|common|misc)(?:\.|\/|-|$)/;
const ENDINGS_ONLY_IN: readonly string[] = ['src/actions/run.ts', 'src/cli/main.ts'];

/** Path → source of every file under `src/`; `shells` are the files that only start something. */
export function violations(files: ReadonlyMap<string, string>, shells: readonly string[]): string[] {
  const facts = new Map([...files].map(([path, source]) => [path, factsOf(path, source)]));
  const found: string[] = [];
  for (const [path, fact] of facts) {
    found.push(
      ...namesOf(path),
      ...directionsOf(path, fact),
      ...packagesOf(path, fact),
      ...worldOf(path, fact),
      ...startersOf(path, fact),
      ...endingsOf(path, fact),
      ...importTimeOf(path, fact, shells),
    );
  }
  return [...found, ...cyclesOf(facts)];
}

/** `src/metrics/table.ts` → `metrics`; `src/errors.ts` → `errors`. */
function roomOf(path: string): string {
  return path.split('/')[1]!.replace(/\.ts$/, '');
}

function mayTouchTheWorld(room: string): boolean {
  return FACES.includes(room) || ADAPTERS.includes(room);
}

function namesOf(path: string): string[] {
  const found: string[] = [];
  if (FORBIDDEN_NAME.test(path)) found.push(`${path}: a name that says nothing`);
  if (!/^[a-z0-9./-]+$/.test(path)) found.push(`${path}: file names are kebab-case`);
  const room = roomOf(path);
  if (!(room in ROOMS) && !FACES.includes(room)) found.push(`${path}: no room called "${room}"`);
  return found;
}

function directionsOf(path: string, { imports }: SourceFacts): string[] {
  const from = roomOf(path);
  return imports.flatMap(({ specifier, line, typeOnly }) => {
    if (specifier === '(computed)') return [`${path}:${line}: imports a computed name`];
    if (!specifier.startsWith('.')) return [];
    const target = join(dirname(path), specifier);
    const to = roomOf(target);
    if (to === from) return [];
    if (FACES.includes(from)) {
      return FACES.includes(to) ? [`${path}:${line}: face ${from} imports face ${to}`] : [];
    }
    if (to === 'ports' && !typeOnly) return [`${path}:${line}: takes more than types from ports.ts`];
    return ROOMS[from]?.includes(to) ? [] : [`${path}:${line}: ${from} may not import ${to}`];
  });
}

function packagesOf(path: string, { imports }: SourceFacts): string[] {
  const room = roomOf(path);
  return imports.flatMap(({ specifier, line }) => {
    if (specifier.startsWith('.') || specifier.startsWith('node:') || specifier === '(computed)') return [];
    const name = specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/');
    const home = PACKAGES[name];
    if (home === undefined) return [`${path}:${line}: the package ${name} has no room yet`];
    if (name === 'zod' && path !== 'src/documents/zod.ts')
      return [`${path}:${line}: zod comes from documents/shape.ts`];
    return home === room ? [] : [`${path}:${line}: ${name} lives in src/${home}`];
  });
}

/** `@actions/core/lib/core.js` → `@actions/core` */
function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function worldOf(path: string, { imports, uses, declared }: SourceFacts): string[] {
  const found = uses.flatMap(({ what, line }) =>
    UNSTABLE.filter(([pattern]) => pattern.test(what)).map(([, why]) => `${path}:${line}: ${what}: ${why}`),
  );
  if (mayTouchTheWorld(roomOf(path))) return found;
  for (const { specifier, line, names, typeOnly } of imports) {
    if (typeOnly || !specifier.startsWith('node:')) continue;
    if (!PURE_MODULES.has(specifier)) found.push(`${path}:${line}: ${specifier} is for faces and adapters`);
    if (specifier === 'node:crypto' && names.some((name) => RANDOM_NAMES.has(name))) {
      found.push(`${path}:${line}: randomness is for faces and adapters`);
    }
  }
  for (const { what, line } of uses) {
    if (!WORLD.test(what) || declared.has(what.split('.')[0]!)) continue;
    found.push(`${path}:${line}: ${what} is for faces and adapters`);
  }
  return found;
}

function startersOf(path: string, { imports }: SourceFacts): string[] {
  return imports.flatMap(({ specifier, line }) => {
    const only = STARTERS[specifier.startsWith('node:') ? specifier : `node:${specifier}`];
    if (only === undefined || only.includes(path)) return [];
    return [`${path}:${line}: ${specifier} is for ${only.join(' and ') || 'nobody'}`];
  });
}

function endingsOf(path: string, { uses }: SourceFacts): string[] {
  return uses.flatMap(({ what, line }) => {
    if (/(?:^|\.)setFailed$/.test(what) && path !== 'src/actions/run.ts')
      return [`${path}:${line}: only run.ts calls setFailed`];
    if (/^process\.(?:exit|exitCode|abort|reallyExit)$/.test(what) && !ENDINGS_ONLY_IN.includes(path)) {
      return [`${path}:${line}: only ${ENDINGS_ONLY_IN.join(' and ')} end the program`];
    }
    return [];
  });
}

function importTimeOf(path: string, { runs, exports }: SourceFacts, shells: readonly string[]): string[] {
  if (shells.includes(path)) return exports ? [`${path}: a shell exports nothing`] : [];
  return runs.map(({ what, line }) => `${path}:${line}: runs at import: ${what}`);
}

/** Cycles of what is loaded together; types are gone by then, and a lazy import comes later. */
function cyclesOf(facts: ReadonlyMap<string, SourceFacts>): string[] {
  const state = new Map<string, 'open' | 'done'>();
  const trail: string[] = [];
  const found: string[] = [];
  const visit = (path: string): void => {
    state.set(path, 'open');
    trail.push(path);
    for (const { specifier, typeOnly } of facts.get(path)?.imports ?? []) {
      if (typeOnly || !specifier.startsWith('.')) continue;
      const target = join(dirname(path), specifier);
      if (!facts.has(target)) continue;
      if (state.get(target) === 'open')
        found.push(`import cycle: ${[...trail.slice(trail.indexOf(target)), target].join(' → ')}`);
      else if (!state.has(target)) visit(target);
    }
    trail.pop();
    state.set(path, 'done');
  };
  for (const path of facts.keys()) if (!state.has(path)) visit(path);
  return found;
}

/** Packages that a file loads at its start, through every import that is neither lazy nor of types alone. */
export function packagesAtStart(files: ReadonlyMap<string, string>, entry: string): string[] {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const { specifier, typeOnly, lazy } of factsOf(path, files.get(path) ?? '').imports) {
      if (typeOnly || lazy || specifier.startsWith('node:')) continue;
      if (specifier.startsWith('.')) visit(join(dirname(path), specifier));
      else packages.add(specifier);
    }
  };
  visit(entry);
  return [...packages].sort();
}

/** Every package that any of the files imports, at the start or later. */
export function packagesImported(files: ReadonlyMap<string, string>): string[] {
  const specifiers = [...files].flatMap(([path, source]) =>
    factsOf(path, source).imports.map(({ specifier }) => specifier),
  );
  return [...new Set(specifiers.filter((name) => !/^(?:\.|node:)/.test(name)).map(packageOf))].sort();
}
