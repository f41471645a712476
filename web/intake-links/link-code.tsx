import { QRCode } from 'antd';
import { useTranslation } from 'react-i18next';
import { addressOfLink, type IntakeLinkView } from './read-links.ts';

/** The QR code of a link, black on white in every look, so that every telephone reads it. */
export function LinkCode({ link, size }: { link: Pick<IntakeLinkView, 'code' | 'name'>; size: number }) {
  const { t } = useTranslation();
  return (
    <QRCode
      type="svg"
      value={addressOfLink(link.code)}
      size={size}
      marginSize={2}
      color="#000"
      bgColor="#fff"
      bordered={false}
      aria-label={t('intakeLinks.qrOf', { name: link.name })}
    />
  );
}
