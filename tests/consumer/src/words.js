export const closed = 'closed';
