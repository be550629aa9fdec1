export { reasonsFor } from '../score/reasons.ts';
