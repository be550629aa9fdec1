import fc from 'fast-check';

/** The same examples at every run, so that a landing hangs on no draw; `npm run fuzz` draws others. */
if (process.env.CASES === undefined) fc.configureGlobal({ seed: 20261130 });

export default fc;
