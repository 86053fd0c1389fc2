/** The lines of the return slip, in the order in which the unit fills them in (fields of the receipts of two banks' systems). */
export const noticeWords = {
  slipLines: ['court', 'received', 'result', 'couldNot', 'handler', 'seal'],
} as const;
