/** The Hosting port: settings of a repository, as far as a token that reads may see them. */
import { z } from '../documents/shape.ts';
import type { Hosting } from '../ports.ts';
import { type Client, listOf, listUnder } from './client.ts';

const RepositoryShape = z.object({ default_branch: z.string() });
const RuleShape = z.object({
  type: z.string(),
  parameters: z.optional(
    z.nullable(z.object({ required_status_checks: z.optional(z.array(z.object({ context: z.string() }))) })),
  ),
});
/** Branch protection, the older kind of rule; it is shown to readers in part. */
const BranchShape = z.object({
  protection: z.optional(
    z.object({ required_status_checks: z.optional(z.nullable(z.object({ contexts: z.array(z.string()) }))) }),
  ),
});
const CheckShape = z.object({
  name: z.string(),
  details_url: z.optional(z.nullable(z.string())),
  app: z.optional(z.nullable(z.object({ slug: z.optional(z.nullable(z.string())) }))),
});
/** The page of a job. A check that a request made leads to another page. */
const JOB_PAGE = /\/actions\/runs\/\d+\/job\/\d+/;
const ArtifactShape = z.object({
  name: z.string(),
  expired: z.boolean(),
  expires_at: z.nullable(z.string()),
  workflow_run: z.optional(
    z.nullable(
      z.object({
        head_branch: z.optional(z.nullable(z.string())),
        repository_id: z.optional(z.int()),
        head_repository_id: z.optional(z.nullable(z.int())),
      }),
    ),
  ),
});

const MAX_PAGES = 3;

export function openHosting(client: Client): Hosting {
  return {
    async defaultBranch() {
      const { default_branch } = await client.call('GET /repos/{owner}/{repo}', {}, RepositoryShape);
      return default_branch;
    },

    async rulesOf(branch) {
      const checks = new Set<string>();
      let mergeQueue = false;
      const route = 'GET /repos/{owner}/{repo}/rules/branches/{branch}';
      for await (const rule of client.pages(route, { branch }, listOf(RuleShape), { maxPages: MAX_PAGES })) {
        mergeQueue ||= rule.type === 'merge_queue';
        for (const { context } of rule.parameters?.required_status_checks ?? []) checks.add(context);
      }
      const { protection } = await client.call('GET /repos/{owner}/{repo}/branches/{branch}', { branch }, BranchShape);
      for (const context of protection?.required_status_checks?.contexts ?? []) checks.add(context);
      return { requiredChecks: [...checks].sort(), mergeQueue };
    },

    async checksOf(branch) {
      const route = 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs';
      const parameters = { ref: `heads/${branch}`, filter: 'all' };
      const checks = [];
      const shape = listUnder('check_runs', CheckShape);
      for await (const { name, details_url, app } of client.pages(route, parameters, shape, { maxPages: MAX_PAGES })) {
        const slug = app?.slug ?? 'another app';
        checks.push({ name, app: slug, job: slug === 'github-actions' && JOB_PAGE.test(details_url ?? '') });
      }
      return checks;
    },

    async newestArtifact(name, branch) {
      const route = 'GET /repos/{owner}/{repo}/actions/artifacts';
      const shape = listUnder('artifacts', ArtifactShape);
      // Newest first; a fork's branch may have the same name.
      for await (const artifact of client.pages(route, { name }, shape, { maxPages: MAX_PAGES })) {
        const run = artifact.workflow_run;
        if (artifact.name !== name || run?.head_branch !== branch) continue;
        if (run.head_repository_id !== run.repository_id) continue;
        return { expired: artifact.expired, expiresAt: Date.parse(artifact.expires_at ?? '') };
      }
      return undefined;
    },
  };
}
