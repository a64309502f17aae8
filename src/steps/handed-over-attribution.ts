/** The attribution of the job that compared first, as an explanation: it must add up to what was compared here. */
import { totalOf } from '../compare/attribution.ts';
import type { Attribution, GateResult, Verdict } from '../documents/verdict.ts';
import { verdictDocument } from '../documents/verdict.ts';
import { InputError } from '../errors.ts';
import { ownWordsOf } from './no-attribution.ts';

/** The same rows give the same improvement, but for the order of their sums. */
const TOLERANCE = 1e-9;

/** Numbers of gated metrics, each once; else the reason why there are none, of the closed list; else nothing. */
export function handedOverAttribution(
  verdict: Verdict,
  documents: ReadonlyMap<string, Buffer>,
): Partial<Pick<Verdict, 'attribution' | 'findings'>> {
  const other = decodeOther(documents);
  const claimed = new Map((other?.attribution ?? []).map((one) => [one.metric, one]));
  const attribution = verdict.gates
    .map((gate) => adding(gate, claimed.get(gate.metric)))
    .filter((one) => one !== undefined);
  if (attribution.length > 0) return { attribution };
  const told = other?.findings.map(ownWordsOf).find((finding) => finding !== undefined);
  return told === undefined ? {} : { findings: [...verdict.findings, told] };
}

/** Whoever runs code in that job may have written it. A verdict that cannot be read explains nothing. */
function decodeOther(documents: ReadonlyMap<string, Buffer>): Verdict | undefined {
  const bytes = documents.get(verdictDocument.file);
  if (bytes === undefined) return undefined;
  try {
    return verdictDocument.decode(bytes.toString('utf8'), verdictDocument.file);
  } catch (thrown) {
    if (thrown instanceof InputError) return undefined;
    throw thrown;
  }
}

function adding({ improvement }: GateResult, claimed: Attribution | undefined): Attribution | undefined {
  if (improvement === undefined || claimed === undefined) return undefined;
  const gap = Math.abs(totalOf(claimed) - improvement);
  const scale = Math.max(1, ...[claimed.data, claimed.recipe, claimed.interaction].map(Math.abs));
  return gap <= TOLERANCE * scale ? claimed : undefined;
}
