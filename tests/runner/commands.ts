/** Workflow commands in what a step prints: annotations and masks. */

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  /** `file`, `line`, `title`…, as given. */
  readonly properties: Readonly<Record<string, string>>;
}

export interface Printed {
  readonly annotations: readonly Annotation[];
  readonly masks: readonly string[];
}

export function readCommands(log: string): Printed {
  const annotations: Annotation[] = [];
  const masks: string[] = [];
  let stopped: string | undefined;
  for (const line of log.split(/\r\n|\r|\n/)) {
    const [, name, parameters, text] = /^\s*::([\w-]+)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/.exec(line) ?? [];
    if (stopped !== undefined) {
      if (line.trim() === `::${stopped}::`) stopped = undefined;
    } else if (name === 'stop-commands') stopped = text!;
    else if (name === 'add-mask') masks.push(decode(text!));
    else if (name === 'error' || name === 'warning' || name === 'notice')
      annotations.push({ level: name, message: decode(text!), properties: readProperties(parameters ?? '') });
  }
  return { annotations, masks };
}

function readProperties(parameters: string): Record<string, string> {
  const pairs = parameters.split(',').filter((pair) => pair.includes('='));
  return Object.fromEntries(
    pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), decode(pair.slice(pair.indexOf('=') + 1))]),
  );
}

function decode(text: string): string {
  const meanings: Record<string, string> = { '0A': '\n', '0D': '\r', '25': '%', '2C': ',', '3A': ':' };
  return text.replace(/%(0A|0D|25|2C|3A)/g, (_, code: string) => meanings[code]!);
}
