import '../old-engines.ts';
import { createDesk } from './desk.ts';
import { type DeskEnd, serveDesk } from './serve-desk.ts';

// In a worker `self` is the line; the compiler, which has the page's types, takes it for a window.
serveDesk(self as unknown as DeskEnd, createDesk());
