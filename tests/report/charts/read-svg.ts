/** Reads a chart back: elements with their attributes, and the points that a path visits. */

export interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What stands between its tags, where it holds text only. */
  readonly text: string;
}

/** Every element of the charts' own plain SVG, in order. */
export function readElements(svg: string): SvgElement[] {
  return [...svg.matchAll(/<([a-z]+)((?:\s[\w-]+="[^"]*")*)\/?>([^<]*)/gi)].map(([, name, attributes, text]) => ({
    name: name!,
    attributes: Object.fromEntries(
      [...attributes!.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value!]),
    ),
    text: text!,
  }));
}

export function ofClass(svg: string, name: string): SvgElement[] {
  return readElements(svg).filter((element) => element.attributes['class'] === name);
}

/** Attributes that hold numbers, and what may stand between the numbers. */
const NUMERIC: Readonly<Record<string, RegExp>> = {
  x: /^$/,
  y: /^$/,
  cx: /^$/,
  cy: /^$/,
  r: /^$/,
  rx: /^$/,
  width: /^$/,
  height: /^$/,
  'fill-opacity': /^$/,
  viewBox: /^ *$/,
  transform: /^(translate\( ?\)( rotate\(\))?)$/,
  d: /^[MLHVhvzZ, ]*$/,
};
const NUMBER = /-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/g;

/** Numeric attributes that hold anything but finite numbers and the letters of their kind, and negative sizes. */
export function faults(svg: string): string[] {
  return readElements(svg).flatMap(({ name, attributes }) =>
    Object.entries(attributes).flatMap(([key, value]) => {
      const allowed = NUMERIC[key];
      if (allowed === undefined) return [];
      const numbers = value.match(NUMBER) ?? [];
      const isNumeric = key === 'd' || numbers.length > 0;
      const isSize = key === 'width' || key === 'height' || key === 'r';
      const isGood =
        isNumeric &&
        numbers.every((text) => Number.isFinite(Number(text)) && Math.abs(Number(text)) < 5000) &&
        allowed.test(value.replace(NUMBER, '')) &&
        !(isSize && value.startsWith('-'));
      return isGood ? [] : [`<${name} ${key}="${value}">`];
    }),
  );
}

/** Corners of a path of absolute M, L, H and V; a relative `h0` is the dot it draws. */
export function corners(path: string): [number, number][] {
  const points: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const [, letter, rest] of path.matchAll(/([MLHVhvz])([^MLHVhvz]*)/g)) {
    const numbers = (rest!.match(NUMBER) ?? []).map(Number);
    if (letter === 'h' || letter === 'v' || letter === 'z') continue;
    if (letter === 'H') x = numbers[0]!;
    else if (letter === 'V') y = numbers[0]!;
    else [x, y] = [numbers[0]!, numbers[1]!];
    points.push([x, y]);
  }
  return points;
}
