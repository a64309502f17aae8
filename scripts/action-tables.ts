/** The tables of inputs and outputs in the READMEs, from what the `action.yml` files declare. */
import type { Action } from './action-files.ts';
import { markdownTable } from './markdown-table.ts';

/** Inputs and outputs of all actions together, with the actions that have them. */
export function tablesOfAll(actions: readonly Action[]): string {
  const inputs = namesOf(actions, 'inputs').map((name) => {
    const having = actions.filter((action) => name in action.inputs);
    const [first] = having;
    const { description, default: preset } = first!.inputs[name]!;
    return [code(name), whoHas(having, actions), code(preset), description];
  });
  const outputs = namesOf(actions, 'outputs').map((name) => {
    const having = actions.filter((action) => name in action.outputs);
    return [code(name), having[0]!.outputs[name]!.description];
  });
  return [
    markdownTable(['input', 'of', 'default', ''], inputs),
    '',
    'Outputs are set in every ending, also when the step fails:',
    '',
    markdownTable(['output', ''], outputs),
  ].join('\n');
}

export function tablesOfOne(action: Action): string {
  const inputs = Object.entries(action.inputs).map(([name, { description, default: preset }]) => [
    code(name),
    code(preset),
    description,
  ]);
  const outputs = Object.entries(action.outputs).map(([name, { description }]) => [code(name), description]);
  return [markdownTable(['input', 'default', ''], inputs), '', markdownTable(['output', ''], outputs)].join('\n');
}

function namesOf(actions: readonly Action[], part: 'inputs' | 'outputs'): string[] {
  return [...new Set(actions.flatMap((action) => Object.keys(action[part])))];
}

function whoHas(having: readonly Action[], all: readonly Action[]): string {
  return having.length === all.length ? 'all' : having.map(({ name }) => name).join(', ');
}

function code(text: string): string {
  return text === '' ? 'none' : `\`${text}\``;
}
