import packageJson from '../package.json' with { type: 'json' };

/** Stands in every receipt and JSON: which engine gave these digits. */
export const ENGINE = `lianping ${packageJson.version}`;
