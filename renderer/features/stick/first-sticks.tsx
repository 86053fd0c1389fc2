import { ReadCard } from './read-card';
import { StickSteps } from './stick-steps';
import './stick.css';
import { WriteCard } from './write-card';

/** For a machine that has just joined and has no link: the county itself comes by a stick. */
export function FirstSticks() {
  return (
    <div className="stick-first">
      <StickSteps />
      <div className="stick-cards">
        <WriteCard />
        <ReadCard />
      </div>
    </div>
  );
}
