import { startToday } from '../popup/start-today.tsx';

startToday(true);
