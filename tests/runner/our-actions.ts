/** The actions of this tree by the names of their bundles, as functions of a runner: what the shells in `src/actions/` start. */
import { chainFace } from '../../src/actions/chain-face.ts';
import { compareFace } from '../../src/actions/compare-face.ts';
import type { Face } from '../../src/actions/face.ts';
import { findBaselineFace } from '../../src/actions/find-baseline-face.ts';
import {
  type ReadInput,
  readCompareInputs,
  readFindBaselineInputs,
  readRecipeInputs,
  readReportInputs,
  readTrainInputs,
} from '../../src/actions/inputs.ts';
import type { Verb } from '../../src/actions/outputs.ts';
import { performAction, performPost, type Runner } from '../../src/actions/perform.ts';
import { releaseFace } from '../../src/actions/release-face.ts';
import { readReleaseInputs } from '../../src/actions/release-inputs.ts';
import { reportFace } from '../../src/actions/report-face.ts';
import { reportPostFace } from '../../src/actions/report-post-face.ts';

export interface OurAction {
  /** The call in its shell. */
  readonly shell: string;
  perform(runner: Runner): Promise<void>;
}

export const OUR_ACTIONS: ReadonlyMap<string, OurAction> = new Map([
  action('check-data', readRecipeInputs, chainFace('check-data'), "chainFace('check-data')"),
  action('train', readTrainInputs, chainFace('train'), "chainFace('train')"),
  action('evaluate', readRecipeInputs, chainFace('evaluate'), "chainFace('evaluate')"),
  action('find-baseline', readFindBaselineInputs, findBaselineFace),
  action('compare', readCompareInputs, compareFace),
  action('report', readReportInputs, reportFace),
  action('release', readReleaseInputs, releaseFace),
  [
    'report-post',
    { shell: 'runPost(reportPostFace)', perform: (runner: Runner) => performPost(reportPostFace, runner) },
  ],
]);

function action<Inputs>(
  verb: Verb,
  readInputs: (input: ReadInput) => Inputs,
  face: Face<Inputs>,
  called: string = face.name,
): [string, OurAction] {
  return [
    verb,
    {
      shell: `runAction('${verb}', ${readInputs.name}, ${called})`,
      perform: (runner) => performAction(verb, readInputs, face, runner),
    },
  ];
}
