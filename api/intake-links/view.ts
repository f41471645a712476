import type { LinkLine } from '../../database/intake-links.ts';
import type { NameBook } from '../../database/names.ts';
import { mayKeepLinks } from '../../domain/intake-links.ts';
import type { Post } from '../../domain/roles.ts';
import type { Channel } from '../cases/channels.ts';
import { instantOrNull, instantText } from '../cases/instants.ts';
import { namesFrom } from '../cases/names.ts';
import type { IntakeLinkView } from './schema.ts';

/** A link as somebody in these posts may read it. */
export function viewLink(link: LinkLine, book: NameBook, posts: readonly Post[]): IntakeLinkView {
  const { id, code, name, address, street, community, grid, openedBy, endedBy, endedAt, cases } = link;
  const names = namesFrom(book);
  const person = (who: string) => ({ id: who, name: names.person(who) });
  const path = { street, ...(community && { community }), grid };
  return {
    id,
    code,
    name,
    address,
    grid: { code: grid, name: names.unit(grid) },
    channel: link.channel as Channel,
    openedAt: instantText(link.openedAt),
    openedBy: person(openedBy),
    endedAt: instantOrNull(endedAt),
    endedBy: endedBy ? person(endedBy) : null,
    cases,
    endable: !endedAt && mayKeepLinks(posts, path),
  };
}
