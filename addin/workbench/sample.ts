import grassroots from '../../seeds/workbooks/joint-review-2026.xlsx?url';
import leadingCadres from '../../seeds/workbooks/leading-cadres-2026.xlsx?url';
import members from '../../seeds/workbooks/member-appraisal-2026.xlsx?url';
import organisationDepartment from '../../seeds/workbooks/organisation-department-2026.xlsx?url';
import type { ChosenFile } from './chosen-file.ts';

/** A sample workbook that comes with the page, and the built-in rulebook that it is an example of. */
export interface Sample {
  readonly rulebook: string;
  readonly file: ChosenFile;
  /** Where it lies, or all of it. */
  readonly address: string;
}

export const SAMPLES: readonly Sample[] = [
  sample('grassroots-joint-review', 'joint-review-2026.xlsx', grassroots),
  sample('leading-cadre-annual-review', 'leading-cadres-2026.xlsx', leadingCadres),
  sample('member-appraisal', 'member-appraisal-2026.xlsx', members),
  sample(
    'organisation-department-review',
    'organisation-department-2026.xlsx',
    organisationDepartment,
  ),
];

/** Read only when asked for. */
function sample(rulebook: string, name: string, address: string): Sample {
  const arrayBuffer = () => (address.startsWith('data:') ? decode(address) : load(address));
  return { rulebook, address, file: { name, size: 0, arrayBuffer } };
}

/** In the one-file build it is part of the page, which may not fetch anything. */
async function decode(dataUrl: string): Promise<ArrayBuffer> {
  const text = atob(dataUrl.slice(dataUrl.indexOf(',') + 1));
  return Uint8Array.from(text, (character) => character.charCodeAt(0)).buffer;
}

async function load(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.arrayBuffer();
}
