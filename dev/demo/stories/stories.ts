import type { NewCase } from '../../../database/new-case.ts';
import { agreedStory, mediatedStory } from './disputes.ts';
import { propertyStory } from './property.ts';
import { mergedReports } from './duplicates.ts';
import { askedStory, cardStory, extensionStory, listedStory, objectionStory } from './rulings.ts';
import { tell } from './story.ts';
import { whistleStory } from './whistles.ts';

const stories = [
  mediatedStory,
  agreedStory,
  propertyStory,
  whistleStory,
  listedStory,
  cardStory,
  objectionStory,
  extensionStory,
  askedStory,
];

/** The cases that are told word for word: a mediation, an agreement, a whistle, a merger, a card, and whatever waits for a ruling. */
export function tellStories(now: number): NewCase[] {
  return [...stories.map((story) => tell(story, now)), ...mergedReports(now)];
}
