export const writeAll = () => undefined;
