/** As much as we use of what office.js gives a page with custom functions. */
declare namespace CustomFunctions {
  function associate(id: string, call: (...given: unknown[]) => unknown): void;
  enum ErrorCode {
    invalidValue,
  }
  // biome-ignore lint/suspicious/noShadowRestrictedNames: office.js calls it so
  class Error {
    constructor(code: ErrorCode, message: string);
  }
}
