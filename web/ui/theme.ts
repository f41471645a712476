import type { ThemeConfig } from 'antd';
import type { Preferences } from '../app/preferences.ts';

/** antd's own colours fail on contrast; these reach 4.5 on white, and in high contrast 7. */
const colours = { primary: '#0958d9', hover: '#003eb3', green: '#237804', amber: '#ad4e00', red: '#cf1322' };
const strong = { primary: '#003a8c', hover: '#002766', green: '#135200', amber: '#612500', red: '#820014' };

export function themeOf({ largerText, highContrast }: Pick<Preferences, 'largerText' | 'highContrast'>): ThemeConfig {
  const { primary, hover, green, amber, red } = highContrast ? strong : colours;
  const text = highContrast ? '#000000' : '#1f2329';
  return {
    token: {
      colorPrimary: primary,
      colorLink: primary,
      // antd's own grow paler under the pointer, and with them the words on them.
      colorPrimaryHover: hover,
      colorLinkHover: hover,
      colorSuccess: green,
      colorWarning: amber,
      colorError: red,
      colorText: text,
      colorTextSecondary: highContrast ? '#1f2329' : '#4e5661',
      colorTextTertiary: highContrast ? '#1f2329' : '#5f6772',
      colorTextDescription: highContrast ? '#1f2329' : '#5f6772',
      colorTextPlaceholder: highContrast ? '#3a3f47' : '#686f7a',
      colorTextDisabled: highContrast ? '#3a3f47' : '#6b727c',
      colorBorder: highContrast ? '#1f2329' : '#c4cad3',
      colorBorderSecondary: highContrast ? '#4e5661' : '#e3e7ec',
      borderRadius: 6,
      fontSize: largerText ? 18 : 14,
      controlHeight: largerText ? 40 : 32,
      fontFamily: 'var(--font)',
      motion: false,
    },
  };
}
