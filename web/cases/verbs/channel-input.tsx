import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { channels } from '../channels.ts';

type Wanted = { id: string; value: string; change: (value: string) => void; missing: boolean };

/** The ways on which a reporter is reached. */
export function ChannelInput({ id, value, change, missing }: Wanted) {
  const { t } = useTranslation();
  return (
    <Select
      id={id}
      style={{ width: '100%' }}
      {...(missing && { status: 'error' as const })}
      value={value || null}
      onChange={(channel) => change(channel ?? '')}
      options={channels.map((channel) => ({ value: channel as string, label: t(`kinds.channel.${channel}`) }))}
    />
  );
}
