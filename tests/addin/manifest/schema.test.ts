import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { manifestEnglish, manifestJson } from '../../../addin/manifest/manifest-json.ts';

const SERVED = { url: 'https://intranet.example/lianping', version: '0.1.0' };
/** Microsoft's own, of the version that the manifest names; nothing is fetched. */
const SCHEMAS = 'node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.24';

interface Told {
  readonly at: string;
  readonly message: string | undefined;
}

/** What of the document the schema does not allow. */
function problemsOf(document: object, name: string): Told[] {
  const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(`${SCHEMAS}/${name}`, 'utf8'));
  // It is of draft 4, whose words for what it uses mean the same in later ones; its patterns are no Unicode ones.
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    validateFormats: false,
    unicodeRegExp: false,
  });
  const isValid = ajv.compile(schema);
  isValid(document);
  return (isValid.errors ?? []).map(({ instancePath: at, message }) => ({ at, message }));
}

const MAIN = 'MicrosoftTeams.schema.json';
const manifest = () => JSON.parse(manifestJson(SERVED));

describe('by Microsoft’s schema of version 1.24', () => {
  test('the unified manifest is valid, and names that version', () => {
    expect(problemsOf(manifest(), MAIN)).toEqual([]);
    expect(manifest().$schema).toContain('/teams/v1.24/');
  });

  test('so is its English', () => {
    const english = JSON.parse(manifestEnglish());
    expect(problemsOf(english, 'MicrosoftTeams.Localization.schema.json')).toEqual([]);
  });

  test('what is not allowed is told with its place', () => {
    const wrong = manifest();
    wrong.extensions[0].runtimes[0].lifetime = 'forever';
    delete wrong.developer.privacyUrl;
    expect(problemsOf(wrong, MAIN)).toEqual([
      { at: '/developer', message: "must have required property 'privacyUrl'" },
      {
        at: '/extensions/0/runtimes/0/lifetime',
        message: 'must be equal to one of the allowed values',
      },
    ]);
  });
});
