/** How an interval came about, in a data scientist's words: one line a method of `compare/intervals`. */
import type { MethodName } from '../compare/intervals/contract.ts';
import type { GateResult } from '../documents/verdict.ts';
import { code, groupThousands, type Phrase, plural, say } from './phrase.ts';

const METHOD_WORDS: Readonly<Record<MethodName | 'point', string>> = {
  paired_t: 'paired t',
  influence_t: 'delta method and t',
  influence_normal: 'DeLong’s method, class by class',
  tango: 'Tango’s score interval',
  wilson: 'Wilson’s score interval',
  delong: 'DeLong’s method',
  jackknife_t: 'jackknife and t',
  bootstrap: 'bootstrap of pairs',
  point: 'no interval',
};

/** `paired t`; `bootstrap of pairs, 2,000 resamples, seed 7`. A method that nobody here knows is told by its name. */
export function methodWords({ method, resamples, seed, approximate }: Partial<GateResult>): Phrase | undefined {
  if (method === undefined) return undefined;
  const words: Phrase = isKnown(method) ? [METHOD_WORDS[method]] : [code(method)];
  const drawn = resamples === undefined ? '' : `, ${groupThousands(resamples)} resamples`;
  const begun = seed === undefined ? '' : `, seed ${seed}`;
  return say`${approximate === true ? 'approximate ' : ''}${words}${drawn}${begun}`;
}

function isKnown(method: string): method is keyof typeof METHOD_WORDS {
  return Object.hasOwn(METHOD_WORDS, method);
}

/** `102 paired rows`, `102 paired rows in 40 groups`. */
export function rowWords({ n, groups }: Partial<GateResult>): string | undefined {
  if (n === undefined) return undefined;
  return `${plural(n, 'paired row')}${groups === undefined ? '' : ` in ${plural(groups, 'group')}`}`;
}
