/** Preference of the person who founded the county: she has shown that the recovery code is on paper. */
export const RECOVERY_CONFIRMED = 'recovery.confirmed';
