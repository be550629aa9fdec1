/** Of the year's map, in units of its drawing: a cell, the step to the next, room for names. */
export const [SIDE, STEP, LEFT, TOP] = [12, 15, 20, 18];
