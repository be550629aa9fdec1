/**
 * What our double of Excel assumes that Excel does, where no document says it for certain. The page that runs
 * inside a real Excel asks the same; every answer that somebody recorded is held against this.
 */
export const ASSUMED_HABITS = {
  'used range of an empty sheet is a null object': true,
  // OfficeDev/office-js 6687: the apostrophe is not told.
  'text behind an apostrophe': ['=1+1', 'String', '=1+1'],
  number: [12.5, 'Double', 12.5],
  truth: [true, 'Boolean', true],
  'truth as a text': [true, 'Boolean', true],
  error: ['#N/A', 'Error', '#N/A'],
  'text that looks like an error': ['#N/A', 'String', '#N/A'],
  'plus sign behind an apostrophe': ['+86', 'String', '+86'],
  'wide digits behind an apostrophe': ['１２', 'String', '１２'],
  'left to right mark': ['a\u202eb', 'String', 'a\u202eb'],
  'long text': [10_000, 'String', 10_000],
  'null leaves the cell alone': 12.5,
  'an empty text clears it': ['', 'Empty'],
};
