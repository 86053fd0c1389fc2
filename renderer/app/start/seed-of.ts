import { countySeed } from '../../../shared/domain/organisation/county-seed';
import type { ChangeDraft, CommandContext } from '../../../shared/domain/world';
import { nangqianBodies } from '../../../shared/rulebook/nangqian/bodies';
import type { ProfileId } from '../../../shared/platform/ports';

type Seed = (context: CommandContext) => readonly ChangeDraft[];

/** The first records of a database: Nangqian's, to be completed by the court, or a sample county of invented people. */
export async function seedOf(profile: ProfileId): Promise<Seed> {
  switch (profile) {
    case 'county':
      return (context) => countySeed(context, { bodies: nangqianBodies, rehearsal: false });
    case 'rehearsal':
      // Loaded only here: a court at work never needs the inventions.
      return (await import('../../../shared/domain/sample/sample-county')).sampleCounty;
  }
}
