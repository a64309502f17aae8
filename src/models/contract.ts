/**
 * The one contract of every model kind. To add a kind: one file here and one line in `kinds.ts`. Missing cells, constant
 * features and absent classes are found before a kind sees the rows: it reports what only it can see.
 */
import type { Column } from '../data/table.ts';
import type { Finding } from '../documents/finding.ts';
import type { FeatureEncoding, ModelDocument } from '../documents/model.ts';
import type { Task, z } from '../documents/shape.ts';
import type { Workers } from '../ports.ts';

/** Training rows as a kind sees them: encoded columns of equal length, all finite. */
export interface Design {
  readonly rows: number;
  /** `name` of a design column: the feature, or `feature=category`. */
  readonly names: readonly string[];
  readonly columns: readonly Float64Array[];
}

export type Target =
  | { readonly type: 'double'; readonly values: Float64Array }
  /** Codes into `classes`. */
  | { readonly type: 'label'; readonly codes: Int32Array; readonly classes: readonly string[] };

export interface FitOptions {
  readonly workers: Workers;
  /** Called now and then by long fits, `done` of `total` in the fit's own unit. */
  readonly progress: (done: number, total: number) => void;
  /** Of kinds that draw random numbers: 0 to 2³²−1. The same seed gives the same model. */
  readonly seed?: number | undefined;
  /** Name of the target column, for messages. */
  readonly target?: string | undefined;
  /** What `columnMoments` says of some columns of the design, by their cells. */
  readonly moments?: ReadonlyMap<Float64Array, Float64Array> | undefined;
}

export interface Fitted<Estimator> {
  readonly estimator: Estimator;
  readonly findings: readonly Finding[];
}

/** What predicting gives: numbers, or one probability column a class (rows sum to 1). */
export type Scores =
  | { readonly type: 'double'; readonly values: Float64Array }
  | { readonly type: 'probabilities'; readonly columns: readonly Float64Array[] };

export interface ModelKind<Params = object, Estimator extends { type: string } = { type: string }> {
  readonly name: string;
  readonly tasks: readonly Task[];
  /** For `--help`, the schema of `assay.yml` and the docs. */
  readonly summary: string;
  /** Whether fitting draws random numbers, by `FitOptions.seed`. Absent: every seed gives the same model. */
  readonly seeded?: boolean;
  /** Strict; every key optional with its default. */
  readonly params: z.ZodMiniType<Params>;
  readonly estimator: z.ZodMiniType<Estimator>;
  /** How features are encoded before `fit` (see `preprocessing.ts`). */
  readonly encoding: {
    /** Standardise numeric columns by training mean and deviation before fitting; may depend on the parameters. */
    standardize(params: Params): boolean;
    /** Leave one category out, since the intercept carries it (unpenalised kinds). */
    dropReference(params: Params): boolean;
    /** Exactly one numeric feature is wanted (exponential, power, theil_sen). */
    readonly singleFeature?: boolean;
    /** No feature is read, and none is in the signature (dummy). */
    readonly withoutFeatures?: boolean;
  };
  /** The parameter that does not suit the task, and the rule it breaks; undefined when all do. */
  unsuited?(params: Params, task: Task): { readonly key: string; readonly rule: string } | undefined;
  fit(design: Design, target: Target, params: Params, options: FitOptions): Promise<Fitted<Estimator>>;
  /** Checks what the schema cannot: coefficient count against the design's columns. Throws InputError. */
  check(estimator: Estimator, designColumns: number, classes: number, file: string): void;
  predict(estimator: Estimator, design: Design): Scores;
  /**
   * Coefficients as the estimator holds them; absent for kinds without any. Either rows of the kind's own making, or, when
   * the estimator is linear in the design columns (`linearRows`), first the row `intercept`, then one row for each of
   * `names` in order: `coefficients.ts` then undoes the standardising.
   */
  coefficients?(estimator: Estimator, names: readonly string[], classes: readonly string[]): CoefficientTable;
}

export interface CoefficientTable {
  /** `['coefficient']`, or one heading a class. */
  readonly headings: readonly string[];
  /** `intercept` first, then one row for each design column: the standardising can be undone. */
  readonly linearRows: boolean;
  readonly rows: readonly { readonly name: string; readonly values: readonly number[] }[];
}

export interface FitRequest {
  readonly task: Task;
  readonly target: string;
  readonly kind: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly features: readonly Column[];
  readonly truth: Target;
  readonly positive?: string | undefined;
  readonly threshold?: number | undefined;
  readonly training: ModelDocument['training'];
}

export type { FeatureEncoding, ModelDocument };
