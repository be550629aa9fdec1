export { textOf } from '../../extension/adapters/page/body-text.ts';
export { seeText } from '../../extension/adapters/page/text-in-view.ts';
