import{createRequire as __assayRequire}from"node:module";const require=__assayRequire(import.meta.url);
import {
  listOf,
  listUnder
} from "./chunk-GPCNXUAN.js";
import {
  zod_exports
} from "./chunk-U2S2S4CM.js";
import "./chunk-UMBKYT47.js";
import "./chunk-MTL7CF67.js";
import "./chunk-OX56JKKQ.js";

// src/github/hosting.ts
var RepositoryShape = zod_exports.object({ default_branch: zod_exports.string() });
var RuleShape = zod_exports.object({
  type: zod_exports.string(),
  parameters: zod_exports.optional(
    zod_exports.nullable(zod_exports.object({ required_status_checks: zod_exports.optional(zod_exports.array(zod_exports.object({ context: zod_exports.string() }))) }))
  )
});
var BranchShape = zod_exports.object({
  protection: zod_exports.optional(
    zod_exports.object({ required_status_checks: zod_exports.optional(zod_exports.nullable(zod_exports.object({ contexts: zod_exports.array(zod_exports.string()) }))) })
  )
});
var CheckShape = zod_exports.object({
  name: zod_exports.string(),
  details_url: zod_exports.optional(zod_exports.nullable(zod_exports.string())),
  app: zod_exports.optional(zod_exports.nullable(zod_exports.object({ slug: zod_exports.optional(zod_exports.nullable(zod_exports.string())) })))
});
var JOB_PAGE = /\/actions\/runs\/\d+\/job\/\d+/;
var ArtifactShape = zod_exports.object({
  name: zod_exports.string(),
  expired: zod_exports.boolean(),
  expires_at: zod_exports.nullable(zod_exports.string()),
  workflow_run: zod_exports.optional(
    zod_exports.nullable(
      zod_exports.object({
        head_branch: zod_exports.optional(zod_exports.nullable(zod_exports.string())),
        repository_id: zod_exports.optional(zod_exports.int()),
        head_repository_id: zod_exports.optional(zod_exports.nullable(zod_exports.int()))
      })
    )
  )
});
var MAX_PAGES = 3;
function openHosting(client) {
  return {
    async defaultBranch() {
      const { default_branch } = await client.call("GET /repos/{owner}/{repo}", {}, RepositoryShape);
      return default_branch;
    },
    async rulesOf(branch) {
      const checks = /* @__PURE__ */ new Set();
      let mergeQueue = false;
      const route = "GET /repos/{owner}/{repo}/rules/branches/{branch}";
      for await (const rule of client.pages(route, { branch }, listOf(RuleShape), { maxPages: MAX_PAGES })) {
        mergeQueue ||= rule.type === "merge_queue";
        for (const { context } of rule.parameters?.required_status_checks ?? []) checks.add(context);
      }
      const { protection } = await client.call("GET /repos/{owner}/{repo}/branches/{branch}", { branch }, BranchShape);
      for (const context of protection?.required_status_checks?.contexts ?? []) checks.add(context);
      return { requiredChecks: [...checks].sort(), mergeQueue };
    },
    async checksOf(branch) {
      const route = "GET /repos/{owner}/{repo}/commits/{ref}/check-runs";
      const parameters = { ref: `heads/${branch}`, filter: "all" };
      const checks = [];
      const shape = listUnder("check_runs", CheckShape);
      for await (const { name, details_url, app } of client.pages(route, parameters, shape, { maxPages: MAX_PAGES })) {
        const slug = app?.slug ?? "another app";
        checks.push({ name, app: slug, job: slug === "github-actions" && JOB_PAGE.test(details_url ?? "") });
      }
      return checks;
    },
    async newestArtifact(name, branch) {
      const route = "GET /repos/{owner}/{repo}/actions/artifacts";
      const shape = listUnder("artifacts", ArtifactShape);
      for await (const artifact of client.pages(route, { name }, shape, { maxPages: MAX_PAGES })) {
        const run = artifact.workflow_run;
        if (artifact.name !== name || run?.head_branch !== branch) continue;
        if (run.head_repository_id !== run.repository_id) continue;
        return { expired: artifact.expired, expiresAt: Date.parse(artifact.expires_at ?? "") };
      }
      return void 0;
    }
  };
}
export {
  openHosting
};
