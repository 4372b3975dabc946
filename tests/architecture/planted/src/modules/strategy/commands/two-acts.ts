declare function command(act: object): object;

export const one = command({});
export const two = command({});
