import { describe, expect, it } from 'vitest';
import { hubLanguage } from './hub-language';

const language = (env: Record<string, string>, system: string | null = null) => hubLanguage(env, system).language;

describe('the hub talks', () => {
  it('the language that HUB_LANG names, whatever the system has', () => {
    for (const given of ['zh-CN', 'bo', 'en']) {
      expect(hubLanguage({ HUB_LANG: given, LC_ALL: 'fr_FR.UTF-8' }, 'de')).toEqual({ language: given, problem: null });
    }
  });

  it('else that of the system, as the system ranks its settings', () => {
    expect(language({ LANG: 'bo_CN.UTF-8' })).toBe('bo');
    expect(language({ LANG: 'en_GB' })).toBe('en');
    expect(language({ LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN.UTF-8' })).toBe('zh-CN');
    expect(language({ LANG: 'en_US.UTF-8', LC_ALL: '', LC_MESSAGES: 'bo_CN' })).toBe('bo');
    expect(language({}, 'bo-CN')).toBe('bo');
    expect(language({ HUB_LANG: '' }, 'en-US')).toBe('en');
  });

  it('else Chinese', () => {
    expect(language({})).toBe('zh-CN');
    expect(language({ LANG: 'C.UTF-8' })).toBe('zh-CN');
    expect(language({ LANG: 'fr_FR.UTF-8' })).toBe('zh-CN');
  });

  it('and tells a HUB_LANG that is none of them, in the language of the system', () => {
    const problem = { type: 'bad_language', given: 'tibetan' };
    expect(hubLanguage({ HUB_LANG: 'tibetan', LANG: 'bo_CN.UTF-8' }, null)).toEqual({ language: 'bo', problem });
  });
});
