/** Adds what the tables of model kinds and metrics know, so that editors complete names and parameters. */
import { TASKS, type Task } from '../src/documents/shape.ts';
import { METRICS } from '../src/metrics/table.ts';
import { KINDS } from '../src/models/kinds.ts';
import { type JsonSchema, jsonSchemaOf, withoutDraft } from './json-schema.ts';
import { describeKey } from './schema-descriptions.ts';

/** The kind that is trained where none is named. */
const DEFAULT_KINDS: Readonly<Record<Task, string>> = {
  regression: 'linear',
  binary: 'logistic',
  multiclass: 'logistic',
};

/** `assay.yml`: names of kinds and metrics by task, parameters by kind, and the rule of `test_size`. */
export function completeConfig(schema: JsonSchema): JsonSchema {
  const models = schema.properties!['models']!;
  const model = models.additionalProperties as JsonSchema;
  const { split, train, evaluate, gate } = model.properties!;
  for (const method of split!.oneOf!) {
    const size = method.properties!['test_size'];
    if (size !== undefined)
      Object.assign(size, { exclusiveMinimum: 0, anyOf: [{ exclusiveMaximum: 1 }, { multipleOf: 1 }] });
  }
  train!.properties!['model'] = namesOfKinds(TASKS);
  train!.allOf = KINDS.map(({ name, params }) =>
    when({ model: { const: name } }, { params: describeParams(jsonSchemaOf(params)) }),
  );
  evaluate!.properties!['metrics']!.items = { anyOf: TASKS.map(metricOf) };
  gate!.properties!['metrics']!.items!.properties!['name'] = { anyOf: TASKS.map(metricOf) };
  model.allOf = TASKS.map((task) => when({ task: { const: task } }, rulesOfTask(task)));
  schema.definitions = Object.fromEntries(TASKS.map((task) => [`metric-of-${task}`, namesOfMetrics(task)]));
  return schema;
}

/** `model.json`: the estimator of each kind. */
export function completeModel(schema: JsonSchema): JsonSchema {
  schema.properties!['estimator'] = { anyOf: KINDS.map(({ estimator }) => withoutDraft(jsonSchemaOf(estimator))) };
  return schema;
}

/** What holds of a model's keys once its task is known; where no kind is named, the default kind's parameters. */
function rulesOfTask(task: Task): Record<string, JsonSchema> {
  const standard = KINDS.find(({ name }) => name === DEFAULT_KINDS[task]);
  const params = standard === undefined ? {} : { params: describeParams(jsonSchemaOf(standard.params)) };
  return {
    train: { properties: { model: namesOfKinds([task]) }, if: { required: ['model'] }, else: { properties: params } },
    evaluate: { properties: { metrics: { items: metricOf(task) } } },
    gate: { properties: { metrics: { items: { properties: { name: metricOf(task) } } } } },
  };
}

function when(condition: Record<string, JsonSchema>, then: Record<string, JsonSchema>): JsonSchema {
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  return { if: { properties: condition, required: Object.keys(condition) }, then: { properties: then } };
}

function namesOfKinds(tasks: readonly Task[]): JsonSchema {
  const fitting = KINDS.filter((kind) => tasks.some((task) => kind.tasks.includes(task)));
  return { oneOf: fitting.map(({ name, summary }) => ({ const: name, description: summary })) };
}

function metricOf(task: Task): JsonSchema {
  return { $ref: `#/definitions/metric-of-${task}` };
}

/** Each metric under its own name first, then under the names that others give it. */
function namesOfMetrics(task: Task): JsonSchema {
  const fitting = METRICS.filter((metric) => metric.tasks.includes(task));
  const names = new Map<string, string>();
  for (const { name, summary } of fitting) names.set(name, summary);
  for (const { name, aliases } of fitting) for (const alias of aliases) names.set(alias, `Another name of ${name}.`);
  return { oneOf: [...names].map(([name, description]) => ({ const: name, description })) };
}

function describeParams(schema: JsonSchema): JsonSchema {
  const { properties = {}, ...rest } = withoutDraft(schema);
  const described = Object.entries(properties).map(([key, value]) => {
    const text = describeKey('params', key)?.text;
    return [key, text === undefined ? value : { ...value, description: text }];
  });
  return { ...rest, properties: Object.fromEntries(described) };
}
