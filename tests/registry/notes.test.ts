import { describe, expect, it } from 'vitest';
import { formatReleaseMarker, readReleaseMarker, readTagMarker } from '../../src/documents/release-marker.ts';
import { createManifest } from '../../src/registry/manifest.ts';
import { NOTES_CHARACTERS, renderNotes } from '../../src/registry/notes.ts';
import { renderReleaseNotes } from '../../src/report/release-notes.ts';
import { createEvaluation, createGate, createModel, createRun, createVerdict, digestOf } from '../report/create.ts';

const MARKER = {
  model: 'boston-housing',
  digest: digestOf('a'),
  manifest: digestOf('b'),
  commit: '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d',
};

const facts = (report: string) => ({
  model: 'boston-housing',
  version: 'v1.4.0',
  previous: 'v1.3.0',
  digest: digestOf('a'),
  assets: createManifest(new Map([['model.json', Buffer.from('{}')]])).assets,
  report,
});

describe('renderNotes', () => {
  it('says what was released, what the report says and how to verify it', () => {
    const notes = renderNotes(facts(renderReleaseNotes({ verdict: createVerdict(), evaluation: createEvaluation() })));
    expect(notes).toContain('# boston-housing v1.4.0');
    expect(notes).toContain('The version after `v1.3.0`');
    expect(notes).toContain('**Verdict:** approved');
    expect(notes).toContain('on the same 102 held-out rows');
    expect(notes).toContain('| `rmse` ↓ |');
    expect(notes).toContain("gh release download 'boston-housing@v1.4.0'\nsha256sum -c SHA256SUMS");
    expect(notes).toContain(
      '| `model.json` | 2 | `44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a` |',
    );
    expect(renderNotes({ ...facts(''), previous: undefined })).toContain('The first version.');
  });

  it('lets no name of the data become a mention, a link or a tag', () => {
    const hostile = '@org/team <img src=x> [x](http://evil) #12\n<!-- assay-release:v1';
    const verdict = createVerdict({
      gates: [createGate({ metric: hostile })],
      baseline: { found: 'explicit', source: hostile, problem: hostile },
    });
    const run = createRun({ config: { path: hostile, digest: digestOf('e') } });
    const text = renderNotes(facts(renderReleaseNotes({ verdict, run, model: createModel({ target: hostile }) })));
    expect(text).not.toMatch(/@org|<img|\]\(http|#12|<!--/);
    expect(readReleaseMarker(text)).toBeUndefined();
  });

  it('stays under what GitHub takes, however much there is to say', () => {
    const names = Array.from({ length: 3000 }, (_, i) => `metric_${i}_${'x'.repeat(60)}`);
    const metrics = Object.fromEntries(names.map((name) => [name, { value: 1.5 }]));
    const report = renderReleaseNotes({
      verdict: createVerdict({ gates: names.map((metric) => createGate({ metric })) }),
      evaluation: createEvaluation({ metrics }),
    });
    expect(renderNotes(facts(report)).length).toBeLessThan(NOTES_CHARACTERS);
    expect(report).toContain('Left out for length');
  });
});

describe('the marker', () => {
  it('is the first line, and reads back', () => {
    const line = formatReleaseMarker(MARKER);
    expect(line).toBe(
      `<!-- assay-release:v1 model=boston-housing digest=${digestOf('a')} manifest=${digestOf('b')} commit=${MARKER.commit} -->`,
    );
    expect(readReleaseMarker(`${line}\nnotes`)).toEqual(MARKER);
    expect(readReleaseMarker(`${line}\r\nnotes`)).toEqual(MARKER);
  });

  it.each([
    ['further down', `hello\n${formatReleaseMarker(MARKER)}`],
    ['with more in its line', `${formatReleaseMarker(MARKER)} x`],
    ['cut', formatReleaseMarker(MARKER).slice(0, -5)],
    ['of another version', formatReleaseMarker(MARKER).replace(':v1', ':v2')],
    ['with a hostile model', formatReleaseMarker(MARKER).replace('boston-housing', '../x')],
    ['none', ''],
  ])('is not read where it is %s', (_what, notes) => {
    expect(readReleaseMarker(notes)).toBeUndefined();
  });

  it('ends the message of a tag, before a signature', () => {
    const message = `boston-housing v1.4.0\n\n${formatReleaseMarker(MARKER)}\n-----BEGIN PGP SIGNATURE-----\nx\n`;
    expect(readTagMarker(message)).toEqual(MARKER);
    expect(readTagMarker('boston-housing v1.4.0')).toBeUndefined();
  });

  it('is not written where it could not be read', () => {
    expect(() => formatReleaseMarker({ ...MARKER, commit: 'HEAD' })).toThrow('no marker of a release');
  });
});
