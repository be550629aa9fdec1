import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openEarly } from '../adapters/ledger/early-ledger.ts';

// A page waits longest for its scripts to come; the ledger is opened meanwhile.
export default defineUnlistedScript(openEarly);
