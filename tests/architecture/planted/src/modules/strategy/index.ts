export const strategy = 1;
