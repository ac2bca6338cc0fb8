import type { ShellWords } from '../en/shell.js';

export const shell: ShellWords = {
  search: {
    label: 'ابحث عن اسم بأي كتابة',
    none: 'لا أحد ولا شيء بهذا الاسم.',
    found: {
      zero: 'لا نتائج',
      one: 'نتيجة واحدة',
      two: 'نتيجتان',
      few: '{n} نتائج',
      many: '{n} نتيجة',
      other: '{n} نتيجة',
    },
  },
};
