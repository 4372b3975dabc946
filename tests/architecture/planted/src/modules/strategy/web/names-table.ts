export const text = 'select name from strategy.programme';
