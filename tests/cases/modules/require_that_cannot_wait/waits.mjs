export const value = await 1;
