import { useTranslation } from 'react-i18next';
import type { OriginView } from '../../origins/read-origins.ts';
import { Moment } from '../../ui/moment.tsx';

/** Where and when it was, who held it, and what is on record of its kind. */
export function OriginFacts({ seen }: { seen: OriginView }) {
  const { t } = useTranslation();
  const { unit, at, heldBy, recordedBy, recordedAt, details } = seen;
  const { households, outreachTopic, types = [], attendees = [], groups = [], observers = [] } = details;
  const listed = (names: readonly string[]) => names.join(t('origins.comma'));
  const facts: [string, string][] = [
    [t('origins.unit'), `${unit.name} ${unit.code}`],
    ...(heldBy ? [[t('origins.heldBy'), heldBy.name] as [string, string]] : []),
    ...(households === undefined ? [] : [[t('origins.households'), String(households)] as [string, string]]),
    ...(outreachTopic === undefined ? [] : [[t('origins.outreachTopic'), outreachTopic] as [string, string]]),
    ...(types.length > 0
      ? [[t('origins.types'), listed(types.map((type) => t(`origins.type.${type}`)))] as [string, string]]
      : []),
    ...[['attendees', attendees] as const, ['groups', groups] as const, ['observers', observers] as const]
      .filter(([, names]) => names.length > 0)
      .map(([name, names]): [string, string] => [t(`origins.${name}`), listed(names)]),
  ];
  return (
    <dl className="origins-facts">
      <dt>{t('origins.at')}</dt>
      <dd>
        <Moment at={at} />
      </dd>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
      <dt>{t('origins.recorded')}</dt>
      <dd>
        {recordedBy.name} · <Moment at={recordedAt} />
      </dd>
    </dl>
  );
}
