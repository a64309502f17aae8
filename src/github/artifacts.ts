/** The Artifacts port: what this run hands over to its other jobs and to later runs (github.md, section 3). */

import { constants } from 'node:fs';
import { copyFile, lstat, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import type { DefaultArtifactClient } from '@actions/artifact';
import { modelOf, SECOND_NAME } from '../documents/artifact-name.ts';
import { sha256 } from '../documents/canonical.ts';
import { DOCUMENT_FILES } from '../documents/files.ts';
import { InfrastructureError, InputError } from '../errors.ts';
import type { ArtifactFile, Artifacts, Log, StoredArtifact, WorkflowRun } from '../ports.ts';
import { quote } from './api-error.ts';
import { ARCHIVE_CAPS, readArchive } from './archive.ts';
import { settled } from './settled.ts';
import { ownerOfTaken } from './taken-name.ts';

export interface ArtifactsOptions {
  readonly run: WorkflowRun;
  readonly log: Log;
  /** `RUNNER_TEMP`; emptied by the runner after the job. */
  readonly temporary?: string | undefined;
  /** Default `SERVICE_TIMES`. */
  readonly times?: ServiceTimes | undefined;
}

/** Real time that the service is waited for, its client's own repeats included, in milliseconds. */
export interface ServiceTimes {
  readonly call: number;
  /** Of many megabytes. */
  readonly transfer: number;
}

const SERVICE_TIMES: ServiceTimes = { call: 120_000, transfer: 600_000 };

/** The level of the zip: zlib's usual one, or none for what shrinks so much that readers would take it for a bomb. */
const COMPRESSED = 6;
const STORED = 0;

export function openArtifacts({ run, log, temporary = tmpdir(), times = SERVICE_TIMES }: ArtifactsOptions): Artifacts {
  let opening: Promise<DefaultArtifactClient> | undefined;
  const client = () => {
    opening ??= import('@actions/artifact').then((loaded) => new loaded.DefaultArtifactClient());
    return opening;
  };
  const unsupported = unsupportedHost(run.serverUrl);

  /** A folder of its own for `work`, removed after it. */
  const inFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
    const folder = await mkdtemp(join(temporary, 'assay-artifact-'));
    try {
      return await work(folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };

  const listed = async () => {
    if (unsupported !== undefined) throw new InfrastructureError(unsupported);
    try {
      return (await settled(async () => (await client()).listArtifacts(), 'artifact service, list', times.call))
        .artifacts;
    } catch (thrown) {
      throw serviceFault('list', thrown);
    }
  };

  /** What has the name already, where it is what is uploaded now. Throws InputError where it is another job's. */
  const sameUpload = async (name: string, paths: readonly string[]) => {
    if (modelOf(name) === undefined) return undefined;
    const [taken] = (await listed()).filter((one) => one.name === name).sort((a, b) => b.id - a.id);
    if (taken === undefined || taken.size > ARCHIVE_CAPS.zipBytes) return undefined;
    const shown = `artifact ${name}`;
    const zip = await zipOf(await client(), taken.id, inFolder, { shown, limitMs: times.transfer });
    const theirs = await readArchive(zip, { name: shown, digest: taken.digest, allowed: DOCUMENT_FILES });
    const ours = new Map<string, Buffer>();
    for (const path of paths) ours.set(basename(path), await readFile(path));
    return ownerOfTaken(name, theirs, ours) === 'same' ? { id: taken.id, digest: sha256(zip) } : undefined;
  };

  return {
    async upload(name, files, { retentionDays }) {
      if (unsupported !== undefined) return { unsupported };
      return inFolder(async (folder) => {
        // Nobody reads pages again but people, however many they are.
        const isRead = modelOf(name) !== undefined;
        const paths = await gather(name, files, folder, isRead);
        const compressionLevel = isRead ? await levelFor(name, paths) : COMPRESSED;
        const options = { compressionLevel, ...(retentionDays === undefined ? {} : { retentionDays }) };
        const send = (as: string) =>
          settled(
            async () => (await client()).uploadArtifact(as, paths, folder, options),
            `artifact service, upload ${as}`,
            times.transfer,
          );
        const answer = await send(name)
          .catch(async (thrown) => {
            if (!isTaken(thrown)) throw thrown;
            const before = await sameUpload(name, paths);
            if (before !== undefined) return before;
            // An earlier request took the name, perhaps ours that was never completed: readers know the second name too.
            log.info(`artifact ${name}: the name is taken, uploading as ${name}${SECOND_NAME}`);
            return send(`${name}${SECOND_NAME}`);
          })
          .catch((thrown) => {
            throw serviceFault(`upload ${name}`, thrown);
          });
        return stored(name, answer);
      });
    },

    async download(name, allowed, expected) {
      const names = [name, `${name}${SECOND_NAME}`];
      const all = await listed();
      const [newest] = all.filter((one) => names.includes(one.name)).sort((a, b) => b.id - a.id);
      const chosen = expected === undefined ? newest : all.find((one) => one.id === expected.id);
      if (chosen === undefined || !names.includes(chosen.name)) {
        if (expected === undefined) throw new InputError(`this run has no artifact ${name}`, { field: 'artifact' });
        const rule = `artifact ${expected.id} is not the ${name} of this run: what was handed over was replaced`;
        throw new InputError(rule, { field: 'artifact-id' });
      }
      const shown = `artifact ${chosen.name}`;
      if (chosen.size > ARCHIVE_CAPS.zipBytes) {
        throw new InputError(`holds ${chosen.size} bytes, at most ${ARCHIVE_CAPS.zipBytes} are read`, { file: shown });
      }
      const digest = expected?.digest ?? chosen.digest;
      const fetchOnce = async () => zipOf(await client(), chosen.id, inFolder, { shown, limitMs: times.transfer });
      let zip = await fetchOnce();
      if (digest !== undefined && sha256(zip) !== digest) zip = await fetchOnce();
      return readArchive(zip, { name: shown, digest, allowed });
    },

    async list() {
      const all = [...(await listed())].sort((a, b) => a.id - b.id);
      return all.map(({ name, id, digest }) => ({ name, id, digest }));
    },
  };
}

/** What does not work there and what does; undefined on github.com and its kin. */
export function unsupportedHost(serverUrl: string): string | undefined {
  const { hostname } = new URL(serverUrl);
  if (hostname === 'github.com' || /\.(?:ghe\.com|localhost)$/.test(hostname)) return undefined;
  return `${hostname} has no artifact service for this version (GitHub Enterprise Server): the documents stay in the job, and releases serve as the baseline`;
}

/**
 * Copies the files under their names into one folder, so that what was checked is what is uploaded. Links are refused: the
 * client would follow them anywhere. `isRead`: by this project again, under the caps of an archive.
 */
async function gather(
  name: string,
  files: readonly ArtifactFile[],
  folder: string,
  isRead: boolean,
): Promise<string[]> {
  const fault = (file: string, rule: string) => new InputError(rule, { file: `artifact ${name}, ${file}` });
  if (files.length === 0) throw new InputError('has no files', { file: `artifact ${name}` });
  if (isRead && files.length > ARCHIVE_CAPS.entries) {
    throw new InputError(`has ${files.length} files, at most ${ARCHIVE_CAPS.entries} are read again`, {
      file: `artifact ${name}`,
    });
  }
  const paths: string[] = [];
  let total = 0;
  for (const file of files) {
    if (!/^[A-Za-z0-9._-]+$/.test(file.name) || /^\.\.?$/.test(file.name))
      throw fault(file.name, 'is no plain file name');
    const facts = await lstat(file.path).catch(() => undefined);
    if (facts === undefined) throw fault(file.name, 'is not there');
    if (!facts.isFile()) throw fault(file.name, 'is a link, a folder or a device, not a regular file');
    total += facts.size;
    if (isRead && total > ARCHIVE_CAPS.totalBytes) {
      throw fault(file.name, `takes the artifact past the ${ARCHIVE_CAPS.totalBytes} bytes that are read again`);
    }
    const path = join(folder, file.name);
    try {
      await copyFile(file.path, path, constants.COPYFILE_EXCL);
    } catch (thrown) {
      throw new InfrastructureError(`artifact ${name}, ${file.name}: cannot be copied: ${(thrown as Error).message}`);
    }
    paths.push(path);
  }
  return paths;
}

/** A level at which this project's own readers take the archive. Throws InputError where there is none. */
async function levelFor(name: string, paths: readonly string[]): Promise<number> {
  let packed = 0;
  let plain = 0;
  let isBomb = false;
  for (const path of paths) {
    const bytes = await readFile(path);
    const size = deflateRawSync(bytes, { level: COMPRESSED }).length;
    packed += size;
    plain += bytes.length;
    // Half the readers' ratio: other versions of zlib pack a little better.
    isBomb ||= bytes.length > (Math.max(size, 1024) * ARCHIVE_CAPS.ratio) / 2;
  }
  const bytes = isBomb ? plain : packed;
  const room = ARCHIVE_CAPS.zipBytes - 64 * 1024;
  if (bytes <= room) return isBomb ? STORED : COMPRESSED;
  throw new InputError(
    `takes ${bytes} bytes, at most ${room} are read again; upload-predictions: false leaves the rows out`,
    {
      file: `artifact ${name}`,
    },
  );
}

async function zipOf(
  client: DefaultArtifactClient,
  id: number,
  inFolder: <T>(work: (folder: string) => Promise<T>) => Promise<T>,
  { shown, limitMs }: { readonly shown: string; readonly limitMs: number },
): Promise<Buffer> {
  return inFolder(async (path) => {
    try {
      const download = () => client.downloadArtifact(id, { path, skipDecompress: true });
      await settled(download, `artifact service, download ${shown}`, limitMs);
    } catch (thrown) {
      throw serviceFault(`download ${shown}`, thrown);
    }
    const [file, ...more] = await readdir(path);
    if (file === undefined || more.length > 0) throw new InfrastructureError(`${shown}: the download left no one file`);
    const { size } = await stat(join(path, file));
    if (size > ARCHIVE_CAPS.zipBytes) {
      throw new InputError(`holds ${size} bytes, at most ${ARCHIVE_CAPS.zipBytes} are read`, { file: shown });
    }
    return readFile(join(path, file));
  });
}

/** The client answers a bare hex digest here and the prefixed form elsewhere. */
function stored(name: string, { id, digest }: { readonly id?: number; readonly digest?: string }): StoredArtifact {
  const hex = /^(?:sha256:)?([0-9a-f]{64})$/.exec(digest ?? '')?.[1];
  if (id === undefined || hex === undefined)
    throw new InfrastructureError(`artifact ${name}: no id or digest came back`);
  return { id, digest: `sha256:${hex}` };
}

/** The client's errors are plain: their words are all there is. */
function isTaken(thrown: unknown): boolean {
  return thrown instanceof Error && /\(409\)|already exists/.test(thrown.message);
}

const HINTS: readonly (readonly [RegExp, string])[] = [
  [/ACTIONS_(?:RUNTIME_TOKEN|RESULTS_URL)/, 'only an action has access to it, a run: step has not'],
  [/quota/i, 'the storage that the plan includes is used up: delete old artifacts or lower retention-days'],
];

function serviceFault(what: string, thrown: unknown): Error {
  if (thrown instanceof InputError || thrown instanceof InfrastructureError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const hint = HINTS.find(([words]) => words.test(message))?.[1];
  return new InfrastructureError(`artifact service, ${what}: ${hint ?? quote(message)}`, { cause: thrown });
}
