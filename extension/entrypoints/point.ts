import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pointAt } from '../adapters/page/own-source-page.ts';

// Runs in a page once, when the member asks for it there; what it returns is the answer.
export default defineUnlistedScript(() => pointAt(window));
