/** Where the change comes from, when data and recipe both changed. Explains, decides nothing. */
import { totalOf } from '../compare/attribution.ts';
import type { Attribution, Verdict } from '../documents/verdict.ts';
import { formatChanges } from './number-text.ts';
import { code, type Phrase, quote, type Section, say, type Table } from './phrase.ts';

/** Rule of the finding that says why there is no attribution where one was wanted. */
export const NO_ATTRIBUTION = 'no_attribution';

const KEY =
  'Above 0 is better. Data: the old recipe trained on the new data; recipe: the new recipe trained on the old data; both together: what the two do not add up to. An explanation, no part of the decision.';

export function attributionSection(verdict: Verdict): Section | undefined {
  const text = attributionWords(verdict);
  if (text === undefined) return undefined;
  const table = attributionTable(verdict);
  return {
    id: 'attribution',
    title: ['Where the change comes from'],
    blocks: [
      { type: 'paragraph', text },
      ...(table === undefined ? [] : [{ type: 'table' as const, table }]),
      ...(table === undefined ? [] : [{ type: 'paragraph' as const, text: [KEY] }]),
    ],
  };
}

/** One sentence: of the first metric, or why nobody can tell. undefined where only one of the two changed. */
export function attributionWords(verdict: Verdict): Phrase | undefined {
  const [first] = verdict.attribution ?? [];
  if (first !== undefined) {
    const { data, recipe, together, total } = textsOf(first, verdict);
    return say`Of the change of ${total} in ${code(first.metric)}, ${data} comes from the data, ${recipe} from the recipe and ${together} from both together.`;
  }
  const why = verdict.findings.find((finding) => finding.rule === NO_ATTRIBUTION);
  return why === undefined ? undefined : say`Not told: ${quote(why.message)}.`;
}

export function attributionTable(verdict: Verdict): Table | undefined {
  const { attribution = [] } = verdict;
  if (attribution.length === 0) return undefined;
  const right = (title: string) => ({ title, align: 'right' as const });
  return {
    columns: [
      { title: 'Metric', align: 'left' },
      right('Data'),
      right('Recipe'),
      right('Both together'),
      right('Total'),
    ],
    rows: attribution.map((one) => {
      const { data, recipe, together, total } = textsOf(one, verdict);
      return [[code(one.metric)], [data], [recipe], [together], [total]];
    }),
  };
}

function textsOf(one: Attribution, { gates }: Verdict) {
  const gate = gates.find(({ metric }) => metric === one.metric);
  const scale = Math.max(Math.abs(gate?.baseline ?? 0), Math.abs(gate?.candidate ?? 0));
  const numbers = [one.data, one.recipe, one.interaction, totalOf(one)];
  const [data = '', recipe = '', together = '', total = ''] = formatChanges(numbers, scale);
  return { data, recipe, together, total };
}
