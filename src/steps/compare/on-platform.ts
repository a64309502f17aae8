/** `compare` on the platform: the verdicts, those of models that are missing, and the documents for whoever reports. */
import { stops } from '../../compare/stops.ts';
import type { Platform, Ports } from '../../ports.ts';
import { worstExitCode } from '../chain.ts';
import { markCompared, markOf } from '../compare-mark.ts';
import { handOver } from '../hand-over.ts';
import { judgeRequestOf } from '../judged-config.ts';
import type { ChainOptions } from '../options.ts';
import type { Recipe } from '../recipe.ts';
import type { VerbEnd } from '../verb-end.ts';
import type { CompareRequest } from './as-step.ts';
import { judgeAll } from './judge-all.ts';
import { lineOf, rejectedLine } from './lines.ts';

export async function compareOn(
  platform: Platform,
  recipes: readonly Recipe[],
  request: CompareRequest,
  local: ChainOptions,
  ports: Ports,
): Promise<VerbEnd> {
  const asked = await judgeRequestOf(request.recipes, platform.run, ports);
  const work = await judgeAll(platform, recipes, asked, request, local, ports);
  const mark = markOf(platform.run, work.missingNames);
  const handed = work.isOffline
    ? work.outcomes.map((outcome) => ({ outcome, artifact: undefined }))
    : await handOver(work.outcomes, { ...request, mark }, platform, ports);
  const ended = handed.map(({ outcome }) => outcome);
  const { rejected, cutOff } = work.missing;
  const exitCode = Math.max(
    worstExitCode(ended),
    rejected.some(stops) ? 1 : 0,
    ...cutOff.map(({ failure }) => failure.exitCode),
    work.failure?.exitCode ?? 0,
  );
  const artifacts = new Map(handed.flatMap(({ outcome, artifact }) => (artifact ? [[outcome.name, artifact]] : [])));
  const further = [
    ...rejected.map(() => 'rejected' as const),
    ...cutOff.map(() => 'error' as const),
    ...(work.failure === undefined ? [] : ['error' as const]),
  ];
  // Nothing comes after it: a report that finds no mark takes no verdict for one.
  await markCompared(ended, mark);
  return {
    exitCode,
    results: { outcomes: ended, further, artifacts },
    lines: [
      ...work.lines,
      ...ended.map(lineOf),
      ...rejected.map((verdict) => rejectedLine(verdict.model, verdict)),
      ...cutOff.map(({ failure }) => ({ kind: 'failed' as const, text: failure.message })),
      ...(work.failure === undefined ? [] : [{ kind: 'failed' as const, text: work.failure.message }]),
    ],
  };
}
