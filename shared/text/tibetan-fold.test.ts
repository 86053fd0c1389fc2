import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldBo, normalizeInput, stripInvisible } from './tibetan-fold';

test('folding unifies the spellings that NFC leaves apart', () => {
  expect(foldBo('ནང༌ཆེན')).toBe(foldBo('ནང་ཆེན'));
  expect(foldBo('\u0F43')).toBe(foldBo('\u0F42\u0FB7'));
  expect(foldBo('\u0F00')).toBe(foldBo('\u0F68\u0F7C\u0F7E'));
  expect(foldBo('བགཾ')).toBe(foldBo('བགམ'));
  expect(foldBo('\u0F40\u0F7B')).toBe(foldBo('\u0F40\u0F7A\u0F7A'));
  expect(foldBo('ཁྲིམས')).not.toBe(foldBo('བྲིམས'));
});

test('a pasted non-breaking tsheg becomes an ordinary one except between ང and a shad', () => {
  expect(normalizeInput('ནང༌ཆེན༌རྫོང༌')).toBe('ནང་ཆེན་རྫོང་');
  expect(normalizeInput('ཁྲིམས་ཁང༌།')).toBe('ཁྲིམས་ཁང༌།');
  expect(normalizeInput('རྫོང༌ཁག༌།')).toBe('རྫོང་ཁག་།');
});

test('stored text is NFC, trimmed and free of invisible marks', () => {
  expect(normalizeInput('  \uFEFF才\u200B旦\u0000卓\u202E玛\u00AD ')).toBe('才旦卓玛');
  expect(normalizeInput('\u0F43')).toBe('\u0F42\u0FB7');
  expect(normalizeInput('a\uD800b')).toBe('ab');
  expect(normalizeInput('一\r\n二\u2028三\t四')).toBe('一\n二\n三\t四');
});

test('characters outside the basic plane in names are kept', () => {
  expect(normalizeInput('𠮷\u{E0100}')).toBe('𠮷\u{E0100}');
});

test('a vowel typed before its subjoined letter is put after it', () => {
  expect(normalizeInput('ཁ\u0F72\u0FB2མས')).toBe('ཁྲིམས');
});

test('vowels typed between several subjoined letters are put after all of them', () => {
  const once = normalizeInput('\u0F74\u0FB2\u0F7A\u0FB2');
  expect(once).toBe('\u0FB2\u0FB2\u0F7A\u0F74'.normalize('NFC'));
  expect(normalizeInput(once)).toBe(once);
});

test('normalising twice changes nothing more', () => {
  const anyText = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...'ཀཁངརྲྱིེོུ་༌། \r\n\u200B\uD800'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
  });
  fc.assert(
    fc.property(anyText, (text) => {
      const once = normalizeInput(text);
      expect(normalizeInput(once)).toBe(once);
      expect(stripInvisible(once)).toBe(once);
    }),
  );
});
