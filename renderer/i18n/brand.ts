/** What stands in both scripts at once, whatever the language of the screen: the name of the program, and the head of its recovery sheet. */
export const BRAND = { bo: 'མཉམ་འབྲེལ', zh: '执联' } as const;
export const RECOVERY_SHEET = { bo: `${BRAND.bo} · སླར་གསོའི་ཨང་རྟགས`, zh: `${BRAND.zh} · 恢复码` } as const;

/** As it stands on the keys. */
export const JUMP_KEYS = 'Ctrl K';
