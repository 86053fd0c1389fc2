import type { ThemeConfig } from 'antd';
import type { Language } from '../i18n/languages';

/** The look: court blue on warm paper, maroon for what is urgent, a thread of gold. Sizes follow the person's text size. */
export function themeOf(language: Language, textPercent: number, motion = true): ThemeConfig {
  const scale = textPercent / 100;
  const px = (size: number) => Math.round(size * scale);
  return {
    cssVar: { key: 'nyamdrel' },
    token: {
      colorPrimary: '#1d4468',
      colorInfo: '#1d4468',
      colorLink: '#1d4468',
      colorError: '#9a2f3b',
      colorWarning: '#8f6410',
      colorSuccess: '#2c6a4d',
      colorTextBase: '#1f2630',
      colorTextSecondary: '#565f6b',
      colorTextDescription: '#565f6b',
      // Placeholders keep a contrast of 4.5 to 1 on white.
      colorTextPlaceholder: '#6a717b',
      colorTextTertiary: '#626a75',
      colorBgLayout: '#f7f5f0',
      colorBgContainer: '#fffefb',
      // What the algorithm makes of such dark colours are greys: the soft grounds of notices and chosen things are our own.
      colorPrimaryBg: '#e8eef4',
      colorPrimaryBgHover: '#dbe5ee',
      colorPrimaryBorder: '#c4d4e3',
      colorInfoBg: '#e8eef4',
      colorInfoBorder: '#c4d4e3',
      colorSuccessBg: '#e9f3ed',
      colorSuccessBorder: '#c3ddce',
      colorWarningBg: '#f6efdf',
      colorWarningBorder: '#e6d5ac',
      colorErrorBg: '#f7ecec',
      colorErrorBorder: '#e5c4c6',
      controlItemBgActive: '#e8eef4',
      controlItemBgActiveHover: '#dbe5ee',
      colorBorder: '#c9c3b6',
      colorBorderSecondary: '#e3ded3',
      fontFamily:
        "'UI Tibetan', 'Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif",
      fontSize: px(15),
      lineHeight: language === 'bo' ? 1.8 : 1.6,
      controlHeight: px(36),
      controlHeightSM: px(28),
      controlHeightLG: px(44),
      borderRadius: 7,
      borderRadiusLG: 10,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
      motion,
      wireframe: false,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
      Table: { headerBg: '#f1ede3', headerColor: '#1f2630', rowHoverBg: '#f6f1e6', cellPaddingBlock: 12 },
      Tabs: { itemSelectedColor: '#1d4468', inkBarColor: '#b58a3c' },
      Segmented: { itemSelectedBg: '#1d4468', itemSelectedColor: '#ffffff', trackBg: '#ece7db' },
      Modal: { titleFontSize: px(18), titleLineHeight: language === 'bo' ? 1.8 : 1.5 },
    },
  };
}
