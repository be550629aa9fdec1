import { startToday } from './start-today.tsx';

startToday(false);
