import { Button, Radio, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseKinds, tracks, type CaseKind, type Track } from '../../../domain/kinds.ts';
import { useTopicChoices } from '../../catalogue/topic-words.ts';
import { instantOf, localMoment } from '../../ui/local-moment.ts';
import { readNow } from '../../ui/now.ts';
import { useMatcher } from '../../ui/use-matcher.ts';
import { MomentInput } from './moment-input.tsx';
import type { CaseQuestion } from './questions.ts';

/** What a case would be, and from when on. */
export function CaseForm({ ask }: { ask: (question: CaseQuestion) => void }) {
  const { t } = useTranslation();
  const isMatch = useMatcher();
  const topicId = useId();
  const [kind, setKind] = useState<CaseKind>('request');
  const [topic, setTopic] = useState('');
  const [track, setTrack] = useState<Track>('fast');
  const [start, setStart] = useState(() => localMoment(readNow()));
  const [tried, setTried] = useState(false);
  const choices = useTopicChoices(kind);
  const submit = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    setTried(true);
    const from = instantOf(start);
    if (from !== null) ask({ kind, track, start: from, ...(topic !== '' && { topic }) });
  };
  return (
    <form className="what-if-form" onSubmit={submit} aria-label={t('whatIf.ofCase')} noValidate>
      <fieldset>
        <legend>{t('whatIf.kind')}</legend>
        <Radio.Group
          value={kind}
          onChange={({ target }) => {
            setKind(target.value as CaseKind);
            setTopic('');
          }}
          options={caseKinds.map((value) => ({ value, label: t(`kinds.kind.${value}`) }))}
        />
      </fieldset>
      <div className="what-if-field">
        <label htmlFor={topicId}>{t('whatIf.topic')}</label>
        <Select
          id={topicId}
          showSearch={{ filterOption: (words, option) => isMatch(option?.label ?? '', words) }}
          style={{ width: '100%' }}
          value={topic}
          onChange={setTopic}
          options={[{ value: '', label: t('whatIf.anyTopic') }, ...choices]}
        />
      </div>
      <fieldset>
        <legend>{t('whatIf.track')}</legend>
        <Radio.Group
          value={track}
          onChange={({ target }) => setTrack(target.value as Track)}
          options={tracks.map((value) => ({ value, label: t(`kinds.track.${value}`) }))}
        />
      </fieldset>
      <MomentInput label={t('whatIf.start')} value={start} change={setStart} tried={tried} />
      <Button type="primary" htmlType="submit">
        {t('whatIf.ask')}
      </Button>
    </form>
  );
}
