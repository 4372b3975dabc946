export const listAll = () => [];
