import { useWorld } from '../../app/session-context';
import { wordsIn } from '../../components/record-names';
import { wholeRulebook } from '../../components/rulebook-store';
import { useDisplay } from '../../i18n/display-context';

/** What a clause asks for; its id where the rulebook of this machine does not have it. */
export function useActTitle(): (rule: string) => string {
  const world = useWorld();
  const { language } = useDisplay();
  return (rule) => {
    const entry = wholeRulebook(world).entryById.get(rule);
    return entry ? wordsIn(entry.title, language) : rule;
  };
}
