/** `assay plan-test-set` in its three forms: by size, from a finished run, from two predictions files. */
import { encodeCanonical } from '../documents/canonical.ts';
import { InputError } from '../errors.ts';
import { gatePlansText, sizePlanText } from '../report/plan-text.ts';
import { planFromFiles, planFromRuns, planFromSize } from '../steps/plan-test-set.ts';
import type { Options } from './arguments.ts';
import { display } from './display.ts';
import { EVERYWHERE, type OptionName, PLAN_FORMS } from './options.ts';
import { openPorts } from './ports.ts';
import { twoFilesOf } from './two-files.ts';

const DEFAULT_OUT = 'assay-out';

export async function planTestSet(
  options: Options,
  _positionals: readonly string[],
  print: (text: string) => void,
): Promise<number> {
  const form = formOf(options);
  if (form === 'size') {
    const plan = planFromSize(options);
    print(options.json === true ? encodeCanonical(plan) : sizePlanText(plan, display(options)));
    return 0;
  }
  const ports = openPorts(options);
  try {
    const models =
      form === 'files'
        ? [await planFromFiles(twoFilesOf(options), ports)]
        : await planFromRuns({ out: options.out ?? DEFAULT_OUT, models: options.model }, ports.files);
    print(options.json === true ? encodeCanonical({ models }) : gatePlansText(models, display(options)));
    return 0;
  } finally {
    await ports.workers.close();
  }
}

/** `--candidate` and `--rows` choose; an option of another form is refused, not ignored. */
function formOf(options: Options): keyof typeof PLAN_FORMS {
  const isSize = options.rows !== undefined || (options.metric !== undefined && options.candidate === undefined);
  const form = options.candidate !== undefined ? 'files' : isSize ? 'size' : 'run';
  const allowed: readonly OptionName[] = [...PLAN_FORMS[form], ...EVERYWHERE];
  for (const name of Object.keys(options) as OptionName[]) {
    if (allowed.includes(name)) continue;
    const given = { files: 'with --candidate', size: 'with --rows or --metric', run: 'without --rows and --candidate' };
    throw new InputError(`does not go ${given[form]}`, { field: `--${name}` });
  }
  return form;
}
