/** The fenced blocks of a Markdown page, such as the YAML that people will paste. */
export interface FencedBlock {
  readonly language: string;
  readonly text: string;
}

export function fencedBlocks(markdown: string): FencedBlock[] {
  return [...markdown.matchAll(/^```([\w-]*)\n([\s\S]*?)^```$/gm)].map(([, language, text]) => ({
    language: language!,
    text: text!,
  }));
}

/** The page without fenced blocks and code spans: what is left is prose, links and tables. */
export function proseOf(markdown: string): string {
  return markdown.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '``');
}
