/** Tags of released versions as GTO writes and reads them: `boston-housing@v1.4.0` (contracts, "What people and programs read"). */
import { InputError } from '../errors.ts';

/** Three whole numbers without leading zeros, as semver has them; few enough digits to stay exact. */
export interface Version {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
}

const NUMBER = '(0|[1-9][0-9]{0,8})';
const VERSION = new RegExp(`^v${NUMBER}\\.${NUMBER}\\.${NUMBER}$`);
/** GTO's rule for the name of an artifact; narrower at the end than our rule for the name of a model. */
const ARTIFACT = /^[a-zA-Z0-9](?:[a-zA-Z0-9_-]*[a-zA-Z0-9])?$/;

/** `v1.4.0` → its numbers; undefined for anything else, pre-releases too: Assay gives out none. */
export function parseVersion(text: string): Version | undefined {
  const [, major, minor, patch] = VERSION.exec(text) ?? [];
  if (major === undefined) return undefined;
  return { major: Number(major), minor: Number(minor), patch: Number(patch) };
}

export function formatVersion({ major, minor, patch }: Version): string {
  return `v${major}.${minor}.${patch}`;
}

/** Negative where `a` comes before `b`. */
export function compareVersions(a: Version, b: Version): number {
  return a.major - b.major || a.minor - b.minor || a.patch - b.patch;
}

/** Everything before the version: `boston-housing@`. Throws InputError for a name that GTO cannot read. */
export function tagPrefix(model: string): string {
  if (!ARTIFACT.test(model)) {
    throw new InputError(
      'a released model needs a name of letters, digits, "-" and "_" that ends in a letter or digit',
      {
        field: `models.${model}`,
      },
    );
  }
  return `${model}@`;
}

/** The version in a tag of this very model; undefined for tags of others, of stages (`#prod#4`) and of withdrawals (`!`). */
export function versionOfTag(model: string, tag: string): string | undefined {
  const prefix = tagPrefix(model);
  if (!tag.startsWith(prefix)) return undefined;
  const version = tag.slice(prefix.length);
  return parseVersion(version) === undefined ? undefined : version;
}

/** Newest first. Throws nothing: what is no version is left out. */
export function newestFirst(versions: readonly string[]): string[] {
  return versions
    .flatMap((text) => {
      const version = parseVersion(text);
      return version === undefined ? [] : [{ text, version }];
    })
    .sort((a, b) => compareVersions(b.version, a.version))
    .map(({ text }) => text);
}
