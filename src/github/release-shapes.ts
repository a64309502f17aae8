/** What is read of the answers of the releases API and of git's tags; further fields are ignored. */
import { z } from '../documents/shape.ts';

export const AssetShape = z.object({
  id: z.int(),
  name: z.string(),
  /** `uploaded`; `starter` where the upload never ended, or has not yet. */
  state: z.string(),
  size: z.int(),
  /** `sha256:` + hex; absent on GHES and on what was uploaded long ago. */
  digest: z.optional(z.nullable(z.string())),
});
export type Asset = z.infer<typeof AssetShape>;

export const ReleaseShape = z.object({
  id: z.int(),
  tag_name: z.string(),
  draft: z.boolean(),
  body: z.optional(z.nullable(z.string())),
  html_url: z.string(),
  /** A template: `https://uploads.github.com/…/assets{?name,label}`. */
  upload_url: z.string(),
  immutable: z.optional(z.boolean()),
  assets: z.array(AssetShape),
});
export type Release = z.infer<typeof ReleaseShape>;

export const RefShape = z.object({
  ref: z.string(),
  object: z.object({ sha: z.string(), type: z.string() }),
});
export type Ref = z.infer<typeof RefShape>;

export const TagShape = z.object({
  sha: z.string(),
  message: z.string(),
  object: z.object({ sha: z.string(), type: z.string() }),
});
