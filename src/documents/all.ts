/** Every JSON document with an envelope, in the order of the chain. A new document adds its line here. */
import { dataCheckDocument } from './data-check.ts';
import { evaluationDocument } from './evaluation.ts';
import { failureDocument } from './failure.ts';
import { modelDocument } from './model.ts';
import { runDocument } from './run.ts';
import { verdictDocument } from './verdict.ts';

export const DOCUMENTS = [
  dataCheckDocument,
  modelDocument,
  runDocument,
  evaluationDocument,
  verdictDocument,
  failureDocument,
] as const;
