// Seeds come in as data that the build has read and checked (wxt.config.ts).
declare module '*.yaml?source' {
  const source: import('../shared/reading/sources/source.ts').ReadingSource;
  export default source;
}
declare module '*.css?inline' {
  const css: string;
  export default css;
}
declare module '*.yaml?holidays' {
  const holidays: import('../shared/reading/holidays/holidays.ts').HolidayList;
  export default holidays;
}
declare module '*.yaml?reading' {
  const rules: import('../shared/rulebook/model/rulebook.ts').ReadingRules;
  export default rules;
}
declare module '*.yaml?name' {
  const name: Omit<import('../shared/reading/rules/rules-in-force.ts').DatedRules, 'rules'>;
  export default name;
}
declare module '*.yaml?session' {
  const rules: import('../shared/reading/session/session.ts').SessionRules;
  export default rules;
}
