/** What a terminal is shown, line by line: titles, wrapped text, labels, tables, all under one indent. */
import { terminalText } from './escape.ts';
import type { Phrase, Table, Tone } from './phrase.ts';
import { displayWidth, paint, phraseToTerminal, TONE_SIGNS, tableToTerminal, wrap } from './terminal-text.ts';

const INDENT = 2;
/** Width of the labels `Data`, `Changed`… before their text. */
export const LABEL = 10;
const NARROWEST = 40;

/** Lines that grow, each indented and within the width. */
export class Page {
  readonly #lines: string[] = [''];
  readonly #colour: boolean;
  readonly #width: number;

  constructor(colour: boolean, width: number) {
    this.#colour = colour;
    this.#width = Math.max(NARROWEST, width);
  }

  get #room(): number {
    return this.#width - INDENT;
  }

  #push(line: string): void {
    this.#lines.push(line === '' ? '' : `${' '.repeat(INDENT)}${line}`);
  }

  gap(): void {
    if (this.#lines.at(-1) !== '') this.#lines.push('');
  }

  rule(): void {
    this.#push(paint('─'.repeat(this.#room), 'dim', this.#colour));
  }

  /** Name and verdict on one line where they fit, else below each other. */
  title(tone: Tone, name: string, verdict: Phrase): void {
    const sign = paint(paint(TONE_SIGNS[tone], tone, this.#colour), 'bold', this.#colour);
    const head = paint(terminalText(name), 'bold', this.#colour);
    const plain = phraseToTerminal(verdict, false);
    const isShort = displayWidth(terminalText(name)) + displayWidth(plain) + 4 <= this.#room;
    this.#push(`${sign} ${head}${isShort ? `  ${paint(plain, tone, this.#colour)}` : ''}`);
    if (!isShort) for (const line of wrap(verdict, this.#room, false)) this.#push(paint(line, tone, this.#colour));
    this.rule();
  }

  text(phrase: Phrase): void {
    for (const line of wrap(phrase, this.#room, this.#colour)) this.#push(line);
  }

  lines(text: string): void {
    for (const line of text.split('\n')) this.#push(line);
  }

  labelled(label: string, phrase: Phrase): void {
    const lines = wrap(phrase, this.#room - LABEL, this.#colour);
    lines.forEach((line, i) => {
      const head = i === 0 ? paint(label.padEnd(LABEL), 'bold', this.#colour) : ' '.repeat(LABEL);
      this.#push(`${head}${line}`);
    });
  }

  table(table: Table, indent = 0, spare: readonly string[] = []): void {
    const space = ' '.repeat(indent);
    for (const line of tableToTerminal(table, this.#room - indent, this.#colour, spare)) this.#push(`${space}${line}`);
  }

  toString(): string {
    return `${this.#lines.join('\n').trimEnd()}\n`;
  }
}
